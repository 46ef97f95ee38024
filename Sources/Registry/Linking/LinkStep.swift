import Linkage
import Storage

/// What becomes of the case of two people, now that one of them is new or has changed.
struct LinkStep {
    /// One of those compared, and what was found of the two.
    struct Found {
        var other: LinkedRow
        var chance: Double
        var signs: [LinkSign]
        /// Of a number that more people have than are asked about two by two.
        var isOfMany = false
    }

    private let record: LinkCaseRecord
    private let isNew: Bool
    private let opens: Bool
    /// Of the one who is not new.
    let otherVillage: RegionCode

    /// - Parameters:
    ///   - asked: what the two are asked about; nil for nothing.
    ///   - before: their case, if there is one.
    ///   - isHeld: whether it stays open where nothing is to be asked.
    /// - Returns: nil where all stays as it is.
    init?(
        _ row: LinkedRow, _ found: Found, _ asked: LinkKind?, before: LinkCaseRecord?, isHeld: Bool,
        _ catalogue: Catalogue, _ registry: Registry
    ) {
        otherVillage = found.other.village
        // A number that is no longer that of both is nothing to ask about.
        let kind = asked ?? (isHeld && before?.kind == .person ? LinkKind.person : nil)
        let signs = kind == .nik ? LinkSign.sameNumber(ofMany: found.isOfMany) : found.signs
        let chance = kind == .nik ? 0 : Int(found.chance * 10_000)
        guard let before else {
            guard let kind else { return nil }
            record = LinkCaseRecord(
                of: (row.key.id, row.village), (found.other.key.id, found.other.village), kind, chance: chance,
                signs: signs, registry)
            (isNew, opens) = (true, true)
            return
        }
        // Decided is decided; and what families say of a case counts for as long as the two are what they were.
        let isAsBefore =
            before.kind == .nik ? kind == .nik && before.found == signs : before.found.own == found.signs
        let isOneNumber = row.nik != nil && row.nik == found.other.nik
        var record = before
        switch before.state {
        case .same: return nil
        // Told apart they are not asked about again, but their number is not that of both.
        case .different:
            guard isOneNumber else { return nil }
            record.awaitMending()
            record.version += 1
            opens = false
        case .open where before.isToldApart:
            if isOneNumber { return nil }
            record.settle()
            record.version += 1
            opens = false
        case .open, .visit:
            if isAsBefore { return nil }
            guard let kind else {
                if before.isCarried {
                    // A merge asks it, whatever the two say; only a number is that of both no more.
                    guard before.kind == .nik else { return nil }
                    record.kind = .person
                    record.tell([])
                    record.version += 1
                    (self.record, isNew, opens) = (record, false, false)
                    return
                }
                record.fade(at: registry.clock.now())
                (self.record, isNew, opens) = (record, false, false)
                return
            }
            (record.kind, record.chance) = (kind, chance)
            record.tell(signs)
            record.version += 1
            opens = false
        case .gone:
            // One that a merge has put to rest is woken with its undo; one that a search has closed knew more.
            let isCarried = before.isCarried && before.faded != nil
            guard before.before == nil, before.faded != nil || !isAsBefore, kind != nil || isAsBefore || isCarried
            else {
                return nil
            }
            record.wake(at: registry.clock.now(), catalogue)
            if let kind, !isAsBefore {
                (record.kind, record.chance) = (kind, chance)
                record.tell(signs)
            }
            record.version += 1
            opens = true
        }
        self.record = record
        isNew = false
    }

    /// The kabupaten whose rows are written.
    func homes(_ home: (RegionCode) -> Int64) -> [Int64] { [record.key.home] + record.villages.map(home) }

    /// - Returns: the case, if it is open now and was not before.
    func take(homes: (RegionCode) -> Int64, in db: any Connection) throws -> LinkCaseRecord? {
        if isNew { return try record.insertIfNew(homes: homes, in: db) ? record : nil }
        try record.update(homes: homes, in: db)
        return opens ? record : nil
    }
}

extension LinkCaseRecord {
    /// Nothing speaks for it any more, or less than is asked about, since one of the two has changed.
    mutating func fade(at now: Int64) {
        reason = Self.fading + state.rawValue
        state = .gone
        since = now
        version += 1
    }

    /// What it was before one of the two changed so that nothing was to be asked; nil where that is not why it is closed.
    var faded: LinkState? {
        guard state == .gone, reason.hasPrefix(Self.fading) else { return nil }
        return LinkState(rawValue: String(reason.dropFirst(Self.fading.count)))
    }

    private static let fading = "berubah:"
}

extension [LinkSign] {
    /// What the two say themselves, without what their families do.
    fileprivate var own: [LinkSign] { filter { $0.field != "company" } }
}
