import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Who walks the road at random: one of each role for Derati, some of them twice, some with two roles, and some of
/// elsewhere.
enum RoadClerks {
    static let elsewhere = RegionCode(1_703_000_000)

    static let all: [Actor] = [
        clerk(201, (.operatorDesa, SampleRegister.derati)), clerk(202, (.operatorDesa, SampleRegister.derati)),
        clerk(203, (.kades, SampleRegister.derati)), clerk(204, (.camat, kecamatan)),
        clerk(205, (.verifikator, SampleRegister.rejangLebong)),
        clerk(206, (.verifikator, SampleRegister.rejangLebong)), clerk(207, (.kadis, SampleRegister.rejangLebong)),
        clerk(208, (.bupati, SampleRegister.rejangLebong)), clerk(209, (.opd, SampleRegister.rejangLebong)),
        clerk(210, (.auditor, SampleRegister.rejangLebong)), clerk(211, (.admin, SampleRegister.rejangLebong)),
        clerk(212, (.operatorDesa, SampleRegister.tabaAnyar)), clerk(213, (.kades, SampleRegister.tabaAnyar)),
        clerk(214, (.operatorDesa, SampleRegister.derati), (.kades, SampleRegister.derati)),
        clerk(215, (.verifikator, SampleRegister.rejangLebong), (.kadis, SampleRegister.rejangLebong)),
        clerk(216, (.kadis, SampleRegister.rejangLebong), (.bupati, SampleRegister.rejangLebong)),
        clerk(217, (.verifikator, elsewhere)), clerk(218, (.kadis, elsewhere)), clerk(219, (.bupati, elsewhere)),
    ]

    private static let kecamatan = SampleRegister.derati.parent ?? SampleRegister.derati

    private static func clerk(_ account: Int64, _ grants: (Role, RegionCode)...) -> Actor {
        Actor(
            account: account, name: "petugas \(account)",
            grants: grants.map { Grant(role: $0.0, region: $0.1) })
    }

    static func named(_ account: Int64) -> Actor? { all.first { $0.account == account } }

    static func may(_ clerk: Actor, _ permissions: Set<Permission>, at village: RegionCode) -> Bool {
        permissions.contains { !clerk.roles(meeting: Demand($0, at: village)).isEmpty }
    }
}

/// Where a road walks: a register with clerks, people to propose, and a kabupaten where corrections are proposed too.
struct RoadGround: Sendable {
    struct Person: Sendable {
        var id: RecordID
        var family: RecordID
        var village: RegionCode
    }

    let register: SampleRegister
    let people: [Person]
    let offices: [ProposalKind: Set<RoadOffice>]
    /// PKH.
    let program: Int

    static let kinds: [ProposalKind] = [.newHousehold, .aid, .ppks, .correction]

    init() async throws {
        register = try SampleRegister.empty()
        let neighbour = ["DESA/KELURAHAN": "TABA ANYAR"]
        _ = try register.load((1...10).map { DTKSRow($0, $0 > 8 ? neighbour : [:]) })
        let clerks = RoadClerks.all
        try await register.registry.database.write(seeing: .everything) { db in
            for clerk in clerks {
                let login = "petugas\(clerk.account)"
                try db.execute(
                    """
                    INSERT INTO account (id, login, name, password, created_at)
                    VALUES (\(clerk.account), \(login), \(clerk.name), '', \(SampleRegister.now))
                    """)
            }
            try db.execute(
                """
                INSERT INTO road_rule (kind, region, valid_from, valid_to, body)
                VALUES (\(ProposalKind.correction), \(SampleRegister.rejangLebong), 20261101, NULL,
                    '{"mode": "usul"}')
                """)
        }
        try await Self.addCutoff(to: register)
        people = try register.registry.database.readBlocking { db in
            try db.rows("SELECT id, family, village FROM person ORDER BY line").map {
                Person(
                    id: RecordID(try $0.int("id")), family: RecordID(try $0.int("family")),
                    village: RegionCode(try $0.int("village")))
            }
        }
        program = try #require(Int(try register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        var offices: [ProposalKind: Set<RoadOffice>] = [:]
        for kind in Self.kinds {
            offices[kind] = try await register.registry.roadSetting(kind, at: SampleRegister.derati).offices
        }
        self.offices = offices
    }

    /// The window of November closes while the walk goes on.
    private static func addCutoff(to register: SampleRegister) async throws {
        let cutoff = Cutoff(
            series: RecordID(77), kind: "usulan_dtks", region: SampleRegister.rejangLebong,
            span: .monthly(from: 1, to: 25), late: .nextPeriod, validFrom: 20_260_101)
        let body = String(decoding: try JSONEncoder().encode(cutoff), as: UTF8.self)
        try await register.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO cutoff (id, valid_from, kind, region, body)
                VALUES (77, 20260101, 'usulan_dtks', \(SampleRegister.rejangLebong), \(body))
                """)
        }
    }
}

/// One that takes steps at random at one server, mostly those that are in order, and foresees what it can.
struct RoadWalk {
    /// A proposal as a page would have shown it.
    struct Seen: Sendable {
        var id: RecordID
        var village: RegionCode
        var kind: ProposalKind
        var state: ProposalState
        var version: Int
        var hash: String
        var visit: Int
        var deliberation: RecordID?
    }

    let ground: RoadGround
    let registry: Registry
    /// Nobody else walks: what is refused must leave everything as it was.
    let isAlone: Bool
    var chance: SeededNumbers
    /// Proposals that it wrote.
    var made: Set<RecordID> = []
    /// Steps that it took, or had taken by a list.
    var taken: Set<RoadStep> = []

    init(_ ground: RoadGround, at registry: Registry, isAlone: Bool, seed: Int) {
        self.ground = ground
        self.registry = registry
        self.isAlone = isAlone
        chance = SeededNumbers(seed: seed)
    }

    /// The step that brings a proposal further, of those that its state allows.
    private static let onward: [ProposalState: RoadStep] = [
        .draft: .schedule, .putForward: .schedule, .postponed: .schedule, .returned: .schedule, .onAgenda: .decide,
        .agreed: .finalise, .finalised: .forward, .forwarded: .take, .verifying: .pass, .passed: .endorse,
        .endorsed: .ratify,
    ]

    /// One act of one clerk.
    mutating func act() async throws {
        let all = try await proposals()
        let dice = Int.random(in: 0..<100, using: &chance)
        guard let seen = all.randomElement(using: &chance), all.count >= 4, dice >= 8 else { return try await write() }
        switch dice {
        case ..<60: try await go(forth(seen), seen, isRight: true)
        case ..<85:
            let steps = Road.arrows.filter { $0.begins(at: seen.state) }.map(\.step)
            try await go(steps.randomElement(using: &chance) ?? .edit, seen, isRight: true)
        default: try await go(RoadStep.allCases.randomElement(using: &chance) ?? .edit, seen, isRight: false)
        }
    }

    private func forth(_ seen: Seen) -> RoadStep {
        let offices = ground.offices[seen.kind] ?? RoadOffice.all
        switch seen.state {
        case .draft, .putForward, .returned: return offices.contains(.musdes) ? .schedule : .finalise
        case .finalised: return offices.contains(.kecamatan) ? .forward : .take
        default: return Self.onward[seen.state] ?? .withdraw
        }
    }

    /// - Parameter isRight: by somebody whose office it is, of what is there now, with the reason that it needs.
    private mutating func go(_ step: RoadStep, _ seen: Seen, isRight: Bool) async throws {
        let permissions = Road.arrows.filter { $0.step == step }.reduce(into: Set<Permission>()) {
            $0.formUnion($1.permissions)
        }
        let able = RoadClerks.all.filter { RoadClerks.may($0, permissions, at: seen.village) }
        let clerks = isRight && !able.isEmpty ? able : RoadClerks.all
        guard let clerk = clerks.randomElement(using: &chance) else { return }
        switch step {
        case .write: try await write()
        case .edit: try await edit(seen, clerk, isRight: isRight)
        case .schedule: try await schedule(seen, clerk)
        case .decide: try await decide(seen, clerk, isRight: isRight)
        case .finalise: try await finalise(seen, clerk)
        case .endorse, .returnByKadis, .ratify, .returnByBupati:
            try await list(step, clerk, isRight: isRight)
        case .giveBack where [.agreed, .finalised].contains(seen.state) && isRight:
            try await giveBackMeeting(seen, clerk)
        default: try await take(step, seen, clerk, isRight: isRight)
        }
    }

    // MARK: What the village writes

    private mutating func write() async throws {
        let isRight = Int.random(in: 0..<5, using: &chance) > 0
        let person = ground.people[Int.random(in: 0..<ground.people.count, using: &chance)]
        let kind = RoadGround.kinds.randomElement(using: &chance) ?? .newHousehold
        let village = kind == .newHousehold ? SampleRegister.derati : person.village
        let able = RoadClerks.all.filter { RoadClerks.may($0, [.propose], at: village) }
        guard let clerk = (isRight ? able : RoadClerks.all).randomElement(using: &chance) else { return }
        let action = WriteProposal(kind, at: village, content(kind, person))
        let registry = self.registry
        var written: RecordID?
        let isTaken = try await attempt("\(kind) by \(clerk.name)") {
            written = try await registry.perform(action, by: clerk).proposal
            return true
        }
        if isTaken, !able.contains(clerk) { Issue.record("\(clerk.name) wrote a proposal of \(village.dotted)") }
        guard isTaken, let written else { return }
        made.insert(written)
        taken.insert(.write)
    }

    private mutating func content(_ kind: ProposalKind, _ person: RoadGround.Person) -> ProposalContent {
        switch kind {
        case .aid:
            return ProposalDesk.enrolment(person.id, in: person.family, program: ground.program)
        case .ppks:
            return ProposalContent(
                ChangeSet(
                    event: .ppks, family: person.family,
                    changes: [.ppks(PPKSChange(person.id, .disability, starts: true))], reason: "diajukan RT"))
        case .correction:
            let works = ["NELAYAN", "GURU", "SOPIR", "PETANI"]
            let work = works.randomElement(using: &chance) ?? "NELAYAN"
            return ProposalContent(
                SampleRegister.correction(of: person.id, in: person.family, ["pekerjaan": work]))
        default:
            // Few numbers for many: they meet.
            return ProposalDesk.newHousehold(ProposalDesk.household(serial: Int.random(in: 21..<60, using: &chance)))
        }
    }

    private mutating func edit(_ seen: Seen, _ clerk: Actor, isRight: Bool) async throws {
        let registry = self.registry
        guard var content = try await registry.proposal(seen.id, by: RoadClerks.all[4]).content else { return }
        content.note = "catatan \(Int.random(in: 0..<1_000, using: &chance))"
        // What routes it is not theirs to change.
        let isElsewhere = !isRight && Bool.random(using: &chance)
        let kind: ProposalKind = isElsewhere && seen.kind == .ppks ? .aid : isElsewhere ? .ppks : seen.kind
        let version = isRight ? seen.version : seen.version + Int.random(in: -1...1, using: &chance)
        let action = WriteProposal(proposal: seen.id, seen: version, kind, at: seen.village, content)
        let isTaken = try await attempt("edit at \(seen.state) by \(clerk.name)") {
            _ = try await registry.perform(action, by: clerk)
            return true
        }
        guard isTaken else { return }
        taken.insert(.edit)
        let may = RoadClerks.may(clerk, [.propose], at: seen.village)
        if seen.state.isLocked || isElsewhere || version != seen.version || !may {
            Issue.record("an edit at \(seen.state) by \(clerk.name) was taken")
        }
    }

    // MARK: Musyawarah

    private mutating func schedule(_ seen: Seen, _ clerk: Actor) async throws {
        let kinds: [String]
        switch seen.kind {
        case .newHousehold, .aid: kinds = ["kk", "ktp", "foto_rumah"]
        case .ppks: kinds = ["kunjungan"]
        default: kinds = []
        }
        // Now and then one is forgotten.
        if Int.random(in: 0..<10, using: &chance) > 0 { try await papers(kinds, of: .proposal(seen.id)) }
        guard let meeting = try await meeting(of: seen.village, clerk) else { return }
        let registry = self.registry
        let action = PutOnAgenda(meeting, [SeenProposal(seen.id, version: seen.version)])
        let isTaken = try await attempt("agenda at \(seen.state) by \(clerk.name)") {
            try await !registry.perform(action, by: clerk).taken.isEmpty
        }
        guard isTaken else { return }
        taken.insert(.schedule)
        if seen.state.isLocked || !RoadClerks.may(clerk, [.propose], at: seen.village) {
            Issue.record("\(seen.state) was put on an agenda by \(clerk.name)")
        }
    }

    private mutating func meeting(of village: RegionCode, _ clerk: Actor) async throws -> RecordID? {
        let open = try await registry.database.read(seeing: .everything) { db in
            try db.first(
                """
                SELECT id FROM deliberation WHERE village = \(village) AND state = \(DeliberationState.open)
                ORDER BY id LIMIT 1
                """)?.int("id")
        }
        if let open { return RecordID(open) }
        let registry = self.registry
        let action = WriteDeliberation(at: village, ProposalDesk.header)
        var made: RecordID?
        _ = try await attempt("meeting by \(clerk.name)") {
            made = try await registry.perform(action, by: clerk).deliberation
            return true
        }
        return made
    }

    private mutating func decide(_ seen: Seen, _ clerk: Actor, isRight: Bool) async throws {
        guard let meeting = seen.deliberation else { return try await take(.decide, seen, clerk, isRight: isRight) }
        let registry = self.registry
        let decisions: [VillageDecision] = [.agree, .agree, .agree, .agree, .refuse, .postpone]
        let names = try await registry.database.read(seeing: .everything) { db in
            try db.rows(
                "SELECT proposal FROM deliberation_item WHERE deliberation = \(meeting) AND decision IS NULL"
            ).map { RecordID(try $0.int("proposal")) }
        }
        for name in names {
            let decision = decisions.randomElement(using: &chance) ?? .agree
            let reason = decision == .agree ? "" : isRight ? "BUKAN_KRITERIA" : ""
            let action = DecideName(meeting, name, decision, reason: reason)
            _ = try await attempt("decision by \(clerk.name)") {
                _ = try await registry.perform(action, by: clerk)
                return true
            }
        }
        guard Int.random(in: 0..<3, using: &chance) > 0 else { return }
        if Int.random(in: 0..<8, using: &chance) > 0 {
            try await papers(DeliberationKind.musdes.papers, of: .deliberation(meeting))
        }
        let version = try await version(of: "deliberation", meeting)
        let action = SealDeliberation(meeting, seen: isRight ? version : version - 1)
        let isTaken = try await attempt("seal by \(clerk.name)") {
            _ = try await registry.perform(action, by: clerk)
            return true
        }
        guard isTaken else { return }
        taken.insert(.decide)
        if !RoadClerks.may(clerk, [.propose], at: seen.village) { Issue.record("\(clerk.name) sealed a meeting") }
    }

    private mutating func giveBackMeeting(_ seen: Seen, _ clerk: Actor) async throws {
        guard let meeting = seen.deliberation else { return }
        let registry = self.registry
        let action = ReturnDeliberation(
            meeting, seen: try await version(of: "deliberation", meeting), reason: "BERITA_ACARA_TIDAK_TERBACA",
            words: "")
        let isTaken = try await attempt("papers of a meeting given back by \(clerk.name)") {
            _ = try await registry.perform(action, by: clerk)
            return true
        }
        if isTaken { taken.insert(.giveBack) }
    }

    private mutating func finalise(_ seen: Seen, _ clerk: Actor) async throws {
        let registry = self.registry
        let action = Finalise(at: seen.village, [SeenProposal(seen.id, version: seen.version)])
        let isTaken = try await attempt("final at \(seen.state) by \(clerk.name)") {
            try await !registry.perform(action, by: clerk).taken.isEmpty
        }
        guard isTaken else { return }
        taken.insert(.finalise)
        let offices = ground.offices[seen.kind] ?? RoadOffice.all
        if Road.arrow(.finalise, from: seen.state, through: offices) == nil {
            Issue.record("\(seen.kind) was made final at \(seen.state)")
        }
    }

    // MARK: Dinsos

    /// A step that is taken one by one, or of a list of one.
    private mutating func take(_ step: RoadStep, _ seen: Seen, _ clerk: Actor, isRight: Bool) async throws {
        var asked = StepAsked(step)
        let reasons = ProposalReason.all.filter { $0.steps.contains(step) && $0.name != "LAIN" }
        if isRight || Bool.random(using: &chance) { asked.reason = reasons.randomElement(using: &chance)?.name ?? "" }
        var version = seen.version
        var hash = seen.hash
        if !isRight, Bool.random(using: &chance) { version -= 1 }
        if !isRight, Int.random(in: 0..<4, using: &chance) == 0 { hash = String(repeating: "0", count: 64) }
        if step == .noteVisit {
            try await papers(["kunjungan"], of: .proposal(seen.id))
            asked.papers = try await paper("kunjungan", of: seen.id)
        }
        let foreseen = foresee(asked, seen, clerk, isSame: version == seen.version && hash == seen.hash)
        let isBulk = Int.random(in: 0..<4, using: &chance) == 0 && TakeSteps.steps.contains(step) && hash == seen.hash
        let registry = self.registry
        let (one, many) = (
            TakeStep(seen.id, seen: version, hash: hash, asked),
            TakeSteps([SeenProposal(seen.id, version: version)], asked)
        )
        let isTaken = try await attempt("\(step) at \(seen.state) by \(clerk.name)") {
            if isBulk { return try await !registry.perform(many, by: clerk).taken.isEmpty }
            _ = try await registry.perform(one, by: clerk)
            return true
        }
        if isTaken { taken.insert(step) }
        let words = "\(step) of \(seen.kind) at \(seen.state) by \(clerk.name) for \(asked.reason)"
        if isTaken, foreseen == .refused { Issue.record("taken, and was to be refused: \(words)") }
        if !isTaken, !isBulk, isAlone, foreseen == .taken { Issue.record("refused, and was to be taken: \(words)") }
    }

    enum Foreseen { case taken, refused, open }

    /// What can be said of a step without knowing more than a page shows.
    private func foresee(_ asked: StepAsked, _ seen: Seen, _ clerk: Actor, isSame: Bool) -> Foreseen {
        let offices = ground.offices[seen.kind] ?? RoadOffice.all
        guard isSame, TakeStep.steps.contains(asked.step),
            let arrow = Road.arrow(asked.step, from: seen.state, through: offices), !arrow.isSealed,
            RoadClerks.may(clerk, arrow.permissions, at: seen.village)
        else { return .refused }
        if arrow.needsReason, asked.reason.isEmpty { return .refused }
        if asked.step == .pass, seen.visit == 1 { return .refused }
        if asked.step == .noteVisit, seen.visit != 1 { return .refused }
        let sure: Set<RoadStep> = [
            .putForward, .release, .forward, .returnByCamat, .giveBack, .withdraw, .askVisit,
        ]
        let isFree = asked.step == .take && seen.state == .forwarded
        return sure.contains(asked.step) || isFree ? .taken : .open
    }

    // MARK: Lists

    private mutating func list(_ step: RoadStep, _ clerk: Actor, isRight: Bool) async throws {
        let registry = self.registry
        let state: BatchState = [.endorse, .returnByKadis].contains(step) ? .made : .endorsed
        let row = try await registry.database.read(seeing: .everything) { db in
            try db.first("SELECT id, version, seal FROM batch WHERE state = \(state) ORDER BY id LIMIT 1")
        }
        guard let row else { return try await makeList(isRight: isRight) }
        let batch = RecordID(try row.int("id"))
        let decision: DecideBatch.Decision
        switch step {
        case .endorse: decision = .endorse
        case .ratify:
            try await papers(["surat_pengesahan"], of: .batch(batch), by: RoadClerks.all[7])
            let letter = try await registry.database.read(seeing: .everything) { db in
                try db.first(
                    """
                    SELECT id FROM evidence WHERE batch = \(batch) AND dropped_at IS NULL ORDER BY id DESC LIMIT 1
                    """)?.int("id")
            }
            let number = isRight ? "460/\(batch)/2026" : "460/1/2026"
            decision = .ratify(number: number, day: 20_261_120, letter: letter.map { RecordID($0) })
        default: decision = .giveBack(reason: isRight ? "SALAH_PUTUSAN" : "", words: "")
        }
        let seal = isRight ? try row.text("seal") : String(repeating: "0", count: 64)
        let action = DecideBatch(batch, seen: Int(try row.int("version")), seal: seal, decision)
        let isTaken = try await attempt("\(step) of a list by \(clerk.name)") {
            _ = try await registry.perform(action, by: clerk)
            return true
        }
        guard isTaken else { return }
        taken.insert(step)
        let permissions: Set<Permission> = state == .made ? [.endorse] : [.ratify]
        if !isRight || !RoadClerks.may(clerk, permissions, at: SampleRegister.rejangLebong) {
            Issue.record("\(step) of a list by \(clerk.name) was taken")
        }
    }

    private mutating func makeList(isRight: Bool) async throws {
        let able = RoadClerks.all.filter { RoadClerks.may($0, [.verify], at: SampleRegister.rejangLebong) }
        guard let clerk = (isRight ? able : RoadClerks.all).randomElement(using: &chance) else { return }
        let registry = self.registry
        let action = MakeBatch(in: SampleRegister.rejangLebong)
        let isTaken = try await attempt("a list by \(clerk.name)") {
            _ = try await registry.perform(action, by: clerk)
            return true
        }
        if isTaken, !able.contains(clerk) { Issue.record("\(clerk.name) made a list") }
    }

    // MARK: What is there

    private func proposals() async throws -> [Seen] {
        try await registry.database.read(seeing: .everything) { db in
            try db.rows(
                "SELECT id, village, kind, state, version, hash, visit, deliberation FROM proposal ORDER BY id"
            ).compactMap { row -> Seen? in
                guard let kind = ProposalKind(rawValue: try row.text("kind")),
                    let state = ProposalState(rawValue: try row.text("state"))
                else { return nil }
                return Seen(
                    id: RecordID(try row.int("id")), village: RegionCode(try row.int("village")), kind: kind,
                    state: state, version: Int(try row.int("version")), hash: try row.text("hash"),
                    visit: Int(try row.int("visit")), deliberation: row.intOrNil("deliberation").map { RecordID($0) })
            }
        }
    }

    private func version(of table: String, _ id: RecordID) async throws -> Int {
        try await registry.database.read(seeing: .everything) { db in
            Int(
                try db.first("\(unsafe: StatementLog.testsOwn)SELECT version FROM \(unsafe: table) WHERE id = \(id)")?
                    .int("version") ?? 0)
        }
    }

    /// Uploads what is not there yet, where papers are still taken.
    private func papers(
        _ kinds: [String], of owner: EvidenceOwner, by clerk: Actor = RoadClerks.all[0]
    ) async throws {
        let condition: SQL
        switch owner {
        case .proposal(let id): condition = "proposal = \(id)"
        case .deliberation(let id): condition = "deliberation = \(id)"
        case .batch(let id): condition = "batch = \(id)"
        }
        let there = try await registry.database.read(seeing: .everything) { db in
            try db.rows("SELECT kind FROM evidence WHERE \(condition) AND dropped_at IS NULL")
                .map { try $0.text("kind") }
        }
        for kind in kinds where !there.contains(kind) {
            let path = try registry.files.makeTemporary()
            try Data(TinyPicture.png()).write(to: URL(fileURLWithPath: path))
            do { try await registry.addEvidence(kind, to: owner, from: path, by: clerk) } catch is Refusal {}
        }
    }

    private func paper(_ kind: String, of proposal: RecordID) async throws -> [RecordID] {
        try await registry.database.read(seeing: .everything) { db in
            try db.rows(
                """
                SELECT id FROM evidence WHERE proposal = \(proposal) AND kind = \(kind) AND dropped_at IS NULL
                ORDER BY id LIMIT 1
                """
            ).map { RecordID(try $0.int("id")) }
        }
    }

    /// - Returns: whether it was taken; what was refused has changed nothing.
    private func attempt(_ what: String, _ body: () async throws -> Bool) async throws -> Bool {
        let before = isAlone ? try await trace() : ""
        var isTaken = false
        do { isTaken = try await body() } catch is Refusal {}
        if isAlone, !isTaken {
            let after = try await trace()
            if after != before { Issue.record("refused, and something changed: \(what)") }
        }
        return isTaken
    }

    /// All that proposals have written anywhere, in one text.
    private func trace() async throws -> String {
        try await registry.database.read(seeing: .everything) { db in
            var text = ""
            for row in try db.rows("SELECT * FROM proposal ORDER BY home, id") { text += "\(row.values)\n" }
            for row in try db.rows("SELECT * FROM deliberation_item ORDER BY home, deliberation, proposal") {
                text += "\(row.values)\n"
            }
            for row in try db.rows("SELECT * FROM batch ORDER BY home, id") { text += "\(row.values)\n" }
            for row in try db.rows("SELECT * FROM deliberation ORDER BY home, id") { text += "\(row.values)\n" }
            let tables = [
                "proposal_step", "proposal_word", "proposal_claim", "proposal_number", "proposal_finding",
                "batch_item", "change_set", "change_log", "ppks", "person", "family", "notice",
            ]
            for table in tables {
                let count = try db.count("SELECT count(*) FROM \(unsafe: table)")
                text += "\(table) \(count)\n"
            }
            for row in try db.rows(
                """
                SELECT * FROM proposal_tally WHERE proposals <> 0 OR persons <> 0
                ORDER BY village, period, kind, state
                """)
            { text += "\(row.values)\n" }
            return text
        }
    }
}
