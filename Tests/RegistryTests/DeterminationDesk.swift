import Foundation
@testable import Registry
import Storage
import TepatTesting

/// A desk whose proposals have gone all the way to the ministry, and the ministry's files.
struct DeterminationDesk {
    let desk: ProposalDesk
    var registry: Registry { desk.registry }
    var register: SampleRegister { desk.register }

    /// With the grants that the account has in the register: jobs run with these.
    static let kadis = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
    static let reader = ProposalDesk.verifier
    /// Whoever reads, as acting head of Dinsos.
    static let readerAsKadis = Actor(
        account: reader.account, name: "plt kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])

    init() async throws { desk = try await ProposalDesk() }

    /// A household of this serial that was sent.
    func household(_ serial: Int) async throws -> RecordID {
        try await sent(.newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: serial)))
    }

    /// A proposal that was sent: the offices above the village have nothing to object.
    func sent(
        _ kind: ProposalKind, _ content: ProposalContent, papers: [String] = ["kk", "ktp", "foto_rumah"]
    ) async throws -> RecordID {
        let id = try await desk.finalised(kind, content, papers: papers).proposal
        let registry = desk.registry
        try await registry.database.write(seeing: .everything) { db in
            guard let record = try ProposalRecord.find(id, in: db) else { throw Refusal.notFound }
            let work = ChangeWork(registry: registry, db: db, actor: ProposalDesk.verifier)
            let road: [(RoadStep, ProposalState, Role)] = [
                (.forward, .forwarded, .camat), (.pass, .passed, .verifikator), (.endorse, .endorsed, .kadis),
                (.ratify, .ratified, .bupati), (.send, .sent, .verifikator),
            ]
            var before = ProposalState.finalised
            for (step, after, role) in road {
                try ManySteps(step: step, before: before, after: after, role: role)
                    .take([id], of: record.key.home, work)
                before = after
            }
        }
        return id
    }

    /// The lines of both people of a household.
    static func rows(_ serial: Int, _ change: [String: String] = [:]) -> [DTKSRow] {
        let kk = "99020601011500\(serial)"
        return [
            DTKSRow(
                7_000 + serial,
                ["ID DTKS": "", "NOKK": kk, "NIK": "99020615077500\(serial)", "NAMA": "HARTONO"].merging(change) { $1 }),
            DTKSRow(
                8_000 + serial,
                ["ID DTKS": "", "NOKK": kk, "NIK": "99020652037800\(serial)", "NAMA": "SURYANI"].merging(change) { $1 }),
        ]
    }

    func bytes(_ rows: [DTKSRow]) throws -> [UInt8] {
        let path = try register.folder.dtks(rows, name: "sk-\(UUID().uuidString).psv")
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Has a file read as a decree.
    func read(
        _ rows: [DTKSRow], period: Int = 202_611, number: String = "262/HUK/2026", day: Int32 = 20_261_120,
        by actor: Actor = DeterminationDesk.reader
    ) async throws -> JobRecord {
        try await read(bytes(rows), period: period, number: number, day: day, by: actor)
    }

    func read(
        _ bytes: [UInt8], period: Int = 202_611, number: String = "262/HUK/2026", day: Int32 = 20_261_120,
        by actor: Actor = DeterminationDesk.reader
    ) async throws -> JobRecord {
        let begun = try await registry.beginUpload(
            name: "sk.psv", bytes: bytes.count, probe: UUID().uuidString, by: actor)
        _ = try await registry.append(bytes, at: 0, to: begun.id, by: actor)
        let upload = try await registry.finishUpload(begun.id, by: actor)
        let job = try await registry.startDetermination(
            of: upload.id, region: SampleRegister.rejangLebong, period: period, number: number, day: day,
            action: ActionID(), by: actor)
        try registry.runWaitingJobs()
        return try await registry.job(job, by: actor)
    }

    /// As the head of Dinsos sees it.
    func view(_ job: JobRecord) async throws -> DeterminationView {
        try await registry.determination(job.id, by: Self.kadis)
    }

    func confirm(_ job: JobRecord, by actor: Actor = DeterminationDesk.kadis) async throws -> DeterminationDecision {
        let seen = try await view(job)
        return try await registry.perform(
            ConfirmDetermination(seen.id, seen: seen.version, seal: seen.seal), by: actor)
    }

    func state(_ proposal: RecordID) async throws -> ProposalState {
        try await registry.proposal(proposal, by: ProposalDesk.verifier).row.state
    }
}
