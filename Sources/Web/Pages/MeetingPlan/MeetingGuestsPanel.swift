import HTML
import Registry

/// Who is invited, what they answered, and more to be added.
struct MeetingGuestsPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    static let ticked = "tamu"
    static func answer(_ guest: Int) -> String { answer(String(guest)) }
    static func answer(_ guest: String) -> String { "jawaban-\(guest)" }

    private var mayChange: Bool { screen.mayWrite && screen.isPlanned }

    var html: HTML {
        """
        <section class="panel stack" aria-labelledby="tamu-m"><h2 id="tamu-m">\(say(MeetingPlanTexts.guests))</h2>
        \(meeting.guests.isEmpty ? "<p class=\"soft\">\(say(MeetingPlanTexts.noGuests))</p>" : list)
        \(mayChange ? addForm : nil)</section>
        """
    }

    private var list: HTML {
        guard mayChange else { return table }
        return screen.form(
            Links.meetingAnswers(screen.row.id), action: ActionID(),
            """
            \(screen.keep(TypedAnswer.shownField, TypedAnswer.shown(meeting.guests)))\
            \(table)
            <div class="row"><button class="btn alt" name="langkah" value="jawab">\(say(MeetingPlanTexts.saveAnswers))</button>\
            <button class="link" name="langkah" value="hapus">\(say(MeetingPlanTexts.removeTicked))</button></div>
            """)
    }

    private var table: HTML {
        """
        <table class="lead" id="\(Self.ticked)" tabindex="-1"><thead><tr>\
        \(if: mayChange, "<th scope=\"col\"><span class=\"vh\">\(say(QueueTexts.choose))</span></th>")\
        \(screen.column(AnnouncementTexts.name))\(screen.column(MeetingPlanTexts.element))\
        \(screen.column(MeetingPlanTexts.vote))\(screen.column(MeetingPlanTexts.answer))</tr></thead>
        <tbody>\(each: meeting.guests, { guest -> HTML in line(guest) })</tbody></table>
        """
    }

    private func line(_ guest: MeetingGuest) -> HTML {
        let value = String(guest.number)
        let box: HTML? =
            mayChange
            ? "<td>\(screen.rowBox(Self.ticked, value, label: "\(say(QueueTexts.choose)): \(guest.name)", isTicked: screen.sheet.all(Self.ticked).contains(value)))</td>"
            : nil
        let marks = [
            guest.isWoman ? say(MeetingPlanTexts.woman) : "", guest.isPoor ? say(MeetingPlanTexts.poorOne) : "",
        ]
        .filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <tr data-row>\(box)<th scope="row">\(guest.name)\
            \(if: !guest.office.isEmpty, "<br>\(screen.small(guest.office))")</th>\
            <td data-l="\(say(MeetingPlanTexts.element))">\(say(guest.element.title))\
            \(if: !marks.isEmpty, "<br>\(screen.small(marks))")</td>\
            <td data-l="\(say(MeetingPlanTexts.vote))">\(say(guest.votes ? MeetingPlanTexts.yes : MeetingPlanTexts.no))</td>\
            <td data-l="\(say(MeetingPlanTexts.answer))">\(answer(guest))</td></tr>

            """
    }

    private func answer(_ guest: MeetingGuest) -> HTML {
        guard mayChange else { return "\(say(MeetingPlanTexts.answered(guest.answer)))" }
        let name = Self.answer(guest.number)
        let wrong = screen.error(name)
        return """
            \(wrong.map { words -> HTML in "<p class=\"error\" id=\"\(name)-e\">\(Icon.no.picture)\(words)</p>" })\
            <select id="\(name)" name="\(name)" aria-label="\(say(MeetingPlanTexts.answer)): \(guest.name)"\
            \(if: wrong != nil, " aria-invalid=\"true\" aria-describedby=\"\(name)-e\"")>\
            \(each: MeetingGuest.Answer.allCases, { answer -> HTML in
                """
                <option value="\(answer.rawValue)"\(if: screen.sheet[name] == answer.rawValue, " selected")>\
                \(say(MeetingPlanTexts.answered(answer)))</option>
                """
            })</select>
            """
    }

    private var addForm: HTML {
        let elements =
            [FormField.Option("", say(Texts.choose))]
            + MeetingElement.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        let isOpen = meeting.guests.isEmpty || screen.hasError(["nama", "jabatan", "unsur", "telepon", "daftar"])
        return """
            <details\(if: isOpen, " open")><summary>\(say(MeetingPlanTexts.addGuest))</summary>
            \(screen.form(Links.meetingGuests(screen.row.id), action: ActionID(), """
                <div class="pair">\(screen.input("nama", AnnouncementTexts.name))\
                \(screen.input("jabatan", MeetingPlanTexts.office))</div>
                <div class="pair">\(screen.input("unsur", MeetingPlanTexts.element, .select(elements)))\
                \(screen.input("telepon", MeetingPlanTexts.phone, hint: MeetingPlanTexts.phoneHint))</div>
                \(screen.input("ciri", MeetingPlanTexts.marks, .boxes([
                    FormField.Option("perempuan", say(MeetingPlanTexts.woman)),
                    FormField.Option("miskin", say(MeetingPlanTexts.poorOne)),
                ])))
                \(screen.input("daftar", MeetingPlanTexts.manyGuests, .paragraphs, hint: MeetingPlanTexts.manyGuestsHint))
                <div class="row"><button class="btn alt">\(say(MeetingPlanTexts.addGuest))</button></div>
                """))</details>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
