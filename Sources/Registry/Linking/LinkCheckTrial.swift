import Storage

/// How long it takes to look for one person among everybody, and how many of those whom a search found are found so too.
package struct LinkCheckTrial: Codable, Sendable {
    /// Each in milliseconds, the shortest first.
    package var times: [Double] = []
    /// Persons of open cases who were looked for as if they were new, and how many of the cases were opened again.
    package var asked = 0
    package var found = 0
}

extension Registry {
    /// Looks for persons drawn by lot, and for the second of open cases; nothing of it is kept.
    ///
    /// - Parameter sample: so many of each.
    package func tryLinkChecks(sample: Int, by actor: Actor) throws -> LinkCheckTrial {
        for place in try database.readBlocking({ try RegisterArea.places(in: $0) }) {
            try actor.meet(Demand(.importFile, at: place))
        }
        var trial = LinkCheckTrial()
        let clock = ContinuousClock()
        func look(_ key: RecordKey, without record: LinkCaseRecord?) throws {
            do {
                try database.writeBlocking(locking: .only([LockKey.home(key.home)])) { db in
                    try record?.delete(homes: home(of:), in: db)
                    var opened: [LinkCaseRecord] = []
                    let time = try clock.measure { opened = try LinkCheck(registry: self, db: db).run([key]) }
                    trial.times.append(
                        Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
                    if let record {
                        trial.asked += 1
                        if opened.contains(where: { $0.first == record.first && $0.second == record.second }) {
                            trial.found += 1
                        }
                    }
                    throw NotKept()
                }
            } catch is NotKept {}  // that nothing is kept is what was wanted
        }
        for key in try drawn(sample) { try look(key, without: nil) }
        for record in try openCases(sample) {
            let village = record.secondVillage
            try look(RecordKey(home: home(of: village), id: record.second), without: record)
        }
        trial.times.sort()
        return trial
    }

    private struct NotKept: Error {}

    private func drawn(_ sample: Int) throws -> [RecordKey] {
        var found: Set<RecordKey> = []
        try database.readBlocking { db in
            for _ in 0..<sample * 4 where found.count < sample {
                let bucket = Int64.random(in: 0..<65_536)
                for row in try db.rows("SELECT entries FROM person_link WHERE bucket = \(bucket) LIMIT 1") {
                    var entries: [LinkKeys.Entry] = []
                    LinkKeys.Entry.read(try row.blob("entries")) { entries.append($0) }
                    guard let one = entries.randomElement() else { continue }
                    found.insert(RecordKey(home: Int64(one.home), id: RecordID(one.person)))
                }
            }
        }
        return Array(found)
    }

    private func openCases(_ sample: Int) throws -> [LinkCaseRecord] {
        var cases: [LinkCaseRecord] = []
        for home in homes.values.sorted() {
            try database.readBlocking { db in
                for row in try db.rows(
                    """
                    SELECT \(LinkCaseRecord.columns) FROM link_case
                    WHERE home = \(home) AND kind = 'orang' AND state = 'open' ORDER BY id
                    """)
                {
                    cases.append(try LinkCaseRecord(row))
                }
            }
        }
        return Array(cases.shuffled().prefix(sample))
    }
}
