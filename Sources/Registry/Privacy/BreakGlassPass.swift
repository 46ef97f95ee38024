import Storage

/// Leave to read one family, made in the very transaction that reads with it and gone with it.
///
/// Only `check` makes one. It is not an area: what reads with it is given the one key, and the scope of the reader
/// under it is the family's own village, so that every statement stays a scoped one.
private struct BreakGlassPass {
    let access: BreakGlassAccess
    let key: RecordKey
    let village: RegionCode

    /// - Throws: `Refusal.notFound` for another's, `BreakGlassOver` for the actor's own that has ended.
    static func check(
        _ id: RecordID, session: String, by actor: Actor, _ registry: Registry, in db: any Connection
    ) throws -> BreakGlassPass {
        let access = try BreakGlassAccess.find(id, registry.gazetteer, in: db)
        let now = registry.clock.now()
        guard access.account == actor.account, access.state == .given else { throw Refusal.notFound }
        // The grants of now, not those the actor came with.
        let grants = try Registry.grants(of: actor.account, on: registry.clock.today, in: db)
        let isSame = try db.count("SELECT count(*) FROM break_glass WHERE id = \(id) AND session = \(session)") > 0
        guard access.isOpen(at: now), isSame,
            try SessionCheck.isOpen(session, of: actor.account, at: now, in: db),
            grants.contains(where: {
                $0.permissions.contains(.breakGlass) && $0.region == access.origin.code
            }),
            try !BreakGlassAttempt.isClosed(to: actor.account, in: db)
        else { throw BreakGlassOver(access: access) }
        // The record as it is now: one that moved on to another village or is gone is not followed.
        let opened = try db.rows("SELECT home FROM break_glass WHERE id = \(id)").compactMap { $0.intOrNil("home") }
        guard let family = access.family,
            // In the village that the look was given for, which is beyond what the asker sees.
            let row = try db.beyondSight({
                try db.first(
                    """
                    SELECT f.home AS home, f.village AS village FROM family f JOIN break_glass b
                    ON b.home = f.home AND b.family = f.id AND b.place = f.village
                    WHERE b.id = \(id) AND f.home IN (\(opened)) AND f.status = 1
                    AND f.village NOT IN (SELECT village FROM village_loading)
                    """)
            })
        else { throw BreakGlassOver(access: access) }
        return BreakGlassPass(
            access: access, key: RecordKey(home: try row.int("home"), id: family),
            village: RegionCode(try row.int("village")))
    }

    /// Reads within the family's own village; whatever is read with it names `key`.
    func reader(_ db: any Connection) -> Reader { Reader(db, scope: Scope(regions: [village])) }
}

/// A look of the actor's own that has ended, or never was for this session.
package struct BreakGlassOver: Error {
    package var access: BreakGlassAccess
}

extension Registry {
    /// The family that a look beyond the area was given for: who they are and how they live, no history and no way on.
    /// Its entry is on the disk before the page is.
    ///
    /// - Throws: `Refusal.notFound`, `BreakGlassOver`.
    package func familyBeyond(_ id: RecordID, session: SignedIn, by actor: Actor) async throws -> (
        family: FamilyPage, access: BreakGlassAccess
    ) {
        let registry = self
        let digest = Digest.sha256(session.token)
        return try await database.write(locking: .only([.account(actor.account)])) { db in
            let pass = try BreakGlassPass.check(id, session: digest, by: actor, registry, in: db)
            let reader = pass.reader(db)
            guard
                let row = try reader.first(
                    """
                    SELECT \(FamilyRecord.columns) FROM family WHERE home = \(pass.key.home) AND id = \(pass.key.id)
                    AND \(in: "village")
                    """)
            else { throw Refusal.notFound }
            var page = try FamilyPageMaker(registry: registry, reader: reader, family: try FamilyRecord(row)).page()
            (page.timeline, page.former, page.movedTo, page.openTransfer, page.openLinks) = ([], [], nil, nil, [])
            try AuditTrail.write(
                .viewed, by: actor, place: pass.village, object: "keluarga \(pass.key.id)",
                detail: "akses darurat \(id)", at: registry.clock.now(), in: db)
            return (page, pass.access)
        }
    }

    /// Shows a whole NIK with the mother's name, or the KK of that family, with a reason. Its entry is in the same
    /// transaction.
    ///
    /// - Parameter person: whose NIK; nil: the KK.
    /// - Throws: `Refusal.notFound`, `Refusal.reasonMissing`, `BreakGlassOver`.
    package func revealBeyond(
        _ id: RecordID, person: RecordID?, reason: String, session: SignedIn, by actor: Actor
    ) async throws -> Revealed {
        let reason = reason.trimmingSpaces
        guard reason.utf8.count >= 3 else { throw Refusal.reasonMissing }
        let registry = self
        let digest = Digest.sha256(session.token)
        return try await database.write(locking: .only([.account(actor.account)])) { db in
            let pass = try BreakGlassPass.check(id, session: digest, by: actor, registry, in: db)
            let reader = pass.reader(db)
            let shown: Revealed
            if let person {
                guard
                    let row = try reader.first(
                        """
                        SELECT \(PersonRecord.columns) FROM person WHERE home = \(pass.key.home) AND id = \(person)
                        AND family = \(pass.key.id) AND status = 1 AND \(in: "village")
                        """)
                else { throw Refusal.notFound }
                let record = try PersonRecord(row)
                shown = Revealed(number: record.nik, mother: record.mother)
            } else {
                guard
                    let row = try reader.first(
                        """
                        SELECT \(FamilyRecord.columns) FROM family WHERE home = \(pass.key.home)
                        AND id = \(pass.key.id) AND \(in: "village")
                        """)
                else { throw Refusal.notFound }
                shown = Revealed(number: try FamilyRecord(row).kk)
            }
            try AuditTrail.write(
                .revealed, by: actor, place: pass.village,
                object: person.map { "nik \($0)" } ?? "kk \(pass.key.id)", detail: "\(reason) (akses darurat \(id))",
                at: registry.clock.now(), in: db)
            return shown
        }
    }

    /// Ends a look of the actor's own before its time. Ending it twice does nothing.
    ///
    /// - Throws: `Refusal.notFound`.
    package func endBreakGlass(_ id: RecordID, by actor: Actor) async throws {
        let registry = self
        let now = clock.now()
        try await database.write { db in
            let access = try BreakGlassAccess.find(id, registry.gazetteer, in: db)
            guard access.account == actor.account, access.state == .given else { throw Refusal.notFound }
            guard access.isOpen(at: now) else { return }
            try BreakGlassAccess.end(access, at: now, "diakhiri sendiri", written: now, in: db)
        }
    }
}

extension BreakGlassAccess {
    /// Closes what time, a sign-out or a revocation has ended already, so that the trail says when.
    ///
    /// - Returns: how many.
    @discardableResult
    static func endOverdue(at now: Int64, _ gazetteer: Gazetteer, in db: any Connection) throws -> Int {
        let rows = try db.rows(
            """
            SELECT \(columns), s.expires_at AS session_end, a.disabled_at AS disabled_at FROM break_glass b
            LEFT JOIN session s ON s.token_hash = b.session LEFT JOIN account a ON a.id = b.account
            WHERE b.state = 'given' AND b.ended_at IS NULL AND b.expires_at > 0
            """)
        var ended = 0
        for row in rows {
            let access = try BreakGlassAccess(row, gazetteer)
            let sessionEnd = row.intOrNil("session_end") ?? now
            let last = [access.expiresAt, sessionEnd, row.intOrNil("disabled_at") ?? Int64.max].min() ?? now
            guard last <= now else { continue }
            let why = last == access.expiresAt ? "waktunya habis" : "sesi atau akun berakhir"
            try end(access, at: max(last, access.askedAt), why, written: now, in: db)
            ended += 1
        }
        return ended
    }

    fileprivate static func end(
        _ access: BreakGlassAccess, at moment: Int64, _ why: String, written now: Int64, in db: any Connection
    ) throws {
        try db.execute("UPDATE break_glass SET ended_at = \(moment) WHERE id = \(access.id) AND ended_at IS NULL")
        guard let family = access.family, let place = access.place else { return }
        try AuditTrail.write(
            .glassEnded, by: Actor(account: access.account, name: access.actorName, grants: []), place: place.code,
            object: "keluarga \(family)", detail: "akses darurat \(access.id) \(why)", at: now, in: db)
    }
}
