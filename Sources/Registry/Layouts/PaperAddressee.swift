import Rules
import Storage

/// Who gets what is told of a proposal: whom it is about, or somebody of the family where that is a child or has died.
struct PaperAddressee {
    private(set) var name: String
    private var isFamily = true

    /// - Parameter about: as the papers name them, where nobody else is found.
    init(
        of record: ProposalRecord, _ content: ProposalContent, about: String, on today: CivilDate,
        _ catalogue: Catalogue, in db: any Connection
    ) throws {
        name = about
        let first = try ProposedPersons(db: db, home: record.key.home, catalogue: catalogue).of(record, content).first
        let dead = content.deceased
        func isAble(_ person: PersonRecord) -> Bool {
            !dead.contains(person.key.id) && person.birth.map { $0 + 170_000 <= today.packed } ?? true
        }
        if let first, isAble(first.person) {
            (name, isFamily) = (first.person.name, false)
            return
        }
        let able = try Self.family(of: record, content, catalogue, in: db).filter(isAble)
        let head = able.first { $0.relation == 1 } ?? able.first { $0.relation == 2 } ?? able.first
        if let head { name = head.name }
    }

    /// `Bapak/Ibu HARTONO`, `Keluarga HARTONO`.
    var words: String {
        if name.isEmpty { return "Keluarga yang bersangkutan" }
        return "\(isFamily ? "Keluarga" : "Bapak/Ibu") \(name)"
    }

    /// Everybody of the families that it is about, as they would be and as they are.
    private static func family(
        of record: ProposalRecord, _ content: ProposalContent, _ catalogue: Catalogue, in db: any Connection
    ) throws -> [PersonRecord] {
        if content.move != nil { return [] }
        do {
            let families = try ProposedFamilies(
                content, home: record.key.home, at: record.village, catalogue, in: db)
            return (families.all + families.stored).flatMap { $0.members.map(\.record) }
        } catch Refusal.notFound {
            return []
        }
    }
}

extension ProposalContent {
    /// Whom it says to have died.
    fileprivate var deceased: Set<RecordID> {
        var dead: Set<RecordID> = []
        for case .status(let change) in changes.changes where change.status == RecordStatus.deceased.rawValue {
            dead.insert(change.person)
        }
        return dead
    }
}
