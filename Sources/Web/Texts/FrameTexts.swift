import Registry

/// Words of the frame around every page.
extension Texts {
    static let mending = Words(id: "Perbaikan", en: "Mending")
    static let transfers = Words(id: "Pindah", en: "Moves")
    static let help = Words(id: "Bantuan", en: "Help")
    static let helpHere = Words(id: "Tentang halaman ini", en: "About this page")
    static let helpMore = Words(id: "Selengkapnya di buku panduan", en: "More in the handbook")
    static let waiting = Words(id: "menunggu", en: "waiting")

    static let shortcuts = Words(id: "Tombol cepat", en: "Keyboard shortcuts")
    static let shortcutsHint = Words(
        id: "Tidak ada satu tombol pun yang menghapus atau menyimpan dengan sendirinya.",
        en: "No single key ever deletes or saves anything.")
    static let shortcutSearch = Words(id: "Cari", en: "Search")
    static let shortcutRows = Words(id: "Baris berikutnya, sebelumnya", en: "Next row, previous row")
    static let shortcutSelect = Words(id: "Pilih baris", en: "Select the row")
    static let shortcutOpen = Words(id: "Buka", en: "Open")
    static let shortcutSubmit = Words(id: "Simpan isian", en: "Save the form")
    static let shortcutGo = Words(id: "Ke Beranda, Data, Perbaikan", en: "Go to Home, Data, Mending")
    static let shortcutHelp = Words(id: "Daftar ini", en: "This list")
    static let then = Words(id: "lalu", en: "then")
    static let shortcutsOn = Words(id: "Pakai tombol cepat satu huruf", en: "Use single-letter shortcuts")
    static let close = Words(id: "Tutup", en: "Close")
    static let selectAllRows = Words(id: "Pilih semua di halaman ini", en: "Select all on this page")

    static func differs(_ text: String, at places: String) -> Words {
        places.isEmpty
            ? Words(id: "\(text), sama", en: "\(text), the same")
            : Words(id: "\(text), berbeda: \(places)", en: "\(text), different: \(places)")
    }
    static func letterDiffers(_ place: Int, _ letter: String) -> Words {
        Words(id: "huruf ke-\(place) \(letter)", en: "letter \(place) \(letter)")
    }
    static func letterMissing(_ place: Int) -> Words {
        Words(id: "sesudah huruf ke-\(place) ada yang kurang", en: "something is missing after letter \(place)")
    }
    static let blankLetter = Words(id: "spasi", en: "blank")
    static let maskedLetter = Words(id: "tertutup", en: "masked")
    static let notOfficialMap = Words(id: "Bukan batas resmi.", en: "Not official boundaries.")
    static let mapNoData = Words(id: "tidak ada data", en: "no data")
}
