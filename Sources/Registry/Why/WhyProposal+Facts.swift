import Rules
import Storage

/// By which rules and data a proposal is where it is.
extension WhyProposal {
    // MARK: By which rules

    func rules(_ reason: ProposalReason?) throws -> [WhyRule] {
        let (since, sets) = try reader.withCatalogueTables { db -> (CivilDate?, [NamedCriteria]) in
            let book = try RoadBook(on: record.madeOn, at: record.village, in: db)
            let asked = try CriteriaBook(on: record.madeOn, at: record.village, in: db).asked(book[record.kind])
            return (book.since[record.kind], asked)
        }
        var rules = [
            WhyRule(
                code: record.kind.rawValue,
                title: Words(
                    id: "Jalur usulan: \(record.kind.title.id)", en: "Road of proposals: \(record.kind.title.en)"),
                version: nil, from: since?.packed)
        ]
        rules += sets.map { WhyRule(code: $0.name, title: $0.set.title, version: nil, from: nil) }
        if let deliberation = try papers.deliberation(), deliberation.header.kind != .sptjm {
            rules.append(try quorum(deliberation))
        }
        if reason?.name == "GANDA_PROGRAM" { rules += exclusions }
        if let reason, !reason.code.isEmpty, let rule = catalogued(reason.code, reason) { rules.append(rule) }
        return rules
    }

    /// How many had to come by the tata tertib of the village, from when on they hold, and how many came.
    private func quorum(_ deliberation: DeliberationRecord) throws -> WhyRule {
        let (bylaws, session, isHere) = try papers.bylaws(of: deliberation)
        var title = Words(id: "Tata tertib musyawarah: ", en: "Rules of the deliberation: ")
        if let share = session == 1 ? bylaws.quorum : bylaws.secondQuorum {
            title.id += "dibuka bila hadir \(share.parts)/\(share.of) undangan"
            title.en += "it opens once \(share.parts)/\(share.of) of those invited are there"
        } else {
            title.id += "rapat kedua dibuka dengan yang hadir"
            title.en += "the second meeting opens with whoever is there"
        }
        if let count = try counted(deliberation, bylaws, session, isHere: isHere) {
            title.id += "; hadir \(count.present) dari \(count.invited), perlu \(count.needed)"
            title.en += "; \(count.present) of \(count.invited) came, \(count.needed) were needed"
        }
        return WhyRule(code: "tata_tertib", title: title, version: nil, from: bylaws.from)
    }

    /// Of those whose coming counts: as it was opened by, and of one held outside as its minutes say; nil: nobody says.
    private func counted(
        _ deliberation: DeliberationRecord, _ bylaws: Bylaws, _ session: Int, isHere: Bool
    ) throws -> (invited: Int, present: Int, needed: Int)? {
        if isHere {
            return try papers.opening(of: deliberation).map {
                (invited: $0.invited, present: $0.present, needed: $0.needed)
            }
        }
        let header = deliberation.header
        guard header.invited > 0 else { return nil }
        return (header.invited, header.present, bylaws.needed(of: header.invited, session: session))
    }

    /// Reasons and rules share codes, and some of them mean something else: only what a source states is one thing.
    private func catalogued(_ code: String, _ reason: ProposalReason) -> WhyRule? {
        guard reason.steps.contains(.noteMismatch) || reason.steps.contains(.noteRejection),
            let rule = maker.catalogue.rules[code], rule.origin == .stated
        else { return nil }
        return WhyRule(code: code, title: rule.title, version: rule.version, from: rule.validFrom)
    }

    private var exclusions: [WhyRule] {
        guard let program = record.program.flatMap({ maker.program($0) }) else { return [] }
        return ProgramExclusion.all.compactMap { rule in
            guard rule.holds(on: maker.today), let other = rule.excluded(by: program.id) else { return nil }
            return WhyRule(
                code: "\(rule.one)-\(rule.other)",
                title: Words(
                    id: "\(program.id) tidak diterima bersama \(other)", en: "\(program.id) excludes \(other)"),
                version: nil, from: rule.validFrom)
        }
    }

    // MARK: On which data

    func facts(_ state: ProposalState) throws -> [WhyFact] {
        let form = Words(id: "isian usulan", en: "the proposal")
        let made = record.madeOn.packed
        var facts = [
            WhyFact(
                Words(id: "Orang dalam usulan", en: "People in it"), String(record.persons), asOf: made, form)
        ]
        if let reason = content.flatMap({ ProposalReason.named($0.reason) }) {
            facts.append(WhyFact(Words(id: "Diusulkan karena", en: "Proposed for"), reason.title, asOf: made, form))
        }
        if content?.changes.newcomers?.withoutKK != nil {
            facts.append(
                WhyFact(
                    Words(id: "Nomor KK", en: "KK number"), Words(id: "tidak punya", en: "has none"), asOf: made, form))
        }
        facts += try criteria(form)
        if record.isOfficials {
            facts.append(
                WhyFact(
                    Words(id: "Keluarga perangkat desa", en: "Family of a village official"),
                    Words(id: "ya: diperiksa satu per satu", en: "yes: looked at by itself"), asOf: made,
                    Words(id: "daftar perangkat desa", en: "list of officials")))
        }
        facts += try agenda(state) + findings() + unanswered(state)
        if [.handedBack, .reverified].contains(record.state),
            let step = view.steps.last(where: { $0.step == .handBack })
        {
            facts.append(
                WhyFact(
                    Words(id: "Hasil diserahkan ke desa", en: "Handed back to the village"),
                    record.state.title, asOf: maker.day(of: step.at), Words(id: "serah terima", en: "hand-over")))
        }
        return facts
    }

    private func criteria(_ form: Words) throws -> [WhyFact] {
        try maker.registry.criteria(of: record, content, reader).sets.map { set in
            let count = set.count
            return WhyFact(
                set.title,
                Words(
                    id: "\(count.yes) terpenuhi, \(count.no) tidak, \(count.missing) belum ditanyakan",
                    en: "\(count.yes) met, \(count.no) not, \(count.missing) not asked"), asOf: record.madeOn.packed,
                form)
        }
    }

    private func agenda(_ state: ProposalState) throws -> [WhyFact] {
        guard state == .onAgenda, let deliberation = try papers.deliberation() else { return [] }
        return [
            WhyFact(
                Words(id: "Musyawarah", en: "Deliberation"), Words.day(deliberation.header.day),
                asOf: maker.day(of: record.since), Words(id: "agenda musyawarah", en: "the agenda"))
        ]
    }

    /// What the last decree left open, as that the NIK is right and the name another.
    private func unanswered(_ state: ProposalState) throws -> [WhyFact] {
        guard state == .sent, let decree = try papers.decrees().first(where: { $0.outcome == .missing }) else {
            return []
        }
        let note = decree.note?.title ?? Words(id: "tidak ada dalam berkas", en: "not in the file")
        return [
            WhyFact(
                Words(id: "Belum terjawab", en: "Not answered"), note, asOf: decree.letter.day,
                Words(id: "SK \(decree.letter.number)", en: "Decree \(decree.letter.number)"))
        ]
    }

    /// What was found in it and is open. Of likeness and of officials nobody else's name or number is told.
    private func findings() throws -> [WhyFact] {
        try reader.rows(
            """
            SELECT rule, evidence, opened_at FROM proposal_finding
            WHERE home = \(record.key.home) AND proposal = \(record.key.id) AND closed_at IS NULL
            AND \(in: "village") ORDER BY member, rule LIMIT 20
            """
        ).map { row in
            let rule = try row.text("rule")
            let arguments = CheckArgument.read(row.textOrNil("evidence") ?? "")
            return WhyFact(
                Words(id: "Pemeriksaan \(rule)", en: "Check \(rule)"), value(rule, arguments),
                asOf: maker.day(of: try row.int("opened_at")),
                Words(id: "pemeriksaan usulan", en: "checks of the proposal"))
        }
    }

    private func value(_ rule: String, _ arguments: [String: String]) -> Words {
        var words = CheckCode(rawValue: rule)?.title ?? maker.catalogue.rule(rule).title
        if let score = arguments["kemiripan"] {
            let least = maker.catalogue.thresholds[rule == "P06" ? "civil_mother_score" : "civil_name_score"] ?? 80
            words.id += " (kemiripan \(score) dari 100, paling sedikit \(least))"
            words.en += " (likeness \(score) of 100, at least \(least))"
        }
        let programs = (arguments[CheckArgument.programs] ?? "").split(separator: ",")
            .compactMap { Int($0) }.compactMap { maker.program($0)?.name }.joined(separator: ", ")
        if !programs.isEmpty {
            words.id += ": \(programs)"
            words.en += ": \(programs)"
        }
        return words
    }
}
