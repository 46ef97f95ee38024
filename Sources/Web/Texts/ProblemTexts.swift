import Registry

extension Texts {
    static let notSignedIn = Words(id: "Silakan masuk dulu", en: "Please sign in first")
    static let notSignedInHint = Words(
        id: "Halaman ini untuk petugas. Sesi Anda mungkin sudah berakhir.",
        en: "This page is for officers. Your session may have ended.")
    static let notAllowed = Words(id: "Bukan wewenang akun Anda", en: "Your account may not do this")
    static func notAllowedHint(_ permission: Permission) -> Words {
        let id: String
        let en: String
        switch permission {
        case .view: (id, en) = ("melihat data ini", "see these data")
        case .reveal: (id, en) = ("melihat NIK dan nomor KK lengkap", "see full NIK and KK numbers")
        case .correct: (id, en) = ("memperbaiki data", "correct data")
        case .approve: (id, en) = ("menyetujui perubahan", "agree to changes")
        case .export: (id, en) = ("mengunduh data", "export data")
        case .importFile: (id, en) = ("mengimpor berkas", "import files")
        case .manageAccounts: (id, en) = ("mengelola akun", "manage accounts")
        case .readAudit: (id, en) = ("membaca jejak audit", "read the audit trail")
        case .privacy: (id, en) = ("mengurus pelindungan data pribadi", "run the data-protection desk")
        case .configure: (id, en) = ("mengatur periode dan aturan", "set periods and rules")
        case .oversee: (id, en) = ("melihat kegiatan operator", "see the activity of operators")
        case .lookers: (id, en) = ("melihat siapa yang melihat data ini", "see who saw these data")
        case .breakGlass: (id, en) = ("memakai akses darurat", "use emergency access")
        case .propose: (id, en) = ("membuat usulan", "write proposals")
        case .finalise: (id, en) = ("memfinalkan usulan desa", "make a village's proposals final")
        case .forward: (id, en) = ("meneruskan usulan dari kecamatan", "forward proposals from the kecamatan")
        case .verify: (id, en) = ("memverifikasi usulan", "verify proposals")
        case .endorse: (id, en) = ("menyetujui usulan sebagai Kepala Dinas", "endorse proposals as head of Dinsos")
        case .ratify: (id, en) = ("mengesahkan usulan", "ratify proposals")
        case .determine: (id, en) = ("mengonfirmasi penetapan kementerian", "confirm the ministry's determination")
        }
        return Words(
            id: "Peran Anda tidak dapat \(id). Bila memerlukannya untuk tugas, mintalah kepada admin Dinas Sosial.",
            en: "Your role cannot \(en). If your work needs it, ask your Dinas Sosial administrator.")
    }
    static let notFound = Words(id: "Tidak ditemukan di wilayah Anda", en: "Not found in your area")
    static let notFoundHint = Words(
        id: "Alamatnya keliru, datanya sudah tidak ada, atau tercatat di wilayah lain. Coba cari dengan nama atau NIK.",
        en: "The address is wrong, the record is gone, or it belongs to another area. Try searching by name or NIK.")
    static let noSuchPage = Words(id: "Halaman ini tidak ada", en: "There is no such page")
    static let noSuchPageHint = Words(
        id: "Periksa alamatnya, atau mulai lagi dari Beranda.", en: "Check the address, or start again from Home.")
    static let changed = Words(id: "Sudah diubah orang lain", en: "Somebody else changed it first")
    static let changedHint = Words(
        id: "Data ini diubah sejak Anda membukanya. Buka lagi untuk melihat yang terbaru, lalu ulangi.",
        en: "This record changed since you opened it. Open it again to see the newest, then repeat your change.")
    static let repeated = Words(id: "Sudah pernah dikirim dengan isi lain", en: "Already sent with another content")
    static let repeatedHint = Words(
        id: "Kiriman yang sama datang dua kali dengan isi berbeda; yang pertama berlaku.",
        en: "The same action came twice with different content; the first one counts.")
    static let badInput = Words(id: "Ada isian yang keliru", en: "Something filled in is wrong")
    static let unknownRegion = Words(id: "Wilayah itu tidak dikenal", en: "That area is not known")
    static let unknownRegionHint = Words(
        id: "Pakai nama atau kode Kemendagri, misalnya 17.02.06.2001.",
        en: "Use a name or a Kemendagri code, for instance 17.02.06.2001.")
    static let notUndoable = Words(id: "Impor ini tidak dapat dibatalkan", en: "This import cannot be undone")
    static let wrongKind = Words(id: "Jenis register tidak cocok", en: "Wrong kind of register")
    static let wrongKindHint = Words(
        id: "Orang rekaan tidak boleh masuk register sungguhan, dan sebaliknya.",
        en: "Invented people must not go into a real register, nor real ones into a training register.")
    static let stale = Words(id: "Formulir ini sudah kedaluwarsa", en: "This form has expired")
    static let staleHint = Words(
        id: "Tidak ada yang diubah. Masuk lagi di jendela lain bila sesi berakhir, kembali ke sini, lalu kirim lagi.",
        en: "Nothing was changed. Sign in again in another window if your session ended, come back, and send it again.")
    static let longAddress = Words(id: "Alamat terlalu panjang", en: "The address is too long")
    static let longAddressHint = Words(
        id: "Persingkat yang dicari atau disaring, lalu coba lagi.",
        en: "Shorten what you search or filter for, then try again.")
    static let tooLarge = Words(id: "Terlalu besar", en: "Too large")
    static let tooLargeHint = Words(
        id: "Yang dikirim melebihi batas formulir ini.", en: "What was sent exceeds the limit of this form.")
    static let fault = Words(id: "Terjadi kesalahan", en: "Something went wrong")
    static func faultHint(_ code: String) -> Words {
        Words(
            id: "Tidak ada yang hilang. Coba lagi; bila berulang, sebutkan kode \(code) kepada admin.",
            en: "Nothing was lost. Try again; if it happens again, tell your administrator the code \(code).")
    }
    static let away = Words(id: "Basis data sedang tidak dapat dihubungi", en: "The database cannot be reached")
    static let awayHint = Words(
        id: """
            Tidak ada yang diubah dan tidak ada yang hilang. Coba lagi sebentar lagi. Bila tadi mengirim formulir, kembali \
            ke formulirnya dan kirim lagi: isian yang sama tidak tercatat dua kali.
            """,
        en: """
            Nothing was changed and nothing is lost. Try again in a moment. If you were sending a form, go back to it and \
            send it again: the same is not recorded twice.
            """)
    static let movedAway = Words(id: "Register sudah pindah", en: "The register has moved")
    static let movedAwayHint = Words(
        id: """
            Register ini sudah pindah dari sini. Di sini tidak ada lagi yang dapat dilihat atau disimpan, dan tidak ada yang \
            diubah. Tanyakan alamat yang baru kepada pengelola, lalu masuk di sana.
            """,
        en: """
            The register has moved away from here. Nothing can be seen or saved here any more, and nothing was changed. Ask \
            whoever runs the server for the new address, and sign in there.
            """)
    static let beingReplaced = Words(
        id: "Register sedang dipulihkan atau dipindahkan", en: "The register is being restored or moved")
    static let beingReplacedHint = Words(
        id: """
            Selama itu tidak ada yang dapat disimpan di sini; tidak ada yang diubah. Tunggu kabar dari pengelola, lalu coba \
            lagi: isian yang sama tidak tercatat dua kali.
            """,
        en: """
            Until that is done nothing can be saved here; nothing was changed. Wait for word from whoever runs the server, \
            then try again: the same is not recorded twice.
            """)
    static let uncertain = Words(id: "Sambungan terputus saat menyimpan", en: "The connection broke while saving")
    static let uncertainHint = Words(
        id: """
            Belum pasti apakah tersimpan. Kembali ke formulir dan kirim lagi: bila sudah tersimpan, tidak tercatat dua kali.
            """,
        en: """
            It is not certain whether it was saved. Go back to the form and send it again: if it was, it is not recorded \
            twice.
            """)
    static let awayFormHint = Words(
        id: """
            Belum tersimpan, dan isian Anda tidak hilang: ia masih ada di halaman ini. Tunggu sebentar, lalu kirim lagi. \
            Isian yang sama tidak tercatat dua kali.
            """,
        en: """
            Not saved yet, and what you typed is not lost: it is still on this page. Wait a moment, then send it again. \
            The same form is not recorded twice.
            """)
    static let uncertainFormHint = Words(
        id: """
            Belum pasti apakah tersimpan. Isian Anda masih ada di halaman ini: kirim lagi sebentar lagi. Bila sudah \
            tersimpan, tidak tercatat dua kali.
            """,
        en: """
            It is not certain whether it was saved. What you typed is still on this page: send it again in a moment. If it \
            was saved, it is not recorded twice.
            """)
    static let overloaded = Words(id: "Sedang terlalu ramai", en: "Too busy just now")
    static let overloadedHint = Words(
        id: "Tidak ada yang diubah. Tunggu beberapa detik, lalu coba lagi.",
        en: "Nothing was changed. Wait a few seconds, then try again.")
    static let diskFull = Words(id: "Ruang simpan server penuh", en: "The server's disk is full")
    static let diskFullHint = Words(
        id: "Tidak ada yang hilang, tetapi belum tersimpan. Beri tahu admin, lalu kirim lagi.",
        en: "Nothing is lost, but it was not saved. Tell your administrator, then send it again.")
    static let toStart = Words(id: "Ke Beranda", en: "Go to Home")
    static let tryAgain = Words(id: "Coba lagi", en: "Try again")
    static let tooLate = Words(id: "Tidak dapat diurungkan lagi", en: "Can no longer be undone")
    static func tooLateHint(_ hours: Int) -> Words {
        Words(
            id: """
                Perubahan dapat diurungkan selama \(hours) jam. Sesudah itu, perbaiki dengan perubahan baru atau minta \
                Dinas Sosial.
                """,
            en: "A change can be undone for \(hours) hours. After that, mend it by a new change or ask Dinas Sosial.")
    }
}
