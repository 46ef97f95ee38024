import Storage

/// Takes people out of comparisons with SIKS-NG: whoever is erased, and whose proposal was.
enum EraseSiks {
    /// Under any of these numbers, in every home.
    static func erase(_ niks: Set<Int64>, in db: any Connection) throws {
        if niks.isEmpty { return }
        try db.execute(
            "DELETE FROM siks_row WHERE home IN (SELECT home FROM home) AND nik IN (\(niks.sorted()))")
    }

    static func erase(of proposal: RecordKey, in db: any Connection) throws {
        try db.execute("DELETE FROM siks_row WHERE home = \(proposal.home) AND proposal = \(proposal.id)")
    }

    /// Those for whom a tombstone was left since a comparison began.
    static func dropErased(of run: RecordKey, in db: any Connection) throws {
        let tombstones = try Tombstones(homes: [run.home], in: db)
        let numbers = try db.rows(
            "SELECT DISTINCT nik FROM siks_row WHERE home = \(run.home) AND run = \(run.id) AND nik IS NOT NULL"
        ).map { try $0.int("nik") }
        let gone = numbers.filter { tombstones.request(nik: $0) != nil }
        var rest = gone[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(250))
            try db.execute(
                "DELETE FROM siks_row WHERE home = \(run.home) AND run = \(run.id) AND nik IN (\(some))")
            rest = rest.dropFirst(250)
        }
    }
}
