import Rules
import Storage

/// A meeting while events are written into it, in one transaction. Each event is judged before anything of it is
/// written, so that one that is refused leaves nothing behind.
struct MeetingLog {
    let db: any Connection
    let actor: Actor
    let now: Int64
    var record: DeliberationRecord
    var meeting: MeetingRecord
    var guests: [GuestRecord]
    var items: [RecordID: AgendaItem]
    let rules: Bylaws
    /// Of a meeting that was called anew: `yyyymmdd` of the one that did not come about.
    private let failedOn: Int32?
    /// What was written on each name before, the last one last.
    var history: [RecordID: [Said]] = [:]
    /// Whom an event brought in, by the event's id.
    var comings: [String: Int] = [:]
    private var known: Set<String> = []
    /// What is to be written once all events are judged.
    private var lines: [MeetingLine] = []
    var notes: [NoteRecord] = []
    var changedItems: Set<RecordID> = []
    var changedGuests: Set<Int> = []
    /// Who looked at the deliberation before looks again.
    var touches = false
    /// For the trail.
    var told: [String] = []

    /// A decision, or one taken back, as the log has it.
    struct Said {
        var event: String
        var mark: String
        var account: Int64
    }

    init(
        _ record: DeliberationRecord, _ meeting: MeetingRecord, by actor: Actor, _ registry: Registry,
        in db: any Connection
    ) throws {
        (self.db, self.actor, now) = (db, actor, registry.clock.now())
        (self.record, self.meeting) = (record, meeting)
        guests = try GuestRecord.of(record.key, in: db)
        let agenda = try AgendaItem.of(record.key, in: db)
        items = Dictionary(agenda.map { ($0.proposal, $0) }) { first, _ in first }
        rules = try meeting.rules(of: record.header, in: db)
        failedOn =
            meeting.session > 1
            ? try SittingRecord.of(record.key, in: db).last { $0.outcome == .adjourned }?.day : nil
        for row in try db.rows(
            """
            SELECT event, what, guest, proposal, mark, account FROM meeting_event
            WHERE home = \(record.key.home) AND deliberation = \(record.key.id) ORDER BY number
            """)
        {
            let event = try row.text("event")
            known.insert(event)
            let what = MeetingEvent.Kind(rawValue: try row.text("what"))
            if what == .came { comings[event] = Int(try row.int("guest")) }
            guard what == .decided || what == .undone, let proposal = row.intOrNil("proposal") else { continue }
            history[RecordID(proposal), default: []].append(
                Said(event: event, mark: try row.text("mark"), account: try row.int("account")))
        }
    }

    mutating func take(_ events: [MeetingEvent]) throws -> MeetingReceipt {
        var receipt = MeetingReceipt(taken: [], already: [], refused: [], last: meeting.events)
        for event in events {
            if known.contains(event.id) {
                receipt.already.append(event.id)
                continue
            }
            do {
                if try write(event) {
                    known.insert(event.id)
                    receipt.taken.append(event.id)
                } else {
                    receipt.already.append(event.id)
                }
            } catch let refusal as Refusal {
                receipt.refused.append(MeetingReceipt.Refused(id: event.id, words: refusal.words))
            }
        }
        try finish()
        receipt.last = meeting.events
        return receipt
    }

    private func finish() throws {
        if lines.isEmpty { return }
        try MeetingLine.insert(lines, into: meeting, in: db)
        try NoteRecord.insert(notes, of: meeting, in: db)
        try GuestRecord.write(guests.filter { changedGuests.contains($0.number) }, into: meeting, in: db)
        let decided = items.values.filter { changedItems.contains($0.proposal) }.sorted { $0.number < $1.number }
        try AgendaItem.update(decided, on: record, in: db)
        if meeting.stage == .closed { try ErasedGuests.dropPhones(of: meeting.key, in: db) }
        try meeting.update(in: db)
        if touches {
            var record = self.record
            try record.update(in: db)
        }
        if told.isEmpty { return }
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: told.joined(separator: ", "), at: now, in: db)
    }

    /// - Returns: false: it says what is so already.
    /// - Throws: `Refusal` before anything was written.
    private mutating func write(_ event: MeetingEvent) throws -> Bool {
        try check(event)
        switch event.what {
        case .came: return try come(event)
        case .left: return try leave(event)
        case .notCame: return try takeBackComing(event)
        case .opened: return try open(event)
        case .waited: return try wait(event)
        case .decided: return try decide(event)
        case .undone: return try undo(event)
        case .noted: return try note(event)
        case .closed: return try close(event)
        }
    }

    private func check(_ event: MeetingEvent) throws {
        if record.state == .cancelled { throw MeetingDesk.isCancelled }
        guard record.state == .open else {
            throw MeetingDesk.refused(
                "musyawarah", "Musyawarah ini sudah disegel dan tidak berubah lagi.",
                "This musyawarah is sealed and changes no more.")
        }
        if meeting.stage == .closed, event.what != .closed { throw MeetingDesk.isClosed }
        if let session = event.session, session != meeting.session {
            throw MeetingDesk.refused(
                "sesi", "Ini dicatat untuk rapat ke-\(session), sedangkan sekarang rapat ke-\(meeting.session).",
                "This was written in session \(session), and this is session \(meeting.session).")
        }
        let isID = (16...40).contains(event.id.utf8.count) && event.id.utf8.allSatisfy(Self.isOfID)
        guard isID, !event.id.hasPrefix(MeetingLine.sheet), (0...1_000_000).contains(event.number) else {
            throw MeetingDesk.refused(
                "peristiwa", "Peristiwa ini tidak dikenal. Muat ulang halaman.", "No such event. Load the page again.")
        }
    }

    private static func isOfID(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            || byte == 0x5F
    }

    /// When it happened, where the device's clock can be right; else when it came here.
    func moment(_ event: MeetingEvent) -> Int64 {
        let day = Int64(CivilDate(packed: record.header.day).dayNumber) * 86_400_000
        // Of those who came in vain the first time it is told as of then, and so is none of the second.
        let failed = failedOn.map { Int64(CivilDate(packed: $0).dayNumber) * 86_400_000 - 86_400_000 }
        let earliest = min(day - 2 * 86_400_000, failed ?? .max)
        let isPossible = event.at >= earliest && event.at <= now + 600_000
        return isPossible ? event.at : now
    }

    mutating func append(_ event: MeetingEvent, guest: Int = 0, mark: String = "") {
        lines.append(meeting.next(event, guest: guest, mark: mark, by: actor, at: now))
    }

    var count: QuorumCount { QuorumCount(guests, rules, session: meeting.session) }
}
