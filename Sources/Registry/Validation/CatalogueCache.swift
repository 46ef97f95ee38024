import Rules
import Storage
import Synchronization

/// The catalogue as it was read last: its words are JSON, and every page and every save needs it.
final class CatalogueCache: Sendable {
    private struct Kept { var stamp: String; var catalogue: Catalogue }
    private let kept = Mutex<Kept?>(nil)

    /// Reads again only what has changed, or on another day.
    func catalogue(in db: any Connection, today: CivilDate) throws -> Catalogue {
        let stamp = try stamp(in: db, today)
        if let kept = kept.withLock({ $0 }), kept.stamp == stamp { return kept.catalogue }
        let catalogue = try Catalogue(in: db, today: today)
        kept.withLock { $0 = Kept(stamp: stamp, catalogue: catalogue) }
        return catalogue
    }

    private func stamp(in db: any Connection, _ today: CivilDate) throws -> String {
        let row = try db.first(
            """
            SELECT (SELECT count(*) FROM rule) AS rules, (SELECT count(*) FROM stated_text) AS words,
                (SELECT count(*) FROM program) AS programs, (SELECT count(*) FROM threshold) AS thresholds,
                (SELECT COALESCE(sum(value), 0) FROM threshold) AS amounts
            """)
        guard let row else { return "" }
        let counts = try ["rules", "words", "programs", "thresholds"].map { try row.int($0) }
        return "\(today.packed) \(counts) \(row.intOrNil("amounts") ?? 0)"
    }
}
