import Papers
import Registry

/// The words of documents that are made here.
enum MadePaperTexts {
    static let papers = Words(id: "Dokumen yang dibuat di sini", en: "Documents made here")
    static let none = Words(
        id: "Belum ada dokumen. Pilih di bawah ini yang diperlukan.",
        en: "There is no document yet. Choose below what is needed.")
    static let isMaking = Words(
        id: "Dokumen sedang dibuat; halaman lain boleh dibuka sementara itu.",
        en: "Documents are being made; other pages can be opened meanwhile.")
    static let progress = Words(id: "Lihat kemajuannya", en: "See how far it is")
    static let openingIsNoted = Words(
        id: "Dokumen berisi nomor lengkap: setiap unduhan tercatat dalam jejak audit.",
        en: "They hold whole numbers: each time one is fetched is an entry of the audit trail.")
    static let fetch = Words(id: "Unduh", en: "Download")
    static let check = Words(id: "Periksa keaslian", en: "Check it")
    static let which = Words(id: "Dokumen", en: "Documents")
    static let sheet = Words(id: "Ukuran kertas", en: "Sheet")
    static let make = Words(id: "Buat dokumen", en: "Make documents")
    static let makeMore = Words(id: "Buat dokumen", en: "Make documents")
    static let chooseKind = Words(id: "Pilih sekurangnya satu dokumen.", en: "Choose one document at least.")
    static let chooseSize = Words(id: "Pilih ukuran kertas.", en: "Choose the size of the sheet.")
    static let withdraw = Words(id: "Tarik dokumen", en: "Withdraw it")
    static let withdrawWhy = Words(id: "Mengapa ditarik", en: "Why it is withdrawn")
    static let withdrawSure = Words(
        id: "Siapa pun yang memeriksa kodenya akan membaca bahwa dokumen ini tidak berlaku",
        en: "Whoever looks its code up will read that it does not count")

    static func before(_ number: String) -> Words {
        Words(id: "\(number) dokumen yang tidak berlaku lagi", en: "\(number) documents that count no more")
    }

    static func pages(_ number: String) -> Words { Words(id: "\(number) halaman", en: "\(number) pages") }

    static func size(_ size: PaperSize) -> Words {
        switch size {
        case .f4: Words(id: "F4 (folio, 215 × 330 mm)", en: "F4 (folio, 215 × 330 mm)")
        case .a4: Words(id: "A4 (210 × 297 mm)", en: "A4 (210 × 297 mm)")
        }
    }

    static func hint(_ kind: PaperKind) -> Words {
        if kind == .boardAnnex {
            return Words(id: "Nama disamarkan, tanpa NIK dan alasan", en: "Names are masked; no NIK, no reasons")
        }
        if kind.isPersonal { return Words(id: "Berisi nomor lengkap", en: "Holds whole numbers") }
        return kind.isNumbered
            ? Words(id: "Diberi nomor surat", en: "Gets a number")
            : Words(id: "Tanpa nomor sendiri", en: "Without a number")
    }

    static func title(_ subject: PaperKind.Subject) -> Words {
        switch subject {
        case .deliberation: Words(id: "Dokumen musyawarah", en: "Documents of a musyawarah")
        case .batch: Words(id: "Dokumen pengesahan", en: "Documents of a list")
        case .handBack: Words(id: "Dokumen serah terima", en: "Documents of results handed back")
        case .proposal: Words(id: "Dokumen usulan", en: "Documents of a proposal")
        }
    }

    static func back(_ subject: PaperKind.Subject) -> Words {
        switch subject {
        case .deliberation: Words(id: "Kembali ke musyawarah", en: "Back to the musyawarah")
        case .batch: Words(id: "Kembali ke daftar pengesahan", en: "Back to the list")
        case .handBack: Words(id: "Kembali ke serah terima", en: "Back to the results")
        case .proposal: Words(id: "Kembali ke usulan", en: "Back to the proposal")
        }
    }

    static func made(_ number: String) -> Words {
        Words(id: "\(number) dokumen siap diunduh.", en: "\(number) documents are ready.")
    }

    // MARK: Whoever holds a sheet

    static let checkTitle = Words(id: "Periksa dokumen", en: "Check a document")
    static let checkLead = Words(
        id: "Setiap dokumen yang dibuat di sini memuat kode dan gambar QR. Halaman ini menunjukkan dokumen apa itu dan "
            + "apakah masih berlaku, tanpa nama siapa pun.",
        en: "Every document that is made here has a code and a QR picture. This page says which document it is and "
            + "whether it counts, without anybody's name.")
    static let code = Words(id: "Kode dokumen", en: "Code of the document")
    static let codeHint = Words(
        id: "20 huruf dan angka di bawah gambar QR; tanda hubung dan huruf kecil boleh.",
        en: "20 letters and digits beneath the QR; hyphens and small letters are understood.")
    static let checkIt = Words(id: "Periksa", en: "Check")
    static let unknown = Words(id: "Kode ini tidak dikenal", en: "This code is not known")
    static let unknownShort = Words(id: "Kode tidak dikenal.", en: "The code is not known.")
    static let unknownHint = Words(
        id:
            "Periksa setiap huruf, lalu coba lagi. Bila tetap tidak dikenal, dokumen itu tidak dibuat di sini: tanyakan "
            + "kepada kantor yang menerbitkannya.",
        en: "Look at each letter and try again. If it stays unknown, the document was not made here: ask the office.")
    static let isGenuine = Words(
        id: "Dokumen ini dibuat di sini dan berlaku", en: "This document was made here and counts")
    static let isGenuineHint = Words(
        id: "Cocokkan jenis, nomor, tanggal dan jumlah halaman dengan lembar yang Anda pegang.",
        en: "Hold kind, number, day and count of pages against the sheet in your hand.")
    static let isReplaced = Words(id: "Dokumen ini sudah diganti", en: "This document was replaced")
    static let isReplacedHint = Words(
        id: "Isinya berubah sesudah dibuat. Dokumen penggantinya memakai nomor yang sama dengan kode lain; mintalah "
            + "kepada kantor yang menerbitkannya.",
        en: "What it says has changed since. The one in its place has the same number and another code; ask the office."
    )
    static let isWithdrawn = Words(id: "Dokumen ini ditarik dan tidak berlaku", en: "This document was withdrawn")
    static let isWithdrawnHint = Words(
        id:
            "Kantor yang menerbitkannya menarik lembar dengan kode ini. Lembar lain dengan nomor yang sama berlaku atau "
            + "tidak menurut kodenya sendiri; tanyakan kepada kantor itu.",
        en:
            "The office has taken back what bears this code. Another sheet under the same number counts or not by its own "
            + "code; ask the office.")
    static let example = Words(
        id: "CONTOH: dokumen latihan tentang orang rekaan. Tidak ada akibatnya.",
        en: "EXAMPLE: of practice, about invented people. It has no effect.")
    static let kind = Words(id: "Jenis", en: "Kind")
    static let number = Words(id: "Nomor", en: "Number")
    static let day = Words(id: "Tanggal", en: "Day")
    static let office = Words(id: "Diterbitkan di", en: "Of")
    static let pageCount = Words(id: "Jumlah halaman", en: "Pages")
    static let state = Words(id: "Keadaan", en: "State")
    static let digest = Words(id: "Awal sidik berkas (SHA-256)", en: "Digest of the file begins (SHA-256)")

    static func wait(_ minutes: String) -> Words {
        Words(
            id: "Terlalu banyak kode yang tidak dikenal dari sini. Coba lagi sesudah \(minutes) menit.",
            en: "Too many unknown codes came from here. Try again after \(minutes) minutes.")
    }
}
