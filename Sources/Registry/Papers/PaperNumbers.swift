import Storage

/// The books in which an office numbers what it writes: one a kind, office and year, from 1 on and without gaps.
///
/// A number is given in the transaction that writes its paper, while its kabupaten is locked: undone, it is given to the
/// next. A paper that could not be made keeps it.
enum PaperNumbers {
    struct Entry: Equatable {
        var series: String
        var year: Int
        var serial: Int
    }

    static func next(series: String, region: RegionCode, year: Int, home: Int64, in db: any Connection) throws -> Entry
    {
        try db.execute(
            """
            INSERT INTO paper_number (home, series, office, year, last) VALUES (\(home), \(series), \(region), \(year), 1)
            ON CONFLICT (home, series, office, year) DO UPDATE SET last = paper_number.last + 1
            """)
        let serial = try db.count(
            """
            SELECT last FROM paper_number
            WHERE home = \(home) AND series = \(series) AND office = \(region) AND year = \(year)
            """)
        return Entry(series: series, year: year, serial: serial)
    }
}

extension PaperKind {
    /// The paper whose number it goes under; nil: its own, if it has one.
    func leader(_ kinds: [PaperKind]) -> PaperKind? {
        if isNumbered { return nil }
        switch subject {
        case .deliberation: return kinds.contains(.statement) ? .statement : .minutes
        case .batch: return .ratification
        case .handBack, .proposal: return nil
        }
    }
}
