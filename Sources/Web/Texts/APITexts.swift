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
    static let oddID = Words(
        id: "Ini bukan id dari register. Pakai id orang atau keluarga seperti di alamat halamannya.",
        en: "This is no id of the register. Use that of the person or family, as in the address of its page.")
    static let notOfFamily = Words(
        id: "Orang ini bukan anggota keluarga itu sekarang. Baca keluarganya lagi.",
        en: "This person is no member of that family now. Read the family again.")
    static let notOffered = Words(
        id: "Usulan jenis ini tidak dapat dibuat untuk orang ini. Lihat di halamannya siapa yang dapat.",
        en: "Such a proposal is not possible for this person. See on its page for whom it is.")
    static let twice = Words(id: "Orang yang sama disebut dua kali.", en: "The same person is named twice.")
    static let sameCode = Words(id: "Kode yang sama disebut dua kali.", en: "The same code is named twice.")
    static let consentNotAsked = Words(
        id: "Untuk usulan ini persetujuan tidak ditanyakan. Hapus lalu kirim lagi.",
        en: "Of this proposal no consent is asked. Leave it out and send again.")
    static let recordStays = Words(
        id: "Usulan ini tidak mengubah isian itu dari data ini. Kirim hanya yang diberikan.",
        en: "This proposal does not change that of this record. Send only what was given.")
    static let recordIsGone = Words(
        id: "Data ini tidak ada lagi di desa itu. Hapus lalu kirim lagi.",
        en: "This record is no longer in that village. Leave it out and send again.")
    static let nobody = Words(id: "Sebutkan sedikitnya satu orang.", en: "Name at least one person.")
    static let maskedNumber = Words(
        id: "Nomor yang disamarkan hanya dapat dikirim kembali seperti diberikan. Tulis nomor lengkap.",
        en: "A masked number can only be sent back as it was given. Write the whole number.")
    static let kindStays = Words(
        id: "Jenis, keluarga, dan peristiwa usulan tidak dapat diganti. Buat usulan baru.",
        en: "Kind, family and event of a proposal stay. Make a new one.")
    static let onItsPage = Words(
        id: "Isi usulan ini tidak dapat ditulis ulang lewat pintu ini. Buka halamannya.",
        en: "What this proposal says cannot be written anew by this door. Open its page.")
    static let appliesAtOnce = Words(
        id: "Perubahan ini tidak diusulkan di desa itu, tetapi berlaku langsung: pakai formulirnya.",
        en: "This is not proposed in that village but applies at once: use its form.")
    static let othersDecide = Words(
        id: "Pindah ini dijawab desa asal, di halaman Pindah. Usulannya lalu milik desa Anda.",
        en: "The village they leave answers this move, on its page. The proposal is then yours.")
    static let stateNeeded = Words(id: "Sebutkan tahapnya, seperti DRAF.", en: "Name the state, such as DRAF.")
}
