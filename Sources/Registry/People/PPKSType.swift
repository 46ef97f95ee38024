import Storage

/// Whom social services know as PPKS (pemerlu pelayanan kesejahteraan sosial): the 26 types of Permensos 8/2012, which
/// calls them PMKS.
///
/// Some of them are specific personal data (UU 27/2022): which type somebody is registered as stands in no list.
package enum PPKSType: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case toddler = "anak_balita_terlantar"
    case neglectedChild = "anak_terlantar"
    case childInLaw = "anak_berhadapan_hukum"
    case streetChild = "anak_jalanan"
    case childWithDisability = "anak_disabilitas"
    case childOfViolence = "anak_korban_kekerasan"
    case childInNeed = "anak_perlindungan_khusus"
    case neglectedElder = "lansia_terlantar"
    case disability = "penyandang_disabilitas"
    case prostitution = "tuna_susila"
    case homeless = "gelandangan"
    case beggar = "pengemis"
    case scavenger = "pemulung"
    case minority = "kelompok_minoritas"
    case formerPrisoner = "bwblp"
    case hiv = "odha"
    case drugs = "korban_napza"
    case trafficking = "korban_trafficking"
    case violence = "korban_tindak_kekerasan"
    case migrantWorker = "pekerja_migran_bermasalah"
    case naturalDisaster = "korban_bencana_alam"
    case socialDisaster = "korban_bencana_sosial"
    case woman = "perempuan_rawan"
    case poorFamily = "fakir_miskin"
    case familyInTrouble = "keluarga_bermasalah"
    case remoteCommunity = "komunitas_adat_terpencil"

    package var title: Words {
        switch self {
        case .toddler: Words(id: "Anak balita terlantar", en: "Neglected infant")
        case .neglectedChild: Words(id: "Anak terlantar", en: "Neglected child")
        case .childInLaw: Words(id: "Anak yang berhadapan dengan hukum", en: "Child in conflict with the law")
        case .streetChild: Words(id: "Anak jalanan", en: "Street child")
        case .childWithDisability: Words(id: "Anak dengan kedisabilitasan", en: "Child with a disability")
        case .childOfViolence: Words(id: "Anak korban kekerasan", en: "Child that suffered violence")
        case .childInNeed:
            Words(id: "Anak yang memerlukan perlindungan khusus", en: "Child in need of special protection")
        case .neglectedElder: Words(id: "Lanjut usia terlantar", en: "Neglected old person")
        case .disability: Words(id: "Penyandang disabilitas", en: "Person with a disability")
        case .prostitution: Words(id: "Tuna susila", en: "Person in prostitution")
        case .homeless: Words(id: "Gelandangan", en: "Homeless person")
        case .beggar: Words(id: "Pengemis", en: "Beggar")
        case .scavenger: Words(id: "Pemulung", en: "Waste picker")
        case .minority: Words(id: "Kelompok minoritas", en: "Minority group")
        case .formerPrisoner: Words(id: "Bekas warga binaan lembaga pemasyarakatan (BWBLP)", en: "Former prisoner")
        case .hiv: Words(id: "Orang dengan HIV/AIDS (ODHA)", en: "Person with HIV/AIDS")
        case .drugs: Words(id: "Korban penyalahgunaan NAPZA", en: "Victim of drugs")
        case .trafficking: Words(id: "Korban trafficking", en: "Victim of trafficking")
        case .violence: Words(id: "Korban tindak kekerasan", en: "Victim of violence")
        case .migrantWorker: Words(id: "Pekerja migran bermasalah sosial", en: "Migrant worker in trouble")
        case .naturalDisaster: Words(id: "Korban bencana alam", en: "Victim of a natural disaster")
        case .socialDisaster: Words(id: "Korban bencana sosial", en: "Victim of a social disaster")
        case .woman: Words(id: "Perempuan rawan sosial ekonomi", en: "Woman at social and economic risk")
        case .poorFamily: Words(id: "Fakir miskin", en: "Destitute family")
        case .familyInTrouble:
            Words(id: "Keluarga bermasalah sosial psikologis", en: "Family in social and psychological trouble")
        case .remoteCommunity: Words(id: "Komunitas adat terpencil", en: "Remote indigenous community")
        }
    }
}
