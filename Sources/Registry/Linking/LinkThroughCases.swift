import Storage

/// What was asked of somebody who is put away is asked of the one who stays: else a third record would be asked about no
/// more that speaks for itself only beside the one put away. Taken back with the merge.
struct LinkThroughCases {
    let work: ChangeWork
    private var db: any Connection { work.db }
    private var registry: Registry { work.registry }
    /// Told apart from the certain band, whatever the threshold `link_certain` says: it is no less than 90.
    private static let mostChance = 8_999

    // MARK: Over

    /// - Parameter cases: that were open about the one put away, as they were then.
    func carry(_ cases: [LinkCaseRecord], of put: RecordID, to kept: PersonRecord) throws {
        let asked = cases.filter { $0.kind == .person && $0.state.isOpen }
        if asked.isEmpty { return }
        try db.beyondSight {
            let known = try LinkCaseRecord.of(kept.key, in: db)
            var told: [RegionCode: Int] = [:]
            for one in asked {
                let other = one.other(than: put)
                let there = known.first { $0.other(than: kept.key.id) == other }
                let opened =
                    if let there {
                        try hold(there, put)
                    } else {
                        try open(one, other, put, kept)
                    }
                for village in opened?.villages ?? [] { told[village, default: 0] += 1 }
            }
            // What is found of the two themselves is told as well.
            try LinkCheck(registry: registry, db: db).run([kept.key])
            if !told.isEmpty { try LinkNotices(registry: registry, db: db).found(told) }
        }
    }

    /// The two have a case of their own.
    ///
    /// - Returns: the case, if two villages are asked anew.
    private func hold(_ record: LinkCaseRecord, _ put: RecordID) throws -> LinkCaseRecord? {
        var record = record
        switch record.state {
        // Decided stays decided.
        case .same, .different: return nil
        case .open where record.isToldApart: return nil
        // Nothing of it changes for whoever has it before them.
        case .open, .visit:
            record.signs.append(LinkThrough(put, .held).sign)
            try record.update(homes: registry.home(of:), in: db)
            return nil
        case .gone:
            // One that rests waits for another merge, and is woken with that.
            guard record.before == nil else { return nil }
            record.signs.append(LinkThrough(put, .woken(reason: record.reason)).sign)
            record.wake(at: work.now, try registry.catalogue(in: db))
        }
        record.version += 1
        try record.update(homes: registry.home(of:), in: db)
        return record.asksVillages ? record : nil
    }

    private func open(_ one: LinkCaseRecord, _ other: RecordID, _ put: RecordID, _ kept: PersonRecord) throws
        -> LinkCaseRecord?
    {
        let record = LinkCaseRecord(
            of: (kept.key.id, kept.village), (other, one.village(of: other)), .person,
            chance: min(one.chance, Self.mostChance), signs: [LinkThrough(put, .new).sign], registry)
        let isNew = try record.insertIfNew(homes: registry.home(of:), in: db)
        return isNew && record.asksVillages ? record : nil
    }

    // MARK: And back

    /// The merge that put somebody away is taken back.
    func withdraw(_ put: RecordID, from kept: RecordKey) throws {
        try db.beyondSight {
            // Read anew after each: one may take others along.
            while let record = try LinkCaseRecord.of(kept, in: db).first(where: { record in
                record.through.contains { $0.person == put }
            }) {
                try withdraw(put, record)
            }
        }
    }

    private func withdraw(_ put: RecordID, _ before: LinkCaseRecord) throws {
        guard let place = before.signs.firstIndex(where: { LinkThrough($0)?.person == put }),
            let through = LinkThrough(before.signs[place])
        else { return }
        var record = before
        record.signs.remove(at: place)
        let isDecided = record.state == .same || record.saysDifferent
        if !isDecided, through.how != .held {
            // Another merge asks it still, and has to put right what this one would have.
            if let next = record.signs.firstIndex(where: { LinkThrough($0) != nil }),
                let after = LinkThrough(record.signs[next])
            {
                record.signs[next] = LinkThrough(after.person, through.how).sign
            } else {
                try close(record, through.how)
                return try withdrawOnward(record)
            }
        }
        try record.update(homes: registry.home(of:), in: db)
    }

    /// It is asked no more, and is what it was before.
    private func close(_ record: LinkCaseRecord, _ how: LinkThrough.How) throws {
        var record = record
        if case .woken(let reason) = how {
            (record.state, record.reason, record.since) = (.gone, reason, work.now)
            record.version += 1
            return try record.update(homes: registry.home(of:), in: db)
        }
        if try record.answers.isEmpty && LinkDecision.homes(of: record, in: db).isEmpty {
            return try record.delete(homes: registry.home(of:), in: db)
        }
        // Somebody has said something of it: kept, and asked again where the two speak for it themselves.
        (record.state, record.signs) = (.open, [])
        record.fade(at: work.now)
        try record.update(homes: registry.home(of:), in: db)
    }

    /// What was carried on from a case that is asked no more, when one of its two was put away in turn.
    private func withdrawOnward(_ record: LinkCaseRecord) throws {
        for (put, other) in [(record.first, record.second), (record.second, record.first)] {
            let key = RecordKey(home: registry.home(of: record.village(of: other)), id: other)
            for next in try LinkCaseRecord.of(key, in: db) where next.key != record.key { try withdraw(put, next) }
        }
    }
}
