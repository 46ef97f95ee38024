import Registry
import Storage
import TepatTesting
import Testing

/// A merge whose survivor goes, since what brought it is undone.
@Suite("Undoing what brought a merged record")
struct MergedUndoTests {
    /// The man of line 2 once more.
    private static let man = DTKSRow(
        1,
        [
            "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
            "NIK": "9902062302710009", "ID DTKS": "990000000000009004", "NOKK": "9902060101158004",
        ])
    /// The woman of line 6, who lives in another kabupaten, once more.
    private static let woman = DTKSRow(
        4,
        [
            "NAMA": "ROSMALINDA HUTAGALUNG", "NAMA IBU KANDUNG": "TIUR MAIDA", "TANGGAL LAHIR": "14-09-1968",
            "NIK": "9902065409680011", "JENIS KELAMIN": "PEREMPUAN", "ID DTKS": "990000000000009005",
            "NOKK": "9902060101158005",
        ])

    private func merge(
        _ desk: LinkDesk, _ put: RecordID, into kept: RecordID, _ values: [String: String] = [:]
    ) async throws {
        let row = try #require(try await desk.cases().first { Set($0.sides.map(\.person)) == [put, kept] })
        _ = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version, .same(survivor: kept, values: values),
                reason: "KTP dilihat"), by: LinkDesk.province)
    }

    /// A second file brings one row.
    private func bring(_ row: DTKSRow, _ desk: LinkDesk) async throws -> RecordID {
        #expect(try desk.register.load([row], asOf: 20_240_701).counts.new == 1)
        try await desk.search()
        let id = try desk.register.value("SELECT id FROM person WHERE batch = 2")
        return RecordID(try #require(id.flatMap { Int64($0) }))
    }

    private func status(_ desk: LinkDesk, _ person: RecordID) throws -> String? {
        try desk.register.value("SELECT status FROM person WHERE id = \(person.value) AND status <> 3")
    }

    @Test("the older record comes back when the import that brought the one that stayed is undone")
    func importUndone() async throws {
        let desk = try await LinkDesk()
        let older = try desk.register.person(line: 2)
        let new = try await bring(Self.man, desk)
        try await merge(desk, older, into: new, ["pekerjaan": "PEDAGANG"])
        let report = try desk.registry.undoImport(2, by: SampleRegister.admin)
        #expect(report.left == [] && report.withdrawn == 1)
        #expect(try status(desk, new) == "9" && status(desk, older) == "1")
        #expect(try desk.loose() == [])
        try await desk.search()
        #expect(try desk.loose() == [])
        #expect(try await desk.faults() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("the one that stayed is alone again when the import that brought the other is undone")
    func importOfThePutAway() async throws {
        let desk = try await LinkDesk()
        let older = try desk.register.person(line: 2)
        let new = try await bring(Self.man, desk)
        try await merge(desk, new, into: older)
        let report = try desk.registry.undoImport(2, by: SampleRegister.admin)
        #expect(report.left == [] && report.withdrawn == 1)
        #expect(try status(desk, new) == "9" && status(desk, older) == "1")
        #expect(try desk.loose() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("both stay as they are where the merge is not for whoever undoes the import to take back, and that is told")
    func importStays() async throws {
        let desk = try await LinkDesk()
        let older = try desk.register.person(line: 6)
        let new = try await bring(Self.woman, desk)
        try await merge(desk, older, into: new)
        let report = try desk.registry.undoImport(2, by: DeskPeople.admin)
        #expect(report.withdrawn == 0 && report.left == ["person \(new): merged with another record"])
        #expect(try status(desk, new) == "1" && status(desk, older) == "5")
        #expect(try desk.loose() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("an import that brought both is undone whole")
    func importOfBoth() async throws {
        let desk = try await LinkDesk()
        let all = try desk.register.value("SELECT count(*) FROM person")
        try await merge(
            desk, try desk.register.person(line: 3), into: try desk.register.person(line: 2), ["pekerjaan": "PEDAGANG"])
        let report = try desk.registry.undoImport(1, by: SampleRegister.admin)
        #expect(report.left == [])
        #expect(try desk.register.value("SELECT count(*) FROM person WHERE status = 9") == all)
        #expect(try desk.register.problems() == [])
    }

    /// - Returns: the change, and who arrived.
    private func arrive(_ desk: LinkDesk, by actor: Actor) async throws -> (change: RecordID, person: RecordID) {
        let family = try desk.register.family(line: 12)
        let values = [
            "nama": "SUGIONO HADI WIBOWO", "ibu_kandung": "WAGIYEM", "tanggal_lahir": "1971-02-23",
            "nik": "9902062302710009", "jenis_kelamin": "1", "hubungan": "8",
        ]
        let arrival = try await desk.register.change(
            .arrival, family, [.newMember(NewMember(family, values: values))], by: actor)
        let id = try desk.register.value("SELECT id FROM person WHERE nik = 9902062302710009")
        return (arrival.id, RecordID(try #require(id.flatMap { Int64($0) })))
    }

    @Test("the older record comes back when the arrival of the one that stayed is taken back")
    func arrivalUndone() async throws {
        let desk = try await LinkDesk()
        let older = try desk.register.person(line: 2)
        let (change, new) = try await arrive(desk, by: LinkDesk.province)
        try await merge(desk, older, into: new, ["pekerjaan": "PEDAGANG"])
        let undone = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        #expect(undone.left == [])
        #expect(try status(desk, new) == "9" && status(desk, older) == "1")
        #expect(try desk.loose() == [])
        #expect(try await desk.faults() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("an arrival stays where its operator may not take the merge back, and that is told")
    func arrivalStays() async throws {
        let desk = try await LinkDesk()
        let older = try desk.register.person(line: 2)
        let clerk = LinkDesk.village(SampleRegister.derati)
        let (change, new) = try await arrive(desk, by: clerk)
        try await merge(desk, older, into: new)
        let undone = try await desk.registry.perform(UndoChanges(changeSet: change), by: clerk)
        #expect(undone.left == ["dibuka"])
        #expect(try status(desk, new) == "1" && status(desk, older) == "5")
        #expect(try desk.loose() == [])
        #expect(try desk.register.problems() == [])
    }
}
