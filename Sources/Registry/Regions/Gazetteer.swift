package import Storage

/// All regions in memory: names, the tree, and the ways to find a place.
package struct Gazetteer: Sendable {
    /// In code order.
    private let regions: [Region]
    private let children: [RegionCode: Range<Int>]
    /// Upper-case names in the order of `regions`, for the type-ahead.
    private let searchNames: [[UInt8]]
    private let aliases: [RegionCode: [String: RegionCode]]
    /// Other codes of a place (BPS, retired) that lead to ours.
    private let otherCodes: [String: RegionCode]
    /// Two-digit codes of all provinces, for the rule on NIK.
    package let provinceNumbers: [Int]

    package init(in db: any Connection) throws {
        var regions: [Region] = []
        regions.reserveCapacity(92_000)
        try db.forEach(
            "SELECT id, name, kind, latitude, longitude FROM region WHERE valid_to IS NULL ORDER BY id"
        ) { row in
            let hasPlace = !row.isNull(3)
            regions.append(
                Region(
                    code: RegionCode(row.int(0)), name: row.text(1), kind: row.text(2),
                    latitude: hasPlace ? Double(row.text(3)) : nil, longitude: hasPlace ? Double(row.text(4)) : nil))
            return true
        }
        self.regions = regions
        provinceNumbers = Self.provinceNumbers(regions)
        children = Self.childRanges(regions)
        searchNames = regions.map { Array($0.name.uppercased().utf8) }
        var aliases: [RegionCode: [String: RegionCode]] = [:]
        for row in try db.rows("SELECT parent, written, region FROM region_alias") {
            aliases[RegionCode(try row.int("parent")), default: [:]][try row.text("written")] =
                RegionCode(try row.int("region"))
        }
        self.aliases = aliases
        var otherCodes: [String: RegionCode] = [:]
        // Of a code with several regions, the last one counts.
        for row in try db.rows(
            "SELECT code, region FROM region_code WHERE system <> 'kemendagri' ORDER BY region, system, code")
        {
            otherCodes[try row.text("code")] = RegionCode(try row.int("region"))
        }
        self.otherCodes = otherCodes
    }

    init(regions: [Region]) {
        self.regions = regions
        provinceNumbers = Self.provinceNumbers(regions)
        children = Self.childRanges(regions)
        searchNames = regions.map { Array($0.name.uppercased().utf8) }
        aliases = [:]
        otherCodes = [:]
    }

    /// Regions in code order put everything inside a region right behind it.
    private static func childRanges(_ regions: [Region]) -> [RegionCode: Range<Int>] {
        var ranges: [RegionCode: Range<Int>] = [.nation: 0..<regions.count]
        var open: [(code: RegionCode, start: Int)] = []
        for (index, region) in regions.enumerated() {
            while let last = open.last, !last.code.contains(region.code) {
                ranges[last.code] = (last.start + 1)..<index
                open.removeLast()
            }
            open.append((region.code, index))
        }
        for last in open { ranges[last.code] = (last.start + 1)..<regions.count }
        return ranges
    }

    package var count: Int { regions.count }

    package subscript(code: RegionCode) -> Region? {
        if code == .nation { return .nation }
        var low = 0
        var high = regions.count
        while low < high {
            let middle = (low + high) / 2
            if regions[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < regions.count && regions[low].code == code ? regions[low] : nil
    }

    /// The regions one level below.
    package func parts(of code: RegionCode) -> [Region] {
        guard let range = children[code] else { return [] }
        var parts: [Region] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let region = regions[index]
            if region.code.parent == code { parts.append(region) }
            // Past all that is inside it.
            index = max(index + 1, children[region.code]?.upperBound ?? 0)
        }
        return parts
    }

    /// Every village inside.
    package func villages(in code: RegionCode) -> [Region] {
        if code.level == .village { return self[code].map { [$0] } ?? [] }
        guard let range = children[code] else { return [] }
        return regions[range].filter { $0.code.level == .village }
    }

    /// Province, kabupaten, kecamatan, village: as far down as the code goes.
    package func path(of code: RegionCode) -> [Region] {
        var path: [Region] = []
        var at: RegionCode? = code
        while let current = at, current != .nation {
            if let region = self[current] { path.insert(region, at: 0) }
            at = current.parent
        }
        return path
    }

    private static func provinceNumbers(_ regions: [Region]) -> [Int] {
        regions.filter { $0.code.level == .province }.map { Int($0.code.value / 100_000_000) }
    }
}

// MARK: Finding a place

extension Gazetteer {
    package enum Resolution: Sendable, Equatable {
        case found(RegionCode)
        case unknown
        /// Several places it could be; a person must choose once.
        case ambiguous([RegionCode])
    }

    /// Type-ahead: code prefix, or words of the name; places whose name begins so come first, larger ones before smaller.
    package func suggest(_ text: String, limit: Int) -> [Region] {
        let trimmed = text.trimmingSpaces
        if let first = trimmed.utf8.first, first >= 0x30, first <= 0x39 { return byCodePrefix(trimmed, limit: limit) }
        let wanted = Array(trimmed.uppercased().utf8)
        guard wanted.count >= 2 else { return [] }
        var starts: [Int] = []
        var inside: [Int] = []
        for (index, name) in searchNames.enumerated() {
            switch position(of: wanted, in: name) {
            case .start: starts.append(index)
            case .word: inside.append(index)
            case nil: break
            }
        }
        func ordered(_ found: [Int]) -> [Region] {
            found.map { regions[$0] }.sorted {
                ($0.code.level, $0.name.utf8.count, $0.code) < ($1.code.level, $1.name.utf8.count, $1.code)
            }
        }
        var found = ordered(starts)
        if found.count < limit { found += ordered(inside) }
        return Array(found.prefix(limit))
    }

    private enum Position { case start, word }

    private func position(of wanted: [UInt8], in name: [UInt8]) -> Position? {
        guard name.count >= wanted.count else { return nil }
        var at = 0
        while at + wanted.count <= name.count {
            if (at == 0 || name[at - 1] == 0x20), name[at] == wanted[0], name[at...].starts(with: wanted) {
                // "Kabupaten Rejang Lebong" begins with what people type, "rejang".
                let afterKind =
                    at > 0
                    && (name.starts(with: "KABUPATEN ".utf8) && at == 10 || name.starts(with: "KOTA ".utf8) && at == 5)
                return at == 0 || afterKind ? .start : .word
            }
            at += 1
        }
        return nil
    }

    private func byCodePrefix(_ text: String, limit: Int) -> [Region] {
        let digits = text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
        guard !digits.isEmpty, digits.count <= 10, text.utf8.allSatisfy({ $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39) })
        else { return [] }
        var low: Int64 = 0
        for digit in digits { low = low * 10 + Int64(digit - 0x30) }
        var high = low + 1
        for _ in digits.count..<10 { low *= 10; high *= 10 }
        var start = 0
        var end = regions.count
        while start < end {
            let middle = (start + end) / 2
            if regions[middle].code.value < low { start = middle + 1 } else { end = middle }
        }
        return regions[start...].prefix { $0.code.value < high }.prefix(limit).map { $0 }
    }

    /// A place by any code people paste: Kemendagri with or without points, BPS, retired ones.
    package func resolve(code text: String) -> RegionCode? {
        if let code = RegionCode(text), self[code] != nil { return code }
        return otherCodes[text.filter { $0 != "." && $0 != " " }]
    }

    /// A place by its name inside `parent`: exactly, else one letter off if only one place is.
    package func resolve(name text: String, in parent: RegionCode) -> Resolution {
        if let known = aliases[parent]?[text.uppercased().trimmingSpaces] { return .found(known) }
        return resolve(ownName: text, in: parent)
    }

    /// Without what spellings were said to mean when the regions were read.
    func resolve(ownName text: String, in parent: RegionCode) -> Resolution {
        let level = RegionCode.Level(rawValue: parent.level.rawValue + 1) ?? .village
        let wanted = PlaceName(text, level: level)
        guard !wanted.letters.isEmpty else { return .unknown }
        let candidates = parts(of: parent).map { ($0, PlaceName($0.name, level: level)) }
        var same = candidates.filter { $0.1.letters == wanted.letters }
        if same.isEmpty { same = candidates.filter { $0.1.isOneLetterFrom(wanted) } }
        if same.count > 1, let kind = wanted.kind {
            let ofKind = same.filter { $0.0.kind == kind || $0.1.kind == kind }
            if !ofKind.isEmpty { same = ofKind }
        }
        switch same.count {
        case 0: return .unknown
        case 1: return .found(same[0].0.code)
        default: return .ambiguous(same.map(\.0.code))
        }
    }
}

extension String {
    package var trimmingSpaces: String {
        var bytes = utf8[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
