import HTML
import Registry

/// One task on the page: the code.
struct SecondStepScreen: Screen {
    let visit: Visit
    let login: String
    var problem: Words?
    var onward = ""
    /// An account of the demo, of which everybody may know the code.
    var isDemo = false
    var demoCode: String?
    var nextAt: Int64 = 0

    var title: String { say(Texts.secondStep) }
    var shape: Shape { .gate }
    var needsMoreStyles: Bool { true }

    /// Until the next code of a demo account may be used.
    var secondsToNext: Int { max(1, Int((nextAt - visit.now + 999) / 1000)) }

    var main: HTML {
        """
        <div class="gate">
        \(gateHero)
        <main id="isi" class="stack" tabindex="-1">
        <div><h1 class="t3">\(title)</h1><p class="soft">\(say(Texts.secondStepHint(login)))</p></div>
        \(problems(problem.map { [("kode", say($0))] } ?? []))
        \(form)
        \(if: isDemo, demo)
        \(note(.info, .help, "<p>\(say(Texts.lostPhone))</p>"))
        <p><a href="\(Links.signIn)">\(say(Texts.otherAccount))</a></p>
        </main>
        </div>
        """
    }

    private var form: HTML {
        """
        <form class="stack" method="post" action="\(Links.secondStep)">\(visit.formKey)\
        <input type="hidden" name="ke" value="\(onward)">
        <div class="field\(if: problem != nil, " wrong")"><label for="kode">\(say(Texts.code))</label>\
        \(problem.map { problem -> HTML in "<span class=\"error\" id=\"kode-e\">\(say(problem))</span>" })\
        <input id="kode" name="kode" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" \
        maxlength="24"\(if: problem != nil, " aria-describedby=\"kode-e\" aria-invalid=\"true\"") required></div>
        <p><button class="btn">\(say(Texts.goOn)) \(Icon.next.picture)</button></p>
        </form>
        """
    }

    private var demo: HTML {
        guard let demoCode else {
            return note(.warn, .wait, "<p>\(say(Texts.demoCodeSoon(number(secondsToNext))))</p>")
        }
        return note(
            .info, .info,
            """
            <p>\(say(Texts.demoCode)) <b id="kode-demo">\(demoCode)</b></p>
            <form method="post" action="\(Links.secondStep)">\(visit.formKey)\
            <input type="hidden" name="ke" value="\(onward)"><input type="hidden" name="kode" value="\(demoCode)">\
            <button class="btn alt">\(say(Texts.useDemoCode))</button></form>
            """)
    }
}
