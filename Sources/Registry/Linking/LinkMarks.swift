import Storage

/// Objections that were heeded while a merge stood, now that it is taken back.
struct LinkMarks {
    let work: ChangeWork
    private var db: any Connection { work.db }

    /// What the one who was put away had asked stands with their own record, and goes from those that were looked at in
    /// its place. Of what was asked for the one that stayed nobody knows which of the two had asked it: it stays there,
    /// and the desk is told.
    func part(_ put: RecordKey, from kept: RecordKey, mergedBy change: RecordID) throws {
        try db.beyondSight {
            guard let record = try PersonRecord.find(kept, in: db) else { return }
            let own = Set(try JoinedRecords.of(put, in: db).map(\.id))
            for stayed in [record] + (try MergedInto.records(after: record, work.registry, in: db)) {
                try part(own, from: stayed, change)
            }
        }
    }

    private func part(_ own: Set<RecordID>, from stayed: PersonRecord, _ change: RecordID) throws {
        let (home, id) = (stayed.key.home, stayed.key.id)
        let marks = try db.rows(
            "SELECT id, request, lifted_at FROM person_mark WHERE home = \(home) AND person = \(id) ORDER BY id")
        for mark in marks {
            let number = RecordID(try mark.int("id"))
            let request = try PrivacyRequest.find(RecordID(try mark.int("request")), in: db)
            guard let asked = request, let person = asked.person else { continue }
            if own.contains(person) {
                try db.execute(
                    """
                    DELETE FROM person_mark WHERE home = \(home) AND person = \(id) AND id = \(number)
                    """)
            } else if person == id, mark.intOrNil("lifted_at") == nil, number > change {
                try tell(asked)
            }
        }
    }

    private func tell(_ request: PrivacyRequest) throws {
        let (actor, registry) = (work.actor, work.registry)
        let words = "Ditandai saat catatan ini tergabung dengan catatan lain; penggabungannya dibatalkan."
        try DeskEvent.write(.noted, words, of: .request, request.id, at: request.region, by: actor, registry, in: db)
        try AuditTrail.write(
            .privacyStep, by: actor, place: request.region, object: "permintaan \(request.id)",
            detail: "penggabungan dibatalkan", at: work.now, in: db)
        try DeskNotices.parted(request, by: actor, registry, in: db)
    }
}
