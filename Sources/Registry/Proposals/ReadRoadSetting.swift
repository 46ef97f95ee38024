import Rules
import Storage

extension Registry {
    /// How a kind of proposal goes in a village: which offices, papers and reasons.
    ///
    /// - Parameter madeAt: of a proposal that is there, milliseconds since 1970: what a kabupaten says later does not
    ///   change its road. Nil: of one that is made today.
    package func roadSetting(
        _ kind: ProposalKind, at village: RegionCode, madeAt: Int64? = nil
    ) async throws -> RoadSetting {
        let today = clock.today
        let day = madeAt.map { CivilDate(milliseconds: $0 + 7 * 3_600_000) } ?? today
        return try await database.read { db in try RoadBook(on: day, at: village, in: db)[kind] }
    }

    /// The same of every kind, of proposals that are made today.
    package func roadSettings(at village: RegionCode) async throws -> [ProposalKind: RoadSetting] {
        let today = clock.today
        let book = try await database.read { db in try RoadBook(on: today, at: village, in: db) }
        return Dictionary(uniqueKeysWithValues: ProposalKind.allCases.map { ($0, book[$0]) })
    }
}
