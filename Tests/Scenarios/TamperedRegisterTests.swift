import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// What somebody changed behind the program's back, as whoever looks after a register is told at a terminal.
@Suite("A register that was tampered with, at the command line")
struct TamperedRegisterTests {
    private func tepat(_ register: SampleRegister, _ arguments: String...) throws -> CommandLineProgram.Answer {
        try CommandLineProgram(folder: register.folder).run(
            arguments,
            environment: ["TEPAT_DATABASE": register.database.address, "TEPAT_FILES": register.databasePath])
    }

    @Test("`tepat audit verify` ends with 2 and names the vote, the count, the number and the scan")
    func verify() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...22)
        let register = desk.register
        let whole = try tepat(register, "audit", "verify")
        #expect(whole.code == 0 && whole.out.contains("The trail holds, and all that was sealed."), "\(whole)")

        let meeting = try #require(try register.value("SELECT id FROM deliberation ORDER BY id LIMIT 1"))
        let scan = try #require(
            try register.value(
                """
                SELECT s.digest FROM stored_file s JOIN evidence e ON e.file = s.id
                WHERE e.kind = 'berita_acara' ORDER BY e.id LIMIT 1
                """))
        let tampered = [
            (
                "UPDATE deliberation_item SET decision = 'tolak' WHERE deliberation = \(meeting)",
                "UPDATE deliberation_item SET decision = 'setuju' WHERE deliberation = \(meeting)",
                ["musyawarah", "Derati (17.02.06.2001) on 2026-11-18: name 1 (proposal ", "decision: setuju → tolak"]
            ),
            (
                "UPDATE deliberation SET present = 27 WHERE id = \(meeting)",
                "UPDATE deliberation SET present = 24 WHERE id = \(meeting)",
                ["Derati (17.02.06.2001) on 2026-11-18: particulars, present: 24 → 27"]
            ),
            (
                "UPDATE batch_item SET number = 3 WHERE number = 2",
                "UPDATE batch_item SET number = 2 WHERE number = 3",
                ["list \(batch.batch) of ", "name 2 (proposal ", "number: 2 → 3"]
            ),
            (
                "UPDATE batch SET number = '460/124/2026'", "UPDATE batch SET number = '460/123/2026'",
                ["list \(batch.batch) of ", "letter, number: 460/123/2026 → 460/124/2026"]
            ),
        ]
        for (change, back, words) in tampered {
            try register.runAsOwner(change)
            let answer = try tepat(register, "audit", "verify")
            #expect(answer.code == 2, "\(answer)")
            let line = answer.out.split(separator: "\n").first { $0.hasPrefix("  BROKEN ") } ?? ""
            for word in words { #expect(line.contains(word), "\(answer.out)") }
            // Nobody is named at a terminal.
            #expect(!answer.out.contains("HARTONO"))
            try register.runAsOwner(back)
        }
        let path = desk.registry.files.path(of: scan)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        var other = bytes
        other[other.count / 2] ^= 1
        try other.write(to: URL(fileURLWithPath: path))
        let changed = try tepat(register, "audit", "verify", "--json")
        #expect(changed.code == 2 && changed.out.contains("scan berita_acara ("), "\(changed)")
        #expect(changed.out.contains("its file is not the one that was sealed"))
        #expect(try tepat(register, "audit", "verify", "--without-files").code == 0)
        try FileManager.default.removeItem(atPath: path)
        let gone = try tepat(register, "audit", "verify", "--without-files")
        #expect(gone.code == 2 && gone.out.contains("its file is missing from the store"), "\(gone)")
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(try tepat(register, "audit", "verify").code == 0)
    }
}
