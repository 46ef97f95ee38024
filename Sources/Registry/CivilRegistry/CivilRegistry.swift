package import Storage

/// Who knows which person has which NIK: the civil registry (Dukcapil), however it is reached.
///
/// What it answers is material for whoever looks at a proposal. It decides nothing, and nobody is struck off for it.
package protocol CivilRegistry: Sendable {
    /// Whether it answers within the transaction that asks. One that is reached over a network does not.
    var isImmediate: Bool { get }
    /// An answer for each query, in their order.
    func answers(to queries: [CivilQuery], in db: any Connection) throws -> [CivilAnswer]
}

/// What is known of a person, to be held against the civil registry.
package struct CivilQuery: Sendable, Equatable {
    package var nik: Int64?
    package var kk: Int64?
    package var name: String
    /// `yyyymmdd`; month and day 0 where only the year is known.
    package var birth: Int32?
    /// As in BDT: 1 man, 2 woman, 0 unknown.
    package var sex: Int
    package var birthPlace: String
    package var mother: String
    /// Where the person is said to live: an extract is asked only of its own kabupaten.
    package var village: RegionCode

    package init(
        nik: Int64?, kk: Int64?, name: String, birth: Int32?, sex: Int, birthPlace: String, mother: String,
        village: RegionCode
    ) {
        self.nik = nik
        self.kk = kk
        self.name = name
        self.birth = birth
        self.sex = sex
        self.birthPlace = birthPlace
        self.mother = mother
        self.village = village
    }

    /// A member of a family, stored or proposed.
    init(_ person: PersonRecord, of family: FamilyRecord) {
        self.init(
            nik: person.nikNumber, kk: family.kkNumber, name: person.name, birth: person.birth, sex: person.sex,
            birthPlace: person.birthPlace, mother: person.mother, village: person.village)
    }
}

/// Every way in which the civil registry answers.
package enum CivilOutcome: String, Sendable, Codable, CaseIterable, SQLConvertible {
    /// The number is there; how the rest fits say the fields.
    case found = "cocok"
    case notFound = "tidak_ditemukan"
    case dead = "meninggal"
    /// Several people have the number.
    case doubled = "ganda"
    case inactive = "nonaktif"
    /// Without a NIK there is nothing to ask by.
    case incomplete = "tidak_lengkap"
    /// No more may be asked today: to be tried again, and no fault of the person.
    case quotaSpent = "kuota_habis"
    case unavailable = "gangguan"
    /// Nobody can say: the village is in no extract.
    case notJudged = "tidak_dinilai"

    /// Whether it says anything about the person at all.
    package var isJudged: Bool {
        switch self {
        case .found, .notFound, .dead, .doubled, .inactive: true
        case .incomplete, .quotaSpent, .unavailable, .notJudged: false
        }
    }

    package var title: Words {
        switch self {
        case .found: Words(id: "NIK ada di Dukcapil", en: "NIK known to the civil registry")
        case .notFound: Words(id: "NIK tidak ada di Dukcapil", en: "NIK unknown to the civil registry")
        case .dead: Words(id: "Terdaftar meninggal dunia", en: "Registered as dead")
        case .doubled: Words(id: "NIK ganda di Dukcapil", en: "Several people have the NIK there")
        case .inactive: Words(id: "NIK tidak aktif", en: "NIK not active")
        case .incomplete: Words(id: "Tidak dinilai: NIK tidak lengkap", en: "Not judged: no whole NIK")
        case .quotaSpent: Words(id: "Tidak dinilai: kuota hari ini habis", en: "Not judged: today's quota is spent")
        case .unavailable: Words(id: "Tidak dinilai: layanan terganggu", en: "Not judged: the service is down")
        case .notJudged:
            Words(
                id: "Tidak dinilai: ekstrak Dukcapil belum mencakup desa ini",
                en: "Not judged: no extract of the civil registry covers this village")
        }
    }

    /// Reads what an extract says of a number, as a word or a code of the registry's service. The meaning of the codes
    /// is not published; these are the ones that programs in the field go by.
    ///
    /// - Returns: nil where it says nothing against it.
    init?(said text: String) {
        let said = text.uppercased().trimmingSpaces
        func says(_ words: [String]) -> Bool { words.contains { said.contains($0) } }
        if says(["USER", "INSTANSI", "LOGIN", "IP CLIENT", "IP TIDAK"]) { self = .unavailable; return }
        if said == "05" || says(["KUOTA"]) { self = .quotaSpent; return }
        if says(["TIDAK LENGKAP"]) { self = .incomplete; return }
        if said == "11" || says(["MENINGGAL", "WAFAT"]) { self = .dead; return }
        if said == "12" || says(["GANDA"]) { self = .doubled; return }
        if said == "13" || says(["TIDAK DITEMUKAN", "TIDAK TERDAPAT"]) { self = .notFound; return }
        if said == "14" || said == "15" || says(["TIDAK AKTIF", "NONAKTIF", "NON AKTIF", "NON-AKTIF"]) {
            self = .inactive
            return
        }
        return nil
    }
}

/// How one field fits.
package struct FieldScore: Sendable, Equatable {
    /// 0 to 100.
    package var score: Int
    package var isMatch: Bool

    init(score: Int, least: Int) {
        self.score = score
        isMatch = score >= least
    }

    init(isMatch: Bool) {
        score = isMatch ? 100 : 0
        self.isMatch = isMatch
    }
}

package struct CivilAnswer: Sendable, Equatable {
    package var outcome: CivilOutcome
    /// Of those that both sides say; one that is missing on either side was not compared.
    package var fields: [CivilField: FieldScore] = [:]
    /// The day that the answer speaks of, `yyyymmdd`.
    package var asOf: Int32?
    /// The family card is another one, and in no row at all: what offices call "KK tidak online".
    package var isCardUnknown = false

    package init(_ outcome: CivilOutcome, asOf: Int32? = nil) {
        self.outcome = outcome
        self.asOf = asOf
    }
}
