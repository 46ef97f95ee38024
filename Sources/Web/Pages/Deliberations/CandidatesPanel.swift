import HTML
import Registry

/// What can be put on the agenda of a musyawarah that is open.
struct CandidatesPanel {
    let screen: DeliberationScreen

    var html: HTML {
        let content: HTML =
            screen.candidates.isEmpty
            ? "<p class=\"soft\" id=\"pilih\">\(screen.say(MeetingTexts.noCandidates))</p>" : form
        return """
            <section class="panel stack" aria-labelledby="calon">\
            <h2 id="calon">\(screen.say(MeetingTexts.candidates))</h2>
            \(content)</section>
            """
    }

    private var form: HTML {
        screen.form(
            Links.deliberationAgenda(screen.row.id), action: ActionID(),
            """
            \(ticks.table)
            <div class="row"><button class="btn">\(screen.say(MeetingTexts.putOn))</button></div>
            """)
    }

    private var ticks: ProposalTicks {
        var ticks = ProposalTicks(screen: screen, rows: screen.candidates)
        ticks.criteria = screen.criteria
        return ticks
    }
}
