import Registry

/// Every word the product says, in both languages. The other files of this folder go on with it, one a subject.
enum Texts {
    static let product = Words(id: "Tepat", en: "Tepat")
    static let skip = Words(id: "Langsung ke isi", en: "Skip to content")
    static let mainNavigation = Words(id: "Utama", en: "Main")
    static let whereYouAre = Words(id: "Letak", en: "Where you are")
    static let overview = Words(id: "Beranda", en: "Home")
    static let data = Words(id: "Data", en: "Data")
    static let families = Words(id: "Keluarga", en: "Families")
    static let persons = Words(id: "Perorangan", en: "Persons")
    static let invalid = Words(id: "Tidak valid", en: "Not valid")
    static let valid = Words(id: "Valid", en: "Valid")
    static let rules = Words(id: "Arti setiap status", en: "What each status means")
    static let rulesShort = Words(id: "Arti status", en: "Meanings")
    static let audit = Words(id: "Jejak audit", en: "Audit trail")
    static let signIn = Words(id: "Masuk", en: "Sign in")
    static let signOut = Words(id: "Keluar", en: "Sign out")
    static let account = Words(id: "Akun", en: "Account")
    static let switchLanguage = Words(id: "English", en: "Bahasa Indonesia")
    static let searchLabel = Words(
        id: "Cari NIK, nomor KK, nama, atau alamat", en: "Search NIK, KK number, name or address")
    static let searchHint = Words(id: "Cari NIK, KK, nama, alamat", en: "Search NIK, KK, name, address")
    static let search = Words(id: "Cari", en: "Search")
    static let training = Words(
        id: "LATIHAN. Semua orang di sini rekaan.", en: "TRAINING. Everybody in here is invented.")
    static let unknown = Words(id: "tidak diketahui", en: "unknown")
    static let total = Words(id: "Jumlah", en: "Total")
    static let chart = Words(id: "Grafik", en: "Chart")
    static let print = Words(id: "Cetak", en: "Print")
    static let back = Words(id: "Kembali", en: "Back")
    static let nation = Words(id: "Indonesia", en: "Indonesia")

    static let months = [
        Words(id: "Januari", en: "January"), Words(id: "Februari", en: "February"), Words(id: "Maret", en: "March"),
        Words(id: "April", en: "April"), Words(id: "Mei", en: "May"), Words(id: "Juni", en: "June"),
        Words(id: "Juli", en: "July"), Words(id: "Agustus", en: "August"), Words(id: "September", en: "September"),
        Words(id: "Oktober", en: "October"), Words(id: "November", en: "November"),
        Words(id: "Desember", en: "December"),
    ]

    /// What the regions one level below are called.
    static func parts(below level: RegionCode.Level) -> Words {
        switch level {
        case .nation: Words(id: "provinsi", en: "provinces")
        case .province: Words(id: "kabupaten/kota", en: "kabupaten/kota")
        case .kabupaten: Words(id: "kecamatan", en: "kecamatan")
        case .kecamatan, .village: Words(id: "desa/kelurahan", en: "villages")
        }
    }

    static let error = Words(id: "Kesalahan", en: "Error")
    static let warning = Words(id: "Peringatan", en: "Warning")
    static let notice = Words(id: "Catatan", en: "Notice")
    static let switchedOff = Words(id: "Dimatikan", en: "Switched off")

    static func severity(_ severity: Rule.Severity) -> Words {
        switch severity {
        case .error: error
        case .warning: warning
        case .notice: notice
        case .off: switchedOff
        }
    }

    /// Who can mend what a rule found.
    static func fixer(_ name: String) -> Words {
        switch name {
        case "operator": Words(id: "Operator desa/kelurahan", en: "Village operator")
        case "disdukcapil": Words(id: "Disdukcapil", en: "Civil registry (Disdukcapil)")
        case "warga": Words(id: "Warga sendiri", en: "The citizen")
        case "bank": Words(id: "Bank penyalur", en: "The paying bank")
        case "dinsos": Words(id: "Dinas Sosial", en: "Dinas Sosial")
        case "sistem": Words(id: "Tepat sendiri", en: "Tepat itself")
        default: Words(id: name, en: name)
        }
    }
}
