import Foundation
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
        let paper: OfficialPaper =
            switch subject {
            case .deliberation(let record): try DeliberationLayouts(record, maker).paper()
            case .batch(let record): try BatchLayouts(record, maker).paper()
            case .handBack(let record): try HandBackLayout(record, maker).paper()
            case .proposal(let record): try ProposalLayouts(record, maker).paper()
            }
        guard paper.rows <= PaperPress.mostRows else { throw Self.tooLong(paper.rows, order.kind) }
        return paper
    }

    /// The same before it has a code: whether it can be made, and what it says.
    ///
    /// - Throws: as `paper`.
    @discardableResult
    static func trial(
        _ order: PaperOrder, number: String, in db: any Connection, _ registry: Registry
    ) throws -> OfficialPaper {
        try paper(order, number: number, seal: PaperSeal(code: "", address: "", madeAt: ""), in: db, registry)
    }

    private static func tooLong(_ rows: Int, _ kind: PaperKind) -> Refusal {
        let most = PaperPress.mostRows
        let (next, nextEN) =
            switch kind {
            case .ratifiedList:
                (
                    "Suratnya tetap dapat dibuat. Daftar namanya dibaca di halaman ini; sesudah disahkan ada di berkas "
                        + "untuk kementerian.",
                    "Its letter can be made all the same. The names are read on this page; once ratified they are in "
                        + "the file for the ministry."
                )
            case .handOver:
                ("Daftar namanya dibaca di halaman ini.", "The names are read on this page.")
            default:
                (
                    "Bagi agendanya atas beberapa musyawarah, lalu buat lagi.",
                    "Part the agenda among several musyawarah, then make it again."
                )
            }
        return .invalidInput(
            field: "dokumen",
            reason: Words(
                id: "Daftar ini \(rows) baris; satu dokumen memuat paling banyak \(most). \(next)",
                en: "This list has \(rows) rows; one document holds \(most) at most. \(nextEN)"))
    }

    /// The day that stands on it: of what is told of a meeting that of the meeting, else that on which it is made.
    static func day(of order: PaperOrder, on today: CivilDate, in db: any Connection) throws -> CivilDate {
        guard order.kind.bearsMeetingDay, let record = try DeliberationRecord.find(order.subject, in: db) else {
            return today
        }
        return CivilDate(packed: record.header.day)
    }

    /// In whose book it is numbered: of the village, or of its kabupaten.
    package static func office(of order: PaperOrder, in db: any Connection) throws -> RegionCode {
        let subject = try PaperSubject(order, in: db)
        if case .proposal(let record) = subject, order.kind == .notice, !NoticeLayout.isOfVillage(record.state) {
            return record.village.kabupaten
        }
        return order.kind.subject == .handBack ? subject.place.kabupaten : subject.place
    }

    /// As the office of a document writes the serial that its book gives, in its words of today.
    ///
    /// - Parameter day: that stands on the document: month and year of its number are of it.
    package static func number(
        _ order: PaperOrder, serial: Int, on day: CivilDate, in db: any Connection, _ registry: Registry
    ) throws -> String {
        let place = try PaperSubject(order, in: db).place
        let style = try PaperStyleBook(on: registry.clock.today, at: place, in: db).style
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

    /// Of all that it says: another one tells that a document made before says what is so no more. Its code, its sheet
    /// and the day on which it is made are none of it; of a list, each name stands by the digest of its proposal.
    package static func digest(
        of order: PaperOrder, number: String, in db: any Connection, _ registry: Registry
    ) throws -> String {
        var paper = try trial(order, number: number, in: db, registry)
        paper.size = .a4
        if !order.kind.bearsMeetingDay {
            paper.placeAndDay = ""
            if case .letter(var letter) = paper.head {
                letter.placeAndDay = ""
                paper.head = .letter(letter)
            }
        }
        let text = String(decoding: try JSONEncoder.stable.encode(paper), as: UTF8.self)
        return Digest.sha256("\(order.kind.rawValue)|\(text)")
    }
}

extension PaperKind {
    /// The day of the meeting stands on it, whenever it is made.
    var bearsMeetingDay: Bool { subject == .deliberation && self != .invitation }
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
}
