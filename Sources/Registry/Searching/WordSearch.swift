import Storage

/// Looks for records by their words, way after way, home after home, and no further than the work allowed.
///
/// In each home the rarest word is walked along and the others are checked, so that the order is always that of
/// villages and records, whichever word that is. Homes in which few have the words are asked together.
struct WordSearch<Item: Sendable> {
    let index: WordIndex
    let runs: WordRuns
    let stretches: [Stretch]
    let reader: Reader
    /// Records with all the keys of their words; those not to be shown are left out.
    let fetch: (_ records: [RecordKey]) throws -> [RecordKey: (keys: [Int64], item: Item)]

    struct Hit: Sendable {
        var item: Item
        var closeness: Closeness
        fileprivate var place: SearchPlace
    }

    struct Found: Sendable {
        var hits: [Hit]
        /// Nil at the end.
        var next: SearchPlace?
        /// The page is not full, since there was too much to look through.
        var isCutShort = false
    }

    /// - Parameter work: index entries to be looked at, about half a microsecond each.
    func page(from start: SearchPlace, limit: Int, work: Int) throws -> Found {
        var place = start
        var hits: [Hit] = []
        var left = work
        while place.run < runs.all.count {
            if let run = runs.all[place.run] {
                if run.closeness == .partial, place.hasFound { return Found(hits: hits) }
                // What is far off comes on a page of its own, asked for by whoever has not found what they sought.
                if run.closeness == .far, !hits.isEmpty { return Found(hits: hits, next: place) }
                for group in groups(of: run, typed: place.run == 0) where place.comesBeforeEnd(of: group) {
                    var isDone = false
                    while !isDone {
                        let step = try step(run, group, after: place, need: limit + 1 - hits.count, work: left)
                        hits += step.hits
                        left -= step.cost
                        (place.village, place.record) = (step.village, step.record)
                        // All but one word is a last resort: only for whoever has found nothing better.
                        place.hasFound = place.hasFound || !step.hits.isEmpty && run.closeness < .partial
                        isDone = step.isDone
                        if hits.count > limit {
                            var next = hits[limit - 1].place
                            next.hasFound = place.hasFound
                            return Found(hits: Array(hits.prefix(limit)), next: next)
                        }
                        if left <= 0 { return Found(hits: hits, next: place, isCutShort: true) }
                    }
                }
            }
            place.run += 1
            (place.village, place.record) = (0, 0)
        }
        return Found(hits: hits)
    }

    /// Whether every word has anybody in a home, as far as is known. What was typed is always asked for where there is
    /// anybody at all.
    private func isPossible(_ run: WordRun, in home: Int64, typed: Bool) -> Bool {
        if typed { return runs.vocabulary[home]?.isEmpty == false }
        return run.words.allSatisfy { runs.count(of: $0, in: home) > 0 }
    }

    /// Homes one after the other, those together that have few entries of the run's rarest word: a round trip costs as
    /// much as some hundred of them.
    private func groups(of run: WordRun, typed: Bool) -> [Stretches] {
        var groups: [Stretches] = []
        var entries = 0
        for stretch in stretches where isPossible(run, in: stretch.home, typed: typed) {
            let count = run.words.map { runs.count(of: $0, in: stretch.home) }.min() ?? 0
            entries += count
            if let last = groups.last, last.homes.count < Self.mostTogether, entries <= Self.fewEntries {
                groups[groups.count - 1].add(stretch)
            } else {
                groups.append(Stretches(stretch))
                entries = count
            }
        }
        return groups
    }

    private static var mostTogether: Int { 16 }
    private static var fewEntries: Int { 600 }

    /// What it costs to look for one key of a record, in index entries: PostgreSQL goes down its index anew.
    private var checkPrice: Int { reader.withCatalogueTables { $0.dialect == .postgres } ? 4 : 1 }

    /// What it costs to read a record, in index entries.
    private static var recordPrice: Int { 16 }

    private struct Step {
        var hits: [Hit] = []
        var village: Int64
        var record: Int64
        var isDone = true
        var cost = 0
    }

    /// A piece of the way: from a place on, until enough is found, the work is done, or the stretch is at its end.
    private func step(_ run: WordRun, _ group: Stretches, after place: SearchPlace, need: Int, work: Int) throws -> Step
    {
        func count(_ keys: [Int64]) -> Int { group.homes.reduce(0) { $0 + runs.count(of: keys, in: $1) } }
        // Keys that nobody in these homes has are not even asked for; those typed always are.
        let words = run.words.map { keys in keys.count == 1 ? keys : keys.filter { count([$0]) > 0 } }
        // The rarest is walked along, and of the others the rarer is asked for first: it most often says no.
        let byCount = words.sorted { count($0) < count($1) }
        let rarest = byCount.first ?? []
        let others = Array(byCount.dropFirst())
        // Where many keys would have to be checked, the record itself is asked, if the other words have let it pass.
        let checked = others.filter { $0.count <= 4 }
        let isSure = checked.count == others.count
        // The first check mostly decides.
        let price = 1 + (checked.first?.count ?? 0) * checkPrice
        let condition: SQL = checked.isEmpty ? "1 = 1" : fits(checked, group)
        let share = max(20, work / (price * max(1, rarest.count)))
        let enough = isSure ? need : max(20, 300 / max(1, rarest.count))

        var step = Step(village: group.villages.upperBound, record: Int64.max)
        var found: [Entry] = []
        var horizon: Entry?
        for word in rarest {
            let walk = try walk(word, group, after: place, condition, need: enough, atMost: share)
            found += walk.fitting
            step.cost += 10 + walk.looked * price
            if let last = walk.stoppedAt { horizon = min(horizon ?? last, last) }
        }
        if let horizon {
            // Words that were stopped later than another are read again from there by the next step.
            found.removeAll { horizon < $0 }
            (step.village, step.record, step.isDone) = (horizon.village, horizon.record, false)
        }
        found = found.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        step.hits = try hits(found, run, place)
        step.cost += Self.recordPrice * found.count
        return step
    }

    /// The entries that are what the run looks for, and that no earlier run has shown.
    private func hits(_ found: [Entry], _ run: WordRun, _ place: SearchPlace) throws -> [Hit] {
        guard !found.isEmpty else { return [] }
        let records = try fetch(found.map(\.key))
        let earlier = runs.all[..<place.run].compactMap { $0 }
        return found.compactMap { entry in
            guard let (keys, item) = records[entry.key], run.fits(keys), !earlier.contains(where: { $0.fits(keys) })
            else { return nil }
            var here = place
            (here.village, here.record) = (entry.village, entry.record)
            return Hit(item: item, closeness: run.closeness, place: here)
        }
    }

    private struct Entry: Comparable {
        var village: Int64
        var record: Int64
        var home: Int64 = 0
        var key: RecordKey { RecordKey(home: home, id: RecordID(record)) }
        static func < (left: Entry, right: Entry) -> Bool {
            (left.village, left.record) < (right.village, right.record)
        }
    }

    private struct Walk {
        var fitting: [Entry] = []
        var looked = 0
        /// Nil if there is nothing more.
        var stoppedAt: Entry?
    }

    /// Along the entries of one word, in the order of the table, which is why they can be left at any moment.
    ///
    /// In portions that grow: most words have few entries, and a statement that is known already is answered in one round
    /// trip, where a cursor takes three and is planned anew.
    private func walk(
        _ word: Int64, _ group: Stretches, after place: SearchPlace, _ condition: SQL, need: Int, atMost limit: Int
    ) throws -> Walk {
        var walk = Walk()
        var last = Entry(village: place.village, record: place.record)
        var portion = max(need, group.homes.count > 1 ? 256 : 64)
        while true {
            portion = min(portion, limit - walk.looked)
            let rows = try self.rows(of: word, group, after: last, condition, portion)
            for row in rows {
                last = Entry(village: try row.int("village"), record: try row.int("record"), home: try row.int("home"))
                walk.looked += 1
                if try row.int("fits") != 0 { walk.fitting.append(last) }
                if walk.fitting.count == need || walk.looked == limit {
                    walk.stoppedAt = last
                    return walk
                }
            }
            if rows.count < portion { return walk }
            portion *= 8
        }
    }

    private func rows(
        of word: Int64, _ group: Stretches, after last: Entry, _ condition: SQL, _ portion: Int
    ) throws -> [Row] {
        let low = max(last.village, group.villages.lowerBound)
        let record: SQL = "n.\(unsafe: index.record)"
        let homes: SQL =
            group.homes.count == 1 ? "n.home = \(group.homes[0])" : "n.home IN (\(group.paddedHomes))"
        return try reader.rows(
            """
            SELECT n.home AS home, n.village AS village, \(record) AS record, CASE WHEN \(condition) THEN 1 ELSE 0 END AS fits
            FROM \(table) n WHERE \(homes) AND n.word = \(word)
            AND n.village BETWEEN \(low) AND \(group.villages.upperBound)
            AND (n.village, \(record)) > (\(last.village), \(last.record)) AND \(in: "n.village")
            ORDER BY n.village, \(record) LIMIT \(portion)
            """)
    }

    private var table: SQL { "\(unsafe: index.table)" }

    private func fits(_ others: [[Int64]], _ group: Stretches) -> SQL {
        // One home is named, so that one server answers.
        let home: SQL = group.homes.count == 1 ? "\(group.homes[0])" : "n.home"
        return fits(others, home)
    }

    private func fits(_ others: [[Int64]], _ home: SQL) -> SQL {
        SQL.joined(
            others.map { keys in
                """
                EXISTS (SELECT 1 FROM \(table) o WHERE o.home = \(home) AND o.word IN (\(keys)) AND o.village = n.village
                AND o.\(unsafe: index.record) = n.\(unsafe: index.record))
                """
            }, by: " AND ")
    }
}
