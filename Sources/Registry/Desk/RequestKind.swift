import Storage

/// What a citizen asks for, by the rights of UU 27/2022 ps 5-13.
package enum RequestKind: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case see = "melihat"
    case correct = "memperbaiki"
    case erase = "menghapus"
    case object = "keberatan"
    case withdraw = "tarik_persetujuan"

    package var title: Words {
        switch self {
        case .see: Words(id: "Melihat data dan mendapat salinan", en: "See the data and get a copy")
        case .correct: Words(id: "Memperbaiki data", en: "Correct the data")
        case .erase: Words(id: "Menghapus data", en: "Erase the data")
        case .object: Words(id: "Keberatan atas pemrosesan", en: "Object to the processing")
        case .withdraw: Words(id: "Menarik persetujuan", en: "Withdraw consent")
        }
    }

    /// What is done before an answer would be true.
    var whatComesFirst: Words {
        switch self {
        case .see:
            Words(id: "Serahkan dulu salinan datanya kepada pemohon.", en: "First hand the copy to the applicant.")
        case .correct:
            Words(
                id: "Belum ada perbaikan yang tersimpan dengan nomor permintaan ini sebagai bukti.",
                en: "No correction was saved yet with this request's number as its evidence.")
        case .erase:
            Words(
                id:
                    "Permintaan ini dijawab dengan menghapus, atau dengan menolak atas dasar hukum: keduanya dengan orang kedua.",
                en: "This request is answered by erasing, or by refusing on a legal ground: both with a second person.")
        case .object:
            Words(
                id: "Beri tanda keberatan dulu, atau tolak atas dasar hukum.",
                en: "First mark the objection, or refuse on a legal ground.")
        case .withdraw:
            Words(
                id: "Catat dulu penarikan persetujuannya di halaman keluarga, atau tolak atas dasar hukum.",
                en: "First take the consent back on the family's page, or refuse on a legal ground.")
        }
    }

    /// The hours that an answer may take, as dated data.
    var threshold: String { "pdp_hours_\(rawValue)" }
}

/// How a request came in.
package enum RequestChannel: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case visit = "datang"
    case letter = "surat"
    case village = "desa"
    case proxy = "kuasa"

    package var title: Words {
        switch self {
        case .visit: Words(id: "Datang sendiri", en: "Came in person")
        case .letter: Words(id: "Surat", en: "By letter")
        case .village: Words(id: "Lewat desa/kelurahan", en: "Through the village")
        case .proxy: Words(id: "Kuasa", en: "By a proxy")
        }
    }
}

/// Where a request stands.
package enum RequestState: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case received = "diterima"
    case checked = "identitas"
    case working = "dikerjakan"
    /// Waits for a second pair of eyes.
    case proposed = "menunggu"
    case answered = "dijawab"
    case refused = "ditolak"
    case closed = "selesai"

    package var isOpen: Bool { [.received, .checked, .working, .proposed].contains(self) }

    package var title: Words {
        switch self {
        case .received: Words(id: "Diterima", en: "Received")
        case .checked: Words(id: "Identitas diperiksa", en: "Identity checked")
        case .working: Words(id: "Dikerjakan", en: "Being worked on")
        case .proposed: Words(id: "Menunggu orang kedua", en: "Waits for a second person")
        case .answered: Words(id: "Dijawab", en: "Answered")
        case .refused: Words(id: "Ditolak dengan alasan", en: "Refused with a reason")
        case .closed: Words(id: "Selesai", en: "Closed")
        }
    }
}

/// A request as stored.
package struct PrivacyRequest: Sendable {
    package var id: RecordID
    package var home: Int64
    package var year: Int
    package var sequence: Int
    /// The village of the person or the counter, else the kabupaten.
    package var region: RegionCode
    /// Nil: not in the register, or erased with it.
    package var person: RecordID?
    package var family: RecordID?
    package var kind: RequestKind
    package var channel: RequestChannel
    package var applicant: String
    package var contact: String
    package var proxy: String
    package var words: String
    /// How the identity was checked; empty: not yet.
    package var identity: String
    package var state: RequestState
    /// Milliseconds since 1970, UTC, as all moments here.
    package var takenAt: Int64
    package var dueAt: Int64
    package var pausedAt: Int64?
    package var handler: Int64?
    package var handlerName: String
    /// What waits for a second person: `hapus` or `tolak`.
    package var proposal: Proposal?
    package var proposalCode: String
    package var proposedBy: Int64?
    package var proposedName: String
    package var answer: String
    package var answeredAt: Int64?
    package var closedAt: Int64?
    package var file: RecordID?
    package var handedTo: String
    package var erasedAt: Int64?
    package var version: Int
    package var takenBy: Int64
    package var takenName: String

    package enum Proposal: String, Sendable { case erase = "hapus", refuse = "tolak" }

    /// `PDP-2026-0007`: what stands on the receipt.
    package var number: String { DeskNumber.text("PDP", year, sequence) }

    static let columns: SQL = """
        id, home, year, sequence, region, person, family, kind, channel, applicant, contact, proxy, words, identity, state,
        taken_at, due_at, paused_at, handler, handler_name, proposal, proposal_code, proposed_by, proposed_name, answer,
        answered_at, closed_at, file, handed_to, erased_at, version, taken_by, taken_name
        """

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        home = try row.int("home")
        year = Int(try row.int("year"))
        sequence = Int(try row.int("sequence"))
        region = RegionCode(try row.int("region"))
        person = try row.int("person") == 0 ? nil : RecordID(try row.int("person"))
        family = try row.int("family") == 0 ? nil : RecordID(try row.int("family"))
        kind = RequestKind(rawValue: try row.text("kind")) ?? .see
        channel = RequestChannel(rawValue: try row.text("channel")) ?? .visit
        applicant = try row.text("applicant")
        contact = try row.text("contact")
        proxy = try row.text("proxy")
        words = try row.text("words")
        identity = try row.text("identity")
        state = RequestState(rawValue: try row.text("state")) ?? .received
        takenAt = try row.int("taken_at")
        dueAt = try row.int("due_at")
        pausedAt = row.intOrNil("paused_at")
        handler = row.intOrNil("handler")
        handlerName = try row.text("handler_name")
        proposal = Proposal(rawValue: try row.text("proposal"))
        proposalCode = try row.text("proposal_code")
        proposedBy = row.intOrNil("proposed_by")
        proposedName = try row.text("proposed_name")
        answer = try row.text("answer")
        answeredAt = row.intOrNil("answered_at")
        closedAt = row.intOrNil("closed_at")
        file = row.intOrNil("file").map { RecordID($0) }
        handedTo = try row.text("handed_to")
        erasedAt = row.intOrNil("erased_at")
        version = Int(try row.int("version"))
        takenBy = try row.int("taken_by")
        takenName = try row.text("taken_name")
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> PrivacyRequest? {
        try db.first("SELECT \(columns) FROM privacy_request WHERE id = \(id)").map(PrivacyRequest.init)
    }

    /// Writes what a step may change, if nobody else stepped meanwhile.
    mutating func update(in db: any Connection) throws {
        let seen = version
        version += 1
        let count = try db.execute(
            """
            UPDATE privacy_request SET person = \(person ?? RecordID(0)), family = \(family ?? RecordID(0)),
                applicant = \(applicant), identity = \(identity), state = \(state), due_at = \(dueAt),
                paused_at = \(pausedAt), handler = \(handler), handler_name = \(handlerName),
                proposal = \(proposal?.rawValue ?? ""), proposal_code = \(proposalCode), proposed_by = \(proposedBy),
                proposed_name = \(proposedName), answer = \(answer), answered_at = \(answeredAt),
                closed_at = \(closedAt), file = \(file), handed_to = \(handedTo), erased_at = \(erasedAt),
                version = \(version)
            WHERE id = \(id) AND version = \(seen)
            """)
        if count != 1 { throw Refusal.changedMeanwhile(version: version) }
    }
}

/// Numbers that people read out: of a kabupaten and a year.
enum DeskNumber {
    static func text(_ kind: String, _ year: Int, _ sequence: Int) -> String {
        let digits = String(sequence)
        return "\(kind)-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// The next number of a table with `home`, `year` and `sequence`.
    static func next(in table: String, home: Int64, year: Int, _ db: any Connection) throws -> Int {
        // One row of numbers for the whole kabupaten.
        try db.beyondSight {
            try db.count(
                """
                SELECT COALESCE(MAX(sequence), 0) FROM \(unsafe: table) WHERE home = \(home) AND year = \(year)
                """) + 1
        }
    }
}
