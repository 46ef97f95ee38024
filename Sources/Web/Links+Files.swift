import Registry

/// The addresses of files that come in and go out.
extension Links {
    static func dataFiles(after: String?) -> String { address(dataFiles, [("sesudah", after)]) }
    /// Where a script begins an upload, and one that was interrupted is found again.
    static let beginUpload = "/berkas/unggah"
    /// Where a browser without script sends a whole file.
    static let sendFile = "/berkas/kirim"
    static func upload(_ id: RecordID) -> String { "/berkas/unggah/\(id)" }
    static func uploadPiece(_ id: RecordID) -> String { "/berkas/unggah/\(id)/potongan" }
    static func finishUpload(_ id: RecordID) -> String { "/berkas/unggah/\(id)/selesai" }
    static func dropUpload(_ id: RecordID) -> String { "/berkas/unggah/\(id)/buang" }
    static func chooseSheet(_ id: RecordID) -> String { "/berkas/unggah/\(id)/lembar" }
    static func previewImport(_ id: RecordID) -> String { "/berkas/unggah/\(id)/pratinjau" }
    static func startImport(_ id: RecordID) -> String { "/berkas/unggah/\(id)/impor" }
    static func importPage(_ batch: Int64) -> String { "/berkas/impor/\(batch)" }
    static func resumeImport(_ batch: Int64) -> String { "/berkas/impor/\(batch)/lanjut" }
    static func undoImport(_ batch: Int64) -> String { "/berkas/impor/\(batch)/batal" }
}
