import Registry
import Storage
import TepatTesting
import Testing

/// A later file that still has the row of a record which a merge has put away, or of somebody who is not there any more.
@Suite("Rows of records that are not there any more")
struct MergedRowTests {
    private static let far = [
        "KABUPATEN/KOTA": "BENGKULU UTARA", "KECAMATAN": "PADANG JAYA", "DESA/KELURAHAN": "PADANG JAYA",
    ]
    /// The man of line 2, and the same of line 3 in the next village.
    private static let man = DTKSRow(
        1,
        [
            "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
            "NIK": "9902062302710001",
        ])
    private static let again = man.with([
        "ID DTKS": "990000000000009001", "DESA/KELURAHAN": "TABA ANYAR", "NIK": "9902062302710007",
        "NAMA": "SUGIYONO HADI WIBOWO", "NOKK": "9902060101158001", "PEKERJAAN": "PEDAGANG",
        "BANSOS PKH": "YA", "BANSOS BPNT": "YA",
    ])

    /// A file knows the people of those kabupaten that it has rows of.
    private static let neighbour = DTKSRow.crowd(9..<10)

    private func merge(_ desk: LinkDesk, _ put: RecordID, into kept: RecordID) async throws {
        let row = try #require(try await desk.cases().first { Set($0.sides.map(\.person)) == [put, kept] })
        _ = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version, .same(survivor: kept, values: [:]),
                reason: "KTP dilihat"), by: LinkDesk.province)
    }

    private func merged() async throws -> (desk: LinkDesk, kept: RecordID, put: RecordID) {
        let desk = try await LinkDesk()
        let (kept, put) = (try desk.register.person(line: 2), try desk.register.person(line: 3))
        try await merge(desk, put, into: kept)
        return (desk, kept, put)
    }

    private func programs(_ desk: LinkDesk, _ person: RecordID) throws -> String? {
        try desk.register.value(
            "SELECT count(*) FROM enrolment WHERE person = \(person.value) AND valid_to IS NULL")
    }

    private func statuses(_ desk: LinkDesk, _ person: RecordID) throws -> String? {
        try desk.register.list("SELECT status FROM person WHERE id = \(person.value) ORDER BY status")
    }

    @Test("what the row says of aid is told of the one who stays, and is taken back with the file")
    func programs() async throws {
        let (desk, kept, put) = try await merged()
        #expect(try programs(desk, kept) == "2")
        let report = try desk.register.load([Self.again.with(["PBI JKN": "YA"])], asOf: 20_240_701)
        #expect(report.counts.changed == 1 && report.counts.rejected == 0)
        #expect(try programs(desk, kept) == "3" && programs(desk, put) == "0")
        #expect(try statuses(desk, put) == "5")
        #expect(try desk.register.problems() == [])
        // Their own row, which says no, ends nothing that the other row says.
        try desk.register.load([Self.man.with(["PEKERJAAN": "BURUH"])], asOf: 20_240_801)
        #expect(try programs(desk, kept) == "3")
        _ = try desk.registry.undoImport(3, by: SampleRegister.admin)
        _ = try desk.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try programs(desk, kept) == "2" && programs(desk, put) == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("what neither row says any more ends, though their own row is the same as ever")
    func ends() async throws {
        let (desk, kept, put) = try await merged()
        let less = Self.again.with(["BANSOS PKH": "TIDAK"])
        // On the day of the merge, and not before what it took along begins.
        try desk.register.load([less], asOf: 20_261_121)
        #expect(try programs(desk, kept) == "2")
        try desk.register.load([Self.man, less], asOf: 20_261_121)
        #expect(try programs(desk, kept) == "1" && programs(desk, put) == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("once the merge is taken back each row speaks of its own record again")
    func apart() async throws {
        let (desk, kept, put) = try await merged()
        let more = Self.again.with(["BANSOS BPNT": "TIDAK", "PBI JKN": "YA"])
        try desk.register.load([more], asOf: 20_240_701)
        let change = try #require(
            try desk.register.value("SELECT change_set FROM link_case WHERE change_set IS NOT NULL")
                .flatMap { Int64($0) })
        _ = try await desk.registry.perform(UndoChanges(changeSet: RecordID(change)), by: LinkDesk.province)
        try desk.register.load([Self.man, more], asOf: 20_240_801)
        #expect(try programs(desk, kept) == "0" && programs(desk, put) == "2")
        #expect(try desk.register.problems() == [])
    }

    @Test("in another kabupaten it opens no record anew")
    func elsewhere() async throws {
        let (desk, kept, put) = try await merged()
        let moved = Self.again.with(Self.far).with(["PBI JKN": "YA"])
        let report = try desk.register.load([moved] + Self.neighbour, asOf: 20_240_701)
        #expect(report.counts.new == 0)
        #expect(try statuses(desk, put) == "5" && statuses(desk, kept) == "1")
        #expect(try programs(desk, kept) == "3")
        #expect(try desk.loose() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("of one who stays and whom no file had named, it is the source's word")
    func byHand() async throws {
        let desk = try await LinkDesk()
        let put = try desk.register.person(line: 2)
        let family = try desk.register.family(line: 12)
        let values = [
            "nama": "SUGIONO HADI WIBOWO", "ibu_kandung": "WAGIYEM", "tanggal_lahir": "1971-02-23",
            "nik": "9902062302710009", "jenis_kelamin": "1", "hubungan": "8",
        ]
        _ = try await desk.register.change(
            .arrival, family, [.newMember(NewMember(family, values: values))], by: LinkDesk.province)
        let found = try desk.register.value("SELECT id FROM person WHERE nik = 9902062302710009")
        let kept = RecordID(try #require(found.flatMap { Int64($0) }))
        try await merge(desk, put, into: kept)
        try desk.register.load([Self.man.with(["PEKERJAAN": "BURUH", "BANSOS PKH": "YA"])], asOf: 20_240_701)
        #expect(try programs(desk, kept) == "1")
        let said = "SELECT value FROM field_source WHERE record = \(kept.value) AND field = 'pekerjaan'"
        #expect(try desk.register.value(said) == "BURUH")
        #expect(try desk.register.value("SELECT nik FROM person WHERE id = \(kept.value)") == "9902062302710009")
        try desk.register.load([Self.man.with(["PEKERJAAN": "BURUH"])], asOf: 20_240_801)
        #expect(try programs(desk, kept) == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("the row of somebody who died is kept out of another kabupaten, and that is told")
    func dead() async throws {
        let desk = try await LinkDesk()
        let person = try desk.register.person(line: 9)
        _ = try await desk.register.change(
            .death, try desk.register.family(line: 9), [.status(StatusChange(person, .deceased))],
            by: LinkDesk.village(SampleRegister.derati))
        let row = try #require(DTKSRow.crowd(8..<9).first)
        let report = try desk.register.load([row.with(Self.far)] + Self.neighbour, asOf: 20_240_701)
        #expect(report.counts.new == 0 && report.counts.rejected == 1)
        #expect(report.refused.listed.map(\.reason) == [.notPresent])
        #expect(try statuses(desk, person) == "2")
        // Within the kabupaten the record goes on being kept as the file has it.
        let here = try desk.register.load([row.with(["PEKERJAAN": "BURUH"])], asOf: 20_240_801)
        #expect(here.counts.rejected == 0 && here.counts.changed == 1)
        #expect(try statuses(desk, person) == "2")
        #expect(try desk.register.problems() == [])
    }
}
