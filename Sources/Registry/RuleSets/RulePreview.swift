/// What a change of the rules would do to the register, counted without writing anything.
package struct RulePreview: Codable, Sendable, Equatable {
    /// The day it was reckoned for, `yyyymmdd`.
    package var day: Int32
    /// Milliseconds; when it was reckoned.
    package var at: Int64
    /// Which dated data and which changes of the register it knew.
    package var edition: Int
    package var freshness: Int64
    package var families = 0
    package var persons = 0
    package var invalidBefore = 0
    package var invalidAfter = 0
    /// Families that would be valid, and no longer.
    package var becomeValid = 0
    package var becomeInvalid = 0
    /// Only rules of which something changes.
    package var rules: [RuleCount] = []
    /// By kecamatan, only those where something changes.
    package var places: [PlaceCount] = []
    package var examples: [Example] = []
    package var policy: PolicyCount?

    package init(day: Int32, at: Int64, edition: Int, freshness: Int64) {
        self.day = day
        self.at = at
        self.edition = edition
        self.freshness = freshness
    }

    package struct RuleCount: Codable, Sendable, Equatable {
        package var code: String
        /// Findings open before and after.
        package var before: Int
        package var after: Int
        package var opened: Int
        package var closed: Int
        /// The same finding under another severity.
        package var weighed: Int
    }

    package struct PlaceCount: Codable, Sendable, Equatable {
        package var region: RegionCode
        package var families: Int
        package var invalidBefore: Int
        package var invalidAfter: Int
    }

    package struct Example: Codable, Sendable, Equatable {
        package var family: RecordID
        package var village: RegionCode
        package var wasValid: Bool
        package var isValid: Bool
        package var rules: [String]
    }

    /// Of the changes that villages made in the last so many days.
    package struct PolicyCount: Codable, Sendable, Equatable {
        package var days: Int
        package var changes: Int
        package var waitedBefore: Int
        package var waitedAfter: Int
        package var refusedBefore: Int
        package var refusedAfter: Int
    }

    package var changesNothing: Bool {
        becomeValid == 0 && becomeInvalid == 0 && rules.isEmpty
            && (policy.map { $0.waitedBefore == $0.waitedAfter && $0.refusedBefore == $0.refusedAfter } ?? true)
    }
}
