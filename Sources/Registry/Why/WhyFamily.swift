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
        history = try WhyHistory(maker: maker, family: family)
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
        if let moved = try movedOut() { return moved }
        if let last = try gone().first { return last }
        return maker.part("IMPOR_DITARIK", Self.dtks, [:])
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
        let brought: Set<ProposalKind> = [.newHousehold, .ppks]
        if let proposal = history.proposals.first(where: { brought.contains($0.kind) && $0.appliedAt != nil }) {
            return try present(by: proposal)
        }
        let first = history.changes.values.filter { $0.state == .applied }.min { $0.key.id < $1.key.id }
        var part = maker.part(
            "ADA_DICATAT", Self.dtks,
            [
                "peristiwa": first?.event.title ?? Words(id: "perubahan", en: "a change"),
                "hari": Words.day(first?.day ?? maker.today.packed),
            ])
        part.decision = first.map { WhyHistory.decision($0, maker) }
        part.facts = facts(Words(id: "register", en: "the register"), asOf: first?.day)
        return part
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

    /// The newest of each kind and programme that no other part has told of.
    private func proposals(but told: Set<RecordID>) throws -> [WhyPart] {
        var seen: Set<String> = []
        var parts: [WhyPart] = []
        for proposal in history.proposals where !told.contains(proposal.key.id) {
            let what = "\(proposal.kind.rawValue) \(proposal.program ?? 0)"
            guard seen.insert(what).inserted, parts.count < 12 else { continue }
            parts.append(try history.part(of: proposal))
        }
        return parts
    }
}
