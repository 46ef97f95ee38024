import Storage

/// That somebody decided a case, kept with each of its villages: the case itself forgets it when it is taken back.
struct LinkDecision {
    let record: LinkCaseRecord
    let what: LinkState
    /// What decided it together with others.
    var bulk: RecordID?

    func write(by actor: Actor, at now: Int64, _ registry: Registry, in db: any Connection) throws {
        let id = registry.identifiers.next()
        try db.beyondSight {
            for place in record.places where place.leads || place.village != place.other {
                try db.execute(
                    """
                    INSERT INTO link_decision (home, link_case, id, leads, village, other, kind, what, account,
                        actor_name, at, waited, bulk)
                    VALUES (\(registry.home(of: place.village)), \(record.key.id), \(id), \(place.leads ? 1 : 0),
                        \(place.village), \(place.other), \(record.kind), \(what), \(actor.account), \(actor.name),
                        \(now), \(max(0, now - record.since)), \(bulk))
                    """)
            }
        }
    }

    /// The last word on a case was taken back.
    static func takeBack(_ record: LinkCaseRecord, at now: Int64, in db: any Connection) throws {
        try db.beyondSight {
            for home in try homes(of: record, in: db) {
                _ = try db.execute(
                    """
                    UPDATE link_decision SET undone_at = \(now) WHERE home = \(home) AND link_case = \(record.key.id)
                    AND what <> 'visit' AND undone_at IS NULL
                    """)
            }
        }
    }

    /// Wherever a case was ever decided: with the villages where its people were then, and they may have moved since.
    static func homes(of record: LinkCaseRecord, in db: any Connection) throws -> [Int64] {
        try db.beyondSight {
            try db.rows(
                """
                SELECT DISTINCT home FROM link_decision
                WHERE home IN (SELECT home FROM home) AND link_case = \(record.key.id) ORDER BY home
                """
            ).map { try $0.int("home") }
        }
    }
}
