import HTML
import Registry

/// One task on the page: name and password.
struct SignInScreen: Screen {
    let visit: Visit
    var login = ""
    var problem: Words?
    var demoAccounts: [DemoAccount] = []
    /// Where the person was on the way to.
    var onward = ""

    var title: String { say(Texts.signIn) }
    var shape: Shape { .gate }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <div class="gate">
        \(gateHero)
        <main id="isi" class="stack" tabindex="-1">
        <div><h1 class="t3">\(say(Texts.signInTitle))</h1><p class="soft">\(say(Texts.signInHint))</p></div>
        \(problems(problem.map { [("akun", say($0))] } ?? []))
        \(form)
        \(note(.info, .lock, "<p>\(say(Texts.neverAsked))</p><p class=\"small soft\">\(say(Texts.forgotten))</p>"))
        \(visit.isTraining ? TrainingBar(visit: visit).door : nil)
        \(demoAccounts.isEmpty ? "" : demo)
        </main>
        </div>
        """
    }

    private var form: HTML {
        """
        <form class="stack" method="post" action="\(Links.signIn)">\(visit.formKey)\
        <input type="hidden" name="ke" value="\(onward)">
        <div class="field\(if: problem != nil, " wrong")"><label for="akun">\(say(Texts.login))</label>\
        \(problem.map { problem -> HTML in "<span class=\"error\" id=\"akun-e\">\(say(problem))</span>" })\
        <input id="akun" name="akun" value="\(login)" autocomplete="username" autocapitalize="none" \
        spellcheck="false"\(if: problem != nil, " aria-describedby=\"akun-e\" aria-invalid=\"true\"") required></div>
        <div class="field"><label for="sandi">\(say(Texts.password))</label>\
        <input id="sandi" name="sandi" type="password" autocomplete="current-password" required></div>
        <p><button class="btn">\(say(Texts.signIn)) \(Icon.next.picture)</button></p>
        </form>
        """
    }

    private var demo: HTML {
        """
        <section class="stack tight" aria-labelledby="coba"><div><h2 id="coba">\(say(Texts.demoTitle))</h2>\
        <p class="soft">\(say(Texts.demoHint))</p></div>
        <div class="row">\(each: demoAccounts, { account in
            """
            <form method="post" action="\(Links.signIn)">\(visit.formKey)\
            <input type="hidden" name="akun" value="\(account.login)">\
            <input type="hidden" name="sandi" value="\(account.password)">\
            <button class="btn alt">\(say(account.title))</button></form>
            """
        })</div></section>
        """
    }
}
