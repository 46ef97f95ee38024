import HTML
import Registry

/// Calling a musyawarah off of which something is on record already, and that is not sealed.
struct MeetingCancelPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    static let sure = SureBox(MeetingPlanTexts.cancelSure, part: "batal-musyawarah")
    static let words = "batal_kata"

    /// What was only got ready is dropped, and the musyawarah goes on.
    private var mayCancel: Bool {
        screen.mayWrite && !MeetingDropPanel(screen: screen, meeting: meeting).mayDrop
    }

    var html: HTML? {
        guard mayCancel else { return nil }
        let isOpen = screen.hasError([Self.sure.name, Self.words])
        return """
            <section class="panel"><details\(if: isOpen, " open")><summary>\(screen.say(MeetingPlanTexts.cancel))</summary>
            <p>\(screen.say(MeetingPlanTexts.cancelLead))</p>\
            \(MeetingUnsentNote(screen: screen, deliberation: screen.row.id).html)
            \(screen.form(Links.meetingCancel(screen.row.id), action: ActionID(), """
                \(screen.keep("versi", screen.sheet["versi"]))\
                \(screen.input(Self.words, MeetingPlanTexts.cancelWhy, .long, hint: MeetingTexts.remarkHint, required: true))
                \(Self.sure.html(screen))
                <div class="row"><button class="btn bad">\(screen.say(MeetingPlanTexts.cancel))</button></div>
                """))</details></section>
            """
    }
}

/// That it was called off, and why.
struct MeetingCancelledNote {
    let screen: any Screen
    let row: DeliberationRow

    var html: HTML? {
        guard row.state == .cancelled else { return nil }
        return screen.note(
            .warn, .no,
            """
            <p><b>\(screen.say(MeetingPlanTexts.cancelled))</b>\
            \(if: !row.returnedWords.isEmpty, "<br>\(row.returnedWords)")</p>
            """)
    }
}
