import Registry

/// Looking beyond one's area.
extension Texts {
    static let breakGlass = Words(id: "Akses darurat", en: "Emergency access")
    static let breakGlassTitle = Words(
        id: "Lihat satu keluarga di luar wilayah Anda", en: "See one family beyond your area")
    static func breakGlassLead(_ minutes: String, _ perDay: String) -> Words {
        Words(
            id: """
                Hanya untuk keadaan darurat. Yang terbuka satu keluarga, selama \(minutes) menit, hanya untuk dibaca. \
                Dinas Sosial tempat keluarga itu dan Dinas Sosial Anda diberi tahu saat ini juga dan menilainya. Paling \
                banyak \(perDay) kali sehari; percobaan yang gagal ikut dihitung.
                """,
            en: """
                Only in an emergency. One family opens, for \(minutes) minutes, to be read only. The Dinas Sosial of that \
                family and your own are told at once and will review it. At most \(perDay) times a day; failed attempts \
                count.
                """)
    }
    static let breakGlassHelp = Words(
        id: """
            Pakailah hanya bila warga dari wilayah lain membutuhkan pertolongan sekarang: mengungsi, dirawat, terlantar. \
            Tulis nomornya, alasannya, dan untuk apa.
            """,
        en: """
            Use it only when somebody from another area needs help now: fled, in hospital, lost. Write the number, the \
            reason and what it is for.
            """)
    static let breakGlassNumber = Words(id: "NIK atau nomor KK", en: "NIK or KK number")
    static let breakGlassNumberHint = Words(
        id: "16 angka, dari kartu yang ditunjukkan.", en: "16 digits, from the card that was shown.")
    static let breakGlassReason = Words(id: "Apa keadaannya", en: "What the situation is")
    static let breakGlassPurpose = Words(id: "Untuk apa", en: "What for")
    static let breakGlassWords = Words(id: "Ceritakan singkat", en: "Say it in short")
    static let breakGlassWordsHint = Words(
        id: "Apa yang terjadi dan di mana warganya sekarang. Tanpa NIK atau nomor KK.",
        en: "What happened and where the person is now. No NIK or KK number.")
    static let breakGlassAsk = Words(id: "Buka data keluarga ini", en: "Open this family's data")
    static let breakGlassLeft = Words(id: "Sisa hari ini", en: "Left today")
    static func leftToday(_ left: String, of all: String) -> Words {
        Words(id: "\(left) dari \(all)", en: "\(left) of \(all)")
    }
    static let breakGlassUnknown = Words(
        id: """
            Tidak ada data yang dibuka. Nomor itu tidak menunjuk tepat satu keluarga di luar wilayah Anda. Periksa angka \
            demi angka, atau hubungi Dinas Sosial. Percobaan ini tercatat dan diberitahukan.
            """,
        en: """
            Nothing was opened. That number does not lead to exactly one family beyond your area. Check it digit by digit, \
            or call Dinas Sosial. This attempt is on record and was reported.
            """)
    static func breakGlassUsedUp(_ limit: String) -> Words {
        Words(
            id: "Sudah \(limit) kali hari ini. Hubungi Dinas Sosial bila masih ada keadaan darurat.",
            en: "You have used all \(limit) of today. Call Dinas Sosial if there still is an emergency.")
    }
    static let breakGlassClosed = Words(
        id: "Dinas Sosial menilai akses Anda sebelumnya tidak wajar. Jalan ini ditutup sampai mereka menyelesaikannya.",
        en: "Dinas Sosial found an earlier access of yours improper. This way is closed until they have settled it.")
    static let breakGlassWordsNeeded = Words(
        id: "Tulis apa yang terjadi, paling sedikit 10 huruf.", en: "Write what happened, at least 10 characters.")
    static let breakGlassPurposeNeeded = Words(id: "Pilih untuk apa datanya dilihat.", en: "Choose what it is for.")
    static let ownBreakGlass = Words(id: "Akses Anda", en: "Your accesses")
    static let noOwnBreakGlass = Words(
        id: "Anda belum pernah memakai akses darurat.", en: "You have never used emergency access.")
    static let openedPlace = Words(id: "Keluarga di", en: "Family in")
    static let verdict = Words(id: "Penilaian Dinsos", en: "What Dinsos found")
    static let verdictProper = Words(id: "wajar", en: "proper")
    static let verdictAbuse = Words(id: "tidak wajar", en: "improper")
    static let verdictCleared = Words(id: "sudah diselesaikan", en: "settled")
    static let verdictWaits = Words(id: "belum ditinjau", en: "not reviewed yet")
    static let accessOpen = Words(id: "terbuka", en: "open")
    static let accessEnded = Words(id: "berakhir", en: "ended")
    static let accessUnknown = Words(id: "tidak dibuka", en: "not opened")
    static let accessRefused = Words(id: "ditolak", en: "refused")

    static func beyondBanner(_ time: String) -> Words {
        Words(
            id: "Anda melihat data di luar wilayah Anda sampai pukul \(time).",
            en: "You are looking at data beyond your area until \(time).")
    }
    static let beyondBannerHint = Words(
        id: """
            Setiap pembukaan tercatat dan ditinjau Dinas Sosial. Data ini hanya dibaca: tidak diubah, dicetak, atau \
            dibagikan. Akses berakhir sendiri, atau saat Anda keluar.
            """,
        en: """
            Each opening is on record and reviewed by Dinas Sosial. These data are only read: not changed, printed or \
            passed on. Access ends by itself, or when you sign out.
            """)
    static let endNow = Words(id: "Akhiri sekarang", en: "End it now")
    static let beyondOver = Words(id: "Akses ini sudah berakhir", en: "This access has ended")
    static let beyondOverHint = Words(
        id: "Waktunya habis, diakhiri, atau dibuka dari sesi lain. Bila masih perlu, mintalah lagi dengan alasannya.",
        en: "Its time is up, it was ended, or it belongs to another session. If you still need it, ask again.")
    static let backToBeyond = Words(id: "Kembali ke akses darurat", en: "Back to emergency access")

    static let reviewTitle = Words(id: "Tinjau akses darurat", en: "Review emergency access")
    static let reviewLead = Words(
        id: "Petugas yang melihat satu keluarga di luar wilayahnya: ke wilayah Anda, atau dari wilayah Anda.",
        en: "Officers who looked at one family beyond their area: into your area, or out of it.")
    static let reviewHelp = Words(
        id: """
            Bacalah alasannya dan tanyakan bila perlu. Akses yang dinilai tidak wajar menutup jalan ini bagi akun itu sampai \
            Anda menyatakannya selesai.
            """,
        en: """
            Read the reason, and ask if need be. An access found improper closes this way to the account until you say \
            that it is settled.
            """)
    static let reviewOpen = Words(id: "Belum ditinjau", en: "To review")
    static let reviewAll = Words(id: "Semua", en: "All")
    static let noReviews = Words(id: "Tidak ada yang perlu ditinjau", en: "Nothing to review")
    static let noReviewsHint = Words(
        id: "Bila seseorang memakai akses darurat, Anda diberi tahu.", en: "You are told when somebody uses it.")
    static let review = Words(id: "Tinjau", en: "Review")
    static let reviewVerdict = Words(id: "Penilaian Anda", en: "Your finding")
    static let reviewProperHint = Words(
        id: "Ada keadaan mendesak yang masuk akal.", en: "There was a real emergency.")
    static let reviewAbuseHint = Words(
        id: "Akun ini tidak dapat memakainya lagi sampai diselesaikan.",
        en: "The account may not use it again until this is settled.")
    static let reviewWords = Words(id: "Dasar penilaian", en: "Why")
    static let reviewSend = Words(id: "Simpan penilaian", en: "Save")
    static let reviewOwn = Words(
        id: "Ini akses Anda sendiri; orang lain yang menilainya.", en: "This is your own; somebody else reviews it.")
    static let clearAbuse = Words(id: "Selesaikan", en: "Settle")
    static let clearAbuseHint = Words(
        id: "Sesudah ini akun itu dapat memakai akses darurat lagi.",
        en: "The account may then use emergency access again.")
    static let clearWords = Words(id: "Apa yang disepakati", en: "What was agreed")
    static let choosePlease = Words(id: "Pilih salah satu.", en: "Choose one.")
    static let asker = Words(id: "Peminta", en: "Who asked")
    static let askedAt = Words(id: "Diminta", en: "Asked")
    static let untilWhen = Words(id: "Sampai", en: "Until")
    static let doneWithIt = Words(id: "Yang dilakukan", en: "What was done")
    static func doneBeyond(_ opened: String, _ revealed: String) -> Words {
        Words(
            id: "halaman dibuka \(opened) kali, nomor lengkap dilihat \(revealed) kali",
            en: "page opened \(opened) times, full numbers seen \(revealed) times")
    }
    static func reviewSide(_ side: BreakGlassAccess.Side) -> Words {
        switch side {
        case .data: Words(id: "Dinsos tempat keluarga", en: "Dinsos of the family")
        case .origin: Words(id: "Dinsos peminta", en: "Dinsos of the asker")
        }
    }
}
