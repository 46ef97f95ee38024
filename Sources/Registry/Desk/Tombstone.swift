import Storage

/// What is left of the numbers of somebody who was erased: salted digests, enough to notice that a file brings the same
/// person again, and not to find out who it was.
///
/// A NIK has few enough digits to be tried through by whoever has the salt; so this keeps a secret from readers of the
/// tables' contents in a report or a copy of one table, not from whoever has the whole database.
enum Tombstone {
    static func digest(nik: Int64, salt: String) -> String { Digest.sha256("\(salt)|nik|\(nik)") }
    static func digest(identity: Int64, salt: String) -> String { Digest.sha256("\(salt)|dtks|\(identity)") }

    /// The register's own salt, made at the first erasure.
    static func makeSalt(in db: any Connection) throws -> String {
        if let known = try salt(in: db) { return known }
        let salt = Digest.random(32)
        try db.execute("INSERT INTO setting (name, value) VALUES ('garam_penghapusan', \(salt))")
        return salt
    }

    static func salt(in db: any Connection) throws -> String? {
        try db.first("SELECT value FROM setting WHERE name = 'garam_penghapusan'")?.textOrNil("value")
    }

    /// Whether a NIK is that of somebody who was erased and has not been let in again.
    static func covers(nik: Int64, home: Int64, in db: any Connection) throws -> Bool {
        guard let salt = try salt(in: db) else { return false }
        return try db.count(
            """
            SELECT count(*) FROM tombstone WHERE home = \(home) AND digest = \(digest(nik: nik, salt: salt))
            AND lifted_at IS NULL
            """) > 0
    }

    /// Whether a record says, by its number or by the key under which files name it, that it is of somebody who was
    /// erased and has not been let in again.
    static func covers(_ person: PersonRecord, in db: any Connection) throws -> Bool {
        guard let salt = try salt(in: db) else { return false }
        let (home, id) = (person.key.home, person.key.id)
        var digests = try db.rows("SELECT dtks_key FROM person_dtks WHERE home = \(home) AND person = \(id)")
            .map { digest(identity: try $0.int("dtks_key"), salt: salt) }
        if let nik = person.nikNumber { digests.append(digest(nik: nik, salt: salt)) }
        if digests.isEmpty { return false }
        return try db.count(
            "SELECT count(*) FROM tombstone WHERE home = \(home) AND digest IN (\(digests)) AND lifted_at IS NULL") > 0
    }
}

/// The tombstones of some kabupaten, held against the rows of a file.
struct Tombstones {
    private var requests: [String: Int64] = [:]
    private var salt = ""

    /// Empty, and for nothing, where nobody was ever erased.
    init(homes: [Int64], in db: any Connection) throws {
        guard let salt = try Tombstone.salt(in: db) else { return }
        self.salt = salt
        for row in try db.rows(
            "SELECT digest, request FROM tombstone WHERE home IN (\(homes)) AND lifted_at IS NULL ORDER BY home")
        {
            requests[try row.text("digest")] = try row.int("request")
        }
    }

    var isEmpty: Bool { requests.isEmpty }

    /// The request by which whoever had a number was erased.
    func request(nik: Int64) -> Int64? { requests.isEmpty ? nil : requests[Tombstone.digest(nik: nik, salt: salt)] }

    /// The request by which whoever a row speaks of was erased; nil for everybody else.
    func request(identity: Int64, nik: Int64?) -> Int64? {
        if requests.isEmpty { return nil }
        if let nik, let found = request(nik: nik) { return found }
        return requests[Tombstone.digest(identity: identity, salt: salt)]
    }
}
