import Registry

/// Addresses of results that were handed back to villages.
extension Links {
    static let handBacks = "/serah"
    static let silentHandBacks = "/serah?diam=1"

    /// - Parameter silent: of villages that let their time go by.
    static func handBacks(_ region: RegionCode?, silent: Bool = false, after: String? = nil) -> String {
        address(
            handBacks,
            [("wilayah", region.flatMap(dotted)), ("diam", silent ? "1" : nil), ("sesudah", after)])
    }

    static func handBack(_ id: RecordID) -> String { "/serah/\(id)" }
    static func handBackPage(_ id: RecordID, after: String?) -> String { address(handBack(id), [("sesudah", after)]) }
}
