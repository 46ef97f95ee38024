import Registry
import TepatTesting
import Testing

@Suite("Finding people")
struct SearchTests {
    private func names(_ register: SampleRegister, _ text: String) async throws -> [String] {
        guard
            case .persons(let found, _) = try await register.registry.search(text, after: nil, by: SampleRegister.admin)
        else { return [] }
        return found.map(\.name)
    }

    @Test(
        "a NIK or KK leads to its family, however it is typed",
        arguments: [
            "9902061204790001", "9902 0612 0479 0001", "9902.0612.0479.0001", "9902060101150001",
        ])
    func numbers(text: String) async throws {
        let register = try await SampleRegister.make()
        guard case .families(let found) = try await register.registry.search(text, after: nil, by: SampleRegister.admin)
        else {
            Issue.record("a number search answers with families")
            return
        }
        #expect(found.map(\.headName) == ["SUPARMAN"])
    }

    @Test(
        "names are found with typos and old spellings",
        arguments: [
            ("suparman", "SUPARMAN"), ("Soeparman", "SUPARMAN"), ("siti nurhayati", "SITI NURHAYATI"),
            ("st noerhajati", "SITI NURHAYATI"),
            ("nurhayatti", "SITI NURHAYATI"), ("moh yusup", "MUHAMMAD YUSUF"), ("yusuf", "MUHAMMAD YUSUF"),
            ("pratama rizki", "RIZKI PRATAMA"),
        ])
    func spellings(text: String, name: String) async throws {
        let register = try await SampleRegister.make()
        #expect(try await names(register, text) == [name])
    }

    @Test("every word must be there")
    func allWords() async throws {
        let register = try await SampleRegister.make()
        #expect(try await names(register, "siti suparman") == [])
    }

    @Test("what cannot be searched for is said", arguments: ["", " ", "x", "!!!", "\u{0}"])
    func unusable(text: String) async throws {
        let register = try await SampleRegister.make()
        guard case .unusable = try await register.registry.search(text, after: nil, by: SampleRegister.admin) else {
            Issue.record("nothing was to be searched for in \(text)")
            return
        }
    }

    @Test("a mother's name is never a way to a person")
    func mother() async throws {
        let register = try await SampleRegister.make()
        #expect(try await names(register, "aminah") == [])
    }

    @Test("pages follow each other without a gap or a double")
    func paging() async throws {
        let register = try SampleRegister.empty()
        try register.load((1...130).map { DTKSRow($0, ["NAMA": "SITI NUMERO \($0)"]) })
        var seen: [RecordID] = []
        var after: String?
        repeat {
            guard
                case .persons(let found, let next) = try await register.registry.search(
                    "siti", after: after, by: SampleRegister.admin)
            else { break }
            seen += found.map(\.id)
            after = next
        } while after != nil
        #expect(seen.count == 130)
        #expect(Set(seen).count == 130)
        var families: [RecordID] = []
        after = nil
        repeat {
            let page = try await register.registry.families(
                FamilyFilter(region: .nation), after: after, limit: 25, by: SampleRegister.admin)
            families += page.items.map(\.id)
            after = page.next
        } while after != nil
        #expect(families.count == 130)
        var persons: [RecordID] = []
        after = nil
        repeat {
            let page = try await register.registry.persons(
                in: .nation, after: after, limit: 25, by: SampleRegister.admin)
            persons += page.items.map(\.id)
            after = page.next
        } while after != nil
        #expect(persons.count == 130)
        #expect(Set(persons).count == 130)
    }
}
