import Registry

extension Texts {
    static func someInvalid(_ count: String, of all: String) -> Words {
        Words(id: "\(count) dari \(all) keluarga tidak valid", en: "\(count) of \(all) families are not valid")
    }
    static func allValid(_ all: String) -> Words {
        Words(id: "Semua \(all) keluarga valid", en: "All \(all) families are valid")
    }
    static let noData = Words(id: "Belum ada data", en: "No data yet")
    static func noDataHere(_ region: String) -> Words {
        Words(id: "Belum ada keluarga tercatat di \(region).", en: "No family is on record in \(region).")
    }
    static let importFirst = Words(
        id: "Impor berkas DTKS di server dengan perintah:", en: "Import a DTKS file on the server with the command:")
    static let askDinsos = Words(
        id: "Data masuk lewat Dinas Sosial kabupaten/kota. Tanyakan kapan berkas wilayah Anda diimpor.",
        en: "Data come in through your Dinas Sosial. Ask when the file of your area will be imported.")
    static func asOf(_ day: String, file: String, received: String) -> Words {
        Words(
            id: "Menurut berkas \(file) per \(day), masuk \(received).",
            en: "From the file \(file) as of \(day), received \(received).")
    }
    static func openInvalid(_ count: String) -> Words {
        Words(id: "Buka \(count) keluarga tidak valid", en: "Open \(count) families not valid")
    }
    static let keyFigures = Words(id: "Angka wilayah ini", en: "Figures of this area")
    static let souls = Words(id: "Jiwa", en: "Persons")
    static func perFamily(_ tenths: String) -> Words {
        Words(id: "\(tenths) per keluarga", en: "\(tenths) per family")
    }
    static func ofFamilies(_ percent: String, _ all: String) -> Words {
        Words(id: "\(percent) dari \(all) keluarga", en: "\(percent) of \(all) families")
    }
    static let validFamilies = Words(id: "Valid", en: "Valid")
    static func inVillages(_ count: String, of all: String) -> Words {
        Words(id: "di \(count) dari \(all) desa/kelurahan", en: "in \(count) of \(all) villages")
    }
    static func whyInvalid(_ count: String) -> Words {
        Words(id: "Mengapa \(count) keluarga tidak valid", en: "Why \(count) families are not valid")
    }
    static let canOverlap = Words(
        id: "Satu keluarga dapat punya lebih dari satu sebab, jadi jumlahnya dapat melebihi 100 %.",
        en: "A family can have more than one reason, so the shares can exceed 100%.")
    static func origins(found: String, stated: String) -> Words {
        Words(
            id: "\(found) ditemukan Tepat, \(stated) dinyatakan sumber data.",
            en: "\(found) found by Tepat, \(stated) stated by the source.")
    }
    static let reason = Words(id: "Sebab", en: "Reason")
    static func moreReasons(_ count: String) -> Words {
        Words(id: "\(count) sebab lainnya", en: "\(count) more \(count == "1" ? "reason" : "reasons")")
    }
    static let share = Words(id: "Bagian", en: "Share")
    static let warnings = Words(id: "Perlu diperhatikan", en: "Worth a look")
    static let warningsHint = Words(
        id: "Tidak membuat keluarga tidak valid.", en: "These do not make a family invalid.")
    static let programs = Words(id: "Program", en: "Programmes")
    static let program = Words(id: "Program", en: "Programme")
    static let anyProgram = Words(id: "Semua, juga tanpa program", en: "All, also without a programme")
    static let programsHint = Words(
        id: "Penerima menurut berkas terakhir. Satu keluarga dapat ikut beberapa program.",
        en: "Recipients by the last file. A family can be in several programmes.")
    static func byPart(_ parts: String) -> Words { Words(id: "Menurut \(parts)", en: "By \(parts)") }
    static let worstFirst = Words(
        id: "Urut persen tidak valid, tertinggi dulu.", en: "By share not valid, highest first.")
    static func gapMeans(_ percent: String) -> Words {
        Words(id: "Celah pada batang: rata-rata \(percent).", en: "The gap in the bars: the average, \(percent).")
    }
    static func partsTable(_ parts: String) -> Words {
        Words(id: "Tabel \(parts), dapat digeser", en: "Table of \(parts), scrolls sideways")
    }
    static let noFamilies = Words(id: "belum ada data", en: "no data yet")
    static let loading = Words(id: "Sedang memuat", en: "Loading")
    static func loadingFile(_ file: String, done: String, of all: String, first: Bool) -> Words {
        Words(
            id: "\(file): \(done) dari \(all) desa/kelurahan."
                + (first ? " Isinya tampil sesudah lengkap." : " Setiap desa tampil begitu selesai."),
            en: "\(file): \(done) of \(all) villages."
                + (first ? " It shows once it is complete." : " Each village shows as soon as it is done."))
    }
    static let firstToMend = Words(id: "Keluarga yang tidak valid", en: "Families not valid")
    static func allOfThem(_ count: String) -> Words { Words(id: "Lihat semua \(count)", en: "See all \(count)") }
}
