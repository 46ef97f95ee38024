import Storage

/// One open finding of an invalid family, for the file that `tepat invalid` writes.
package struct InvalidRow: Sendable {
    package var line: Int
    package var dtksID: String
    package var kk: String
    package var village: Region
    package var rule: Rule
    package var origin: String
    package var evidence: String
}

extension Registry {
    /// Every open finding of every invalid family of a region, in village order, without holding them.
    ///
    /// - Throws: `Refusal.notFound` for a region outside the actor's area.
    package func forEachInvalid(in region: RegionCode, by actor: Actor, _ body: (InvalidRow) throws -> Void) throws {
        let scope = actor.scope(for: .export)
        guard scope.contains(region), gazetteer[region] != nil else { throw Refusal.notFound }
        let range = region.range
        try database.readBlocking { db in
            let reader = Reader(db, scope: scope)
            let catalogue = try self.catalogue(in: db)
            try reader.forEach(
                """
                SELECT CASE WHEN n.person = 0 THEN f.line ELSE p.line END,
                    COALESCE(CASE WHEN n.person = 0 THEN (
                        SELECT o.dtks_id FROM person o WHERE o.home = f.home AND o.id = f.id) ELSE p.dtks_id END, ''),
                    f.kk, COALESCE(f.kk_written, ''), f.village, n.rule, n.origin, n.detail, n.evidence
                FROM family f
                JOIN finding n ON n.home = f.home AND n.family = f.id AND n.closed_at IS NULL
                LEFT JOIN person p ON p.home = n.home AND p.id = n.person
                WHERE f.errors_found + f.errors_stated > 0 AND f.village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                AND f.status = 1 AND \(in: "f.village")
                ORDER BY f.village, f.id
                """
            ) { row in
                let code = row.text(5)
                try body(
                    InvalidRow(
                        line: Int(row.int(0)), dtksID: row.text(1),
                        kk: row.isNull(2) || !row.text(3).isEmpty ? row.text(3) : DocumentText.sixteen(row.int(2)),
                        village: gazetteer[RegionCode(row.int(4))] ?? .nation, rule: catalogue.rule(code),
                        origin: row.text(6),
                        evidence: catalogue.evidence(
                            code, detail: Int(row.int(7)), arguments: row.isNull(8) ? nil : row.text(8)
                        ).id))
                return true
            }
        }
    }

    /// Writes an entry of the audit trail and waits for it: before data leave the register.
    package func noteExport(_ what: String, of region: RegionCode, by actor: Actor) async throws {
        try actor.meet(Demand(.export, at: region))
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .exported, by: actor, place: region, object: what, detail: region.dotted, at: now, in: db)
        }
    }
}
