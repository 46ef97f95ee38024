import Storage

/// What the seal of a deliberation has of the meeting that was held here.
enum MeetingSeal {
    /// Nothing of one that was held outside.
    static func lines(of deliberation: RecordKey, in db: any Connection) throws -> [String] {
        guard let meeting = try MeetingRecord.find(deliberation, in: db) else { return [] }
        let times = "\(meeting.openedAt ?? 0)|\(meeting.closedAt ?? 0)|\(meeting.startsAt)"
        let place = "\(meeting.latitude ?? 0)|\(meeting.longitude ?? 0)"
        let rules = meeting.bylaws.map {
            "\($0.from)|\($0.quorum.parts)|\($0.quorum.of)|\($0.secondQuorum?.parts ?? 0)|\($0.secondQuorum?.of ?? 0)"
        }
        let head = "rapat|\(meeting.session)|\(times)|\(place)|\(meeting.events)|\(meeting.chain)|\(rules ?? "")"
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
        let notes = try NoteRecord.of(meeting.key, in: db)
        for line in lines where !line.salt.isEmpty && !line.words.isEmpty {
            if let note = notes.first(where: { $0.number == line.number }), note.words != line.words {
                found.append("note \(line.number) was changed")
            }
        }
        return found.map { "musyawarah \(meeting.key.id): \($0)" }
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
