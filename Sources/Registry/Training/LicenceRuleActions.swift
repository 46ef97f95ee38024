import Rules
package import Storage

/// Agrees to a rule that somebody else has set: from then on it holds.
package struct AgreeLicenceRule: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    package var rule: RecordID

    package init(id: ActionID, rule: RecordID) {
        self.id = id
        self.rule = rule
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let known = try LicenceDesk.rule(rule, actor, in: db)
        let second = try LicenceDesk.eyes(on: known, registry, in: db).require(actor, field: "setuju")
        try LicenceDesk.demand(known.region, second)
        guard known.agreedOn == nil, known.endedOn == nil else { throw Refusal.changedMeanwhile(version: 0) }
        let now = registry.clock.now()
        try db.execute(
            """
            UPDATE training_requirement SET agreed_by = \(actor.account), agreed_name = \(actor.name),
                agreed_at = \(now) WHERE id = \(rule)
            """)
        try AuditTrail.write(
            .licenceRuleSet, by: actor, place: known.region, object: "syarat \(rule)", detail: "disetujui", at: now,
            in: db)
        try LicenceDesk.tell(
            "\(known.setBy) dan \(actor.name) menetapkan syarat sertifikat: tanpa sertifikat sebagian hak peran \(known.role.title.id) akan ditahan.",
            "\(known.setBy) and \(actor.name) set a certificate rule: without one some rights of the role \(known.role.title.en) will be withheld.",
            in: known.region, by: actor, registry, db)
        return Outcome()
    }
}

/// Ends a rule: the rights are back at once. Also refuses one that nobody has agreed to yet.
package struct EndLicenceRule: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    package var rule: RecordID
    package var reason: String

    package init(id: ActionID, rule: RecordID, reason: String) {
        self.id = id
        self.rule = rule
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let known = try LicenceDesk.rule(rule, actor, in: db)
        let reason = try LicenceDesk.checkReason(self.reason)
        guard known.endedOn == nil else { throw Refusal.changedMeanwhile(version: 0) }
        try db.execute(
            """
            UPDATE training_requirement SET ended_on = \(registry.clock.today.packed), ended_name = \(actor.name),
                ended_reason = \(reason) WHERE id = \(rule)
            """)
        try AuditTrail.write(
            .licenceRuleSet, by: actor, place: known.region, object: "syarat \(rule)", detail: "berakhir: \(reason)",
            at: registry.clock.now(), in: db)
        try LicenceDesk.tell(
            "\(actor.name) mengakhiri syarat sertifikat untuk peran \(known.role.title.id): \(reason)",
            "\(actor.name) ended a certificate rule for the role \(known.role.title.en): \(reason)", in: known.region,
            by: actor, registry, db)
        return Outcome()
    }
}
