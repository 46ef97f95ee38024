import HTML
import Registry

/// A figure on a map, in at most five classes, and all of it in the table below.
struct ReportMapScreen: Screen {
    let visit: Visit
    let map: ReportMap
    let path: [Region]
    let parts: [Region]

    var region: Region { map.region }
    private var figureName: Words { Texts.mapFigureName(map.figure) }
    var title: String { say(Texts.mapOf(figureName, region.titleName)) }
    var place: Place? { .reports }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mapHelp, anchor: "peta", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big"><div class="stack tight">\(trail)
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.mapDefinition(map.figure))) \(asOf)</p></div></div></div>
        \(filter)
        \(values.isEmpty ? nothing : "\(picture)\(table)")
        </div>
        """
    }

    private var asOf: String {
        let moment = visit.moment(map.madeAt)
        return say(map.file.map { Texts.countedFrom(moment, file: visit.date($0.asOf)) } ?? Texts.counted(moment))
    }

    private var trail: HTML {
        """
        <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol>\
        <li><a href="\(Links.reports(region.code))">\(say(Texts.reports))</a></li>\
        \(each: path.isEmpty ? [Region.nation] : path, { step in
            let isHere = step.code == region.code
            return isHere || !visit.sees(step.code)
                ? "<li\(if: isHere, " aria-current=\"page\"")>\(step.shortName)</li>"
                : "<li><a href=\"\(link(to: step.code))\">\(step.shortName)</a></li>"
        })</ol></nav>
        """
    }

    private var filter: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: parts))
        let options: [(String, Words, Bool)] =
            [MapFigure.invalid, .families, .persons].map {
                ($0.word, Texts.mapFigureName($0), $0 == map.figure)
            }
            + map.programs.map { program in
                let figure = MapFigure.program(program)
                return (figure.word, Texts.mapFigureName(figure), figure == map.figure)
            }
        return """
            <form class="filter" method="get" action="\(Links.reports)/peta" aria-label="\(say(Texts.filter))">\
            \(RegionField(screen: self, region: region, parts: parts).field)\
            \(fields.select("angka", Texts.mapFigure, options))\
            \(if: region.code.level == .kabupaten, fields.select("titik", Texts.mapPointOf, [
                ("", Texts.village, !map.isByKecamatan), ("kecamatan", Texts.mapKecamatan, map.isByKecamatan),
            ]))\(fields.buttons(clear: nil))</form>
            """
    }

    private var nothing: HTML {
        statePanel(.draft, say(Texts.mapNone), say(Texts.mapNoneHint), next: button(Texts.toStart, Links.overview()))
    }

    func link(to code: RegionCode) -> String { Links.reportMap(code, figure: map.figure.word) }

    /// Where a place leads: further down, or for a village to its own page.
    func address(of place: Region) -> String {
        place.code.level == .village ? Links.overview(place.code) : link(to: place.code)
    }

    // MARK: Values

    private var values: [Double] { map.places.compactMap { $0.value?.ratio } }
    var classes: MapClasses { MapClasses(values) }

    func words(_ cell: ReportCell) -> String {
        switch cell {
        case .count(let value): number(value)
        case .share(let part, let whole): visit.percent(part, of: whole)
        default: ""
        }
    }

    /// Places with their numbers, as the table has them: the highest first.
    var ordered: [(number: Int, place: ReportMap.Place)] {
        let sorted = map.places.sorted { left, right in
            switch (left.value?.ratio, right.value?.ratio) {
            case (nil, nil): left.region.code < right.region.code
            case (nil, _): false
            case (_, nil): true
            case (let one?, let other?): one == other ? left.region.code < right.region.code : one > other
            }
        }
        return sorted.enumerated().map { ($0.offset + 1, $0.element) }
    }

    private func kecamatan(of village: Region) -> HTML {
        guard let name = map.names.first(where: { $0.region.code == village.code.parent })?.region else { return "" }
        return link(name.name, link(to: name.code))
    }

    private var table: HTML {
        let (classes, ordered) = (classes, ordered)
        let showsKecamatan = map.region.code.level == .kabupaten && !map.isByKecamatan
        return """
            <section class="stack tight" aria-labelledby="tabel"><h2 id="tabel">\(say(figureName))</h2>
            <div class="slide" tabindex="0" role="group" aria-label="\(say(Texts.tableOf(figureName)))">\
            <table class="figures"><thead><tr>\(column(Texts.rowNumber, "num"))<th scope="col">\(say(Texts.region))</th>\
            \(if: showsKecamatan, "<th class=\"broad\" scope=\"col\">Kecamatan</th>")\
            <th class="num" scope="col">\(say(figureName))</th>\(column(Texts.mapClass))</tr></thead>
            <tbody>\(each: ordered, { entry in
                let place = entry.place
                let shade = place.value?.ratio.flatMap(classes.place)
                return """
                    <tr><td class="num soft">\(number(entry.number))</td><th scope="row">\
                    \(visit.sees(place.region.code)
                        ? link(place.region.shortName, address(of: place.region)) : "\(place.region.shortName)")</th>\
                    \(if: showsKecamatan, "<td class=\"broad\">\(kecamatan(of: place.region))</td>")\
                    <td class="num">\(place.value.map(words) ?? "–")</td><td>\
                    \(shade.map { say(Texts.mapClassName($0, of: classes.ranges.count)) } ?? say(Texts.mapNoFamilies))\
                    </td></tr>

                    """
            })</tbody>\(map.total.map { total -> HTML in
                """
                <tfoot><tr><td></td><th scope="row">\(region.shortName)</th>\(if: showsKecamatan, "<td class=\"broad\"></td>")\
                <td class="num">\(words(total))</td><td></td></tr></tfoot>
                """
            })</table></div></section>
            """
    }
}

extension MapFigure {
    /// As addresses call it.
    var word: String {
        switch self {
        case .invalid: "tidak_valid"
        case .families: "keluarga"
        case .persons: "jiwa"
        case .program(let program): program.id
        }
    }
}

extension ReportCell {
    /// What classes are made of.
    var ratio: Double? {
        switch self {
        case .count(let value): Double(value)
        case .share(let part, let whole): whole > 0 ? Double(part) / Double(whole) : nil
        default: nil
        }
    }
}
