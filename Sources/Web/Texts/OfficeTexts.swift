import Registry

/// The names of the rooms of Dinsos.
extension Texts {
    static let office = Words(id: "Kantor", en: "Office")
    static let reports = Words(id: "Laporan", en: "Reports")
    static let trainingPlace = Words(id: "Latihan", en: "Training")
    static let dataFiles = Words(id: "Berkas", en: "Files")
    static let jobs = Words(id: "Pekerjaan", en: "Jobs")
    static let accounts = Words(id: "Pengguna", en: "Users")
    static let ownAccount = Words(id: "Akun saya", en: "My account")
    static let desk = Words(id: "Data pribadi", en: "Personal data")
    static let periods = Words(id: "Periode & aturan", en: "Periods & rules")
}
