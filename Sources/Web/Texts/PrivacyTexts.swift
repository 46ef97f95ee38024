import Registry

/// Who saw a family's data.
extension Texts {
    static let lookers = Words(id: "Siapa melihat data ini", en: "Who saw these data")
    static let lookersHelp = Words(
        id: """
            Setiap kali data keluarga ini dibuka, ditemukan dalam daftar, diubah, atau dikeluarkan, dicatat di sini menurut \
            orang dan hari. Membuka halaman ini pun tercatat.
            """,
        en: """
            Each time this family's data are opened, found in a list, changed or taken out, it is noted here by person and \
            day. Opening this page is noted too.
            """)
    static let lookersShort = Words(
        id: "Warga berhak tahu siapa yang melihat datanya (UU 27/2022).",
        en: "Citizens have a right to know who saw their data (UU 27/2022).")
    static let lookersOpen = Words(id: "Lihat siapa saja", en: "See who")
    static let lookersReduced = Words(
        id: "Anda melihat peran dan kantor, tanpa nama. Nama dapat dilihat auditor, admin, dan Kepala Dinas Sosial.",
        en:
            "You see roles and offices, without names. Names are for the auditor, the administrator and the head of Dinsos."
    )
    static func lookersSince(_ moment: String) -> Words {
        Words(
            id: "Daftar dan hasil pencarian dicatat menurut keluarga sejak \(moment).",
            en: "Lists and search results have been noted by family since \(moment).")
    }
    static let noLookers = Words(id: "Belum ada yang melihat", en: "Nobody has looked yet")
    static let noLookersHint = Words(
        id: "Tidak ada catatan yang cocok dengan pilihan ini.", en: "Nothing on record fits this choice.")
    static let olderDays = Words(id: "Hari-hari sebelumnya", en: "Earlier days")
    static let everyKind = Words(id: "Lihat semua perbuatan", en: "See everything")
    static let lookKind = Words(id: "Perbuatan", en: "What was done")
    static let allKinds = Words(id: "Semua perbuatan", en: "Everything")
    static let purposes = Words(id: "Keperluan", en: "Purpose")
    static let nameErased = Words(id: "(nama dihapus)", en: "(name erased)")
    static let serverOffice = Words(id: "Pengelola server", en: "Keeper of the server")
    static let noRoleNow = Words(id: "Akun tanpa peran", en: "Account without a role")
    static let citizenSheet = Words(id: "Lembar untuk warga", en: "Sheet for the citizen")
    static let citizenSheetTitle = Words(id: "Siapa melihat data keluarga Anda", en: "Who saw your family's data")
    static let citizenSheetLead = Words(
        id: """
            Dibuat atas permintaan warga menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi. \
            Yang dicantumkan adalah peran dan kantor, hari, perbuatan, dan keperluan yang dinyatakan.
            """,
        en: """
            Made at a citizen's request under Law 27 of 2022 on the protection of personal data. It states roles and \
            offices, days, what was done and the purposes that were given.
            """)
    static let citizenSheetPrint = Words(
        id: "Cetak dengan Ctrl+P atau menu peramban.", en: "Print it with Ctrl+P or the browser's menu.")
    static let citizenSheetCut = Words(
        id: "Hanya catatan terbaru yang termuat di lembar ini; selebihnya dapat diminta kepada Dinas Sosial.",
        en: "Only the newest entries fit this sheet; ask Dinas Sosial for the rest.")
    static let citizenSheetFor = Words(id: "Keluarga nomor register", en: "Family, register number")
    static let madeOn = Words(id: "Dibuat", en: "Made")
    static let official = Words(id: "Petugas", en: "Official")
    static let day = Words(id: "Hari", en: "Day")

    static func times(_ count: String) -> Words {
        Words(id: "\(count) kali", en: count == "1" ? "once" : "\(count) times")
    }

    static func look(_ kind: LookKind) -> Words {
        switch kind {
        case .opened: Words(id: "Membuka datanya", en: "Opened the data")
        case .found: Words(id: "Menemukannya dalam daftar atau pencarian", en: "Had it in a list or a search")
        case .revealed: Words(id: "Melihat NIK atau nomor KK lengkap", en: "Saw a NIK or KK in full")
        case .changed: Words(id: "Mengubah atau memindahkan", en: "Changed or moved it")
        case .exported: Words(id: "Mengeluarkan data", en: "Took data out")
        case .beyond: Words(id: "Akses darurat dari luar wilayah", en: "Emergency access from outside")
        case .lookers: Words(id: "Melihat siapa yang melihat", en: "Looked at who looked")
        case .other: Words(id: "Lainnya", en: "Other")
        }
    }
}

/// Notices.
extension Texts {
    static let notices = Words(id: "Kabar", en: "Notices")
    static let noticesLead = Words(
        id: "Yang perlu Anda ketahui. Kabar hilang sendiri sesudah masa simpannya.",
        en: "What you should know. Notices go by themselves after their time.")
    static let noticesHelp = Words(
        id: "Buka sebuah kabar untuk menuju tempat menindaklanjutinya; sesudah itu kabar bertanda sudah dibaca.",
        en: "Open a notice to go where it is dealt with; it is then marked as read.")
    static let noNotices = Words(id: "Belum ada kabar", en: "No notices yet")
    static let noNoticesHint = Words(
        id: "Bila ada yang perlu Anda ketahui, muncul di sini dan di Beranda.",
        en: "What you should know appears here and on Home.")
    static let noticeUnread = Words(id: "baru", en: "new")
    static let noticeRead = Words(id: "sudah dibaca", en: "read")
    static let readAll = Words(id: "Tandai semua sudah dibaca", en: "Mark all as read")
    static let open = Words(id: "Buka", en: "Open")
    static let unreadNotices = Words(id: "kabar belum dibaca", en: "unread notices")
    static func taskNotices(_ count: String) -> Words {
        Words(id: "\(count) kabar belum dibaca", en: count == "1" ? "1 unread notice" : "\(count) unread notices")
    }
    static let taskNoticesHint = Words(id: "Baca dan tindak lanjuti.", en: "Read them and follow up.")
    static func taskBeyond(_ count: String) -> Words {
        Words(
            id: "\(count) akses darurat belum ditinjau",
            en: count == "1" ? "1 emergency access to review" : "\(count) emergency accesses to review")
    }
    static func taskRequests(_ count: String) -> Words {
        Words(
            id: "\(count) permintaan warga harus segera dijawab",
            en: count == "1" ? "1 citizen's request is due" : "\(count) citizens' requests are due")
    }
    static let taskRequestsHint = Words(
        id: "Batas waktunya kurang dari 24 jam lagi.", en: "They are due in less than 24 hours.")
    static func taskRequestsLate(_ count: String) -> Words {
        Words(id: "\(count) sudah lewat batas waktu.", en: "\(count) late already.")
    }
    static func taskBreaches(_ count: String) -> Words {
        Words(
            id: "\(count) insiden belum diberitahukan",
            en: count == "1" ? "1 breach is still to be told" : "\(count) breaches are still to be told")
    }
    static let taskBreachesHint = Words(
        id: "Lembaga PDP dan subjek data diberi tahu dalam 3 x 24 jam sejak diketahui.",
        en: "The authority and the subjects are told within 3 x 24 hours of noticing.")
    static let taskBeyondHint = Words(
        id: "Seseorang melihat data di luar wilayahnya. Nilai apakah itu wajar.",
        en: "Somebody looked beyond their area. Say whether that was proper.")
}
