import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// Decisions on duplicates among edits of what linking looks at, moves, deaths and families that part: nothing is lost,
/// and whatever is taken back comes back as the rules say.
///
/// A few walks here; `make torture` takes as many as `TEPAT_WALKS` says.
@Suite("Walks over duplicates at random")
struct LinkWalkTests {
    private static let walks = ProcessInfo.processInfo.environment["TEPAT_WALKS"].flatMap { Int($0) }

    @Test(
        "two clerks who take turns, and all that can be taken back taken back in any order", arguments: 1...(walks ?? 2)
    )
    func turns(_ seed: Int) async throws {
        let desk = try await LinkDesk()
        var walk = try await LinkWalk(desk, seed: seed)
        let invariants = LinkInvariants(desk: desk, name: "walk \(seed)")
        var traces = try desk.traces()
        func grown(_ step: Int) throws {
            let now = try desk.traces()
            for (table, rows) in traces {
                #expect(rows.isSubset(of: now[table] ?? []), "walk \(seed), step \(step): \(table)")
            }
            traces = now
        }
        for step in 1...40 {
            try await walk.act()
            guard step % 8 == 0 else { continue }
            try invariants.check(walk.people)
            try grown(step)
        }
        #expect(walk.taken > 10, "walk \(seed): \(walk.refused) of all were refused")
        while !walk.isEmpty { try await walk.takeBack() }
        try invariants.check(walk.people)
        try grown(0)
        #expect(try await desk.faults() == [], "walk \(seed)")
        #expect(try desk.register.problems() == [], "walk \(seed)")
        // A search through everybody leaves nobody out either.
        try await desk.search()
        try walk.hold()
        #expect(try await desk.faults() == [], "walk \(seed)")
    }

    @Test("two clerks at two servers in the same moment", arguments: 1...max((walks ?? 4) / 4, 1))
    func together(_ seed: Int) async throws {
        let desk = try await LinkDesk()
        let servers = try Servers(2, at: desk.register)
        let register = desk.register
        let rows = try await desk.cases()
        let before = try desk.traces()
        let aid = try LinkAid(desk)
        _ = try await servers.together { number, registry in
            var clerk = HastyClerk(
                registry: registry, register: register, rows: rows, actor: LinkWalk.clerks[number],
                chance: SeededNumbers(seed: seed * 10 + number))
            for _ in 0..<14 { try await clerk.act() }
            await registry.finishAudit()
            return true
        }
        let people = Set(rows.flatMap(\.sides).map(\.person)).sorted()
        try LinkInvariants(desk: desk, name: "together \(seed)").check(people, again: false)
        let ids = people.map { String($0.value) }.joined(separator: ", ")
        let there = try register.value(
            "SELECT count(*) FROM person WHERE id IN (\(ids)) AND status NOT IN (3, 9)")
        #expect(there == String(people.count))
        try aid.hold("together \(seed)")
        let now = try desk.traces()
        for (table, rows) in before { #expect(rows.isSubset(of: now[table] ?? []), "together \(seed): \(table)") }
        #expect(try await desk.faults() == [], "together \(seed)")
        #expect(try register.problems() == [], "together \(seed)")
    }
}

/// Who acts beside another, and is refused as often as not.
private struct HastyClerk {
    let registry: Registry
    let register: SampleRegister
    let rows: [LinkRow]
    let actor: Actor
    var chance: SeededNumbers
    var changes: [RecordID] = []

    mutating func act() async throws {
        do {
            switch Int.random(in: 0..<5, using: &chance) {
            case 0, 1: try await decide()
            case 2, 3: try await edit()
            default: try await undo()
            }
        } catch is Refusal {
        } catch is FieldConflicts {}
    }

    private mutating func pick<T>(_ all: [T]) throws -> T {
        guard let one = all.randomElement(using: &chance) else { throw Refusal.notFound }
        return one
    }

    private mutating func decide() async throws {
        let row = try pick(rows)
        let view = try await registry.link(row.id, by: actor)
        let kept = try pick(view.row.sides).person
        let decision: DecideLink.Decision =
            switch Int.random(in: 0..<4, using: &chance) {
            case 0, 1: .same(survivor: kept, values: [:])
            case 2: .different
            default: .reopen
            }
        let outcome = try await registry.perform(
            DecideLink(link: view.row.id, seen: view.version, decision, reason: "KTP dilihat"), by: actor)
        if let change = outcome.changeSet { changes.append(change) }
    }

    private mutating func edit() async throws {
        let row = try pick(rows)
        let person = try pick(row.sides).person
        let name = try pick(["SUGIONO HADI WIBOWO", "TUKIMAN", "ROSMALINDA"])
        let outcome = try await register.edit(person, [PersonField.name.rawValue: name], at: registry, by: actor)
        changes.append(outcome.id)
    }

    private mutating func undo() async throws {
        guard let place = changes.indices.randomElement(using: &chance) else { return }
        _ = try await registry.perform(UndoChanges(changeSet: changes.remove(at: place)), by: actor)
    }
}

extension SampleRegister {
    /// Mends fields of a person at one of several servers.
    fileprivate func edit(
        _ person: RecordID, _ values: [String: String], at registry: Registry, by actor: Actor
    ) async throws -> ChangeOutcome {
        let sql = "SELECT family FROM person WHERE id = \(person.value) AND status NOT IN (3, 9)"
        let family = RecordID(Int64(try value(sql) ?? "") ?? 0)
        let set = Self.correction(of: person, in: family, values)
        return try await registry.perform(SubmitChanges(set), by: actor)
    }
}
