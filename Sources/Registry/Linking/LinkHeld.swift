import Storage

/// What hangs on a record and goes along, or ends, with a merge: as it is now.
struct LinkHeld {
    /// `Program.number`.
    var programs: Set<Int> = []
    /// Received for the family.
    var receives: Set<Int> = []
    var ppks: Set<PPKSType> = []
    var traits: [PersonTrait: Int] = [:]
    /// Objections that everybody has to heed.
    var marks = 0
    /// Consents of the person's own, also those taken back.
    var consents = 0

    init(_ person: PersonRecord, in db: any Connection) throws {
        let (home, id) = (person.key.home, person.key.id)
        func open(_ table: SQL) throws -> [Row] {
            try db.rows("SELECT * FROM \(table) WHERE home = \(home) AND person = \(id) AND valid_to IS NULL")
        }
        programs = Set(try open("enrolment").map { Int(try $0.int("program")) })
        receives = Set(try open("caretaker").map { Int(try $0.int("program")) })
        ppks = Set(try open("ppks").compactMap { PPKSType(rawValue: try $0.text("type")) })
        if let row = try db.first("SELECT * FROM person_trait WHERE home = \(home) AND person = \(id)") {
            for trait in PersonTrait.allCases { traits[trait] = row.intOrNil(trait.rawValue).map { Int($0) } }
        }
        marks = try db.count(
            "SELECT count(*) FROM person_mark WHERE home = \(home) AND person = \(id) AND lifted_at IS NULL")
        consents = try db.count(
            "SELECT count(*) FROM consent WHERE home = \(home) AND family = \(person.family) AND person = \(id)")
    }
}

/// What a merge does with what hangs on the record that is put away.
struct LinkCarry {
    /// Goes on with the one that stays, which has none of it.
    private(set) var begins: [PersonSpan] = []
    /// All that is open with the one that is put away.
    private(set) var ends: [PersonSpan] = []
    /// Known of the one that is put away alone.
    private(set) var traits: [PersonTrait: Int] = [:]
    /// Drawn on by both: that of the one that stays is left.
    private(set) var doubled: [Int] = []
    let put: LinkHeld
    let kept: LinkHeld

    init(from put: PersonRecord, into kept: PersonRecord, _ catalogue: Catalogue, in db: any Connection) throws {
        self.put = try LinkHeld(put, in: db)
        self.kept = try LinkHeld(kept, in: db)
        for number in self.put.programs.sorted() {
            ends.append(.enrolment(number))
            if self.kept.programs.contains(number) {
                doubled.append(number)
            } else if catalogue.programs.first(where: { $0.number == number })?.hasEnded == false {
                begins.append(.enrolment(number))
            }
        }
        if !self.put.receives.isEmpty {
            let others = try Self.receivers(beside: [put.key.id, kept.key.id], in: kept, db)
            for number in self.put.receives.sorted() {
                ends.append(.caretaker(number))
                // A family has one at a time.
                let isFree = !self.kept.receives.contains(number) && !others.contains(number)
                if isFree, catalogue.programs.first(where: { $0.number == number })?.hasEnded == false {
                    begins.append(.caretaker(number))
                }
            }
        }
        for type in self.put.ppks.sorted(by: { $0.rawValue < $1.rawValue }) {
            ends.append(.ppks(type))
            if !self.kept.ppks.contains(type) { begins.append(.ppks(type)) }
        }
        traits = self.put.traits.filter { self.kept.traits[$0.key] == nil }
    }

    /// What others of the family receive for it, also whoever died or was struck out.
    private static func receivers(beside persons: [RecordID], in kept: PersonRecord, _ db: any Connection) throws
        -> Set<Int>
    {
        let family = RecordKey(home: kept.key.home, id: kept.family)
        let others = try PersonRecord.members(of: family, all: true, in: db).map(\.key.id).filter {
            !persons.contains($0)
        }
        if others.isEmpty { return [] }
        return Set(
            try db.rows(
                """
                SELECT DISTINCT program FROM caretaker
                WHERE home = \(family.home) AND person IN (\(others)) AND valid_to IS NULL
                """
            ).map { Int(try $0.int("program")) })
    }
}
