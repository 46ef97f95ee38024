import Registry

/// The words of two moments compared.
enum ComparisonTexts {
    static let place = Words(id: "Perbandingan", en: "Comparison")
    static let title = Words(id: "Perbandingan dua periode", en: "Two periods compared")
    static let lead = Words(
        id: "Siapa masuk, siapa keluar, dan karena apa, di antara dua saat.",
        en: "Who came, who went and why, between two moments.")
    static let help = Words(
        id: "Setiap bulan ditutup sekali: siapa yang tercatat saat itu disimpan. Pilih dua bulan yang sudah ditutup, "
            + "atau satu bulan dan hari ini. Buka satu desa untuk melihat nama dan sebabnya.",
        en: "Each month is closed once: who is on record then is kept. Choose two months that were closed, or one and "
            + "today. Open a village to see names and why.")
    static let from = Words(id: "Dari", en: "From")
    static let to = Words(id: "Sampai", en: "To")
    static let today = Words(id: "Hari ini", en: "Today")
    static let compare = Words(id: "Bandingkan", en: "Compare")
    static let closedMonths = Words(id: "Bulan yang sudah ditutup", en: "Months that were closed")
    static let closedMonth = Words(id: "Bulan", en: "Month")
    static let people = Words(id: "Orang", en: "People")
    static let chooseFirst = Words(
        id: "Pilih dua saat di atas, lalu tekan Bandingkan untuk angka per kecamatan dan desa.",
        en: "Choose two moments above and press Compare for the figures by kecamatan and village.")
    static let nothingClosed = Words(id: "Belum ada periode yang ditutup", en: "No period was closed yet")
    static let nothingClosedHint = Words(
        id: "Bulan yang lewat ditutup sendiri pada awal bulan berikutnya, atau lebih awal oleh Dinsos.",
        en: "A month is closed by itself once the next begins, or earlier by Dinsos.")
    static let close = Words(id: "Tutup periode", en: "Close a period")
    static let closeHint = Words(
        id: "Keadaan register sekarang disimpan sebagai keadaan akhir bulan itu. Tidak dapat diulang.",
        en: "The register as it is now is kept as the end of that month. This is done once.")
    static func closeSure(_ month: Words) -> Words {
        Words(
            id: "Keadaan hari ini memang keadaan akhir \(month.id)", en: "What stands today is how \(month.en) ended")
    }
    static func closeMonth(_ month: String) -> Words { Words(id: "Tutup \(month)", en: "Close \(month)") }
    static func closed(_ persons: String, _ began: String, _ ended: String) -> Words {
        Words(
            id: "Periode ditutup: \(persons) orang tercatat. \(began) catatan baru, \(ended) berakhir.",
            en: "The period is closed with \(persons) people on record. \(began) new records, \(ended) ended.")
    }
    static let toComparison = Words(id: "Buka perbandingan", en: "Open the comparison")
    static let chooseTwo = Words(id: "Pilih dua saat yang berbeda.", en: "Choose two different moments.")
    static let closedWhen = Words(id: "Periode yang ditutup", en: "Periods that were closed")
    static let byItself = Words(id: "otomatis", en: "by itself")
    static let village = Words(id: "Desa/kelurahan", en: "Village")
    static let kecamatan = Words(id: "Kecamatan", en: "Kecamatan")
    static func changed(_ some: String, of all: String) -> Words {
        Words(id: "\(some) dari \(all) desa berubah", en: "\(some) of \(all) villages changed")
    }
    static func unchanged(_ count: String) -> Words {
        Words(id: "\(count) desa tanpa perubahan.", en: "Villages without any change: \(count).")
    }
    static let showAll = Words(id: "Tampilkan juga", en: "Show them too")
    static let showChanged = Words(id: "Hanya yang berubah", en: "Only those that changed")
    static let villagesFile = Words(id: "Unduh CSV semua desa", en: "Download CSV of all villages")
    static let villagesHead = [
        Words(id: "Kode", en: "Code"), Words(id: "Kecamatan", en: "Kecamatan"),
        Words(id: "Desa/kelurahan", en: "Village"), Words(id: "Sebelum", en: "Before"), Words(id: "Masuk", en: "Came"),
        Words(id: "Keluar", en: "Went"), Words(id: "Sesudah", en: "After"),
        Words(id: "Pindah KK di desa", en: "Another KK in the village"),
        Words(id: "Masuk dari desa lain", en: "Came from other villages"),
        Words(id: "Keluar ke desa lain", en: "Went to other villages"),
    ]
    static let before = Words(id: "Sebelum", en: "Before")
    static let after = Words(id: "Sesudah", en: "After")
    static let came = Words(id: "Masuk", en: "Came")
    static let gone = Words(id: "Keluar", en: "Went")
    static let otherFamily = Words(id: "Pindah KK di desa", en: "Another KK in the village")
    static let moved = Words(id: "Antardesa", en: "Between villages")
    static let movedHint = Words(
        id: "Antardesa: bagian dari masuk dan keluar yang berasal dari, atau menuju, desa lain di wilayah Anda.",
        en: "Between villages: the part of those who came and went that is from, or to, other villages of your area.")
    static let all = Words(id: "Jumlah", en: "All")
    static let person = Words(id: "Nama", en: "Name")
    static let why = Words(id: "Sebab", en: "Why")
    static let other = Words(id: "Dari/ke", en: "From/to")
    static let elsewhere = Words(id: "kini di wilayah lain", en: "in another area now")
    static let unknownWhy = Words(id: "tidak tercatat", en: "not on record")
    static let proposal = Words(id: "usulan", en: "proposal")
    static let none = Words(id: "Tidak ada", en: "Nobody")
    static let noneHint = Words(
        id: "Di antara dua saat itu tidak ada yang begitu.", en: "Nobody did so between the two moments.")
    static let file = Words(id: "Unduh CSV", en: "Download CSV")
    static let fileHead = [
        Words(id: "Nomor orang", en: "Person"), Words(id: "Nama", en: "Name"), Words(id: "Dari/ke", en: "From/to"),
        Words(id: "Status", en: "Status"), Words(id: "Sebab", en: "Why"), Words(id: "Nomor usulan", en: "Proposal"),
    ]

    static func name(of kind: ComparedKind) -> Words {
        switch kind {
        case .came: came
        case .gone: gone
        case .otherFamily: otherFamily
        }
    }
}
