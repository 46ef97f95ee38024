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
    // Goods, land and animals.
    case gasBottle = "tabung_gas"
    case airConditioner = "ac"
    case telephone = "telepon_rumah"
    case gold = "emas"
    case bicycle = "sepeda"
    case car = "mobil"
    case outboardMotor = "motor_tempel"
    case ship = "kapal"
    case otherLand = "aset_tak_bergerak"
    case otherLandArea = "luas_atb"
    case refrigerator = "lemari_es"
    case waterHeater = "pemanas_air"
    case television = "tv"
    case laptop = "laptop"
    case motorcycle = "sepeda_motor"
    case boat = "perahu"
    case motorBoat = "perahu_motor"
    case otherHouse = "rumah_lain"
    case cattle = "jumlah_sapi"
    case buffaloes = "jumlah_kerbau"
    case horses = "jumlah_kuda"
    case pigs = "jumlah_babi"
    case goats = "jumlah_kambing"

    /// The questionnaire of 2015 printed every second line of goods with 3 for yes and 4 for no; kept here as 1 and 2.
    package func canonical(_ code: Int32) -> Int32 {
        switch self {
        case .refrigerator, .waterHeater, .television, .laptop, .motorcycle, .boat, .motorBoat, .otherHouse:
            code == 3 ? 1 : code == 4 ? 2 : code
        default: code
        }
    }
}
