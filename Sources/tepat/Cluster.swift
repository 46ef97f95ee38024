import ArgumentParser
import Foundation
import Registry
import Storage

struct Cluster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Spread a register in PostgreSQL over several servers (Citus), or see how it is spread.",
        discussion: "When one machine is not enough any more, and what it costs: docs/scale.md.",
        subcommands: [Status.self, Distribute.self])

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which servers there are and which tables lie where.",
            discussion: "Ends with 2 if a table does not lie where it should.")
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let database = try clusterDatabase(database)
            let state = try await onOwnThread { try database.readBlocking { try ClusterState(in: $0) } }
            if let obstacle = state.obstacle {
                print(obstacle)
                throw ExitCode(2)
            }
            print("Citus \(state.extensionVersion ?? ""), PostgreSQL \(state.server / 10_000)")
            for node in state.nodes {
                var words = ["\(node.isCoordinator ? "coordinator" : "worker") \(node.address)"]
                if !node.isActive { words.append("not active") }
                if node.holdsRows { words.append("holds rows") }
                print(words.joined(separator: ", "))
            }
            let wrong = Distribution.tables.filter { !state.isInPlace($0) }
            for (name, placement) in [("by kabupaten", Placement.byHome), ("on every server", .everywhere)] {
                let tables = Distribution.tables.filter { $0.placement == placement && state.isInPlace($0) }
                print("\(name): \(tables.count) tables\(shards(of: tables, state))")
            }
            if !state.roleMayConnect { print("the role \(PostgreSQL.role) may not log in to the workers") }
            for table in wrong { print("not laid out: \(table.table), \(table.placement.words)") }
            if !wrong.isEmpty || !state.roleMayConnect { throw ExitCode(2) }
        }

        private func shards(of tables: [TablePlacement], _ state: ClusterState) -> String {
            guard let count = tables.first.flatMap({ state.laidOut[$0.table]?.shards }), count > 1 else { return "" }
            return " in \(count) shards each"
        }
    }

    struct Distribute: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Spread the tables over the workers that have been added.",
            discussion: """
                Nobody may work in the register meanwhile: it is refused until every server was stopped. Tables are \
                moved one by one; a run that broke off is gone on with by running it again. The address must be that \
                of the tables' owner.
                """)
        @Option(help: "How many pieces each large table is cut into. It stays so.") var shards = 128
        @Flag(help: "Only say what would be done.") var dryRun = false
        @Flag(help: "Do it.") var yes = false
        @OptionGroup var database: DatabaseOption

        func validate() throws {
            guard (1...4096).contains(shards) else { throw ValidationError("--shards is between 1 and 4096") }
        }

        func run() async throws {
            let database = try clusterDatabase(database)
            let shards = shards
            let state = try await onOwnThread { try database.readBlocking { try ClusterState(in: $0) } }
            if let obstacle = state.obstacle { throw Trouble(message: obstacle) }
            let layout = ClusterLayout(database, shards: shards)
            let remaining = try await onOwnThread { try ClusterLayout(database, shards: shards).remaining() }
            if remaining.isEmpty { print("every table lies where it should") }
            if dryRun || (!yes && !remaining.isEmpty) {
                for table in remaining { print("\(table.table): \(table.placement.words) (\(table.reason))") }
                if !dryRun { throw Trouble(message: "this moves every row; stop the servers and say --yes to do it") }
                return
            }
            let undeclared = try await onOwnThread {
                try database.readBlocking { Distribution.problems(of: try Schema.shapes(in: $0)) }
            }
            guard undeclared.isEmpty else { throw Trouble(message: undeclared.joined(separator: "\n")) }
            try await onOwnThread { [layout] in try layOut(layout) }
        }
    }
}

private func layOut(_ layout: ClusterLayout) throws {
    do {
        try layout.layOut { table, step in
            guard let step else { return Terminal.progress("\(table.table) ...") }
            Terminal.progress("", final: true)
            let seconds = String(format: "%.1f", step.seconds)
            print("\(table.table): \(step.rows) rows, \(table.placement.words), \(seconds) s")
        }
    } catch StorageError.occupied {
        throw Trouble(message: "a server, an import or a move is using the register; stop it first")
    } catch let lost as ClusterLayout.RowsLost {
        let (before, after) = (lost.before, lost.after)
        throw Trouble(message: "\(lost.table) has \(before) rows and would have \(after): left as it was")
    }
}

/// The register, in PostgreSQL.
private func clusterDatabase(_ option: DatabaseOption) throws -> PostgreSQL {
    guard case .postgres(let url) = try option.address else {
        throw Trouble(message: "only a register in PostgreSQL can be spread over several servers")
    }
    let database = try PostgreSQL(url: url, path: nil, connections: 1)
    let isRegister = try database.readBlocking { db in
        try db.count(
            "SELECT count(*) FROM pg_class WHERE relname IN ('migration', 'audit_entry') AND relkind = 'r'")
    }
    guard isRegister == 2 else { throw Trouble(message: "there is no register at this address") }
    if let departure = try database.departure() { throw StorageError.movedAway(to: departure.place) }
    return database
}

extension Placement {
    fileprivate var words: String {
        switch self {
        case .byHome: "by kabupaten"
        case .byNumber(let column): "by \(column)"
        case .everywhere: "on every server"
        case .coordinator: "on the coordinator"
        }
    }
}
