import Registry

extension Texts {
    static let signInTitle = Words(id: "Masuk untuk petugas", en: "Sign in for officers")
    static let signInHint = Words(
        id: "Dengan akun dari admin Dinas Sosial Anda.",
        en: "With the account your Dinas Sosial administrator gave you.")
    static let login = Words(id: "Nama akun", en: "Account name")
    static let password = Words(id: "Kata sandi", en: "Password")
    static let forgotten = Words(
        id: "Lupa kata sandi? Admin Dinas Sosial dapat membuat yang baru.",
        en: "Forgotten it? Your Dinas Sosial administrator can set a new one.")
    static let neverAsked = Words(
        id: "Satu akun untuk satu orang. Petugas Tepat tidak pernah meminta kata sandi lewat WhatsApp.",
        en: "One account for one person. Nobody from Tepat ever asks for a password by WhatsApp.")
    static let demoTitle = Words(id: "Coba di register latihan", en: "Try it on the training register")
    static let demoHint = Words(
        id: "Semua orang di dalamnya rekaan. Pilih peran:", en: "Everybody in it is invented. Choose a role:")
    static let heroSubject = Words(id: "Registri kesejahteraan sosial", en: "Social-welfare registry")
    static let heroTitle = Words(
        id: "Bantuan sampai kepada orang yang tepat.", en: "Aid that reaches the right people.")
    static let heroText = Words(
        id: "Satu data yang dibaca sama oleh desa, Dinas Sosial, dan warga. Setiap status punya alasan, dan setiap "
            + "alasan punya langkah berikutnya.",
        en: "One set of data, read alike by villages, Dinas Sosial and citizens. Every status has a reason, and every "
            + "reason has a next step.")
    static let aboutTepat = Words(id: "Tentang Tepat", en: "About Tepat")
    static let problemTitle = Words(id: "Ada yang perlu diperbaiki", en: "Something needs mending")
    static let wrongPassword = Words(
        id: "Nama akun atau kata sandi tidak cocok.", en: "The account name or the password does not fit.")
    static func lockedOut(_ minutes: Int) -> Words {
        Words(
            id: "Terlalu banyak percobaan. Coba lagi \(minutes) menit lagi.",
            en: "Too many attempts. Try again in \(minutes) \(minutes == 1 ? "minute" : "minutes").")
    }
}
