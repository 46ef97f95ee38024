import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// What PostgreSQL keeps from the role that serves, table by table, whatever the program asks for.
@Suite("The second lock", .enabled(if: TestEngine.isPostgres))
struct SecondLockTests {
    private static let own = SampleRegister.derati.value
    private static let foreign = SampleRegister.tabaAnyar.value
    private static let sight = Sight.places([own...own])

    /// Tables of no people's data, or of an account's own. Whoever adds a table decides here what it is: one with a
    /// village is guarded without being asked.
    private static let unguarded: Set<String> = [
        "account", "account_event", "account_grant", "audit_detail", "audit_entry", "audit_root", "audit_subject",
        "audit_tally", "audit_verification", "breach", "break_glass", "break_glass_review", "bulk_job", "bylaw",
        "choice",
        "civil_load", "civil_place",
        "code_enrolment", "criteria_set", "cutoff", "cutoff_kind", "delegation",
        "draft", "duty_due", "export", "hand_over", "home",
        "import_batch", "import_origin", "import_village", "job", "known_device", "letter_template", "link_bulk",
        "link_bulk_case", "link_due", "link_model", "link_run", "migration", "nik_province", "notice", "notice_seen",
        "once", "paper_code", "paper_number", "paper_style", "pending_sign_in", "period_closed", "person_link",
        "policy", "privacy_notice",
        "processing_activity", "program", "program_version", "recovery_code", "region", "region_alias", "region_code",
        "region_successor", "remembered_search", "report_signer", "retention_line", "retention_rule", "road_rule",
        "role_rule",
        "rule", "rule_change", "rule_change_row", "saved_view", "second_factor", "session", "setting",
        "sign_in_event", "sign_in_failure", "slip", "slip_sheet", "stated_text", "stored_file", "threshold",
        "tombstone", "tombstone_hit", "training_certificate", "training_course", "training_ground", "training_issuer",
        "training_licence", "training_record", "training_registration", "training_requirement", "training_task",
        "upload", "village_loading",
    ]

    private func tables(_ register: SampleRegister) throws -> [String] {
        try register.registry.database.readBlocking { try SecondLock.guarded(in: $0) }
    }

    /// A row of a table in a place, with something in every column that needs it.
    private func row(_ table: String, _ number: Int, at place: Int64, _ db: any Connection) throws -> SQL {
        let columns = try db.rows(
            """
            SELECT CAST(column_name AS text) AS name, CAST(data_type AS text) AS type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = \(table) AND is_nullable = 'NO' ORDER BY ordinal_position
            """)
        let places = ["village", "origin", "destination", "region", "first_village", "second_village"]
        let values = try columns.map { column -> SQL in
            if places.contains(try column.text("name")) { return "\(place)" }
            return try column.text("type") == "text" ? "\("uji \(number)")" : "\(900 + number)"
        }
        let names = try columns.map { try $0.text("name") }.joined(separator: ", ")
        return "INSERT INTO \(unsafe: table) (\(unsafe: names)) VALUES (\(SQL.joined(values, by: ", ")))"
    }

    private func column(_ table: String) -> String {
        [
            "transfer": "destination", "privacy_request": "region", "desk_letter": "region", "desk_event": "region",
            "rule_sum": "region", "change_sum": "region", "program_sum": "region", "batch": "region",
            "siks_run": "region", "determination": "region", "decision": "region",
            "link_case": "second_village",
            "link_run_place": "region",
        ][table] ?? "village"
    }

    @Test("every table is either guarded by a policy or known to hold nothing of people")
    func catalogue() async throws {
        let register = try SampleRegister.empty()
        let guarded = Set(try tables(register))
        let (all, shut, villages) = try register.registry.database.readBlocking { db in
            let all = try db.rows(
                """
                SELECT CAST(c.relname AS text) AS name, EXISTS (
                    SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'village') AS has_village,
                    c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS is_shut
                FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                """)
            func names(_ column: String) throws -> Set<String> {
                Set(try all.filter { try $0.int(column) != 0 }.map { try $0.text("name") })
            }
            return (
                Set(try all.map { try $0.text("name") }), try names("is_shut"), try names("has_village")
            )
        }
        #expect(shut == guarded)
        #expect(villages.subtracting(SecondLock.open).isSubset(of: guarded))
        #expect(all.subtracting(guarded).subtracting(Self.unguarded) == [])
        #expect(guarded.isDisjoint(with: Self.unguarded))
        #expect(guarded.count > 25)
    }

    @Test("what is not guarded is told with its reason")
    func reasons() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/security.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let list = try #require(text.split(separator: "Not guarded, and why:").dropFirst().first)
        let told = list.prefix(upTo: list.firstRange(of: "beyond any database's lock")?.lowerBound ?? list.endIndex)
        #expect(Self.unguarded.filter { !told.contains("`\($0)`") } == [])
    }

    @Test("of every guarded table an account sees the rows of its own village and no others")
    func reading() async throws {
        let register = try SampleRegister.empty()
        let database = register.registry.database
        let tables = try tables(register)
        try database.writeBlocking { db in
            for table in tables {
                for (number, place) in [Self.own, Self.foreign].enumerated() {
                    try db.execute(try row(table, number, at: place, db))
                }
            }
        }
        for table in tables {
            let column = column(table)
            func count(_ sight: Sight, _ condition: String = "TRUE") throws -> Int {
                try database.readBlocking(seeing: sight) { db in
                    try db.count(
                        "\(unsafe: StatementLog.testsOwn)SELECT count(*) FROM \(unsafe: table) WHERE \(unsafe: condition)"
                    )
                }
            }
            #expect(try count(.everything) >= 2, "\(table)")
            #expect(try count(.nothing) == 0, "\(table)")
            if table == "person_dtks" {
                #expect(try count(.places([0...9_999_999_999])) == 0)
                continue
            }
            #expect(try count(Self.sight) >= 1, "\(table)")
            #expect(try count(Self.sight, "\(column) <> \(Self.own)") == 0, "\(table)")
            let two = Sight.places([Self.own...Self.own, 1_800_000_000...1_800_999_999])
            #expect(try count(two) == count(Self.sight), "\(table)")
            #expect(try count(.places([Self.own...Self.own, Self.foreign...Self.foreign])) >= 2, "\(table)")
        }
    }

    @Test("a row of another village can neither be written, nor moved there, nor changed, nor deleted")
    func writing() async throws {
        let register = try SampleRegister.empty()
        let database = register.registry.database
        for table in try tables(register) where table != "person_dtks" {
            let column = column(table)
            func refused(_ statement: (any Connection) throws -> SQL) {
                #expect(throws: StorageError.forbidden("42501"), "\(table)") {
                    try database.writeBlocking(seeing: Self.sight, locking: .everything) { db in
                        _ = try db.execute(try statement(db))
                    }
                }
            }
            refused { try row(table, 10, at: Self.foreign, $0) }
            try database.writeBlocking(seeing: Self.sight, locking: .everything) { db in
                _ = try db.execute(try row(table, 11, at: Self.own, db))
            }
            let both =
                switch table {
                case "transfer": "origin = \(Self.foreign), destination"
                case "link_case": "first_village = \(Self.foreign), second_village"
                default: column
                }
            refused { _ in "UPDATE \(unsafe: table) SET \(unsafe: both) = \(Self.foreign)" }
            try database.writeBlocking { db in _ = try db.execute(try row(table, 12, at: Self.foreign, db)) }
            // Nobody who serves changes those, wherever they are.
            if SecondLock.appendOnly.contains(table) || SecondLock.fixedBut.contains(where: { $0.table == table }) {
                refused { _ in "DELETE FROM \(unsafe: table)" }
                continue
            }
            let changed = try database.writeBlocking(seeing: Self.sight, locking: .everything) { db in
                try db.execute(
                    """
                    \(unsafe: StatementLog.testsOwn)UPDATE \(unsafe: table)
                    SET \(unsafe: column) = \(unsafe: column) WHERE \(unsafe: column) = \(Self.foreign)
                    """)
                    + db.execute(
                        """
                        \(unsafe: StatementLog.testsOwn)DELETE FROM \(unsafe: table)
                        WHERE \(unsafe: column) = \(Self.foreign)
                        """)
            }
            #expect(changed == 0, "\(table)")
        }
    }

    @Test("a transaction that was told nothing sees nothing, and nothing fails; one does not see what the last one saw")
    func unset() async throws {
        let register = try await SampleRegister.make()
        let seen = try register.registry.database.changeSchema { db -> [Int] in
            // As the role that serves, without the words that say what is seen.
            try db.execute("SET LOCAL ROLE tepat_app")
            let before = try db.count("SELECT count(*) FROM person")
            try db.execute("SET LOCAL tepat.places = ''")
            return try [before, db.count("SELECT count(*) FROM person")]
        }
        #expect(seen == [0, 0])
        let database = register.registry.database
        #expect(try database.readBlocking { try $0.count("SELECT count(*) FROM person") } == 4)
        #expect(try database.readBlocking(seeing: .nothing) { try $0.count("SELECT count(*) FROM person") } == 0)
    }

    @Test("a step beyond what is seen ends where it ends, also when it fails")
    func beyond() async throws {
        let register = try await SampleRegister.make()
        try register.registry.database.readBlocking(seeing: Self.sight) { db in
            func persons() throws -> Int { try db.count("SELECT count(*) FROM person") }
            let own = try persons()
            #expect(try db.beyondSight { try persons() } > own)
            #expect(try persons() == own)
            _ = try? db.beyondSight { throw Refusal.notFound }
            #expect(try persons() == own)
        }
    }

    @Test("the trail cannot be changed by the role that serves; the words beside it can be erased")
    func trail() async throws {
        let register = try await SampleRegister.make()
        let database = register.registry.database
        for statement: SQL in [
            "UPDATE audit_entry SET actor = 0", "DELETE FROM audit_entry", "UPDATE audit_root SET root = ''",
            "DELETE FROM audit_root", "DELETE FROM migration", "UPDATE proposal_step SET account = 0",
            "DELETE FROM proposal_step", "DELETE FROM sealed_line", "UPDATE sealed_line SET facts = ''",
            "INSERT INTO migration (number, name) VALUES (999, 'x')",
            "ALTER TABLE person DISABLE ROW LEVEL SECURITY", "DROP POLICY second_lock ON person",
            "CREATE TABLE other (id bigint)", "TRUNCATE person",
        ] {
            #expect(throws: StorageError.forbidden("42501"), "\(statement.text)") {
                try database.writeBlocking { _ = try $0.execute(statement) }
            }
        }
        #expect(try database.writeBlocking { try $0.execute("DELETE FROM audit_detail") } > 0)
        // What somebody's words could be guessed by goes with them.
        _ = try database.writeBlocking { try $0.execute("UPDATE sealed_line SET salt = '' WHERE salt <> ''") }
    }
}
