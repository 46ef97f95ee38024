import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// The trail as its reader asks it, and what goes by the clock.
@Suite("Reading the audit trail")
struct AuditTrailTests {
    private static let auditor = Actor(
        account: 3, name: "auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)])

    /// Three days of looks, a reveal and a sign-in, in two kabupaten.
    private func busy() async throws -> (SampleRegister, Watch) {
        let sample = try await SampleRegister.make()
        let watch = try Watch(sample)
        let registry = watch.registry
        let (own, neighbour) = (try sample.family(line: 2), try sample.family(line: 5))
        for day in 0..<3 {
            watch.now = SampleRegister.now + Int64(day) * 86_400_000
            _ = try await registry.family(own, by: SampleRegister.operatorOf(SampleRegister.derati))
            _ = try await registry.family(neighbour, by: SampleRegister.operatorOf(SampleRegister.tabaAnyar))
            await registry.finishAudit()
        }
        let dinsos = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        _ = try await registry.reveal(.kk(family: own), reason: "cocok_kan 100% KK", by: dinsos)
        try await registry.database.write(seeing: .everything) { db in
            try AuditTrail.write(
                .exported, by: Actor(account: 50, name: "lain", grants: []), place: RegionCode(3_174_000_000),
                object: "daftar", detail: "", at: SampleRegister.now, in: db)
        }
        return (sample, watch)
    }

    private func verbs(_ registry: Registry, _ change: (inout AuditFilter) -> Void) async throws -> [String] {
        var filter = AuditFilter()
        change(&filter)
        var (all, next): ([String], String?) = ([], nil)
        repeat {
            let page = try await registry.audit(filter, after: next, limit: 2, work: 3, by: Self.auditor)
            all += page.items.map(\.verb).filter { $0 != "baca jejak" }
            next = page.next
        } while next != nil
        return all
    }

    @Test("days, account, kind, place, record and words each leave what fits, page by page")
    func filters() async throws {
        let (sample, watch) = try await busy()
        let registry = watch.registry
        #expect(try await verbs(registry) { _ in }.count == 9)
        #expect(try await verbs(registry) { $0.from = 2026_11_22 }.count == 5)
        #expect(try await verbs(registry) { ($0.from, $0.to) = (2026_11_22, 2026_11_22) }.count == 2)
        #expect(try await verbs(registry) { $0.account = 2 } == ["buka nomor"])
        #expect(try await verbs(registry) { $0.group = .revealing } == ["buka nomor"])
        #expect(try await verbs(registry) { $0.group = .takingOut } == [])
        #expect(try await verbs(registry) { $0.region = SampleRegister.tabaAnyar }.count == 3)
        #expect(try await verbs(registry) { $0.region = RegionCode(1_702_060_000) }.count == 7)
        let family = try sample.family(line: 2)
        #expect(try await verbs(registry) { $0.object = family.description }.count == 4)
        #expect(try await verbs(registry) { $0.object = "kk \(family)" } == ["buka nomor"])
        #expect(try await verbs(registry) { $0.words = "KK" } == ["buka nomor"])
        #expect(try await verbs(registry) { $0.words = "100%" } == ["buka nomor"])
        // What is a sign of a pattern elsewhere is a letter here.
        #expect(try await verbs(registry) { $0.words = "1%0" } == [])
        #expect(try await verbs(registry) { $0.words = "cocokXkan" } == [])
    }

    @Test("entries of the same moment are neither lost nor told twice")
    func sameMoment() async throws {
        let sample = try await SampleRegister.make()
        for _ in 0..<9 {
            _ = try await sample.registry.family(
                try sample.family(line: 2), by: SampleRegister.operatorOf(SampleRegister.derati))
        }
        #expect(try await verbs(sample.registry) { $0.group = .looking }.count == 9)
        #expect(try await verbs(sample.registry) { $0.account = 77 }.count == 9)
    }

    @Test("another kabupaten's entries are not there, and its region is not found")
    func scope() async throws {
        let (_, watch) = try await busy()
        await #expect(throws: Refusal.notFound) {
            _ = try await verbs(watch.registry) { $0.region = RegionCode(3_174_000_000) }
        }
        #expect(try await verbs(watch.registry) { $0.account = 50 } == [])
        let operatorActor = SampleRegister.operatorOf(SampleRegister.derati)
        await #expect(throws: Refusal.notAllowed(.readAudit)) {
            try await watch.registry.audit(after: nil, limit: 10, by: operatorActor)
        }
        await #expect(throws: Refusal.notAllowed(.readAudit)) {
            try await watch.registry.auditAnchor(by: operatorActor)
        }
        await #expect(throws: Refusal.notAllowed(.readAudit)) {
            try await watch.registry.auditState(by: operatorActor)
        }
    }

    @Test("counts by kind are those of the entries, and reading is an entry as well")
    func counts() async throws {
        let (_, watch) = try await busy()
        var filter = AuditFilter()
        let counts = try #require(try await watch.registry.auditCounts(filter, by: Self.auditor))
        #expect(counts.first { $0.verb == "lihat keluarga" }?.entries == 6)
        #expect(counts.first { $0.verb == "buka nomor" }?.entries == 1)
        _ = try await watch.registry.audit(after: nil, limit: 10, by: Self.auditor)
        await watch.registry.finishAudit()
        let after = try #require(try await watch.registry.auditCounts(filter, by: Self.auditor))
        #expect(after.first { $0.verb == "baca jejak" }?.entries == 1)
        filter.account = 2
        #expect(try await watch.registry.auditCounts(filter, by: Self.auditor) == nil)
    }

    @Test("erased words are told to be erased")
    func erased() async throws {
        let (_, watch) = try await busy()
        try await watch.registry.database.write(seeing: .everything) { _ = try $0.execute("DELETE FROM audit_detail") }
        let page = try await watch.registry.audit(after: nil, limit: 50, by: Self.auditor)
        #expect(page.items.allSatisfy { $0.isErased && $0.actor.isEmpty && $0.detail.isEmpty })
        #expect(page.items.count == 9)
    }

    @Test("a day that has ended is signed by the clock while the program runs, once")
    func seals() async throws {
        let sample = try await SampleRegister.make()
        let watch = try Watch(sample)
        _ = try await watch.registry.family(
            try sample.family(line: 2), by: SampleRegister.operatorOf(SampleRegister.derati))
        await watch.registry.finishAudit()
        // The import was of the same day.
        #expect(try await watch.registry.keepTime() == 0)
        // 23.59 in Curup, then midnight.
        let midnight = try #require(AuditFilter.midnight(2026_11_22))
        watch.now = midnight - 1
        #expect(try await watch.registry.keepTime() == 0)
        // Entries of the last minute may still be on their way to the disk.
        watch.now = midnight
        #expect(try await watch.registry.keepTime() == 0)
        watch.now = midnight + 600_000
        #expect(try await watch.registry.keepTime() == 1)
        #expect(try await watch.registry.keepTime() == 0)
        #expect(try sample.value("SELECT day FROM audit_root") == "20261121")
        let key = try watch.registry.signingKey()
        let check = try await watch.registry.database.read(seeing: .everything) {
            try AuditCheck($0, anchor: nil, key: key)
        }
        #expect(check.problems == [])
        #expect(try await watch.registry.auditState(by: Self.auditor).lastSealed == 2026_11_21)
    }

    @Test("a look that reaches the disk after its day was signed does not break the signature")
    func late() async throws {
        let sample = try await SampleRegister.make()
        let watch = try Watch(sample)
        let midnight = try #require(AuditFilter.midnight(2026_11_22))
        watch.now = midnight + 600_000
        #expect(try await watch.registry.keepTime() == 1)
        // It waited behind an import.
        try await watch.registry.database.write(seeing: .everything) { db in
            for at in [midnight - 1, midnight + 1] {
                try AuditTrail.write(
                    .viewed, by: Self.auditor, place: SampleRegister.derati, object: "keluarga", detail: "", at: at,
                    in: db)
            }
        }
        watch.now = midnight + 86_400_000 + 600_000
        #expect(try await watch.registry.keepTime() == 1)
        let key = try watch.registry.signingKey()
        let check = try await watch.registry.database.read(seeing: .everything) {
            try AuditCheck($0, anchor: nil, key: key)
        }
        #expect(check.problems == [])
        #expect(
            try sample.list("SELECT day FROM audit_entry WHERE object = 'keluarga'")
                == "20261122,20261122")
    }

    @Test("without the key nothing is signed, and all else that goes by the clock is done and told")
    func noKey() async throws {
        let sample = try await SampleRegister.make()
        let watch = try Watch(sample)
        let session = try await watch.session(of: 4)
        let ask = BreakGlass(
            number: "9902061204790001", reason: "bencana", purpose: "bantuan", words: "mengungsi karena banjir",
            session: session)
        _ = try await watch.registry.perform(ask, by: session.actor)
        try FileManager.default.createDirectory(
            atPath: sample.databasePath + ".audit-key", withIntermediateDirectories: true)
        watch.now += 86_400_000
        let (told, tell) = AsyncStream.makeStream(of: String.self)
        let registry = watch.registry
        let keeper = Task { await registry.keepTimeWhileRunning(every: 3600) { tell.yield($0) } }
        let trouble = await told.first { _ in true }
        keeper.cancel()
        await keeper.value
        #expect(trouble?.hasPrefix("signing the audit trail") == true)
        #expect(try sample.value("SELECT count(*) FROM audit_root") == "0")
        #expect(try sample.value("SELECT count(*) FROM break_glass WHERE ended_at IS NULL") == "0")
        #expect(try sample.value("SELECT count(*) > 0 FROM job WHERE kind = 'retensi'") == "1")
    }

    @Test("a look beyond an area whose time is up, or whose session is over, is closed by the clock and written down")
    func closesLooks() async throws {
        let sample = try await SampleRegister.make()
        let watch = try Watch(sample)
        let session = try await watch.session(of: 4)
        let ask = BreakGlass(
            number: "9902061204790001", reason: "bencana", purpose: "bantuan", words: "mengungsi karena banjir",
            session: session)
        _ = try await watch.registry.perform(ask, by: session.actor)
        try await watch.registry.keepTime()
        #expect(try sample.value("SELECT ended_at FROM break_glass") == nil)
        watch.now += 3_600_000 + 5000
        try await watch.registry.keepTime()
        #expect(try sample.value("SELECT ended_at FROM break_glass") == String(SampleRegister.now + 3_600_000))
        #expect(try sample.value("SELECT count(*) FROM audit_entry WHERE verb = 'akhir akses darurat'") == "1")
    }

    @Test("the chain is checked by a job and what came of it is kept; a bent one is told; the anchor vouches")
    func verifies() async throws {
        let (sample, watch) = try await busy()
        let registry = watch.registry
        _ = try await registry.enqueue(
            VerifyAuditJob(region: SampleRegister.rejangLebong), title: "", by: Self.auditor)
        try registry.runWaitingJobs()
        let held = try #require(try await registry.auditState(by: Self.auditor).verification)
        #expect(held.problems == [])
        #expect(held.chains == 1)
        #expect(held.entries >= 8)
        let anchor = try await registry.auditAnchor(by: Self.auditor)
        let key = try registry.signingKey()
        let lines = anchor.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        let vouched = try await registry.database.read(seeing: .everything) {
            try AuditCheck($0, anchor: lines, key: key)
        }
        #expect(vouched.problems == [])
        #expect(vouched.anchoredEntries == 3)
        try registry.database.changeSchema {
            _ = try $0.execute("UPDATE audit_entry SET actor = 1 WHERE verb = 'buka nomor'")
        }
        watch.now += 60_000
        _ = try await registry.enqueue(
            VerifyAuditJob(region: SampleRegister.rejangLebong), title: "", by: Self.auditor)
        try registry.runWaitingJobs()
        #expect(try await registry.auditState(by: Self.auditor).verification?.problems.count == 1)
        #expect(try sample.value("SELECT count(*) FROM audit_verification") == "2")
    }

    @Test("few entries are a sheet at once, many a job's; formulas are harmless, no number is in it")
    func exports() async throws {
        let (_, watch) = try await busy()
        let registry = watch.registry
        let file = try #require(
            try await registry.auditSheet(AuditFilter(), format: "csv", language: "id", by: Self.auditor))
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        #expect(text.contains("buka nomor"))
        #expect(!text.contains("990206"))
        #expect(!text.contains("SUPARMAN"))
        let job = try await registry.enqueue(
            ExportAuditJob(
                region: SampleRegister.rejangLebong, filter: AuditFilter(), format: "xlsx", language: "id"),
            title: "XLSX", by: Self.auditor)
        try registry.runWaitingJobs()
        let outcome = try #require(
            try await registry.job(job, by: Self.auditor).outcome(of: ExportAuditJob.self))
        #expect(outcome.rows >= 8)
        #expect(try await registry.storedFile(outcome.file, by: Self.auditor).bytes > 1000)
        await #expect(throws: Refusal.self) {
            try await registry.enqueue(
                ExportAuditJob(
                    region: SampleRegister.rejangLebong, filter: AuditFilter(), format: "csv", language: "id"),
                title: "CSV", by: SampleRegister.operatorOf(SampleRegister.derati))
        }
    }
}
