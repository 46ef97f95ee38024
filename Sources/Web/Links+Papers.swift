import Registry

/// Addresses of documents that are made here, and of the page on which anybody looks whether one is so.
extension Links {
    static let madePapers = "/dokumen"
    /// Prints on every paper, as a telephone reads it.
    static let checkPaper = "/periksa"

    /// The documents of something on a page of their own.
    static func madePapers(of subject: PaperKind.Subject, _ id: RecordID) -> String {
        address(madePapers, [("hal", subject.word), ("id", id.description)])
    }

    static func madePaper(_ id: RecordID) -> String { "/dokumen/\(id)" }
    static func withdrawPaper(_ id: RecordID) -> String { "/dokumen/\(id)/tarik" }
    static func checkPaper(_ code: String) -> String { "/periksa/\(code)" }

    /// Where its documents stand among all else.
    static func subject(_ subject: PaperKind.Subject, _ id: RecordID) -> String {
        switch subject {
        case .deliberation: deliberation(id)
        case .batch: batch(id)
        case .handBack: handBack(id)
        case .proposal: proposal(id)
        }
    }
}
