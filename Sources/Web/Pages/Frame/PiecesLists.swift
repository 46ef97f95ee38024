import HTML
import Registry

/// Pieces that put several things below or beside each other.
extension Screen {
    /// A deadline or another short remark: red late, amber soon, no tone otherwise; always in words.
    func chip(_ tone: Tone? = nil, _ icon: Icon, _ words: String) -> HTML {
        "<span class=\"chip\(tone.map { tone -> HTML in " \(tone.rawValue)" })\">\(icon.picture)\(words)</span>"
    }

    /// What needs somebody, the most urgent first.
    func tasks(_ tasks: [PieceTask]) -> HTML {
        """
        <ul class="rows">\(each: tasks, { task in
            """
            <li class="task" data-row>\(task.chip)<div><h3>\(task.address.map { address -> HTML in
                "<a href=\"\(address)\" data-open>\(task.title)</a>"
            } ?? "\(task.title)")</h3><p>\(task.text)</p></div>\(task.action)</li>

            """
        })</ul>
        """
    }

    /// Numbers, each the way to the list behind it.
    func figures(_ figures: [PieceFigure]) -> HTML {
        """
        <ul class="figs\(if: figures.count == 4, " four")\(if: figures.count == 5, " five")">\
        \(each: figures, { figure in
            """
            <li><a href="\(figure.address)"><b>\(figure.value)</b><span>\(figure.name)</span>\
            <small>\(figure.note)</small></a></li>

            """
        })</ul>
        """
    }

    /// The list at the side of a queue: what there is, how many, and which is shown.
    func queue(_ entries: [PieceEntry], label: String, isOrdered: Bool = false) -> HTML {
        let content: HTML = """
            \(each: entries, { entry in
                """
                <li\(if: isOrdered, " data-row")><a href="\(entry.address)"\(if: isOrdered, " data-open")\
                \(if: entry.isHere, " aria-current=\"true\"")><span>\(entry.name)\
                \(entry.note.map { note -> HTML in "<small class=\"soft\">\(note)</small>" })</span>\
                \(entry.count.map { count -> HTML in "<span>\(number(count))</span>" })</a></li>

                """
            })
            """
        return isOrdered
            ? "<ol class=\"side\" aria-label=\"\(label)\">\(content)</ol>"
            : "<ul class=\"side\" aria-label=\"\(label)\">\(content)</ul>"
    }

    /// Names and values, as many beside each other as there is room for.
    func facts(_ facts: [(name: Words, value: HTML)]) -> HTML {
        """
        <dl class="facts">\(each: facts, { "<div><dt>\(say($0.name))</dt><dd>\($0.value)</dd></div>\n" })</dl>
        """
    }

    /// What happened, the latest first and marked.
    func timeline(_ events: [PieceEvent]) -> HTML {
        """
        <ol class="line">\(each: Array(events.enumerated()), { position, event in
            """
            <li\(if: position == 0, " class=\"now\"")><b>\(event.title)</b>\
            \(if: !event.detail.isEmpty, "<br>\(event.detail)")\
            <br><small class="soft">\(event.byline)</small></li>

            """
        })</ol>
        """
    }

    /// What to do, in order.
    func steps(_ steps: [HTML]) -> HTML {
        "<ol class=\"steps\">\(each: steps, { "<li>\($0)</li>\n" })</ol>"
    }

    /// Words in which a name with a hyphen stays on one line; the letters stay the same, so that they are found.
    func unbroken(_ words: String) -> HTML {
        let parts = words.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
        return "\(each: Array(parts.enumerated()), { place, part in unbroken(part, isFirst: place == 0) })"
    }

    private func unbroken(_ word: String, isFirst: Bool) -> HTML {
        let space = isFirst ? "" : " "
        guard word.contains("-") else { return "\(space)\(word)" }
        return "\(space)<span class=\"nowrap\">\(word)</span>"
    }

    /// Views of the same data, as links.
    func tabs(_ tabs: [(name: String, address: String, isHere: Bool)], label: String) -> HTML {
        """
        <nav class="tabs" aria-label="\(label)">\(each: tabs, { tab in
            "<a href=\"\(tab.address)\"\(if: tab.isHere, " aria-current=\"page\"")>\(tab.name)</a>"
        })</nav>
        """
    }
}

/// Something that needs somebody: what, why, by when, and the way to it.
struct PieceTask: Sendable {
    var chip: HTML
    var title: String
    var address: String?
    var text: HTML
    var action: HTML = ""

    init(_ chip: HTML, _ title: String, _ address: String? = nil, text: HTML, action: HTML = "") {
        self.chip = chip
        self.title = title
        self.address = address
        self.text = text
        self.action = action
    }
}

/// A number, what it counts, and its denominator or time.
struct PieceFigure: Sendable {
    var value: String
    var name: String
    var note: String
    var address: String

    init(_ value: String, _ name: String, note: String, _ address: String) {
        self.value = value
        self.name = name
        self.note = note
        self.address = address
    }
}

struct PieceEntry: Sendable {
    var name: String
    var address: String
    var note: String?
    var count: Int?
    var isHere: Bool

    init(_ name: String, _ address: String, note: String? = nil, count: Int? = nil, isHere: Bool = false) {
        self.name = name
        self.address = address
        self.note = note
        self.count = count
        self.isHere = isHere
    }
}

struct PieceEvent: Sendable {
    var title: String
    var detail: String
    /// Who and when.
    var byline: String

    init(_ title: String, detail: String = "", byline: String) {
        self.title = title
        self.detail = detail
        self.byline = byline
    }
}
