import Foundation
package import Rules
package import Storage

/// Goes through the whole trail and says what holds and what does not.
package struct AuditCheck: Sendable {
    package var entries = 0
    package var chains = 0
    package var erased = 0
    /// In words, each with the place of the break; empty if all holds.
    package var problems: [String] = []
    /// The newest entries that the anchor vouches for; nil without an anchor.
    package var anchoredEntries: Int?
    /// What it says of seals, for `SealReview`.
    package private(set) var seals = TrailSeals()

    private var heads: [String: String] = [:]
    private var keepsHeads = false
    private var previous = ""
    private var last: (home: Int64, day: Int32, number: Int64) = (-1, 0, 0)

    /// One that has looked at nothing yet.
    init() {}

    /// - Parameters:
    ///   - anchor: the lines of an anchor file kept outside the database.
    ///   - key: to check the signatures in it.
    package init(_ db: any Connection, anchor: [String]?, key: SigningKey?) throws {
        keepsHeads = anchor != nil
        while try advance(upTo: 50_000, in: db) {}
        try checkRoots(db, key)
        if let anchor { check(anchor, heads, key) }
    }

    /// Looks at the next entries, in the order of chains, days and numbers; only of some chains if these are given.
    ///
    /// - Returns: false at the end.
    mutating func advance(upTo count: Int, homes: [Int64]? = nil, in db: any Connection) throws -> Bool {
        let which: SQL = homes.map { "e.home IN (\($0)) AND " } ?? ""
        var seen = 0
        try db.forEach(
            """
            SELECT e.home, e.day, e.number, e.at, e.actor, e.verb, e.place, e.object, e.digest, e.chain, d.salt,
                d.actor_name, d.detail
            FROM audit_entry e
            LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            WHERE \(which)(e.home, e.day, e.number) > (\(last.home), \(last.day), \(last.number))
            ORDER BY e.home, e.day, e.number LIMIT \(count)
            """
        ) { row in
            take(row)
            seen += 1
            return true
        }
        return seen == count
    }

    private mutating func take(_ row: any RowCursor) {
        let entry = AuditEntry(
            home: row.int(0), day: Int32(row.int(1)), number: row.int(2), at: row.int(3), actor: row.int(4),
            verb: row.text(5), place: row.int(6), object: row.text(7), digest: row.text(8))
        entries += 1
        let spot = "\(entry.home)/\(entry.day)/\(entry.number)"
        if entry.home != last.home {
            chains += 1
            previous = ""
            last = (entry.home, 0, 0)
        }
        let expected: Int64 = entry.day == last.day ? last.number + 1 : 1
        if entry.number != expected { problems.append("\(spot): an entry before this one is missing") }
        let chain = row.text(9)
        if entry.chained(to: previous) != chain {
            problems.append("\(spot): the entry was changed or one before it removed")
        }
        if row.isNull(10) {
            erased += 1
            seals.take(entry, detail: nil)
        } else if Digest.sha256("\(row.text(10))|\(row.text(11))|\(row.text(12))") != entry.digestOfWords {
            problems.append("\(spot): the words of the entry were changed")
            seals.take(entry, detail: nil)
        } else {
            seals.take(entry, detail: row.text(12))
        }
        previous = chain
        last = (entry.home, entry.day, entry.number)
        if keepsHeads { heads["\(entry.home) \(entry.day) \(entry.number)"] = chain }
    }

    /// The signed roots of finished days, made again from the entries.
    mutating func checkRoots(_ db: any Connection, _ key: SigningKey?) throws {
        var before = ""
        for row in try db.rows("SELECT day, root, signature FROM audit_root ORDER BY day") {
            let day = try row.int("day")
            let root = try row.text("root")
            if try Self.root(of: day, after: before, in: db) != root {
                problems.append("\(day): the root of the day does not fit its entries")
            }
            if let key, !key.verifies(try row.text("signature"), of: "\(day) \(root)") {
                problems.append("\(day): the signature of the day is not ours")
            }
            before = root
        }
    }

    private static func root(of day: Int64, after before: String, in db: any Connection) throws -> String {
        let heads = try db.rows(
            """
            SELECT e.home AS home, e.chain AS chain FROM audit_entry e WHERE e.day = \(day)
            AND e.number = (SELECT MAX(l.number) FROM audit_entry l WHERE l.home = e.home AND l.day = e.day)
            ORDER BY e.home
            """
        ).map { "\(try $0.int("home")):\(try $0.text("chain"))" }
        return Digest.sha256(([before] + heads).joined(separator: "|"))
    }

    private mutating func check(_ anchor: [String], _ heads: [String: String], _ key: SigningKey?) {
        var vouched = 0
        if !anchor.contains(where: { !$0.isEmpty }) { problems.append("anchor: the file is empty and proves nothing") }
        for line in anchor where !line.isEmpty {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 6, parts[0] == "head" else {
                problems.append("anchor: a line cannot be read")
                continue
            }
            let spot = "\(parts[1]) \(parts[2]) \(parts[3])"
            if let key, !key.verifies(parts[5], of: "\(spot) \(parts[4])") {
                problems.append("anchor: the signature of \(spot) is not ours")
            }
            switch heads[spot] {
            case nil: problems.append("\(spot): the anchor knows this entry, the database has lost it")
            case parts[4]: vouched += 1
            default: problems.append("\(spot): the trail was rewritten after the anchor was made")
            }
        }
        anchoredEntries = vouched
    }

    /// The lines that vouch for the trail as it stands now: the head of each chain on each day, signed.
    ///
    /// - Parameter homes: of these chains only; nil: of all.
    package static func anchor(_ db: any Connection, key: SigningKey, homes: [Int64]? = nil) throws -> [String] {
        try heads(db, homes: homes).map { "head \($0.spot) \($0.chain) \(key.sign("\($0.spot) \($0.chain)"))" }
    }

    /// The newest entry of each chain on each day.
    static func heads(_ db: any Connection, homes: [Int64]? = nil) throws -> [(spot: String, chain: String)] {
        let chains = try homes ?? [0] + db.rows("SELECT home FROM home ORDER BY home").map { try $0.int("home") }
        var heads: [(spot: String, chain: String)] = []
        for home in chains {
            var days: [(spot: String, chain: String)] = []
            var before = Int32.max
            // From the end of one day to the end of the one before: as many steps as there are days.
            while let row = try db.first(
                """
                SELECT day, number, chain FROM audit_entry WHERE home = \(home) AND day < \(before)
                ORDER BY day DESC, number DESC LIMIT 1
                """)
            {
                before = Int32(try row.int("day"))
                days.append(("\(home) \(before) \(try row.int("number"))", try row.text("chain")))
            }
            heads += days.reversed()
        }
        return heads
    }

    /// Which of some heads are not in the trail as they were.
    static func missing(_ heads: [(spot: String, chain: String)], in db: any Connection) throws -> [String] {
        try heads.compactMap { head in
            let numbers = head.spot.split(separator: " ").compactMap { Int64($0) }
            let found =
                numbers.count == 3
                ? try db.first(
                    """
                    SELECT chain FROM audit_entry
                    WHERE home = \(numbers[0]) AND day = \(numbers[1]) AND number = \(numbers[2])
                    """) : nil
            return found?.textOrNil("chain") == head.chain
                ? nil : "\(head.spot): the newest entry of that day was lost or changed"
        }
    }

    /// Signs the root of every finished day that has none: the heads of all chains on that day, joined to the day before.
    package static func sealDays(before today: CivilDate, key: SigningKey, at now: Int64, in db: any Connection) throws
    {
        let open = try db.rows(
            """
            SELECT DISTINCT day FROM audit_entry
            WHERE day < \(today.packed) AND day > (SELECT COALESCE(MAX(day), 0) FROM audit_root) ORDER BY day
            """
        ).map { try $0.int("day") }
        for day in open {
            let before = try db.first("SELECT root FROM audit_root WHERE day < \(day) ORDER BY day DESC LIMIT 1")
            let root = try root(of: day, after: before?.textOrNil("root") ?? "", in: db)
            try db.execute(
                """
                INSERT INTO audit_root (day, root, signature, signed_at)
                VALUES (\(day), \(root), \(key.sign("\(day) \(root)")), \(now)) ON CONFLICT DO NOTHING
                """)
        }
    }
}
