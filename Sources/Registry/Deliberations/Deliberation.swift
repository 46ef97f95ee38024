import Rules
import Storage

/// How a village came to decide.
package enum DeliberationKind: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case musdes, muskel
    /// No meeting: the village head answers for it alone.
    case sptjm

    package var title: Words {
        switch self {
        case .musdes: Words(id: "Musyawarah desa (musdes)", en: "Deliberation of a desa (musdes)")
        case .muskel: Words(id: "Musyawarah kelurahan (muskel)", en: "Deliberation of a kelurahan (muskel)")
        case .sptjm: Words(id: "SPTJM tanpa musyawarah", en: "SPTJM, without a meeting")
        }
    }

    /// Papers without which it is not sealed, in the codes of `documents.csv`: the minutes, who
    /// was there, and the names with what was decided.
    package var papers: [String] {
        switch self {
        case .musdes, .muskel: ["berita_acara", "daftar_hadir", "lampiran_bnba"]
        case .sptjm: ["sptjm"]
        }
    }
}

package enum DeliberationState: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case open = "terbuka"
    case sealed = "disegel"
    /// Dinsos gave its papers back, and with them all that rested on them.
    case returned = "dikembalikan"
    case cancelled = "batal"

    package var title: Words {
        switch self {
        case .open: Words(id: "Terbuka", en: "Open")
        case .sealed: Words(id: "Disegel", en: "Sealed")
        case .returned: Words(id: "Dikembalikan", en: "Returned")
        case .cancelled: Words(id: "Dibatalkan", en: "Cancelled")
        }
    }
}

package enum VillageDecision: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case agree = "setuju"
    case refuse = "tolak"
    case postpone = "tunda"

    package var title: Words {
        switch self {
        case .agree: Words(id: "Setuju", en: "Agreed")
        case .refuse: Words(id: "Tolak", en: "Refused")
        case .postpone: Words(id: "Tunda", en: "Postponed")
        }
    }

    var leadsTo: ProposalState {
        switch self {
        case .agree: .agreed
        case .refuse: .refused
        case .postpone: .postponed
        }
    }
}

/// What the minutes say of a meeting: when, where, who led it, how many came.
package struct DeliberationHeader: Codable, Sendable, Equatable {
    package var kind: DeliberationKind
    /// `yyyymmdd`; not in the future once it is sealed.
    package var day: Int32
    package var place: String
    /// Of the minutes or the SPTJM.
    package var number: String
    package var leader: String
    package var invited: Int
    package var present: Int
    package var women: Int
    /// Of those present, who are poor themselves or speak for the poor.
    package var poor: Int
    package var note: String

    package init(
        _ kind: DeliberationKind, day: Int32, place: String = "", number: String = "", leader: String = "",
        invited: Int = 0, present: Int = 0, women: Int = 0, poor: Int = 0, note: String = ""
    ) {
        self.kind = kind
        self.day = day
        self.place = place
        self.number = number
        self.leader = leader
        self.invited = invited
        self.present = present
        self.women = women
        self.poor = poor
        self.note = note
    }

    /// - Throws: `Refusal.invalidInput` for what cannot be, at its field.
    func check() throws {
        for (field, text) in [("tempat", place), ("nomor", number), ("pemimpin", leader), ("catatan", note)] {
            try ChangeWork.checkWords(text, field: field)
        }
        guard CivilDate(packed: day).isDay, day >= 20_100_101, day <= 21_001_231 else {
            throw Self.refused(
                "tanggal", "Tulis tanggal musyawarah, seperti 2026-11-12.", "Write the day of the meeting.")
        }
        let numbers = [("undangan", invited), ("hadir", present), ("perempuan", women), ("miskin", poor)]
        for (field, number) in numbers where !(0...100_000).contains(number) {
            throw Self.refused(field, "Tulis jumlah orang, mulai 0.", "Write how many people, from 0 on.")
        }
        if women > present {
            throw Self.refused("perempuan", "Lebih banyak daripada yang hadir.", "More than were present.")
        }
        if poor > present {
            throw Self.refused("miskin", "Lebih banyak daripada yang hadir.", "More than were present.")
        }
    }

    /// What has to be known once it is sealed.
    func checkWhole(on today: CivilDate) throws {
        guard day <= today.packed else {
            throw Self.refused(
                "tanggal", "Musyawarah tidak dapat disegel sebelum harinya.", "It is sealed when its day has come.")
        }
        if number.trimmingSpaces.isEmpty {
            throw Self.refused(
                "nomor", "Tulis nomor berita acara atau SPTJM.", "Write the number of the minutes or the SPTJM.")
        }
        if leader.trimmingSpaces.isEmpty {
            throw Self.refused("pemimpin", "Tulis siapa yang memimpin atau menandatangani.", "Write who led or signed.")
        }
        guard kind != .sptjm else { return }
        if place.trimmingSpaces.isEmpty {
            throw Self.refused("tempat", "Tulis tempat musyawarah.", "Write where it was held.")
        }
        if present == 0 { throw Self.refused("hadir", "Tulis berapa orang yang hadir.", "Write how many came.") }
    }

    static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}
