import HTML
import Registry

/// Of each month: one file of all its lists, made and fetched.
struct MinistryPeriodsPanel {
    let screen: BatchesScreen

    var html: HTML? {
        if screen.periods.isEmpty { return nil }
        return """
            <section class="panel stack" aria-labelledby="periode">\
            <h2 id="periode" tabindex="-1">\(say(SiksTexts.periods))</h2>
            <p class="small soft">\(say(SiksTexts.periodsHint))</p>
            <ul class="rows">\(each: screen.periods, item)</ul>
            <p class="small soft">\(say(SiksTexts.takeFileHint))</p></section>
            """
    }

    private func item(_ period: MinistryPeriodView) -> HTML {
        let count = SiksTexts.period(screen.number(period.lists), proposals: screen.number(period.proposals))
        let isFirst = period.file == nil
        let words = isFirst ? SiksTexts.makeFile : SiksTexts.makeFileAgain
        return """
            <li class="stack tight"><p><b>\(screen.visit.date(Int32(period.month * 100)))</b> · \(say(count))</p>\
            \(file(period))\(screen.form(Links.ministryPeriods, action: ActionID(), """
                \(screen.keep("wilayah", screen.region.code.dotted))\(screen.keep("periode", String(period.month)))
                <div class="row"><button class="btn alt">\(say(words))</button></div>
                """))</li>

            """
    }

    private func file(_ period: MinistryPeriodView) -> HTML? {
        guard let file = period.file else { return nil }
        return """
            <p class="small">\(screen.visit.moment(file.at)) · SHA-256 <code class="break">\(file.digest)</code></p>\
            <p class="row">\(screen.button(SiksTexts.takeFile, Links.ministryPeriod(file.id)))</p>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
