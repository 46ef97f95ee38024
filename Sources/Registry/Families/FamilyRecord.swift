import Rules
import Storage

/// A family as stored: everybody on one KK in one village.
package struct FamilyRecord: Sendable {
    package var key: RecordKey
    package var village: RegionCode
    package var kk: String
    package var kkNumber: Int64?
    package var address: String
    package var hamlet: String
    package var rt: String
    package var rw: String
    package var size: Int
    package var errorsFound: Int
    package var errorsStated: Int
    package var warnings: Int
    package var status: RecordStatus
    package var version: Int
    package var batch: Int64
    package var line: Int
    package var household: RecordID?

    static let columns: SQL = """
        home, id, village, kk, kk_written, address, hamlet, rt, rw, size, errors_found, errors_stated, warnings,
        status, version, batch, line, household
        """

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        kkNumber = row.intOrNil("kk")
        kk = row.textOrNil("kk_written") ?? kkNumber.map { DocumentText.sixteen($0) } ?? ""
        address = row.textOrNil("address") ?? ""
        hamlet = row.textOrNil("hamlet") ?? ""
        rt = row.textOrNil("rt") ?? ""
        rw = row.textOrNil("rw") ?? ""
        size = Int(try row.int("size"))
        errorsFound = Int(try row.int("errors_found"))
        errorsStated = Int(try row.int("errors_stated"))
        warnings = Int(try row.int("warnings"))
        status = RecordStatus(rawValue: Int(try row.int("status"))) ?? .present
        version = Int(try row.int("version"))
        batch = try row.int("batch")
        line = Int(try row.int("line"))
        household = row.intOrNil("household").map { RecordID($0) }
    }

    init(key: RecordKey, village: RegionCode, kk: String, batch: Int64, line: Int) {
        self.key = key
        self.village = village
        self.kk = kk
        kkNumber = DocumentText.parse(kk).value
        (address, hamlet, rt, rw) = ("", "", "", "")
        (size, errorsFound, errorsStated, warnings) = (0, 0, 0, 0)
        status = .present
        version = 1
        self.batch = batch
        self.line = line
    }

    static func find(_ key: RecordKey, in db: any Connection) throws -> FamilyRecord? {
        try db.first("SELECT \(columns) FROM family WHERE home = \(key.home) AND id = \(key.id)").map(FamilyRecord.init)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO family (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village), \(kkNumber),
                \(DocumentText.written(kk, number: kkNumber)), \(nonEmpty(address)), \(nonEmpty(hamlet)),
                \(nonEmpty(rt)), \(nonEmpty(rw)), \(size), \(errorsFound), \(errorsStated), \(warnings),
                \(status.rawValue), \(version), \(batch), \(line), \(household))
            """)
        try insertKey(in: db)
    }

    func update(in db: any Connection) throws {
        try db.execute(
            """
            UPDATE family SET village = \(village), kk = \(kkNumber),
                kk_written = \(DocumentText.written(kk, number: kkNumber)), address = \(nonEmpty(address)),
                hamlet = \(nonEmpty(hamlet)), rt = \(nonEmpty(rt)), rw = \(nonEmpty(rw)), size = \(size),
                status = \(status.rawValue), version = \(version), household = \(household)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
    }

    func insertKey(in db: any Connection) throws {
        try insertAddressWords(in: db)
        guard let kkNumber, status == .present else { return }
        try db.execute(
            """
            INSERT INTO family_kk (kk, home, family, village) VALUES (\(kkNumber), \(key.home), \(key.id), \(village))
            ON CONFLICT DO NOTHING
            """)
    }

    func deleteKey(in db: any Connection) throws {
        try deleteAddressWords(in: db)
        guard let kkNumber else { return }
        try db.execute(
            "DELETE FROM family_kk WHERE kk = \(kkNumber) AND home = \(key.home) AND family = \(key.id)")
    }

    package func value(_ field: FamilyField) -> String {
        switch field {
        case .kk: kk
        case .address: address
        case .hamlet: hamlet
        case .rt: rt
        case .rw: rw
        }
    }

    package mutating func set(_ field: FamilyField, to text: String) {
        switch field {
        case .kk:
            kk = text
            kkNumber = DocumentText.parse(text).value
        case .address: address = text
        case .hamlet: hamlet = text
        case .rt: rt = text
        case .rw: rw = text
        }
    }
}

/// A family's attribute as a text.
package enum FamilyField: String, CaseIterable, Sendable, Codable {
    case kk
    case address = "alamat"
    case hamlet = "dusun"
    case rt
    case rw

    package var label: Words {
        switch self {
        case .kk: Words(id: "Nomor KK", en: "KK number")
        case .address: Words(id: "Alamat", en: "Address")
        case .hamlet: Words(id: "Dusun", en: "Hamlet")
        case .rt: Words(id: "RT", en: "RT")
        case .rw: Words(id: "RW", en: "RW")
        }
    }
}
