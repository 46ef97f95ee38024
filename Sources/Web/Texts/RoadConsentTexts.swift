import Registry

/// The words about what those who are proposed were told, and where they want to hear of it.
extension Texts {
    static let consentPart = Words(id: "Persetujuan data pribadi", en: "Consent to the use of personal data")
    static let consentLead = Words(
        id: "Bacakan pemberitahuan ini, lalu catat bagaimana keluarga menyatakan sudah tahu dan setuju.",
        en: "Read this notice out, then note how the family said that it knows and agrees.")
    static let consentWay = Words(id: "Dinyatakan dengan", en: "Given by")
    static let consentDay = Words(id: "Tanggal persetujuan", en: "Day of the consent")
    static let consentHelper = Words(id: "Dibantu oleh", en: "Helped by")
    static let consentHelperHint = Words(
        id: "Nama yang membacakan dan menjadi saksi, bila dibantu. Tanpa NIK.",
        en: "Who read it out and witnessed it, where there was help. Without a NIK.")
    static let consentNeeded = Words(
        id: "Belum dicatat. Usulan ini belum dapat masuk agenda musyawarah.",
        en: "Not noted yet. Until it is, this proposal cannot go on the agenda.")
    static let consentNotNeeded = Words(
        id: "Tidak ada orang baru dalam usulan ini.", en: "Nobody new is in this proposal.")
    static let noticePart = Words(
        id: "Pemberitahuan data pribadi dan kabar", en: "Notice on personal data, and news")
    static let consentNotAsked = Words(
        id:
            "Usulan ini tidak memuat orang baru atau data baru, jadi persetujuan tidak ditanyakan lagi. Bacakan pemberitahuan ini bila keluarga ingin tahu.",
        en:
            "This proposal has nobody and nothing new in it, so that consent is not asked again. Read the notice out if the family wants to know."
    )
    static let changePhone = Words(id: "Ubah nomor HP untuk kabar", en: "Change the mobile number for news")
    static let savePhone = Words(id: "Simpan nomor HP", en: "Save the mobile number")
    static let consentTold = Words(id: "Yang dibacakan", en: "What was read out")
    static func consentNotice(_ version: Int, _ from: String) -> Words {
        Words(
            id: "Pemberitahuan pada usulan, versi \(version), berlaku sejak \(from)",
            en: "Notice on proposals, version \(version), in force since \(from)")
    }
    static let saveConsent = Words(id: "Simpan persetujuan", en: "Save the consent")
    static let changeConsent = Words(
        id: "Catat atau ubah persetujuan dan nomor HP", en: "Note or change consent and phone")
    static let phoneForNews = Words(id: "Nomor HP untuk kabar", en: "Mobile number for news")
    static let phoneForNewsHint = Words(
        id: "Kabar tentang usulan ini dikirim ke nomor itu, tanpa NIK dan nama.",
        en: "News of this proposal goes there, without NIK and names.")
    static let phoneStaysHint = Words(
        id: "Isi hanya bila harus diganti. Kabar dikirim ke nomor itu, tanpa NIK dan nama.",
        en: "Only if it has to change. News goes there, without NIK and names.")
    static let forgetPhone = Words(id: "Hapus nomor ini", en: "Forget this number")
}
