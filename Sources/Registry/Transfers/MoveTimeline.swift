import Storage

/// What was asked about moves of the members of a family, or of one person, and what became of it: it goes along with
/// whoever it was about, and is told to whoever may see one of the two villages.
struct MoveTimeline {
    let registry: Registry
    let reader: Reader
    let family: RecordKey
    /// Nil: of the whole family.
    var person: RecordID?
    var most = 50

    func events() throws -> [FamilyPage.Event] {
        // By what is known of who was in the family: people are found by their ids, not by their families.
        let whose: SQL =
            person.map { "t.person = \($0)" } ?? """
                p.family = \(family.id) AND t.person IN (
                    SELECT m.person FROM membership m WHERE m.home = \(family.home) AND m.family = \(family.id))
                """
        let pointers = try reader.rows(
            """
            SELECT DISTINCT t.transfer_home AS home, t.transfer AS id FROM transfer_person t
            JOIN person p ON p.home = t.home AND p.id = t.person
            WHERE t.home = \(family.home) AND \(whose) AND \(in: "p.village")
            ORDER BY t.transfer DESC LIMIT \(most)
            """)
        if pointers.isEmpty { return [] }
        return try reader.withCatalogueTables { db in
            let catalogue = try registry.catalogue(in: db)
            let records = try pointers.byHome("id").flatMap { home, ids in
                try db.rows(
                    "SELECT \(TransferRecord.columns) FROM transfer WHERE home = \(home) AND id IN (\(ids))"
                ).map(TransferRecord.init)
            }
            let told = records.filter { reader.scope.contains($0.origin) || reader.scope.contains($0.destination) }
            return told.flatMap { events(of: $0, catalogue) }
        }
    }

    private func events(of record: TransferRecord, _ catalogue: Catalogue) -> [FamilyPage.Event] {
        let (origin, destination) = (name(record.origin), name(record.destination))
        let asked =
            record.starter == .origin
            ? Words(id: "Serah-terima diajukan ke \(destination)", en: "Handing over to \(destination) was asked for")
            : Words(id: "Diminta \(destination) dari \(origin)", en: "Asked for by \(destination) from \(origin)")
        var events = [
            FamilyPage.Event(at: record.openedAt, title: asked, detail: Words(record.reason), actor: record.openedName)
        ]
        if let up = escalation(of: record, catalogue) { events.append(up) }
        if let at = record.decidedAt, let title = Self.title(record.state) {
            events.append(
                FamilyPage.Event(
                    at: at, title: title, detail: Words(record.decidedReason), actor: record.decidedName))
        }
        return events
    }

    /// It was not answered before its days were over.
    private func escalation(of record: TransferRecord, _ catalogue: Catalogue) -> FamilyPage.Event? {
        let at = TransferDeadline.end(catalogue, since: record.since)
        guard (record.state == .open ? registry.clock.now() : record.decidedAt ?? 0) >= at else { return nil }
        let days = TransferDeadline.days(catalogue)
        return FamilyPage.Event(
            at: at, title: Words(id: "Serah-terima naik ke Dinsos", en: "The move went up to Dinsos"),
            detail: Words(id: "Tidak dijawab dalam \(days) hari", en: "Not answered within \(days) days"), actor: "")
    }

    private static func title(_ state: Transfer.State) -> Words? {
        switch state {
        case .open: nil
        case .accepted: Words(id: "Serah-terima diterima", en: "The move was accepted")
        case .refused: Words(id: "Serah-terima ditolak", en: "The move was refused")
        case .withdrawn: Words(id: "Serah-terima ditarik kembali", en: "The move was withdrawn")
        case .proposed: Words(id: "Serah-terima menjadi usulan", en: "The move became a proposal")
        }
    }

    private func name(_ village: RegionCode) -> String { registry.gazetteer[village]?.fullName ?? village.dotted }
}
