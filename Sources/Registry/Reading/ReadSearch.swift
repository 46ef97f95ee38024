import Linkage
import Storage

extension Registry {
    /// How much of the indexes one search looks at before it hands out what it has: some twenty milliseconds.
    package static let searchWork = 36_000

    /// One box for everything: a number of sixteen digits is a NIK or a KK, anything else is a name or an address.
    ///
    /// - Parameters:
    ///   - region: of the actor's area; nil: all of it.
    ///   - after: the `next` of a page of persons or of families; only the one it is of goes on.
    ///   - work: index entries to be looked at; where that is not enough, the page is short and has a `next`.
    /// - Throws: `Refusal.notFound` for a made-up `after`, `Refusal.notAllowed`.
    package func search(
        _ text: String, in region: RegionCode? = nil, after: String? = nil, limit: Int = 50, work: Int = searchWork,
        by actor: Actor
    ) async throws -> SearchResult {
        let place = try SearchPlace(after)
        if place == nil, let found = try await exactly(text, by: actor) { return Self.narrowed(found, to: region) }
        let names = NameKey.keys(of: text)
        let addresses = AddressKey.keys(of: text)
        guard !names.isEmpty || !addresses.isEmpty, text.utf8.count >= 2 else { return .unusable }

        let isAddress = AddressKey.isAddress(text)
        let limit = min(max(limit, 1), 200)
        var found = FoundByWords(
            persons: Page(items: [], next: nil), families: Page(items: [], next: nil), isAddress: isAddress,
            nextIsFarther: false)
        let stretches = stretches(in: actor.scope(), within: region)
        if place?.index != .addresses {
            let name = isAddress ? AddressKey.withoutMarkers(text) : text
            try await find(name, in: stretches, forgiving: !isAddress, place, limit, work, &found, by: actor)
        }
        if place?.index != .names {
            try await find(addresses, in: stretches, forgiving: isAddress, place, limit, work, &found, by: actor)
        }
        note(
            .searched, by: actor, place: region ?? actor.scope().regions.first ?? .nation,
            object: isAddress ? "alamat" : "nama",
            detail: isAddress ? "mencari alamat" : "mencari nama",
            families: found.persons.items.map(\.family) + found.families.items.map(\.id))
        return .words(found)
    }

    /// Of what a number finds, that of the region.
    private static func narrowed(_ found: SearchResult, to region: RegionCode?) -> SearchResult {
        guard let region, case .families(let rows) = found else { return found }
        return .families(rows.filter { region.contains($0.village.code) })
    }

    /// Where a search goes: the actor's area, or a region as far as it is in it.
    private func stretches(in scope: Scope, within region: RegionCode?) -> [Stretch] {
        let all = stretches(in: scope)
        guard let range = region?.range else { return all }
        return all.compactMap { stretch in
            guard stretch.villages.overlaps(range) else { return nil }
            return Stretch(home: stretch.home, villages: stretch.villages.clamped(to: range))
        }
    }

    /// Reads what searches for misspelt words need, so that the first one waits no longer than others. A failure is met
    /// again by that one.
    package func warmSearch() async { try? await vocabulary.warmUp(homes.values.sorted(), now: clock.now()) }

    /// Persons who have the words of a name.
    private func find(
        _ name: String, in stretches: [Stretch], forgiving: Bool, _ place: SearchPlace?, _ limit: Int, _ work: Int,
        _ found: inout FoundByWords, by actor: Actor
    ) async throws {
        let keys = NameKey.keys(of: name)
        guard !keys.isEmpty else { return }
        let known = try await vocabulary.words(.names, of: stretches.map(\.home), now: clock.now())
        let wanted = Spelling.words(of: name).filter { NameKey.key(of: $0[...]) != nil }
        let runs = WordRuns(keys, spelt: Array(wanted.prefix(6)), forgiving: forgiving, vocabulary: known)
        let result = try await read(by: actor) { reader in
            try WordSearch(index: .names, runs: runs, stretches: stretches, reader: reader) { records in
                try self.persons(records, reader)
            }.page(from: place ?? SearchPlace(.names), limit: limit, work: work)
        }
        let items = Self.ordered(result.hits) { Spelling.misfit(of: Spelling.words(of: $0.name), to: wanted) }
        found.persons = page(items, result.next, result.isCutShort)
        found.closeness = result.hits.first?.closeness
        found.nextIsFarther =
            result.next.flatMap { runs.all.indices.contains($0.run) ? runs.all[$0.run] : nil }.map {
                $0.closeness >= .far
            } ?? false
    }

    /// Families whose address has all the words, numbers and blocks.
    private func find(
        _ keys: [Int64], in stretches: [Stretch], forgiving: Bool, _ place: SearchPlace?, _ limit: Int, _ work: Int,
        _ found: inout FoundByWords, by actor: Actor
    ) async throws {
        guard !keys.isEmpty else { return }
        let known = try await vocabulary.words(.addresses, of: stretches.map(\.home), now: clock.now())
        let runs = WordRuns(keys, spelt: [], forgiving: forgiving, vocabulary: known)
        let result = try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            return try WordSearch(index: .addresses, runs: runs, stretches: stretches, reader: reader) { records in
                try self.families(records, reader, catalogue)
            }.page(from: place ?? SearchPlace(.addresses), limit: min(limit, 25), work: work)
        }
        found.families = page(Self.ordered(result.hits) { _ in 0 }, result.next, result.isCutShort)
        if found.isAddress || found.closeness == nil {
            found.closeness = result.hits.first?.closeness ?? found.closeness
        }
    }

    /// The nearest first; alike, in the order of the villages.
    private static func ordered<Item>(_ hits: [WordSearch<Item>.Hit], _ misfit: (Item) -> Int) -> [Item] {
        hits.enumerated().map {
            (order: ($0.element.closeness.rawValue, misfit($0.element.item), $0.offset), hit: $0.element)
        }
        .sorted { $0.order < $1.order }.map(\.hit.item)
    }

    private func page<Item>(_ items: [Item], _ next: SearchPlace?, _ isCutShort: Bool) -> Page<Item> {
        // A page that is not full says how far it came: the kabupaten, since that is how a search goes on.
        let reached = next.flatMap { RegionCode($0.village / 1_000_000 * 1_000_000) }.flatMap { gazetteer[$0] }
        return Page(items: items, next: next?.text, reached: isCutShort ? reached ?? .nation : nil)
    }

    private func persons(_ records: [RecordKey], _ reader: Reader) throws -> [RecordKey: ([Int64], PersonRow)] {
        let homes = Set(records.map(\.home)).sorted()
        let rows = try reader.rows(
            """
            SELECT \(PersonRow.columns), f.errors_found + f.errors_stated AS errors FROM person p
            JOIN family f ON f.home = p.home AND f.id = p.family
            WHERE p.home IN (\(Stretches.padded(homes))) AND p.id IN (\(Self.padded(records.map(\.id.value))))
            AND p.status = 1 AND \(in: "p.village")
            """)
        return try rows.reduce(into: [:]) { found, row in
            let (person, home) = (try personRow(row), try row.int("home"))
            note(person.family, in: home)
            found[RecordKey(home: home, id: person.id)] = (NameKey.keys(of: person.name), person)
        }
    }

    private func families(_ records: [RecordKey], _ reader: Reader, _ catalogue: Catalogue) throws
        -> [RecordKey: ([Int64], FamilyRow)]
    {
        let homes = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
        return try familyRows(records, reader, catalogue).reduce(into: [:]) { found, family in
            let keys = AddressKey.keys(address: family.address, hamlet: family.hamlet, rt: family.rt, rw: family.rw)
            guard let record = homes[family.id] else { return }
            found[record] = (keys, family)
        }
    }

    /// To a few lengths, so that there are a few statements and not hundreds.
    private static func padded(_ records: [Int64]) -> [Int64] {
        guard let last = records.last else { return [] }
        let length = records.count <= 8 ? 8 : records.count <= 64 ? 64 : 304
        return records + Array(repeating: last, count: max(0, length - records.count))
    }
}
