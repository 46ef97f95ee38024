@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Days, numbers, places and texts as documents write them.
@Suite("Words of documents")
struct PaperWordsTests {
    @Test(
        "numbers are written out",
        arguments: [
            (0, "nol"), (3, "tiga"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"),
            (20, "dua puluh"), (31, "tiga puluh satu"), (100, "seratus"), (111, "seratus sebelas"),
            (214, "dua ratus empat belas"), (1_000, "seribu"), (1_001, "seribu satu"),
            (1_999, "seribu sembilan ratus sembilan puluh sembilan"), (2_026, "dua ribu dua puluh enam"),
            (21_417, "dua puluh satu ribu empat ratus tujuh belas"), (1_000_000, "satu juta"),
        ])
    func numbers(_ number: Int, _ words: String) { #expect(SpelledNumber.words(number) == words) }

    @Test("a day is written out as minutes do, and plainly as letters do")
    func days() {
        let day = CivilDate(packed: 20_261_113)
        #expect(
            SpelledDay.spelled(day)
                == "Jumat tanggal tiga belas bulan November tahun dua ribu dua puluh enam")
        #expect(SpelledDay.plain(day) == "13 November 2026")
        #expect(SpelledDay.withWeekday(CivilDate(packed: 20_240_229)) == "Kamis, 29 Februari 2024")
        #expect(SpelledDay.withWeekday(CivilDate(packed: 20_270_101)) == "Jumat, 1 Januari 2027")
        #expect(SpelledDay.period(202_611) == "November 2026" && SpelledDay.time(545) == "09.05")
        #expect(SpelledNumber.share(2, of: 3) == "dua pertiga" && SpelledNumber.share(1, of: 2) == "setengah")
    }

    @Test("a number is put together by its pattern, and a pattern that would number twice is refused")
    func patterns() {
        let day = CivilDate(packed: 20_261_113)
        let values = ["klasifikasi": "460", "kode": "BA", "desa": "SB", "dinas": "DINSOS"]
        let pattern = NumberPattern("{klasifikasi}/{urut:3}/{kode}/{desa}/{bulan_romawi}/{tahun}")
        #expect(pattern.text(serial: 3, on: day, values) == "460/003/BA/SB/XI/2026")
        #expect(pattern.text(serial: 1_204, on: day, values) == "460/1204/BA/SB/XI/2026")
        #expect(NumberPattern("{urut}/{bulan}/{tahun}").text(serial: 7, on: day) == "7/11/2026")
        for (text, words) in [
            ("{kode}/{tahun}", "{urut}"), ("{urut}/{kode}", "{tahun}"), ("{urut}/{bulanan}/{tahun}", "{bulanan}"),
            ("{urut}/{tahun}", "{kode}"), ("{urut/{tahun}", "tidak berpasangan"), ("{urut}/{tahun}\n2", "Satu baris"),
        ] {
            #expect(NumberPattern.problem(text)?.id.contains(words) == true, "\(text)")
        }
        #expect(NumberPattern.problem("{urut:4}/{kode}/{tahun}") == nil)
        #expect(NumberPattern.initials("SUMBER BENING") == "SB" && NumberPattern.initials("Derati") == "DER")
    }

    @Test("what is filled in is not read for places again, and a line of which nothing is left goes")
    func templates() {
        let template = PaperTemplate("Nama {nama}\n{kosong}\nTetap")
        #expect(template.lines(["nama": "{kosong}", "kosong": ""]) == ["Nama {kosong}", "Tetap"])
        #expect(PaperTemplate.problem("Halo {nama}", places: ["nama"]) == nil)
        #expect(PaperTemplate.problem("Halo {nma}", places: ["nama"])?.id.contains("{nma}") == true)
        for text in ["Halo {nama", "Halo nama}", "Halo {na{ma}}", "Halo {na\nma}"] {
            #expect(PaperTemplate.problem(text, places: ["nama"])?.id.contains("tidak berpasangan") == true, "\(text)")
        }
    }

    @Test("every text that the program brings along can be filled in, with all that it names")
    func standard() throws {
        let lines = try PaperStyleBook.lines.get()
        let names = Set(lines.flatMap(\.texts.keys))
        #expect(names == Set(PaperStyle.all.map(\.name)) && names.count > 80)
        for line in lines {
            for text in PaperStyle.all {
                #expect(text.problem(line[text: text]) == nil, "\(text.name)")
            }
        }
        for kind in PaperKind.allCases {
            #expect(names.contains("\(kind.rawValue).penandatangan"), "\(kind)")
            #expect(names.contains("\(kind.rawValue).nomor") == kind.isNumbered, "\(kind)")
        }
    }

    @Test("a sample fills in everything that may stand in braces")
    func sample() async throws {
        let register = try await SampleRegister.make()
        let place = PaperPlace(SampleRegister.derati, register.registry.gazetteer)
        for kind in PaperKind.allCases {
            let known = Set(PaperSample.values.keys).union(place.values.keys)
            #expect(PaperValues.places(of: kind).subtracting(known).isEmpty, "\(kind)")
        }
    }

    @Test("desa and kelurahan, kabupaten and kota are named as they are called")
    func places() async throws {
        let gazetteer = try await SampleRegister.make().registry.gazetteer
        let desa = PaperPlace(SampleRegister.derati, gazetteer)
        #expect(desa.values["kepala"] == "Kepala Desa Derati" && desa.values["dewan"] == "BPD")
        #expect(desa.values["musyawarah"] == "musyawarah desa")
        #expect(desa.values["KEPALA_DAERAH"] == "BUPATI REJANG LEBONG")
        #expect(desa.values["KABUPATEN"] == "KABUPATEN REJANG LEBONG")
        let urban = try #require(
            gazetteer.villages(in: SampleRegister.rejangLebong).first { $0.kind == "kelurahan" })
        let kelurahan = PaperPlace(urban.code, gazetteer)
        #expect(kelurahan.values["kepala"] == "Lurah \(urban.name)" && kelurahan.values["dewan"] == "LPM")
        #expect(kelurahan.values["musyawarah"] == "musyawarah kelurahan")
        #expect(kelurahan.values["DESA"] == "KELURAHAN \(urban.name.uppercased())")
        // What is written for both is one of them.
        let both = "Kepala desa/lurah, BPD/LPM, kantor desa/kelurahan"
        #expect(desa.choosing(both) == "Kepala desa, BPD, kantor desa")
        #expect(kelurahan.choosing(both) == "Lurah, LPM, kantor kelurahan")
        #expect(kelurahan.worded("Tanyakan di kantor desa") == "Tanyakan di kantor kelurahan")
        #expect(kelurahan.title(of: .council) == "LPM" && desa.title(of: .council) == "BPD")
        let kota = PaperPlace(RegionCode(1_771_000_000), gazetteer)
        #expect(kota.regent == "Wali Kota Bengkulu" && kota.kabupaten.fullName == "Kota Bengkulu")
    }
}
