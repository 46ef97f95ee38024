/// An error that can be put into the output on purpose, by the id of the rule that finds it.
enum SeededRule: String, CaseIterable, Sendable {
    case emptyNik = "N01", malformedNik = "N02", impossibleNikDate = "N03", zeroSerial = "N04", nikIsKk = "N08"
    case emptyName = "A01", emptyMother = "M01"
    case emptyBirth = "B01", impossibleBirth = "B02", futureBirth = "B03", tooOld = "B04"
    case emptyKk = "K01", malformedKk = "K02"
    case noHead = "H01", twoHeads = "H02"
    case sharedNik = "D01", sharedNikAcross = "D02", doubleMember = "D03", sharedKk = "D04"
    case notFound = "P01", statedDouble = "P02", nameMismatch = "P03", birthMismatch = "P04", kkMismatch = "P05"
    case motherMismatch = "P06", deceased = "P07", notRecorded = "P08", inactive = "P09"
    case moved = "L01", notEligible = "L02"

    var isPair: Bool {
        switch self {
        case .sharedNik, .sharedNikAcross, .doubleMember, .sharedKk: true
        default: false
        }
    }

    /// Carried by one member's row alone, so a second such error fits on another member.
    var isPersonal: Bool {
        switch self {
        case .emptyKk, .malformedKk, .noHead, .twoHeads: false
        default: !isPair
        }
    }

    /// What the matching column says when it states this error.
    var statement: String? {
        switch self {
        case .notFound: "NIK TIDAK DITEMUKAN"
        case .statedDouble: "NIK GANDA"
        case .nameMismatch: "NAMA TIDAK SESUAI"
        case .birthMismatch: "TANGGAL LAHIR TIDAK SESUAI"
        case .kkMismatch: "NO KK TIDAK SESUAI"
        case .motherMismatch: "NAMA IBU TIDAK SESUAI"
        case .deceased: "TERINDIKASI MENINGGAL"
        case .notRecorded: "BELUM REKAM KTP-EL"
        case .inactive: "NIK NONAKTIF"
        case .moved: "PINDAH"
        case .notEligible: "TIDAK LAYAK"
        default: nil
        }
    }

    /// The ways this error can look; the chosen one is the detail in the ground truth.
    var variants: [String] {
        switch self {
        case .malformedNik: ["short", "long", "letters", "scientific"]
        case .malformedKk: ["short", "long", "letters"]
        case .impossibleNikDate: ["day", "day-woman", "month", "february"]
        default: [""]
        }
    }
}
