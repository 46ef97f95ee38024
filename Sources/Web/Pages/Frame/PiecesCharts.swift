import HTML
import Registry

/// Charts are tables with a bar in them, so that they can be read, printed and listened to. A map is drawn from paths
/// and has its table beside it.
extension Screen {
    /// - Parameters:
    ///   - caption: what is counted, of what, and when.
    ///   - name: the head of the first column.
    ///   - unit: the head of the column of figures.
    func chart(_ caption: String, name: Words, unit: Words, _ rows: [PieceBar]) -> HTML {
        let greatest = rows.map(\.value).max() ?? 0
        return """
            <table class="wide"><caption>\(caption)</caption><thead><tr>\(column(name))\
            <th scope="col"><span class="vh">\(say(Texts.chart))</span></th>\(column(unit, "num"))\
            <th scope="col"><span class="vh">\(say(Texts.share))</span></th></tr></thead>
            <tbody>\(each: rows, { row in
                """
                <tr><th scope="row">\(row.address.map { link(row.name, $0) } ?? "\(row.name)")</th>\
                <td class="barcell">\(bar(row.value, of: greatest))</td>\
                <td class="num">\(number(row.value))</td><td class="num soft">\(row.share)</td></tr>

                """
            })</tbody></table>
            """
    }

    /// Areas coloured by class, with their names and values written on them. Needs the second stylesheet.
    ///
    /// - Parameters:
    ///   - size: of the drawing that the paths are in.
    ///   - classes: what each of at most four colours means, the palest first.
    func map(
        _ label: String, size: (width: Int, height: Int), _ areas: [PieceArea], classes: [String], note: String
    ) -> HTML {
        """
        <figure class="stack tight"><svg class="map" viewBox="0 0 \(size.width) \(size.height)" role="group" \
        aria-label="\(label)">\
        <defs><pattern id="nd" width="6" height="6" patternUnits="userSpaceOnUse">\
        <path d="M0 6 6 0"/></pattern></defs>\(each: areas, area)</svg>
        <ul class="key" aria-hidden="true">\(each: Array(classes.enumerated()), { place, words in
            """
            <li><svg viewBox="0 0 10 10"><rect class="c\(place + 1)" width="10" height="10"/></svg>\(words)</li>
            """
        })<li><svg viewBox="0 0 10 10"><rect class="nd" width="10" height="10" fill="url(#nd)"/></svg>\
        \(say(Texts.mapNoData))</li></ul>\
        <figcaption class="small soft">\(note) \(say(Texts.notOfficialMap))</figcaption></figure>
        """
    }

    private func area(_ area: PieceArea) -> HTML {
        let words = "\(area.name): \(area.value ?? say(Texts.mapNoData))"
        return """
            <a href="\(area.address)" aria-label="\(words)"><path class="\(area.shade.map { "c\($0)" } ?? "nd")" \
            d="\(area.path)"\(if: area.shade == nil, " fill=\"url(#nd)\"")/>\
            <text class="\(if: area.shade ?? 0 > 2, "on")" x="\(area.middle.x)" y="\(area.middle.y)" \
            text-anchor="middle" aria-hidden="true">\(area.value ?? "–")</text></a>
            """
    }
}

/// One bar of a chart.
struct PieceBar: Sendable {
    var name: String
    var value: Int
    /// `19,0 %` of what the caption says.
    var share: String
    var address: String?

    init(_ name: String, _ value: Int, share: String = "", _ address: String? = nil) {
        self.name = name
        self.value = value
        self.share = share
        self.address = address
    }
}

/// One area of a map.
struct PieceArea: Sendable {
    var name: String
    /// As people read it; nil where there is nothing to say.
    var value: String?
    /// 1 (palest) to 4; nil without data.
    var shade: Int?
    /// As of an SVG path.
    var path: String
    var middle: (x: Int, y: Int)
    var address: String

    init(
        _ name: String, value: String?, shade: Int?, path: String, middle: (x: Int, y: Int), _ address: String
    ) {
        self.name = name
        self.value = value
        self.shade = shade
        self.path = path
        self.middle = middle
        self.address = address
    }
}
