import HTML
import Registry

/// Something did not work: what, and the next step.
struct ProblemScreen: Screen {
    let visit: Visit
    let problem: Problem

    var title: String { say(problem.title) }

    var main: HTML {
        """
        <div class="panel state"><div aria-hidden="true" class="big-i">\(problem.icon.picture)</div>\
        <h1 class="t3">\(title)</h1><p>\(say(problem.hint))</p>
        <p class="row">\(next)</p></div>
        """
    }

    private var next: HTML {
        // The same address again, where asking changes nothing; what was sent is sent again by the browser's own way.
        if problem.isPassing { return button(Texts.tryAgain, visit.here) }
        return visit.signedIn == nil
            ? button(Texts.signIn, Links.signIn) : button(Texts.toStart, Links.overview(), .home)
    }
}
