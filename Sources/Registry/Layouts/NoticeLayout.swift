import Papers
import Rules
import Storage

/// The letter that tells a citizen what was decided, why, what comes next and how to object.
struct NoticeLayout {
    let record: ProposalRecord
    let name: PaperName
    private var maker: PaperMaker
    private let result: Result

    /// What was decided: a proposal that was handed back keeps what the ministry said.
    private struct Result {
        var state: ProposalState
        var reason: String
    }

    init(record: ProposalRecord, name: PaperName, maker: PaperMaker) throws {
        self.record = record
        self.name = name
        self.maker = maker
        result = try Self.result(of: record, maker)
        fill()
    }

    /// The village tells of what it decided itself.
    static func isOfVillage(_ state: ProposalState) -> Bool {
        switch state {
        case .agreed, .postponed, .refused, .finalised, .forwarded, .verifying: true
        default: false
        }
    }

    /// What a citizen is told of; nil: nothing was decided yet.
    private static func event(_ state: ProposalState) -> OutboxEvent? {
        switch state {
        case .agreed: .agreed
        case .postponed: .postponed
        case .refused: .refused
        case .finalised, .forwarded, .verifying: .finalised
        case .returned: .returned
        case .rejected: .rejected
        case .passed, .endorsed: .passed
        case .ratified, .sent: .ratified
        case .determined, .done: .determined
        case .rejectedByMinistry, .unmatched: .notDetermined
        case .draft, .putForward, .onAgenda, .handedBack, .reverified, .withdrawn: nil
        }
    }

    private static func result(of record: ProposalRecord, _ maker: PaperMaker) throws -> Result {
        guard record.state == .handedBack || record.state == .reverified else {
            return Result(state: record.state, reason: record.reason)
        }
        let row = try maker.db.first(
            """
            SELECT result, reason FROM handback_item
            WHERE home = \(record.key.home) AND proposal = \(record.key.id) ORDER BY handback DESC LIMIT 1
            """)
        let state = try row.flatMap { ProposalState(rawValue: try $0.text("result")) }
        return Result(state: state ?? record.state, reason: row?.textOrNil("reason") ?? "")
    }

    private mutating func fill() {
        let day = Clock.at(record.since).today
        let event = Self.event(result.state)
        let reason = event?.followsReason == true ? ProposalReason.named(result.reason) : nil
        let usual = event.flatMap { OutboxText.of($0, on: maker.today.packed)?.next } ?? ""
        let next = reason?.next.id ?? ""
        maker.values["keputusan"] = result.state.title.id
        maker.values["tanggal_keputusan"] = SpelledDay.plain(day)
        maker.values["alasan"] = reason?.title.id ?? ""
        maker.values["langkah"] = Self.sentence(maker.place.worded(next.isEmpty ? usual : next))
        let days = maker.objectionDays(ofVillage: Self.isOfVillage(result.state))
        maker.values["hari_sanggah"] = String(days)
        maker.values["batas_sanggah"] = SpelledDay.plain(day.adding(days: days))
        let office =
            Self.isOfVillage(result.state)
            ? (maker.place.head, maker.values["nama_kepala"] ?? "", "")
            : (
                "Kepala Dinas Sosial \(maker.place.kabupaten.fullName)", maker.values["nama_kepala_dinas"] ?? "",
                maker.values["keterangan_kepala_dinas"] ?? ""
            )
        maker.values["jabatan_penandatangan"] = office.0
        maker.values["nama_penandatangan"] = office.1
        maker.values["keterangan_penandatangan"] = office.2
    }

    func paper() throws -> OfficialPaper {
        guard Self.event(result.state) != nil else {
            throw maker.refused(
                "Usulan ini belum diputuskan: pemberitahuannya dibuat sesudah ada keputusan.",
                "Nothing was decided on this proposal yet: there is no notice of it.")
        }
        let facts = [
            PaperFact("Nomor usulan", record.key.id.description), PaperFact("Nama", name.name),
            PaperFact("NIK", name.nik), PaperFact("Jenis usulan", maker.values["jenis"] ?? ""),
            PaperFact("Keputusan", result.state.title.id),
            PaperFact("Tanggal keputusan", maker.values["tanggal_keputusan"] ?? ""),
            PaperFact("Alasan", maker.values["alasan"] ?? ""),
        ]
        var blocks = maker.paragraphs(.opening)
        blocks.append(.facts(facts.filter { !$0.value.isEmpty }))
        if let next = maker.values["langkah"], !next.isEmpty {
            blocks += [.heading("Langkah berikutnya"), .paragraph(next)]
        }
        if mayObject { blocks += maker.section("Bila Anda berkeberatan", .objection) }
        blocks += maker.paragraphs(.closing)
        let office: PaperMaker.Office = Self.isOfVillage(result.state) ? .village : .social
        return maker.paper(office, maker.letterHead(office), blocks, on: nil)
    }

    /// Against what was not agreed to, and against being taken out.
    private var mayObject: Bool {
        if record.kind == .removal || record.kind == .ineligible { return true }
        switch result.state {
        case .postponed, .refused, .rejected, .rejectedByMinistry, .unmatched: return true
        default: return false
        }
    }

    private static func sentence(_ words: String) -> String {
        words.isEmpty || words.hasSuffix(".") ? words : "\(words)."
    }
}
