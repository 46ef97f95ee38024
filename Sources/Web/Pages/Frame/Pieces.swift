import HTML
import Registry

/// The colours that mean something; each also has its own shape of icon and its own word.
enum Tone: String { case good, warn, bad, info }

/// What several pages are put together from.
extension Screen {
    /// A status: shape, word, colour, and the official code that operators search for.
    func tag(_ tone: Tone, _ icon: Icon, _ words: String, code: String? = nil) -> HTML {
        let label: HTML = "<span class=\"tag \(tone.rawValue)\">\(icon.picture)\(words)</span>"
        guard let code else { return label }
        return "\(label) <code>\(code)</code>"
    }

    func tag(_ rule: Rule) -> HTML {
        switch rule.severity {
        case .error: tag(.bad, .no, say(rule.title), code: rule.code)
        case .warning: tag(.warn, .alert, say(rule.title), code: rule.code)
        case .notice, .off: tag(.info, .info, say(rule.title), code: rule.code)
        }
    }

    /// The head of a column; `num` puts it to the right, over its figures.
    func column(_ name: Words, _ kind: String? = nil) -> HTML {
        "<th\(kind.map { kind -> HTML in " class=\"\(kind)\"" }) scope=\"col\">\(say(name))</th>"
    }

    func link(_ text: String, _ address: String) -> HTML { "<a href=\"\(address)\">\(text)</a>" }

    /// A number, and the list behind it.
    func count(_ value: Int, _ address: String, _ kind: String = "num") -> HTML {
        "<td class=\"\(kind)\">\(link(number(value), address))</td>"
    }

    /// The second line of a cell.
    func small(_ text: String) -> HTML { "<small class=\"soft\">\(text)</small>" }

    /// A bar in a table cell; the numbers beside it say the same to those who cannot see it. `mark` is a gap, say at
    /// the average.
    func bar(_ value: Int, of greatest: Int, mark: Int? = nil) -> HTML {
        """
        <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
        <rect width="1000" height="10"/><rect class="v" width="\(Self.thousandths(value, greatest))" height="10"/>\
        \(mark.map { mark -> HTML in
            "<rect class=\"m\" x=\"\(Self.thousandths(mark, greatest))\" y=\"-1\" width=\"7\" height=\"12\"/>"
        })</svg>
        """
    }

    private static func thousandths(_ value: Int, _ greatest: Int) -> Int {
        greatest > 0 ? min(1000, value * 1000 / greatest) : 0
    }

    /// An empty, forbidden or broken page says what to do next instead of being blank.
    func statePanel(_ icon: Icon, _ title: String, _ text: String, next: HTML = "") -> HTML {
        "<div class=\"panel state\">\(icon.picture)<h2>\(title)</h2><p>\(text)</p>\(next)</div>"
    }

    func button(_ words: Words, _ address: String, _ icon: Icon? = nil) -> HTML {
        "<a class=\"btn alt\" href=\"\(address)\">\(icon?.picture)\(say(words))</a>"
    }

    /// The way from the country down to a region. Only what the actor may open is a link.
    func crumbs(_ path: [Region], here: String? = nil, to address: (RegionCode) -> String) -> HTML {
        """
        <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol>\
        \(each: Array(path.enumerated()), { position, region in
            let isHere = here == nil && position == path.count - 1
            return isHere || !visit.sees(region.code)
                ? "<li\(if: isHere, " aria-current=\"page\"")>\(region.shortName)</li>"
                : "<li><a href=\"\(address(region.code))\">\(region.shortName)</a></li>"
        })\(here.map { here -> HTML in "<li aria-current=\"page\">\(here)</li>" })</ol></nav>
        """
    }

    /// Where a list goes on. There is no way back but the browser's own, and the start.
    func pager(shown: Int, of total: Int?, next: String?, start: String?, step: Int) -> HTML {
        """
        <nav class="pager" aria-label="\(say(Texts.pages))">\
        <span class="soft">\(say(Texts.onThisPage(number(shown), of: total.map(number))))</span>\
        \(next.map { next -> HTML in
            """
            <a class="btn alt" href="\(next)" rel="next">\(say(Texts.next(number(step)))) \(Icon.next.picture)</a>
            """
        } ?? "<span class=\"soft\">\(say(Texts.endOfList))</span>")\
        \(start.map { start -> HTML in "<a href=\"\(start)\">\(say(Texts.firstPage))</a>" })</nav>
        """
    }

    /// A note with an icon; what matters in it is said in its words.
    func note(_ tone: Tone, _ icon: Icon, _ content: HTML) -> HTML {
        "<div class=\"note \(tone.rawValue)\">\(icon.picture)<div>\(content)</div></div>"
    }

    /// What is wrong with a form, on top of it, with the way to each field.
    func problems(_ problems: [(field: String, words: String)]) -> HTML {
        guard !problems.isEmpty else { return "" }
        return """
            <div class="note bad" role="alert" tabindex="-1">\(Icon.no.picture)<div><b>\(say(Texts.problemTitle))</b>\
            <ul>\(each: problems, { "<li><a href=\"#\($0.field)\">\($0.words)</a></li>" })</ul></div></div>
            """
    }
}

extension Region {
    /// In a line of regions the kind goes without saying.
    var shortName: String { code == .nation ? "Indonesia" : name }

    /// `Derati` in a sentence; a whole province or country needs no more.
    var titleName: String { code == .nation ? "Indonesia" : fullName }
}
