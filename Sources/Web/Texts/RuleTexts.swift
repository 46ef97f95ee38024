import Registry

extension Texts {
    static let rulesIntro = Words(
        id: "Setiap status yang dipakai Tepat: artinya, siapa yang memperbaikinya, dan langkah berikutnya.",
        en: "Every status Tepat uses: what it means, who mends it, and what to do next.")
    static let nextStep = Words(id: "Langkah berikutnya", en: "Next step")
    static let mender = Words(id: "Yang memperbaiki", en: "Who mends it")
    static let validSince = Words(id: "Berlaku sejak", en: "In force since")
    static func severityMeans(_ severity: Rule.Severity) -> Words {
        switch severity {
        case .error:
            Words(
                id: "Membuat orang atau keluarga tidak valid sampai diperbaiki.",
                en: "Makes a person or family invalid until it is mended.")
        case .warning:
            Words(
                id: "Perlu diperiksa, tetapi tidak membuat tidak valid.",
                en: "Should be looked at, but makes nobody invalid.")
        case .notice:
            Words(id: "Sekadar diketahui.", en: "Only to be known.")
        case .off:
            Words(id: "Tidak diperiksa sekarang.", en: "Not looked for at present.")
        }
    }
    static func severityPlural(_ severity: Rule.Severity) -> Words {
        switch severity {
        case .error: Words(id: "Kesalahan", en: "Errors")
        case .warning: Words(id: "Peringatan", en: "Warnings")
        case .notice: Words(id: "Catatan", en: "Notices")
        case .off: switchedOff
        }
    }
    static let onThisPage = Words(id: "Di halaman ini", en: "On this page")
    static let noRules = Words(id: "Belum ada aturan", en: "There are no rules yet")
    static let noRulesHint = Words(
        id: "Aturan dimuat bersama basis data pertama kali.", en: "The rules are loaded with a new database.")

    // Tidak valid
    static func invalidIn(_ count: String, _ region: String) -> Words {
        Words(id: "\(count) keluarga tidak valid di \(region)", en: "\(count) families not valid in \(region)")
    }
    static func invalidBecause(_ count: String, _ region: String) -> Words {
        Words(
            id: "\(count) keluarga di \(region) dengan sebab ini",
            en: "\(count) families in \(region) for this reason")
    }
    static let reasons = Words(id: "Sebab", en: "Reasons")
    static let allReasons = Words(id: "Semua sebab", en: "All reasons")
    static let openList = Words(id: "Buka daftarnya", en: "Open the list")

    // Jejak audit
    static let auditIntro = Words(
        id: "Siapa melihat, mengubah, dan mengeluarkan apa; terbaru dulu. NIK dan nomor KK tidak dicatat di sini.",
        en: "Who saw, changed and took out what; newest first. No NIK or KK number is recorded here.")
    static let when = Words(id: "Waktu", en: "Time")
    static let who = Words(id: "Siapa", en: "Who")
    static let what = Words(id: "Perbuatan", en: "What")
    static let object = Words(id: "Terhadap", en: "To")
    static let detail = Words(id: "Keterangan", en: "Detail")
    static let noAudit = Words(id: "Belum ada catatan", en: "Nothing recorded yet")
    static let noAuditHint = Words(
        id: "Setiap pembukaan halaman keluarga akan tercatat di sini.",
        en: "Every family page that is opened will be recorded here.")
}
