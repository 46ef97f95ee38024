import Registry

/// Addresses of musyawarah.
extension Links {
    static let deliberationsPlace = "/musyawarah"

    static func deliberations(_ region: RegionCode?, after: String? = nil) -> String {
        address(deliberationsPlace, [("wilayah", region.flatMap(dotted)), ("sesudah", after)])
    }

    static let newDeliberation = "/musyawarah/baru"
    static func deliberation(_ id: RecordID) -> String { "/musyawarah/\(id)" }
    static func deliberationAgenda(_ id: RecordID) -> String { "/musyawarah/\(id)/agenda" }
    /// Where decisions are shown to be written down, and sent.
    ///
    /// - Parameter start: the number of the agenda after which the page begins.
    static func deliberationDecisions(_ id: RecordID, after start: Int = 0) -> String {
        address("/musyawarah/\(id)/putusan", [("sesudah", start > 0 ? String(start) : nil)])
    }
    static func sealDeliberation(_ id: RecordID) -> String { "/musyawarah/\(id)/segel" }
    static func returnDeliberation(_ id: RecordID) -> String { "/musyawarah/\(id)/kembalikan" }
}
