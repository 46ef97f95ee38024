import Registry
import Storage
import TepatTesting
import Testing

/// One cause, many records: previewed, run, gone on with, taken back.
@Suite("Bulk mends")
struct BulkTests {
    let own = SampleRegister.operatorOf(SampleRegister.derati)
    let dinsos = Actor(
        account: 2, name: "Dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    let here = BulkSelection.region(SampleRegister.derati, rule: nil)
    let there = ["DESA/KELURAHAN": "TABA ANYAR"]

    private func prepare(
        _ register: SampleRegister, _ mend: BulkMend, _ selection: BulkSelection? = nil, by actor: Actor? = nil
    ) async throws -> BulkJob {
        let actor = actor ?? own
        let job = try await register.registry.perform(
            PrepareBulk(mend, selection ?? here, reason: "kolom tertukar di berkas"), by: actor)
        return try await register.registry.bulkJob(job, by: actor)
    }

    private func rows(_ register: SampleRegister, _ job: BulkJob, by actor: Actor? = nil) async throws -> [BulkRow] {
        try await register.registry.bulkRows(of: job.id, state: nil, after: nil, limit: 5000, by: actor ?? own).items
    }

    private func family(_ register: SampleRegister, line: Int) throws -> RecordID {
        RecordID(Int64(try register.value("SELECT family FROM person WHERE line = \(line)") ?? "") ?? 0)
    }

    private func births(_ register: SampleRegister) throws -> String? {
        try register.list("SELECT birth FROM person WHERE birth IS NOT NULL ORDER BY line", by: " ")
    }

    // MARK: Each kind

    @Test("a birth date is taken from the NIK, and what stays in doubt is refused")
    func birthFromNIK() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["TANGGAL LAHIR": ""]), DTKSRow(2, ["TANGGAL LAHIR": "1979"]),
            DTKSRow(3, ["TANGGAL LAHIR": "31-02-1979"]), DTKSRow(4, ["TANGGAL LAHIR": "13-04-1979"]),
            // A head cannot be six years old.
            DTKSRow(5, ["TANGGAL LAHIR": "", "NIK": "9902061204200005"]),
            // Of somebody else nobody can say.
            DTKSRow(6, ["TANGGAL LAHIR": "", "NIK": "9902061204200006", "HUB KELUARGA": "LAINNYA"]),
            DTKSRow(7, ["TANGGAL LAHIR": "", "NIK": "99020612047"]),
            DTKSRow(8, ["TANGGAL LAHIR": ""]).with(there),
        ])
        let job = try await prepare(register, .birthFromNIK)
        #expect(job.state == .ready)
        #expect(job.counts.total == 7)
        #expect(job.counts.ready == 5)
        #expect(job.counts.refused == 2)
        // The two whose date warned only were valid before.
        #expect(job.counts.becomingValid == 3)
        #expect(try births(register) == "19790000 19790413", "nothing is changed by a preview")
        let before = try await rows(register, job)
        #expect(before.first?.before == [BulkFact("tanggal_lahir", "")])
        #expect(before.first?.after == [BulkFact("tanggal_lahir", "1979-04-12")])
        #expect(before.allSatisfy { ($0.state == .refused) == ($0.words != nil) })

        let done = try await register.registry.runBulk(job.id, by: own)
        #expect(done.state == .done)
        #expect(done.counts.applied == 5)
        #expect(try births(register) == "19790412 19790412 19790412 19790412 19200412")
        #expect(try register.problems() == [])
    }

    @Test("day and month are swapped only where that agrees with the NIK")
    func swapDayMonth() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["TANGGAL LAHIR": "04-12-1979"]), DTKSRow(2, ["TANGGAL LAHIR": "05-12-1979"]),
        ])
        let job = try await prepare(register, .swapDayMonth)
        #expect(job.counts.ready == 1)
        #expect(job.counts.refused == 1)
        try await register.registry.runBulk(job.id, by: own)
        #expect(try births(register) == "19790412 19791205")
        #expect(try register.problems() == [])
    }

    @Test("the sex is taken from the NIK")
    func sexFromNIK() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1, ["JENIS KELAMIN": ""])
        try register.load([head, .wife(2, of: head, ["JENIS KELAMIN": "LAKI-LAKI"]), DTKSRow(3)])
        let job = try await prepare(register, .sexFromNIK)
        #expect(job.counts.ready == 2)
        try await register.registry.runBulk(job.id, by: own)
        #expect(try register.list("SELECT sex FROM person ORDER BY line", by: "") == "121")
        #expect(try register.problems() == [])
    }

    @Test("letters that look like digits become digits; others are refused")
    func lettersInNIK() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["NIK": "99O206l204790OO1"]), DTKSRow(2, ["NIK": "9902.0612.0479.0002"]),
            DTKSRow(3, ["NIK": "9902061204790B03"]), DTKSRow(4, ["NIK": "99O206120479"]),
            DTKSRow(5, ["NIK": "99O2069904790005"]),
        ])
        let job = try await prepare(register, .lettersInNIK)
        #expect(job.counts.ready == 2)
        #expect(job.counts.refused == 3)
        #expect(job.counts.becomingValid == 2)
        try await register.registry.runBulk(job.id, by: own)
        #expect(
            try register.list("SELECT nik FROM person ORDER BY line", by: " ")
                == "9902061204790001 9902061204790002")
        #expect(try register.openFindings() == ["N02 4", "N02 5", "N02 6"])
        #expect(try register.problems() == [])
    }

    @Test("name and mother's name change places, for the families that were chosen")
    func swapNameMother() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["NAMA": "MARYAM", "NAMA IBU KANDUNG": "SUPARMAN"]),
            DTKSRow(2, ["NAMA": "AMINAH", "NAMA IBU KANDUNG": ""]), DTKSRow(3),
        ])
        let chosen = BulkSelection.families([try family(register, line: 2), try family(register, line: 3)])
        let job = try await prepare(register, .swapNameMother, chosen)
        #expect(job.counts.ready == 1)
        #expect(job.counts.refused == 1)
        try await register.registry.runBulk(job.id, by: own)
        #expect(try register.value("SELECT name || ' ' || mother FROM person WHERE line = 2") == "SUPARMAN MARYAM")
        #expect(try register.problems() == [])
    }

    @Test("families torn apart by swapped NIK and KK columns become one again, and the undo tears them apart")
    func swapNIKKK() async throws {
        let register = try SampleRegister.empty()
        let kk = "9902060101150077"
        let head = DTKSRow(1)
        let wife = DTKSRow.wife(2, of: head)
        try register.load([
            head.with(["NIK": kk, "NOKK": head.values["NIK"] ?? ""]),
            wife.with(["NIK": kk, "NOKK": wife.values["NIK"] ?? ""]),
            // A number that two share by mistake, with proper cards: not this pattern.
            DTKSRow(5, ["NIK": "9902061204790009", "NAMA": "RUSDI"]),
            DTKSRow(6, ["NIK": "9902061204790009", "NAMA": "JOKO"]),
        ])
        let torn = try register.openFindings()
        #expect(torn.contains("D01 2"))
        let job = try await prepare(register, .swapNIKKK)
        #expect(job.counts.ready == 1)
        #expect(job.counts.refused == 2)
        #expect(job.counts.becomingValid == 1)
        let done = try await register.registry.runBulk(job.id, by: own)
        #expect(done.counts.applied == 1)
        #expect(
            try register.list("SELECT nik FROM person WHERE line < 4 ORDER BY line", by: " ")
                == "\(head.values["NIK"] ?? "") \(wife.values["NIK"] ?? "")")
        #expect(try register.value("SELECT size FROM family WHERE kk = \(kk) AND status = 1") == "2")
        #expect(
            try register.list("SELECT relation FROM person WHERE line < 4 ORDER BY line", by: "")
                == "12")
        #expect(try register.openFindings().filter { $0.hasSuffix(" 2") || $0.hasSuffix(" 3") } == [])
        #expect(try register.problems() == [])

        let undone = try await register.registry.undoBulk(job.id, by: own)
        #expect(undone.state == .undone)
        #expect(undone.counts.undone == 1)
        #expect(try register.openFindings() == torn)
        #expect(try register.problems() == [])
    }

    @Test("an RT that got a new number is set for all who live there, and for nobody else")
    func setPlace() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1), DTKSRow(2), DTKSRow(3, ["RT": "009"]), DTKSRow(4).with(there),
        ])
        let mend = BulkMend.setPlace(BulkPlace(rt: "004", onlyRT: "001"))
        let job = try await prepare(register, mend)
        #expect(job.counts.ready == 2)
        try await register.registry.runBulk(job.id, by: own)
        #expect(
            try register.list("SELECT rt FROM family ORDER BY line", by: " ")
                == "004 004 009 001")
        // Without a place to begin from somebody has to choose.
        await #expect(throws: Refusal.self) {
            try await prepare(register, .setPlace(BulkPlace(rt: "005")))
        }
    }

    @Test("families of another village become one case, which the undo withdraws")
    func wrongVillage() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1), DTKSRow(2, ["NAMA": "RUSDI"]), DTKSRow(3, ["NAMA": "JOKO"]).with(there)])
        let chosen = BulkSelection.families([try family(register, line: 2), try family(register, line: 3)])
        let mend = BulkMend.wrongVillage(destination: SampleRegister.tabaAnyar, directly: true)
        let job = try await prepare(register, mend, chosen)
        #expect(job.counts.ready == 2)
        let done = try await register.registry.runBulk(job.id, by: own)
        #expect(done.counts.applied == 2)
        // The operator of one village cannot answer for the other.
        #expect(try register.list("SELECT state FROM transfer") == "open")
        #expect(try register.value("SELECT count(*) FROM person WHERE village = 1702062001") == "2")
        let undone = try await register.registry.undoBulk(job.id, by: own)
        #expect(undone.counts.undone == 2)
        #expect(try register.list("SELECT state FROM transfer") == "withdrawn")
    }

    @Test("who answers for both villages moves them at once, and takes that back")
    func wrongVillageDirectly() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1), DTKSRow(2, ["NAMA": "RUSDI"]), DTKSRow(3, ["NAMA": "JOKO"]).with(there)])
        let chosen = BulkSelection.families([try family(register, line: 2), try family(register, line: 3)])
        let mend = BulkMend.wrongVillage(destination: SampleRegister.tabaAnyar, directly: true)
        let job = try await prepare(register, mend, chosen, by: dinsos)
        try await register.registry.runBulk(job.id, by: dinsos)
        #expect(
            try register.value(
                "SELECT count(*) FROM person WHERE village = \(SampleRegister.tabaAnyar.value) AND status = 1") == "3")
        #expect(try register.problems() == [])
        let undone = try await register.registry.undoBulk(job.id, by: dinsos)
        #expect(undone.counts.undone == 2)
        #expect(try register.value("SELECT count(*) FROM person WHERE village = 1702062001 AND status = 1") == "2")
        #expect(try register.problems() == [])
    }

    @Test("whom the source calls moved or dead is recorded so on the file's day, but no head of others")
    func gone() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1)
        try register.load([
            head, .wife(2, of: head, ["KETERANGAN PADAN": "MENINGGAL"]),
            DTKSRow(3, ["NAMA": "RUSDI", "KETERANGAN PADAN": "MENINGGAL DUNIA"]),
            .wife(4, of: DTKSRow(3)),
        ])
        let job = try await prepare(register, .markDeceased)
        #expect(job.counts.ready == 1)
        #expect(job.counts.refused == 1)
        try await register.registry.runBulk(job.id, by: own)
        #expect(try register.value("SELECT status FROM person WHERE line = 3") == "2")
        #expect(try register.value("SELECT valid_from FROM status_period WHERE status = 2") == "20240601")
        #expect(try register.value("SELECT event FROM change_set") == "meninggal")
        #expect(try register.problems() == [])
        // Nobody of them is said to have moved.
        await #expect(throws: Refusal.self) { try await prepare(register, .markMoved) }
    }

    // MARK: Whose it is

    @Test("a job never touches the neighbour, even if ids are sent, and is nobody else's")
    func scope() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["TANGGAL LAHIR": ""]), DTKSRow(2, ["TANGGAL LAHIR": ""]).with(there)])
        let foreign = try family(register, line: 3)
        await #expect(throws: Refusal.self) { try await prepare(register, .birthFromNIK, .families([foreign])) }
        await #expect(throws: Refusal.notFound) {
            try await prepare(register, .birthFromNIK, .region(SampleRegister.tabaAnyar, rule: nil))
        }
        await #expect(throws: Refusal.notFound) {
            try await prepare(register, .birthFromNIK, .region(SampleRegister.rejangLebong, rule: nil))
        }
        let both = BulkSelection.families([try family(register, line: 2), foreign])
        let job = try await prepare(register, .birthFromNIK, both)
        #expect(try await rows(register, job).map(\.village.code) == [SampleRegister.derati])

        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        var other = neighbour
        other.account = 78
        await #expect(throws: Refusal.notFound) { try await register.registry.bulkJob(job.id, by: other) }
        await #expect(throws: Refusal.notFound) { try await register.registry.runBulk(job.id, by: other) }
        await #expect(throws: Refusal.notFound) { try await register.registry.discardBulk(job.id, by: other) }
        // Who watches over the area looks, and does no more.
        #expect(try await register.registry.bulkJobs(limit: 10, by: dinsos).map(\.id) == [job.id])
        #expect(try await rows(register, job, by: dinsos).count == 1)
        await #expect(throws: Refusal.notFound) { try await register.registry.startBulk(job.id, by: dinsos) }
        let kades = Actor(account: 5, name: "Kades", grants: [Grant(role: .kades, region: SampleRegister.derati)])
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await prepare(register, .birthFromNIK, both, by: kades)
        }
        #expect(try await register.registry.bulkJobs(limit: 10, by: kades).isEmpty)
        try await register.registry.runBulk(job.id, by: own)
        #expect(try register.value("SELECT count(*) FROM person WHERE birth IS NULL") == "1")
    }

    // MARK: Going on, and taking back

    private func many(_ count: Int) throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load(
            (1...count).map {
                DTKSRow($0, ["TANGGAL LAHIR": "", "NAMA": $0 % 2 == 0 ? "RUSDI HARTONO" : "JOKO SUSILO"])
            })
        return register
    }

    @Test("a job that was cut off is gone on with, and nothing is done twice")
    func resumed() async throws {
        let register = try many(6)
        let registry = register.registry
        let job = try await prepare(register, .birthFromNIK)
        let cut = try await registry.runBulk(job.id, by: own, rowsAtOnce: 2, chunks: 1)
        #expect(cut.state == .running)
        #expect(cut.isStopped)
        #expect(cut.counts.applied == 2)
        // As if the program had died after the rows were done and before the job knew.
        try registry.database.writeBlocking { db in
            _ = try db.execute("UPDATE bulk_row SET state = 'ready', change_set = NULL WHERE job = \(job.id)")
        }
        let done = try await registry.runBulk(job.id, by: own, rowsAtOnce: 2)
        #expect(done.state == .done)
        #expect(done.counts.applied == 6)
        #expect(try register.value("SELECT count(*) FROM change_set WHERE bulk = \(job.id)") == "6")
        #expect(try register.value("SELECT max(version) FROM person") == "2")
        await #expect(throws: Refusal.self) { try await registry.runBulk(job.id, by: own) }
        #expect(
            try register.value(
                "SELECT count(*) FROM audit_entry WHERE object = 'massal \(job.id)' AND verb = 'perbaiki'") == "2")
        #expect(try register.problems() == [])
    }

    @Test("what was changed since the preview is refused, not overwritten")
    func changedSince() async throws {
        let register = try many(2)
        let job = try await prepare(register, .birthFromNIK)
        let row = try #require(try await rows(register, job).first)
        let person = try #require(row.person)
        _ = try await register.registry.perform(
            SubmitChanges(
                ChangeSet(
                    event: .correction, family: row.family,
                    changes: [.person(PersonChange(person, seen: 1, values: ["pekerjaan": "BURUH"]))],
                    reason: "kunjungan")), by: own)
        let done = try await register.registry.runBulk(job.id, by: own)
        #expect(done.counts.applied == 1)
        #expect(done.counts.failed == 1)
        #expect(try register.value("SELECT count(*) FROM person WHERE birth IS NULL") == "1")
        let refusals = try await register.registry.bulkRefusals(of: job.id, by: own)
        #expect(refusals.map(\.rows) == [1])
    }

    @Test("an undo goes backwards, can be cut off too, and keeps what was changed again")
    func undone() async throws {
        let register = try many(5)
        let registry = register.registry
        let before = try register.openFindings()
        let job = try await prepare(register, .birthFromNIK)
        try await registry.runBulk(job.id, by: own)
        #expect(try register.openFindings() == [])
        let row = try #require(try await rows(register, job).first)
        _ = try await registry.perform(
            SubmitChanges(
                ChangeSet(
                    event: .correction, family: row.family,
                    changes: [
                        .person(
                            PersonChange(try #require(row.person), seen: 2, values: ["tanggal_lahir": "1979-04-13"]))
                    ], reason: "sesuai akta")), by: own)
        let cut = try await registry.undoBulk(job.id, by: own, rowsAtOnce: 2, chunks: 1)
        #expect(cut.state == .undoing)
        #expect(cut.isStopped)
        #expect(cut.counts.undone == 2)
        let undone = try await registry.undoBulk(job.id, by: own, rowsAtOnce: 2)
        #expect(undone.state == .undone)
        #expect(undone.counts.undone == 4)
        #expect(undone.counts.kept == 1)
        #expect(try births(register) == "19790413")
        #expect(try register.openFindings() == before.filter { $0 != "B01 2" } + ["B06 2"])
        #expect(try register.problems() == [])
    }

    @Test("a job stops with the program between its rows, and is gone on with after the next start")
    func stopped() async throws {
        let register = try many(6)
        let job = try await prepare(register, .birthFromNIK)
        register.registry.askJobsToStop()
        let cut = try await register.registry.runBulk(job.id, by: own, rowsAtOnce: 2)
        #expect(cut.state == .running && cut.isStopped && cut.counts.applied == 0)
        let next = try register.at(SampleRegister.now)
        let done = try await next.runBulk(job.id, by: own, rowsAtOnce: 2)
        #expect(done.state == .done && done.counts.applied == 6)
        let undoing = try await register.registry.undoBulk(job.id, by: own, rowsAtOnce: 2)
        #expect(undoing.state == .undoing && undoing.counts.undone == 0)
        #expect(try await next.undoBulk(job.id, by: own, rowsAtOnce: 2).state == .undone)
    }

    @Test("rows that were left out stay as they are, and a preview can be thrown away")
    func leftOut() async throws {
        let register = try many(3)
        let registry = register.registry
        let job = try await prepare(register, .birthFromNIK)
        try await registry.chooseBulk(job.id, rows: [1, 2, 3], without: [2], by: own)
        let done = try await registry.runBulk(job.id, by: own)
        #expect(done.counts.applied == 2)
        #expect(done.counts.skipped == 1)
        #expect(try register.value("SELECT count(*) FROM person WHERE birth IS NULL") == "1")
        let second = try await prepare(register, .birthFromNIK)
        try await registry.discardBulk(second.id, by: own)
        await #expect(throws: Refusal.self) { try await registry.runBulk(second.id, by: own) }
    }

    @Test("in the background it ends by itself, and the same request twice makes one job")
    func background() async throws {
        let register = try many(3)
        let registry = register.registry
        let action = PrepareBulk(.birthFromNIK, here, reason: "kolom kosong")
        let job = try await registry.perform(action, by: own)
        #expect(try await registry.perform(action, by: own) == job)
        try await registry.startBulk(job, by: own)
        try await registry.startBulk(job, by: own)
        await registry.finishBulk()
        #expect(try await registry.bulkJob(job, by: own).state == .done)
        #expect(try register.value("SELECT count(*) FROM change_set") == "3")
        try await registry.startBulk(job, undoing: true, by: own)
        await registry.finishBulk()
        #expect(try await registry.bulkJob(job, by: own).state == .undone)
    }

    // MARK: What waits

    @Test("Beranda knows what waits for whom")
    func tasks() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        func kinds(_ actor: Actor) async throws -> [TaskItem.Kind] {
            try await registry.work(in: try await registry.overview(of: nil, by: actor), by: actor).tasks.map(\.kind)
        }
        let rule = try #require(try await registry.rules().first { $0.code == "N02" })
        #expect(try await kinds(own) == [.reason(rule)])
        #expect(try await registry.attention(by: own) == Attention(mend: 1, transfers: 0, notices: 0))
        let area = try await kinds(dinsos)
        #expect(area.contains { if case .worstVillages(let villages) = $0 { villages.count == 1 } else { false } })
        // Nobody is silent on the day on which the data came in.
        #expect(!area.contains { if case .idleVillages = $0 { true } else { false } })

        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        let opened = try await registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try family(register, line: 2))],
                destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah"), by: own)
        #expect(try await kinds(neighbour).contains(.transfers(opened.transfer, label: "SUPARMAN")))
        #expect(try await registry.attention(by: neighbour) == Attention(mend: 0, transfers: 1, notices: 0))
        #expect(try await registry.attention(by: own) == Attention(mend: 1, transfers: 0, notices: 0))

        let kades = Actor(account: 5, name: "Kades", grants: [Grant(role: .kades, region: SampleRegister.derati)])
        let seen = try await registry.work(in: try await registry.overview(of: nil, by: kades), by: kades)
        #expect(seen.tasks.isEmpty)
        #expect(!seen.hasDesk)
        #expect(seen.progress == WorkProgress(week: 0, month: 0))
    }

    @Test("neither Beranda nor a bulk mend walks through a table of people or changes")
    func plans() async throws {
        let sample = try many(3)
        let (registry, trace) = try sample.traced()
        for actor in [own, dinsos] {
            _ = try await registry.work(in: try await registry.overview(of: nil, by: actor), by: actor)
            _ = try await registry.attention(by: actor)
            _ = try await registry.bulkOffers(in: SampleRegister.derati, by: actor)
        }
        let mends: [BulkMend] = [
            .birthFromNIK, .setPlace(BulkPlace(rt: "004", onlyRT: "001")),
        ]
        for mend in mends {
            let job = try await registry.perform(PrepareBulk(mend, here, reason: "uji rencana"), by: own)
            _ = try await registry.bulkRows(of: job, state: nil, after: nil, limit: 50, by: own)
            _ = try await registry.bulkRefusals(of: job, by: own)
            try await registry.runBulk(job, by: own)
            try await registry.undoBulk(job, by: own)
        }
        await registry.finishAudit()

        let large = [
            "person", "family", "membership", "finding", "change_log", "change_set", "case_note", "transfer",
            "transfer_place", "transfer_person", "draft", "bulk_row", "village_tally", "rule_tally", "once",
        ]
        let seen = trace.statements("SELECT", "UPDATE", "DELETE", "INSERT")
        #expect(seen.count > 40)
        #expect(try QueryPlans(registry.database, large: large).walks(of: seen, through: large) == [])
    }
}
