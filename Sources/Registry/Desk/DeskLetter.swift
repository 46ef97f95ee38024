import Rules
package import Storage

/// A letter as it was made.
package struct DeskLetter: Sendable {
    package var id: RecordID
    package var kind: Kind
    package var number: String
    /// `yyyymmdd`.
    package var day: Int32
    package var addressee: String
    package var title: String
    /// Paragraphs, by line.
    package var body: String
    package var signer: String
    package var signerTitle: String
    package var region: RegionCode
    /// The page it belongs to.
    package var record: RecordID
    package var isOfBreach: Bool

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case answer = "jawaban"
        case refusal = "penolakan"
        case subjects = "insiden_subjek"
        case authority = "insiden_lembaga"
        case publicNotice = "insiden_umum"

        package var title: Words {
            switch self {
            case .answer: Words(id: "Surat jawaban", en: "Letter of answer")
            case .refusal: Words(id: "Surat penolakan", en: "Letter of refusal")
            case .subjects: Words(id: "Surat kepada subjek data", en: "Letter to the data subjects")
            case .authority: Words(id: "Surat kepada lembaga PDP", en: "Letter to the supervisory authority")
            case .publicNotice: Words(id: "Pengumuman", en: "Public notice")
            }
        }
    }

    static let columns: SQL = """
        id, unit, record, region, kind, number, day, addressee, title, body, signer, signer_title
        """

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        kind = Kind(rawValue: try row.text("kind")) ?? .answer
        number = try row.text("number")
        day = Int32(try row.int("day"))
        addressee = try row.text("addressee")
        title = try row.text("title")
        body = try row.text("body")
        signer = try row.text("signer")
        signerTitle = try row.text("signer_title")
        region = RegionCode(try row.int("region"))
        record = RecordID(try row.int("record"))
        isOfBreach = try row.text("unit") == DeskEvent.Unit.breach.rawValue
    }

    static func all(of unit: DeskEvent.Unit, _ record: RecordID, in db: any Connection) throws -> [DeskLetter] {
        try db.rows(
            """
            SELECT \(columns) FROM desk_letter WHERE unit = \(unit.rawValue) AND record = \(record) ORDER BY id DESC
            LIMIT 50
            """
        ).map(DeskLetter.init)
    }
}

/// Fills a letter from the template of the day and keeps it.
package struct MakeLetter: Action {
    package var id: ActionID
    /// A request or a breach.
    package var record: RecordID
    package var kind: DeskLetter.Kind
    package var number: String
    package var day: Int32
    package var addressee: String
    package var signer: String
    package var signerTitle: String

    package init(
        id: ActionID = ActionID(), record: RecordID, kind: DeskLetter.Kind, number: String, day: Int32,
        addressee: String, signer: String, signerTitle: String
    ) {
        self.id = id
        self.record = record
        self.kind = kind
        self.number = number
        self.day = day
        self.addressee = addressee
        self.signer = signer
        self.signerTitle = signerTitle
    }

    private var unit: DeskEvent.Unit { [.answer, .refusal].contains(kind) ? .request : .breach }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.privacy, at: try region(in: db))] }

    private func region(in db: any Connection) throws -> RegionCode {
        let found =
            switch unit {
            case .request: try PrivacyRequest.find(record, in: db)?.region
            case .breach: try Breach.find(record, in: db)?.region
            }
        guard let found else { throw Refusal.notFound }
        return found
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let region = try region(in: db)
        let today = registry.clock.today.packed
        guard
            let template = try db.first(
                """
                SELECT title, body FROM letter_template WHERE kind = \(kind.rawValue) AND valid_from <= \(today)
                ORDER BY valid_from DESC LIMIT 1
                """)
        else { throw Refusal.notFound }
        let filling = LetterFilling(registry: registry, db: db)
        let values =
            switch unit {
            case .request: try filling.request(record)
            case .breach: try filling.breach(record)
            }
        let body = filling.filled(try template.text("body"), values, region)
        let id = registry.identifiers.next()
        try db.execute(
            """
            INSERT INTO desk_letter (\(DeskLetter.columns), made_at, made_by, made_name)
            VALUES (\(id), \(unit.rawValue), \(record), \(region), \(kind.rawValue),
                \(try DeskText.checked(number, "nomor_surat", required: true, limit: 80)), \(day),
                \(try DeskText.checked(addressee, "kepada_surat", required: true, limit: 300)),
                \(try template.text("title")), \(body),
                \(try DeskText.checked(signer, "penanda", required: true, limit: 120)),
                \(try DeskText.checked(signerTitle, "jabatan", required: true, limit: 120)),
                \(registry.clock.now()), \(actor.account), \(actor.name))
            """)
        try DeskEvent.write(.letter, kind.title.id, of: unit, record, at: region, by: actor, registry, in: db)
        try AuditTrail.write(
            .privacyStep, by: actor, place: region, object: "surat \(id)", detail: kind.title.id,
            at: registry.clock.now(), in: db)
        return id
    }
}

extension Registry {
    /// - Throws: `Refusal.notFound`.
    package func deskLetter(_ id: RecordID, by actor: Actor) async throws -> DeskLetter {
        let letter = try await readDesk(by: actor) { reader -> DeskLetter in
            guard
                let row = try reader.first(
                    "SELECT \(DeskLetter.columns) FROM desk_letter WHERE id = \(id) AND \(in: "region")")
            else { throw Refusal.notFound }
            return try DeskLetter(row)
        }
        note(.privacyViewed, by: actor, place: letter.region, object: "surat \(id)", detail: "")
        return letter
    }
}
