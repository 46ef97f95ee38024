import Registry

/// The desk of the law on personal data.
extension Links {
    static let requests = "/pdp/permintaan"
    static let newRequest = "/pdp/permintaan/baru"
    static let breaches = "/pdp/insiden"
    static let newBreach = "/pdp/insiden/baru"
    static let retention = "/pdp/retensi"
    static let processing = "/pdp/kegiatan"
    static let newProcessing = "/pdp/kegiatan/baru"
    static let printProcessing = "/pdp/kegiatan/cetak"
    static let privacyNotices = "/pdp/pemberitahuan"
    static let newNotice = "/pdp/pemberitahuan/baru"

    static func requestList(closed: Bool, after: String? = nil) -> String {
        address(requests, [("keadaan", closed ? "selesai" : nil), ("sesudah", after)])
    }
    static func request(_ id: RecordID) -> String { "\(requests)/\(id)" }
    static func receipt(_ id: RecordID) -> String { "\(requests)/\(id)/tanda-terima" }
    static func ownCopy(_ id: RecordID) -> String { "\(requests)/\(id)/salinan" }
    static func ownCopyFile(_ id: RecordID) -> String { "\(requests)/\(id)/salinan/berkas" }
    static func requestLetter(_ id: RecordID) -> String { "\(requests)/\(id)/surat" }
    /// A request of somebody whose family is on the screen.
    static func newRequest(family: RecordID) -> String { address(newRequest, [("keluarga", family.description)]) }
    static func breach(_ id: RecordID) -> String { "\(breaches)/\(id)" }
    static func breachLetter(_ id: RecordID) -> String { "\(breaches)/\(id)/surat" }
    static func letter(_ id: RecordID) -> String { "/pdp/surat/\(id)" }
    static func retentionRow(_ kind: RetentionKind) -> String { "\(retention)/\(kind.rawValue)" }
    static func activity(_ id: RecordID) -> String { "\(processing)/\(id)" }
    static func consents(of family: RecordID) -> String { "/keluarga/\(family)/persetujuan" }
    /// The form of a person, with a request as its evidence.
    static func mend(_ person: RecordID, of family: RecordID, for number: String) -> String {
        address("/keluarga/\(family)/anggota/\(person)", [("bukti", "permintaan_pdp"), ("nomor_bukti", number)])
    }
}
