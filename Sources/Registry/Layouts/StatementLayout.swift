import Papers
import Rules
import Storage

/// The SPTJM: the village head answers for it alone, on stamp duty, with why there was no meeting and the names.
struct StatementLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    func paper() throws -> OfficialPaper {
        try facts.checkDecided(maker)
        try facts.checkUnchanged(maker)
        var blocks = maker.paragraphs(.opening)
        blocks.append(.facts(signer))
        blocks += maker.paragraphs(.body)
        let statements = maker.lines(.basis)
        if !statements.isEmpty { blocks.append(.numbered(statements)) }
        let why = facts.header.note.trimmingSpaces
        if !why.isEmpty {
            blocks.append(
                .paragraph("Musyawarah tidak diselenggarakan karena: \(why)\(why.hasSuffix(".") ? "" : ".")"))
        }
        blocks.append(.table(DecisionCounts(facts: facts).byKind))
        blocks += maker.paragraphs(.closing)
        let list = try AnnexLayout(facts: facts, maker: maker).fullSections()
        return maker.paper(
            .village, maker.titleHead(), blocks, on: facts.day,
            annex: [.heading(maker.annexTitle("Daftar nama"))] + list)
    }

    private var signer: [PaperFact] {
        let name = maker.values["nama_kepala"] ?? ""
        return [
            PaperFact("Nama", name.isEmpty ? "................................" : name),
            PaperFact("Jabatan", maker.place.head),
            PaperFact(
                "Alamat kantor", "\(maker.place.village?.fullName ?? ""), \(maker.place.kecamatan?.fullName ?? "")"),
        ]
    }
}
