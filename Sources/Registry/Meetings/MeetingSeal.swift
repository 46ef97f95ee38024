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
        var problems: [String] = []
        var last: RecordID? = RecordID(0)
        while let before = last {
            let found = try page(of: home, after: before, in: db)
            problems += found.problems
            last = found.last
        }
        return problems
    }

    /// The next, in the order of their ids.
    ///
    /// - Returns: with the last id that was looked at; nil: there are no more.
    static func page(
        of home: Int64, after last: RecordID, in db: any Connection
    ) throws -> (problems: [String], last: RecordID?) {
        let meetings = try db.rows(
            """
            SELECT \(MeetingRecord.columns) FROM meeting WHERE home = \(home) AND deliberation > \(last)
            ORDER BY deliberation LIMIT \(SealCheck.pageSize)
            """
        ).map(MeetingRecord.init)
        let problems = try meetings.flatMap { try self.problems(of: $0, in: db) }
        return (problems, meetings.count == SealCheck.pageSize ? meetings.last?.key.id : nil)
    }

    private static func problems(of meeting: MeetingRecord, in db: any Connection) throws -> [String] {
        let replay = try MeetingReplay(meeting, MeetingLine.of(meeting.key, in: db), in: db)
        let found = (log(replay) + replay.differences).map(\.en)
        return try (found + words(of: replay, in: db)).map { "musyawarah \(meeting.key.id): \($0)" }
    }

    /// Before it is sealed: what stands there is what was written down in the room.
    ///
    /// - Throws: `Refusal.invalidInput` with what is not.
    static func check(_ deliberation: RecordKey, in db: any Connection) throws {
        guard let meeting = try MeetingRecord.find(deliberation, in: db) else { return }
        let replay = try MeetingReplay(meeting, MeetingLine.of(deliberation, in: db), in: db)
        let found = log(replay) + replay.differences
        if found.isEmpty { return }
        let most = 5
        let more = found.count > most ? ", …" : ""
        let (id, en) = (found.prefix(most).map(\.id), found.prefix(most).map(\.en))
        throw MeetingDesk.refused(
            "musyawarah",
            "Tidak sama dengan catatan rapat: \(id.joined(separator: ", "))\(more). Jangan disegel: minta pengelola server memeriksanya dengan tepat audit verify. Bila tidak dapat dipulihkan, batalkan musyawarahnya.",
            "Not as it was written down in the meeting: \(en.joined(separator: ", "))\(more). Do not seal it: have whoever runs the server look with tepat audit verify. If it cannot be restored, cancel the musyawarah."
        )
    }

    /// Whether each event follows the one before, to the last.
    private static func log(_ replay: MeetingReplay) -> [Words] {
        var chain = ""
        for (place, line) in replay.lines.enumerated() {
            if line.number != place + 1 || line.link(after: chain) != line.chain {
                return [
                    Words(id: "peristiwa nomor \(line.number)", en: "event \(line.number) is not what was written")
                ]
            }
            chain = line.chain
        }
        let isWhole = replay.lines.count == replay.meeting.events && chain == replay.meeting.chain
        return isWhole ? [] : [Words(id: "catatan rapat tidak utuh", en: "its log is not whole")]
    }

    /// What people said, and who they are: it is what was written down, or was erased and is empty.
    private static func words(of replay: MeetingReplay, in db: any Connection) throws -> [String] {
        let (key, lines) = (replay.meeting.key, replay.lines)
        var found: [String] = []
        for line in lines
        where !AgendaItem.hold(line.words, dissent: line.dissent, salt: line.salt, digest: line.digest) {
            found.append("the words of event \(line.number) were changed")
        }
        for guest in replay.guests where !guest.isWhoTheyWere {
            found.append("guest \(guest.number) is not who was written down")
        }
        for sitting in try SittingRecord.of(key, in: db)
        where !AgendaItem.hold(sitting.words, salt: sitting.salt, digest: sitting.digest) {
            found.append("the words of sitting \(sitting.number) were changed")
        }
        for hamlet in try hamlets(key, db)
        where !AgendaItem.hold(hamlet.words, salt: hamlet.salt, digest: hamlet.digest) {
            found.append("what the hamlet said of proposal \(hamlet.proposal) was changed")
        }
        return found + notes(try NoteRecord.of(key, in: db), lines)
    }

    /// Each stands in its event as well, on the same name.
    private static func notes(_ notes: [NoteRecord], _ lines: [MeetingLine]) -> [String] {
        var rest = Dictionary(notes.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [String] = []
        for line in lines where line.what == .noted || line.what == .opened {
            let note = rest.removeValue(forKey: line.number)
            if note == nil, line.words.isEmpty { continue }
            let isSame =
                note?.words == line.words && note?.proposal == line.proposal
                && note.map { line.moments.contains($0.at) } == true
            if !isSame { found.append("note \(line.number) was \(note == nil ? "removed" : "changed")") }
        }
        return found + rest.keys.sorted().map { "note \($0) was added" }
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
