import Registry

/// The words of the list of village officials, and of proposals of their families.
enum OfficialTexts {
    static let place = Words(id: "Perangkat", en: "Officials")
    static func title(_ village: String) -> Words {
        Words(id: "Perangkat \(village)", en: "Officials of \(village)")
    }
    static let lead = Words(
        id: "Siapa yang menjabat di desa/kelurahan. Usulan untuk mereka dan keluarganya tidak dilarang, tetapi "
            + "ditandai, butuh surat pernyataan bukan titipan, dan diputuskan Dinsos satu per satu dengan alasan.",
        en: "Who is in office in the village. What is proposed for them and their families is not forbidden, but "
            + "marked, needs a declaration, and Dinsos decides on each by itself with words.")
    static let help = Words(
        id: "Catat yang menjabat, dengan NIK bila tahu: dengan NIK atau KK keluarganya dikenali. Yang berhenti "
            + "diakhiri, barisnya tetap ada.",
        en: "Note who is in office, with the NIK if you have it: by NIK or KK their family is known. Whoever leaves is "
            + "ended; their line stays.")
    static let choose = Words(id: "Pilih desa atau kelurahan.", en: "Choose a village.")
    static let show = Words(id: "Lihat", en: "Show")
    static let none = Words(id: "Belum ada perangkat yang dicatat.", en: "No official is on the list yet.")
    static let inOffice = Words(id: "Menjabat", en: "In office")
    static let gone = Words(id: "Sudah berhenti", en: "Not in office any more")
    static let erased = Words(id: "Nama dihapus", en: "Name erased")
    static func since(_ day: String) -> Words { Words(id: "sejak \(day)", en: "since \(day)") }
    static func until(_ day: String) -> Words { Words(id: "berakhir \(day)", en: "ended \(day)") }
    static let onRecord = Words(id: "Orangnya dalam register", en: "Their record")
    static func account(_ name: String) -> Words { Words(id: "akun \(name)", en: "account \(name)") }
    static let add = Words(id: "Catat perangkat", en: "Note an official")
    static let name = Words(id: "Nama", en: "Name")
    static let nameHint = Words(
        id: "Kosongkan bila orangnya dipilih dari register.", en: "Leave it if they are chosen from the register.")
    static let office = Words(id: "Jabatan", en: "Office")
    static let officeHint = Words(
        id: "Misalnya kepala desa, sekretaris, kasi kesejahteraan, kepala dusun, ketua RT, anggota BPD.",
        en: "For example village head, secretary, head of a hamlet, RT head, member of the BPD.")
    static let nik = Words(id: "NIK", en: "NIK")
    static let nikHint = Words(
        id: "16 angka. Dipakai untuk mengenali keluarganya, selalu disamarkan.",
        en: "16 digits. By it their family is known; it is always masked.")
    static let kk = Words(id: "Nomor KK", en: "KK number")
    static let useAccount = Words(id: "Akun", en: "Account")
    static let noAccount = Words(id: "Tidak ada", en: "None")
    static let from = Words(id: "Menjabat sejak", en: "In office since")
    static let search = Words(id: "Cari namanya dalam register", en: "Search the name in the register")
    static let moreFound = Words(id: "Tampilkan nama berikutnya", en: "Show the next names")
    static let choosePerson = Words(id: "Orangnya dalam register", en: "Their record")
    static let nobody = Words(id: "Bukan salah satu dari ini", en: "None of these")
    static let nobodyFound = Words(
        id: "Tidak ada orang dengan nama itu di desa ini.", en: "Nobody of this name in the village.")
    static let nobodyElse = Words(
        id: "Tidak ada lagi orang dengan nama itu di desa ini.", en: "Nobody else of this name in the village.")
    static let goesOn = Words(
        id: "Sampai di sini belum ada yang cocok. Pencarian masih dapat dilanjutkan.",
        en: "Nobody so far. The search goes on from here.")
    static let save = Words(id: "Catat", en: "Note")
    static let end = Words(id: "Akhiri", en: "End")
    static let endDay = Words(id: "Berhenti sejak", en: "Not in office since")

    static let tied = Words(id: "Perangkat desa", en: "Village officials")
    static let declared = Words(
        id: "Keluarga perangkat, dinyatakan oleh penulis usulan", en: "Family of an official, as the writer says")
    static let found = Words(
        id: "Keluarga perangkat menurut daftar perangkat: siapa, ada di Pemeriksaan",
        en: "Family of an official by the list of officials: who, is under the checks")
}
