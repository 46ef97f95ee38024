import Registry
import Storage
import TepatTesting
import Testing

/// Who saw a family is told exactly, to those who may know it.
@Suite("Who saw a family")
struct LookerTests {
    private static let kadis = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
    private static let auditor = Actor(
        account: 3, name: "auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)])
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private static let operatorActor = Actor(
        account: 1, name: "operator", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])

    /// `account kind times` of every act, sorted.
    private func acts(_ page: LookPage) -> [String] {
        page.groups.flatMap { group in group.acts.map { "\(group.account) \($0.kind.rawValue) \($0.times)" } }.sorted()
    }

    @Test("opening, revealing, changing, searching, listing and exporting are told by whom and how often, no more")
    func exact() async throws {
        let sample = try await SampleRegister.make()
        let registry = sample.registry
        let (family, other) = (try sample.family(line: 2), try sample.family(line: 4))
        let person = try sample.person(line: 2)
        _ = try await registry.family(family, by: Self.operatorActor)
        _ = try await registry.family(family, by: Self.operatorActor)
        _ = try await registry.family(other, by: Self.dinsos)
        _ = try await registry.reveal(.nik(person: person), reason: "cocokkan KTP", by: Self.dinsos)
        _ = try await registry.reveal(.kk(family: family), reason: "cetak surat", by: Self.operatorActor)
        try await sample.mend(person, ["tempat_lahir": "CURUP TIMUR"], by: Self.operatorActor)
        // A list of all families of the village, one of the invalid alone (where this one is not), a search for it and
        // one for another.
        _ = try await registry.families(
            FamilyFilter(region: SampleRegister.derati), after: nil, limit: 25, by: Self.operatorActor)
        _ = try await registry.families(
            FamilyFilter(region: SampleRegister.derati, valid: false), after: nil, limit: 25, by: Self.dinsos)
        _ = try await registry.persons(in: SampleRegister.derati, after: nil, limit: 25, by: Self.dinsos)
        _ = try await registry.search("9902061204790001", by: Self.dinsos)
        _ = try await registry.search("rizki", by: Self.operatorActor)
        _ = try await registry.search("suparman", by: Self.operatorActor)
        try await registry.noteExport("tidak valid", of: SampleRegister.derati, by: Self.dinsos)
        try await registry.noteExport("tidak valid", of: SampleRegister.rejangLebong, by: Self.kadis)
        try await registry.noteExport("tidak valid", of: SampleRegister.tabaAnyar, by: Self.dinsos)
        let page = try await registry.lookers(of: family, by: Self.auditor)
        #expect(
            acts(page) == [
                "1 buka 2", "1 daftar 2", "1 nomor 1", "1 ubah 1", "2 daftar 2", "2 ekspor 1", "2 nomor 1",
                "8 ekspor 1",
            ])
        #expect(page.isFull)
        #expect(page.next == nil)
        #expect(page.groups.first { $0.account == 2 }?.name == "dinsos")
        #expect(
            page.groups.first { $0.account == 2 }?.acts.first { $0.kind == .revealed }?.purposes == ["cocokkan KTP"])
        // Asking was noted, and is seen by who asks next.
        let again = try await registry.lookers(of: family, by: Self.auditor)
        #expect(acts(again).contains("3 dilihat 1"))
        let only = try await registry.lookers(of: family, kind: .revealed, by: Self.auditor)
        #expect(acts(only) == ["1 nomor 1", "2 nomor 1"])
    }

    @Test("a table of counts is no look at anybody; an export is, with what it was for")
    func counts() async throws {
        let sample = try await SampleRegister.make()
        let registry = sample.registry
        let family = try sample.family(line: 2)
        let report = try await registry.report(
            .families, ReportQuery(region: SampleRegister.rejangLebong), by: Self.dinsos)
        _ = try await registry.reportFile(report, table: "wilayah", format: .csv, english: false, by: Self.dinsos)
        // As it was written down once.
        try await registry.database.write(seeing: .everything) { db in
            try AuditTrail.write(
                .exported, by: Self.dinsos, place: SampleRegister.rejangLebong, object: "laporan umur/umur",
                detail: "csv, angka saja", at: SampleRegister.now, in: db)
        }
        #expect(acts(try await registry.lookers(of: family, by: Self.auditor)) == [])
        let order = ExportOrder(
            selection: .families(FamilyFilter(region: SampleRegister.rejangLebong)), format: .csv,
            groups: [.identity], isMasked: true, purpose: "laporan", words: "rapat bulanan")
        _ = try await registry.askExport(order, by: Self.dinsos)
        try registry.runWaitingJobs()
        let page = try await registry.lookers(of: family, kind: .exported, by: Self.auditor)
        #expect(acts(page) == ["2 ekspor 1"])
        #expect(page.groups.first?.acts.first?.purposes == ["Laporan atau evaluasi kepada pimpinan"])
        let verbs = try sample.value("SELECT count(*) FROM audit_entry WHERE verb = 'ambil laporan'")
        #expect(verbs == "1")
    }

    @Test("a mend at the desk, a finding handed on and a move are among them")
    func desk() async throws {
        let sample = try await SampleRegister.make()
        let registry = sample.registry
        let family = try sample.family(line: 4)
        let key = MendKey(family: family, person: try sample.person(line: 4), rule: "N02")
        _ = try await registry.mendQueue(
            MendFilter(region: SampleRegister.derati, rule: "N02"), limit: 25, by: Self.operatorActor)
        _ = try await registry.mendCase(key, by: Self.operatorActor)
        _ = try await registry.perform(HandOn(id: ActionID(), key, note: "ke Disdukcapil"), by: Self.operatorActor)
        let move = try await registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.tabaAnyar, day: nil,
                reason: "pindah rumah"), by: Self.operatorActor)
        let neighbour = Actor(
            account: 4, name: "tetangga", grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])
        _ = try await registry.transfer(move.transfer, by: neighbour)
        let page = try await registry.lookers(of: family, by: Self.auditor)
        #expect(acts(page) == ["1 buka 1", "1 daftar 1", "1 ubah 2", "4 buka 1"])
    }

    @Test("the village sees roles and offices without names; who may not know is refused; outside there is nothing")
    func reduced() async throws {
        let sample = try await SampleRegister.make()
        let registry = sample.registry
        let family = try sample.family(line: 2)
        _ = try await registry.family(family, by: Self.dinsos)
        let page = try await registry.lookers(of: family, by: Self.operatorActor)
        #expect(!page.isFull)
        #expect(page.groups.allSatisfy { $0.name == nil })
        #expect(page.groups.first?.roles == [.verifikator])
        #expect(page.groups.first?.offices.map(\.code) == [SampleRegister.rejangLebong])
        let kades = Actor(account: 5, name: "kades", grants: [Grant(role: .kades, region: SampleRegister.derati)])
        await #expect(throws: Refusal.notAllowed(.lookers)) { try await registry.lookers(of: family, by: kades) }
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        await #expect(throws: Refusal.notFound) { try await registry.lookers(of: family, by: neighbour) }
        // One grant must do: to know of lookers there, not to see there and know of lookers elsewhere.
        let crossed = Actor(
            account: 9, name: "silang",
            grants: [
                Grant(role: .kades, region: SampleRegister.derati),
                Grant(role: .auditor, region: SampleRegister.tabaAnyar),
            ])
        await #expect(throws: Refusal.notAllowed(.lookers)) { try await registry.lookers(of: family, by: crossed) }
    }

    @Test("erased words stay erased, and who, when and what stay told")
    func erased() async throws {
        let sample = try await SampleRegister.make()
        let family = try sample.family(line: 2)
        _ = try await sample.registry.reveal(.kk(family: family), reason: "keperluan rahasia", by: Self.dinsos)
        try await sample.registry.database.write(seeing: .everything) {
            _ = try $0.execute("DELETE FROM audit_detail WHERE detail <> ''")
        }
        let page = try await sample.registry.lookers(of: family, by: Self.auditor)
        #expect(acts(page) == ["2 nomor 1"])
        #expect(page.groups.first?.name == "")
        #expect(page.groups.first?.acts.first?.purposes == [])
    }

    @Test("pages go by whole days and lose nothing")
    func pages() async throws {
        let sample = try await SampleRegister.make()
        let watch = try Watch(sample)
        let family = try sample.family(line: 2)
        for day in 0..<6 {
            watch.now = SampleRegister.now + Int64(day) * 86_400_000
            for _ in 0..<3 { _ = try await watch.registry.family(family, by: Self.dinsos) }
        }
        var (days, times, next): ([Int32], Int, String?) = ([], 0, nil)
        repeat {
            let page = try await watch.registry.lookers(
                of: family, kind: .opened, after: next, work: 7, by: Self.auditor)
            days += page.groups.map(\.day)
            times += page.groups.flatMap(\.acts).reduce(0) { $0 + $1.times }
            next = page.next
        } while next != nil
        #expect(days == [2026_11_26, 2026_11_25, 2026_11_24, 2026_11_23, 2026_11_22, 2026_11_21])
        #expect(times == 18)
    }

    @Test("entries of before the table are filled in by the objects they name")
    func old() async throws {
        let sample = try await SampleRegister.make()
        let (family, person) = (try sample.family(line: 2), try sample.person(line: 2))
        _ = try await sample.registry.family(family, by: Self.dinsos)
        _ = try await sample.registry.reveal(.nik(person: person), reason: "cocokkan KTP", by: Self.dinsos)
        try await sample.mend(person, ["tempat_lahir": "CURUP TIMUR"], by: Self.operatorActor)
        await sample.registry.finishAudit()
        let known = try sample.list("SELECT family, number FROM audit_subject ORDER BY 1, 2")
        try await sample.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("DELETE FROM audit_subject")
            _ = try db.execute("DELETE FROM setting WHERE name = 'audit_subject_since'")
            try AuditRefill.run(in: db)
        }
        #expect(try sample.list("SELECT family, number FROM audit_subject ORDER BY 1, 2") == known)
        let page = try await sample.registry.lookers(of: family, by: Self.auditor)
        #expect(acts(page) == ["1 ubah 1", "2 buka 1", "2 nomor 1"])
        #expect(page.listsSince > 0)
    }
}
