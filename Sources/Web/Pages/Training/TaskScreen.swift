import HTML
import Registry

/// One task: why, what to do, what the citizen brought, hints, and what marking found.
struct TaskScreen: Screen {
    let visit: Visit
    let course: CourseState
    let state: TaskState
    /// Of a quiz that was sent with questions left out.
    var answers: [String: Int] = [:]
    var missing: [String] = []

    private var task: CourseTask { state.task }
    private var address: String { Links.trainingTask(course.course.key, task.key) }
    private var isOn: Bool { visit.guide?.task == task.key && visit.guide?.course == course.course.key }
    private var isQuiz: Bool { state.place == .quiz }

    var title: String { say(task.title) }
    var place: Place? { .training }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.taskHelp, anchor: "latihan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small"><a href="\(Links.training)">\(say(Texts.trainingPlace))</a> · \(say(course.course.title)) · \
        \(say(Texts.taskNumber(state.number, of: course.tasks.count)))</p>
        <h1>\(title)</h1>
        \(problems(missing.map { ("j-\($0)", say(Texts.answerMissing(question($0)))) }))
        \(result)
        \(note(.info, .info, "<p><b>\(say(Texts.whyTask))</b></p><p>\(say(task.why))</p>"))
        <section class="stack"><h2>\(say(Texts.whatToDoHere))</h2>\(steps(task.steps.map { step -> HTML in "\(say(step))" }))</section>
        \(each: task.papers, paper)
        \(isQuiz && state.isBegun && !state.isDone ? quiz : act)
        \(state.isBegun ? hints : nil)
        </div>
        """
    }

    private var act: HTML {
        if state.isDone { return onward }
        guard state.isBegun else { return start(isQuiz ? Texts.beginQuiz : Texts.beginTask, kind: "btn") }
        return """
            <div class="row">\(start(isOn ? Texts.openScreen : Texts.goOnTask, kind: "btn"))\
            <form method="post" action="\(address)">\(visit.formKey)\
            <button class="btn alt" name="langkah" value="periksa">\(Icon.ok.picture)\(say(Texts.checkTask))</button></form>
            \(state.attempts > 0 ? again : nil)</div>
            <p class="soft small">\(say(Texts.guideGoesAlong))</p>
            """
    }

    private func start(_ words: Words, kind: String) -> HTML {
        """
        <form method="post" action="\(address)">\(visit.formKey)\
        <button class="\(kind)" name="langkah" value="mulai">\(say(words)) \(Icon.next.picture)</button></form>
        """
    }

    private var again: HTML {
        """
        <form method="post" action="\(address)">\(visit.formKey)<input type="hidden" name="lagi" value="ya">\
        <button class="link" name="langkah" value="mulai">\(say(Texts.beginTaskAgain))</button></form>
        """
    }

    private var onward: HTML {
        let next = course.tasks.first { !$0.isDone && $0.number > state.number } ?? course.next
        return """
            <p class="row">\(next.map { next -> HTML in
                """
                <a class="btn" href="\(Links.trainingTask(course.course.key, next.task.key))">\(say(Texts.nextTask)): \
                \(say(next.task.title)) \(Icon.next.picture)</a>
                """
            })<a href="\(Links.training)">\(say(Texts.backToTasks))</a></p>
            """
    }

    // MARK: Marking

    private var result: HTML? {
        guard !state.result.lines.isEmpty else { return nil }
        let lines = state.result.lines
        if state.isDone {
            return """
                <div id="hasil" tabindex="-1">\(note(.good, .ok, """
                    <p><b>\(say(Texts.taskPassed(state.points, task.points)))</b></p>\(list(lines))
                    """))</div>
                """
        }
        return """
            <div id="hasil" tabindex="-1">\(note(.warn, .alert, """
                <p><b>\(say(Texts.taskNotPassed(state.attempts)))</b></p>\(list(lines))
                """))</div>
            """
    }

    private func list(_ lines: [TaskResult.Line]) -> HTML {
        """
        <ul>\(each: lines, { line in
            """
            <li>\(isQuiz ? nil : "<b>\(say(line.isRight ? Texts.markRight : Texts.markNotYet))</b> ")\(say(line.words))\
            \(line.family.map { family -> HTML in " <a href=\"\(Links.family(family))\">\(say(Texts.openFamily))</a>" })</li>

            """
        })</ul>
        """
    }

    // MARK: Papers and hints

    private func paper(_ paper: CourseTask.Paper) -> HTML {
        """
        <section class="kartu"><h2 class="label">\(say(paper.title))</h2>\
        \(facts(paper.lines.map { line in (line.label, "\(line.value)") }))</section>
        """
    }

    private var hints: HTML {
        let shown = task.hints.prefix(state.hints)
        return """
            <section class="stack tight" id="petunjuk" tabindex="-1"><h2>\(say(Texts.hints))</h2>\
            \(shown.isEmpty ? nil : "<ul>\(each: Array(shown), { "<li>\(say($0))</li>" })</ul>")\
            \(state.isDone || shown.count == task.hints.count ? nil : askHint)</section>
            """
    }

    private var askHint: HTML {
        """
        <form method="post" action="\(address)">\(visit.formKey)\
        <input type="hidden" name="tampil" value="\(state.hints)">\
        <button class="btn alt" name="langkah" value="petunjuk">\(Icon.help.picture)\
        \(say(Texts.askHint(cost: course.course.scoring.cost(ofHint: state.hints))))</button></form>
        """
    }

    // MARK: Quiz

    private func question(_ key: String) -> String {
        task.questions.first { $0.key == key }.map { say($0.text) } ?? ""
    }

    private var quiz: HTML {
        """
        <form class="stack" method="post" action="\(address)" novalidate>\(visit.formKey)
        \(each: task.questions, { question in
            field(choices(question))
        })
        <p><button class="btn" name="langkah" value="periksa">\(say(Texts.checkAnswers))</button></p></form>
        """
    }

    private func choices(_ question: CourseTask.Question) -> FormField {
        let options = question.choices.enumerated().map { FormField.Option(String($0.offset), say($0.element)) }
        return FormField(
            "j-\(question.key)", question.text, .picks(options),
            value: answers[question.key].map(String.init) ?? ""
        ).required().error(missing.contains(question.key) ? say(Texts.answerNeeded) : nil)
    }
}
