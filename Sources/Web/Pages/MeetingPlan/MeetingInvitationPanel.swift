import HTML
import Registry

/// Invitations as texts that are ready to be sent, and that they were.
struct MeetingInvitationPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    private var invited: [MeetingGuest] { meeting.guests.filter(\.isInvited) }

    var html: HTML? {
        // With telephone numbers: for whoever sends them.
        guard screen.mayWrite, screen.isPlanned, !meeting.guests.isEmpty else { return nil }
        return """
            <section class="panel stack" aria-labelledby="undangan-m"><h2 id="undangan-m">\(say(MeetingPlanTexts.invitations))</h2>
            <p>\(say(MeetingPlanTexts.invitationsLead))</p>
            <ul class="rows">\(each: invited, { guest -> HTML in row(guest) })</ul>
            \(meeting.stage == .waiting ? nil : send)</section>
            """
    }

    private func row(_ guest: MeetingGuest) -> HTML {
        """
        <li><details><summary>\(guest.name)\(if: !guest.phone.isEmpty, " · \(guest.phone)")</summary>\
        <textarea class="salin" rows="12" readonly aria-label="\(say(MeetingPlanTexts.invitation)): \(guest.name)">\
        \(text(guest))</textarea></details></li>

        """
    }

    /// In Indonesian whatever the screen speaks: it is for whoever gets it.
    private func text(_ guest: MeetingGuest) -> String {
        let header = meeting.header
        let day = Visit.date(header.day, in: .indonesian)
        var lines = ["Yth. \(guest.name)"]
        if !guest.office.isEmpty { lines.append(guest.office) }
        lines += [
            "",
            "Kami mengundang Bapak/Ibu menghadiri \(screen.row.header.kind.title.id) \(screen.row.village.fullName):",
            "",
            "Hari/tanggal: \(day)", "Pukul: \(TypedTime.shown(meeting.startsAt)) \(screen.visit.zone.rawValue)",
            "Tempat: \(header.place.isEmpty ? "(menyusul)" : header.place)",
        ]
        if !meeting.agenda.isEmpty { lines.append("Acara: \(meeting.agenda)") }
        lines += ["", "Mohon dijawab: datang, berhalangan, atau diwakilkan."]
        if !header.leader.isEmpty { lines += ["", header.leader] }
        return lines.joined(separator: "\n")
    }

    private var send: HTML {
        screen.form(
            Links.meetingInvitations(screen.row.id), action: ActionID(),
            """
            \(screen.keep("versi", screen.sheet["versi"]))\
            <p class="small soft">\(say(MeetingPlanTexts.sendHint))</p>
            <div class="row"><button class="btn">\(Icon.sent.picture)\(say(MeetingPlanTexts.send))</button></div>
            """)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
