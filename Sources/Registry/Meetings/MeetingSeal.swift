import Storage

/// What the seal of a deliberation has of the meeting that was held here.
enum MeetingSeal {
    /// Nothing of one that was held outside.
    static func lines(of deliberation: RecordKey, in db: any Connection) throws -> [String] {
        guard let meeting = try MeetingRecord.find(deliberation, in: db) else { return [] }
        let times = "\(meeting.openedAt ?? 0)|\(meeting.closedAt ?? 0)|\(meeting.startsAt)|\(meeting.invitedAt ?? 0)"
        let place = "\(meeting.latitude ?? 0)|\(meeting.longitude ?? 0)"
        // As they are stored, so that they are the same for a program that knows more of them.
        let stored = try db.first(
            "SELECT bylaws FROM meeting WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id)")
        let rules = Digest.sha256(stored?.textOrNil("bylaws") ?? "")
        let head = "rapat|\(meeting.session)|\(times)|\(place)|\(meeting.events)|\(meeting.chain)|\(rules)"
        let agenda = "agenda|\(Digest.sha256(meeting.agenda))"
        return try [head, agenda] + SittingRecord.of(deliberation, in: db).map(\.sealed)
            + GuestRecord.of(deliberation, in: db).map(\.sealed) + hamlets(deliberation, db).map(\.sealed)
    }

    /// Of all meetings of a kabupaten, in words, by our own ids: logs that do not hang together, and words and names
    /// that are not those that were written.
    static func problems(of home: Int64, in db: any Connection) throws -> [String] {
        try db.rows("SELECT \(MeetingRecord.columns) FROM meeting WHERE home = \(home) ORDER BY deliberation").flatMap {
            try problems(of: try MeetingRecord($0), in: db)
        }
    }

    private static func problems(of meeting: MeetingRecord, in db: any Connection) throws -> [String] {
        let lines = try MeetingLine.of(meeting.key, in: db)
        var found: [String] = []
        var chain = ""
        for (place, line) in lines.enumerated() {
            if line.number != place + 1 || line.link(after: chain) != line.chain {
                found.append("event \(line.number) is not what was written")
                break
            }
            chain = line.chain
        }
        if found.isEmpty, lines.count != meeting.events || chain != meeting.chain {
            found.append("its log is not whole")
        }
        // Without salt the words were erased.
        for line in lines where !line.salt.isEmpty {
            if AgendaItem.digest(of: line.words, dissent: line.dissent, salt: line.salt) != line.digest {
                found.append("the words of event \(line.number) were changed")
            }
        }
        for guest in try GuestRecord.of(meeting.key, in: db) where !guest.salt.isEmpty {
            if GuestRecord.digest(guest.name, guest.office, salt: guest.salt) != guest.digest {
                found.append("guest \(guest.number) is not who was written down")
            }
        }
        found += try noteProblems(of: meeting.key, lines, in: db) + saidProblems(of: meeting.key, in: db)
        return found.map { "musyawarah \(meeting.key.id): \($0)" }
    }

    /// Each note is the words of its event, and no event that was noted lacks its note.
    private static func noteProblems(
        of meeting: RecordKey, _ lines: [MeetingLine], in db: any Connection
    ) throws -> [String] {
        var events = Dictionary(
            lines.filter { $0.what == .noted || ($0.what == .opened && !$0.words.isEmpty) }.map { ($0.number, $0) }
        ) { first, _ in first }
        var found: [String] = []
        for note in try NoteRecord.of(meeting, in: db) {
            let line = events.removeValue(forKey: note.number)
            // Without salt the words were erased.
            guard let line, line.proposal == note.proposal, line.salt.isEmpty || line.words == note.words else {
                found.append("note \(note.number) was changed")
                continue
            }
        }
        return found + events.keys.sorted().map { "note \($0) is gone" }
    }

    /// What was said of days on which it did not come about, and in hamlets.
    private static func saidProblems(of meeting: RecordKey, in db: any Connection) throws -> [String] {
        let sittings = try SittingRecord.of(meeting, in: db).filter {
            !$0.salt.isEmpty && AgendaItem.digest(of: $0.words, salt: $0.salt) != $0.digest
        }
        let results = try hamlets(meeting, db).filter {
            !$0.salt.isEmpty && AgendaItem.digest(of: $0.words, salt: $0.salt) != $0.digest
        }
        return sittings.map { "the words on sitting \($0.number) were changed" }
            + results.map { "the hamlet's words on proposal \($0.proposal) were changed" }
    }

    static func hamlets(_ deliberation: RecordKey, _ db: any Connection) throws -> [HamletRecord] {
        try db.rows(
            """
            SELECT \(HamletRecord.columns) FROM hamlet_result
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) ORDER BY proposal
            """
        ).map(HamletRecord.init)
    }
}
