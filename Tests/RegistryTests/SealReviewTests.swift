import Papers
import Foundation
import Storage
import TepatTesting
import Testing

@testable import Registry

/// Whoever changes what was sealed is found out, and what they changed is named.
@Suite("What was sealed")
struct SealReviewTests {
    private typealias Desk = ProposalDesk

    /// As `tepat audit verify` looks.
    private func review(_ register: SampleRegister, readsFiles: Bool = true) throws -> SealReview {
        let registry = register.registry
        let trail = try registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        #expect(trail.problems == [])
        var review = SealReview(registry, trail: trail.seals, readsFiles: readsFiles)
        try review.run()
        return review
    }

    private func sealedMeeting() async throws -> (ProposalDesk, RecordID) {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        let meeting = try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) })
        #expect(try review(desk.register).problems == [])
        _ = agreed
        return (desk, RecordID(meeting))
    }

    @Test("a vote that was changed is named with its musyawarah, village, day and name, and with what it was")
    func vote() async throws {
        let (desk, meeting) = try await sealedMeeting()
        try desk.register.runAsOwner("UPDATE deliberation_item SET decision = 'tolak'")
        let found = try review(desk.register).problems
        #expect(found.count == 1)
        let problem = try #require(found.first)
        #expect(problem.hasPrefix("musyawarah \(meeting) of Derati (\(SampleRegister.derati.dotted)) on 2026-11-18: "))
        #expect(problem.contains("name 1 (proposal ") && problem.hasSuffix("decision: setuju → tolak"))
        #expect(try desk.register.problems().contains(problem))
    }

    @Test("a dissent that was taken out, or put into other words, is named")
    func dissent() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        _ = try await desk.registry.perform(
            DecideName(meeting, draft.proposal, .agree, isDisputed: true), by: ProposalDesk.village)
        let digest = AgendaItem.digest(of: "", dissent: "sudah mampu", salt: "garam")
        try desk.register.runAsOwner(
            "UPDATE deliberation_item SET dissent_words = 'sudah mampu', salt = 'garam', digest = '\(digest)'")
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        #expect(try review(desk.register).problems == [])
        try desk.register.runAsOwner("UPDATE deliberation_item SET dissent_words = 'tidak ada'")
        let words = try review(desk.register).problems
        #expect(words.count == 2 && words.first?.hasSuffix("words of the dissent were changed") == true)
        #expect(words.last?.hasSuffix("the words on name 1 were changed") == true)
        // Nobody's words stand in what is told.
        #expect(!words.contains { $0.contains("tidak ada") })
        // As if the law had taken them out, and then others put in.
        try desk.register.runAsOwner(
            "UPDATE deliberation_item SET salt = ''", "UPDATE sealed_line SET salt = '' WHERE part = 'putusan'")
        #expect(try review(desk.register).problems.contains { $0.hasSuffix("words of the dissent were changed") })
        #expect(try review(desk.register).problems.contains { $0.hasSuffix("the words on name 1 were changed") })
        try desk.register.runAsOwner("UPDATE deliberation_item SET salt = 'garam'")
        try desk.register.runAsOwner("UPDATE deliberation_item SET dissent_words = 'sudah mampu', dissent = 0")
        #expect(try review(desk.register).problems.first?.hasSuffix("dissent: yes → no") == true)
    }

    @Test("a number of those present that was changed is named")
    func attendance() async throws {
        let (desk, _) = try await sealedMeeting()
        try desk.register.runAsOwner("UPDATE deliberation SET present = 27")
        #expect(try review(desk.register).problems.first?.hasSuffix("particulars, present: 24 → 27") == true)
    }

    @Test("a guest who is said to have come, or was taken off the list, is named by number")
    func guests() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        try await room.close()
        try await room.seal()
        #expect(try review(room.register).problems == [])
        try room.register.runAsOwner("UPDATE meeting_guest SET woman = 1 - woman WHERE number = 2")
        let changed = try review(room.register).problems
        #expect(changed.contains { $0.contains("attendance of guest 2, woman: ") })
        try room.register.runAsOwner(
            "UPDATE meeting_guest SET woman = 1 - woman WHERE number = 2", "DELETE FROM meeting_guest WHERE number = 3")
        #expect(try review(room.register).problems.contains { $0.hasSuffix("attendance of guest 3 is gone") })
        // None of them by name.
        #expect(try !review(room.register).problems.contains { $0.contains("TAMU") })
        let lines = try room.register.list("SELECT facts FROM sealed_line") ?? ""
        #expect(!lines.contains("TAMU") && !lines.contains("HARTONO"))
    }

    @Test("what a meeting noted, its agenda and its people are found changed; that they were erased breaks nothing")
    func notes() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        var note = MeetingRoom.event(200, .noted)
        note.words = "warga meminta air bersih"
        try await room.send([note])
        try await room.close()
        try await room.seal()
        #expect(try review(room.register).problems == [])
        func found(_ sql: String, _ words: String) throws {
            try room.register.runAsOwner(sql)
            let problems = try review(room.register).problems
            #expect(problems.contains { $0.hasSuffix(words) }, "\(problems)")
            #expect(!problems.contains { $0.contains("air bersih") || $0.contains("TAMU") })
        }
        let said = "words = 'warga meminta air bersih'"
        try found("UPDATE meeting_note SET words = 'lain' WHERE \(said)", "was changed")
        try found("DELETE FROM meeting_note WHERE words = 'lain'", "was removed")
        try found("UPDATE meeting SET agenda = 'lain'", "place, rules or agenda were changed")
        try found("UPDATE meeting SET agenda = 'Usulan bantuan', starts_at = 600", "beginning: 540 → 600")
        try found(
            "UPDATE meeting_guest SET name = 'X', salt = '' WHERE number = 4", "guest 4 is not who was written down")
        try found("UPDATE meeting_sitting SET words = 'lain', salt = ''", "the words of sitting 1 were changed")
    }

    @Test("guests whose names the law took out break no seal")
    func guestsErased() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        try await room.close()
        try await room.seal()
        let key = RecordKey(home: room.registry.home(of: SampleRegister.derati), id: room.deliberation)
        for numbers in [[2], nil] as [[Int]?] {
            try await room.registry.database.write(seeing: .everything) { db in
                try ErasedGuests.erase(numbers, of: key, in: db)
            }
            #expect(try review(room.register).problems == [])
        }
    }

    @Test("a document that was made here is named when its bytes were changed or are gone, not when they were erased")
    func documents() async throws {
        let desk = try await ProposalDesk()
        desk.registry.paperDesk.setPress { paper, path, _ in
            try Data("%PDF-1.7 \(paper.seal.code)".utf8).write(to: URL(fileURLWithPath: path))
            return 1
        }
        try desk.enlist()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        _ = try await desk.registry.makePapers([PaperOrder(.receipt, of: proposal)], by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
        let whole = try review(desk.register)
        #expect(whole.problems == [] && whole.scans == 1)
        let stored = try #require(
            try desk.register.value("SELECT s.digest FROM stored_file s JOIN paper p ON p.file = s.id"))
        let path = desk.registry.files.path(of: stored)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let name = "usulan \(proposal) at \(SampleRegister.derati.dotted): document tanda_terima_usulan ("
        func found() throws -> String { try #require(try review(desk.register).problems.first) }
        #expect(try found().hasPrefix(name) && found().contains("its file is not the one that was sealed"))
        try FileManager.default.removeItem(atPath: path)
        #expect(try found().hasPrefix(name) && found().contains("its file is missing from the store"))
        let file = try #require(try desk.register.value("SELECT file FROM paper"))
        try desk.register.runAsOwner("UPDATE paper SET file = NULL")
        #expect(try found().contains("no longer knows where its file lies"))
        try desk.register.runAsOwner("UPDATE paper SET file = \(file)")
        try await desk.registry.database.write(seeing: .everything) { db in
            try ErasedPapers.erase(of: try #require(try ProposalRecord.find(proposal, in: db)), in: db)
        }
        #expect(try review(desk.register).problems == [])
    }

    @Test("lines that changed places, and lines that nobody wrote by the trail, are found")
    func order() async throws {
        let (desk, meeting) = try await sealedMeeting()
        func exchange(_ one: Int, _ other: Int) throws {
            try desk.register.runAsOwner(
                "UPDATE sealed_line SET number = 99 WHERE number = \(one)",
                "UPDATE sealed_line SET number = \(one) WHERE number = \(other)",
                "UPDATE sealed_line SET number = \(other) WHERE number = 99")
        }
        try exchange(2, 3)
        #expect(try review(desk.register).problems.contains { $0.contains("line 2 of its seal was changed") })
        try exchange(2, 3)
        #expect(try review(desk.register).problems == [])
        let key = RecordKey(home: desk.registry.home(of: SampleRegister.derati), id: meeting)
        try await desk.registry.database.write(seeing: .everything) { db in
            let scan = SealFact(.scan, 5, ["berita_acara", "x", "1"])
            try SealedLines.add([scan], to: .deliberation, key, at: SampleRegister.derati, in: db)
        }
        let problems = try review(desk.register).problems
        #expect(problems.contains("musyawarah \(meeting): the trail does not know the last lines of its seal"))
        #expect(problems.contains { $0.contains("scan berita_acara (") && $0.hasSuffix("is gone") })
    }

    private func entry(_ verb: AuditVerb, _ object: String, digest: String = "") -> AuditEntry {
        AuditEntry(
            home: 1, day: 20_261_121, number: 1, at: 1, actor: 1, verb: verb.rawValue, place: 0, object: object,
            digest: digest)
    }

    @Test("what people write looks like a seal to nobody, nor does the name of a file")
    func spoken() {
        let head = Digest.sha256("x")
        var trail = TrailSeals()
        for verb in [AuditVerb.scanDecided, .deliberationSealed] {
            trail.take(
                entry(verb, "musyawarah \(verb.rawValue)"), detail: "diterima tanpa QR: x" + SealedLines.words(head))
        }
        trail.take(entry(.fileUploaded, "unggahan 1"), detail: "segel baris \(head), 3 B, SHA-256 \(head)")
        trail.take(entry(.fileUploaded, "musyawarah 1"), detail: "segel baris \(head), 3 B")
        #expect(
            trail.missing(of: 1) == [
                "musyawarah segel musyawarah: the trail knows its seal, the register has it no more"
            ])
    }

    @Test("every head that the trail names is asked for, and lines that it knows nothing of are told")
    func heads() throws {
        let (first, second) = (Digest.sha256("1"), Digest.sha256("2"))
        func check(_ chains: [String], now: [String] = []) -> String? {
            var trail = TrailSeals()
            for head in [first, second] {
                let digest = AuditEntry.digest(of: Digest.sha256("kata"), sealing: head)
                // Its words are erased.
                trail.take(entry(.deliberationSealed, "musyawarah 1", digest: digest), detail: nil)
            }
            return trail.check("musyawarah 1", of: 1, chains: chains) { now }
        }
        #expect(check([first, "x", second]) == nil)
        #expect(check([second])?.hasSuffix("its seal is another than the trail knows") == true)
        #expect(check([first, second, "x"])?.hasSuffix("the trail does not know the last lines of its seal") == true)
        #expect(check([first, second, "x"], now: ["x"]) == nil)
        #expect(check([])?.hasSuffix("its lines are gone") == true)
        var trail = TrailSeals()
        for chains in [[], [first]] {
            #expect(
                try trail.check("musyawarah 2", of: 1, chains: chains)
                    == "musyawarah 2: the trail knows nothing of its seal")
        }
        // From before there were lines.
        trail.take(entry(.deliberationSealed, "musyawarah 3"), detail: nil)
        #expect(try trail.check("musyawarah 3", of: 1, chains: []) == nil)
    }

    @Test("a seal that was made anew is told by the trail, also where its words were erased")
    func madeAnew() async throws {
        let (desk, meeting) = try await sealedMeeting()
        // As the schedule takes them out.
        try await desk.register.run("DELETE FROM audit_detail")
        #expect(try review(desk.register).problems == [])
        try desk.register.runAsOwner("UPDATE deliberation_item SET decision = 'tolak'", "DELETE FROM sealed_line")
        try await desk.registry.database.write(seeing: .everything) { db in
            var record = try #require(try DeliberationRecord.find(meeting, in: db))
            let papers = try ProposalPapers(ofDeliberation: record.key, in: db)
            record.seal = DeliberationSeal(record, try AgendaItem.of(record.key, in: db), papers, []).digest
            try record.update(in: db)
            try SealedLines.add(
                SealFacts.of(record, in: db), to: .deliberation, record.key, at: record.village, in: db)
        }
        let found = try review(desk.register).problems
        #expect(found == ["musyawarah \(meeting): its seal is another than the trail knows"])
    }

    @Test("who sealed, who ratified and where a list is are found changed")
    func hands() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.ratified(21...21)
        func found(_ change: String, _ back: String, _ words: String) throws {
            try desk.register.runAsOwner(change)
            let problems = try review(desk.register).problems
            #expect(problems.contains { $0.hasSuffix(words) }, "\(change): \(problems)")
            try desk.register.runAsOwner(back)
            #expect(try review(desk.register).problems == [])
        }
        let seal = "names of who sealed it were changed"
        let name = try #require(try desk.register.value("SELECT sealed_name FROM deliberation"))
        try found(
            "UPDATE deliberation SET sealed_name = 'LAIN'", "UPDATE deliberation SET sealed_name = '\(name)'", seal)
        try found(
            "UPDATE batch SET ratified_by = ratified_by + 1", "UPDATE batch SET ratified_by = ratified_by - 1",
            "ratified by: \(ProposalDesk.bupati.account) → \(ProposalDesk.bupati.account + 1)")
        try found(
            "UPDATE deliberation SET state = '\(DeliberationState.returned.rawValue)'",
            "UPDATE deliberation SET state = '\(DeliberationState.sealed.rawValue)'",
            "its state is not what the trail tells")
        let (was, other) = (BatchState.ratified.rawValue, BatchState.endorsed.rawValue)
        try found(
            "UPDATE batch SET state = '\(other)'", "UPDATE batch SET state = '\(was)'",
            "its state is not what was decided on it")
        try found(
            "UPDATE proposal SET hash = 'lain'", "UPDATE proposal SET hash = (SELECT hash FROM batch_item)",
            "its content is another than its steps name")
    }

    @Test("a scan whose bytes were changed or are gone is named, by its kind")
    func files() async throws {
        let (desk, meeting) = try await sealedMeeting()
        let stored = try #require(
            try desk.register.value(
                """
                SELECT s.digest FROM stored_file s JOIN evidence e ON e.file = s.id
                WHERE e.deliberation = \(meeting.value) AND e.kind = 'berita_acara'
                """))
        let path = desk.registry.files.path(of: stored)
        let whole = try #require(FileManager.default.contents(atPath: path))
        var bytes = [UInt8](whole)
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let changed = try review(desk.register).problems
        #expect(changed.count == 1)
        #expect(changed.first?.contains("scan berita_acara (") == true)
        #expect(changed.first?.contains("its file is not the one that was sealed") == true)
        // Whoever only looks whether it is there finds it there.
        #expect(try review(desk.register, readsFiles: false).problems == [])
        try FileManager.default.removeItem(atPath: path)
        for readsFiles in [true, false] {
            let gone = try review(desk.register, readsFiles: readsFiles).problems
            #expect(gone.count == 1 && gone.first?.contains("its file is missing from the store") == true)
        }
    }

    @Test("a scan that was exchanged in the database is named with its kind")
    func exchanged() async throws {
        let (desk, meeting) = try await sealedMeeting()
        try desk.register.runAsOwner(
            "UPDATE evidence SET kind = 'notulen' WHERE deliberation = \(meeting.value) AND kind = 'daftar_hadir'")
        #expect(try review(desk.register).problems.contains { $0.hasSuffix("kind: daftar_hadir → notulen") })
    }

    @Test("one number of a list of a kabupaten is named, and so is its letter")
    func batch() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...22)
        #expect(try review(desk.register).problems == [])
        try desk.register.runAsOwner("UPDATE batch_item SET number = 3 WHERE number = 2")
        let found = try review(desk.register).problems
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("list \(batch.batch) of ") == true)
        #expect(found.first?.contains("name 2 (proposal ") == true && found.first?.hasSuffix("number: 2 → 3") == true)
        try desk.register.runAsOwner("UPDATE batch_item SET number = 2 WHERE number = 3")
        #expect(try review(desk.register).problems == [])
        try desk.register.runAsOwner("UPDATE batch SET number = '460/124/2026'")
        #expect(
            try review(desk.register).problems.first?.hasSuffix("letter, number: 460/123/2026 → 460/124/2026") == true)
    }

    @Test("a result that was changed after it was handed over is named")
    func handBack() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled()
        try await desk.handedBack()
        #expect(try review(desk.register).problems == [])
        try desk.register.runAsOwner(
            "UPDATE handback_item SET result = '\(ProposalState.unmatched.rawValue)' WHERE number = 1")
        let found = try review(desk.register).problems
        #expect(found.count == 1)
        #expect(found.first?.contains("name 1 (proposal ") == true)
        #expect(found.first?.contains("result: \(ProposalState.determined.rawValue) → ") == true)
    }

    @Test("whoever makes the lines anew, takes one out or takes all of them is told by the trail")
    func lines() async throws {
        let (desk, meeting) = try await sealedMeeting()
        let name = "musyawarah \(meeting)"
        try desk.register.runAsOwner("UPDATE sealed_line SET facts = 'x' WHERE number = 1")
        #expect(try review(desk.register).problems.contains { $0.contains("line 1 of its seal was changed") })
        try desk.register.runAsOwner("DELETE FROM sealed_line WHERE part = 'segel'")
        #expect(try review(desk.register).problems.contains("\(name): its seal is another than the trail knows"))
        try desk.register.runAsOwner("DELETE FROM sealed_line")
        #expect(
            try review(desk.register).problems.contains(
                "\(name): the trail knows what it was sealed with, its lines are gone"))
        try desk.register.runAsOwner("DELETE FROM deliberation")
        #expect(
            try review(desk.register).problems.contains(
                "\(name): the trail knows its seal, the register has it no more"))
    }

    @Test("words that the law took out break no seal, and nothing that they could be guessed by stays")
    func erased() async throws {
        let (desk, _) = try await sealedMeeting()
        let key = try #require(
            try desk.register.value("SELECT proposal FROM deliberation_item").flatMap { Int64($0) })
        let home = desk.registry.home(of: SampleRegister.derati)
        try await desk.registry.database.write(seeing: .everything) { db in
            try SealedLines.forget(RecordKey(home: home, id: RecordID(key)), in: db)
        }
        try desk.register.runAsOwner("UPDATE deliberation_item SET words = '', dissent_words = '', salt = ''")
        #expect(try review(desk.register).problems == [])
        #expect(
            try desk.register.value("SELECT count(*) FROM sealed_line WHERE part = 'putusan' AND salt <> ''") == "0")
    }

    @Test("the check that a page asks for says it too")
    func job() async throws {
        let (desk, _) = try await sealedMeeting()
        try desk.register.runAsOwner("UPDATE deliberation SET women = 3")
        let auditor = Actor(
            account: 9, name: "auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)])
        try desk.enlist([auditor])
        let job = try await desk.registry.enqueue(
            VerifyAuditJob(region: SampleRegister.rejangLebong), title: "Jejak", by: auditor)
        try desk.registry.runWaitingJobs()
        let outcome = try #require(try await desk.registry.job(job, by: auditor).outcome(of: VerifyAuditJob.self))
        #expect(outcome.problems.contains { $0.hasSuffix("particulars, women: 9 → 3") })
        #expect(outcome.seals == 1 && outcome.scans == 3)
    }
}
