import Storage

/// A step as it is kept and hashed: whoever changes one breaks the chain of its proposal.
struct ProposalStep {
    var proposal: RecordKey
    /// From 1.
    var number: Int
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var step: String
    /// Empty: there was no proposal yet.
    var before: String
    var after: String
    var account: Int64
    var role: String
    var reason: String
    /// `id:digest` of each paper, sorted, with commas between.
    var evidence: String
    var batch: Int64?
    /// Of the content.
    var hash: String
    /// Digest of the words beside it, with their salt.
    var words: String

    static let columns: SQL = """
        home, proposal, number, at, step, before, after, account, role, reason, evidence, batch, hash, words, chain
        """

    init(
        of proposal: RecordKey, number: Int, _ step: RoadStep, from before: ProposalState?, to after: ProposalState,
        by actor: Actor, as role: Role?, reason: String, evidence: String, batch: Int64?, hash: String, words: String,
        at now: Int64
    ) {
        self.proposal = proposal
        self.number = number
        at = now
        self.step = step.rawValue
        self.before = before?.rawValue ?? ""
        self.after = after.rawValue
        account = actor.account
        self.role = role?.rawValue ?? ""
        self.reason = reason
        self.evidence = evidence
        self.batch = batch
        self.hash = hash
        self.words = words
    }

    init(_ row: Row) throws {
        proposal = RecordKey(home: try row.int("home"), id: RecordID(try row.int("proposal")))
        number = Int(try row.int("number"))
        at = try row.int("at")
        step = try row.text("step")
        before = try row.text("before")
        after = try row.text("after")
        account = try row.int("account")
        role = try row.text("role")
        reason = try row.text("reason")
        evidence = try row.text("evidence")
        batch = row.intOrNil("batch")
        hash = try row.text("hash")
        words = try row.text("words")
    }

    /// What the first step of a proposal is tied to, so that one chain is not taken for another.
    static func root(of proposal: RecordKey) -> String {
        Digest.sha256("usulan|\(proposal.home)|\(proposal.id.value)")
    }

    static func digest(of words: String, by name: String, salt: String) -> String {
        Digest.sha256("\(salt)|\(name)|\(words)")
    }

    /// None of the fields is anybody's own words: no bar stands in one.
    func chained(to previous: String) -> String {
        let batch = batch.map { String($0) } ?? ""
        return Digest.sha256(
            "\(previous)|\(proposal.home)|\(proposal.id.value)|\(number)|\(at)|\(step)|\(before)|\(after)|\(account)"
                + "|\(role)|\(reason)|\(evidence)|\(batch)|\(hash)|\(words)")
    }

    /// As an insert of several has it.
    func row(chainedTo previous: String, village: RegionCode) -> SQL {
        """
        (\(proposal.home), \(proposal.id), \(number), \(at), \(step), \(before), \(after), \(account), \(role), \(reason),
            \(evidence), \(batch), \(hash), \(words), \(chained(to: previous)), \(village))
        """
    }

    /// Appends it to the chain, with its words beside it.
    func insert(village: RegionCode, salt: String, name: String, words text: String, in db: any Connection) throws {
        let previous = try db.first(
            """
            SELECT chain FROM proposal_step
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND number = \(number - 1)
            """)
        let last = number == 1 ? Self.root(of: proposal) : previous?.textOrNil("chain")
        guard let last else { throw Refusal.changedMeanwhile(version: number) }
        let row = row(chainedTo: last, village: village)
        try db.execute("INSERT INTO proposal_step (\(Self.columns), village) VALUES \(row)")
        try db.execute(
            """
            INSERT INTO proposal_word (home, proposal, number, village, salt, actor_name, words)
            VALUES (\(proposal.home), \(proposal.id), \(number), \(village), \(salt), \(name), \(text))
            """)
    }
}
