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
    /// - Parameter erased: nil where none lost its words.
    static func auditVerified(_ entries: String, _ chains: String, _ erased: String?) -> Words {
        let checked = Words(
            id: "\(entries) catatan dalam \(chains) rantai diperiksa",
            en: "\(entries) entries in \(chains) chains checked")
        guard let erased else {
            return Words(id: "\(checked.id). Jejak utuh.", en: "\(checked.en). The trail holds.")
        }
        return Words(
            id: "\(checked.id); \(erased) kata-katanya dihapus. Jejak utuh.",
            en: "\(checked.en), \(erased) with their words erased. The trail holds.")
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
}
