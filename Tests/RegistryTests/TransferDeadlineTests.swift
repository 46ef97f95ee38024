@testable import Registry
import Storage
import TepatTesting
import Testing

/// Moves that nobody answers in time.
@Suite("Moves that go up to Dinsos")
struct TransferDeadlineTests {
    private static let day: Int64 = 86_400_000
    private let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private let from = Actor(
        account: 1, name: "operator", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
    private let to = Actor(
        account: 4, name: "tetangga", grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])

    private func open(_ register: SampleRegister) async throws -> RecordID {
        try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try register.family(line: 2))],
                destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah"), by: from
        ).transfer
    }

    private func accept(_ registry: Registry, _ id: RecordID, _ reason: String? = nil, by actor: Actor) async throws
        -> TransferOutcome
    {
        let version = try await registry.transfer(id, by: actor).version
        return try await registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: id, seen: version, decision: .accept(values: [:], into: nil, persons: []),
                reason: reason), by: actor)
    }

    private func stuck(_ registry: Registry) async throws -> TaskItem? {
        let overview = try await registry.overview(of: nil, by: dinsos)
        return try await registry.work(in: overview, by: dinsos).tasks.first { $0.kind == .stuckTransfers }
    }

    private func news(_ registry: Registry, _ actor: Actor) async throws -> [(words: String, link: String)] {
        var news: [(words: String, link: String)] = []
        for notice in try await registry.notices(limit: 50, by: actor).items where notice.kind == .moves {
            news.append((words: notice.words.id, link: notice.link))
        }
        return news
    }

    @Test("what was not answered in its days is on the list of Dinsos, on Beranda, and told once")
    func late() async throws {
        let register = try await SampleRegister.make()
        let id = try await open(register)
        try await register.registry.keepTime()
        let last = try register.at(SampleRegister.now + 7 * Self.day)
        try await last.keepTime()
        #expect(try await last.escalatedTransfers(in: SampleRegister.rejangLebong, by: dinsos).items.isEmpty)
        #expect(try await stuck(last) == nil)
        #expect(try await news(last, dinsos).isEmpty)
        let late = try register.at(SampleRegister.now + 8 * Self.day)
        for _ in 0..<2 { try await late.keepTime() }
        let news = try await news(late, dinsos)
        #expect(news.map(\.link) == ["/pindah?apa=naik"] && news.first?.words.hasPrefix("1 serah-terima") == true)
        let up = try await late.escalatedTransfers(in: SampleRegister.rejangLebong, by: dinsos).items
        #expect(up.map(\.id) == [id] && up.allSatisfy(\.isEscalated))
        // Of both villages it is one, and each of them has it.
        #expect(try await late.escalatedTransferCount(in: SampleRegister.rejangLebong, by: dinsos) == 1)
        #expect(try await late.escalatedTransferCount(in: SampleRegister.derati, by: from) == 1)
        #expect(try await late.escalatedTransferCount(in: SampleRegister.tabaAnyar, by: to) == 1)
        let task = try #require(try await stuck(late))
        #expect(task.count == 1 && task.urgency == .now && task.since == SampleRegister.now)
        let timeline = try await late.family(try register.family(line: 2), by: from).timeline
        #expect(timeline.contains { $0.title.id == "Serah-terima naik ke Dinsos" })
    }

    @Test("whoever speaks for both decides it and says why; that stays with those who moved, and both are told")
    func decided() async throws {
        let register = try await SampleRegister.make()
        let id = try await open(register)
        #expect(try await register.registry.transfer(id, by: dinsos).needsReason == false)
        let late = try register.at(SampleRegister.now + 8 * Self.day)
        #expect(try await late.transfer(id, by: dinsos).needsReason)
        await #expect(throws: Refusal.reasonMissing) { try await accept(late, id, by: dinsos) }
        await #expect(throws: Refusal.reasonMissing) { try await accept(late, id, " ", by: dinsos) }
        let outcome = try await accept(late, id, "surat pindah sudah terbit", by: dinsos)
        let shown = try await late.transfer(id, by: dinsos)
        #expect(shown.state == .accepted && shown.decidedReason == "surat pindah sudah terbit" && !shown.isEscalated)
        let timeline = try await late.family(try #require(outcome.family), by: to).timeline
        let told = try #require(timeline.first { $0.title.id == "Serah-terima diterima" })
        #expect(told.detail.id == "surat pindah sudah terbit" && told.actor == "dinsos")
        #expect(timeline.contains { $0.title.id == "Serah-terima naik ke Dinsos" })
        for actor in [from, to] {
            #expect(try await news(late, actor).map(\.link) == ["/pindah/\(id)"])
        }
        #expect(try register.problems() == [])
    }

    @Test("the village answers still, without saying why; taken back it waits anew")
    func stillAnswered() async throws {
        let register = try await SampleRegister.make()
        let id = try await open(register)
        let late = try register.at(SampleRegister.now + 9 * Self.day)
        let shown = try await late.transfer(id, by: to)
        #expect(shown.isEscalated && shown.mayDecide && !shown.needsReason)
        _ = try await accept(late, id, by: to)
        #expect(try await late.escalatedTransferCount(in: SampleRegister.rejangLebong, by: dinsos) == 0)
        let change = try #require(try await late.transfer(id, by: to).changeSet)
        _ = try await late.perform(UndoChanges(changeSet: change), by: to)
        #expect(try await late.transfer(id, by: from).state == .open)
        #expect(try await late.escalatedTransferCount(in: SampleRegister.rejangLebong, by: dinsos) == 0)
        let later = try register.at(SampleRegister.now + 17 * Self.day)
        #expect(try await later.escalatedTransferCount(in: SampleRegister.rejangLebong, by: dinsos) == 1)
    }

    @Test("the days are a dated threshold, and pages of the list follow each other")
    func threshold() async throws {
        let register = try await SampleRegister.make()
        _ = try await open(register)
        let second = try register.at(SampleRegister.now + Self.day)
        _ = try await second.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try register.family(line: 4))],
                destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah"), by: from)
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE threshold SET value = 3 WHERE name = 'transfer_days'")
        }
        let late = try register.at(SampleRegister.now + 6 * Self.day)
        let first = try await late.escalatedTransfers(in: SampleRegister.rejangLebong, limit: 1, by: dinsos)
        let rest = try await late.escalatedTransfers(
            in: SampleRegister.rejangLebong, after: first.next, limit: 1, by: dinsos)
        #expect(first.items.count == 1 && rest.items.count == 1 && rest.next == nil)
        #expect(first.items[0].openedAt < rest.items[0].openedAt)
    }
}
