import Foundation
import Linkage
import Storage
import Synchronization

/// What the last search through the whole register has learned, by which one person is held against others.
final class LinkModelStore: Sendable {
    private struct Kept { var at: Int64; var check: OneCheck? }
    private let kept = Mutex<Kept?>(nil)

    /// Nil where the register was never searched, or by a program that compared otherwise.
    func check(in db: any Connection) throws -> OneCheck? {
        guard let at = try db.first("SELECT at FROM link_model WHERE id = 1")?.int("at") else { return nil }
        if let kept = kept.withLock({ $0 }), kept.at == at { return kept.check }
        let text = try db.first("SELECT body FROM link_model WHERE id = 1")?.textOrNil("body") ?? ""
        // What another version of the program wrote is none.
        let model = try? JSONDecoder().decode(LinkModel.self, from: Data(text.utf8))
        let check = model.flatMap { OneCheck($0) }
        kept.withLock { $0 = Kept(at: at, check: check) }
        return check
    }

    static func write(_ model: LinkModel, at now: Int64, in db: any Connection) throws {
        let body = String(decoding: try JSONEncoder.stable.encode(model), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO link_model (id, at, body) VALUES (1, \(now), \(body))
            ON CONFLICT (id) DO UPDATE SET at = excluded.at, body = excluded.body
            """)
    }
}
