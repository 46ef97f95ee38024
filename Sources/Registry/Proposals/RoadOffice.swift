/// An office that a kind of proposal may go through or, where a kabupaten says so, leave out. The village head and the
/// verifier of Dinsos are never left out.
package enum RoadOffice: String, Codable, Sendable, CaseIterable {
    case musdes, kecamatan, kadis, bupati
    case ministry = "pusat"

    package static let all = Set(allCases)

    /// The office without which this one has nothing to decide on: the ministry takes what the regent has ratified, the
    /// regent what the head of Dinsos has endorsed.
    package var previous: RoadOffice? {
        switch self {
        case .musdes, .kecamatan, .kadis: nil
        case .bupati: .kadis
        case .ministry: .bupati
        }
    }

    /// Whether a road may go through these offices and no others.
    package static func isRoute(_ offices: Set<RoadOffice>) -> Bool {
        offices.allSatisfy { office in office.previous.map { offices.contains($0) } ?? true }
    }

    package var title: Words {
        switch self {
        case .musdes: Words(id: "Musyawarah desa/kelurahan", en: "Deliberation of the village")
        case .kecamatan: Words(id: "Kecamatan", en: "Kecamatan")
        case .kadis: Words(id: "Kepala Dinas Sosial", en: "Head of Dinsos")
        case .bupati: Words(id: "Bupati/Wali Kota", en: "Regent/Mayor")
        case .ministry: Words(id: "Kementerian Sosial", en: "Ministry of social affairs")
        }
    }
}
