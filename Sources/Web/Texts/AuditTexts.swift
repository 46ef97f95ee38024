import Registry

/// The audit trail.
extension Texts {
    static let auditHelp = Words(
        id: """
            Setiap masuk, melihat, mengubah, dan mengeluarkan data tercatat dalam rantai yang tidak dapat diubah tanpa \
            ketahuan. Saring menurut hari, akun, perbuatan, tempat, atau nomor register.
            """,
        en: """
            Every sign-in, look, change and export is noted in a chain that cannot be bent unseen. Filter by day, account, \
            kind, place or register number.
            """)
    static let auditFrom = Words(id: "Dari hari", en: "From day")
    static let auditTo = Words(id: "Sampai hari", en: "To day")
    static let auditAccount = Words(id: "Akun", en: "Account")
    static let auditObject = Words(id: "Nomor register atau objek", en: "Register number or object")
    static let auditWords = Words(id: "Kata dalam keterangan", en: "Word in the detail")
    static let auditGroup = Words(id: "Perbuatan", en: "Kind")
    static let auditPlace = Words(id: "Wilayah", en: "Area")
    static let noSuchAccount = Words(id: "Tidak ada akun dengan nama itu.", en: "There is no account of that name.")
    static let noNumberHere = Words(
        id: "Jangan menulis NIK atau nomor KK; pakai nomor register dari halaman keluarga.",
        en: "Write no NIK or KK number; use the register number from the family's page.")
    static let noSuchDay = Words(id: "Tulis tanggal seperti 21-11-2026.", en: "Write a day like 21-11-2026.")
    static let noAuditFits = Words(id: "Tidak ada catatan yang cocok", en: "Nothing fits")
    static let noAuditFitsHint = Words(
        id: "Longgarkan saringan, atau hapus semuanya.", en: "Loosen the filter, or clear it.")
    static let auditLookedThrough = Words(
        id: "Sebagian jejak sudah dicari; lanjutkan untuk yang lebih lama.",
        en: "A part of the trail was searched; go on for what is older.")
    static let auditErased = Words(id: "(kata-kata dihapus)", en: "(words erased)")
    static let auditCounts = Words(id: "Jumlah menurut perbuatan", en: "Counts by kind")
    static let auditCounts30 = Words(id: "30 hari terakhir", en: "last 30 days")
    static let auditChain = Words(id: "Keutuhan jejak", en: "State of the chain")
    static let auditNeverChecked = Words(id: "Belum pernah diperiksa dari sini.", en: "Never checked from here.")
    static func auditHolds(_ entries: String, _ moment: String, by name: String) -> Words {
        Words(
            id: "Utuh: \(entries) catatan diperiksa \(moment) oleh \(name).",
            en: "It holds: \(entries) entries checked on \(moment) by \(name).")
    }
    static func auditBroken(_ problems: String, _ moment: String) -> Words {
        Words(
            id:
                "TIDAK UTUH: \(problems) masalah ditemukan \(moment). Hubungi pengelola server dan simpan jangkar terakhir.",
            en:
                "IT DOES NOT HOLD: \(problems) problems found on \(moment). Call who runs the server, keep the last anchor."
        )
    }
    static func auditErasedCount(_ count: String) -> Words {
        Words(id: "\(count) catatan kata-katanya dihapus.", en: "Of \(count) entries the words were erased.")
    }
    static func auditSealed(_ day: String) -> Words {
        Words(id: "Ditandatangani sampai \(day).", en: "Signed up to \(day).")
    }
    static let auditNotSealed = Words(id: "Belum ada hari yang ditandatangani.", en: "No day is signed yet.")
    static let auditVerify = Words(id: "Periksa sekarang", en: "Check now")
    static let auditAnchor = Words(id: "Unduh jangkar", en: "Download the anchor")
    static let auditAnchorHint = Words(
        id: """
            Simpan jangkar tiap hari di tempat yang tidak dijangkau pengelola server: hanya dengan itu jejak yang dipotong \
            atau ditulis ulang ketahuan.
            """,
        en: """
            Keep an anchor each day where those who run the server cannot reach it: only with it is a trail found out that \
            was cut off or written anew.
            """)
    static let auditExport = Words(id: "Unduh yang tersaring", en: "Download what is filtered")
    static func auditVerified(_ entries: String, _ chains: String, _ erased: String) -> Words {
        Words(
            id: "\(entries) catatan dalam \(chains) rantai diperiksa; \(erased) kata-katanya dihapus. Jejak utuh.",
            en: "\(entries) entries in \(chains) chains checked, \(erased) with their words erased. The trail holds.")
    }
    static func auditExported(_ rows: String) -> Words {
        Words(id: "\(rows) catatan ditulis.", en: "\(rows) entries written.")
    }
    static let downloadFile = Words(id: "Unduh berkas", en: "Download the file")

    static func auditGroup(_ group: AuditGroup) -> Words {
        switch group {
        case .signIn: Words(id: "Masuk dan keluar", en: "Signing in and out")
        case .looking: Words(id: "Melihat dan mencari", en: "Looking and searching")
        case .revealing: Words(id: "Membuka nomor lengkap", en: "Seeing full numbers")
        case .changing: Words(id: "Mengubah data", en: "Changing data")
        case .takingOut: Words(id: "Mengeluarkan data", en: "Taking data out")
        case .takingIn: Words(id: "Memasukkan berkas", en: "Taking files in")
        case .accounts: Words(id: "Akun", en: "Accounts")
        case .beyond: Words(id: "Akses darurat", en: "Emergency access")
        case .desk: Words(id: "Meja data pribadi", en: "The personal-data desk")
        case .rules: Words(id: "Periode dan aturan", en: "Periods and rules")
        case .training: Words(id: "Latihan", en: "Training")
        case .refused: Words(id: "Yang ditolak", en: "What was refused")
        case .other: Words(id: "Lainnya", en: "Other")
        }
    }

    /// The trail itself is written in Indonesian; a word that is not here stays as it is.
    static func verb(_ written: String) -> Words {
        let known: [String: Words] = [
            "masuk": Words(id: "Masuk", en: "Signed in"),
            "gagal masuk": Words(id: "Gagal masuk", en: "Failed to sign in"),
            "keluar": Words(id: "Keluar", en: "Signed out"),
            "lihat keluarga": Words(id: "Melihat keluarga", en: "Saw a family"),
            "lihat daftar": Words(id: "Melihat daftar", en: "Saw a list"),
            "cari": Words(id: "Mencari", en: "Searched"),
            "buka nomor": Words(id: "Membuka nomor lengkap", en: "Saw a number in full"),
            "perbaiki": Words(id: "Memperbaiki", en: "Corrected"),
            "ajukan perubahan": Words(id: "Mengajukan perubahan", en: "Asked for a change"),
            "putuskan perubahan": Words(id: "Memutuskan perubahan", en: "Decided on a change"),
            "urungkan perubahan": Words(id: "Mengurungkan perubahan", en: "Undid a change"),
            "ajukan pindah": Words(id: "Mengajukan pindah", en: "Opened a move"),
            "putuskan pindah": Words(id: "Memutuskan pindah", en: "Decided on a move"),
            "ekspor": Words(id: "Mengekspor", en: "Exported"),
            "ambil laporan": Words(id: "Mengambil angka laporan", en: "Took figures of a report"),
            "mulai impor": Words(id: "Memulai impor", en: "Began an import"),
            "selesai impor": Words(id: "Menyelesaikan impor", en: "Finished an import"),
            "batalkan impor": Words(id: "Membatalkan impor", en: "Undid an import"),
            "buat akun": Words(id: "Membuat atau mengubah akun", en: "Made or changed an account"),
            "ubah wilayah": Words(id: "Mengubah wilayah", en: "Changed the areas"),
            "validasi ulang": Words(id: "Memvalidasi ulang", en: "Validated again"),
            "minta pekerjaan": Words(id: "Meminta pekerjaan", en: "Asked for a job"),
            "selesai pekerjaan": Words(id: "Pekerjaan selesai", en: "A job ended"),
            "akses darurat": Words(id: "Akses darurat", en: "Emergency access"),
            "akhir akses darurat": Words(id: "Akses darurat berakhir", en: "Emergency access ended"),
            "tinjau akses darurat": Words(id: "Meninjau akses darurat", en: "Reviewed emergency access"),
            "lihat siapa melihat": Words(id: "Melihat siapa yang melihat", en: "Looked at who looked"),
            "baca jejak": Words(id: "Membaca jejak audit", en: "Read the audit trail"),
            "minta ekspor": Words(id: "Meminta ekspor", en: "Asked for an export"),
            "unduh ekspor": Words(id: "Mengunduh ekspor", en: "Downloaded an export"),
            "buang ekspor": Words(id: "Membuang ekspor", en: "Threw an export away"),
            "unggah berkas": Words(id: "Mengunggah berkas", en: "Uploaded a file"),
            "buang berkas": Words(id: "Membuang berkas", en: "Threw a file away"),
            "unduh berkas": Words(id: "Mengunduh berkas", en: "Downloaded a file"),
            "terima permintaan warga": Words(id: "Menerima permintaan warga", en: "Took in a citizen's request"),
            "kerjakan permintaan warga": Words(id: "Mengerjakan permintaan warga", en: "Worked on a citizen's request"),
            "lihat permintaan warga": Words(id: "Melihat permintaan warga", en: "Looked at a citizen's request"),
            "serahkan salinan data": Words(id: "Menyerahkan salinan data", en: "Handed out an own copy"),
            "hapus data orang": Words(id: "Menghapus data orang", en: "Erased a person's data"),
            "catat insiden": Words(id: "Mencatat insiden", en: "Noted a breach"),
            "ubah jadwal retensi": Words(id: "Mengubah jadwal retensi", en: "Changed the retention schedule"),
            "jalankan jadwal retensi": Words(id: "Menjalankan jadwal retensi", en: "Ran the retention schedule"),
            "ubah catatan pemrosesan": Words(id: "Mengubah catatan pemrosesan", en: "Changed the record of processing"),
            "ubah pemberitahuan": Words(id: "Mengubah pemberitahuan", en: "Changed a privacy notice"),
            "catat persetujuan": Words(id: "Mencatat persetujuan", en: "Recorded a consent"),
            "ubah akun": Words(id: "Mengubah akun", en: "Changed an account"),
            "mulai latihan": Words(id: "Memulai latihan", en: "Began training"),
            "akhiri latihan": Words(id: "Mengakhiri latihan", en: "Ended training"),
            "atur latihan": Words(id: "Mengatur latihan", en: "Set up training"),
            "terbitkan sertifikat": Words(id: "Menerbitkan sertifikat", en: "Issued a certificate"),
            "pasang sertifikat": Words(id: "Memasang sertifikat", en: "Bound a certificate"),
            "atur syarat sertifikat": Words(id: "Mengatur syarat sertifikat", en: "Set who needs a certificate"),
            "usulkan aturan": Words(id: "Mengusulkan aturan", en: "Proposed a change of rules"),
            "putuskan aturan": Words(id: "Memutuskan aturan", en: "Decided on a change of rules"),
            "berlakukan aturan": Words(id: "Memberlakukan aturan", en: "Put rules into force"),
            "ditolak": Words(id: "Ditolak", en: "Was refused"),
        ]
        return known[written] ?? Words(id: written, en: written)
    }
}
