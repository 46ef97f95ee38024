import Rules
package import Storage

/// Puts people on the list of those who are asked to a meeting, and takes others off it.
package struct WriteGuests: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    package var guests: [NewGuest]
    /// By their numbers.
    package var removing: [Int]

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, _ guests: [NewGuest], removing: [Int] = []) {
        self.id = id
        self.deliberation = deliberation
        self.guests = guests
        self.removing = removing
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        let (record, found) = try MeetingDesk.findBefore(deliberation, seen: nil, in: db)
        var meeting = found
        try remove(from: meeting, on: record.header.day, registry, db)
        let known = try GuestRecord.of(meeting.key, in: db)
        guard known.count + guests.count <= NewGuest.most else {
            throw MeetingDesk.refused(
                "tamu", "Paling banyak \(NewGuest.most) orang.", "At most \(NewGuest.most) people.")
        }
        var all = known
        // Whoever is named once others came, wait for a quorum, or were asked for today is none of those who were asked.
        let isToday = registry.clock.today.packed >= record.header.day
        let wereAsked = isToday && [.invited, .adjourned].contains(meeting.stage)
        let isAsked = meeting.stage != .waiting && !wereAsked && !known.contains { $0.cameAt != nil }
        for guest in guests {
            try guest.check()
            guard !all.contains(where: { $0.isLike(guest) }) else {
                throw Refusal.invalidInput(field: "nama", reason: guest.isThere)
            }
            meeting.guests += 1
            all.append(
                GuestRecord(guest, number: meeting.guests, isInvited: isAsked, on: registry.clock.today.packed))
        }
        try GuestRecord.write(Array(all.dropFirst(known.count)), into: meeting, in: db)
        try meeting.update(in: db)
        return MeetingOutcome(record, meeting)
    }

    /// Nobody is taken off so that those who came are enough.
    private func remove(
        from meeting: MeetingRecord, on day: Int32, _ registry: Registry, _ db: any Connection
    ) throws {
        if removing.isEmpty { return }
        let isBefore = registry.clock.today.packed < day
        guard meeting.stage == .prepared || (meeting.stage == .invited && isBefore) else {
            throw MeetingDesk.refused(
                "tamu", "Daftar undangan tidak dikurangi lagi pada hari rapat: kuorum dihitung dari daftar ini.",
                "On the day of the meeting nobody is taken off: the quorum is of this list.")
        }
        let all = try GuestRecord.of(meeting.key, in: db)
        guard Set(removing).isSubset(of: all.map(\.number)) else { throw Refusal.notFound }
        guard all.allSatisfy({ $0.cameAt == nil }) else {
            throw MeetingDesk.refused(
                "tamu", "Sudah ada yang tercatat hadir: daftar undangan tidak dikurangi lagi.",
                "Some are noted as there: nobody is taken off the list any more.")
        }
        try db.execute(
            """
            DELETE FROM meeting_guest WHERE home = \(meeting.key.home) AND deliberation = \(meeting.key.id)
            AND number IN (\(removing))
            """)
    }
}

extension WriteGuests: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
