package import Papers
package import Rules
package import Storage

/// Puts a document together from what the register holds: every word of it is filled in here, and how it looks is said
/// elsewhere.
package enum ComposePaper {
    /// - Throws: `Refusal.notFound` where there is no such subject; `.invalidInput` of `dokumen` where it cannot be made
    ///   yet, with words that say what is missing.
    package static func paper(
        _ order: PaperOrder, number: String, seal: PaperSeal, in db: any Connection, _ registry: Registry
    ) throws -> OfficialPaper {
        let subject = try PaperSubject(order, in: db)
        let maker = try PaperMaker(order, number: number, seal: seal, at: subject.place, in: db, registry)
        switch subject {
        case .deliberation(let record): return try DeliberationLayouts(record, maker).paper()
        case .batch(let record): return try BatchLayouts(record, maker).paper()
        case .handBack(let record): return try HandBackLayout(record, maker).paper()
        case .proposal(let record): return try ProposalLayouts(record, maker).paper()
        }
    }

    /// In whose book it is numbered: of the village, or of its kabupaten.
    package static func office(of order: PaperOrder, in db: any Connection) throws -> RegionCode {
        let subject = try PaperSubject(order, in: db)
        if case .proposal(let record) = subject, order.kind == .notice, !NoticeLayout.isOfVillage(record.state) {
            return record.village.kabupaten
        }
        return order.kind.subject == .handBack ? subject.place.kabupaten : subject.place
    }

    /// As the office of a document writes the serial that its book gives.
    package static func number(
        _ order: PaperOrder, serial: Int, on day: CivilDate, in db: any Connection, _ registry: Registry
    ) throws -> String {
        let place = try PaperSubject(order, in: db).place
        let style = try PaperStyleBook(on: day, at: place, in: db).style
        let village = PaperPlace(place, registry.gazetteer).village
        let isOfVillage = try office(of: order, in: db).level == .village
        let code = isOfVillage ? style.text(.villageCode) : style.text(.socialCode)
        let pattern = NumberPattern(style.text(.number, of: order.kind))
        return pattern.text(
            serial: serial, on: day,
            [
                "klasifikasi": style.text(.classification), "kode": style.text(.code, of: order.kind),
                "desa": code.isEmpty ? NumberPattern.initials(village?.name ?? "") : code,
                "dinas": style.text(.socialCode),
            ])
    }

    /// Of the facts it rests on and of the words that the office has for it on that day: another one says that a
    /// document made before tells what is so no more.
    package static func digest(of order: PaperOrder, on day: CivilDate, in db: any Connection) throws -> String {
        let subject = try PaperSubject(order, in: db)
        let style = try PaperStyleBook(on: day, at: subject.place, in: db).style
        let words = PaperStyle.all.filter { $0.kind == nil || $0.kind == order.kind }.map { style[text: $0] }
        let said = Digest.sha256(words.joined(separator: "\u{1F}"))
        return Digest.sha256("\(order.kind.rawValue)|\(said)|\(try subject.facts(in: db))")
    }
}

/// What a document is made of, as stored.
enum PaperSubject {
    case deliberation(DeliberationRecord)
    case batch(BatchRecord)
    case handBack(HandBackRecord)
    case proposal(ProposalRecord)

    init(_ order: PaperOrder, in db: any Connection) throws {
        let id = order.subject
        let found: PaperSubject? =
            switch order.kind.subject {
            case .deliberation: try DeliberationRecord.find(id, in: db).map { .deliberation($0) }
            case .batch: try BatchRecord.find(id, in: db).map { .batch($0) }
            case .handBack:
                try db.find(id) {
                    "SELECT \(HandBackRecord.columns) FROM handback WHERE home IN (\($0)) AND id = \(id)"
                }.map { .handBack(try HandBackRecord($0)) }
            case .proposal: try ProposalRecord.find(id, in: db).map { .proposal($0) }
            }
        guard let found else { throw Refusal.notFound }
        self = found
    }

    var place: RegionCode {
        switch self {
        case .deliberation(let record): record.village
        case .batch(let record): record.region
        case .handBack(let record): record.village
        case .proposal(let record): record.village
        }
    }

    /// None of it is anybody's own words.
    func facts(in db: any Connection) throws -> String {
        switch self {
        case .deliberation(let record):
            let lines = try AgendaItem.of(record.key, in: db).map(\.sealed)
            // Of a meeting held here: the chain has who came and what was noted.
            let meeting = try db.first(
                """
                SELECT stage, starts_at, guests, chain FROM meeting
                WHERE home = \(record.key.home) AND deliberation = \(record.key.id)
                """)
            let held = try meeting.map { row in
                "\(try row.text("stage"))|\(try row.int("starts_at"))|\(try row.int("guests"))|\(try row.text("chain"))"
            }
            // Not its version, which a scan that is brought moves as well.
            let header = record.header
            let words = [header.place, header.number, header.leader, header.note].joined(separator: "\u{1F}")
            let counts = [header.invited, header.present, header.women, header.poor].map(String.init)
            let head = [
                "\(record.key.id)", header.kind.rawValue, "\(header.day)", counts.joined(separator: ","),
                Digest.sha256(words), held ?? "",
            ].joined(separator: "|")
            return ([head] + lines).joined(separator: "\n")
        case .batch(let record): return "\(record.key.id)|\(record.seal)|\(record.state.rawValue)"
        case .handBack(let record): return "\(record.key.id)|\(record.seal)"
        case .proposal(let record):
            return "\(record.key.id)|\(record.hash)|\(record.state.rawValue)|\(record.reason)|\(record.since)"
        }
    }
}
