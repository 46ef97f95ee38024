import Registry

/// The words of papers that proposals and musyawarah rest on.
extension Texts {
    static let papers = Words(id: "Bukti", en: "Papers")
    static let evidenceOfProposal = Words(id: "Bukti usulan", en: "Papers of the proposal")
    static let evidenceOfDeliberation = Words(id: "Dokumen musyawarah", en: "Papers of the deliberation")
    static let evidenceOfBatch = Words(id: "Surat berkas", en: "Letter of the list")
    static let backToBatch = Words(id: "Ke berkas", en: "To the list")
    static let backToDeliberation = Words(id: "Ke musyawarah", en: "To the deliberation")
    static let noPapers = Words(id: "Belum ada dokumen.", en: "There is no paper yet.")
    static func papersMissing(_ list: String) -> Words {
        Words(id: "Masih kurang: \(list).", en: "Still missing: \(list).")
    }
    static let papersComplete = Words(
        id: "Dokumen wajib sudah lengkap.", en: "All papers that are asked for are there.")
    static func paperBy(_ actor: String, _ moment: String, _ size: String) -> Words {
        Words(id: "\(size), dari \(actor), \(moment)", en: "\(size), by \(actor), \(moment)")
    }
    static let openPaper = Words(id: "Buka", en: "Open")
    static let fetchPaper = Words(id: "Unduh", en: "Download")
    static let dropPaper = Words(id: "Buang", en: "Throw away")
    static let takeLetterBack = Words(id: "Tarik surat ini", en: "Take this letter back")
    static let dropReason = Words(id: "Mengapa ditarik?", en: "Why is it taken back?")
    static let dropSure = Words(
        id: "Surat ini belum dipakai memutuskan apa pun dan tidak berlaku lagi. Penarikannya tercatat di jejak audit.",
        en: "Nothing was decided with this letter, and it holds no more. That it was taken back is in the audit trail.")
    static let openingIsNoted = Words(
        id: "Setiap pembukaan dokumen dicatat di jejak audit.",
        en: "Each opening of a paper is noted in the audit trail.")
    static let addPaper = Words(id: "Tambah dokumen", en: "Add a paper")
    static let paperKind = Words(id: "Jenis dokumen", en: "Kind of paper")
    static let paperKindNeeded = Words(id: "Pilih jenis dokumen dari daftar.", en: "Choose its kind from the list.")
    static let paperFile = Words(id: "Berkas", en: "File")
    static func paperHint(_ size: String) -> Words {
        Words(
            id: "Foto (JPEG, PNG, WebP) atau PDF, paling besar \(size). Lokasi dan data kamera di foto dihapus.",
            en: "A picture (JPEG, PNG, WebP) or a PDF, \(size) at most. Place and camera are taken out of pictures.")
    }
    static let sendPaper = Words(id: "Unggah dokumen", en: "Upload paper")
    static let choosePaper = Words(id: "Pilih berkasnya dahulu.", en: "Choose the file first.")
}
