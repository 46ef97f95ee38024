import Registry

/// The words of extracts of the civil registry.
extension Texts {
    static let civil = Words(id: "Ekstrak Dukcapil", en: "Civil registry extracts")
    static let civilLead = Words(
        id:
            "Data kependudukan yang diserahkan Disdukcapil, untuk memeriksa nama dalam usulan sebelum musyawarah. Hasilnya temuan untuk dilihat; tidak ada yang dicoret karenanya.",
        en:
            "What the civil registry handed over, to look at the names of a proposal before the village decides. What comes of it is to be looked at; nobody is struck off for it."
    )
    static let civilHelp = Words(
        id:
            "Unggah berkas dari Disdukcapil, lalu muat. Usulan yang ditulis sesudahnya dipadankan dengannya. Orang di desa yang tidak ada dalam ekstrak tidak dinilai.",
        en:
            "Upload the file of the civil registry, then load it. Proposals written from then on are held against it. People of villages that it does not name are not judged."
    )
    static let civilLoadTitle = Words(id: "Muat berkas yang sudah diunggah", en: "Load a file that was uploaded")
    static let civilFile = Words(id: "Berkas", en: "File")
    static let civilNoFile = Words(
        id: "Unggah berkasnya dahulu; sesudah itu berkas dapat dipilih di sini.",
        en: "Upload the file first; then it can be chosen here.")
    static let civilSheetFirst = Words(
        id: "Pilih dahulu lembar yang dibaca:", en: "First choose the sheet that is read:")
    static let civilRegion = Words(id: "Kabupaten/kota, atau bagiannya", en: "Kabupaten, or a part of it")
    static let civilRegionHint = Words(
        id: "Baris dari wilayah lain ditolak. Ekstrak hanya dipakai di kabupaten/kota ini.",
        en: "Rows of elsewhere are refused. The extract is used in this kabupaten alone.")
    static let civilAsOf = Words(id: "Tanggal data", en: "Day of the data")
    static let civilAsOfHint = Words(
        id: "Hari keadaan yang ditulis Disdukcapil, bukan hari Anda mengunggah.",
        en: "The day that the data speak of, not the day of the upload.")
    static let civilExtent = Words(id: "Cakupan", en: "Extent")
    static let civilAll = Words(id: "Seluruh wilayah itu", en: "All of that area")
    static let civilAllHint = Words(
        id: "Ekstrak sebelumnya di wilayah itu diganti seluruhnya.", en: "It replaces all that was there of the area.")
    static let civilPart = Words(id: "Sebagian desa", en: "Some villages")
    static let civilPartHint = Words(
        id: "Hanya desa yang disebut berkas yang diganti.", en: "Only the villages that the file names are replaced.")
    static let civilLoad = Words(id: "Muat ekstrak", en: "Load the extract")
    static let civilLoads = Words(id: "Ekstrak yang dimuat", en: "Extracts that were loaded")
    static let noCivilLoads = Words(id: "Belum ada ekstrak", en: "No extract yet")
    static let noCivilLoadsHint = Words(
        id: "Sampai ada, data kependudukan dalam usulan tidak dinilai.",
        en: "Until there is one, proposals are not judged by the civil registry.")
    static let civilPeople = Words(id: "Orang", en: "People")
    static let civilVillages = Words(id: "Desa", en: "Villages")
    static let civilUnreadable = Words(id: "Tidak terbaca", en: "Not read")
    static let civilInForce = Words(id: "Dipakai", en: "In use")
    static func civilHeld(_ held: String, of all: String) -> Words {
        Words(id: "di \(held) dari \(all) desa", en: "in \(held) of \(all) villages")
    }
    static let civilReplaced = Words(id: "Sudah diganti", en: "Replaced")
    static let civilLoading = Words(id: "Sedang dimuat", en: "Being loaded")
    static let civilBroken = Words(id: "Tidak selesai", en: "Not finished")
    static func civilLoaded(_ rows: String, villages: String, unreadable: String) -> Words {
        Words(
            id: "\(rows) orang di \(villages) desa, \(unreadable) baris tidak terbaca.",
            en: "\(rows) people in \(villages) villages, \(unreadable) rows not read.")
    }
    static let toCivil = Words(id: "Ke Ekstrak Dukcapil", en: "To the civil registry extracts")
    static let looksCivil = Words(
        id: "Berkas ini tampak sebagai ekstrak Dukcapil, bukan data DTKS.",
        en: "This file looks like an extract of the civil registry, not like DTKS data.")
    static let loadAsCivil = Words(id: "Muat sebagai ekstrak Dukcapil", en: "Load it as such an extract")
}
