import Rules
import Storage

/// Lines that nobody proposed, held against the register: who is there anyway, who is new, and whom the register
/// removed, or whose aid it ended, so that the file brings them back.
struct KnownPeople {
    let home: Int64
    let gone: GonePeople
    let db: any Connection

    /// What comes of some lines.
    struct Found {
        var lines: [DeterminationLine] = []
        /// In the register, and nothing to be said.
        var known = 0
    }

    private struct Record {
        var id: RecordID
        var status: RecordStatus
    }

    /// As the file brings them: no more than some hundred rows.
    func look(_ rows: [DecreeRow]) throws -> Found {
        let byNIK = try withNIK(Set(rows.compactMap(\.nik)))
        let byKey = try withID(Set(rows.filter { !$0.dtks.isEmpty }.map { Self.key($0.dtks) }))
        let ids = Set(byNIK.values.joined()).union(byKey.values.joined())
        let records = try records(ids)
        let removals = try removals(Set(rows.compactMap { gone.find($0)?.id }).sorted())
        let given = rows.flatMap { row in row.programs.filter(\.value).map(\.key) }
        let ended = try endedAid(records.values.filter { $0.status == .present }.map(\.id), Set(given))
        var found = Found()
        for row in rows {
            var own = row.nik.flatMap { byNIK[$0] } ?? []
            if own.isEmpty, !row.dtks.isEmpty { own = byKey[Self.key(row.dtks)] ?? [] }
            let people = own.compactMap { records[$0] }.sorted { $0.id < $1.id }
            if let present = people.first(where: { $0.status == .present }) {
                let programs = row.programs.filter(\.value).map(\.key).sorted()
                let back = programs.compactMap { ended[Aid(person: present.id, program: $0)] }
                if let first = back.first { found.lines.append(line(row, first)) } else { found.known += 1 }
            } else if let one = gone.find(row) {
                var removal = removals[one.id] ?? Removal(person: one.id)
                removal.status = one.status
                found.lines.append(line(row, removal))
            } else {
                found.lines.append(DeterminationLine(.unproposed, in: row.village, line: row.line))
            }
        }
        return found
    }

    private struct Removal {
        var person: RecordID
        var status: Int?
        var program: Int?
        var changeSet: RecordID?
        var day: Int32?
    }

    private struct Aid: Hashable {
        var person: RecordID
        var program: Int
    }

    private func line(_ row: DecreeRow, _ removal: Removal) -> DeterminationLine {
        var line = DeterminationLine(.reappeared, in: row.village, line: row.line)
        (line.person, line.status, line.program) = (removal.person, removal.status, removal.program)
        (line.changeSet, line.removedOn) = (removal.changeSet, removal.day)
        return line
    }

    private static func key(_ dtks: String) -> Int64 {
        var dtks = dtks
        return dtks.withUTF8 { DTKSKey.of(id: UnsafeRawBufferPointer($0)) }
    }

    private func withNIK(_ numbers: Set<Int64>) throws -> [Int64: [RecordID]] {
        if numbers.isEmpty { return [:] }
        var found: [Int64: [RecordID]] = [:]
        for row in try db.rows(
            """
            SELECT nik, person FROM person_nik WHERE nik IN (\(numbers.sorted())) AND home = \(home) ORDER BY nik, person
            """)
        {
            found[try row.int("nik"), default: []].append(RecordID(try row.int("person")))
        }
        return found
    }

    private func withID(_ keys: Set<Int64>) throws -> [Int64: [RecordID]] {
        if keys.isEmpty { return [:] }
        var found: [Int64: [RecordID]] = [:]
        for row in try db.rows(
            """
            SELECT dtks_key, person FROM person_dtks
            WHERE home = \(home) AND dtks_key IN (\(keys.sorted())) ORDER BY dtks_key, person
            """)
        {
            found[try row.int("dtks_key"), default: []].append(RecordID(try row.int("person")))
        }
        return found
    }

    private func records(_ ids: Set<RecordID>) throws -> [RecordID: Record] {
        if ids.isEmpty { return [:] }
        var found: [RecordID: Record] = [:]
        for row in try db.rows("SELECT id, status FROM person WHERE home = \(home) AND id IN (\(ids.sorted()))") {
            let id = RecordID(try row.int("id"))
            found[id] = Record(id: id, status: RecordStatus(rawValue: Int(try row.int("status"))) ?? .withdrawn)
        }
        return found
    }

    /// When people were removed, and by which change.
    private func removals(_ ids: [RecordID]) throws -> [RecordID: Removal] {
        if ids.isEmpty { return [:] }
        let ids = ids.sorted()
        var found: [RecordID: Removal] = [:]
        for row in try db.rows(
            """
            SELECT id, valid_from FROM status_period
            WHERE home = \(home) AND unit = 'person' AND id IN (\(ids)) AND valid_to IS NULL ORDER BY recorded_at
            """)
        {
            let id = RecordID(try row.int("id"))
            found[id, default: Removal(person: id)].day = Int32(try row.int("valid_from"))
        }
        for row in try db.rows(
            """
            SELECT record, change_set FROM change_log
            WHERE home = \(home) AND record IN (\(ids)) AND unit = 'person' AND field = \(LogField.status) ORDER BY id
            """)
        {
            let id = RecordID(try row.int("record"))
            found[id, default: Removal(person: id)].changeSet = row.intOrNil("change_set").map { RecordID($0) }
        }
        return found
    }

    /// Aid that a proposal ended, and that nobody gave again since. What ended with a file is for files to say.
    private func endedAid(_ ids: [RecordID], _ programs: Set<Int>) throws -> [Aid: Removal] {
        if ids.isEmpty || programs.isEmpty { return [:] }
        let ids = ids.sorted()
        var ended: [Aid: Int32] = [:]
        for row in try db.rows(
            """
            SELECT person, program, valid_to FROM enrolment
            WHERE home = \(home) AND person IN (\(ids)) AND program IN (\(programs.sorted()))
            ORDER BY valid_from, recorded_at
            """)
        {
            let aid = Aid(person: RecordID(try row.int("person")), program: Int(try row.int("program")))
            ended[aid] = row.intOrNil("valid_to").map { Int32($0) }
        }
        if ended.isEmpty { return [:] }
        var found: [Aid: Removal] = [:]
        for row in try db.rows(
            """
            SELECT l.record AS record, l.field AS field, c.id AS change_set FROM change_log l
            JOIN change_set c ON c.home = l.home AND c.id = l.change_set
            WHERE l.home = \(home) AND c.home = \(home) AND l.record IN (\(ids)) AND l.unit = 'person'
            AND c.proposal IS NOT NULL ORDER BY l.id
            """)
        {
            let field = try row.text("field")
            guard field.hasPrefix(LogField.program), let program = Int(field.dropFirst(LogField.program.count)) else {
                continue
            }
            let aid = Aid(person: RecordID(try row.int("record")), program: program)
            guard let day = ended[aid] else { continue }
            found[aid] = Removal(
                person: aid.person, program: program, changeSet: RecordID(try row.int("change_set")), day: day)
        }
        return found
    }
}

/// Whom somebody took out of the register of a kabupaten: their numbers are in no lookup any more, so that they are
/// read once for all of a file.
struct GonePeople {
    struct One {
        var id: RecordID
        /// A `RecordStatus`.
        var status: Int
    }

    private var byNIK: [Int64: One] = [:]
    private var byDTKS: [String: One] = [:]

    /// What somebody decided about a person. Whom a file no longer had, or whose import was undone, nobody removed.
    private static let removed: [RecordStatus] = [.deceased, .moved, .notFound, .duplicate]

    init(of region: RegionCode, home: Int64, in db: any Connection) throws {
        let statuses = Self.removed.map(\.rawValue)
        var last = RecordID(0)
        while true {
            // In the order of the key, so that all of the pieces together go through a kabupaten once.
            let rows = try db.rows(
                """
                SELECT p.id AS id, p.nik AS nik, p.dtks_id AS dtks_id, p.status AS status
                FROM person p WHERE p.home = \(home) AND \(region.range.hold("p.village")) AND p.status <> 1
                AND p.status IN (\(statuses)) AND p.id > \(last) ORDER BY p.id LIMIT 5000
                """)
            for row in rows {
                let one = One(id: RecordID(try row.int("id")), status: Int(try row.int("status")))
                if let nik = row.intOrNil("nik") { byNIK[nik] = one }
                if let dtks = row.textOrNil("dtks_id"), !dtks.isEmpty { byDTKS[dtks] = one }
                last = one.id
            }
            if rows.count < 5000 { return }
        }
    }

    func find(_ row: DecreeRow) -> One? {
        if let nik = row.nik, let one = byNIK[nik] { return one }
        return row.dtks.isEmpty ? nil : byDTKS[row.dtks]
    }
}
