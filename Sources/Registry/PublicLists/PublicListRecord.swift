import Rules
import Storage

/// A list that a village has put up, as stored.
struct PublicListRecord {
    var key: RecordKey
    var village: RegionCode
    var kind: PublicListKind
    /// The musyawarah, or the list that was handed back.
    var subject: RecordID
    /// `yyyymm` of what was handed back; 0 of a musyawarah.
    var period: Int
    /// `yyyymmdd` of the meeting; 0 of what was handed back.
    var day: Int32
    /// Milliseconds since 1970.
    var putUpAt: Int64
    /// Until when citizens may object.
    var until: Int64
    /// When it is shown no longer.
    var hiddenAt: Int64
    var names: Int
    /// Names that are counted and not shown.
    var heldBack: Int
    var account: Int64
    var actorName: String
    /// Taken down before its time; nil: it is not.
    var takenAt: Int64?

    static let columns: SQL = """
        home, id, village, kind, subject, period, day, put_up_at, until, hidden_at, names, held_back, account, actor_name,
        taken_at
        """

    init(
        _ key: RecordKey, at village: RegionCode, _ kind: PublicListKind, of subject: RecordID, period: Int = 0,
        day: Int32 = 0, by actor: Actor, at now: Int64, days: (window: Int, shown: Int)
    ) {
        self.key = key
        self.village = village
        self.kind = kind
        self.subject = subject
        self.period = period
        self.day = day
        putUpAt = now
        until = Self.end(of: days.window, after: now)
        // Nobody is asked to object to what is gone.
        hiddenAt = max(until, Self.end(of: days.shown, after: now))
        (names, heldBack) = (0, 0)
        account = actor.account
        actorName = actor.name
    }

    init(_ row: Row) throws {
        guard let kind = PublicListKind(rawValue: try row.text("kind")) else {
            throw StorageError.unexpectedValue(column: "kind")
        }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        self.kind = kind
        subject = RecordID(try row.int("subject"))
        period = Int(try row.int("period"))
        day = Int32(try row.int("day"))
        putUpAt = try row.int("put_up_at")
        until = try row.int("until")
        hiddenAt = try row.int("hidden_at")
        names = Int(try row.int("names"))
        heldBack = Int(try row.int("held_back"))
        account = try row.int("account")
        actorName = try row.text("actor_name")
        takenAt = row.intOrNil("taken_at")
    }

    /// The end of the day that is so many days after a moment, as deadlines count days: what is said to be until a day
    /// is until its evening.
    private static func end(of days: Int, after now: Int64) -> Int64 {
        Int64(Clock.at(now).today.dayNumber + days + 1) * 86_400_000 - 7 * 3_600_000 - 1
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO public_list (\(Self.columns))
            VALUES (\(key.home), \(key.id), \(village), \(kind), \(subject), \(period), \(day), \(putUpAt), \(until),
                \(hiddenAt), \(names), \(heldBack), \(account), \(actorName), \(takenAt))
            """)
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> PublicListRecord? {
        try db.find(id) { "SELECT \(columns) FROM public_list WHERE home IN (\($0)) AND id = \(id)" }
            .map(PublicListRecord.init)
    }

    /// The one that is up of a musyawarah or a list that was handed back; nil: none is, or its days are over.
    static func up(
        _ kind: PublicListKind, of subject: RecordKey, at now: Int64, in db: any Connection
    ) throws -> PublicListRecord? {
        try db.first(
            """
            SELECT \(columns) FROM public_list
            WHERE home = \(subject.home) AND kind = \(kind) AND subject = \(subject.id) AND taken_at IS NULL
            AND hidden_at > \(now)
            """
        ).map(PublicListRecord.init)
    }

    /// Takes down what is up of it, if anything is.
    static func takeDown(_ kind: PublicListKind, of subject: RecordKey, at now: Int64, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE public_list SET taken_at = \(now)
            WHERE home = \(subject.home) AND kind = \(kind) AND subject = \(subject.id) AND taken_at IS NULL
            """)
    }

    /// One whose days are over makes place for what is put up anew of the same.
    static func clear(_ kind: PublicListKind, of subject: RecordKey, at now: Int64, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE public_list SET taken_at = hidden_at
            WHERE home = \(subject.home) AND kind = \(kind) AND subject = \(subject.id) AND taken_at IS NULL
            AND hidden_at <= \(now)
            """)
    }
}
