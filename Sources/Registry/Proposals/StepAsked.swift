/// A step that somebody asks for, with what they give for it.
package struct StepAsked: Codable, Sendable, Equatable {
    package var step: RoadStep
    /// Where it is to lead, for a step that can end in several ways.
    package var to: ProposalState?
    /// A `ProposalReason`, by name; empty: none.
    package var reason: String
    /// Words beside it; hold no NIK or KK.
    package var words: String
    /// Papers that it rests on.
    package var papers: [RecordID]

    package init(
        _ step: RoadStep, to: ProposalState? = nil, reason: String = "", words: String = "", papers: [RecordID] = []
    ) {
        self.step = step
        self.to = to
        self.reason = reason
        self.words = words
        self.papers = papers
    }
}
