import Registry

/// Words around the handbook, which itself is in Indonesian.
extension Texts {
    static let handbook = Words(id: "Buku panduan operator desa", en: "Handbook for village operators")
    static let dinsosHandbook = Words(id: "Buku panduan Dinas Sosial", en: "Handbook for Dinas Sosial")
    static let handbookIntro = Words(
        id: "Dari masuk sampai mengurungkan: setiap pekerjaan langkah demi langkah.",
        en: "From signing in to undoing: every task step by step.")
    static let handbookLanguage = Words(
        id: "Buku panduan ini berbahasa Indonesia.",
        en: "The handbook is in Indonesian. The screens themselves are in English as well.")
}
