/// Columns of an extract that are taken. All others (address, occupation, religion, schooling) are left where they are:
/// what nothing is compared with is not kept.
package enum CivilField: String, CaseIterable, Codable, Sendable {
    case nik = "NIK"
    case kk = "NO_KK"
    case name = "NAMA_LGKP"
    case relation = "STAT_HBKEL"
    case father = "NAMA_LGKP_AYAH"
    case mother = "NAMA_LGKP_IBU"
    case sex = "JENIS_KLMIN"
    case birthPlace = "TMPT_LHR"
    case birth = "TGL_LHR"
    case provinceNumber = "NO_PROP"
    case province = "PROP_NAME"
    case kabupatenNumber = "NO_KAB"
    case kabupaten = "KAB_NAME"
    case kecamatanNumber = "NO_KEC"
    case kecamatan = "KEC_NAME"
    case villageNumber = "NO_KEL"
    case village = "KEL_NAME"
    case ektp = "EKTP_STATUS"
    /// What the registry says of the number itself, where a list was matched by its service.
    case state = "RESPON"

    /// Headers seen in the field, letters and digits only, upper case.
    var headers: [String] {
        switch self {
        case .nik: ["NIK"]
        case .kk: ["NOKK", "KK", "NOMORKK"]
        case .name: ["NAMALGKP", "NAMALENGKAP", "NAMA"]
        case .relation: ["STATHBKEL", "SHDK", "STATHBKELUARGA"]
        case .father: ["NAMALGKPAYAH", "NAMAAYAH"]
        case .mother: ["NAMALGKPIBU", "NAMAIBU", "NAMAIBUKANDUNG"]
        case .sex: ["JENISKLMIN", "JENISKELAMIN", "JK"]
        case .birthPlace: ["TMPTLHR", "TEMPATLAHIR"]
        case .birth: ["TGLLHR", "TANGGALLAHIR", "TGLLAHIR"]
        case .provinceNumber: ["NOPROP"]
        case .province: ["PROPNAME", "NAMAPROP", "PROVINSI"]
        case .kabupatenNumber: ["NOKAB"]
        case .kabupaten: ["KABNAME", "NAMAKAB", "KABUPATEN", "KABUPATENKOTA"]
        case .kecamatanNumber: ["NOKEC"]
        case .kecamatan: ["KECNAME", "NAMAKEC", "KECAMATAN"]
        case .villageNumber: ["NOKEL"]
        case .village: ["KELNAME", "NAMAKEL", "KELURAHAN", "DESA", "DESAKELURAHAN"]
        case .ektp: ["EKTPSTATUS", "STATUSEKTP", "STATUSREKAM"]
        case .state: ["RESPON", "RESPONSE", "RESPONSECODE", "STATUSPENDUDUK", "STATUSHIDUP", "STATUSNIK"]
        }
    }
}
