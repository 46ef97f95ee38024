@testable import Registry
import Storage
import TepatTesting
import Testing

/// A search reads everybody first and writes what it found at its end.
@Suite("What is decided while a search for duplicates runs")
struct LinkMeanwhileTests {
    @Test("a case that a merge has put to rest meanwhile is not opened again")
    func rests() async throws {
        let desk = try await LinkDesk()
        let registry = desk.registry
        // One man, at lines 2, 3 and 4.
        let (kept, put, third) = (
            try desk.register.person(line: 2), try desk.register.person(line: 3), try desk.register.person(line: 4)
        )
        let cases = try await desk.cases()
        let merged = try Self.link(of: [kept, put], among: cases)
        let rests = try Self.link(of: [put, third], among: cases)
        let search = DuplicateSearch(
            registry: registry, actor: SampleRegister.admin,
            progress: { phase, _, _ in
                guard phase.id == "Membandingkan" else { return }
                try registry.database.writeBlocking { db in
                    let record = try #require(try LinkCaseRecord.find(merged, in: db))
                    var work = LinkWork(
                        record: record, work: ChangeWork(registry: registry, db: db, actor: LinkDesk.province))
                    try work.decide(.same(survivor: kept, values: [:]), reason: "KTP dilihat")
                }
            })
        _ = try search.run()
        #expect(try await desk.view(rests).row.state == .gone)
        #expect(try desk.loose() == [])
        #expect(try await desk.faults() == [])
    }

    private static func link(of persons: Set<RecordID>, among cases: [LinkRow]) throws -> RecordID {
        try #require(cases.first { $0.kind == .person && Set($0.sides.map(\.person)) == persons }).id
    }
}
