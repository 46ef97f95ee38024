import Registry

extension Texts {
    static func reportsOf(_ region: String) -> Words { Words(id: "Laporan \(region)", en: "Reports of \(region)") }
    static let reportsHelp = Words(
        id: "Setiap laporan dibuka untuk wilayah Anda dan dapat diturunkan sampai desa. Angkanya dihitung saat halaman "
            + "dibuka; arti setiap angka ada di bawah tabelnya.",
        en: "Each report opens for your area and goes down to the village. Its figures are counted when the page is "
            + "opened; what each means stands under its table.")
    static func reportIn(_ title: Words, _ region: String) -> Words {
        Words(id: "\(title.id), \(region)", en: "\(title.en), \(region)")
    }
    static func counted(_ moment: String) -> Words { Words(id: "Dihitung \(moment).", en: "Counted \(moment).") }
    static func countedFrom(_ moment: String, file day: String) -> Words {
        Words(
            id: "Dihitung \(moment); berkas terbaru per \(day).",
            en: "Counted \(moment); the newest file is as of \(day).")
    }
    static func between(_ from: String, _ to: String) -> Words {
        Words(id: "Sesudah \(from) sampai dengan \(to).", en: "After \(from), up to and including \(to).")
    }
    static let meanings = Words(id: "Arti setiap angka", en: "What each figure means")
    static func tableOf(_ title: Words) -> Words {
        Words(id: "Tabel \(title.id), dapat digeser", en: "Table \(title.en), scrolls sideways")
    }
    static let download = Words(id: "Unduh", en: "Download")
    static func downloadAs(_ format: String, _ table: Words) -> Words {
        Words(id: "\(format), \(table.id)", en: "\(format), \(table.en)")
    }
    static let countsOnly = Words(
        id: "Berkas berisi angka saja, tanpa data pribadi.", en: "Files hold counts only, no personal data.")
    static func moreColumns(_ count: String) -> Words {
        Words(
            id: "\(count) kolom lagi ada di berkas unduhan.", en: "\(count) more columns are in the downloads.")
    }
    static let sortedUp = Words(id: "terkecil dulu", en: "smallest first")
    static let sortedDown = Words(id: "terbesar dulu", en: "largest first")
    static let ownOrder = Words(id: "Urutan semula", en: "Original order")
    static let never = Words(id: "belum pernah", en: "never")
    static let origin = Words(id: "Asal", en: "Origin")
    static let bothOrigins = Words(id: "Keduanya", en: "Both")
    static let foundByTepat = Words(id: "Ditemukan Tepat", en: "Found by Tepat")
    static let statedBySource = Words(id: "Dinyatakan sumber", en: "Stated by the source")
    static let fromDay = Words(id: "Dari akhir hari", en: "From the end of")
    static let toDay = Words(id: "Sampai akhir hari", en: "To the end of")
    static let pointEvery = Words(id: "Titik setiap", en: "A point each")
    static let perDay = Words(id: "Hari", en: "Day")
    static let perMonth = Words(id: "Bulan", en: "Month")
    static let badDay = Words(
        id: "Tulis tanggal seperti 21-11-2026.", en: "Write a date like 21-11-2026.")
    static let onePoint = Words(
        id: "Baru satu keadaan yang tercatat dalam masa ini. Garisnya tampak sesudah ada perubahan atau berkas baru.",
        en: "Only one state is on record in this period. The line shows once there is a change or a newer file.")
    static let notFromZero = Words(id: "Sumbu tidak mulai dari nol.", en: "The axis does not begin at zero.")
    static let ofTheseInvalid = Words(id: "di antaranya tidak valid", en: "of these, not valid")
    static func firstRows(_ count: String) -> Words {
        Words(id: "\(count) baris pertama dari tabel.", en: "The first \(count) rows of the table.")
    }
    static let chartHint = Words(
        id: "Angkanya ada di tabel di bawah grafik.", en: "The figures are in the table below the chart.")

    // The index
    static func sayFamilies(_ families: String, _ persons: String) -> Words {
        Words(id: "\(families) keluarga, \(persons) jiwa.", en: "\(families) families, \(persons) persons.")
    }
    static func sayReasons(_ invalid: String, _ percent: String) -> Words {
        Words(
            id: "\(invalid) keluarga tidak valid (\(percent)): sebabnya, di mana, dan siapa yang memperbaiki.",
            en: "\(invalid) families are not valid (\(percent)): why, where, and who mends it.")
    }
    static let sayChanges = Words(
        id: "Yang bertambah, berkurang, menjadi valid atau tidak valid di antara dua hari.",
        en: "What came, went, became valid or invalid between two days.")
    static func sayPrograms(_ list: String) -> Words {
        list.isEmpty
            ? Words(id: "Belum ada penerima yang tercatat.", en: "No recipient is on record yet.")
            : Words(id: "Keluarga penerima: \(list).", en: "Recipient families: \(list).")
    }
    static let sayActivity = Words(
        id: "Desa yang diam lebih dulu: masuk terakhir, perubahan terakhir, pekerjaan yang menunggu.",
        en: "Silent villages first: last sign-in, last change, work that waits.")
    static let sayAges = Words(
        id: "Piramida penduduk, anak, dewasa, lansia, menurut wilayah.",
        en: "The population pyramid; children, adults and elders, by region.")
    static let sayDuplicates = Words(
        id:
            "Kasus terbuka menurut jenis, umur, dan wilayah, keputusannya, dan berkurangnya sesudah setiap pemeriksaan.",
        en: "Open cases by kind, age and region, what was decided, and how they become fewer after each search.")
    static let map = Words(id: "Peta", en: "Map")
    static let sayMap = Words(
        id: "Satu angka pilihan di peta, dengan tabelnya.", en: "A figure of your choice on a map, with its table.")

    // Paper
    static let printView = Words(id: "Tampilan cetak", en: "Print view")
    static let paper = Words(id: "Kertas", en: "Paper")
    static let position = Words(id: "Posisi", en: "Orientation")
    static let asNeeded = Words(id: "Menurut lebar tabel", en: "As the table needs")
    static let portrait = Words(id: "Tegak", en: "Portrait")
    static let landscape = Words(id: "Rebah", en: "Landscape")
    static let applyPaper = Words(id: "Pakai", en: "Apply")
    static let signerTitle = Words(id: "Penanda tangan", en: "Signature")
    static let signerHint = Words(
        id: "Disimpan untuk akun Anda dan dipakai pada cetakan berikutnya.",
        en: "Kept for your account and used on what you print next.")
    static let signerPlace = Words(id: "Tempat", en: "Place")
    static let signerRole = Words(id: "Jabatan", en: "Office")
    static let signerName = Words(id: "Nama", en: "Name")
    static let signerNumber = Words(id: "NIP", en: "Staff number (NIP)")
    static let saveSigner = Words(id: "Simpan penanda tangan", en: "Save signature")
    static let printNow = Words(id: "Cetak", en: "Print")
    static let printHint = Words(
        id: "Cetak dari peramban (Ctrl+P); ukuran kertas sudah diatur.",
        en: "Print from the browser (Ctrl+P); the paper size is set already.")
    static let headOfDinsos = Words(id: "Kepala Dinas Sosial", en: "Head of Dinas Sosial")
    static func sourceOfFigures(_ day: String?) -> Words {
        let id = day.map { "berkas terbaru per \($0) dan perbaikan petugas" } ?? "catatan petugas"
        let en = day.map { "the newest file, as of \($0), and officers' mends" } ?? "officers' entries"
        return Words(
            id: "Sumber: register Tepat (\(id)). Hanya angka, tanpa data pribadi.",
            en: "Source: the Tepat register (\(en)). Counts only, no personal data.")
    }

    // The map
    static func mapOf(_ figure: Words, _ region: String) -> Words {
        Words(id: "Peta \(figure.id.lowercased()), \(region)", en: "Map of \(figure.en.lowercased()), \(region)")
    }
    static let mapFigure = Words(id: "Angka", en: "Figure")
    static func mapFigureName(_ figure: MapFigure) -> Words {
        switch figure {
        case .invalid: Words(id: "Keluarga tidak valid (%)", en: "Families not valid (%)")
        case .families: Words(id: "Keluarga", en: "Families")
        case .persons: Words(id: "Jiwa", en: "Persons")
        case .program(let program):
            Words(id: "Penerima \(program.name) (%)", en: "Recipients of \(program.name) (%)")
        }
    }
    static func mapDefinition(_ figure: MapFigure) -> Words {
        switch figure {
        case .invalid:
            Words(
                id: "Keluarga dengan sedikitnya satu kesalahan terbuka, dari semua keluarga di tempat itu.",
                en: "Families with an open error at least, of all families of the place.")
        case .families: Words(id: "Keluarga yang tercatat.", en: "Families on record.")
        case .persons: Words(id: "Anggota keluarga yang tercatat.", en: "Members of families on record.")
        case .program(let program):
            Words(
                id: "Keluarga dengan sedikitnya satu penerima \(program.name), dari semua keluarga di tempat itu.",
                en: "Families with a recipient of \(program.name) at least, of all families of the place.")
        }
    }
    static let notOfficialBoundary = Words(
        id: "Bukan batas resmi. Garis batas dan titik dari wilayah_boundaries (Cahya DSN, MIT), disederhanakan; hanya "
            + "untuk dilihat.",
        en: "Not official boundaries. Outlines and points from wilayah_boundaries (Cahya DSN, MIT), simplified; for "
            + "viewing only.")
    static let mapPointOf = Words(id: "Titik", en: "Points")
    static let mapKecamatan = Words(id: "Kecamatan", en: "Kecamatan")
    static let mapKecamatanPoints = Words(
        id: "Setiap titik satu kecamatan; makin besar dan gelap, makin tinggi angkanya.",
        en: "Each point is a kecamatan; the larger and darker, the higher its figure.")
    static let mapPoints = Words(
        id: "Setiap titik satu desa/kelurahan; makin besar dan gelap, makin tinggi angkanya.",
        en: "Each point is a village; the larger and darker, the higher its figure.")
    static let mapNumbers = Words(
        id: "Nomor di peta sama dengan nomor di tabel.", en: "Numbers on the map are those of the table.")
    static func mapWithout(_ count: String) -> Words {
        Words(
            id: "\(count) tempat tidak diketahui letaknya dan hanya ada di tabel.",
            en: "Of \(count) places the position is not known; they are in the table only.")
    }
    static let mapClass = Words(id: "Kelas", en: "Class")
    static let mapNoFamilies = Words(id: "Belum ada data", en: "No data yet")
    /// What a class of so many is called, the lowest first.
    static func mapClassName(_ place: Int, of count: Int) -> Words {
        let five = [
            Words(id: "terendah", en: "lowest"), Words(id: "rendah", en: "low"), Words(id: "sedang", en: "middle"),
            Words(id: "tinggi", en: "high"), Words(id: "tertinggi", en: "highest"),
        ]
        let picks = [[2], [0, 4], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]]
        guard (1...5).contains(count), place < count else { return five[2] }
        return five[picks[count - 1][place]]
    }
    static let mapNone = Words(id: "Tidak ada yang dapat digambar", en: "Nothing to draw")
    static let mapNoneHint = Words(
        id: "Belum ada data di wilayah ini.", en: "There are no data of this area yet.")
    static let mapHelp = Words(
        id: "Pilih angka dan wilayahnya. Tekan satu tempat untuk turun ke dalamnya. Semua nilai ada di tabel di bawah "
            + "peta.",
        en: "Choose a figure and an area. Press a place to go down into it. All values are in the table under the map.")
    static let rowNumber = Words(id: "No.", en: "No.")
}
