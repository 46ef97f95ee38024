import Rules
import Storage

/// Why a family draws on a programme, or does not.
struct WhyPrograms {
    private let family: WhyFamily
    private var maker: WhyMaker { family.maker }
    private var history: WhyHistory { family.history }

    init(of family: WhyFamily) { self.family = family }

    func parts() throws -> [WhyPart] {
        var parts: [WhyPart] = []
        var never: [Program] = []
        for program in maker.catalogue.programs {
            let spans = family.page.enrolments.filter { $0.program == program.id }
            let proposals = history.proposals.filter { $0.program == program.number }
            let active = spans.filter(isActive)
            let lost = self.lost(program, spans, active)
            let alike = try together(active, program)
            let isOne = alike.count + lost.count == 1
            parts += try alike.map { try drawing(program, $0, isOne ? title(program) : named(program, $0)) }
            parts += try lost.map { try ended(program, $0, isOne ? title(program) : named(program, $0)) }
            if spans.isEmpty, proposals.isEmpty, !program.hasEnded { never.append(program) }
        }
        let excluded = never.compactMap { program in exclusion(of: program).map { (program, $0) } }
        parts += excluded.map { self.excluded($0.0, $0.1) }
        let left = never.filter { program in !excluded.contains { $0.0.id == program.id } }
        return left.isEmpty ? parts : parts + [neverProposed(left)]
    }

    /// Those of whom everything else is the same, as one with all their names.
    private func together(_ spans: [FamilyPage.Enrolment], _ program: Program) throws -> [FamilyPage.Enrolment] {
        var groups: [(told: WhyPart, spans: [FamilyPage.Enrolment])] = []
        for span in spans {
            var nameless = span
            nameless.personName = ""
            let told = try drawing(program, nameless, title(program))
            if let place = groups.firstIndex(where: { $0.told == told }) {
                groups[place].spans.append(span)
            } else {
                groups.append((told, [span]))
            }
        }
        return groups.map { group in
            var all = group.spans[0]
            all.personName = group.spans.map(\.personName).joined(separator: ", ")
            return all
        }
    }

    private func isActive(_ span: FamilyPage.Enrolment) -> Bool {
        span.validTo.map { $0 > maker.today.packed } ?? true
    }

    /// The last time of everybody who drew on it and does no longer. What a family has as one goes on with whoever
    /// draws on it, unless somebody has decided since that it ends.
    private func lost(
        _ program: Program, _ spans: [FamilyPage.Enrolment], _ active: [FamilyPage.Enrolment]
    ) -> [FamilyPage.Enrolment] {
        func last(_ spans: [FamilyPage.Enrolment]) -> FamilyPage.Enrolment? {
            spans.max { ($0.validTo ?? 0) < ($1.validTo ?? 0) }
        }
        let drawing = Set(active.map(\.person))
        let past = Dictionary(grouping: spans.filter { !drawing.contains($0.person) }, by: \.person).values
            .compactMap { last($0) }.sorted { $0.person < $1.person }
        if program.isPerPerson { return past }
        guard let latest = last(past) else { return [] }
        let entry = history.last(LogField.program + String(program.number), of: latest.person)
        let goesOn = entry?.changeSet == nil || active.contains { $0.validFrom >= latest.validTo ?? 0 }
        return !active.isEmpty && goesOn ? [] : [latest]
    }

    // MARK: In

    private func drawing(_ program: Program, _ span: FamilyPage.Enrolment, _ topic: Words) throws -> WhyPart {
        let origin = try origin(of: span, program)
        var part = maker.part(
            "MENERIMA", topic,
            [
                "program": title(program), "hari": Words.day(span.validFrom),
                "orang": Words(id: span.personName, en: span.personName),
            ])
        fill(&part, program, span, origin)
        return part
    }

    // MARK: Out

    private func ended(_ program: Program, _ span: FamilyPage.Enrolment, _ topic: Words) throws -> WhyPart {
        let last = span.validTo ?? maker.today.packed
        let origin = try origin(of: span, program)
        let reason = origin.flatMap { ProposalReason.named($0.reason) }
        let over = reason.flatMap { maker.book[$0.name] }
        var code = "BERAKHIR"
        var values = [
            "program": title(program), "hari": Words.day(last),
            "orang": Words(id: span.personName, en: span.personName),
        ]
        // What was ended for a reason is not simply made active again.
        if program.id == "PBI-JK", reason == nil, let months = maker.book["PBI_DAPAT_REAKTIVASI"]?.months {
            let day = CivilDate(packed: last)
            let limit = CivilMonth(of: day).adding(months).day(Int(last % 100))
            code = limit < maker.today ? "PBI_LEWAT_WAKTU" : "PBI_DAPAT_REAKTIVASI"
            values["batas"] = Words.day(limit.packed)
        }
        var part = maker.part(
            code, topic, over: over, decided: origin?.decision?.day ?? last, values)
        if over != nil, let said = maker.book[code]?.because.filled(values) {
            part.because = said.then(part.because)
        }
        if let reason, over == nil { tell(reason, origin?.decision?.words ?? "", in: &part) }
        fill(&part, program, span, origin)
        return part
    }

    /// As the list of reasons says it, where there are no other words for it.
    private func tell(_ reason: ProposalReason, _ words: String, in part: inout WhyPart) {
        let said = reason.name == "LAIN" && !words.isEmpty ? Words(id: words, en: words) : reason.title
        part.because = part.because.then(Words(id: "Alasannya: \(said.id).", en: "The reason: \(said.en)."))
        part.next = reason.next.or(part.next).sentence
    }

    /// Programmes that the family draws on and that leave no room for this one.
    private func exclusion(of program: Program) -> (rule: ProgramExclusion, other: Program)? {
        for rule in ProgramExclusion.all where rule.holds(on: maker.today) {
            guard let id = rule.excluded(by: program.id), rule.severity == .error,
                family.page.enrolments.contains(where: { $0.program == id && isActive($0) }),
                let other = maker.catalogue.programs.first(where: { $0.id == id })
            else { continue }
            return (rule, other)
        }
        return nil
    }

    private func excluded(_ program: Program, _ by: (rule: ProgramExclusion, other: Program)) -> WhyPart {
        var part = maker.part("TIDAK_BERSAMA", title(program), ["program": title(program), "lain": title(by.other)])
        part.program = program.id
        part.rules = [
            WhyRule(
                code: "\(by.rule.one)-\(by.rule.other)",
                title: Words(
                    id: "\(by.rule.one) tidak diterima bersama \(by.rule.other) dalam satu keluarga",
                    en: "\(by.rule.one) excludes \(by.rule.other) in a family"), version: nil, from: by.rule.validFrom)
        ]
        let drawn = family.page.enrolments.last { $0.program == by.other.id && isActive($0) }
        part.facts = [
            WhyFact(
                title(by.other), Words(id: "sedang diterima", en: "drawn on"), asOf: drawn?.validFrom,
                Words(id: "register", en: "the register"))
        ]
        return part
    }

    private func neverProposed(_ programs: [Program]) -> WhyPart {
        let names = programs.map(\.name).joined(separator: ", ")
        let words = Words(id: names, en: names)
        // What was proposed where they were before is not seen from here.
        let isElsewhere = family.page.members.contains { history.isFromElsewhere($0.id) }
        var part = maker.part(
            isElsewhere ? "BELUM_TERCATAT_DI_SINI" : "BELUM_DIUSULKAN", Words(id: "Bantuan lain", en: "Other aid"),
            ["program": words])
        part.isElsewhere = isElsewhere
        part.facts = [
            WhyFact(
                Words(id: "Usulan untuk program itu", en: "Proposals for it"), "0", asOf: maker.today.packed,
                Words(id: "register", en: "the register"))
        ]
        part.rules = [
            WhyRule(
                code: "usulan",
                title: Words(
                    id: "Bantuan ditetapkan dari usulan yang disetujui musyawarah (UU 13/2011)",
                    en: "Aid is determined by proposals that the village agreed to (UU 13/2011)"), version: nil,
                from: 20_110_818)
        ]
        return part
    }

    // MARK: What it came from

    /// A programme's entry of the log, else the file that brought the person.
    private func origin(of span: FamilyPage.Enrolment, _ program: Program) throws -> WhyOrigin? {
        if let entry = history.last(LogField.program + String(program.number), of: span.person) {
            return try history.origin(of: entry)
        }
        return try history.file(bringing: span, program: program.number).map { WhyOrigin(file: $0) }
    }

    private func fill(
        _ part: inout WhyPart, _ program: Program, _ span: FamilyPage.Enrolment, _ origin: WhyOrigin?
    ) {
        part.program = program.id
        part.decision = origin?.decision
        part.isElsewhere = origin == nil && history.isFromElsewhere(span.person)
        part.papers = origin?.papers ?? []
        part.reason = origin?.reason ?? ""
        part.proposal = origin?.proposal
        part.rules = origin?.rules ?? []
        if part.rules.isEmpty {
            part.rules = [
                WhyRule(
                    code: program.id,
                    title: Words(id: "Daftar penerima \(program.name)", en: "List of \(program.name)"),
                    version: nil, from: part.papers.first?.day ?? span.validFrom)
            ]
        }
        let days = span.validTo.map { "\(ExportMoment.day(span.validFrom)) – \(ExportMoment.day($0))" }
        let source = origin?.source ?? Words(id: "register", en: "the register")
        part.facts = [
            WhyFact(
                Words(id: "Penerima", en: "Recipient"), span.personName, asOf: span.validFrom, source),
            WhyFact(
                Words(id: "Masa", en: "From when to when"), days ?? ExportMoment.day(span.validFrom),
                asOf: span.validTo ?? span.validFrom, source),
        ]
    }

    private func title(_ program: Program) -> Words { Words(id: program.name, en: program.name) }

    private func named(_ program: Program, _ span: FamilyPage.Enrolment) -> Words {
        let text = "\(program.name): \(span.personName)"
        return Words(id: text, en: text)
    }
}
