import Registry

/// Addresses of what the ministry determined.
extension Links {
    static let determinations = "/penetapan"
    static func determination(_ id: RecordID) -> String { "/penetapan/\(id)" }
    static func determinationSheet(_ id: RecordID) -> String { "/penetapan/\(id)/baris.csv" }

    static func determinationPage(_ after: String?) -> String { address(determinations, [("sesudah", after)]) }

    /// Lines of one outcome.
    static func determination(_ id: RecordID, _ outcome: DeterminationOutcome, after: Int? = nil) -> String {
        address(determination(id), [("hasil", outcome.rawValue), ("sesudah", after.map { String($0) })])
    }
}
