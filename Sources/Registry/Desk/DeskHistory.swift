import Storage

/// What happened to a request or a breach, in order.
package struct DeskEvent: Sendable {
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    package var actorName: String
    package var what: What
    package var words: String

    package enum What: String, Sendable, Codable {
        case taken = "diterima"
        case identity = "identitas"
        case begun = "dikerjakan"
        case paused = "jeda"
        case resumed = "lanjut"
        case extended = "perpanjang"
        case noted = "catatan"
        case copied = "salinan"
        case marked = "tanda"
        case unmarked = "tanda dilepas"
        case proposed = "diusulkan"
        case sentBack = "dikembalikan"
        case erased = "dihapus"
        case lifted = "boleh masuk lagi"
        case answered = "dijawab"
        case refused = "ditolak"
        case closed = "selesai"
        case reopened = "dibuka lagi"
        case letter = "surat"
        case edited = "diubah"
        case toldAuthority = "lembaga diberi tahu"
        case toldSubjects = "subjek diberi tahu"
        case toldPublic = "diumumkan"
    }

    /// What an event is about.
    enum Unit: String { case request = "permintaan", breach = "insiden" }

    /// - Parameter region: that of the request or breach.
    static func write(
        _ what: What, _ words: String, of unit: Unit, _ record: RecordID, at region: RegionCode, by actor: Actor,
        _ registry: Registry, in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO desk_event (unit, record, id, region, at, account, actor_name, what, words)
            VALUES (\(unit.rawValue), \(record), \(registry.identifiers.next()), \(region), \(registry.clock.now()),
                \(actor.account), \(actor.name), \(what.rawValue), \(words))
            """)
    }

    /// Newest first.
    static func all(of unit: Unit, _ record: RecordID, in db: any Connection) throws -> [DeskEvent] {
        try db.rows(
            """
            SELECT at, actor_name, what, words FROM desk_event
            WHERE unit = \(unit.rawValue) AND record = \(record) ORDER BY id DESC LIMIT 200
            """
        ).map { row in
            DeskEvent(
                at: try row.int("at"), actorName: try row.text("actor_name"),
                what: What(rawValue: try row.text("what")) ?? .noted, words: try row.text("words"))
        }
    }
}

/// What was typed, checked: every field of the desk comes through here.
enum DeskText {
    /// - Throws: `Refusal.invalidInput` for what is too long, missing where needed, or holds a NIK or KK.
    static func checked(_ text: String, _ field: String, required: Bool = false, limit: Int = 2000) throws -> String {
        let text = text.trimmingSpaces
        if required, text.utf8.count < 3 {
            throw Refusal.invalidInput(
                field: field,
                reason: Words(id: "Isian ini wajib, paling sedikit 3 huruf.", en: "Needed: at least 3 characters."))
        }
        if text.utf8.count > limit {
            throw Refusal.invalidInput(
                field: field, reason: Words(id: "Paling banyak \(limit) huruf.", en: "At most \(limit) characters."))
        }
        var run = 0
        for byte in text.utf8 where byte != 0x20 && byte != 0x2E && byte != 0x2D {
            run = (0x30...0x39).contains(byte) ? run + 1 : 0
            if run == 16 {
                throw Refusal.invalidInput(
                    field: field,
                    reason: Words(
                        id: "Jangan menulis NIK atau nomor KK di sini.", en: "Write no NIK or KK number here."))
            }
        }
        return text
    }
}

extension Actor {
    /// Whether one grant lets them run the desk there.
    package func runsDesk(at place: RegionCode) -> Bool {
        !roles(meeting: Demand(.privacy, at: place)).isEmpty
    }

    /// Whether they may take in a request there and follow it: the desk, and whoever mends the register of the place.
    package func mayTakeIn(at place: RegionCode) -> Bool {
        runsDesk(at: place) || !roles(meeting: Demand(.correct, at: place)).isEmpty
    }

    /// Where the desk of this actor is: the kabupaten that their grant is in, or the grant's region above it.
    package var deskRegion: RegionCode? {
        guard let region = scope(for: .privacy).regions.first else { return nil }
        var at = region
        while at.level > .kabupaten, let parent = at.parent { at = parent }
        return at
    }
}

extension Registry {
    /// Reads within the places where one of these permissions is held.
    ///
    /// - Throws: `Refusal.notAllowed` where none is.
    func readDesk<T: Sendable>(
        by actor: Actor, _ permissions: [Permission] = [.privacy],
        _ body: @escaping @Sendable (Reader) throws -> T
    ) async throws -> T {
        let scope = Scope(regions: permissions.flatMap { actor.scope(for: $0).regions })
        guard !scope.isEmpty else { throw Refusal.notAllowed(.privacy) }
        return try await database.read(seeing: scope.sight) { db in try body(Reader(db, scope: scope)) }
    }

    /// A deadline or length of the desk, by its dated name.
    func deskThreshold(_ name: String, in db: any Connection) throws -> Int {
        try catalogue(in: db).thresholds[name] ?? 72
    }
}
