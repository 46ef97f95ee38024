import Storage

/// Finds the village of a row from what its place columns say, remembering every spelling it met.
struct PlaceResolver {
    enum Place: Equatable {
        case village(RegionCode)
        case unknown
        case ambiguous
    }

    private let gazetteer: Gazetteer
    /// Where the file is known to be, for columns it does not have.
    private let within: RegionCode
    /// `TULISAN=KODE`, as a person decided for this file; the writing is the village's alone, or all four columns'.
    private let choices: [String: RegionCode]
    /// As decided with earlier files: the gazetteer may have been read before that.
    private let aliases: [RegionCode: [String: RegionCode]]
    private var known: [[String]: Place] = [:]
    /// Spellings of this file that were placed as somebody once said; the first hundred.
    private(set) var remembered: [[String]: RegionCode] = [:]

    init(
        _ gazetteer: Gazetteer, within: RegionCode, choices: [String: RegionCode],
        aliases: [RegionCode: [String: RegionCode]] = [:]
    ) {
        self.aliases = aliases
        self.gazetteer = gazetteer
        self.within = within
        self.choices = choices
    }

    /// - Parameter texts: province, kabupaten, kecamatan, village as written; empty where the file has no column.
    mutating func village(_ texts: [String]) -> Place {
        if let place = known[texts] { return place }
        let place = find(texts)
        // Spellings of a damaged file have no end.
        if known.count >= 20_000 { known = [:] }
        if texts.reduce(0, { $0 + $1.utf8.count }) <= 400 { known[texts] = place }
        return place
    }

    /// How a choice names what all four columns say, so that the same village name elsewhere is not meant.
    static func choice(_ texts: [String]) -> String { texts.joined(separator: "|").uppercased() }

    /// The village's part of the name of a choice.
    static func village(ofChoice key: String) -> String {
        key.split(separator: "|", omittingEmptySubsequences: false).last.map(String.init) ?? key
    }

    /// What spellings of villages were said to mean.
    static func aliases(in db: any Connection) throws -> [RegionCode: [String: RegionCode]] {
        var aliases: [RegionCode: [String: RegionCode]] = [:]
        for row in try db.rows("SELECT parent, written, region FROM region_alias") {
            aliases[RegionCode(try row.int("parent")), default: [:]][try row.text("written")] =
                RegionCode(try row.int("region"))
        }
        return aliases
    }

    private mutating func find(_ texts: [String]) -> Place {
        let name = texts[3]
        if let chosen = choices[name.uppercased()] ?? choices[Self.choice(texts)] { return .village(chosen) }
        if name.isEmpty { return .unknown }
        if let code = gazetteer.resolve(code: name), code.level == .village {
            return within.contains(code) ? .village(code) : .unknown
        }
        var at = [RegionCode.nation]
        var isRemembered = false
        for (level, text) in texts.enumerated() {
            let depth = RegionCode.Level(rawValue: level + 1) ?? .village
            if text.isEmpty {
                // A missing column narrows nothing, unless we know where the file belongs.
                at = at.flatMap { parent in
                    within.level >= depth
                        ? gazetteer.path(of: within).filter { $0.code.level == depth }.map(\.code)
                        : gazetteer.parts(of: parent).map(\.code)
                }
                continue
            }
            if let code = gazetteer.resolve(code: text), code.level == depth { at = [code]; continue }
            var found: [RegionCode] = []
            var doubtful = false
            for parent in at {
                if let meant = aliases[parent]?[text.uppercased().trimmingSpaces] {
                    found.append(meant)
                    isRemembered = true
                    continue
                }
                switch gazetteer.resolve(ownName: text, in: parent) {
                case .found(let code): found.append(code)
                case .ambiguous: doubtful = true
                case .unknown: break
                }
            }
            if found.isEmpty { return doubtful ? .ambiguous : .unknown }
            at = found
        }
        at = at.filter { within.contains($0) || $0.contains(within) }
        guard let only = at.first, only.level == .village else { return .unknown }
        guard at.count == 1 else { return .ambiguous }
        if isRemembered, remembered.count < 100 { remembered[texts] = only }
        return .village(only)
    }
}
