import Registry

/// Addresses of the papers of proposals and musyawarah.
extension Links {
    /// Where papers are listed, and sent to.
    static func evidence(_ owner: EvidenceOwner) -> String { "\(place(of: owner))/bukti" }

    /// The same on the page of what they belong to.
    static func evidencePanel(_ owner: EvidenceOwner) -> String { "\(place(of: owner))#bukti" }

    static func paper(_ id: RecordID, of owner: EvidenceOwner) -> String { "\(evidence(owner))/\(id)" }

    /// As a file for the programs of whoever asks, where a browser does not show it.
    static func fetchPaper(_ id: RecordID, of owner: EvidenceOwner) -> String {
        "\(paper(id, of: owner))?unduh=ya"
    }

    static func dropPaper(_ id: RecordID, of owner: EvidenceOwner) -> String { "\(paper(id, of: owner))/buang" }

    /// Why a scan is taken though nobody could read its QR.
    static func goOnWithScan(_ id: RecordID, of owner: EvidenceOwner) -> String { "\(paper(id, of: owner))/terima" }

    static func checkScan(_ id: RecordID, of owner: EvidenceOwner) -> String { "\(paper(id, of: owner))/periksa" }

    static func returnScan(_ id: RecordID, of owner: EvidenceOwner) -> String { "\(paper(id, of: owner))/kembalikan" }

    private static func place(of owner: EvidenceOwner) -> String {
        switch owner {
        case .proposal(let id): "/usulan/\(id)"
        case .deliberation(let id): "/musyawarah/\(id)"
        case .batch(let id): batch(id)
        }
    }
}
