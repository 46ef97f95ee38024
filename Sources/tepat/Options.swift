import ArgumentParser
import Foundation
import Registry
import Storage

/// Where the register is, for every command.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The database: a path or sqlite:PATH. Default: $TEPAT_DATABASE, else data/tepat.sqlite.", valueName: "path")
    )
    var database: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "On PostgreSQL: what the names of the register's own files begin with. Default: $TEPAT_FILES.",
            valueName: "path"))
    var files: String?

    private var text: String {
        database ?? ProcessInfo.processInfo.environment["TEPAT_DATABASE"] ?? "data/tepat.sqlite"
    }

    private var isPostgreSQL: Bool { text.hasPrefix("postgresql:") || text.hasPrefix("postgres:") }

    /// What the names of the register's files begin with; on SQLite the database itself.
    var path: String {
        get throws {
            if isPostgreSQL {
                guard let path = files ?? ProcessInfo.processInfo.environment["TEPAT_FILES"] else {
                    throw Trouble(
                        message: "say with --files where the register's own files lie: its keys, uploads and exports")
                }
                return path
            }
            return text.hasPrefix("sqlite:") ? String(text.dropFirst(7)) : text
        }
    }

    /// Opens the register, making it if it is not there.
    func open() throws -> Registry {
        let path = try path
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StorageError.cannotOpen(path: path, reason: "the folder \(folder.path) cannot be made")
        }
        if isPostgreSQL { return try openPostgreSQL() }
        return try Registry(database: try SQLite(path: path))
    }

    private func openPostgreSQL() throws -> Registry {
        let path = try path
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        let registry = try Registry(database: try PostgreSQL(url: text, path: path))
        try registry.settleKeys()
        return registry
    }

    /// Opens a register that must be there.
    func openExisting() throws -> Registry {
        if isPostgreSQL { return try openPostgreSQL() }
        let path = try path
        guard FileManager.default.fileExists(atPath: path) else {
            throw Trouble(message: "there is no database at \(path); make one with `tepat import` or `tepat demo`")
        }
        let database = try SQLite(path: path)
        try requireRegister(database, at: path)
        return try Registry(database: database)
    }

    func signingKey() throws -> SigningKey { try SigningKey(path: try path + ".audit-key") }
}

/// A file of another program is neither examined nor filled. One without any table is a register whose making was
/// interrupted.
func requireRegister(_ database: SQLite, at path: String) throws {
    let (tables, ours) = try database.readBlocking { db in
        (
            try db.count("SELECT count(*) FROM sqlite_master WHERE type = 'table'"),
            try db.count("SELECT count(*) FROM sqlite_master WHERE name IN ('migration', 'audit_entry')")
        )
    }
    if tables > 0, ours < 2 { throw Trouble(message: "\(path) is no register of Tepat") }
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
