import HTML
import Registry

/// The courses, with how far one is.
struct TrainingScreen: Screen {
    let visit: Visit
    let desk: TrainingDesk
    /// The account that was made just now, to be written down.
    var login: String?

    var title: String { say(Texts.trainingPlace) }
    var place: Place? { .training }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.trainingHelp, anchor: "latihan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big">
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.trainingLead))</p></div>
        <p class="row">\(visit.may(.manageAccounts) ? button(Texts.participants, Links.participants, .people) : nil)\
        \(button(Texts.myCertificates, Links.certificates, .ok))</p></div>
        \(login.map(welcome))
        \(desk.village.map(ground))
        \(each: desk.courses, course)
        </div>
        """
    }

    private func welcome(_ login: String) -> HTML {
        note(.good, .ok, "<p><b>\(say(Texts.accountMade(login)))</b></p><p>\(say(Texts.keepAccount))</p>")
    }

    private func ground(_ village: Region) -> HTML {
        """
        <section class="panel"><div class="row"><p><b>\(say(Texts.yourVillage(village.fullName)))</b>\
        <small class="block">\(say(Texts.yourVillageHint(desk.neighbour?.fullName ?? "")))</small></p>
        <details class="push"><summary>\(say(Texts.endPractice))</summary><div class="stack tight">\
        <p>\(say(Texts.endPracticeHint))</p><form method="post" action="\(Links.trainingEnd)">\(visit.formKey)\
        <button class="btn bad">\(say(Texts.endPractice))</button></form></div></details></div></section>
        """
    }

    private func course(_ state: CourseState) -> HTML {
        let isOn = state.entry?.isOn == true
        return """
            <section class="panel stack" aria-labelledby="k-\(state.course.key)">
            <div class="row"><h2 id="k-\(state.course.key)">\(say(state.course.title))</h2>\(standing(state))</div>
            <p>\(say(state.course.lead))</p>
            \(isOn ? progress(state.done, of: state.tasks.count, say(Texts.tasksDone(state.done, state.tasks.count))) : nil)
            \(state.entry.flatMap(result(state)))
            <p class="row">\(isOn ? goOn(state) : nil)\(begin(state))</p>
            \(isOn ? list(state) : nil)
            </section>
            """
    }

    private func standing(_ state: CourseState) -> HTML? {
        guard let entry = state.entry else { return nil }
        if entry.finishedAt != nil { return tag(.good, .ok, say(Texts.passed)) }
        return entry.isOn ? tag(.info, .clock, say(Texts.underWay)) : nil
    }

    private func result(_ state: CourseState) -> (CourseState.Entry) -> HTML? {
        { entry in
            if let number = entry.certificate, entry.finishedAt != nil {
                return note(
                    .good, .ok,
                    """
                    <p><b>\(say(Texts.youPassed(entry.score ?? 0)))</b></p>\
                    <p>\(button(Texts.seeCertificate, Links.certificate(number), .print))</p>
                    """)
            }
            guard let score = entry.score else { return nil }
            return note(.warn, .alert, "<p>\(say(Texts.notEnough(score, state.course.passPercent)))</p>")
        }
    }

    private func goOn(_ state: CourseState) -> HTML? {
        guard let next = state.next else { return nil }
        let words = state.done == 0 ? Texts.firstTask : Texts.nextTask
        return """
            <a class="btn" href="\(Links.trainingTask(state.course.key, next.task.key))">\(say(words)) \
            \(Icon.next.picture)</a>
            """
    }

    private func begin(_ state: CourseState) -> HTML {
        let words = state.entry == nil ? Texts.beginCourse : Texts.beginAgain
        let kind = state.entry == nil ? "btn" : "btn alt"
        return "<a class=\"\(kind)\" href=\"\(Links.beginCourse(state.course.key))\">\(say(words))</a>"
    }

    private func list(_ state: CourseState) -> HTML {
        """
        <ol class="tugas">\(each: state.tasks, { task in
            """
            <li\(if: task.task.key == desk.activeTask, " aria-current=\"step\"")><span class="no" aria-hidden="true">\
            \(number(task.number))</span>
            <div><a href="\(Links.trainingTask(state.course.key, task.task.key))">\(say(task.task.title))</a>\
            <small class="soft block">\(say(Texts.minutes(task.task.minutes)))</small></div>
            <span>\(mark(task))</span></li>

            """
        })</ol>
        """
    }

    private func mark(_ task: TaskState) -> HTML {
        if task.isDone { return tag(.good, .ok, say(Texts.taskDone(task.points, task.task.points))) }
        if task.attempts > 0 { return tag(.warn, .alert, say(Texts.taskNotYet)) }
        return task.isBegun ? tag(.info, .clock, say(Texts.taskBegun)) : ""
    }
}

/// Name and office before a course, and the warning before it is begun again.
struct BeginCourseScreen: SheetScreen {
    let visit: Visit
    let state: CourseState
    var sheet = Sheet()
    var errors = FormErrors()
    /// Another course is on, and its village will be renewed.
    var losesOther = false
    var action = ActionID()

    var isAgain: Bool { state.entry != nil || losesOther }
    var title: String { say(state.course.title) }
    var place: Place? { .training }
    var help: ScreenHelp? { ScreenHelp(text: Texts.trainingHelp, anchor: "latihan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack letter"><p class="small"><a href="\(Links.training)">\(say(Texts.trainingPlace))</a></p>
        <h1>\(title)</h1><p>\(say(state.course.lead))</p>\(problemList)
        <div class="panel">\(form(Links.beginCourse(state.course.key), action: action, """
            \(input("nama", Texts.nameOnCertificate, hint: Texts.nameOnCertificateHint, required: true))
            \(input("kantor", Texts.yourOffice, required: true))
            \(isAgain ? again : nil)
            <div class="row"><button class="btn">\(say(state.entry == nil ? Texts.beginCourse : Texts.beginAgain))</button>\
            <a href="\(Links.training)">\(say(Texts.cancel))</a></div>
            """))</div></div>
        """
    }

    private var again: HTML {
        """
        \(note(.warn, .alert, "<p>\(say(Texts.beginAgainHint))</p>"))
        \(input("yakin", Texts.sure, .boxes([FormField.Option("ya", say(Texts.sureBegin))]), required: true))
        """
    }
}
