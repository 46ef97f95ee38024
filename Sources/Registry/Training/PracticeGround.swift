import Rules
import Storage

/// Two villages in which one account practises: its own, and a neighbour's that answers by itself.
struct PracticeGround {
    var account: Int64
    var number: GroundNumber
    var village: RegionCode
    var neighbour: RegionCode
    var isOwnAccount: Bool
    /// Milliseconds since 1970, UTC.
    var madeAt: Int64
    var seenAt: Int64
    var activeCourse: String?
    var activeTask: String?

    init(_ row: Row) throws {
        account = try row.int("account")
        number = GroundNumber(number: Int(try row.int("number")))
        village = RegionCode(try row.int("village"))
        neighbour = RegionCode(try row.int("neighbour"))
        isOwnAccount = try row.int("own_account") != 0
        madeAt = try row.int("made_at")
        seenAt = try row.int("seen_at")
        activeCourse = row.textOrNil("active_course")
        activeTask = row.textOrNil("active_task")
    }

    static func of(_ account: Int64, in db: any Connection) throws -> PracticeGround? {
        try db.first("SELECT * FROM training_ground WHERE account = \(account)").map(PracticeGround.init)
    }

    /// The village next door, as it answers.
    func neighbourActor(_ registry: Registry) -> Actor { Self.simulated(neighbour, registry) }

    /// Somebody who is nobody: the other side of what a participant does.
    static func simulated(_ village: RegionCode, _ registry: Registry) -> Actor {
        let name = registry.gazetteer[village]?.fullName ?? village.dotted
        return Actor(
            account: -2, name: "Operator \(name) (simulasi)", grants: [Grant(role: .operatorDesa, region: village)])
    }

    func record(_ key: String, in db: any Connection) throws -> RecordKey? {
        try db.first("SELECT home, id FROM training_record WHERE account = \(account) AND key = \(key)").map {
            RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("id")))
        }
    }

    /// From a practice village people move within its pair only: beyond it they would be in somebody else's practice.
    static func checkMove(from one: RegionCode, to other: RegionCode, in db: any Connection) throws {
        let pair = [one, other]
        let across = try db.count(
            """
            SELECT count(*) FROM training_ground WHERE (village IN (\(pair)) OR neighbour IN (\(pair)))
            AND NOT (village IN (\(pair)) AND neighbour IN (\(pair)))
            """)
        if across == 0 { return }
        throw Refusal.invalidInput(
            field: "desa",
            reason: Words(
                id:
                    "Dalam latihan orang hanya dapat pindah antara desa latihan dan desa tetangganya. Pilih desa yang benar.",
                en:
                    "In practice people move only between the practice village and its neighbour. Choose the right village."
            ))
    }

    /// Practice ends before proposals: they go to people who do not practise.
    static func checkProposal(at village: RegionCode, in db: any Connection) throws {
        guard try holds(village, in: db) else { return }
        throw Refusal.invalidInput(
            field: "jenis",
            reason: Words(id: "Latihan belum sampai ke usulan.", en: "Practice does not go as far as proposals yet."))
    }

    /// Whether somebody practises in a village.
    static func holds(_ village: RegionCode, in db: any Connection) throws -> Bool {
        try db.count("SELECT count(*) FROM training_ground WHERE village = \(village) OR neighbour = \(village)") > 0
    }

    /// Those of some villages in which somebody practises.
    static func among(_ villages: Set<RegionCode>, in db: any Connection) throws -> Set<RegionCode> {
        if villages.isEmpty { return [] }
        let list = villages.sorted()
        var found: Set<RegionCode> = []
        for row in try db.rows(
            "SELECT village, neighbour FROM training_ground WHERE village IN (\(list)) OR neighbour IN (\(list))")
        {
            found.formUnion([RegionCode(try row.int("village")), RegionCode(try row.int("neighbour"))])
        }
        return found
    }

    func text(_ registry: Registry, _ village: PracticeVillage) -> CourseText {
        CourseText(
            village: village, ground: number, own: registry.gazetteer[self.village] ?? .nation,
            neighbour: registry.gazetteer[neighbour] ?? .nation)
    }
}

/// Hands practice villages out, fills them and takes them back.
struct PracticeGrounds {
    let registry: Registry
    let db: any Connection
    let book: CourseBook
    private var now: Int64 { registry.clock.now() }

    init(_ registry: Registry, _ db: any Connection, _ book: CourseBook) {
        self.registry = registry
        self.db = db
        self.book = book
    }

    /// A fresh pair of villages for an account, with everybody in them.
    ///
    /// - Throws: `Refusal.invalidInput` if every village is taken.
    func make(for account: Int64, isOwnAccount: Bool) throws -> PracticeGround {
        if try free() == nil { try recycle() }
        guard let (village, neighbour) = try free(), let number = try freeNumber() else {
            throw Refusal.invalidInput(
                field: "_",
                reason: Words(
                    id: "Semua desa latihan sedang dipakai. Minta pelatih mengakhiri latihan yang sudah selesai.",
                    en: "All practice villages are taken. Ask the trainer to end practice that is over."))
        }
        try db.execute(
            """
            INSERT INTO training_ground (account, number, village, neighbour, own_account, made_at, seen_at)
            VALUES (\(account), \(number.number), \(village), \(neighbour), \(isOwnAccount), \(now), \(now))
            """)
        guard let ground = try PracticeGround.of(account, in: db) else { throw Refusal.notFound }
        try fill(ground)
        return ground
    }

    /// Everybody as at the beginning.
    func renew(_ ground: PracticeGround) throws -> PracticeGround {
        try clear(ground)
        try db.execute(
            "UPDATE training_ground SET made_at = \(now), active_task = NULL WHERE account = \(ground.account)")
        guard let ground = try PracticeGround.of(ground.account, in: db) else { throw Refusal.notFound }
        try fill(ground)
        return ground
    }

    /// Takes the villages back, with the rights in them.
    func end(_ ground: PracticeGround) throws {
        try clear(ground)
        let today = registry.clock.today.packed
        try db.execute(
            """
            UPDATE account_grant SET valid_to = \(today) WHERE account = \(ground.account)
            AND region IN (\(ground.village), \(ground.neighbour)) AND (valid_to IS NULL OR valid_to > \(today))
            """)
        try db.execute("DELETE FROM training_ground WHERE account = \(ground.account)")
    }

    /// The rights that a course is done with: an operator's in the own village, a verifier's in both.
    func grant(_ role: Role, on ground: PracticeGround) throws {
        let today = registry.clock.today.packed
        let places = role == .operatorDesa ? [ground.village] : [ground.village, ground.neighbour]
        try db.execute(
            """
            UPDATE account_grant SET valid_to = \(today) WHERE account = \(ground.account) AND role <> \(role)
            AND region IN (\(ground.village), \(ground.neighbour)) AND (valid_to IS NULL OR valid_to > \(today))
            """)
        for place in places {
            try db.execute(
                """
                INSERT INTO account_grant (account, role, region, valid_from, practice)
                VALUES (\(ground.account), \(role), \(place), \(today), 1)
                ON CONFLICT (account, role, region, valid_from) DO UPDATE SET valid_to = NULL
                """)
        }
    }

    // MARK: Which villages

    /// Two villages beside each other in which nobody is on record and nobody practises.
    private func free() throws -> (RegionCode, RegionCode)? {
        let taken = Set(
            try db.rows("SELECT village, neighbour FROM training_ground").flatMap {
                [try $0.int("village"), try $0.int("neighbour")]
            })
        for text in book.ground.regions {
            guard let region = RegionCode(text) else { continue }
            let range = region.range
            let peopled = Set(
                try db.rows(
                    """
                    SELECT DISTINCT village FROM family
                    WHERE village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                    """
                ).map { try $0.int("village") })
            // A kabupaten with people of its own is left alone: practice would spoil its figures.
            if !peopled.subtracting(taken).isEmpty { continue }
            let villages = registry.gazetteer.villages(in: region).map(\.code)
            var at = 0
            while at + 1 < villages.count {
                if !taken.contains(villages[at].value), !taken.contains(villages[at + 1].value) {
                    return (villages[at], villages[at + 1])
                }
                at += 2
            }
        }
        return nil
    }

    private func freeNumber() throws -> GroundNumber? {
        let taken = Set(try db.rows("SELECT number FROM training_ground").map { Int(try $0.int("number")) })
        return (0..<GroundNumber.count).first { !taken.contains($0) }.map { GroundNumber(number: $0) }
    }

    /// Takes back the villages of who has not been there for long.
    private func recycle() throws {
        let since = now - Int64(book.ground.idleDays) * 86_400_000
        for row in try db.rows(
            "SELECT * FROM training_ground WHERE seen_at < \(since) ORDER BY seen_at, account LIMIT 10")
        {
            try end(try PracticeGround(row))
        }
    }

    // MARK: People

    private func fill(_ ground: PracticeGround) throws {
        // Until now the villages are nobody's area.
        try db.beyondSight { try write(ground) }
    }

    private func write(_ ground: PracticeGround) throws {
        let actor = Actor(account: -2, name: "Latihan", grants: [])
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var editor = try work.editor(work.origin("latihan", reason: "desa latihan", set: nil))
        let day = registry.clock.today.packed
        for family in book.village.families {
            let village = book.village.isNextDoor(family) ? ground.neighbour : ground.village
            let members = book.village.members(of: family)
            let record = try editor.openFamily(
                like: nil, home: registry.home(of: village), village: village,
                [
                    (.kk, book.village.kk(of: family, ground.number)), (.address, "DUSUN LATIHAN"), (.hamlet, "I"),
                    (.rt, members.first?.rt ?? "001"), (.rw, "001"),
                ])
            try note(family, "family", record.key, ground)
            for member in members {
                let values = Self.fields.map { ($0, member.onRecord($0, ground.number)) }.filter { !$0.1.isEmpty }
                guard let person = try editor.insert(values, into: record, from: day) else { continue }
                try note(member.key, "person", person.key, ground)
            }
        }
        _ = try registry.judge(try registry.catalogue(in: db), in: db).run(editor.touched, in: db)
    }

    private static let fields: [PersonField] = [
        .nik, .name, .birth, .sex, .relation, .mother, .birthPlace, .occupation,
    ]

    private func note(_ key: String, _ unit: String, _ record: RecordKey, _ ground: PracticeGround) throws {
        try db.execute(
            """
            INSERT INTO training_record (account, key, unit, home, id)
            VALUES (\(ground.account), \(key), \(unit), \(record.home), \(record.id))
            """)
    }
}
