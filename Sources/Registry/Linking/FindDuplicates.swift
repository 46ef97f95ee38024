import Linkage
package import Storage

/// Looks through the whole register for people who stand in it twice, and for numbers that two people have.
///
/// What was decided stays decided: those who were told apart are not asked about again, and a case that nothing speaks
/// for any more is closed. May be run again at any moment; writes only what differs.
package struct FindDuplicates: Job {
    package static let kind = JobKind.findDuplicates
    package var region: RegionCode

    package init(region: RegionCode) { self.region = region }

    package struct Outcome: Codable, Sendable, Equatable {
        package var persons: Int
        /// Open cases of people who may stand twice, and of numbers that two people have.
        package var cases: Int
        package var numbers: Int
        /// Of the open cases: found in this run for the first time.
        package var new: Int
        /// No longer to be asked.
        package var gone: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try RegisterArea.places(in: db).map { Demand(.importFile, at: $0) }
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let (total, limit) = try registry.database.readBlocking { db in
            (
                try db.count("SELECT COALESCE(SUM(persons), 0) FROM village_tally"),
                try registry.catalogue(in: db).thresholds["link_ask"] ?? 50
            )
        }
        let reading = Words(id: "Membaca data", en: "Reading")
        let people = try LinkedPeople.read(from: registry, spellings: .indonesian) { done in
            // Whoever asked to stop is heard before the comparing.
            try? work.progress(reading, done, of: total)
        }
        try work.progress(Words(id: "Membandingkan", en: "Comparing"), total, of: total)
        var linker = Linker()
        linker.threshold = Double(limit) / 100
        let links = linker.run(people.records)
        try work.progress(Words(id: "Menulis kasus", en: "Writing cases"), 0, of: links.pairs.count)
        var cases = FoundCases(registry: registry)
        for pair in links.pairs {
            cases.add(
                .person, people.persons[Int(pair.first)], people.persons[Int(pair.second)],
                chance: Int(Double(pair.probability) * 10_000), signs: links.signs(of: pair))
        }
        try cases.addNumbers(of: people.persons)
        return try cases.write(work, persons: people.persons.count)
    }
}

extension Links {
    func signs(of pair: LinkedPair) -> [LinkSign] {
        levels(of: pair).map { LinkSign(field: $0.field, level: $0.level) }
    }
}

extension Registry {
    /// Whether somebody may have the whole register looked through.
    package func maySearchDuplicates(_ actor: Actor) async throws -> Bool {
        try await database.read { db in
            try RegisterArea.places(in: db).allSatisfy { !actor.roles(meeting: Demand(.importFile, at: $0)).isEmpty }
        }
    }
}
