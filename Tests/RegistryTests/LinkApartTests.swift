import Registry
import Storage
import TepatTesting
import Testing

/// Two people who were told apart under one number.
@Suite("One number of people who were told apart")
struct LinkApartTests {
    private struct Clash {
        let desk: LinkDesk
        let row: LinkRow

        init(_ kind: LinkKind) async throws {
            desk = try await LinkDesk()
            var rows = try await desk.cases().filter { $0.kind == kind }
            if kind == .person {
                let register = desk.register
                rows = try rows.filter { row in
                    let ids = row.sides.map { String($0.person.value) }.joined(separator: ", ")
                    return try register.value("SELECT count(DISTINCT nik) FROM person WHERE id IN (\(ids))") == "1"
                }
            }
            row = try #require(rows.first)
        }

        func decide(_ decision: DecideLink.Decision) async throws -> LinkOutcome {
            try await desk.registry.perform(
                DecideLink(
                    link: row.id, seen: try await desk.view(row.id).version, decision, reason: "dua orang, RT kenal"),
                by: LinkDesk.province)
        }

        func mend(_ nik: String) async throws {
            let side = row.sides[1]
            try await desk.register.mend(side.person, ["nik": nik], by: LinkDesk.village(side.village.code))
        }
    }

    @Test(
        "it stays open among the numbers until one is mended, whatever it was asked about before, and is decided then",
        arguments: LinkKind.allCases)
    func untilMended(_ kind: LinkKind) async throws {
        let clash = try await Clash(kind)
        let outcome = try await clash.decide(.different)
        #expect(outcome.state == .different)
        let view = try await clash.desk.view(clash.row.id)
        #expect(view.row.isToldApart && view.row.kind == .nik && view.row.state == .open)
        #expect(!view.mayDecide && view.mayReopen && view.reason == "dua orang, RT kenal")
        // Nothing else is to be decided of it.
        await #expect(throws: Refusal.self) {
            try await clash.decide(.same(survivor: clash.row.sides[0].person, values: [:]))
        }
        // A search knows it too.
        let search = try await clash.desk.search()
        #expect(search.new == 0 && search.gone == 0)
        #expect(try await clash.desk.view(clash.row.id).row.isToldApart)
        try await clash.mend("9902061711900077")
        let mended = try await clash.desk.view(clash.row.id)
        #expect(mended.row.state == .different && mended.row.kind == kind)
        #expect(mended.decidedBy == "provinsi" && mended.reason == "dua orang, RT kenal")
        // And opens again where the number is that of both once more.
        let nik = try #require(
            try clash.desk.register.value("SELECT nik FROM person WHERE id = \(clash.row.sides[0].person.value)"))
        try await clash.mend(nik)
        #expect(try await clash.desk.view(clash.row.id).row.isToldApart)
        #expect(try await clash.desk.faults() == [])
    }

    @Test("taken back, it is asked as it was", arguments: LinkKind.allCases)
    func back(_ kind: LinkKind) async throws {
        let clash = try await Clash(kind)
        let before = try clash.desk.picture()
        _ = try await clash.decide(.different)
        _ = try await clash.decide(.reopen)
        let view = try await clash.desk.view(clash.row.id)
        #expect(view.row.kind == kind && view.mayDecide && !view.row.isToldApart)
        #expect(Set(try clash.desk.picture()).symmetricDifference(before) == [])
    }

    @Test("the digits say whose record is to be mended first, where they fit one and not the other")
    func whoMends() async throws {
        let desk = try await LinkDesk()
        let row = try #require(try await desk.cases().first { $0.kind == .nik })
        // The number is that of a man born on the day that Bambang was.
        let view = try await desk.view(row.id)
        let other = try #require(row.sides.first { $0.name == "RATNA DEWI" })
        #expect(view.clash?.mends == other.person)
        #expect(view.clash?.evidence.columns.count == 2 && view.clash?.asked == 0)
        // Whoever sees the one that does not fit is told as well, and of the other nothing.
        let own = try await desk.registry.link(row.id, by: LinkDesk.village(other.village.code))
        #expect(own.clash?.mends == other.person && own.clash?.evidence.columns.count == 1)
        let fits = try #require(row.sides.first { $0.person != other.person })
        let theirs = try await desk.registry.link(row.id, by: LinkDesk.village(fits.village.code))
        #expect(theirs.clash?.mends == nil)
    }

    @Test("of a number that very many have each is asked about beside the next, and none is left out")
    func ofMany() async throws {
        let register = try SampleRegister.empty()
        let names = ["ANWAR", "BASUKI", "CHAIRUL", "DARMAN", "EFENDI", "FIRDAUS", "GUNADI", "HERMAN"]
        let rows = names.enumerated().map { place, name in
            DTKSRow(
                1 + place,
                [
                    "NAMA": name, "NIK": "9902060506820003",
                    "TANGGAL LAHIR": "0\(1 + place)-0\(1 + place)-19\(50 + 5 * place)",
                    "NAMA IBU KANDUNG": "IBU \(name)",
                ])
        }
        try register.load(rows + DTKSRow.crowd(10..<50))
        _ = try register.registry.findDuplicates(by: SampleRegister.admin) { _, _, _ in }
        let cases = try await register.registry.links(nil, in: .nation, by: SampleRegister.admin).items
        let numbers = cases.filter { $0.kind == .nik }
        #expect(Set(cases.flatMap(\.sides).compactMap(\.name)).isSuperset(of: names))
        #expect(numbers.count < names.count)
        #expect(numbers.allSatisfy { $0.signs.contains(LinkSign(field: "nik", level: "ofMany")) })
        // Whoever of them is looked for again finds the same.
        let person = try #require(cases.first?.sides.first?.person)
        try await register.mend(person, ["pekerjaan": "PEDAGANG"])
        let again = try await register.registry.links(nil, in: .nation, by: SampleRegister.admin).items
        #expect(Set(again.map(\.id)) == Set(cases.map(\.id)))
    }
}
