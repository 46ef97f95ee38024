import Registry

/// The addresses of what the civil registry handed over.
extension Links {
    static let civil = "/dukcapil"
    /// With a file that was brought already.
    static func civil(with upload: RecordID) -> String { address(civil, [("berkas", upload.description)]) }
}
