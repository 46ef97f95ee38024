import Rules
import Storage

/// Somebody of the office of a village, as stored. Whoever is through stays on the list with the day.
struct OfficialRecord {
    var key: RecordKey
    var village: RegionCode
    /// Where they are on record in the village.
    var person: RecordID?
    var nik: Int64?
    var kk: Int64?
    /// Empty once they were erased.
    var name: String
    /// As what: kepala dusun, kasi kesra.
    var title: String
    /// By which they sign in.
    var account: Int64?
    /// `yyyymmdd`.
    var from: Int32
    /// The first day on which they are not in office any more.
    var to: Int32?

    static let columns: SQL = "home, id, village, person, nik, kk, name, title, account, valid_from, valid_to"

    init(
        key: RecordKey, village: RegionCode, person: RecordID?, nik: Int64?, kk: Int64?, name: String, title: String,
        account: Int64?, from: Int32
    ) {
        self.key = key
        self.village = village
        self.person = person
        self.nik = nik
        self.kk = kk
        self.name = name
        self.title = title
        self.account = account
        self.from = from
    }

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        person = row.intOrNil("person").map { RecordID($0) }
        nik = row.intOrNil("nik")
        kk = row.intOrNil("kk")
        name = try row.text("name")
        title = try row.text("title")
        account = row.intOrNil("account")
        from = Int32(try row.int("valid_from"))
        to = row.intOrNil("valid_to").map { Int32($0) }
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> OfficialRecord? {
        try db.find(id) { "SELECT \(columns) FROM village_official WHERE home IN (\($0)) AND id = \(id)" }
            .map(OfficialRecord.init)
    }

    func isInOffice(on day: Int32) -> Bool { from <= day && to.map { day < $0 } ?? true }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO village_official (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village), \(person),
                \(nik), \(kk), \(name), \(title), \(account), \(from), \(to))
            """)
    }

    func end(on day: Int32, in db: any Connection) throws {
        try db.execute(
            "UPDATE village_official SET valid_to = \(day) WHERE home = \(key.home) AND id = \(key.id)")
    }

    /// That somebody held the office stays; who it was does not.
    ///
    /// - Parameter person: nil: whoever has these numbers.
    static func erase(person: RecordID?, numbers: Set<Int64>, at homes: Set<Int64>, in db: any Connection) throws {
        for home in homes.sorted() {
            if let person {
                try db.execute(
                    """
                    UPDATE village_official SET person = NULL, nik = NULL, kk = NULL, name = '', account = NULL
                    WHERE home = \(home) AND person = \(person)
                    """)
            }
            if numbers.isEmpty { continue }
            try db.execute(
                """
                UPDATE village_official SET person = NULL, nik = NULL, kk = NULL, name = '', account = NULL
                WHERE home = \(home) AND nik IN (\(numbers.sorted()))
                """)
        }
    }
}
