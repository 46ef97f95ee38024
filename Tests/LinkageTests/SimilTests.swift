import Linkage
import Testing

@Suite("How alike two names are")
struct SimilTests {
    @Test(
        "pairs whose score is known",
        arguments: [
            ("SUPARMAN", "SUPARMAN", 100), ("GESTALT PATTERN MATCHING", "GESTALT PRACTICE", 65),
            ("WIKIMEDIA", "WIKIMANIA", 77), ("SITI AMINAH", "SITI AMINA", 95), ("SITI AMINAH", "AMINAH SITI", 54),
            ("MUHAMMAD YUSUF", "MOCH YUSUP", 58), ("SUPARNO", "SUPARMAN", 80), ("RATNA", "RATNA DEWI", 66),
            ("SITI NURHAYATI", "SITI NUR HAYATI", 96), ("ANI", "BUDI SANTOSO", 26),
            ("JOKO SUSILO", "SRI WAHYUNI", 27), ("ABC", "XYZ", 0),
        ])
    func known(left: String, right: String, expected: Int) {
        #expect(Simil.score(left, right) == expected)
        #expect(Simil.score(right, left) == expected)
    }

    @Test("capitals, quotes and spaces between do not count")
    func written() {
        #expect(Simil.score("Nur'aini", "NURAINI") == 100)
        #expect(Simil.score("NUR\u{2019}AINI", "\"nuraini\"") == 100)
        #expect(Simil.score("  SITI   AMINAH ", "SITI AMINAH") == 100)
    }

    @Test("of several names with a stroke between, the best pair counts")
    func aliases() {
        #expect(Simil.score("SITI/AMINAH", "AMINAH") == 100)
        #expect(Simil.score("SITI / AMINAH", "NURHAYATI/AMINAH") == 100)
        #expect(Simil.score("AMINAH", "SITI/AMINA") == Simil.score("AMINAH", "AMINA"))
        #expect(Simil.score("/", "AMINAH") == 0)
    }

    @Test("nothing is like nothing, and a text without end is compared by its beginning")
    func ends() {
        #expect(Simil.score("", "") == 0)
        #expect(Simil.score("", "AMINAH") == 0)
        #expect(Simil.score("'", "AMINAH") == 0)
        let long = String(repeating: "AB", count: 400)
        #expect(Simil.score(long, long + "C") == 100)
    }
}
