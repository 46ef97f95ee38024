import Rules
import Storage

/// Everything the register knows about one finding, gathered within the reader's places.
struct MendSubject {
    let rule: Rule
    let detail: Int
    let arguments: [String: String]
    let family: FamilyRecord
    /// Present members, head first.
    let members: [PersonRecord]
    let person: PersonRecord?
    let today: CivilDate
    let maximumAge: Int
    /// What sources said instead of the current values.
    var sayings: [Saying] = []
    /// The file that brought the record, or for disputes the newest that differs.
    var file: FileName?
    /// Others who hold the same number, those the reader may see.
    var holders: [Holder] = []
    /// How many more there are elsewhere.
    var unseen = 0

    struct Saying {
        var unit: String
        var field: String
        var source: String
        var value: String
        var disagrees: Bool
        /// `yyyymmdd`; 0: unknown.
        var asOf: Int32
    }

    struct FileName {
        var name: String
        var source: String
        var asOf: Int32
    }

    struct Holder {
        var family: FamilyRecord
        /// Nil where a family holds the number.
        var person: PersonRecord?
        var place: String
        var head: String
    }

    /// Those that are shown field by field; the rest is counted.
    var shown: [Holder] { Array(holders.prefix(3)) }

    var key: MendKey { MendKey(family: family.key.id, person: person?.key.id, rule: rule.code) }

    func says(_ person: PersonRecord?) -> NIKSays? {
        person.flatMap { NIKSays($0, today: today, maximumAge: maximumAge) }
    }

    var says: NIKSays? { says(person) }

    func age(_ person: PersonRecord) -> Int? { person.birth.map { CivilDate(packed: $0).age(on: today) } }

    /// What a source wrote into a field that could not take it.
    func unread(_ field: PersonField) -> String? {
        sayings.first { $0.unit == "person" && $0.field == field.rawValue }?.value
    }
}

/// Gathers a subject.
struct MendSubjectReader {
    let registry: Registry
    let reader: Reader
    let catalogue: Catalogue

    init(registry: Registry, reader: Reader, catalogue: Catalogue) {
        self.registry = registry
        self.reader = reader
        self.catalogue = catalogue
    }

    /// - Parameter finding: columns `detail` and `evidence`.
    func subject(_ key: MendKey, of family: FamilyRecord, members: [PersonRecord], finding: Row) throws -> MendSubject {
        let person = members.first { $0.key.id == key.person }
        var subject = MendSubject(
            rule: catalogue.rule(key.rule), detail: Int(try finding.int("detail")),
            arguments: MendHint.arguments(finding.textOrNil("evidence")), family: family, members: members,
            person: person, today: registry.clock.today, maximumAge: catalogue.thresholds["maximum_age"] ?? 110)
        subject.sayings = try sayings(family, person)
        subject.file = try file(batch: person?.batch ?? family.batch)
        switch key.rule {
        case "D01", "D02", "D03":
            subject.holders = try person.map(holdersOfNIK) ?? []
            subject.unseen = max(0, (Int(subject.arguments["lain"] ?? "") ?? 0) - seen(subject))
        case "D04": subject.holders = try family.kkNumber.map { try holdersOfKK($0, family) } ?? []
        case "N09": subject.holders = try person?.nikNumber.map { try holdersOfKK($0, family) } ?? []
        default: break
        }
        if ["D04", "N09"].contains(key.rule) {
            subject.unseen = max(0, (Int(subject.arguments["lain"] ?? "") ?? 0) - subject.holders.count)
        }
        return subject
    }

    /// Of those that the rule counts, the ones that are shown: D01 counts the village, D02 other villages, D03 the
    /// same person elsewhere.
    private func seen(_ subject: MendSubject) -> Int {
        guard let person = subject.person else { return 0 }
        return subject.holders.filter { holder in
            guard let other = holder.person else { return false }
            let isSame = other.isSamePerson(as: person) && other.family != person.family
            switch subject.rule.code {
            case "D03": return isSame
            case "D01": return !isSame && other.village == person.village
            default: return !isSame && other.village != person.village
            }
        }.count
    }

    private func sayings(_ family: FamilyRecord, _ person: PersonRecord?) throws -> [MendSubject.Saying] {
        let columns: SQL = """
            SELECT s.unit AS unit, s.field AS field, s.source AS source, s.value AS value,
                s.disagrees AS disagrees, s.as_of AS as_of FROM field_source s
            """
        let rows =
            if let person {
                try reader.rows(
                    """
                    \(columns) JOIN person p ON p.home = s.home AND p.id = s.record
                    WHERE s.home = \(person.key.home) AND s.unit = 'person' AND s.record = \(person.key.id)
                    AND \(in: "p.village") ORDER BY s.field, s.as_of DESC, s.source
                    """)
            } else {
                try reader.rows(
                    """
                    \(columns) JOIN family f ON f.home = s.home AND f.id = s.record
                    WHERE s.home = \(family.key.home) AND s.unit = 'family' AND s.record = \(family.key.id)
                    AND \(in: "f.village") ORDER BY s.field, s.as_of DESC, s.source
                    """)
            }
        return try rows.map { row in
            MendSubject.Saying(
                unit: try row.text("unit"), field: try row.text("field"), source: try row.text("source"),
                value: row.textOrNil("value") ?? "", disagrees: try row.int("disagrees") != 0,
                asOf: Int32(try row.int("as_of")))
        }
    }

    private func file(batch: Int64) throws -> MendSubject.FileName? {
        try reader.withCatalogueTables { db in
            try db.first("SELECT file_name, source, as_of FROM import_batch WHERE id = \(batch)")
        }.map {
            MendSubject.FileName(
                name: try $0.text("file_name"), source: try $0.text("source"), asOf: Int32(try $0.int("as_of")))
        }
    }

    // MARK: Others with the same number

    private func holdersOfNIK(_ person: PersonRecord) throws -> [MendSubject.Holder] {
        guard let nik = person.nikNumber else { return [] }
        let holders = try reader.withCatalogueTables { try $0.holders(ofNIK: nik) }
        let rows = try holders.flatMap { home, persons in
            try reader.rows(
                """
                SELECT \(PersonRecord.qualifiedForMending) FROM person p
                WHERE p.home = \(home) AND p.id IN (\(persons)) AND p.id <> \(person.key.id) AND p.status = 1
                AND \(in: "p.village") ORDER BY p.village, p.id LIMIT 40
                """
            ).map(PersonRecord.init)
        }.sorted { ($0.village, $0.key.id.value) < ($1.village, $1.key.id.value) }
        return try rows.prefix(40).compactMap { other in
            try family(RecordKey(home: other.key.home, id: other.family)).map { try holder($0, other) }
        }
    }

    private func holdersOfKK(_ kk: Int64, _ family: FamilyRecord) throws -> [MendSubject.Holder] {
        let keys = try reader.rows(
            """
            SELECT k.home AS home, k.family AS family FROM family_kk k
            WHERE k.kk = \(kk) AND k.family <> \(family.key.id) AND \(in: "k.village")
            ORDER BY k.village, k.family LIMIT 40
            """
        ).map { RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("family"))) }
        return try keys.compactMap { try self.family($0).map { try holder($0, nil) } }
    }

    private func holder(_ family: FamilyRecord, _ person: PersonRecord?) throws -> MendSubject.Holder {
        MendSubject.Holder(
            family: family, person: person, place: registry.gazetteer[family.village]?.fullName ?? "",
            head: try head(family))
    }

    private func family(_ key: RecordKey) throws -> FamilyRecord? {
        try reader.first(
            "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(key.home) AND id = \(key.id) AND \(in: "village")"
        ).map(FamilyRecord.init)
    }

    private func head(_ family: FamilyRecord) throws -> String {
        try reader.first(
            """
            SELECT p.name AS name FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(family.key.home) AND m.family = \(family.key.id) AND m.valid_to IS NULL AND p.status = 1
            AND \(in: "p.village") ORDER BY CASE p.relation WHEN 1 THEN 0 ELSE 1 END, p.id LIMIT 1
            """)?.textOrNil("name") ?? ""
    }
}

extension PersonRecord {
    /// As the rule of one person on two cards has it: name and birth date alike.
    func isSamePerson(as other: PersonRecord) -> Bool {
        func folded(_ name: String) -> String { name.uppercased().split(separator: " ").joined(separator: " ") }
        return folded(name) == folded(other.name) && birth == other.birth
    }

    static let qualifiedForMending: SQL = """
        p.home, p.id, p.village, p.family, p.nik, p.nik_written, p.name, p.sex, p.birth, p.birth_written, p.relation,
        p.mother, p.birth_place, p.occupation, p.dtks_id, p.padan, p.stated, p.odd_benefit, p.status, p.version,
        p.batch, p.line, p.absent_since, p.disagreements
        """
}
