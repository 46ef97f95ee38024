package import Storage

/// An action that runs beside others: it reads and writes what lies in some kabupaten and nothing else. All others run
/// alone in the register.
package protocol NarrowAction: Action {
    /// The kabupaten whose records it reads to write them, by our numbers. Asked before they are locked, and again
    /// after: what it rests on may have moved meanwhile.
    ///
    /// - Throws: `Refusal` as `demands` does where there is no such record.
    func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64>
}

extension LockKey {
    /// All records of a kabupaten.
    static func home(_ home: Int64) -> LockKey { LockKey("home", home) }
    /// Everything of an account that is its owner's alone: sessions, drafts, codes.
    static func account(_ account: Int64) -> LockKey { LockKey("account", account) }
    /// What is counted before somebody has to wait.
    static func limit(_ key: String) -> LockKey { LockKey("limit", key) }
    /// The bytes under a digest.
    static func file(_ digest: String) -> LockKey { LockKey("file", digest) }
    /// The audit chain of a kabupaten; 0 is the nation's.
    static func chain(_ home: Int64) -> LockKey { LockKey("chain", home) }

    /// A NIK or KK number. The engine's room for locks is small: a thousand numbers share theirs with others.
    static func number(_ number: Int64) -> LockKey { LockKey("number", number & 1023) }
}

extension Registry {
    /// Locks the homes of an action, having seen that they are the homes still when they are locked.
    func lock(_ action: some NarrowAction, in db: any Connection) throws {
        if db.isAlone { return }
        try db.lock(Set(try action.homes(in: db, self)).map(LockKey.home))
        try db.lock(Set(try action.homes(in: db, self)).map(LockKey.home))
    }
}

extension ChangeSet {
    /// The kabupaten of everything that a change names.
    func homes(in db: any Connection) throws -> Set<Int64> {
        var locator = Locator(db)
        var homes: Set = [
            try newcomers.map { try AuditTrail.home(of: $0.village, in: db) } ?? locator.family(family).key.home
        ]
        for change in changes {
            let (families, persons) = change.named
            for family in families { homes.insert(try locator.family(family).key.home) }
            for person in persons { homes.insert(try locator.person(person).key.home) }
        }
        return homes
    }
}

extension Change {
    /// The records that it names.
    package var named: (families: [RecordID], persons: [RecordID]) {
        switch self {
        case .person(let change): ([], [change.person])
        case .family(let change): ([change.family], [])
        case .house(let change): ([change.family], [])
        case .trait(let change): ([], [change.person])
        case .newMember(let change): ([change.family], [])
        case .status(let change): ([], [change.person])
        case .join(let change): ([change.family], [change.person])
        case .split(let change): ([change.from], change.members.map(\.person))
        case .merge(let change): ([change.from, change.into], [])
        case .register: ([], [])
        case .enrol(let change): ([], [change.person])
        case .caretaker(let change): ([change.family], [change.person])
        case .ppks(let change): ([], [change.person])
        case .carry(let change): ([], [change.from, change.into])
        }
    }
}

extension SubmitChanges: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { try changes.homes(in: db) }
}

extension DecideChanges: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try ChangeRecord.find(changeSet, in: db) else { throw Refusal.notFound }
        return try (record.body?.homes(in: db) ?? []).union([record.key.home])
    }
}

extension UndoChanges: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try ChangeRecord.find(changeSet, in: db) else { throw Refusal.notFound }
        let own: Set = [record.key.home]
        if record.event == .onePerson, let link = try LinkCaseRecord.find(by: changeSet, in: db) {
            return own.union(try link.homes(registry, in: db))
        }
        guard record.event == .transfer,
            let transfer = try TransferRecord.find(by: changeSet, in: record.village, home: record.key.home, db)
        else { return own }
        return own.union(try transfer.homes(registry))
    }
}

extension HandOn: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try CaseNote.place(of: family, in: db).home]
    }
}

extension TakeBack: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try CaseNote.place(of: family, in: db).home]
    }
}

extension OpenTransfer: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        var locator = Locator(db)
        return Set(try families.map { try locator.family($0.family).key.home })
            .union(try TransferCase.homes(of: link, registry, in: db))
    }
}

extension AskTransfer: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        try TransferCase.homes(of: link, registry, in: db)
    }
}

extension DecideTransfer: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try TransferRecord.find(transfer, in: db) else { throw Refusal.notFound }
        return try record.homes(registry)
    }
}

extension TransferRecord {
    /// The case's own, where they come from, and where they go.
    fileprivate func homes(_ registry: Registry) throws -> Set<Int64> {
        [key.home, registry.home(of: origin), registry.home(of: destination)]
    }
}

extension EnqueueJob: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [] }
}

extension AskExport: NarrowAction {
    func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [] }
}

extension PrepareBulk: NarrowAction {
    /// What it reads it holds on to only by its versions: each row is looked at again when it is carried out.
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [] }
}
