import Registry

/// The words of what is entered in SIKS-NG beside this program, and of what goes to the ministry.
enum SiksTexts {
    static let place = Words(id: "SIKS-NG", en: "SIKS-NG")
    static func title(_ region: String) -> Words {
        Words(id: "Input SIKS-NG: \(region)", en: "Entered in SIKS-NG: \(region)")
    }
    static let lead = Words(
        id: "Usulan yang sudah final di desa, untuk diketik ke SIKS-NG dari lembarnya, lalu ditandai.",
        en: "Proposals that are final in the village, to be typed into SIKS-NG from their sheets, and marked then.")
    static let help = Words(
        id:
            "Buka usulan, lalu lembar SIKS-NG: isinya menurut urutan isian SIKS-NG, siap disalin. Setelah diinput, tandai dengan nomor dan tanggalnya, satu per satu atau banyak sekaligus.",
        en:
            "Open a proposal, then its SIKS-NG sheet: the values in the order of SIKS-NG, ready to be copied. Once entered, mark it with number and day, one by one or many at once."
    )
    static func open(_ count: String) -> Words { Words(id: "Belum ditandai \(count)", en: "Not marked \(count)") }
    static func marked(_ count: String) -> Words { Words(id: "Sudah ditandai \(count)", en: "Marked \(count)") }
    static let toMarked = Words(id: "Lihat yang sudah ditandai", en: "See what is marked")
    static let nothing = Words(id: "Tidak ada usulan di sini", en: "No proposals here")
    static let nothingHint = Words(
        id: "Usulan muncul setelah difinalkan desa.", en: "Proposals show once the village made them final.")
    static let markTitle = Words(id: "Tandai sudah diinput di SIKS-NG", en: "Mark as entered in SIKS-NG")
    static let number = Words(id: "Nomor di SIKS-NG", en: "Number in SIKS-NG")
    static let numberHint = Words(
        id: "Nomor atau kode yang diberikan SIKS-NG. Bukan NIK dan bukan nomor KK.",
        en: "The number or code that SIKS-NG gave. Neither a NIK nor a KK number.")
    static let day = Words(id: "Tanggal input", en: "Day of entry")
    static let mark = Words(id: "Tandai", en: "Mark")
    static let typeDay = Words(id: "Tulis tanggal input.", en: "Write the day of entry.")
    static func markedAs(_ number: String, _ day: String) -> Words {
        Words(id: "SIKS-NG: \(number), \(day)", en: "SIKS-NG: \(number), \(day)")
    }

    // MARK: The sheet of one

    static let sheet = Words(id: "Lembar SIKS-NG", en: "SIKS-NG sheet")
    static let menu = Words(id: "Menu SIKS-NG", en: "Menu of SIKS-NG")
    static let sheetAsk = Words(
        id:
            "Lembar ini menampilkan NIK, nomor KK dan nama ibu secara lengkap. Setiap pembukaan dicatat dalam jejak audit.",
        en: "This sheet shows NIK, KK number and mother's name in full. Each opening is written into the audit trail.")
    static let openSheet = Words(id: "Buka lembar", en: "Open the sheet")
    static let copyHint = Words(
        id: "Klik atau ketuk sebuah isian: seluruh isinya terpilih, lalu salin.",
        en: "Click or tap a value: all of it is chosen; then copy it.")
    static let withoutKK = Words(
        id: "Orang ini tidak punya KK. Isian yang kosong di sini memang belum ada: jangan diisi nomor orang lain. Bila "
            + "SIKS-NG menolaknya tanpa NIK, masukkan setelah perekaman di Disdukcapil; pendaftaran di sini tetap.",
        en: "This person has no KK. What is empty here does not exist yet: never fill in somebody else's number. If "
            + "SIKS-NG takes nobody without a NIK, enter them once Disdukcapil has recorded them; what is registered "
            + "here stays.")
    static let empty = Words(id: "(kosong)", en: "(empty)")
    static let whole = Words(id: "Seluruh lembar, dipisah tab", en: "The whole sheet, with tabs between")
    static let nobody = Words(
        id: "Orang dalam usulan ini tidak ada lagi di register.",
        en: "Those whom this proposal is about are in the register no more.")

    // MARK: Comparison

    static let toQueue = Words(id: "Ke input SIKS-NG", en: "To what is to be entered")
    static let compare = Words(id: "Cocokkan dengan SIKS-NG", en: "Compare with SIKS-NG")
    static let compareLead = Words(
        id:
            "Berkas unduhan SIKS-NG dibandingkan dengan usulan yang sudah final. Hasilnya dipakai sampai pencocokan berikutnya.",
        en:
            "A file that SIKS-NG gave out is held against proposals that are final. The result stays until the next comparison."
    )
    static let compareTitle = Words(id: "Bandingkan berkas", en: "Compare a file")
    static let noFile = Words(
        id: "Unggah dulu berkas dari SIKS-NG (CSV, pemisah |, atau XLSX).",
        en: "Upload the file of SIKS-NG first (CSV, with | between, or XLSX).")
    static let file = Words(id: "Berkas SIKS-NG", en: "File of SIKS-NG")
    static let start = Words(id: "Cocokkan", en: "Compare")
    static let none = Words(id: "Belum pernah dicocokkan", en: "Never compared")
    static let noneHint = Words(
        id: "Hasil pencocokan kabupaten/kota ini akan tampil di sini.",
        en: "What a comparison of this kabupaten comes to shows here.")
    static func result(_ rows: String, same: String, unreadable: String) -> Words {
        Words(
            id: "\(rows) baris dibaca, \(same) sama, \(unreadable) tidak terbaca.",
            en: "\(rows) rows read, \(same) the same, \(unreadable) not read.")
    }
    static func compared(_ here: String, there: String, differs: String) -> Words {
        Words(
            id: "Hanya di sini \(here), hanya di SIKS-NG \(there), berbeda \(differs).",
            en: "Only here \(here), only in SIKS-NG \(there), different \(differs).")
    }
    static func list(_ list: SiksList) -> Words {
        switch list {
        case .here: Words(id: "Hanya di sini", en: "Only here")
        case .there: Words(id: "Hanya di SIKS-NG", en: "Only in SIKS-NG")
        case .differs: Words(id: "Berbeda", en: "Different")
        }
    }
    static func difference(_ difference: SiksDifference) -> Words {
        switch difference {
        case .village: Words(id: "desa/kelurahan", en: "village")
        case .kk: Words(id: "nomor KK", en: "KK number")
        case .nik: Words(id: "NIK", en: "NIK")
        case .name: Words(id: "nama", en: "name")
        case .birth: Words(id: "tanggal lahir", en: "birth date")
        case .sex: Words(id: "jenis kelamin", en: "sex")
        case .relation: Words(id: "hubungan keluarga", en: "relation")
        case .mother: Words(id: "nama ibu kandung", en: "mother's name")
        }
    }
    static let fields = Words(id: "Yang berbeda", en: "What differs")
    static let nik = Words(id: "NIK", en: "NIK")
    static let kk = Words(id: "Nomor KK", en: "KK number")
    static let takeList = Words(id: "Unduh CSV", en: "Download CSV")
    static let nobodyHere = Words(id: "Daftar ini kosong", en: "Nobody is on this list")
    static let nobodyHereHint = Words(id: "Tidak ada yang perlu ditindaklanjuti.", en: "Nothing is to be done here.")
    static let toComparison = Words(id: "Ke hasil pencocokan", en: "To the comparison")

    // MARK: The file of a list

    static let ministry = Words(id: "Ke kementerian", en: "To the ministry")
    static let ministryHint = Words(
        id: "Berkas tata letak DTKS (23 kolom, pemisah |) dari persis isi daftar yang disegel.",
        en: "A file in the DTKS layout (23 columns, | between) of exactly what was sealed.")
    static let makeFile = Words(id: "Buat berkas", en: "Make the file")
    static let makeFileAgain = Words(id: "Buat ulang berkas", en: "Make the file again")
    static let takeFile = Words(id: "Unduh berkas", en: "Download the file")
    static let takeFileHint = Words(
        id:
            "Berisi data pribadi lengkap (UU 27/2022): hanya untuk pengusulan ke kementerian. Setiap unduhan dicatat.",
        en: "It holds whole personal data (UU 27/2022): for the ministry alone. Each download is written down.")
    static func rows(_ rows: String) -> Words { Words(id: "\(rows) baris", en: "\(rows) rows") }
    static func left(_ count: String) -> Words {
        Words(
            id: "\(count) usulan tanpa baris: orangnya tidak ada lagi di register.",
            en: "\(count) proposals without a row: nobody of them is in the register any more.")
    }
    static func made(_ rows: String, proposals: String) -> Words {
        Words(id: "\(rows) baris dari \(proposals) usulan.", en: "\(rows) rows of \(proposals) proposals.")
    }
    static let periods = Words(id: "Satu berkas untuk satu bulan", en: "One file for a month")
    static let periodsHint = Words(
        id:
            "Semua daftar yang disahkan dengan surat bulan itu dalam satu berkas ZIP: usulan.csv (tata letak DTKS) dan sampul.csv (nomor surat, jumlah, sidik SHA-256). Daftar yang isinya tidak sama lagi dengan segelnya tidak dimuat dan disebut di sampul.",
        en:
            "All lists ratified under letters of that month in one ZIP file: usulan.csv (DTKS layout) and sampul.csv (letters, counts, SHA-256). A list that is not as it was sealed is left out and named on the cover."
    )
    static func period(_ lists: String, proposals: String) -> Words {
        Words(id: "\(lists) daftar, \(proposals) usulan", en: "\(lists) lists, \(proposals) proposals")
    }
    static func madePeriod(_ rows: String, lists: String, proposals: String) -> Words {
        Words(
            id: "\(rows) baris dari \(proposals) usulan dalam \(lists) daftar.",
            en: "\(rows) rows of \(proposals) proposals on \(lists) lists.")
    }
    static func refused(_ count: String) -> Words {
        Words(
            id: "\(count) daftar tidak dimuat; sebabnya di sampul.",
            en: "\(count) lists are left out; the cover says why.")
    }
    static let toBatch = Words(id: "Ke berkas pengesahan", en: "To the list")
    static let send = Words(id: "Catat terkirim", en: "Note that it was sent")
    static let sendHint = Words(
        id: "Unggah dulu tanda terimanya sebagai dokumen berkas ini. Sesudah dicatat, usulan menunggu penetapan.",
        en: "Upload the receipt as a paper of this list first. Then its proposals wait for the decree.")
    static let sendNumber = Words(id: "Nomor surat pengantar", en: "Number of the letter")
    static let sendDay = Words(id: "Tanggal kirim", en: "Day of sending")
    static let sent = Words(id: "Terkirim ke kementerian", en: "Sent to the ministry")
    static let changed = Words(
        id: "Berkas atau tanda terimanya berubah sejak halaman dibuka. Baca lagi, lalu catat.",
        en: "The file or its receipt changed since the page was opened. Read it again, then note it.")
}
