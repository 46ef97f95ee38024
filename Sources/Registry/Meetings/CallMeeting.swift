import Rules
package import Storage

/// Prepares a meeting that is held with this program, or changes when it begins and what it is about.
package struct CallMeeting: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// The version that the form showed.
    package var seen: Int
    /// Minutes of the day, 0…1439.
    package var startsAt: Int
    package var agenda: String
    /// Millionths of a degree; both or none.
    package var latitude: Int?
    package var longitude: Int?

    package init(
        id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int, startsAt: Int, agenda: String,
        latitude: Int? = nil, longitude: Int? = nil
    ) {
        self.id = id
        self.deliberation = deliberation
        self.seen = seen
        self.startsAt = startsAt
        self.agenda = agenda
        self.latitude = latitude
        self.longitude = longitude
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        var record = try OpenDeliberation.find(deliberation, seen: seen, in: db)
        try check(record)
        let known = try MeetingRecord.find(record.key, in: db)
        var meeting =
            known ?? MeetingRecord(of: record, startsAt: startsAt, agenda: agenda, at: registry.clock.now())
        try checkStage(meeting)
        // Whoever was asked for another hour is asked anew, as for another day.
        if startsAt != meeting.startsAt, registry.clock.today.packed < record.header.day { meeting.moveDay() }
        (meeting.startsAt, meeting.agenda) = (startsAt, agenda.trimmingSpaces)
        (meeting.latitude, meeting.longitude) = (latitude, longitude)
        if known == nil {
            try checkUndecided(record, db)
            try meeting.insert(in: db)
        } else {
            try meeting.update(in: db)
        }
        try record.update(in: db)
        return MeetingOutcome(record, meeting)
    }

    private func check(_ record: DeliberationRecord) throws {
        guard record.header.kind != .sptjm else {
            throw MeetingDesk.refused(
                "musyawarah", "SPTJM dibuat tanpa rapat. Buat musyawarah untuk mengadakan rapat.",
                "An SPTJM has no meeting. Make a musyawarah to hold one.")
        }
        guard (0...1_439).contains(startsAt) else {
            throw MeetingDesk.refused("jam", "Tulis jam mulai, seperti 09.00.", "Write when it begins, such as 09:00.")
        }
        try MeetingWords.check(agenda, field: "agenda", most: 2_000)
        let place = (latitude, longitude)
        switch place {
        case (nil, nil): break
        case (let latitude?, let longitude?)
        where (-11_500_000...6_500_000).contains(latitude) && (94_500_000...141_500_000).contains(longitude): break
        default:
            throw MeetingDesk.refused(
                "koordinat", "Tulis lintang dan bujur di Indonesia, atau kosongkan keduanya.",
                "Write latitude and longitude in Indonesia, or neither.")
        }
    }

    /// While it goes on, where it is can still be noted.
    private func checkStage(_ meeting: MeetingRecord) throws {
        if meeting.stage == .closed { throw MeetingDesk.isClosed }
        guard meeting.stage == .running else { return }
        guard startsAt == meeting.startsAt, agenda.trimmingSpaces == meeting.agenda else {
            throw MeetingDesk.refused(
                "agenda", "Rapat sedang berlangsung: jam dan agenda tidak berubah lagi.",
                "The meeting goes on: its time and agenda change no more.")
        }
    }

    /// What was decided elsewhere is not a meeting's that has yet to be.
    private func checkUndecided(_ record: DeliberationRecord, _ db: any Connection) throws {
        let decided = try AgendaItem.of(record.key, in: db).filter { $0.decision != nil }.count
        if decided > 0 {
            throw MeetingDesk.refused(
                "musyawarah", "\(decided) nama sudah ada keputusannya. Buat musyawarah baru untuk rapat di sini.",
                "\(decided) names are decided already. Make a new musyawarah for a meeting here.")
        }
    }
}

extension CallMeeting: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
