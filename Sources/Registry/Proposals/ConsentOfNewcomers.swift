import Rules
import Storage

/// Notes with newcomers what their proposal says of their consent: from now on they have records to which it belongs.
struct ConsentOfNewcomers {
    let record: ProposalRecord
    let work: ChangeWork

    /// - Parameters:
    ///   - changeSet: which brought them into the register.
    ///   - family: which they are in now.
    func write(changeSet: RecordKey, family: RecordID) throws {
        guard let text = record.content else { return }
        let content = try ProposalContent(text: text)
        guard content.bringsNewcomers, let given = content.consent, let told = given.told else { return }
        // A family that is new as a whole gave it as a whole.
        let isWholeFamily = content.changes.newcomers != nil
        let persons = try isWholeFamily ? [RecordID(0)] : newcomers(of: changeSet)
        for person in persons {
            let consent = work.registry.identifiers.next()
            try work.db.execute(
                """
                INSERT INTO consent (home, family, id, person, village, notice, way, day, place, scan, witness,
                    account, actor_name, at)
                VALUES (\(record.key.home), \(family), \(consent), \(person), \(record.village), \(told.notice),
                    \(given.way.noted), \(given.day), '', '', \(given.helper), \(record.maker),
                    \(record.makerName), \(work.now))
                """)
        }
        if persons.isEmpty { return }
        try AuditTrail.write(
            .consentNoted, by: work.actor, place: record.village, object: "keluarga \(family)",
            detail: given.way.noted.rawValue, at: work.now, in: work.db)
    }

    private func newcomers(of changeSet: RecordKey) throws -> [RecordID] {
        try work.db.rows(
            """
            SELECT DISTINCT record FROM change_log
            WHERE home = \(changeSet.home) AND change_set = \(changeSet.id) AND unit = 'person'
            AND field = \(LogField.opened) ORDER BY record
            """
        ).map { RecordID(try $0.int("record")) }
    }
}
