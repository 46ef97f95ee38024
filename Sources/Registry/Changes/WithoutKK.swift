import Rules

/// Why somebody is written down alone, with no KK: people of the street, abandoned people, people of an institution. A
/// lacking number keeps nobody out of the register, and whoever decides is told why there is none.
package struct WithoutKK: Codable, Sendable, Equatable {
    package var why: Why
    /// By name, where they live in one (LKS, panti, rutan); empty: in none. Holds no NIK or KK.
    package var institution: String

    package init(_ why: Why, institution: String = "") {
        self.why = why
        self.institution = institution
    }

    package enum Why: String, Codable, Sendable, CaseIterable {
        case neverRegistered = "belum_direkam"
        case lost = "dokumen_hilang"
        case ofNoFamily = "terpisah_keluarga"
        case institution = "di_lembaga"
        case unknown = "tidak_diketahui"

        package var title: Words {
            switch self {
            case .neverRegistered:
                Words(id: "Belum pernah tercatat di Dukcapil", en: "Never registered with the civil registry")
            case .lost:
                Words(id: "Dokumen hilang, nomornya tidak diingat", en: "Papers lost, the number is not remembered")
            case .ofNoFamily:
                Words(id: "Terpisah dari keluarga atau ditelantarkan", en: "Parted from the family or abandoned")
            case .institution:
                Words(id: "Tinggal di lembaga, belum dibuatkan KK", en: "Lives in an institution that has made no KK")
            case .unknown:
                Words(id: "Asal-usulnya tidak diketahui", en: "Nobody knows where they come from")
            }
        }
    }
}

extension WithoutKK {
    /// What to do about a number that is lacking; nil for any other finding.
    static func next(_ rule: String) -> Words? {
        switch rule {
        case RuleCode.n01.string:
            Words(
                id:
                    "Boleh diusulkan tanpa NIK. Dampingi perekaman KTP-el atau pendataan penduduk rentan di Disdukcapil; "
                    + "setelah NIK terbit, isi di sini atau lewat Perbaikan data. Layanan ini gratis.",
                en:
                    "They may be proposed without a NIK. Take them to Disdukcapil to be recorded (KTP-el, or as people at "
                    + "risk); once there is a NIK, write it here or under Corrections. The service is free.")
        case RuleCode.k01.string:
            Words(
                id: "Boleh diusulkan tanpa KK. Setelah perekaman KTP-el, Disdukcapil menerbitkan KK atas namanya "
                    + "sendiri, atau memasukkannya ke KK lembaga; isi nomornya lewat Perbaikan data. Layanan ini gratis.",
                en: "They may be proposed without a KK. Once they are recorded, Disdukcapil makes them a KK of their "
                    + "own or enters them in that of the institution; write its number under Corrections. It is free.")
        case RuleCode.m01.string:
            Words(
                id: "Boleh diusulkan. Isi bila nama ibunya ditemukan, misalnya saat perekaman di Disdukcapil.",
                en: "They may be proposed. Write it if the name is found, for instance when they are recorded.")
        default: nil
        }
    }
}
