import Storage

/// A proposal on the agenda of a musyawarah, with what was decided on it.
struct AgendaItem {
    var proposal: RecordID
    /// From 1, in the order in which they were put on.
    var number: Int
    /// Of the content that is decided on.
    var hash: String
    var decision: VillageDecision?
    /// Why not, by name.
    var reason: String
    var words: String
    /// Of the words: stays when they are erased.
    var digest: String
    var salt: String
    /// Somebody spoke against it.
    var isDisputed: Bool
    /// What they said.
    var dissentWords: String

    static let columns: SQL = "proposal, number, hash, decision, reason, words, salt, digest, dissent, dissent_words"

    init(_ row: Row) throws {
        proposal = RecordID(try row.int("proposal"))
        number = Int(try row.int("number"))
        hash = try row.text("hash")
        decision = row.textOrNil("decision").flatMap { VillageDecision(rawValue: $0) }
        reason = try row.text("reason")
        words = try row.text("words")
        salt = try row.text("salt")
        digest = try row.text("digest")
        isDisputed = try row.int("dissent") != 0
        dissentWords = try row.text("dissent_words")
    }

    static func of(_ deliberation: RecordKey, in db: any Connection) throws -> [AgendaItem] {
        try db.rows(
            """
            SELECT \(columns) FROM deliberation_item
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) ORDER BY number
            """
        ).map(AgendaItem.init)
    }

    /// Nil: it is not on this agenda.
    static func find(_ proposal: RecordID, on deliberation: RecordKey, in db: any Connection) throws -> AgendaItem? {
        try db.first(
            """
            SELECT \(columns) FROM deliberation_item
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) AND proposal = \(proposal)
            """
        ).map(AgendaItem.init)
    }

    static func insert(
        _ proposal: ProposalRecord, number: Int, into deliberation: DeliberationRecord, in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO deliberation_item (home, deliberation, proposal, village, number, hash, decision, reason, words,
                salt, digest, dissent)
            VALUES (\(deliberation.key.home), \(deliberation.key.id), \(proposal.key.id), \(deliberation.village),
                \(number), \(proposal.hash), NULL, '', '', '', '', 0)
            """)
    }

    /// Writes down what is decided on it, in the place of what was.
    mutating func decide(
        _ decision: VillageDecision, reason: String, words: String, isDisputed: Bool, dissent: String,
        on deliberation: RecordKey, in db: any Connection
    ) throws {
        decide(decision, reason: reason, words: words, isDisputed: isDisputed, dissent: dissent)
        try update(on: deliberation, in: db)
    }

    /// The same, to be written later.
    mutating func decide(
        _ decision: VillageDecision, reason: String, words: String, isDisputed: Bool, dissent: String
    ) {
        (self.decision, self.reason, self.words) = (decision, reason, words)
        (self.isDisputed, dissentWords) = (isDisputed, isDisputed ? dissent : "")
        salt = Digest.random(16)
        digest = Self.digest(of: words, dissent: dissentWords, salt: salt)
    }

    /// What is said with a decision: words of a refusal or a postponement that still stand in the field of whoever agrees
    /// are none of theirs.
    func said(_ typed: String, with decision: VillageDecision) -> String {
        let isLeft = decision == .agree && self.decision != .agree && self.decision != nil && typed == words
        return isLeft ? "" : typed
    }

    /// As if nobody had decided.
    mutating func clear() {
        (decision, reason, words, isDisputed, dissentWords) = (nil, "", "", false, "")
        (salt, digest) = ("", "")
    }

    /// What is decided on some of an agenda, with few statements.
    static func update(_ items: [AgendaItem], on deliberation: DeliberationRecord, in db: any Connection) throws {
        let (key, village) = (deliberation.key, deliberation.village)
        try items.map { item -> SQL in
            """
            (\(key.home), \(key.id), \(item.proposal), \(village), \(item.number), \(item.hash), \(item.decision),
                \(item.reason), \(item.words), \(item.salt), \(item.digest), \(item.isDisputed), \(item.dissentWords))
            """
        }.inPieces {
            try db.execute(
                """
                INSERT INTO deliberation_item (home, deliberation, proposal, village, number, hash, decision, reason,
                    words, salt, digest, dissent, dissent_words) VALUES \($0)
                ON CONFLICT (home, deliberation, proposal) DO UPDATE SET decision = excluded.decision,
                    reason = excluded.reason, words = excluded.words, salt = excluded.salt, digest = excluded.digest,
                    dissent = excluded.dissent, dissent_words = excluded.dissent_words
                """)
        }
    }

    private func update(on deliberation: RecordKey, in db: any Connection) throws {
        let changed = try db.execute(
            """
            UPDATE deliberation_item SET decision = \(decision), reason = \(reason), words = \(words), salt = \(salt),
                digest = \(digest), dissent = \(isDisputed), dissent_words = \(dissentWords)
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) AND proposal = \(proposal)
            """)
        guard changed == 1 else { throw Refusal.notFound }
    }

    static func delete(_ proposal: RecordKey, from deliberation: RecordID, in db: any Connection) throws {
        try db.execute(
            """
            DELETE FROM deliberation_item
            WHERE home = \(proposal.home) AND deliberation = \(deliberation) AND proposal = \(proposal.id)
            """)
    }

    /// Whether what was said is what was written down; without salt it was erased.
    var hasItsWords: Bool { Self.hold(words, dissent: dissentWords, salt: salt, digest: digest) }

    static func hold(_ words: String, dissent: String = "", salt: String, digest: String) -> Bool {
        if salt.isEmpty { return words.isEmpty && dissent.isEmpty }
        return self.digest(of: words, dissent: dissent, salt: salt) == digest
    }

    /// What a sealed musyawarah decided on a proposal; nil: it decided nothing, or its papers were given back.
    static func sealed(_ proposal: RecordKey, in deliberation: RecordID, _ db: any Connection) throws -> AgendaItem? {
        try db.first(
            """
            SELECT \(columns) FROM deliberation_item
            WHERE home = \(proposal.home) AND deliberation = \(deliberation) AND proposal = \(proposal.id)
            AND EXISTS (SELECT 1 FROM deliberation d WHERE d.home = \(proposal.home) AND d.id = \(deliberation)
                AND d.state = \(DeliberationState.sealed))
            """
        ).map(AgendaItem.init)
    }

    /// The same for some proposals of one kabupaten, with the musyawarah of each.
    static func sealed(_ proposals: [RecordID], in meetings: [RecordID], of home: Int64, _ db: any Connection) throws
        -> [(deliberation: RecordID, item: AgendaItem)]
    {
        if proposals.isEmpty || meetings.isEmpty { return [] }
        return try db.rows(
            """
            SELECT \(columns), deliberation FROM deliberation_item
            WHERE home = \(home) AND deliberation IN (\(meetings)) AND proposal IN (\(proposals))
            AND deliberation IN (SELECT d.id FROM deliberation d WHERE d.home = \(home)
                AND d.id IN (\(meetings)) AND d.state = \(DeliberationState.sealed))
            """
        ).map { (RecordID(try $0.int("deliberation")), try AgendaItem($0)) }
    }

    /// Of two texts by a digest of the first, so that nothing moves from the one into the other unseen.
    static func digest(of words: String, dissent: String = "", salt: String) -> String {
        let first = Digest.sha256("\(salt)|\(words)")
        return dissent.isEmpty ? first : Digest.sha256("\(first)|\(salt)|\(dissent)")
    }

    /// As the seal has it: none of the parts is anybody's own words.
    var sealed: String {
        "\(number)|\(proposal)|\(hash)|\(decision?.rawValue ?? "")|\(reason)|\(isDisputed)|\(digest)"
    }
}
