import HTML
import Registry

/// Evidence side by side; on a phone below each other, each value with its column's name.
struct EvidenceTable {
    let screen: any Screen
    let evidence: MendEvidence

    init(screen: any Screen, evidence: MendEvidence) {
        self.screen = screen
        self.evidence = evidence
    }

    var html: HTML {
        """
        \(evidence.rows.isEmpty && evidence.remark == nil
            ? nil : evidence.title.map { title -> HTML in "<h3>\(say(title))</h3>" })\
        \(if: !evidence.rows.isEmpty, evidence.columns.count == 1 ? facts : table)\
        \(evidence.remark.map { remark -> HTML in "<p class=\"small soft\">\(say(remark))</p>" })
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">\(each: evidence.rows, { row in
            """
            <div\(if: isWide(row), " class=\"broadfact\"")><dt>\(say(row.label))</dt>\
            <dd>\(row.cells.map(cell))</dd></div>
            """
        })</dl>
        """
    }

    private var table: HTML {
        let compares = evidence.rows.contains { $0.agrees != nil }
        return """
            <table class="lead"><thead><tr>\(screen.column(Texts.fixField))\
            \(each: evidence.columns, { screen.column($0) })\
            \(if: compares, screen.column(Texts.fixResult))</tr></thead><tbody>\(each: evidence.rows, { row in
                """
                <tr><th scope="row">\(say(row.label))</th>\(each: Array(row.cells.enumerated()), { position, value in
                    "<td\(named(position))>\(cell(value))</td>"
                })\(if: compares, "<td>\(result(row.agrees))</td>")</tr>

                """
            })</tbody></table>
            """
    }

    private func named(_ position: Int) -> HTML {
        guard position < evidence.columns.count else { return "" }
        return " data-l=\"\(say(evidence.columns[position]))\""
    }

    private func result(_ agrees: Bool?) -> HTML {
        guard let agrees else { return "" }
        return agrees
            ? screen.tag(.good, .ok, say(Texts.fixAgrees)) : screen.tag(.warn, .alert, say(Texts.fixDiffers))
    }

    private func isWide(_ row: MendEvidence.Row) -> Bool {
        row.cells.contains { if case .letters = $0 { true } else { false } }
    }

    private func cell(_ cell: MendEvidence.Cell) -> HTML { EvidenceCell(screen: screen).html(cell) }
    private func say(_ words: Words) -> String { screen.say(words) }
}

/// One value of the evidence in words.
struct EvidenceCell {
    let screen: any Screen

    init(screen: any Screen) { self.screen = screen }

    func html(_ cell: MendEvidence.Cell) -> HTML {
        let visit = screen.visit
        switch cell {
        case .none: return "–"
        case .words(let words): return "\(say(words))"
        case .text(let text): return "\(text)"
        case .number(let masked): return "<span class=\"nik\">\(masked)</span>"
        case .letters(let letters): return self.letters(letters)
        case .date(let packed): return "\(visit.date(packed))"
        case .sex(let code): return "\(say(Texts.sex(code)))"
        case .relation(let code): return "\(say(Texts.relation(code)))"
        case .age(let years): return "\(say(Texts.age(years)))"
        case .family(let id, let name):
            return screen.link(name.isEmpty ? say(Texts.noName) : name, Links.family(id))
        }
    }

    private func letters(_ letters: [MendLetter]) -> HTML {
        let text = letters.map { $0.text == "*" ? "•" : $0.text }.joined()
        let odd = letters.filter { $0.mark == .odd }.count
        let missing = letters.filter { $0.mark == .missing }.count
        return """
            <span class="letters" role="img" aria-label="\(say(Texts.fixLetters(text, odd: odd, missing: missing)))">\
            \(each: letters, { letter in
                switch letter.mark {
                case .plain: "<i>\(letter.text == "*" ? "•" : letter.text)</i>"
                case .odd: "<i class=\"d\">\(letter.text)</i>"
                case .missing: "<i class=\"o\"></i>"
                }
            })</span>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
