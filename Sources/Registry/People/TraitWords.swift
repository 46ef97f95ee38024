/// What the individual variables and their codes mean, from the BDT 2015 questionnaire.
extension PersonTrait {
    package var label: Words {
        switch self {
        case .marital: Words(id: "Status perkawinan", en: "Marital status")
        case .marriageBook: Words(id: "Akta/buku nikah", en: "Marriage certificate")
        case .onKK: Words(id: "Tercantum di KK", en: "Written on the KK")
        case .identityCards: Words(id: "Kartu identitas yang dimiliki", en: "Identity documents held")
        case .pregnant: Words(id: "Sedang hamil", en: "Pregnant")
        case .disability: Words(id: "Disabilitas", en: "Disability")
        case .chronicDisease: Words(id: "Penyakit kronis", en: "Chronic disease")
        case .schooling: Words(id: "Bersekolah", en: "At school")
        case .schoolLevel: Words(id: "Jenjang pendidikan tertinggi", en: "Highest school attended")
        case .schoolYear: Words(id: "Kelas tertinggi", en: "Highest grade")
        case .certificate: Words(id: "Ijazah tertinggi", en: "Highest diploma")
        case .works: Words(id: "Bekerja seminggu terakhir", en: "Worked in the past week")
        case .hours: Words(id: "Jam kerja seminggu", en: "Working hours a week")
        case .sector: Words(id: "Lapangan usaha", en: "Line of business")
        case .position: Words(id: "Kedudukan dalam pekerjaan", en: "Position at work")
        case .presence: Words(id: "Keberadaan", en: "Presence")
        case .domicile: Words(id: "Domisili dan KTP", en: "Home and KTP")
        }
    }

    /// The codes a form offers. Empty: a plain number. Of `identityCards` they are the parts of a sum.
    package var choices: [(code: Int, words: Words)] {
        let first = startsAtZero ? 0 : 1
        if self == .identityCards {
            return zip([0, 1, 2, 4, 8], codes).map { (code: $0, words: Words(id: $1.0, en: $1.1)) }
        }
        return codes.enumerated().map { (code: first + $0.offset, words: Words(id: $0.element.0, en: $0.element.1)) }
    }

    /// The code in words; the number itself where there are none.
    package func words(for code: Int) -> Words {
        choices.first { $0.code == code }?.words ?? Words(id: String(code), en: String(code))
    }

    private var startsAtZero: Bool {
        switch self {
        case .marriageBook, .disability, .chronicDisease, .schooling, .certificate: true
        default: false
        }
    }

    /// Indonesian and English.
    private var codes: [(String, String)] {
        switch self {
        case .marital:
            [
                ("Belum kawin", "Never married"), ("Kawin/nikah", "Married"), ("Cerai hidup", "Divorced"),
                ("Cerai mati", "Widowed"),
            ]
        case .marriageBook:
            [
                ("Tidak punya", "None"), ("Ya, dapat ditunjukkan", "Yes, can be shown"),
                ("Ya, tidak dapat ditunjukkan", "Yes, cannot be shown"),
            ]
        case .onKK, .pregnant, .works: [("Ya", "Yes"), ("Tidak", "No")]
        case .identityCards:
            [
                ("Tidak punya satu pun", "None"), ("Akta kelahiran", "Birth certificate"),
                ("Kartu pelajar", "Student card"), ("KTP", "KTP"), ("SIM", "Driving licence (SIM)"),
            ]
        case .disability:
            [
                ("Tidak ada", "None"), ("Tuna daksa/cacat tubuh", "Physical"), ("Tuna netra/buta", "Blind"),
                ("Tuna rungu", "Deaf"), ("Tuna wicara", "Mute"), ("Tuna rungu dan wicara", "Deaf and mute"),
                ("Tuna netra dan cacat tubuh", "Blind and physical"),
                ("Tuna netra, rungu, dan wicara", "Blind, deaf and mute"),
                ("Tuna rungu, wicara, dan cacat tubuh", "Deaf, mute and physical"),
                ("Tuna rungu, wicara, netra, dan cacat tubuh", "Deaf, mute, blind and physical"),
                ("Disabilitas mental/intelektual", "Mental or intellectual"),
                ("Mantan penderita gangguan jiwa", "Former mental illness"),
                ("Disabilitas fisik dan mental", "Physical and mental"),
            ]
        case .chronicDisease:
            [
                ("Tidak ada", "None"), ("Hipertensi", "Hypertension"), ("Rematik", "Rheumatism"), ("Asma", "Asthma"),
                ("Jantung", "Heart disease"), ("Diabetes", "Diabetes"), ("TBC", "Tuberculosis"), ("Stroke", "Stroke"),
                ("Kanker/tumor ganas", "Cancer"), ("Lainnya (gagal ginjal, flek paru)", "Other (kidney, lung)"),
            ]
        case .schooling:
            [
                ("Tidak/belum pernah sekolah", "Not or not yet"), ("Masih sekolah", "At school"),
                ("Tidak bersekolah lagi", "No longer"),
            ]
        case .schoolLevel:
            [
                ("SD/SDLB", "SD/SDLB"), ("Paket A", "Paket A"), ("MI", "MI"), ("SMP/SMPLB", "SMP/SMPLB"),
                ("Paket B", "Paket B"), ("MTs", "MTs"), ("SMA/SMK/SMALB", "SMA/SMK/SMALB"), ("Paket C", "Paket C"),
                ("MA", "MA"), ("Perguruan tinggi", "University"),
            ]
        case .schoolYear: (1...7).map { ("Kelas/tingkat \($0)", "Grade \($0)") } + [("Tamat", "Completed")]
        case .certificate:
            [
                ("Tidak punya", "None"), ("SD/sederajat", "Primary school"), ("SMP/sederajat", "Lower secondary"),
                ("SMA/sederajat", "Upper secondary"), ("D1/D2/D3", "D1/D2/D3"), ("D4/S1", "D4/S1"), ("S2/S3", "S2/S3"),
            ]
        case .sector:
            [
                ("Padi dan palawija", "Rice and food crops"), ("Hortikultura", "Horticulture"),
                ("Perkebunan", "Plantation"), ("Perikanan tangkap", "Fishing"), ("Perikanan budidaya", "Fish farming"),
                ("Peternakan", "Livestock"), ("Kehutanan dan pertanian lain", "Forestry and other farming"),
                ("Pertambangan/penggalian", "Mining"), ("Industri pengolahan", "Manufacturing"),
                ("Listrik dan gas", "Electricity and gas"), ("Bangunan/konstruksi", "Construction"),
                ("Perdagangan", "Trade"), ("Hotel dan rumah makan", "Hotels and restaurants"),
                ("Transportasi dan pergudangan", "Transport and storage"),
                ("Informasi dan komunikasi", "Information and communication"),
                ("Keuangan dan asuransi", "Finance and insurance"), ("Jasa pendidikan", "Education"),
                ("Jasa kesehatan", "Health"),
                ("Jasa kemasyarakatan, pemerintahan, perorangan", "Public and personal services"),
                ("Pemulung", "Waste picking"), ("TKI", "Work abroad"), ("Lainnya", "Other"),
            ]
        case .position:
            [
                ("Berusaha sendiri", "Self-employed"),
                ("Berusaha dibantu buruh tidak tetap", "Employer of casual workers"),
                ("Berusaha dibantu buruh tetap", "Employer of permanent workers"),
                ("Buruh/karyawan swasta", "Private employee"),
                ("PNS/TNI/Polri/BUMN/BUMD/legislatif", "Public employee"),
                ("Pekerja bebas pertanian", "Casual worker in farming"),
                ("Pekerja bebas nonpertanian", "Casual worker elsewhere"),
                ("Pekerja keluarga/tidak dibayar", "Unpaid family worker"),
            ]
        case .presence:
            [
                ("Tinggal di rumah tangga", "Lives here"), ("Meninggal", "Died"),
                ("Tidak tinggal di sini/pindah", "Does not live here, moved"), ("Anggota baru", "New member"),
                ("Kesalahan daftar", "Wrongly listed"), ("Tidak ditemukan", "Not found"),
            ]
        case .domicile:
            [
                ("Tinggal dan ber-KTP di desa ini", "Lives here with a KTP of here"),
                ("Tinggal di sini, KTP luar", "Lives here with a KTP from elsewhere"),
                ("Tinggal di luar, KTP di sini", "Lives elsewhere with a KTP of here"),
            ]
        case .hours: []
        }
    }
}
