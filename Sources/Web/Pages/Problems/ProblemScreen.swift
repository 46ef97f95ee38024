import HTML
import Registry

/// Something did not work: what, and the next step.
struct ProblemScreen: Screen {
    let visit: Visit
    let problem: Problem
    /// What was sent and not taken.
    var sent: SentForm?

    var title: String { say(problem.title) }

    var main: HTML {
        """
        <div class="panel state"><div aria-hidden="true" class="big-i">\(problem.icon.picture)</div>\
        <h1 class="t3">\(title)</h1><p>\(say(sent == nil ? problem.hint : problem.hintOfForm))</p>
        \(sent.map(again) ?? "<p class=\"row\">\(next)</p>")</div>
        """
    }

    private func again(_ sent: SentForm) -> HTML {
        let fields = sent.fields.map { field -> HTML in
            "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
        }
        return """
            <form method="post" action="\(sent.path)" class="row">\(fields)\
            <button class="btn">\(say(Texts.sendAgain))</button></form>
            """
    }

    private var next: HTML {
        // The same address again, where asking changes nothing; what was sent is sent again by the browser's own way.
        if problem.isPassing { return button(Texts.tryAgain, visit.here) }
        return visit.signedIn == nil
            ? button(Texts.signIn, Links.signIn) : button(Texts.toStart, Links.overview(), .home)
    }
}

/// A form as it was sent, with its secret.
struct SentForm: Sendable {
    let path: String
    let fields: [(name: String, value: String)]
}
