import Storage

/// What is with a document that is made here.
package enum PaperState: String, Codable, Sendable, CaseIterable, SQLConvertible {
    /// It has its number and code, and is on its way.
    case making = "dibuat"
    case ready = "siap"
    /// What it rests on changed, and another one took its place.
    case replaced = "diganti"
    /// It counts no more, and nothing took its place.
    case withdrawn = "ditarik"
    /// It could not be made; its number waits for it.
    case failed = "gagal"

    package var title: Words {
        switch self {
        case .making: Words(id: "Sedang dibuat", en: "Being made")
        case .ready: Words(id: "Siap", en: "Ready")
        case .replaced: Words(id: "Diganti", en: "Replaced")
        case .withdrawn: Words(id: "Ditarik", en: "Withdrawn")
        case .failed: Words(id: "Gagal dibuat", en: "Could not be made")
        }
    }

    /// It stands for its kind; the others have gone.
    package var stands: Bool { self == .making || self == .ready || self == .failed }
}
