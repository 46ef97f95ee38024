/// What Beranda and `stats` show of a region: counts kept per village, summed.
package struct Overview: Sendable {
    package var region: Region
    package var families: Int
    package var persons: Int
    /// Families with an open error of either origin.
    package var invalidFamilies: Int
    /// Of these, with an error that Tepat found itself; the two can overlap.
    package var invalidFound: Int
    /// Of these, with an error that the source states.
    package var invalidStated: Int
    /// Villages that have any family, and all villages of the region.
    package var villagesWithData: Int
    package var villages: Int
    /// Open findings by rule, most families first. Warnings come too, told apart by `rule.severity`.
    package var reasons: [Reason]
    package var programs: [ProgramCount]
    /// The regions one level below, in code order; empty for a village.
    package var parts: [Part]
    /// Of the newest finished import that touched the region: the day its file speaks of, and when it came in.
    package var newestFile: FileMark?
    /// Imports at work in the region.
    package var loading: [LoadProgress]

    package struct Reason: Sendable {
        package var rule: Rule
        package var families: Int
        package var findings: Int
    }

    package struct ProgramCount: Sendable {
        package var id: String
        package var name: String
        package var families: Int
        package var persons: Int
    }

    package struct Part: Sendable {
        package var region: Region
        package var families: Int
        package var persons: Int
        package var invalidFamilies: Int
    }

    package struct FileMark: Sendable {
        /// `yyyymmdd`.
        package var asOf: Int32
        /// Milliseconds since 1970, UTC.
        package var finishedAt: Int64
        package var name: String
    }

    package struct LoadProgress: Sendable {
        package var fileName: String
        package var villagesDone: Int
        package var villagesTotal: Int
        /// True while it is a first load, whose rows are not shown before it is complete.
        package var isFirstLoad: Bool
    }
}
