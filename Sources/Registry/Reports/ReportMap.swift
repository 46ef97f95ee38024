import Storage

/// What a map shows.
package enum MapFigure: Sendable, Equatable {
    /// Families not valid, of all.
    case invalid
    case families
    case persons
    /// Families drawing on a program, of all.
    case program(Program)
}

/// One figure of the places of a region, with where they lie.
package struct ReportMap: Sendable {
    package var region: Region
    package var figure: MapFigure
    /// Of a kabupaten: its points are kecamatan, not villages.
    package var isByKecamatan: Bool
    /// Areas of a country or a province; points of a kabupaten and below.
    package var places: [Place]
    /// Of the whole region; nil where nobody is on record.
    package var total: ReportCell?
    /// What points lie in.
    package var outline: String?
    /// Names among points: of kecamatan, or of the villages of one.
    package var names: [Name]
    package var bounds: MapBounds
    package var file: Overview.FileMark?
    /// Milliseconds since 1970, UTC.
    package var madeAt: Int64
    /// What can be chosen besides.
    package var programs: [Program]

    package struct Place: Sendable {
        package var region: Region
        package var families: Int
        /// Nil: nobody of the place is on record.
        package var value: ReportCell?
        /// Of an area; nil for a point, or where no outline is known.
        package var path: String?
        package var middle: Point?
    }

    package struct Name: Sendable {
        package var region: Region
        package var middle: Point
    }

    package struct Point: Sendable, Equatable {
        package var x: Int
        package var y: Int
    }
}

extension Registry {
    /// - Parameters:
    ///   - figure: a program's id, `keluarga`, `jiwa` or `tidak_valid`.
    ///   - byKecamatan: the points of a kabupaten are its kecamatan; elsewhere it says nothing.
    /// - Throws: `Refusal.notFound` outside the actor's area and for a figure that there is not.
    package func reportMap(_ figure: String, of code: RegionCode, byKecamatan: Bool = false, by actor: Actor)
        async throws -> ReportMap
    {
        let scope = actor.scope()
        guard scope.contains(code), let region = gazetteer[code] else { throw Refusal.notFound }
        return try await read(by: actor) { reader in
            let programs = try reader.withCatalogueTables { try self.catalogue(in: $0) }.programs
            let chosen: MapFigure
            switch figure {
            case "tidak_valid": chosen = .invalid
            case "keluarga": chosen = .families
            case "jiwa": chosen = .persons
            default:
                guard let program = programs.first(where: { $0.id == figure }) else { throw Refusal.notFound }
                chosen = .program(program)
            }
            return try MapMaker(
                registry: self, reader: reader, region: region, figure: chosen,
                isByKecamatan: byKecamatan && code.level == .kabupaten, programs: programs
            ).map()
        }
    }
}

private struct MapMaker {
    let registry: Registry
    let reader: Reader
    let region: Region
    let figure: MapFigure
    let isByKecamatan: Bool
    let programs: [Program]

    private var level: RegionCode.Level { region.code.level }
    /// Below a province places are points: the program carries no outlines of them.
    private var showsPoints: Bool { level >= .kabupaten }
    private var showsVillages: Bool { showsPoints && !isByKecamatan }
    private var divisor: Int64 { showsVillages ? 1 : Registry.divisor(below: level) }
    private var scale: Double { Boundaries.scale(level == .nation ? .province : .kabupaten) }

    func map() throws -> ReportMap {
        let (counts, drawing) = try (counts(), drawing())
        let regions = Gazetteer.adding(
            counts.keys,
            to: showsVillages ? registry.gazetteer.villages(in: region.code) : registry.gazetteer.parts(of: region.code)
        )
        let places = try regions.map { place in
            let counts = counts[place.code.value] ?? (0, 0, 0)
            return ReportMap.Place(
                region: place, families: counts.families,
                value: counts.families == 0 ? nil : value(counts, drawing[place.code.value] ?? 0),
                path: showsPoints ? nil : try Boundaries.outline(of: place.code)?.path, middle: point(place))
        }
        let total = counts.values.reduce(into: (families: 0, persons: 0, invalid: 0)) { sum, part in
            sum = (sum.families + part.families, sum.persons + part.persons, sum.invalid + part.invalid)
        }
        let (outline, bounds) = try frame(places)
        let names = level == .kabupaten || level == .kecamatan ? registry.gazetteer.parts(of: region.code) : []
        return ReportMap(
            region: region, figure: figure, isByKecamatan: isByKecamatan, places: places,
            total: total.families == 0 ? nil : value(total, drawing.values.reduce(0, +)), outline: outline,
            names: names.compactMap { name in point(name).map { ReportMap.Name(region: name, middle: $0) } },
            bounds: bounds,
            file: try registry.newestFile(region.code.range.lowerBound, region.code.range.upperBound, reader),
            madeAt: registry.clock.now(), programs: programs)
    }

    private func value(_ counts: (families: Int, persons: Int, invalid: Int), _ drawing: Int) -> ReportCell {
        switch figure {
        case .invalid: .share(counts.invalid, of: counts.families)
        case .families: .count(counts.families)
        case .persons: .count(counts.persons)
        case .program: .share(drawing, of: counts.families)
        }
    }

    private func counts() throws -> [Int64: (families: Int, persons: Int, invalid: Int)] {
        let range = region.code.range
        var found: [Int64: (families: Int, persons: Int, invalid: Int)] = [:]
        try reader.forEach(
            """
            SELECT village / \(divisor), sum(families), sum(persons), sum(invalid) FROM village_tally
            WHERE village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "village") GROUP BY 1
            """
        ) { row in
            found[row.int(0) * divisor] = (Int(row.int(1)), Int(row.int(2)), Int(row.int(3)))
            return true
        }
        return found
    }

    /// Families drawing on the chosen program.
    private func drawing() throws -> [Int64: Int] {
        guard case .program(let program) = figure else { return [:] }
        let range = region.code.range
        var found: [Int64: Int] = [:]
        try reader.forEach(
            """
            SELECT village / \(divisor), sum(families) FROM program_tally
            WHERE program = \(program.number) AND village BETWEEN \(range.lowerBound) AND \(range.upperBound)
            AND \(in: "village") GROUP BY 1
            """
        ) { row in
            found[row.int(0) * divisor] = Int(row.int(1))
            return true
        }
        return found
    }

    private func point(_ region: Region) -> ReportMap.Point? {
        guard let latitude = region.latitude, let longitude = region.longitude else { return nil }
        return ReportMap.Point(x: Int((longitude * scale).rounded()), y: Int((-latitude * scale).rounded()))
    }

    /// What points lie in, and the part of the world that is shown.
    private func frame(_ places: [ReportMap.Place]) throws -> (String?, MapBounds) {
        if !showsPoints {
            let bounds = try places.compactMap { try Boundaries.outline(of: $0.region.code)?.bounds }
            return (nil, bounds.dropFirst().reduce(bounds.first ?? Self.nothing) { $0.union($1) })
        }
        let kabupaten = RegionCode(region.code.value / 1_000_000 * 1_000_000)
        let outline = try Boundaries.outline(of: kabupaten)
        let points = places.compactMap(\.middle).map { MapBounds(x: $0.x, y: $0.y, width: 0, height: 0) }
        let around = points.dropFirst().reduce(points.first ?? Self.nothing) { $0.union($1) }
        guard level == .kecamatan, let outline else {
            return (outline?.path, outline?.bounds ?? around.padded(30))
        }
        // A kecamatan is looked at from near; its own outline is not known.
        return (outline.path, around.padded(max(around.width, around.height) / 6 + 8))
    }

    private static let nothing = MapBounds(x: 0, y: 0, width: 100, height: 100)
}
