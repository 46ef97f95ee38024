import Rules
import Storage

/// What brought about how the people of a family stand: by hand, by a proposal or by a file.
struct WhyHistory {
    /// An entry of the change log.
    struct Entry {
        var id: Int64
        var isOfPerson: Bool
        var record: RecordID
        /// In which the record was when it was written.
        var family: RecordID
        var field: String
        var old: String
        var new: String
        /// Milliseconds since 1970.
        var at: Int64
        var actor: String
        /// By what kind of action, as `Origin` has it.
        var action: String
        var reason: String
        /// Nil: no file did it.
        var batch: Int64?
        var changeSet: RecordID?

        static let columns: SQL = """
            id, unit, record, family, field, old_value, new_value, at, actor_name, action, reason, batch, change_set
            """

        init(_ row: Row) throws {
            id = try row.int("id")
            isOfPerson = try row.text("unit") == "person"
            record = RecordID(try row.int("record"))
            family = RecordID(try row.int("family"))
            field = try row.text("field")
            old = row.textOrNil("old_value") ?? ""
            new = row.textOrNil("new_value") ?? ""
            at = try row.int("at")
            actor = try row.text("actor_name")
            action = try row.text("action")
            reason = try row.text("reason")
            batch = row.intOrNil("batch")
            changeSet = row.intOrNil("change_set").map { RecordID($0) }
        }
    }

    let maker: WhyMaker
    let family: FamilyRecord
    /// Of the family, and of its members before they came; the newest first.
    let entries: [Entry]
    let changes: [RecordID: ChangeRecord]
    /// When somebody else agreed to a change, milliseconds since 1970.
    private let decidedAt: [RecordID: Int64]
    /// All that entries rest on, the newest first.
    let known: [ProposalRecord]
    /// Of this family, carried out in it, or about its members, the newest first.
    let proposals: [ProposalRecord]
    var reader: Reader { maker.reader }

    init(maker: WhyMaker, family: FamilyRecord, members: [RecordID]) throws {
        let (reader, id) = (maker.reader, family.key.id)
        let entries = try Self.entries(family, members, reader)
        let (changes, decidedAt) = try Self.changes(Set(entries.compactMap(\.changeSet)), family, reader)
        let before = Set(entries.filter { $0.field == LogField.family }.compactMap { RecordID($0.old) })
        let known = try Self.proposals(
            Set(changes.values.compactMap(\.proposal)), family, before.subtracting([id]), reader)
        let own = Set(entries.filter { $0.family == id }.compactMap(\.changeSet))
        let carried = Set(
            changes.values.filter { $0.family == id || own.contains($0.key.id) }.compactMap(\.proposal))
        let people = Set(members)
        self.maker = maker
        self.family = family
        self.entries = entries
        self.changes = changes
        self.decidedAt = decidedAt
        self.known = known
        proposals = try known.filter { proposal in
            if proposal.family == id || carried.contains(proposal.key.id) { return true }
            let named = try proposal.readContent?.changes.changes.flatMap { $0.named.persons } ?? []
            return !people.isDisjoint(with: named)
        }
    }

    private static func entries(_ family: FamilyRecord, _ members: [RecordID], _ reader: Reader) throws -> [Entry] {
        var rows = try reader.rows(
            """
            SELECT \(Entry.columns) FROM change_log
            WHERE home = \(family.key.home) AND family = \(family.key.id) AND \(in: "village")
            ORDER BY id DESC LIMIT 1000
            """)
        if !members.isEmpty {
            rows += try reader.rows(
                """
                SELECT \(Entry.columns) FROM change_log
                WHERE home = \(family.key.home) AND record IN (\(members)) AND unit = 'person'
                AND family <> \(family.key.id) AND \(in: "village")
                """)
        }
        return try rows.map { try Entry($0) }.sorted { $0.id > $1.id }
    }

    /// Those that wrote the entries, and those that were made at the family's page.
    private static func changes(_ ids: Set<RecordID>, _ family: FamilyRecord, _ reader: Reader) throws
        -> (records: [RecordID: ChangeRecord], decidedAt: [RecordID: Int64])
    {
        var found: [RecordID: ChangeRecord] = [:]
        var decidedAt: [RecordID: Int64] = [:]
        func take(_ rows: [Row]) throws {
            for row in rows {
                let change = try ChangeRecord(row)
                found[change.key.id] = change
                decidedAt[change.key.id] = row.intOrNil("decided_at")
            }
        }
        try take(
            reader.rows(
                """
                SELECT \(ChangeRecord.columns), decided_at FROM change_set
                WHERE home = \(family.key.home) AND family = \(family.key.id) AND \(in: "village")
                ORDER BY id DESC LIMIT 100
                """))
        let others = ids.filter { found[$0] == nil }.sorted().suffix(200)
        if others.isEmpty { return (found, decidedAt) }
        try take(
            reader.rows(
                """
                SELECT \(ChangeRecord.columns), decided_at FROM change_set
                WHERE home = \(family.key.home) AND id IN (\(Array(others))) AND \(in: "village")
                """))
        return (found, decidedAt)
    }

    /// - Parameter before: families that members were in before.
    private static func proposals(
        _ carried: Set<RecordID>, _ family: FamilyRecord, _ before: Set<RecordID>, _ reader: Reader
    ) throws -> [ProposalRecord] {
        var found = try reader.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal p
            WHERE p.home = \(family.key.home) AND p.family = \(family.key.id) AND \(in: "p.village")
            ORDER BY p.id DESC LIMIT 50
            """
        ).map(ProposalRecord.init)
        let earlier = before.sorted().suffix(20)
        if !earlier.isEmpty {
            found += try reader.rows(
                """
                SELECT \(ProposalRecord.columns) FROM proposal p
                WHERE p.home = \(family.key.home) AND p.family IN (\(Array(earlier))) AND \(in: "p.village")
                ORDER BY p.id DESC LIMIT 50
                """
            ).map(ProposalRecord.init)
        }
        let others = carried.subtracting(found.map(\.key.id)).sorted()
        if !others.isEmpty {
            found += try reader.rows(
                """
                SELECT \(ProposalRecord.columns) FROM proposal p
                WHERE p.home = \(family.key.home) AND p.id IN (\(others)) AND \(in: "p.village")
                """
            ).map(ProposalRecord.init)
        }
        return found.sorted { $0.key.id > $1.key.id }
    }

    /// The last entry about a field of somebody.
    func last(_ field: String, of person: RecordID) -> Entry? {
        entries.first { $0.record == person && $0.field == field }
    }

    /// What made an entry, as a decision: of a proposal the one that it rests on, with its documents.
    func origin(of entry: Entry?) throws -> WhyOrigin? {
        guard let entry else { return nil }
        if let change = entry.changeSet.flatMap({ changes[$0] }) {
            if let proposal = change.proposal.flatMap({ id in known.first { $0.key.id == id } }) {
                var origin = WhyOrigin(proposal: try part(of: proposal))
                // Of what was agreed to, why it was proposed.
                if origin.reason.isEmpty { origin.reason = try proposal.readContent?.reason ?? "" }
                return origin
            }
            return WhyOrigin(decision: decision(change))
        }
        if let batch = entry.batch, let file = try file(batch) { return WhyOrigin(file: file) }
        return WhyOrigin(
            decision: WhyDecision(
                what: Words(id: "Perubahan data", en: "Change of the record"), office: .none, name: entry.actor,
                day: maker.day(of: entry.at), words: entry.reason))
    }

    func part(of proposal: ProposalRecord) throws -> WhyPart {
        let content = try proposal.readContent
        let view = try maker.registry.proposalView(proposal, content, reader)
        return try WhyProposal(maker: maker, record: proposal, content: content, view: view).part()
    }

    /// Whoever agreed to it decided, else whoever made it.
    func decision(_ change: ChangeRecord) -> WhyDecision {
        if change.state == .applied, let at = decidedAt[change.key.id] {
            return WhyDecision(
                what: change.event.title, office: Words(id: "Disetujui", en: "Approved"), name: change.decidedName,
                day: maker.day(of: at), words: change.decidedReason.isEmpty ? change.reason : change.decidedReason)
        }
        let office = Role(rawValue: change.role)?.title ?? Words(id: change.role, en: change.role)
        return WhyDecision(
            what: change.event.title, office: office, name: change.actorName, day: maker.day(of: change.at),
            words: change.reason)
    }

    /// A file that brought or changed something; nil: there is none of that number.
    func file(_ batch: Int64) throws -> WhyFile? {
        if batch == 0 { return nil }
        let row = try reader.withCatalogueTables { db in
            try db.first(
                "SELECT file_name, source, as_of, started_at, actor_name FROM import_batch WHERE id = \(batch)")
        }
        guard let row else { return nil }
        return WhyFile(
            name: try row.text("file_name"), source: try row.text("source"), asOf: Int32(try row.int("as_of")),
            startedAt: try row.int("started_at"), readOn: maker.day(of: try row.int("started_at")),
            actor: try row.text("actor_name"))
    }
}
