import Registry

/// The words of scans of documents that are made here.
enum ScanTexts {
    static let waiting = Words(id: "Pindaian sedang diperiksa", en: "The scan is being looked at")
    static let lacksPages = Words(id: "Halaman kurang", en: "Pages are missing")
    static let scanAll = Words(
        id: "Pindai semua halaman dalam satu berkas PDF, lalu unggah.",
        en: "Scan all pages into one PDF and upload it.")
    static func pages(_ pages: String, of all: String) -> Words {
        Words(id: "\(pages) dari \(all) halaman", en: "\(pages) of \(all) pages")
    }
    static let check = Words(id: "Periksa pindaian", en: "Look at the scan")
    static let goOn = Words(id: "Terima tanpa QR", en: "Take it without its QR")
    static let goOnWhy = Words(id: "Mengapa QR tidak terbaca", en: "Why its QR cannot be read")
    static func goesOn(_ name: String) -> Words {
        Words(id: "Diterima tanpa QR oleh \(name)", en: "Taken without its QR by \(name)")
    }
    static let returned = Words(id: "Dikembalikan Dinsos", en: "Given back by Dinsos")
    static func returnedBy(_ name: String, _ moment: String) -> Words {
        Words(id: "oleh \(name), \(moment)", en: "by \(name), \(moment)")
    }
    static let giveBack = Words(id: "Kembalikan pindaian", en: "Give the scan back")
    static func found(_ result: Words, _ pages: String) -> Words {
        Words(id: "\(result.id), \(pages) halaman.", en: "\(result.en), \(pages) pages.")
    }
}
