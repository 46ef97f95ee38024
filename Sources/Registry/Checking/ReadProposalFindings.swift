import Storage

/// What was found in a proposal and is open, errors first.
package struct ProposalFindings: Sendable {
    package var proposal: RecordID
    /// By which it is called; empty: nobody is named.
    package var label: String
    /// Of the proposal, to be sent back with answers.
    package var version: Int
    package var items: [ProposalFinding]
    /// The reader may say why it is proposed all the same.
    package var mayAnswer: Bool

    /// Errors that nobody has answered.
    package var unanswered: Int { items.filter { $0.isError && $0.answer.isEmpty }.count }
}

/// One thing that was found in a proposal.
package struct ProposalFinding: Sendable {
    /// A rule's code, or one of those that are of proposals alone.
    package var rule: String
    /// By which an answer names it; 0: the family, or all of it.
    package var member: Int
    package var isError: Bool
    package var title: Words
    /// What exactly is wrong; holds no number.
    package var what: Words
    package var next: Words
    /// Of whom it is; empty: of the family, or their name was erased.
    package var name: String
    /// Milliseconds since 1970, UTC.
    package var openedAt: Int64
    /// Why it is proposed all the same; empty: nobody has said so.
    package var answer: String
    /// Side by side where the reader may see both; numbers are masked.
    package var evidence: [MendEvidence]

    package var field: String { AnswerProposalFinding.Answer.field(rule, member) }
}

/// Findings, and which families were looked at for them.
struct SeenFindings: Sendable {
    var findings: ProposalFindings
    var village: RegionCode
    var families: [RecordID]
}

extension Registry {
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func proposalFindings(of id: RecordID, by actor: Actor) async throws -> ProposalFindings {
        let seen = try await read(by: actor) { reader -> SeenFindings in
            let record = try proposalRecord(id, reader)
            return try seenFindings(of: record, try record.readContent, reader, actor)
        }
        noteSeen(seen, by: actor)
        return seen.findings
    }

    func seenFindings(
        of record: ProposalRecord, _ content: ProposalContent?, _ reader: Reader, _ actor: Actor
    ) throws -> SeenFindings {
        let page = FindingPage(
            registry: self, reader: reader, record: record, content: content,
            catalogue: try reader.withCatalogueTables { try self.catalogue(in: $0) })
        let mayAnswer = !record.state.isLocked && actor.scope(for: .propose).contains(record.village)
        let (items, families) = try page.items()
        let findings = ProposalFindings(
            proposal: record.key.id, label: record.label, version: record.version, items: items,
            mayAnswer: mayAnswer)
        return SeenFindings(findings: findings, village: record.village, families: families)
    }

    /// Records beside those of the proposal are looked at as on a page of their own.
    func noteSeen(_ seen: SeenFindings, by actor: Actor) {
        if seen.families.isEmpty { return }
        note(
            .viewed, by: actor, place: seen.village, object: "usulan \(seen.findings.proposal)", detail: "pemeriksaan",
            families: seen.families)
    }
}

/// Puts the findings of one proposal into words, within the reader's places.
private struct FindingPage {
    let registry: Registry
    let reader: Reader
    let record: ProposalRecord
    let content: ProposalContent?
    let catalogue: Catalogue

    private struct Kept {
        var rule: String
        var member: Int
        var severity: String
        var detail: Int
        var evidence: String
        var openedAt: Int64
        var answer: String
    }

    /// - Returns: also the families of other records that are shown.
    func items() throws -> (items: [ProposalFinding], families: [RecordID]) {
        let kept = try reader.rows(
            """
            SELECT rule, member, severity, detail, evidence, opened_at, answer FROM proposal_finding
            WHERE home = \(record.key.home) AND proposal = \(record.key.id) AND closed_at IS NULL
            AND \(in: "village") ORDER BY member, rule
            """
        ).map { row in
            Kept(
                rule: try row.text("rule"), member: Int(try row.int("member")), severity: try row.text("severity"),
                detail: Int(row.textOrNil("detail") ?? "") ?? 0, evidence: row.textOrNil("evidence") ?? "",
                openedAt: try row.int("opened_at"), answer: row.textOrNil("answer") ?? "")
        }
        var families: [RecordID] = []
        let people = try people(kept)
        var items: [ProposalFinding] = []
        for one in kept {
            let arguments = CheckArgument.read(one.evidence)
            let onRecord = arguments[CheckArgument.person].flatMap { Int64($0) }.flatMap { people[$0] }
            let person = onRecord ?? newcomer(one.member, arguments)
            var item = ProposalFinding(
                rule: one.rule, member: one.member, isError: one.severity == Rule.Severity.error.rawValue,
                title: Words(id: "", en: ""), what: Words(id: "", en: ""), next: Words(id: "", en: ""),
                name: person?.name ?? "", openedAt: one.openedAt, answer: one.answer, evidence: [])
            if let code = CheckCode(rawValue: one.rule) {
                let others = try code == .alike ? self.others(arguments[CheckArgument.records] ?? "") : Others()
                (item.title, item.what, item.next) = (code.title, what(code, arguments, others), code.next)
                if code == .officials { item.what = try official(arguments) }
                item.evidence = evidence(code, arguments, person, others)
                families += others.shown.map(\.family)
            } else {
                let rule = catalogue.rule(one.rule)
                item.title = rule.title
                item.what = catalogue.evidence(one.rule, detail: one.detail, arguments: one.evidence)
                let isWithoutKK = content?.changes.newcomers?.withoutKK != nil
                item.next = (isWithoutKK ? WithoutKK.next(one.rule) : nil) ?? rule.nextStep
                item.evidence = evidence(of: one.rule, person)
            }
            items.append(item)
        }
        let errors = items.filter(\.isError)
        return (errors + items.filter { !$0.isError }, families)
    }

    // MARK: Whom it is about

    /// Those on record, with what the proposal says of them laid over.
    private func people(_ kept: [Kept]) throws -> [Int64: PersonRecord] {
        let ids = Set(kept.compactMap { CheckArgument.read($0.evidence)[CheckArgument.person].flatMap { Int64($0) } })
        if ids.isEmpty { return [:] }
        var people: [Int64: PersonRecord] = [:]
        for row in try reader.rows(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home = \(record.key.home)
            AND id IN (\(ids.sorted())) AND \(in: "village")
            """)
        {
            var person = try PersonRecord(row)
            let said = content?.said(of: 0, person: person.key.id) ?? [:]
            ProposedFamilies.set(said, in: &person, catalogue)
            people[person.key.id.value] = person
        }
        return people
    }

    private func newcomer(_ member: Int, _ arguments: [String: String]) -> PersonRecord? {
        guard arguments[CheckArgument.person] == nil, member > 0, let content else { return nil }
        let values = content.said(of: member, person: nil)
        if values.isEmpty { return nil }
        return PersonRecord(proposed: values, home: record.key.home, at: record.village, catalogue)
    }

    /// Records that may be of the same person: those that the reader may see, and of the others where they are.
    private struct Others {
        var shown: [PersonRecord] = []
        var villages: Set<RegionCode> = []
    }

    private func others(_ list: String) throws -> Others {
        var others = Others()
        for one in list.split(separator: ",") {
            let parts = one.split(separator: ".").map { Int64($0) }
            guard parts.count == 3, let home = parts[0], let id = parts[1], let village = parts[2] else { continue }
            let code = RegionCode(village)
            guard reader.scope.contains(code) else {
                others.villages.insert(code)
                continue
            }
            let row = try reader.first(
                """
                SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id = \(id) AND status = 1
                AND \(in: "village")
                """)
            if let row { others.shown.append(try PersonRecord(row)) }
        }
        return others
    }

    // MARK: In words

    private func what(_ code: CheckCode, _ arguments: [String: String], _ others: Others) -> Words {
        switch code {
        case .alike:
            let here = others.shown.count
            let places = others.villages.sorted().compactMap { registry.gazetteer[$0]?.fullName }
                .joined(separator: ", ")
            if places.isEmpty {
                return Words(
                    id: "Mirip dengan \(here) catatan yang ada dalam register.",
                    en: "Much like \(here) of the records there are.")
            }
            return Words(
                id: "Mirip dengan catatan di \(places). Isinya hanya dapat dilihat operator di sana.",
                en: "Much like a record in \(places). Only the operator there can see it.")
        case .proposed:
            return Words(
                id: "Nomor ini juga ditulis dalam usulan lain yang masih berjalan.",
                en: "Another open proposal has this number too.")
        case .excluded:
            let names = programs(arguments)
            return Words(
                id: "Keluarga ini sedang menerima \(names), yang tidak boleh diterima bersamaan.",
                en: "The family draws on \(names), which may not be drawn on beside it.")
        case .drawing:
            let names = programs(arguments)
            return Words(
                id: "Seorang anggota keluarga ini sedang menerima \(names).",
                en: "A member of this family draws on \(names).")
        // Which of them, `official` says.
        case .officials: return code.title
        case .removed:
            if arguments[CheckArgument.programs] != nil {
                let names = programs(arguments)
                return Words(
                    id: "Kepesertaannya dalam \(names) pernah berakhir.", en: "They drew on \(names), and it ended.")
            }
            return arguments[CheckArgument.status] == String(RecordStatus.deceased.rawValue)
                ? Words(
                    id: "Orang ini dicatat meninggal di desa ini.", en: "They are noted as dead in this village.")
                : Words(
                    id: "Orang ini pernah dicoret dari register desa ini.",
                    en: "They were taken out of the register of this village.")
        }
    }

    /// Who is in office, and how the proposal is theirs.
    private func official(_ arguments: [String: String]) throws -> Words {
        let id = arguments[CheckArgument.official].flatMap { Int64($0) } ?? 0
        let row = try reader.first(
            """
            SELECT name, title FROM village_official
            WHERE home = \(record.key.home) AND id = \(id) AND \(in: "village")
            """)
        let title = try row?.text("title") ?? "perangkat desa"
        let name = try row?.text("name") ?? ""
        let who = name.isEmpty ? title : "\(name), \(title)"
        let isOwn = arguments[CheckArgument.account] != nil
        let ownID = isOwn ? " Ia sendiri yang menulis usulan ini." : ""
        let ownEN = isOwn ? " The proposal was written by them." : ""
        if arguments[CheckArgument.tie] == PreCheck.Tie.person.rawValue {
            return Words(
                id: "Tercatat sebagai perangkat: \(who).\(ownID)", en: "On the list of officials: \(who).\(ownEN)")
        }
        return Words(
            id: "Satu keluarga atau satu KK dengan perangkat: \(who).\(ownID)",
            en: "One family or one KK with an official: \(who).\(ownEN)")
    }

    private func programs(_ arguments: [String: String]) -> String {
        (arguments[CheckArgument.programs] ?? "").split(separator: ",").map { text -> String in
            let number = Int(text) ?? 0
            return catalogue.programs.first { $0.number == number }?.name ?? String(text)
        }.joined(separator: ", ")
    }

    // MARK: Side by side

    private static let proposed = Words(id: "Yang diajukan", en: "As proposed")

    private func evidence(
        _ code: CheckCode, _ arguments: [String: String], _ person: PersonRecord?, _ others: Others
    ) -> [MendEvidence] {
        if code == .alike, let person, !others.shown.isEmpty { return [compared(person, others.shown)] }
        guard let day = arguments[CheckArgument.day].flatMap({ Int32($0) }) else { return [] }
        let label = Words(id: "Sejak", en: "Since")
        return [
            MendEvidence(
                columns: [Self.proposed], rows: [MendEvidence.Row(label: label, cells: [.date(day)], agrees: nil)])
        ]
    }

    private func compared(_ person: PersonRecord, _ others: [PersonRecord]) -> MendEvidence {
        func row(
            _ label: Words, same: ((PersonRecord) -> Bool)? = nil, _ cell: (PersonRecord) -> MendEvidence.Cell
        ) -> MendEvidence.Row {
            let mine = cell(person)
            let theirs = others.map(cell)
            let agrees = others.allSatisfy { other in same?(other) ?? cell(other).isSame(as: mine) }
            return MendEvidence.Row(label: label, cells: [mine] + theirs, agrees: agrees)
        }
        var rows: [MendEvidence.Row] = [
            row(PersonField.name.label) { EvidenceMaker.text($0.name) },
            // Masks can be alike where the numbers are not.
            row(PersonField.nik.label, same: { $0.nik == person.nik }) { EvidenceMaker.masked($0.nik) },
            row(PersonField.birth.label) { EvidenceMaker.birth($0) },
            row(PersonField.sex.label) { .sex($0.sex) },
            row(PersonField.mother.label, same: { $0.mother == person.mother }) { EvidenceMaker.maskedName($0.mother) },
            row(PersonField.birthPlace.label) { EvidenceMaker.text($0.birthPlace) },
        ]
        var families: [MendEvidence.Cell] = [.none]
        for other in others { families.append(.family(other.family, other.name)) }
        rows.append(MendEvidence.Row(label: Words(id: "Keluarga", en: "Family"), cells: families, agrees: nil))
        let columns = others.map { other -> Words in
            let place = registry.gazetteer[other.village]?.fullName ?? other.village.dotted
            return Words(id: "Catatan di \(place)", en: "Record in \(place)")
        }
        return MendEvidence(columns: [Self.proposed] + columns, rows: rows)
    }

    /// What a rule looks at, letter by letter where letters are what is wrong.
    private func evidence(of rule: String, _ person: PersonRecord?) -> [MendEvidence] {
        guard let person else { return [] }
        func row(_ label: Words, _ cell: MendEvidence.Cell) -> MendEvidence.Row {
            MendEvidence.Row(label: label, cells: [cell], agrees: nil)
        }
        let nik = row(
            PersonField.nik.label, person.nik.isEmpty ? .none : .letters(MaskedNumber.letters(person.nik)))
        let birth = row(PersonField.birth.label, EvidenceMaker.birth(person))
        let sex = row(PersonField.sex.label, .sex(person.sex))
        let rows: [MendEvidence.Row]
        switch rule.prefix(1) {
        case "N", "B", "J": rows = [nik, birth, sex]
        case "D": rows = [nik, birth]
        case "M": rows = [row(PersonField.mother.label, EvidenceMaker.maskedName(person.mother))]
        case "H": rows = [birth, row(PersonField.relation.label, .relation(person.relation))]
        case "P": rows = [nik, birth, row(PersonField.padan.label, EvidenceMaker.text(person.padan))]
        default: rows = []
        }
        return rows.isEmpty ? [] : [MendEvidence(columns: [Self.proposed], rows: rows)]
    }
}
