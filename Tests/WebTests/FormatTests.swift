import Registry
import Testing

@testable import Web

@Suite("Numbers, dates and masks")
struct FormatTests {
    private func visit(_ language: Language = .indonesian) -> Visit {
        var visit = Visit(requestID: "TEST-0000")
        visit.language = language
        visit.now = 1_795_219_200_000  // 21 November 2026, 00:00 UTC
        return visit
    }

    @Test(
        "A NIK shows its first six and last four digits",
        arguments: [
            ("9902111204790003", "990211******0003"), ("9902.1112.0479.0003", "990211******0003"),
            ("1.70201E+15", "1.*******15"), ("12345", "12*45"), ("1234", "****"), ("", ""),
            ("99021112047900031", "99*************31"),
        ])
    func masks(written: String, masked: String) {
        #expect(Mask.number(written) == masked)
    }

    @Test("Thousands are parted as each language does")
    func numbers() {
        #expect(visit().number(1_018_135) == "1.018.135")
        #expect(visit(.english).number(1_018_135) == "1,018,135")
        #expect(visit().number(999) == "999")
        #expect(visit().number(0) == "0")
    }

    @Test("Nothing but nothing is 0 percent, and nothing but all is 100")
    func percents() {
        #expect(visit().percent(193_003, of: 1_018_135) == "19,0 %")
        #expect(visit(.english).percent(193_003, of: 1_018_135) == "19.0%")
        #expect(visit().percent(1, of: 1_000_000) == "0,1 %")
        #expect(visit().percent(999_999, of: 1_000_000) == "99,9 %")
        #expect(visit().percent(5, of: 5) == "100,0 %")
        #expect(visit().percent(0, of: 0) == "–")
    }

    @Test("Dates say as much as is known")
    func dates() {
        #expect(visit().date(20_261_121) == "21 November 2026")
        #expect(visit(.english).date(20_260_801) == "1 August 2026")
        #expect(visit().shortDate(19_790_412) == "12-04-1979")
        #expect(visit().shortDate(19_830_000) == "1983")
        #expect(visit().birthYear(19_790_412) == "1979 (47 th)")
        #expect(visit(.english).birthYear(nil) == "unknown")
        #expect(visit().moment(1_795_219_200_000) == "21 November 2026 pukul 07.00 WIB")
        #expect(visit(.english).moment(0) == "1 January 1970, 07:00 WIB")
    }

    @Test("An age counts whole years on the day")
    func ages() {
        #expect(visit().age(born: 19_791_121) == 47)
        #expect(visit().age(born: 19_791_122) == 46)
        #expect(visit().age(born: 19_830_000) == 43)
        #expect(visit().age(born: 20_270_101) == nil)
    }
}
