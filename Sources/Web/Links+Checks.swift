import Registry

extension Links {
    /// What was found in a proposal, and where answers to it are sent.
    static func proposalChecks(_ id: RecordID) -> String { "/usulan/\(id)/pemeriksaan" }

    /// The same on the page of the proposal.
    static func checksOfProposal(_ id: RecordID) -> String { "/usulan/\(id)#pemeriksaan" }
}
