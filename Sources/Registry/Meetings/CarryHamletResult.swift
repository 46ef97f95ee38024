import Rules
package import Storage

/// Carries in what a hamlet's own meeting (musdus) decided on a name, for the village's meeting to see.
package struct CarryHamletResult: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    package var proposal: RecordID
    package var decision: VillageDecision
    package var words: String
    /// Of the hamlet's meeting, `yyyymmdd`.
    package var day: Int32
    package var hamlet: String

    package init(
        id: ActionID = ActionID(), _ deliberation: RecordID, _ proposal: RecordID, _ decision: VillageDecision,
        words: String = "", day: Int32, hamlet: String
    ) {
        self.id = id
        self.deliberation = deliberation
        self.proposal = proposal
        self.decision = decision
        self.words = words
        self.day = day
        self.hamlet = hamlet
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        let (record, meeting) = try MeetingDesk.find(deliberation, seen: nil, in: db)
        if meeting.stage == .closed { throw MeetingDesk.isClosed }
        guard let item = try AgendaItem.find(proposal, on: record.key, in: db) else { throw Refusal.notFound }
        if item.decision != nil {
            throw MeetingDesk.refused(
                "dusun", "Nama ini sudah diputuskan rapat desa.", "The village has decided on this name already.")
        }
        try check(before: record.header.day, registry.clock.today)
        let (said, salt) = (words.trimmingSpaces, Digest.random(16))
        try db.execute(
            """
            INSERT INTO hamlet_result (home, deliberation, proposal, village, decision, day, hamlet, words, salt,
                digest)
            VALUES (\(record.key.home), \(record.key.id), \(proposal), \(record.village), \(decision), \(day),
                \(hamlet.trimmingSpaces), \(said), \(salt), \(AgendaItem.digest(of: said, salt: salt)))
            ON CONFLICT (home, deliberation, proposal) DO UPDATE SET decision = excluded.decision, day = excluded.day,
                hamlet = excluded.hamlet, words = excluded.words, salt = excluded.salt, digest = excluded.digest
            """)
        return MeetingOutcome(record, meeting)
    }

    private func check(before meeting: Int32, _ today: CivilDate) throws {
        try ChangeWork.checkWords(words, field: "keterangan")
        try ChangeWork.checkWords(hamlet, field: "dusun")
        guard hamlet.trimmingSpaces.utf8.count >= 1, hamlet.count <= 60 else {
            throw MeetingDesk.refused("dusun", "Tulis nama dusun atau RW.", "Write the name of the hamlet.")
        }
        guard let held = CheckDatedRow.real(day), held <= today, day <= meeting, day >= 20_100_101 else {
            throw MeetingDesk.refused(
                "tanggal", "Tulis hari musdus, tidak sesudah rapat desa.",
                "Write the day of the hamlet's meeting, not after the village's.")
        }
    }
}

extension CarryHamletResult: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
