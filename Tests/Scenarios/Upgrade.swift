import Foundation
import Registry
import Storage
import TepatTesting

/// A register that an earlier version left, in the hands of this program.
struct Upgrade {
    let earlier: Earlier
    let folder: TestFolder
    let place: TestDatabase
    private let program: CommandLineProgram

    init(from earlier: Earlier) throws {
        self.earlier = earlier
        folder = try TestFolder()
        place = try TestDatabase(at: folder.path + "/lama.sqlite")
        program = CommandLineProgram(folder: folder)
        try fill()
    }

    func tepat(_ arguments: String...) throws -> CommandLineProgram.Answer {
        try program.run(arguments, environment: ["TEPAT_DATABASE": place.address, "TEPAT_FILES": place.path])
    }

    private static func bytes(_ digits: Substring) -> Data {
        Data(stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(digits.dropFirst($0).prefix(2), radix: 16) })
    }

    /// Its keys and files, which stand before its tables: `-- file NAME BYTES`.
    private func fillFolder(_ head: some Sequence<Substring>) throws {
        for line in head {
            let words = line.split(separator: " ")
            guard let last = words.last, words.count > 2 else { continue }
            let target: String
            switch words[1] {
            case "audit-key": target = place.path + SigningKey.ending
            case "secret-key": target = place.path + SecretBox.ending
            case "file" where words.count == 4: target = "\(place.path).berkas/\(words[2])"
            default: continue
            }
            let url = URL(fileURLWithPath: target)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Self.bytes(last).write(to: url)
        }
    }

    /// What the earlier version left: on SQLite its tables as they were, on PostgreSQL those of the same step.
    private func fill() throws {
        let lines = try earlier.text.split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.prefix { $0.hasPrefix("--") }
        try fillFolder(head)
        let statements = lines.dropFirst(head.count).joined(separator: "\n").components(separatedBy: ";\n")
            .filter { !$0.isEmpty }
        let rows = statements.filter { $0.hasPrefix("INSERT INTO ") }
        let steps = Array(Schema.migrations.prefix(earlier.step))
        let database = try place.open(isLogged: false)
        if database.dialect == .postgres {
            _ = try steps.run(on: database)
            try database.changeSchema { db in
                try db.execute("SET LOCAL session_replication_role = replica")
                for table in try db.tables() where !["region", "region_code", "home", "migration"].contains(table) {
                    try db.execute("DELETE FROM \(unsafe: table)")
                }
                for statement in rows where !statement.hasPrefix("INSERT INTO migration ") {
                    let bytes = statement.replacing(/X'([0-9A-F]*)'/) { "'\\x\($0.output.1)'" }
                    try db.execute(SQL(stringLiteral: bytes))
                }
            }
        } else {
            try database.changeSchema { db in
                try db.execute("PRAGMA defer_foreign_keys = ON")
                for statement in statements where !rows.contains(statement) {
                    try db.execute(SQL(stringLiteral: statement))
                }
                // The regions are those of the step that filled them.
                for step in steps where step.name == "the regions of 2025" { try step.perform(db) }
                for statement in rows { try db.execute(SQL(stringLiteral: statement)) }
            }
        }
        try database.close()
    }

    /// How many rows each table has.
    func counts() throws -> [String: Int] {
        try place.open(isLogged: false).changeSchema { db in
            try Dictionary(
                uniqueKeysWithValues: db.tables().map { ($0, try db.count("SELECT count(*) FROM \(unsafe: $0)")) })
        }
    }

    func upgraded() throws -> SampleRegister {
        let registry = try Registry(
            database: try place.open(), clock: .at(earlier.now),
            sharingRegionsWith: SampleRegister.empty(wholeNation: true).registry)
        return SampleRegister(registry: registry, folder: folder, database: place)
    }
}
