import Registry

/// The words of lists that the head of Dinsos and the regent decide on.
extension Texts {
    static let batches = Words(id: "Pengesahan", en: "Ratification")
    static let batchesLead = Words(
        id: "Usulan yang lulus disusun menjadi berkas, disetujui Kepala Dinas, lalu disahkan Bupati/Wali Kota.",
        en: "What has passed is put on a list, endorsed by the head of Dinsos, then ratified by the regent or mayor.")
    static let batchesHelp = Words(
        id: "Setiap berkas bersegel: yang disetujui dan disahkan persis isi yang dilihat. Bila satu usulan di dalamnya "
            + "berubah, berkas ditolak sistem dan disusun lagi.",
        en:
            "Each list is sealed: what is endorsed and ratified is exactly what was seen. If one proposal in it changes, "
            + "the list is refused and made anew.")
    static let noBatches = Words(id: "Belum ada berkas", en: "No lists yet")
    static let noBatchesHint = Words(
        id: "Berkas muncul di sini setelah verifikator menyusun usulan yang lulus.",
        en: "A list shows here once a verifier puts on it what has passed.")
    static func makeBatch(_ number: String) -> Words {
        Words(id: "Susun berkas dari \(number) usulan lulus", en: "Make a list of \(number) passed proposals")
    }
    static func batchOf(_ number: String) -> Words {
        Words(id: "Berkas \(number) usulan", en: "List of \(number) proposals")
    }
    static let batchNames = Words(id: "Nama yang disegel", en: "The names under the seal")
    static let batchContents = Words(id: "Isi berkas", en: "What is on the list")
    static let batchVillage = Words(id: "Desa/kelurahan", en: "Village")
    static let batchKind = Words(id: "Jenis usulan", en: "Kind")
    static let batchProposals = Words(id: "Usulan", en: "Proposals")
    static func batchHolds(_ proposals: String, persons: String) -> Words {
        Words(id: "\(proposals) usulan · \(persons) orang", en: "Proposals: \(proposals) · people: \(persons)")
    }
    static let batchPersons = Words(id: "Orang", en: "People")
    static let batchSeal = Words(id: "Segel", en: "Seal")
    static let batchMadeBy = Words(id: "Disusun", en: "Made")
    static let batchEndorsedBy = Words(id: "Disetujui Kepala Dinas", en: "Endorsed by the head of Dinsos")
    static let batchRatifiedBy = Words(id: "Disahkan", en: "Ratified")
    static let batchReturnedBy = Words(id: "Dikembalikan", en: "Returned")
    static func batchOfficials(_ number: String) -> Words {
        Words(
            id: "\(number) usulan dari keluarga perangkat desa, diputuskan satu per satu oleh verifikator.",
            en: "\(number) proposals are of families of village officials, each decided by itself.")
    }
    static let batchLetter = Words(id: "Surat pengesahan", en: "Letter of ratification")
    static let batchNumber = Words(id: "Nomor surat", en: "Number of the letter")
    static let batchLetterFirst = Words(
        id: "Unggah dulu pindaian surat pengesahan di bagian Bukti.",
        en: "Upload the scan of the letter among the papers first.")
    static let batchDay = Words(id: "Tanggal surat", en: "Day of the letter")
    static let batchEndorse = Words(id: "Setujui berkas", en: "Endorse the list")
    static let batchEndorseHint = Words(
        id: "Seluruh berkas disetujui persis seperti disegel, lalu diteruskan ke Bupati/Wali Kota.",
        en: "The whole list is endorsed exactly as it was sealed, and goes to the regent or mayor.")
    static let batchRatify = Words(id: "Sahkan berkas", en: "Ratify the list")
    static let batchRatifyHint = Words(
        id: "Pindaian surat sudah diunggah. Nomor surat hanya dipakai satu kali.",
        en: "The scan of the letter is uploaded. A letter's number is used once.")
    static let batchGiveBack = Words(id: "Kembalikan berkas", en: "Give the list back")
    static let batchGiveBackHint = Words(
        id: "Semua usulan di dalamnya kembali ke pemeriksaan Dinsos, dan berkas ini tidak dipakai lagi.",
        en: "All proposals on it go back to be verified, and the list is used no more.")
    static let batchReason = Words(id: "Alasan", en: "Reason")
    static let batchWords = Words(id: "Keterangan", en: "Words")
    static let batchChanged = Words(
        id: "Berkas ini berubah sejak halaman dibuka. Baca lagi, lalu putuskan.",
        en: "The list changed since the page was opened. Read it again, then decide.")
    static let batchDecision = Words(id: "Putuskan", en: "Decide")
    static let chooseReason = Words(id: "Pilih alasan", en: "Choose a reason")
    static let allBatches = Words(id: "Semua berkas", en: "All lists")
}
