@testable import Registry
import Storage
import TepatTesting
import Testing

/// Who was in the register when a month was closed, and who came and went since.
@Suite("Periods compared")
struct PresenceTests {
    private static let hour: Int64 = 3_600_000
    private static let day: Int64 = 86_400_000
    private static let place = SampleRegister.rejangLebong

    @discardableResult
    private func close(_ period: Int, _ register: SampleRegister, at moment: Int64 = SampleRegister.now) async throws
        -> Registry
    {
        let registry = try register.at(moment)
        _ = try await registry.closePeriod(period, in: Self.place, action: ActionID(), by: ProposalDesk.verifier)
        try registry.runWaitingJobs()
        return registry
    }

    private func number(_ register: SampleRegister, _ what: SQL) throws -> Int {
        try register.registry.database.readBlocking { db in
            try db.count("\(unsafe: StatementLog.testsOwn)SELECT count(*) FROM \(what)")
        }
    }

    @Test("a second month costs rows only for who came, went or moved")
    func runs() async throws {
        let register = try await SampleRegister.make()
        let people = try number(register, "person WHERE status = 1")
        try await close(202_610, register, at: SampleRegister.now - Self.hour)
        #expect(try number(register, "period_presence") == people)
        let family = try register.family(line: 2)
        _ = try await register.change(
            .death, family, [.status(StatusChange(try register.person(line: 2), .deceased))], day: 20_260_503)
        let registry = try await close(202_611, register, at: SampleRegister.now + Self.hour)
        #expect(try number(register, "period_presence") == people)
        #expect(try number(register, "period_presence WHERE until = 202611") == 1)
        #expect(try number(register, "period_closed") == 2)
        let closed = try await registry.closedPeriods(in: Self.place, by: ProposalDesk.kadis)
        #expect(closed.map(\.period) == [202_611, 202_610])
        #expect(closed.map(\.persons) == [people - 1, people])
    }

    @Test("what came less what went is the difference of the counts, and each name has what brought it about")
    func compared() async throws {
        let register = try await SampleRegister.make()
        try await close(202_610, register, at: SampleRegister.now - Self.hour)
        let family = try register.family(line: 2)
        let person = try register.person(line: 2)
        let death = try await register.change(
            .death, family, [.status(StatusChange(person, .deceased))], day: 20_260_503)
        let registry = try await close(202_611, register, at: SampleRegister.now + Self.hour)
        let (before, after) = (PeriodPoint.closed(202_610), PeriodPoint.closed(202_611))
        let villages = try await registry.comparison(
            of: Self.place, from: before, to: after, by: ProposalDesk.verifier)
        for village in villages {
            #expect(village.came - village.gone == village.after - village.before)
        }
        let derati = try #require(villages.first { $0.village.code == SampleRegister.derati })
        #expect(derati.gone == 1 && derati.came == 0)
        let gone = try await registry.comparedPersons(
            .gone, of: SampleRegister.derati, from: before, to: after, after: nil, limit: 10, by: ProposalDesk.village
        ).items
        #expect(gone.map(\.person) == [person] && gone.first?.status == .deceased)
        #expect(gone.first?.why?.words == ChangeEvent.death.title)
        // Taken back, the person comes again: compared with today.
        _ = try await register.registry.perform(
            UndoChanges(changeSet: death.id), by: SampleRegister.operatorOf(SampleRegister.derati))
        let came = try await registry.comparedPersons(
            .came, of: SampleRegister.derati, from: after, to: .today, after: nil, limit: 10, by: ProposalDesk.village
        ).items
        #expect(came.map(\.person) == [person])
        let since = try await registry.comparison(
            of: SampleRegister.derati, from: before, to: .today, by: ProposalDesk.village)
        #expect(since.map(\.came) == [0] && since.map(\.gone) == [0])
    }

    @Test("whoever goes to another village is gone in the one and came in the other")
    func moved() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        try await close(202_610, register, at: SampleRegister.now - Self.hour)
        // As a move leaves them.
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE person SET village = \(SampleRegister.tabaAnyar) WHERE id = \(person)")
        }
        let registry = try await close(202_611, register)
        let (before, after) = (PeriodPoint.closed(202_610), PeriodPoint.closed(202_611))
        let villages = try await registry.comparison(
            of: Self.place, from: before, to: after, by: ProposalDesk.verifier)
        let derati = try #require(villages.first { $0.village.code == SampleRegister.derati })
        let other = try #require(villages.first { $0.village.code == SampleRegister.tabaAnyar })
        #expect(derati.gone == 1 && derati.movedOut == 1 && derati.movedIn == 0)
        #expect(other.came == 1 && other.movedIn == 1)
        #expect(villages.map(\.came).reduce(0, +) == villages.map(\.gone).reduce(0, +))
        let gone = try await registry.comparedPersons(
            .gone, of: SampleRegister.derati, from: before, to: after, after: nil, limit: 10,
            by: ProposalDesk.verifier
        ).items
        #expect(gone.first?.other?.code == SampleRegister.tabaAnyar)
        // Who sees one village alone is not told where to.
        let own = try await registry.comparedPersons(
            .gone, of: SampleRegister.derati, from: before, to: after, after: nil, limit: 10, by: ProposalDesk.village
        ).items
        #expect(own.map(\.person) == [person] && own.first?.name == nil && own.first?.other == nil)
        await #expect(throws: Refusal.notFound) {
            _ = try await registry.comparedPersons(
                .came, of: SampleRegister.tabaAnyar, from: before, to: after, after: nil, limit: 10,
                by: ProposalDesk.village)
        }
    }

    @Test("a month is closed once, in its turn, by Dinsos; or by the clock in the first days of the next")
    func turns() async throws {
        let register = try await SampleRegister.make()
        #expect(
            try await register.registry.periodsToClose(in: Self.place, by: ProposalDesk.verifier)
                == [202_610, 202_611])
        #expect(try await register.registry.periodsToClose(in: Self.place, by: ProposalDesk.village).isEmpty)
        await #expect(throws: Refusal.self) {
            _ = try await register.registry.closePeriod(
                202_612, in: Self.place, action: ActionID(), by: ProposalDesk.verifier)
        }
        try await register.registry.closeEndedPeriods()
        #expect(try number(register, "period_closed") == 0)
        let december = try register.at(SampleRegister.now + 11 * Self.day)
        try await december.closeEndedPeriods()
        try await december.closeEndedPeriods()
        try december.runWaitingJobs()
        #expect(try number(register, "period_closed") == 1)
        #expect(try register.value("SELECT period FROM period_closed") == "202611")
        #expect(
            try await december.periodsToClose(in: Self.place, by: ProposalDesk.verifier) == [202_612])
    }
}
