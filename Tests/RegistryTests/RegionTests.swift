import Registry
import TepatTesting
import Testing

@Suite("Regions")
struct RegionTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try SampleRegister.empty().registry.gazetteer }

    @Test("all regions of Indonesia are there, at their levels")
    func complete() throws {
        #expect(gazetteer.count == 91_599)
        let register = try SampleRegister.empty(wholeNation: true)
        #expect(
            try register.list("SELECT count(*) FROM region GROUP BY level ORDER BY level", by: " ")
                == "38 514 7285 83762")
        #expect(try register.value("SELECT count(*) FROM region WHERE latitude IS NOT NULL") == "91236")
        #expect(try register.value("SELECT count(*) FROM home") == "514")
        #expect(gazetteer.villages(in: SampleRegister.rejangLebong).count == 156)
    }

    @Test("codes as people paste them", arguments: ["17.02.06.2001", "1702062001", " 17.02.06.2001 ", "17 02 06 2001"])
    func codes(text: String) {
        #expect(gazetteer.resolve(code: text) == SampleRegister.derati)
    }

    @Test(
        "what is no code of ours is none",
        arguments: [
            "", "17.02.06.200", "99.99.99.9999", "0", "17.02.06.2001.1", "１７０２", "1702062001; DROP",
            "99999999999999999999",
        ])
    func noCodes(text: String) {
        #expect(gazetteer.resolve(code: text) == nil)
    }

    @Test("BPS codes lead to the same place")
    func bps() { #expect(gazetteer.resolve(code: "1702")?.dotted == "17.02") }

    @Test(
        "names resolve inside their kecamatan, tolerant of spelling",
        arguments: [
            ("Derati", "17.02.06.2001"), ("DESA DERATI", "17.02.06.2001"), ("derathi", "17.02.06.2001"),
            ("DE RATI", "17.02.06.2001"),
            ("Kel. Dusun Baru", "17.02.06.1016"), ("Lubuk Mumpo", "17.02.06.2005"), ("LUBUKMUMPO", "17.02.06.2005"),
        ])
    func names(text: String, code: String) throws {
        let kecamatan = try #require(RegionCode("17.02.06"))
        #expect(gazetteer.resolve(name: text, in: kecamatan) == .found(try #require(RegionCode(code))))
    }

    @Test("a name of elsewhere is unknown, and one letter never leads to the wrong numeral")
    func unknown() throws {
        let padang = try #require(RegionCode("17.02.07"))
        #expect(gazetteer.resolve(name: "Derati", in: padang) == .unknown)
        #expect(gazetteer.resolve(name: "BELUMAI II", in: padang) == .found(try #require(RegionCode("17.02.07.2008"))))
        #expect(gazetteer.resolve(name: "BELUMAI 2", in: padang) == .found(try #require(RegionCode("17.02.07.2008"))))
        #expect(gazetteer.resolve(name: "BELUMAI III", in: padang) == .unknown)
    }

    @Test(
        "the type-ahead offers the likeliest first",
        arguments: [
            ("rejang", "17.02"), ("derati", "17.02.06.2001"), ("17.02.06.2001", "17.02.06.2001"), ("1702", "17.02"),
            ("lampung", "18"),
        ])
    func suggestions(text: String, code: String) {
        #expect(gazetteer.suggest(text, limit: 10).first?.code.dotted == code)
    }

    @Test("the parts of a region are those one level below it, at every level")
    func parts() {
        var places = [RegionCode.nation]
        for count in [38, 514, 7_285, 83_762] {
            places = places.flatMap { gazetteer.parts(of: $0).map(\.code) }
            #expect(places.count == count)
        }
    }

    @Test("a code holds what is inside it and nothing else")
    func intervals() throws {
        let code = try #require(RegionCode("17.02"))
        #expect(code.contains(SampleRegister.derati))
        #expect(!code.contains(try #require(RegionCode("17.03"))))
        #expect(!SampleRegister.derati.contains(code))
        #expect(RegionCode.nation.contains(code))
    }

    @Test("an imported bridge adds codes to places")
    func bridge() async throws {
        let register = try SampleRegister.empty()
        let result = try await register.registry.addRegionCodes(
            [["1702999001", "DERATI", "17.02.06.2001"], ["1", "X", "99.99"]], system: "bps", source: "uji",
            validFrom: 20_250_101, by: SampleRegister.admin)
        #expect(result.added == 1)
        #expect(result.unknown == 1)
    }
}
