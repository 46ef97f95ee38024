import Storage

/// Goes through all seals of some kabupaten, a page at a time, and through the files that they cover.
package struct SealReview: Sendable {
    /// How many musyawarah, lists and hand-backs were looked at.
    package private(set) var seals = 0
    /// How many scans and documents.
    package private(set) var scans = 0
    /// In words, each with whose it is and what differs; empty if all holds.
    package private(set) var problems: [String] = []

    private let registry: Registry
    private let homes: [Int64]
    private let readsFiles: Bool
    private let holdsContents: Bool
    private var trail: TrailSeals?
    private var place = (home: 0, subject: 0, last: RecordID(0))
    /// Heads of the lists handed back in one act.
    private var handed: [String: [String]] = [:]

    /// - Parameters:
    ///   - homes: our numbers of the kabupaten; nil: all.
    ///   - trail: what the entries of the trail say of seals; nil: they are not asked.
    ///   - readsFiles: holds every byte of every scan against its digest; else only looks whether it is there, in its size.
    ///   - holdsContents: holds what proposals say against the digest that seals and steps name; false where
    ///     `ProposalCheck` does.
    package init(
        _ registry: Registry, homes: [Int64]? = nil, trail: TrailSeals? = nil, readsFiles: Bool = true,
        holdsContents: Bool = true
    ) {
        self.registry = registry
        self.homes = homes ?? registry.homes.values.sorted()
        self.trail = trail
        self.readsFiles = readsFiles
        self.holdsContents = holdsContents
    }

    /// All of it. For a thread that may block.
    package mutating func run() throws { while try advance() {} }

    /// Looks at the next page, in a transaction of its own; its files are read after it.
    ///
    /// - Parameter goOn: asked before each file.
    /// - Returns: false at the end.
    package mutating func advance(goOn: (SealReview) throws -> Void = { _ in }) throws -> Bool {
        guard place.home < homes.count else { return false }
        let home = homes[place.home]
        let last = place.last
        switch place.subject - SealSubject.allCases.count {
        case ..<0: try goThrough(SealSubject.allCases[place.subject], home, after: last, goOn)
        case 0:
            let found = try registry.database.readBlocking { db in
                try SealedFile.documents(of: home, after: last, in: db)
            }
            try look(found.files, goOn)
            go(on: found.last)
        case 1:
            let found = try registry.database.readBlocking { db in try MeetingSeal.page(of: home, after: last, in: db) }
            problems += found.problems
            go(on: found.last)
        case 2 where holdsContents:
            let found = try registry.database.readBlocking { db in
                try ProposalCheck.contents(of: home, after: last, in: db)
            }
            problems += found.problems
            go(on: found.last)
        default: try end(home)
        }
        return true
    }

    private mutating func goThrough(
        _ subject: SealSubject, _ home: Int64, after last: RecordID, _ goOn: (SealReview) throws -> Void
    ) throws {
        let found = try registry.database.readBlocking { db in
            try SealCheck.page(subject, of: home, after: last, in: db)
        }
        for one in found {
            try take(one, home, isHanded: subject == .handBack)
            try look(one.papers, goOn)
        }
        go(on: found.count == SealCheck.pageSize ? found.last?.last : nil)
    }

    /// To the next page, or to what comes after it.
    private mutating func go(on last: RecordID?) {
        if last == nil { place.subject += 1 }
        place.last = last ?? RecordID(0)
    }

    private mutating func take(_ found: SealCheck.Found, _ home: Int64, isHanded: Bool) throws {
        seals += 1
        problems += found.problems
        if isHanded {
            if let head = found.chains.last { handed[found.name, default: []].append(head) }
        } else {
            let (name, database) = (found.name, registry.database)
            if let isReturned = found.isReturned, let told = trail?.isReturned(name, of: home), told != isReturned,
                try database.readBlocking({ try TrailSeals.isReturned(name, of: home, in: $0) }) != isReturned
            {
                problems.append("\(name): its state is not what the trail tells")
            }
            let problem = try trail?.check(name, of: home, chains: found.chains) {
                try database.readBlocking { db in try TrailSeals.newest(name, of: home, in: db) }
            }
            if let problem { problems.append(problem) }
        }
    }

    private mutating func look(_ files: [SealedFile], _ goOn: (SealReview) throws -> Void) throws {
        for file in files {
            try goOn(self)
            scans += 1
            if let problem = file.problem(registry, isRead: readsFiles) { problems.append(problem) }
        }
    }

    /// What is only known once a kabupaten was gone through.
    private mutating func end(_ home: Int64) throws {
        let database = registry.database
        for heads in handed.values {
            let head = TrailSeals.head(of: heads)
            let problem = try trail?.check(TrailSeals.handed(head), of: home, chains: [head]) {
                try database.readBlocking { db in try TrailSeals.newestHanded(of: home, in: db) }
            }
            if let problem { problems.append(problem) }
        }
        handed = [:]
        problems += trail?.missing(of: home) ?? []
        problems += try registry.database.readBlocking { db in
            try SealCheck.determinations(home, db)
        }
        place = (place.home + 1, 0, RecordID(0))
    }
}
