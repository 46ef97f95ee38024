import Registry
import Storage
import TepatTesting
import Testing

/// Two clerks at one case in the same moment, at two servers.
@Suite("Decisions on duplicates side by side")
struct ParallelLinkTests {
    enum Choice: CaseIterable {
        case first, second, different, visit, firstAnswers, secondAnswers

        func take(_ row: LinkRow, seen: Int, at registry: Registry) async throws -> LinkOutcome {
            func decide(_ decision: DecideLink.Decision) async throws -> LinkOutcome {
                try await registry.perform(
                    DecideLink(link: row.id, seen: seen, decision, reason: "KTP dilihat"), by: LinkDesk.province)
            }
            func answer(_ side: LinkRow.Side) async throws -> LinkOutcome {
                try await registry.perform(
                    AnswerLink(
                        link: row.id, seen: seen, person: side.person, isSame: true, livesHere: true,
                        reason: "dikenal RT"),
                    by: LinkDesk.village(side.village.code))
            }
            switch self {
            case .first: return try await decide(.same(survivor: row.sides[0].person, values: [:]))
            case .second: return try await decide(.same(survivor: row.sides[1].person, values: [:]))
            case .different: return try await decide(.different)
            case .visit: return try await decide(.visit)
            case .firstAnswers: return try await answer(row.sides[0])
            case .secondAnswers: return try await answer(row.sides[1])
            }
        }
    }

    /// The outcome, or the refusal.
    private static func tried<T: Sendable>(_ body: () async throws -> T) async throws -> Result<T, Refusal> {
        do { return .success(try await body()) } catch let refusal as Refusal { return .failure(refusal) }
    }

    private func acrossKabupaten(_ desk: LinkDesk) async throws -> LinkRow {
        try #require(
            try await desk.cases().first {
                $0.kind == .person
                    && $0.sides[0].village.code.value / 1_000_000 != $0.sides[1].village.code.value / 1_000_000
            })
    }

    @Test("of two decisions, whichever they are, one is taken and the other is told; nothing is half done")
    func everyTwo() async throws {
        let desk = try await LinkDesk()
        let row = try await acrossKabupaten(desk)
        let servers = try Servers(2, at: desk.register)
        let before = try desk.picture()
        for one in Choice.allCases {
            for other in Choice.allCases {
                let seen = try await desk.view(row.id).version
                let results = try await servers.together { number, registry in
                    try await Self.tried {
                        try await (number == 0 ? one : other).take(row, seen: seen, at: registry)
                    }
                }
                let taken = results.compactMap { try? $0.get() }
                #expect(taken.count == 1, "\(one), \(other): \(results)")
                #expect(
                    results.contains { $0 == .failure(.changedMeanwhile(version: seen + 1)) },
                    "\(one), \(other): \(results)")
                let outcome = try #require(taken.first)
                #expect(try await desk.view(row.id).row.state == outcome.state)
                let away = try desk.register.value("SELECT count(*) FROM person WHERE status = 5")
                #expect(away == (outcome.state == .same ? "1" : "0"))
                #expect(try desk.loose() == [])
                try await takeBack(row, outcome, desk)
                #expect(try desk.picture() == before, "\(one), \(other)")
            }
        }
        #expect(try await desk.faults() == [])
    }

    private func takeBack(_ row: LinkRow, _ outcome: LinkOutcome, _ desk: LinkDesk) async throws {
        if outcome.state == .open {
            let answers = try await desk.view(row.id).answers
            for answer in answers {
                let village = try #require(row.sides.first { $0.person == answer.person }).village.code
                _ = try await desk.registry.perform(
                    TakeAnswerBack(link: row.id, seen: outcome.version, person: answer.person),
                    by: LinkDesk.village(village))
            }
        } else {
            _ = try await desk.registry.perform(
                DecideLink(link: row.id, seen: outcome.version, .reopen, reason: "diulang"), by: LinkDesk.province)
        }
    }

    @Test("of two who take one decision back, one does, by whichever way", arguments: 0..<3)
    func bothBack(_ way: Int) async throws {
        let desk = try await LinkDesk()
        let row = try await acrossKabupaten(desk)
        let before = try desk.picture()
        let merged = try await Choice.first.take(row, seen: 1, at: desk.registry)
        let change = try #require(merged.changeSet)
        let results = try await Servers(2, at: desk.register).together { number, registry in
            try await Self.tried { () -> Bool in
                if way == 0 || (way == 1 && number == 0) {
                    _ = try await registry.perform(
                        DecideLink(link: row.id, seen: merged.version, .reopen, reason: "ternyata dua"),
                        by: LinkDesk.province)
                } else {
                    _ = try await registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
                }
                return true
            }
        }
        #expect(results.filter { $0 == .success(true) }.count == 1, "\(results)")
        for case .failure(let refusal) in results {
            guard case .changedMeanwhile = refusal else {
                Issue.record("\(refusal)")
                continue
            }
        }
        #expect(try desk.picture() == before)
        #expect(try await desk.faults() == [])
    }

    @Test("who mends the record that was put away, in another kabupaten, while the merge is taken back, loses nothing")
    func besideAnEdit() async throws {
        let desk = try await LinkDesk()
        let row = try await acrossKabupaten(desk)
        let servers = try Servers(2, at: desk.register)
        for round in 0..<8 {
            let kept = round % 2
            let put = row.sides[1 - kept]
            let merged = try await [Choice.first, .second][kept].take(
                row, seen: try await desk.view(row.id).version, at: desk.registry)
            let change = try #require(merged.changeSet)
            let (work, register) = (["NELAYAN", "GURU", "BIDAN", "SOPIR"][round / 2], desk.register)
            let family = try #require(put.family)
            _ = try await servers.together { number, registry in
                if number == 0 {
                    _ = try await registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
                } else {
                    _ = try await registry.perform(
                        SubmitChanges(
                            SampleRegister.correction(of: put.person, in: family, ["pekerjaan": work])),
                        by: LinkDesk.village(put.village.code))
                }
            }
            let row = try register.list("SELECT status, occupation FROM person WHERE id = \(put.person.value)")
            #expect(row == "1:\(work)", "round \(round)")
        }
        #expect(try desk.loose() == [])
        #expect(try await desk.faults() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("both people of a case move in the same moment, each within their kabupaten: it is told where both are now")
    func bothMove() async throws {
        let desk = try await LinkDesk()
        let row = try await acrossKabupaten(desk)
        let servers = try Servers(2, at: desk.register)
        for round in 0..<4 {
            let sides = try await desk.view(row.id).row.sides
            var moves: [(transfer: RecordID, village: RegionCode)] = []
            for side in sides {
                let kecamatan = RegionCode(side.village.code.value / 10_000 * 10_000)
                let others = desk.registry.gazetteer.villages(in: kecamatan).map(\.code)
                let village = try #require(others.first { $0 != side.village.code })
                let family = try #require(side.family)
                let asked = try await desk.registry.perform(
                    OpenTransfer(
                        id: ActionID(), families: [OpenTransfer.Part(family, persons: [side.person])],
                        destination: village, day: nil, reason: "pindah kerja"), by: LinkDesk.province)
                moves.append((transfer: asked.transfer, village: village))
            }
            let wanted = moves
            _ = try await servers.together { number, registry in
                let move = wanted[number]
                _ = try await registry.perform(
                    DecideTransfer(
                        id: ActionID(), transfer: move.transfer, seen: 1,
                        decision: .accept(values: [:], into: nil, persons: [])), by: LinkDesk.village(move.village))
            }
            let now = try await desk.view(row.id).row.sides
            #expect(now.map(\.village.code) == wanted.map(\.village), "round \(round)")
            try LinkInvariants(desk: desk, name: "round \(round)").check(sides.map(\.person), again: false)
        }
        #expect(try await desk.faults() == [])
    }
}
