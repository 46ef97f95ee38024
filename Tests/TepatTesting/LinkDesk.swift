package import Registry
import Storage

/// A register with a man written down three times, one across kabupaten twice, and two people under one NIK; and those
/// who decide about them.
package struct LinkDesk: Sendable {
    package let register: SampleRegister
    package var registry: Registry { register.registry }

    package static let bengkulu = RegionCode(1_700_000_000)
    private static let far = [
        "KABUPATEN/KOTA": "BENGKULU UTARA", "KECAMATAN": "PADANG JAYA", "DESA/KELURAHAN": "PADANG JAYA",
    ]
    /// Speaks for all villages.
    package static let province = Actor(
        account: 2, name: "provinsi", grants: [Grant(role: .verifikator, region: bengkulu)])

    /// Speaks for the village of a record.
    package static func village(_ code: RegionCode) -> Actor {
        Actor(
            account: 1_000 + code.value % 1_000_000, name: "desa \(code.dotted)",
            grants: [Grant(role: .operatorDesa, region: code)])
    }

    package init() async throws {
        register = try SampleRegister.empty()
        try register.load(Self.rows)
        try await hang()
        try await search()
    }

    /// What hangs on people besides their fields: of those who stand twice, on one record or on several.
    private func hang() async throws {
        func person(_ dtks: String) throws -> RecordID {
            RecordID(Int64(try register.value("SELECT id FROM person WHERE dtks_id = '\(dtks)'") ?? "") ?? 0)
        }
        func write(_ table: String, _ columns: String, _ values: String, _ person: RecordID) async throws {
            try await register.run(
                """
                INSERT INTO \(table) (home, person, village, \(columns))
                SELECT home, id, village, \(values) FROM person WHERE id = \(person.value)
                """)
        }
        let (second, third, far) = (
            try person("990000000000009001"), try person("990000000000009002"), try person("990000000000009003")
        )
        let notice = try register.value("SELECT min(id) FROM privacy_notice") ?? "1"
        let program = "(SELECT number FROM program WHERE id = 'PKH')"
        for (number, one) in [second, third, far].enumerated() {
            try await write("caretaker", "program, valid_from, recorded_at", "\(program), 20240101, 0", one)
            let type = PPKSType.allCases[number].rawValue
            try await write("ppks", "type, valid_from, recorded_at", "'\(type)', 20250301, 0", one)
            try await write("person_trait", "kelas_tertinggi", "\(number + 1)", one)
            try await write(
                "person_mark", "id, reason, request, at, actor_name",
                "\(900 + number), 'KEBERATAN', \(70 + number), 0, 'meja'", one)
            try await write(
                "consent", "family, id, notice, way, day, place, scan, witness, account, actor_name, at",
                "family, \(950 + number), \(notice), 'tertulis', 20250401, '', '', '', 1, 'meja', 0", one)
        }
    }

    package static var rows: [DTKSRow] {
        let man = DTKSRow(
            1,
            [
                "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
                "NIK": "9902062302710001",
            ])
        let woman = DTKSRow(
            4,
            [
                "NAMA": "ROSMALINDA HUTAGALUNG", "NAMA IBU KANDUNG": "TIUR MAIDA", "TANGGAL LAHIR": "14-09-1968",
                "NIK": "9902065409680004", "JENIS KELAMIN": "PEREMPUAN",
            ])
        return [
            man,
            man.with([
                "ID DTKS": "990000000000009001", "DESA/KELURAHAN": "TABA ANYAR", "NIK": "9902062302710007",
                "NAMA": "SUGIYONO HADI WIBOWO", "NOKK": "9902060101158001", "PEKERJAAN": "PEDAGANG",
                "BANSOS PKH": "YA", "BANSOS BPNT": "YA",
            ]),
            man.with([
                "ID DTKS": "990000000000009002", "NIK": "9902062302710001", "NAMA": "SUGIONO HADI WIBAWA",
                "NOKK": "9902060101158002", "TEMPAT LAHIR": "LUBUK LINGGAU",
                "BANSOS PKH": "YA", "PBI JKN": "YA",
            ]),
            woman,
            woman.with(far).with([
                "ID DTKS": "990000000000009003", "NIK": "9902065409680009", "NOKK": "9902060101158003",
                "NAMA": "ROSMALINDA HUTAGALUNGG", "BANSOS PKH": "YA",
            ]),
            DTKSRow(6, ["NAMA": "BAMBANG IRAWAN", "NIK": "9902060506820003", "TANGGAL LAHIR": "05-06-1982"]),
            DTKSRow(
                7,
                [
                    "NAMA": "RATNA DEWI", "NIK": "9902060506820003", "TANGGAL LAHIR": "17-11-1990",
                    "JENIS KELAMIN": "PEREMPUAN", "NAMA IBU KANDUNG": "SALBIAH", "DESA/KELURAHAN": "TABA ANYAR",
                ]),
        ]
            + DTKSRow.crowd(8..<44)
    }

    @discardableResult
    package func search() async throws -> FindDuplicates.Outcome {
        let job = try await registry.enqueue(
            FindDuplicates(region: .nation), title: "uji", by: SampleRegister.admin)
        try registry.runWaitingJobs()
        let record = try await registry.job(job, by: SampleRegister.admin)
        guard let outcome = record.outcome(of: FindDuplicates.self) else { throw Refusal.notFound }
        return outcome
    }

    package func cases() async throws -> [LinkRow] {
        try await registry.links(nil, in: Self.bengkulu, by: Self.province).items
    }

    package func view(_ link: RecordID) async throws -> LinkView { try await registry.link(link, by: Self.province) }

    /// Every row of the people, their families, what is found and counted of them, and the cases; without versions and
    /// times.
    package func picture() throws -> [String] {
        try registry.database.readBlocking { db in
            var rows: [String] = []
            for (table, columns) in [
                (
                    "person",
                    "home, id, village, family, nik, name, sex, birth, birth_place, occupation, relation, mother, status"
                ),
                ("family", "home, id, village, kk, size, status, errors_found, errors_stated, warnings"),
                ("person_nik", "nik, person, village"), ("person_name", "word, person, village"),
                ("family_kk", "kk, family, village"), ("membership", "family, person, valid_from, valid_to"),
                ("finding WHERE closed_at IS NULL", "family, person, rule, village, severity"),
                ("village_tally", "village, families, persons, invalid, invalid_found, invalid_stated"),
                ("rule_tally WHERE findings > 0", "rule, village, families, findings"),
                (
                    "link_case",
                    "id, first, second, state, survivor, change_set, answers, decided_by, decided_at, reason"
                ),
                ("link_place", "home, person, link_case, village, state"),
                ("enrolment", "home, person, program, valid_from, valid_to, village"),
                ("caretaker", "home, person, program, valid_from, valid_to, village"),
                ("ppks", "home, person, type, valid_from, valid_to, village"),
                ("person_trait WHERE kelas_tertinggi IS NOT NULL", "home, person, kelas_tertinggi, village"),
                ("person_mark", "home, person, id, reason, request, lifted_at, village"),
                ("consent", "home, family, id, person, notice, withdrawn_at, village"),
                ("program_tally WHERE persons > 0", "program, village, families, persons"),
            ] {
                for row in try db.rows(
                    "\(unsafe: StatementLog.testsOwn)SELECT \(unsafe: columns) FROM \(unsafe: table)")
                {
                    rows.append("\(table) \(row.values.map { "\($0)" }.joined(separator: "|"))")
                }
            }
            return rows.sorted()
        }
    }

    /// What is never to grow less: by table, the keys of its rows.
    package func traces() throws -> [String: Set<String>] {
        try registry.database.readBlocking { db in
            var traces: [String: Set<String>] = [:]
            for (table, columns) in [
                ("change_log", "home, id, record, field, old_value, new_value, change_set"),
                ("change_set", "home, id, actor, reason"), ("audit_entry", "home, day, number, verb, chain"),
            ] {
                let rows = try db.rows(
                    "\(unsafe: StatementLog.testsOwn)SELECT \(unsafe: columns) FROM \(unsafe: table)")
                traces[table] = Set(rows.map { $0.values.map { "\($0)" }.joined(separator: "|") })
            }
            return traces
        }
    }

    /// What `doctor` would say.
    package func faults() async throws -> [String] {
        await registry.finishAudit()
        return try registry.database.readBlocking { db in
            try Tally.differences(in: db) + AuditCheck(db, anchor: nil, key: nil).problems.map { "audit: \($0)" }
        }
    }

    /// Cases that are open about somebody who has been put away, and people put away for whom no case stands.
    package func loose() throws -> [String] {
        try registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT c.id FROM link_case c JOIN person p ON p.id IN (c.first, c.second)
                WHERE c.state IN ('open', 'visit') AND p.status <> 1
                UNION SELECT p.id FROM person p WHERE p.status = 5 AND NOT EXISTS (
                    SELECT 1 FROM link_case c WHERE c.state = 'same' AND p.id IN (c.first, c.second) AND c.survivor <> p.id)
                """
            ).map { "\(try $0.int("id"))" }
        }
    }
}

extension DTKSRow {
    /// People of whom none is another's double, to learn from what people are like.
    package static func crowd(_ numbers: Range<Int>) -> [DTKSRow] {
        numbers.map { number in
            DTKSRow(
                number,
                [
                    "NAMA": "WARGA \(String(UnicodeScalar(UInt8(65 + number % 26)))) KE\(number)NEMU",
                    "NIK":
                        "99020601\(String(100 + number).suffix(2))6\(number % 10)\(String(10_000 + number).suffix(4))",
                    "TANGGAL LAHIR": "01-0\(1 + number % 9)-19\(50 + number)",
                    "NAMA IBU KANDUNG": "IBU KE\(number)LIMA",
                ])
        }
    }
}
