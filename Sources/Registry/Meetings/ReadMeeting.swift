import Rules
import Storage

extension Registry {
    /// A meeting as its screens show it, names of proposals masked; nil: the deliberation was held outside. The look
    /// is an entry of the audit trail.
    ///
    /// - Parameter isBrief: nothing of what its proposals say, which is no look at them: for a page that shows it.
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func meeting(_ id: RecordID, by actor: Actor, isBrief: Bool = false) async throws -> MeetingView? {
        let found = try await read(by: actor) { reader -> (MeetingView, [RecordID])? in
            let row = try find(id, reader.scope) { homes in
                try reader.first(
                    """
                    SELECT \(DeliberationRecord.columns) FROM deliberation d
                    WHERE d.home IN (\(homes)) AND d.id = \(id) AND \(in: "d.village")
                    """)
            }
            guard let record = try row.map(DeliberationRecord.init) else { throw Refusal.notFound }
            return try reader.withCatalogueTables { db in
                try MeetingReading(MeetingRows(reader), db, self, isBrief: isBrief).view(of: record)
            }
        }
        guard let (view, families) = found else { return nil }
        if isBrief { return view }
        note(
            .viewed, by: actor, place: view.village, object: "musyawarah \(id)", detail: "rapat", families: families)
        return view
    }
}

extension MeetingView {
    /// As the register's own papers have it, whoever asked for them.
    ///
    /// - Parameter isMasked: of names of proposals.
    static func of(
        _ deliberation: RecordID, isMasked: Bool = true, in db: any Connection, _ registry: Registry
    ) throws -> MeetingView? {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return try MeetingReading(MeetingRows(db), db, registry, isMasked: isMasked).view(of: record)?.view
    }
}

/// How the rows of a meeting are had: within somebody's places, or by the program itself.
struct MeetingRows {
    /// Columns, table, condition and order.
    let rows: (_ columns: SQL, _ table: SQL, _ condition: SQL, _ order: SQL) throws -> [Row]

    init(_ reader: Reader) {
        rows = { columns, table, condition, order in
            try reader.rows(
                "SELECT \(columns) FROM \(table) WHERE \(condition) AND \(in: "village") ORDER BY \(order)")
        }
    }

    init(_ db: any Connection) {
        rows = { columns, table, condition, order in
            try db.rows("SELECT \(columns) FROM \(table) WHERE \(condition) ORDER BY \(order)")
        }
    }
}
