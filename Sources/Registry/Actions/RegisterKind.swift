import Storage
import Synchronization

/// Whether a register holds invented people (practice, demo) or real ones: decided once, for ever.
enum RegisterKind {
    static func isTraining(in db: any Connection) throws -> Bool? {
        try db.first("SELECT value FROM setting WHERE name = 'kind'")?.text("value").elementsEqual("latihan")
    }

    /// - Throws: `Refusal.wrongKindOfRegister` if it is decided otherwise.
    static func decide(training: Bool, in db: any Connection) throws {
        if let decided = try isTraining(in: db) {
            if decided != training { throw Refusal.wrongKindOfRegister }
            return
        }
        try db.execute("INSERT INTO setting (name, value) VALUES ('kind', \(training ? "latihan" : "nyata"))")
    }
}

/// The kind of the register that is open, once it is decided: asked for with every page.
final class KnownKind: Sendable {
    private let kind = Mutex<Bool?>(nil)

    var isTraining: Bool? {
        get { kind.withLock { $0 } }
        set { kind.withLock { $0 = newValue } }
    }
}
