import Papers
import Rules
import Storage

/// The berita acara: who met where and when, by what right, whether enough were there, what was decided, who signs.
struct MinutesLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    func paper() throws -> OfficialPaper {
        try facts.checkDecided(maker)
        var blocks = maker.paragraphs(.opening)
        blocks.append(.facts(meetingFacts))
        blocks += maker.paragraphs(facts.presence)
        if let sittings { blocks.append(.table(sittings)) }
        if !basis.isEmpty { blocks += [.heading("Dasar"), .numbered(basis)] }
        blocks += [.heading("Putusan")] + maker.paragraphs(.body)
        let counts = DecisionCounts(facts: facts)
        blocks.append(.table(counts.byKind))
        blocks += [counts.removals, counts.reasons].compactMap { $0.map(PaperBlock.table) }
        blocks += dissent
        blocks += maker.paragraphs(.closing)
        let enclosed = maker.lines(.enclosures)
        if !enclosed.isEmpty { blocks += [.heading("Lampiran"), .numbered(enclosed)] }
        return maker.paper(.village, maker.titleHead(), blocks, on: facts.day, isMasked: false)
    }

    private var meetingFacts: [PaperFact] {
        // Everybody who was asked and came, not only those whom the quorum counts.
        let (values, header) = (maker.values, facts.header)
        let all = [
            PaperFact("Hari, tanggal", values["hari_tanggal"] ?? ""),
            PaperFact("Waktu", values["waktu"].map { "Pukul \($0)" } ?? ""),
            PaperFact("Tempat", values["tempat"] ?? ""), PaperFact("Pemimpin", values["pemimpin"] ?? ""),
            PaperFact("Acara", values["acara"] ?? ""), PaperFact("Undangan", "\(header.invited) orang"),
            PaperFact(
                "Hadir",
                "\(header.present) orang, di antaranya \(header.women) perempuan dan "
                    + "\(header.poor) wakil masyarakat miskin"),
        ]
        return all.filter { !$0.value.isEmpty }
    }

    private var basis: [String] {
        let urban = maker.place.isUrban ? maker.lines(.urbanBasis) : []
        return urban.isEmpty ? maker.lines(.basis) : urban
    }

    /// Only where it did not come about at once: what was counted each time.
    private var sittings: PaperTable? {
        guard let meeting = facts.meeting, meeting.sittings.count > 1 else { return nil }
        return PaperTable(
            caption: "Sidang dan penundaan",
            columns: [
                PaperColumn("Sidang", share: 8, isNumber: true), PaperColumn("Hari, tanggal", share: 28),
                PaperColumn("Undangan", share: 12, isNumber: true), PaperColumn("Hadir", share: 9, isNumber: true),
                PaperColumn("Kuorum", share: 9, isNumber: true), PaperColumn("Hasil", share: 30),
            ],
            rows: meeting.sittings.map { sitting in
                let outcome = Self.outcome(sitting)
                // Of a second meeting that goes on with whoever is there, none is asked for.
                let isOpenToAll = sitting.session > 1 && meeting.bylaws.secondQuorum == nil
                let needed = isOpenToAll ? "-" : String(sitting.needed)
                return [
                    String(sitting.session), SpelledDay.withWeekday(CivilDate(packed: sitting.day)),
                    String(sitting.invited), String(sitting.present), needed,
                    sitting.words.isEmpty ? outcome : "\(outcome). \(maker.place.choosing(sitting.words))",
                ]
            })
    }

    private static func outcome(_ sitting: MeetingSitting) -> String {
        switch sitting.outcome {
        case .running: "Dibuka"
        case .waiting: "Ditunda pada hari itu"
        default: "Dijadwalkan ulang"
        }
    }

    private var dissent: [PaperBlock] {
        let disputed = facts.lines.filter(\.item.isDisputed)
        if disputed.isEmpty { return [.paragraph("Tidak ada perbedaan pendapat yang dicatat.")] }
        let words = disputed.map { line in
            let said = line.dissent.isEmpty ? "ada keberatan" : line.dissent
            return "Usulan nomor \(line.item.number), diputuskan \(decision(line)): \(said)"
        }
        return [.heading("Perbedaan pendapat"), .numbered(words)]
    }

    private func decision(_ line: DeliberationFacts.Line) -> String { line.decision?.title.id.lowercased() ?? "" }
}

/// How many of what was decided how.
struct DecisionCounts {
    let facts: DeliberationFacts

    var byKind: PaperTable {
        table("Ringkasan keputusan", "Jenis usulan", facts.lines.map { ($0.kind, $0) })
    }

    /// Why they are to be taken out; nil: nobody is.
    var removals: PaperTable? {
        let lines = facts.lines.filter { $0.proposal.kind == .removal || $0.proposal.kind == .ineligible }
        if lines.isEmpty { return nil }
        return table(
            "Penghapusan dan ketidaklayakan menurut alasan", "Alasan",
            lines.map { (ProposalReason.named($0.proposed)?.title.id ?? "Tanpa alasan", $0) })
    }

    /// Why it was not agreed to; nil: all of it was.
    var reasons: PaperTable? {
        let lines = facts.lines.filter { $0.decision == .refuse || $0.decision == .postpone }
        if lines.isEmpty { return nil }
        return table(
            "Penolakan dan penundaan menurut alasan", "Alasan",
            lines.map { ($0.reason.isEmpty ? "Tanpa alasan" : $0.reason, $0) }, [.refuse, .postpone])
    }

    private func table(
        _ caption: String, _ first: String, _ lines: [(name: String, line: DeliberationFacts.Line)],
        _ decisions: [VillageDecision] = VillageDecision.allCases
    ) -> PaperTable {
        var order: [String] = []
        var counts: [String: [VillageDecision: Int]] = [:]
        for (name, line) in lines {
            if counts[name] == nil { order.append(name) }
            guard let decision = line.decision else { continue }
            counts[name, default: [:]][decision, default: 0] += 1
        }
        func row(_ name: String, _ counted: [VillageDecision: Int]) -> [String] {
            let numbers = decisions.map { counted[$0] ?? 0 }
            return [name] + (numbers + [numbers.reduce(0, +)]).map(String.init)
        }
        let sums = counts.values.reduce(into: [VillageDecision: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        return PaperTable(
            caption: caption,
            columns: [PaperColumn(first, share: 48)]
                + decisions.map { PaperColumn($0.title.id, share: 12, isNumber: true) } + [
                    PaperColumn("Jumlah", share: 12, isNumber: true)
                ],
            rows: order.map { row($0, counts[$0] ?? [:]) }, foot: row("Jumlah", sums))
    }
}
