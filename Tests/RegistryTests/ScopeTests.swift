import Registry
import Storage
import TepatTesting
import Testing

/// Who sees and does what: asked of every way in.
@Suite("Scope and grants")
struct ScopeTests {
    let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
    let own = SampleRegister.operatorOf(SampleRegister.derati)

    private func firstFamily(_ register: SampleRegister) throws -> RecordID {
        RecordID(
            Int64(try register.value("SELECT id FROM family WHERE village = 1702062001 ORDER BY id LIMIT 1") ?? "") ?? 0
        )
    }

    private func firstPerson(_ register: SampleRegister) throws -> RecordID {
        RecordID(
            Int64(try register.value("SELECT id FROM person WHERE village = 1702062001 ORDER BY id LIMIT 1") ?? "") ?? 0
        )
    }

    @Test("a neighbour's family is not found, whichever way it is asked for")
    func foreign() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let family = try firstFamily(register), person = try firstPerson(register)
        await #expect(throws: Refusal.notFound) { try await registry.family(family, by: neighbour) }
        await #expect(throws: Refusal.notFound) { try await registry.familyOf(person: person, by: neighbour) }
        await #expect(throws: Refusal.notFound) {
            try await registry.reveal(.nik(person: person), reason: "periksa", by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.reveal(.kk(family: family), reason: "periksa", by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.overview(of: SampleRegister.derati, by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.families(
                FamilyFilter(region: SampleRegister.derati), after: nil, limit: 10, by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(
                SubmitChanges(SampleRegister.correction(of: person, in: family, seen: 1, ["nama": "X"])), by: neighbour)
        }
        #expect(try register.value("SELECT count(*) FROM change_log") == "0")
        // The refused left nothing, not even the number's way of being asked for.
        let page = try await registry.family(family, by: own)
        #expect(page.members.count == 2)
    }

    @Test("lists, searches and counts of a wider region hold the actor's own part only")
    func wider() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let filter = FamilyFilter(region: SampleRegister.rejangLebong)
        #expect(try await registry.families(filter, after: nil, limit: 50, by: neighbour).items.count == 1)
        #expect(try await registry.families(filter, after: nil, limit: 50, by: own).items.count == 2)
        #expect(
            try await registry.persons(in: SampleRegister.rejangLebong, after: nil, limit: 50, by: neighbour).items.map(
                \.name) == ["MUHAMMAD YUSUF"])
        guard case .words(let found) = try await registry.search("suparman", by: neighbour) else {
            Issue.record("a name search answers with persons")
            return
        }
        #expect(found.persons.items.isEmpty && found.families.items.isEmpty)
        guard case .families(let families) = try await registry.search("9902061204790001", by: neighbour)
        else {
            Issue.record("a number search answers with families")
            return
        }
        #expect(families.isEmpty)
    }

    @Test("a cursor made up or taken from elsewhere opens nothing")
    func cursors() async throws {
        let register = try await SampleRegister.make()
        let filter = FamilyFilter(region: SampleRegister.rejangLebong)
        let theirs = try await register.registry.families(filter, after: nil, limit: 1, by: own)
        let mine = try await register.registry.families(filter, after: theirs.next, limit: 50, by: neighbour)
        #expect(mine.items.allSatisfy { $0.village.code == SampleRegister.tabaAnyar })
        for cursor in ["x", "..", "ZZZZZZZZZZZZZ.ZZZZZZZZZZZZZ.ZZZZZZZZZZZZZ", "0000000000000.0000000000000"] {
            _ = try? await register.registry.families(filter, after: cursor, limit: 50, by: neighbour)  // must not trap
            _ = try? await register.registry.persons(in: filter.region, after: cursor, limit: 50, by: neighbour)
            _ = try? await register.registry.search("suparman", after: cursor, by: neighbour)
        }
    }

    @Test("the role of one grant with the place of another allows nothing")
    func crossProduct() async throws {
        let register = try await SampleRegister.make()
        // May mend in Taba Anyar, may only look in Derati.
        let both = Actor(
            account: 5, name: "dua tugas",
            grants: [
                Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar),
                Grant(role: .kades, region: SampleRegister.derati),
            ])
        let family = try firstFamily(register), person = try firstPerson(register)
        _ = try await register.registry.family(family, by: both)
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await register.registry.perform(
                SubmitChanges(SampleRegister.correction(of: person, in: family, seen: 1, ["nama": "X"])), by: both)
        }
        await #expect(throws: Refusal.notAllowed(.reveal)) {
            try await register.registry.reveal(.nik(person: person), reason: "periksa", by: both)
        }
    }

    @Test("nothing of a first load is shown before it is complete")
    func loading() async throws {
        let register = try await SampleRegister.make()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("INSERT INTO village_loading (village, batch) VALUES (1702062001, 9)")
        }
        let filter = FamilyFilter(region: SampleRegister.rejangLebong)
        #expect(
            try await register.registry.families(filter, after: nil, limit: 50, by: SampleRegister.admin).items.count
                == 1)
        #expect(try await register.registry.overview(of: filter.region, by: SampleRegister.admin).families == 1)
        let family = try firstFamily(register)
        await #expect(throws: Refusal.notFound) { try await register.registry.family(family, by: SampleRegister.admin) }
    }

    @Test("an action sent twice is done once; the same id with another content is refused")
    func once() async throws {
        let register = try await SampleRegister.make()
        let person = try firstPerson(register)
        let family = try firstFamily(register)
        let action = SubmitChanges(
            SampleRegister.correction(of: person, in: family, seen: 1, ["nama": "SUPARMAN BIN ALI"]))
        let first = try await register.registry.perform(action, by: own)
        let second = try await register.registry.perform(action, by: own)
        #expect(first == second)
        #expect(try register.value("SELECT count(*) FROM change_log WHERE field = 'nama'") == "1")
        #expect(try register.value("SELECT count(*) FROM change_set") == "1")
        var other = action
        other.changes = SampleRegister.correction(of: person, in: family, seen: 1, ["nama": "LAIN"])
        await #expect(throws: Refusal.repeatedDifferently) { try await register.registry.perform(other, by: own) }
    }

    @Test("a stale version, a missing reason and an unknown field are refused")
    func refusals() async throws {
        let register = try await SampleRegister.make()
        let person = try firstPerson(register), family = try firstFamily(register)
        await #expect(throws: Refusal.changedMeanwhile(version: 1)) {
            try await register.registry.perform(
                SubmitChanges(SampleRegister.correction(of: person, in: family, seen: 7, ["nama": "X"])), by: own)
        }
        await #expect(throws: Refusal.reasonMissing) {
            try await register.registry.perform(
                SubmitChanges(
                    SampleRegister.correction(of: person, in: family, seen: 1, ["nama": "X"], reason: " ")), by: own)
        }
        for field in ["village", "padan", "id_dtks", "status"] {
            await #expect(throws: Refusal.self) {
                try await register.registry.perform(
                    SubmitChanges(SampleRegister.correction(of: person, in: family, [field: "1"])), by: own)
            }
        }
    }
}
