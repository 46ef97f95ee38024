import Papers
import Rules
import Storage

/// The names with what was decided on each, by decision: masked for the board of the village, in full for the file.
struct AnnexLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    func board() throws -> OfficialPaper {
        try facts.checkDecided(maker)
        try facts.checkUnchanged(maker)
        var blocks = maker.paragraphs(.opening)
        blocks += try sections { line, name in
            [
                String(line.item.number), BoardName.of(name.name),
                name.nik.isEmpty ? "" : MaskedNumber.text(name.nik), name.rtRW, line.kind, line.reason,
            ]
        }
        blocks += maker.section("Bila ada keberatan", .objection) + maker.paragraphs(.closing)
        return maker.paper(.village, maker.titleHead(), blocks, on: facts.day, isMasked: true)
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
        let names = facts.names
        return try sections(isFull: true) { line, name in
            let kind = names.kind(line.proposal, isPublic: false)
            return [
                String(line.item.number), name.name, name.numbers, name.place, kind, String(line.proposal.persons),
                line.reason,
            ]
        }
    }

    private func sections(
        isFull: Bool = false, _ row: (DeliberationFacts.Line, PaperName) -> [String]
    ) throws -> [PaperBlock] {
        let names = try facts.names.of(facts.lines.map(\.proposal))
        let letters = ["A", "B", "C"]
        let decisions = VillageDecision.allCases.filter { facts.count($0) > 0 }
        var blocks: [PaperBlock] = []
        for (place, decision) in decisions.enumerated() {
            let lines = facts.decided(decision)
            let letter = letters.indices.contains(place) ? letters[place] : ""
            blocks.append(.heading("\(letter). \(Self.title(decision)) (\(lines.count) usulan)"))
            let rows = lines.compactMap { line in names[line.proposal.key.id].map { row(line, $0) } }
            let table = PaperTable(columns: isFull ? Self.full : Self.board, rows: rows)
            blocks.append(.table(decision == .agree ? Self.withoutReason(table) : table))
        }
        return blocks
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

    private static let board = [
        PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 26), PaperColumn("NIK", share: 20),
        PaperColumn("RT/RW", share: 11), PaperColumn("Usulan", share: 26), PaperColumn("Alasan", share: 20),
    ]

    private static let full = [
        PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 23),
        PaperColumn("NIK dan No. KK", share: 22), PaperColumn("Alamat", share: 20), PaperColumn("Usulan", share: 17),
        PaperColumn("Jiwa", share: 8, isNumber: true), PaperColumn("Alasan", share: 15),
    ]
}
