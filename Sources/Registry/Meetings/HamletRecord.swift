import Storage

/// What a hamlet decided on a name before the village did, as stored.
struct HamletRecord {
    var proposal: RecordID
    var decision: VillageDecision
    var day: Int32
    var hamlet: String
    /// Can be erased; the digest stays.
    var words: String
    /// Empty once the words were erased.
    var salt: String
    var digest: String

    static let columns: SQL = "proposal, decision, day, hamlet, words, salt, digest"

    init(_ row: Row) throws {
        guard let decision = VillageDecision(rawValue: try row.text("decision")) else {
            throw StorageError.unexpectedValue(column: "decision")
        }
        proposal = RecordID(try row.int("proposal"))
        self.decision = decision
        day = Int32(try row.int("day"))
        hamlet = try row.text("hamlet")
        words = try row.text("words")
        salt = try row.text("salt")
        digest = try row.text("digest")
    }

    var sealed: String {
        "dusun|\(proposal)|\(decision.rawValue)|\(day)|\(Digest.sha256(hamlet))|\(digest)"
    }
}
