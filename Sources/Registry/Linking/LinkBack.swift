import Storage

/// Taking decisions back: who may, what it touches, and what wakes again with it.
extension LinkCaseRecord {
    /// Whoever decided it for both villages may take it back for as many hours as the threshold says; after that, and
    /// what others decided, only who may approve in both. What two villages agreed on is not for one of them to turn
    /// round, and a visit that was asked for, no decision at all.
    func isReopenable(by actor: Actor, at now: Int64, _ catalogue: Catalogue) -> Bool {
        func may(_ permission: Permission) -> Bool {
            villages.allSatisfy { !actor.roles(meeting: Demand(permission, at: $0)).isEmpty }
        }
        switch state {
        case .gone: return false
        case .open where !isToldApart: return false
        case .visit: return may(.correct)
        case .same, .different, .open:
            if may(.approve) { return true }
            return decidedBy == actor.account && may(.correct) && now <= lastMoment(catalogue)
        }
    }

    /// Taking a merge back brings nobody back who was erased at their own request.
    func refuseErased(_ registry: Registry, in db: any Connection) throws {
        guard try isOfErased(registry, in: db) else { return }
        throw Refusal.invalidInput(
            field: "perubahan",
            reason: Words(
                id: "Data orang ini dihapus atas permintaan warga. Penggabungannya tidak dapat dibatalkan lagi.",
                en: "This person was erased at their own request. The merge cannot be taken back any more."))
    }

    func isOfErased(_ registry: Registry, in db: any Connection) throws -> Bool {
        try db.beyondSight { () -> Bool in
            try [first, second].contains { id in
                let key = RecordKey(home: registry.home(of: village(of: id)), id: id)
                guard let person = try PersonRecord.find(key, in: db) else { return false }
                switch person.status {
                // Whom else they were was not always erased along.
                case .erased: return try state == .gone || wasErasedAtRequest(id, in: db)
                case .duplicate: return try Tombstone.covers(person, in: db)
                default: return false
                }
            }
        }
    }

    private func wasErasedAtRequest(_ person: RecordID, in db: any Connection) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM privacy_request WHERE home IN (SELECT home FROM home) AND person = \(person)
            AND erased_at IS NOT NULL
            """) > 0
    }

    /// Until when whoever decided may take it back; nil for those who may at any time.
    func reopenableUntil(by actor: Actor, _ catalogue: Catalogue) -> Int64? {
        let approves = villages.allSatisfy { !actor.roles(meeting: Demand(.approve, at: $0)).isEmpty }
        return state == .visit || approves ? nil : lastMoment(catalogue)
    }

    private func lastMoment(_ catalogue: Catalogue) -> Int64 {
        (decidedAt ?? 0) + Int64(catalogue.thresholds["undo_hours"] ?? 24) * 3_600_000
    }

    /// What a case that rests was before the merge that closed it; it is kept where others have their reason. Nil of one
    /// that is gone since nothing speaks for it any more.
    var before: LinkState? { state == .gone ? LinkState(rawValue: reason) : nil }

    /// A question about somebody who has been put away rests until they are there again.
    mutating func rest() {
        reason = state.rawValue
        state = .gone
    }

    /// They are there again: it is asked as it was, and its days begin again; those of a visit where nobody has noted yet
    /// what was seen.
    mutating func wake(at now: Int64, _ catalogue: Catalogue) {
        state = before ?? faded ?? .open
        reason = ""
        since = now
        if state == .visit, visitSince != 0 { visitSince = LinkDeadline.visit(catalogue, at: now) }
    }

    /// Wherever taking a merge back may write: where the two are and were, and where the cases are that were closed
    /// because of it.
    func homes(_ registry: Registry, in db: any Connection) throws -> Set<Int64> {
        var homes = Set(try LinkDecision.homes(of: self, in: db))
        homes.insert(key.home)
        var waiting = [(first, firstVillage), (second, secondVillage)]
        var seen: Set<RecordID> = []
        while let (person, village) = waiting.popLast() {
            guard seen.insert(person).inserted else { continue }
            let home = registry.home(of: village)
            homes.insert(home)
            for other in try Self.of(RecordKey(home: home, id: person), in: db) {
                homes.formUnion([other.key.home] + other.villages.map(registry.home(of:)))
                // What was carried on from a case that a merge had opened goes with it.
                guard other.isCarried else { continue }
                waiting += [(other.first, other.firstVillage), (other.second, other.secondVillage)]
            }
        }
        return homes
    }
}
