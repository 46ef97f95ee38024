import Storage

/// An event of a meeting as stored: hashed onto the one before it, with its words beside, which can be erased.
struct MeetingLine {
    /// From 1 on, in the order in which they were taken.
    var number: Int
    var event: String
    var at: Int64
    /// In which the device wrote it.
    var written: Int
    var what: MeetingEvent.Kind
    var guest: Int
    var proposal: RecordID?
    var decision: VillageDecision?
    var reason: String
    var isDisputed: Bool
    var words: String
    var dissent: String
    /// `DecisionMark` of what stood there afterwards.
    var mark: String
    var salt: String
    /// Of the words.
    var digest: String
    var chain: String
    /// Whose it is, and when it came here.
    var account: Int64
    var takenAt: Int64

    /// What the ids of events begin with that were written on the sheet and not in meeting mode.
    static let sheet = "lembar-"

    static let columns: SQL = """
        number, event, at, written, what, guest, proposal, decision, reason, disputed, words, dissent, mark, salt,
        digest, chain, account, taken_at
        """

    init(
        _ event: MeetingEvent, number: Int, guest: Int, mark: String, by account: Int64, at now: Int64,
        after chain: String
    ) {
        self.number = number
        self.event = event.id
        at = event.at
        written = event.number
        what = event.what
        self.guest = guest
        proposal = event.proposal
        let isDecision = event.what == .decided
        decision = isDecision ? event.decision : nil
        reason = isDecision ? event.reason : ""
        isDisputed = isDecision && event.isDisputed
        let keepsWords = isDecision || event.what == .noted || event.what == .opened
        words = keepsWords ? event.words : ""
        dissent = isDecision ? event.dissent : ""
        self.mark = mark
        salt = Digest.random(16)
        digest = AgendaItem.digest(of: words, dissent: dissent, salt: salt)
        (self.account, takenAt) = (account, now)
        self.chain = ""
        self.chain = link(after: chain)
    }

    init(_ row: Row) throws {
        guard let what = MeetingEvent.Kind(rawValue: try row.text("what")) else {
            throw StorageError.unexpectedValue(column: "what")
        }
        number = Int(try row.int("number"))
        event = try row.text("event")
        at = try row.int("at")
        written = Int(try row.int("written"))
        self.what = what
        guest = Int(try row.int("guest"))
        proposal = row.intOrNil("proposal").map { RecordID($0) }
        decision = row.textOrNil("decision").flatMap { VillageDecision(rawValue: $0) }
        reason = try row.text("reason")
        isDisputed = try row.int("disputed") != 0
        words = try row.text("words")
        dissent = try row.text("dissent")
        mark = try row.text("mark")
        salt = try row.text("salt")
        digest = try row.text("digest")
        chain = try row.text("chain")
        account = try row.int("account")
        takenAt = try row.int("taken_at")
    }

    /// When it may be said to have been: by the device's clock where that can be right, else when it came here.
    var moments: [Int64] { [at, takenAt] }

    static func of(_ deliberation: RecordKey, in db: any Connection) throws -> [MeetingLine] {
        try db.rows(
            """
            SELECT \(columns) FROM meeting_event
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) ORDER BY number
            """
        ).map(MeetingLine.init)
    }

    /// None of the parts is anybody's own words, so that no bar stands in them.
    func link(after chain: String) -> String {
        let numbers = "\(number)|\(event)|\(at)|\(takenAt)|\(account)|\(written)|\(what.rawValue)|\(guest)"
        let decided = "\(proposal?.description ?? "")|\(decision?.rawValue ?? "")|\(reason)|\(isDisputed)"
        return Digest.sha256("\(chain)|\(numbers)|\(decided)|\(digest)")
    }

    static func insert(_ lines: [MeetingLine], into meeting: MeetingRecord, in db: any Connection) throws {
        try lines.map { line -> SQL in
            """
            (\(meeting.key.home), \(meeting.key.id), \(meeting.village), \(line.number), \(line.event), \(line.at),
                \(line.written), \(line.what.rawValue), \(line.guest), \(line.proposal), \(line.decision),
                \(line.reason), \(line.isDisputed), \(line.words), \(line.dissent), \(line.mark), \(line.salt),
                \(line.digest), \(line.chain), \(line.account), \(line.takenAt))
            """
        }.inPieces {
            try db.execute("INSERT INTO meeting_event (home, deliberation, village, \(columns)) VALUES \($0)")
        }
    }
}
