import Storage

/// What the register knows of one of the two records of a case: who changed it, and on which documents.
package struct LinkPast: Sendable {
    package var person: RecordID
    package var family: RecordID
    /// The record as the columns of the evidence name it.
    package var label: Words
    /// The newest first; there may be more on the family's page.
    package var events: [FamilyPage.Event]
    package var hasMore: Bool
    /// The newest first.
    package var documents: [LinkDocument]
}

/// A paper, a file or a case of which the register knows that a record rests on it.
package struct LinkDocument: Sendable {
    package enum Kind: Sendable {
        /// What was shown when somebody changed the record: `KTP 123`.
        case evidence(Words, of: ChangeEvent)
        case consent(Consent)
        case transfer(RecordID, from: Region, to: Region, Transfer.State)
        /// The file that brought the record.
        case file(name: String, line: Int)
    }

    package var kind: Kind
    /// `yyyymmdd`.
    package var day: Int32
}

/// Reads the past of a record as far as the reader may see it.
struct LinkPastMaker {
    let registry: Registry
    let reader: Reader
    let person: PersonRecord
    let family: FamilyRecord
    private var home: Int64 { person.key.home }

    init(registry: Registry, reader: Reader, person: PersonRecord, family: FamilyRecord) {
        self.registry = registry
        self.reader = reader
        self.person = person
        self.family = family
    }

    static let shown = 10

    func past(_ label: Words) throws -> LinkPast {
        let homes = registry.homes(in: reader.scope)
        let timeline = FamilyTimeline(
            reader: reader, family: family, names: [:], homes: homes, person: person, most: Self.shown + 1)
        let moves = MoveTimeline(
            registry: registry, reader: reader, family: family.key, person: person.key.id, most: Self.shown)
        let events = try timeline.events(with: moves.events())
        let sets = try changeSets(homes)
        let documents = try evidence(sets) + consents() + transfers(sets) + file()
        return LinkPast(
            person: person.key.id, family: family.key.id, label: label, events: Array(events.prefix(Self.shown)),
            hasMore: events.count > Self.shown, documents: documents.sorted { $0.day > $1.day })
    }

    /// Of the record and its family, those that rest on a document or are a move.
    private func changeSets(_ homes: [Int64]) throws -> [ChangeRecord] {
        try reader.rows(
            """
            SELECT \(ChangeRecord.columns) FROM change_set WHERE home IN (\(homes)) AND \(in: "village")
            AND state = 'applied' AND (evidence IS NOT NULL OR event = \(ChangeEvent.transfer)) AND id IN (
                SELECT c.change_set FROM change_log c
                WHERE c.home = \(home) AND c.record IN (\([person.key.id, family.key.id])))
            ORDER BY id DESC LIMIT 20
            """
        ).map(ChangeRecord.init)
    }

    private func evidence(_ sets: [ChangeRecord]) throws -> [LinkDocument] {
        try sets.filter { $0.evidence != nil }.map { set in
            LinkDocument(kind: .evidence(try registry.words(of: set.evidence, reader), of: set.event), day: set.day)
        }
    }

    private func consents() throws -> [LinkDocument] {
        try registry.consents(of: family.key, reader).filter { [nil, person.key.id].contains($0.person) }.map {
            LinkDocument(kind: .consent($0), day: $0.day)
        }
    }

    /// The one under way, and those that were carried out.
    private func transfers(_ sets: [ChangeRecord]) throws -> [LinkDocument] {
        var pointers = try reader.rows(
            """
            SELECT t.transfer_home AS home, t.transfer AS id FROM transfer_person t
            WHERE t.home = \(home) AND t.person = \(person.key.id) AND \(in: "t.village")
            """)
        let moves = sets.filter { $0.event == .transfer }.map(\.key.id)
        if !moves.isEmpty {
            pointers += try reader.rows(
                """
                SELECT DISTINCT t.transfer_home AS home, t.transfer AS id FROM transfer_place t
                WHERE t.home = \(home) AND t.village = \(person.village) AND t.state = 'accepted' AND \(in: "t.village")
                """)
        }
        return try reader.withCatalogueTables { db in
            try pointers.byHome("id").flatMap { place, ids in
                try db.rows(
                    """
                    SELECT \(TransferRecord.columns) FROM transfer WHERE home = \(place) AND id IN (\(ids))
                    AND (state = 'open' OR change_set IN (\(moves)))
                    """
                ).map(TransferRecord.init)
            }
        }.map { record in
            LinkDocument(
                kind: .transfer(
                    record.key.id, from: registry.gazetteer[record.origin] ?? .nation,
                    to: registry.gazetteer[record.destination] ?? .nation, record.state), day: record.day)
        }
    }

    private func file() throws -> [LinkDocument] {
        let batch = try reader.withCatalogueTables { db in
            try db.first("SELECT file_name, as_of FROM import_batch WHERE id = \(person.batch)")
        }
        guard let batch else { return [] }
        return [
            LinkDocument(
                kind: .file(name: try batch.text("file_name"), line: person.line), day: Int32(try batch.int("as_of")))
        ]
    }
}
