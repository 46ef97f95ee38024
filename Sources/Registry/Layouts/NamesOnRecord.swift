import Storage

/// Whom proposals name first that change nobody's name or card: families and members of some hundred of them by two
/// statements, as `ProposedPersons` finds them one by one.
struct NamesOnRecord {
    private var families: [RecordID: FamilyRecord] = [:]
    /// Who is there, in the order of the card.
    private var members: [RecordID: [PersonRecord]] = [:]

    init(of contents: [ProposalContent], home: Int64, in db: any Connection) throws {
        let ids = Set(contents.filter { $0.namesOnRecord != nil }.map(\.changes.family)).sorted()
        if ids.isEmpty { return }
        for row in try db.rows(
            "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id IN (\(ids))")
        {
            let family = try FamilyRecord(row)
            families[family.key.id] = family
        }
        for person in try PersonRecord.members(ofFamilies: ids.map(\.value), home: home, in: db)
        where person.status == .present {
            members[person.family, default: []].append(person)
        }
    }

    /// Nil where it has to be looked up by itself, or nobody of it is there any more.
    func first(of content: ProposalContent) -> (FamilyRecord, PersonRecord)? {
        guard let named = content.namesOnRecord, let family = families[content.changes.family] else { return nil }
        let there = members[family.key.id] ?? []
        let person = named.isLeaving ? nil : there.first
        return (there.first { named.persons.contains($0.key.id) } ?? person).map { (family, $0) }
    }
}

extension ProposalContent {
    /// Of one that leaves every name, number and card as it is: whom it names; of those who are to be taken out, them
    /// alone. Nil of all others.
    fileprivate var namesOnRecord: (persons: Set<RecordID>, isLeaving: Bool)? {
        if move != nil || changes.newcomers != nil { return nil }
        var (named, leaving): (Set<RecordID>, Set<RecordID>) = ([], [])
        for change in changes.changes {
            switch change {
            case .trait(let change): named.insert(change.person)
            case .enrol(let change): named.insert(change.person)
            case .caretaker(let change): named.insert(change.person)
            case .ppks(let change): named.insert(change.person)
            case .status(let change): leaving.insert(change.person)
            case .house: break
            case .person, .family, .newMember, .join, .split, .merge, .register, .carry: return nil
            }
        }
        return leaving.isEmpty ? (named, false) : (leaving, true)
    }
}
