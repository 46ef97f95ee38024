import Registry

/// The words around what an event does to benefits in progress.
extension Texts {
    static let benefitEffects = Words(
        id: "Akibat pada bantuan yang berjalan", en: "What it does to benefits in progress")
    static let benefitEffectsHint = Words(
        id: "Ini keterangan. Kepesertaan bantuan sendiri tidak diubah olehnya; yang perlu diubah diusulkan tersendiri.",
        en: "This is told, and changes no benefit by itself; what has to change is proposed on its own.")
    static let noBenefitTouched = Words(
        id: "Tidak ada bantuan yang berjalan yang terkena.", en: "No benefit in progress is touched.")
    static func toBeProposed(_ kind: Words) -> Words {
        Words(id: "Usulkan: \(kind.id).", en: "To be proposed: \(kind.en).")
    }
}
