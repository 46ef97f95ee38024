import Registry

/// Words that every form uses.
extension Texts {
    static let optional = Words(id: "(boleh kosong)", en: "(optional)")
    /// How dates are typed, by an example that fits the field: of somebody's birth, and of anything else.
    static let birthShape = Words(id: "12-05-1987", en: "12-05-1987")
    static let dayShape = Words(id: "21-11-2026", en: "21-11-2026")
    static let save = Words(id: "Simpan", en: "Save")
    static let saveAndNext = Words(id: "Simpan & berikutnya", en: "Save & next")
    static let cancel = Words(id: "Batal", en: "Cancel")
    static let undo = Words(id: "Urungkan", en: "Undo")
    static let choose = Words(id: "Pilih", en: "Choose")

    static let dropDraft = Words(id: "Buang draf", en: "Throw the draft away")
    static func draftRestored(_ time: String) -> Words {
        Words(id: "Draf dari pukul \(time) dipulihkan.", en: "Your draft of \(time) is filled in again.")
    }
    static let formInterrupted = Words(
        id: "Sesi Anda berakhir sebelum isian ini tersimpan. Isian Anda sudah dikembalikan: periksa lalu simpan.",
        en: "Your session ended before this was saved. What you typed is filled in again: check it, then save.")

    // What scripts say. `{}` stands for what they fill in.
    static let draftSaved = Words(id: "Draf tersimpan {}", en: "Draft saved {}")
    static let draftHere = Words(
        id: "Tanpa sambungan: draf disimpan di komputer ini dulu",
        en: "No connection: the draft is kept on this computer")
    static let draftRestoredHere = Words(
        id: "Isian yang belum sempat terkirim dipulihkan.", en: "What could not be sent is filled in again.")
    static let sessionEnded = Words(
        id: "Sesi Anda sudah berakhir. Isian ini tersimpan sebagai draf: masuk lagi untuk melanjutkan.",
        en: "Your session has ended. This form is kept as a draft: sign in again to go on.")
    static let notSent = Words(
        id: "Belum terkirim: sambungan terputus. Isian Anda tetap di sini.",
        en: "Not sent: the connection is gone. What you typed is still here.")
    static let serverTrouble = Words(
        id: "Belum tersimpan: server sedang bermasalah. Isian Anda tetap di sini.",
        en: "Not saved: the server is in trouble. What you typed is still here.")
    static let sendAgain = Words(id: "Kirim lagi", en: "Send again")
    static let sending = Words(id: "Mengirim…", en: "Sending…")
    static let checkedHere = Words(
        id: "Diperiksa sementara Anda mengetik; keputusan akhir saat disimpan.",
        en: "Checked while you type; it is decided when you save.")
}
