import Registry

/// Addresses of the words of documents.
extension Links {
    static let paperStylePlace = "/aturan/dokumen"

    /// - Parameter kind: nil: what stands on all of them.
    static func paperStyle(_ region: RegionCode?, _ kind: PaperKind? = nil) -> String {
        address(paperStylePlace, [("wilayah", region.flatMap(dotted)), ("jenis", kind?.rawValue)])
    }
}
