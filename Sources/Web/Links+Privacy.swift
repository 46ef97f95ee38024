import Registry

/// Who looked, looking beyond one's area, the audit trail, notices.
extension Links {
    static let breakGlass = "/darurat"
    static let breakGlassReview = "/darurat/tinjau"
    static let notices = "/kabar"
    static let readNotices = "/kabar/semua"
    static let verifyAudit = "/jejak/periksa"
    static let auditAnchor = "/jejak/jangkar"
    static let exportAudit = "/jejak/ekspor"

    static func lookers(of family: RecordID, kind: LookKind? = nil, after: String? = nil) -> String {
        address("/keluarga/\(family)/dilihat", [("jenis", kind?.rawValue), ("sesudah", after)])
    }
    /// To be printed for the citizen who asks.
    static func lookersSheet(of family: RecordID) -> String { "/keluarga/\(family)/dilihat/lembar" }

    static func breakGlass(_ id: RecordID) -> String { "/darurat/\(id)" }
    static func endBreakGlass(_ id: RecordID) -> String { "/darurat/\(id)/tutup" }
    static func kkBeyond(_ id: RecordID) -> String { "/darurat/\(id)/kk" }
    static func nikBeyond(_ id: RecordID, of person: RecordID) -> String { "/darurat/\(id)/nik/\(person)" }
    static func reviewBreakGlass(_ id: RecordID) -> String { "/darurat/\(id)/tinjau" }
    static func clearBreakGlass(_ id: RecordID) -> String { "/darurat/\(id)/selesai" }
    static func breakGlassReviews(isAll: Bool, after: String? = nil) -> String {
        address(breakGlassReview, [("semua", isAll ? "ya" : nil), ("sesudah", after)])
    }

    static func notices(after: String) -> String { address(notices, [("sesudah", after)]) }
    static func openNotice(_ id: RecordID) -> String { "/kabar/\(id)/buka" }

    static func audit(_ query: [(String, String?)], after: String? = nil) -> String {
        address(audit, query + [("sesudah", after)])
    }
}
