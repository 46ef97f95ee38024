import HTML
import Registry

/// Who is how far, and who is stuck where.
struct ParticipantsScreen: SheetScreen {
    let visit: Visit
    let courses: [Course]
    let course: Course
    let participants: [Participant]
    let isContinued: Bool
    let step: Int
    /// The public key of this register, for registers where its certificates are to count.
    let key: String
    /// The trainer of a wide area says whose participants they become.
    var choosesRegion = false
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    var title: String { say(Texts.participants) }
    var place: Place? { .training }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.participantsHelp, anchor: "latihan-peserta", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big"><div class="head"><div><p class="small"><a href="\(Links.training)">\
        \(say(Texts.trainingPlace))</a></p><h1>\(title)</h1></div>
        <p class="row">\(button(Texts.downloadCSV, Links.participantsFile(course.key)))</p></div>
        \(tabs(courses.map { (say($0.title), Links.participants($0.key), $0.key == course.key) }, label: say(Texts.course)))
        \(participants.isEmpty
            ? statePanel(.people, say(Texts.noParticipants), say(Texts.noParticipantsHint)) : table)
        <div class="cols half">\(registration)\(issuer)</div></div>
        """
    }

    private var table: HTML {
        """
        <div class="panel"><div class="scroll" tabindex="0" role="region" aria-label="\(title)"><table class="sticky1">
        <thead><tr>\(column(Texts.participant))\(column(Texts.doneCount, "num"))\(column(Texts.nowAt))\
        \(column(Texts.score, "num"))\(column(Texts.certificate))\(each: course.tasks.indices.map { $0 + 1 }, { number in
            "<th scope=\"col\" class=\"sel\"><abbr title=\"\(say(course.tasks[number - 1].title))\">\(number)</abbr></th>"
        })<th scope="col" class="sel"><span class="vh">\(say(Texts.endPractice))</span></th></tr></thead>
        <tbody>\(each: participants, row)</tbody></table></div>
        \(pager(
            shown: participants.count, of: nil,
            next: participants.count == step ? Links.participants(course.key, after: participants.last?.account) : nil,
            start: isContinued ? Links.participants(course.key) : nil, step: step))</div>
        """
    }

    private func row(_ one: Participant) -> HTML {
        """
        <tr data-row><th scope="row">\(one.name)<br>\(small(one.office))</th>
        <td class="num">\(number(one.done))/\(number(course.tasks.count))</td><td>\(current(one))</td>
        <td class="num">\(one.score.map { score -> HTML in "\(number(score))" })</td>
        <td>\(one.certificate.map { number -> HTML in "<code>\(Certificate.readable(number))</code>" })</td>
        \(each: course.tasks, { task in "<td class=\"sel\">\(mark(one.tasks[task.key]))</td>" })
        <td>\(one.hasGround ? end(one) : nil)</td></tr>

        """
    }

    private func current(_ one: Participant) -> HTML {
        if one.finishedAt != nil { return tag(.good, .ok, say(Texts.passed)) }
        guard let key = one.current, let task = course.task(key) else { return "" }
        return one.wrong >= 3
            ? "\(tag(.warn, .alert, say(Texts.taskStuck)))<br>\(small(say(task.title)))" : "\(say(task.title))"
    }

    private func mark(_ state: Participant.TaskState?) -> HTML {
        switch state {
        case .done:
            "<span class=\"good\">\(Icon.ok.picture)<span class=\"vh\">\(say(Texts.taskDoneShort))</span></span>"
        case .stuck:
            "<span class=\"warn\">\(Icon.alert.picture)<span class=\"vh\">\(say(Texts.taskStuck))</span></span>"
        case .begun:
            "<span class=\"soft\">\(Icon.clock.picture)<span class=\"vh\">\(say(Texts.taskBegun))</span></span>"
        case nil: ""
        }
    }

    private func end(_ one: Participant) -> HTML {
        """
        <form method="post" action="\(Links.participants)">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        <button class="link" name="akhiri" value="\(Int(one.account))" aria-label="\(say(Texts.endPracticeOf(one.name)))">\
        \(say(Texts.endPracticeShort))</button></form>
        """
    }

    private var registration: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.registration))</h2><p class="soft">\(say(Texts.registrationHint))</p>
        \(problemList)\(form(Links.participants, action: action, """
            \(input("pendaftaran", Texts.registration, .picks([
                FormField.Option("buka", say(Texts.registrationOpen)),
                FormField.Option("tutup", say(Texts.registrationShut)),
            ]), required: true))
            \(choosesRegion ? input("wilayah", Texts.regionOf, .region, hint: Texts.registrationRegionHint, required: true) : nil)
            \(input("kode", Texts.classCode, hint: Texts.classCodeSetHint))
            <p><button class="btn">\(say(Texts.save))</button></p>
            """))</section>
        """
    }

    private var issuer: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.issuerKey))</h2><p class="soft">\(say(Texts.issuerKeyHint))</p>
        <dl class="facts"><div class="broadfact"><dt>\(say(Texts.publicKey))</dt><dd class="kode"><code class="kode">\(key)</code>\
        </dd></div><div class="broadfact"><dt>\(say(Texts.fingerprint))</dt><dd>\(IssuerKey.fingerprint(key))</dd></div></dl></section>
        """
    }
}
