/// What a region says of one kind of proposal from a day on; the day stands on the change that carries it.
package struct RoadRule: Codable, Sendable, Equatable {
    package var kind: ProposalKind
    package var region: RegionCode
    /// Nil: it says nothing any more, and the kind goes there as elsewhere.
    package var edit: RoadEdit?

    package init(_ kind: ProposalKind, in region: RegionCode, _ edit: RoadEdit?) {
        self.kind = kind
        self.region = region
        self.edit = edit
    }
}
