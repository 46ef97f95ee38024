import Foundation
import Rules
import Storage

/// A meeting as stored, beside its deliberation: whoever writes it holds the lock of its kabupaten.
struct MeetingRecord {
    /// Of the deliberation.
    var key: RecordKey
    var village: RegionCode
    var stage: MeetingStage
    /// 1, and one more each time that it was called anew.
    var session: Int
    /// Minutes of the day.
    var startsAt: Int
    var agenda: String
    /// Millionths of a degree.
    var latitude: Int?
    var longitude: Int?
    /// Milliseconds since 1970, as all moments here.
    var invitedAt: Int64?
    var waitsUntil: Int64?
    var openedAt: Int64?
    var closedAt: Int64?
    /// Numbers given so far.
    var guests: Int
    var events: Int
    /// Of the last event; empty: there is none.
    var chain: String
    /// As they were when it opened.
    var bylaws: Bylaws?
    var madeAt: Int64
    /// Nobody knows any more who came.
    var isErased: Bool

    static let columns: SQL = """
        home, deliberation, village, stage, session, starts_at, agenda, latitude, longitude, invited_at, waits_until,
        opened_at, closed_at, guests, events, chain, bylaws, made_at, erased
        """

    init(of deliberation: DeliberationRecord, startsAt: Int, agenda: String, at now: Int64) {
        key = deliberation.key
        village = deliberation.village
        stage = .prepared
        session = 1
        self.startsAt = startsAt
        self.agenda = agenda
        (guests, events, chain, madeAt, isErased) = (0, 0, "", now, false)
    }

    init(_ row: Row) throws {
        guard let stage = MeetingStage(rawValue: try row.text("stage")) else {
            throw StorageError.unexpectedValue(column: "stage")
        }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("deliberation")))
        village = RegionCode(try row.int("village"))
        self.stage = stage
        session = Int(try row.int("session"))
        startsAt = Int(try row.int("starts_at"))
        agenda = try row.text("agenda")
        latitude = row.intOrNil("latitude").map { Int($0) }
        longitude = row.intOrNil("longitude").map { Int($0) }
        invitedAt = row.intOrNil("invited_at")
        waitsUntil = row.intOrNil("waits_until")
        openedAt = row.intOrNil("opened_at")
        closedAt = row.intOrNil("closed_at")
        guests = Int(try row.int("guests"))
        events = Int(try row.int("events"))
        chain = try row.text("chain")
        bylaws = try row.textOrNil("bylaws").map { try JSONDecoder().decode(Bylaws.self, from: Data($0.utf8)) }
        madeAt = try row.int("made_at")
        isErased = try row.int("erased") != 0
    }

    /// Nil: the deliberation was held outside.
    static func find(_ deliberation: RecordKey, in db: any Connection) throws -> MeetingRecord? {
        try db.first(
            """
            SELECT \(columns) FROM meeting WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id)
            """
        ).map(MeetingRecord.init)
    }

    private func body() throws -> String? {
        try bylaws.map { String(decoding: try JSONEncoder.stable.encode($0), as: UTF8.self) }
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO meeting (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village), \(stage), \(session),
                \(startsAt), \(agenda), \(latitude), \(longitude), \(invitedAt), \(waitsUntil), \(openedAt),
                \(closedAt), \(guests), \(events), \(chain), \(try body()), \(madeAt), \(isErased))
            """)
    }

    func update(in db: any Connection) throws {
        try db.execute(
            """
            UPDATE meeting SET stage = \(stage), session = \(session), starts_at = \(startsAt), agenda = \(agenda),
                latitude = \(latitude), longitude = \(longitude), invited_at = \(invitedAt),
                waits_until = \(waitsUntil), opened_at = \(openedAt), closed_at = \(closedAt), guests = \(guests),
                events = \(events), chain = \(chain), bylaws = \(try body()), erased = \(isErased)
            WHERE home = \(key.home) AND deliberation = \(key.id)
            """)
    }

    /// By which rules it is held.
    func rules(of header: DeliberationHeader, in db: any Connection) throws -> Bylaws {
        try bylaws ?? Bylaws.of(village, on: header.day, in: db)
    }

    /// Writes down that something happened.
    mutating func append(_ event: MeetingEvent, mark: String, by actor: Actor, at now: Int64, in db: any Connection)
        throws
    {
        let line = next(event, guest: 0, mark: mark, by: actor, at: now)
        try MeetingLine.insert([line], into: self, in: db)
    }

    /// The next line of its log, to be written later.
    mutating func next(_ event: MeetingEvent, guest: Int, mark: String, by actor: Actor, at now: Int64) -> MeetingLine {
        events += 1
        let line = MeetingLine(
            event, number: events, guest: guest, mark: mark, by: actor.account, at: now, after: chain)
        chain = line.chain
        return line
    }

    /// What the form of the deliberation may still say otherwise.
    ///
    /// - Throws: `Refusal.invalidInput` at the field of what may not.
    func checkHeader(
        from old: DeliberationHeader, to new: DeliberationHeader, today: CivilDate, in db: any Connection
    ) throws {
        // What was decided in a room is no statement of one person.
        if new.kind == .sptjm, old.kind != .sptjm {
            throw MeetingDesk.refused(
                "cara", "Rapat musyawarah ini sudah disiapkan. Batalkan rapatnya sebelum memakai SPTJM.",
                "A meeting is prepared for it. Call that off before it becomes an SPTJM.")
        }
        if new.day != old.day { try checkDay(from: old, today: today, in: db) }
        guard stage == .closed else { return }
        try Self.checkCounted(from: old, to: new)
    }

    /// Those who were asked came, or did not, on the day that they were told.
    private func checkDay(from old: DeliberationHeader, today: CivilDate, in db: any Connection) throws {
        let wasAsked = stage == .invited && today.packed >= old.day
        if session > 1 || wasAsked || [.waiting, .running, .closed].contains(stage) {
            throw MeetingDesk.refused(
                "tanggal", "Hari rapat ini tidak berubah lagi. Untuk hari lain, panggil rapat kedua.",
                "The day of this meeting changes no more. For another day, call the second meeting.")
        }
        guard try GuestRecord.of(key, in: db).contains(where: { $0.cameAt != nil }) else { return }
        throw MeetingDesk.refused(
            "tanggal",
            "Sudah ada yang tercatat hadir, jadi harinya tidak berubah. Bila keliru, batalkan kehadiran itu; bila rapat tidak jadi, panggil rapat kedua.",
            "Some are noted as there, so the day does not change. If that is wrong, take it back; if it did not come about, call the second meeting."
        )
    }

    /// To another day everybody is asked anew.
    mutating func moveDay() {
        invitedAt = nil
        if stage == .invited { stage = .prepared }
    }

    private static func checkCounted(from old: DeliberationHeader, to new: DeliberationHeader) throws {
        let same = [
            ("tempat", old.place == new.place), ("undangan", old.invited == new.invited),
            ("hadir", old.present == new.present), ("perempuan", old.women == new.women),
            ("miskin", old.poor == new.poor),
        ]
        for (field, isSame) in same where !isSame {
            throw MeetingDesk.refused(
                field, "Rapat sudah ditutup; ini dihitung dari daftar hadir dan tidak berubah lagi.",
                "The meeting is closed; this is counted from who came and changes no more.")
        }
    }
}
