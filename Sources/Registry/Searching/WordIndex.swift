/// A table that leads from a word's key to records, kept in the order (home, word, village, record).
enum WordIndex: CaseIterable, Sendable {
    case names, addresses

    var table: String {
        switch self {
        case .names: "person_name"
        case .addresses: "family_address"
        }
    }

    /// The column of the record.
    var record: String {
        switch self {
        case .names: "person"
        case .addresses: "family"
        }
    }
}

/// A piece of a home within an actor's places.
struct Stretch: Sendable {
    var home: Int64
    var villages: ClosedRange<Int64>
}

/// Pieces of several homes that are asked together, in the order of their villages.
struct Stretches: Sendable {
    private(set) var homes: [Int64]
    private(set) var villages: ClosedRange<Int64>

    init(_ first: Stretch) { (homes, villages) = ([first.home], first.villages) }

    /// - Parameter next: of the register, in the order of the villages.
    mutating func add(_ next: Stretch) {
        homes.append(next.home)
        villages =
            min(
                villages.lowerBound, next.villages.lowerBound)...max(
                villages.upperBound, next.villages.upperBound)
    }

    /// To a few lengths, so that there are a few statements and not dozens.
    var paddedHomes: [Int64] { Self.padded(homes) }

    static func padded(_ homes: [Int64]) -> [Int64] {
        guard let last = homes.last else { return [] }
        let length = homes.count == 1 ? 1 : homes.count <= 4 ? 4 : 16
        return homes + Array(repeating: last, count: max(0, length - homes.count))
    }
}

extension Registry {
    /// What of the register an actor may search, in the order of the villages: home by home.
    func stretches(in scope: Scope) -> [Stretch] {
        let homes = homes.sorted { $0.key < $1.key }
        return scope.regions.flatMap { region in
            homes.compactMap { code, home in
                let (mine, theirs) = (region.range, RegionCode(code).range)
                guard mine.overlaps(theirs) else { return nil }
                return Stretch(home: home, villages: mine.clamped(to: theirs))
            }
        }
    }
}
