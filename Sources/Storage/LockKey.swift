/// Something that transactions of one kind take in turn, such as the audit chain of a kabupaten.
package struct LockKey: Sendable, Hashable {
    /// The number that the engine knows it by. Two things may share one: they wait for each other without need.
    package let number: Int64

    /// In what order a transaction takes keys of several kinds. Whoever keeps to one order waits in no circle.
    private static let kinds = [
        "register", "once", "lane", "bulk", "account", "limit", "file", "home", "number", "chain",
    ]

    /// - Parameters:
    ///   - kind: what it is, such as "home".
    ///   - number: which one.
    package init(_ kind: String, _ number: Int64) { self.init(kind, "", number) }

    package init(_ kind: String, _ name: String) { self.init(kind, ":" + name, 0) }

    /// FNV-1a over the words and the bytes of the number, below the kind's place in the order.
    private init(_ kind: String, _ name: String, _ number: Int64) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        (kind + name).utf8.forEach(mix)
        for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> Int64(shift))) }
        let place = Int64(Self.kinds.firstIndex(of: kind) ?? 0)
        self.number = place << 59 | Int64(hash >> 5)
    }

    /// All there is.
    package static let everything = LockKey("register", 0)
    /// The register as a whole, shared by whoever serves it, alone for whoever puts it away.
    static let serving = LockKey("serving", 0)
}

extension LockKey: Comparable {
    package static func < (left: LockKey, right: LockKey) -> Bool { left.number < right.number }
}

/// How much a transaction that writes keeps from others.
package enum Reach: Sendable {
    /// It runs alone, as every one does on SQLite. What is rare may do so.
    case everything
    /// It runs beside others that hold none of these, and that do not reach for everything. It may ask for more on its
    /// way (`Connection.lock`).
    case only([LockKey])
    /// It is one statement that reads nothing before, and waits for nobody: the beat of a job, the end of a session.
    case alone
}

/// A transaction found on its way that it needs more than it may still take: it is run again with all of these from its
/// start. Thrown by `Connection.lock`, and by whoever has looked and found other homes than it holds.
package struct WiderReach: Error {
    package let keys: Set<LockKey>

    package init(_ keys: some Sequence<LockKey>) { self.keys = Set(keys) }
}
