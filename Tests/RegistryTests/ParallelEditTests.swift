import Registry
import Storage
import TepatTesting
import Testing

/// Several people write at once, at several servers: nothing is lost, and all that is counted stays right.
@Suite("Edits side by side")
struct ParallelEditTests {
    /// A village each of four kabupaten.
    static let places: [[String: String]] = [
        [:], ["KABUPATEN/KOTA": "KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "KOTA AGUNG"],
        ["KABUPATEN/KOTA": "BENGKULU UTARA", "KECAMATAN": "PADANG JAYA", "DESA/KELURAHAN": "PADANG JAYA"],
        [
            "PROVINSI": "LAMPUNG", "KABUPATEN/KOTA": "LAMPUNG SELATAN", "KECAMATAN": "NATAR",
            "DESA/KELURAHAN": "NATAR",
        ],
    ]

    /// People of four kabupaten; the person of line 2 is of the first, of line 3 of the second, and so on.
    static func register(_ persons: Int) throws -> SampleRegister {
        let register = try SampleRegister.empty()
        _ = try register.load((0..<persons).map { DTKSRow($0 + 1, places[$0 % 4]) })
        return register
    }

    struct Person { var id: RecordID, family: RecordID, village: RegionCode }

    static func persons(_ register: SampleRegister) throws -> [Person] {
        try register.registry.database.readBlocking { db in
            try db.rows("SELECT id, family, village FROM person ORDER BY line").map {
                Person(
                    id: RecordID(try $0.int("id")), family: RecordID(try $0.int("family")),
                    village: RegionCode(try $0.int("village")))
            }
        }
    }

    static func mend(_ person: Person, _ values: [String: String], id: ActionID = ActionID(), at registry: Registry)
        async throws -> ChangeOutcome
    {
        try await registry.perform(
            SubmitChanges(id: id, SampleRegister.correction(of: person.id, in: person.family, values)),
            by: SampleRegister.operatorOf(person.village))
    }

    @Test("two kabupaten that write one NIK at the same moment both hear of it")
    func oneNumber() async throws {
        let register = try Self.register(24)
        let persons = try Self.persons(register)
        let servers = try Servers(2, at: register)
        for pair in 0..<6 {
            let nik = "9902061204795\(100 + pair)"
            _ = try await servers.together { number, registry in
                try await Self.mend(persons[pair * 4 + number], ["nik": nik], at: registry)
            }
        }
        let shared = try register.openFindings().filter { $0.hasPrefix("D0") }
        #expect(shared.count == 12)
        #expect(try register.problems() == [])
    }

    @Test("two hundred edits in four kabupaten, and those who look on", arguments: [1, 2])
    func many(seed: Int) async throws {
        let register = try Self.register(24)
        let persons = try Self.persons(register)
        let servers = try Servers(8, at: register)
        let done = try await servers.together { number, registry in
            var chance = SeededNumbers(seed: seed * 100 + number)
            for edit in 0..<25 {
                let person = persons[Int.random(in: 0..<persons.count, using: &chance)]
                var values = ["pekerjaan": ["NELAYAN", "PETANI", "GURU"][edit % 3]]
                // Few numbers for many: they meet across kabupaten all the time.
                if edit % 2 == 0 { values["nik"] = "9902061204797\(Int.random(in: 100..<108, using: &chance))" }
                _ = try await Self.mend(person, values, at: registry)
                if edit % 5 == 0 {
                    _ = try await registry.family(person.family, by: SampleRegister.operatorOf(person.village))
                }
            }
            await registry.finishAudit()
            return 25
        }
        #expect(done.reduce(0, +) == 200)
        #expect(try register.value("SELECT count(*) FROM change_set") == "200")
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'lihat keluarga'") == "40")
        let check = try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        #expect(check.problems == [])
        #expect(try register.problems() == [])
    }

    @Test("one form sent to two servers at once is done once, and both give its answer")
    func once() async throws {
        let register = try Self.register(8)
        let person = try Self.persons(register)[0]
        let servers = try Servers(4, at: register)
        for round in 0..<5 {
            let id = ActionID("dua-kali-\(round)")
            let work = ["NELAYAN", "PETANI", "GURU", "BIDAN", "SOPIR"][round]
            let outcomes = try await servers.together { _, registry in
                try await Self.mend(person, ["pekerjaan": work], id: id, at: registry)
            }
            #expect(Set(outcomes.map(\.id)).count == 1)
        }
        #expect(try register.value("SELECT count(*) FROM change_set") == "5")
    }

    @Test("a village that is imported while others edit, also the very people of the file")
    func besideAnImport() async throws {
        let register = try Self.register(24)
        let persons = try Self.persons(register)
        let servers = try Servers(4, at: register)
        let rows = (0..<24).map {
            DTKSRow($0 + 1, Self.places[$0 % 4].merging(["PEKERJAAN": "BURUH TANI"]) { $1 })
        }
        let file = try register.folder.dtks(rows, name: "kedua.psv")
        _ = try await servers.together { number, registry in
            guard number > 0 else {
                var options = ImportOptions()
                options.asOf = 20_240_701
                _ = try registry.importFile(file, options, by: SampleRegister.admin)
                return
            }
            var chance = SeededNumbers(seed: number)
            for _ in 0..<15 {
                let person = persons[Int.random(in: 0..<persons.count, using: &chance)]
                let nik = "9902061204797\(Int.random(in: 100..<108, using: &chance))"
                _ = try await Self.mend(person, ["nik": nik], at: registry)
            }
        }
        #expect(try register.value("SELECT state FROM import_batch ORDER BY id DESC LIMIT 1") == "done")
        #expect(try register.problems() == [])
        let check = try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        #expect(check.problems == [])
    }

    @Test("ids of several programs in one millisecond never meet", .enabled(if: TestEngine.isPostgres))
    func identifiers() async throws {
        let register = try SampleRegister.empty()
        let databases = try (0..<3).map { _ in try register.database.open() }
        let makers = try databases.map { try Identifiers(clock: .at(SampleRegister.now), in: $0) }
        // More than one millisecond has for a program.
        let ids = makers.map { maker in (0..<70_000).map { _ in maker.next() } }
        for own in ids { #expect(zip(own, own.dropFirst()).allSatisfy { $0 < $1 }) }
        #expect(Set(ids.joined()).count == 210_000)
        let first = makers[0].block(of: 10, after: nil)
        #expect(makers[1].block(of: 10, after: first.value + 9).value == first.value + 10)
        #expect(first > makers[0].next())
    }
}
