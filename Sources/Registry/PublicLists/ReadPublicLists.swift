import Rules
import Storage

/// A list that is up, as everybody may read it.
package struct PublicListHead: Sendable, Equatable {
    package var id: RecordID
    package var village: Region
    package var kind: PublicListKind
    /// `yyyymm`; 0 of a musyawarah.
    package var period: Int
    /// `yyyymmdd`; 0 of what was handed back.
    package var day: Int32
    /// Milliseconds since 1970.
    package var putUpAt: Int64
    /// Until when citizens may object.
    package var until: Int64
    package var names: Int
    /// Names that are counted and not shown.
    package var heldBack: Int
    /// No meeting decided on it: the village head answered for it alone.
    package var isStatement: Bool

    /// The last day on which citizens may object, `yyyymmdd`, as deadlines count days.
    package var lastDay: Int32 { Clock.at(until).today.packed }

    /// All of that day, whatever the hour at which the list was put up.
    package func isOpen(at now: Int64) -> Bool { Clock.at(now).today.packed <= lastDay }
}

/// One with its names.
package struct PublicList: Sendable, Equatable {
    package var head: PublicListHead
    package var names: [Name]

    package struct Name: Sendable, Equatable {
        package var number: Int
        /// Masked; empty where it was erased since.
        package var name: String
        package var rt: String
        package var rw: String
        package var kind: ProposalKind
        /// By its name; empty for none.
        package var program: String
        package var outcome: PublicOutcome
    }
}

extension Registry {
    /// What is up in a region, the newest first. Nobody is asked who they are: only what villages chose to put up is read,
    /// and that was masked when they did.
    package func publicLists(in region: RegionCode, limit: Int) async throws -> [PublicListHead] {
        let scope = Scope(regions: [region])
        let (range, now) = (region.range, clock.now())
        let limit = min(max(limit, 1), 100)
        return try await database.read(seeing: scope.sight) { db in
            let reader = Reader(db, scope: scope)
            let rows = try reader.rows(
                """
                SELECT \(PublicListRecord.columns) FROM public_list l
                WHERE \(homes(of: region, scope).hold("l.home")) AND \(range.hold("l.village")) AND \(in: "l.village")
                AND l.taken_at IS NULL AND l.hidden_at > \(now) ORDER BY l.id DESC LIMIT \(limit)
                """)
            let lists = try rows.map(PublicListRecord.init)
            let practice = try PracticeGround.among(Set(lists.map(\.village)), in: db)
            let alone = try statements(among: lists, reader)
            return lists.filter { !practice.contains($0.village) }.map { head($0, alone) }
        }
    }

    /// One that is up in a village; nil: none is, or not there.
    package func publicList(_ id: RecordID, at village: RegionCode) async throws -> PublicList? {
        guard village.level == .village, gazetteer[village] != nil else { return nil }
        let scope = Scope(regions: [village])
        let (home, now) = (home(of: village), clock.now())
        return try await database.read(seeing: scope.sight) { db in
            let reader = Reader(db, scope: scope)
            let row = try reader.first(
                """
                SELECT \(PublicListRecord.columns) FROM public_list l
                WHERE l.home = \(home) AND l.id = \(id) AND \(in: "l.village") AND l.taken_at IS NULL
                AND l.hidden_at > \(now)
                """)
            guard let row, !(try PracticeGround.holds(village, in: db)) else { return nil }
            let names = try reader.rows(
                """
                SELECT number, name, rt, rw, kind, program, outcome FROM public_name n
                WHERE n.home = \(home) AND n.list = \(id) AND \(in: "n.village") ORDER BY n.number
                """)
            let list = try PublicListRecord(row)
            return PublicList(
                head: head(list, try statements(among: [list], reader)), names: try names.map(publicName))
        }
    }

    /// The one that is up of a musyawarah or of results handed back, for whoever works in its village; nil: none is.
    package func publicList(
        _ kind: PublicListKind, of subject: RecordID, by actor: Actor
    ) async throws -> PublicListHead? {
        let now = clock.now()
        return try await read(by: actor) { reader in
            let row = try find(subject, reader.scope) { homes in
                try reader.first(
                    """
                    SELECT \(PublicListRecord.columns) FROM public_list l
                    WHERE l.home IN (\(homes)) AND l.kind = \(kind) AND l.subject = \(subject) AND \(in: "l.village")
                    AND l.taken_at IS NULL AND l.hidden_at > \(now)
                    """)
            }
            guard let list = try row.map(PublicListRecord.init) else { return nil }
            return head(list, try statements(among: [list], reader))
        }
    }

    /// Of which of them there was no meeting.
    private func statements(among lists: [PublicListRecord], _ reader: Reader) throws -> Set<RecordID> {
        let decided = lists.filter { $0.kind == .deliberation }
        if decided.isEmpty { return [] }
        let homes = Set(decided.map(\.key.home)).sorted()
        let rows = try reader.rows(
            """
            SELECT d.id AS id FROM deliberation d
            WHERE d.home IN (\(homes)) AND d.id IN (\(decided.map(\.subject))) AND d.kind = \(DeliberationKind.sptjm)
            AND \(in: "d.village")
            """)
        return Set(try rows.map { RecordID(try $0.int("id")) })
    }

    private func head(_ record: PublicListRecord, _ statements: Set<RecordID>) -> PublicListHead {
        PublicListHead(
            id: record.key.id, village: gazetteer[record.village] ?? .nation, kind: record.kind, period: record.period,
            day: record.day, putUpAt: record.putUpAt, until: record.until, names: record.names,
            heldBack: record.heldBack,
            isStatement: record.kind == .deliberation && statements.contains(record.subject))
    }

    private func publicName(_ row: Row) throws -> PublicList.Name {
        guard let kind = ProposalKind(rawValue: try row.text("kind")),
            let outcome = PublicOutcome(rawValue: try row.text("outcome"))
        else { throw StorageError.unexpectedValue(column: "outcome") }
        return PublicList.Name(
            number: Int(try row.int("number")), name: try row.text("name"), rt: try row.text("rt"),
            rw: try row.text("rw"), kind: kind, program: try row.text("program"), outcome: outcome)
    }
}
