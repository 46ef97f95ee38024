/// The outlines of provinces, kabupaten and kota that the program carries: for looking at, never for legal boundaries.
package struct Outline: Sendable {
    package var region: RegionCode
    package var bounds: MapBounds
    /// As of an SVG path, in the units of `scale`.
    package var path: String
}

/// A rectangle; x grows to the east, y to the south.
package struct MapBounds: Sendable, Equatable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package func union(_ other: MapBounds) -> MapBounds {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return MapBounds(
            x: left, y: top, width: max(x + width, other.x + other.width) - left,
            height: max(y + height, other.y + other.height) - top)
    }

    /// With a margin around it.
    package func padded(_ margin: Int) -> MapBounds {
        MapBounds(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }
}

enum Boundaries {
    /// Units of an outline to a degree.
    static func scale(_ level: RegionCode.Level) -> Double { level == .province ? 100 : 1000 }

    /// - Throws: `MissingAsset` if the program was built without them.
    static func outline(of code: RegionCode) throws -> Outline? { try all.get()[code] }

    /// Read once: a third of a megabyte.
    private static let all = Result<[RegionCode: Outline], MissingAsset> { () throws(MissingAsset) in
        var outlines: [RegionCode: Outline] = [:]
        for row in try EmbeddedTable("boundaries.csv").rows where row.count == 6 {
            guard let code = RegionCode(row[0]) else { continue }
            let numbers = row[1...4].map { Int($0) ?? 0 }
            outlines[code] = Outline(
                region: code,
                bounds: MapBounds(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]), path: row[5])
        }
        return outlines
    }
}
