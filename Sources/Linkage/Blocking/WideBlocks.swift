/// Records that have one key in common and are too many to compare everybody with everybody.
package struct WideBlocks: Sendable, Equatable {
    /// What the key is made of, such as `birth-date+name`; `anything` where small files are asked for more.
    package let fields: String
    package private(set) var blocks = 0
    /// In all of them; a record may be in several.
    package private(set) var records = 0
    package private(set) var largest = 0

    static let facts = "anything"

    init(_ fields: String) { self.fields = fields }

    mutating func add(_ size: Int) {
        blocks += 1
        records += size
        largest = max(largest, size)
    }

    mutating func add(_ other: WideBlocks) {
        blocks += other.blocks
        records += other.records
        largest = max(largest, other.largest)
    }
}

extension BlockingKey {
    /// What the key is made of, for people.
    var fields: String { roles.map(\.rawValue).sorted().joined(separator: "+") }
}
