import Foundation
import Registry
import Sheets
import Storage
import TepatTesting
import Testing

/// One file of a month holds what the files of its lists hold, and says of each what it is.
@Suite("One file for the ministry of all lists of a month")
struct MinistryPeriodTests {
    private static let month = 202_611

    private func make(_ desk: ProposalDesk, _ month: Int = month) async throws -> JobRecord {
        let job = try await desk.registry.startMinistryPeriod(
            of: month, in: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        return try await desk.registry.job(job, by: ProposalDesk.verifier)
    }

    private func part(_ name: String, of path: String) throws -> String {
        let archive = try ZipArchive(path: path, limits: SheetLimits())
        var bytes: [UInt8] = []
        try archive.read(name) { bytes += Array($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func ownFile(_ desk: ProposalDesk, _ batch: RecordID) async throws -> String {
        _ = try await desk.registry.startMinistryFile(of: batch, by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        let path = try await desk.registry.fetchMinistryFile(of: batch, by: ProposalDesk.verifier).path
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    /// Without the headers.
    private func rows(_ text: String) -> [Substring] {
        Array(text.split(separator: "\n", omittingEmptySubsequences: true).dropFirst())
    }

    @Test("it holds the rows of each list in the order of the lists, and its cover names letters, counts and digests")
    func whole() async throws {
        let desk = try await ProposalDesk()
        let first = try await desk.ratified(21...22, number: "460/1/2026")
        let second = try await desk.ratified(23...23, number: "460/2/2026")
        let other = try await desk.ratified(24...24, number: "460/3/2026", day: 20_261_031)
        let periods = try await desk.registry.ministryPeriods(
            in: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
        #expect(periods.map(\.month) == [Self.month, 202_610])
        #expect(periods.map(\.lists) == [2, 1] && periods.map(\.proposals) == [3, 1])
        let own = (try await ownFile(desk, first.batch), try await ownFile(desk, second.batch))
        let job = try await make(desk)
        let outcome = try #require(job.outcome(of: MinistryPeriod.self), "\(job.problem?.id ?? "")")
        #expect(outcome.lists == 2 && outcome.proposals == 3 && outcome.rows == 6 && outcome.refused.isEmpty)
        let (path, file) = try await desk.registry.fetchMinistryPeriod(outcome.file, by: ProposalDesk.verifier)
        #expect(file.digest == outcome.digest && file.name == "kementerian-1702-202611.zip")
        let sheet = try part("usulan.csv", of: path)
        #expect(rows(sheet) == rows(own.0) + rows(own.1))
        #expect(sheet.split(separator: "\n").first == own.0.split(separator: "\n").first)
        let cover = try part("sampul.csv", of: path)
        for batch in [first, second] {
            let view = try await desk.registry.batch(batch.batch, by: ProposalDesk.verifier)
            let digest = try #require(view.file?.digest)
            // Of what is in there, and of the list's own file.
            #expect(cover.contains("\(view.seal),\(digest),\(digest)"))
            #expect(cover.contains(view.number))
        }
        #expect(!cover.contains(other.batch.description) && !cover.contains("HARTONO"))
        let looks = try desk.register.value(
            """
            SELECT count(*) FROM audit_entry a JOIN audit_detail d
              ON d.home = a.home AND d.day = a.day AND d.number = a.number
            WHERE a.verb = 'unduh ekspor' AND a.object = 'berkas \(outcome.file)' AND d.detail LIKE '%\(outcome.digest)%'
            """)
        #expect(looks == "1")
    }

    @Test("a list whose content is not the sealed one is left out and named; of such alone nothing is made")
    func tampered() async throws {
        let desk = try await ProposalDesk()
        let first = try await desk.ratified(21...21, number: "460/1/2026")
        let second = try await desk.ratified(22...22, number: "460/2/2026")
        func tamper(_ batch: RecordID) async throws {
            try await desk.registry.database.write(seeing: .everything) { db in
                _ = try db.execute("UPDATE proposal SET hash = 'x' WHERE batch = \(batch)")
            }
        }
        try await tamper(first.batch)
        let outcome = try #require(try await make(desk).outcome(of: MinistryPeriod.self))
        #expect(outcome.refused == [first.batch] && outcome.lists == 1 && outcome.rows == 2)
        let path = try await desk.registry.fetchMinistryPeriod(outcome.file, by: ProposalDesk.verifier).path
        #expect(rows(try part("usulan.csv", of: path)).count == 2)
        #expect(try part("sampul.csv", of: path).contains("TIDAK DIMUAT"))
        try await tamper(second.batch)
        #expect(try await make(desk).outcome(of: MinistryPeriod.self) == nil)
    }

    @Test("made again, the one before leaves no more; it has no other door, and none for whoever does not verify")
    func doors() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.ratified(21...21)
        let before = try #require(try await make(desk).outcome(of: MinistryPeriod.self))
        let after = try #require(try await make(desk).outcome(of: MinistryPeriod.self))
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.fetchMinistryPeriod(before.file, by: ProposalDesk.verifier)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.takeOut(after.file, by: ProposalDesk.verifier)
        }
        for (role, actor) in ProposalDesk.actors where role != .verifikator {
            await #expect(throws: Refusal.self, "\(role)") {
                _ = try await desk.registry.fetchMinistryPeriod(after.file, by: actor)
            }
            await #expect(throws: Refusal.self, "\(role)") {
                _ = try await desk.registry.startMinistryPeriod(
                    of: Self.month, in: SampleRegister.rejangLebong, by: actor)
            }
        }
        await #expect(throws: Refusal.self) { _ = try await make(desk, 202_601) }
    }
}
