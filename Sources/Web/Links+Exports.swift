import Registry

/// Data taken out.
extension Links {
    static let exports = "/ekspor"
    static let newExport = "/ekspor/baru"
    /// Everybody's, for who answers for data or reads the trail.
    static let exportRegister = "/ekspor/semua"

    /// The form, for a list with its whole filter.
    static func newExport(_ selection: ExportSelection) -> String {
        let (list, there) =
            switch selection {
            case .families(let filter): ("keluarga", families(filter))
            case .persons(let filter): ("perorangan", persons(filter))
            }
        let filter = query(of: there)
        return "\(newExport)?daftar=\(list)" + (filter.isEmpty ? "" : "&\(filter)")
    }

    static func export(_ id: RecordID) -> String { "/ekspor/\(id)" }
    static func exportFile(_ id: RecordID) -> String { "/ekspor/\(id)/unduh" }
    static func dropExport(_ id: RecordID) -> String { "/ekspor/\(id)/buang" }
    static func exports(after: String) -> String { address(exports, [("sesudah", after)]) }
    static func exportRegister(after: String) -> String { address(exportRegister, [("sesudah", after)]) }
}
