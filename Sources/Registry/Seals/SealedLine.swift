import Storage

/// What a seal covers of one thing, as it is: somebody's words and names apart, which go in by their digest.
struct SealFact: Equatable {
    var part: SealPart
    var object: Int64
    var facts: [String]
    /// Words and names; nil: there are none, or they were erased.
    var hidden: String?

    init(_ part: SealPart, _ object: Int64 = 0, _ facts: [String], hidden: String? = nil) {
        self.part = part
        self.object = object
        // No bar and no new line stands in a part.
        self.facts = facts.map { String($0.map { $0 == "|" || $0.isNewline ? "/" : $0 }) }
        self.hidden = hidden
    }
}

/// The same as it was sealed.
struct SealedLine: Equatable {
    var part: SealPart
    var object: Int64
    var facts: [String]
    /// Empty: nothing was hidden, or it was erased since.
    var salt: String
    var digest: String
    var chain: String

    static let columns: SQL = "number, part, object, facts, salt, digest, chain"

    init(_ fact: SealFact) {
        (part, object, facts) = (fact.part, fact.object, fact.facts)
        (salt, digest, chain) = ("", "", "")
        guard let hidden = fact.hidden, !hidden.isEmpty else { return }
        salt = Digest.random(16)
        digest = Self.digest(of: hidden, salt: salt)
    }

    init(_ row: Row) throws {
        guard let part = SealPart(rawValue: try row.text("part")) else {
            throw StorageError.unexpectedValue(column: "part")
        }
        self.part = part
        object = try row.int("object")
        facts = try row.text("facts").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        salt = try row.text("salt")
        digest = try row.text("digest")
        chain = try row.text("chain")
    }

    static func digest(of hidden: String, salt: String) -> String { Digest.sha256("\(salt)|\(hidden)") }

    /// The digest of this line behind the one before; that its salt was erased changes nothing.
    func chained(to before: String, number: Int) -> String {
        Digest.sha256(
            [before, "\(number)", part.rawValue, "\(object)", facts.joined(separator: "|"), digest]
                .joined(separator: "\n"))
    }

    var name: String { part.name(object, facts) }
}
