import Foundation
import Storage

/// A change of dated data: asked for by one person, agreed to by another.
package struct RuleChange: Sendable {
    package var id: RecordID
    package var state: State
    package var region: RegionCode
    /// `yyyymmdd`, of all its rows.
    package var validFrom: Int32
    /// Meant to hold for days that are over.
    package var isRetroactive: Bool
    package var reason: String
    /// The letter or decree it rests on.
    package var basis: String
    package var account: Int64
    package var actorName: String
    package var createdAt: Int64
    package var submittedAt: Int64?
    package var decidedBy: Int64?
    package var decidedName: String
    package var decidedAt: Int64?
    package var decidedReason: String
    package var version: Int
    /// What it was decided on; before that, nil.
    package var preview: RulePreview?
    package var previewJob: RecordID?
    /// The change that this one takes back.
    package var restores: RecordID?
    /// When its findings followed; nil while it lies ahead.
    package var inForceAt: Int64?
    package var rows: [Row]

    package struct Row: Sendable, Equatable {
        package var body: DatedRow
        /// What it replaces; nil if nothing.
        package var before: DatedRow?

        package init(body: DatedRow, before: DatedRow?) {
            self.body = body
            self.before = before
        }
    }

    package enum State: String, Sendable, SQLConvertible { case draft, submitted, approved, refused, withdrawn }

    package var isOpen: Bool { state == .draft || state == .submitted }
    package var isJudged: Bool { rows.contains { $0.body.isJudged } }
    /// Whether there is anything to foretell beyond its own words.
    package var hasPreview: Bool { rows.contains { $0.body.isJudged || $0.body.part == .policy } }

    static let columns: SQL = """
        id, state, region, valid_from, retroactive, reason, basis, account, actor_name, created_at, submitted_at,
        decided_by, decided_name, decided_at, decided_reason, version, preview, preview_job, restores, in_force_at
        """

    static func find(_ id: RecordID, in db: any Connection) throws -> RuleChange? {
        try db.first("SELECT \(columns) FROM rule_change WHERE id = \(id)").map { try RuleChange($0, in: db) }
    }

    init(_ row: Storage.Row, in db: any Connection) throws {
        id = RecordID(try row.int("id"))
        state = State(rawValue: try row.text("state")) ?? .refused
        region = RegionCode(try row.int("region"))
        validFrom = Int32(try row.int("valid_from"))
        isRetroactive = try row.int("retroactive") != 0
        reason = try row.text("reason")
        basis = try row.text("basis")
        account = try row.int("account")
        actorName = try row.text("actor_name")
        createdAt = try row.int("created_at")
        submittedAt = row.intOrNil("submitted_at")
        decidedBy = row.intOrNil("decided_by")
        decidedName = row.textOrNil("decided_name") ?? ""
        decidedAt = row.intOrNil("decided_at")
        decidedReason = row.textOrNil("decided_reason") ?? ""
        version = Int(try row.int("version"))
        preview = try row.textOrNil("preview").map {
            try JSONDecoder().decode(RulePreview.self, from: Data($0.utf8))
        }
        previewJob = row.intOrNil("preview_job").map { RecordID($0) }
        restores = row.intOrNil("restores").map { RecordID($0) }
        inForceAt = row.intOrNil("in_force_at")
        rows = try db.rows("SELECT body, before FROM rule_change_row WHERE rule_change = \(id) ORDER BY number").map {
            Row(
                body: try JSONDecoder().decode(DatedRow.self, from: Data($0.text("body").utf8)),
                before: try $0.textOrNil("before").map {
                    try JSONDecoder().decode(DatedRow.self, from: Data($0.utf8))
                })
        }
    }

    init(
        id: RecordID, region: RegionCode, validFrom: Int32, isRetroactive: Bool, reason: String, basis: String,
        by actor: Actor, at now: Int64, restores: RecordID?
    ) {
        self.id = id
        state = .draft
        self.region = region
        self.validFrom = validFrom
        self.isRetroactive = isRetroactive
        self.reason = reason
        self.basis = basis
        account = actor.account
        actorName = actor.name
        createdAt = now
        (decidedName, decidedReason) = ("", "")
        version = 1
        self.restores = restores
        rows = []
    }

    /// Writes it with its rows as they are now. Rows are fixed once it is decided.
    func store(in db: any Connection) throws {
        let text = try preview.map { String(decoding: try JSONEncoder.stable.encode($0), as: UTF8.self) }
        try db.execute("DELETE FROM rule_change WHERE id = \(id)")
        try db.execute(
            """
            INSERT INTO rule_change (id, state, region, valid_from, retroactive, reason, basis, account, actor_name,
                created_at, submitted_at, decided_by, decided_name, decided_at, decided_reason, version, preview,
                preview_job, restores, in_force_at)
            VALUES (\(id), \(state), \(region), \(validFrom), \(isRetroactive), \(reason), \(basis), \(account),
                \(actorName), \(createdAt), \(submittedAt), \(decidedBy), \(decidedName), \(decidedAt),
                \(decidedReason), \(version), \(text), \(previewJob), \(restores), \(inForceAt))
            """)
        try db.execute("DELETE FROM rule_change_row WHERE rule_change = \(id)")
        for (number, row) in rows.enumerated() {
            let body = String(decoding: try JSONEncoder.stable.encode(row.body), as: UTF8.self)
            let before = try row.before.map { String(decoding: try JSONEncoder.stable.encode($0), as: UTF8.self) }
            try db.execute(
                """
                INSERT INTO rule_change_row (rule_change, number, key, body, before)
                VALUES (\(id), \(number), \(row.body.key), \(body), \(before))
                """)
        }
    }
}
