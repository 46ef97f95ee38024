package import Storage

/// From now on certificates that this key signs count in a region; or no longer.
package struct TrustIssuer: Action {
    package struct Outcome: Codable, Sendable { package var fingerprint: String }
    package var id: ActionID
    package var region: RegionCode
    /// As it was pasted.
    package var publicKey: String
    package var name: String
    package var reason: String
    package var isTrusted: Bool

    package init(
        id: ActionID, region: RegionCode, publicKey: String, name: String, reason: String, isTrusted: Bool = true
    ) {
        self.id = id
        self.region = region
        self.publicKey = publicKey
        self.name = name
        self.reason = reason
        self.isTrusted = isTrusted
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        try LicenceDesk.demand(region, actor)
        guard let key = IssuerKey.read(publicKey) else {
            throw LicenceDesk.refuse(
                "kunci", "Kunci publik adalah 64 angka dan huruf a-f. Salin seluruhnya dari server latihan.",
                "A public key is 64 digits and letters a-f. Copy all of it from the training server.")
        }
        let reason = try LicenceDesk.checkReason(self.reason)
        let name = isTrusted ? try BeginCourse.checked(self.name, "penerbit") : self.name
        let print = IssuerKey.fingerprint(key)
        let now = registry.clock.now()
        if isTrusted {
            try db.execute(
                """
                INSERT INTO training_issuer (region, fingerprint, public_key, name, reason, added_by, added_name,
                    added_at)
                VALUES (\(region), \(print), \(key), \(name), \(reason), \(actor.account), \(actor.name), \(now))
                ON CONFLICT (region, fingerprint) DO UPDATE SET name = excluded.name, reason = excluded.reason,
                    added_by = excluded.added_by, added_name = excluded.added_name, added_at = excluded.added_at,
                    ended_at = NULL, ended_name = NULL
                """)
        } else {
            let ended = try db.execute(
                """
                UPDATE training_issuer SET ended_at = \(now), ended_name = \(actor.name)
                WHERE region = \(region) AND fingerprint = \(print) AND ended_at IS NULL
                """)
            if ended == 0 { throw Refusal.notFound }
        }
        try AuditTrail.write(
            .licenceRuleSet, by: actor, place: region, object: "penerbit \(print)",
            detail: "\(isTrusted ? "dipercaya" : "tidak lagi"): \(reason)", at: now, in: db)
        try LicenceDesk.tell(
            "\(actor.name) \(isTrusted ? "mengakui" : "tidak lagi mengakui") penerbit sertifikat \(name) (\(print)).",
            "\(actor.name) \(isTrusted ? "lets" : "no longer lets") certificates of \(name) (\(print)) count.",
            in: region, by: actor, registry, db)
        return Outcome(fingerprint: print)
    }
}
