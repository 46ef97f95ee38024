import Storage

/// What was decided about a case, or a visit that was asked for: also what was taken back since.
package struct LinkEvent: Sendable, Equatable {
    package var what: LinkState
    /// Milliseconds since 1970.
    package var at: Int64
    /// Who decided: of an agreement of two villages those who answered, as far as the reader may see their village.
    package var names: [String]
    package var reasons: [String]
    /// The record that a merge kept.
    package var survivor: RecordID?
    /// What decided it with many others, and who had asked for that.
    package var bulk: RecordID?
    package var askedBy = ""
    package var undoneAt: Int64?
    package var undoneBy = ""
    package var undoneReason = ""
    /// Of a visit: what was seen.
    package var finding = ""
    package var foundBy = ""
    package var foundAt: Int64?
}

extension Registry {
    /// As kept with the villages where the two are now, the newest first.
    func linkEvents(_ record: LinkCaseRecord, _ reader: Reader) throws -> [LinkEvent] {
        let homes = Set(record.villages.filter { reader.scope.contains($0) }.map { home(of: $0) }).sorted()
        if homes.isEmpty { return [] }
        var events: [(id: Int64, event: LinkEvent)] = []
        for row in try reader.rows(
            """
            SELECT id, what, at, actor_name, reason, survivor, bulk, undone_at, undone_by, undone_reason, finding,
                found_by, found_at
            FROM link_decision WHERE home IN (\(homes)) AND link_case = \(record.key.id) AND \(in: "village")
            ORDER BY at DESC, id DESC, leads DESC
            """)
        {
            let (id, name, reason) = (try row.int("id"), try row.text("actor_name"), row.textOrNil("reason") ?? "")
            if let last = events.indices.last, events[last].id == id {
                if !events[last].event.names.contains(name) { events[last].event.names.append(name) }
                if !reason.isEmpty, !events[last].event.reasons.contains(reason) {
                    events[last].event.reasons.append(reason)
                }
                continue
            }
            events.append(
                (
                    id: id,
                    event: LinkEvent(
                        what: LinkState(rawValue: try row.text("what")) ?? .gone, at: try row.int("at"), names: [name],
                        reasons: reason.isEmpty ? [] : [reason],
                        survivor: row.intOrNil("survivor").map { RecordID($0) },
                        bulk: row.intOrNil("bulk").map { RecordID($0) }, undoneAt: row.intOrNil("undone_at"),
                        undoneBy: row.textOrNil("undone_by") ?? "", undoneReason: row.textOrNil("undone_reason") ?? "",
                        finding: row.textOrNil("finding") ?? "", foundBy: row.textOrNil("found_by") ?? "",
                        foundAt: row.intOrNil("found_at"))
                ))
        }
        return try named(events.map(\.event), reader)
    }

    /// Whoever agrees to many at once decides each of them; who had asked for it is told beside.
    private func named(_ events: [LinkEvent], _ reader: Reader) throws -> [LinkEvent] {
        let bulks = Set(events.compactMap(\.bulk)).sorted()
        if bulks.isEmpty { return events }
        let rows = try reader.withCatalogueTables { db in
            try db.rows("SELECT id, actor_name FROM link_bulk WHERE id IN (\(bulks))")
        }
        let names = Dictionary(try rows.map { (RecordID(try $0.int("id")), try $0.text("actor_name")) }) { one, _ in one
        }
        return events.map { event in
            var event = event
            event.askedBy = event.bulk.flatMap { names[$0] } ?? ""
            return event
        }
    }
}
