import Foundation
import Storage

/// Takes the jobs of one lane, the oldest first.
struct JobRunner {
    let registry: Registry
    let lane: JobLane

    /// A job that stopped the program so often, and came no further, is not tried again.
    private static let mostAttempts = 3

    func runUntilStopped() {
        var sweptAt: Int64 = 0
        var dueFailedAt: Int64 = 0
        while !registry.jobs.isStopping {
            // At the start and every hour: files leave on the day they were promised to.
            if lane == .light, registry.clock.now() - sweptAt > 3_600_000 {
                sweptAt = registry.clock.now()
                try? registry.sweepFiles()  // what cannot be done now is done with the next hour
            }
            // What cannot be read or written now is tried again: the job is still in its table.
            if lane == .heavy {
                try? registry.followRuleDay()
                if registry.clock.now() - dueFailedAt > 600_000 {
                    do {
                        try registry.followLinkDue()
                    } catch {
                        dueFailedAt = registry.clock.now()
                        registry.jobs.tell("orang yang belum dicari: \(Fault.name(of: error))")
                    }
                }
            }
            let didOne = (try? runNext()) ?? false
            if !didOne { registry.jobs.wait() }
        }
    }

    /// - Returns: false if nothing waits.
    func runNext() throws -> Bool {
        registry.jobs.begin()
        defer { registry.jobs.end() }
        guard !registry.jobs.isStopping, let job = try claim() else { return false }
        let beat = beat(job)
        defer { beat?.stop() }
        do {
            let outcome = try run(job.kind.type, job)
            try end(job, .done, outcome: outcome, problem: nil)
        } catch is TakenOver {
            registry.jobs.tell("pekerjaan \(job.id) (\(job.kind.rawValue)): taken over by another server")
        } catch StorageError.occupied {
            // An import from the command line: the job waits for its end, and nothing behind it passes it.
            try putBack(job)
            return false
        } catch let error as StorageError where error.isOfConnection {
            // The database went away. What was done there stands, and the work goes on when it is back.
            registry.jobs.tell("pekerjaan \(job.id) (\(job.kind.rawValue)): \(Fault.words(error))")
            try putBack(job, isInVain: true)
        } catch is JobCancelled {
            // Stopped with the program: it goes on at the next start.
            if registry.jobs.isStopping {
                try putBack(job)
            } else {
                try end(job, .cancelled, outcome: nil, problem: nil)
            }
        } catch {
            registry.jobs.tell("pekerjaan \(job.id) (\(job.kind.rawValue)): \(Fault.name(of: error))")
            try end(job, .failed, outcome: nil, problem: Self.words(error))
            if job.kind == .ruleDay { registry.ruleDay.failed(at: registry.clock.now()) }
        }
        registry.jobs.forget(job.id)
        return true
    }

    private func run<J: Job>(_ type: J.Type, _ record: JobRecord) throws -> String {
        guard record.attempts < Self.mostAttempts else {
            throw JobProblem(
                Words(
                    id: "Pekerjaan ini \(record.attempts) kali terputus dan tidak dicoba lagi.",
                    en: "This work was interrupted \(record.attempts) times and is not tried again."))
        }
        let job = try JSONDecoder().decode(J.self, from: Data(record.body.utf8))
        let actor = try registry.database.readBlocking { db in
            let actor = try registry.actor(of: record.account, named: record.actorName, in: db)
            for demand in try job.demands(in: db) { try actor.meet(demand) }
            return actor
        }
        let work = JobWork(
            registry: registry, id: record.id, actor: actor, checkpoint: record.checkpoint,
            isRepeated: record.attempts > 0 || record.checkpoint != nil)
        return String(decoding: try JSONEncoder.stable.encode(try job.run(work)), as: UTF8.self)
    }

    /// Writes down how a job ended. A full disk must not leave it running for ever: tried again until it is written.
    private func end(_ job: JobRecord, _ state: JobRecord.State, outcome: String?, problem: Words?) throws {
        while true {
            do {
                return try writeEnd(job, state, outcome: outcome, problem: problem)
            } catch let error as StorageError where error == .full || error == .busy || error.isOfConnection {
                if registry.jobs.isStopping { throw error }
                registry.jobs.wait()
            }
        }
    }

    private func writeEnd(_ job: JobRecord, _ state: JobRecord.State, outcome: String?, problem: Words?) throws {
        let now = registry.clock.now()
        let words = try problem.map { String(decoding: try JSONEncoder.stable.encode($0), as: UTF8.self) }
        try registry.database.writeBlocking(locking: .only([])) { db in
            let isOurs = try db.execute(
                """
                UPDATE job SET state = \(state), outcome = \(outcome), problem = \(words), finished_at = \(now)
                WHERE id = \(job.id) AND owner = \(registry.identifiers.owner) AND state = 'running'
                """)
            // Another has taken it over, and says itself how it ended; or this was kept, and only the answer was lost.
            if isOurs == 0 { return }
            try AuditTrail.write(
                .jobEnded, by: Actor(account: job.account, name: job.actorName, grants: []), place: job.region,
                object: "pekerjaan \(job.id)", detail: "\(job.kind.title.id): \(state.rawValue)", at: now, in: db)
        }
    }

    /// - Parameter isInVain: the attempt counts: three of them, and it is not tried again.
    private func putBack(_ job: JobRecord, isInVain: Bool = false) throws {
        while true {
            do {
                return try registry.database.writeBlocking(locking: .alone) { db in
                    _ = try db.execute(
                        """
                        UPDATE job SET state = 'waiting', owner = NULL, attempts = attempts - \(isInVain ? 0 : 1)
                        WHERE id = \(job.id) AND owner = \(registry.identifiers.owner) AND state = 'running'
                        """)
                }
            } catch let error as StorageError where error.isOfConnection {
                if registry.jobs.isStopping { throw error }
                registry.jobs.wait()
            }
        }
    }

    /// What a person is told of an error. What is ours alone is told by what it was, without values.
    private static func words(_ error: any Error) -> Words {
        switch error {
        case let problem as JobProblem: problem.words
        case let problem as any JobTelling: problem.jobWords
        case StorageError.full:
            Words(
                id: "Disk server penuh. Kosongkan ruang, lalu jalankan lagi.",
                en: "The server's disk is full. Free some space and run it again.")
        case StorageError.busy, StorageError.occupied:
            Words(
                id: "Pekerjaan lain sedang memakai register. Jalankan lagi sesudahnya.",
                en: "Other work is using the register. Run it again afterwards.")
        case Refusal.notAllowed, Refusal.notFound, Refusal.notSignedIn:
            Words(
                id: "Wewenang akun ini sudah berubah sehingga pekerjaan tidak dijalankan.",
                en: "This account's rights have changed, so the work was not done.")
        case Refusal.invalidInput(_, let reason): reason
        case Refusal.batchNotUndoable(let why): why
        case Refusal.wrongKindOfRegister:
            Words(
                id: "Orang rekaan tidak boleh masuk register sungguhan, dan sebaliknya.",
                en: "Invented people must not go into a real register, nor real ones into a training register.")
        default:
            Words(
                id: "Terjadi kesalahan (\(type(of: error))). Tidak ada yang hilang; coba jalankan lagi.",
                en: "Something went wrong (\(type(of: error))). Nothing was lost; try to run it again.")
        }
    }
}

/// An error that says itself what a person is to be told.
protocol JobTelling: Error { var jobWords: Words { get } }

extension Registry {
    /// An account with its grants of today; nothing once it was closed, or while its password is somebody else's or its
    /// second factor is missing.
    func actor(of account: Int64, named name: String, in db: any Connection) throws -> Actor {
        if account == 0 { return .commandLine(name) }
        let row = try db.first(
            "SELECT id, one_time_until FROM account WHERE id = \(account) AND disabled_at IS NULL")
        guard let row else { return Actor(account: account, name: name, grants: []) }
        let grants = try Self.grants(of: account, on: clock.today, in: db)
        return Actor(account: account, name: name, grants: try duty(row, grants, in: db) == nil ? grants : [])
    }
}
