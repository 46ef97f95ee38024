package import Storage

/// Judges the whole register again, as `tepat validate` does.
package struct ValidateJob: Job {
    package static let kind = JobKind.validate
    package var region: RegionCode

    package init(region: RegionCode) { self.region = region }

    package struct Outcome: Codable, Sendable {
        package var families: Int
        package var persons: Int
        /// Families whose findings were put right.
        package var settled: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try RegisterArea.places(in: db).map { Demand(.importFile, at: $0) }
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let total = try work.registry.database.readBlocking { db in
            try db.count("SELECT COALESCE(SUM(persons), 0) FROM village_tally")
        }
        let report = try work.registry.validateAll(by: work.actor) { done in
            // A validation is quick and cannot stop half-way: that somebody asked is seen at its end.
            try? work.progress(Words(id: "Memeriksa dengan semua aturan", en: "Judging by every rule"), done, of: total)
        }
        return Outcome(families: report.families, persons: report.persons, settled: report.settled)
    }
}
