import Registry

/// The addresses of Latihan.
extension Links {
    static let trainingRegister = "/latihan/daftar"
    static let trainingEnd = "/latihan/selesai"
    static let guideAway = "/latihan/tutup"
    static let participants = "/latihan/peserta"
    static let certificates = "/latihan/sertifikat"
    static let checkCertificate = "/latihan/periksa"
    static let licenceRules = "/latihan/syarat"

    static func beginCourse(_ course: String) -> String { "/latihan/mulai/\(course)" }
    static func trainingTask(_ course: String, _ task: String) -> String { "/latihan/tugas/\(course)/\(task)" }
    static func certificate(_ number: String) -> String { "/latihan/sertifikat/\(number)" }

    static func participants(_ course: String, after: Int64? = nil) -> String {
        address(participants, [("kursus", course), ("sesudah", after.map(String.init))])
    }

    static func participantsFile(_ course: String) -> String { address("/latihan/peserta.csv", [("kursus", course)]) }

    /// The screen that a task begins on.
    static func place(_ place: TaskPlace, in village: RegionCode?, task: String) -> String {
        switch place {
        case .search: search(name: "")
        case .bulk: bulk
        case .transfers: transfers
        case .quiz: task
        case .family(let family): self.family(family)
        case .event(let family, let event): events(of: family) + "/\(event)"
        case .move(let family): newTransfer(family)
        case .mending(let rule): mending(village, rule: rule)
        }
    }
}
