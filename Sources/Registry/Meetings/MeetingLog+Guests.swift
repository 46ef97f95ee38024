import Rules
import Storage

/// Who comes and goes.
extension MeetingLog {
    mutating func come(_ event: MeetingEvent) throws -> Bool {
        // Nobody was there before its day: of a meeting called anew, not those who came in vain the first time.
        try checkDay(event)
        if event.guest == 0 { return try comeUninvited(event) }
        guard let place = guests.firstIndex(where: { $0.number == event.guest }) else { throw Self.noGuest }
        return try come(at: place, event)
    }

    /// - Returns: false: they are in the room.
    private mutating func come(at place: Int, _ event: MeetingEvent) throws -> Bool {
        var guest = guests[place]
        if guest.cameAt != nil, guest.leftAt == nil { return false }
        // Whoever comes back came when they came first.
        guest.cameAt = guest.cameAt ?? moment(event)
        guest.leftAt = nil
        keep(guest, at: place)
        comings[event.id] = guest.number
        append(event, guest: guest.number)
        return true
    }

    private mutating func comeUninvited(_ event: MeetingEvent) throws -> Bool {
        guard let newcomer = event.newcomer else { throw Self.noGuest }
        try newcomer.check()
        if let place = guests.firstIndex(where: { $0.isLike(newcomer) }) {
            guard guests[place].cameAt == nil else {
                throw MeetingDesk.refused(
                    "nama",
                    "Nama dengan unsur itu sudah tercatat hadir. Tambahkan RT atau jabatan bila orangnya lain.",
                    "This name with that element is noted as there. Add the RT or office if it is somebody else.")
            }
            return try come(at: place, event)
        }
        guard guests.count < NewGuest.most else {
            throw MeetingDesk.refused(
                "tamu", "Paling banyak \(NewGuest.most) orang.", "At most \(NewGuest.most) people.")
        }
        meeting.guests += 1
        let today = Clock.at(moment(event)).today.packed
        var guest = GuestRecord(newcomer, number: meeting.guests, isInvited: false, on: today)
        guest.cameAt = moment(event)
        guests.append(guest)
        changedGuests.insert(guest.number)
        comings[event.id] = guest.number
        append(event, guest: guest.number)
        return true
    }

    mutating func leave(_ event: MeetingEvent) throws -> Bool {
        let place = try place(of: event)
        var guest = guests[place]
        if guest.leftAt != nil { return false }
        guard let came = guest.cameAt else {
            throw MeetingDesk.refused(
                "tamu", "Tamu nomor \(guest.number) belum tercatat hadir.", "Guest \(guest.number) is not there.")
        }
        guest.leftAt = max(came, moment(event))
        keep(guest, at: place)
        append(event, guest: guest.number)
        return true
    }

    /// Somebody was marked as there who is not.
    mutating func takeBackComing(_ event: MeetingEvent) throws -> Bool {
        let place = try place(of: event)
        var guest = guests[place]
        if guest.cameAt == nil { return false }
        (guest.cameAt, guest.leftAt) = (nil, nil)
        var without = guests
        without[place] = guest
        let left = QuorumCount(without, rules, session: meeting.session)
        if meeting.stage == .running, !left.isEnough(by: rules, session: meeting.session) {
            throw MeetingDesk.refused(
                "tamu", "Tanpa orang ini kuorum tidak pernah tercapai. Bila ia sudah pulang, catat pulang.",
                "Without them there was never a quorum. If they went home, write that down.")
        }
        keep(guest, at: place)
        append(event, guest: guest.number)
        return true
    }

    /// By their number, or of somebody who got none yet by the event that brought them in.
    private func place(of event: MeetingEvent) throws -> Int {
        let number = event.guest != 0 ? event.guest : event.seen.flatMap { comings[$0] } ?? 0
        guard let place = guests.firstIndex(where: { $0.number == number }) else { throw Self.noGuest }
        return place
    }

    private mutating func keep(_ guest: GuestRecord, at place: Int) {
        guests[place] = guest
        changedGuests.insert(guest.number)
    }

    private static let noGuest = MeetingDesk.refused(
        "tamu", "Orang ini tidak ada dalam daftar. Muat ulang, atau tambahkan namanya.",
        "They are not on the list. Load again, or add their name.")
}
