import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Clerks of nine roles take right and wrong steps at random, and whatever they do, every proposal is where its steps led
/// it, and every step was somebody's to take.
///
/// A few walks here; `make torture` takes as many as `TEPAT_WALKS` says.
@Suite("Walks over the road at random", .serialized)
struct RoadWalkTests {
    private static let walks = ProcessInfo.processInfo.environment["TEPAT_WALKS"].flatMap { Int($0) }

    private static let day: Int64 = 86_400_000

    /// What every few walks come to.
    private static let usual: Set<RoadStep> = [.write, .schedule, .decide, .finalise, .forward]

    @Test("one after another: what is refused changes nothing, what is in order is taken")
    func alone() async throws {
        var taken: Set<RoadStep> = []
        for seed in 1...(Self.walks ?? 3) { taken.formUnion(try await walk(seed, servers: 1, acts: 60)) }
        #expect(taken.isSuperset(of: Self.usual), "\(taken)")
        guard let walks = Self.walks, walks >= 100 else { return }
        // Every step that somebody can take by now.
        let lists: Set<RoadStep> = [.endorse, .returnByKadis, .ratify, .returnByBupati, .edit]
        let all = Self.usual.union(lists).union(TakeStep.steps).subtracting([.again])
        #expect(taken.isSuperset(of: all), "never taken: \(all.subtracting(taken))")
    }

    @Test("at four servers at once")
    func together() async throws {
        var taken: Set<RoadStep> = []
        for seed in 1...max((Self.walks ?? 8) / 4, 1) {
            taken.formUnion(try await walk(1_000_000 + seed, servers: 4, acts: 20))
        }
        #expect(taken.isSuperset(of: [.write, .schedule]), "\(taken)")
    }

    /// Four rounds, two days apart: a cut-off passes, and so do the camat's days and those for opening again.
    private func walk(_ seed: Int, servers count: Int, acts: Int) async throws -> Set<RoadStep> {
        let ground = try await RoadGround()
        var made: Set<RecordID> = []
        var taken: Set<RoadStep> = []
        for round in 0..<4 {
            let now = SampleRegister.now + Int64(round) * 2 * Self.day
            let servers = try Servers(count, at: ground.register, now: now)
            if round > 0 { _ = try await servers.all[0].keepTime() }
            let walked = try await servers.together { number, registry in
                var walk = RoadWalk(
                    ground, at: registry, isAlone: count == 1, seed: seed * 100 + round * 10 + number)
                for _ in 0..<acts { try await walk.act() }
                await registry.finishAudit()
                return (walk.made, walk.taken)
            }
            for (written, steps) in walked {
                made.formUnion(written)
                taken.formUnion(steps)
            }
            let register = SampleRegister(
                registry: servers.all[0], folder: ground.register.folder, database: ground.register.database)
            try RoadInvariants(register: register, ground: ground, seed: "walk \(seed), round \(round)")
                .check(made: made)
            await servers.all[0].finishAudit()
            let audit = try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
            #expect(audit.problems == [], "walk \(seed), round \(round)")
        }
        return taken
    }
}
