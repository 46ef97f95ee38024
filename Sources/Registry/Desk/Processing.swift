package import Storage

/// One activity of the record of processing (UU 27/2022 ps 31).
package struct ProcessingActivity: Sendable, Codable, Equatable {
    package var id: RecordID
    package var version: Int
    package var fields: [Field: String]
    package var isActive: Bool
    package var actorName: String
    /// Milliseconds since 1970, UTC; 0: as the program came.
    package var at: Int64

    package enum Field: String, Codable, Sendable, CaseIterable {
        case name = "nama"
        case purpose = "tujuan"
        case basis = "dasar"
        case subjects = "subjek"
        case kinds = "jenis"
        case recipients = "penerima"
        case retention = "retensi"
        case measures = "pengamanan"
        case contact = "kontak"

        var column: String {
            switch self {
            case .name: "name"
            case .purpose: "purpose"
            case .basis: "basis"
            case .subjects: "subjects"
            case .kinds: "kinds"
            case .recipients: "recipients"
            case .retention: "retention"
            case .measures: "measures"
            case .contact: "contact"
            }
        }

        package var title: Words {
            switch self {
            case .name: Words(id: "Kegiatan", en: "Activity")
            case .purpose: Words(id: "Tujuan", en: "Purpose")
            case .basis: Words(id: "Dasar hukum", en: "Legal basis")
            case .subjects: Words(id: "Subjek data", en: "Data subjects")
            case .kinds: Words(id: "Jenis data", en: "Kinds of data")
            case .recipients: Words(id: "Penerima", en: "Recipients")
            case .retention: Words(id: "Masa simpan", en: "Retention")
            case .measures: Words(id: "Pengamanan", en: "Security measures")
            case .contact: Words(id: "Penanggung jawab (PPDP)", en: "Contact (DPO)")
            }
        }
    }

    package subscript(field: Field) -> String { fields[field] ?? "" }

    static let columns: SQL = """
        id, version, name, purpose, basis, subjects, kinds, recipients, retention, measures, contact, is_active,
        actor_name, at
        """

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        version = Int(try row.int("version"))
        fields = try Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, try row.text($0.column)) })
        isActive = try row.int("is_active") != 0
        actorName = try row.text("actor_name")
        at = try row.int("at")
    }
}

/// Writes a new version of an activity, or a new activity.
package struct SaveProcessing: Action {
    package var id: ActionID
    package var region: RegionCode
    /// Nil: a new one.
    package var activity: RecordID?
    /// The version that the form showed.
    package var seen: Int
    package var fields: [ProcessingActivity.Field: String]
    package var isActive: Bool

    package init(
        id: ActionID = ActionID(), region: RegionCode, activity: RecordID?, seen: Int,
        fields: [ProcessingActivity.Field: String], isActive: Bool
    ) {
        self.id = id
        self.region = region
        self.activity = activity
        self.seen = seen
        self.fields = fields
        self.isActive = isActive
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.privacy, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        var version = 0
        if let activity {
            version = try db.count(
                """
                SELECT COALESCE(MAX(version), 0) FROM processing_activity
                WHERE id = \(activity) AND region IN (0, \(region))
                """)
            if version == 0 { throw Refusal.notFound }
            if version != seen { throw Refusal.changedMeanwhile(version: version) }
        }
        let key = activity ?? registry.identifiers.next()
        func text(_ field: ProcessingActivity.Field) throws -> String {
            let needed: [ProcessingActivity.Field] = [.name, .purpose, .basis, .kinds]
            return try DeskText.checked(
                fields[field] ?? "", field.rawValue, required: needed.contains(field), limit: 1000)
        }
        try db.execute(
            """
            INSERT INTO processing_activity (\(ProcessingActivity.columns), region)
            VALUES (\(key), \(version + 1), \(try text(.name)), \(try text(.purpose)), \(try text(.basis)),
                \(try text(.subjects)), \(try text(.kinds)), \(try text(.recipients)), \(try text(.retention)),
                \(try text(.measures)), \(try text(.contact)), \(isActive), \(actor.name), \(registry.clock.now()),
                \(region))
            """)
        try AuditTrail.write(
            .processingChanged, by: actor, place: region, object: "kegiatan \(key)", detail: "versi \(version + 1)",
            at: registry.clock.now(), in: db)
        return key
    }
}

extension Registry {
    /// The record as it stands for a kabupaten: of each activity the newest version.
    package func processing(in region: RegionCode, by actor: Actor) async throws -> [ProcessingActivity] {
        try actor.meet(Demand(.privacy, at: region))
        return try await database.read { db in
            try db.rows(
                """
                SELECT \(ProcessingActivity.columns) FROM processing_activity a WHERE region IN (0, \(region))
                AND version = (
                    SELECT MAX(l.version) FROM processing_activity l WHERE l.id = a.id AND l.region IN (0, \(region)))
                ORDER BY is_active DESC, id
                """
            ).map(ProcessingActivity.init)
        }
    }

    /// Every version of one, newest first.
    ///
    /// - Throws: `Refusal.notFound`.
    package func processing(_ id: RecordID, in region: RegionCode, by actor: Actor) async throws
        -> [ProcessingActivity]
    {
        try actor.meet(Demand(.privacy, at: region))
        let versions = try await database.read { db in
            try db.rows(
                """
                SELECT \(ProcessingActivity.columns) FROM processing_activity
                WHERE id = \(id) AND region IN (0, \(region)) ORDER BY version DESC
                """
            ).map(ProcessingActivity.init)
        }
        if versions.isEmpty { throw Refusal.notFound }
        return versions
    }
}
