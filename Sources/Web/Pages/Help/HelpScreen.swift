import HTML
import Registry

/// A handbook. Holds nothing about anybody, so anyone may read it.
struct HelpScreen: Screen {
    let visit: Visit
    let handbook: Handbook
    let book: Book

    var title: String { say(book.title) }
    var place: Place? { .help }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1 id="atas">\(title)</h1><p>\(say(Texts.handbookIntro))</p></div></div>
        \(tabs(Book.allCases.map { (say($0.title), $0.address, $0 == book) }, label: say(Texts.help)))
        \(if: visit.language != .indonesian, note(.info, .info, "<p>\(say(Texts.handbookLanguage))</p>"))
        <div class="cols toc"><nav class="side broad" aria-label="\(say(Texts.onThisPage))" lang="id">\
        \(each: sections, { "<a href=\"#\($0.anchor)\">\($0.words)</a>" })</nav>
        <div class="stack">\(shortContents)<article class="stack letter" lang="id">\(handbook.body)</article></div></div></div>
        """
    }

    private var sections: [Handbook.Heading] { handbook.headings.filter { $0.level == 2 && !$0.anchor.isEmpty } }

    /// On a phone the contents stand folded away above the text.
    private var shortContents: HTML {
        """
        <details class="narrow"><summary>\(say(Texts.onThisPage))</summary><ul lang="id">\
        \(each: sections, { "<li><a href=\"#\($0.anchor)\">\($0.words)</a></li>" })</ul></details>
        """
    }
}
