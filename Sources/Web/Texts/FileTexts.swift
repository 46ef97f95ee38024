import Registry
import Rules

/// The words of files that come in: uploading, columns, preview, imports and taking them back.
extension Texts {
    static let filesLead = Words(
        id: "Membawa berkas DTKS masuk dari peramban, dan semua impor yang pernah ada di wilayah Anda.",
        en: "Bringing DTKS files in from the browser, and every import there was in your area.")
    static let filesHelp = Words(
        id:
            "Pilih berkas CSV atau XLSX, periksa kolomnya, lihat pratinjau, lalu impor. Sampai Anda menekan Impor, tidak ada data yang berubah. Impor dapat dibatalkan.",
        en:
            "Choose a CSV or XLSX file, look over its columns, see the preview, then import. Until you press Import nothing changes. An import can be taken back."
    )
    static let uploadHelp = Words(
        id:
            "Unggahan yang terputus dilanjutkan dengan memilih berkas yang sama lagi. Buku kerja dengan beberapa lembar: pilih lembar datanya.",
        en:
            "An upload that was interrupted goes on when you choose the same file again. Of a workbook with several sheets choose the one with the data."
    )
    static let mappingHelp = Words(
        id:
            "Kolom ditebak dari judulnya. Betulkan yang salah, isi tanggal datanya, lalu periksa. Nomor pada contoh baris disamarkan.",
        en:
            "Columns are guessed from their names. Correct what is wrong, give the day of the data, then check. Numbers in the sample rows are masked."
    )
    static let previewHelp = Words(
        id:
            "Pratinjau membaca seluruh berkas seperti impor, tetapi tidak mengubah apa pun. Desa yang tidak dikenal dapat ditunjuk di sini.",
        en:
            "The preview reads the whole file as an import would, and changes nothing. Villages that are not known can be named here."
    )
    static let importHelp = Words(
        id:
            "Hasil satu impor: berapa baris baru, berubah, tetap, dan ditolak. Baris yang ditolak dapat diunduh, dibetulkan, dan diimpor lagi.",
        en:
            "What came of an import: rows new, changed, unchanged and rejected. Rejected rows can be downloaded, corrected and imported again."
    )
    static let undoHelp = Words(
        id:
            "Pembatalan mengembalikan register seperti sebelum berkas ini. Yang sudah diubah orang sesudahnya tidak disentuh.",
        en:
            "Taking an import back puts the register as it was before this file. What people changed since is not touched."
    )
    static let importsTitle = Words(
        id: "Impor",
        en: "Imports")
    static let firstStepTitle = Words(
        id: "Begini caranya",
        en: "How it goes")
    static let firstStepUpload = Words(
        id: "Unggah berkas CSV atau XLSX. Bila terputus, dilanjutkan dari tempatnya.",
        en: "Upload a CSV or XLSX file. If the line drops it goes on where it was.")
    static let firstStepColumns = Words(
        id: "Periksa tebakan kolom dan tanggal datanya.",
        en: "Look over the guessed columns and the day of the data.")
    static let firstStepPreview = Words(
        id: "Lihat pratinjau: berapa baris masuk, berapa ditolak, dan mengapa.",
        en: "See the preview: how many rows go in, how many do not, and why.")
    static let firstStepImport = Words(
        id: "Impor. Berjalan di belakang; hasilnya dapat dibatalkan.",
        en: "Import. It goes on behind the pages and can be taken back.")
    static let openUploads = Words(
        id: "Berkas yang menunggu",
        en: "Files that wait")
    static let goOnWithFile = Words(
        id: "Lanjutkan",
        en: "Go on")
    static let goOnWithUpload = Words(
        id: "Lanjutkan unggahan",
        en: "Go on with the upload")
    static let dropFile = Words(
        id: "Buang",
        en: "Throw away")
    static let noImports = Words(
        id: "Belum ada impor",
        en: "No imports yet")
    static let noImportsHint = Words(
        id: "Mulai dengan memilih berkas DTKS di atas.",
        en: "Begin by choosing a DTKS file above.")
    static let importFile = Words(
        id: "Berkas",
        en: "File")
    static let importAsOf = Words(
        id: "Data per",
        en: "Data as of")
    static let importWho = Words(
        id: "Oleh",
        en: "By")
    static let importWhen = Words(
        id: "Selesai",
        en: "Finished")
    static let importWhere = Words(
        id: "Wilayah",
        en: "Region")
    static let fileDigest = Words(
        id: "SHA-256",
        en: "SHA-256")
    static let rowsNew = Words(
        id: "Baru",
        en: "New")
    static let rowsChanged = Words(
        id: "Berubah",
        en: "Changed")
    static let rowsUnchanged = Words(
        id: "Tetap",
        en: "Unchanged")
    static let rowsRejected = Words(
        id: "Ditolak",
        en: "Rejected")
    static let importDone = Words(
        id: "selesai",
        en: "done")
    static let importUndone = Words(
        id: "dibatalkan",
        en: "taken back")
    static let importUnfinished = Words(
        id: "belum selesai",
        en: "not finished")
    static let bringFile = Words(
        id: "Unggah berkas",
        en: "Upload a file")
    static let fileField = Words(
        id: "Berkas data",
        en: "Data file")
    static let chooseFile = Words(
        id: "Pilih berkasnya dahulu.",
        en: "Choose the file first.")
    static let uploadButton = Words(
        id: "Unggah",
        en: "Upload")
    static let uploadResumes = Words(
        id: "Unggahan yang terputus tidak hilang: pilih berkas yang sama lagi dan unggahan dilanjutkan.",
        en: "An interrupted upload is not lost: choose the same file again and it goes on.")
    static let uploadSending = Words(
        id: "Terkirim {}",
        en: "Sent {}")
    static let uploadWaiting = Words(
        id: "Sambungan terputus. Mencoba lagi sendiri … terkirim {}",
        en: "The line dropped. Trying again by itself … sent {}")
    static let uploadPaused = Words(
        id: "Dijeda pada {}",
        en: "Paused at {}")
    static let uploadChecking = Words(
        id: "Memeriksa berkas …",
        en: "Checking the file …")
    static let uploadTrouble = Words(
        id: "Unggahan berhenti.",
        en: "The upload has stopped.")
    static let uploadPause = Words(
        id: "Jeda",
        en: "Pause")
    static let uploadGoOn = Words(
        id: "Lanjutkan",
        en: "Go on")
    static let notTheSameFile = Words(
        id: "Ini bukan berkas yang sama dengan yang terputus. Pilih berkas itu, atau buang unggahannya.",
        en: "This is not the file that was interrupted. Choose that file, or throw the upload away.")
    static let importStepFile = Words(
        id: "Berkas",
        en: "File")
    static let importStepColumns = Words(
        id: "Kolom",
        en: "Columns")
    static let importStepPreview = Words(
        id: "Pratinjau",
        en: "Preview")
    static let importStepImport = Words(
        id: "Impor",
        en: "Import")
    static let whichSheet = Words(
        id: "Lembar yang berisi data",
        en: "The sheet with the data")
    static let readSheet = Words(
        id: "Baca lembar ini",
        en: "Read this sheet")
    static let firstRows = Words(
        id: "Baris pertama",
        en: "First rows")
    static let columnsTitle = Words(
        id: "Kolom",
        en: "Columns")
    static let columnsHint = Words(
        id: "Setiap isian dan kolom berkas tempatnya dibaca.",
        en: "Each field, and the column of the file that it is read from.")
    static let programColumns = Words(
        id: "Kolom program",
        en: "Columns of programmes")
    static let houseColumns = Words(
        id: "Kolom rumah dan perorangan",
        en: "Columns of house and person")
    static let unusedColumns = Words(
        id: "Kolom yang tidak dipakai",
        en: "Columns that are not used")
    static let notInFile = Words(
        id: "— tidak ada di berkas ini",
        en: "— not in this file")
    static let columnNotThere = Words(
        id: "Kolom ini tidak ada di berkas.",
        en: "There is no such column in the file.")
    static let columnTwice = Words(
        id: "Kolom ini sudah dipakai isian lain.",
        en: "This column is used by another field already.")
    static let aboutFile = Words(
        id: "Tentang berkas ini",
        en: "About this file")
    static let asOfField = Words(
        id: "Tanggal data",
        en: "Day of the data")
    static let asOfHint = Words(
        id: "Hari keadaan yang ditulis berkas, bukan hari mengunggah. Contoh: 01-06-2026.",
        en: "The day whose state the file tells, not the day of uploading. Example: 01-06-2026.")
    static let asOfNeeded = Words(
        id: "Tulis tanggal data, misalnya 01-06-2026.",
        en: "Write the day of the data, for instance 01-06-2026.")
    static let asOfAhead = Words(
        id: "Tanggal data ada di masa depan.",
        en: "The day of the data lies in the future.")
    static let sourceField = Words(
        id: "Sumber",
        en: "Source")
    static let sourceHint = Words(
        id: "Berkas berikutnya dari sumber yang sama dibandingkan dengan ini.",
        en: "Later files of the same source are compared with this one.")
    static let coverField = Words(
        id: "Cakupan",
        en: "Coverage")
    static let coverPart = Words(
        id: "Sebagian orang",
        en: "Some of the people")
    static let coverPartHint = Words(
        id: "Yang tidak ada di berkas dibiarkan.",
        en: "Whoever is missing from the file is left alone.")
    static let coverAll = Words(
        id: "Semua orang di satu wilayah",
        en: "Everybody of a region")
    static let coverAllHint = Words(
        id: "Yang hilang dari berkas diberi tanda S02, tidak dihapus.",
        en: "Whoever is missing is marked S02, and not removed.")
    static let coverRegion = Words(
        id: "Wilayah yang lengkap",
        en: "The region that is complete")
    static let whichRegionComplete = Words(
        id: "Tulis wilayah yang lengkap, di dalam wilayah Anda.",
        en: "Write the region that is complete, inside your area.")
    static let withinField = Words(
        id: "Berkas ini seluruhnya dari wilayah",
        en: "All of this file is of the region")
    static let withinHint = Words(
        id: "Untuk berkas tanpa kolom provinsi, kabupaten, atau kecamatan.",
        en: "For files without columns for province, kabupaten or kecamatan.")
    static let importHowToRead = Words(
        id: "Cara membaca",
        en: "How to read it")
    static let swapField = Words(
        id: "Apakah kolom NIK dan nomor KK tertukar?",
        en: "Have the columns of NIK and KK changed places?")
    static let swapYes = Words(
        id: "Ya, tertukar",
        en: "Yes, they are swapped")
    static let swapNo = Words(
        id: "Tidak, sudah benar",
        en: "No, they are right")
    static let swapHint = Words(
        id: "Pada baris pertama hampir setiap KK berbeda dan NIK berulang.",
        en: "In the first rows nearly every KK is different and NIK repeat.")
    static let orderField = Words(
        id: "Urutan tanggal",
        en: "Order of dates")
    static let encodingField = Words(
        id: "Pengodean huruf",
        en: "Encoding")
    static let separatorField = Words(
        id: "Pemisah kolom",
        en: "Separator")
    static let headerField = Words(
        id: "Baris judul kolom",
        en: "Line of the column names")
    static let headerHint = Words(
        id: "1 sampai 20. Sesudah mengubahnya, tekan Perbarui tampilan.",
        en: "1 to 20. After changing it press Update the view.")
    static let headerLineWrong = Words(
        id: "Tulis angka dari 1 sampai 20.",
        en: "Write a number from 1 to 20.")
    static let checkFile = Words(
        id: "Periksa berkas",
        en: "Check the file")
    static let lookAtColumnsAgain = Words(
        id: "Perbarui tampilan",
        en: "Update the view")
    static let backToColumns = Words(
        id: "Kembali ke kolom",
        en: "Back to the columns")
    static let rowsRead = Words(
        id: "Baris dibaca",
        en: "Rows read")
    static let rowsPlaced = Words(
        id: "Dapat dimuat",
        en: "Can go in")
    static let villagesTouched = Words(
        id: "Desa/kelurahan",
        en: "Villages")
    static let isFirstLoad = Words(
        id: "Muatan pertama wilayah ini",
        en: "The first load of this region")
    static let isLaterFile = Words(
        id: "Berkas lanjutan",
        en: "A later file")
    static let firstLoadHint = Words(
        id: "Register belum memuat siapa pun di sini. Data tampak sekaligus setelah semuanya masuk.",
        en: "The register holds nobody here yet. The data are shown at once when all of it is in.")
    static let laterFileHint = Words(
        id:
            "Setiap baris dibandingkan dengan berkas sebelumnya. Perbaikan desa tetap; yang berbeda menjadi temuan S01.",
        en: "Each row is compared with the file before. What villages mended stays; what differs becomes finding S01.")
    static let nothingChangedYet = Words(
        id: "Belum ada yang berubah. Impor berjalan di belakang dan dapat dibatalkan sesudahnya.",
        en: "Nothing has changed yet. The import goes on behind the pages and can be taken back afterwards.")
    static let placesTitle = Words(
        id: "Desa yang tidak dikenal",
        en: "Villages that are not known")
    static let placesHint = Words(
        id: "Tunjuk desa yang dimaksud; pilihan diingat untuk berkas berikutnya. Yang dibiarkan akan ditolak.",
        en: "Say which village is meant; it is remembered for later files. What is left is rejected.")
    static let placesRemembered = Words(
        id: "Desa seperti pada berkas sebelumnya",
        en: "Villages as said with an earlier file")
    static let placesRememberedHint = Words(
        id: "Tulisan ini pernah ditunjuk maksudnya. Bila keliru, pilih desa yang benar.",
        en: "Somebody said what these spellings mean. If that is wrong, choose the right village.")
    static let otherSheet = Words(
        id: "Baca lembar lain",
        en: "Read another sheet")
    static let otherSheetHint = Words(
        id: "Pilihan kolom di halaman ini dibuang.",
        en: "What was chosen on this page is thrown away.")
    static let leaveRejected = Words(
        id: "— biarkan ditolak",
        en: "— leave it rejected")
    static let emptyVillage = Words(
        id: "(desa kosong)",
        en: "(no village)")
    static let usePlaces = Words(
        id: "Pakai dan periksa lagi",
        en: "Use these and check again")
    static let wouldBeRejected = Words(
        id: "Baris yang akan ditolak",
        en: "Rows that would be rejected")
    static let wouldBeRejectedHint = Words(
        id: "Contoh setiap alasan; nomor disamarkan. Daftar lengkapnya ada setelah impor.",
        en: "Examples of each reason; numbers are masked. The full list is there after the import.")
    static let importLineNumber = Words(
        id: "Baris",
        en: "Line")
    static let importColumnName = Words(
        id: "Kolom",
        en: "Column")
    static let importValueFound = Words(
        id: "Nilai",
        en: "Value")
    static let undoRuns = Words(
        id: "Impor ini sedang dibatalkan.",
        en: "This import is being taken back.")
    static let importRuns = Words(
        id: "Impor ini sedang berjalan.",
        en: "This import is running.")
    static let importStoppedHint = Words(
        id:
            "Desa yang sudah selesai tersimpan. Lanjutkan dari tempatnya, atau batalkan seluruhnya. Sampai itu berkas lain tidak dapat diimpor.",
        en:
            "Villages that were finished are kept. Go on where it was, or take all of it back. Until then no other file can be imported."
    )
    static let importStoppedOther = Words(
        id:
            "Yang boleh mengimpor di seluruh wilayah yang diimpornya dapat melanjutkan. Sampai itu berkas lain tidak dapat diimpor.",
        en:
            "Whoever may import into the whole area that it was begun for can go on. Until then no other file can be imported."
    )
    static let importStoppedSafely = Words(
        id: "Impor berhenti di antara dua desa. Halaman impornya menunjukkan cara melanjutkan atau membatalkannya.",
        en: "The import stopped between two villages. Its page says how to go on or take it back.")
    static let importPersonsNote = Words(
        id: "jiwa",
        en: "persons")
    static let refusedRows = Words(
        id: "Baris yang ditolak",
        en: "Rejected rows")
    static let importReasonColumn = Words(
        id: "Alasan",
        en: "Reason")
    static let importRowsColumn = Words(
        id: "Baris",
        en: "Rows")
    static let rejectsCSV = Words(
        id: "Unduh baris ditolak (CSV)",
        en: "Download rejected rows (CSV)")
    static let rejectsXLSX = Words(
        id: "Unduh baris ditolak (XLSX)",
        en: "Download rejected rows (XLSX)")
    static let invalidHere = Words(
        id: "Keluarga tidak valid di wilayah ini",
        en: "Invalid families of this region")
    static let resumeImport = Words(
        id: "Lanjutkan impor",
        en: "Go on with the import")
    static let undoImport = Words(
        id: "Batalkan impor ini",
        en: "Take this import back")
    static let undoLeaves = Words(
        id: "Yang sudah diubah orang sesudah impor ini dibiarkan dan dihitung.",
        en: "What people changed since this import is left alone and counted.")
    static let undoAgain = Words(
        id: "Pembatalan tidak dapat dihentikan di tengah jalan. Berkas yang sama boleh diimpor lagi sesudahnya.",
        en: "It cannot be stopped half-way. The same file may be imported again afterwards.")
    static let undoConfirm = Words(
        id: "Batalkan impor",
        en: "Take it back")
    static let seeImport = Words(
        id: "Lihat impor",
        en: "See the import")
    static let seePreview = Words(
        id: "Lihat pratinjau",
        en: "See the preview")
    static let jobCannotStop = Words(
        id: "Pekerjaan ini tidak dapat dihentikan di tengah jalan.",
        en: "This work cannot be stopped half-way.")
    static func uploadWhole(_ size: String, _ when: String) -> Words {
        Words(
            id: "\(size), lengkap sejak \(when)",
            en: "\(size), here since \(when)")
    }
    static func uploadPartly(_ share: String, of size: String) -> Words {
        Words(
            id: "\(share) dari \(size) sudah terkirim",
            en: "\(share) of \(size) has come")
    }
    static let uploadCutOff = Words(
        id: "Belum sampai utuh. Bila pengirimannya terputus, unggah lagi dari awal.",
        en: "Not here whole. If its sending broke off, upload it again from the beginning.")
    static func importNumber(_ number: String, _ source: String) -> Words {
        Words(
            id: "impor \(number) · \(source)",
            en: "import \(number) · \(source)")
    }
    static func importTitle(_ number: String) -> Words {
        Words(
            id: "Impor \(number)",
            en: "Import \(number)")
    }
    static func undoTitle(_ number: String) -> Words {
        Words(
            id: "Batalkan impor \(number)?",
            en: "Take import \(number) back?")
    }
    static func fileHint(_ size: String) -> Words {
        Words(
            id:
                "CSV (UTF-8 atau Windows-1252; pemisah garis tegak, titik koma, koma, atau tab) atau XLSX, paling besar "
                + "\(size).",
            en:
                "CSV (UTF-8 or Windows-1252; separated by bars, semicolons, commas or tabs) or XLSX, at most \(size).")
    }
    static func pickAgain(_ name: String) -> Words {
        Words(id: "Pilih lagi berkas \(name).", en: "Choose the file \(name) again.")
    }
    static let kindField = Words(id: "Register ini untuk", en: "This register is for")
    static let kindHint = Words(
        id: "Diputuskan dengan berkas pertama dan tidak dapat diubah lagi.",
        en: "Decided with the first file, and for ever.")
    static let kindByFile = Words(
        id: "seperti isi berkas (NIK 99: latihan)", en: "what the file holds (NIK 99: practice)")
    static let kindTraining = Words(id: "latihan, orang rekaan", en: "practice, invented people")
    static let kindReal = Words(id: "orang sebenarnya", en: "real people")
    static func rowsSoFar(_ rows: String) -> Words {
        Words(
            id: "\(rows) baris dibaca.",
            en: "\(rows) rows read.")
    }
    static func firstRowsHint(_ line: String) -> Words {
        Words(
            id: "Judul kolom ada di baris \(line). Nomor disamarkan.",
            en: "The column names stand in line \(line). Numbers are masked.")
    }
    static func columnNumber(_ number: String) -> Words {
        Words(
            id: "kolom \(number)",
            en: "column \(number)")
    }
    static func asSeen(_ what: String) -> Words {
        Words(
            id: "Terlihat dari berkas: \(what)",
            en: "As seen from the file: \(what)")
    }
    static func unreadCodes(_ count: String) -> Words {
        Words(
            id: "\(count) nilai pada kolom kode bukan kode dan tidak diambil.",
            en: "\(count) values in columns of codes are no codes and are not taken.")
    }
    static func importRows(_ count: String) -> Words {
        Words(
            id: "Impor \(count) baris",
            en: "Import \(count) rows")
    }
    static func spelledIn(_ rows: String, _ place: String) -> Words {
        Words(
            id: "\(rows) baris · \(place)",
            en: "\(rows) rows · \(place)")
    }
    static func importStopped(_ done: String, of total: String) -> Words {
        Words(
            id: "Berhenti setelah \(done) dari \(total) desa.",
            en: "It stopped after \(done) of \(total) villages.")
    }
    static func importOfRows(_ count: String) -> Words {
        Words(
            id: "dari \(count) baris",
            en: "of \(count) rows")
    }
    static func cannotUndo(_ why: String) -> Words {
        Words(
            id: "Impor ini tidak dapat dibatalkan: \(why).",
            en: "This import cannot be taken back: \(why).")
    }
    static func undoWithdraws(_ count: String) -> Words {
        Words(
            id: "\(count) orang yang dibawa berkas ini ditarik: tersimpan, tetapi tidak tampil di mana pun.",
            en: "\(count) people that this file brought are withdrawn: kept, but shown nowhere.")
    }
    static func undoRestores(_ count: String) -> Words {
        Words(
            id: "\(count) orang yang diubahnya kembali ke nilai lama.",
            en: "\(count) people that it changed get their old values back.")
    }
    static func previewed(_ placed: String, _ rejected: String) -> Words {
        Words(
            id: "\(placed) baris dapat dimuat, \(rejected) akan ditolak.",
            en: "\(placed) rows can go in, \(rejected) would be rejected.")
    }
    static func importedBefore(_ number: String) -> Words {
        Words(
            id: "Berkas yang sama persis sudah diimpor sebagai impor \(number); tidak ada yang diubah.",
            en: "The very same file was imported as import \(number); nothing was changed.")
    }
    static func importCounts(_ new: String, _ changed: String, _ unchanged: String, _ rejected: String) -> Words {
        Words(
            id: "\(new) baru, \(changed) berubah, \(unchanged) tetap, \(rejected) ditolak.",
            en: "\(new) new, \(changed) changed, \(unchanged) unchanged, \(rejected) rejected.")
    }
    static func absentPersons(_ count: String) -> Words {
        Words(
            id: "\(count) orang tidak ada di berkas yang lengkap ini (temuan S02).",
            en: "\(count) persons are missing from this complete file (finding S02).")
    }
    static func importTakenBack(_ withdrawn: String, _ restored: String, _ left: String) -> Words {
        Words(
            id:
                "\(withdrawn) orang ditarik, \(restored) isian dikembalikan, \(left) dibiarkan karena sudah diubah orang.",
            en: "\(withdrawn) persons withdrawn, \(restored) fields put back, \(left) left because people changed them."
        )
    }

    static func order(_ order: DateOrder) -> Words {
        switch order {
        case .dayMonthYear: Words(id: "hari-bulan-tahun", en: "day-month-year")
        case .monthDayYear: Words(id: "bulan-hari-tahun", en: "month-day-year")
        case .yearMonthDay: Words(id: "tahun-bulan-hari", en: "year-month-day")
        case .yearDayMonth: Words(id: "tahun-hari-bulan", en: "year-day-month")
        }
    }

    static func separator(_ byte: UInt8) -> Words {
        switch byte {
        case 0x7C: Words(id: "garis tegak |", en: "vertical bar |")
        case 0x3B: Words(id: "titik koma ;", en: "semicolon ;")
        case 0x09: Words(id: "tab", en: "tab")
        default: Words(id: "koma ,", en: "comma ,")
        }
    }
}

extension Field {
    /// What the column holds.
    var words: Words {
        switch self {
        case .province: Words(id: "Provinsi", en: "Province")
        case .kabupaten: Words(id: "Kabupaten/kota", en: "Kabupaten/kota")
        case .kecamatan: Words(id: "Kecamatan", en: "Kecamatan")
        case .village: Words(id: "Desa/kelurahan (wajib)", en: "Village (needed)")
        case .dtksID: Words(id: "ID DTKS (ini atau NIK wajib)", en: "ID DTKS (this or the NIK is needed)")
        case .kk: Words(id: "Nomor KK", en: "KK number")
        case .nik: Words(id: "NIK (ini atau ID DTKS wajib)", en: "NIK (this or the ID DTKS is needed)")
        case .name: Words(id: "Nama", en: "Name")
        case .birth: Words(id: "Tanggal lahir", en: "Date of birth")
        case .birthPlace: Words(id: "Tempat lahir", en: "Place of birth")
        case .sex: Words(id: "Jenis kelamin", en: "Sex")
        case .occupation: Words(id: "Pekerjaan", en: "Occupation")
        case .mother: Words(id: "Nama ibu kandung", en: "Mother's name")
        case .relation: Words(id: "Hubungan keluarga", en: "Relation in the family")
        case .padan: Words(id: "Keterangan padan", en: "Remark on matching")
        case .address: Words(id: "Alamat", en: "Address")
        case .hamlet: Words(id: "Dusun", en: "Hamlet")
        case .rt: Words(id: "RT", en: "RT")
        case .rw: Words(id: "RW", en: "RW")
        case .desil: Words(id: "Desil", en: "Decile")
        }
    }
}
