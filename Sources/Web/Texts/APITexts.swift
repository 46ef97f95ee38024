import Registry

/// What a program is told that sent something else than was asked for.
enum APITexts {
    static let missing = Words(
        id: "Isian ini wajib. Tambahkan lalu kirim lagi dengan aksi yang sama.",
        en: "This field is required. Add it and send again under the same aksi.")
    static let otherForm = Words(
        id: "Bentuk isian ini lain daripada yang diminta. Lihat docs/api.md.",
        en: "This field is of another form than was asked for. See docs/api.md.")
    static let noJSON = Words(
        id: "Kiriman ini bukan JSON yang dapat dibaca. Periksa lalu kirim lagi.",
        en: "What was sent is no JSON that can be read. Check it and send again.")
    static let unknownField = Words(
        id: "Isian ini tidak dikenal atau tidak dapat diisi. Hapus lalu kirim lagi.",
        en: "This field is unknown, or not one to be set. Leave it out and send again.")
    static let zero = Words(
        id: "Teks memuat tanda nol yang tidak dapat disimpan.", en: "The text holds a zero, which cannot be kept.")
    static let oddAction = Words(
        id: "Beri setiap tindakan nama sendiri: 8 sampai 64 huruf, angka, titik, garis.",
        en: "Give each act a name of its own: 8 to 64 letters, digits, dots, dashes.")
    static let oddDay = Words(id: "Tulis tanggal seperti 2026-11-12.", en: "Write a day as in 2026-11-12.")
    static let oddCode = Words(id: "Kode ini tidak ada dalam daftar.", en: "There is no such code in the list.")
    static let newcomersOnly = Words(
        id: "Lewat pintu ini hanya usulan_baru yang ditulis. Jenis lain ditulis di halamannya.",
        en: "By this door only usulan_baru is written. Other kinds are written on their pages.")
    static let stateNeeded = Words(id: "Sebutkan tahapnya, seperti DRAF.", en: "Name the state, such as DRAF.")
}
