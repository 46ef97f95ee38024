import Storage

/// The places that an import touched: who takes it back must be allowed to import into each of them.
struct BatchPlaces {
    private let batch: Batch
    let villages: [RegionCode]

    /// Other kabupaten that somebody moved from.
    private let otherHomes: [RegionCode]

    /// Where a batch came is asked by people who do not see all of it, and decides what they may do with it.
    init(_ batch: Batch, in db: any Connection) throws {
        self.batch = batch
        // Villages of the file, and those of a first load that has not come to them.
        let villages = try db.rows(
            """
            SELECT village FROM import_village WHERE batch = \(batch.id)
            UNION SELECT village FROM village_loading WHERE batch = \(batch.id) ORDER BY village
            """
        ).map { RegionCode(try $0.int("village")) }
        self.villages = villages
        otherHomes = try db.beyondSight {
            try Self.homes(of: batch, in: db).filter { home in !villages.contains { home.contains($0) } }
        }
    }

    /// Kabupaten in the change log, each found by one look into its index: there may be millions of entries.
    private static func homes(of batch: Batch, in db: any Connection) throws -> [RegionCode] {
        var homes: [RegionCode] = []
        var last: Int64 = -1
        while let row = try db.first(
            """
            SELECT home FROM change_log WHERE batch = \(batch.id) AND home > \(last) ORDER BY home LIMIT 1
            """)
        {
            last = try row.int("home")
            if let region = try db.first("SELECT region FROM home WHERE home = \(last)")?.intOrNil("region") {
                homes.append(RegionCode(region))
            }
        }
        return homes
    }

    var common: RegionCode { .common(to: villages + otherHomes) }

    /// What anybody needs who takes it back.
    var demands: [Demand] { (villages + otherHomes).map { Demand(.importFile, at: $0) } }

    /// As asked of a job: a village that is still being loaded is not there for anybody, its kecamatan is.
    func demandsOfJob(at region: RegionCode, in db: any Connection) throws -> [Demand] {
        let loading = Set(
            try db.rows("SELECT village FROM village_loading WHERE batch = \(batch.id)").map {
                RegionCode(try $0.int("village"))
            })
        if demands.isEmpty { return [Demand(.importFile, at: region)] }
        return demands.map { demand in
            loading.contains(demand.place) ? Demand(.importFile, at: demand.place.parent ?? .nation) : demand
        }
    }

    /// What anybody needs who goes on with it: to import into all that it was begun for. A village that is still being
    /// loaded cannot be asked for. Nil where the area was not written down.
    func demandsOfArea(in db: any Connection) throws -> [Demand]? {
        try batch.area?.regions.filter { region in
            try db.count("SELECT count(*) FROM village_loading WHERE village = \(region)") == 0
        }.map { Demand(.importFile, at: $0) }
    }

    /// Whether it was stopped and may be gone on with by whoever may import into `scope`, even before it wrote anything.
    func isOpen(to scope: Scope) -> Bool {
        batch.isUnfinished && (batch.area?.regions ?? [.nation]).allSatisfy(scope.contains)
    }

    /// What this actor needs. Of a kabupaten that is not wholly theirs, every village that a change came to counts. An
    /// import that was stopped before it wrote anything is taken back by whoever began it, or may import into its whole area.
    func demands(of actor: Actor, in db: any Connection) throws -> [Demand] {
        if villages.isEmpty, otherHomes.isEmpty {
            if batch.actor == actor.account { return [] }
            return (batch.area?.regions ?? [.nation]).map { Demand(.importFile, at: $0) }
        }
        let scope = actor.scope(for: .importFile)
        return try db.beyondSight {
            var demands = demands
            for place in try Self.homes(of: batch, in: db) where !scope.contains(place) {
                let home = try AuditTrail.home(of: place, in: db)
                demands += try db.rows(
                    "SELECT DISTINCT village FROM change_log WHERE batch = \(batch.id) AND home = \(home)"
                ).map { Demand(.importFile, at: RegionCode(try $0.int("village"))) }
            }
            return demands
        }
    }

    /// What a later file confirmed or moved cannot be taken from under it. Files of other kabupaten do not matter.
    ///
    /// - Throws: `Refusal.batchNotUndoable` with what to do first.
    func refuseIfNotNewest(in db: any Connection) throws {
        if batch.state == .undone {
            throw Refusal.batchNotUndoable(
                Words(id: "impor \(batch.id) sudah dibatalkan", en: "import \(batch.id) was undone before"))
        }
        if let later = try later(in: db) {
            throw Refusal.batchNotUndoable(
                Words(
                    id: "impor \(later) datang sesudahnya; batalkan impor itu lebih dahulu",
                    en: "import \(later) came after it; undo that one first"))
        }
    }

    /// The newest import after it that touched one of its kabupaten, or may come to.
    func later(in db: any Connection) throws -> Int64? {
        let homes = Set((villages + otherHomes).map { $0.value / 1_000_000 }).sorted()
        for row in try db.rows(
            "SELECT id FROM import_batch WHERE id > \(batch.id) AND state <> 'undone' ORDER BY id DESC")
        {
            let later = try row.int("id")
            if try db.beyondSight({ try touches(later, homes, in: db) }) { return later }
        }
        return nil
    }

    private func touches(_ later: Int64, _ homes: [Int64], in db: any Connection) throws -> Bool {
        // A batch that has written nothing yet may come to any of them.
        if try db.count("SELECT count(*) FROM import_batch WHERE id = \(later) AND state <> 'done'") > 0 { return true }
        for home in homes {
            let low = home * 1_000_000, high = low + 999_999
            let inFile = try db.first(
                "SELECT 1 AS one FROM import_village WHERE batch = \(later) AND village BETWEEN \(low) AND \(high) LIMIT 1"
            )
            if inFile != nil { return true }
            let place = try AuditTrail.home(of: RegionCode(low), in: db)
            let moved = try db.first(
                "SELECT 1 AS one FROM change_log WHERE batch = \(later) AND home = \(place) LIMIT 1")
            if moved != nil { return true }
        }
        return false
    }
}
