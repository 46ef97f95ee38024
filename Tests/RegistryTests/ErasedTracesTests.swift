import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// What others have written of somebody who is then erased, wherever it lies.
@Suite("What is left of an erased person")
struct ErasedTracesTests {
    private static let nik = "9902061204790077"
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private static let elsewhere: [String: String] = [
        "KABUPATEN/KOTA": "KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "KOTA AGUNG",
    ]
    private static let kotaAgung = RegionCode(1_708_012_001)

    @discardableResult
    private func erase(
        _ register: SampleRegister, line: Int, _ proposer: Actor = DeskPeople.admin, _ second: Actor = DeskPeople.kadis
    ) async throws -> RecordID {
        let request = try await register.takeIn(.erase, line: line)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "tidak menerima bantuan", typed: number), by: proposer)
        try await register.step(request, .agree(typed: number), by: second)
        return request
    }

    /// The sample with a NIK for RIZKI PRATAMA, who is alone in his family.
    private func sample() async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        try await register.mend(try register.person(line: 4), ["nik": Self.nik], by: DeskPeople.village)
        return register
    }

    private func expectGone(
        _ register: SampleRegister, _ secrets: [String] = ["RIZKI", nik], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let left = try register.everything().split(separator: "\n")
        for secret in secrets {
            let lines = left.filter { $0.contains(secret) }
            #expect(lines.isEmpty, "\(secret): \(lines.prefix(3))", sourceLocation: location)
        }
    }

    @Test("A bulk mend that touched them can still be looked at, finished and taken back")
    func bulk() async throws {
        let register = try SampleRegister.empty()
        try register.load([1, 2, 3].map { DTKSRow($0, ["TANGGAL LAHIR": "", "NAMA": "ORANG KE\($0)"]) })
        let registry = register.registry
        let job = try await registry.perform(
            PrepareBulk(.birthFromNIK, .region(SampleRegister.derati, rule: nil), reason: "kosong di berkas"),
            by: DeskPeople.village)
        try await registry.runBulk(job, by: DeskPeople.village, rowsAtOnce: 1, chunks: 1)
        for line in [2, 3] { try await erase(register, line: line) }
        let rows = try await registry.bulkRows(of: job, state: nil, after: nil, limit: 10, by: DeskPeople.village)
        #expect(rows.items.map(\.state) == [.applied, .refused, .ready])
        #expect(rows.items.prefix(2).allSatisfy { $0.before.isEmpty && $0.after.isEmpty && !$0.makesValid })
        try expectGone(register, ["9902061204790001", "9902061204790002", "1979-04-12\"}],\"words\""])
        #expect(try await registry.runBulk(job, by: DeskPeople.village).state == .done)
        #expect(try await registry.undoBulk(job, by: DeskPeople.village).state == .undone)
        #expect(try register.problems() == [])
    }

    @Test("A move asked for by number is refused without saying whose it was; drafts about relatives stay")
    func asked() async throws {
        let register = try await sample()
        let ask = AskTransfer(
            id: ActionID(), destination: SampleRegister.tabaAnyar, origin: SampleRegister.derati, nik: Self.nik,
            name: "RIZKI PRATAMA", day: nil, reason: "ikut orang tua RIZKI")
        let transfer = try await register.registry.perform(ask, by: DeskPeople.neighbour).transfer
        let family = try register.family(line: 4)
        for (path, name, value) in [
            ("/pindah/minta", "nik", "9902 0612 0479 0077"), ("/pdp/permintaan/baru", "pemohon", "Rizki Pratama"),
            ("/musyawarah/0000000000002/putusan", "kata-0000000000003", "Rizki Pratama"),
            ("/keluarga/\(family)/anggota", "nama", "BUDI"),
        ] {
            try await register.registry.saveDraft(
                Draft(
                    path: path, title: "Isian", fields: [Draft.Field(name, value)], savedAt: 0, wasInterrupted: false),
                by: DeskPeople.neighbour)
        }
        try await erase(register, line: 4)
        try expectGone(register)
        let seen = try await register.registry.transfer(transfer, by: DeskPeople.neighbour)
        #expect(seen.state == .refused)
        #expect(seen.label.isEmpty)
        #expect(try await register.registry.drafts(by: DeskPeople.neighbour).map(\.title) == ["Isian"])
    }

    @Test("Earlier requests, letters, copies, looks beyond an area and exports tell nothing any more")
    func desk() async throws {
        let register = try await sample()
        let registry = register.registry
        let object = try await register.takeIn(.object, line: 4, words: "RIZKI PRATAMA berkeberatan")
        try await register.step(object, .begin)
        try await register.step(object, .mark("RIZKI menolak"))
        try await register.step(object, .answer("Sdr. RIZKI dijawab"))
        _ = try await registry.perform(
            MakeLetter(
                record: object, kind: .answer, number: "460/1/2026", day: 20_261_121, addressee: "RIZKI PRATAMA",
                signer: "Syahrial", signerTitle: "Kepala Dinas Sosial"), by: DeskPeople.kadis)
        let see = try await register.takeIn(.see, line: 4)
        var version = try await register.step(see, .begin).version
        for _ in 0..<2 {
            try await registry.handOutCopy(
                of: see, seen: version, to: "RIZKI PRATAMA", id: ActionID(), by: DeskPeople.admin)
            version += 1
        }
        #expect(try register.value("SELECT count(*) FROM stored_file") == "1", "the earlier copy is replaced")
        _ = try await registry.printOwnCopy(of: see, by: DeskPeople.admin)
        try await register.step(see, .answer("salinan diserahkan"))
        let watch = try Watch(register)
        let asker = try await watch.session(of: 4)
        _ = try await watch.registry.perform(
            BreakGlass(
                number: Self.nik, reason: "bencana", purpose: "bantuan", words: "RIZKI PRATAMA mengungsi",
                session: asker), by: asker.actor)
        let export = try await registry.askExport(
            ExportOrder(
                selection: .persons(PersonFilter(region: SampleRegister.rejangLebong)), format: .csv,
                groups: ExportGroup.allCases, isMasked: false, purpose: "laporan", words: "uji ekspor"), by: Self.dinsos
        )
        try registry.runWaitingJobs()
        _ = try await registry.fetchExport(export, by: Self.dinsos)

        try await erase(register, line: 4)
        await registry.finishAudit()
        try expectGone(register)
        await #expect(throws: Refusal.self) { try await registry.fetchExport(export, by: Self.dinsos) }
        #expect(try await registry.export(export, by: Self.dinsos).state == .gone)
        let told = try await registry.notices(unseenOnly: true, limit: 5, by: Self.dinsos).items
        #expect(told.first?.link == "/ekspor")
        let check = try registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        #expect(check.problems == [])
    }

    @Test("A request of the same person that is not answered yet is settled first")
    func openRequests() async throws {
        let register = try await sample()
        let other = try await register.takeIn(.object, line: 4)
        await #expect(throws: Refusal.self) { try await erase(register, line: 4) }
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "1")
        try await register.step(other, .begin)
        try await register.step(other, .mark("keberatan"))
        try await register.step(other, .answer("diputus petugas"))
        let request = try #require(
            Int64(try register.value("SELECT id FROM privacy_request WHERE kind = 'menghapus'") ?? ""))
        let number = try await register.registry.privacyRequest(RecordID(request), by: DeskPeople.admin).request.number
        try await register.step(RecordID(request), .proposeErasure(words: "diminta", typed: number))
        try await register.step(RecordID(request), .agree(typed: number), by: DeskPeople.kadis)
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "8")
    }

    @Test("A correction of two keeps its document: the other's request is still answered by it")
    func evidence() async throws {
        let register = try await SampleRegister.make()
        let (husband, wife) = (try register.person(line: 2), try register.person(line: 3))
        let request = try await register.takeIn(.correct, line: 3)
        let number = try await register.step(request, .begin).number
        let set = ChangeSet(
            event: .correction, family: try register.family(line: 2),
            changes: [husband, wife].map {
                .person(PersonChange($0, seen: nil, values: ["pekerjaan": "PEDAGANG"]))
            }, reason: "kata SUPARMAN", evidence: Evidence(kind: "permintaan_pdp", number: number))
        _ = try await register.registry.perform(SubmitChanges(set), by: DeskPeople.village)
        try await erase(register, line: 2)
        try expectGone(register, ["SUPARMAN"])
        #expect(try await register.step(request, .answer("sudah diperbaiki")).state == .answered)
    }

    // MARK: Coming back

    @Test("Nobody gets the number of an erased person by a mend, nor one they had before")
    func numbers() async throws {
        let register = try await SampleRegister.make()
        let (husband, wife) = (try register.person(line: 2), try register.person(line: 3))
        try await register.mend(husband, ["nik": Self.nik], by: DeskPeople.village)
        let request = try await erase(register, line: 2)
        for nik in [Self.nik, "9902061204790001"] {
            await #expect(throws: Refusal.self) {
                try await register.mend(wife, ["nik": nik, "nama": "SUPARMAN"], by: DeskPeople.village)
            }
        }
        try await register.mend(wife, ["nik": "9902065208830099"], by: DeskPeople.village)
        try await register.step(request, .lift("warga minta dicatat"))
        try await register.mend(wife, ["nik": Self.nik], by: DeskPeople.village)
        #expect(try register.problems() == [])
    }

    @Test("Nor does a file give it to somebody it knows by another key; who had it all along is read as before")
    func fileNumbers() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1)
        let wife = DTKSRow.wife(2, of: head)
        // Two records of one number: a finding for the villages, not an erasure of both.
        let twin = DTKSRow(5, ["NIK": head.values["NIK"] ?? "", "NAMA": "SUPARNO"])
        try register.load([head, wife, twin])
        let request = try await erase(register, line: 2)
        let report = try register.load(
            [wife.with(["NIK": head.values["NIK"] ?? ""]), twin.with(["PEKERJAAN": "PEDAGANG"])], asOf: 20_240_701)
        #expect(report.counts.rejected == 1)
        #expect(try register.value("SELECT nik FROM person WHERE line = 3") == "9902065208830002")
        #expect(try register.value("SELECT occupation FROM person WHERE line = 4") == "PEDAGANG")
        #expect(try await register.registry.privacyRequest(request, by: DeskPeople.admin).hits == 1)
        #expect(try register.problems() == [])
    }

    @Test("An undo does not bring the number back to somebody who had it by mistake")
    func undone() async throws {
        let register = try await SampleRegister.make()
        let (husband, wife) = (try register.person(line: 2), try register.person(line: 3))
        let mistake = try await register.mend(wife, ["nik": Self.nik], by: DeskPeople.village)
        let set = try await register.mend(wife, ["nik": "9902065208830099"], by: DeskPeople.village)
        try await register.mend(husband, ["nik": Self.nik], by: DeskPeople.village)
        try await erase(register, line: 2)
        _ = mistake
        let undone = try await register.registry.perform(UndoChanges(changeSet: set.id), by: DeskPeople.village)
        #expect(undone.left == ["nik"])
        #expect(try register.problems() == [])
    }

    // MARK: In another kabupaten

    /// A family head moves from Derati into a village of Kepahiang.
    private func moved(_ register: SampleRegister) async throws {
        let there = Actor(account: 79, name: "sana", grants: [Grant(role: .operatorDesa, region: Self.kotaAgung)])
        let family = try register.family(line: 4)
        let transfer = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: Self.kotaAgung, day: nil,
                reason: "pindah rumah"), by: DeskPeople.village
        ).transfer
        _ = try await register.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: transfer, seen: 1, decision: .accept(values: [:], into: nil, persons: [])),
            by: there)
    }

    @Test("After a move only the desk of where they are erases them, and neither kabupaten's file brings them back")
    func elsewhere() async throws {
        let register = try SampleRegister.empty()
        let rizki = DTKSRow(3, ["NAMA": "RIZKI PRATAMA", "NIK": Self.nik])
        try register.load([DTKSRow(1), .wife(2, of: DTKSRow(1)), rizki, DTKSRow(9, Self.elsewhere)])
        let request = try await register.takeIn(.erase, line: 4)
        let number = try await register.step(request, .begin).number
        try await moved(register)
        await #expect(throws: Refusal.self) {
            try await register.step(request, .proposeErasure(words: "diminta", typed: number))
        }
        try await register.step(request, .proposeRefusal(code: "wajib_simpan", words: "sudah pindah"))
        try await register.step(request, .agree(typed: ""), by: DeskPeople.kadis)

        let nation = Actor(account: 7, name: "admin", grants: [Grant(role: .admin, region: .nation)])
        let second = Actor(account: 8, name: "kadis", grants: [Grant(role: .kadis, region: .nation)])
        let person = RecordID(
            Int64(
                try register.value("SELECT id FROM person WHERE nik = '\(Int64(Self.nik) ?? 0)' AND status = 1") ?? "")
                ?? 0)
        let there = try await register.registry.perform(
            TakeInRequest(
                kind: .erase, channel: .visit, person: person, place: Self.kotaAgung, contact: "0812",
                identity: "KTP"), by: nation)
        func step(_ step: StepRequest.Step, _ actor: Actor) async throws {
            let seen = try await register.registry.privacyRequest(there, by: nation).request.version
            _ = try await register.registry.perform(StepRequest(request: there, seen: seen, step: step), by: actor)
        }
        let own = try await register.registry.privacyRequest(there, by: nation).request.number
        try await step(.begin, nation)
        try await step(.proposeErasure(words: "diminta", typed: own), nation)
        try await step(.agree(typed: own), second)
        try expectGone(register)
        for row in [rizki, rizki.with(Self.elsewhere).with(["ID DTKS": "990000000000008888"])] {
            let report = try register.load([row], asOf: 20_240_701)
            #expect(report.counts.new == 0)
            #expect(report.counts.rejected == 1)
        }
        #expect(try register.problems() == [])
    }

    @Test("An objection and a consent go along into the other kabupaten, and are lifted there")
    func along() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1), .wife(2, of: DTKSRow(1)), DTKSRow(3, ["NAMA": "RIZKI PRATAMA"]), DTKSRow(9, Self.elsewhere),
        ])
        let person = try register.person(line: 4)
        let request = try await register.takeIn(.object, line: 4)
        try await register.step(request, .begin)
        try await register.step(request, .mark("menolak penilaian otomatis"))
        let notice = try #require(try await register.registry.noticesInForce(in: SampleRegister.derati).first)
        _ = try await register.registry.perform(
            NoteConsent(
                id: ActionID(), family: try register.family(line: 4), person: person, notice: notice.id, way: .written,
                day: 20_261_120, place: "loket", scan: "", witness: ""), by: DeskPeople.village)
        try await moved(register)
        let there = Actor(account: 79, name: "sana", grants: [Grant(role: .operatorDesa, region: Self.kotaAgung)])
        let family = RecordID(
            Int64(try register.value("SELECT family FROM person WHERE id = \(person.value) AND status = 1") ?? "") ?? 0)
        let seen = try await register.registry.familyPrivacy(family, by: there)
        #expect(seen.marks.map(\.reason) == ["menolak penilaian otomatis"])
        #expect(seen.consents.count == 1)
        try await register.step(request, .unmark("diputuskan petugas"))
        #expect(try await register.registry.familyPrivacy(family, by: there).marks.isEmpty)
    }
}
