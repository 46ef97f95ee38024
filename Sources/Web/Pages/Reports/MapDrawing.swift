import HTML
import Registry

/// The drawing of a map: areas or points that are links with names, and what their colours mean.
extension ReportMapScreen {
    var picture: HTML {
        let (classes, ordered) = (classes, ordered)
        let bounds = frame
        let unknown = ordered.filter { $0.place.path == nil && $0.place.middle == nil }.count
        return """
            <figure class="stack tight peta"><div class="slide" tabindex="0" role="group" aria-label="\(say(Texts.map))">\
            <svg viewBox="\(bounds.x) \(bounds.y) \(bounds.width) \(bounds.height)" \
            role="group" aria-label="\(title)"><defs><pattern id="nd" width="\(size(1))" height="\(size(1))" \
            patternUnits="userSpaceOnUse"><path d="M0 \(size(1)) \(size(1)) 0"/></pattern></defs>\
            \(map.outline.map { path -> HTML in "<path class=\"outline\" d=\"\(path)\"/>" })\
            \(each: ordered, { shape($0.place, classes) })\
            \(showsPoints ? "\(each: legibleNames, label)" : "\(each: ordered, mark)")</svg></div>
            \(key(classes))<figcaption class="small soft">\(say(meaning)) \
            \(if: unknown > 0, "\(say(Texts.mapWithout(number(unknown)))) ")<b>\(say(Texts.notOfficialBoundary))</b>\
            </figcaption></figure>
            """
    }

    private var meaning: Words {
        !showsPoints ? Texts.mapNumbers : map.isByKecamatan ? Texts.mapKecamatanPoints : Texts.mapPoints
    }

    private var showsPoints: Bool { map.places.allSatisfy { $0.path == nil } }
    private var frame: MapBounds { map.bounds.padded(max(2, max(map.bounds.width, map.bounds.height) / 60)) }

    /// A length that is about three pixels on a phone: sizes on the map are made of it.
    private var unit: Double { Double(max(frame.width, frame.height)) / 110 }

    /// So many units, with one decimal.
    private func size(_ units: Double) -> String {
        let tenths = max(1, Int((units * unit * 10).rounded()))
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func shape(_ place: ReportMap.Place, _ classes: MapClasses) -> HTML {
        let shade = place.value?.ratio.flatMap(classes.place)
        let colour = shade.map { "k\(MapClasses.most - classes.ranges.count + $0 + 1)" } ?? "nd"
        let drawing: HTML
        if let path = place.path {
            drawing = "<path class=\"\(colour)\" d=\"\(path)\"\(if: shade == nil, " fill=\"url(#nd)\"")/>"
        } else if let middle = place.middle {
            drawing = """
                <circle class="\(colour)" cx="\(middle.x)" cy="\(middle.y)" r="\(size(1 + Double(shade ?? 0) / 4))"\
                \(if: shade == nil, " fill=\"url(#nd)\"")/>
                """
        } else {
            return ""
        }
        guard visit.sees(place.region.code) else { return drawing }
        let words = "\(place.region.shortName): \(place.value.map(words) ?? say(Texts.mapNoFamilies))"
        return """
            <a href="\(address(of: place.region))" aria-label="\(words)"><title>\(words)</title>\(drawing)</a>

            """
    }

    /// The number of an area in the table.
    private func mark(_ number: Int, _ place: ReportMap.Place) -> HTML {
        guard place.path != nil, let middle = place.middle else { return "" }
        return """
            <text class="mark" x="\(middle.x)" y="\(middle.y)" font-size="\(size(3))" dy="\(size(1))" \
            aria-hidden="true">\(number)</text>
            """
    }

    /// Those that do not lie over one another; the table leads to all of them.
    private var legibleNames: [ReportMap.Name] {
        let height = unit * 2.5
        var shown: [(name: ReportMap.Name, width: Double)] = []
        for name in map.names {
            let width = Double(name.region.name.count) * height * 0.62
            let isFree = shown.allSatisfy { other in
                Double(abs(other.name.middle.y - name.middle.y)) > height
                    || Double(abs(other.name.middle.x - name.middle.x)) * 2 > other.width + width
            }
            if isFree { shown.append((name, width)) }
        }
        return shown.map(\.name)
    }

    private func label(_ name: ReportMap.Name) -> HTML {
        """
        <a href="\(address(of: name.region))"><text x="\(name.middle.x)" y="\(name.middle.y)" \
        font-size="\(size(2.5))"\(if: map.isByKecamatan || name.region.code.level == .village, " dy=\"-\(size(2.5))\"")>\(name.region.name)</text></a>
        """
    }

    private func key(_ classes: MapClasses) -> HTML {
        """
        <ul class="key">\(each: Array(classes.ranges.enumerated()), { place, range in
            let colour = "k\(MapClasses.most - classes.ranges.count + place + 1)"
            return """
                <li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="\(colour)" width="10" height="10"/></svg>\
                <span>\(words(range))<br><small>\(say(Texts.mapClassName(place, of: classes.ranges.count)))</small>\
                </span></li>
                """
        })<li><svg viewBox="0 0 10 10" aria-hidden="true"><defs><pattern id="nk" width="3" height="3" \
        patternUnits="userSpaceOnUse"><path d="M0 3 3 0"/></pattern></defs>\
        <rect class="nd" width="10" height="10" fill="url(#nk)"/></svg><span>\(say(Texts.mapNoFamilies))</span></li></ul>
        """
    }

    /// `4,1 %–12,0 %`: the least and the greatest value of the class that there is.
    private func words(_ range: (low: Double, high: Double)) -> String {
        func cell(_ value: Double) -> String {
            map.places.compactMap(\.value).first { $0.ratio == value }.map(words) ?? ""
        }
        let (low, high) = (cell(range.low), cell(range.high))
        return low == high ? low : "\(low)–\(high)"
    }
}
