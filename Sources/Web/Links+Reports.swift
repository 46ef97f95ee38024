import Registry

/// A report as an address has it: of what, how sorted, on which paper.
struct ReportAddress: Sendable, Equatable {
    var kind: ReportKind
    var query: ReportQuery
    var sort: ReportSort?
    var paper = Paper()

    init(_ kind: ReportKind, _ query: ReportQuery, sort: ReportSort? = nil) {
        self.kind = kind
        self.query = query
        self.sort = sort
    }

    /// The same report of another region.
    func of(_ region: RegionCode) -> ReportAddress {
        var copy = self
        copy.query.region = region
        return copy
    }

    func sorted(by sort: ReportSort?) -> ReportAddress {
        var copy = self
        copy.sort = sort
        return copy
    }
}

/// The column that rows are sorted by.
struct ReportSort: Sendable, Equatable {
    var column: String
    var isAscending: Bool
}

/// What a report is printed on.
struct Paper: Sendable, Equatable {
    enum Size: String, CaseIterable { case a4, f4 }

    var size = Size.a4
    /// Nil: as its tables need.
    var isLandscape: Bool?
}

extension Links {
    static let reportSigner = "/laporan/penanda-tangan"

    static func reports(_ region: RegionCode) -> String { address(reports, [("wilayah", dotted(region))]) }

    static func report(_ kind: ReportKind, _ region: RegionCode) -> String {
        report(ReportAddress(kind, ReportQuery(region: region)))
    }

    static func report(_ report: ReportAddress) -> String {
        address("\(reports)/\(report.kind.rawValue)", fields(report))
    }

    static func reportFile(_ report: ReportAddress, table: String, format: ReportFile.Format) -> String {
        address(
            "\(reports)/\(report.kind.rawValue)/unduh",
            fields(report) + [("tabel", table), ("bentuk", format.rawValue)])
    }

    static func reportPrint(_ report: ReportAddress) -> String {
        address(
            "\(reports)/\(report.kind.rawValue)/cetak",
            fields(report) + [
                ("kertas", report.paper.size == .a4 ? nil : report.paper.size.rawValue),
                ("posisi", report.paper.isLandscape.map { $0 ? "rebah" : "tegak" }),
            ])
    }

    static func reportMap(_ region: RegionCode, figure: String? = nil, byKecamatan: Bool = false) -> String {
        address(
            reports + "/peta",
            [
                ("wilayah", dotted(region)), ("angka", figure == "tidak_valid" ? nil : figure),
                ("titik", byKecamatan ? "kecamatan" : nil),
            ])
    }

    private static func fields(_ report: ReportAddress) -> [(String, String?)] {
        let query = report.query
        let from = query.from.map { PersonRecord.text(ofDate: $0) }
        let to = query.to.map { PersonRecord.text(ofDate: $0) }
        return [
            ("wilayah", dotted(query.region)), ("dari", from), ("sampai", to),
            ("per", query.isMonthly ? "bulan" : nil),
            ("asal", query.origin.map { $0 == .found ? "ditemukan" : "sumber" }),
            ("urut", report.sort?.column), ("arah", report.sort.map { $0.isAscending ? "naik" : "turun" }),
        ]
    }
}
