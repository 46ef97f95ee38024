import Foundation
@testable import Registry
import Rules
import Sheets
import Storage
import TepatTesting
import Testing

/// What the civil registry handed over is taken in and answered by, and decides nothing.
@Suite("The civil registry as a file")
struct CivilTests {
    private static let admin = UploadTests.admin

    private func upload(
        _ bytes: [UInt8], _ name: String = "dukcapil.csv", to register: SampleRegister
    ) async throws -> Upload {
        let registry = register.registry
        let upload = try await registry.beginUpload(name: name, bytes: bytes.count, probe: name, by: Self.admin)
        _ = try await registry.append(bytes, at: 0, to: upload.id, by: Self.admin)
        return try await registry.finishUpload(upload.id, by: Self.admin)
    }

    @discardableResult
    private func load(
        _ bytes: [UInt8], asOf: Int32 = 20_261_101, isComplete: Bool = true, name: String = "dukcapil.csv",
        into register: SampleRegister
    ) async throws -> JobRecord {
        let upload = try await upload(bytes, name, to: register)
        let job = try await register.registry.startCivilLoad(
            of: upload.id, region: SampleRegister.rejangLebong, asOf: asOf, isComplete: isComplete,
            action: ActionID(), by: Self.admin)
        try register.registry.runWaitingJobs()
        return try await register.registry.job(job, by: Self.admin)
    }

    private func outcome(_ job: JobRecord) throws -> LoadCivilExtract.Outcome {
        try #require(job.outcome(of: LoadCivilExtract.self), "\(job.problem?.id ?? "")")
    }

    /// As `CivilLine(number)` says of the same person.
    private func query(_ number: Int64, _ change: (inout CivilQuery) -> Void = { _ in }) -> CivilQuery {
        var query = CivilQuery(
            nik: 9_902_061_204_790_000 + number, kk: 9_902_060_101_150_000 + number, name: "SUPARMAN",
            birth: 19_790_412, sex: 1, birthPlace: "CURUP", mother: "MARYAM", village: SampleRegister.derati)
        change(&query)
        return query
    }

    private func ask(_ queries: [CivilQuery], _ registry: Registry) throws -> [CivilAnswer] {
        try registry.database.readBlocking { db in
            try ExtractRegistry(registry.catalogue(in: db)).answers(to: queries, in: db)
        }
    }

    private func codes(_ query: CivilQuery, _ registry: Registry) throws -> [String] {
        CivilFindings.of(try ask([query], registry)).map(\.code)
    }

    @Test("every class of answer is told apart, and what cannot be judged is no finding")
    func outcomes() async throws {
        let register = try SampleRegister.empty()
        let lines = [
            CivilLine(1), CivilLine(2, ["RESPON": "Meninggal Dunia"]), CivilLine(3, ["RESPON": "14"]), CivilLine(4),
            CivilLine(4, ["NAMA_LGKP": "BUDI SANTOSO"]), CivilLine(5, ["RESPON": "Kuota Akses Hari ini telah Habis"]),
            CivilLine(6, ["EKTP_STATUS": "BELUM REKAM"]),
        ]
        let job = try await load(CivilLine.file(lines), into: register)
        #expect(try outcome(job) == LoadCivilExtract.Outcome(rows: 6, unreadable: 0, villages: 1, doubled: 1))

        let queries = [
            query(1), query(2), query(3), query(4), query(5), query(99), query(1) { $0.nik = nil },
            query(1) { $0.village = SampleRegister.tabaAnyar },
        ]
        let answers = try ask(queries, register.registry)
        #expect(
            answers.map(\.outcome) == [
                .found, .dead, .inactive, .doubled, .quotaSpent, .notFound, .incomplete, .notJudged,
            ])
        #expect(answers[0].fields.values.allSatisfy(\.isMatch) && answers[0].asOf == 20_261_101)
        let found = CivilFindings.of(answers)
        #expect(found.map(\.code) == ["P07", "P09", "P02", "P01"])
        #expect(found.map(\.place) == [1, 2, 3, 5])
        #expect(found.allSatisfy { !$0.next.id.isEmpty && $0.words.id.contains("01-11-2026") })
        #expect(try codes(query(6), register.registry) == ["P08"])
    }

    @Test("each field that does not fit is a finding of its own code, with its likeness and without anybody's data")
    func fields() async throws {
        let register = try SampleRegister.empty()
        try await load(CivilLine.file([CivilLine(1), CivilLine(2)]), into: register)
        let registry = register.registry
        #expect(try codes(query(1) { $0.name = "BUDI HARTONO" }, registry) == ["P03"])
        #expect(try codes(query(1) { $0.birth = 19_790_413 }, registry) == ["P04"])
        #expect(try codes(query(1) { $0.birth = 19_790_000 }, registry) == [])
        #expect(try codes(query(1) { $0.sex = 2 }, registry) == ["P04"])
        #expect(try codes(query(1) { $0.birthPlace = "BENGKULU" }, registry) == ["P04"])
        #expect(try codes(query(1) { $0.mother = "AMINAH" }, registry) == ["P06"])
        #expect(try codes(query(1) { $0.mother = "-" }, registry) == [])
        #expect(try codes(query(1) { $0.name = "SUPARMAN/PARMAN" }, registry) == [])

        let known = try ask([query(1) { $0.kk = 9_902_060_101_150_002 }], registry)
        let unknown = try ask([query(1) { $0.kk = 9_902_060_101_159_999 }], registry)
        #expect(CivilFindings.of(known).map(\.code) == ["P05"] && CivilFindings.of(unknown).map(\.code) == ["P05"])
        #expect(!known[0].isCardUnknown && unknown[0].isCardUnknown)

        let finding = try #require(CivilFindings.of(try ask([query(1) { $0.name = "BUDI HARTONO" }], registry)).first)
        #expect(finding.field == .name && (finding.score ?? 100) < 80)
        #expect(!finding.words.id.contains("SUPARMAN") && !finding.words.id.contains("BUDI"))
    }

    @Test("how much alike a name has to be is dated data")
    func threshold() async throws {
        let register = try SampleRegister.empty()
        try await load(CivilLine.file([CivilLine(1)]), into: register)
        let alike = query(1) { $0.name = "SUPARNO" }
        #expect(try codes(alike, register.registry) == [])
        try await register.registry.database.write { db in
            _ = try db.execute(
                "INSERT INTO threshold (name, valid_from, value) VALUES ('civil_name_score', 20260101, 95)")
        }
        #expect(try codes(alike, try register.at(SampleRegister.now)) == ["P03"])
    }

    @Test("a second load replaces the first of its region, and an older one is refused")
    func replacing() async throws {
        let register = try SampleRegister.empty()
        let there = ["NO_KEL": "2002", "KEL_NAME": "TABA ANYAR"]
        try await load(CivilLine.file([CivilLine(1), CivilLine(2), CivilLine(3, there)]), into: register)
        #expect(try register.value("SELECT count(*) FROM civil_person") == "3")

        // Of some villages: only those that it names.
        try await load(
            CivilLine.file([CivilLine(1, ["NAMA_LGKP": "SUPARDI"])]), asOf: 20_261_110, isComplete: false,
            name: "dua.csv", into: register)
        #expect(try register.value("SELECT count(*) FROM civil_person") == "2")
        #expect(try ask([query(2)], register.registry).map(\.outcome) == [.notFound])
        let other = query(3) { $0.village = SampleRegister.tabaAnyar }
        #expect(try ask([other], register.registry).map(\.outcome) == [.found])
        #expect(try ask([other], register.registry)[0].asOf == 20_261_101)

        // Of all: a village that it does not name is judged no more.
        try await load(CivilLine.file([CivilLine(1)]), asOf: 20_261_115, name: "tiga.csv", into: register)
        #expect(try ask([other], register.registry).map(\.outcome) == [.notJudged])
        #expect(try register.value("SELECT count(*) FROM civil_person") == "1")
        #expect(try register.value("SELECT count(*) FROM civil_kk") == "1")
        #expect(try register.value("SELECT count(*) FROM civil_place") == "1")
        let states = try await register.registry.civilLoads(by: Self.admin).map(\.state)
        #expect(states == [.inForce, .replaced, .replaced])

        let old = try await upload(CivilLine.file([CivilLine(1)]), "lama.csv", to: register)
        await #expect(throws: Refusal.self) {
            _ = try await register.registry.startCivilLoad(
                of: old.id, region: SampleRegister.rejangLebong, asOf: 20_261_102, isComplete: true,
                action: ActionID(), by: Self.admin)
        }
    }

    @Test("rows that cannot be read are counted and kept with their lines and reasons; the file itself goes")
    func refused() async throws {
        let register = try await SampleRegister.make()
        let lines = [
            CivilLine(1), CivilLine(2, ["NIK": "9902"]), CivilLine(3, ["NAMA_LGKP": ""]),
            CivilLine(4, ["NO_KEL": "2999", "KEL_NAME": "ENTAH"]), CivilLine(5, ["NIK": "1702061204790005"]),
            CivilLine(6, ["NO_KAB": "3"]),
        ]
        let job = try await load(CivilLine.file(lines, separator: "|"), into: register)
        let done = try outcome(job)
        #expect(done.rows == 1 && done.unreadable == 5)
        let list = try await register.registry.civilLoads(by: Self.admin)
        let file = try await register.registry.takeOut(try #require(list.first?.rejects.first), by: Self.admin)
        let text = try String(contentsOfFile: register.registry.files.path(of: file.digest), encoding: .utf8)
        let told = text.split(whereSeparator: \.isNewline)
        for (line, reason) in [(3, "no-nik"), (4, "no-name"), (5, "village-unknown"), (6, "real-nik")] {
            #expect(told.contains { $0.hasPrefix("\(line),") && $0.contains(reason) }, "\(reason)")
        }
        #expect(text.firstMatch(of: /\b\d{16}\b/) == nil)
        #expect(try register.value("SELECT count(*) FROM upload WHERE state <> 'dropped'") == "0")
    }

    @Test("a file that lacks a column, or of which no row is of the place, is refused and changes nothing")
    func unfit() async throws {
        let register = try SampleRegister.empty()
        let lines = [CivilLine(1)]
        let bare = try await load(CivilLine.file(lines, without: ["NIK"]), name: "a.csv", into: register)
        #expect(bare.state == .failed && bare.problem?.id.contains("NIK") == true)
        let elsewhere = CivilLine.file([CivilLine(1, ["NO_KEL": "2999", "KEL_NAME": "ENTAH"])])
        #expect(try await load(elsewhere, name: "b.csv", into: register).state == .failed)
        #expect(try register.value("SELECT count(*) FROM civil_person") == "0")
        #expect(try ask([query(1)], register.registry).map(\.outcome) == [.notJudged])
        await #expect(throws: Refusal.self) {
            let upload = try await self.upload(CivilLine.file(lines), "c.csv", to: register)
            _ = try await register.registry.startCivilLoad(
                of: upload.id, region: .nation, asOf: 20_261_101, isComplete: true, action: ActionID(), by: Self.admin)
        }
    }

    @Test("names of places do where their numbers are missing, and a sheet of a workbook is loaded as well")
    func forms() async throws {
        let register = try SampleRegister.empty()
        let numbers: Set = ["NO_PROP", "NO_KAB", "NO_KEC", "NO_KEL"]
        let job = try await load(
            CivilLine.file([CivilLine(1)], separator: ",", end: "\n", without: numbers), into: register)
        #expect(try outcome(job).rows == 1)

        let path = register.folder.path + "/a.xlsx"
        let writer = try XLSXWriter(path: path, title: "Data", header: CivilLine.headers)
        for number in 1...2 {
            let line = CivilLine(number)
            try writer.row(CivilLine.headers.map { .text(line.values[$0] ?? "") })
        }
        try writer.finish()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let registry = register.registry
        let book = try await upload(bytes, "a.xlsx", to: register)
        try await registry.startConversion(of: book.id, sheet: 0, action: ActionID(), by: Self.admin)
        try registry.runWaitingJobs()
        let again = try await registry.startCivilLoad(
            of: book.id, region: SampleRegister.rejangLebong, asOf: 20_261_120, isComplete: true,
            action: ActionID(), by: Self.admin)
        try registry.runWaitingJobs()
        #expect(try outcome(try await registry.job(again, by: Self.admin)).rows == 2)
    }

    @Test("a load that was stopped goes on where it was, and is asked only when all of it is there")
    func resumed() async throws {
        let register = try SampleRegister.empty()
        let lines = (1...4_500).map { CivilLine($0) }
        let upload = try await upload(CivilLine.file(lines), to: register)
        let registry = register.registry
        let job = try await registry.startCivilLoad(
            of: upload.id, region: SampleRegister.rejangLebong, asOf: 20_261_101, isComplete: true,
            action: ActionID(), by: Self.admin)
        // The second piece of a village adds to the count of the first.
        try register.halt("UPDATE ON civil_place")
        try registry.runWaitingJobs()
        #expect(try await registry.job(job, by: Self.admin).state == .failed)
        #expect(try register.value("SELECT count(*) FROM civil_person") == "2000")
        #expect(try ask([query(1)], registry).map(\.outcome) == [.notJudged])

        try register.endHalt("UPDATE ON civil_place")
        try await registry.database.write { db in
            _ = try db.execute("UPDATE job SET state = 'waiting', owner = NULL, finished_at = NULL, problem = NULL")
        }
        try registry.runWaitingJobs()
        #expect(try outcome(try await registry.job(job, by: Self.admin)).rows == 4_500)
        #expect(try register.value("SELECT count(*) FROM civil_person") == "4500")
        #expect(try register.value("SELECT persons FROM civil_place") == "4500")
        #expect(try ask([query(1)], registry).map(\.outcome) == [.found])
    }

    @Test("who is dead by the extract is a finding and stays in the register")
    func dead() async throws {
        let register = try await SampleRegister.make()
        let before = try register.value("SELECT count(*) FROM person WHERE status = 1")
        try await load(CivilLine.file([CivilLine(1, ["RESPON": "MENINGGAL"])]), into: register)
        let finding = try #require(CivilFindings.of(try ask([query(1)], register.registry)).first)
        #expect(finding.code == "P07" && finding.reason == "MENINGGAL" && !finding.next.en.isEmpty)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 1") == before)
        #expect(try register.problems() == [])
    }

    @Test("loading and asking are entries of the trail, without a number of anybody")
    func trail() async throws {
        let register = try await SampleRegister.make()
        try await load(CivilLine.file([CivilLine(1)]), into: register)
        let registry = register.registry
        let queries = [query(1), query(1) { $0.village = SampleRegister.tabaAnyar }]
        _ = try await registry.database.write(seeing: .everything) { db in
            try registry.askCivil(
                queries, for: "usulan 1", of: [], at: SampleRegister.derati, by: Self.admin, in: db)
        }
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'muat ekstrak dukcapil'") == "1")
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'tanya ekstrak dukcapil'") == "1")
        #expect(
            try register.value(
                """
                SELECT d.detail FROM audit_entry e JOIN audit_detail d ON d.home = e.home AND d.day = e.day
                AND d.number = e.number WHERE e.verb = 'tanya ekstrak dukcapil'
                """) == "1 orang")
        #expect(try register.value("SELECT count(*) FROM audit_detail WHERE detail LIKE '%99020612%'") == "0")
    }

    @Test("who is erased is taken out of the extract, and the next one does not bring them back")
    func erased() async throws {
        let register = try await SampleRegister.make()
        let bytes = CivilLine.file([CivilLine(1), CivilLine(9)])
        try await load(bytes, into: register)
        let request = try await register.takeIn(.erase, line: 2)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "tidak menerima bantuan", typed: number))
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        #expect(try register.value("SELECT count(*) FROM civil_person") == "1")
        #expect(try register.value("SELECT count(*) FROM civil_kk") == "1")

        let again = try await load(bytes, asOf: 20_261_120, name: "lagi.csv", into: register)
        #expect(try outcome(again).rows == 1)
        #expect(try register.value("SELECT count(*) FROM civil_person WHERE nik = 9902061204790001") == "0")
    }

    @Test("who may not import neither loads an extract nor sees that there is one")
    func rights() async throws {
        let register = try SampleRegister.empty()
        let upload = try await upload(CivilLine.file([CivilLine(1)]), to: register)
        for actor in [DeskPeople.village, DeskPeople.head] {
            await #expect(throws: Refusal.self) { _ = try await register.registry.civilLoads(by: actor) }
            await #expect(throws: Refusal.self) {
                _ = try await register.registry.startCivilLoad(
                    of: upload.id, region: SampleRegister.derati, asOf: 20_261_101, isComplete: true,
                    action: ActionID(), by: actor)
            }
        }
    }

    @Test("what invalidated 13,000 records is found while a proposal is a draft, and is answered, not struck out")
    func draft() async throws {
        let desk = try await ProposalDesk()
        // The father's name is another, the mother's name of his wife too, their KK is not the one online, and she is
        // there twice.
        let man = [
            "NIK": "9902061507750021", "NO_KK": "9902060101150099", "NAMA_LGKP": "BAMBANG WIJAYA",
            "NAMA_LGKP_IBU": "SULASTRI", "TGL_LHR": "15-07-1975",
        ]
        let woman = [
            "NIK": "9902065203780021", "NO_KK": "9902060101150099", "NAMA_LGKP": "SURYANI", "JENIS_KLMIN": "PEREMPUAN",
            "NAMA_LGKP_IBU": "ROHANA", "TGL_LHR": "12-03-1978",
        ]
        try await load(CivilLine.file([CivilLine(21, man), CivilLine(22, woman)]), into: desk.register)
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let found = try await desk.registry.proposalFindings(of: draft.proposal, by: ProposalDesk.village)
        let rules = Set(found.items.map(\.rule))
        #expect(rules.isSuperset(of: ["P03", "P05", "P06"]), "\(rules)")
        #expect(found.items.filter { $0.rule.hasPrefix("P") }.allSatisfy { $0.isError && !$0.next.id.isEmpty })
        // The proposal is there all the same.
        #expect(try desk.register.value("SELECT state FROM proposal") == "DRAF")
        #expect(
            try desk.register.value("SELECT count(*) FROM audit_entry WHERE verb = 'tanya ekstrak dukcapil'") == "1")
        #expect(try desk.register.problems() == [])
    }
}
