import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// What the law takes out of proposals, what it leaves, and what a person is told of theirs.
@Suite("What is left of a proposal about an erased person")
struct ErasedProposalsTests {
    /// HARTONO of `ProposalDesk.household()`.
    private static let newcomer = "9902061507750021"

    private func aid(_ desk: ProposalDesk, note: String = "") throws -> ProposalContent {
        let program = try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        var content = ProposalDesk.enrolment(
            try desk.register.person(line: 2), in: try desk.register.family(line: 2), program: program)
        content.note = note
        return content
    }

    @discardableResult
    private func withdraw(_ desk: ProposalDesk, _ seen: ProposalOutcome, words: String = "") async throws
        -> ProposalOutcome
    {
        try await desk.registry.perform(
            TakeStep(
                seen.proposal, seen: seen.version, hash: seen.hash,
                StepAsked(.withdraw, reason: "PERMINTAAN_WARGA", words: words)), by: ProposalDesk.village)
    }

    /// A request to be erased that the desk works on, and its number.
    private func ask(_ desk: ProposalDesk, _ person: RecordID) async throws -> (request: RecordID, number: String) {
        let register = desk.register
        let request = try await register.registry.perform(
            TakeInRequest(
                kind: .erase, channel: .village, person: person, place: SampleRegister.derati,
                contact: "0812 0000 0000", words: "mohon dihapus", identity: "KTP diperlihatkan"),
            by: DeskPeople.village)
        return (request, try await register.step(request, .begin).number)
    }

    private func erase(_ desk: ProposalDesk, _ asked: (request: RecordID, number: String)) async throws {
        let (request, number) = asked
        try await desk.register.step(request, .proposeErasure(words: "tidak menerima bantuan", typed: number))
        try await desk.register.step(request, .agree(typed: number), by: DeskPeople.kadis)
    }

    private func erase(_ desk: ProposalDesk, _ person: RecordID) async throws {
        try await erase(desk, try await ask(desk, person))
    }

    private func expectGone(
        _ desk: ProposalDesk, _ secrets: [String], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let left = try desk.register.everything().split(separator: "\n")
        for secret in secrets {
            let lines = left.filter { $0.contains(secret) }
            #expect(lines.isEmpty, "\(secret): \(lines.prefix(3))", sourceLocation: location)
        }
    }

    @Test("while it is open nobody in it is erased; once it has ended it tells nothing, and its chain holds")
    func ended() async throws {
        let desk = try await ProposalDesk()
        let person = try desk.register.person(line: 2)
        let draft = try await desk.write(.aid, try aid(desk, note: "SUPARMAN menanggung lima orang"))
        let asked = try await ask(desk, person)
        await #expect(throws: Refusal.self) { try await erase(desk, asked) }
        #expect(try desk.register.value("SELECT count(*) FROM proposal WHERE content IS NOT NULL") == "1")
        try await withdraw(desk, draft, words: "SUPARMAN sudah bekerja")
        try await erase(desk, asked)
        try expectGone(desk, ["SUPARMAN", "9902061204790001"])
        let view = try await desk.registry.proposal(draft.proposal, by: ProposalDesk.village)
        #expect(view.content == nil && view.row.label.isEmpty && view.hash == draft.hash)
        #expect(view.row.state == .withdrawn && view.steps.map(\.step) == [.write, .withdraw])
        #expect(view.steps.last?.reason?.name == "PERMINTAAN_WARGA")
        // Who wrote it said nothing of anybody.
        #expect(view.steps.map(\.actor.isEmpty) == [false, true])
        #expect(try desk.register.problems() == [])
    }

    @Test("a proposal that named them by number when they were in no register goes too, findings and papers with it")
    func byNumber() async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let home = try #require(Int64(try register.value("SELECT home FROM proposal") ?? ""))
        try await desk.registry.database.write(seeing: .everything) { db in
            try db.execute(
                """
                INSERT INTO proposal_finding (home, proposal, rule, member, village, severity, detail, evidence,
                    opened_at, answer)
                VALUES (\(home), \(draft.proposal), 'P02', 1, \(SampleRegister.derati), 'warning', 'RAHASIA satu',
                    'RAHASIA dua', 1, 'RAHASIA tiga')
                """)
            try db.execute(
                """
                INSERT INTO evidence (home, id, village, proposal, kind, digest, bytes, media, name, account,
                    actor_name, at)
                VALUES (\(home), 900, \(SampleRegister.derati), \(draft.proposal), 'ktp', 'x', 1, 'image/jpeg',
                    'RAHASIA.jpg', 1, 'x', 1)
                """)
        }
        try await withdraw(desk, draft)
        var values = try #require(ProposalDesk.household().members.first).values
        values["hubungan"] = "8"
        let family = try register.family(line: 4)
        try await register.change(.arrival, family, [.newMember(NewMember(family, values: values))])
        let person = try #require(Int64(try register.value("SELECT id FROM person WHERE name = 'HARTONO'") ?? ""))
        try await erase(desk, RecordID(person))
        // Said in one piece, it goes in one.
        try expectGone(desk, ["HARTONO", "SURYANI", Self.newcomer, "RAHASIA"])
        #expect(try register.value("SELECT count(*) FROM proposal_finding") != "0")
        #expect(try register.value("SELECT count(*) FROM evidence WHERE dropped_at IS NOT NULL") == "1")
        #expect(try register.problems() == [])
    }

    @Test("what was typed of their proposal and not saved goes with it, though it says no name; of others it stays")
    func drafts() async throws {
        let desk = try await ProposalDesk()
        let person = try desk.register.person(line: 2)
        let own = try await desk.write(.aid, try aid(desk))
        let other = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        try await withdraw(desk, own)
        let meeting = "/musyawarah/0000000000002/putusan"
        for (path, field, actor) in [
            (meeting, "kata-\(own.proposal)", ProposalDesk.village),
            (meeting, "kata-\(other.proposal)", ProposalDesk.kades),
            ("/usulan/\(own.proposal)/langkah", "keterangan", ProposalDesk.verifier),
            ("/usulan/\(other.proposal)/langkah", "keterangan", ProposalDesk.camat),
        ] {
            let typed = [Draft.Field(field, "yang rumahnya di tikungan")]
            try await desk.registry.saveDraft(
                Draft(path: path, title: "Isian", fields: typed, savedAt: 0, wasInterrupted: false), by: actor)
        }
        try await erase(desk, person)
        for actor in [ProposalDesk.village, ProposalDesk.verifier] {
            #expect(try await desk.registry.drafts(by: actor).isEmpty)
        }
        for actor in [ProposalDesk.kades, ProposalDesk.camat] {
            #expect(try await desk.registry.drafts(by: actor).count == 1)
        }
    }

    @Test("files for the ministry of their places leave no more, and whoever made them is told")
    func ministryFiles() async throws {
        let desk = try await ProposalDesk()
        let registry = desk.registry
        let person = try desk.register.person(line: 2)
        let batch = try await desk.ratified(21...21).batch
        _ = try await registry.startMinistryFile(of: batch, by: ProposalDesk.verifier)
        let job = try await registry.startMinistryPeriod(
            of: 202_611, in: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
        try registry.runWaitingJobs()
        let made = try await registry.job(job, by: ProposalDesk.verifier)
        let period = try #require(made.outcome(of: MinistryPeriod.self)).file
        _ = try await registry.fetchMinistryFile(of: batch, by: ProposalDesk.verifier)
        _ = try await registry.fetchMinistryPeriod(period, by: ProposalDesk.verifier)
        // Of another kabupaten.
        try await desk.register.run(
            """
            INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at,
                expires_at)
            VALUES (7, 'x', 1, 'lain.csv', 'text/csv', 'kementerian', 12, 1708000000, 0, 9000000000000)
            """)
        try await erase(desk, person)
        await #expect(throws: Refusal.notFound) {
            _ = try await registry.fetchMinistryFile(of: batch, by: ProposalDesk.verifier)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await registry.fetchMinistryPeriod(period, by: ProposalDesk.verifier)
        }
        #expect(try desk.register.value("SELECT expires_at FROM stored_file WHERE id = 7") == "9000000000000")
        let told = "SELECT count(*) FROM notice WHERE kind = 'meja_pdp' AND link = '/pengesahan'"
        #expect(try desk.register.value(told) == "1")
    }

    @Test("what was proposed of others stays")
    func others() async throws {
        let desk = try await ProposalDesk()
        let aid = try await desk.write(.aid, try aid(desk))
        let household = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        try await erase(desk, try desk.register.person(line: 4))
        for proposal in [aid.proposal, household.proposal] {
            let view = try await desk.registry.proposal(proposal, by: ProposalDesk.village)
            #expect(view.content != nil && !view.row.label.isEmpty)
        }
        #expect(try desk.register.problems() == [])
    }

    @Test("a rejection whose content is gone is not opened again")
    func reopened() async throws {
        let desk = try await ProposalDesk()
        func take(_ seen: ProposalOutcome, _ step: RoadStep, by actor: Actor, _ reason: String = "") async throws
            -> ProposalOutcome
        {
            try await desk.registry.perform(
                TakeStep(seen.proposal, seen: seen.version, hash: seen.hash, StepAsked(step, reason: reason)),
                by: actor)
        }
        let forwarded = try await take(try await desk.finalised(), .forward, by: ProposalDesk.camat)
        let rejected = try await take(forwarded, .reject, by: ProposalDesk.verifier, "MAMPU")
        try await desk.register.run("UPDATE proposal SET content = NULL, salt = NULL")
        await #expect(throws: Refusal.self) {
            _ = try await take(rejected, .reopen, by: ProposalDesk.verifier, "SALAH_PUTUSAN")
        }
        #expect(try await desk.now(rejected.proposal).state == .rejected)
        #expect(try desk.register.problems() == [])
    }

    @Test("the own copy has what was proposed of the person and each step; of relatives it has the steps alone")
    func copy() async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        try await withdraw(
            desk, try await desk.write(.aid, try aid(desk, note: "catatan petugas")), words: "kata penutup")
        func sections(line: Int) async throws -> [String: String] {
            let request = try await register.takeIn(.see, line: line)
            let seen = try await register.step(request, .begin).version
            try await desk.registry.handOutCopy(
                of: request, seen: seen, to: "pemohon", id: ActionID(), by: DeskPeople.admin)
            let (_, copy) = try await desk.registry.printOwnCopy(of: request, by: DeskPeople.admin)
            return Dictionary(uniqueKeysWithValues: copy.sections.map { ($0.id, "\($0.rows)") })
        }
        let own = try await sections(line: 2)
        for part in ["Usulan bansos", "Buat usulan", "Ditarik", "Operator desa", "Permintaan warga", "kata penutup"] {
            #expect(own["usulan"]?.contains(part) == true, "\(part)")
        }
        for part in ["Mulai menerima", "catatan petugas"] {
            #expect(own["isi_usulan"]?.contains(part) == true, "\(part)")
        }
        let wife = try await sections(line: 3)
        #expect(wife["usulan"]?.contains("Usulan bansos") == true)
        for word in ["catatan petugas", "kata penutup", "Mulai menerima"] {
            #expect(!wife.values.contains { $0.contains(word) }, "\(word)")
        }
        #expect(try await sections(line: 4)["usulan"] == nil)
    }

    @Test("a child without a NIK is told what was proposed of them, and nothing of a twin", arguments: [false, true])
    func newborn(hasTwin: Bool) async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        let family = try register.family(line: 2)
        let values = [
            "nama": "PUTRI AYU", "hubungan": "3", "jenis_kelamin": "2", "tanggal_lahir": "2026-11-01",
            "tempat_lahir": "CURUP",
        ]
        let twin = values.merging(["nama": "PUTRA JAYA", "jenis_kelamin": "1", "tempat_lahir": "KEPAHIANG"]) { $1 }
        var changes: [Change] = [.newMember(NewMember(family, values: values))]
        if hasTwin { changes.append(.newMember(NewMember(family, values: twin))) }
        let born = try await register.change(.birth, family, changes, day: 20_261_101)
        let person = RecordID(
            try #require(Int64(try register.value("SELECT id FROM person WHERE name = 'PUTRI AYU'") ?? "")))
        // As if the road had carried it out.
        try await register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('anggota_baru', \(SampleRegister.rejangLebong.value), 20240101, '{"mode":"usul"}')
            """)
        let proposed = try await desk.write(
            .newMember,
            ProposalContent(ChangeSet(event: .birth, family: family, changes: changes, reason: "lahir di desa")))
        try await withdraw(desk, proposed)
        try await register.run(
            "UPDATE change_set SET proposal = \(proposed.proposal.value) WHERE id = \(born.id.value)")
        if !hasTwin {
            try await register.run("UPDATE person SET name = 'PUTRI AYU LESTARI' WHERE id = \(person.value)")
        }
        let request = try await register.registry.perform(
            TakeInRequest(
                kind: .see, channel: .village, person: person, place: SampleRegister.derati,
                contact: "0812 0000 0000", words: "mohon dilihat", identity: "KTP diperlihatkan"),
            by: DeskPeople.village)
        let seen = try await register.step(request, .begin).version
        try await desk.registry.handOutCopy(
            of: request, seen: seen, to: "pemohon", id: ActionID(), by: DeskPeople.admin)
        let (_, copy) = try await desk.registry.printOwnCopy(of: request, by: DeskPeople.admin)
        let rows = try #require(copy.sections.first { $0.id == "isi_usulan" }).rows
        #expect("\(rows)".contains("PUTRI AYU") && "\(rows)".contains("CURUP"))
        #expect(!"\(rows)".contains("PUTRA JAYA") && !"\(rows)".contains("KEPAHIANG"))
    }
}
