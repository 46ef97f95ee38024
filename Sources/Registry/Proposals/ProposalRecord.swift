import Rules
import Storage

/// Whether somebody is to go and see.
package enum ProposalVisit: Int, Codable, Sendable {
    case none = 0
    case asked = 1
    case made = 2
}

/// A proposal as stored. Only `ProposalWork` writes it.
struct ProposalRecord: Equatable {
    var key: RecordKey
    var village: RegionCode
    var kind: ProposalKind
    var state: ProposalState
    var program: Int?
    var family: RecordID?
    /// A name by which lists show it.
    var label = ""
    var rt = ""
    var rw = ""
    var persons = 0
    /// `ProposalContent.text`; nil once it was erased.
    var content: String?
    var salt: String?
    /// Digest of the content; stays.
    var hash = ""
    var version = 0
    var steps = 0
    /// `yyyymm` in which the window of its kind closes.
    var period = 0
    /// When it does, milliseconds since 1970; nil: there is none, or it is final.
    var closes: Int64?
    var isOfficials = false
    var maker: Int64
    var makerName: String
    var madeAt: Int64
    /// Since when it is in its state.
    var since: Int64
    /// Of the last step, by name.
    var reason = ""
    /// The verifier who has it.
    var holder: Int64?
    var visit = ProposalVisit.none
    /// It came after its cut-off, and Dinsos says whether it counts still.
    var isLate = false
    /// The musyawarah on whose agenda it is, or that decided on it.
    var deliberation: RecordID?
    /// The list on which it waits to be endorsed and ratified.
    var batch: RecordID?
    /// What it brought about in the register.
    var changeSet: RecordID?
    /// Milliseconds since 1970; nil: it was not carried out.
    var appliedAt: Int64?
    /// Under which number it was entered in SIKS-NG; empty: it was not marked.
    var siks = ""
    /// On which day, `yyyymmdd`.
    var siksDay: Int32?

    /// By the rules of which day it goes its road.
    var madeOn: CivilDate { Clock.at(madeAt).today }

    /// Nil where it was erased, or not read.
    var readContent: ProposalContent? {
        get throws { try content.map { try ProposalContent(text: $0) } }
    }

    /// Whether it says what its steps name; of a content that was erased or not read, nobody can tell.
    var isAsItsSteps: Bool {
        guard let content, let salt else { return true }
        return ProposalContent.digest(content, salt: salt) == hash
    }

    static let columns: SQL = """
        home, id, village, kind, state, program, family, label, rt, rw, persons, content, salt, hash, version, steps,
        period, closes, conflict, maker, maker_name, made_at, since, reason, holder, visit, late, deliberation,
        batch, change_set, applied_at, siks, siks_day
        """

    /// For lists, which show nothing of the content.
    static let listed: SQL = """
        home, id, village, kind, state, program, family, label, rt, rw, persons, NULL AS content, NULL AS salt, hash,
        version, steps, period, closes, conflict, maker, maker_name, made_at, since, reason, holder, visit, late,
        deliberation, batch, change_set, applied_at, siks, siks_day
        """

    init(
        key: RecordKey, village: RegionCode, kind: ProposalKind, state: ProposalState, by actor: Actor, at now: Int64
    ) {
        self.key = key
        self.village = village
        self.kind = kind
        self.state = state
        maker = actor.account
        makerName = actor.name
        madeAt = now
        since = now
    }

    init(_ row: Row) throws {
        guard let kind = ProposalKind(rawValue: try row.text("kind")),
            let state = ProposalState(rawValue: try row.text("state"))
        else { throw StorageError.unexpectedValue(column: "state") }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        self.kind = kind
        self.state = state
        program = row.intOrNil("program").map { Int($0) }
        family = row.intOrNil("family").map { RecordID($0) }
        label = try row.text("label")
        rt = try row.text("rt")
        rw = try row.text("rw")
        persons = Int(try row.int("persons"))
        content = row.textOrNil("content")
        salt = row.textOrNil("salt")
        hash = try row.text("hash")
        version = Int(try row.int("version"))
        steps = Int(try row.int("steps"))
        period = Int(try row.int("period"))
        closes = row.intOrNil("closes")
        isOfficials = try row.int("conflict") != 0
        maker = try row.int("maker")
        makerName = try row.text("maker_name")
        madeAt = try row.int("made_at")
        since = try row.int("since")
        reason = row.textOrNil("reason") ?? ""
        holder = row.intOrNil("holder")
        visit = ProposalVisit(rawValue: Int(try row.int("visit"))) ?? .none
        isLate = try row.int("late") != 0
        deliberation = row.intOrNil("deliberation").map { RecordID($0) }
        batch = row.intOrNil("batch").map { RecordID($0) }
        changeSet = row.intOrNil("change_set").map { RecordID($0) }
        appliedAt = row.intOrNil("applied_at")
        siks = row.textOrNil("siks") ?? ""
        siksDay = row.intOrNil("siks_day").map { Int32($0) }
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> ProposalRecord? {
        try db.find(id) { "SELECT \(columns) FROM proposal WHERE home IN (\($0)) AND id = \(id)" }
            .map(ProposalRecord.init)
    }

    /// Some that are known by their ids alone: together where they are likely, and each that is not there by itself.
    static func find(_ ids: [RecordID], in db: any Connection) throws -> [RecordID: ProposalRecord] {
        var found: [RecordID: ProposalRecord] = [:]
        if ids.isEmpty { return found }
        if let homes = try db.likelyHomes() {
            let rows = try db.rows("SELECT \(columns) FROM proposal WHERE home IN (\(homes)) AND id IN (\(ids))")
            for row in rows {
                let record = try ProposalRecord(row)
                found[record.key.id] = record
            }
        }
        for id in ids where found[id] == nil { found[id] = try find(id, in: db) }
        return found
    }

    /// Some of one kabupaten, in the order of their villages.
    ///
    /// - Parameter columns: `columns`, or `listed` for what needs no contents.
    static func some(_ ids: [RecordID], of home: Int64, _ columns: SQL, in db: any Connection) throws
        -> [ProposalRecord]
    {
        var records: [ProposalRecord] = []
        var rest = ids[...]
        while !rest.isEmpty {
            records += try db.rows(
                "SELECT \(columns) FROM proposal WHERE home = \(home) AND id IN (\(Array(rest.prefix(500))))"
            ).map(ProposalRecord.init)
            rest = rest.dropFirst(500)
        }
        return records.sorted { ($0.village, $0.key.id) < ($1.village, $1.key.id) }
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO proposal (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village), \(kind), \(state),
                \(program), \(family), \(label), \(rt), \(rw), \(persons), \(content), \(salt), \(hash), \(version),
                \(steps), \(period), \(closes), \(isOfficials), \(maker), \(makerName), \(madeAt), \(since),
                \(nonEmpty(reason)), \(holder), \(visit.rawValue), \(isLate), \(deliberation), \(batch), \(changeSet),
                \(appliedAt), \(nonEmpty(siks)), \(siksDay))
            """)
        try noteClosing(in: db)
    }

    /// When the clock has to look whether the village has made it final.
    private func noteClosing(in db: any Connection) throws {
        if let closes { try DutyDue.add(.carryOver, of: key.home, at: closes, in: db) }
    }

    /// - Throws: `Refusal.changedMeanwhile` if somebody else was quicker.
    func update(from seen: Int, in db: any Connection) throws {
        let changed = try db.execute(
            """
            UPDATE proposal SET state = \(state), program = \(program), family = \(family), label = \(label), rt = \(rt),
                rw = \(rw), persons = \(persons), content = \(content), salt = \(salt), hash = \(hash),
                version = \(version), steps = \(steps), period = \(period), closes = \(closes),
                conflict = \(isOfficials), since = \(since), reason = \(nonEmpty(reason)), holder = \(holder),
                visit = \(visit.rawValue), late = \(isLate), deliberation = \(deliberation),
                batch = \(batch), change_set = \(changeSet), applied_at = \(appliedAt),
                siks = \(nonEmpty(siks)), siks_day = \(siksDay)
            WHERE home = \(key.home) AND id = \(key.id) AND version = \(seen)
            """)
        if changed == 0 { throw Refusal.changedMeanwhile(version: seen) }
        try noteClosing(in: db)
    }
}
