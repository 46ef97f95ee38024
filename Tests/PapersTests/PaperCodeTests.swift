import Testing

@testable import Papers

@Suite("Codes of papers")
struct PaperCodeTests {
    @Test("a new code is twenty letters that are read back, however it is written")
    func readBack() {
        for _ in 0..<200 {
            let code = PaperCode.random()
            #expect(code.count == 20)
            #expect(PaperCode.parse(code) == code)
            #expect(PaperCode.parse(PaperCode.shown(code)) == code)
            #expect(PaperCode.parse("  " + PaperCode.shown(code).lowercased() + "\n") == code)
            #expect(PaperCode.parse("https://tepat.example/periksa/" + code) == code)
        }
    }

    @Test("it is shown in groups of four")
    func shown() {
        #expect(PaperCode.shown("9F3C7A1EQ2ZK40MNB8XR") == "9F3C-7A1E-Q2ZK-40MN-B8XR")
        #expect(PaperCode.shown("") == "")
    }

    @Test("letters that look like digits are taken for them")
    func lookalikes() {
        let code = SamplePaper.code
        #expect(PaperCode.parse(code) == code)
        #expect(PaperCode.parse("oL" + code.dropFirst(2)) == code)
        #expect(PaperCode.parse("OI" + code.dropFirst(2)) == code)
    }

    @Test("one wrong letter is told, wherever it stands")
    func oneWrong() {
        let code = Array(SamplePaper.code)
        for place in code.indices {
            for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where letter != code[place] {
                var typed = code
                typed[place] = letter
                #expect(PaperCode.parse(String(typed)) == nil)
            }
        }
    }

    @Test("two letters that changed places are told")
    func swapped() {
        let code = Array(SamplePaper.code)
        for first in code.indices {
            for second in code.indices where second > first && code[first] != code[second] {
                var typed = code
                typed.swapAt(first, second)
                #expect(PaperCode.parse(String(typed)) == nil)
            }
        }
    }

    @Test(
        "what is no code is none",
        arguments: ["", "-", "9F3C", "UUUUUUUUUUUUUUUUUUUU", SamplePaper.code + "0", "0123456789ABCDEFGHJ/"])
    func noCode(_ typed: String) {
        #expect(PaperCode.parse(typed) == nil)
        #expect(PaperCode.parse(String(repeating: typed + "é", count: 400)) == nil)
    }
}
