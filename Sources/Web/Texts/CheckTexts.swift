import Registry

/// The words of what is found in a proposal before the village decides.
extension Texts {
    static let checks = Words(id: "Pemeriksaan", en: "Checks")
    static let nothingToMend = Words(id: "Tidak ada yang perlu diperbaiki", en: "Nothing to mend")
    static let nothingToMendHint = Words(
        id: "Data ini sesuai aturan, tidak mirip catatan lain, dan programnya tidak bertentangan.",
        en: "The data keep the rules, are like no other record, and no programme is in the way.")
    static func checksToAnswer(_ number: String) -> Words {
        Words(
            id: "\(number) kesalahan menahan usulan ini: perbaiki datanya, atau tulis mengapa tetap diajukan.",
            en: "\(number) errors hold this proposal up: mend the data, or say why it is proposed all the same.")
    }
    static let checksAnswered = Words(
        id: "Semua kesalahan sudah dijawab. Yang memutuskan membaca jawabannya.",
        en: "All errors have an answer. Whoever decides reads it.")
    static let whatNow = Words(id: "Langkah berikut", en: "What to do")
    static let proposedBecause = Words(id: "Tetap diajukan karena", en: "Proposed all the same because")
    static let proposedBecauseHint = Words(
        id: "Singkat, tanpa NIK atau nomor KK. Kosongkan bila datanya akan diperbaiki.",
        en: "In short, without NIK or KK numbers. Leave it empty if the data will be mended.")
    static let saveAnswers = Words(id: "Simpan jawaban", en: "Save answers")
    static let backToProposal = Words(id: "Ke usulan", en: "To the proposal")
    static let checksOfProposal = Words(id: "Pemeriksaan usulan", en: "Checks of the proposal")
    static let checkChanged = Words(
        id: "Usulan ini berubah sejak halaman dibuka. Baca lagi temuannya, lalu jawab.",
        en: "The proposal changed since the page was opened. Read the findings again, then answer.")
}
