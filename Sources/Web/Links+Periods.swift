import Registry

/// The calendar of cut-offs, and the rules as dated data.
extension Links {
    static func calendar(_ region: RegionCode?, month: String? = nil, isYear: Bool = false) -> String {
        address(
            periods, [("wilayah", region.flatMap(dotted)), ("bulan", month), ("tampilan", isYear ? "tahun" : nil)])
    }
    static func calendarFile(_ region: RegionCode) -> String {
        address("/periode/kalender.ics", [("wilayah", dotted(region))])
    }
    /// - Parameter change: a draft that what is chosen there goes into.
    static func ruleSets(_ part: DatedRow.Part? = nil, change: RecordID? = nil) -> String {
        address("/periode/aturan", [("bagian", part?.rawValue), ("usulan", change?.description)])
    }
    /// - Parameter change: a draft that it is added to.
    static func newRuleChange(
        _ part: DatedRow.Part, _ subject: String?, change: RecordID? = nil, region: RegionCode? = nil
    ) -> String {
        address(
            "/periode/usulan/baru",
            [
                ("jenis", part.rawValue), ("hal", subject), ("usulan", change?.description),
                ("wilayah", region.flatMap(dotted)),
            ])
    }
    static func ruleChange(_ id: RecordID) -> String { "/periode/usulan/\(id)" }
    static func ruleHistory(about key: String? = nil, isOpen: Bool = false, after: String? = nil) -> String {
        address("/periode/riwayat", [("tahap", isOpen ? "terbuka" : nil), ("hal", key), ("sesudah", after)])
    }
}
