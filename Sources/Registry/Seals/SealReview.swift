import Storage

/// Goes through all seals of some kabupaten, a page at a time, and through the files that they cover.
package struct SealReview: Sendable {
    /// How many musyawarah, lists and hand-backs were looked at.
    package private(set) var seals = 0
    /// How many scans.
    package private(set) var scans = 0
    /// In words, each with whose it is and what differs; empty if all holds.
    package private(set) var problems: [String] = []

    private let registry: Registry
    private let homes: [Int64]
    private let readsFiles: Bool
    private var trail: TrailSeals
    private var place = (home: 0, subject: 0, last: RecordID(0))
    /// Heads of the lists handed back in one act.
    private var handed: [String: [String]] = [:]

    /// - Parameters:
    ///   - homes: our numbers of the kabupaten; nil: all.
    ///   - trail: what the entries of the trail say of seals; nil: they are not asked.
    ///   - readsFiles: holds every byte of every scan against its digest; else only looks whether it is there.
    package init(_ registry: Registry, homes: [Int64]? = nil, trail: TrailSeals? = nil, readsFiles: Bool = true) {
        self.registry = registry
        self.homes = homes ?? registry.homes.values.sorted()
        self.trail = trail ?? TrailSeals()
        self.readsFiles = readsFiles
    }

    /// All of it. For a thread that may block.
    package mutating func run() throws { while try advance() {} }

    /// Looks at the next page, in a transaction of its own; its files are read after it.
    ///
    /// - Returns: false at the end.
    package mutating func advance() throws -> Bool {
        guard place.home < homes.count else { return false }
        let home = homes[place.home]
        guard place.subject < SealSubject.allCases.count else {
            try end(home)
            return true
        }
        let subject = SealSubject.allCases[place.subject]
        let last = place.last
        let found = try registry.database.readBlocking { db in
            try SealCheck.page(subject, of: home, after: last, in: db)
        }
        for one in found { take(one, home, isHanded: subject == .handBack) }
        if found.count == SealCheck.pageSize, let end = found.last {
            place.last = end.last
        } else {
            place.subject += 1
            place.last = RecordID(0)
        }
        return true
    }

    private mutating func take(_ found: SealCheck.Found, _ home: Int64, isHanded: Bool) {
        seals += 1
        problems += found.problems
        if isHanded {
            if let head = found.chains.last { handed[found.name, default: []].append(head) }
        } else if let problem = trail.check(found.name, of: home, chains: found.chains) {
            problems.append(problem)
        }
        for file in found.papers {
            scans += 1
            if let problem = file.problem(registry, isRead: readsFiles) { problems.append(problem) }
        }
    }

    /// What is only known once a kabupaten was gone through.
    private mutating func end(_ home: Int64) throws {
        for (name, heads) in handed.sorted(by: { $0.key < $1.key }) {
            let problem = trail.check(name, of: home, chains: [TrailSeals.head(of: heads)])
            if let problem { problems.append(problem) }
        }
        handed = [:]
        problems += trail.missing(of: home)
        problems += try registry.database.readBlocking { db in
            try SealCheck.meetings(home, db) + SealCheck.determinations(home, db)
        }
        place = (place.home + 1, 0, RecordID(0))
    }
}
