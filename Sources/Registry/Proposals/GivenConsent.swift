import Rules
import Storage

/// That whoever is proposed was told what becomes of their data, and how they said so.
///
/// Newcomers have no record yet to which a consent could belong, so that it is kept with what is proposed, and becomes
/// one of the register's when the proposal is carried out.
package struct GivenConsent: Codable, Sendable, Equatable {
    package var way: Way
    /// `yyyymmdd`.
    package var day: Int32
    /// Who read it out and signed along, where somebody had to; empty otherwise.
    package var helper: String
    /// What was read to them: the notice in force on that day, filled in by the register.
    package var told: Told?

    /// How it was acknowledged.
    package enum Way: String, Codable, Sendable, CaseIterable {
        case signature = "tanda_tangan"
        case thumb = "cap_jempol"
        case assisted = "dibantu"

        package var title: Words {
            switch self {
            case .signature: Words(id: "Tanda tangan", en: "Signature")
            case .thumb: Words(id: "Cap jempol", en: "Thumbprint")
            case .assisted: Words(id: "Dibacakan dan dibantu", en: "Read out, with help")
            }
        }

        /// As the register of consents has it.
        var noted: ConsentWay {
            switch self {
            case .signature: .written
            case .thumb: .thumb
            case .assisted: .spoken
            }
        }
    }

    /// One version of a notice.
    package struct Told: Codable, Sendable, Equatable {
        package var notice: RecordID
        package var version: Int
        /// `yyyymmdd`: from which day on it is told.
        package var from: Int32
    }

    package init(_ way: Way, day: Int32, helper: String = "") {
        self.way = way
        self.day = day
        self.helper = helper
    }

    /// As it is kept, with the notice of its day.
    ///
    /// - Parameter before: what is there already: it stays what was told then.
    /// - Throws: `Refusal.invalidInput` for a day that cannot be, or helped by nobody.
    func checked(after before: GivenConsent?, at village: RegionCode, _ work: ChangeWork) throws -> GivenConsent {
        var given = self
        let isDay = CivilDate(year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100) != nil
        guard isDay, day <= work.registry.clock.today.packed else {
            throw Self.refused(
                "tanggal_persetujuan", "Tulis tanggal yang sudah lewat.", "Write a day that is not ahead.")
        }
        given.helper = ""
        if way == .assisted {
            given.helper = try DeskText.checked(helper, "dibantu_oleh", required: true, limit: 120)
        }
        if let before, before.way == given.way, before.day == given.day, before.helper == given.helper {
            given.told = before.told
        }
        if given.told == nil {
            let kabupaten = RegionCode(village.value / 1_000_000 * 1_000_000)
            guard let notice = try PrivacyNotice.inForce(.proposal, in: kabupaten, on: day, work.db) else {
                throw Self.refused(
                    "tanggal_persetujuan", "Pada tanggal itu belum ada pemberitahuan yang berlaku.",
                    "No notice was in force on that day.")
            }
            given.told = Told(notice: notice.id, version: notice.version, from: notice.validFrom)
        }
        return given
    }

    private static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}

extension ProposalContent {
    /// Somebody comes into the register by it: they have to have been told before anybody decides on it.
    package var bringsNewcomers: Bool {
        changes.changes.contains { change in
            switch change {
            case .register, .newMember: true
            default: false
            }
        }
    }

    /// Somebody comes into the register by it, or something is told of somebody that it did not know: of that those who
    /// are meant are asked. What is drawn on, and that somebody has gone, the register knows or decides.
    package var asksConsent: Bool {
        if bringsNewcomers { return true }
        let isToldAnew = changes.event == .correction || changes.event == .house
        return changes.changes.contains { change in
            switch change {
            case .ppks(let told): told.starts
            case .person, .family, .house, .trait: isToldAnew
            default: false
            }
        }
    }
}
