import Registry

extension Texts {
    static let searchTitle = Words(id: "Cari keluarga atau orang", en: "Find a family or a person")
    static func resultsFor(_ name: String) -> Words { Words(id: "Hasil untuk “\(name)”", en: "Results for “\(name)”") }
    static let resultsForNumber = Words(id: "Hasil untuk nomor yang dicari", en: "Results for that number")
    static func noneFor(_ name: String) -> Words {
        Words(id: "Tidak ada “\(name)” di wilayah Anda", en: "There is no “\(name)” in your area")
    }
    static let noneForNumber = Words(id: "Nomor itu tidak ada di wilayah Anda", en: "That number is not in your area")
    static let tryOtherSpelling = Words(
        id: "Coba sebagian nama, ejaan lain, atau NIK dan nomor KK 16 angka.",
        en: "Try part of the name, another spelling, or the 16 digits of a NIK or KK number.")
    static let checkDigits = Words(
        id: "Periksa 16 angkanya sekali lagi, atau cari dengan nama. Orang di luar wilayah Anda tidak ditampilkan.",
        en: "Check the 16 digits once more, or search by name. People outside your area are not shown.")
    static let unusable = Words(id: "Belum cukup untuk dicari", en: "Not enough to search for")
    static let unusableHint = Words(
        id: "NIK dan nomor KK punya 16 angka. Nama perlu sedikitnya tiga huruf.",
        en: "A NIK or KK number has 16 digits. A name needs at least three letters.")
    static let expired = Words(id: "Pencarian ini sudah kedaluwarsa", en: "This search has expired")
    static let expiredHint = Words(
        id: "Nomor yang dicari hanya disimpan satu jam, dan hanya untuk Anda. Silakan cari lagi.",
        en: "A number searched for is kept for an hour, and only for you. Please search again.")
    static let searchHelp = Words(
        id: "NIK atau nomor KK 16 angka (spasi dan titik boleh), atau nama; salah ejaan kecil tidak mengapa.",
        en: "A NIK or KK number of 16 digits (spaces and dots are fine), or a name; small misspellings do not matter.")
}
