import Foundation
import Rules
import Storage

/// What was proposed of a person, or of their family as a whole, and how it went.
extension OwnCopyMaker {
    /// A proposal with what it says, as far as the copy tells of it.
    struct Proposed {
        var record: ProposalRecord
        /// Nil: it was erased.
        var content: ProposalContent?
        /// It names the person; otherwise it is about the family.
        var isOwn: Bool
        /// It brought the person into the register.
        var isFirst = false
    }

    func proposals() throws -> [Proposed] {
        // By those that opened the record the person was written down as somebody new.
        let rows = try reader.rows(
            """
            SELECT s.proposal AS proposal, max(CASE WHEN c.field = \(LogField.opened) THEN 1 ELSE 0 END) AS opens
            FROM change_log c JOIN change_set s ON s.home = c.home AND s.id = c.change_set
            WHERE c.home = \(home) AND s.home = \(home) AND c.record = \(id) AND c.unit = 'person'
            AND s.proposal IS NOT NULL AND \(in: "c.village") GROUP BY s.proposal
            """)
        let carried = try rows.map { RecordID(try $0.int("proposal")) }
        let opening = Set(try rows.filter { try $0.int("opens") == 1 }.map { RecordID(try $0.int("proposal")) })
        let number = person.nikNumber.map { "%\(DocumentText.sixteen($0))%" } ?? ""
        let record = "%\(id.value)%"
        let certain = carried.isEmpty ? [RecordID(0)] : carried
        let records = try reader.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal p
            WHERE p.home = \(home) AND (p.family = \(person.family) OR p.content LIKE \(record)
                OR p.content LIKE \(number) OR p.id IN (\(certain)))
            AND \(in: "p.village") ORDER BY p.made_at, p.id
            """
        ).map { try ProposalRecord($0) }
        return try records.compactMap { record -> Proposed? in
            let wasCarriedOut = carried.contains(record.key.id)
            guard let text = record.content else {
                return wasCarriedOut ? Proposed(record: record, content: nil, isOwn: true) : nil
            }
            let content = try ProposalContent(text: text)
            if wasCarriedOut || names(content) {
                let isFirst = opening.contains(record.key.id)
                return Proposed(record: record, content: content, isOwn: true, isFirst: isFirst)
            }
            let isPerPerson = catalogue.programs.first { $0.number == content.program }?.isPerPerson ?? false
            let isOfFamily = content.subjects(isPerPerson: isPerPerson).contains(person.family)
            return isOfFamily ? Proposed(record: record, content: content, isOwn: false) : nil
        }
    }

    private func names(_ content: ProposalContent) -> Bool {
        if content.changes.changes.contains(where: { $0.isAbout(id) }) { return true }
        if content.move?.persons.contains(id) == true { return true }
        guard let number = person.nikNumber else { return false }
        return content.numbers.contains { $0.what == .nik && $0.value == number }
    }

    // MARK: What it says

    /// Of others in the same proposal nothing is told.
    func proposed(in proposals: [Proposed]) throws -> OwnCopy.Section {
        var rows: [[Words]] = []
        for proposal in proposals {
            guard let content = proposal.content else { continue }
            let kind = proposal.record.kind.title
            var said: [Fact] = []
            let isOnly = proposal.isFirst && content.changes.newMembers == 1
            for change in content.changes.changes {
                said += facts(change, proposal, isOnlyNewcomer: isOnly)
            }
            said += try answers(of: proposal.record, content)
            if let reason = ProposalReason.named(content.reason) {
                said.append((Words(id: "Alasan", en: "Reason"), reason.title))
            }
            if proposal.isOwn, !content.note.isEmpty {
                said.append((Words(id: "Catatan", en: "Note"), Words(content.note)))
            }
            said += consent(content, proposal.isOwn)
            for (what, value) in said { rows.append([kind, what, value]) }
        }
        return OwnCopy.Section(
            id: "isi_usulan", title: Words(id: "Isi usulan", en: "What was proposed"),
            columns: [
                OwnCopy.Column("usulan", "Usulan", "Proposal"), OwnCopy.Column("hal", "Hal", "What"),
                OwnCopy.Column("isi", "Isi", "Value"),
            ], rows: rows)
    }

    /// What the family was told, and where it wants to hear of the proposal.
    private func consent(_ content: ProposalContent, _ isOwn: Bool) -> [Fact] {
        var facts: [Fact] = []
        if let given = content.consent {
            let version = given.told?.version ?? 0
            let day = PersonRecord.text(ofDate: given.day)
            let how = given.way.title
            facts.append(
                (
                    Words(id: "Persetujuan data pribadi", en: "Consent"),
                    Words(
                        id: "\(how.id), \(day), pemberitahuan versi \(version)",
                        en: "\(how.en), \(day), notice version \(version)")
                ))
        }
        if isOwn, let phone = content.phone {
            facts.append((Words(id: "Nomor HP untuk kabar", en: "Mobile number"), Words(phone)))
        }
        return facts
    }

    /// What the family answered, or was known of it, to the questions of the criteria.
    private func answers(of record: ProposalRecord, _ content: ProposalContent) throws -> [Fact] {
        if content.answers.isEmpty { return [] }
        let sets = try reader.withCatalogueTables { db in
            try CriteriaBook(on: record.madeOn, at: record.village, in: db).sets
        }
        return content.answers.compactMap { answer -> Fact? in
            guard let question = sets[answer.set]?.question(answer.question) else { return nil }
            return (question.words, answer.isYes ? Words(id: "Ya", en: "Yes") : Words(id: "Tidak", en: "No"))
        }
    }

    // MARK: Offices

    /// Of the person themselves; others of their family are not told.
    func offices() throws -> OwnCopy.Section {
        let nik = person.nikNumber ?? 0
        let rows = try reader.rows(
            """
            SELECT title, valid_from AS a, valid_to AS b FROM village_official
            WHERE home = \(home) AND (person = \(id) OR nik = \(nik)) AND \(in: "village") ORDER BY valid_from, id
            """
        ).map { row in [Words(try row.text("title")), day(row.intOrNil("a")), day(row.intOrNil("b"))] }
        return OwnCopy.Section(
            id: "perangkat", title: Words(id: "Perangkat desa/kelurahan", en: "Offices in the village"),
            columns: Self.span, rows: rows)
    }

    private typealias Fact = (what: Words, value: Words)

    /// - Parameter isOnlyNewcomer: it brought the person into the register, and as a member nobody else.
    private func facts(_ change: Change, _ proposal: Proposed, isOnlyNewcomer: Bool) -> [Fact] {
        switch change {
        case .person(let change): return change.person == id ? facts(ofPerson: change.values) : []
        case .trait(let change): return change.person == id ? facts(ofTraits: change.values) : []
        case .family(let change): return change.family == person.family ? facts(ofFamily: change.values) : []
        case .house(let change): return change.family == person.family ? facts(ofHouse: change.values) : []
        case .newMember(let member):
            guard isOnlyNewcomer || isMine(member.values, proposal) else { return [] }
            return facts(ofPerson: member.values) + facts(ofTraits: member.traits ?? [:])
        case .register(let household):
            // Whoever has no NIK is known by being alone in it.
            let isAlone = proposal.isOwn && household.withoutKK != nil
            let mine = household.members.first { isAlone || isMine($0.values, proposal) }
            guard let member = mine else { return [] }
            let own = facts(ofPerson: member.values) + facts(ofTraits: member.traits) + facts(ofPPKS: member.ppks)
            let house = facts(ofFamily: household.recorded) + facts(ofHouse: household.house)
            return own + house + facts(ofLacking: household.withoutKK)
        case .enrol(let change):
            guard change.person == id else { return [] }
            let what = change.starts ? Words(id: "Mulai menerima", en: "Begins") : Words(id: "Berhenti", en: "Ends")
            return [(what, program(change.program))]
        case .caretaker(let change):
            guard change.person == id else { return [] }
            return [(Words(id: "Menjadi pengurus", en: "Receives for the family"), program(change.program))]
        case .ppks(let change): return change.person == id ? [(Words("PPKS"), change.type.title)] : []
        // The kind says it.
        case .status, .join, .split, .merge, .carry: return []
        }
    }

    private func facts(ofPPKS types: [PPKSType]) -> [Fact] { types.map { (Words("PPKS"), $0.title) } }

    private func facts(ofLacking without: WithoutKK?) -> [Fact] {
        guard let without else { return [] }
        return [(Words(id: "Mengapa tanpa KK", en: "Why there is no KK"), without.why.title)]
    }

    /// Whose number it is; without one, the newcomer of this name and birth.
    private func isMine(_ values: [String: String], _ proposal: Proposed) -> Bool {
        if let written = values[PersonField.nik.rawValue].flatMap({ DocumentText.parse($0).value }) {
            return written == person.nikNumber
        }
        guard proposal.isFirst else { return false }
        let name = values[PersonField.name.rawValue]?.trimmingSpaces.uppercased() ?? ""
        let birth = values[PersonField.birth.rawValue]?.trimmingSpaces ?? ""
        return !name.isEmpty && name == person.name.uppercased() && birth == person.value(.birth)
    }

    private func program(_ number: Int) -> Words {
        Words(catalogue.programs.first { $0.number == number }?.name ?? "")
    }

    private func facts(ofPerson values: [String: String]) -> [Fact] {
        PersonField.allCases.compactMap { field -> Fact? in
            guard let value = values[field.rawValue], !value.isEmpty else { return nil }
            return (field.label, words(field, value))
        }
    }

    private func facts(ofFamily values: [String: String]) -> [Fact] {
        FamilyField.allCases.compactMap { field -> Fact? in
            guard let value = values[field.rawValue], !value.isEmpty else { return nil }
            return (field.label, Words(value))
        }
    }

    private func facts(ofTraits values: [String: String]) -> [Fact] {
        PersonTrait.allCases.compactMap { trait -> Fact? in
            guard let value = values[trait.rawValue].flatMap({ Int($0) }) else { return nil }
            return (trait.label, trait.words(for: value))
        }
    }

    private func facts(ofHouse values: [String: String]) -> [Fact] {
        HouseTrait.allCases.compactMap { trait -> Fact? in
            guard let value = values[trait.rawValue].flatMap({ Int($0) }) else { return nil }
            return (trait.label, trait.words(for: value))
        }
    }

    // MARK: How it went

    /// Each step, by office and not by name.
    func steps(of proposals: [Proposed]) throws -> OwnCopy.Section {
        var rows: [[Words]] = []
        for proposal in proposals {
            let steps = try reader.rows(
                """
                SELECT s.at AS at, s.step AS step, s.after AS after, s.role AS role, s.reason AS reason, w.words AS words
                FROM proposal_step s
                LEFT JOIN proposal_word w ON w.home = s.home AND w.proposal = s.proposal AND w.number = s.number
                WHERE s.home = \(home) AND s.proposal = \(proposal.record.key.id) AND \(in: "s.village")
                ORDER BY s.number
                """)
            for step in steps { rows.append([proposal.record.kind.title] + (try cells(step, proposal.isOwn))) }
        }
        return OwnCopy.Section(
            id: "usulan", title: Words(id: "Usulan", en: "Proposals"),
            columns: [
                OwnCopy.Column("usulan", "Usulan", "Proposal"), OwnCopy.Column("waktu", "Waktu", "When"),
                OwnCopy.Column("langkah", "Langkah", "Step"), OwnCopy.Column("tahap", "Tahap", "Stage"),
                OwnCopy.Column("oleh", "Oleh", "By"), OwnCopy.Column("alasan", "Alasan", "Reason"),
                OwnCopy.Column("berikut", "Langkah berikutnya", "Next step"),
                OwnCopy.Column("kata", "Keterangan", "Words"),
            ], rows: rows)
    }

    /// - Parameter isOwn: what was said of a family may be said of somebody else in it.
    private func cells(_ row: Row, _ isOwn: Bool) throws -> [Words] {
        let reason = ProposalReason.named(try row.text("reason"))
        return [
            moment(row.intOrNil("at")), RoadStep(rawValue: try row.text("step"))?.title ?? Words(""),
            ProposalState(rawValue: try row.text("after"))?.title ?? Words(""),
            Role(rawValue: try row.text("role"))?.title ?? Self.server, reason?.title ?? Words(""),
            reason?.next ?? Words(""), Words(isOwn ? row.textOrNil("words") ?? "" : ""),
        ]
    }
}

extension ChangeSet {
    /// How many come into a family that is in the register.
    fileprivate var newMembers: Int {
        changes.filter { change in
            if case .newMember = change { return true }
            return false
        }.count
    }
}
