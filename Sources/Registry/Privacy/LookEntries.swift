import Rules
import Storage

/// An entry of the trail about one family.
struct LookEntry {
    var at: Int64
    var account: Int64
    var kind: LookKind
    var name: String
    var detail: String
    /// The number of an export.
    var export: RecordID?
    var day: Int32 { CivilDate(milliseconds: at + 7 * 3_600_000).packed }

    init(_ row: Row) throws {
        let verb = AuditVerb(rawValue: try row.text("verb"))
        let object = try row.text("object")
        (at, account, kind) = (try row.int("at"), try row.int("actor"), LookKind(verb))
        name = row.textOrNil("actor_name") ?? ""
        detail = row.textOrNil("detail") ?? ""
        export = verb == .exported && object.hasPrefix("ekspor ") ? RecordID(String(object.dropFirst(7))) : nil
    }
}

/// Finds the entries about one family. Which they are is noted beside the family; they themselves lie in the chains of
/// the places where people acted.
struct LookEntries {
    let reader: Reader
    let key: RecordKey
    let village: RegionCode
    /// How many are read at most.
    let work: Int

    /// What names the family, and what was taken out of a place that it is in; the newest first.
    func newest(_ verbs: [AuditVerb], before: Int64) throws -> [LookEntry] {
        var found = try named(verbs, before)
        if verbs.contains(.exported) { found += try takenOut(before) }
        found.sort { $0.at > $1.at }
        return Array(found.prefix(work))
    }

    private func named(_ verbs: [AuditVerb], _ before: Int64) throws -> [LookEntry] {
        var found: [LookEntry] = []
        var rest: SQL = "s.at < \(before)"
        while found.count < work {
            let notes = try reader.rows(
                """
                SELECT s.at AS at, s.chain AS chain, s.day AS day, s.number AS number
                FROM family f JOIN audit_subject s ON s.home = f.home AND s.family = f.id
                WHERE f.home = \(key.home) AND f.id = \(key.id) AND \(rest) AND \(in: "f.village")
                ORDER BY s.at DESC, s.chain DESC, s.day DESC, s.number DESC LIMIT \(work)
                """)
            let keys = try notes.map(AuditKey.init)
            let entries = try reader.withCatalogueTables {
                try $0.auditEntries(keys, where: "e.verb IN (\(verbs))")
            }
            let order = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            found += try entries.map { (order[try AuditKey($0)] ?? 0, try LookEntry($0)) }.sorted { $0.0 < $1.0 }
                .map(\.1)
            guard notes.count == work, let last = notes.last, let lastKey = keys.last else { break }
            rest = """
                (s.at, s.chain, s.day, s.number)
                < (\(try last.int("at")), \(lastKey.chain), \(lastKey.day), \(lastKey.number))
                """
        }
        return found
    }

    /// An export of a whole place does not name its families; those that do are among `named`. Tables of counts were
    /// written down with the same verb once: they took nobody's data out.
    private func takenOut(_ before: Int64) throws -> [LookEntry] {
        var places: [RegionCode] = [village]
        while let last = places.last, let parent = last.parent { places.append(parent) }
        return try [key.home, 0].flatMap { chain in
            var found: [LookEntry] = []
            var rest: SQL = "e.at < \(before)"
            while found.count < work {
                let rows = try exports(chain, places, rest)
                let named = try named(among: rows)
                found += try rows.filter { try !named.contains(AuditKey($0)) }.map(LookEntry.init)
                guard rows.count == work, let last = rows.last else { break }
                rest =
                    "(e.at, e.day, e.number) < (\(try last.int("at")), \(try last.int("day")), \(try last.int("number")))"
            }
            return found
        }
    }

    private func exports(_ chain: Int64, _ places: [RegionCode], _ rest: SQL) throws -> [Row] {
        try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT \(AuditKey.columns) FROM audit_entry e
                LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
                WHERE e.home = \(chain) AND e.verb = \(AuditVerb.exported) AND e.object NOT LIKE 'laporan %'
                AND e.place IN (\(places)) AND \(rest) ORDER BY e.at DESC, e.day DESC, e.number DESC LIMIT \(work)
                """)
        }
    }

    /// Those of some entries that are noted beside the family.
    private func named(among rows: [Row]) throws -> Set<AuditKey> {
        if rows.isEmpty { return [] }
        return Set(
            try reader.rows(
                """
                SELECT s.chain AS chain, s.day AS day, s.number AS number
                FROM family f JOIN audit_subject s ON s.home = f.home AND s.family = f.id
                WHERE f.home = \(key.home) AND f.id = \(key.id) AND s.at IN (\(rows.map { try $0.int("at") }.uniqued))
                AND \(in: "f.village")
                """
            ).map(AuditKey.init))
    }
}
