/// One step from where it may be taken to where it leads.
package struct RoadArrow: Sendable, Equatable {
    package let step: RoadStep
    /// Any of them; empty: there is no proposal yet.
    package let from: Set<ProposalState>
    /// Nil: the proposal stays where it is.
    package let to: ProposalState?
    /// One of them will do; empty: nobody's, the program does it by itself.
    package let permissions: Set<Permission>
    package let needs: Set<Need>
    /// Many proposals may be chosen for it in one act, each of them judged by itself.
    package let isBulk: Bool
    package let place: Place

    package enum Need: Sendable, CaseIterable {
        /// A code of the reasons, and words where the code asks for them.
        case reason
        /// Papers that the step rests on, or that the kind has to show by then. Which, is dated data.
        case evidence
        /// Somebody else than those whose work is judged (`FourEyes`).
        case otherHand
        /// The window of its kind is open; what comes later goes by what the cut-off says of it (`Cutoff.Late`).
        case window
        /// It is taken for a whole list at once and names the list's digest: a record of musyawarah, a batch, a decree.
        case seal
    }

    /// On which roads there is such an arrow.
    package enum Place: Sendable, Equatable {
        case everywhere
        case through(RoadOffice)
        case past(RoadOffice)
    }

    init(
        _ step: RoadStep, from: Set<ProposalState>, to: ProposalState?, by permissions: Set<Permission>,
        _ needs: Set<Need> = [], isBulk: Bool = false, at place: Place = .everywhere
    ) {
        self.step = step
        self.from = from
        self.to = to
        self.permissions = permissions
        self.needs = needs
        self.isBulk = isBulk
        self.place = place
    }

    package var needsReason: Bool { needs.contains(.reason) }
    package var needsEvidence: Bool { needs.contains(.evidence) }
    package var isFourEyes: Bool { needs.contains(.otherHand) }
    package var isSealed: Bool { needs.contains(.seal) }

    /// - Parameter state: nil: before there is a proposal.
    package func begins(at state: ProposalState?) -> Bool { state.map { from.contains($0) } ?? from.isEmpty }

    /// Whether it is there where a road goes through these offices and past the others.
    package func isThere(through offices: Set<RoadOffice>) -> Bool {
        switch place {
        case .everywhere: true
        case .through(let office): offices.contains(office)
        case .past(let office): !offices.contains(office)
        }
    }
}
