import Registry
import Storage
import TepatTesting
import Testing

/// The trail cannot be bent without a trace.
@Suite("The audit trail")
struct AuditTests {
    private func check(_ register: SampleRegister, anchor: [String]? = nil, key: SigningKey? = nil) throws -> AuditCheck
    {
        try register.registry.database.readBlocking { try AuditCheck($0, anchor: anchor, key: key) }
    }

    private func busy() async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        let actor = SampleRegister.operatorOf(SampleRegister.derati)
        let person = RecordID(Int64(try register.value("SELECT id FROM person ORDER BY id LIMIT 1") ?? "") ?? 0)
        _ = try await register.registry.reveal(.nik(person: person), reason: "cocokkan KTP", by: actor)
        let family = try await register.registry.familyOf(person: person, by: actor)
        _ = try await register.registry.family(family, by: actor)
        await register.registry.finishAudit()
        return register
    }

    @Test("imports, views and revealed numbers are in it, and it holds")
    func holds() async throws {
        let register = try await busy()
        let result = try check(register)
        #expect(result.problems == [])
        #expect(result.entries == 4)
        let rows = try await register.registry.audit(after: nil, limit: 50, by: SampleRegister.admin)
        #expect(Set(rows.items.map(\.verb)) == ["mulai impor", "selesai impor", "buka nomor", "lihat keluarga"])
    }

    @Test("whoever looks through lists or searches leaves an entry, without what was searched for")
    func looking() async throws {
        let register = try await SampleRegister.make()
        let actor = SampleRegister.operatorOf(SampleRegister.derati)
        _ = try await register.registry.families(
            FamilyFilter(region: SampleRegister.derati), after: nil, limit: 10, by: actor)
        _ = try await register.registry.persons(in: SampleRegister.derati, after: nil, limit: 10, by: actor)
        _ = try await register.registry.search("suparman", after: nil, by: actor)
        _ = try await register.registry.search("9902061204790001", after: nil, by: actor)
        let rows = try await register.registry.audit(after: nil, limit: 50, by: SampleRegister.admin).items
        #expect(rows.map(\.verb).filter { $0 == "lihat daftar" }.count == 2)
        #expect(rows.map(\.verb).filter { $0 == "cari" }.count == 2)
        #expect(!rows.contains { ($0.detail + $0.object).lowercased().contains("suparman") })
        #expect(try check(register).problems == [])
    }

    @Test("an entry whose commit was cut off is there once, and those after it too")
    func cutOff() async throws {
        let register = try await SampleRegister.make()
        let database = CutOffDatabase(try register.database.open())
        let registry = try Registry(
            database: database, clock: .at(SampleRegister.now), sharingRegionsWith: register.registry)
        let actor = SampleRegister.operatorOf(SampleRegister.derati)
        func look() async throws {
            _ = try await registry.persons(in: SampleRegister.derati, after: nil, limit: 10, by: actor)
            await registry.finishAudit()
        }
        // Twice the same look, each of which is an entry of its own.
        for _ in 1...2 {
            database.isCutOff = true
            try await look()
            #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'lihat daftar'") != "0")
            database.isCutOff = false
            try await look()
        }
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'lihat daftar'") == "4")
        #expect(
            try register.value("SELECT sum(entries) FROM audit_tally WHERE verb = 'lihat daftar'") == "4")
        #expect(try check(register).problems == [])
    }

    @Test("no NIK, KK or name stands in an entry")
    func silent() async throws {
        let register = try await busy()
        let text = try register.list("SELECT object, digest, chain FROM audit_entry") ?? ""
        #expect(!text.contains("990206"))
        #expect(!text.contains("SUPARMAN"))
    }

    @Test(
        "a changed, removed or re-ordered entry is found",
        arguments: [
            "UPDATE audit_entry SET actor = 1 WHERE verb = 'buka nomor'",
            "UPDATE audit_detail SET detail = 'lain' WHERE detail = 'cocokkan KTP'",
            "DELETE FROM audit_entry WHERE verb = 'mulai impor'",
            "UPDATE audit_entry SET at = at - 1000 WHERE verb = 'lihat keluarga'",
            "UPDATE audit_entry SET number = number + 10 WHERE verb = 'lihat keluarga'",
        ])
    func tampered(sql: String) async throws {
        let register = try await busy()
        try register.runAsOwner(sql)
        #expect(try !check(register).problems.isEmpty)
    }

    @Test("a trail cut off at its end is found by the anchor alone")
    func truncated() async throws {
        let register = try await busy()
        let key = try SigningKey(path: register.folder.path + "/key")
        let anchor = try register.registry.database.readBlocking { try AuditCheck.anchor($0, key: key) }
        #expect(try check(register, anchor: anchor, key: key).problems == [])
        try register.runAsOwner("DELETE FROM audit_entry WHERE verb = 'lihat keluarga'")
        #expect(try check(register).problems == [])
        #expect(try !check(register, anchor: anchor, key: key).problems.isEmpty)
    }

    @Test("an anchor that somebody else made does not count")
    func forgedAnchor() async throws {
        let register = try await busy()
        let key = try SigningKey(path: register.folder.path + "/key")
        let theirs = try SigningKey(path: register.folder.path + "/other")
        let anchor = try register.registry.database.readBlocking { try AuditCheck.anchor($0, key: theirs) }
        #expect(try !check(register, anchor: anchor, key: key).problems.isEmpty)
    }

    @Test("the words can be erased and the trail still holds")
    func erased() async throws {
        let register = try await busy()
        try register.runAsOwner("DELETE FROM audit_detail WHERE detail = 'cocokkan KTP'")
        let result = try check(register)
        #expect(result.problems == [])
        #expect(result.erased == 1)
    }

    @Test("a reason is needed to see a number")
    func reason() async throws {
        let register = try await SampleRegister.make()
        let person = RecordID(Int64(try register.value("SELECT id FROM person ORDER BY id LIMIT 1") ?? "") ?? 0)
        await #expect(throws: Refusal.reasonMissing) {
            try await register.registry.reveal(
                .nik(person: person), reason: "  ", by: SampleRegister.operatorOf(SampleRegister.derati))
        }
    }
}
