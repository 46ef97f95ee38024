import Storage

/// From when on a move that nobody answers is for Dinsos. Never written down: asked of since when it waits and of the
/// threshold of the day, as of cases of duplicates (`LinkDeadline`).
enum TransferDeadline {
    static func days(_ catalogue: Catalogue) -> Int { catalogue.thresholds["transfer_days"] ?? 7 }

    private static let day: Int64 = 86_400_000
    private static let wib: Int64 = 7 * 3_600_000
    private static func dayStart(_ moment: Int64) -> Int64 { (moment + wib) / day * day - wib }

    /// Whatever waits since before this moment has had its days whole: they end with a day.
    static func limit(_ catalogue: Catalogue, at now: Int64) -> Int64 {
        dayStart(now) - Int64(days(catalogue)) * day
    }

    /// When what waits since a moment goes up, if it is not answered until then.
    static func end(_ catalogue: Catalogue, since: Int64) -> Int64 {
        dayStart(since + Int64(days(catalogue)) * day) + day
    }
}

/// What is asked of the pointers to moves.
enum TransferPlace {
    /// Not answered in time. Each move is told once: with the village that has to answer, and with the other where that
    /// one is not looked at.
    static func isEscalated(_ table: String, before limit: Int64, in region: RegionCode, _ scope: Scope) -> SQL {
        """
        \(unsafe: table).waits < \(limit) AND (\(unsafe: table).side <> \(unsafe: table).starter
        OR NOT (\(LinkPlace.sees("\(table).other", in: region, scope))))
        """
    }
}

extension TransferRecord {
    func isEscalated(before limit: Int64) -> Bool { waits.map { $0 < limit } ?? false }

    /// Whether an actor speaks for both villages.
    func isOfBoth(_ actor: Actor) -> Bool {
        let speaks = actor.scope(for: .correct)
        return speaks.contains(origin) && speaks.contains(destination)
    }
}
