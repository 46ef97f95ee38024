import ArgumentParser
import Foundation
import Registry
import Storage

/// Where the register is, for every command.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The database: a path, sqlite:PATH, or postgresql://USER@HOST/NAME. Default: $TEPAT_DATABASE, else the \
            configuration file, else data/tepat.sqlite.
            """, valueName: "address"))
    var database: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            With PostgreSQL: what the names of the register's own files (keys, uploads, exports) begin with. The same for \
            all servers of a register. Default: data/ and the database's name.
            """, valueName: "path"))
    var files: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The configuration file. Default: $TEPAT_CONFIG, else \(ConfigurationFile.usualPath) if it is there.",
            valueName: "path"))
    var config: String?

    func settings() throws -> Settings { try Settings(path: config) }

    /// - Throws: `Trouble` if nothing can be at such an address.
    var address: DatabaseAddress {
        get throws {
            // Whoever says where the register is needs no right to read the configuration.
            let said = Settings.said(.database, database, ProcessInfo.processInfo.environment)
            let value =
                try config == nil ? said ?? settings().value(.database) : settings().value(.database, option: database)
            guard let value else { throw Trouble(message: "say --database") }
            do throws(UnreadableAddress) {
                return try DatabaseAddress(value.text)
            } catch {
                throw Trouble(message: "\(value.origin): \(error.reason)")
            }
        }
    }

    /// What the names of the register's own files begin with; on SQLite the register itself.
    var path: String {
        get throws {
            switch try address {
            case .sqlite(let path): return path
            case .postgres(let url):
                if let said = try value(.files, option: files) { return said.text }
                return "data/" + (PostgreSQL.databaseName(url) ?? "tepat")
            }
        }
    }

    private func value(_ setting: Setting, option: String? = nil) throws -> SetValue? {
        // As with the address: what is said outright needs no right to read the configuration.
        let said = Settings.said(setting, option, ProcessInfo.processInfo.environment)
        if config == nil, database != nil {
            guard let said else { return setting.fallback.map { SetValue(text: $0, origin: "default") } }
            if let problem = setting.problem(with: said.text) { throw Trouble(message: "\(said.origin): \(problem)") }
            return said
        }
        return try settings().value(setting, option: option)
    }

    /// Opens the register, making it if it is not there.
    func open() throws -> Registry { try register(place.make()) }

    /// Opens a register that must be there.
    func openExisting() throws -> Registry { try register(place.existing()) }

    /// With the keys of its other servers, where it has several.
    func register(_ database: any Database) throws -> Registry {
        let registry = try Registry(database: database)
        try registry.settleKeys()
        return registry
    }

    var place: RegisterPlace { get throws { try place(connections: nil) } }

    /// - Parameter connections: as it stands on the command line, for commands with that option.
    func place(connections: String?) throws -> RegisterPlace {
        var place = try RegisterPlace(address, files: path)
        if case .postgres = place.address {
            place.connections = try value(.connections, option: connections)?.number ?? 8
        }
        return place
    }

    func signingKey() throws -> SigningKey { try SigningKey(path: place.keyFile) }
}

/// A file of another program is neither examined nor filled. One without any table is a register whose making was
/// interrupted.
func requireRegister(_ database: any Database, at place: String) throws {
    let tables = try database.tables()
    guard tables.isEmpty || tables.isSuperset(of: ["migration", "audit_entry"]) else {
        throw Trouble(message: "\(place) is no register of Tepat")
    }
}

/// Whoever is at the terminal of the server.
func commandLineActor() -> Actor {
    .commandLine("baris perintah (\(ProcessInfo.processInfo.userName))")
}

/// A region by code or by a name that only one place has.
func region(_ text: String, in registry: Registry) throws -> RegionCode {
    if let code = registry.gazetteer.resolve(code: text) { return code }
    if ["00", "0", "nasional", "indonesia"].contains(text.lowercased()) { return .nation }
    let found = registry.gazetteer.suggest(text, limit: 2)
    let exact = found.filter {
        $0.name.lowercased() == text.lowercased() || $0.name.lowercased().hasSuffix(" " + text.lowercased())
    }
    guard exact.count == 1 else { throw Refusal.unknownRegion(text) }
    return exact[0].code
}

/// Runs what takes long and blocks on a thread of its own, with room on its stack.
func onOwnThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try body() }) }
        thread.stackSize = 16 << 20
        thread.start()
    }
}
