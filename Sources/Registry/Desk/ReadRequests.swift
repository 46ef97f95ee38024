import Rules
import Storage

/// A request with all that its page shows.
package struct RequestPage: Sendable {
    package var request: PrivacyRequest
    package var region: Region
    package var events: [DeskEvent]
    package var letters: [DeskLetter]
    /// Change sets that carry its number as evidence.
    package var changes: [RecordID]
    /// The reason of the mark on the person, while it stands.
    package var mark: String?
    /// Rows of later files that were kept out because of the erasure.
    package var hits: Int
    package var hasTombstone: Bool
    /// What was asked for was done, so that it can be answered.
    package var mayAnswer: Bool
    /// The reader runs the desk there; others only follow.
    package var mayDecide: Bool
}

/// Somebody whom a number leads to.
package struct RequestCandidate: Sendable {
    package var person: RecordID
    package var family: RecordID
    package var name: String
    package var maskedNIK: String
    package var birth: Int32?
    package var village: Region

    package init(
        person: RecordID, family: RecordID, name: String, maskedNIK: String, birth: Int32?, village: Region
    ) {
        self.person = person
        self.family = family
        self.name = name
        self.maskedNIK = maskedNIK
        self.birth = birth
        self.village = village
    }
}

/// A choice of the desk: a ground of refusal, a reason of a pause.
package struct DeskChoice: Sendable {
    package var code: String
    package var words: Words
}

/// What the desk's first page counts.
package struct DeskOverview: Sendable {
    package var open: [RequestState: Int]
    package var late: Int
    package var dueToday: Int
    package var answered: Int
    package var openBreaches: Int
    /// The most urgent first.
    package var requests: [PrivacyRequest]
    package var breaches: [Breach]
    package var lastRetention: RetentionRun?
    /// It runs every day: two days without a run mean that something keeps it from running.
    package var isRetentionLate: Bool
}

extension Registry {
    /// The permissions with which somebody may at least follow requests of their place.
    static let following: [Permission] = [.privacy, .correct]

    package func deskOverview(by actor: Actor) async throws -> DeskOverview {
        let now = clock.now()
        return try await readDesk(by: actor) { reader in
            var open: [RequestState: Int] = [:]
            var late = 0
            var soon = 0
            for row in try reader.rows(
                """
                SELECT state, count(*) AS n, SUM(CASE WHEN due_at < \(now) AND paused_at IS NULL THEN 1 ELSE 0 END) AS late,
                    SUM(CASE WHEN due_at BETWEEN \(now) AND \(now + 86_400_000) AND paused_at IS NULL THEN 1 ELSE 0 END)
                    AS soon
                FROM privacy_request WHERE state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu')
                AND \(in: "region") GROUP BY state
                """)
            {
                guard let state = RequestState(rawValue: try row.text("state")) else { continue }
                open[state] = Int(try row.int("n"))
                late += Int(row.intOrNil("late") ?? 0)
                soon += Int(row.intOrNil("soon") ?? 0)
            }
            let answered = try reader.first(
                "SELECT count(*) AS n FROM privacy_request WHERE state IN ('dijawab', 'ditolak') AND \(in: "region")")
            let requests = try reader.rows(
                """
                SELECT \(PrivacyRequest.columns) FROM privacy_request
                WHERE state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu') AND \(in: "region")
                ORDER BY CASE WHEN paused_at IS NULL THEN 0 ELSE 1 END, due_at, id LIMIT 8
                """
            ).map(PrivacyRequest.init)
            let breaches = try reader.rows(
                """
                SELECT \(Breach.columns) FROM breach WHERE state = 'terbuka' AND \(in: "region")
                ORDER BY noticed_at, id LIMIT 8
                """
            ).map(Breach.init)
            let lastRetention = try RetentionRun.latest(reader, limit: 1).first
            return DeskOverview(
                open: open, late: late, dueToday: soon, answered: Int(answered?.intOrNil("n") ?? 0),
                openBreaches: breaches.count, requests: requests, breaches: breaches,
                lastRetention: lastRetention,
                isRetentionLate: lastRetention.map { $0.at < now - 2 * 86_400_000 } ?? false)
        }
    }

    /// Requests of the reader's places, newest first; open ones by how soon they are due.
    package func privacyRequests(open: Bool, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<PrivacyRequest>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        return try await readDesk(by: actor, Self.following) { reader in
            let states: SQL =
                open
                ? "state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu')"
                : "state IN ('dijawab', 'ditolak', 'selesai')"
            // The cursor's first number is the moment that the last one shown is due.
            let order: SQL = open ? "due_at, id" : "id DESC"
            let rest: SQL =
                switch cursor {
                case nil: "1 = 1"
                case let last? where open: "(due_at, id) > (\(last.village), \(last.id))"
                case let last?: "id < \(last.id)"
                }
            let rows = try reader.rows(
                """
                SELECT \(PrivacyRequest.columns) FROM privacy_request
                WHERE \(states) AND \(rest) AND \(in: "region") ORDER BY \(order) LIMIT \(limit + 1)
                """
            ).map(PrivacyRequest.init)
            let shown = Array(rows.prefix(limit))
            let next = rows.count > limit ? shown.last.map { Cursor(village: $0.dueAt, id: $0.id.value).text } : nil
            return Page(items: shown, next: next)
        }
    }

    /// - Throws: `Refusal.notFound` for one of another place.
    package func privacyRequest(_ id: RecordID, by actor: Actor) async throws -> RequestPage {
        let registry = self
        let page = try await readDesk(by: actor, Self.following) { reader -> RequestPage in
            guard
                let row = try reader.first(
                    "SELECT \(PrivacyRequest.columns) FROM privacy_request WHERE id = \(id) AND \(in: "region")")
            else { throw Refusal.notFound }
            let request = try PrivacyRequest(row)
            return try reader.withCatalogueTables { db in
                let work = RequestWork(request: request, db: db, actor: actor, registry: registry)
                // What was done about it is of the request, wherever its person has moved since.
                let (mark, mayAnswer, changes) = try db.beyondSight {
                    // Looked for in every kabupaten, and so only where there was one.
                    let mark = try (work.wasMarked() ? request.person : nil).flatMap { person in
                        try db.first(
                            """
                            SELECT reason FROM person_mark WHERE home IN (SELECT home FROM home) AND person = \(person)
                            AND request = \(request.id) AND lifted_at IS NULL LIMIT 1
                            """)?.text("reason")
                    }
                    return (mark, try work.mayAnswer(), try work.changes(in: db))
                }
                return RequestPage(
                    request: request, region: registry.gazetteer[request.region] ?? .nation,
                    events: try DeskEvent.all(of: .request, id, in: db),
                    letters: try DeskLetter.all(of: .request, id, in: db), changes: changes,
                    mark: mark,
                    hits: try db.count("SELECT count(*) FROM tombstone_hit WHERE request = \(id)"),
                    hasTombstone: try request.erasedAt != nil
                        && db.count(
                            "SELECT count(*) FROM tombstone WHERE request = \(id) AND lifted_at IS NULL") > 0,
                    mayAnswer: mayAnswer, mayDecide: actor.runsDesk(at: request.region))
            }
        }
        note(.privacyViewed, by: actor, place: page.request.region, object: "permintaan \(id)", detail: "")
        return page
    }

    /// Whom a NIK or KK leads to within the reader's places; nobody for anything else.
    package func requestCandidates(_ number: String, by actor: Actor) async throws -> [RequestCandidate] {
        let digits = number.filter { $0.isASCII && $0.isNumber }
        guard digits.utf8.count == 16, let value = Int64(digits) else { return [] }
        let registry = self
        let found = try await readDesk(by: actor, Self.following) { reader in
            let holders = try reader.withCatalogueTables { try $0.holders(ofNIK: value) }
            let families = try reader.rows(
                "SELECT home, family FROM family_kk WHERE kk = \(value) AND \(in: "village") LIMIT 1000"
            ).byHome("family")
            return try
                (holders.flatMap { home, persons in
                    try reader.rows(
                        """
                        SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id IN (\(persons))
                        AND status = 1 AND \(in: "village") ORDER BY id
                        """)
                }
                + families.flatMap { home, families in
                    try reader.rows(
                        """
                        SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id IN (
                            SELECT m.person FROM membership m
                            WHERE m.home = \(home) AND m.family IN (\(families)) AND m.valid_to IS NULL)
                        AND status = 1 AND \(in: "village") ORDER BY relation, id LIMIT 50
                        """)
                }).map { row in
                    let person = try PersonRecord(row)
                    return RequestCandidate(
                        person: person.key.id, family: person.family, name: person.name,
                        maskedNIK: MaskedNumber.text(person.nik), birth: person.birth,
                        village: registry.gazetteer[person.village] ?? .nation)
                }
        }
        note(
            .searched, by: actor, place: actor.scope().regions.first ?? .nation, object: "nomor",
            detail: "mencari subjek data", families: found.map(\.family).uniqued)
        return found
    }

    /// Dated choices of the desk: `refusal`, `pause`.
    package func deskChoices(_ kind: String) async throws -> [DeskChoice] {
        let today = clock.today.packed
        return try await database.read { db in
            try DatedChoices.offered(kind, for: "pdp", on: today, in: db).map {
                DeskChoice(code: $0.code, words: $0.words)
            }
        }
    }
}
