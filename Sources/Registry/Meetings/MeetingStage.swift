import Storage

/// How far a meeting is. A deliberation without a row in `meeting` was held outside of this program.
package enum MeetingStage: String, Codable, Sendable, CaseIterable, SQLConvertible {
    /// Day, place and guests are being settled.
    case prepared = "disiapkan"
    /// Invitations were sent.
    case invited = "diundang"
    /// Put off on its day, for want of a quorum.
    case waiting = "ditunda"
    /// Called anew for another day: the second meeting.
    case adjourned = "dijadwalkan_ulang"
    case running = "berlangsung"
    /// Over: nobody writes in it any more; papers are made, signed, and it is sealed.
    case closed = "ditutup"

    package var title: Words {
        switch self {
        case .prepared: Words(id: "Disiapkan", en: "Being prepared")
        case .invited: Words(id: "Undangan terkirim", en: "Invitations sent")
        case .waiting: Words(id: "Menunggu kuorum", en: "Waiting for a quorum")
        case .adjourned: Words(id: "Dijadwalkan ulang", en: "Called anew")
        case .running: Words(id: "Berlangsung", en: "Going on")
        case .closed: Words(id: "Ditutup", en: "Closed")
        }
    }
}
