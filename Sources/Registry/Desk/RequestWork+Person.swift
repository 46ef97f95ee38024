import Storage

/// What the desk does to the record of whoever asks. A request stays where it was taken in; the person may have moved.
extension RequestWork {
    private var now: Int64 { registry.clock.now() }

    /// - Returns: them, where they are now.
    /// - Throws: `Refusal.invalidInput` where another desk answers for them today.
    @discardableResult
    func needDesk(of person: RecordID, _ field: String) throws -> PersonRecord {
        var locator = Locator(db)
        let found = try locator.person(person)
        guard actor.runsDesk(at: found.village) else {
            throw Refusal.invalidInput(
                field: field,
                reason: Words(
                    id:
                        "Orang ini sudah pindah ke kabupaten/kota lain. Meja PDP di sana yang dapat menerima dan menjawabnya.",
                    en:
                        "This person has moved to another kabupaten. The desk there can take the request in and answer it."
                ))
        }
        return found
    }

    /// Nothing that is still to be answered is left without its words. Another one for erasure is answered by it too. So
    /// are those about another record of theirs.
    func needNoOther(_ person: PersonRecord, _ field: String) throws {
        let records = try JoinedRecords.of(person.key, in: db).map(\.id)
        let others = try db.count(
            """
            SELECT count(*) FROM privacy_request WHERE home IN (SELECT home FROM home) AND person IN (\(records))
            AND id <> \(request.id) AND kind <> \(RequestKind.erase)
            AND state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu')
            """)
        if others > 0 {
            throw Refusal.invalidInput(
                field: field,
                reason: Words(
                    id: "Masih ada permintaan lain dari orang ini. Selesaikan dulu.",
                    en: "Another request of this person is still open. Settle it first."))
        }
    }

    /// Whether what a kind asks for was done, so that an answer would be true.
    func mayAnswer() throws -> Bool {
        if request.person == nil { return true }
        return switch request.kind {
        case .see: request.file != nil
        case .correct: try !changes(in: db).isEmpty
        case .erase: try isErased()
        case .object: try wasMarked()
        case .withdraw: try wasWithdrawn()
        }
    }

    /// By another request of the same person, or of another record of theirs.
    private func isErased() throws -> Bool {
        guard let person = request.person else { return true }
        let rows = try db.count(
            """
            SELECT count(*) FROM person WHERE home IN (SELECT home FROM home) AND id = \(person)
            AND status = \(RecordStatus.erased.rawValue)
            """)
        // A row that they left behind is emptied after its time, while they live on elsewhere.
        let alive = try db.count(
            """
            SELECT count(*) FROM person WHERE home IN (SELECT home FROM home) AND id = \(person)
            AND status NOT IN (\(RecordStatus.erased.rawValue), \(RecordStatus.withdrawn.rawValue))
            """)
        if rows > 0, alive == 0 { return true }
        return try db.count(
            """
            SELECT count(*) FROM privacy_request WHERE home IN (SELECT home FROM home) AND person = \(person)
            AND erased_at IS NOT NULL
            """) > 0
    }

    /// An objection was heeded, whether or not its mark was lifted since.
    func wasMarked() throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM desk_event WHERE unit = \(DeskEvent.Unit.request.rawValue)
            AND record = \(request.id) AND what = \(DeskEvent.What.marked.rawValue)
            """) > 0
    }

    /// No consent of theirs or of their family stands: taken back before or after the request came in, or never given.
    func wasWithdrawn() throws -> Bool {
        guard let person = request.person else { return false }
        var locator = Locator(db)
        let record: PersonRecord
        do { record = try locator.person(person) } catch Refusal.notFound { return false }
        let (standing, takenBack): (SQL, SQL) = (
            "withdrawn_at IS NULL", "withdrawn_at >= \(request.takenAt)"
        )
        func count(_ condition: SQL) throws -> Int {
            try db.count(
                """
                SELECT count(*) FROM consent WHERE home = \(record.key.home) AND family = \(record.family)
                AND person IN (0, \(person)) AND \(condition)
                """)
        }
        return try count(takenBack) > 0 || count(standing) == 0
    }

    // MARK: Marks and tombstones

    /// On the record as it is now, wherever the request was taken in.
    func mark(_ reason: String) throws {
        try need(.working)
        guard request.kind == .object, let person = request.person else { throw Refusal.notFound }
        let reason = try DeskText.checked(reason, "alasan_tanda", required: true, limit: 300)
        let record = try needDesk(of: person, "alasan_tanda")
        // Where the record was put away for another one of the same person, that is the one that others look at.
        for marked in [record] + (try MergedInto.records(after: record, registry, in: db)) {
            try db.execute(
                """
                INSERT INTO person_mark (home, person, id, reason, request, at, actor_name, village)
                VALUES (\(marked.key.home), \(marked.key.id), \(registry.identifiers.next()), \(reason), \(request.id),
                    \(now), \(actor.name), \(marked.village))
                """)
        }
        try event(.marked, reason)
    }

    /// In every home, and on every record: it went along when the person moved, and to the record that a merge kept.
    func unmark(_ reason: String) throws {
        guard request.person != nil else { throw Refusal.notFound }
        let reason = try DeskText.checked(reason, "alasan_lepas", required: true, limit: 300)
        let count = try db.execute(
            """
            UPDATE person_mark SET lifted_at = \(now), lifted_reason = \(reason)
            WHERE home IN (SELECT home FROM home) AND request = \(request.id) AND lifted_at IS NULL
            """)
        if count == 0 { throw Refusal.changedMeanwhile(version: request.version) }
        try event(.unmarked, reason)
    }

    func lift(_ reason: String) throws {
        guard request.erasedAt != nil else { throw Refusal.notFound }
        let reason = try DeskText.checked(reason, "alasan_masuk", required: true, limit: 300)
        let count = try db.execute(
            "UPDATE tombstone SET lifted_at = \(now) WHERE request = \(request.id) AND lifted_at IS NULL")
        if count == 0 { throw Refusal.changedMeanwhile(version: request.version) }
        try event(.lifted, reason)
    }
}
