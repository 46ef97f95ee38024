import Linkage
import Storage

/// Looks through the whole register for people who stand in it twice, and for numbers that two people have.
///
/// What was decided stays decided: those who were told apart are not asked about again, and a case that nothing speaks
/// for any more is closed. May be run again at any moment; writes only what differs.
struct DuplicateSearch {
    let registry: Registry
    /// Who looks.
    let actor: Actor
    /// Told what is being done and how far it is; throws to stop.
    var progress: @Sendable (_ phase: Words, _ done: Int, _ total: Int) throws -> Void
    /// Asked in each transaction, before it writes.
    var fence: (any Connection) throws -> Void = { _ in }

    func run() throws -> FindDuplicates.Outcome {
        let began = registry.clock.now()
        let (total, limit, due) = try registry.database.readBlocking { db in
            (
                try db.count("SELECT COALESCE(SUM(persons), 0) FROM village_tally"),
                try registry.catalogue(in: db).thresholds["link_ask"] ?? 50, try LinkDue.all(in: db)
            )
        }
        let lacksKeys = due.contains { $0.key == LinkDue.keys }
        let reading = Words(id: "Membaca data", en: "Reading")
        let progress = progress
        let people = try LinkedPeople.read(from: registry, spellings: .indonesian, withKeys: lacksKeys) { done in
            try progress(reading, done, total)
        }
        try progress(Words(id: "Membandingkan", en: "Comparing"), total, total)
        var linker = Linker()
        linker.threshold = Double(limit) / 100
        let links = linker.run(people.records)
        var cases = FoundCases(registry: registry)
        for pair in links.pairs {
            cases.add(
                .person, people.persons[Int(pair.first)], people.persons[Int(pair.second)],
                chance: Int(Double(pair.probability) * 10_000), signs: links.signs(of: pair))
        }
        try cases.addNumbers(of: people.persons)
        let model = links.model(of: people.records)
        if lacksKeys { try writeKeys(of: people) }
        let run = try LinkRun(registry: registry)
        let outcome = try cases.write(self, learned: model, persons: people.persons.count, began: began, due: due)
        try run.write(by: actor, people.persons, fence: fence)
        return outcome
    }

    /// Always the same, so that a search that is begun again writes no key twice.
    private static let part: Int64 = -1

    /// Of a register that is older than the keys.
    private func writeKeys(of people: LinkedPeople) throws {
        let persons = people.persons
        var keys = people.keys
        let steps = keys.steps(part: Self.part) { place in
            (home: Int64(persons[Int(place)].home), id: persons[Int(place)].id.value)
        }
        for step in steps {
            try registry.database.writeBlocking { db in
                try fence(db)
                try step.write(db)
            }
        }
    }
}

extension Links {
    func signs(of pair: LinkedPair) -> [LinkSign] {
        levels(of: pair).map { LinkSign(field: $0.field, level: $0.level) }
    }
}
