import Registry

extension Texts {
    static let exports = Words(id: "Ekspor", en: "Exports")
    static let exportsOwn = Words(id: "Ekspor saya", en: "My exports")
    static let exportsAll = Words(id: "Daftar semua ekspor", en: "Register of exports")
    static let takeOut = Words(id: "Unduh", en: "Download")
    static let exportTitle = Words(id: "Unduh data", en: "Download data")
    static let exportHelp = Words(
        id: """
            Berkas berisi baris yang sama dengan daftar yang sedang disaring. Pilih hanya kolom yang diperlukan. \
            Berkas dibuat di belakang halaman; setelah siap, unduh dari halaman Ekspor.
            """,
        en: """
            The file holds the same rows as the list with its filter. Choose only the columns you need. The file is \
            made behind the pages; once ready, fetch it from the page Exports.
            """)
    static let exportBackToList = Words(id: "Kembali ke daftar", en: "Back to the list")
    static let exportWhat = Words(id: "Yang akan diunduh", en: "What will be in it")
    static let exportList = Words(id: "Daftar", en: "List")
    static let exportRows = Words(id: "Jumlah baris", en: "Rows")
    static let exportRowsUnknown = Words(id: "baru diketahui setelah dibuat", en: "known once it is made")
    static func exportRowsAtMost(_ count: String) -> Words {
        Words(id: "paling banyak \(count)", en: "at most \(count)")
    }
    static let exportAge = Words(id: "Umur", en: "Age")
    static func exportAges(_ from: Int?, _ to: Int?) -> Words {
        switch (from, to) {
        case (let from?, let to?): Words(id: "\(from) sampai \(to) tahun", en: "\(from) to \(to) years")
        case (let from?, nil): Words(id: "\(from) tahun ke atas", en: "\(from) years and older")
        case (nil, let to?): Words(id: "sampai \(to) tahun", en: "up to \(to) years")
        case (nil, nil): Words(id: "semua", en: "all")
        }
    }
    static let exportManySheets = Words(
        id: """
            Satu lembar Excel memuat paling banyak 1.048.576 baris, jadi berkas Excel akan berisi beberapa lembar. \
            Untuk data sebesar ini CSV lebih cepat dan lebih ringan.
            """,
        en: """
            A sheet of Excel holds 1,048,576 rows at most, so the workbook will have several sheets. For data of this \
            size CSV is quicker and lighter.
            """)

    static let exportFormat = Words(id: "Jenis berkas", en: "Kind of file")
    static let exportFormatNeeded = Words(id: "Pilih jenis berkas.", en: "Choose the kind of file.")
    static let exportXLSX = Words(id: "Excel (XLSX)", en: "Excel (XLSX)")
    static let exportXLSXHint = Words(
        id: "Untuk Excel atau LibreOffice. NIK tetap utuh sebagai teks.",
        en: "For Excel or LibreOffice. NIK stay whole, as text.")
    static let exportCSV = Words(id: "CSV", en: "CSV")
    static let exportCSVHint = Words(
        id: "Untuk program lain. Dibuka langsung dengan Excel, NIK bisa rusak menjadi angka.",
        en: "For other programs. Opened in Excel directly, NIK may be damaged into numbers.")

    static let exportColumns = Words(id: "Kolom", en: "Columns")
    static let exportColumnsHint = Words(
        id: "Hanya yang diperlukan untuk keperluan Anda.", en: "Only what your purpose needs.")
    static let exportColumnsNeeded = Words(
        id: "Pilih sekurang-kurangnya satu kelompok kolom.", en: "Choose at least one group of columns.")

    static func exportGroup(_ group: ExportGroup, ofPersons: Bool) -> (name: Words, columns: Words) {
        switch group {
        case .identity:
            (
                Words(id: "Identitas", en: "Identity"),
                ofPersons
                    ? Words(
                        id: "NIK, nama, jenis kelamin, lahir, umur, pekerjaan",
                        en: "NIK, name, sex, birth, age, occupation")
                    : Words(id: "nomor KK, kepala keluarga", en: "KK number, head of family")
            )
        case .address:
            (
                Words(id: "Alamat", en: "Address"),
                Words(id: "wilayah, alamat, dusun, RT, RW", en: "area, address, hamlet, RT, RW")
            )
        case .family:
            (
                Words(id: "Keluarga", en: "Family"),
                ofPersons
                    ? Words(id: "nomor KK, hubungan, jumlah anggota, status", en: "KK number, relation, size, status")
                    : Words(id: "jumlah anggota, status", en: "size, status")
            )
        case .programs:
            (
                Words(id: "Program bantuan", en: "Programmes"),
                Words(id: "ya atau tidak untuk setiap program", en: "yes or no for each programme")
            )
        case .findings:
            (
                Words(id: "Temuan", en: "Findings"),
                Words(
                    id: "valid atau tidak, kode alasan, alasannya, langkah berikutnya",
                    en: "valid or not, reason codes, their words, the next step")
            )
        case .house:
            (
                Words(id: "Rumah dan aset", en: "House and goods"),
                Words(id: "39 kolom keadaan rumah", en: "39 columns on the house")
            )
        }
    }

    static let exportNumbers = Words(id: "NIK dan nomor KK", en: "NIK and KK numbers")
    static let exportMasked = Words(id: "Disamarkan", en: "Masked")
    static let exportMaskedHint = Words(
        id: "990206******0003; tanggal lahir hanya tahunnya, tanpa nama ibu kandung.",
        en: "990206******0003; of birth dates the year only, no mother's name.")
    static let exportFull = Words(id: "Lengkap", en: "In full")
    static let exportFullHint = Words(
        id: "16 angka, tanggal lahir, dan nama ibu kandung.", en: "16 digits, dates of birth and mothers' names.")
    static let exportFullNotAllowed = Words(
        id: "Nomor lengkap hanya untuk akun yang boleh membuka nomor dan mengekspor di wilayah ini.",
        en: "Whole numbers are only for accounts that may both reveal numbers and export in this area.")
    static let exportFullWarning = Words(
        id: "Nomor lengkap dapat dipakai untuk menipu orang.", en: "Whole numbers can be used to defraud people.")
    static let exportFullWarningWhy = Words(
        id: """
            Dengan NIK, tanggal lahir, dan nama ibu kandung orang dapat membuka pinjaman atas nama warga. Pilih \
            “Lengkap” hanya bila pekerjaan tidak bisa selesai tanpanya, simpan terkunci, dan buang sesudah dipakai. \
            Nama Anda tertulis di berkas dan nomor ekspornya ada di setiap baris.
            """,
        en: """
            With a NIK, a birth date and the mother's name somebody can take a loan in a citizen's name. Choose “In \
            full” only where the work cannot be done without, keep it locked away, and throw it away after use. Your \
            name stands in the file and the export's number in every row.
            """)
    static let exportUnderstood = Words(id: "Bila memilih “Lengkap”", en: "If you choose “In full”")
    static let exportUnderstoodYes = Words(
        id: "Saya memerlukan nomor lengkap dan bertanggung jawab atas berkas ini.",
        en: "I need whole numbers and answer for this file.")
    static let exportFullUnderstood = Words(
        id: "Nyatakan bahwa Anda bertanggung jawab, atau pilih “Disamarkan”.",
        en: "Say that you answer for the file, or choose “Masked”.")

    static let exportPurpose = Words(id: "Keperluan", en: "Purpose")
    static let exportPurposeNeeded = Words(id: "Pilih keperluan ekspor ini.", en: "Choose what this export is for.")
    static let exportWords = Words(id: "Penjelasan", en: "In your words")
    static let exportWordsHint = Words(
        id: "Untuk siapa dan untuk kegiatan apa. Jangan menulis NIK atau nomor KK.",
        en: "For whom and for which activity. Write no NIK or KK number.")
    static let exportWordsNeeded = Words(
        id: "Jelaskan keperluannya, sekurang-kurangnya 5 huruf.", en: "Explain the purpose, in 5 letters at least.")
    static func exportConfirm(_ count: String) -> Words {
        Words(id: "Ketik jumlah barisnya", en: "Type the number of rows")
    }
    static func exportConfirmHint(_ count: String) -> Words {
        Words(
            id: "Ekspor ini besar. Ketik \(count) untuk memastikan.",
            en: "This export is large. Type \(count) to make sure.")
    }
    static func exportTypeExactly(_ count: String) -> Words {
        Words(id: "Ketik tepat \(count).", en: "Type exactly \(count).")
    }
    static let exportMake = Words(id: "Buat berkas", en: "Make the file")
    static let exportIsLogged = Words(
        id: "Permintaan, pembuatan, dan setiap unduhan dicatat di jejak audit.",
        en: "The request, the making and every download are written to the audit trail.")
}

extension Texts {
    static let exportsHelp = Words(
        id: """
            Berkas disimpan beberapa hari, lalu dibuang sendiri. Unduh dengan komputer kantor, dan buang berkasnya \
            begitu tidak diperlukan lagi.
            """,
        en: """
            Files are kept for some days, then thrown away by themselves. Download them on an office computer, and \
            throw them away as soon as they are not needed any more.
            """)
    static let exportsHint = Words(
        id: "Data yang pernah Anda unduh. Unduhan baru dimulai dari daftar Keluarga atau Perorangan.",
        en: "Data that you have taken out. A new download begins at the list of families or persons.")
    static let noExports = Words(id: "Belum ada ekspor", en: "No exports yet")
    static let noExportsHint = Words(
        id: "Saring daftar Keluarga atau Perorangan, lalu pilih Unduh.",
        en: "Filter the list of families or persons, then choose Download.")
    static let toFamilies = Words(id: "Ke daftar keluarga", en: "To the families")
    static let exportWhatColumn = Words(id: "Isi", en: "What")
    static let exportRowsColumn = Words(id: "Baris", en: "Rows")
    static let exportUntil = Words(id: "Disimpan sampai", en: "Kept until")
    static let exportActions = Words(id: "Tindakan", en: "Actions")
    static let exportFetch = Words(id: "Unduh", en: "Download")
    static func exportFetchFile(_ format: String, _ size: String) -> Words {
        Words(id: "Unduh \(format), \(size)", en: "Download \(format), \(size)")
    }
    static let exportRunning = Words(id: "sedang dibuat", en: "being made")
    static let exportReady = Words(id: "siap", en: "ready")
    static let exportGone = Words(id: "sudah dibuang", en: "thrown away")
    static let exportOutside = Words(id: "lewat server", en: "by the server")
    static let exportMaskedShort = Words(id: "disamarkan", en: "masked")
    static let exportFullShort = Words(id: "nomor lengkap", en: "whole numbers")
    static let exportNumber = Words(id: "Nomor ekspor", en: "Export number")
    static let exportAtWork = Words(
        id: "Berkas sedang dibuat. Halaman ini boleh ditutup; berkasnya nanti ada di halaman Ekspor.",
        en: "The file is being made. You may close this page; the file will be on the page Exports.")
    static func exportSoFar(_ rows: String) -> Words { Words(id: "\(rows) baris ditulis", en: "\(rows) rows written") }
    static func exportIsReady(_ rows: String, until: String) -> Words {
        Words(
            id: "\(rows) baris siap diunduh. Berkas dibuang sendiri pada \(until).",
            en: "\(rows) rows are ready. The file is thrown away by itself on \(until).")
    }
    static let exportKeepLocked = Words(
        id: "Berkas ini berisi nomor lengkap. Simpan terkunci, jangan kirim lewat WhatsApp atau surel pribadi.",
        en: "This file holds whole numbers. Keep it locked away; do not send it by WhatsApp or private mail.")
    static let exportOwnersOnly = Words(
        id: "Berkas hanya dapat diunduh oleh yang memintanya.", en: "Only whoever asked for it can download the file.")
    static let exportGoneHint = Words(
        id: "Berkasnya sudah dibuang. Catatannya tetap ada. Bila masih perlu, minta lagi dari daftar.",
        en: "The file has been thrown away. Its record stays. If you still need it, ask again from the list.")
    static let exportOutsideHint = Words(
        id: "Dibuat lewat baris perintah ke sebuah berkas di server.",
        en: "Made on the command line, into a file on the server.")
    static let exportFetched = Words(id: "Diunduh", en: "Downloaded")
    static func exportTimes(_ count: String) -> Words {
        Words(id: "\(count) kali", en: count == "1" ? "once" : "\(count) times")
    }
    static let exportLastFetched = Words(id: "Unduhan terakhir", en: "Last download")
    static let exportDroppedAt = Words(id: "Dibuang", en: "Thrown away")
    static let exportDrop = Words(id: "Buang berkas sekarang", en: "Throw the file away now")
    static let exportDropHint = Words(
        id: "Tidak dapat diurungkan. Catatan ekspornya tetap ada, dan data yang sama dapat diminta lagi.",
        en: "It cannot be undone. The record of the export stays, and the same data can be asked for again.")
    static let exportDropped = Words(id: "Berkas sudah dibuang.", en: "The file has been thrown away.")

    static let exportRegisterHint = Words(
        id: "Siapa mengambil data apa dari wilayah Anda, kapan, untuk apa.",
        en: "Who took which data out of your area, when, and what for.")
    static let exportRegisterHelp = Words(
        id: """
            Setiap ekspor tercatat di sini, juga setelah berkasnya dibuang. Bila sepotong data bocor, ketik nomor \
            ekspor dari kolom terakhirnya untuk mengetahui siapa yang mengambilnya.
            """,
        en: """
            Every export is recorded here, also after its file was thrown away. If a piece of data leaks, type the \
            export number from its last column to learn who took it.
            """)
    static let exportLookUp = Words(id: "Nomor ekspor dari berkas yang ditemukan", en: "Export number of a found file")
    static let exportLookUpHint = Words(
        id: "13 huruf dan angka; boleh menempel satu baris utuh.",
        en: "13 letters and digits; a whole row may be pasted.")
    static let exportNumberShape = Words(
        id: "Tidak ada nomor ekspor di situ. Nomornya 13 huruf dan angka, di kolom terakhir setiap baris.",
        en: "There is no export number in this. It has 13 letters and digits, in the last column of every row.")
    static let exportNumberUnknown = Words(
        id: "Tidak ada ekspor bernomor itu dari wilayah Anda.", en: "No export from your area has that number.")
    static let noExportsHere = Words(id: "Belum ada yang diekspor", en: "Nothing was exported yet")
    static let noExportsHereHint = Words(
        id: "Ekspor dari wilayah Anda akan tercatat di sini.", en: "Exports from your area will be recorded here.")
    static func exported(_ rows: String) -> Words {
        Words(
            id: "\(rows) baris. Berkasnya ada di halaman ekspor.", en: "\(rows) rows. The file is on the export's page."
        )
    }
    static let toExport = Words(id: "Ke ekspor", en: "To the export")
}
