import Testing

@testable import Web

@Suite("What a form or an address holds")
struct FieldsTests {
    @Test("Values are decoded and trimmed, the first of a name counts")
    func decodes() {
        let fields = Fields(urlEncoded: "nama=Siti+Nur%20%C3%B1&nama=lain&kosong=&x".utf8)
        #expect(fields["nama"] == "Siti Nur ñ")
        #expect(fields["kosong"] == nil)
        #expect(fields["x"] == nil)
        #expect(fields["tidak-ada"] == nil)
    }

    @Test("Broken encoding is never an error", arguments: ["a=%", "a=%1", "a=%zz", "a=%FF", "%=%&&==&a=%+1"])
    func survives(text: String) {
        _ = Fields(urlEncoded: text.utf8)["a"]
    }

    @Test("The zero, which no text of the register may hold, becomes a replacement character")
    func zero() {
        let fields = Fields(urlEncoded: "nama=Si%00ti&x%00=\u{0}\u{301}".utf8)
        #expect(fields["nama"] == "Si\u{FFFD}ti")
        #expect(fields["x\u{FFFD}"]?.unicodeScalars.contains("\0") == false)
    }

    @Test("A form's secret looks different each time, and only the right one opens")
    func masksSecret() {
        let one = FormToken.masked("secret-one")
        #expect(one != FormToken.masked("secret-one"))
        #expect(FormToken.isValid(one, for: "secret-one"))
        #expect(!FormToken.isValid(one, for: "secret-two"))
        #expect(!FormToken.isValid("", for: ""))
        #expect(!FormToken.isValid("zz", for: "secret-one"))
        #expect(!FormToken.isValid(String(one.dropLast()), for: "secret-one"))
    }

    @Test(
        "Nobody is led to another site",
        arguments: [
            "//evil.example", "https://evil.example", "/\\evil.example", "", "beranda", "/a b", "/\u{0}",
        ])
    func staysHere(address: String) {
        #expect(SignInHandlers.local(address) == nil)
    }

    @Test(
        "What holds six digits is taken for a number",
        arguments: [
            ("9902 1112 0479 0003", true), ("9902.1112", true), ("Siti 12", false), ("Nurhayati", false),
        ])
    func tellsNumbers(text: String, isNumber: Bool) {
        #expect(SearchHandlers.holdsNumber(text) == isNumber)
    }
}
