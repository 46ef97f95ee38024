import HTML
import Registry

/// What stands around every page: head, header, navigation, foot.
struct Frame {
    let screen: any Screen
    private var visit: Visit { screen.visit }

    init(screen: any Screen) { self.screen = screen }

    var document: HTML {
        """
        <!doctype html>
        <html lang="\(visit.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>\(screen.title) · Tepat</title>
        <meta name="theme-color" content="#07373c">
        <link rel="icon" href="\(visit.files.icon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(visit.files.stylesheet)">
        \(screen.needsMoreStyles ? "<link rel=\"stylesheet\" href=\"\(visit.files.moreStyles)\">" : nil)
        <script type="module" src="\(visit.files.script)"></script>
        </head>
        <body\(if: screen.shape == .wall, " class=\"wall\"")\(visit.actor.map { actor -> HTML in " data-account=\"\(Int(actor.account))\"" })>
        \(Icon.sprite)
        <a class="skip" href="#isi">\(say(Texts.skip))</a>
        \(visit.isTraining ? TrainingBar(visit: visit).banner : nil)
        \(screen.shape == .ordinary ? ordinary : screen.main)
        \(screen.shape == .wall ? nil : foot)
        \(visit.signedIn == nil ? nil : "\(screen.shortcuts)\(screen.scriptWords)")
        </body>
        </html>

        """
    }

    private var ordinary: HTML {
        """
        \(header)
        \(visit.signedIn == nil ? nil : Navigation(screen: screen).bar)
        \(TrainingBar(visit: visit).guide)\(LicenceNotice(visit: visit).html)
        <main id="isi" tabindex="-1">\(screen.help.map(help))\(screen.main)</main>
        """
    }

    private func help(_ help: ScreenHelp) -> HTML {
        """
        <details class="help"><summary>\(Icon.help.picture)\(say(Texts.helpHere))</summary>\
        <div><p>\(say(help.text))</p><p><a href="\(help.address)">\(say(Texts.helpMore))</a></p></div>\
        </details>
        """
    }

    private var header: HTML {
        """
        <header class="top">
        <a class="brand" href="\(Links.start)"><svg aria-hidden="true"><use href="#mark"/></svg>Tepat</a>
        \(visit.signedIn == nil ? strangerSide : officerSide)
        </header>
        """
    }

    private var officerSide: HTML {
        """
        \(place)
        \(searchBox)
        <details class="me"><summary><span>\(visit.actor?.name ?? "")</span>\(noticeCount)</summary><ul>
        <li class="soft">\(visit.actor?.grants.first.map { say($0.role.title) } ?? "")</li>
        <li><a href="\(Links.notices)">\(say(Texts.notices))</a>\(noticeCount)</li>
        \(if: visit.may(.breakGlass), "<li><a href=\"\(Links.breakGlass)\">\(say(Texts.breakGlass))</a></li>")
        <li><a href="\(Links.ownAccount)">\(say(Texts.ownAccount))</a></li>
        <li>\(languageForm)</li>
        <li><form method="post" action="\(Links.signOut)">\(visit.formKey)<button class="link">\(say(Texts.signOut))\
        </button></form></li>
        </ul></details>
        """
    }

    private var noticeCount: HTML? {
        guard visit.noticeCount > 0 else { return nil }
        return """
             <span class="n">\(visit.number(visit.noticeCount))<span class="vh"> \(say(Texts.unreadNotices))</span></span>
            """
    }

    private var strangerSide: HTML {
        "<div class=\"push row\">\(languageForm)<a href=\"\(Links.signIn)\">\(say(Texts.signIn))</a></div>"
    }

    private var place: HTML? {
        guard let home = visit.home else { return nil }
        guard home.code != .nation else { return "<p class=\"place\">\(say(Texts.nation))</p>" }
        return "<p class=\"place\">\(home.fullName)<small>\(home.code.dotted)</small></p>"
    }

    /// A form that posts, since a NIK must not get into an address, a history or a log.
    private var searchBox: HTML {
        """
        <form class="find" role="search" method="post" action="\(Links.search)">\(visit.formKey)\
        <label class="vh" for="q">\(say(Texts.searchLabel))</label>\
        <input id="q" name="q" type="search" placeholder="\(say(Texts.searchHint))" autocomplete="off" required>\
        <kbd aria-hidden="true">/</kbd><button class="vh">\(say(Texts.search))</button></form>
        """
    }

    private var foot: HTML {
        """
        <footer class="foot">\
        \(visit.signedIn == nil ? nil : "<a href=\"\(Links.help)\">\(say(Texts.help))</a>")\
        <a href="\(Links.rules)">\(say(Texts.rules))</a>\
        \(screen.shape == .gate ? languageForm : nil)<span class="push">Tepat \(visit.version)</span></footer>
        """
    }

    private var languageForm: HTML {
        """
        <form method="post" action="\(Links.language)">\(visit.formKey)\
        <input type="hidden" name="kembali" value="\(visit.here)">\
        <button class="link" name="bahasa" value="\(visit.language.other.rawValue)" \
        lang="\(visit.language.other.rawValue)">\(say(Texts.switchLanguage))</button></form>
        """
    }

    private func say(_ words: Words) -> String { visit.say(words) }
}

extension Visit {
    /// The hidden field without which no form of ours is taken.
    var formKey: HTML {
        "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\(formToken)\">"
    }
}
