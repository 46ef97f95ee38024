import Registry

/// Addresses of one step of many proposals.
extension Links {
    static func decision(_ id: RecordID) -> String { "/putusan/\(id)" }

    static func decision(_ id: RecordID, _ result: DecisionRow.Result, after: String? = nil) -> String {
        address(decision(id), [("hasil", result.rawValue), ("sesudah", after)])
    }

    static func decisionFile(_ id: RecordID) -> String { "/putusan/\(id)/hasil.csv" }
}
