import Foundation
import Storage

/// A case as stored, in the home of the first of the two.
struct LinkCaseRecord {
    var key: RecordKey
    var kind: LinkKind
    /// The smaller id.
    var first: RecordID
    var second: RecordID
    var firstVillage: RegionCode
    var secondVillage: RegionCode
    /// Of ten thousand.
    var chance: Int
    var signs: [LinkSign]
    var state: LinkState
    var answers: [LinkAnswer] = []
    var version = 1
    var foundAt: Int64
    /// When it was found or opened again.
    var since: Int64
    var decidedBy: Int64?
    var decidedName = ""
    var decidedAt: Int64?
    var reason = ""
    var survivor: RecordID?
    var changeSet: RecordID?
    /// Of one that somebody goes to see: from when on it waits for Dinsos, as `waits`; 0 once it is known what was seen.
    var visitSince: Int64?

    static let columns: SQL = """
        home, id, kind, first, second, first_village, second_village, chance, signs, state, answers, version, found_at,
        since, decided_by, decided_name, decided_at, reason, survivor, change_set,
        visit_since
        """

    init(
        key: RecordKey, kind: LinkKind, first: (RecordID, RegionCode), second: (RecordID, RegionCode), chance: Int,
        signs: [LinkSign], at now: Int64
    ) {
        self.key = key
        self.kind = kind
        (self.first, firstVillage) = first
        (self.second, secondVillage) = second
        self.chance = chance
        self.signs = signs
        state = .open
        foundAt = now
        since = now
    }

    /// A new case of two people, in whichever order they are told.
    init(
        of one: (RecordID, RegionCode), _ other: (RecordID, RegionCode), _ kind: LinkKind, chance: Int,
        signs: [LinkSign], _ registry: Registry
    ) {
        let (first, second) = one.0 < other.0 ? (one, other) : (other, one)
        self.init(
            key: RecordKey(home: registry.home(of: first.1), id: registry.identifiers.next()), kind: kind,
            first: first, second: second, chance: chance, signs: signs, at: registry.clock.now())
    }

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        kind = LinkKind(rawValue: try row.text("kind")) ?? .person
        first = RecordID(try row.int("first"))
        second = RecordID(try row.int("second"))
        firstVillage = RegionCode(try row.int("first_village"))
        secondVillage = RegionCode(try row.int("second_village"))
        chance = Int(try row.int("chance"))
        signs = LinkSign.parse(try row.text("signs"))
        state = LinkState(rawValue: try row.text("state")) ?? .open
        answers = try JSONDecoder().decode([LinkAnswer].self, from: Data(row.text("answers").utf8))
        version = Int(try row.int("version"))
        foundAt = try row.int("found_at")
        since = try row.int("since")
        decidedBy = row.intOrNil("decided_by")
        decidedName = row.textOrNil("decided_name") ?? ""
        decidedAt = row.intOrNil("decided_at")
        reason = row.textOrNil("reason") ?? ""
        survivor = row.intOrNil("survivor").map { RecordID($0) }
        changeSet = row.intOrNil("change_set").map { RecordID($0) }
        visitSince = row.intOrNil("visit_since")
    }

    var villages: [RegionCode] { firstVillage == secondVillage ? [firstVillage] : [firstVillage, secondVillage] }
    func village(of person: RecordID) -> RegionCode { person == first ? firstVillage : secondVillage }
    func other(than person: RecordID) -> RecordID { person == first ? second : first }

    static func find(_ id: RecordID, in db: any Connection) throws -> LinkCaseRecord? {
        guard db.dialect.namesHomes else {
            return try db.first("SELECT \(columns) FROM link_case WHERE home IN (SELECT home FROM home) AND id = \(id)")
                .map(LinkCaseRecord.init)
        }
        // It lies with the first of the two, and both places know where that is.
        let pointer = try db.find(id) {
            "SELECT home, case_home FROM link_place WHERE home IN (\($0)) AND link_case = \(id) LIMIT 1"
        }
        return try pointer.flatMap { pointer in
            try db.first("SELECT \(columns) FROM link_case WHERE home = \(pointer.int("case_home")) AND id = \(id)")
                .map(LinkCaseRecord.init)
        }
    }

    /// The cases of a person, wherever the other one is.
    static func of(_ person: RecordKey, in db: any Connection) throws -> [LinkCaseRecord] {
        let pointers = try db.rows(
            "SELECT case_home AS home, link_case FROM link_place WHERE home = \(person.home) AND person = \(person.id)")
        return try pointers.byHome("link_case").flatMap { home, ids in
            try db.rows("SELECT \(columns) FROM link_case WHERE home = \(home) AND id IN (\(ids)) ORDER BY id")
                .map(LinkCaseRecord.init)
        }
    }

    /// The one that a change set carried out: it lies with the first of the two, the change with the one that stayed.
    static func find(by changeSet: RecordID, in db: any Connection) throws -> LinkCaseRecord? {
        try db.find(changeSet) {
            "SELECT \(columns) FROM link_case WHERE home IN (\($0)) AND change_set = \(changeSet)"
        }.map(LinkCaseRecord.init)
    }

    static let bulkColumns = [
        "home", "id", "kind", "first", "second", "first_village", "second_village", "chance", "signs", "state",
        "answers", "version", "found_at", "since",
    ]

    /// Writes a new case.
    func write(to writer: any BulkWriter) throws {
        writer.int(key.home)
        writer.int(key.id.value)
        writer.text(kind.rawValue)
        writer.int(first.value)
        writer.int(second.value)
        writer.int(firstVillage.value)
        writer.int(secondVillage.value)
        writer.int(Int64(chance))
        writer.text(LinkSign.text(signs))
        writer.text(state.rawValue)
        writer.text(try answersText)
        writer.int(Int64(version))
        writer.int(foundAt)
        writer.int(since)
        try writer.endRow()
    }

    /// Writes a new case, unless somebody else opens one of the two at the same moment.
    ///
    /// - Returns: whether it was written.
    func insertIfNew(homes: (RegionCode) -> Int64, in db: any Connection) throws -> Bool {
        let written = try db.execute(
            """
            INSERT INTO link_case (home, id, kind, first, second, first_village, second_village, chance, signs, state,
                answers, version, found_at, since)
            VALUES (\(key.home), \(key.id), \(kind), \(first), \(second), \(firstVillage), \(secondVillage), \(chance),
                \(LinkSign.text(signs)), \(state), \(try answersText), \(version), \(foundAt), \(since))
            ON CONFLICT (home, first, second) DO NOTHING
            """)
        guard written > 0 else { return false }
        try LinkPlaceRow.insert(placeRows(homes: homes), in: db)
        return true
    }

    /// Writes what became of it, in both places. Where the two are stays as it is (`follow`).
    ///
    /// - Parameter withAnswers: whether what the villages say is written too: by whoever changes that, and nobody else.
    func update(withAnswers: Bool = false, homes: (RegionCode) -> Int64, in db: any Connection) throws {
        let said: SQL = try withAnswers ? "answers = \(answersText), " : ""
        try db.execute(
            """
            UPDATE link_case SET kind = \(kind), chance = \(chance), signs = \(LinkSign.text(signs)), state = \(state),
                \(said)version = \(version), since = \(since), decided_by = \(decidedBy),
                decided_name = \(nonEmpty(decidedName)), decided_at = \(decidedAt), reason = \(nonEmpty(reason)),
                survivor = \(survivor), change_set = \(changeSet), visit_since = \(visitSince)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
        for row in placeRows(homes: homes) { try row.update(in: db) }
    }

    /// Only for people who never were.
    func delete(homes: (RegionCode) -> Int64, in db: any Connection) throws {
        for row in placeRows(homes: homes) { try row.delete(in: db) }
        for home in try LinkDecision.homes(of: self, in: db) {
            try db.execute("DELETE FROM link_decision WHERE home = \(home) AND link_case = \(key.id)")
        }
        try db.execute("DELETE FROM link_case WHERE home = \(key.home) AND id = \(key.id)")
    }

    var answersText: String {
        get throws { String(decoding: try JSONEncoder.stable.encode(answers), as: UTF8.self) }
    }
}
