import Storage

/// Takes back the merges of a record that is about to be withdrawn, since what brought it is undone. Else the other
/// record would stay a duplicate of one that is gone, and nobody would be left of that person.
struct LinkRelease {
    let work: ChangeWork
    private var db: any Connection { work.db }

    init(work: ChangeWork) { self.work = work }

    /// Whether a merge of the record stands.
    func isNeeded(_ key: RecordKey) throws -> Bool { try !JoinedRecords.standing(of: key, in: db).isEmpty }

    /// - Returns: false where one of the merges is not this actor's to take back, or cannot be any more: then the record
    ///   stays as it is.
    func release(_ key: RecordKey) throws -> Bool {
        let merges = try db.beyondSight { try LinkCaseRecord.held(of: key, in: db) }.filter { $0.state == .same }
        if merges.isEmpty { return true }
        let catalogue = try work.registry.catalogue(in: db)
        guard try merges.allSatisfy({ try isFree($0, catalogue) }) else { return false }
        // The last first: an earlier one may have had its benefits go on with it.
        for merge in merges.sorted(by: { ($0.changeSet?.value ?? 0) > ($1.changeSet?.value ?? 0) }) {
            guard let change = merge.changeSet else { return false }
            do {
                try db.beyondSight { try merge.refuseIfCarriedOn(work.registry, in: db) }
            } catch is Refusal {
                return false
            }
            if !db.isAlone {
                let homes = try db.beyondSight { try merge.homes(work.registry, in: db) }
                try db.lock(homes.map(LockKey.home))
            }
            let undone = try UndoChanges(changeSet: change).perform(in: db, by: work.actor, work.registry)
            // Whom it had put away has become something else since.
            if undone.left.contains(LogField.status) { return false }
        }
        return true
    }

    /// Asked of all before the first is taken back.
    private func isFree(_ merge: LinkCaseRecord, _ catalogue: Catalogue) throws -> Bool {
        guard let change = merge.changeSet, merge.isReopenable(by: work.actor, at: work.now, catalogue) else {
            return false
        }
        return try db.beyondSight { () -> Bool in
            guard let record = try ChangeRecord.find(change, in: db), record.state == .applied, record.proposal == nil
            else { return false }
            return try !merge.isOfErased(work.registry, in: db)
        }
    }

    /// The people of a village, by their ids, of whom a merge stands.
    static func merged(in village: RegionCode, home: Int64, _ db: any Connection) throws -> Set<RecordID> {
        try db.beyondSight { () -> Set<RecordID> in
            let rows = try db.rows(
                """
                SELECT person FROM link_place p WHERE \(db.kabupaten(home).hold("p.home")) AND village = \(village)
                AND \(LinkPlace.isClosed("p")) AND state = 'same'
                """)
            return Set(try rows.map { RecordID(try $0.int("person")) })
        }
    }
}
