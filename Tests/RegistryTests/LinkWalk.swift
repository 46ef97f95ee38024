@testable import Registry
import Storage
import TepatTesting
import Testing

/// A clerk who decides about duplicates, edits whatever linking looks at, moves people and takes things back, all by
/// chance; and what the register is to hold of those people after it, kept beside it.
struct LinkWalk {
    /// What was done and can be taken back.
    private enum Done {
        case changed(RecordID)
        case moved(RecordID, who: RecordID, from: RegionCode)
        case died(RecordID, who: RecordID)
        case merged(RecordID, link: RecordID, kept: RecordID, put: RecordID)
        case toldApart(RecordID)
        case answered(RecordID, RecordID)
    }

    /// A field as a change wrote it.
    private struct Entry {
        var id: Int64
        var change: RecordID
        var home: Int64
        var person: RecordID
        var field: PersonField
        var old: String
        var new: String
    }

    static let fields: [PersonField] = [.name, .nik, .birth, .mother]
    private static let values: [PersonField: [String]] = [
        .name: ["SUGIONO HADI WIBOWO", "SUGIYONO WIBOWO", "ROSMALINDA", "TUKIMAN", "BAMBANG IRAWAN"],
        .nik: ["9902062302710001", "9902062302710007", "9902063007440055", "9902065409680004", "9902060506820003"],
        .birth: ["1971-02-23", "1971-03-23", "1944-07-30", "1968-09-14"],
        .mother: ["WAGIYEM", "WAGIYAM", "SALAMAH", "TIUR MAIDA"],
    ]
    /// Two who may do everything; they take turns and act upon what they saw when it was theirs.
    static let clerks = [
        LinkDesk.province,
        Actor(account: 3, name: "provinsi dua", grants: [Grant(role: .verifikator, region: LinkDesk.bengkulu)]),
    ]

    let desk: LinkDesk
    let name: String
    private let links: [RecordID]
    private let villages: [RegionCode]
    private let aid: LinkAid
    private var chance: SeededNumbers
    /// By person and field, what the register holds.
    private var told: [RecordID: [PersonField: String]] = [:]
    private var village: [RecordID: RegionCode] = [:]
    private var status: [RecordID: RecordStatus] = [:]
    private var done: [Done] = []
    /// All that was ever written, and which changes were taken back; of the merges among them it is so in every kabupaten.
    private var written: [Entry] = []
    private var undone: Set<RecordID> = []
    private var merges: Set<RecordID> = []
    /// What each clerk saw of a case last.
    private var seen: [[RecordID: Int]] = [[:], [:]]
    private var turn = 0
    private var number = 0
    private(set) var taken = 0
    private(set) var refused = 0

    init(_ desk: LinkDesk, seed: Int) async throws {
        self.desk = desk
        name = "walk \(seed)"
        aid = try LinkAid(desk)
        chance = SeededNumbers(seed: seed)
        let rows = try await desk.cases()
        links = rows.map(\.id)
        villages = Set(rows.flatMap(\.sides).map(\.village.code)).sorted()
        let people = Set(rows.flatMap(\.sides).map(\.person)).sorted()
        for record in try Self.records(of: people, in: desk) {
            let values = Self.fields.map { ($0, record.value($0)) }
            told[record.key.id] = Dictionary(uniqueKeysWithValues: values)
            village[record.key.id] = record.village
            status[record.key.id] = record.status
        }
    }

    var people: [RecordID] { told.keys.sorted() }
    var isEmpty: Bool { done.isEmpty }

    private var clerk: Actor { Self.clerks[turn] }

    /// One act of the clerk whose turn it is.
    mutating func act() async throws {
        turn = Int.random(in: 0...1, using: &chance)
        try await attempt(Int.random(in: 0..<Self.undoing + 2, using: &chance))
    }

    /// Takes anything back that was done.
    mutating func takeBack() async throws { try await attempt(Self.undoing) }

    private static let undoing = 12

    private mutating func perform(_ what: Int) async throws {
        switch what {
        case 0..<3: try await decide()
        case 3: try await answer()
        case 4..<7: try await edit()
        case 7: try await changeCard()
        case 8: try await changeFamily()
        case 9..<11: try await move()
        case 11: try await bury()
        default: try await undoAny()
        }
    }

    /// What is refused, in whichever way, has changed nothing.
    private mutating func attempt(_ what: Int) async throws {
        let before = try traces()
        do {
            try await perform(what)
            taken += 1
        } catch is Refusal {
            refused += 1
            #expect(try traces() == before, "\(name): what was refused has changed something")
        } catch is FieldConflicts {
            refused += 1
            #expect(try traces() == before, "\(name): what was refused has changed something")
        }
        try hold()
    }

    private func traces() throws -> String {
        let tables = ["change_log", "change_set", "link_decision", "transfer", "membership"]
        return try tables.map { "\($0) \(try desk.register.value("SELECT count(*) FROM \($0)") ?? "")" }
            .joined(separator: ", ")
    }

    // MARK: Acts

    private mutating func pick<T>(_ all: [T]) throws -> T {
        guard let one = all.randomElement(using: &chance) else { throw Refusal.notFound }
        return one
    }

    /// A case, and the version that the clerk has before them: now and then that of an earlier look.
    private mutating func look() async throws -> (view: LinkView, version: Int) {
        let link = try pick(links)
        let view = try await desk.view(link)
        var version = view.version
        if let before = seen[turn][view.row.id], Int.random(in: 0..<4, using: &chance) == 0 { version = before }
        seen[turn][view.row.id] = view.version
        return (view, version)
    }

    private mutating func decide() async throws {
        let (view, version) = try await look()
        let sides = view.row.sides.map(\.person)
        let kept = Int.random(in: 0...1, using: &chance)
        var values: [String: String] = [:]
        for difference in view.differing where Self.fields.contains(difference.field) {
            if Bool.random(using: &chance) { values[difference.field.rawValue] = difference.values[1 - kept] }
        }
        let decision: DecideLink.Decision =
            switch Int.random(in: 0..<5, using: &chance) {
            case 0..<3: .same(survivor: sides[kept], values: values)
            case 3: .different
            default: .visit
            }
        let outcome = try await desk.registry.perform(
            DecideLink(link: view.row.id, seen: version, decision, reason: "KTP dilihat"), by: clerk)
        #expect(version == view.version, "\(name): decided upon what was seen before something changed")
        try note(outcome, sides)
    }

    private mutating func answer() async throws {
        let (view, version) = try await look()
        let side = try pick(view.row.sides)
        let outcome = try await desk.registry.perform(
            AnswerLink(
                link: view.row.id, seen: version, person: side.person,
                isSame: Int.random(in: 0..<4, using: &chance) > 0, livesHere: Bool.random(using: &chance),
                reason: "dikenal RT"),
            by: LinkDesk.village(side.village.code))
        #expect(version == view.version, "\(name): answered upon what was seen before something changed")
        if outcome.state.isOpen {
            done.append(.answered(view.row.id, side.person))
        } else {
            try note(outcome, view.row.sides.map(\.person))
        }
    }

    private mutating func note(_ outcome: LinkOutcome, _ sides: [RecordID]) throws {
        guard let kept = outcome.survivor, let change = outcome.changeSet else {
            return done.append(.toldApart(outcome.link))
        }
        let put = try #require(sides.first { $0 != kept })
        try write(change)
        status[put] = .duplicate
        merges.insert(change)
        done.append(.merged(change, link: outcome.link, kept: kept, put: put))
    }

    private mutating func edit() async throws {
        let person = try pick(people)
        var values: [String: String] = [:]
        for _ in 0..<Int.random(in: 1...2, using: &chance) {
            let field = try pick(Self.fields)
            values[field.rawValue] = try pick(Self.values[field] ?? [])
        }
        let set = SampleRegister.correction(of: person, in: try family(of: person), values)
        let outcome = try await desk.registry.perform(SubmitChanges(set), by: clerk)
        try write(outcome.id)
        done.append(.changed(outcome.id))
    }

    private mutating func changeCard() async throws {
        let person = try pick(people)
        let family = try family(of: person)
        // Of few numbers, so that two come to stand on one card in two villages.
        let number = "990206010115\(8_001 + Int.random(in: 0..<6, using: &chance))"
        let outcome = try await desk.register.change(
            .correction, family, [.family(FamilyChange(family, seen: nil, values: [FamilyField.kk.rawValue: number]))],
            by: clerk)
        done.append(.changed(outcome.id))
    }

    /// Into a family of their own, or all of a family into that of another.
    private mutating func changeFamily() async throws {
        let person = try pick(people)
        let family = try family(of: person)
        number += 1
        let kk = "99020601011590\(String(100 + number).suffix(2))"
        let another = try pick(people)
        let other = try self.family(of: another)
        let isSplit = Bool.random(using: &chance)
        let change: Change =
            isSplit
            ? .split(
                NewFamily(
                    from: family, members: [NewFamily.Member(person, relation: 1)],
                    values: [FamilyField.kk.rawValue: kk]))
            : .merge(FamilyMerge(from: family, into: other))
        let outcome = try await desk.register.change(isSplit ? .split : .merge, family, [change], by: clerk)
        done.append(.changed(outcome.id))
    }

    /// One asks, the other agrees.
    private mutating func move() async throws {
        let person = try pick(people)
        let origin = try #require(village[person])
        let destination = try pick(villages)
        let asked = try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try family(of: person), persons: [person])],
                destination: destination, day: nil, reason: "pindah kerja"), by: clerk)
        let other = Self.clerks[1 - turn]
        do {
            _ = try await desk.registry.perform(
                DecideTransfer(
                    id: ActionID(), transfer: asked.transfer, seen: 1,
                    decision: .accept(values: [:], into: nil, persons: [])), by: other)
        } catch is Refusal {
            _ = try await desk.registry.perform(
                DecideTransfer(
                    id: ActionID(), transfer: asked.transfer, seen: 1, decision: .withdraw(reason: "tidak jadi")),
                by: clerk)
            return
        }
        let change = try #require(try await desk.registry.transfer(asked.transfer, by: other).changeSet)
        village[person] = destination
        done.append(.moved(change, who: person, from: origin))
    }

    private mutating func bury() async throws {
        let person = try pick(people)
        let outcome = try await desk.register.change(
            .death, try family(of: person), [.status(StatusChange(person, .deceased))], by: clerk)
        guard status[person] == .present else { return }
        status[person] = .deceased
        done.append(.died(outcome.id, who: person))
    }

    // MARK: Back

    /// Anything, not only the last. What is refused may be tried no more: something rests on it.
    private mutating func undoAny() async throws {
        guard let place = done.indices.randomElement(using: &chance) else { return }
        switch done.remove(at: place) {
        case .changed(let change): try await undo(change)
        case .died(let change, let person):
            try await undo(change)
            status[person] = .present
        case .moved(let change, let person, let origin):
            _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: clerk)
            village[person] = origin
        case .merged(let change, let link, let kept, let put):
            try await takeBack(change, link, kept, put)
        case .toldApart(let link):
            let view = try await desk.view(link)
            guard [.different, .visit].contains(view.row.state) || view.row.isToldApart else { return }
            _ = try await desk.registry.perform(
                DecideLink(link: link, seen: view.version, .reopen, reason: "ternyata lain"), by: clerk)
        case .answered(let link, let person):
            let view = try await desk.view(link)
            let here = try #require(village[person])
            _ = try await desk.registry.perform(
                TakeAnswerBack(link: link, seen: view.version, person: person), by: LinkDesk.village(here))
        }
    }

    private mutating func undo(_ change: RecordID) async throws {
        let entries = try entries(of: change)
        let undone = try await desk.registry.perform(UndoChanges(changeSet: change), by: clerk)
        try takeBack(entries, following: false, left: undone.left)
    }

    private mutating func takeBack(
        _ change: RecordID, _ link: RecordID, _ kept: RecordID, _ put: RecordID
    ) async throws {
        let entries = try entries(of: change)
        let left: [String]
        if Bool.random(using: &chance) {
            left = try await desk.registry.perform(UndoChanges(changeSet: change), by: clerk).left
        } else {
            let view = try await desk.view(link)
            let outcome = try await desk.registry.perform(
                DecideLink(link: link, seen: view.version, .reopen, reason: "ternyata dua"), by: clerk)
            left = outcome.left ?? []
        }
        status[put] = .present
        try takeBack(entries, following: true, left: left)
    }

    // MARK: What the register is to hold

    private func entries(of change: RecordID) throws -> [Entry] {
        try desk.registry.database.readBlocking { db in
            try db.rows(
                """
                \(unsafe: StatementLog.testsOwn)SELECT id, home, record, field, old_value, new_value
                FROM change_log WHERE change_set = \(change) AND unit = 'person'
                AND field IN (\(Self.fields.map(\.rawValue))) ORDER BY id
                """
            ).compactMap { row -> Entry? in
                guard let field = PersonField(rawValue: try row.text("field")) else { return nil }
                return Entry(
                    id: try row.int("id"), change: change, home: try row.int("home"),
                    person: RecordID(try row.int("record")), field: field,
                    old: row.textOrNil("old_value") ?? "", new: row.textOrNil("new_value") ?? "")
            }
        }
    }

    /// What a change says that it wrote is what was there before, and what is there now.
    private mutating func write(_ change: RecordID) throws {
        for entry in try entries(of: change) {
            #expect(told[entry.person]?[entry.field] == entry.old, "\(name): \(entry.field) was not that before")
            told[entry.person]?[entry.field] = entry.new
            written.append(entry)
        }
    }

    /// What a field goes back to: no word of a change that was itself taken back.
    private func before(_ entry: Entry) -> String {
        let past = written.filter { $0.person == entry.person && $0.field == entry.field && $0.id < entry.id }
        func stands(_ other: Entry) -> Bool {
            !undone.contains(other.change) || (other.home != entry.home && !merges.contains(other.change))
        }
        guard let writer = past.last(where: { $0.new == entry.old }), !stands(writer) else { return entry.old }
        return past.last(where: stands)?.new ?? past.first?.old ?? entry.old
    }

    /// A field that is still what the change wrote is what it was before; any other stays, and is told.
    private mutating func takeBack(_ entries: [Entry], following: Bool, left: [String]) throws {
        var expected: [String] = []
        for entry in entries.reversed() {
            let here = desk.registry.home(of: try #require(village[entry.person]))
            let (now, target) = (told[entry.person]?[entry.field], before(entry))
            if !following, entry.home != here {
                expected.append(entry.field.rawValue)
            } else if now == entry.new {
                told[entry.person]?[entry.field] = target
            } else if now != target {
                expected.append(entry.field.rawValue)
            }
        }
        undone.formUnion(entries.map(\.change))
        let names = Set(Self.fields.map(\.rawValue))
        let found = left.filter { names.contains($0) }
        #expect(found.sorted() == expected.sorted(), "\(name): what stays as it is was not told")
    }

    private func family(of person: RecordID) throws -> RecordID {
        let sql = "SELECT family FROM person WHERE id = \(person.value) AND status NOT IN (3, 9)"
        return RecordID(try #require(Int64(try desk.register.value(sql) ?? "")))
    }

    /// The rows of people where they are now.
    private static func records(of people: [RecordID], in desk: LinkDesk) throws -> [PersonRecord] {
        try desk.registry.database.readBlocking { db in
            try db.rows(
                """
                \(unsafe: StatementLog.testsOwn)SELECT \(PersonRecord.columns) FROM person
                WHERE id IN (\(people)) AND status NOT IN (3, 9) ORDER BY id
                """
            ).map(PersonRecord.init)
        }
    }

    /// Nobody is lost, nobody is there twice, and each is as the acts have left them.
    func hold() throws {
        let records = try Self.records(of: people, in: desk)
        #expect(records.map(\.key.id) == people, "\(name)")
        for record in records {
            let id = record.key.id
            let values = Self.fields.map { ($0, record.value($0)) }
            #expect(told[id] == Dictionary(uniqueKeysWithValues: values), "\(name): \(id)")
            #expect(record.village == village[id], "\(name): \(id)")
            #expect(record.status == status[id], "\(name): \(id)")
        }
        try aid.hold(name)
    }
}
