import Foundation
package import Storage

/// Goes through the trail of a region as `tepat audit verify` does, and keeps what came of it.
package struct VerifyAuditJob: Job {
    package static let kind = JobKind.verifyAudit
    package var region: RegionCode

    package init(region: RegionCode) { self.region = region }

    package struct Outcome: Codable, Sendable {
        package var entries: Int
        package var chains: Int
        package var erased: Int
        /// At most a hundred, each with its place.
        package var problems: [String]
        /// Nil in what was found before seals were looked at with the trail.
        package var seals: Int?
        package var scans: Int?
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.readAudit, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let homes = registry.chains(of: region)
        let total = try registry.database.readBlocking { db in
            try db.count("SELECT COALESCE(SUM(entries), 0) FROM audit_tally WHERE home IN (\(homes))")
        }
        var check = AuditCheck()
        // A stretch at a time: what was looked at cannot change under us, the trail only grows at its end.
        var isMore = true
        while isMore {
            isMore = try registry.database.readBlocking { db in
                try check.advance(upTo: 20_000, homes: homes, in: db)
            }
            try work.progress(
                Words(id: "Memeriksa rantai", en: "Checking the chain"), min(check.entries, total), of: max(total, 1))
        }
        let key = try registry.signingKey()
        try registry.database.readBlocking { db in try check.checkRoots(db, key) }
        var review = SealReview(registry, homes: homes, trail: check.seals)
        func tell(_ review: SealReview) throws {
            let done = review.seals + review.scans
            try work.progress(Words(id: "Memeriksa segel", en: "Checking the seals"), done, of: done + 1)
        }
        while try review.advance(goOn: tell) { try tell(review) }
        return try keep(check, review, work)
    }

    private func keep(_ check: AuditCheck, _ review: SealReview, _ work: JobWork) throws -> Outcome {
        let outcome = Outcome(
            entries: check.entries, chains: check.chains, erased: check.erased,
            problems: Array((check.problems + review.problems).prefix(100)), seals: review.seals, scans: review.scans)
        let text = String(decoding: try JSONEncoder.stable.encode(outcome.problems), as: UTF8.self)
        try work.registry.database.writeBlocking(locking: .only([])) { db in
            _ = try db.execute(
                """
                INSERT INTO audit_verification (region, at, account, actor_name, entries, chains, erased, problems)
                VALUES (\(region), \(work.registry.clock.now()), \(work.actor.account), \(work.actor.name),
                    \(outcome.entries), \(outcome.chains), \(outcome.erased), \(text)) ON CONFLICT DO NOTHING
                """)
        }
        return outcome
    }
}

/// What is known of the chain of an area.
package struct AuditState: Sendable {
    package var verification: Verification?
    /// The last day that is signed, `yyyymmdd`; nil: none.
    package var lastSealed: Int32?

    package struct Verification: Sendable {
        package var at: Int64
        package var by: String
        package var entries: Int
        package var chains: Int
        package var erased: Int
        package var problems: [String]
    }
}

extension Registry {
    /// The chains of a region: its kabupaten's, and for wider ones also that of what belongs to none.
    func chains(of region: RegionCode) -> [Int64] {
        homes(in: Scope(regions: [region])) + (region.level < .kabupaten ? [0] : [])
    }

    /// The region that a reader of the trail verifies: their own, a whole kabupaten at least, since that is a chain.
    package func chainRegion(of actor: Actor) throws -> RegionCode {
        guard let region = actor.scope(for: .readAudit).regions.first else { throw Refusal.notAllowed(.readAudit) }
        return region
    }

    package func auditState(by actor: Actor) async throws -> AuditState {
        let region = try chainRegion(of: actor)
        return try await database.read { db in
            let row = try db.first(
                "SELECT * FROM audit_verification WHERE region = \(region) ORDER BY at DESC LIMIT 1")
            let sealed = try db.count("SELECT COALESCE(MAX(day), 0) FROM audit_root")
            return AuditState(
                verification: try row.map { row in
                    AuditState.Verification(
                        at: try row.int("at"), by: try row.text("actor_name"), entries: Int(try row.int("entries")),
                        chains: Int(try row.int("chains")), erased: Int(try row.int("erased")),
                        problems: try JSONDecoder().decode([String].self, from: Data(try row.text("problems").utf8)))
                }, lastSealed: sealed > 0 ? Int32(sealed) : nil)
        }
    }

    /// The signed heads of the actor's chains, one a line, to be kept where nobody here can reach them. The entry of
    /// the trail is on the disk before.
    ///
    /// - Throws: `Refusal.notAllowed(.readAudit)`.
    package func auditAnchor(by actor: Actor) async throws -> String {
        let region = try chainRegion(of: actor)
        let (homes, key, now) = (chains(of: region), try signingKey(), clock.now())
        await audit.flush()
        return try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .trailRead, by: actor, place: region, object: "jangkar", detail: "", families: [], at: now, in: db)
            return try AuditCheck.anchor(db, key: key, homes: homes).map { $0 + "\n" }.joined()
        }
    }
}
