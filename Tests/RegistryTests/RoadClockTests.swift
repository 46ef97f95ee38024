import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// What the clock tells of proposals: once, to those whose turn it is, in numbers.
@Suite("The clock of the road")
struct RoadClockTests {
    private static let day: Int64 = 86_400_000
    private static let told = "SELECT count(*) FROM notice WHERE words_id LIKE"

    /// A draft whose window closes on the 25th; the sample's day is the 21st.
    ///
    /// - Returns: when it does.
    private func closing(_ desk: ProposalDesk) async throws -> Int64 {
        let cutoff = Cutoff(
            series: RecordID(77), kind: "usulan_dtks", region: SampleRegister.rejangLebong,
            span: .monthly(from: 1, to: 25), late: .nextPeriod, validFrom: 20_260_101)
        let body = String(decoding: try JSONEncoder().encode(cutoff), as: UTF8.self)
        try await desk.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO cutoff (id, valid_from, kind, region, body)
                VALUES (77, 20260101, 'usulan_dtks', \(SampleRegister.rejangLebong), \(body))
                """)
        }
        _ = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        return try #require(Int64(try desk.register.value("SELECT closes FROM proposal") ?? ""))
    }

    private func keep(_ desk: ProposalDesk, at moment: Int64) async throws {
        _ = try await desk.register.at(moment).keepTime()
    }

    private func count(_ desk: ProposalDesk, _ pattern: String) throws -> Int {
        try #require(Int(try desk.register.value("\(Self.told) '\(pattern)'") ?? ""))
    }

    /// Accounts of the village, as the reminders reach them.
    private func operators(_ desk: ProposalDesk) throws -> Int {
        let village = SampleRegister.derati
        let parent = village.parent ?? village
        return try #require(
            Int(
                try desk.register.value(
                    """
                    SELECT count(DISTINCT g.account) FROM account_grant g JOIN account a ON a.id = g.account
                    WHERE g.role = 'operator_desa' AND g.region IN (\(village.value), \(parent.value))
                    AND a.disabled_at IS NULL AND g.valid_to IS NULL
                    """) ?? ""))
    }

    @Test("villages are reminded seven, three and one days before a window closes and twelve hours, each once")
    func reminders() async throws {
        let desk = try await ProposalDesk()
        let closes = try await closing(desk)
        let each = try operators(desk)
        try await keep(desk, at: closes - 8 * Self.day)
        #expect(try count(desk, "Batas %") == 0)
        for (place, before) in [7 * Self.day, 3 * Self.day, Self.day, Self.day / 2].enumerated() {
            let moment = closes - before + 60_000
            try await keep(desk, at: moment)
            try await keep(desk, at: moment + 20_000)
            try await keep(desk, at: moment + 3_700_000)
            #expect(try count(desk, "Batas %") == (place + 1) * each, "\(before)")
        }
        #expect(try count(desk, "Batas %1 belum masuk agenda.") == 4 * each)
        #expect(try count(desk, "%HARTONO%") == 0)
    }

    @Test("a clock that stood still tells of the nearest moment alone, and the first turn of nothing")
    func late() async throws {
        let desk = try await ProposalDesk()
        let closes = try await closing(desk)
        try await keep(desk, at: closes - 8 * Self.day)
        try await keep(desk, at: closes - Self.day / 4)
        #expect(try count(desk, "Batas %") == (try operators(desk)))
        let other = try await ProposalDesk()
        let end = try await closing(other)
        try await keep(other, at: end - Self.day / 4)
        #expect(try count(other, "Batas %") == 0)
    }

    @Test("where nothing is due nobody's proposals, lists and texts are looked at, and what was due is asked for once")
    func due() async throws {
        let desk = try await ProposalDesk()
        let closes = try await closing(desk)
        let due = "SELECT count(*) FROM duty_due WHERE duty = 'bawa' AND next"
        #expect(try desk.register.value("\(due) = \(closes)") == "1")
        let (registry, trace) = try desk.register.traced()
        _ = try await registry.keepTime()
        try await registry.flushOutbox(to: nil)
        let asked = trace.statements("SELECT").map(\.text).filter { text in
            ["FROM proposal\n", "FROM proposal ", "FROM handback ", "FROM outbox "].contains { text.contains($0) }
        }
        #expect(asked == [])
        try await keep(desk, at: closes)
        #expect(try desk.register.value("\(due) <= \(closes)") == "0")
        #expect(try desk.register.value("\(due) > \(closes)") == "1")
        #expect(try desk.register.value("SELECT count(*) FROM proposal WHERE closes <= \(closes)") == "0")
    }

    @Test("a camat who is over the days is told, and Dinsos, who may take it, once")
    func camat() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.finalised()
        let since = SampleRegister.now
        try await keep(desk, at: since + Self.day)
        #expect(try count(desk, "%belum diteruskan.") == 0)
        for hours in [Int64(1), 2, 30] {
            try await keep(desk, at: since + 3 * Self.day + hours * 3_600_000)
        }
        #expect(try count(desk, "%belum diteruskan.") == 1)
        #expect(try count(desk, "Kecamatan %belum meneruskan%") == 1)
        let permissions = try desk.register.value(
            "SELECT count(*) FROM notice WHERE permission IN ('teruskan', 'verifikasi') AND words_id LIKE '%3 hari%'")
        #expect(permissions == "2")
    }

    @Test("what lies with Dinsos too long is told to its verifiers and its head, once a stage")
    func dinsos() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        _ = try await desk.registry.perform(
            TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)),
            by: ProposalDesk.camat)
        let since = SampleRegister.now
        try await keep(desk, at: since + Self.day)
        for days in [Int64(14), 15, 20] { try await keep(desk, at: since + days * Self.day + 60_000) }
        #expect(try count(desk, "%menunggu diperiksa Dinsos.") == 2)
    }

    @Test("a visit that nobody noted is told to the village and to Dinsos, once")
    func visit() async throws {
        let desk = try await ProposalDesk()
        var now = try await desk.finalised()
        let steps: [(StepAsked, Actor)] = [
            (StepAsked(.forward), ProposalDesk.camat), (StepAsked(.take), ProposalDesk.verifier),
            (StepAsked(.askVisit, reason: "BUTUH_KUNJUNGAN", words: "lihat rumahnya"), ProposalDesk.verifier),
        ]
        for (asked, actor) in steps {
            now = try await desk.registry.perform(
                TakeStep(now.proposal, seen: now.version, hash: now.hash, asked), by: actor)
        }
        let since = SampleRegister.now
        try await keep(desk, at: since + Self.day)
        for days in [Int64(7), 8, 9] { try await keep(desk, at: since + days * Self.day + 60_000) }
        #expect(try count(desk, "%menunggu kunjungan yang diminta 7 hari lalu.") == 1)
        #expect(try count(desk, "Kunjungan rumah untuk 1 usulan sudah 7 hari belum dicatat.") >= 1)
    }
}
