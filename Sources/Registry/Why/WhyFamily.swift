import Rules
import Storage

/// Why a family stands as it does: in the register first, then programme by programme, then what is open about it.
struct WhyFamily {
    let maker: WhyMaker
    let family: FamilyRecord
    let page: FamilyPage
    let history: WhyHistory
    var reader: Reader { maker.reader }

    init(maker: WhyMaker, family: FamilyRecord) throws {
        self.maker = maker
        self.family = family
        page = try FamilyPageMaker(registry: maker.registry, reader: maker.reader, family: family).page()
        history = try WhyHistory(maker: maker, family: family, members: page.members.map(\.id))
    }

    /// Of the head, else of anybody who is there or was.
    var name: String {
        (page.members.first { $0.relation == 1 } ?? page.members.first ?? page.former.first)?.name ?? ""
    }

    static let dtks = Words(id: "DTKS", en: "DTKS")

    func parts() throws -> [WhyPart] {
        let register = try standing()
        let programs = page.members.isEmpty ? [] : try WhyPrograms(of: self).parts()
        let told = Set(programs.compactMap(\.proposal) + [register.proposal].compactMap { $0 })
        var parts = [register]
        if !page.members.isEmpty { parts += try gone() }
        return try parts + restored() + programs + proposals(but: told) + moves() + doubles() + findings()
    }

    // MARK: In the register

    private func standing() throws -> WhyPart {
        if family.status == .erased { return erased }
        if !page.members.isEmpty { return try present() }
        return try left()
    }

    private var erased: WhyPart {
        var part = maker.part("DIHAPUS_WARGA", Self.dtks, [:])
        part.rules = [
            WhyRule(
                code: "uu27",
                title: Words(
                    id: "UU 27/2022 tentang Pelindungan Data Pribadi", en: "UU 27/2022 on personal data"),
                version: nil, from: 20_221_017)
        ]
        return part
    }

    private func present() throws -> WhyPart {
        if let file = try history.file(family.batch) {
            var part = maker.part(
                "ADA_DARI_BERKAS", Self.dtks,
                ["sumber": Words(id: file.source, en: file.source), "hari": Words.day(file.asOf)])
            (part.decision, part.papers) = (file.decision, [file.paper])
            part.rules = [
                WhyRule(
                    code: "berkas", title: Words(id: "Isi berkas sumber", en: "What the source's file says"),
                    version: nil, from: file.asOf)
            ]
            part.facts = facts(file.words, asOf: file.asOf)
            return part
        }
        if let proposal = try bringing() { return try present(by: proposal) }
        let opening = history.opening
        let own = history.changes.values.filter { $0.state == .applied && $0.family == family.key.id }
        let first: ChangeRecord? = if let opening { opening.change } else { own.min { $0.key.id < $1.key.id } }
        let day = first?.day ?? opening.map { maker.day(of: $0.entry.at) }
        var part = maker.part(
            "ADA_DICATAT", Self.dtks,
            [
                "peristiwa": first?.event.title ?? Words(id: "perubahan", en: "a change"),
                "hari": Words.day(day ?? maker.today.packed),
            ])
        part.decision = try first.map { history.decision($0) } ?? history.origin(of: opening?.entry)?.decision
        part.isElsewhere = part.decision == nil && page.members.contains { history.isFromElsewhere($0.id) }
        part.facts = facts(Words(id: "register", en: "the register"), asOf: day)
        return part
    }

    /// The proposal by which they came into the register, and not one about somebody who was there.
    private func bringing() throws -> ProposalRecord? {
        let kinds: Set<ProposalKind> = [.newHousehold, .ppks]
        if let id = history.opening?.change?.proposal,
            let proposal = history.known.first(where: { $0.key.id == id && kinds.contains($0.kind) })
        {
            return proposal
        }
        return try history.proposals.last { proposal in
            guard kinds.contains(proposal.kind), proposal.appliedAt != nil, proposal.family == family.key.id else {
                return false
            }
            return try proposal.readContent?.changes.newcomers != nil
        }
    }

    private func present(by proposal: ProposalRecord) throws -> WhyPart {
        let made = try history.part(of: proposal)
        let ministry: Set<ProposalState> = [.determined, .handedBack, .reverified]
        let code = ministry.contains(proposal.state) ? "ADA_DARI_PENETAPAN" : "ADA_DARI_USULAN"
        let day = made.decision?.day ?? maker.day(of: proposal.appliedAt ?? proposal.since)
        var part = maker.part(code, Self.dtks, ["hari": Words.day(day)])
        (part.decision, part.papers, part.rules) = (made.decision, made.papers, made.rules)
        part.reason = made.reason
        part.proposal = proposal.key.id
        part.facts = facts(Words(id: "usulan yang diputuskan", en: "the proposal that was decided"), asOf: day)
        return part
    }

    private func facts(_ source: Words, asOf: Int32?) -> [WhyFact] {
        var facts = [
            WhyFact(Words(id: "Anggota", en: "Members"), String(page.members.count), asOf: maker.today.packed, source)
        ]
        let kk = page.kk ?? ""
        facts.append(
            WhyFact(
                Words(id: "Nomor KK", en: "KK number"),
                kk.isEmpty ? Words(id: "kosong", en: "none") : Words(id: masked(kk), en: masked(kk)), asOf: asOf, source
            ))
        if let desil = page.desil {
            facts.append(
                WhyFact(
                    Words(id: "Desil", en: "Decile"), String(desil.value), asOf: desil.validFrom,
                    Words(id: desil.source, en: desil.source)))
        }
        return facts
    }

    func masked(_ number: String) -> String { MaskedNumber.text(number) }

    // MARK: Proposals

    /// The newest of each kind and programme, unless another part has told of it.
    private func proposals(but told: Set<RecordID>) throws -> [WhyPart] {
        var seen: Set<String> = []
        var parts: [WhyPart] = []
        for proposal in history.proposals {
            let what = "\(proposal.kind.rawValue) \(proposal.program ?? 0)"
            // What came before one that was told says nothing any more.
            guard seen.insert(what).inserted, !told.contains(proposal.key.id), parts.count < 12 else { continue }
            parts.append(try history.part(of: proposal))
        }
        return parts
    }
}
