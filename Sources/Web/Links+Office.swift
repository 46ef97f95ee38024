import Registry

/// The rooms of Dinsos.
extension Links {
    static let office = "/kantor"
    static let dataFiles = "/berkas"
    static let jobs = "/pekerjaan"
    static func jobs(after: String) -> String { address(jobs, [("sesudah", after)]) }
    static let accounts = "/pengguna"
    static let ownAccount = "/akun"
    static let desk = "/pdp"
    static let periods = "/periode"
    static let reports = "/laporan"
    static let training = "/latihan"

    /// How a job is getting on, and what came of it.
    static func job(_ id: RecordID) -> String { "/pekerjaan/\(id)" }
    /// A file of one's own.
    static func storedFile(_ id: RecordID) -> String { "/berkas/unduh/\(id)" }
}
