import Foundation
import Papers
import Storage

/// A document as stored. Its bytes lie sealed in the store of files.
struct PaperRecord {
    var key: RecordKey
    /// Of a batch, its kabupaten.
    var village: RegionCode
    var order: PaperOrder
    /// The village or kabupaten that writes it.
    var office: RegionCode
    /// The place in its book from which its number is; nil where it has none, or one that an office wrote itself.
    var entry: PaperNumbers.Entry?
    /// As it stands on the paper; empty for none.
    var number: String
    /// 20 letters, `PaperCode`.
    var code: String
    /// On which it was asked for, `yyyymmdd`.
    var day: Int32
    /// That stands on it, `yyyymmdd`; nil of what was made before that was kept.
    var printed: Int32?
    /// Digest of what it says.
    var facts: String
    var state: PaperState
    /// The one that makes it.
    var job: RecordID?
    /// Of `stored_file`; nil before it is ready, and once it was erased.
    var file: RecordID?
    /// Its bytes were taken out by law, so that nobody looks for them.
    var isErased = false
    /// Of the bytes as they are read; empty before it is ready.
    var digest = ""
    var bytes = 0
    var pages = 0
    /// The one whose place it takes.
    var replaces: RecordID?
    var account: Int64
    var actorName: String
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var madeAt: Int64?
    /// Why it could not be made.
    var problem: Words?
    /// Why it was withdrawn.
    var words = ""

    static let columns: SQL = """
        home, id, village, about, subject, kind, size, office, series, year, serial, number, code, day, facts, state, job,
        file, digest, bytes, pages, replaces, account, actor_name, at, made_at, problem, words, erased, printed
        """

    init(
        key: RecordKey, at village: RegionCode, _ order: PaperOrder, of office: RegionCode, code: String, day: Int32,
        by actor: Actor, at now: Int64
    ) {
        self.key = key
        self.village = village
        self.order = order
        self.office = office
        number = ""
        self.code = code
        self.day = day
        facts = ""
        state = .making
        account = actor.account
        actorName = actor.name
        at = now
    }

    init(_ row: Row) throws {
        guard let kind = PaperKind(rawValue: try row.text("kind")),
            let size = PaperSize(rawValue: try row.text("size")),
            let state = PaperState(rawValue: try row.text("state"))
        else { throw StorageError.unexpectedValue(column: "kind") }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        order = PaperOrder(kind, of: RecordID(try row.int("subject")), size: size)
        office = RegionCode(try row.int("office"))
        if let serial = row.intOrNil("serial") {
            entry = PaperNumbers.Entry(
                series: try row.text("series"), year: Int(try row.int("year")), serial: Int(serial))
        }
        number = try row.text("number")
        code = try row.text("code")
        day = Int32(try row.int("day"))
        facts = try row.text("facts")
        self.state = state
        job = row.intOrNil("job").map { RecordID($0) }
        file = row.intOrNil("file").map { RecordID($0) }
        digest = try row.text("digest")
        bytes = Int(try row.int("bytes"))
        pages = Int(try row.int("pages"))
        replaces = row.intOrNil("replaces").map { RecordID($0) }
        account = try row.int("account")
        actorName = try row.text("actor_name")
        at = try row.int("at")
        madeAt = row.intOrNil("made_at")
        problem = row.textOrNil("problem").flatMap { try? JSONDecoder().decode(Words.self, from: Data($0.utf8)) }
        words = try row.text("words")
        isErased = try row.int("erased") != 0
        printed = row.intOrNil("printed").map { Int32($0) }
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> PaperRecord? {
        try db.find(id) { "SELECT \(columns) FROM paper WHERE home IN (\($0)) AND id = \(id)" }.map(PaperRecord.init)
    }

    static func find(_ key: RecordKey, in db: any Connection) throws -> PaperRecord? {
        try db.first("SELECT \(columns) FROM paper WHERE home = \(key.home) AND id = \(key.id)").map(PaperRecord.init)
    }

    /// All of a kind, the newest first.
    static func all(_ kind: PaperKind, of subject: RecordKey, in db: any Connection) throws -> [PaperRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM paper WHERE home = \(subject.home) AND subject = \(subject.id) AND kind = \(kind)
            ORDER BY id DESC
            """
        ).map(PaperRecord.init)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO paper (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village),
                \(order.kind.subject.word), \(order.subject), \(order.kind), \(order.size.rawValue), \(office),
                \(entry?.series), \(entry?.year), \(entry?.serial), \(number), \(code), \(day), \(facts), \(state), \(job),
                \(file), \(digest), \(bytes), \(pages), \(replaces), \(account), \(actorName), \(at), \(madeAt), NULL,
                \(words), \(isErased), \(printed))
            """)
        try db.execute("INSERT INTO paper_code (code, home, paper) VALUES (\(code), \(key.home), \(key.id))")
    }

    /// As the audit trail names it.
    var object: String { order.kind.subject.object(order.subject) }

    /// What its file is called, without anybody's name.
    var name: String { "\(order.kind.rawValue)-\(code.prefix(8)).pdf" }
}

extension PaperKind.Subject {
    /// As it is stored and asked for.
    package var word: String {
        switch self {
        case .deliberation: "musyawarah"
        case .batch: "berkas"
        case .handBack: "serah_terima"
        case .proposal: "usulan"
        }
    }

    package init?(word: String) {
        guard let found = [Self.deliberation, .batch, .handBack, .proposal].first(where: { $0.word == word }) else {
            return nil
        }
        self = found
    }

    /// As the audit trail names it, in the words that it is named by elsewhere.
    func object(_ id: RecordID) -> String {
        self == .handBack ? "serah terima \(id)" : "\(word) \(id)"
    }
}
