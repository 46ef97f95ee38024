import Storage

/// That somebody decided a case, kept with each of its villages: the case itself forgets it when it is taken back.
struct LinkDecision {
    let record: LinkCaseRecord
    let what: LinkState
    /// What decided it together with others.
    var bulk: RecordID?
    var reason = ""
    /// What two villages have agreed on is the word of each: of whoever answered for it, and with their reason.
    var isAgreed = false

    func write(by actor: Actor, at now: Int64, _ registry: Registry, in db: any Connection) throws {
        let id = registry.identifiers.next()
        let voices = isAgreed ? record.voices : []
        try db.beyondSight {
            for place in record.places where place.leads || place.village != place.other {
                let voice = voices.first { $0.person == place.person }
                try db.execute(
                    """
                    INSERT INTO link_decision (home, link_case, id, leads, village, other, kind, what, account,
                        actor_name, at, waited, bulk, reason, survivor)
                    VALUES (\(registry.home(of: place.village)), \(record.key.id), \(id), \(place.leads ? 1 : 0),
                        \(place.village), \(place.other), \(record.kind), \(what), \(voice?.account ?? actor.account),
                        \(voice?.name ?? actor.name), \(now), \(max(0, now - record.since)), \(bulk),
                        \(nonEmpty(voice?.reason ?? reason)), \(what == .same ? record.survivor : nil))
                    """)
            }
        }
    }

    /// The last word on a case was taken back, or the visit that was asked for.
    static func takeBack(
        _ record: LinkCaseRecord, visit: Bool = false, at now: Int64, by name: String = "", reason: String = "",
        in db: any Connection
    ) throws {
        try db.beyondSight {
            for home in try homes(of: record, in: db) {
                let what: SQL = try visit ? asked(record, home, in: db) : "what <> 'visit'"
                _ = try db.execute(
                    """
                    UPDATE link_decision SET undone_at = \(now), undone_by = \(nonEmpty(name)),
                        undone_reason = \(nonEmpty(reason))
                    WHERE home = \(home) AND link_case = \(record.key.id) AND \(what) AND undone_at IS NULL
                    """)
            }
        }
    }

    /// The visit that is asked for now, however often. One before it whose finding is known was made, and so was one that
    /// somebody has decided upon.
    private static func asked(_ record: LinkCaseRecord, _ home: Int64, in db: any Connection) throws -> SQL {
        let last = try db.first(
            """
            SELECT max(CASE WHEN what = 'visit' THEN id END) AS visit,
                max(CASE WHEN what <> 'visit' THEN id END) AS decision
            FROM link_decision WHERE home = \(home) AND link_case = \(record.key.id)
            """)
        let (visit, decision) = (last?.intOrNil("visit") ?? 0, last?.intOrNil("decision") ?? 0)
        return "what = 'visit' AND id > \(decision) AND (id = \(visit) OR found_at IS NULL)"
    }

    /// Why the last word was taken back, where that was done with its change.
    static func explain(_ record: LinkCaseRecord, _ reason: String, in db: any Connection) throws {
        try db.beyondSight {
            for home in try homes(of: record, in: db) {
                let last = try db.first(
                    """
                    SELECT max(id) AS id FROM link_decision
                    WHERE home = \(home) AND link_case = \(record.key.id) AND what <> 'visit'
                    """)?.intOrNil("id")
                guard let last else { continue }
                try db.execute(
                    """
                    UPDATE link_decision SET undone_reason = \(nonEmpty(reason))
                    WHERE home = \(home) AND link_case = \(record.key.id) AND id = \(last) AND undone_at IS NOT NULL
                    """)
            }
        }
    }

    /// What somebody saw who went there, beside what others have noted of the same visit.
    ///
    /// - Returns: the account that had asked for the visit.
    static func note(
        _ finding: String, of record: LinkCaseRecord, by actor: Actor, at now: Int64, in db: any Connection
    ) throws -> Int64? {
        try db.beyondSight {
            var asker: Int64?
            for home in try homes(of: record, in: db) {
                let visit = try db.first(
                    """
                    SELECT id, account, finding, found_by FROM link_decision
                    WHERE home = \(home) AND link_case = \(record.key.id) AND what = 'visit'
                    AND undone_at IS NULL ORDER BY id DESC LIMIT 1
                    """)
                guard let visit else { continue }
                asker = try visit.int("account")
                let words = [visit.textOrNil("finding"), finding].compactMap { $0 }.joined(separator: "; ")
                var names = visit.textOrNil("found_by") ?? actor.name
                if names != actor.name, !names.hasSuffix(", \(actor.name)") { names += ", \(actor.name)" }
                try db.execute(
                    """
                    UPDATE link_decision SET finding = \(words), found_by = \(names), found_at = \(now)
                    WHERE home = \(home) AND link_case = \(record.key.id) AND id = \(try visit.int("id"))
                    """)
            }
            return asker
        }
    }

    /// Whether what many cases were decided with still holds of one.
    static func stands(_ record: LinkCaseRecord, by bulk: RecordID, in db: any Connection) throws -> Bool {
        try db.beyondSight {
            for home in try homes(of: record, in: db) {
                let found = try db.count(
                    """
                    SELECT count(*) FROM link_decision WHERE home = \(home) AND link_case = \(record.key.id)
                    AND bulk = \(bulk) AND undone_at IS NULL
                    """)
                if found > 0 { return true }
            }
            return false
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
