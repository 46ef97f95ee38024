import HTML
import Registry

/// Notes of the meeting, by item, and more while it goes on.
struct MeetingNotesPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    var html: HTML? {
        let mayWrite = screen.mayWrite && meeting.stage == .running
        guard mayWrite || !meeting.notes.isEmpty else { return nil }
        return """
            <section class="panel stack" aria-labelledby="notulen-m"><h2 id="notulen-m">\(say(MeetingPlanTexts.notes))</h2>
            \(if: !meeting.notes.isEmpty, "<ul class=\"rows\">\(each: meeting.notes, { note -> HTML in row(note) })</ul>")
            \(mayWrite ? form : nil)</section>
            """
    }

    private func row(_ note: MeetingNote) -> HTML {
        // Numbers of the agenda move when a name is taken off it.
        let about = note.proposal.flatMap { id in meeting.items.first { $0.proposal == id } }
        return """
            <li><p><b>\(about.map { "\($0.number). \($0.name)" } ?? elsewhere(note))</b> \
            <small class="soft">\(screen.visit.moment(note.at))</small><br>\(note.words)</p></li>

            """
    }

    private func elsewhere(_ note: MeetingNote) -> String {
        note.proposal == nil ? say(MeetingPlanTexts.wholeMeeting) : say(MeetingPlanTexts.offAgenda)
    }

    private var form: HTML {
        let names =
            [FormField.Option("", say(MeetingPlanTexts.wholeMeeting))]
            + screen.items.map { item in
                FormField.Option(item.proposal.id.description, "\(item.number). \(item.proposal.label)")
            }
        return screen.form(
            Links.meetingNote(screen.row.id), action: ActionID(),
            """
            \(screen.input("catat_butir", MeetingPlanTexts.about, .select(names)))
            \(screen.input("catat_kata", MeetingPlanTexts.note, .long, hint: MeetingTexts.remarkHint, required: true))
            <div class="row"><button class="btn alt">\(say(MeetingPlanTexts.addNote))</button></div>
            """)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
