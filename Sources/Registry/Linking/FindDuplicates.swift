package import Storage

/// Has the whole register looked through for people who stand in it twice (`DuplicateSearch`).
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
        try DuplicateSearch(
            registry: work.registry, actor: work.actor, progress: { try work.progress($0, $1, of: $2) },
            fence: { try work.fence(in: $0) }
        ).run()
    }
}

extension Registry {
    /// Whether somebody may have the whole register looked through.
    package func maySearchDuplicates(_ actor: Actor) async throws -> Bool {
        try await database.read { db in
            try RegisterArea.places(in: db).allSatisfy { !actor.roles(meeting: Demand(.importFile, at: $0)).isEmpty }
        }
    }

    /// Looks through the whole register, as the job `FindDuplicates` does.
    package func findDuplicates(by actor: Actor, progress: @escaping @Sendable (Words, Int, Int) -> Void) throws
        -> FindDuplicates.Outcome
    {
        for place in try database.readBlocking({ try RegisterArea.places(in: $0) }) {
            try actor.meet(Demand(.importFile, at: place))
        }
        return try DuplicateSearch(registry: self, actor: actor, progress: progress).run()
    }
}
