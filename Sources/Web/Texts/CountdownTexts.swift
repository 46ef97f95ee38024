import Registry

/// The words of what still waits before a cut-off.
enum CountdownTexts {
    static let waits = Words(id: "Usulan yang menunggu", en: "Proposals that wait")
    static let nextStep = Words(id: "Giliran", en: "Whose turn")
    static let ended = Words(id: "Selesai", en: "Nobody's: it has ended")
    static let nothingWaits = Words(
        id: "Tidak ada usulan yang menunggu di sini.", en: "No proposals wait here.")

    static func waiting(_ wait: RoadWaiting.Wait, _ count: String) -> Words {
        switch wait {
        case .agenda:
            Words(
                id: "\(count) usulan belum masuk agenda musyawarah", en: "Proposals on no agenda yet: \(count)")
        case .decision:
            Words(
                id: "\(count) usulan menunggu keputusan musyawarah",
                en: "Proposals that wait for the deliberation: \(count)")
        case .final:
            Words(id: "\(count) usulan siap difinalkan", en: "Proposals ready to be made final: \(count)")
        case .forward:
            Words(id: "\(count) usulan menunggu diteruskan kecamatan", en: "Proposals to be forwarded: \(count)")
        case .verify:
            Words(
                id: "\(count) usulan menunggu keputusan Dinsos",
                en: "Proposals that wait for Dinsos to decide: \(count)")
        case .list:
            Words(
                id: "\(count) usulan lulus dan menunggu persetujuan",
                en: "Proposals that passed and wait to be endorsed: \(count)")
        case .ratify:
            Words(id: "\(count) usulan menunggu pengesahan", en: "Proposals that wait to be ratified: \(count)")
        }
    }
}
