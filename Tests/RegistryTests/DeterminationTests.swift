import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// What the ministry says comes into the register by two hands, once, and never for somebody it did not name.
@Suite("The ministry's decree")
struct DeterminationTests {
    private typealias Desk = DeterminationDesk

    private func counts(_ job: JobRecord) throws -> DeterminationCounts {
        try #require(job.outcome(of: ReadDetermination.self), "\(job.problem?.id ?? "")").counts
    }

    @Test("each proposal gets the outcome of its people, and what is determined comes into the register")
    func road() async throws {
        let desk = try await Desk()
        let good = try await desk.household(21)
        let unmatched = try await desk.household(22)
        let missing = try await desk.household(23)
        let half = try await desk.household(24)
        let rejected = try await desk.household(25)
        var rows = Desk.rows(21)
        rows += Desk.rows(22, ["KETERANGAN PADAN": "NIK TIDAK DITEMUKAN"])
        rows += Desk.rows(24).prefix(1)
        rows += Desk.rows(25, ["KETERANGAN PADAN": "SUDAH MAMPU"])
        rows += [DTKSRow(1), DTKSRow(90)]
        let job = try await desk.read(rows)
        let counts = try counts(job)
        #expect(counts.lines == 9 && counts.unreadable == 0 && counts.known == 1 && counts.reappeared == 0)
        #expect(counts.determined == 1 && counts.unmatched == 1 && counts.rejected == 1)
        #expect(counts.missing == 2 && counts.unproposed == 1)
        // Nothing has moved by it.
        #expect(try await desk.state(good) == .sent)
        let open = try await desk.registry.determinationLines(
            job.id, .missing, after: 0, limit: 10, by: Desk.kadis)
        #expect(Set(open.map(\.proposal)) == [missing, half])
        #expect(open.first { $0.proposal == half }?.note == .partial)

        let decision = try await desk.confirm(job)
        #expect(decision.state == .confirmed && decision.job != nil)
        try desk.registry.runWaitingJobs()
        let view = try await desk.view(job)
        #expect(view.state == .applied && view.applied == 3 && view.left == 0 && !view.isAtWork)
        #expect(try await desk.state(good) == .determined)
        #expect(try await desk.state(unmatched) == .unmatched)
        #expect(try await desk.state(rejected) == .rejectedByMinistry)
        #expect(try await desk.state(missing) == .sent)
        #expect(try await desk.state(half) == .sent)
        #expect(try desk.register.value("SELECT count(*) FROM person WHERE name = 'HARTONO'") == "1")
        let last = try #require(
            try await desk.registry.proposal(unmatched, by: ProposalDesk.verifier).steps.last)
        #expect(last.step == .noteMismatch && last.reason?.name == "NIK_TIDAK_DITEMUKAN" && last.role == .kadis)
        #expect(last.words.contains("262/HUK/2026"))
        let refusal = try #require(
            try await desk.registry.proposal(rejected, by: ProposalDesk.verifier).steps.last)
        #expect(refusal.reason?.name == "MAMPU")
        #expect(try desk.register.problems() == [])
        // Villages are told in numbers.
        let told = try desk.register.value("SELECT words_id FROM notice ORDER BY id DESC LIMIT 1") ?? ""
        #expect(!told.contains("HARTONO") && told.firstMatch(of: /\d{16}/) == nil)
    }

    @Test("whoever read the file, wrote a proposal or is not the head of Dinsos does not confirm it")
    func hands() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let job = try await desk.read(Desk.rows(21))
        for (role, actor) in ProposalDesk.actors where role != .kadis {
            await #expect(throws: Refusal.self, "\(role)") { _ = try await desk.confirm(job, by: actor) }
        }
        await #expect(throws: Refusal.self) { _ = try await desk.confirm(job, by: Desk.readerAsKadis) }
        let writer = Actor(
            account: ProposalDesk.village.account, name: "plt kadis",
            grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
        await #expect(throws: Refusal.self) { _ = try await desk.confirm(job, by: writer) }
        let seen = try await desk.view(job)
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                ConfirmDetermination(seen.id, seen: seen.version, seal: "x"), by: Desk.kadis)
        }
        _ = try await desk.confirm(job)
        // It cannot be thrown away any more, nor confirmed twice.
        await #expect(throws: Refusal.self) { _ = try await desk.confirm(job) }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(DropDetermination(seen.id, seen: seen.version + 1), by: Desk.reader)
        }
    }

    @Test("the same file again changes nothing; thrown away before it was confirmed, it can be read again")
    func again() async throws {
        let desk = try await Desk()
        let proposal = try await desk.household(21)
        let bytes = try desk.bytes(Desk.rows(21))
        let first = try await desk.read(bytes, number: "keliru")
        await #expect(throws: Refusal.self) { _ = try await desk.read(bytes) }
        let seen = try await desk.view(first)
        _ = try await desk.registry.perform(DropDetermination(seen.id, seen: seen.version), by: Desk.reader)
        let second = try await desk.read(bytes)
        _ = try await desk.confirm(second)
        try desk.registry.runWaitingJobs()
        #expect(try await desk.state(proposal) == .determined)
        await #expect(throws: Refusal.self) { _ = try await desk.read(bytes) }
        // Carried out once more, nothing is done twice.
        _ = try await desk.registry.applyDetermined(second.id, action: ActionID(), by: Desk.kadis)
        try desk.registry.runWaitingJobs()
        #expect(try desk.register.value("SELECT count(*) FROM proposal_step WHERE step = 'tetapkan'") == "1")
        #expect(try desk.register.value("SELECT count(*) FROM person WHERE name = 'HARTONO'") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("a file of another period or kabupaten, and one without people, is refused in words")
    func wrongFile() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let early = try await desk.read(Desk.rows(21), period: 202_610)
        #expect(early.state == .failed && early.problem?.id.contains("2026-11") == true)
        await #expect(throws: Refusal.self) { _ = try await desk.read(Desk.rows(21), period: 202_612) }
        await #expect(throws: Refusal.self) { _ = try await desk.read(Desk.rows(21), day: 20_261_231) }
        await #expect(throws: Refusal.self) { _ = try await desk.read(Desk.rows(21), number: " ") }
        let place = ["KABUPATEN/KOTA": "KABUPATEN BOGOR", "KECAMATAN": "CIBINONG", "DESA/KELURAHAN": "PAKANSARI"]
        let elsewhere = try await desk.read(Desk.rows(21, place))
        #expect(elsewhere.state == .failed && elsewhere.problem?.id.contains("bukan untuk") == true)
        // What failed stands in nobody's way.
        let job = try await desk.read(Desk.rows(21))
        #expect(try counts(job).determined == 1)
    }

    @Test("a stopped reading begins anew and is sealed once")
    func readAgain() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let job = try await desk.read(Desk.rows(21))
        #expect(try desk.register.value("SELECT count(*) FROM determination_row") == "1")
        _ = try await desk.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE job SET state = 'waiting', owner = NULL WHERE id = \(job.id)")
        }
        try desk.registry.runWaitingJobs()
        #expect(try desk.register.value("SELECT count(*) FROM determination_row") == "1")
        #expect(try desk.register.value("SELECT count(*) FROM determination") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("what came to the ministry after its reading began is not decided by a decree")
    func later() async throws {
        let desk = try await Desk()
        let proposal = try await desk.household(21)
        let registry = desk.registry
        let now = registry.clock.now()
        func targets(until moment: Int64) throws -> [RecordID] {
            try registry.database.readBlocking { db in
                let work = ChangeWork(registry: registry, db: db, actor: Desk.reader)
                let region = SampleRegister.rejangLebong
                return try DecreeTargets(
                    of: region, home: registry.home(of: region), until: moment, least: 60, work
                ).targets.map(\.id)
            }
        }
        #expect(try targets(until: now) == [proposal])
        #expect(try targets(until: now - 1) == [])
    }

    private func targets(_ registry: Registry) throws -> [DecreeTargets.Target] {
        let region = SampleRegister.rejangLebong
        return try registry.database.readBlocking { db in
            let work = ChangeWork(registry: registry, db: db, actor: Desk.reader)
            return try DecreeTargets(
                of: region, home: registry.home(of: region), until: registry.clock.now(), least: 60, work
            ).targets
        }
    }

    @Test("of a proposal about a family alone anybody who is there answers for it")
    func ofFamily() async throws {
        let desk = try await Desk()
        let proposal = try await desk.household(21)
        let family = try desk.register.family(line: 2)
        let content = try ProposalContent(
            ChangeSet(
                event: .house, family: family,
                changes: [.house(HouseChange(family, seen: nil, values: ["lantai": "9"]))], reason: "uji")
        ).text
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE proposal SET content = \(content) WHERE id = \(proposal)")
        }
        let there = try desk.register.value(
            "SELECT count(*) FROM person WHERE family = \(family.value) AND status = 1")
        let target = try #require(try targets(desk.registry).first)
        #expect(!target.needsAll && String(target.people) == there)
    }

    @Test("proposals are read by their numbers, each with its last step: not all that wait for every piece of them")
    func plans() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let (registry, trace) = try desk.register.traced()
        #expect(try targets(registry).count == 1)
        let seen = trace.statements("SELECT").filter { $0.text.contains("p.content") }
        #expect(seen.count == 1)
        // PostgreSQL counts its rows, and here there is one.
        guard registry.database.dialect == .sqlite else { return }
        let plans = try QueryPlans(registry.database, large: ["proposal", "proposal_step"])
        // A piece of some hundred is put in order once it is there.
        for step in try seen.flatMap({ try plans.steps(of: $0) }) where !step.isSort {
            #expect(!step.isWalk, "\(step)")
            #expect(step.description.contains("PRIMARY KEY (home=? AND"), "\(step)")
        }
    }

    @Test("whoever was removed and comes back is shown with when and why, and answered before it is confirmed")
    func comesBack() async throws {
        let desk = try await Desk()
        let proposal = try await desk.household(21)
        let wife = try desk.register.person(line: 3)
        let family = try desk.register.family(line: 3)
        try await desk.register.change(.leave, family, [.status(StatusChange(wife, .moved))], day: 20_261_103)
        // Under the NIK alone: the ministry may have given another ID.
        let back = DTKSRow.wife(2, of: DTKSRow(1), ["ID DTKS": ""])
        let job = try await desk.read(Desk.rows(21) + [back])
        #expect(try counts(job).reappeared == 1)
        let lines = try await desk.registry.determinationLines(
            job.id, .reappeared, after: 0, limit: 10, by: Desk.kadis)
        let line = try #require(lines.first)
        #expect(line.number == 1 && line.label == "SITI NURHAYATI" && line.family == family)
        #expect(line.removal?.status == RecordStatus.moved.rawValue && line.removal?.day == 20_261_103)
        #expect(line.removal?.actor.isEmpty == false && line.removal?.why == "laporan RT")
        await #expect(throws: Refusal.self) { _ = try await desk.confirm(job) }

        func answer(_ answer: DeterminationAnswer, _ words: String, by actor: Actor = Desk.kadis) async throws {
            _ = try await desk.registry.perform(
                AnswerReappeared(job.id, number: line.number, answer, words: words), by: actor)
        }
        await #expect(throws: Refusal.reasonMissing) { try await answer(.accept, "") }
        await #expect(throws: Refusal.self) { try await answer(.leaveOut, "", by: Desk.readerAsKadis) }
        try await answer(.accept, "pulang ke desa")
        #expect(try await desk.view(job).unanswered == 0)
        _ = try await desk.confirm(job)
        try desk.registry.runWaitingJobs()
        #expect(try await desk.state(proposal) == .determined)
        // Only a proposal brings anybody into the register.
        #expect(try desk.register.value("SELECT status FROM person WHERE id = \(wife.value)") == "3")
        #expect(try desk.register.problems() == [])
    }

    @Test("where the register has changed meanwhile one is left with its reason, and the others go on")
    func overtaken() async throws {
        let desk = try await Desk()
        let pkh = try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        let head = try desk.register.person(line: 2)
        let family = try desk.register.family(line: 2)
        let aid = try await desk.sent(.aid, ProposalDesk.enrolment(head, in: family, program: pkh))
        let other = try await desk.household(21)
        let job = try await desk.read(Desk.rows(21) + [DTKSRow(1, ["BANSOS PKH": "YA"])])
        #expect(try counts(job).determined == 2)
        try await desk.register.change(.death, family, [.status(StatusChange(head, .deceased))], day: 20_261_120)
        _ = try await desk.confirm(job)
        try desk.registry.runWaitingJobs()
        let view = try await desk.view(job)
        #expect(view.state == .applied && view.applied == 1 && view.left == 1)
        #expect(try await desk.state(aid) == .sent)
        #expect(try await desk.state(other) == .determined)
        let lines = try await desk.registry.determinationLines(
            job.id, .determined, after: 0, limit: 10, by: Desk.kadis)
        #expect(lines.first { $0.proposal == aid }?.trouble == .overtaken)
        #expect(lines.first { $0.proposal == other }?.isApplied == true)
        #expect(try desk.register.problems() == [])
    }

    @Test("of aid the column of its program answers, and a name under another's NIK does not")
    func programs() async throws {
        let desk = try await Desk()
        let pkh = try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        let aid = try await desk.sent(
            .aid,
            ProposalDesk.enrolment(
                try desk.register.person(line: 2), in: try desk.register.family(line: 2), program: pkh))
        _ = try await desk.household(21)
        let job = try await desk.read(Desk.rows(21, ["NAMA": "ZULKIFLI"]) + [DTKSRow(1, ["BANSOS PKH": "TIDAK"])])
        let counts = try counts(job)
        #expect(counts.determined == 0 && counts.missing == 2 && counts.unproposed == 2)
        let missing = try await desk.registry.determinationLines(
            job.id, .missing, after: 0, limit: 10, by: Desk.kadis)
        #expect(missing.first { $0.proposal == aid }?.note == .program)
        let strangers = try await desk.registry.determinationLines(
            job.id, .unproposed, after: 0, limit: 10, by: Desk.kadis)
        #expect(strangers.allSatisfy { $0.note == .otherName && $0.label.isEmpty })
    }

    @Test("that somebody who is to be taken out is still listed decides nothing, nor does our own remark repeated")
    func removal() async throws {
        let desk = try await Desk()
        let wife = try desk.register.person(line: 3)
        let set = ChangeSet(
            event: .death, family: try desk.register.family(line: 3),
            changes: [.status(StatusChange(wife, .deceased))], reason: "diusulkan RT/RW", day: 20_261_120)
        let content = ProposalContent(set, reason: "MENINGGAL")
        let proposal = try await desk.sent(.removal, content, papers: ["akta_kematian"])
        for said in ["", "PENGHAPUSAN: TERDAFTAR MENINGGAL DUNIA", "penghapusan"] {
            let job = try await desk.read([DTKSRow.wife(2, of: DTKSRow(1), ["KETERANGAN PADAN": said])])
            let counts = try counts(job)
            #expect(counts.determined == 0 && counts.missing == 1, "\(said)")
            let open = try await desk.registry.determinationLines(
                job.id, .missing, after: 0, limit: 10, by: Desk.kadis)
            #expect(open.map(\.proposal) == [proposal] && open.map(\.note) == [.statement], "\(said)")
            let seen = try await desk.view(job)
            _ = try await desk.registry.perform(DropDetermination(seen.id, seen: seen.version), by: Desk.reader)
        }
        let answered = [DTKSRow.wife(2, of: DTKSRow(1), ["KETERANGAN PADAN": "MENINGGAL DUNIA"])]
        #expect(try counts(try await desk.read(answered)).determined == 1)
    }

    @Test("stopped anywhere, it goes on and does nothing twice", arguments: [2, 3, 4, 5])
    func stopped(afterWrites writes: Int) async throws {
        let desk = try await Desk()
        let good = try await desk.household(21)
        let bad = try await desk.household(22)
        let job = try await desk.read(Desk.rows(21) + Desk.rows(22, ["KETERANGAN PADAN": "NIK GANDA"]))
        _ = try await desk.confirm(job)
        let broken = Interrupted(try desk.register.database.open())
        let first = try Registry(
            database: broken, clock: .at(SampleRegister.now), sharingRegionsWith: desk.registry)
        broken.afterBlocking(writes: writes) { throw JobProblem(Words(id: "berhenti", en: "stopped")) }
        // Where it breaks in the very last write nothing is left to go on with.
        try? first.runWaitingJobs()
        _ = try? await desk.registry.applyDetermined(job.id, action: ActionID(), by: Desk.kadis)
        try desk.registry.runWaitingJobs()
        let view = try await desk.view(job)
        #expect(view.state == .applied && view.applied == 2 && view.left == 0)
        #expect(try await desk.state(good) == .determined)
        #expect(try await desk.state(bad) == .unmatched)
        for step in ["tetapkan", "tidak_padan"] {
            #expect(try desk.register.value("SELECT count(*) FROM proposal_step WHERE step = '\(step)'") == "1")
        }
        #expect(try desk.register.value("SELECT count(*) FROM person WHERE name = 'HARTONO'") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("a reading that is not what was sealed is not confirmed, and the check names it")
    func tampered() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let job = try await desk.read(Desk.rows(21, ["KETERANGAN PADAN": "NIK GANDA"]))
        _ = try await desk.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE determination_row SET outcome = 'ditetapkan' WHERE determination = \(job.id)")
        }
        await #expect(throws: Refusal.self) { _ = try await desk.confirm(job) }
        #expect(try desk.register.problems().contains { $0.contains("determination") })
    }

    @Test("how somebody came to be removed is sealed too, and read where one has a part in it alone")
    func removalIsSealed() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let wife = try desk.register.person(line: 3)
        let family = try desk.register.family(line: 3)
        try await desk.register.change(.leave, family, [.status(StatusChange(wife, .moved))], day: 20_261_103)
        let job = try await desk.read(Desk.rows(21) + [DTKSRow.wife(2, of: DTKSRow(1), ["ID DTKS": ""])])
        #expect(try counts(job).reappeared == 1)
        // Who sees the whole kabupaten, and has a part in another one.
        let elsewhere = Actor(
            account: 8, name: "kadis",
            grants: [
                Grant(role: .kadis, region: RegionCode(1_701_000_000)),
                Grant(role: .camat, region: SampleRegister.rejangLebong),
            ])
        await #expect(throws: Refusal.self) { _ = try await desk.registry.determination(job.id, by: elsewhere) }
        try await desk.register.run("UPDATE determination_row SET removed_on = 20261104 WHERE removed_on IS NOT NULL")
        #expect(try desk.register.problems().contains { $0.contains("determination") })
    }

    @Test("the village and offices without a part in it see none of it")
    func scope() async throws {
        let desk = try await Desk()
        _ = try await desk.household(21)
        let job = try await desk.read(Desk.rows(21))
        for actor in [ProposalDesk.village, ProposalDesk.kades, ProposalDesk.camat] {
            await #expect(throws: Refusal.self) { _ = try await desk.registry.determination(job.id, by: actor) }
        }
        let elsewhere = Actor(
            account: 8, name: "kadis", grants: [Grant(role: .kadis, region: RegionCode(1_701_000_000))])
        await #expect(throws: Refusal.self) { _ = try await desk.registry.determination(job.id, by: elsewhere) }
    }
}
