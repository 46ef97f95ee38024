import Rules
package import Storage

/// Calls a meeting anew that did not come about for want of a quorum: on a day within those that the tata tertib give.
package struct CallSecondMeeting: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// The version that the form showed.
    package var seen: Int
    /// `yyyymmdd`.
    package var day: Int32
    /// Minutes of the day.
    package var startsAt: Int
    /// Why, and who was heard.
    package var words: String

    package init(
        id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int, day: Int32, startsAt: Int, words: String
    ) {
        self.id = id
        self.deliberation = deliberation
        self.seen = seen
        self.day = day
        self.startsAt = startsAt
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        let (found, called) = try MeetingDesk.findBefore(deliberation, seen: seen, in: db)
        var (record, meeting) = (found, called)
        let rules = try meeting.rules(of: record.header, in: db)
        if meeting.stage == .adjourned, record.header.day > registry.clock.today.packed {
            return try move(record, meeting, rules, by: actor, registry, db)
        }
        let count = QuorumCount(try GuestRecord.of(meeting.key, in: db), rules, session: meeting.session)
        try checkFailed(meeting, record, count, rules, registry.clock)
        try checkDay(after: record.header.day, rules, registry.clock.today)
        try ChangeWork.checkWords(words, field: "keterangan")
        guard words.trimmingSpaces.utf8.count >= 3 else {
            throw MeetingDesk.refused(
                "keterangan", "Tulis mengapa rapat tidak jadi dan siapa yang didengar.",
                "Write why it did not come about and who was heard.")
        }
        let now = registry.clock.now()
        try SittingRecord.write(
            .adjourned, on: record.header.day, count, words: words.trimmingSpaces, of: meeting, at: now, in: db)
        meeting.session += 1
        meeting.stage = .adjourned
        meeting.startsAt = startsAt
        (meeting.waitsUntil, meeting.invitedAt) = (nil, nil)
        record.header.day = day
        // Whoever came signs anew.
        try db.execute(
            """
            UPDATE meeting_guest SET came_at = NULL, left_at = NULL
            WHERE home = \(meeting.key.home) AND deliberation = \(meeting.key.id)
            """)
        try meeting.update(in: db)
        try record.update(in: db)
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "rapat ke-\(meeting.session) pada \(day): \(count.present) hadir, perlu \(count.needed)", at: now,
            in: db)
        return MeetingOutcome(record, meeting)
    }

    /// To another day before the one that was said has come: still within those that the first one gives.
    private func move(
        _ found: DeliberationRecord, _ called: MeetingRecord, _ rules: Bylaws, by actor: Actor, _ registry: Registry,
        _ db: any Connection
    ) throws -> MeetingOutcome {
        var (record, meeting) = (found, called)
        let last = try SittingRecord.of(meeting.key, in: db).last { $0.outcome == .adjourned }
        try checkDay(after: last?.day ?? record.header.day, rules, registry.clock.today)
        meeting.startsAt = startsAt
        // Whoever was asked for the other day is asked anew.
        meeting.invitedAt = nil
        record.header.day = day
        try meeting.update(in: db)
        try record.update(in: db)
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "rapat ke-\(meeting.session) pindah ke \(day)", at: registry.clock.now(), in: db)
        return MeetingOutcome(record, meeting)
    }

    private func checkFailed(
        _ meeting: MeetingRecord, _ record: DeliberationRecord, _ count: QuorumCount, _ rules: Bylaws,
        _ clock: Clock
    ) throws {
        // Nobody stayed away who was not asked.
        guard meeting.session > 1 || count.invited > 0 else {
            throw MeetingDesk.refused(
                "tamu", "Belum ada undangan dalam daftar, jadi rapat pertama belum pernah ada.",
                "Nobody is on the list of those invited, so there was no first meeting.")
        }
        // Whoever comes when the time is over makes no meeting of it.
        if meeting.stage == .waiting, let until = meeting.waitsUntil, clock.now() > until { return }
        guard meeting.stage == .waiting || record.header.day <= clock.today.packed else {
            throw MeetingDesk.refused(
                "tanggal", "Hari rapat belum tiba. Ubah harinya di keterangan musyawarah.",
                "The day of the meeting is to come. Change it in what is said of the musyawarah.")
        }
        guard count.mayOpen(by: rules, session: meeting.session) else { return }
        throw MeetingDesk.refused(
            "musyawarah", "Kuorum tercapai: \(count.present) hadir, perlu \(count.needed). Buka rapat.",
            "There is a quorum: \(count.present) came, \(count.needed) are needed. Open the meeting.")
    }

    /// Where nobody called it in time it is late, which its day tells, and no reason to write down another day.
    private func checkDay(after last: Int32, _ rules: Bylaws, _ today: CivilDate) throws {
        let before = CivilDate(packed: last)
        let inTime = before.adding(days: rules.secondWithinDays)
        let latest = inTime < today ? today.adding(days: rules.secondWithinDays) : inTime
        let earliest = max(before.adding(days: 1), today)
        guard let next = CheckDatedRow.real(day), next >= earliest, next <= latest else {
            throw MeetingDesk.refused(
                "tanggal",
                "Rapat berikutnya paling cepat \(earliest.dashed), paling lambat \(latest.dashed).",
                "The next meeting is on \(earliest.dashed) at the earliest, by \(latest.dashed) at the latest.")
        }
        guard (0...1_439).contains(startsAt) else {
            throw MeetingDesk.refused("jam", "Tulis jam mulai, seperti 09.00.", "Write when it begins, such as 09:00.")
        }
    }
}

extension CallSecondMeeting: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
