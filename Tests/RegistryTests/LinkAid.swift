@testable import Registry
import Storage
import TepatTesting
import Testing

/// What people draw on, are registered as and are protected by, whatever is merged and taken back: each who is not put
/// away has what all records of theirs had at first, and who is put away draws on nothing.
struct LinkAid {
    private let desk: LinkDesk
    private let drawn: [RecordID: Set<String>]
    private let marks: [RecordID: Set<String>]

    init(_ desk: LinkDesk) throws {
        self.desk = desk
        drawn = try Self.drawn(desk)
        marks = try Self.marks(desk)
    }

    /// By where somebody is now.
    private static func drawn(_ desk: LinkDesk) throws -> [RecordID: Set<String>] {
        try sets(
            desk,
            """
            SELECT p.id, 'program ' || e.program FROM person p
            JOIN enrolment e ON e.home = p.home AND e.person = p.id
            WHERE e.valid_to IS NULL AND p.status NOT IN (3, 9)
            UNION SELECT p.id, 'ppks ' || k.type FROM person p JOIN ppks k ON k.home = p.home AND k.person = p.id
            WHERE k.valid_to IS NULL AND p.status NOT IN (3, 9)
            """)
    }

    private static func marks(_ desk: LinkDesk) throws -> [RecordID: Set<String>] {
        try sets(
            desk,
            """
            SELECT p.id, k.request FROM person p JOIN person_mark k ON k.home = p.home AND k.person = p.id
            WHERE k.lifted_at IS NULL AND p.status NOT IN (3, 9)
            """)
    }

    private static func sets(_ desk: LinkDesk, _ sql: String) throws -> [RecordID: Set<String>] {
        var sets: [RecordID: Set<String>] = [:]
        for line in (try desk.register.list(sql) ?? "").split(separator: ",") {
            let parts = line.split(separator: ":").map { String($0) }
            guard parts.count == 2, let id = Int64(parts[0]) else { continue }
            sets[RecordID(id), default: []].insert(parts[1])
        }
        return sets
    }

    /// Of each who was put away, for whom.
    private func merged() throws -> [RecordID: RecordID] {
        let rows = try desk.register.list(
            """
            SELECT p.id, c.survivor FROM link_case c JOIN person p ON p.id IN (c.first, c.second)
            WHERE c.state = 'same' AND p.status = 5 AND p.id <> c.survivor
            """)
        var merged: [RecordID: RecordID] = [:]
        for line in (rows ?? "").split(separator: ",") {
            let ids = line.split(separator: ":").compactMap { Int64($0) }
            if ids.count == 2 { merged[RecordID(ids[0])] = RecordID(ids[1]) }
        }
        return merged
    }

    func hold(_ name: String) throws {
        let merged = try merged()
        let (now, marksNow) = (try Self.drawn(desk), try Self.marks(desk))
        var (owed, heeded): ([RecordID: Set<String>], [RecordID: Set<String>]) = ([:], [:])
        for person in Set(drawn.keys).union(marks.keys).union(now.keys) {
            var root = person
            for _ in 0..<12 { root = merged[root] ?? root }
            owed[root, default: []].formUnion(drawn[person] ?? [])
            heeded[root, default: []].formUnion(marks[person] ?? [])
            if root != person { #expect(now[person] == nil, "\(name): \(person) is put away and draws still") }
        }
        for (root, wanted) in owed { #expect((now[root] ?? []) == wanted, "\(name): what \(root) draws on") }
        for (root, wanted) in heeded {
            #expect(wanted.isSubset(of: marksNow[root] ?? []), "\(name): an objection of \(root) is lost")
        }
    }
}
