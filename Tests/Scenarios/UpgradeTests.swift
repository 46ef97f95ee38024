import Foundation
import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// A register that an earlier version of the program made, in the hands of this one.
@Suite("Coming from an earlier version")
struct UpgradeTests {
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")
    /// Of the earlier version: its last step of the schema, and what its accounts sign in with.
    private static let step = 25
    private static let password = "gunung-kaba-berasap-7"
    /// A day after the earlier version was used last.
    private static let now = SampleRegister.now + 6 * 86_400_000

    private let folder: TestFolder
    private let place: TestDatabase
    private let program: CommandLineProgram

    init() throws {
        folder = try TestFolder()
        place = try TestDatabase(at: folder.path + "/lama.sqlite")
        program = CommandLineProgram(folder: folder)
        try fill()
    }

    private func tepat(_ arguments: String...) throws -> CommandLineProgram.Answer {
        try program.run(arguments, environment: ["TEPAT_DATABASE": place.address, "TEPAT_FILES": place.path])
    }

    /// What the earlier version left: on SQLite its tables as they were, on PostgreSQL those of the same step.
    private func fill() throws {
        let text = try String(contentsOf: Self.golden.appendingPathComponent("step-25.sql"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let key = try #require(lines.first { $0.hasPrefix("-- audit-key ") }?.split(separator: " ").last)
        let bytes = stride(from: 0, to: key.count, by: 2).compactMap { at in
            UInt8(key.dropFirst(at).prefix(2), radix: 16)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: place.path + SigningKey.ending))
        let statements = lines.drop { $0.hasPrefix("--") }.joined(separator: "\n").components(separatedBy: ";\n")
            .filter { !$0.isEmpty }
        let rows = statements.filter { $0.hasPrefix("INSERT INTO ") }
        let earlier = Array(Schema.migrations.prefix(Self.step))
        let database = try place.open()
        if database.dialect == .postgres {
            _ = try earlier.run(on: database)
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
                for step in earlier where step.name == "the regions of 2025" { try step.perform(db) }
                for statement in rows { try db.execute(SQL(stringLiteral: statement)) }
            }
        }
        try database.close()
    }

    /// How many rows each table has.
    private func counts() throws -> [String: Int] {
        try place.open().changeSchema { db in
            try Dictionary(
                uniqueKeysWithValues: db.tables().map { ($0, try db.count("SELECT count(*) FROM \(unsafe: $0)")) })
        }
    }

    private func upgraded() throws -> SampleRegister {
        let registry = try Registry(
            database: try place.open(), clock: .at(Self.now), sharingRegionsWith: SampleRegister.empty().registry)
        return SampleRegister(registry: registry, folder: folder, database: place)
    }

    @Test("at the terminal: the steps are taken, every row is still there, all counts agree and the trail holds")
    func terminal() throws {
        let before = try counts()
        #expect(before["person"] == 22 && before["change_log"] == 9 && before["region"] == 91_599)
        let waiting = try tepat("migrate", "status", "--json")
        #expect(waiting.code == 3 && waiting.out.contains("\"found\":\(Self.step)"), "\(waiting)")
        let migrated = try tepat("migrate")
        #expect(migrated.code == 0 && migrated.out.contains("\(Self.step + 1) "), "\(migrated)")
        #expect(try tepat("migrate", "status").code == 0)
        let after = try counts()
        // A new version brings thresholds of its own; of nothing else there is more or less.
        for (table, rows) in before where table != "migration" {
            let isKept = table == "threshold" ? (after[table] ?? 0) >= rows : after[table] == rows
            #expect(isKept, "\(table)")
        }
        let stats = try tepat("stats", "--json")
        #expect(
            stats.out.contains(
                """
                {"families":15,"findings":{"B02":1,"D02":2,"M01":1,"N02":1},"invalidFamilies":5,"persons":22,\
                "programs":{"SEMBAKO":{"families":5,"persons":8}},"region":"00"}
                """), "\(stats)")
        let doctor = try tepat("doctor")
        #expect(doctor.code == 0, "\(doctor)")
        let anchor = Self.golden.appendingPathComponent("step-25.anchor").path
        let verified = try tepat("audit", "verify", "--anchor", anchor)
        #expect(verified.code == 0 && verified.out.contains("2 heads agree with the anchor"), "\(verified)")
    }

    @Test("a full validation finds what the earlier version found")
    func findings() throws {
        #expect(try upgraded().problems() == [])
    }

    @Test("on the screens: sign in, find, read, mend, undo, and the move that waits")
    func screens() async throws {
        let register = try upgraded()
        let client = register.client(now: Self.now)
        #expect(try await client.signIn("operator", Self.password).location == "/beranda")
        let found = try await client.post("/cari", ["q": "suparman"])
        let result = try await client.get(try #require(found.location))
        #expect(result.status == .ok && result.body.contains("SUPARMAN"))
        let family = try register.family(line: 4), person = try register.person(line: 4)
        let page = try await client.get("/keluarga/\(family)")
        // What the earlier version wrote of it, and what was undone.
        #expect(page.status == .ok && page.body.contains("JALAN LINTAS 9") && !page.body.contains("DIUBAH SEKALI"))
        let address = "/keluarga/\(family)/anggota/\(person)"
        let form = try #require(try await client.get(address).form(address))
        let saved = try await client.send(
            .post, address, form: form.values.merging(["pekerjaan": "PEDAGANG", "alasan": "sesuai_ktp"]) { $1 })
        let after = try await client.get(try #require(saved.location, "\(saved.status)"))
        #expect(try register.value("SELECT occupation FROM person WHERE id = \(person.value)") == "PEDAGANG")
        let undo = try #require(after.forms.first { $0.action.hasSuffix("/urungkan") })
        #expect(try await client.send(.post, undo.action, form: undo.values).status == .seeOther)
        #expect(try register.value("SELECT occupation FROM person WHERE id = \(person.value)") != "PEDAGANG")
        let moves = try await client.get("/pindah")
        let move = try #require(moves.links("/pindah/0").first)
        #expect(try await client.get(move).body.contains("HENDRA GUNAWAN"))
        let auditor = register.client(now: Self.now)
        try await auditor.signIn("auditor", Self.password)
        // Jobs of before are still told, and new ones are done.
        let jobs = try await auditor.get("/pekerjaan")
        #expect(jobs.status == .ok && jobs.links("/pekerjaan/0").count >= 1, "\(jobs.status)")
        let asked = try await auditor.post("/jejak/periksa", from: "/jejak")
        try register.registry.runWaitingJobs()
        let job = try await auditor.get(try #require(asked.location))
        #expect(try register.value("SELECT state FROM job ORDER BY id DESC LIMIT 1") == "done", "\(job.body)")
        await register.registry.finishAudit()
        #expect(
            try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil).problems } == [])
        #expect(try register.problems() == [])
    }

    @Test("the next file is held against what the earlier version kept of the last one")
    func nextFile() throws {
        let register = try upgraded()
        let known = DTKSRow(1, ["NAMA": "RIZKI PRATAMA", "BANSOS BPNT": "YA", "TEMPAT LAHIR": "CURUP"])
        let report = try register.load([known, DTKSRow(61)], asOf: 20_250_601)
        #expect(report.counts.unchanged == 1 && report.counts.new == 1, "\(report.counts)")
        #expect(try register.value("SELECT birth_place FROM person WHERE line = 2") == "BENGKULU")
        #expect(try register.problems() == [])
    }
}
