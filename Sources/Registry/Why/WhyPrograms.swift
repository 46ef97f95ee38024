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
            if let last = active.last {
                parts.append(try drawing(program, last, all: active))
                // What somebody lost is told beside what others of the family draw on.
                let lost = spans.filter { span in !active.contains { $0.person == span.person } }
                if let ended = lost.max(by: { ($0.validTo ?? 0) < ($1.validTo ?? 0) }) {
                    parts.append(try self.ended(program, ended))
                }
            } else if let ended = spans.max(by: { ($0.validTo ?? 0) < ($1.validTo ?? 0) }) {
                parts.append(try self.ended(program, ended))
            } else if proposals.isEmpty, !program.hasEnded {
                never.append(program)
            }
        }
        let excluded = never.compactMap { program in exclusion(of: program).map { (program, $0) } }
        parts += excluded.map { self.excluded($0.0, $0.1) }
        let left = never.filter { program in !excluded.contains { $0.0.id == program.id } }
        return left.isEmpty ? parts : parts + [neverProposed(left)]
    }

    private func isActive(_ span: FamilyPage.Enrolment) -> Bool {
        span.validTo.map { $0 > maker.today.packed } ?? true
    }

    // MARK: In

    private func drawing(
        _ program: Program, _ span: FamilyPage.Enrolment, all: [FamilyPage.Enrolment]
    ) throws -> WhyPart {
        let names = all.map(\.personName).joined(separator: ", ")
        let origin = try origin(of: span, program)
        var part = maker.part(
            "MENERIMA", title(program),
            [
                "program": title(program), "hari": Words.day(span.validFrom), "orang": Words(id: names, en: names),
            ])
        fill(&part, program, span, origin)
        return part
    }

    // MARK: Out

    private func ended(_ program: Program, _ span: FamilyPage.Enrolment) throws -> WhyPart {
        let last = span.validTo ?? maker.today.packed
        let origin = try origin(of: span, program)
        let over = origin?.reason.isEmpty == false ? maker.book[origin?.reason ?? ""] : nil
        var code = "BERAKHIR"
        var values = [
            "program": title(program), "hari": Words.day(last),
            "orang": Words(id: span.personName, en: span.personName),
        ]
        if program.id == "PBI-JK", over == nil, let months = maker.book["PBI_DAPAT_REAKTIVASI"]?.months {
            let day = CivilDate(packed: last)
            let limit = CivilMonth(of: day).adding(months).day(Int(last % 100))
            code = limit < maker.today ? "PBI_LEWAT_WAKTU" : "PBI_DAPAT_REAKTIVASI"
            values["batas"] = Words.day(limit.packed)
        }
        var part = maker.part(
            code, title(program), over: over, decided: origin?.decision?.day ?? last, values)
        if over != nil, let said = maker.book[code]?.because.filled(values) {
            part.because = Words(id: "\(said.id) \(part.because.id)", en: "\(said.en) \(part.because.en)")
        }
        fill(&part, program, span, origin)
        return part
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
        var part = maker.part("BELUM_DIUSULKAN", Words(id: "Bantuan lain", en: "Other aid"), ["program": words])
        part.facts = [
            WhyFact(
                Words(id: "Usulan dalam register", en: "Proposals on record"), "0", asOf: maker.today.packed,
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
        return try history.file(family.family.batch).map { WhyOrigin(file: $0) }
    }

    private func fill(
        _ part: inout WhyPart, _ program: Program, _ span: FamilyPage.Enrolment, _ origin: WhyOrigin?
    ) {
        part.program = program.id
        part.decision = origin?.decision
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
}
