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
