/// Something that transactions of one kind take in turn, such as the audit chain of a kabupaten.
package struct LockKey: Sendable, Hashable {
    /// The number that the engine knows it by. Two things may share one: they wait for each other without need.
    package let number: Int64

    /// - Parameters:
    ///   - kind: what it is, such as "home".
    ///   - number: which one.
    package init(_ kind: String, _ number: Int64) { self.init(kind.utf8, number) }

    package init(_ kind: String, _ name: String) { self.init((kind + ":" + name).utf8, 0) }

    /// FNV-1a over the words and the bytes of the number.
    private init(_ words: String.UTF8View, _ number: Int64) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        words.forEach(mix)
        for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> Int64(shift))) }
        self.number = Int64(bitPattern: hash)
    }

    /// All there is.
    package static let everything = LockKey("register", 0)
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
