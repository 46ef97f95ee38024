import Foundation
import Rules
import Storage

/// A case of a move between villages as stored, in the home of whoever opened it.
struct TransferRecord {
    var key: RecordKey
    var origin: RegionCode
    var destination: RegionCode
    var starter: Transfer.Side
    var state: Transfer.State
    var day: Int32
    var reason: String
    var body: Body
    var persons: Int
    var label: String
    var version: Int
    var openedBy: Int64
    var openedName: String
    var openedAt: Int64
    var decidedBy: Int64?
    var decidedName: String
    var decidedAt: Int64?
    var decidedReason: String
    var changeSet: RecordID?

    /// What it is about: families of the origin, or whom the destination asks for.
    struct Body: Codable {
        var parts: [OpenTransfer.Part] = []
        var nik = ""
        var name = ""
        /// What it became where moves are proposed.
        var proposal: RecordID?
        /// The case of a duplicate that it came of.
        var link: RecordID?
        /// Whom the destination asks for, where that case says who it is.
        var asked: RecordID?
        /// Since when it waits, if it was opened again.
        var since: Int64?
    }

    static let columns: SQL = """
        home, id, origin, destination, starter, state, day, reason, body, persons, label, version, opened_by, opened_name,
        opened_at, decided_by, decided_name, decided_at, decided_reason, change_set
        """

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        origin = RegionCode(try row.int("origin"))
        destination = RegionCode(try row.int("destination"))
        starter = Transfer.Side(rawValue: try row.text("starter")) ?? .origin
        state = Transfer.State(rawValue: try row.text("state")) ?? .open
        day = Int32(try row.int("day"))
        reason = try row.text("reason")
        body = try JSONDecoder().decode(Body.self, from: Data(row.text("body").utf8))
        persons = Int(try row.int("persons"))
        label = try row.text("label")
        version = Int(try row.int("version"))
        openedBy = try row.int("opened_by")
        openedName = try row.text("opened_name")
        openedAt = try row.int("opened_at")
        decidedBy = row.intOrNil("decided_by")
        decidedName = row.textOrNil("decided_name") ?? ""
        decidedAt = row.intOrNil("decided_at")
        decidedReason = row.textOrNil("decided_reason") ?? ""
        changeSet = row.intOrNil("change_set").map { RecordID($0) }
    }

    init(
        key: RecordKey, origin: RegionCode, destination: RegionCode, starter: Transfer.Side, day: Int32, reason: String,
        body: Body, persons: Int, label: String, by actor: Actor, at now: Int64
    ) {
        self.key = key
        self.origin = origin
        self.destination = destination
        self.starter = starter
        state = .open
        self.day = day
        self.reason = reason
        self.body = body
        self.persons = persons
        self.label = label
        version = 1
        openedBy = actor.account
        openedName = actor.name
        openedAt = now
        (decidedName, decidedReason) = ("", "")
    }

    /// Who answers it.
    var decider: RegionCode { starter == .origin ? destination : origin }
    /// Who asked.
    var asker: RegionCode { starter == .origin ? origin : destination }
    /// Since when it stands open: it may be opened again.
    var since: Int64 { body.since ?? openedAt }
    /// Since when an answer is awaited; nil where none is.
    var waits: Int64? { state == .open ? since : nil }

    static func find(_ id: RecordID, in db: any Connection) throws -> TransferRecord? {
        guard db.dialect.namesHomes else {
            return try db.first("SELECT \(columns) FROM transfer WHERE home IN (SELECT home FROM home) AND id = \(id)")
                .map(TransferRecord.init)
        }
        // It lies with whoever opened it, and both places know where that is.
        let pointer = try db.find(id) {
            "SELECT home, transfer_home FROM transfer_place WHERE home IN (\($0)) AND transfer = \(id) LIMIT 1"
        }
        return try pointer.flatMap { pointer in
            let home = try pointer.int("transfer_home")
            return try db.first("SELECT \(columns) FROM transfer WHERE home = \(home) AND id = \(id)")
                .map(TransferRecord.init)
        }
    }

    /// The one that a change set carried out, of those that touch a village.
    static func find(by changeSet: RecordID, in village: RegionCode, home: Int64, _ db: any Connection) throws
        -> TransferRecord?
    {
        let pointers = try db.rows(
            """
            SELECT DISTINCT transfer_home AS home, transfer FROM transfer_place
            WHERE home = \(home) AND village = \(village)
            """)
        for (place, ids) in try pointers.byHome("transfer") {
            let row = try db.first(
                """
                SELECT \(columns) FROM transfer WHERE home = \(place) AND id IN (\(ids)) AND change_set = \(changeSet)
                """)
            if let row { return try TransferRecord(row) }
        }
        return nil
    }

    /// Writes the case, and a pointer to it in both places.
    func insert(homes: (RegionCode) -> Int64, in db: any Connection) throws {
        // The pointer in the other village.
        try db.beyondSight { try write(homes: homes, in: db) }
    }

    private func write(homes: (RegionCode) -> Int64, in db: any Connection) throws {
        let text = String(decoding: try JSONEncoder.stable.encode(body), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO transfer (\(Self.columns)) VALUES (\(key.home), \(key.id), \(origin), \(destination),
                \(starter.rawValue), \(state.rawValue), \(day), \(reason), \(text), \(persons), \(label), \(version),
                \(openedBy), \(openedName), \(openedAt), NULL, NULL, NULL, NULL, NULL)
            """)
        for (village, other, side) in [
            (origin, destination, Transfer.Side.origin), (destination, origin, Transfer.Side.destination),
        ] {
            try db.execute(
                """
                INSERT INTO transfer_place (home, village, transfer_home, transfer, side, state, starter, other, waits,
                    link_case)
                VALUES (\(homes(village)), \(village), \(key.home), \(key.id), \(side.rawValue), \(state.rawValue),
                    \(starter.rawValue), \(other), \(waits), \(body.link))
                """)
        }
    }

    /// Writes what became of it, everywhere.
    func update(in db: any Connection) throws {
        // Here as well, and the persons under way are the origin's.
        try db.beyondSight { try rewrite(in: db) }
    }

    private func rewrite(in db: any Connection) throws {
        let text = String(decoding: try JSONEncoder.stable.encode(body), as: UTF8.self)
        try db.execute(
            """
            UPDATE transfer SET state = \(state.rawValue), body = \(text), persons = \(persons), version = \(version),
                decided_by = \(decidedBy), decided_name = \(decidedName), decided_at = \(decidedAt),
                decided_reason = \(decidedReason), change_set = \(changeSet)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
        let homes = try [origin, destination].map { try AuditTrail.home(of: $0, in: db) }
        for (village, home) in zip([origin, destination], homes) {
            try db.execute(
                """
                UPDATE transfer_place SET state = \(state.rawValue), waits = \(waits) WHERE home = \(home)
                AND village = \(village) AND transfer_home = \(key.home) AND transfer = \(key.id)
                """)
        }
        guard !state.holdsPersons else { return }
        // Whoever went into another kabupaten has taken the row along. It stays, as what was once asked of them.
        for person in body.parts.flatMap(\.persons) {
            for home in Set(homes).sorted() {
                try db.execute(
                    """
                    UPDATE transfer_person SET holds = 0
                    WHERE home = \(home) AND person = \(person) AND transfer = \(key.id)
                    """)
            }
        }
    }

    /// Marks the persons as under way, so that no second case takes them.
    func claimPersons(home: Int64, in db: any Connection) throws {
        for part in body.parts {
            for person in part.persons {
                try db.execute(
                    """
                    INSERT INTO transfer_person (home, person, transfer_home, transfer, family, village, holds)
                    VALUES (\(home), \(person), \(key.home), \(key.id), \(part.family), \(origin), 1)
                    ON CONFLICT (home, person, transfer) DO UPDATE SET holds = 1
                    """)
            }
        }
    }

    /// Writes down of whom it was asked, without keeping them out of other cases.
    func note(_ person: PersonRecord, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO transfer_person (home, person, transfer_home, transfer, family, village, holds)
            VALUES (\(person.key.home), \(person.key.id), \(key.home), \(key.id), \(person.family), \(person.village), 0)
            ON CONFLICT (home, person, transfer) DO NOTHING
            """)
    }

    /// Of those a village asked for, who is there: by the case that it came of, else by the number that it wrote.
    func asked(home: Int64, in db: any Connection) throws -> [PersonRecord] {
        var ids = body.asked.map { [$0] } ?? []
        if ids.isEmpty, let nik = DocumentText.parse(body.nik).value {
            ids = try db.holders(ofNIK: nik).filter { $0.home == home }.flatMap(\.persons).map { RecordID($0) }
        }
        if ids.isEmpty { return [] }
        return try db.rows(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id IN (\(ids)) AND village = \(origin)
            AND status = 1 ORDER BY family, id LIMIT 10
            """
        ).map(PersonRecord.init)
    }
}
