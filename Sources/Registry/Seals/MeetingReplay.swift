import Storage

/// What the log of a meeting says of its names and guests, held against what stands there now.
struct MeetingReplay {
    let meeting: MeetingRecord
    let lines: [MeetingLine]
    let items: [AgendaItem]
    let guests: [GuestRecord]
    /// As the particulars have it.
    private let counts: [Int]
    /// When whoever had come was to sign anew, since it was called once more; nil: it never was.
    private let calledAnew: Int64?

    init(_ meeting: MeetingRecord, _ lines: [MeetingLine], in db: any Connection) throws {
        let key = meeting.key
        (self.meeting, self.lines) = (meeting, lines)
        items = try AgendaItem.of(key, in: db)
        guests = try GuestRecord.of(key, in: db)
        let head = try db.first(
            "SELECT invited, present, women, poor FROM deliberation WHERE home = \(key.home) AND id = \(key.id)")
        counts = try head.map { row in try ["invited", "present", "women", "poor"].map { Int(try row.int($0)) } } ?? []
        guard meeting.session > 1 else {
            calledAnew = nil
            return
        }
        calledAnew = try db.first(
            """
            SELECT MAX(at) AS at FROM meeting_sitting
            WHERE home = \(key.home) AND deliberation = \(key.id) AND outcome = \(MeetingStage.adjourned)
            """)?.intOrNil("at")
    }

    /// In words, by our own numbers; empty if all is as it was written down in the room.
    var differences: [Words] { names + people + times }

    // MARK: Names

    private var names: [Words] {
        var last: [RecordID: MeetingLine] = [:]
        for line in lines where line.what == .decided || line.what == .undone {
            if let proposal = line.proposal { last[proposal] = line }
        }
        return items.compactMap { item in
            // While it goes on: it was taken off the agenda, and put on again.
            if item.decision == nil, meeting.stage != .closed { return nil }
            return isAsSaid(item, last[item.proposal])
                ? nil
                : Words(
                    id: "putusan nama nomor \(item.number)",
                    en: "the decision on name \(item.number) is another than its log has")
        }
    }

    private func isAsSaid(_ item: AgendaItem, _ line: MeetingLine?) -> Bool {
        guard let line, let decision = line.decision else { return item.decision == nil }
        guard item.decision == decision, item.reason == line.reason, item.isDisputed == line.isDisputed else {
            return false
        }
        // What was erased has no salt.
        if item.salt.isEmpty || line.salt.isEmpty { return true }
        return item.words == line.words && item.dissentWords == line.dissent
    }

    // MARK: Guests

    private var people: [Words] {
        let moving: [MeetingEvent.Kind] = [.came, .left, .notCame]
        let said = Dictionary(grouping: lines.filter { moving.contains($0.what) }, by: \.guest)
        var found = guests.filter { !isAsSaid($0, said[$0.number] ?? []) }.map { guest in
            Words(
                id: "kehadiran tamu nomor \(guest.number)",
                en: "when guest \(guest.number) came or left is another than its log has")
        }
        let known = Set(guests.map(\.number))
        for (number, lines) in said.sorted(by: { $0.key < $1.key }) where !known.contains(number) {
            guard !Presence(lines, since: calledAnew, withTies: false).came.isEmpty else { continue }
            found.append(
                Words(
                    id: "tamu nomor \(number) hilang dari daftar",
                    en: "guest \(number), who came by its log, is on the list no more"))
        }
        guard meeting.stage == .closed, !counts.isEmpty else { return found }
        let came = guests.filter { $0.cameAt != nil }
        let counted = [
            guests.filter(\.isInvited).count, came.count, came.filter(\.isWoman).count, came.filter(\.isPoor).count,
        ]
        if counted != counts {
            found.append(Words(id: "jumlah hadir", en: "the numbers of those who came are others than its list has"))
        }
        return found
    }

    private func isAsSaid(_ guest: GuestRecord, _ lines: [MeetingLine]) -> Bool {
        // Of what came in the same moment as the call nobody can tell on which side it stands.
        [false, true].contains { Presence(lines, since: calledAnew, withTies: $0).fits(guest) }
    }

    /// What the events of one guest come to, each moment as the device or as the server had it.
    private struct Presence {
        var came: [Int64] = []
        var left: [Int64] = []

        init(_ lines: [MeetingLine], since calledAnew: Int64?, withTies: Bool) {
            for line in lines {
                if let calledAnew, line.takenAt < calledAnew || (line.takenAt == calledAnew && !withTies) { continue }
                switch line.what {
                case .came:
                    if came.isEmpty { came = line.moments }
                    left = []
                case .left: left = line.moments
                case .notCame: (came, left) = ([], [])
                default: break
                }
            }
        }

        func fits(_ guest: GuestRecord) -> Bool {
            guard let at = guest.cameAt else { return came.isEmpty && guest.leftAt == nil }
            guard came.contains(at) else { return false }
            guard let end = guest.leftAt else { return left.isEmpty }
            return left.contains { max(at, $0) == end }
        }
    }

    // MARK: Times

    private var times: [Words] {
        let opened = lines.last { $0.what == .opened }
        let closed = lines.last { $0.what == .closed }
        let beginning = meeting.openedAt ?? 0
        let isRight =
            Self.fits(meeting.openedAt, opened?.moments)
            && Self.fits(meeting.closedAt, closed?.moments.map { max($0, beginning) })
        return isRight
            ? [] : [Words(id: "waktu buka atau tutup", en: "its beginning or end is another than its log has")]
    }

    private static func fits(_ moment: Int64?, _ said: [Int64]?) -> Bool {
        guard let moment, let said else { return moment == nil && said == nil }
        return said.contains(moment)
    }
}
