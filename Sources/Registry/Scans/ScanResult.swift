import Storage

/// What was found of a scan of a document that is made here.
package enum ScanResult: String, Codable, Sendable, CaseIterable, SQLConvertible {
    /// Its QR is that of the document which it says it is.
    case right = "cocok"
    /// Its QR is that of another document.
    case other = "dokumen_lain"
    /// Its QR is that of a document which another one has replaced, or which was withdrawn.
    case replaced = "sudah_diganti"
    /// It can be looked at, and no QR is found on it.
    case unread = "qr_tidak_terbaca"
    /// It cannot be looked at: locked, damaged, empty, or too small for its letters.
    case unreadable = "tidak_terbaca"
    /// This server lacks the programs that look at scans.
    case unchecked = "tidak_diperiksa"

    package var title: Words {
        switch self {
        case .right: Words(id: "Dokumennya benar", en: "The right document")
        case .other: Words(id: "QR-nya milik dokumen lain", en: "Its QR is another document's")
        case .replaced:
            Words(id: "Dokumen ini sudah diganti atau ditarik", en: "This document was replaced or withdrawn")
        case .unread: Words(id: "QR tidak terbaca", en: "Its QR cannot be read")
        case .unreadable: Words(id: "Pindaian tidak terbaca", en: "The scan cannot be read")
        case .unchecked: Words(id: "Belum dapat diperiksa di server ini", en: "This server cannot look at scans")
        }
    }

    /// What whoever brought it does now.
    package var next: Words {
        switch self {
        case .right: Words(id: "", en: "")
        case .other:
            Words(
                id: "Buang berkas ini, lalu unggah pindaian dokumen yang dibuat di sini.",
                en: "Throw this file away and upload the scan of the document that was made here.")
        case .replaced:
            Words(
                id: "Cetak dokumen yang terbaru, minta ditandatangani, lalu unggah pindaiannya.",
                en: "Print the newest document, have it signed and upload its scan.")
        case .unread:
            Words(
                id:
                    "Pindai lagi dengan seluruh halaman dan QR tampak jelas, atau tulis mengapa QR tidak dapat terbaca.",
                en: "Scan it again with the whole page and the QR in sight, or write why the QR cannot be read.")
        case .unreadable:
            Words(
                id:
                    "Pindai lagi tanpa sandi, terang, paling sedikit 150 dpi. Bila berkasnya baik, minta diperiksa lagi.",
                en:
                    "Scan it again without a password, bright, at 150 dpi at least. If the file is good, have it looked at again."
            )
        case .unchecked:
            Words(
                id: "Periksa sendiri nomor dokumennya, lalu tulis bahwa pindaian ini benar.",
                en: "Look at the number of the document yourself, then write that this is its scan.")
        }
    }

    /// Another look may find something else: of a full disk or a busy server a scan seems to be unreadable too.
    package var mayBeOtherwise: Bool { self == .unreadable || self == .unchecked }

    /// Nobody could tell, so that somebody who looked may say why it is taken all the same.
    package var canGoOn: Bool { self == .unread || self == .unchecked }
}
