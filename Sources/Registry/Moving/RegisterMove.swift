import Foundation
package import Storage

/// Copies a whole register from one database into another, of the same engine or of another one.
///
/// The source is only read, on one snapshot, until at the very end it is written down there where the register went
/// (`Departure`), so that nobody goes on at both. The target takes table after table in pieces, each with a note of how far
/// it is in the same transaction, so that a move that was interrupted goes on from there. Until everything was read
/// again at the target and found to be what was sent, the target is no register: nobody can open it.
package struct RegisterMove {
    /// What is being done, for whoever waits.
    package struct Step: Sendable, Equatable {
        package enum Phase: String, Sendable { case files, rows, indexes, checking, trail }
        package var phase: Phase
        /// The table, index or file.
        package var name: String
        package var done: Int
        package var total: Int
    }

    /// What came of it.
    package struct Report: Sendable {
        package struct Table: Sendable, Encodable {
            package var name: String
            package var rows: Int
            package var milliseconds: Int
        }
        package var tables: [Table]
        /// It went on where an earlier one was interrupted.
        package var isResumed: Bool
        package var files: MovedFiles.Report
        package var auditEntries: Int
        /// What was wrong with the trail before and is so still.
        package var oldProblems: [String]
    }

    /// The newest entry of each chain and day of the trail.
    private typealias Heads = [(spot: String, chain: String)]

    private let source: any Database
    private let target: any Database
    private let place: String
    private let rowsAtOnce: Int
    private let tell: (Step) throws -> Void

    /// - Parameters:
    ///   - place: the target in words, without a password, for whoever comes to the source later.
    ///   - rowsAtOnce: rows of a table in one transaction.
    ///   - tell: gets each step; what it throws interrupts the move.
    package init(
        from source: any Database, to target: any Database, at place: String = "another database",
        rowsAtOnce: Int = 250_000,
        tell: @escaping (Step) throws -> Void = { _ in }
    ) {
        self.source = source
        self.target = target
        self.place = place
        self.rowsAtOnce = rowsAtOnce
        self.tell = tell
    }

    /// - Throws: `MoveProblem`, `NewerDatabase`, `StorageError`.
    package func run() throws -> Report {
        let (from, to) = ("the register at --from", "the database at --to")
        let claims = [(what: from, claim: try claim(source, from)), (what: to, claim: try claim(target, to))]
        return try withExtendedLifetime(claims) {
            let state = try Schema.state(of: source)
            if state.found > state.known { throw NewerDatabase(found: state.found, known: state.known) }
            guard state.waiting.isEmpty else { throw MoveProblem.sourceOutOfDate(state) }
            // Before anything is changed there, also its tables.
            let isBegun = try target.changeSchema { to in
                if try to.isSpread() { throw MoveProblem.spreadTarget }
                let isBegun = try MoveProgress.isThere(in: to)
                if !isBegun { try requireEmpty(to) }
                return isBegun
            }
            try requireStaying(isBegun: isBegun)
            try Schema.makeTables(target)
            return try alone(source, from) { isAloneThere in
                try alone(target, to) { isAloneHere in
                    try copyAll {
                        for (what, claim) in claims where !claim.isHeld() { throw MoveProblem.lostClaim(what: what) }
                        try isAloneThere()
                        try isAloneHere()
                    }
                }
            }
        }
    }

    private func claim(_ database: any Database, _ what: String) throws -> any RegisterClaim {
        do { return try database.claim(.replacing) } catch StorageError.occupied { throw MoveProblem.inUse(what: what) }
    }

    /// - Parameter body: asks what it is given whether it is still alone.
    private func alone<T>(
        _ database: any Database, _ what: String, _ body: (_ check: () throws -> Void) throws -> T
    ) throws -> T {
        do {
            return try database.exclusively { check in
                try body {
                    do { try check() } catch { throw MoveProblem.lostClaim(what: what) }
                }
            }
        } catch StorageError.occupied {
            throw MoveProblem.inUse(what: what)
        }
    }

    /// - Parameter isAlone: throws where somebody else may have come in meanwhile.
    private func copyAll(_ isAlone: () throws -> Void) throws -> Report {
        var isResumed = false
        var files = MovedFiles.Report()
        try target.prepareForBulk(true)
        defer { try? target.prepareForBulk(false) }  // speed only
        let (tables, heads) = try source.readBlocking { from in
            let tables = try self.tables(from)
            let heads = try AuditCheck.heads(from)
            isResumed = try begin(tables, heads, from)
            files = try MovedFiles(from: source.path, to: target.path).copy { try tell($0) }
            try copy(tables, from)
            return (tables, heads)
        }
        try makeIndexes()
        try target.lookOver(tables.map(\.name))
        try verify(tables)
        let trail = try checkTrail(heads)
        // Before it is a register that anybody can open: what was acknowledged at the source meanwhile is not in it.
        try isAlone()
        let done = try handOver()
        let rows = tables.map { table in
            Report.Table(
                name: table.name, rows: done[table.name]?.sum.rows ?? 0,
                milliseconds: done[table.name]?.milliseconds ?? 0)
        }
        return Report(
            tables: rows, isResumed: isResumed, files: files, auditEntries: trail.entries, oldProblems: trail.old)
    }

    /// The tables to move, in an order that foreign keys allow. The table of migrations says the same on both sides.
    private func tables(_ from: any Connection) throws -> [MovedTable] {
        let ours = try from.storedTables().filter { !MoveProgress.tables.contains($0.name) }
        let theirs = try target.changeSchema { try $0.storedTables() }.filter { !MoveProgress.tables.contains($0.name) }
        let differences = Self.differences(ours, theirs)
        guard differences.isEmpty else { throw MoveProblem.differentTables(differences) }
        return try ours.filter { $0.name != "migration" }.inOrder().map { MovedTable($0, target: target.dialect) }
    }

    private static func differences(_ ours: [StoredTable], _ theirs: [StoredTable]) -> [String] {
        let theirs = Dictionary(uniqueKeysWithValues: theirs.map { ($0.name, $0) })
        var found = ours.compactMap { table -> String? in
            guard let other = theirs[table.name] else { return "\(table.name) is missing at --to" }
            func words(_ column: StoredTable.Column) -> String { "\(column.name) \(column.kind)" }
            let columns = Set(table.columns.map(words)).symmetricDifference(other.columns.map(words)).sorted()
            if !columns.isEmpty { return "\(table.name): \(columns.joined(separator: ", "))" }
            if table.key.isEmpty { return "\(table.name) has no primary key" }
            return table.key == other.key ? nil : "\(table.name) has another primary key"
        }
        let names = Set(ours.map(\.name))
        found += theirs.keys.filter { !names.contains($0) }.sorted().map { "\($0) is missing at --from" }
        return found
    }
}

// MARK: - Where the register was

extension RegisterMove {
    /// Uses a register again that was moved elsewhere.
    ///
    /// - Returns: where it was moved to; nil if it is there still.
    /// - Throws: `MoveProblem.inUse` while it is being moved or restored; `StorageError`.
    package static func reopen(_ database: any Database) throws -> String? {
        let claim: any RegisterClaim
        do {
            claim = try database.claim(.serving)
        } catch StorageError.occupied {
            throw MoveProblem.inUse(what: "the register")
        }
        return try withExtendedLifetime(claim) {
            try database.changeSchema { try Departure.take(in: $0) }?.place
        }
    }

    /// A move to the same target that broke off as it handed over has it here again until it hands over once more.
    ///
    /// - Throws: `MoveProblem.sourceMoved`; `sourceNotOwned`, before hours of work that could not be ended.
    private func requireStaying(isBegun: Bool) throws {
        do {
            try source.changeSchema { from in
                if let departure = try Departure.read(in: from), !isBegun || departure.place != place {
                    throw MoveProblem.sourceMoved(to: departure.place)
                }
                try Departure(place: place).write(in: from)
                try Departure.remove(in: from)
            }
        } catch StorageError.forbidden {
            throw MoveProblem.sourceNotOwned
        }
    }

    /// Gives the register up where it was, and only then opens it where it is: whatever comes in between, nobody finds two.
    private func handOver() throws -> [String: MoveProgress.Table] {
        try source.changeSchema { try Departure(place: place).write(in: $0) }
        do {
            return try target.changeSchema { to in
                let done = try MoveProgress.all(in: to)
                try MoveProgress.remove(in: to)
                // A register may have been moved away from there before.
                try Departure.remove(in: to)
                return done
            }
        } catch {
            // It is here still, unless it may have been opened there all the same.
            if (try? target.changeSchema { try MoveProgress.isThere(in: $0) }) == true {
                try? source.changeSchema { try Departure.remove(in: $0) }  // the next try does it
            }
            throw error
        }
    }
}

// MARK: - The beginning

extension RegisterMove {
    /// Makes the target ready, or looks how far an earlier move came.
    ///
    /// - Returns: whether there was one.
    private func begin(_ tables: [MovedTable], _ heads: Heads, _ from: any Connection) throws -> Bool {
        let earlier = try target.changeSchema { to -> [String: MoveProgress.Table]? in
            guard try MoveProgress.isThere(in: to) else {
                try requireEmpty(to)  // somebody may have come in between
                try prepare(tables, heads, to)
                return nil
            }
            // The register may have gone on, but its trail has what it had.
            let known = try MoveProgress.notes("head", in: to).map { (spot: $0.name, chain: $0.words) }
            guard try AuditCheck.missing(known, in: from).isEmpty else { throw MoveProblem.anotherSource }
            return try MoveProgress.all(in: to)
        }
        guard let earlier else { return false }
        // What has changed is copied anew, with what hangs on it.
        var stale: Set<String> = []
        for table in tables {
            guard let known = earlier[table.name] else { continue }
            try tell(Step(phase: .rows, name: table.name, done: 0, total: known.sum.rows))
            let now = try table.pass(upTo: known.isFinished ? nil : known.last, in: from).sum
            if now != known.sum { stale.insert(table.name) }
        }
        try forget(stale, tables)
        return true
    }

    /// Throws away what has arrived of some tables and of those that hang on them, so that it is copied anew.
    private func forget(_ names: Set<String>, _ tables: [MovedTable]) throws {
        let gone = tables.map(\.shape).withDependants(of: names)
        try target.changeSchema { try MoveProgress.forget(gone, in: $0) }
    }

    /// What migrations and catalogues put into a new database is all that may be there.
    private func requireEmpty(_ to: any Connection) throws {
        for table in ["person", "family", "account", "import_batch", "audit_entry", "stored_file"] {
            guard try to.hasTable(table) else { continue }
            let count = try to.count("SELECT count(*) FROM \(unsafe: table)")
            if count > 0 { throw MoveProblem.targetNotEmpty("\(count) rows in \(table)") }
        }
    }

    private func prepare(_ tables: [MovedTable], _ heads: Heads, _ to: any Connection) throws {
        try MoveProgress.make(in: to)
        for head in heads { try MoveProgress.note("head", head.spot, head.chain, in: to) }
        try to.empty(tables.reversed().map(\.name))
        // Rows first, indexes after: each is then made in one go.
        for index in try to.indexes() {
            try MoveProgress.note("index", index.name, index.statement, in: to)
            try to.execute("DROP INDEX \(unsafe: index.name)")
        }
    }
}

// MARK: - Rows

extension RegisterMove {
    private func copy(_ tables: [MovedTable], _ from: any Connection) throws {
        let states = try target.changeSchema { try MoveProgress.all(in: $0) }
        for table in tables {
            var state = states[table.name] ?? .init()
            if state.isFinished { continue }
            let total = try from.count("SELECT count(*) FROM \(unsafe: table.name)")
            while !state.isFinished {
                try tell(Step(phase: .rows, name: table.name, done: state.sum.rows, total: total))
                do {
                    state = try copyPiece(of: table, after: state, from)
                } catch StorageError.constraint(let words) where !table.shape.references.isEmpty {
                    // A row that it names was there and is gone, or was never there.
                    try forget(table.shape.references, tables)
                    throw MoveProblem.verificationFailed(["\(table.name) names rows that are not there (\(words))"])
                }
            }
            // A row whose key is NULL is not found by its key.
            guard state.sum.rows == total else {
                throw MoveProblem.oddValue(
                    table: table.name, column: table.shape.key[0], key: "?", reason: "the key of a row is empty")
            }
            try tell(Step(phase: .rows, name: table.name, done: total, total: total))
        }
    }

    private func copyPiece(
        of table: MovedTable, after before: MoveProgress.Table, _ from: any Connection
    ) throws -> MoveProgress.Table {
        let began = ContinuousClock.now
        return try target.changeSchema { to in
            let writer = try to.bulk(into: table.name, columns: table.columnNames)
            let piece = try table.pass(after: before.last, limit: rowsAtOnce, in: from, to: writer)
            try writer.finish()
            var state = before
            state.sum = RowSum(rows: before.sum.rows + piece.sum.rows, sum: before.sum.sum &+ piece.sum.sum)
            state.last = piece.last
            state.isFinished = piece.last == nil
            state.milliseconds += began.duration(to: .now).milliseconds
            try MoveProgress.write(state, of: table.name, in: to)
            return state
        }
    }

    private func makeIndexes() throws {
        let waiting = try target.changeSchema { try MoveProgress.notes("index", in: $0) }
        for (number, index) in waiting.enumerated() {
            try tell(Step(phase: .indexes, name: index.name, done: number, total: waiting.count))
            try target.changeSchema { to in
                try to.execute(SQL(stringLiteral: index.words))
                try to.execute("DELETE FROM move_note WHERE kind = 'index' AND name = \(index.name)")
            }
        }
    }
}

// MARK: - The check

extension RegisterMove {
    /// Reads everything at the target again, as whoever serves will read it. What differs is thrown away, so that it is
    /// copied anew.
    private func verify(_ tables: [MovedTable]) throws {
        let sent = try target.changeSchema { try MoveProgress.all(in: $0) }
        let total = sent.values.reduce(0) { $0 + $1.sum.rows }
        var problems: [String] = []
        var wrong: Set<String> = []
        try target.readBlocking { to in
            var done = 0
            for table in tables {
                try tell(Step(phase: .checking, name: table.name, done: done, total: total))
                let found = try table.pass(in: to).sum
                let known = sent[table.name]?.sum ?? RowSum()
                done += known.rows
                if found == known { continue }
                wrong.insert(table.name)
                problems.append(
                    found.rows == known.rows
                        ? "\(table.name) has other values" : "\(table.name) has \(found.rows) rows of \(known.rows)")
            }
        }
        if problems.isEmpty { return }
        try forget(wrong, tables)
        throw MoveProblem.verificationFailed(problems)
    }

    /// The trail must hold, and reach as far as the source's did. What was broken before is told, and moved all the same.
    private func checkTrail(_ heads: Heads) throws -> (entries: Int, old: [String]) {
        try tell(Step(phase: .trail, name: "audit_entry", done: 0, total: 0))
        // With the key that has come with it; where there is none, none is made.
        let key = try target.path.flatMap { path in
            FileManager.default.fileExists(atPath: path + SigningKey.ending)
                ? try SigningKey(path: path + SigningKey.ending) : nil
        }
        let (trail, cut) = try target.readBlocking { to in
            (try AuditCheck(to, anchor: nil, key: key), try AuditCheck.missing(heads, in: to))
        }
        if trail.problems.isEmpty, cut.isEmpty { return (trail.entries, []) }
        let before = try source.readBlocking { try AuditCheck($0, anchor: nil, key: key) }
        let new = trail.problems.filter { !before.problems.contains($0) } + cut
        guard new.isEmpty else { throw MoveProblem.verificationFailed(new) }
        return (trail.entries, trail.problems)
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
