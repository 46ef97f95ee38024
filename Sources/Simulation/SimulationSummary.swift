/// What a simulation has written.
package struct SimulationSummary: Sendable, Equatable {
    /// The rows of the ground truth for one rule; an error between two families has two rows.
    package struct ErrorCount: Sendable, Equatable {
        package let rule: String
        package let rows: Int
    }

    package let families: Int
    package let persons: Int
    package let invalidFamilies: Int
    /// The quotas, each met exactly.
    package let programs: [ProgramQuota]
    /// Seeded errors by rule id, in the order of the ids.
    package let errors: [ErrorCount]
}
