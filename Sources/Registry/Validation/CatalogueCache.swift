import Rules
import Storage
import Synchronization

/// The catalogue as it was read last: its words are JSON, and every page and every save needs it.
final class CatalogueCache: Sendable {
    private struct Kept { var stamp: String; var catalogue: Catalogue }
    private let kept = Mutex<Kept?>(nil)

    /// Reads again only what has changed, or on another day.
    func catalogue(in db: any Connection, today: CivilDate) throws -> Catalogue {
        guard let memo = db.memo else { return try current(in: db, today) }
        // A page asks for it three to five times.
        return try memo.value("catalogue") { try current(in: db, today) }
    }

    private func current(in db: any Connection, _ today: CivilDate) throws -> Catalogue {
        let stamp = try stamp(in: db, today)
        if let kept = kept.withLock({ $0 }), kept.stamp == stamp { return kept.catalogue }
        let catalogue = try Catalogue(in: db, today: today)
        kept.withLock { $0 = Kept(stamp: stamp, catalogue: catalogue) }
        return catalogue
    }

    /// What was laid down with the program, and what was decided since: each writes its number whenever it changes.
    private func stamp(in db: any Connection, _ today: CivilDate) throws -> String {
        let editions = try db.rows(
            """
            SELECT value FROM setting WHERE name IN (\(RuleEdition.name), \(CatalogueSeed.name)) ORDER BY name
            """)
        return "\(today.packed) \(try editions.map { try $0.text("value") })"
    }
}

/// Another number after every change of the dated data, so that nobody goes on with what was read before. Not the next
/// one: what a transaction that was undone has read may be remembered under its number.
enum RuleEdition {
    static let name = "aturan_edisi"

    static func current(in db: any Connection) throws -> Int {
        Int(try db.first("SELECT value FROM setting WHERE name = \(name)")?.text("value") ?? "0") ?? 0
    }

    static func advance(in db: any Connection) throws {
        db.memo?.forget()
        let next = String(Int.random(in: 1..<1 << 53))
        try db.execute(
            """
            INSERT INTO setting (name, value) VALUES (\(name), \(next))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}
