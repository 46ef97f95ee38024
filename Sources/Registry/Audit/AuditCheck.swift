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

    /// - Parameters:
    ///   - anchor: the lines of an anchor file kept outside the database.
    ///   - key: to check the signatures in it.
    package init(_ db: any Connection, anchor: [String]?, key: SigningKey?) throws {
        var heads: [String: String] = [:]
        var previous = ""
        var last: (home: Int64, day: Int32, number: Int64) = (-1, 0, 0)
        for row in try db.rows(
            """
            SELECT e.home AS home, e.day AS day, e.number AS number, e.at AS at, e.actor AS actor, e.verb AS verb,
                e.place AS place, e.object AS object, e.digest AS digest, e.chain AS chain,
                d.salt AS salt, d.actor_name AS actor_name, d.detail AS detail
            FROM audit_entry e
            LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            ORDER BY e.home, e.day, e.number
            """)
        {
            let entry = try AuditEntry(row)
            entries += 1
            let spot = "\(entry.home)/\(entry.day)/\(entry.number)"
            if entry.home != last.home {
                chains += 1
                previous = ""
                last = (entry.home, 0, 0)
            }
            let expected: Int64 = entry.day == last.day ? last.number + 1 : 1
            if entry.number != expected { problems.append("\(spot): an entry before this one is missing") }
            let chain = try row.text("chain")
            if entry.chained(to: previous) != chain {
                problems.append("\(spot): the entry was changed or one before it removed")
            }
            if let salt = row.textOrNil("salt") {
                let words = "\(salt)|\(try row.text("actor_name"))|\(try row.text("detail"))"
                if Digest.sha256(words) != entry.digest {
                    problems.append("\(spot): the words of the entry were changed")
                }
            } else {
                erased += 1
            }
            previous = chain
            last = (entry.home, entry.day, entry.number)
            heads["\(entry.home) \(entry.day) \(entry.number)"] = chain
        }
        try checkRoots(db, key)
        if let anchor { check(anchor, heads, key) }
    }

    /// The signed roots of finished days, made again from the entries.
    private mutating func checkRoots(_ db: any Connection, _ key: SigningKey?) throws {
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
    package static func anchor(_ db: any Connection, key: SigningKey) throws -> [String] {
        try db.rows(
            """
            SELECT e.home AS home, e.day AS day, e.number AS number, e.chain AS chain FROM audit_entry e
            WHERE e.number = (SELECT MAX(l.number) FROM audit_entry l WHERE l.home = e.home AND l.day = e.day)
            ORDER BY e.home, e.day
            """
        ).map { row in
            let spot = "\(try row.int("home")) \(try row.int("day")) \(try row.int("number"))"
            let chain = try row.text("chain")
            return "head \(spot) \(chain) \(key.sign("\(spot) \(chain)"))"
        }
    }

    /// Signs the root of every finished day that has none: the heads of all chains on that day, joined to the day before.
    package static func sealDays(before today: CivilDate, key: SigningKey, at now: Int64, in db: any Connection) throws
    {
        let open = try db.rows(
            """
            SELECT DISTINCT day FROM audit_entry
            WHERE day < \(today.packed) AND day NOT IN (SELECT day FROM audit_root) ORDER BY day
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
