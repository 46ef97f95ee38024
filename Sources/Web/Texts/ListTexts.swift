import Registry

extension Texts {
    static func familiesIn(_ count: String?, _ region: String, valid: Bool?) -> Words {
        let id = valid.map { $0 ? "keluarga valid" : "keluarga tidak valid" } ?? "keluarga"
        let en = valid.map { $0 ? "valid families" : "families not valid" } ?? "families"
        return Words(
            id: "\(count.map { "\($0) " } ?? "")\(id) di \(region)".firstCapital,
            en: "\(count.map { "\($0) " } ?? "")\(en) in \(region)".firstCapital)
    }
    static func personsIn(_ count: String?, _ region: String) -> Words {
        guard let count else { return Words(id: "Perorangan di \(region)", en: "Persons in \(region)") }
        return Words(id: "\(count) jiwa di \(region)", en: "\(count) persons in \(region)")
    }
    static let filter = Words(id: "Saring", en: "Filter")
    static let show = Words(id: "Terapkan", en: "Apply")
    static let clear = Words(id: "Hapus saringan", en: "Clear filter")
    static let region = Words(id: "Wilayah", en: "Area")
    static let regionHint = Words(
        id: "Nama atau kode, misalnya 17.02.06", en: "Name or code, for instance 17.02.06")
    static let validity = Words(id: "Keadaan", en: "State")
    static let all = Words(id: "Semua", en: "All")
    static let anyReason = Words(id: "Semua sebab", en: "Any reason")
    static let head = Words(id: "Kepala keluarga dan KK", en: "Head of family and KK")
    static let address = Words(id: "Alamat", en: "Address")
    static let members = Words(id: "Anggota", en: "Members")
    static let status = Words(id: "Status", en: "Status")
    static let village = Words(id: "Desa/kelurahan", en: "Village")
    static let nameAndNIK = Words(id: "Nama dan NIK", en: "Name and NIK")
    static let relation = Words(id: "Hubungan", en: "Relation")
    static let sex = Words(id: "Jenis kelamin", en: "Sex")
    static let born = Words(id: "Lahir", en: "Born")
    static func memberCount(_ count: String) -> Words {
        Words(id: "\(count) jiwa", en: count == "1" ? "1 person" : "\(count) persons")
    }
    static let noKK = Words(id: "tanpa nomor KK", en: "no KK number")
    static let noNIK = Words(id: "tanpa NIK", en: "no NIK")
    static let noName = Words(id: "(tanpa nama)", en: "(no name)")
    static let pages = Words(id: "Halaman", en: "Pages")
    static func next(_ count: String) -> Words { Words(id: "\(count) berikutnya", en: "Next \(count)") }
    static let firstPage = Words(id: "Ke awal daftar", en: "To the start of the list")
    static func onThisPage(_ shown: String, of all: String?) -> Words {
        guard let all else { return Words(id: "\(shown) di halaman ini", en: "\(shown) on this page") }
        return Words(id: "\(shown) di halaman ini, dari \(all)", en: "\(shown) on this page, of \(all)")
    }
    static let endOfList = Words(id: "Akhir daftar.", en: "End of the list.")
    static let nothingFound = Words(id: "Tidak ada yang cocok", en: "Nothing fits")
    static let nothingFits = Words(
        id: "Tidak ada keluarga di wilayah ini yang cocok dengan saringan.",
        en: "No family in this area fits the filter.")
    static let nothingInvalid = Words(id: "Tidak ada yang perlu diperbaiki", en: "Nothing needs mending")
    static func allFine(_ region: String) -> Words {
        Words(id: "Semua keluarga di \(region) valid.", en: "All families in \(region) are valid.")
    }
    static let showAll = Words(id: "Lihat semua keluarga", en: "See all families")
    static let more = Words(id: "lainnya", en: "more")
    static let whichRegion = Words(id: "Wilayah yang mana?", en: "Which area?")
    static func regionsLike(_ text: String) -> Words {
        Words(id: "Yang cocok dengan “\(text)”:", en: "These fit “\(text)”:")
    }
    static func noRegionLike(_ text: String) -> Words {
        Words(id: "Tidak ada wilayah “\(text)”", en: "There is no area “\(text)”")
    }
    static let tryCode = Words(
        id: "Tulis sebagian namanya, atau kodenya seperti 17.02.06.2001 atau 1702062001.",
        en: "Write part of its name, or its code like 17.02.06.2001 or 1702062001.")
    static let orderOfFamilies = Words(
        id: "Urut desa, lalu urut masuk.", en: "By village, then in order of arrival.")
    static let orderOfPersons = Words(
        id: "Urut desa, lalu keluarga demi keluarga.", en: "By village, then family by family.")

    static let familiesHelp = Words(
        id: """
            Saring menurut wilayah, keadaan, sebab, dan program; saringan tersimpan di alamat halaman, jadi dapat dibagikan \
            atau disimpan sebagai tampilan. Yang boleh memperbaiki dapat mencentang beberapa keluarga untuk diperbaiki \
            bersama.
            """,
        en: """
            Filter by area, state, reason and programme; the filter stands in the address of the page, so it can be \
            shared or saved as a view. Those who may mend can tick several families to mend them together.
            """)
    static let personsHelp = Words(
        id: """
            Saring orang menurut wilayah, umur, jenis kelamin, program, atau status seperti meninggal dan pindah. \
            Saringan tersimpan di alamat halaman dan dapat disimpan sebagai tampilan.
            """,
        en: """
            Filter people by area, age, sex, programme, or a status like died and moved. The filter stands in the \
            address of the page and can be saved as a view.
            """)

    // Filters
    static let stillThere = Words(id: "Masih tercatat", en: "On record")
    static let noLongerThere = Words(id: "Sudah tidak ada", en: "No longer there")
    static func gone(_ status: RecordStatus) -> Words { Texts.status(status.rawValue) ?? stillThere }
    static let ageFrom = Words(id: "Umur dari", en: "Age from")
    static let ageTo = Words(id: "sampai", en: "to")
    static let ageInYears = Words(
        id: "Tulis umur dalam tahun, angka 0 sampai 150.", en: "Write the age in years, a number from 0 to 150.")
    static let nobodyFits = Words(
        id: "Tidak ada orang di wilayah ini yang cocok dengan saringan.", en: "Nobody in this area fits the filter.")
    static let showEverybody = Words(id: "Lihat semua orang", en: "See everybody")
    static let nothingMore = Words(id: "Tidak ada lagi", en: "No more")
    static let nothingFoundYet = Words(id: "Belum ada yang cocok", en: "Nothing fits so far")
    static func lookedThrough(_ count: String, upTo region: String) -> Words {
        Words(
            id: "\(count) cocok. Sudah diperiksa sampai \(region).",
            en: "\(count) fitting. Looked through up to \(region).")
    }
    static let lookOn = Words(id: "Lanjutkan memeriksa", en: "Look on")

    // Ticked rows
    static func chooseFamily(_ name: String) -> Words {
        Words(id: "Pilih keluarga \(name)", en: "Choose family \(name)")
    }
    static let mendTogether = Words(id: "Perbaiki bersama", en: "Mend together")
    static let tickedFirst = Words(id: "Centang dulu keluarganya.", en: "Tick the families first.")
    static let chosen = Words(id: "dipilih", en: "chosen")

    // Saved views
    static let savedViews = Words(id: "Tampilan tersimpan", en: "Saved views")
    static let saveThisView = Words(id: "Simpan tampilan ini", en: "Save this view")
    static let saveOrDelete = Words(id: "Simpan atau hapus tampilan", en: "Save or delete views")
    static let viewName = Words(id: "Nama tampilan", en: "Name of the view")
    static let viewNameHint = Words(
        id: "Misalnya “Lansia PKH”. Nama yang sama menggantikan yang lama. Hanya Anda yang melihatnya.",
        en: "For instance “PKH elderly”. The same name replaces the old one. Only you see it.")
    static func viewSaved(_ name: String) -> Words {
        Words(id: "Tampilan “\(name)” tersimpan.", en: "The view “\(name)” is saved.")
    }
    static func viewDeleted(_ name: String) -> Words {
        Words(id: "Tampilan “\(name)” dihapus.", en: "The view “\(name)” is deleted.")
    }
    static let deleteView = Words(id: "Hapus", en: "Delete")

    /// Hubungan dengan kepala keluarga, coded as in BDT 2015 and Regsosek 409.
    static func relation(_ code: Int) -> Words {
        switch code {
        case 1: Words(id: "Kepala keluarga", en: "Head of family")
        case 2: Words(id: "Istri/suami", en: "Wife/husband")
        case 3: Words(id: "Anak", en: "Child")
        case 4: Words(id: "Menantu", en: "Child-in-law")
        case 5: Words(id: "Cucu", en: "Grandchild")
        case 6: Words(id: "Orang tua/mertua", en: "Parent or parent-in-law")
        case 7: Words(id: "Pembantu rumah tangga", en: "Domestic worker")
        case 8: Words(id: "Lainnya", en: "Other")
        default: unknown
        }
    }

    static func sex(_ code: Int) -> Words {
        switch code {
        case 1: Words(id: "Laki-laki", en: "Male")
        case 2: Words(id: "Perempuan", en: "Female")
        default: unknown
        }
    }
}

extension String {
    var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
