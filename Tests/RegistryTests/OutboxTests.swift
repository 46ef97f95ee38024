import Foundation
import Rules
import Storage
import TepatTesting
import Testing

@testable import Registry

/// Texts for citizens: once for each step that concerns them, with nobody's name or number in them.
@Suite("Texts for citizens")
struct OutboxTests {
    private static let phone = "+6281234567890"

    private func withPhone(_ content: ProposalContent = ProposalDesk.newHousehold()) -> ProposalContent {
        var content = content
        content.phone = Self.phone
        return content
    }

    private func folder(_ desk: ProposalDesk) throws -> String {
        let path = desk.register.databasePath + ".kabar"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Every line that lies there, by its id.
    private func lines(_ path: String) throws -> [String: [String: Any]] {
        var lines: [String: [String: Any]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
            #expect(!name.hasPrefix("."))
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            #expect(text.hasSuffix("\n"))
            for line in text.split(separator: "\n") {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                let found = try #require(object)
                let id = try #require(found["id"] as? String)
                lines[id] = found
            }
        }
        return lines
    }

    @Test("each step that concerns the citizen is one text, and a proposal without a number has none")
    func once() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.finalised(.newHousehold, withPhone())
        _ = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 22)))
        for event in ["diajukan", "disetujui_musyawarah", "final"] {
            #expect(try desk.register.value("SELECT count(*) FROM outbox WHERE event = '\(event)'") == "1", "\(event)")
        }
        #expect(try desk.register.value("SELECT count(*) FROM outbox") == "3")
        #expect(try desk.register.value("SELECT count(*) FROM outbox WHERE address = '\(Self.phone)'") == "3")
        #expect(try desk.register.problems() == [])
    }

    @Test("what is laid down holds no NIK and no name, and is laid down once")
    func flush() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.finalised(.newHousehold, withPhone())
        let path = try folder(desk)
        try await desk.registry.flushOutbox(to: OutboxFolder(path: path))
        let first = try lines(path)
        #expect(first.count == 3)
        for line in first.values {
            let text = try #require(line["text"] as? String)
            #expect(line["to"] as? String == Self.phone)
            #expect(text.firstMatch(of: /\d{16}/) == nil && !text.contains("{"))
            for name in ["HARTONO", "SURYANI"] { #expect(!text.contains(name)) }
        }
        #expect(try desk.register.value("SELECT count(*) FROM outbox WHERE written_at IS NULL") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM outbox WHERE address <> ''") == "0")
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            try FileManager.default.removeItem(atPath: path + "/" + name)
        }
        try await desk.registry.flushOutbox(to: OutboxFolder(path: path))
        #expect(try lines(path).isEmpty)
    }

    @Test("stopped between the file and the mark, the same texts come again under the same ids")
    func crash() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.write(.newHousehold, withPhone())
        let path = try folder(desk)
        try await desk.registry.flushOutbox(to: OutboxFolder(path: path))
        let first = try lines(path)
        try await desk.register.run("UPDATE outbox SET written_at = NULL, address = '\(Self.phone)'")
        try await desk.register.run(
            "INSERT INTO duty_due (duty, next, home) SELECT DISTINCT 'kabar', 0, home FROM outbox")
        try await desk.registry.flushOutbox(to: OutboxFolder(path: path))
        #expect(Set(try lines(path).keys) == Set(first.keys) && first.count == 1)
    }

    @Test("without a folder nothing is laid down, and after its days a text is gone")
    func off() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.write(.newHousehold, withPhone())
        try await desk.registry.flushOutbox(to: nil)
        #expect(try desk.register.value("SELECT count(*) FROM outbox WHERE written_at IS NULL") == "1")
        let later = try desk.register.at(SampleRegister.now + 15 * 86_400_000)
        try await later.flushOutbox(to: nil)
        #expect(try desk.register.value("SELECT count(*) FROM outbox") == "0")
    }

    @Test("a folder that is not there loses nothing")
    func away() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.write(.newHousehold, withPhone())
        await #expect(throws: StorageError.self) {
            try await desk.registry.flushOutbox(to: OutboxFolder(path: "/none/kabar"))
        }
        #expect(try desk.register.value("SELECT count(*) FROM outbox WHERE written_at IS NULL") == "1")
    }

    @Test("a number left later is told of the proposal from then on")
    func later() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        #expect(try desk.register.value("SELECT count(*) FROM outbox") == "0")
        for seen in 1...2 {
            _ = try await desk.registry.perform(
                WriteProposal(
                    proposal: draft.proposal, seen: seen, .newHousehold, at: SampleRegister.derati, withPhone()),
                by: ProposalDesk.village)
        }
        #expect(try desk.register.value("SELECT count(*) FROM outbox") == "1")
    }

    @Test("every event has its text, no longer than two messages whatever it tells, and none says which PPKS")
    func texts() throws {
        let day = CivilDate(packed: 20_261_121)
        let reasons = [""] + ProposalReason.all.map(\.name)
        let longest = try #require(ProposalKind.allCases.max { $0.title.id.utf8.count < $1.title.id.utf8.count })
        for event in OutboxEvent.allCases {
            let text = try #require(OutboxText.of(event, on: day.packed), "\(event)")
            for reason in reasons {
                let whole = text.filled(
                    longest, .rejectedByMinistry, reason: reason, number: "7K2M204QX9ABC", on: day)
                #expect(whole.utf8.count <= OutboxText.longest && whole.hasSuffix("."), "\(event) \(reason) \(whole)")
                #expect(!whole.contains("{") && whole.contains("21-11-2026") && whole.contains("7K2M204QX9ABC"))
            }
            let ppks = text.filled(.ppks, .passed, reason: "", number: "7K2M204QX9ABC", on: day)
            #expect(!ppks.contains("PPKS"))
        }
    }
}
