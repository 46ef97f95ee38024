import Registry

/// The words of the lists through which village heads, camat and verifiers work.
enum QueueTexts {
    static let reasonCode = Words(id: "Alasan", en: "Reason")
    static let words = Words(id: "Keterangan", en: "Words")
    static let wordsHint = Words(
        id: "Apa yang kurang, supaya desa tahu. Tanpa NIK dan nomor KK.",
        en: "What is missing, so that the village knows. No NIK and no KK number.")
    static let name = Words(id: "Nama", en: "Name")
    static let kind = Words(id: "Jenis", en: "Kind")
    static let anyKind = Words(id: "Semua jenis", en: "Any kind")
    static let village = Words(id: "Desa/kelurahan", en: "Village")
    static let since = Words(id: "Sejak", en: "Since")
    static let stage = Words(id: "Tahap", en: "Stage")
    static let persons = Words(id: "Jiwa", en: "People")
    static let choose = Words(id: "Pilih", en: "Choose")
    static let chooseProposal = Words(id: "Pilih paling sedikit satu usulan.", en: "Choose at least one proposal.")
    static let chooseStep = Words(id: "Pilih apa yang dilakukan.", en: "Choose what is to be done.")
    static let chooseReason = Words(id: "Pilih alasan.", en: "Choose a reason.")
    static let result = Words(id: "Hasil", en: "What came of it")
    static let done = Words(id: "Berhasil", en: "Done")
    static let left = Words(id: "Tidak berubah", en: "Left as it is")
    static let aProposal = Words(id: "Usulan", en: "Proposal")
    static func taken(_ count: String) -> Words { Words(id: "\(count) berhasil", en: "\(count) done") }
    static func leftOver(_ count: String) -> Words {
        Words(id: "\(count) tidak berubah", en: "\(count) left as they are")
    }
    static func toStage(_ stage: Words) -> Words {
        Words(id: "Lihat tahap: \(stage.id)", en: "See the stage: \(stage.en)")
    }
    static let chosen = Words(id: "Untuk yang dipilih", en: "For those chosen")

    // MARK: Village head

    static let finalPlace = Words(id: "Final", en: "Final")
    static func finalTitle(_ village: String) -> Words {
        Words(id: "Finalkan usulan: \(village)", en: "Make final: \(village)")
    }
    static let finalHelp = Words(
        id:
            "Periksa nama yang disetujui musyawarah, lepas centang yang belum beres, lalu finalkan. Yang tertahan disebut alasannya.",
        en: "Look through the names that were agreed to, untick what is not right, then make them final.")
    static func finalise(_ count: String) -> Words {
        Words(id: "Finalkan \(count) usulan", en: "Make \(count) final")
    }
    static let finalLead = Words(
        id: "Sesudah final, desa tidak dapat mengubahnya sampai kecamatan atau Dinsos mengembalikan.",
        en: "Once final, the village cannot change them until the kecamatan or Dinsos gives them back.")
    static let sure = Words(
        id: "Saya sudah memeriksa nama-nama ini dan bertanggung jawab atasnya",
        en: "I have looked through these names and answer for them")
    static let sureTitle = Words(id: "Sebelum melanjutkan", en: "Before going on")
    static let sureNeeded = Words(id: "Centang dulu pernyataan ini.", en: "Tick this first.")
    static let agreed = Words(id: "Disetujui musyawarah", en: "Agreed to by the village")
    static let direct = Words(id: "Tanpa musyawarah", en: "Without a deliberation")
    static let nothingFinal = Words(id: "Tidak ada yang menunggu Anda", en: "Nothing waits for you")
    static let nothingFinalHint = Words(
        id: "Usulan muncul di sini sesudah musyawarahnya disegel.",
        en: "Proposals appear here once their deliberation is sealed.")
    static func daysLeft(_ days: Int, _ moment: String) -> Words {
        Words(
            id: "\(days) hari lagi sampai batas usulan. Ditutup \(moment).",
            en: "\(days) days until the cut-off. Closes \(moment).")
    }
    static func closesToday(_ moment: String) -> Words {
        Words(id: "Batas usulan kurang dari sehari lagi: \(moment).", en: "Less than a day to the cut-off: \(moment).")
    }
    static let closed = Words(
        id: "Batas usulan sudah lewat. Yang difinalkan sekarang masuk periode berikutnya atau ditanyakan ke Dinsos.",
        en: "The cut-off has passed. What is made final now counts for the next round, or Dinsos is asked.")

    // MARK: Kecamatan and Dinsos

    static let forwardPlace = Words(id: "Terusan", en: "Forwarding")
    static func forwardTitle(_ region: String) -> Words {
        Words(id: "Terusan kecamatan: \(region)", en: "To be forwarded: \(region)")
    }
    static let forwardHelp = Words(
        id: "Usulan yang difinalkan desa. Pilih beberapa, lalu teruskan ke Dinsos atau kembalikan dengan alasan.",
        en: "What villages made final. Choose some, then forward them to Dinsos or give them back with a reason.")
    static let verifyPlace = Words(id: "Verifikasi", en: "Verification")
    static func verifyTitle(_ region: String) -> Words {
        Words(id: "Verifikasi usulan: \(region)", en: "Verification: \(region)")
    }
    static let verifyHelp = Words(
        id:
            "Ambil usulan, periksa satu per satu atau beberapa sekaligus. Setiap yang ditolak atau dikembalikan memakai alasan. Keluarga perangkat desa diluluskan satu per satu.",
        en:
            "Take proposals and look at them one by one or several at once. Whatever is rejected or given back has its reason. Families of officials pass one by one."
    )
    static let nothing = Words(id: "Tidak ada usulan di tahap ini", en: "No proposal at this stage")
    static let nothingHint = Words(
        id: "Yang baru muncul sesudah tahap sebelumnya selesai. Coba wilayah, jenis, atau tahap lain.",
        en: "New ones appear when the stage before is done. Try another area, kind or stage.")
}
