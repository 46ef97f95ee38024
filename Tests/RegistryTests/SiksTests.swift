import Foundation
@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// What is entered in SIKS-NG beside this program, and what its own files say.
@Suite("Beside SIKS-NG")
struct SiksTests {
    private func queue(
        _ desk: ProposalDesk, _ isMarked: Bool, by actor: Actor = ProposalDesk.village
    ) async throws -> [ProposalRow] {
        let filter = SiksFilter(region: SampleRegister.derati, isMarked: isMarked)
        return try await desk.registry.siksQueue(filter, after: nil, limit: 50, by: actor).items
    }

    private func mark(
        _ desk: ProposalDesk, _ seen: [ProposalOutcome], _ number: String = "SIKS-77", day: Int32 = 20_261_120,
        by actor: Actor = ProposalDesk.village
    ) async throws -> RoadListOutcome {
        try await desk.registry.perform(
            MarkSiks(seen.map { SeenProposal($0.proposal, version: $0.version) }, number: number, day: day), by: actor)
    }

    @Test("the order of the fields is data with a day, and a kind has its own")
    func order() throws {
        let rows = [
            ["2021-01-01", "nik", "NIK", ""], ["2021-01-01", "kk", "NO KK", "usulan_baru"],
            ["2027-01-01", "kk", "NOMOR KK", ""],
        ]
        let now = SiksOrder(of: .aid, on: CivilDate(packed: 20_261_120), rows: rows)
        #expect(now.entries.map(\.label) == ["NIK"])
        let new = SiksOrder(of: .newHousehold, on: CivilDate(packed: 20_261_120), rows: rows)
        #expect(new.entries.map(\.label) == ["NIK", "NO KK"])
        let later = SiksOrder(of: .aid, on: CivilDate(packed: 20_270_101), rows: rows)
        #expect(later.entries.map(\.label) == ["NOMOR KK"])
        let own = try SiksOrder(of: .newHousehold, on: CivilDate(packed: 20_261_120))
        #expect(own.entries.prefix(3).map(\.field) == [.kk, .nik, .name] && own.entries.count > 15)
    }

    @Test("the sheet has every value in order, and opening it is written down")
    func sheet() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let sheet = try await desk.registry.siksSheet(of: final.proposal, by: ProposalDesk.village)
        #expect(sheet.menu == "Usulan baru DTKS/non bansos" && sheet.mayMark)
        #expect(sheet.people.map(\.name) == ["HARTONO", "SURYANI"])
        let values = sheet.people[0].values
        #expect(values.prefix(3).map(\.text) == ["9902060101150021", "9902061507750021", "HARTONO"])
        #expect(values.contains(SiksSheet.Value(label: "TANGGAL LAHIR", text: "15-07-1975")))
        #expect(values.contains(SiksSheet.Value(label: "NOMOR BERITA ACARA", text: "400/11/2026")))
        let lines = sheet.text.split(separator: "\n")
        #expect(lines.count == 3 && lines[1].hasPrefix("9902060101150021\t9902061507750021\tHARTONO\t"))
        let looks = try desk.register.value(
            "SELECT count(*) FROM audit_entry WHERE verb = 'buka nomor' AND object = 'usulan \(final.proposal)'")
        #expect(looks == "1")
        for actor in [ProposalDesk.kades, ProposalDesk.neighbour, ProposalDesk.kadis] {
            await #expect(throws: Refusal.self, "\(actor.name)") {
                _ = try await desk.registry.siksSheet(of: final.proposal, by: actor)
            }
        }
    }

    @Test("what was entered is marked, and leaves the queue; what is not final is left")
    func marks() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let draft = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 22)))
        #expect(try await queue(desk, false).map(\.id) == [final.proposal])
        await #expect(throws: Refusal.self) { _ = try await mark(desk, [final], "9902061507750021") }
        await #expect(throws: Refusal.self) { _ = try await mark(desk, [final], "") }
        await #expect(throws: Refusal.self) { _ = try await mark(desk, [final], day: 20_300_101) }
        await #expect(throws: Refusal.self) { _ = try await mark(desk, [final], by: ProposalDesk.kades) }
        let outcome = try await mark(desk, [final, draft])
        #expect(outcome.taken == [final.proposal] && outcome.left.map(\.proposal) == [draft.proposal])
        #expect(try await queue(desk, false) == [])
        let marked = try await queue(desk, true)
        #expect(marked.map(\.siks) == ["SIKS-77"] && marked.map(\.siksDay) == [20_261_120])
        #expect(marked.map(\.state) == [.finalised])
        let counts = try await desk.registry.siksCounts(in: SampleRegister.derati, by: ProposalDesk.village)
        #expect(counts.marked == 1 && counts.open == 0)
        let ofKind = try await desk.registry.siksCounts(
            in: SampleRegister.rejangLebong, kind: .newHousehold, by: ProposalDesk.verifier)
        #expect(ofKind.marked == 1 && ofKind.open == 0)
        let others = try await desk.registry.siksCounts(
            in: SampleRegister.derati, kind: .removal, by: ProposalDesk.village)
        #expect(others.marked == 0 && others.open == 0)
        // Mistyped, it is marked again.
        let again = try await mark(desk, [try await desk.now(final.proposal)], "SIKS-78", by: ProposalDesk.verifier)
        #expect(again.taken == [final.proposal])
        #expect(try await queue(desk, true).map(\.siks) == ["SIKS-78"])
        // Wherever its road leads, it was entered.
        try await desk.settle([final.proposal], as: .determined)
        #expect(try await queue(desk, true).map(\.state) == [.determined])
        let later = try await desk.registry.siksCounts(in: SampleRegister.derati, by: ProposalDesk.village)
        #expect(later.marked == 1 && later.open == 0)
        #expect(try await queue(desk, false) == [])
        #expect(try desk.register.problems() == [])
    }

    // MARK: Comparison

    /// - Returns: the job.
    private func start(_ desk: ProposalDesk, _ rows: [DTKSRow]) async throws -> RecordID {
        let registry = desk.registry
        let folder = try TestFolder()
        let path = try folder.dtks(rows)
        let bytes = try withExtendedLifetime(folder) { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
        let begun = try await registry.beginUpload(
            name: "siks.csv", bytes: bytes.count, probe: "siks", by: ProposalDesk.verifier)
        _ = try await registry.append(bytes, at: 0, to: begun.id, by: ProposalDesk.verifier)
        let upload = try await registry.finishUpload(begun.id, by: ProposalDesk.verifier)
        return try await registry.startComparison(
            of: upload.id, region: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
    }

    private func compare(_ desk: ProposalDesk, _ rows: [DTKSRow]) async throws -> CompareSIKS.Outcome {
        let registry = desk.registry
        let job = try await start(desk, rows)
        try registry.runWaitingJobs()
        let done = try await registry.job(job, by: ProposalDesk.verifier)
        return try #require(done.outcome(of: CompareSIKS.self), "\(done.problem?.id ?? "")")
    }

    private func rows(_ desk: ProposalDesk, _ list: SiksList, by actor: Actor = ProposalDesk.verifier) async throws
        -> [SiksDifferenceRow]
    {
        let region = actor.scope().contains(SampleRegister.rejangLebong) ? SampleRegister.rejangLebong : nil
        let place = region ?? SampleRegister.derati
        let found = try #require(try await desk.registry.comparison(of: place, by: actor))
        return try await desk.registry.comparisonRows(
            of: found.id, list, in: place, after: nil, limit: 50, by: actor
        ).items
    }

    private static let husband = DTKSRow(
        21,
        [
            "ID DTKS": "", "NIK": "9902061507750021", "NAMA": " Hartono", "TANGGAL LAHIR": "15-07-1975",
            "NAMA IBU KANDUNG": "SULASTRI",
        ])

    @Test("who is only here, who is only there, and what differs")
    func lists() async throws {
        let desk = try await ProposalDesk()
        let first = try await desk.finalised()
        let second = try await desk.finalised(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 22)))
        let wife = Self.husband.with([
            "NIK": "9902065203780021", "NAMA": "SURYANI", "TANGGAL LAHIR": "13-03-1978", "HUB KELUARGA": "ISTRI",
            "JENIS KELAMIN": "PEREMPUAN", "NAMA IBU KANDUNG": "KARTINAH",
        ])
        let outcome = try await compare(desk, [Self.husband, wife, DTKSRow(90, ["NAMA": "PONIMAN"])])
        #expect(outcome.rows == 3 && outcome.unreadable == 0 && outcome.same == 1)
        #expect(outcome.differs == 1 && outcome.here == 2 && outcome.there == 1)
        let differs = try await rows(desk, .differs)
        #expect(differs.map(\.proposal) == [first.proposal] && differs.map(\.name) == ["SURYANI"])
        #expect(differs.map(\.differences) == [[.birth, .mother]])
        #expect(differs.map(\.nik) == ["990206******0021"])
        let here = try await rows(desk, .here)
        #expect(here.map(\.proposal) == [second.proposal, second.proposal])
        let there = try await rows(desk, .there)
        #expect(there.map(\.name) == ["PONIMAN"] && there.map(\.proposal) == [nil])
        // The village sees its own; its neighbour nothing.
        #expect(try await rows(desk, .here, by: ProposalDesk.village).count == 2)
        let found = try #require(
            try await desk.registry.comparison(of: SampleRegister.derati, by: ProposalDesk.village))
        // Nor does who may only look there, whatever they are elsewhere.
        let elsewhere = Actor(
            account: 2, name: "dinsos",
            grants: [
                Grant(role: .verifikator, region: RegionCode(1_708_000_000)),
                Grant(role: .kades, region: SampleRegister.derati),
            ])
        for actor in [ProposalDesk.neighbour, elsewhere] {
            await #expect(throws: Refusal.notFound) {
                _ = try await desk.registry.comparisonRows(
                    of: found.id, .here, in: SampleRegister.derati, after: nil, limit: 50, by: actor)
            }
        }
    }

    @Test("a comparison that is broken off keeps nobody", arguments: 1...5)
    func broken(afterWrites writes: Int) async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.finalised()
        _ = try await start(desk, [Self.husband, DTKSRow(90)])
        let broken = Interrupted(try desk.register.database.open())
        let first = try Registry(
            database: broken, clock: .at(SampleRegister.now), sharingRegionsWith: desk.registry)
        broken.afterBlocking(writes: writes) { throw JobProblem(Words(id: "berhenti", en: "stopped")) }
        try? first.runWaitingJobs()
        let left = """
            SELECT count(*) FROM siks_row WHERE run NOT IN (SELECT id FROM siks_run WHERE ended_at IS NOT NULL)
            """
        #expect(try desk.register.value(left) == "0")
    }

    @Test("what a comparison left whose end nobody wrote down goes with the next one in its kabupaten")
    func left() async throws {
        let desk = try await ProposalDesk()
        let home = desk.registry.home(of: SampleRegister.rejangLebong)
        try await desk.register.run(
            """
            INSERT INTO siks_run (home, id, region, name, digest, file_rows, unreadable, same, differs, here, there,
                account, actor_name, at)
            VALUES (\(home), 7, 1702990000, 'siks.csv', '', 0, 0, 0, 0, 0, 0, 1, 'dinsos', 1)
            """)
        try await desk.register.run(
            """
            INSERT INTO siks_row (home, run, number, village, list, name, fields)
            VALUES (\(home), 7, 1, \(SampleRegister.derati.value), 'di_sana', 'PONIMAN', '')
            """)
        _ = try await compare(desk, [DTKSRow(90)])
        #expect(try desk.register.value("SELECT count(*) FROM siks_row WHERE run = 7") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM siks_run WHERE id = 7") == "0")
    }

    @Test("the next comparison takes the place of the one before, and whoever is erased leaves it")
    func kept() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.finalised()
        _ = try await compare(desk, [DTKSRow(90), DTKSRow(91)])
        _ = try await compare(desk, [Self.husband, DTKSRow(92)])
        #expect(try desk.register.value("SELECT count(*) FROM siks_run") == "1")
        #expect(try await rows(desk, .there).count == 1)
        let nik: Int64 = 9_902_061_204_790_092
        try await desk.registry.database.write(seeing: .everything) { db in try EraseSiks.erase([nik], in: db) }
        #expect(try await rows(desk, .there) == [])
    }
}
