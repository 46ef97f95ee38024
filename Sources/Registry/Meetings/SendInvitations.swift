import Rules
package import Storage

/// Notes that everybody on the list was asked to come.
package struct SendInvitations: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// The version that the form showed.
    package var seen: Int

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int) {
        self.id = id
        self.deliberation = deliberation
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        let (found, called) = try MeetingDesk.findBefore(deliberation, seen: seen, in: db)
        var (record, meeting) = (found, called)
        if meeting.stage == .waiting {
            throw MeetingDesk.refused(
                "musyawarah", "Rapat sedang menunggu kuorum. Buka rapat, atau panggil rapat kedua.",
                "The meeting waits for its quorum. Open it, or call the second meeting.")
        }
        let guests = try GuestRecord.of(meeting.key, in: db).filter(\.isInvited)
        guard !guests.isEmpty else {
            throw MeetingDesk.refused(
                "tamu", "Belum ada undangan dalam daftar.", "Nobody is on the list of those invited.")
        }
        guard !record.header.place.trimmingSpaces.isEmpty else {
            throw MeetingDesk.refused("tempat", "Tulis tempat musyawarah.", "Write where it is held.")
        }
        let now = registry.clock.now()
        meeting.invitedAt = now
        if meeting.stage == .prepared { meeting.stage = .invited }
        let rules = try meeting.rules(of: record.header, in: db)
        let last = CivilDate(packed: record.header.day).adding(days: -rules.inviteDays)
        // Of a meeting called anew there are not so many days.
        let isLate = meeting.session == 1 && registry.clock.today > last
        try meeting.update(in: db)
        try record.update(in: db)
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "\(guests.count) undangan\(isLate ? ", kurang dari \(rules.inviteDays) hari" : "")", at: now, in: db
        )
        return MeetingOutcome(record, meeting)
    }
}

extension SendInvitations: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
