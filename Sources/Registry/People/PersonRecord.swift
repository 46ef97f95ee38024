package import Rules
import Storage

/// A person as stored.
package struct PersonRecord: Sendable {
    package var key: RecordKey
    package var village: RegionCode
    package var family: RecordID
    /// As written; the number of 16 digits, if it is one, is `nikNumber`.
    package var nik: String
    package var nikNumber: Int64?
    package var name: String
    package var sex: Int
    package var birth: Int32?
    package var birthWritten: String
    package var relation: Int
    package var mother: String
    package var birthPlace: String
    package var occupation: String
    package var dtksID: String
    package var padan: String
    package var stated: String
    package var oddBenefit: Bool
    package var status: RecordStatus
    package var version: Int
    package var batch: Int64
    package var line: Int
    package var absentSince: Int32?
    package var disagreements: Int

    static let columns: SQL = """
        home, id, village, family, nik, nik_written, name, sex, birth, birth_written, relation, mother, birth_place,
        occupation, dtks_id, padan, stated, odd_benefit, status, version, batch, line, absent_since, disagreements
        """

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        family = RecordID(try row.int("family"))
        nikNumber = row.intOrNil("nik")
        nik = row.textOrNil("nik_written") ?? nikNumber.map { DocumentText.sixteen($0) } ?? ""
        name = try row.text("name")
        sex = Int(try row.int("sex"))
        birth = row.intOrNil("birth").map { Int32($0) }
        birthWritten = row.textOrNil("birth_written") ?? ""
        relation = Int(try row.int("relation"))
        mother = row.textOrNil("mother") ?? ""
        birthPlace = row.textOrNil("birth_place") ?? ""
        occupation = row.textOrNil("occupation") ?? ""
        dtksID = row.textOrNil("dtks_id") ?? ""
        padan = row.textOrNil("padan") ?? ""
        stated = row.textOrNil("stated") ?? ""
        oddBenefit = try row.int("odd_benefit") != 0
        status = RecordStatus(rawValue: Int(try row.int("status"))) ?? .present
        version = Int(try row.int("version"))
        batch = try row.int("batch")
        line = Int(try row.int("line"))
        absentSince = row.intOrNil("absent_since").map { Int32($0) }
        disagreements = Int(try row.int("disagreements"))
    }

    static func find(_ key: RecordKey, in db: any Connection) throws -> PersonRecord? {
        try db.first("SELECT \(columns) FROM person WHERE home = \(key.home) AND id = \(key.id)").map(PersonRecord.init)
    }

    /// The members of a family, in order of arrival; only those present unless `all`.
    static func members(of family: RecordKey, all: Bool = false, in db: any Connection) throws -> [PersonRecord] {
        let members = try members(ofFamilies: [family.id.value], home: family.home, in: db)
        return all ? members : members.filter { $0.status == .present }
    }

    /// The members of some families of a home, family by family in order of arrival, whatever became of them.
    static func members(ofFamilies ids: [Int64], home: Int64, in db: any Connection) throws -> [PersonRecord] {
        try db.rows(
            """
            SELECT \(qualifiedColumns) FROM membership m
            JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
            WHERE m.home = \(home) AND m.family IN (\(ids)) AND m.valid_to IS NULL
            ORDER BY m.family, m.person
            """
        ).map(PersonRecord.init)
    }

    private static let qualifiedColumns: SQL = """
        p.home, p.id, p.village, p.family, p.nik, p.nik_written, p.name, p.sex, p.birth, p.birth_written, p.relation,
        p.mother, p.birth_place, p.occupation, p.dtks_id, p.padan, p.stated, p.odd_benefit, p.status, p.version,
        p.batch, p.line, p.absent_since, p.disagreements
        """

    func update(in db: any Connection) throws {
        try db.execute(
            """
            UPDATE person SET village = \(village), family = \(family), nik = \(nikNumber),
                nik_written = \(DocumentText.written(nik, number: nikNumber)), name = \(name), sex = \(sex),
                birth = \(birth), birth_written = \(nonEmpty(birthWritten)), relation = \(relation),
                mother = \(nonEmpty(mother)), birth_place = \(nonEmpty(birthPlace)),
                occupation = \(nonEmpty(occupation)), dtks_id = \(nonEmpty(dtksID)), padan = \(nonEmpty(padan)),
                stated = \(nonEmpty(stated)), odd_benefit = \(oddBenefit), status = \(status.rawValue),
                version = \(version), absent_since = \(absentSince), disagreements = \(disagreements)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
    }

    /// What the rules look at.
    package var facts: PersonFacts {
        var facts = PersonFacts(
            nik: DocumentText.parse(nik, number: nikNumber), name: Self.shape(of: name), birth: writtenBirth,
            sex: Sex(rawValue: UInt8(clamping: sex)) ?? .unknown,
            relation: Relation(rawValue: UInt8(clamping: relation)) ?? .unknown,
            hasMother: Self.shape(of: mother) != .missing, stated: RuleCode(text: stated),
            hasUnknownBenefit: oddBenefit, isPresent: status == .present)
        facts.residence = village.residence
        facts.isDisputed = disagreements > 0
        facts.isAbsent = absentSince != nil
        return facts
    }

    private static func shape(of name: String) -> NameShape {
        var name = name
        return name.withUTF8 { NameShape(UnsafeRawBufferPointer($0)) }
    }

    private var writtenBirth: WrittenDate {
        if let birth { return .date(CivilDate(packed: birth)) }
        var written = birthWritten
        return written.withUTF8 { WrittenDate(unreadable: UnsafeRawBufferPointer($0)) }
    }
}

func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

/// NIK and KK between their text and their number.
package enum DocumentText {
    /// Sixteen digits with the zeros in front.
    package static func sixteen(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
    }

    /// What has to be kept beside the number: nothing where the number says it all.
    static func written(_ text: String, number: Int64?) -> String? {
        if let number, text == sixteen(number) { return nil }
        return nonEmpty(text)
    }

    package static func parse(_ text: String, number: Int64? = nil) -> DocumentNumber {
        if let number { return .number(number) }
        var text = text
        return text.withUTF8 { DocumentNumber(UnsafeRawBufferPointer($0)) }
    }
}
