import Registry

/// The addresses of bulk mends beyond the two that everybody links to.
extension Links {
    /// Where a bulk mend begins: for the findings of a rule in a region, or for families chosen in a list.
    static func bulk(
        rule: String? = nil, region: RegionCode? = nil, kind: BulkKind? = nil, chosen: [RecordID] = []
    ) -> String {
        address(
            bulk,
            [("alasan", rule), ("wilayah", region.flatMap(dotted)), ("jenis", kind?.rawValue)]
                + chosen.map { ("pilih", $0.description) })
    }

    static func bulk(_ job: Int64, state: BulkRow.State?, after: String? = nil) -> String {
        address(bulk(job), [("keadaan", state?.rawValue), ("sesudah", after)])
    }

    /// What became of each row, as a file without NIK, KK or name.
    static func bulkResult(_ job: Int64) -> String { "/perbaikan/massal/\(job)/hasil.csv" }
}
