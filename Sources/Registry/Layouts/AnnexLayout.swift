import Papers
import Rules
import Storage

/// The names with what was decided on each, by decision: for the board of the village what the public page has and
/// nothing more, for the file in full.
struct AnnexLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    func board() throws -> OfficialPaper {
        try facts.checkDecided(maker)
        try facts.checkUnchanged(maker)
        let outcomes = facts.lines.compactMap { line in
            line.decision.map { (proposal: line.proposal.key.id, outcome: PublicOutcome($0)) }
        }
        let shown = try PublicNames.standing(
            .deliberation, of: facts.record.key, outcomes, maker.registry, in: maker.db)
        var press = maker
        // As many as are told of: what is not about help is on no board.
        press.values["jumlah"] = String(shown.names.count + shown.heldBack)
        var blocks = press.paragraphs(.opening) + Self.boardSections(shown)
        blocks += press.section("Bila ada keberatan", .objection) + press.paragraphs(.closing)
        return press.paper(.village, press.titleHead(), blocks, on: facts.day, isMasked: true)
    }

    private static func boardSections(_ shown: PublicNames) -> [PaperBlock] {
        var blocks: [PaperBlock] = shown.names.isEmpty ? [.paragraph("Tidak ada nama yang ditampilkan.")] : []
        let decisions = VillageDecision.allCases.filter { decision in
            shown.names.contains { $0.outcome == PublicOutcome(decision) }
        }
        for (place, decision) in decisions.enumerated() {
            let names = shown.names.filter { $0.outcome == PublicOutcome(decision) }
            blocks.append(heading(place, decision, names.count))
            blocks.append(.table(PaperTable(columns: boardColumns, rows: names.map(boardRow))))
        }
        if shown.heldBack > 0 {
            blocks.append(
                .paragraph(
                    "\(shown.heldBack) usulan lain tidak disebut namanya karena menyangkut data yang lebih dilindungi "
                        + "(UU 27/2022)."))
        }
        return blocks
    }

    private static func boardRow(_ name: PublicNames.Name) -> [String] {
        let shown = name.name.isEmpty ? "(dihapus)" : name.name
        let place = [name.rt, name.rw].filter { !$0.isEmpty }.joined(separator: "/")
        let asked = name.kind.title.id
        return [String(name.number), shown, place, name.program.isEmpty ? asked : "\(asked): \(name.program)"]
    }

    func full() throws -> OfficialPaper {
        try facts.checkDecided(maker)
        try facts.checkUnchanged(maker)
        let blocks = maker.paragraphs(.opening) + (try fullSections()) + maker.paragraphs(.closing)
        var paper = maker.paper(.village, maker.titleHead(), blocks, on: facts.day)
        // Where nobody met, the village head answers alone: the last of those who sign.
        if facts.header.kind == .sptjm { paper.signers = Array(paper.signers.suffix(1)) }
        return paper
    }

    func fullSections() throws -> [PaperBlock] {
        let names = try facts.names.of(facts.lines.map(\.proposal))
        let decisions = VillageDecision.allCases.filter { facts.count($0) > 0 }
        var blocks: [PaperBlock] = []
        for (place, decision) in decisions.enumerated() {
            let lines = facts.decided(decision)
            blocks.append(Self.heading(place, decision, lines.count))
            let rows = lines.compactMap { line in names[line.proposal.key.id].map { row(line, $0) } }
            let table = PaperTable(columns: Self.full, rows: rows)
            blocks.append(.table(decision == .agree ? Self.withoutReason(table) : table))
        }
        return blocks
    }

    private func row(_ line: DeliberationFacts.Line, _ name: PaperName) -> [String] {
        [
            String(line.item.number), name.name, name.numbers, name.place,
            facts.names.kind(line.proposal, isPublic: false), String(line.proposal.persons), line.reason,
        ]
    }

    private static func heading(_ place: Int, _ decision: VillageDecision, _ count: Int) -> PaperBlock {
        let letters = ["A", "B", "C"]
        let letter = letters.indices.contains(place) ? letters[place] : ""
        return .heading("\(letter). \(title(decision)) (\(count) usulan)")
    }

    /// What is agreed to has none.
    private static func withoutReason(_ table: PaperTable) -> PaperTable {
        var table = table
        table.columns.removeLast()
        table.rows = table.rows.map { Array($0.dropLast()) }
        return table
    }

    private static func title(_ decision: VillageDecision) -> String {
        switch decision {
        case .agree: "Disetujui"
        case .refuse: "Ditolak"
        case .postpone: "Ditunda"
        }
    }

    private static let boardColumns = [
        PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 34), PaperColumn("RT/RW", share: 12),
        PaperColumn("Usulan", share: 37),
    ]

    private static let full = [
        PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 23),
        PaperColumn("NIK dan No. KK", share: 22), PaperColumn("Alamat", share: 20), PaperColumn("Usulan", share: 17),
        PaperColumn("Jiwa", share: 8, isNumber: true), PaperColumn("Alasan", share: 15),
    ]
}
