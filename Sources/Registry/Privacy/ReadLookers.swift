import Rules
import Storage

extension Registry {
    /// How many entries a page of who looked reads at most; a page ends with a whole day.
    private static let lookWork = 500

    /// Who saw a family, by person and day, the newest first. Asking is itself an entry of the trail.
    ///
    /// By name for whoever may read the trail or run the data-protection desk there, else by role and office alone.
    ///
    /// - Throws: `Refusal.notFound`, `Refusal.notAllowed(.lookers)`.
    package func lookers(
        of family: RecordID, kind: LookKind? = nil, after: String? = nil, work: Int = lookWork, by actor: Actor
    ) async throws -> LookPage {
        let cursor = try Cursor.read(after)
        await audit.flush()
        let page = try await read(by: actor) { reader -> LookPage in
            guard let key = try familyKey(family, reader),
                let row = try reader.first(
                    "SELECT village FROM family WHERE home = \(key.home) AND id = \(key.id) AND \(in: "village")")
            else { throw Refusal.notFound }
            let village = RegionCode(try row.int("village"))
            func may(_ permission: Permission) -> Bool {
                !actor.roles(meeting: Demand(permission, at: village)).isEmpty
            }
            let isFull = may(.readAudit) || may(.privacy)
            guard isFull || may(.lookers) else { throw Refusal.notAllowed(.lookers) }
            let finder = LookFinder(
                registry: self, reader: reader, key: key, village: village, isFull: isFull, work: work)
            return try finder.page(kind, before: cursor?.village)
        }
        note(.lookersRead, by: actor, place: page.village.code, object: "keluarga \(family)", detail: "")
        return page
    }
}

/// Reads the entries about one family that the reader may see, and puts them together.
struct LookFinder {
    let registry: Registry
    let reader: Reader
    let key: RecordKey
    let village: RegionCode
    let isFull: Bool
    let work: Int

    init(registry: Registry, reader: Reader, key: RecordKey, village: RegionCode, isFull: Bool, work: Int) {
        self.registry = registry
        self.reader = reader
        self.key = key
        self.village = village
        self.isFull = isFull
        self.work = work
    }

    func page(_ kind: LookKind?, before: Int64?) throws -> LookPage {
        var entries = try LookEntries(reader: reader, key: key, village: village, work: work)
            .newest(kind?.verbs ?? LookKind.looking, before: before ?? Int64.max)
        var next: String?
        if entries.count >= work, let last = entries.last {
            // The last day may go on: it is left for the next page, unless it is all there is.
            let whole = entries.filter { $0.day != last.day }
            if !whole.isEmpty { entries = whole }
            next = entries.last.map { Cursor(village: $0.at, id: 0).text }
        }
        return LookPage(
            family: key.id, village: registry.gazetteer[village] ?? .nation, groups: try groups(entries), next: next,
            isFull: isFull, listsSince: try since())
    }

    private func since() throws -> Int64 {
        try reader.withCatalogueTables { db in
            try db.first("SELECT value FROM setting WHERE name = 'audit_subject_since'")?.textOrNil("value")
                .flatMap { Int64($0) } ?? 0
        }
    }

    /// What exports were for, in the words of the catalogue.
    private func purposes(of exports: [RecordID]) throws -> [RecordID: String] {
        if exports.isEmpty { return [:] }
        return try reader.withCatalogueTables { db in
            let purposes = try ExportPurposes(in: db)
            return try db.rows(
                "SELECT id, purpose, asked_at FROM export WHERE id IN (\(exports.map(\.value)))"
            ).reduce(into: [:]) { found, row in
                let day = Clock.at(try row.int("asked_at")).today.packed
                found[RecordID(try row.int("id"))] = purposes.words(of: try row.text("purpose"), on: day).id
            }
        }
    }

    private func groups(_ entries: [LookEntry]) throws -> [LookGroup] {
        let grants = try HeldGrants(of: Set(entries.map(\.account)), reader)
        let exports = try purposes(of: entries.compactMap(\.export).uniqued)
        var groups: [LookGroup] = []
        var places: [String: Int] = [:]
        for entry in entries {
            let said = [.revealed, .beyond].contains(entry.kind) ? entry.detail : ""
            let purpose = entry.export.flatMap { exports[$0] } ?? said
            // Who acts on the server itself has no account of their own, only a name.
            let who = "\(entry.day) \(entry.account) \(entry.account == 0 ? entry.name : "")"
            if let place = places[who] {
                add(entry, purpose, to: &groups[place])
                continue
            }
            places[who] = groups.count
            let held = grants.held(by: entry.account, on: entry.day, at: village)
            var group = LookGroup(
                day: entry.day, account: entry.account, name: isFull ? entry.name : nil,
                roles: held.map(\.role).uniqued,
                offices: held.map(\.region).uniqued.map {
                    registry.gazetteer[$0] ?? .nation
                }, acts: [], lastAt: entry.at)
            add(entry, purpose, to: &group)
            groups.append(group)
        }
        return groups
    }

    /// Entries come newest first.
    private func add(_ entry: LookEntry, _ purpose: String, to group: inout LookGroup) {
        if let place = group.acts.firstIndex(where: { $0.kind == entry.kind }) {
            group.acts[place].times += 1
            group.acts[place].firstAt = entry.at
            if !purpose.isEmpty, !group.acts[place].purposes.contains(purpose) {
                group.acts[place].purposes.append(purpose)
            }
        } else {
            group.acts.append(
                LookGroup.Act(
                    kind: entry.kind, times: 1, firstAt: entry.at, lastAt: entry.at,
                    purposes: purpose.isEmpty ? [] : [purpose]))
        }
        if isFull, group.name?.isEmpty == true { group.name = entry.name }
    }
}

/// The grants that accounts have or had.
struct HeldGrants {
    private struct Held {
        var grant: Grant
        var from: Int32
        var to: Int32?
    }

    private var byAccount: [Int64: [Held]] = [:]

    init(of accounts: Set<Int64>, _ reader: Reader) throws {
        let rows = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT account, role, region, valid_from, valid_to FROM account_grant
                WHERE account IN (\(accounts.sorted())) ORDER BY account, region, role
                """)
        }
        for row in rows {
            guard let role = Role(rawValue: try row.text("role")) else { continue }
            let grant = Grant(role: role, region: RegionCode(try row.int("region")))
            byAccount[try row.int("account"), default: []].append(
                Held(
                    grant: grant, from: Int32(try row.int("valid_from")),
                    to: row.intOrNil("valid_to").map { Int32($0) }))
        }
    }

    /// Those of a day in a place; if none was there, all of the day; if none that day, all there ever were.
    func held(by account: Int64, on day: Int32, at place: RegionCode) -> [Grant] {
        let all = byAccount[account] ?? []
        let then = all.filter { $0.from <= day && ($0.to ?? Int32.max) > day }
        let there = then.filter { $0.grant.region.contains(place) }
        return (!there.isEmpty ? there : !then.isEmpty ? then : all).map(\.grant)
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order they came.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
