import Registry

/// Words of the work queue.
extension Texts {
    static let fixTitle = Words(id: "Perbaikan data", en: "Mending data")
    static let fixQueueHelp = Words(
        id:
            "Pilih sebabnya di kiri, lalu kerjakan kasusnya satu per satu. Yang bukan Anda yang memperbaiki dapat dikeluarkan dari antrean untuk sementara.",
        en:
            "Choose a reason on the left and work through its cases one by one. What others have to mend can leave the queue for a while."
    )
    static let fixCaseHelp = Words(
        id:
            "Bandingkan data dengan KTP atau KK, pilih atau tulis yang benar, lalu Simpan & berikutnya. Setiap perbaikan diperiksa saat itu juga dan dapat diurungkan.",
        en:
            "Compare the data with the KTP or KK, choose or write what is right, then Save & next. Every mend is checked at once and can be undone."
    )

    static let fixByReason = Words(id: "Saring antrean", en: "Filter the queue")
    static let fixWho = Words(id: "Siapa yang memperbaiki", en: "Who mends it")
    static let fixAnybody = Words(id: "Siapa saja", en: "Anybody")
    static let fixStage = Words(id: "Tahap", en: "Stage")
    static let fixTodo = Words(id: "Perlu dikerjakan", en: "To be done")
    static let fixWaiting = Words(id: "Menunggu pihak lain", en: "Waiting for others")
    static func fixQueue(_ reason: String, _ count: String) -> Words {
        Words(id: "\(reason): \(count)", en: "\(reason): \(count)")
    }
    static let fixQueueEmpty = Words(id: "Antrean kosong", en: "The queue is empty")
    static let fixMore = Words(id: "Berikutnya", en: "More")
    static let fixBackToQueue = Words(id: "Kembali ke antrean", en: "Back to the queue")
    static let fixConfirmed = Words(id: "sudah dipastikan", en: "confirmed")
    static func fixUntil(_ day: String) -> Words { Words(id: "sampai \(day)", en: "until \(day)") }
    static let fixBulk = Words(id: "Perbaiki banyak sekaligus", en: "Mend many at once")

    // The case
    static func fixPosition(_ position: String, _ total: String) -> Words {
        Words(id: "\(position) dari \(total)", en: "\(position) of \(total)")
    }
    static let fixField = Words(id: "Isian", en: "Field")
    static let fixResult = Words(id: "Hasil", en: "Result")
    static let fixAgrees = Words(id: "Sesuai", en: "Agrees")
    static let fixDiffers = Words(id: "Berbeda", en: "Differs")
    static func fixLetters(_ text: String, odd: Int, missing: Int) -> Words {
        let id = [odd > 0 ? "\(odd) yang bertanda" : nil, missing > 0 ? "kurang \(missing)" : nil]
        let en = [odd > 0 ? "\(odd) marked" : nil, missing > 0 ? "\(missing) missing" : nil]
        return Words(
            id: ([text] + id.compactMap { $0 }).joined(separator: ", "),
            en: ([text] + en.compactMap { $0 }).joined(separator: ", "))
    }
    static let fixOthers = Words(id: "Temuan lain pada keluarga ini", en: "Other findings of this family")
    static let fixReadOnly = Words(
        id: "Akun Anda hanya dapat melihat. Yang memperbaiki adalah operator desa/kelurahan atau Dinas Sosial.",
        en: "Your account may only look. The village operator or Dinas Sosial mends it.")
    static func fixIsWaiting(_ day: String, _ by: String) -> Words {
        Words(
            id: "Di luar antrean sampai \(day), dicatat oleh \(by)", en: "Out of the queue until \(day), noted by \(by)"
        )
    }
    static func fixIsConfirmed(_ by: String, _ day: String) -> Words {
        Words(id: "Dipastikan benar oleh \(by) pada \(day)", en: "Confirmed by \(by) on \(day)")
    }
    static func fixMendedSince(_ day: String) -> Words {
        Words(
            id:
                "Sudah diperbaiki \(day), menunggu pemadanan ulang. Temuan ini baru hilang bila berkas berikutnya menyatakan padan.",
            en: "Mended on \(day), waiting to be matched again. The finding ends when the next file says it matches.")
    }
    static let fixAwaitsMatching = Words(
        id: "Sudah diperbaiki, menunggu pemadanan ulang", en: "Mended, waiting to be matched again")

    // Its forms
    static let fixByHand = Words(id: "Tulis sendiri", en: "Write it myself")
    static let fixChooseOne = Words(id: "Pilih salah satu dulu.", en: "Choose one first.")
    static let fixNumberHint = Words(
        id: "Ketik ulang ke-16 angkanya dari KTP atau KK.", en: "Type all 16 digits again from the KTP or KK.")
    static let fixReason = Words(id: "Dasar perbaikan", en: "Why")
    static let fixReasonPlain = Words(id: "Sesuai dokumen warga", en: "As on the citizen's papers")
    static let fixEvidence = Words(id: "Bukti", en: "Evidence")
    static let fixNoEvidence = Words(id: "Tidak disebut", en: "Not named")
    static let fixSkip = Words(id: "Lewati", en: "Skip")
    static let fixUndoable = Words(id: "Dapat diurungkan", en: "Can be undone")
    static func fixDraft(_ name: String, _ rule: String) -> Words {
        Words(id: "Perbaikan \(rule): \(name)", en: "Mending \(rule): \(name)")
    }
    static let fixChanged = Words(
        id: "Data ini baru saja diubah orang lain. Lihat lagi, lalu pilih.",
        en: "Somebody has just changed these data. Look again, then choose.")
    static let fixConflict = Words(
        id: "Isian yang sama baru saja diubah orang lain. Pilih yang benar, lalu simpan.",
        en: "Somebody has just changed the same field. Choose which is right, then save.")
    static let fixMine = Words(id: "Yang Anda tulis", en: "What you wrote")
    static func fixTheirs(_ by: String, _ moment: String) -> Words {
        Words(id: "Yang ditulis \(by), \(moment)", en: "What \(by) wrote, \(moment)")
    }
    static let fixHandOnTitle = Words(
        id: "Tidak dapat diperbaiki di sini, atau memang sudah benar?", en: "Not to be mended here, or right as it is?")
    static let fixHandOnWhich = Words(id: "Bagaimana keadaannya?", en: "How does it stand?")
    static let fixNote = Words(id: "Catatan", en: "Note")
    static let fixNoteHint = Words(
        id: "Misalnya kapan dan kepada siapa. Jangan menulis NIK atau nomor KK.",
        en: "For instance when and to whom. Write no NIK or KK number.")
    static let fixHandOnSave = Words(id: "Keluarkan dari antrean", en: "Take it out of the queue")
    static let fixTakeBack = Words(id: "Kembalikan ke antrean", en: "Put it back into the queue")

    // What it came to
    static func fixValidNow(_ name: String) -> Words {
        Words(id: "\(name) kini valid.", en: "\(name) is valid now.")
    }
    static func fixSaved(_ name: String) -> Words {
        Words(id: "\(name) tersimpan; keluarganya valid.", en: "\(name) is saved; the family is valid.")
    }
    static func fixStillInvalid(_ name: String, _ count: String) -> Words {
        Words(
            id: "\(name) tersimpan; keluarganya masih ada \(count) temuan.",
            en: "\(name) is saved; the family still has \(count) \(count == "1" ? "finding" : "findings").")
    }
    static func fixAwaitsApproval(_ name: String) -> Words {
        Words(id: "Perubahan \(name) menunggu persetujuan.", en: "The change of \(name) waits for approval.")
    }
    static func fixUndone(_ name: String) -> Words {
        Words(id: "Perubahan \(name) sudah diurungkan.", en: "The change of \(name) was undone.")
    }
    static func fixRefused(_ name: String) -> Words {
        Words(id: "Perubahan \(name) ditolak.", en: "The change of \(name) was refused.")
    }
    static let fixNewFindings = Words(id: "Temuan baru:", en: "New findings:")
    static let fixOpenFamily = Words(id: "Buka keluarganya", en: "Open the family")
    static func fixHandedOn(_ day: String) -> Words {
        Words(
            id: "Dicatat. Temuan ini keluar dari antrean sampai \(day).",
            en: "Noted. This finding is out of the queue until \(day).")
    }
    static let fixConfirmedNote = Words(
        id: "Dicatat sebagai benar. Temuan ini tidak muncul lagi selama datanya tidak berubah.",
        en: "Noted as right. This finding does not come back unless the data change.")

    // Nothing left
    static func fixEnd(_ left: String) -> Words {
        Words(
            id: "Akhir antrean sebab ini. Masih ada \(left) yang dilewati, dari awal lagi di bawah.",
            en: "The end of this reason's queue. \(left) were skipped; they begin again below.")
    }
    static func fixSkipped(_ left: String) -> Words {
        Words(id: "Masih ada \(left) temuan dengan sebab ini.", en: "\(left) findings of this reason are still open.")
    }
    static func fixReasonDone(_ reason: String) -> Words {
        Words(id: "Selesai: \(reason)", en: "Done: \(reason)")
    }
    static let fixReasonDoneHint = Words(
        id: "Tidak ada lagi yang perlu dikerjakan untuk sebab ini.", en: "Nothing is left to be done for this reason.")
    static func fixNextReason(_ reason: String, _ count: String) -> Words {
        Words(id: "Lanjut: \(reason) (\(count))", en: "Go on: \(reason) (\(count))")
    }
    static func fixAllDone(_ region: String) -> Words {
        Words(
            id: "Semua temuan di \(region) sudah dikerjakan.", en: "All findings in \(region) have been dealt with.")
    }
    static let fixNothingWaits = Words(id: "Tidak ada yang menunggu", en: "Nothing waits")
    static let fixNothingWaitsHint = Words(
        id: "Yang Anda serahkan kepada pihak lain tampil di sini sampai waktunya kembali.",
        en: "What you hand on to others shows here until it comes back.")
    static let fixNext = Words(id: "Kasus berikutnya", en: "Next case")
    static let fixGone = Words(id: "Sudah tidak ada temuan ini", en: "This finding is gone")
    static func fixGoneHint(_ reason: String, _ errors: String) -> Words {
        Words(
            id:
                "“\(reason)” sudah diperbaiki, mungkin oleh rekan Anda. Kesalahan yang masih terbuka pada keluarganya: \(errors).",
            en: "“\(reason)” was mended meanwhile, perhaps by a colleague. Errors still open on the family: \(errors).")
    }
}
