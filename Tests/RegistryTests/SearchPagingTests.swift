import Registry
import TepatTesting
import Testing

/// However small the pages and however little is looked at for each: everybody once, nobody left out.
@Suite("Pages of a search")
struct SearchPagingTests {
    /// Two kabupaten, four villages, names drawn from few words so that all of them share some.
    private func register(_ count: Int = 240) throws -> SampleRegister {
        let register = try SampleRegister.empty()
        let first = ["SITI", "NUR", "SRI", "MUHAMMAD", "ABDUL", "SITTI", "NOER", "SIDI"]
        let second = [
            "AMINAH", "NURHAYATI", "RAHMAN", "AMINA", "NOERHAJATI", "NURHAYANI", "ROHMAN", "HIDAYAT", "AMINEH",
        ]
        let places: [[String: String]] = [
            ["DESA/KELURAHAN": "DERATI"], ["DESA/KELURAHAN": "TABA ANYAR"],
            ["KABUPATEN/KOTA": "KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "KOTA AGUNG"],
            ["KABUPATEN/KOTA": "KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "GUNUNG AGUNG"],
        ]
        try register.load(
            (0..<count).map { number in
                // Spread evenly and reproducibly.
                let name = "\(first[number / 4 % first.count]) \(second[number / 3 % second.count])"
                let row = DTKSRow(
                    number + 1,
                    ["NAMA": name, "ALAMAT": "JL. \(second[number % 9]) NO. \(number % 5)", "RT": "00\(number % 3)"])
                return row.with(places[number % places.count])
            })
        return register
    }

    private func persons(
        _ register: SampleRegister, _ text: String, limit: Int, work: Int, by actor: Actor = SampleRegister.admin
    ) async throws -> [RecordID] {
        var seen: [RecordID] = []
        var after: String?
        for _ in 0..<2_000 {
            guard
                case .words(let found) = try await register.registry.search(
                    text, after: after, limit: limit, work: work, by: actor)
            else { break }
            #expect(found.persons.items.count <= limit)
            seen += found.persons.items.map(\.id)
            after = found.persons.next
            if after == nil { return seen }
        }
        Issue.record("the pages of \(text) do not end")
        return seen
    }

    @Test(
        "of persons, through all that is near and far",
        arguments: [
            "siti aminah", "sito aminh", "nurhayati", "nurhayti", "nur rahman", "nor rahmen", "abdul hidayat",
            "muhamad", "siti qwertz", "sri noerhayati abdul", "sit nuhayati", "nur hayati",
        ])
    func persons(text: String) async throws {
        let register = try register()
        let whole = try await persons(register, text, limit: 200, work: 1_000_000)
        #expect(Set(whole).count == whole.count)
        for (limit, work) in [(1, 1_000_000), (7, 1_000_000), (50, 1), (3, 40), (10, 300)] {
            let pieces = try await persons(register, text, limit: limit, work: work)
            #expect(pieces.count == whole.count, "\(limit) \(work)")
            #expect(Set(pieces) == Set(whole), "\(limit) \(work)")
        }
    }

    @Test("nobody whose name has the words is left out")
    func complete() async throws {
        let register = try register()
        for (text, words) in [
            ("siti", ["SITI", "SITTI"]), ("aminah", ["AMINAH", "AMINA"]), ("nur", ["NUR", "NOER"]),
        ] {
            let expected = try words.reduce(0) { sum, word in
                sum
                    + (Int(
                        try register.value(
                            "SELECT count(*) FROM person WHERE ' ' || name || ' ' LIKE '% \(word) %'") ?? "") ?? 0)
            }
            #expect(expected > 20)
            let found = try await persons(register, text, limit: 11, work: 60)
            let names = try found.prefix(expected).map { id in
                try register.value("SELECT name FROM person WHERE id = \(id.value)") ?? ""
            }
            #expect(found.count >= expected)
            #expect(names.allSatisfy { name in name.split(separator: " ").contains { words.contains(String($0)) } })
        }
    }

    @Test("of addresses", arguments: ["jl aminah", "jl rahman no 3", "rt 2", "jl rahmn", "jl nurhayati 77"])
    func addresses(text: String) async throws {
        let register = try register()
        func all(_ limit: Int, _ work: Int) async throws -> [RecordID] {
            var seen: [RecordID] = []
            var after: String?
            for _ in 0..<2_000 {
                guard
                    case .words(let found) = try await register.registry.search(
                        text, after: after, limit: limit, work: work, by: SampleRegister.admin)
                else { break }
                seen += found.families.items.map(\.id)
                after = found.families.next
                if after == nil { return seen }
            }
            Issue.record("the pages of \(text) do not end")
            return seen
        }
        let whole = try await all(25, 1_000_000)
        #expect(!whole.isEmpty)
        #expect(Set(whole).count == whole.count)
        for (limit, work) in [(1, 1_000_000), (4, 1), (6, 90)] {
            let pieces = try await all(limit, work)
            #expect(pieces.count == whole.count && Set(pieces) == Set(whole), "\(limit) \(work)")
        }
    }

    @Test("within the actor's own places, wherever those are")
    func scope() async throws {
        let register = try register()
        let two = Actor(
            account: 9, name: "dua desa",
            grants: [
                Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar),
                Grant(role: .kades, region: RegionCode(1_708_012_001)),
            ])
        for text in ["siti", "sito aminh", "nurhayti"] {
            let found = try await persons(register, text, limit: 4, work: 50, by: two)
            #expect(!found.isEmpty)
            #expect(Set(found).count == found.count)
            for id in found {
                let village = try register.value("SELECT village FROM person WHERE id = \(id.value)")
                #expect(village == "1702062002" || village == "1708012001")
            }
        }
    }

    @Test("a made-up place to go on from opens nothing and breaks nothing")
    func cursors() async throws {
        let register = try register(40)
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        let theirs = try await register.registry.search("siti", limit: 1, by: SampleRegister.admin)
        guard case .words(let found) = theirs, let next = found.persons.next else {
            Issue.record("there are more than one")
            return
        }
        guard case .words(let mine) = try await register.registry.search("siti", after: next, by: neighbour) else {
            return
        }
        #expect(mine.persons.items.allSatisfy { $0.village.code == SampleRegister.tabaAnyar })
        for cursor in [
            "x", "..", "ZZZZZZZZZZZZZ.ZZZZZZZZZZZZZ.ZZZZZZZZZZZZZ", "0000000000000.0000000000000.00000000000CC",
            "7ZZZZZZZZZZZZ.7ZZZZZZZZZZZZ.0000000000001", "0000000000000.0000000000000.0000000000000",
        ] {
            for text in ["siti", "jl aminah"] {
                if let answer = try? await register.registry.search(text, after: cursor, by: neighbour),
                    case .words(let found) = answer
                {
                    #expect(found.persons.items.allSatisfy { $0.village.code == SampleRegister.tabaAnyar })
                    #expect(found.families.items.allSatisfy { $0.village.code == SampleRegister.tabaAnyar })
                }
            }
        }
    }
}
