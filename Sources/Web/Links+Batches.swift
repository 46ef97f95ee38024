import Registry

/// Addresses of lists that a kabupaten decides on.
extension Links {
    static let batches = "/pengesahan"
    static func batch(_ id: RecordID) -> String { "/pengesahan/\(id)" }
    /// - Parameter after: where the names begin that are shown.
    static func batchNames(_ id: RecordID, after: String?) -> String { address(batch(id), [("sesudah", after)]) }

    static func batchPage(_ after: String?) -> String { address(batches, [("sesudah", after)]) }
}
