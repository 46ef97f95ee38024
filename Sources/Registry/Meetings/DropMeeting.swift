package import Storage

/// Calls off a meeting that was got ready here by mistake, before anybody came to it. Its deliberation is as it was and
/// may be held outside.
package struct DropMeeting: Action {
    package typealias Outcome = DeliberationOutcome

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

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeliberationOutcome {
        let (found, meeting) = try MeetingDesk.findBefore(deliberation, seen: seen, in: db)
        var record = found
        let guests = try GuestRecord.of(record.key, in: db)
        guard [.prepared, .invited].contains(meeting.stage), meeting.events == 0 else {
            throw MeetingDesk.refused(
                "musyawarah",
                "Sudah ada yang tercatat dari rapat ini, jadi catatannya tidak dibuang. Lanjutkan, panggil rapat kedua, atau batalkan musyawarahnya.",
                "Something is on record of this meeting, which is not thrown away. Go on, call the second meeting, or cancel the musyawarah."
            )
        }
        let key = record.key
        for table: SQL in ["meeting_guest", "hamlet_result", "meeting"] {
            try db.execute("DELETE FROM \(table) WHERE home = \(key.home) AND deliberation = \(key.id)")
        }
        try record.update(in: db)
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(key.id)",
            detail: "persiapan rapat dibatalkan, \(guests.count) undangan", at: registry.clock.now(), in: db)
        return DeliberationOutcome(deliberation: key.id, version: record.version, state: record.state)
    }
}

extension DropMeeting: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
