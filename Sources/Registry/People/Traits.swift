/// Individual variables beyond identity, as coded in BDT 2015 and Regsosek 2022. Raw values are column names.
package enum PersonTrait: String, CaseIterable, Sendable {
    case marital = "sta_kawin"
    case marriageBook = "ada_akta_nikah"
    case onKK = "ada_di_kk"
    /// A sum: 1 birth certificate, 2 student card, 4 KTP, 8 SIM.
    case identityCards = "kartu_identitas"
    case pregnant = "sta_hamil"
    case disability = "jenis_cacat"
    case chronicDisease = "penyakit_kronis"
    case schooling = "partisipasi_sekolah"
    case schoolLevel = "pendidikan_tertinggi"
    case schoolYear = "kelas_tertinggi"
    case certificate = "ijazah_tertinggi"
    case works = "sta_bekerja"
    case hours = "jumlah_jamkerja"
    case sector = "lapangan_usaha"
    case position = "status_pekerjaan"
    case presence = "keberadaan"
    /// 1 lives and has the KTP here, 2 lives here with a KTP from elsewhere, 3 lives elsewhere with a KTP from here.
    case domicile = "domisili"
}

/// Variables of the house, as coded in BDT 2015. Raw values are column names there and here.
package enum HouseTrait: String, CaseIterable, Sendable {
    case building = "sta_bangunan"
    case land = "sta_lahan"
    case floorArea = "luas_lantai"
    case rooms = "jumlah_kamar"
    case floor = "lantai"
    case wall = "dinding"
    case wallState = "kondisi_dinding"
    case roof = "atap"
    case roofState = "kondisi_atap"
    case water = "sumber_airminum"
    case lighting = "sumber_penerangan"
    case power = "daya"
    case fuel = "bb_masak"
    case toilet = "fasbab"
    case closet = "kloset"
    case sewage = "buang_tinja"
}
