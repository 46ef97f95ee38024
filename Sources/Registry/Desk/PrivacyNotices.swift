import Rules
package import Storage

/// A privacy notice of a channel, in one of its versions.
package struct PrivacyNotice: Sendable {
    package var id: RecordID
    package var channel: NoticeChannel
    package var version: Int
    /// `yyyymmdd`: from which day it is the one that is shown.
    package var validFrom: Int32
    package var title: String
    package var body: String
    package var actorName: String
    /// In force on the day asked about.
    package var isInForce = false

    static let columns: SQL = "id, channel, version, valid_from, title, body, actor_name"

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        channel = NoticeChannel(rawValue: try row.text("channel")) ?? .counter
        version = Int(try row.int("version"))
        validFrom = Int32(try row.int("valid_from"))
        title = try row.text("title")
        body = try row.text("body")
        actorName = try row.text("actor_name")
    }

    /// The one in force in a kabupaten on a day: its own before the program's.
    static func inForce(_ channel: NoticeChannel, in region: RegionCode, on day: Int32, _ db: any Connection) throws
        -> PrivacyNotice?
    {
        try db.first(
            """
            SELECT \(columns) FROM privacy_notice WHERE channel = \(channel) AND region IN (0, \(region))
            AND valid_from <= \(day)
            ORDER BY CASE region WHEN 0 THEN 1 ELSE 0 END, valid_from DESC, version DESC LIMIT 1
            """
        ).map(PrivacyNotice.init)
    }
}

/// Where a notice is shown.
package enum NoticeChannel: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case survey = "pencacahan"
    case proposal = "usulan"
    case counter = "loket"

    package var title: Words {
        switch self {
        case .survey: Words(id: "Pendataan (pencacahan)", en: "Survey")
        case .proposal: Words(id: "Usulan", en: "Proposal")
        case .counter: Words(id: "Loket", en: "Counter")
        }
    }
}

/// How a person said that they were told, or agreed.
package enum ConsentWay: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case written = "tertulis"
    case thumb = "cap_jempol"
    case spoken = "lisan"
    case digital = "ikd"

    package var title: Words {
        switch self {
        case .written: Words(id: "Tertulis", en: "In writing")
        case .thumb: Words(id: "Cap jempol", en: "Thumbprint")
        case .spoken: Words(id: "Lisan dengan saksi", en: "Spoken, with a witness")
        case .digital: Words(id: "IKD", en: "IKD")
        }
    }
}

/// A new version of a notice, from a day on.
package struct WriteNotice: Action {
    package var id: ActionID
    package var region: RegionCode
    package var channel: NoticeChannel
    package var from: Int32
    package var title: String
    package var body: String

    package init(
        id: ActionID = ActionID(), region: RegionCode, channel: NoticeChannel, from: Int32, title: String, body: String
    ) {
        self.id = id
        self.region = region
        self.channel = channel
        self.from = from
        self.title = title
        self.body = body
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.privacy, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let isDay = CivilDate(year: Int(from) / 10_000, month: Int(from) / 100 % 100, day: Int(from) % 100) != nil
        guard isDay, from >= registry.clock.today.packed else {
            throw Refusal.invalidInput(
                field: "berlaku",
                reason: Words(id: "Mulai hari ini atau sesudahnya.", en: "From today on, or later."))
        }
        let notice = registry.identifiers.next()
        let version = try db.count(
            """
            SELECT COALESCE(MAX(version), 0) FROM privacy_notice WHERE channel = \(channel) AND region IN (0, \(region))
            """)
        try db.execute(
            """
            INSERT INTO privacy_notice (\(PrivacyNotice.columns), region, at)
            VALUES (\(notice), \(channel), \(version + 1), \(from),
                \(try DeskText.checked(title, "judul", required: true, limit: 200)),
                \(try DeskText.checked(body, "teks", required: true, limit: 6000)), \(actor.name), \(region),
                \(registry.clock.now()))
            """)
        try AuditTrail.write(
            .noticeChanged, by: actor, place: region, object: "pemberitahuan \(notice)",
            detail: "\(channel.rawValue) versi \(version + 1)", at: registry.clock.now(), in: db)
        return notice
    }
}

extension Registry {
    /// Every version of every notice of a kabupaten, the newest of a channel first, and which is in force on a day.
    package func notices(in region: RegionCode, on day: Int32, by actor: Actor) async throws -> [PrivacyNotice] {
        try actor.meet(Demand(.privacy, at: region))
        return try await database.read { db in
            try NoticeChannel.allCases.flatMap { channel in
                let current = try PrivacyNotice.inForce(channel, in: region, on: day, db)
                return try db.rows(
                    """
                    SELECT \(PrivacyNotice.columns) FROM privacy_notice
                    WHERE channel = \(channel) AND region IN (0, \(region)) ORDER BY valid_from DESC, version DESC
                    """
                ).map { row in
                    var notice = try PrivacyNotice(row)
                    notice.isInForce = notice.id == current?.id
                    return notice
                }
            }
        }
    }

    /// The notices that may be named with a consent in a village today.
    package func noticesInForce(in village: RegionCode) async throws -> [PrivacyNotice] {
        let kabupaten = RegionCode(village.value / 1_000_000 * 1_000_000)
        let today = clock.today.packed
        return try await database.read { db in
            try NoticeChannel.allCases.compactMap {
                try PrivacyNotice.inForce($0, in: kabupaten, on: today, db)
            }
        }
    }
}
