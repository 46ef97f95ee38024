import HTML
import Registry

/// Calling off a meeting that was got ready by mistake.
struct MeetingDropPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    static let sure = SureBox(MeetingPlanTexts.dropSure, part: "batal")

    /// Of what is on record already nothing is called off.
    var mayDrop: Bool {
        screen.mayWrite && [.prepared, .invited].contains(meeting.stage) && meeting.events == 0
    }

    var html: HTML? {
        guard mayDrop else { return nil }
        let isOpen = screen.hasError([Self.sure.name])
        return """
            <section class="panel"><details\(if: isOpen, " open")><summary>\(screen.say(MeetingPlanTexts.drop))</summary>
            <p>\(screen.say(MeetingPlanTexts.dropLead))</p>
            \(screen.form(Links.meetingDrop(screen.row.id), action: ActionID(), """
                \(screen.keep("versi", screen.sheet["versi"]))\(Self.sure.html(screen))
                <div class="row"><button class="btn bad">\(screen.say(MeetingPlanTexts.drop))</button></div>
                """))</details></section>
            """
    }
}
