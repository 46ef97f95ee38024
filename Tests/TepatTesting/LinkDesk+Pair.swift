package import Registry

extension LinkDesk {
    /// A case of Derati and Taba Anyar, with Derati's record as the own one.
    package struct Pair: Sendable {
        package var link: RecordID
        package var own: LinkRow.Side
        package var other: LinkRow.Side
        package var address: String { "/ganda/\(link)" }
    }

    package func pair() async throws -> Pair {
        for row in try await cases() where row.kind == .person {
            let own = row.sides.first { $0.village.code == SampleRegister.derati }
            let other = row.sides.first { $0.village.code == SampleRegister.tabaAnyar }
            if let own, let other { return Pair(link: row.id, own: own, other: other) }
        }
        throw Refusal.notFound
    }
}
