import Foundation
import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// A register that an earlier version of the program left, in Golden/step-STEP.sql with the anchor of its trail.
///
/// That of step 25 was written down by the program of ab7cbf3, the last before PostgreSQL: two imports, mends of which one
/// was undone, a move that waits, findings, jobs, an export. That of step 57 is made by `scripts/upgrade-fixture COMMIT 57`
/// with the program of the last commit whose schema ends there; what is in it stands in `UpgradeFixture`. Another step is
/// made the same way, and named in `all`.
struct Earlier: Sendable, CustomTestStringConvertible {
    /// Its last step of the schema.
    let step: Int
    /// What its accounts sign in with.
    let password: String
    /// After the earlier version was used last.
    let now: Int64

    var testDescription: String { "step \(step)" }

    static let beforePostgreSQL = Earlier(
        step: 25, password: "gunung-kaba-berasap-7", now: SampleRegister.now + 6 * 86_400_000)
    static let withProposals = Earlier(
        step: 57, password: SampleRegister.password, now: SampleRegister.now + 14 * 86_400_000)
    static let all = [beforePostgreSQL, withProposals]

    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")
    var anchor: String { Self.golden.appendingPathComponent("step-\(step).anchor").path }
    var text: String {
        get throws {
            try String(contentsOf: Self.golden.appendingPathComponent("step-\(step).sql"), encoding: .utf8)
        }
    }
}

/// It in the hands of this program.
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
            database: try place.open(), clock: .at(earlier.now), sharingRegionsWith: SampleRegister.empty().registry)
        return SampleRegister(registry: registry, folder: folder, database: place)
    }
}

@Suite("Coming from an earlier version")
struct UpgradeTests {
    @Test(
        "at the terminal: the steps are taken, every row is still there, all counts agree and the trail holds",
        arguments: Earlier.all)
    func terminal(_ earlier: Earlier) throws {
        let upgrade = try Upgrade(from: earlier)
        let before = try upgrade.counts()
        #expect(before["region"] == 91_599)
        try expectRows(before, of: earlier)
        let waiting = try upgrade.tepat("migrate", "status", "--json")
        #expect(waiting.code == 3 && waiting.out.contains("\"found\":\(earlier.step)"), "\(waiting)")
        let migrated = try upgrade.tepat("migrate")
        #expect(migrated.code == 0 && migrated.out.contains("\(earlier.step + 1) "), "\(migrated)")
        #expect(try upgrade.tepat("migrate", "status").code == 0)
        let after = try upgrade.counts()
        // A new version brings thresholds of its own; of nothing else there is more or less.
        for (table, rows) in before where table != "migration" {
            let isKept = table == "threshold" ? (after[table] ?? 0) >= rows : after[table] == rows
            #expect(isKept, "\(table)")
        }
        if earlier.step == Earlier.beforePostgreSQL.step {
            let stats = try upgrade.tepat("stats", "--json")
            #expect(
                stats.out.contains(
                    """
                    {"families":15,"findings":{"B02":1,"D02":2,"M01":1,"N02":1},"invalidFamilies":5,"persons":22,\
                    "programs":{"SEMBAKO":{"families":5,"persons":8}},"region":"00"}
                    """), "\(stats)")
        }
        let doctor = try upgrade.tepat("doctor")
        #expect(doctor.code == 0, "\(doctor)")
        let verified = try upgrade.tepat("audit", "verify", "--anchor", earlier.anchor)
        #expect(verified.code == 0 && verified.out.contains("heads agree with the anchor"), "\(verified)")
    }

    /// That there is something of everything which could be lost.
    private func expectRows(_ rows: [String: Int], of earlier: Earlier) throws {
        if earlier.step == Earlier.beforePostgreSQL.step {
            #expect(rows["person"] == 22 && rows["change_log"] == 9)
            return
        }
        let filled = [
            "person", "family", "link_case", "link_place", "proposal", "proposal_step", "proposal_word",
            "proposal_claim", "evidence", "deliberation", "deliberation_item", "meeting", "meeting_event",
            "meeting_guest", "meeting_note", "sealed_line", "batch", "batch_item", "handback", "handback_item",
            "paper", "paper_code", "public_list", "public_name", "outbox", "privacy_request", "desk_event", "breach",
        ]
        #expect(filled.filter { (rows[$0] ?? 0) == 0 } == [])
    }

    @Test("what came later is filled from what was there: the places of the desk's events, and what is due")
    func filled() throws {
        let register = try Upgrade(from: .withProposals).upgraded()
        #expect(try register.value("SELECT count(*) FROM desk_event") != "0")
        #expect(
            try register.value(
                """
                SELECT count(*) FROM desk_event e WHERE NOT EXISTS (
                    SELECT 1 FROM privacy_request r WHERE r.id = e.record AND r.region = e.region)
                AND NOT EXISTS (SELECT 1 FROM breach b WHERE b.id = e.record AND b.region = e.region)
                """) == "0")
        for (duty, rows) in [
            ("bawa", "proposal r WHERE r.closes IS NOT NULL AND d.next = r.closes"),
            ("diam", "handback r WHERE r.next IS NOT NULL AND d.next = r.next"),
            ("kabar", "outbox r WHERE r.written_at IS NULL AND d.next = 0"),
            ("kabar lama", "outbox r WHERE d.next > r.at AND d.next <= r.at + 3600000"),
        ] {
            #expect(
                try register.value("SELECT count(*) FROM duty_due d WHERE d.duty = '\(duty)'") != "0", "\(duty)")
            #expect(
                try register.value(
                    """
                    SELECT count(*) FROM duty_due d WHERE d.duty = '\(duty)'
                    AND NOT EXISTS (SELECT 1 FROM \(rows) AND d.home = r.home)
                    """) == "0", "\(duty)")
        }
    }

    @Test("a full validation finds what the earlier version found", arguments: Earlier.all)
    func findings(_ earlier: Earlier) throws {
        #expect(try Upgrade(from: earlier).upgraded().problems() == [])
    }

    @Test("on the screens of proposals: each page is shown, a document is fetched, and the clock goes on from there")
    func road() async throws {
        let earlier = Earlier.withProposals
        let register = try Upgrade(from: earlier).upgraded()
        let client = register.client(now: earlier.now)
        #expect(try await client.signIn("operator", earlier.password).location == "/beranda")
        for (table, page) in [("proposal", "/usulan"), ("deliberation", "/musyawarah"), ("paper", "/dokumen")] {
            let list = try register.list("SELECT id FROM \(table) ORDER BY id") ?? ""
            let ids = list.split(separator: ",").compactMap { Int64($0) }
            #expect(!ids.isEmpty, "\(table)")
            for id in ids {
                let answer = try await client.get("\(page)/\(RecordID(id))")
                #expect(answer.status == .ok, "\(page)/\(RecordID(id)): \(answer.status)")
            }
        }
        let meeting = try #require(
            try register.value("SELECT deliberation FROM meeting ORDER BY deliberation LIMIT 1").flatMap { Int64($0) })
        #expect(try await client.get("/musyawarah/\(RecordID(meeting))/rapat").body.contains("TAMU 1"))
        let list = try #require(try register.value("SELECT id FROM public_list").flatMap { Int64($0) })
        let place = "/pengumuman/\(SampleRegister.derati.dotted)"
        #expect(try await register.client(now: earlier.now).get("\(place)/\(RecordID(list))").status == .ok)
        // By then the window of the drafts has closed.
        let later = SampleRegister.now + 30 * 86_400_000
        let open = "SELECT count(*) FROM proposal WHERE state = 'DRAF' AND closes <= \(later)"
        #expect(try register.value(open) != "0")
        _ = try await register.at(later).keepTime()
        #expect(try register.value(open) == "0")
        await register.registry.finishAudit()
        #expect(
            try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil).problems } == [])
        #expect(try register.problems() == [])
    }

    @Test("on the screens: sign in, find, read, mend, undo, and the move that waits")
    func screens() async throws {
        let earlier = Earlier.beforePostgreSQL
        let register = try Upgrade(from: earlier).upgraded()
        let client = register.client(now: earlier.now)
        #expect(try await client.signIn("operator", earlier.password).location == "/beranda")
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
        let auditor = register.client(now: earlier.now)
        try await auditor.signIn("auditor", earlier.password)
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
        let register = try Upgrade(from: .beforePostgreSQL).upgraded()
        let known = DTKSRow(1, ["NAMA": "RIZKI PRATAMA", "BANSOS BPNT": "YA", "TEMPAT LAHIR": "CURUP"])
        let report = try register.load([known, DTKSRow(61)], asOf: 20_250_601)
        #expect(report.counts.unchanged == 1 && report.counts.new == 1, "\(report.counts)")
        #expect(try register.value("SELECT birth_place FROM person WHERE line = 2") == "BENGKULU")
        #expect(try register.problems() == [])
    }
}
