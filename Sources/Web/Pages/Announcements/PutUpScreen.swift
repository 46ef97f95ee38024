import HTML
import Registry

/// Where a village puts a list up, sees that it is up, and takes it down.
struct PutUpScreen: SheetScreen {
    let visit: Visit
    let kind: PublicListKind
    /// The musyawarah, or the list that was handed back.
    let subject: RecordID
    let village: Region
    let name: Words
    /// Nobody changes it any more.
    let isReady: Bool
    /// What is up; nil: nothing is.
    let head: PublicListHead?
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { "\(say(AnnouncementTexts.putUp)): \(say(name))" }
    var place: Place? { kind == .deliberation ? .deliberations : .handBacks }
    var help: ScreenHelp? { ScreenHelp(text: AnnouncementTexts.putUpLead, anchor: "pengumuman") }

    static let sure = SureBox(AnnouncementTexts.putUpSure)

    var main: HTML {
        """
        <div class="stack letter"><p class="small">\(link(say(back.words), back.address))</p>
        <h1 id="pengumuman" tabindex="-1">\(title)</h1><p class="soft">\(village.titleName)</p>
        \(problemList)\(standing)</div>
        """
    }

    private var back: (words: Words, address: String) {
        kind == .deliberation
            ? (MeetingTexts.back, Links.deliberation(subject)) : (HandBackTexts.title, Links.handBack(subject))
    }

    private var standing: HTML {
        if let head { return up(head) }
        guard isReady else { return statePanel(.wait, say(AnnouncementTexts.putUp), say(AnnouncementTexts.notReady)) }
        return """
            <p>\(say(AnnouncementTexts.putUpLead))</p>
            \(form(Links.putUp(kind, subject), action: ActionID(), """
                \(Self.sure.html(self))
                <div class="row"><button class="btn">\(say(AnnouncementTexts.putUp))</button></div>
                """))
            """
    }

    private func up(_ head: PublicListHead) -> HTML {
        """
        \(note(.good, .ok, """
            <p><b>\(say(AnnouncementTexts.isUp))</b>: \(say(AnnouncementTexts.names(number(head.names)))). \
            \(say(AnnouncementTexts.objectUntil(visit.date(head.lastDay)))).</p>\
            \(if: head.heldBack > 0, "<p>\(say(AnnouncementTexts.heldBack(number(head.heldBack))))</p>")
            """))
        <p class="row">\(button(AnnouncementTexts.openPage, Links.announcement(head), .eye))</p>
        <details\(if: !errors.isEmpty, " open")><summary>\(say(AnnouncementTexts.takeDown))</summary>
        \(form(Links.takeDown(kind, subject), action: ActionID(), """
            \(input("keterangan", AnnouncementTexts.why, hint: AnnouncementTexts.takeDownHint, required: true))
            <div class="row"><button class="btn bad">\(say(AnnouncementTexts.takeDown))</button></div>
            """))</details>
        """
    }
}
