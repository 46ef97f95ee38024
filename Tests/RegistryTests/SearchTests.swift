import Registry
import TepatTesting
import Testing

@Suite("Finding people")
struct SearchTests {
    private func names(_ register: SampleRegister, _ text: String) async throws -> [String] {
        guard case .words(let found) = try await register.registry.search(text, by: SampleRegister.admin) else {
            return []
        }
        return found.persons.items.map(\.name)
    }

    private func families(_ register: SampleRegister, _ text: String) async throws -> [String] {
        guard case .families(let found) = try await register.registry.search(text, by: SampleRegister.admin) else {
            Issue.record("a number search answers with families")
            return []
        }
        return found.map(\.headName)
    }

    @Test(
        "a NIK or KK leads to its family, however it is typed",
        arguments: [
            "9902061204790001", "9902 0612 0479 0001", "9902.0612.0479.0001", "9902-0601-0115-0001",
        ])
    func numbers(text: String) async throws {
        #expect(try await families(try await SampleRegister.make(), text) == ["SUPARMAN"])
    }

    @Test("an ID DTKS and an id of ours lead there too")
    func identities() async throws {
        let register = try await SampleRegister.make()
        #expect(try await families(register, "990000000000000002") == ["SUPARMAN"])
        #expect(try await families(register, "990000000000000009") == [])
        for unit in ["person", "family"] {
            let id = RecordID(
                Int64(try register.value("SELECT id FROM \(unit) WHERE village = 1702062002") ?? "") ?? 0)
            #expect(try await families(register, id.description) == ["MUHAMMAD YUSUF"])
        }
    }

    @Test(
        "names are found with old spellings, short forms and words in any order",
        arguments: [
            ("suparman", "SUPARMAN"), ("Soeparman", "SUPARMAN"), ("siti nurhayati", "SITI NURHAYATI"),
            ("st noerhajati", "SITI NURHAYATI"), ("moh yusup", "MUHAMMAD YUSUF"), ("yusuf", "MUHAMMAD YUSUF"),
            ("Moh. Joesoef", "MUHAMMAD YUSUF"), ("pratama rizki", "RIZKI PRATAMA"),
        ])
    func spellings(text: String, name: String) async throws {
        #expect(try await names(try await SampleRegister.make(), text) == [name])
    }

    @Test(
        "one letter wrong, missing, too many or swapped is forgiven, also beside another word",
        arguments: [
            ("suparnan", "SUPARMAN"), ("suprman", "SUPARMAN"), ("supariman", "SUPARMAN"), ("suaprman", "SUPARMAN"),
            ("soepraman", "SUPARMAN"), ("nurhayatti", "SITI NURHAYATI"), ("siti nurhahati", "SITI NURHAYATI"),
            ("sito nurhayati", "SITI NURHAYATI"), ("nurhaytai siti", "SITI NURHAYATI"),
            ("moh yuuf", "MUHAMMAD YUSUF"), ("muhamad yusfu", "MUHAMMAD YUSUF"), ("risky partama", "RIZKI PRATAMA"),
            ("rizki pratma", "RIZKI PRATAMA"), ("sito nurhaiti", "SITI NURHAYATI"),
        ])
    func typos(text: String, name: String) async throws {
        #expect(try await names(try await SampleRegister.make(), text) == [name])
    }

    @Test(
        "two words written as one, and one as two",
        arguments: [
            ("nur hayati", "SITI NURHAYATI"), ("sitinurhayati", "SITI NURHAYATI"), ("rizkipratama", "RIZKI PRATAMA"),
        ])
    func joined(text: String, name: String) async throws {
        #expect(try await names(try await SampleRegister.make(), text) == [name])
    }

    @Test("where nobody has every word, those with all but one are shown, and said to be so")
    func allButOne() async throws {
        let register = try await SampleRegister.make()
        guard case .words(let found) = try await register.registry.search("siti xyzuvw", by: SampleRegister.admin)
        else { return }
        #expect(found.persons.items.map(\.name) == ["SITI NURHAYATI"])
        #expect(found.closeness == .partial)
        #expect(try await names(register, "qqqq xyzuvw") == [])
        #expect(try await names(register, "qqqq") == [])
    }

    @Test("as spelt comes before as it sounds, and that before what is a letter off")
    func order() async throws {
        let register = try SampleRegister.empty()
        let spellings = ["NURHAYANI", "NOERHAJATI", "NURHAYATI", "SITI NURHAYATI", "SRI NURHAYATI WATI"]
        try register.load(spellings.enumerated().map { DTKSRow($0.offset + 1, ["NAMA": $0.element]) })
        #expect(
            try await names(register, "nurhayati")
                == ["NURHAYATI", "SITI NURHAYATI", "SRI NURHAYATI WATI", "NOERHAJATI", "NURHAYANI"])
        #expect(try await names(register, "noerhajati").first == "NOERHAJATI")
    }

    @Test("what cannot be searched for is said", arguments: ["", " ", "x", "!!!", "\u{0}", "jl", "gang no"])
    func unusable(text: String) async throws {
        let register = try await SampleRegister.make()
        let result = try await register.registry.search(text, by: SampleRegister.admin)
        if case .words(let found) = result {
            #expect(found.persons.items.isEmpty && found.families.items.isEmpty && text.count > 1)
        } else if case .families = result {
            Issue.record("nothing was to be searched for in \(text)")
        }
    }

    @Test("a mother's name is never a way to a person")
    func mother() async throws {
        let register = try await SampleRegister.make()
        #expect(try await names(register, "aminah") == [])
        #expect(try await names(register, "amimah") == [])
    }

    @Test("a mended name is found, and the old one no longer")
    func mended() async throws {
        let register = try await SampleRegister.make()
        #expect(try await names(register, "suparman") == ["SUPARMAN"])
        let person = RecordID(Int64(try register.value("SELECT id FROM person WHERE name = 'SUPARMAN'") ?? "") ?? 0)
        let family = try await register.registry.familyOf(person: person, by: SampleRegister.admin)
        _ = try await register.registry.perform(
            SubmitChanges(SampleRegister.correction(of: person, in: family, seen: 1, ["nama": "GUNAWAN"])),
            by: SampleRegister.admin)
        #expect(try await names(register, "gunawan") == ["GUNAWAN"])
        #expect(try await names(register, "suparman") == [])
    }
}
