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
    /// `TULISAN=KODE`, as a person decided for this file.
    private let choices: [String: RegionCode]
    private var known: [[String]: Place] = [:]

    init(_ gazetteer: Gazetteer, within: RegionCode, choices: [String: RegionCode]) {
        self.gazetteer = gazetteer
        self.within = within
        self.choices = choices
    }

    /// - Parameter texts: province, kabupaten, kecamatan, village as written; empty where the file has no column.
    mutating func village(_ texts: [String]) -> Place {
        if let place = known[texts] { return place }
        let place = find(texts)
        known[texts] = place
        return place
    }

    private func find(_ texts: [String]) -> Place {
        let name = texts[3]
        if let chosen = choices[name.uppercased()] { return .village(chosen) }
        if name.isEmpty { return .unknown }
        if let code = gazetteer.resolve(code: name), code.level == .village {
            return within.contains(code) ? .village(code) : .unknown
        }
        var at = [RegionCode.nation]
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
                switch gazetteer.resolve(name: text, in: parent) {
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
        return at.count == 1 ? .village(only) : .ambiguous
    }
}
