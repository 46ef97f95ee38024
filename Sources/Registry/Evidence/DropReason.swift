import Storage

/// Why whoever brought a letter takes it back: chosen and not written, so that nothing of people gets into the trail.
package enum DropReason: String, Codable, Sendable, CaseIterable {
    case wrongNumber = "NOMOR_SALAH"
    case wrongPaper = "BERKAS_SALAH"
    case unreadable = "TIDAK_TERBACA"

    package var title: Words {
        switch self {
        case .wrongNumber: Words(id: "Nomor atau tanggal surat salah", en: "The letter's number or day is wrong")
        case .wrongPaper: Words(id: "Berkas yang diunggah salah", en: "Another paper was meant")
        case .unreadable: Words(id: "Pindaian tidak terbaca", en: "The scan cannot be read")
        }
    }
}
