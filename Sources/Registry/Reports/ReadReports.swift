import Rules
import Storage

extension Registry {
    /// A report of a region of the actor's.
    ///
    /// - Throws: `Refusal.notFound` outside the actor's area; `Refusal.notAllowed` for the activity of operators, which
    ///   is for those who oversee them.
    package func report(_ kind: ReportKind, _ query: ReportQuery, by actor: Actor) async throws -> Report {
        let scope = actor.scope()
        guard !scope.isEmpty else { throw Refusal.notAllowed(.view) }
        guard scope.contains(query.region), let region = gazetteer[query.region] else { throw Refusal.notFound }
        if kind == .activity { try actor.meet(Demand(.oversee, at: query.region)) }
        return try await read(by: actor) { reader in
            let maker = ReportMaker(registry: self, reader: reader, actor: actor, region: region, query: query)
            return try maker.report(kind)
        }
    }
}

/// Makes the tables of one region out of what is kept by village.
struct ReportMaker {
    let registry: Registry
    let reader: Reader
    /// Who asks.
    let actor: Actor
    let region: Region
    let query: ReportQuery

    var low: Int64 { region.code.range.lowerBound }
    var high: Int64 { region.code.range.upperBound }
    var now: Int64 { registry.clock.now() }
    var today: Int32 { registry.clock.today.packed }
    /// What to divide a village's code by to get the region that its row is about.
    var divisor: Int64 { Registry.divisor(below: region.code.level) }

    /// What the rows by region are called.
    var partsTitle: Words {
        switch region.code.level {
        case .nation: Words(id: "Provinsi", en: "Province")
        case .province: Words(id: "Kabupaten/kota", en: "Kabupaten/kota")
        case .kabupaten: Words(id: "Kecamatan", en: "Kecamatan")
        case .kecamatan, .village: Words(id: "Desa/kelurahan", en: "Village")
        }
    }

    var byPart: Words { Words(id: "Menurut \(partsTitle.id.lowercased())", en: "By \(partsTitle.en.lowercased())") }

    func report(_ kind: ReportKind) throws -> Report {
        let counts = try VillageCounts.parts(of: self)
        var report = Report(
            kind: kind, region: region, file: try registry.newestFile(low, high, reader), madeAt: now, sections: [],
            isEmpty: counts.values.allSatisfy { $0.families == 0 })
        switch kind {
        case .families: report.sections = families(counts)
        case .reasons:
            report.origin = query.origin
            report.sections = try reasons(counts)
        case .changes:
            let period = try period()
            report.period = period
            report.sections = try changes(counts, period)
        case .programs: report.sections = try programs(counts)
        case .activity: report.sections = try activity()
        case .ages: report.sections = try ages()
        case .duplicates: report.sections = try duplicates()
        }
        return report
    }

    /// A row for each region one level below, those with data that the list of regions does not know included, so that
    /// the rows add up to the total. Of a village its own.
    func parts(with codes: some Sequence<Int64>) -> [Region] {
        if region.code.level == .village { return [region] }
        return registry.gazetteer.parts(of: region.code, with: codes)
    }

    func catalogue() throws -> Catalogue { try reader.withCatalogueTables { try registry.catalogue(in: $0) } }

    /// A threshold of today.
    func threshold(_ name: String, otherwise value: Int) throws -> Int { try catalogue().thresholds[name] ?? value }

    /// A column of villages. Of a wide region the days that are asked for are walked, whatever lies by village first: a
    /// plus keeps the planner from the village.
    func byDay(_ column: String) -> String { isWide ? "+" + column : column }

    /// In the region, by the days.
    func isIn(_ column: String) -> SQL { "\(unsafe: byDay(column)) BETWEEN \(low) AND \(high)" }

    var isWide: Bool { high - low >= 99_999_999 }

    /// A table over the rule's or program's stretches of a table that lies by it first, so that each is sought by
    /// itself; of a wide region it is walked in its own order.
    func keyed(_ table: String, by column: String) -> SQL {
        let names: SQL =
            column == "rule" ? "(SELECT DISTINCT code AS k FROM rule) r" : "(SELECT number AS k FROM program) r"
        return isWide
            ? "\(unsafe: table) t WHERE 1 = 1"
            : "\(names) CROSS JOIN \(unsafe: table) t WHERE t.\(unsafe: column) = r.k"
    }
}

/// What is kept of villages, summed by region.
struct VillageCounts {
    var families = 0
    var persons = 0
    var invalid = 0
    var found = 0
    var stated = 0
    var villages = 0
    /// Families drawing on any program, on two or more, and those of the first that are not valid.
    var aided = 0
    var aidedTwo = 0
    var aidedInvalid = 0

    static func parts(of maker: ReportMaker) throws -> [Int64: VillageCounts] {
        var parts: [Int64: VillageCounts] = [:]
        try maker.reader.forEach(
            """
            SELECT village / \(maker.divisor), sum(families), sum(persons), sum(invalid), sum(invalid_found),
                sum(invalid_stated), count(*), sum(aided), sum(aided_two), sum(aided_invalid)
            FROM village_tally WHERE village BETWEEN \(maker.low) AND \(maker.high) AND \(in: "village") GROUP BY 1
            """
        ) { row in
            let values = (1...9).map { Int(row.int($0)) }
            parts[row.int(0) * maker.divisor] = VillageCounts(
                families: values[0], persons: values[1], invalid: values[2], found: values[3], stated: values[4],
                villages: values[5], aided: values[6], aidedTwo: values[7], aidedInvalid: values[8])
            return true
        }
        return parts
    }

    static func + (left: VillageCounts, right: VillageCounts) -> VillageCounts {
        VillageCounts(
            families: left.families + right.families, persons: left.persons + right.persons,
            invalid: left.invalid + right.invalid, found: left.found + right.found, stated: left.stated + right.stated,
            villages: left.villages + right.villages, aided: left.aided + right.aided,
            aidedTwo: left.aidedTwo + right.aidedTwo, aidedInvalid: left.aidedInvalid + right.aidedInvalid)
    }
}

extension [Int64: VillageCounts] {
    var total: VillageCounts { values.reduce(VillageCounts(), +) }
}

extension Gazetteer {
    /// The regions one level below, and those that have data and are not in the list: so that figures add up.
    func parts(of region: RegionCode, with codes: some Sequence<Int64>) -> [Region] {
        Self.adding(codes, to: parts(of: region))
    }

    static func adding(_ codes: some Sequence<Int64>, to known: [Region]) -> [Region] {
        known
            + Set(codes).subtracting(known.map(\.code.value)).sorted().map {
                Region(code: RegionCode($0), name: RegionCode($0).dotted, kind: "")
            }
    }
}
