import Storage

/// What the clock does kabupaten by kabupaten.
enum Duty: String, SQLConvertible {
    /// Proposals whose cut-off is over.
    case carryOver = "bawa"
    /// Villages that have not answered for what was handed back.
    case silence = "diam"
    /// Texts for citizens that wait.
    case texts = "kabar"
    /// Texts for citizens, by the hour in which they were written: dropped when their days are over.
    case oldTexts = "kabar lama"

    static let hour: Int64 = 3_600_000
}

/// Which kabupaten have something that goes by the clock, and from when on: written with what it is about, so that the
/// clock asks no other one. On several servers a look at all of them would go to each, several times a minute.
///
/// A moment may be named at which nothing is to be done any more: then one kabupaten is asked in vain, once. Whoever adds
/// one holds the kabupaten's lock, as whoever settles it does.
enum DutyDue {
    static func add(_ duty: Duty, of home: Int64, at next: Int64, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO duty_due (duty, next, home) VALUES (\(duty), \(next), \(home))
            ON CONFLICT (duty, next, home) DO NOTHING
            """)
    }

    /// Where a moment has come.
    static func homes(_ duty: Duty, until now: Int64, in db: any Connection) throws -> [Int64] {
        try db.rows("SELECT DISTINCT home FROM duty_due WHERE duty = \(duty) AND next <= \(now) ORDER BY home")
            .map { try $0.int("home") }
    }

    /// Where one comes within a stretch.
    static func homes(_ duty: Duty, after: Int64, until: Int64, in db: any Connection) throws -> [Int64] {
        try db.rows(
            """
            SELECT DISTINCT home FROM duty_due WHERE duty = \(duty) AND next > \(after) AND next <= \(until)
            ORDER BY home
            """
        ).map { try $0.int("home") }
    }

    /// Kabupaten as statements about them name them: each by itself, or all at once where they are not named.
    static func named(_ homes: [Int64], in db: any Connection) -> [HomeList] {
        if db.dialect.namesHomes { return homes.map { HomeList(homes: [$0]) } }
        return homes.isEmpty ? [] : [.all]
    }

    /// All of a kabupaten that had come until then is done.
    static func settle(_ duty: Duty, of home: Int64, until now: Int64, in db: any Connection) throws {
        try db.execute("DELETE FROM duty_due WHERE duty = \(duty) AND next <= \(now) AND home = \(home)")
    }
}
