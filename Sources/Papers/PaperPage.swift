import HTML

/// A paper as a page for print: complete in itself, with nothing to be fetched.
///
/// Papers of offices are written in Indonesian, whatever the language of whoever asks for them.
package enum PaperPage {
    package static func html(_ paper: OfficialPaper) -> String { page(paper).text }

    static func page(_ paper: OfficialPaper) -> HTML {
        """
        <!doctype html>
        <html lang="id"><head><meta charset="utf-8"><title>\(paper.fileTitle)</title>\
        <meta name="author" content="\(paper.letterhead.offices.last ?? "")">\
        <style>\(HTML(stringLiteral: PaperStyle.sheet(paper.size)))</style></head><body>
        \(foot(paper))\(mark(paper.watermark))\(letterhead(paper.letterhead))
        \(head(paper.head))
        \(each: paper.blocks, block)\
        \(PaperSignatures.html(paper))\(copies(paper.copies))\(annex(paper.annex))</body></html>
        """
    }

    /// At the foot of every page: by what the paper is checked, and which page of how many it is.
    private static func foot(_ paper: OfficialPaper) -> HTML {
        let seal = paper.seal
        return """
            <div class="foot"><table><tr><td>\(PaperQR.svg(seal.address))</td><td>\
            <div class="code">Kode dokumen \(seal.code)</div>\
            <div>Keaslian: pindai kode QR, atau ketik kode dokumen \(place(seal.address)).</div>\
            <div>\(seal.madeAt)</div>\
            \(if: paper.isMasked, "<div><b>Nama dan nomor orang disamarkan.</b></div>")\
            </td><td>Halaman <span class="page"></span></td></tr></table></div>
            """
    }

    /// The address of the page that asks for a code: that of the paper without its end. Where no server said its own,
    /// the page by its name.
    private static func place(_ address: String) -> String {
        var parts = address.split(separator: "/").map(String.init)
        guard address.contains("://"), parts.count > 2 else { return "pada halaman periksa dokumen" }
        parts.removeFirst()
        parts.removeLast()
        return "di \(parts.joined(separator: "/"))"
    }

    private static func mark(_ words: String) -> HTML { "\(if: !words.isEmpty, "<div class=\"mark\">\(words)</div>")" }

    private static func letterhead(_ letterhead: Letterhead) -> HTML {
        let last = letterhead.offices.count - 1
        return """
            <div class="kop">\(each: Array(letterhead.offices.enumerated()), { place, office -> HTML in
                place == last ? "<div class=\"last\">\(office)</div>" : "<div>\(office)</div>"
            })\(if: !letterhead.address.isEmpty, "<div class=\"address\">\(letterhead.address)</div>")</div>
            """
    }

    private static func head(_ head: PaperHead) -> HTML {
        switch head {
        case .title(let title, let number, let below):
            """
            <div class="head"><h1>\(title)</h1>\(if: !number.isEmpty, "<div>Nomor: \(number)</div>")\
            \(if: !below.isEmpty, "<div>\(below)</div>")</div>
            """
        case .letter(let letter):
            """
            <table class="letter"><tr><td><table class="names">\(named("Nomor", letter.number))\
            \(named("Sifat", letter.nature))\(named("Lampiran", letter.enclosures))\(named("Hal", letter.subject))\
            </table></td><td class="when">\(letter.placeAndDay)</td></tr></table>\(addressee(letter.to))
            """
        }
    }

    private static func named(_ name: String, _ value: String) -> HTML {
        "\(if: !value.isEmpty, "<tr><td>\(name)</td><td>:</td><td>\(value)</td></tr>")"
    }

    /// What comes after a line "di" is the place, set in.
    private static func addressee(_ lines: [String]) -> HTML {
        let place = lines.firstIndex(of: "di") ?? lines.count
        return """
            <div class="to">\(each: Array(lines.enumerated()), { at, line -> HTML in
                at > place ? "<div class=\"place\">\(line)</div>" : "<div>\(line)</div>"
            })</div>
            """
    }

    private static func block(_ block: PaperBlock) -> HTML {
        switch block {
        case .paragraph(let words): "<p>\(words)</p>\n"
        case .heading(let words): "<h2>\(words)</h2>\n"
        case .numbered(let points): "<ol>\(each: points, { "<li>\($0)</li>" })</ol>\n"
        case .facts(let facts):
            """
            <table class="facts">\(each: facts, { "<tr><td>\($0.name)</td><td>:</td><td>\($0.value)</td></tr>" })</table>

            """
        case .table(let table): PaperList.html(table)
        case .pageBreak: "<div class=\"new\"></div>\n"
        }
    }

    private static func annex(_ blocks: [PaperBlock]) -> HTML? {
        blocks.isEmpty ? nil : "<div class=\"new\"></div>\n\(each: blocks, block)"
    }

    private static func copies(_ copies: [String]) -> HTML {
        guard !copies.isEmpty else { return "" }
        return "<div class=\"copies\">Tembusan:<ol>\(each: copies, { "<li>\($0)</li>" })</ol></div>\n"
    }
}
