/// What a column of a file can hold.
package enum Field: String, CaseIterable, Sendable {
    case province = "provinsi"
    case kabupaten
    case kecamatan
    case village = "desa"
    case dtksID = "id_dtks"
    case kk
    case nik
    case name = "nama"
    case birth = "tanggal_lahir"
    case birthPlace = "tempat_lahir"
    case sex = "jenis_kelamin"
    case occupation = "pekerjaan"
    case mother = "ibu_kandung"
    case relation = "hubungan"
    case padan
    case address = "alamat"
    case hamlet = "dusun"
    case rt
    case rw
    case desil

    /// Headers seen in the field, letters and digits only, upper case.
    var headers: [String] {
        switch self {
        case .province: ["PROVINSI", "PROP", "NAMAPROVINSI", "PROVINCE"]
        case .kabupaten: ["KABUPATENKOTA", "KABKOTA", "KABUPATEN", "KAB", "NAMAKABUPATEN"]
        case .kecamatan: ["KECAMATAN", "KEC", "NAMAKECAMATAN"]
        case .village:
            ["DESAKELURAHAN", "DESA", "KELURAHAN", "DESAKEL", "KELURAHANDESA", "KODEDESA", "NAMADESA", "VILLAGE"]
        case .dtksID: ["IDDTKS", "IDBDT", "IDARTBDT", "IDDTSEN", "IDSEMESTA"]
        case .kk: ["NOKK", "KK", "NOMORKK", "NOKARTUKELUARGA", "NOMORKARTUKELUARGA", "NKK"]
        case .nik: ["NIK", "NOKTP", "NONIK", "NOMORNIK", "NIKPM"]
        case .name: ["NAMA", "NAMALENGKAP", "NAMALGKP", "NAMAART", "NAMAPM", "NAME"]
        case .birth: ["TANGGALLAHIR", "TGLLAHIR", "TGLLHR", "TANGGALLHR", "BIRTHDATE"]
        case .birthPlace: ["TEMPATLAHIR", "TMPLAHIR", "TMPTLHR"]
        case .sex: ["JENISKELAMIN", "JK", "JNSKEL", "JENISKLMIN", "KELAMIN", "SEX"]
        case .occupation: ["PEKERJAAN", "JENISPEKERJAAN", "JENISPKRJN"]
        case .mother: ["NAMAIBUKANDUNG", "IBUKANDUNG", "NAMAGADISIBUKANDUNG", "NAMAIBU", "NAMALGKPIBU"]
        case .relation: ["HUBKELUARGA", "HUBUNGANKELUARGA", "HUBKEL", "SHDK", "STATHBKEL", "HUBUNGAN"]
        case .padan: ["KETERANGANPADAN", "KETPADAN", "STATUSPADAN"]
        case .address: ["ALAMAT", "ALAMATKK"]
        case .hamlet: ["DUSUN", "LINGKUNGAN"]
        case .rt: ["RT", "NORT"]
        case .rw: ["RW", "NORW"]
        case .desil: ["DESIL", "DESILNASIONAL", "DECILE"]
        }
    }

    /// The fields whose text a row keeps for the register, in the order `FileRow` keeps them.
    static let kept: [Field] = [
        .dtksID, .kk, .nik, .name, .birth, .birthPlace, .occupation, .mother, .padan, .address, .hamlet, .rt, .rw, .sex,
        .relation,
    ]

    /// Position among the kept ones. Asked for a dozen times a row, so no search.
    var slot: Int? {
        switch self {
        case .dtksID: 0
        case .kk: 1
        case .nik: 2
        case .name: 3
        case .birth: 4
        case .birthPlace: 5
        case .occupation: 6
        case .mother: 7
        case .padan: 8
        case .address: 9
        case .hamlet: 10
        case .rt: 11
        case .rw: 12
        case .sex: 13
        case .relation: 14
        case .province, .kabupaten, .kecamatan, .village, .desil: nil
        }
    }
}
