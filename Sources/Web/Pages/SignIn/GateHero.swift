import HTML
import Registry

extension Screen {
    /// What stands beside the one task of a page before the register.
    var gateHero: HTML {
        """
        <section class="hero" aria-label="\(say(Texts.aboutTepat))">
        <p><a class="brand" href="\(Links.signIn)"><svg aria-hidden="true"><use href="#mark"/></svg>Tepat</a></p>
        \(SignInArt.picture)
        <div class="stack"><p class="label broad">\(say(Texts.heroSubject))</p>
        <p class="claim">\(say(Texts.heroTitle))</p>
        <p class="broad">\(say(Texts.heroText))</p></div>
        </section>
        """
    }
}
