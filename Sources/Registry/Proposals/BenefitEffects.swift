import Rules
import Storage

/// What a change of a family does to the benefits that its people draw on now. It is said beside the change and decides
/// nothing: whatever ends, begins or goes to somebody else is proposed by itself.
struct BenefitEffects {
    private let db: any Connection
    private let catalogue: Catalogue
    private let day: Int32
    private var event: ChangeEvent?
    private var locator: Locator

    /// As they are on record.
    private var people: [RecordID: PersonRecord] = [:]
    private var was: [RecordID: RecordID] = [:]
    private var families: [RecordID: RecordKey] = [:]
    private var order: [RecordID] = []
    private var held: [RecordID: Held] = [:]
    private var traits: [RecordID: [PersonTrait: Int]] = [:]
    // As they would be.
    private var now: [RecordID: Place] = [:]
    private var typedTraits: [RecordID: [PersonTrait: Int]] = [:]
    private var newcomers: [TypedNewcomer] = []
    private var newHeads: Set<RecordID> = []
    /// Put away, and what they draw on goes to the other record of theirs.
    private var carriedOn: Set<RecordID> = []
    private var effects: [BenefitEffect] = []

    /// What somebody draws on, and receives for their family: `Program.number`.
    private struct Held {
        var programs: Set<Int> = []
        var receives: Set<Int> = []
    }

    /// Where somebody would be.
    private enum Place: Equatable {
        case family(RecordID)
        /// A KK that the change makes.
        case newFamily
        case gone(RecordStatus)
        /// Nil: it is not said yet which.
        case village(RegionCode?)

        var isGone: Bool {
            if case .gone = self { return true }
            return false
        }

        var isVillage: Bool {
            if case .village = self { return true }
            return false
        }
    }

    private init(_ catalogue: Catalogue, on day: Int32, in db: any Connection) {
        self.db = db
        self.catalogue = catalogue
        self.day = day
        locator = Locator(db)
    }

    /// Of a change that nothing is said of yet, what is drawn on.
    ///
    /// - Parameter day: of the change, `yyyymmdd`.
    /// - Throws: `Refusal.notFound` where somebody it names is no longer on record.
    static func of(_ set: ChangeSet, on day: Int32, _ catalogue: Catalogue, in db: any Connection) throws
        -> [BenefitEffect]
    {
        if set.newcomers != nil { return [] }
        var effects = BenefitEffects(catalogue, on: day, in: db)
        effects.event = set.event
        try effects.load(set.family)
        if set.changes.isEmpty {
            try effects.readHeld()
            effects.sayWhatRuns()
            return effects.effects
        }
        for change in set.changes { try effects.load(change) }
        for change in set.changes { try effects.lay(change) }
        try effects.readHeld()
        effects.judge()
        effects.judgeWhatIsForOne()
        for change in set.changes { effects.say(change) }
        return effects.effects
    }

    /// Of people who go to another village.
    ///
    /// - Parameter village: nil: it is not said yet which.
    static func of(
        _ parts: [OpenTransfer.Part], to village: RegionCode?, on day: Int32, _ catalogue: Catalogue,
        in db: any Connection
    ) throws -> [BenefitEffect] {
        var effects = BenefitEffects(catalogue, on: day, in: db)
        for part in parts { try effects.load(part.family) }
        for part in parts {
            let movers = part.persons.isEmpty ? effects.members(of: part.family) : part.persons
            for person in movers where effects.people[person] != nil { effects.now[person] = .village(village) }
        }
        try effects.readHeld()
        effects.judge()
        return effects.effects
    }

    // MARK: On record

    private mutating func load(_ id: RecordID) throws {
        if families[id] != nil { return }
        let family = try locator.family(id)
        families[id] = family.key
        order.append(id)
        for member in try PersonRecord.members(of: family.key, in: db) {
            people[member.key.id] = member
            was[member.key.id] = id
            now[member.key.id] = .family(id)
        }
    }

    private mutating func load(_ change: Change) throws {
        for family in change.named.families { try load(family) }
        for person in change.named.persons where people[person] == nil {
            // Of another family, or no longer present.
            let family = try locator.person(person).family
            try load(family)
        }
    }

    private mutating func readHeld() throws {
        for (home, ids) in Dictionary(grouping: people.values.map(\.key), by: \.home) {
            let persons = ids.map(\.id).sorted()
            for row in try db.rows(
                """
                SELECT person, program FROM enrolment
                WHERE home = \(home) AND person IN (\(persons)) AND valid_to IS NULL
                """)
            {
                held[RecordID(try row.int("person")), default: Held()].programs.insert(Int(try row.int("program")))
            }
            for row in try db.rows(
                """
                SELECT person, program FROM caretaker
                WHERE home = \(home) AND person IN (\(persons)) AND valid_to IS NULL
                """)
            {
                held[RecordID(try row.int("person")), default: Held()].receives.insert(Int(try row.int("program")))
            }
            for row in try db.rows(
                "SELECT * FROM person_trait WHERE home = \(home) AND person IN (\(persons))")
            {
                var known: [PersonTrait: Int] = [:]
                for trait in PersonTrait.allCases { known[trait] = row.intOrNil(trait.rawValue).map { Int($0) } }
                traits[RecordID(try row.int("person"))] = known
            }
        }
    }

    // MARK: What is to be

    private mutating func lay(_ change: Change) throws {
        switch change {
        case .status(let change):
            guard let status = RecordStatus(rawValue: change.status), status != .present,
                people[change.person] != nil
            else { return }
            now[change.person] = .gone(status)
        case .join(let join): if people[join.person] != nil { now[join.person] = .family(join.family) }
        case .split(let split):
            for member in split.members where people[member.person] != nil { now[member.person] = .newFamily }
        case .merge(let merge):
            for (person, place) in now where place == .family(merge.from) { now[person] = .family(merge.into) }
        case .newMember(let member):
            let newcomer = TypedNewcomer(member)
            newcomers.append(newcomer)
            // Born, the child is no longer expected.
            if let mother = mother(of: newcomer) { typedTraits[mother, default: [:]][.pregnant] = 2 }
        case .trait(let change):
            for (name, value) in change.values {
                guard let trait = PersonTrait(rawValue: name) else { continue }
                // Emptied, it is known no longer.
                typedTraits[change.person, default: [:]][trait] = Int(value) ?? -1
            }
        case .person(let change):
            if change.values[PersonField.relation.rawValue] == "1", let family = was[change.person] {
                newHeads.insert(family)
            }
        case .carry(let carry): carriedOn.insert(carry.from)
        case .family, .house, .register, .enrol, .caretaker, .ppks: break
        }
    }

    // MARK: What it does

    private mutating func add(
        _ code: BenefitEffect.Code, _ program: Int, _ person: RecordID? = nil, other: Int? = nil,
        component: String? = nil, village: RegionCode? = nil
    ) {
        let effect = BenefitEffect(
            code, program: program, person: person, other: other, component: component, day: day, village: village)
        if !effects.contains(effect) { effects.append(effect) }
    }

    private mutating func judge() {
        for family in order {
            let members = members(of: family)
            for program in programs(of: members) where !program.isPerPerson {
                judge(program, of: family, members)
            }
        }
        for family in order { judgeExclusions(in: family) }
        for person in people.keys.sorted() { judge(person) }
    }

    private func members(of family: RecordID) -> [RecordID] {
        was.filter { $0.value == family }.map(\.key).sorted()
    }

    /// What any of them draws on, in the order of the catalogue.
    private func programs(of persons: [RecordID]) -> [Program] {
        var numbers: Set<Int> = []
        for person in persons { numbers.formUnion(held[person]?.programs ?? []) }
        return catalogue.programs.filter { numbers.contains($0.number) && !$0.hasEnded }
    }

    /// Who receives a programme for the family: as it is written down, else the head, if it is on their record.
    private func receiver(of program: Int, _ members: [RecordID]) -> RecordID? {
        if let known = members.first(where: { held[$0]?.receives.contains(program) == true }) { return known }
        let drawing = members.filter { held[$0]?.programs.contains(program) == true }
        return drawing.first { people[$0]?.relation == 1 } ?? drawing.first
    }

    private mutating func judge(_ program: Program, of family: RecordID, _ members: [RecordID]) {
        guard let receiver = receiver(of: program.number, members), let place = now[receiver] else { return }
        let stay = members.filter { now[$0] == .family(family) }
        let elsewhere = members.contains { one in
            guard let there = now[one] else { return false }
            return there != .family(family) && !there.isGone
        }
        switch place {
        case .gone(.duplicate) where carriedOn.contains(receiver): add(.goesToKept, program.number, receiver)
        case .gone(.withdrawn), .gone(.duplicate), .gone(.erased): add(.doubleRecord, program.number, receiver)
        case .gone:
            if stay.isEmpty, !elsewhere {
                add(.familyGone, program.number)
                return
            }
            add(.newCaretaker, program.number, receiver)
        case .village(let village): add(moving(receiver, to: village), program.number, receiver, village: village)
        case .newFamily: add(.goesWithCaretaker, program.number, receiver)
        case .family(let other) where other != family:
            let drawThere = self.programs(of: self.members(of: other)).contains(program)
            if drawThere {
                add(.drawnTwice, program.number, receiver)
                return
            }
            add(.goesWithCaretaker, program.number, receiver)
        case .family:
            if elsewhere {
                add(.staysWithCaretaker, program.number, receiver)
            } else if newHeads.contains(family) {
                add(.headChanges, program.number, receiver)
            }
        }
        // Where whoever receives it is gone, it is the family's all the same.
        judgeComponents(of: program, members, in: place.isGone ? .family(family) : place, family)
    }

    /// Those who count for a programme, before and after.
    private mutating func judgeComponents(
        of program: Program, _ members: [RecordID], in place: Place, _ family: RecordID
    ) {
        let date = CivilDate(packed: day)
        let after = now.filter { $0.value == place && (!place.isVillage || was[$0.key] == family) }.map(\.key).sorted()
        let arrivals = newcomers.filter { place == .family($0.family) }
        var count = ComponentCount(program, on: date)
        if count.components.isEmpty {
            let joined = place == .family(family) ? after.filter { was[$0] != family } : []
            let isDrawn = joined.contains { held[$0]?.programs.contains(program.number) == true }
            if !arrivals.isEmpty || (!joined.isEmpty && !isDrawn) { add(.unchanged, program.number) }
            return
        }
        var had = false
        var has = false
        for component in count.components {
            let before = members.filter { meets($0, component, date, typed: false) }
            let then = after.filter { meets($0, component, date, typed: true) }
            let born = arrivals.filter { $0.fit(component, on: date) == .met }
            had = had || !before.isEmpty
            has = has || !then.isEmpty || !born.isEmpty
            if let last = before.first, then.isEmpty, born.isEmpty {
                add(.componentGone, program.number, last, component: component.code)
            }
        }
        for person in after where was[person] == family { count.add(met(person, count.components, date)) }
        for person in after where was[person] != family {
            let met = met(person, count.components, date)
            if met.isEmpty { continue }
            say(count.said(met: met, possible: []), program, person)
            count.add(met)
        }
        for newcomer in arrivals {
            let met = count.components.filter { newcomer.fit($0, on: date) == .met }
            let possible = count.components.filter { newcomer.fit($0, on: date) == .possible }
            say(count.said(met: met, possible: possible), program, nil)
            count.add(met)
        }
        if had, !has { add(.noComponent, program.number) }
    }

    private mutating func say(_ all: [ComponentCount.Said], _ program: Program, _ person: RecordID?) {
        for one in all { add(one.code, program.number, person, component: one.component) }
    }

    private func met(_ person: RecordID, _ components: [ProgramComponent], _ date: CivilDate) -> [ProgramComponent] {
        components.filter { meets(person, $0, date, typed: true) }
    }

    private func meets(_ person: RecordID, _ component: ProgramComponent, _ date: CivilDate, typed: Bool) -> Bool {
        guard let record = people[person] else { return false }
        var known = traits[person] ?? [:]
        if typed { known.merge(typedTraits[person] ?? [:]) { $1 } }
        return component.isMet(born: record.birth, known, on: date)
    }

    /// Programmes of two families that become one, and that nobody draws on at once.
    private mutating func judgeExclusions(in family: RecordID) {
        let date = CivilDate(packed: day)
        var own: [Program] = []
        var coming: [Program] = []
        for origin in order {
            let members = members(of: origin)
            for program in programs(of: members) where !program.isPerPerson {
                guard let receiver = receiver(of: program.number, members), now[receiver] == .family(family) else {
                    continue
                }
                if origin == family { own.append(program) } else { coming.append(program) }
            }
        }
        for one in own {
            for other in coming {
                let excluded = ProgramExclusion.all.contains { exclusion in
                    exclusion.within == .family && exclusion.holds(on: date)
                        && exclusion.excluded(by: one.id) == other.id
                }
                if excluded { add(.excluded, one.number, other: other.number) }
            }
        }
    }

    /// What is of one person alone.
    private mutating func judge(_ person: RecordID) {
        guard let place = now[person], let before = was[person], place != .family(before) else { return }
        for program in programs(of: [person]) where program.isPerPerson {
            switch place {
            case .gone(.deceased), .gone(.moved): add(.ends, program.number, person)
            case .gone(.notFound): add(.notFound, program.number, person)
            case .gone(.duplicate) where carriedOn.contains(person): add(.goesToKept, program.number, person)
            case .gone: add(.doubleRecord, program.number, person)
            case .newFamily, .family: add(.personTakesAlong, program.number, person)
            case .village(let village): add(moving(person, to: village), program.number, person, village: village)
            }
        }
    }

    private func moving(_ person: RecordID, to village: RegionCode?) -> BenefitEffect.Code {
        guard let village else { return .wouldMove }
        guard let from = people[person]?.village else { return .movesAlong }
        let isSame = from.value / 1_000_000 == village.value / 1_000_000
        return isSame ? .movesAlong : .verifiedThere
    }

    /// What is given to one person each does not come with the family; a child of a mother whose insurance is paid for
    /// is to be registered as well.
    private mutating func judgeWhatIsForOne() {
        let date = CivilDate(packed: day)
        for newcomer in newcomers {
            let mother = mother(of: newcomer)
            for program in programs(of: members(of: newcomer.family)) where program.isPerPerson {
                let isMothers = mother.map { held[$0]?.programs.contains(program.number) == true } ?? false
                if isMothers, BenefitRule.of(.childOfInsured, program: program.id, on: date) != nil {
                    add(.childOfInsured, program.number, mother)
                } else if BenefitRule.of(.eachPerson, program: program.id, on: date) != nil {
                    add(.eachPerson, program.number)
                }
            }
        }
    }

    /// Of a child that is born, by the name that is typed; nil: it is another event, or she is not of the family.
    private func mother(of child: TypedNewcomer) -> RecordID? {
        let name = child.mother
        guard event == .birth, !name.isEmpty else { return nil }
        return members(of: child.family).first { id in
            people[id]?.sex == 2 && TypedNewcomer.folded(people[id]?.name ?? "") == name
        }
    }

    /// What is drawn on, while nothing is known of the event.
    private mutating func sayWhatRuns() {
        for family in order {
            let members = members(of: family)
            for program in programs(of: members) {
                if !program.isPerPerson {
                    add(.runs, program.number, receiver(of: program.number, members))
                    continue
                }
                for person in members where held[person]?.programs.contains(program.number) == true {
                    add(.runsForOne, program.number, person)
                }
            }
        }
    }

    /// What a change says of benefits by itself.
    private mutating func say(_ change: Change) {
        switch change {
        case .enrol(let enrol): add(enrol.starts ? .begins : .ends, enrol.program, enrol.person)
        case .caretaker(let caretaker): add(.caretakerFollows, caretaker.program, caretaker.person)
        default: break
        }
    }
}
