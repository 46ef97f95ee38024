import Registry

/// Addresses of what goes to the ministry, and of what is entered in SIKS-NG beside this program.
extension Links {
    static let siks = "/siks"
    static let compareSiks = "/siks/cocok"

    static func siks(
        _ region: RegionCode, isMarked: Bool = false, kind: ProposalKind? = nil, after: String? = nil
    ) -> String {
        address(
            siks,
            [
                ("wilayah", dotted(region)), ("tanda", isMarked ? "sudah" : nil), ("jenis", kind?.rawValue),
                ("sesudah", after),
            ])
    }

    static func siksSheet(_ id: RecordID) -> String { "/usulan/\(id)/siks" }
    static func markSiks(_ id: RecordID) -> String { "/usulan/\(id)/siks/tanda" }

    static func compareSiks(_ region: RegionCode, _ list: SiksList? = nil, after: String? = nil) -> String {
        address(
            compareSiks, [("wilayah", dotted(region)), ("daftar", list?.rawValue), ("sesudah", after)])
    }

    static func comparisonFile(_ region: RegionCode, _ list: SiksList) -> String {
        address("/siks/cocok/csv", [("wilayah", dotted(region)), ("daftar", list.rawValue)])
    }

    static func ministryFile(_ batch: RecordID) -> String { "/pengesahan/\(batch)/kementerian" }
    /// Of all lists of a period.
    static let ministryPeriods = "/kementerian/periode"
    static func ministryPeriod(_ file: RecordID) -> String { "/kementerian/periode/\(file)" }
    static func sendBatch(_ batch: RecordID) -> String { "/pengesahan/\(batch)/kirim" }
}
