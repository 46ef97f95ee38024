import Registry

/// Addresses of two moments compared.
extension Links {
    static let comparison = "/banding"
    static let closePeriod = "/banding/tutup"
    static let comparisonFile = "/banding/berkas.csv"

    /// - Parameters:
    ///   - from: `yyyymm`, or `kini`.
    ///   - kind: whose names are shown.
    ///   - isAll: villages without any change are listed too.
    static func comparison(
        _ region: RegionCode, from: String, to: String, kind: ComparedKind? = nil, after: String? = nil,
        isAll: Bool = false
    ) -> String {
        address(comparison, parts(region, from, to, kind) + [("sesudah", after), ("semua", isAll ? "1" : nil)])
    }

    /// - Parameter kind: whose names; nil: the figures of every village.
    static func comparisonFile(_ region: RegionCode, from: String, to: String, kind: ComparedKind?) -> String {
        address(comparisonFile, parts(region, from, to, kind))
    }

    private static func parts(
        _ region: RegionCode, _ from: String, _ to: String, _ kind: ComparedKind?
    ) -> [(String, String?)] {
        [("wilayah", dotted(region)), ("dari", from), ("ke", to), ("siapa", kind?.rawValue)]
    }
}
