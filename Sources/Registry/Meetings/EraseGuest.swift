package import Storage

/// Takes the name of a guest out of a meeting that is over, because they asked for it.
package struct EraseGuest: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// By their number on the list.
    package var guest: Int
    /// Which request.
    package var words: String

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, guest: Int, words: String) {
        self.id = id
        self.deliberation = deliberation
        self.guest = guest
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.privacy, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        guard let record = try DeliberationRecord.find(deliberation, in: db),
            let meeting = try MeetingRecord.find(record.key, in: db),
            try GuestRecord.of(record.key, in: db).contains(where: { $0.number == guest })
        else { throw Refusal.notFound }
        guard record.state != .open else {
            throw MeetingDesk.refused(
                "tamu", "Musyawarah ini belum disegel: daftar hadirnya belum ditandatangani.",
                "This musyawarah is not sealed: the list of those present is not signed yet.")
        }
        try ChangeWork.checkWords(words, field: "keterangan")
        guard words.trimmingSpaces.utf8.count >= 3 else {
            throw MeetingDesk.refused("keterangan", "Tulis permintaannya.", "Write which request.")
        }
        try ErasedGuests.erase([guest], of: record.key, in: db)
        try AuditTrail.write(
            .guestErased, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "tamu \(guest): \(words.trimmingSpaces)", at: registry.clock.now(), in: db)
        return MeetingOutcome(record, meeting)
    }
}

extension EraseGuest: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
