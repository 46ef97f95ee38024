import Papers
import Rules
import Storage

/// What a citizen gets in hand: that a proposal was taken in, and what became of it.
struct ProposalLayouts {
    private let record: ProposalRecord
    private let maker: PaperMaker
    private let content: ProposalContent?
    private let name: PaperName

    init(_ record: ProposalRecord, _ maker: PaperMaker) throws {
        self.record = record
        var maker = maker
        content = try record.readContent
        let names = PaperNames(maker, of: record.key.home)
        name = try names.of([record])[record.key.id] ?? PaperName(village: record.village)
        let holders = try OfficeHolders(
            of: record.village, in: record.key.home, on: maker.today.packed, db: maker.db)
        let isUrban = maker.place.isUrban
        maker.values.merge(holders.values(isUrban: isUrban)) { $1 }
        maker.values["nama"] = name.name
        let place = [name.place, maker.place.village?.fullName ?? ""].filter { !$0.isEmpty }
        maker.values["alamat"] = place.joined(separator: ", ")
        maker.values["nomor_usulan"] = record.key.id.description
        maker.values["jenis"] = names.kind(record, isPublic: false)
        maker.values["tanggal_usulan"] = SpelledDay.plain(record.madeOn)
        maker.values["pencatat"] = record.makerName
        if let content {
            let addressee = try PaperAddressee(
                of: record, content, about: name.name, on: maker.today, maker.catalogue, in: maker.db)
            maker.values["penerima"] = addressee.words
            // Others who put it forward sign by hand.
            maker.values["penyerah"] = content.proposer == .citizen ? addressee.name : ""
        }
        let isOfDinsos = try Self.isWrittenByDinsos(record, in: maker.db)
        maker.values["petugas"] =
            isOfDinsos ? "petugas Dinas Sosial \(maker.place.kabupaten.fullName)" : "a.n. \(maker.place.head)"
        self.maker = maker
    }

    /// A verifier may write for a village, and signs for nobody of its office.
    private static func isWrittenByDinsos(_ record: ProposalRecord, in db: any Connection) throws -> Bool {
        let step = try db.first(
            """
            SELECT role FROM proposal_step WHERE home = \(record.key.home) AND proposal = \(record.key.id)
            ORDER BY number LIMIT 1
            """)
        return try step.map { try $0.text("role") == Role.verifikator.rawValue } ?? false
    }

    func paper() throws -> OfficialPaper {
        guard content != nil else {
            throw maker.refused(
                "Isi usulan ini sudah dihapus, sehingga dokumennya tidak dapat dibuat.",
                "What this proposal said was erased: no document can be made of it.")
        }
        if maker.kind == .receipt { return try receipt() }
        return try NoticeLayout(record: record, name: name, maker: maker).paper()
    }

    private func receipt() throws -> OfficialPaper {
        guard record.state != .withdrawn else {
            throw maker.refused("Usulan ini sudah ditarik.", "This proposal was withdrawn.")
        }
        var maker = maker
        maker.values["langkah"] = maker.place.worded(OutboxText.of(.submitted, on: maker.today.packed)?.next ?? "")
        let facts = [
            PaperFact("Nomor usulan", record.key.id.description),
            PaperFact("Diterima", SpelledDay.withWeekday(record.madeOn)),
            PaperFact("Jenis usulan", maker.values["jenis"] ?? ""), PaperFact("Nama", name.name),
            PaperFact("NIK", name.nik), PaperFact("No. KK", name.kk),
            PaperFact("Alamat", maker.values["alamat"] ?? ""),
            PaperFact("Jumlah jiwa", record.persons > 0 ? String(record.persons) : ""),
            PaperFact("Diajukan oleh", content.map { maker.place.choosing(Self.words($0.proposer)) } ?? ""),
            PaperFact("Dicatat oleh", record.makerName),
        ]
        var blocks = maker.paragraphs(.opening)
        blocks.append(.facts(facts.filter { !$0.value.isEmpty }))
        let papers = try papers()
        blocks.append(.heading("Berkas yang diterima"))
        blocks.append(papers.isEmpty ? .paragraph("Belum ada berkas.") : .numbered(papers))
        blocks += maker.paragraphs(.body) + maker.paragraphs(.closing)
        return maker.paper(.village, maker.titleHead(), blocks, on: maker.today)
    }

    /// Each kind once, with how many there are.
    private func papers() throws -> [String] {
        let kinds = try ProposalPapers(of: record.key, in: maker.db).papers.map(\.kind)
        var order: [String] = []
        var counts: [String: Int] = [:]
        for kind in kinds {
            if counts[kind] == nil { order.append(kind) }
            counts[kind, default: 0] += 1
        }
        return order.map { kind in
            let title = DocumentKind.words(kind).id
            let count = counts[kind] ?? 1
            return count == 1 ? title : "\(title) (\(count) lembar)"
        }
    }

    private static func words(_ proposer: ProposalContent.Proposer) -> String {
        switch proposer {
        case .citizen: "Warga sendiri"
        case .neighbourhood: "RT/RW"
        case .office: "Perangkat desa/kelurahan"
        }
    }
}
