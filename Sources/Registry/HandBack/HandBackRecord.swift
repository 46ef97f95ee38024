import Storage

/// When somebody is told that a village has not answered: once at each of these, and at none twice.
enum HandBackStage: Int, CaseIterable {
    /// Half of the days are over: those of the village.
    case half = 1
    /// All are: the camat too.
    case due = 2
    /// And half as many again: Dinsos.
    case silent = 3

    func moment(from handedAt: Int64, until due: Int64) -> Int64 {
        let half = (due - handedAt) / 2
        switch self {
        case .half: return handedAt + half
        case .due: return due
        case .silent: return due + half
        }
    }

    /// The last one that has come, and when the one after it does.
    static func at(_ now: Int64, from handedAt: Int64, until due: Int64) -> (stage: HandBackStage?, next: Int64?) {
        var last: HandBackStage?
        for stage in allCases {
            let moment = stage.moment(from: handedAt, until: due)
            if moment > now { return (last, moment) }
            last = stage
        }
        return (last, nil)
    }
}

/// A list as stored: the results that a kabupaten has handed back to one village.
struct HandBackRecord {
    var key: RecordKey
    var village: RegionCode
    /// `yyyymm`.
    var period: Int
    /// Milliseconds since 1970.
    var handedAt: Int64
    /// Until when the village answers, milliseconds since 1970.
    var due: Int64
    var items: Int
    var answered = 0
    var disputed = 0
    var seal: String
    var account: Int64
    var actorName: String
    /// A `HandBackStage`; 0: nobody was told yet that answers are missing.
    var told = 0
    /// When somebody is told next, milliseconds since 1970.
    var next: Int64?

    static let columns: SQL = """
        home, id, village, period, handed_at, due, items, answered, disputed, seal, account, actor_name, told, next
        """

    init(
        key: RecordKey, village: RegionCode, period: Int, _ items: HandBackItems, by actor: Actor, at now: Int64,
        days: Int
    ) {
        self.key = key
        self.village = village
        self.period = period
        handedAt = now
        due = now + Int64(days) * 86_400_000
        self.items = items.items.count
        seal = items.seal(of: key, village)
        account = actor.account
        actorName = actor.name
        next = HandBackStage.half.moment(from: handedAt, until: due)
    }

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        period = Int(try row.int("period"))
        handedAt = try row.int("handed_at")
        due = try row.int("due")
        items = Int(try row.int("items"))
        answered = Int(try row.int("answered"))
        disputed = Int(try row.int("disputed"))
        seal = try row.text("seal")
        account = try row.int("account")
        actorName = try row.text("actor_name")
        told = Int(try row.int("told"))
        next = row.intOrNil("next")
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO handback (\(Self.columns))
            VALUES (\(key.home), \(key.id), \(village), \(period), \(handedAt), \(due), \(items), \(answered), \(disputed),
                \(seal), \(account), \(actorName), \(told), \(next))
            """)
        try noteNext(in: db)
    }

    /// When the clock has to look at it again.
    private func noteNext(in db: any Connection) throws {
        if let next { try DutyDue.add(.silence, of: key.home, at: next, in: db) }
    }

    /// Writes down what was told, and when the next is.
    func noteTold(in db: any Connection) throws {
        try db.execute(
            """
            UPDATE handback SET told = \(told), next = \(next) WHERE home = \(key.home) AND id = \(key.id)
            """)
        try noteNext(in: db)
    }
}
