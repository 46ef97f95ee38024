import HTML
import Registry
import Rules

/// The village head makes final what the village agreed to.
struct FinalScreen: SheetScreen {
    let visit: Visit
    let village: Region
    let road: RoadCountdown
    var sheet = Sheet()
    var errors = FormErrors()
    var agreed: [ProposalRow] = []
    /// Of kinds that papers alone show, where a kabupaten lets them go without a deliberation.
    var direct: [ProposalRow] = []
    var result: RoadResult?

    var title: String { say(QueueTexts.finalTitle(village.titleName)) }
    var place: Place? { .finals }
    var help: ScreenHelp? { ScreenHelp(text: QueueTexts.finalHelp, anchor: "musyawarah") }

    var main: HTML {
        """
        <div class="stack big"><div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\(countdown)\
        \((countdown == nil ? road : road.withoutCutoffs).html(self))</div>\
        \(RoadTabs(screen: self).deliberations(of: village.code))</div></div>
        \(problemList)\(result?.html(self))
        \(agreed.isEmpty && direct.isEmpty ? empty : nil)
        \(agreed.isEmpty ? nil : list(QueueTexts.agreed, agreed, "yakin"))
        \(direct.isEmpty ? nil : list(QueueTexts.direct, direct, "yakin_langsung"))</div>
        """
    }

    private var empty: HTML { statePanel(.ok, say(QueueTexts.nothingFinal), say(QueueTexts.nothingFinalHint)) }

    /// Until when the first of them has to be final.
    private var countdown: HTML? {
        guard let closes = (agreed + direct).compactMap(\.closes).min() else { return nil }
        if closes <= visit.now { return "<p>\(chip(.bad, .clock, say(QueueTexts.closed)))</p>" }
        // A window ends where the next minute begins: it is said by its last minute.
        let last = closes - 60_000
        let days = CivilDate(packed: visit.day(of: last)).dayNumber - CivilDate(packed: today).dayNumber
        if days < 1 { return "<p>\(chip(.bad, .clock, say(QueueTexts.closesToday(visit.moment(last)))))</p>" }
        return "<p>\(chip(days <= 3 ? .warn : nil, .clock, say(QueueTexts.daysLeft(days, visit.moment(last)))))</p>"
    }

    private func list(_ name: Words, _ rows: [ProposalRow], _ sure: String) -> HTML {
        var ticks = ProposalTicks(screen: self, rows: rows)
        // What was unticked before something was wrong stays so.
        if sheet["bagian"] == sure {
            ticks.ticked = Set(sheet.all(TickedProposals.field))
        } else {
            ticks.ticked = nil
        }
        ticks.isFirst = sure == "yakin" || agreed.isEmpty
        let count = QueueTexts.finalise(number(rows.count))
        let options = [FormField.Option("ya", say(QueueTexts.sure))]
        return """
            <section class="panel stack"><h2>\(say(name))</h2>
            \(form(Links.finalising, action: ActionID(), """
                \(keep("wilayah", village.code.dotted))\(keep("bagian", sure))\(ticks.table)
                <p>\(say(QueueTexts.finalLead))</p>
                \(input(sure, QueueTexts.sureTitle, .boxes(options)))
                <div class="row"><button class="btn">\(say(count))</button></div>
                """))</section>
            """
    }
}
