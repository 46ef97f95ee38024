import Foundation
import Linkage
import Rules
import Storage

/// Every proposal of a kabupaten that waits for the ministry, and whom a line of its file may mean.
struct DecreeTargets {
    struct Target {
        var id: RecordID
        var village: RegionCode
        /// `yyyymm`.
        var period: Int
        var program: Int?
        /// It takes somebody out, or ends aid.
        var isEnding: Bool
        /// Each of its people has to be determined; else anybody of the family.
        var needsAll: Bool
        var hash: String
        var chain: String
        /// How many of its people a file can name.
        var people = 0
        /// What the file said, by place in `people`.
        var said: [Int: DecreeSaid] = [:]
        var firstLine: Int?
    }

    private struct Someone {
        var target: Int
        var name: String
    }

    private(set) var targets: [Target] = []
    private var people: [Someone] = []
    private var byDTKS: [String: [Int]] = [:]
    private var byNIK: [Int64: [Int]] = [:]
    /// How much alike two names have to be, of 100.
    private let least: Int
    private let moment: Int64

    /// Who is meant by a line.
    enum Meant {
        /// Places among all people.
        case people([Int])
        /// The NIK is that of a proposal, the name is another's.
        case otherName
        case nobody
    }

    /// - Parameter moment: when its reading began: what came to the ministry later cannot be decided by it.
    init(of region: RegionCode, home: Int64, until moment: Int64, least: Int, _ work: ChangeWork) throws {
        self.least = least
        self.moment = moment
        var wanted = Wanted()
        for state in [ProposalState.sent, .ratified] { try read(state, of: region, home, &wanted, work) }
        try find(wanted, home, in: work.db)
    }

    /// Records whose NIK and ID stand in the register.
    private struct Wanted {
        var persons: [(id: RecordID, target: Int)] = []
        var families: [(id: RecordID, target: Int)] = []
    }

    /// Proposals that are read together: `IN` of at most so many is prepared once.
    private static let piece = 256

    private mutating func read(
        _ state: ProposalState, of region: RegionCode, _ home: Int64, _ wanted: inout Wanted, _ work: ChangeWork
    ) throws {
        // Their numbers alone stand in the index of the queue: nothing is sorted again for each piece of them.
        let ids = try work.db.rows(
            """
            SELECT p.id AS id FROM proposal p
            WHERE p.home = \(home) AND p.state = \(state) AND \(region.range.hold("p.village")) ORDER BY p.id
            """
        ).map { RecordID(try $0.int("id")) }
        var rest = ids[...]
        while !rest.isEmpty {
            for row in try rows(Array(rest.prefix(Self.piece)), of: home, in: work.db) {
                try add(row, state, &wanted, work)
            }
            rest = rest.dropFirst(Self.piece)
        }
    }

    private func rows(_ ids: [RecordID], of home: Int64, in db: any Connection) throws -> [Row] {
        // Crossed, so that SQLite goes from a proposal to its last step: the other way round it reads the content of
        // each as often as it has steps.
        try db.rows(
            """
            SELECT p.id AS id, p.village AS village, p.kind AS kind, p.state AS state, p.program AS program,
                p.period AS period, p.hash AS hash, p.content AS content, p.made_at AS made_at, s.chain AS chain
            FROM proposal p CROSS JOIN proposal_step s
            WHERE s.home = p.home AND s.proposal = p.id AND s.number = p.steps
            AND p.home = \(home) AND p.id IN (\(ids)) AND p.since <= \(moment) ORDER BY p.id
            """)
    }

    private mutating func add(
        _ row: Row, _ state: ProposalState, _ wanted: inout Wanted, _ work: ChangeWork
    ) throws {
        // Somebody may have taken a step since the numbers were read.
        guard try row.text("state") == state.rawValue, let kind = ProposalKind(rawValue: try row.text("kind")) else {
            return
        }
        let village = RegionCode(try row.int("village"))
        if state == .ratified {
            // Of a road that leaves the ministry out: the letter is the decree.
            let setting = try work.roads.setting(
                of: kind, on: Clock.at(try row.int("made_at")).today, at: village, in: work.db)
            if Road.arrow(.determine, from: state, through: setting.offices) == nil { return }
        }
        let target = Target(
            id: RecordID(try row.int("id")), village: village, period: Int(try row.int("period")),
            program: row.intOrNil("program").map { Int($0) }, isEnding: kind == .removal || kind == .ineligible,
            needsAll: true, hash: try row.text("hash"), chain: try row.text("chain"))
        targets.append(target)
        if let text = row.textOrNil("content") { add(try Content(text: text), &wanted) }
    }

    /// What of a proposal says whom it is about. The answers, the form and the rest are the most of it, and are not
    /// read for it.
    private struct Content: Decodable {
        var changes: ChangeSet
        var move: ProposedMove?

        init(text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
    }

    /// Whom the last of the targets is about.
    private mutating func add(_ content: Content, _ wanted: inout Wanted) {
        let place = targets.count - 1
        // A move has no changes of its own.
        var persons: Set<RecordID> = content.move?.persons ?? []
        var families: Set<RecordID> = []
        for change in content.changes.changes {
            switch change {
            case .register(let household):
                for member in household.members { add(member.values, to: place) }
            case .newMember(let member): add(member.values, to: place)
            default:
                persons.formUnion(change.named.persons)
                families.formUnion(change.named.families)
            }
        }
        if targets[place].people > 0 { return }
        if !persons.isEmpty {
            for person in persons.sorted() { wanted.persons.append((id: person, target: place)) }
            return
        }
        targets[place].needsAll = false
        for family in families.sorted() { wanted.families.append((id: family, target: place)) }
    }

    private mutating func add(_ values: [String: String], to target: Int) {
        let nik = values[PersonField.nik.rawValue].flatMap { DocumentText.parse($0).value }
        add(nik: nik, dtks: "", name: values[PersonField.name.rawValue] ?? "", to: target)
    }

    /// Somebody without either number cannot be named by a file, and is not waited for.
    private mutating func add(nik: Int64?, dtks: String, name: String, to target: Int) {
        if nik == nil, dtks.isEmpty { return }
        let place = people.count
        people.append(Someone(target: target, name: name))
        if let nik { byNIK[nik, default: []].append(place) }
        if !dtks.isEmpty { byDTKS[dtks, default: []].append(place) }
        targets[target].people += 1
    }

    private mutating func find(_ wanted: Wanted, _ home: Int64, in db: any Connection) throws {
        try find(wanted.persons) { ids in
            try db.rows(
                """
                SELECT p.id AS key, p.nik AS nik, p.dtks_id AS dtks_id, p.name AS name FROM person p
                WHERE p.home = \(home) AND p.id IN (\(ids))
                """)
        }
        // Of a family by its memberships: people have no index by family.
        try find(wanted.families) { ids in
            try db.rows(
                """
                SELECT m.family AS key, p.nik AS nik, p.dtks_id AS dtks_id, p.name AS name FROM membership m
                JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
                WHERE m.home = \(home) AND m.family IN (\(ids)) AND m.valid_to IS NULL
                AND p.status = \(RecordStatus.present.rawValue)
                """)
        }
    }

    private mutating func find(
        _ wanted: [(id: RecordID, target: Int)], _ query: ([RecordID]) throws -> [Row]
    ) throws {
        var targetsOf: [RecordID: [Int]] = [:]
        for one in wanted { targetsOf[one.id, default: []].append(one.target) }
        var rest = targetsOf.keys.sorted()[...]
        while !rest.isEmpty {
            for row in try query(Array(rest.prefix(256))) {
                let key = RecordID(try row.int("key"))
                for target in targetsOf[key] ?? [] {
                    add(
                        nik: row.intOrNil("nik"), dtks: row.textOrNil("dtks_id") ?? "",
                        name: try row.text("name"), to: target)
                }
            }
            rest = rest.dropFirst(256)
        }
    }

    /// By ID DTKS, else by NIK and name together.
    func meant(by row: DecreeRow) -> Meant {
        if !row.dtks.isEmpty, let found = byDTKS[row.dtks] { return .people(found) }
        guard let nik = row.nik, let found = byNIK[nik] else { return .nobody }
        let alike = found.filter { isAlike(people[$0].name, row.name) }
        return alike.isEmpty ? .otherName : .people(alike)
    }

    private func isAlike(_ own: String, _ other: String) -> Bool {
        // A list may have no column of names.
        if !other.contains(where: { $0.isLetter }) { return true }
        return Simil.score(own, other) >= least
    }

    /// The period of a person's proposal.
    func period(of person: Int) -> Int { targets[people[person].target].period }

    mutating func take(_ row: DecreeRow, for person: Int, _ words: DecreeWords) {
        let place = people[person].target
        let target = targets[place]
        var said = words.said(row, isEnding: target.isEnding)
        if said == .determined, let program = target.program, let gives = row.programs[program] {
            // What the file says of the program is the other way round of what was proposed.
            if gives == target.isEnding { said = .undecided(.program) }
        }
        // Of two lines about one person the one that says more against it counts.
        if let known = target.said[person], Self.weight(known) >= Self.weight(said) { return }
        targets[place].said[person] = said
        if target.firstLine == nil { targets[place].firstLine = row.line }
    }

    private static func weight(_ said: DecreeSaid) -> Int {
        switch said {
        case .determined: 0
        case .undecided: 1
        case .rejected: 2
        case .unmatched: 3
        }
    }
}

extension DecreeTargets.Target {
    /// What the lines about its people come to.
    var outcome: DeterminationLine {
        let answers = said.sorted { $0.key < $1.key }.map(\.value)
        for answer in answers {
            if case .unmatched(let reason) = answer { return line(.unmatched, reason: reason) }
        }
        for answer in answers {
            if case .rejected(let reason) = answer { return line(.rejected, reason: reason) }
        }
        for answer in answers {
            if case .undecided(let note) = answer { return line(.missing, note: note) }
        }
        if answers.isEmpty { return line(.missing) }
        if needsAll, answers.count < people { return line(.missing, note: .partial) }
        return line(.determined)
    }

    private func line(_ outcome: DeterminationOutcome, reason: String = "", note: DeterminationNote? = nil)
        -> DeterminationLine
    {
        var line = DeterminationLine(outcome, in: village, line: firstLine)
        (line.proposal, line.reason, line.note) = (id, reason, note)
        (line.hash, line.chain) = (hash, chain)
        return line
    }
}
