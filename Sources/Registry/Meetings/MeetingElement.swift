import Storage

/// For whom somebody sits in a musyawarah (unsur).
package enum MeetingElement: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case villageHead = "kades_lurah"
    case villageOffice = "perangkat"
    /// BPD of a desa, LPM of a kelurahan.
    case council = "bpd_lpm"
    case neighbourhood = "rt_rw"
    case religious = "tokoh_agama"
    case customary = "tokoh_adat"
    case community = "tokoh_masyarakat"
    case teacher = "pendidik"
    case women = "perempuan"
    case poor = "masyarakat_miskin"
    case farmers = "tani_nelayan"
    case children = "pemerhati_anak"
    case disabled = "disabilitas"
    case youth = "karang_taruna"
    /// Camat, TKSK, pendamping, babinsa, bhabinkamtibmas: they are heard and do not vote.
    case facilitator = "pendamping"
    case citizen = "warga"

    package var title: Words {
        switch self {
        case .villageHead: Words(id: "Kepala desa/lurah", en: "Village head")
        case .villageOffice: Words(id: "Perangkat desa/kelurahan", en: "Village office")
        case .council: Words(id: "BPD/LPM", en: "Village council (BPD/LPM)")
        case .neighbourhood: Words(id: "RT/RW", en: "Neighbourhood (RT/RW)")
        case .religious: Words(id: "Tokoh agama", en: "Religious figure")
        case .customary: Words(id: "Tokoh adat", en: "Customary figure")
        case .community: Words(id: "Tokoh masyarakat", en: "Community figure")
        case .teacher: Words(id: "Pendidik", en: "Teacher")
        case .women: Words(id: "Kelompok perempuan", en: "Women's group")
        case .poor: Words(id: "Wakil masyarakat miskin", en: "Speaks for the poor")
        case .farmers: Words(id: "Wakil tani/nelayan", en: "Farmers or fishers")
        case .children: Words(id: "Pemerhati anak", en: "Speaks for children")
        case .disabled: Words(id: "Penyandang disabilitas", en: "People with disabilities")
        case .youth: Words(id: "Karang taruna", en: "Youth (karang taruna)")
        case .facilitator: Words(id: "Pendamping/kecamatan", en: "Facilitator, kecamatan")
        case .citizen: Words(id: "Warga", en: "Citizen")
        }
    }

    /// Whoever only accompanies has no vote and does not count for the quorum.
    package var accompanies: Bool { self == .facilitator }
}
