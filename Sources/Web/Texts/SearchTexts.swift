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
        id: "Ejaan lama dan salah satu huruf sudah dicoba. Yang masih dapat dicoba:",
        en: "Old spellings and a letter off have been tried. What you can still try:")
    static let searchTips = [
        Words(id: "satu kata saja dari namanya, yang paling jarang", en: "only one word of the name, the rarest"),
        Words(id: "NIK atau nomor KK, 16 angka", en: "the NIK or KK number, 16 digits"),
        Words(
            id: "alamatnya, misalnya “jl mawar” atau “rt 3 rw 1”", en: "the address, such as “jl mawar” or “rt 3 rw 1”"),
        Words(
            id: "nama kepala keluarganya; orang di luar wilayah Anda tidak ditampilkan",
            en: "the name of the head of family; people outside your area are not shown"),
    ]
    static let checkDigits = Words(
        id: "Periksa 16 angkanya sekali lagi, atau cari dengan nama. Orang di luar wilayah Anda tidak ditampilkan.",
        en: "Check the 16 digits once more, or search by name. People outside your area are not shown.")
    static let unusable = Words(id: "Belum cukup untuk dicari", en: "Not enough to search for")
    static let unusableHint = Words(
        id: "NIK dan nomor KK punya 16 angka. Nama perlu sedikitnya dua huruf, alamat perlu nama jalan atau RT.",
        en: "A NIK or KK number has 16 digits. A name needs two letters at least, an address a street or an RT.")
    static let expired = Words(id: "Pencarian ini sudah kedaluwarsa", en: "This search has expired")
    static let expiredHint = Words(
        id: "Nomor yang dicari hanya disimpan satu jam, dan hanya untuk Anda. Silakan cari lagi.",
        en: "A number searched for is kept for an hour, and only for you. Please search again.")
    static let searchHelp = Words(
        id: """
            NIK atau nomor KK 16 angka (spasi dan titik boleh), nama (salah ejaan kecil tidak mengapa), atau alamat \
            seperti “jl mawar rt 3”.
            """,
        en: """
            A NIK or KK number of 16 digits (spaces and dots are fine), a name (small misspellings do not matter), or \
            an address like “jl mawar rt 3”.
            """)
    static let personsFound = Words(id: "Orang dengan nama itu", en: "People of that name")
    static let familiesFound = Words(id: "Keluarga di alamat itu", en: "Families at that address")
    static let noPersonsFound = Words(id: "Tidak ada orang dengan nama itu.", en: "Nobody of that name.")
    static let noneExactly = Words(
        id: "Tidak ada yang persis begitu. Ini yang mirip, berbeda satu huruf atau ditulis bersambung.",
        en: "Nothing is exactly so. These are similar: a letter off, or written as one word.")
    static let noneNearly = Words(
        id: "Tidak ada yang persis begitu. Ini yang beda ejaannya pada beberapa kata.",
        en: "Nothing is exactly so. These are spelt differently in several words.")
    static let nonePartly = Words(
        id: "Tidak ada yang cocok dengan semua kata. Ini yang cocok dengan semua kecuali satu.",
        en: "Nothing has all the words. These have all but one.")
    static let searchFarther = Words(id: "Cari yang lebih jauh bedanya", en: "Look for what differs more")
    static func searchedUpTo(_ region: String) -> Words {
        Words(id: "Sudah dicari sampai \(region).", en: "Searched up to \(region).")
    }
    static let searchOn = Words(id: "Lanjutkan mencari", en: "Search on")
    static let endOfSearch = Words(id: "Tidak ada lagi.", en: "No more.")
}
