import Registry

/// The words of the page on which a kabupaten writes what stands on its documents.
enum PaperStyleTexts {
    static func title(_ place: String) -> Words { Words(id: "Dokumen \(place)", en: "Documents of \(place)") }
    static let tab = Words(id: "Dokumen", en: "Documents")
    static let lead = Words(
        id: "Kop, alamat, nomor, isi, penandatangan, dan tembusan dokumen yang dibuat di sini. Yang dalam kurung "
            + "kurawal diisi sendiri dari register. Dokumen yang sudah dibuat tidak berubah.",
        en: "Letterhead, address, number, words, signers and copies of the documents made here. What stands in braces "
            + "is filled in from the register. Documents that were made do not change.")
    static let help = Words(
        id: "Pilih jenis dokumen, ubah teksnya, lihat hasilnya, lalu simpan dengan hari mulai berlaku.",
        en: "Choose a kind, change its words, look how it comes out, then save it with the day from which it holds.")
    static let kind = Words(id: "Jenis dokumen", en: "Kind of document")
    static let allKinds = Words(id: "Kop dan nomor semua dokumen", en: "Letterheads and numbers of all documents")
    static let choose = Words(
        id: "Pilih kabupaten/kota, atau desa/kelurahan untuk alamat dan kodenya.",
        en: "Choose a kabupaten or kota, or a village for its address and code.")
    static let ofKabupaten = Words(
        id: "Teks jenis ini ditetapkan kabupaten/kota. Desa/kelurahan menetapkan alamat dan kodenya sendiri.",
        en: "These words are its kabupaten's. A village says its own address and code.")
    static func coming(_ day: String) -> Words {
        Words(id: "Ada perubahan yang berlaku mulai \(day).", en: "A change holds from \(day) on.")
    }
    static let places = Words(id: "Yang dapat ditulis dalam kurung kurawal", en: "What may stand in braces")
    static let outcome = Words(id: "Contoh hasil:", en: "As it comes out:")
    static let from = Words(id: "Berlaku mulai", en: "Holds from")
    static let fromHint = Words(id: "Hari ini atau sesudahnya.", en: "Today or later.")
    static let dayNeeded = Words(id: "Tulis tanggal, seperti 01-12-2026.", en: "Write a day, as 01-12-2026.")
    static let save = Words(id: "Simpan", en: "Save")
    static let look = Words(id: "Lihat hasilnya", en: "Look how it comes out")
    static let ofVillage = Words(id: "Kop surat desa/kelurahan", en: "Letterhead of the village")

    static func part(_ part: PaperPart) -> Words {
        switch part {
        case .villageOffices: Words(id: "Kop desa/kelurahan", en: "Letterhead of villages")
        case .villageAddress: Words(id: "Alamat kantor desa/kelurahan", en: "Address of the village office")
        case .socialOffices: Words(id: "Kop Dinas Sosial", en: "Letterhead of Dinsos")
        case .socialAddress: Words(id: "Alamat Dinas Sosial", en: "Address of Dinsos")
        case .regentOffices: Words(id: "Kop Bupati/Wali Kota", en: "Letterhead of the regent or mayor")
        case .regentAddress: Words(id: "Alamat Bupati/Wali Kota", en: "Address of the regent or mayor")
        case .town: Words(id: "Tempat surat kabupaten", en: "Where letters of the kabupaten are signed")
        case .regentName: Words(id: "Nama Bupati/Wali Kota", en: "Name of the regent or mayor")
        case .socialName: Words(id: "Nama Kepala Dinas Sosial", en: "Name of the head of Dinsos")
        case .socialRank: Words(id: "Pangkat dan NIP Kepala Dinas Sosial", en: "Rank and NIP of the head of Dinsos")
        case .classification: Words(id: "Kode klasifikasi", en: "Code of classification")
        case .villageCode: Words(id: "Kode desa dalam nomor", en: "Code of the village in numbers")
        case .socialCode: Words(id: "Kode dinas dalam nomor", en: "Code of the office in numbers")
        case .number: Words(id: "Pola nomor", en: "Pattern of the number")
        case .code: Words(id: "Kode jenis dalam nomor", en: "Code of the kind in numbers")
        case .title: Words(id: "Judul", en: "Title")
        case .subtitle: Words(id: "Di bawah judul", en: "Below the title")
        case .nature: Words(id: "Sifat", en: "Nature (sifat)")
        case .enclosures: Words(id: "Lampiran", en: "Enclosures")
        case .subject: Words(id: "Hal", en: "Subject")
        case .addressee: Words(id: "Kepada", en: "To")
        default: laterPart(part)
        }
    }

    private static func laterPart(_ part: PaperPart) -> Words {
        switch part {
        case .opening: Words(id: "Pembuka", en: "Opening")
        case .basis: Words(id: "Dasar atau pernyataan", en: "Legal basis or statements")
        case .urbanBasis: Words(id: "Dasar untuk kelurahan", en: "Legal basis of a kelurahan")
        case .quorum: Words(id: "Kuorum", en: "Quorum")
        case .secondQuorum: Words(id: "Musyawarah kedua tanpa kuorum", en: "Second meeting without a quorum")
        case .presence: Words(id: "Kehadiran bila hanya jumlahnya diketahui", en: "Presence where only sums are known")
        case .body: Words(id: "Isi", en: "Body")
        case .objection: Words(id: "Cara menyanggah", en: "How to object")
        case .closing: Words(id: "Penutup", en: "Closing")
        case .signers: Words(id: "Penandatangan", en: "Signers")
        case .copies: Words(id: "Tembusan", en: "Copies")
        default: Words(id: part.rawValue, en: part.rawValue)
        }
    }

    static func hint(_ part: PaperPart) -> Words? {
        switch part {
        case .number:
            Words(
                id:
                    "Seperti {klasifikasi}/{urut:3}/{kode}/{desa}/{bulan_romawi}/{tahun}. Harus ada {urut}, {kode} dan {tahun}.",
                en:
                    "As {klasifikasi}/{urut:3}/{kode}/{desa}/{bulan_romawi}/{tahun}. {urut}, {kode} and {tahun} are needed."
            )
        case .signers:
            Words(
                id:
                    "Satu baris seorang: jabatan | nama | keterangan | meterai. Tulis kata meterai bila dibubuhi meterai.",
                en: "A line each: office | name | below it | meterai. Write meterai where stamp duty is put.")
        case .villageOffices, .socialOffices, .regentOffices:
            Words(id: "Dari yang terluas sampai yang menulis, satu baris satu.", en: "From the widest on, a line each.")
        case .villageCode:
            Words(id: "Kosong: huruf awal namanya.", en: "Empty: the first letters of its name.")
        default: nil
        }
    }
}
