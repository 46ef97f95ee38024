import Storage

/// What a village proposes, in the order in which forms offer it.
package enum ProposalKind: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case newHousehold = "usulan_baru"
    case aid = "usulan_bansos"
    case insurance = "usulan_pbi"
    case reactivation = "reaktivasi_pbi"
    case eligible = "kelayakan"
    case ineligible = "ketidaklayakan"
    case removal = "penghapusan"
    case caretaker = "ganti_pengurus"
    case correction = "perbaikan"
    case newMember = "anggota_baru"
    case split = "pecah_kk"
    case merge = "gabung_kk"
    case familyEvent = "peristiwa"
    case move = "pindah"
    case ppks

    /// The kind as which an edit by hand is proposed, where it does not apply at once; nil: it never goes by the road.
    package init?(event: ChangeEvent) {
        switch event {
        // A bulk mend is one correction a family.
        case .correction, .house, .bulk: self = .correction
        case .birth, .arrival, .join: self = .newMember
        case .leave, .death: self = .removal
        case .marriage, .divorce, .head: self = .familyEvent
        case .split: self = .split
        case .merge: self = .merge
        case .transfer: self = .move
        // Duplicates are decided as cases, by the villages of both records.
        case .onePerson: return nil
        // Nobody edits these: a proposal brings them about, and says itself what it is.
        case .newHousehold, .enrolment, .caretaker, .ppks: return nil
        }
    }

    /// Whether it always goes before musdes or muskel: it says who is poor and who is helped, and that begins with the
    /// village's deliberation (UU 13/2011). What papers alone show may do without, where a kabupaten says so.
    package var needsMusdes: Bool {
        switch self {
        case .newHousehold, .aid, .insurance, .reactivation, .eligible, .ineligible, .removal, .caretaker, .ppks: true
        case .correction, .newMember, .split, .merge, .familyEvent, .move: false
        }
    }

    /// Whether forms make it too: what of it applies at once until a region says that it is proposed. A move between
    /// villages is a case of its own.
    package var isMadeByForms: Bool {
        switch self {
        case .removal, .correction, .newMember, .split, .merge, .familyEvent: true
        case .newHousehold, .aid, .insurance, .reactivation, .eligible, .ineligible, .caretaker, .move, .ppks: false
        }
    }

    package var title: Words {
        switch self {
        case .newHousehold: Words(id: "Usulan baru (DTKS)", en: "New household (DTKS)")
        case .aid: Words(id: "Usulan bansos", en: "Social aid")
        case .insurance: Words(id: "Usulan PBI-JK", en: "PBI-JK")
        case .reactivation: Words(id: "Reaktivasi PBI-JK", en: "PBI-JK again")
        case .eligible: Words(id: "Kelayakan bansos", en: "Eligible again")
        case .ineligible: Words(id: "Ketidaklayakan bansos", en: "No longer eligible")
        case .removal: Words(id: "Penghapusan dari DTKS", en: "Removal from DTKS")
        case .caretaker: Words(id: "Penggantian pengurus", en: "Another pengurus")
        case .correction: Words(id: "Perbaikan data", en: "Correction")
        case .newMember: Words(id: "Anggota baru", en: "New member")
        case .split: Words(id: "Pecah KK", en: "Split of a KK")
        case .merge: Words(id: "Gabung KK", en: "Merge of two KK")
        case .familyEvent: Words(id: "Peristiwa keluarga", en: "Event in a family")
        case .move: Words(id: "Pindah wilayah", en: "Move to another village")
        case .ppks: Words(id: "Pendaftaran PPKS", en: "Registration as PPKS")
        }
    }
}
