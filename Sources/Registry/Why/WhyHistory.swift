import Rules
import Storage

/// What brought about how the people of a family stand: by hand, by a proposal or by a file.
struct WhyHistory {
    /// An entry of the change log.
    struct Entry {
        var record: RecordID
        var field: String
        var old: String
        var new: String
        /// Milliseconds since 1970.
        var at: Int64
        var actor: String
        var reason: String
        /// Nil: no file did it.
        var batch: Int64?
        var changeSet: RecordID?
    }

    let maker: WhyMaker
    let family: FamilyRecord
    /// The newest first.
    let entries: [Entry]
    let changes: [RecordID: ChangeRecord]
    /// Of this family or carried out in it, the newest first.
    let proposals: [ProposalRecord]
    private var reader: Reader { maker.reader }

    init(maker: WhyMaker, family: FamilyRecord) throws {
        self.maker = maker
        self.family = family
        entries = try Self.entries(family, maker.reader)
        changes = try Self.changes(Set(entries.compactMap(\.changeSet)), family, maker.reader)
        proposals = try Self.proposals(Set(changes.values.compactMap(\.proposal)), family, maker.reader)
    }

    private static func entries(_ family: FamilyRecord, _ reader: Reader) throws -> [Entry] {
        try reader.rows(
            """
            SELECT record, field, old_value, new_value, at, actor_name, reason, batch, change_set FROM change_log
            WHERE home = \(family.key.home) AND family = \(family.key.id) AND \(in: "village")
            ORDER BY id DESC LIMIT 1000
            """
        ).map { row in
            Entry(
                record: RecordID(try row.int("record")), field: try row.text("field"),
                old: row.textOrNil("old_value") ?? "", new: row.textOrNil("new_value") ?? "",
                at: try row.int("at"), actor: try row.text("actor_name"), reason: try row.text("reason"),
                batch: row.intOrNil("batch"), changeSet: row.intOrNil("change_set").map { RecordID($0) })
        }
    }

    /// Those that wrote the entries, and those that were made at the family's page.
    private static func changes(_ ids: Set<RecordID>, _ family: FamilyRecord, _ reader: Reader) throws
        -> [RecordID: ChangeRecord]
    {
        var found: [RecordID: ChangeRecord] = [:]
        let own = try reader.rows(
            """
            SELECT \(ChangeRecord.columns) FROM change_set
            WHERE home = \(family.key.home) AND family = \(family.key.id) AND \(in: "village")
            ORDER BY id DESC LIMIT 100
            """
        ).map(ChangeRecord.init)
        for change in own { found[change.key.id] = change }
        let others = ids.filter { found[$0] == nil }.sorted().suffix(200)
        if others.isEmpty { return found }
        let rest = try reader.rows(
            """
            SELECT \(ChangeRecord.columns) FROM change_set
            WHERE home = \(family.key.home) AND id IN (\(Array(others))) AND \(in: "village")
            """
        ).map(ChangeRecord.init)
        for change in rest { found[change.key.id] = change }
        return found
    }

    private static func proposals(_ carried: Set<RecordID>, _ family: FamilyRecord, _ reader: Reader) throws
        -> [ProposalRecord]
    {
        var found = try reader.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal p
            WHERE p.home = \(family.key.home) AND p.family = \(family.key.id) AND \(in: "p.village")
            ORDER BY p.id DESC LIMIT 50
            """
        ).map(ProposalRecord.init)
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
            if let proposal = change.proposal.flatMap({ id in proposals.first { $0.key.id == id } }) {
                var origin = WhyOrigin(proposal: try part(of: proposal))
                // Of what was agreed to, why it was proposed.
                if origin.reason.isEmpty { origin.reason = try proposal.readContent?.reason ?? "" }
                return origin
            }
            return WhyOrigin(decision: Self.decision(change, maker))
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

    static func decision(_ change: ChangeRecord, _ maker: WhyMaker) -> WhyDecision {
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
            readOn: maker.day(of: try row.int("started_at")), actor: try row.text("actor_name"))
    }
}

/// A file of the ministry or another source.
struct WhyFile {
    var name: String
    var source: String
    /// `yyyymmdd`.
    var asOf: Int32
    var readOn: Int32
    var actor: String

    var paper: WhyPaper { WhyPaper(title: Words(id: "Berkas", en: "File"), number: name, day: asOf) }
    var words: Words {
        let day = Words.day(asOf)
        return Words(id: "\(source) per \(day.id)", en: "\(source) as of \(day.en)")
    }
    var decision: WhyDecision {
        WhyDecision(
            what: Words(id: "Dimasukkan dari berkas", en: "Taken in from a file"),
            office: Words(id: "Sumber data: \(source)", en: "Source: \(source)"), name: actor, day: readOn, words: "")
    }
}

/// What something that is so now came from.
struct WhyOrigin {
    var decision: WhyDecision?
    var papers: [WhyPaper] = []
    var rules: [WhyRule] = []
    var source: Words = Words(id: "register", en: "the register")
    /// Of the proposal, a `ProposalReason` by name.
    var reason = ""
    var proposal: RecordID?

    init(decision: WhyDecision) { self.decision = decision }

    init(file: WhyFile) {
        decision = file.decision
        papers = [file.paper]
        source = file.words
    }

    init(proposal part: WhyPart) {
        decision = part.decision
        papers = part.papers
        rules = part.rules
        reason = part.reason
        proposal = part.proposal
        source = Words(id: "usulan yang diputuskan", en: "the proposal that was decided")
    }
}
