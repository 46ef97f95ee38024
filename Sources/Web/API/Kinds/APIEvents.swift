import Registry

/// What happened to a family, or what is wrong with what is known of it, as the forms of the editor ask it: fields that
/// change, people who come, go or part.
enum APIEvents {
    /// Those of a kind; nil: it has no event of its own. More than one: the event is named.
    static func events(of kind: ProposalKind) -> [ChangeEvent] {
        switch kind {
        case .correction: [.correction, .house]
        case .newMember: [.birth, .arrival, .join]
        case .removal: [.death, .leave]
        case .familyEvent: [.marriage, .divorce, .head]
        case .split: [.split]
        case .merge: [.merge]
        case .newHousehold, .aid, .insurance, .reactivation, .eligible, .ineligible, .caretaker, .move, .ppks: []
        }
    }

    /// - Parameter isOfPerson: of a correction, that it is about a member and not about the family.
    static func fields(of event: ChangeEvent, isOfPerson: Bool) -> [APIField] {
        let own: [APIField] =
            switch event {
            case .correction, .bulk: isOfPerson ? person : family
            case .house: house
            case .birth: birth
            case .arrival: arrival
            case .join: join
            case .leave: leave
            case .death: death
            case .marriage: marriage
            case .divorce: divorce
            case .head: head
            case .split: split
            case .merge: merge
            case .transfer, .onePerson, .newHousehold, .enrolment, .caretaker, .ppks: []
            }
        // A correction is so from the day on which it is carried out.
        let isMend = event == .correction || event == .bulk
        let day: [APIField] = isMend ? [] : [APIField("tanggal", .day, required: true)]
        return own + day + grounds
    }

    static let grounds: [APIField] = [
        APIField("alasan", .text),
        APIField("alasan_lain", .text),
        APIField("bukti", .text),
        APIField("nomor_bukti", .text),
    ]

    // MARK: Fields that change

    private static let person: [APIField] = [
        APIField("orang", .member, required: true),
        APIField("isian", .part(personFields), required: true),
    ]
    private static let personFields: [APIField] =
        [APIField("nik", .number)] + texts(PersonForm.texts.map(\.rawValue))
        + PersonTrait.allCases.map(trait)

    private static let family: [APIField] = [APIField("isian", .part(place), required: true)]
    private static let place: [APIField] = [APIField("kk", .number)] + texts(AddressForm.texts.map(\.rawValue))

    private static let house: [APIField] = [APIField("isian", .part(houseFields), required: true)]
    private static let houseFields: [APIField] = HouseTrait.allCases.map { trait in
        let codes = trait.choices.map { String($0.code) }
        return APIField(trait.rawValue, codes.isEmpty ? .text : .choice(codes))
    }

    /// By its codes, where it has some. Cards are a sum, which is looked at by itself.
    private static func trait(_ trait: PersonTrait) -> APIField {
        let codes = trait.choices.map { String($0.code) }
        return APIField(trait.rawValue, codes.isEmpty || trait == .identityCards ? .text : .choice(codes))
    }

    private static func texts(_ names: [String]) -> [APIField] { names.map { APIField($0, .text) } }

    // MARK: Who is new

    private static let newPerson: [APIField] = [
        APIField("nama", .text, required: true),
        APIField("nik", .number),
        APIField("jenis_kelamin", .code(APIField.sexCodes), required: true),
    ]
    private static let birthDay = APIField("tanggal_lahir", .text, required: true)

    private static let birth: [APIField] = [
        APIField(
            "orang_baru",
            .part(
                newPerson + [
                    APIField("tempat_lahir", .text), APIField("ibu", .member), APIField("ibu_kandung", .text),
                    APIField("hubungan", .code(APIField.relationCodes)),
                ]), required: true)
    ]
    private static let arrival: [APIField] = [
        APIField(
            "orang_baru",
            .part(
                newPerson + [
                    birthDay, APIField("hubungan", .code(APIField.relationCodes), required: true),
                    APIField("ibu_kandung", .text), APIField("tempat_lahir", .text), APIField("pekerjaan", .text),
                ] + ArrivalForm.traits.map(trait)), required: true)
    ]
    private static let join: [APIField] = [
        APIField(Lookup.person, .record, required: true),
        APIField("hubungan", .code(APIField.relationCodes), required: true),
    ]

    // MARK: Who goes, parts or comes together

    private static let newHead: [APIField] = [
        APIField("kepala_baru", .member), APIField("hubungan_anggota", .relations),
    ]
    private static let newFamily = APIField("keluarga_baru", .part(place))

    private static let leave: [APIField] =
        [
            APIField("anggota", .members, required: true),
            APIField("sebab", .code(["pindah", "tidak_ditemukan", "dua_kali"]), required: true),
        ] + newHead
    private static let death: [APIField] =
        [APIField("orang", .member, required: true), APIField("janda", .box("1"))] + newHead
    private static let head: [APIField] = [
        APIField("kepala_baru", .member, required: true), APIField("hubungan_anggota", .relations),
    ]
    private static let split: [APIField] =
        [
            APIField("anggota", .members, required: true), APIField("kepala_kk", .member, required: true),
            newFamily,
        ] + newHead
    private static let merge: [APIField] = [
        APIField(Lookup.family, .record, required: true),
        APIField("arah", .code(["ke_sini", "ke_sana"])),
        APIField("hubungan_anggota", .relations),
    ]
    private static let marriage: [APIField] =
        [
            APIField("orang", .member, required: true),
            APIField("pasangan", .code(["anggota", "desa", "baru"]), required: true),
            APIField("pasangan_anggota", .member),
            APIField(Lookup.person, .record),
            APIField("orang_baru", .part(newPerson + [birthDay])),
            APIField("tinggal", .code(["di_sini", "kk_baru", "di_sana"])),
            newFamily,
        ] + newHead
    private static let divorce: [APIField] =
        [
            APIField("pasangan", .members),
            APIField("tujuan", .code(["tetap", "kk_baru", "kk_lain"]), required: true),
            APIField("keluar", .member),
            APIField("ikut", .members),
            newFamily,
            APIField(Lookup.family, .record),
            APIField("hubungan", .code(APIField.relationCodes)),
        ] + newHead
}
