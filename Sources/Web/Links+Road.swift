import Registry

/// Addresses of proposals.
extension Links {
    static let allProposals = "/usulan"

    /// - Parameter state: nil: the one in which the reader has something to do.
    static func proposals(
        _ region: RegionCode?, state: ProposalState? = nil, kind: ProposalKind? = nil, after: String? = nil
    ) -> String {
        address(
            allProposals,
            [
                ("wilayah", region.flatMap(dotted)), ("tahap", state?.rawValue), ("jenis", kind?.rawValue),
                ("sesudah", after),
            ])
    }

    /// Where one chooses what to propose.
    ///
    /// - Parameter family: the family that is meant, by the number of its record.
    static func proposalKinds(family: RecordID? = nil) -> String {
        address("/usulan/baru", [("keluarga", family?.description)])
    }

    /// - Parameter family: the family that is meant, by the number of its record; nil: it is looked for first.
    static func newProposal(_ kind: ProposalKind, family: RecordID? = nil) -> String {
        address("/usulan/baru/\(kind.rawValue)", [("keluarga", family?.description)])
    }
    static let proposalWithoutKK = "/usulan/tanpa-kk"
    static func proposal(_ id: RecordID) -> String { "/usulan/\(id)" }
    static func editProposal(_ id: RecordID) -> String { "/usulan/\(id)/ubah" }
    static func proposalConsent(_ id: RecordID) -> String { "/usulan/\(id)/persetujuan" }
    static func criteriaOfProposal(_ id: RecordID) -> String { "/usulan/\(id)/kriteria" }
    static func proposalStep(_ id: RecordID) -> String { "/usulan/\(id)/langkah" }

    /// Where a number is shown whole: of a member from 1 on, 0 for the KK.
    static func proposedNumber(_ member: Int, of id: RecordID) -> String { "/usulan/\(id)/nomor/\(member)" }
}
