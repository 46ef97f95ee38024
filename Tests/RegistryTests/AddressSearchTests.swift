import Registry
import Storage
import TepatTesting
import Testing

@Suite("Finding families by their address")
struct AddressSearchTests {
    private func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(
                1, ["NAMA": "SUPARMAN", "ALAMAT": "JL. MERDEKA NO. 12", "DUSUN": "DUSUN I", "RT": "003", "RW": "001"]),
            DTKSRow(2, ["NAMA": "GUNAWAN", "ALAMAT": "JALAN MERDEKA 14", "DUSUN": "DUSUN II", "RT": "3", "RW": "2"]),
            DTKSRow(3, ["NAMA": "MERDEKA WATI", "ALAMAT": "GG. MELATI RT 05/RW 01", "DUSUN": "", "RT": "", "RW": ""]),
            DTKSRow(
                4, ["NAMA": "HARTONO", "ALAMAT": "JL. SOEDIRMAN NO. 3", "DESA/KELURAHAN": "TABA ANYAR", "RT": "004"]),
        ])
        return register
    }

    private func heads(_ register: SampleRegister, _ text: String, by actor: Actor = SampleRegister.admin) async throws
        -> [String]
    {
        guard case .words(let found) = try await register.registry.search(text, by: actor) else { return [] }
        return found.families.items.map(\.headName)
    }

    @Test(
        "by street, number, hamlet, RT and RW, however they are written",
        arguments: [
            ("jl merdeka", ["SUPARMAN", "GUNAWAN"]), ("jalan merdeka", ["SUPARMAN", "GUNAWAN"]),
            ("merdeka", ["SUPARMAN", "GUNAWAN"]), ("jl. merdeka no 12", ["SUPARMAN"]), ("merdeka 14", ["GUNAWAN"]),
            ("rt 3", ["SUPARMAN", "GUNAWAN"]), ("RT 003", ["SUPARMAN", "GUNAWAN"]), ("rt.3/2", ["GUNAWAN"]),
            ("RT 003 RW 002", ["GUNAWAN"]), ("rt5 rw1", ["MERDEKA WATI"]), ("gang melati", ["MERDEKA WATI"]),
            ("dusun 2 merdeka", ["GUNAWAN"]), ("dsn ii", ["GUNAWAN"]), ("jl sudirman", ["HARTONO"]),
            ("gang melatti", ["MERDEKA WATI"]), ("jl merdaka", ["SUPARMAN", "GUNAWAN"]),
            ("jl suderman rt 4", ["HARTONO"]), ("rt 9", []),
        ])
    func found(text: String, expected: [String]) async throws {
        #expect(try await heads(register(), text) == expected)
    }

    @Test("what could be both is looked up as both, and an address says which comes first")
    func both() async throws {
        let register = try register()
        guard case .words(let either) = try await register.registry.search("merdeka", by: SampleRegister.admin),
            case .words(let street) = try await register.registry.search("jl merdeka", by: SampleRegister.admin)
        else { return }
        #expect(either.persons.items.map(\.name) == ["MERDEKA WATI"])
        #expect(either.families.items.count == 2)
        #expect(!either.isAddress)
        #expect(street.isAddress)
    }

    @Test("a house number that nobody has still leads to the street")
    func allButOne() async throws {
        let register = try register()
        guard case .words(let found) = try await register.registry.search("jl merdeka no 99", by: SampleRegister.admin)
        else { return }
        #expect(found.families.items.map(\.headName) == ["SUPARMAN", "GUNAWAN"])
        #expect(found.closeness == .partial)
    }

    @Test("the neighbour's addresses are not found")
    func scope() async throws {
        let register = try register()
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        #expect(try await heads(register, "jl merdeka", by: neighbour) == [])
        #expect(try await heads(register, "jl merdaka", by: neighbour) == [])
        #expect(try await heads(register, "jl sudirman", by: neighbour) == ["HARTONO"])
    }

    @Test("a mended address is found, the old one no longer, and what is kept fits the records")
    func mended() async throws {
        let register = try register()
        let family = RecordID(Int64(try register.value("SELECT id FROM family ORDER BY id LIMIT 1") ?? "") ?? 0)
        _ = try await register.registry.perform(
            SubmitChanges(
                ChangeSet(
                    event: .correction, family: family,
                    changes: [.family(FamilyChange(family, seen: 1, values: ["alamat": "JL. KENANGA", "rt": "7"]))],
                    reason: "pindah rumah")), by: SampleRegister.admin)
        #expect(try await heads(register, "jl kenanga") == ["SUPARMAN"])
        #expect(try await heads(register, "rt 7") == ["SUPARMAN"])
        #expect(try await heads(register, "jl merdeka") == ["GUNAWAN"])
        #expect(try register.problems() == [])
    }

    @Test("what a later file changes, brings or takes back is found by its new address")
    func laterFile() async throws {
        let register = try register()
        try register.load(
            [
                DTKSRow(
                    1, ["NAMA": "SUPARMAN", "ALAMAT": "JL. CEMPAKA", "DUSUN": "DUSUN I", "RT": "003", "RW": "001"]),
                DTKSRow(9, ["NAMA": "WAHYUDI", "ALAMAT": "JL. CEMPAKA NO. 2", "RT": "008"]),
            ], asOf: 20_240_701, name: "dua.psv")
        #expect(try await heads(register, "jl cempaka") == ["SUPARMAN", "WAHYUDI"])
        #expect(try register.problems() == [])
        let batch = Int64(try register.value("SELECT max(id) FROM import_batch") ?? "") ?? 0
        _ = try register.registry.undoImport(batch, by: SampleRegister.admin)
        #expect(try await heads(register, "jl cempaka") == [])
        #expect(try register.problems() == [])
    }

    @Test("a register of before gets its addresses on opening, as a first load would have written them")
    func migration() async throws {
        let register = try register()
        let before = try register.list(Self.everything)
        try register.repeatStep(9, after: "DROP TABLE family_address", "DROP INDEX family_gone")
        #expect(try register.list(Self.everything) == before)
        #expect(try await heads(register, "jl merdeka") == ["SUPARMAN", "GUNAWAN"])
    }

    private static let everything =
        "SELECT home, word, village, family FROM family_address ORDER BY home, word, village, family"
}
