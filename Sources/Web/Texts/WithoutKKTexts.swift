import Registry

/// The words of the form of somebody who has no KK.
extension Texts {
    static let ppksWithoutKK = Words(id: "Orangnya tidak punya KK", en: "Somebody who has no KK")
    static let withoutKKTitle = Words(id: "Pendaftaran PPKS tanpa KK", en: "Registration as PPKS without a KK")
    static let withoutKKLead = Words(
        id: "Orang yang tidak ada dalam register dan tidak punya KK: gelandangan, anak jalanan, lansia terlantar, "
            + "penghuni lembaga. Isi yang diketahui; NIK yang belum ada bukan halangan.",
        en: "People who are in no register and have no KK: of the street, abandoned, of an institution. Write what is "
            + "known; that there is no NIK yet is no hindrance.")
    static let withoutKKHelp = Words(
        id: "Tanyakan kepada orangnya, pendampingnya atau lembaganya. Tahun lahir boleh perkiraan. Yang belum ada "
            + "(NIK, KK) menjadi temuan dengan langkah berikutnya, bukan penolakan.",
        en: "Ask them, whoever helps them or the institution. The year of birth may be a guess. What is lacking (NIK, "
            + "KK) is found with what to do next, and refuses nobody.")
    static let withoutKKPerson = Words(id: "Orangnya", en: "The person")
    static let withoutKKNameHint = Words(
        id: "Seperti di KTP bila ada; bila tidak, nama panggilannya.",
        en: "As on the KTP if there is one; else as they are called.")
    static let guessedBirthHint = Words(
        id: "Contoh: 12-05-1987. Bila tidak diketahui, perkiraan tahunnya saja: 1987.",
        en: "Example: 12-05-1987. If it is not known, the year as guessed: 1987.")
    static let guessedBirthNeeded = Words(
        id: "Tulis tanggal lahirnya, atau perkiraan tahunnya.", en: "Write the birth date, or the year as guessed.")
    static let withoutKKNIKHint = Words(
        id: "16 angka, bila diketahui. Kosong bila belum punya atau tidak diingat.",
        en: "16 digits, if known. Leave it if there is none or nobody remembers it.")
    static let ifKnown = Words(id: "Bila diketahui.", en: "If known.")
    static let whereabouts = Words(id: "Keberadaan", en: "Where they are")
    static let whereFound = Words(id: "Di mana ditemukan atau tinggal", en: "Where they are found or stay")
    static let whereFoundHint = Words(
        id: "Dengan kata-kata, misalnya: emperan pasar sebelah timur.",
        en: "In words, for instance: under the eaves east of the market.")
    static let whereFoundNeeded = Words(
        id: "Tulis di mana orangnya dapat ditemui.", en: "Write where they can be found.")
    static let institution = Words(id: "Lembaga", en: "Institution")
    static let institutionHint = Words(
        id: "Nama LKS, panti atau rumah singgah bila tinggal di sana; tanpa NIK atau nomor KK.",
        en: "The name of the LKS, home or shelter if they live in one; without NIK or KK numbers.")
    static let whyNoKK = Words(id: "Mengapa tidak ada KK", en: "Why there is no KK")
    static let ppksTypesHint = Words(
        id: "Boleh lebih dari satu. Hanya terlihat oleh yang berhak.",
        en: "There may be several. Seen only by those who may.")
}
