import Registry

/// Addresses of lists that a kabupaten decides on.
extension Links {
    static let batches = "/pengesahan"
    static func batch(_ id: RecordID) -> String { "/pengesahan/\(id)" }

    static func batchPage(_ after: String?) -> String { address(batches, [("sesudah", after)]) }
}
