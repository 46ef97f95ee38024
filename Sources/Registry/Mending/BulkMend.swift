/// One cause that made many records wrong, and what mends them all alike.
package enum BulkMend: Codable, Sendable, Equatable {
    case birthFromNIK
    case sexFromNIK
    case swapDayMonth
    case lettersInNIK
    case swapNameMother
    case swapNIKKK
    case setPlace(BulkPlace)
    /// `directly`: the actor may answer for both villages and accepts in one go.
    case wrongVillage(destination: RegionCode, directly: Bool)
    case markMoved
    case markDeceased

    package var kind: BulkKind {
        switch self {
        case .birthFromNIK: .birthFromNIK
        case .sexFromNIK: .sexFromNIK
        case .swapDayMonth: .swapDayMonth
        case .lettersInNIK: .lettersInNIK
        case .swapNameMother: .swapNameMother
        case .swapNIKKK: .swapNIKKK
        case .setPlace: .setPlace
        case .wrongVillage: .wrongVillage
        case .markMoved: .markMoved
        case .markDeceased: .markDeceased
        }
    }

    /// A kind that needs nothing more to be said; nil for the two that do.
    package init?(plain kind: BulkKind) {
        switch kind {
        case .birthFromNIK: self = .birthFromNIK
        case .sexFromNIK: self = .sexFromNIK
        case .swapDayMonth: self = .swapDayMonth
        case .lettersInNIK: self = .lettersInNIK
        case .swapNameMother: self = .swapNameMother
        case .swapNIKKK: self = .swapNIKKK
        case .markMoved: self = .markMoved
        case .markDeceased: self = .markDeceased
        case .setPlace, .wrongVillage: return nil
        }
    }
}

/// Where families are to be: what is nil stays as it is.
package struct BulkPlace: Codable, Sendable, Equatable {
    package var hamlet: String?
    package var rt: String?
    package var rw: String?
    /// Only families that are there now; nil: wherever.
    package var onlyRT: String?
    package var onlyRW: String?

    package init(
        hamlet: String? = nil, rt: String? = nil, rw: String? = nil, onlyRT: String? = nil, onlyRW: String? = nil
    ) {
        self.hamlet = hamlet
        self.rt = rt
        self.rw = rw
        self.onlyRT = onlyRT
        self.onlyRW = onlyRW
    }
}

/// The kinds of bulk mend, as forms and addresses name them.
package enum BulkKind: String, CaseIterable, Sendable {
    case birthFromNIK = "lahir_dari_nik"
    case swapDayMonth = "hari_bulan"
    case sexFromNIK = "kelamin_dari_nik"
    case lettersInNIK = "huruf_nik"
    case swapNIKKK = "nik_kk"
    case swapNameMother = "nama_ibu"
    case setPlace = "rt_rw"
    case wrongVillage = "salah_desa"
    case markMoved = "pindah"
    case markDeceased = "meninggal"

    /// The rules whose findings it can mend; empty: families are chosen by hand or by place.
    package var rules: [String] {
        switch self {
        case .birthFromNIK: ["B01", "B02", "B05", "B06"]
        case .swapDayMonth: ["B06"]
        case .sexFromNIK: ["J01", "J02"]
        case .lettersInNIK: ["N02"]
        case .swapNIKKK: ["D01"]
        case .swapNameMother: ["P03", "P06"]
        case .setPlace: []
        case .wrongVillage: ["D04"]
        case .markMoved: ["L01"]
        case .markDeceased: ["P07"]
        }
    }

    package var title: Words {
        switch self {
        case .birthFromNIK: Words(id: "Isi tanggal lahir dari NIK", en: "Take the birth date from the NIK")
        case .swapDayMonth: Words(id: "Tukar tanggal dan bulan lahir", en: "Swap day and month of birth")
        case .sexFromNIK: Words(id: "Isi jenis kelamin dari NIK", en: "Take the sex from the NIK")
        case .lettersInNIK: Words(id: "Ganti huruf dalam NIK menjadi angka", en: "Turn letters in the NIK into digits")
        case .swapNIKKK: Words(id: "Tukar kolom NIK dan nomor KK", en: "Swap the columns NIK and KK")
        case .swapNameMother:
            Words(id: "Tukar kolom nama dan nama ibu kandung", en: "Swap the columns name and mother's name")
        case .setPlace: Words(id: "Ganti dusun, RT, atau RW", en: "Set hamlet, RT or RW")
        case .wrongVillage: Words(id: "Pindahkan ke desa yang benar", en: "Hand over to the right village")
        case .markMoved: Words(id: "Tandai pindah", en: "Mark as moved away")
        case .markDeceased: Words(id: "Tandai meninggal dunia", en: "Mark as deceased")
        }
    }

    package var meaning: Words {
        switch self {
        case .birthFromNIK:
            Words(
                id: "Tanggal lahir kosong, tidak mungkin, hanya tahun, atau berbeda: diambil dari angka ke-7 sampai "
                    + "ke-12 NIK. Abadnya ditentukan dari umur dan hubungan keluarga; yang meragukan ditolak.",
                en: "The birth date is missing, impossible, a year only, or differs: taken from digits 7 to 12 of the "
                    + "NIK. Age and relation decide the century; what stays in doubt is refused.")
        case .swapDayMonth:
            Words(
                id: "Berkas menulis bulan lebih dulu. Hanya yang sesudah ditukar sama dengan NIK yang diubah.",
                en: "The file wrote the month first. Only dates that agree with the NIK once swapped are changed.")
        case .sexFromNIK:
            Words(
                id: "Angka tanggal dalam NIK perempuan ditambah 40; dari situ jenis kelamin diketahui.",
                en: "In a woman's NIK 40 is added to the day; that tells the sex.")
        case .lettersInNIK:
            Words(
                id: "Huruf O menjadi 0, huruf I dan l menjadi 1, spasi dan titik dibuang. Huruf lain ditolak.",
                en: "The letter O becomes 0, I and l become 1, blanks and points go. Other letters are refused.")
        case .swapNIKKK:
            Words(
                id: "Beberapa orang memakai NIK yang sama, dan nomor KK masing-masing ternyata NIK-nya. Mereka "
                    + "disatukan dalam satu keluarga dengan nomor itu sebagai nomor KK.",
                en: "Several people have the same NIK, and each one's KK number is their own NIK. They become one "
                    + "family with that number as its KK number.")
        case .swapNameMother:
            Words(
                id: "Nama orang dan nama ibunya tertulis di kolom yang tertukar.",
                en: "A person's name and the mother's name stand in each other's column.")
        case .setPlace:
            Words(
                id: "Untuk RT atau RW yang diberi nomor baru, atau dusun yang salah tulis.",
                en: "For an RT or RW that got a new number, or a hamlet written wrongly.")
        case .wrongVillage:
            Words(
                id:
                    "Keluarga tercatat di desa yang salah. Diajukan sebagai satu perpindahan; desa tujuan yang menerima.",
                en: "Families are on record in the wrong village. They are handed over as one move that the other "
                    + "village accepts.")
        case .markMoved:
            Words(
                id: "Sumber menyatakan orangnya pindah. Dicatat pindah pada tanggal berkas.",
                en: "The source says the person moved away. Recorded as moved on the file's day.")
        case .markDeceased:
            Words(
                id: "Sumber menyatakan orangnya terindikasi meninggal. Dicatat meninggal pada tanggal berkas. Pastikan "
                    + "dulu dengan keluarga atau RT.",
                en: "The source says the person seems to have died. Recorded as deceased on the file's day. Make sure "
                    + "with the family or the RT first.")
        }
    }
}
