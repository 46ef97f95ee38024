import Papers
import Rules
import Storage

/// The letter that tells a citizen what was decided, why, what comes next and how to object.
struct NoticeLayout {
    let record: ProposalRecord
    let name: PaperName
    private var maker: PaperMaker
    private let decision: NoticeDecision

    /// - Throws: `Refusal.invalidInput` where nothing was decided yet.
    init(record: ProposalRecord, name: PaperName, maker: PaperMaker) throws {
        guard let decision = try NoticeDecision(of: record, in: maker.db) else {
            throw maker.refused(
                "Usulan ini belum diputuskan: pemberitahuannya dibuat sesudah ada keputusan.",
                "Nothing was decided on this proposal yet: there is no notice of it.")
        }
        self.record = record
        self.name = name
        self.maker = maker
        self.decision = decision
        try fill()
    }

    /// The village tells of what it decided itself.
    static func isOfVillage(_ state: ProposalState) -> Bool {
        switch state {
        case .agreed, .postponed, .refused, .finalised, .forwarded, .verifying: true
        default: false
        }
    }

    /// What a citizen is told of.
    private static func event(_ state: ProposalState) -> OutboxEvent? {
        switch state {
        case .agreed: .agreed
        case .postponed: .postponed
        case .refused: .refused
        case .returned: .returned
        case .rejected: .rejected
        case .passed, .endorsed: .passed
        case .ratified: .ratified
        case .determined, .done: .determined
        case .rejectedByMinistry, .unmatched: .notDetermined
        case .draft, .putForward, .onAgenda, .finalised, .forwarded, .verifying, .sent, .handedBack, .reverified,
            .withdrawn:
            nil
        }
    }

    /// Why it was decided so; of somebody who is to be taken out and was agreed to, why that was proposed.
    private func reason(_ event: OutboxEvent?) throws -> ProposalReason? {
        if event?.followsReason == true { return ProposalReason.named(decision.reason) }
        guard record.kind == .removal || record.kind == .ineligible else { return nil }
        return ProposalReason.named(try record.readContent?.reason ?? "")
    }

    private mutating func fill() throws {
        let day = Clock.at(decision.at).today
        let event = Self.event(decision.state)
        let reason = try reason(event)
        let usual = event.flatMap { OutboxText.of($0, on: maker.today.packed)?.next } ?? ""
        let next = event?.followsReason == true ? reason?.next.id ?? "" : ""
        maker.values["keputusan"] = decision.state.title.id
        maker.values["tanggal_keputusan"] = SpelledDay.plain(day)
        maker.values["alasan"] = reason?.title.id ?? ""
        maker.values["langkah"] = Self.sentence(maker.place.worded(next.isEmpty ? usual : next))
        let days = maker.objectionDays(ofVillage: Self.isOfVillage(decision.state))
        maker.values["hari_sanggah"] = String(days)
        // Of what the ministry answered, from when it reached the village on.
        let told = [.handedBack, .reverified].contains(record.state) ? Clock.at(record.since).today : day
        maker.values["batas_sanggah"] = SpelledDay.plain(told.adding(days: days))
        let office =
            Self.isOfVillage(decision.state)
            ? (maker.place.head, maker.values["nama_kepala"] ?? "", "")
            : (
                "Kepala Dinas Sosial \(maker.place.kabupaten.fullName)", maker.values["nama_kepala_dinas"] ?? "",
                maker.values["keterangan_kepala_dinas"] ?? ""
            )
        maker.values["jabatan_penandatangan"] = office.0
        maker.values["nama_penandatangan"] = office.1
        maker.values["keterangan_penandatangan"] = office.2
    }

    func paper() -> OfficialPaper {
        let facts = [
            PaperFact("Nomor usulan", record.key.id.description), PaperFact("Nama", name.name),
            PaperFact("NIK", name.nik), PaperFact("Jenis usulan", maker.values["jenis"] ?? ""),
            PaperFact("Keputusan", decision.state.title.id),
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
        let office: PaperMaker.Office = Self.isOfVillage(decision.state) ? .village : .social
        return maker.paper(office, maker.letterHead(office), blocks, on: nil)
    }

    /// Against what was not agreed to, and against being taken out.
    private var mayObject: Bool {
        if record.kind == .removal || record.kind == .ineligible { return true }
        switch decision.state {
        case .postponed, .refused, .rejected, .rejectedByMinistry, .unmatched: return true
        default: return false
        }
    }

    private static func sentence(_ words: String) -> String {
        words.isEmpty || words.hasSuffix(".") ? words : "\(words)."
    }
}
