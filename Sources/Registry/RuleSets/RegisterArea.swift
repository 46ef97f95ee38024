import Storage

/// The kabupaten of which the register holds anybody: rules and thresholds have no region and reach all of them.
enum RegisterArea {
    static func kabupaten(in db: any Connection) throws -> [RegionCode] {
        try homes(in: db).compactMap { home in
            try db.first("SELECT region FROM home WHERE home = \(home)").map { RegionCode(try $0.int("region")) }
        }.sorted()
    }

    /// Their homes, in order.
    ///
    /// Practice villages do not count: whoever registers for a course would else shut those who set rules out of them.
    static func homes(in db: any Connection) throws -> [Int64] {
        let practice = try db.rows("SELECT village, neighbour FROM training_ground").flatMap {
            [try $0.int("village"), try $0.int("neighbour")]
        }
        // Whether anybody is there: what belongs to the whole register is decided by who may decide in all of it.
        return try db.beyondSight {
            try db.homes(with: "family", where: practice.isEmpty ? "1 = 1" : "r.village NOT IN (\(practice))")
        }
    }

    /// All of them; the country where there is nobody yet.
    static func places(in db: any Connection) throws -> [RegionCode] {
        let places = try kabupaten(in: db)
        return places.isEmpty ? [.nation] : places
    }

    /// The right to change rules, in every one of them. Each is met by a grant of its own.
    static func demands(in db: any Connection) throws -> [Demand] {
        try places(in: db).map { Demand(.configure, at: $0) }
    }

    /// The smallest region that holds them all.
    static func whole(in db: any Connection) throws -> RegionCode { common(try kabupaten(in: db)) }

    /// The smallest region that holds all of these, however small.
    static func common(_ places: [RegionCode]) -> RegionCode {
        guard var region = places.first else { return .nation }
        for place in places { while !region.contains(place), let wider = region.parent { region = wider } }
        return region
    }
}

extension [DatedRow] {
    /// Who may ask for and agree to these rows: cut-offs and roads are their region's, everything else the whole
    /// register's.
    func demands(in db: any Connection) throws -> [Demand] {
        var demands: [Demand] = []
        for row in self {
            guard let region = row.region else {
                for demand in try RegisterArea.demands(in: db) where !demands.contains(demand) {
                    demands.append(demand)
                }
                continue
            }
            var places = [region]
            if case .cutoff(let cutoff) = row {
                // A series that is there already is not taken away from its region by naming another.
                for known in try db.rows("SELECT DISTINCT region FROM cutoff WHERE id = \(cutoff.series)") {
                    places.append(RegionCode(try known.int("region")))
                }
            }
            for place in places where !demands.contains(Demand(.configure, at: place)) {
                demands.append(Demand(.configure, at: place))
            }
        }
        return demands
    }
}
