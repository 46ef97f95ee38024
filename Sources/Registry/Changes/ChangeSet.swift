import Storage

/// One edit of the register, with why and on what evidence: what every form, bulk mend and move comes down to.
///
/// All of it is done or nothing.
package struct ChangeSet: Codable, Sendable, Equatable {
    package var event: ChangeEvent
    /// The family from whose page it came; zero where it brings the family into the register (`newcomers`).
    package var family: RecordID
    package var changes: [Change]
    /// Why, in words; holds no NIK or KK.
    package var reason: String
    package var evidence: Evidence?
    /// The day it became so, `yyyymmdd`; nil: today. The day we learned of it is kept beside.
    package var day: Int32?

    package init(
        event: ChangeEvent, family: RecordID, changes: [Change], reason: String, evidence: Evidence? = nil,
        day: Int32? = nil
    ) {
        self.event = event
        self.family = family
        self.changes = changes
        self.reason = reason
        self.evidence = evidence
        self.day = day
    }
}

/// What happened, as the policy, the timeline and reports name it.
package enum ChangeEvent: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case correction = "perbaikan"
    case house = "rumah"
    case birth = "lahir"
    case arrival = "anggota_baru"
    case join = "gabung"
    case leave = "keluar"
    case death = "meninggal"
    case marriage = "nikah"
    case divorce = "cerai"
    case head = "ganti_kepala"
    case split = "pecah_kk"
    case merge = "gabung_kk"
    case transfer = "pindah_desa"
    case bulk = "massal"
    /// One person was written down twice.
    case onePerson = "satu_orang"
    // What only a proposal brings about.
    case newHousehold = "usulan_baru"
    case enrolment = "kepesertaan"
    case caretaker = "pengurus"
    case ppks

    /// Whether forms and cases make it, so that the policy is asked about it.
    package var isByHand: Bool {
        switch self {
        case .newHousehold, .enrolment, .caretaker, .ppks: false
        case .correction, .house, .birth, .arrival, .join, .leave, .death, .marriage, .divorce, .head, .split, .merge,
            .transfer, .bulk, .onePerson:
            true
        }
    }

    /// Whether people come, go or are parted by it, or their benefits are what it is about.
    package var concernsBenefits: Bool {
        switch self {
        case .correction, .house, .bulk, .newHousehold, .ppks: false
        case .birth, .arrival, .join, .leave, .death, .marriage, .divorce, .head, .split, .merge, .transfer, .enrolment,
            .caretaker, .onePerson:
            true
        }
    }

    package var title: Words {
        switch self {
        case .correction: Words(id: "Perbaikan data", en: "Correction")
        case .house: Words(id: "Data rumah", en: "House")
        case .birth: Words(id: "Kelahiran", en: "Birth")
        case .arrival: Words(id: "Anggota baru", en: "New member")
        case .join: Words(id: "Bergabung dari KK lain", en: "Joins from another KK")
        case .leave: Words(id: "Keluar dari keluarga", en: "Leaves the family")
        case .death: Words(id: "Meninggal dunia", en: "Death")
        case .marriage: Words(id: "Pernikahan", en: "Marriage")
        case .divorce: Words(id: "Perceraian", en: "Divorce")
        case .head: Words(id: "Ganti kepala keluarga", en: "Change of head")
        case .split: Words(id: "Pecah KK", en: "Split of a KK")
        case .merge: Words(id: "Gabung KK", en: "Merge of two KK")
        case .transfer: Words(id: "Pindah desa/kelurahan", en: "Move to another village")
        case .bulk: Words(id: "Perbaikan massal", en: "Bulk mend")
        case .onePerson: Words(id: "Dua catatan, satu orang", en: "Two records, one person")
        case .newHousehold: Words(id: "Keluarga baru dari usulan", en: "New household")
        case .enrolment: Words(id: "Kepesertaan program", en: "Programme")
        case .caretaker: Words(id: "Pengurus bantuan", en: "Recipient for the family")
        case .ppks: Words(id: "Pendaftaran PPKS", en: "Registration as PPKS")
        }
    }
}

/// A document or visit that a change rests on.
package struct Evidence: Codable, Sendable, Equatable {
    /// A code of the table `choice`, kind `evidence`: `ktp`, `kk`, `akta_lahir`.
    package var kind: String
    /// The document's own number, if any. Never a NIK or KK number.
    package var number: String

    package init(kind: String, number: String = "") {
        self.kind = kind
        self.number = number
    }
}

/// One step of a change set.
package enum Change: Codable, Sendable, Equatable {
    case person(PersonChange)
    case family(FamilyChange)
    case house(HouseChange)
    case trait(TraitChange)
    case newMember(NewMember)
    case status(StatusChange)
    case join(Join)
    case split(NewFamily)
    case merge(FamilyMerge)
    // What only a proposal brings about.
    case register(NewHousehold)
    case enrol(Enrol)
    case caretaker(Caretaker)
    case ppks(PPKSChange)
    // What only a merge of two records brings about.
    case carry(CarryAlong)
}

/// Fields of a person set by hand: names as in `PersonField`, values as `PersonRecord.value` gives them.
package struct PersonChange: Codable, Sendable, Equatable {
    package var person: RecordID
    /// The version that the form showed; nil: set whatever is there. What others changed since is merged by field.
    package var seen: Int?
    package var values: [String: String]

    package init(_ person: RecordID, seen: Int?, values: [String: String]) {
        self.person = person
        self.seen = seen
        self.values = values
    }
}

/// Fields of a family: names as in `FamilyField`.
package struct FamilyChange: Codable, Sendable, Equatable {
    package var family: RecordID
    package var seen: Int?
    package var values: [String: String]

    package init(_ family: RecordID, seen: Int?, values: [String: String]) {
        self.family = family
        self.seen = seen
        self.values = values
    }
}

/// Variables of the family's house: names as in `HouseTrait`, values whole numbers, empty for unknown.
package struct HouseChange: Codable, Sendable, Equatable {
    package var family: RecordID
    /// The dwelling's version that the form showed; 0 if there was none, nil: whatever is there.
    package var seen: Int?
    package var values: [String: String]

    package init(_ family: RecordID, seen: Int?, values: [String: String]) {
        self.family = family
        self.seen = seen
        self.values = values
    }
}

/// Individual variables: names as in `PersonTrait`, values whole numbers, empty for unknown.
package struct TraitChange: Codable, Sendable, Equatable {
    package var person: RecordID
    package var values: [String: String]

    package init(_ person: RecordID, values: [String: String]) {
        self.person = person
        self.values = values
    }
}

/// Somebody the register does not know yet, born into a family or come to it.
package struct NewMember: Codable, Sendable, Equatable {
    package var family: RecordID
    /// `PersonField` names and values; a name and a relation are required.
    package var values: [String: String]
    /// `PersonTrait` names, values whole numbers. Nil, and left out of what is kept: none was asked.
    package var traits: [String: String]?

    package init(_ family: RecordID, values: [String: String], traits: [String: String]? = nil) {
        self.family = family
        self.values = values
        self.traits = traits
    }
}

/// A person is no longer here: `deceased`, `moved`, `notFound`, or `withdrawn` (written down twice).
package struct StatusChange: Codable, Sendable, Equatable {
    package var person: RecordID
    package var status: Int

    package init(_ person: RecordID, _ status: RecordStatus) {
        self.person = person
        self.status = status.rawValue
    }
}

/// A person of another family of the same village comes into this one.
package struct Join: Codable, Sendable, Equatable {
    package var person: RecordID
    package var family: RecordID
    /// 1-8, in the new family.
    package var relation: Int

    package init(_ person: RecordID, family: RecordID, relation: Int) {
        self.person = person
        self.family = family
        self.relation = relation
    }
}

/// Members of one family become a family of their own in the same village.
package struct NewFamily: Codable, Sendable, Equatable {
    package var from: RecordID
    package var members: [Member]
    /// `FamilyField` names and values: KK (may be empty, a finding says so), address, RT/RW.
    package var values: [String: String]

    package struct Member: Codable, Sendable, Equatable {
        package var person: RecordID
        package var relation: Int

        package init(_ person: RecordID, relation: Int) {
            self.person = person
            self.relation = relation
        }
    }

    package init(from: RecordID, members: [Member], values: [String: String]) {
        self.from = from
        self.members = members
        self.values = values
    }
}

/// All present members of `from` come into `into`; both are in the same village.
package struct FamilyMerge: Codable, Sendable, Equatable {
    package var from: RecordID
    package var into: RecordID
    /// Relation in the new family by person, as 1-8; others keep theirs, former heads become "other".
    package var relations: [NewFamily.Member]

    package init(from: RecordID, into: RecordID, relations: [NewFamily.Member] = []) {
        self.from = from
        self.into = into
        self.relations = relations
    }
}
