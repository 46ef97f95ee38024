import HTML
import Registry

/// What a village proposes, with numbers masked: one of them is shown whole to whoever may and says why.
struct ContentPanel {
    let screen: any Screen
    let view: ProposalView
    let programs: [Program]

    var html: HTML {
        """
        <section class="panel stack" aria-labelledby="isi-usulan"><h2 id="isi-usulan">\
        \(say(Texts.proposalContent))</h2>
        \(view.content.map(inside) ?? "<p class=\"soft\">\(say(Texts.proposalErased))</p>")</section>
        """
    }

    private func inside(_ content: ProposalContent) -> HTML {
        return """
            \(grounds(content))
            \(body(of: content))
            \(view.family.map { family -> HTML in "<p>\(screen.link(say(Texts.familyOfProposal), Links.family(family)))</p>" })
            """
    }

    private func body(of content: ProposalContent) -> HTML {
        if let move = content.move { return comers(move, content.changes) }
        return content.changes.newcomers.map(household) ?? changes(content.changes)
    }

    private func grounds(_ content: ProposalContent) -> HTML {
        var lines: [(name: Words, value: HTML)] = []
        if let reason = ProposalReason.named(content.reason) {
            lines.append((name: Texts.proposalReason, value: "\(say(reason.title))"))
        }
        if let program = content.program {
            lines.append((name: Texts.proposalProgram, value: "\(name(ofProgram: program))"))
        }
        lines.append((name: Texts.whoProposes, value: "\(say(Texts.proposerWords(content.proposer)))"))
        if let day = content.changes.day {
            lines.append((name: Texts.eventDay, value: "\(screen.visit.date(day))"))
        }
        if !content.note.isEmpty { lines.append((name: Texts.proposalNote, value: "\(content.note)")) }
        return screen.facts(lines)
    }

    // MARK: A household

    private func household(_ household: NewHousehold) -> HTML {
        """
        \(screen.facts(address(household)))
        <table class="lead"><thead><tr>\(screen.column(Texts.number, "num broad"))\
        \(screen.column(Texts.nameAndNIK))\(screen.column(Texts.relation))\(screen.column(Texts.born))\
        \(screen.column(Texts.mother))</tr></thead>
        <tbody>\(each: Array(household.members.enumerated()), { place, member in row(place + 1, member.values) })\
        </tbody></table>
        \(house(household))
        \(household.withoutKK.map { without -> HTML in lacking(without, household) })
        """
    }

    /// Of somebody without a KK: why; where they live and as what they are to be registered for those alone who may see
    /// numbers, since the institution tells of the type as well.
    private func lacking(_ without: WithoutKK, _ household: NewHousehold) -> HTML {
        var lines: [(name: Words, value: HTML)] = [(name: Texts.whyNoKK, value: "\(say(without.why.title))")]
        let types = household.members.flatMap(\.ppks).map { say($0.title) }.joined(separator: ", ")
        let mayRead = screen.visit.may(.reveal, at: view.row.village.code)
        if mayRead, !without.institution.isEmpty {
            lines.append((name: Texts.institution, value: "\(without.institution)"))
        }
        lines.append((name: Texts.ppksType, value: "\(mayRead ? types : say(ProposalKind.ppks.title))"))
        return screen.facts(lines)
    }

    /// As far as anything is said of it.
    private func house(_ household: NewHousehold) -> HTML? {
        var lines: [(name: Words, value: HTML)] = []
        for trait in HouseTrait.allCases {
            guard let code = household.house[trait.rawValue].flatMap({ Int($0) }) else { continue }
            lines.append((name: trait.label, value: "\(say(trait.words(for: code)))"))
        }
        return lines.isEmpty ? nil : screen.facts(lines)
    }

    private func address(_ household: NewHousehold) -> [(name: Words, value: HTML)] {
        var lines: [(name: Words, value: HTML)] = []
        for field in FamilyField.allCases {
            let text = household.family[field.rawValue] ?? ""
            let value: HTML = field == .kk ? number(0, text, Texts.kkNumber) : "\(text.isEmpty ? "–" : text)"
            lines.append((name: field.label, value: value))
        }
        return lines
    }

    private func row(_ place: Int, _ values: [String: String]) -> HTML {
        let name = text(.name, values)
        let shown = name.isEmpty ? say(Texts.noName) : name
        let relation = Int(text(.relation, values)) ?? 0
        let sex = Int(text(.sex, values)) ?? 0
        let mother = text(.mother, values)
        return """
            <tr><td class="num broad">\(place)</td>\
            <th scope="row">\(shown)<br>\(number(place, text(.nik, values), Texts.revealNIK(of: shown), isMore: !mother.isEmpty))</th>\
            <td data-l="\(say(Texts.relation))">\(say(Texts.relation(relation)))<br>\(screen.small(say(Texts.sex(sex))))</td>\
            <td data-l="\(say(Texts.born))">\(birth(values))</td>\
            <td data-l="\(say(Texts.mother))">\(mother.isEmpty ? "–" : Mask.name(mother))</td></tr>

            """
    }

    private func text(_ field: PersonField, _ values: [String: String]) -> String { values[field.rawValue] ?? "" }

    private func birth(_ values: [String: String]) -> HTML {
        let place = text(.birthPlace, values)
        let day = date(text(.birth, values))
        return "<span class=\"nowrap\">\(day)</span>\(if: !place.isEmpty, "<br>\(screen.small(place))")"
    }

    /// A number masked, and the way to all of it for whoever may see it.
    ///
    /// - Parameter isMore: something else of the same person is masked, and shown with it.
    private func number(_ member: Int, _ text: String, _ label: Words, isMore: Bool = false) -> HTML {
        let none: HTML = screen.small(say(member == 0 ? Texts.notRecorded : Texts.noNIK))
        if text.isEmpty, !isMore { return none }
        let address = Links.proposedNumber(member, of: view.row.id)
        let reveal: HTML = """
             <a class="small" href="\(address)" aria-label="\(say(label))">\(say(Texts.reveal))</a>
            """
        let shown: HTML = text.isEmpty ? none : "<span class=\"nik soft\">\(Mask.number(text))</span>"
        return "\(shown)\(if: screen.visit.may(.reveal), reveal)"
    }

    // MARK: A move

    /// Who comes stands with the case itself, as both villages may see it.
    private func comers(_ move: ProposedMove, _ set: ChangeSet) -> HTML {
        let count = screen.number(move.persons.count)
        let way = screen.link(say(Texts.moveOfProposal), Links.transfer(move.transfer))
        return """
            <p><b>\(say(set.event.title))</b></p>
            <p>\(say(Texts.personsConcerned(count))) · \(way)</p>
            \(fields(move.values))
            """
    }

    // MARK: Changes of what is on record

    private func changes(_ set: ChangeSet) -> HTML {
        """
        <p><b>\(say(set.event.title))</b></p>
        \(each: set.changes, { change -> HTML in part(change) })
        """
    }

    private func part(_ change: Change) -> HTML {
        switch change {
        case .person(let change): "\(name(of: change.person))\(fields(change.values))"
        case .family(let change): fields(change.values)
        case .house(let change): fields(change.values)
        case .trait(let change): "\(name(of: change.person))\(fields(change.values))"
        case .newMember(let change): fields(change.values.merging(change.traits ?? [:]) { $1 })
        case .split(let change): fields(change.values)
        case .enrol(let enrol):
            line(Texts.enrolmentWords(name(ofProgram: enrol.program), starts: enrol.starts), enrol.person)
        case .caretaker(let caretaker):
            line(Texts.caretakerWords(name(ofProgram: caretaker.program)), caretaker.person)
        // What somebody is registered as is for those alone who may see numbers.
        case .ppks(let change):
            line(
                screen.visit.may(.reveal, at: view.row.village.code) ? change.type.title : ProposalKind.ppks.title,
                change.person)
        case .status(let change): line(Texts.status(change.status) ?? Texts.fieldStatus, change.person)
        case .join(let change): line(Texts.relation(change.relation), change.person)
        case .merge, .register, .carry: ""
        }
    }

    private func fields(_ values: [String: String]) -> HTML {
        var lines: [(name: Words, value: HTML)] = []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let label = FieldNames.words(name) else { continue }
            lines.append((name: label, value: "\(shown(value, of: name))"))
        }
        return screen.facts(lines)
    }

    private func shown(_ value: String, of field: String) -> String {
        if value.isEmpty { return "–" }
        switch field {
        case PersonField.nik.rawValue, FamilyField.kk.rawValue: return Mask.number(value)
        case PersonField.mother.rawValue: return Mask.name(value)
        case PersonField.relation.rawValue: return say(Texts.relation(Int(value) ?? 0))
        case PersonField.sex.rawValue: return say(Texts.sex(Int(value) ?? 0))
        case PersonField.birth.rawValue: return date(value)
        default: return code(value, of: field) ?? value
        }
    }

    /// What a code of a person's or a house's variable means.
    private func code(_ value: String, of field: String) -> String? {
        guard let code = Int(value) else { return nil }
        if let trait = PersonTrait(rawValue: field) { return say(trait.words(for: code)) }
        return HouseTrait(rawValue: field).map { say($0.words(for: code)) }
    }

    /// Who it is about, and what becomes of them.
    private func line(_ words: Words, _ person: RecordID) -> HTML {
        guard let name = view.people[person] else { return "<p>\(say(words))</p>" }
        let shown = name.isEmpty ? say(Texts.noName) : name
        return "<p>\(screen.link(shown, address(of: person))): \(say(words))</p>"
    }

    private func name(of person: RecordID) -> HTML {
        guard let name = view.people[person] else { return "" }
        return "<p>\(screen.link(name.isEmpty ? say(Texts.noName) : name, address(of: person)))</p>"
    }

    /// In their family, where those who have left are told as well.
    private func address(of person: RecordID) -> String {
        view.family.map { Links.person(person, of: $0) } ?? Links.person(person)
    }

    private func date(_ text: String) -> String {
        if text.isEmpty { return "–" }
        return TypedDate.day(text).map { screen.visit.date($0) } ?? text
    }

    private func name(ofProgram number: Int) -> String {
        programs.first { $0.number == number }?.name ?? String(number)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
