import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// A participant at work, through the register's own door.
struct TrainingScene {
    let register: SampleRegister
    let account: Int64
    var registry: Registry { register.registry }

    static let course = "operator-desa"

    static func make() async throws -> TrainingScene {
        let register = try await SampleRegister.make()
        return try await join(register, "Siti Rahayu", from: "10.0.0.1")
    }

    static func join(_ register: SampleRegister, _ name: String, from address: String, course: String = course)
        async throws -> TrainingScene
    {
        let login = try await register.registry.register(
            Newcomer(
                name: name, office: "Desa Derati", course: course, password: "belajar-tepat-1", code: ""),
            from: address)
        let id = Int64(try register.value("SELECT id FROM account WHERE login = '\(login)'") ?? "") ?? 0
        return TrainingScene(register: register, account: id)
    }

    /// With the rights that the course gave.
    func actor() async throws -> Actor {
        let account = account
        let now = registry.clock.today
        let rows = try register.registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT role, region FROM account_grant WHERE account = \(account)
                AND (valid_to IS NULL OR valid_to > \(now.packed)) ORDER BY region, role
                """
            ).map { (try $0.text("role"), try $0.int("region")) }
        }
        let grants = rows.compactMap { role, region in
            Role(rawValue: role).map { Grant(role: $0, region: RegionCode(region)) }
        }
        return Actor(account: account, name: "Siti Rahayu", grants: grants)
    }

    func begin(_ task: String) async throws {
        _ = try await registry.perform(
            BeginTask(id: ActionID(), course: Self.course, task: task), by: try await actor())
    }

    @discardableResult
    func mark(_ task: String, _ answers: [String: Int] = [:]) async throws -> MarkTask.Outcome {
        await registry.finishAudit()
        return try await registry.perform(
            MarkTask(id: ActionID(), course: Self.course, task: task, answers: answers), by: try await actor())
    }

    /// The record of a name in the course's text.
    func id(_ key: String) throws -> RecordID {
        let text = try register.value("SELECT id FROM training_record WHERE account = \(account) AND key = '\(key)'")
        return RecordID(Int64(text ?? "") ?? 0)
    }

    func village() async throws -> RegionCode { try #require(try await actor().grants.first).region }

    func neighbour() throws -> RegionCode {
        RegionCode(
            Int64(try register.value("SELECT neighbour FROM training_ground WHERE account = \(account)") ?? "") ?? 0)
    }

    @discardableResult
    func mend(_ person: String, _ values: [String: String]) async throws -> ChangeOutcome {
        let family =
            Int64(try register.value("SELECT family FROM person WHERE id = \(try id(person).value)") ?? "") ?? 0
        return try await registry.perform(
            SubmitChanges(
                SampleRegister.correction(of: try id(person), in: RecordID(family), values, reason: "sesuai KTP")),
            by: try await actor())
    }

    @discardableResult
    func change(_ event: ChangeEvent, _ family: String, _ changes: [Change], day: Int32? = nil) async throws
        -> ChangeOutcome
    {
        try await registry.perform(
            SubmitChanges(
                ChangeSet(
                    event: event, family: try id(family), changes: changes, reason: "sesuai KK", day: day)),
            by: try await actor())
    }

    /// What the person has in truth.
    func nik(_ person: String) async throws -> String {
        let (_, state) = try await registry.trainingTask(Self.course, "nik", by: try await actor())
        return try #require(state.task.papers.first?.lines.first?.value)
    }

    func undo(_ change: RecordID) async throws {
        _ = try await registry.perform(UndoChanges(changeSet: change), by: try await actor())
    }

    /// Does a task as it should be done.
    func solve(_ task: String) async throws {
        let actor = try await actor()
        try await begin(task)
        switch task {
        case "cari":
            _ = try await registry.search("soemijati", by: actor)
            _ = try await registry.family(try id("k01"), by: actor)
        case "buka-nik":
            _ = try await registry.reveal(
                .nik(person: try id("paimin")), reason: "Mencocokkan dengan KTP atau KK yang dibawa warga", by: actor)
        case "nama": try await mend("rini", ["nama": "RINI ANGGRAINI"])
        case "nik": try await mend("darwis", ["nik": try await nik("darwis")])
        case "lahir": try await born("NABILA PUTRI SETIAWAN")
        case "meninggal":
            try await change(.death, "k07", [.status(StatusChange(try id("karso"), .deceased))], day: 20_260_402)
        case "pindah": try await move(to: try neighbour())
        case "pecah-kk":
            let (_, state) = try await registry.trainingTask(Self.course, task, by: actor)
            let kk = try #require(state.task.papers.first?.lines.first?.value)
            try await split(["kk": kk])
        case "kepala":
            try await change(
                .head, "k10",
                [
                    .person(PersonChange(try id("heri"), seen: nil, values: ["hubungan": "1"])),
                    .person(PersonChange(try id("wagiman"), seen: nil, values: ["hubungan": "6"])),
                ])
        case "antrean":
            for (key, mother) in [
                ("antre1", "SAADAH"), ("antre2", "ROSMINI"), ("antre3", "PONIRAH"), ("antre4", "HERLINA"),
            ] { try await mend(key, ["ibu_kandung": mother]) }
        case "massal": try await bulk()
        case "urungkan":
            let seed = try register.value("SELECT seed FROM training_task WHERE task = 'urungkan'")
            try await undo(RecordID(Int64(seed ?? "") ?? 0))
        case "jawab": try await answer([try id("yanto")])
        default: Issue.record("no way to solve \(task)")
        }
    }

    func born(_ name: String, nik: String? = nil) async throws {
        var values = [
            "nama": name, "jenis_kelamin": "2", "tanggal_lahir": "2026-03-14", "ibu_kandung": "DWI LESTARI",
            "hubungan": "3",
        ]
        values["nik"] = nik
        try await change(.birth, "k06", [.newMember(NewMember(try id("k06"), values: values))], day: 20_260_314)
    }

    @discardableResult
    func move(to village: RegionCode, persons: [RecordID] = []) async throws -> TransferOutcome {
        try await registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try id("k08"), persons: persons)], destination: village,
                day: 20_260_511, reason: "Pindah tempat tinggal"), by: try await actor())
    }

    func split(_ values: [String: String]) async throws {
        try await change(
            .split, "k09",
            [
                .split(
                    NewFamily(
                        from: try id("k09"),
                        members: [
                            NewFamily.Member(try id("joko"), relation: 1),
                            NewFamily.Member(try id("yuni"), relation: 2),
                        ], values: values))
            ])
    }

    func answer(_ persons: [RecordID]) async throws {
        let row = try register.registry.database.readBlocking { db in
            let row = try db.first("SELECT id, version FROM transfer WHERE state = 'open' AND starter = 'destination'")
            return (try row?.int("id") ?? 0, try row?.int("version") ?? 0)
        }
        _ = try await registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: RecordID(row.0), seen: Int(row.1),
                decision: .accept(values: [:], into: nil, persons: persons)), by: try await actor())
    }

    func bulk() async throws {
        let actor = try await actor()
        let here = BulkSelection.region(try await village(), rule: nil)
        let job = try await registry.perform(
            PrepareBulk(.birthFromNIK, here, reason: "diperiksa KTP-nya"), by: actor)
        _ = try await registry.runBulk(job, by: actor)
    }
}

@Suite("Training")
struct TrainingTests {
    private let tasks = [
        "cari", "buka-nik", "nama", "nik", "lahir", "meninggal", "pindah", "pecah-kk", "kepala", "antrean", "massal",
        "urungkan", "jawab",
    ]

    @Test("A newcomer does every task as told, passes, and holds a certificate that anybody can check")
    func everyTask() async throws {
        let scene = try await TrainingScene.make()
        #expect(try scene.register.problems() == [])
        for task in tasks {
            try await scene.solve(task)
            let outcome = try await scene.mark(task)
            let wrong = outcome.result.lines.filter { !$0.isRight }.map(\.words.id)
            #expect(outcome.result.isPassed, "\(task): \(wrong)")
        }
        try await scene.begin("kuis")
        let right = ["hari": 0, "bulan": 1, "asal": 1, "ruta": 1, "siapa": 2, "sandi": 1, "syarat": 1]
        let outcome = try await scene.mark("kuis", right)
        let number = try #require(outcome.certificate)
        let desk = try await scene.registry.training(by: try await scene.actor())
        #expect(desk.courses.first?.entry?.score == 100)
        let (certificate, code) = try await scene.registry.ownCertificate(number, by: try await scene.actor())
        #expect(certificate.name == "Siti Rahayu")
        #expect(try await scene.registry.checkCertificate(number) == .valid(certificate, issuer: ""))
        #expect(try await scene.registry.checkCertificate(code) == .valid(certificate, issuer: ""))
        #expect(try scene.register.problems() == [])
    }

    @Test(
        "Nothing done is nothing passed",
        arguments: [
            "cari", "buka-nik", "nama", "nik", "lahir", "meninggal", "pindah", "pecah-kk", "kepala", "antrean",
            "massal",
            "urungkan", "jawab",
        ])
    func nothingDone(task: String) async throws {
        let scene = try await TrainingScene.make()
        try await scene.begin(task)
        let outcome = try await scene.mark(task)
        #expect(!outcome.result.isPassed)
        #expect(outcome.result.lines.contains { !$0.words.id.isEmpty && !$0.isRight })
    }

    @Test("Half done is told by what is missing")
    func half() async throws {
        let scene = try await TrainingScene.make()
        try await scene.begin("antrean")
        try await scene.mend("antre1", ["ibu_kandung": "SAADAH"])
        try await scene.mend("antre2", ["ibu_kandung": "ROSMIN"])
        let lines = try await scene.mark("antrean").result.lines
        #expect(lines.map(\.isRight) == [true, false, false, false])
        #expect(lines[1].words.id.contains("belum sama dengan buktinya"))
        #expect(lines[2].words.id.contains("belum diperbaiki"))

        try await scene.begin("lahir")
        try await scene.born("NABILA PUTRI", nik: "9971015403260001")
        let birth = try await scene.mark("lahir").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(birth.contains { $0.hasPrefix("Nama belum sesuai") })
        #expect(birth.contains { $0.contains("belum punya NIK") })

        try await scene.begin("pecah-kk")
        try await scene.split(["kk": ""])
        let split = try await scene.mark("pecah-kk").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(split == ["Nomor KK barunya belum sama dengan kartunya."])

        try await scene.begin("meninggal")
        try await scene.change(
            .death, "k07", [.status(StatusChange(try scene.id("karso"), .deceased))], day: 20_260_401)
        let death = try await scene.mark("meninggal").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(death.first?.contains("Tanggal meninggalnya") == true)
    }

    @Test("What was changed besides is noticed, and forgiven once it is undone")
    func damage() async throws {
        let scene = try await TrainingScene.make()
        try await scene.begin("nama")
        try await scene.mend("rini", ["nama": "RINI ANGGRAINI", "tempat_lahir": "JAKARTA"])
        let besides = try await scene.mark("nama").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(besides == ["Tempat lahir RINI ANGGRAINI ikut berubah. Urungkan, atau kembalikan seperti semula."])
        try await scene.mend("rini", ["tempat_lahir": "CURUP"])
        // A family that no task is about.
        let head = try #require(
            try scene.register.value(
                "SELECT key FROM training_record WHERE account = \(scene.account) AND key LIKE 'k22-%' LIMIT 1"))
        let change = try await scene.mend(head, ["pekerjaan": "Sopir"])
        let family = try await scene.mark("nama").result.lines.filter { !$0.isRight }
        #expect(family.count == 1 && family.first?.words.id.contains("padahal tidak ada tugas") == true)
        try await scene.undo(change.id)
        #expect(try await scene.mark("nama").result.isPassed)
    }

    @Test("A wrong reason, and numbers shown that nobody needed, do not pass")
    func reveal() async throws {
        let scene = try await TrainingScene.make()
        let actor = try await scene.actor()
        try await scene.begin("buka-nik")
        _ = try await scene.registry.reveal(
            .nik(person: try scene.id("paimin")), reason: "Pemeriksaan atau pengaduan", by: actor)
        _ = try await scene.registry.reveal(.nik(person: try scene.id("rini")), reason: "ingin tahu", by: actor)
        let wrong = try await scene.mark("buka-nik").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(wrong.count == 2)
        #expect(wrong.contains { $0.contains("1 nomor lain") })
    }

    @Test("A move that leaves somebody behind is refused by the neighbour, and one to another village is not taken")
    func moves() async throws {
        let scene = try await TrainingScene.make()
        try await scene.begin("pindah")
        let one = try await scene.move(to: try scene.neighbour(), persons: [try scene.id("budi")])
        let refused = try await scene.mark("pindah").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(refused.first?.contains("Desa tetangga menolak") == true)
        #expect(try scene.register.value("SELECT state FROM transfer WHERE id = \(one.transfer.value)") == "refused")
        await #expect(throws: Refusal.self) { try await scene.move(to: SampleRegister.derati) }
        #expect(try scene.register.value("SELECT count(*) FROM transfer WHERE state = 'open'") == "0")
    }

    @Test("Typing the old name again is not undoing")
    func typedAgain() async throws {
        let scene = try await TrainingScene.make()
        try await scene.begin("urungkan")
        try await scene.mend("tukimin", ["nama": "TUKIMIN"])
        let wrong = try await scene.mark("urungkan").result.lines.filter { !$0.isRight }.map(\.words.id)
        #expect(wrong.count == 1 && wrong.first?.contains("diketik ulang") == true)
        try await scene.begin("urungkan")
        #expect(
            try scene.register.value("SELECT name FROM person WHERE id = \(try scene.id("tukimin").value)") == "TUKIRIN"
        )
    }

    @Test("Two participants have villages, numbers and people of their own, and do not see each other's")
    func neighbours() async throws {
        let first = try await TrainingScene.make()
        let second = try await TrainingScene.join(first.register, "Budi Santoso", from: "10.0.0.1")
        #expect(try await first.village() != (try await second.village()))
        #expect(try first.id("rini") != (try second.id("rini")))
        let other = try await second.actor()
        let family = try first.id("k04")
        await #expect(throws: Refusal.notFound) { try await first.registry.family(family, by: other) }
        await #expect(throws: Refusal.notFound) {
            try await first.registry.perform(
                SubmitChanges(
                    SampleRegister.correction(of: try first.id("rini"), in: family, ["nama": "RINI ANGGRAINI"])),
                by: other)
        }
        #expect(try first.register.value("SELECT count(*) FROM finding WHERE rule IN ('D01', 'D02', 'D04')") == "0")
    }

    @Test("Beginning again makes everything as it was, and leaves nothing behind")
    func again() async throws {
        let scene = try await TrainingScene.make()
        func counts() throws -> [String] {
            try ["person", "family", "membership", "person_nik", "family_kk", "person_name", "family_address"].map {
                try scene.register.value("SELECT count(*) FROM \($0)") ?? ""
            }
        }
        let before = try counts()
        for task in ["nama", "lahir", "pindah", "pecah-kk", "jawab"] {
            try await scene.solve(task)
            try await scene.mark(task)
        }
        let begin = BeginCourse(id: ActionID(), course: TrainingScene.course, name: "Siti Rahayu", office: "Derati")
        _ = try await scene.registry.perform(begin, by: try await scene.actor())
        #expect(try counts() == before)
        #expect(try scene.register.value("SELECT count(*) FROM training_task") == "0")
        #expect(try scene.register.value("SELECT count(*) FROM transfer") == "0")
        #expect(try scene.register.problems() == [])
        _ = try await scene.registry.perform(EndPractice(id: ActionID()), by: try await scene.actor())
        #expect(try scene.register.value("SELECT count(*) FROM family WHERE village >= 1703000000") == "0")
        #expect(try await scene.actor().grants == [])
        #expect(try scene.register.problems() == [])
    }

    @Test("A second hint and late success cost points, the first hint and the first wrong check do not")
    func points() async throws {
        let scene = try await TrainingScene.make()
        func points() throws -> String? {
            try scene.register.value("SELECT points FROM training_task WHERE task = 'nama'")
        }
        try await scene.begin("nama")
        for shown in [0, 0, 1] {
            _ = try await scene.registry.perform(
                AskHint(id: ActionID(), course: TrainingScene.course, task: "nama", shown: shown),
                by: try await scene.actor())
        }
        #expect(try scene.register.value("SELECT hints FROM training_task WHERE task = 'nama'") == "2")
        try await scene.mark("nama")
        try await scene.mend("rini", ["nama": "RINI ANGGRAINI"])
        try await scene.mark("nama")
        #expect(try points() == "8")
    }

    @Test("Registration is limited by address, closes, and asks for the class code")
    func registration() async throws {
        let register = try await SampleRegister.make()
        let trainer = Actor(
            account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
        _ = try await register.registry.perform(
            SetRegistration(id: ActionID(), isOpen: true, code: "curup"), by: trainer)
        func join(_ code: String) async throws -> String {
            try await register.registry.register(
                Newcomer(
                    name: "Peserta Satu", office: "Derati", course: TrainingScene.course, password: "belajar-tepat-1",
                    code: code), from: "10.0.0.9")
        }
        await #expect(throws: Refusal.self) { try await join("salah") }
        _ = try await join(" Curup ")
        let course = try #require(try await register.registry.courses.first)
        #expect(try await register.registry.participants(of: course, by: trainer).map(\.name) == ["Peserta Satu"])
        let foreign = Actor(
            account: 8, name: "lain", grants: [Grant(role: .admin, region: RegionCode(1_101_000_000))])
        #expect(try await register.registry.participants(of: course, by: foreign).isEmpty)
        let low = SampleRegister.operatorOfDerati
        await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
            try await register.registry.participants(of: course, by: low)
        }
        await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
            try await register.registry.perform(SetRegistration(id: ActionID(), isOpen: false, code: ""), by: low)
        }
        try await register.registry.database.write(seeing: .everything) { db in
            for number in 0..<200 {
                try db.execute(
                    """
                    INSERT INTO training_registration (address, at, number)
                    SELECT address, at, \(number + 10) FROM training_registration LIMIT 1
                    """)
            }
        }
        await #expect(throws: Refusal.lockedOut(minutes: 60)) { try await join("curup") }
        _ = try await register.registry.perform(
            SetRegistration(id: ActionID(), isOpen: false, code: ""), by: trainer)
        // A trainer of two kabupaten says whose participants they become.
        let wide = Actor(
            account: 7, name: "admin", grants: trainer.grants + [Grant(role: .admin, region: RegionCode(1_708_000_000))]
        )
        func host(_ region: RegionCode?) async throws -> RegionCode {
            _ = try await register.registry.perform(
                SetRegistration(id: ActionID(), isOpen: true, code: "", region: region), by: wide)
            return try await register.registry.registration.host
        }
        for place in [nil, RegionCode(1_101_000_000)] {
            await #expect(throws: Refusal.self) { try await host(place) }
        }
        #expect(try await host(RegionCode(1_708_000_000)) == RegionCode(1_708_000_000))
    }

    @Test("Nobody reaches into another's practice by a move, in either direction")
    func apart() async throws {
        let first = try await TrainingScene.make()
        let second = try await TrainingScene.join(first.register, "Budi Santoso", from: "10.0.0.2")
        let village = try await first.village()
        await #expect(throws: Refusal.self) { try await second.move(to: village) }
        await #expect(throws: Refusal.self) { try await second.move(to: try first.neighbour()) }
        let nik = try first.register.value("SELECT nik FROM person WHERE id = \(try first.id("rini").value)") ?? ""
        let ask = AskTransfer(
            id: ActionID(), destination: try await second.village(), origin: village, nik: nik, name: "RINI", day: nil,
            reason: "Sudah menetap di sini")
        await #expect(throws: Refusal.self) { try await first.registry.perform(ask, by: try await second.actor()) }
        #expect(try first.register.value("SELECT count(*) FROM transfer") == "0")
    }

    @Test("A case that was opened elsewhere goes with the practice it led to")
    func clearedOnBothSides() async throws {
        let scene = try await TrainingScene.make()
        let register = scene.register
        let village = try await scene.village()
        _ = try await scene.registry.perform(EndPractice(id: ActionID()), by: try await scene.actor())
        // While nobody practises there.
        let family = try register.family(line: 2)
        _ = try await scene.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family, persons: [])], destination: village,
                day: 20_260_511, reason: "Pindah tempat tinggal"), by: SampleRegister.operatorOfDerati)
        let next = try await TrainingScene.join(register, "Budi Santoso", from: "10.0.0.2")
        #expect(try await next.village() == village)
        _ = try await scene.registry.perform(EndPractice(id: ActionID()), by: try await next.actor())
        for table in ["transfer", "transfer_place", "transfer_person"] {
            #expect(try register.value("SELECT count(*) FROM \(table)") == "0", "\(table)")
        }
        #expect(try register.problems() == [])
    }

    @Test("Who opens any page is there; a village that nobody has visited for long is handed on, with no right left")
    func recycled() async throws {
        let here = try await TrainingScene.make()
        let register = here.register
        let gone = try await TrainingScene.join(register, "Budi Santoso", from: "10.0.0.2")
        let village = try await gone.village()
        let watch = try Watch(register)
        func seen() throws -> String? {
            try register.value("SELECT seen_at FROM training_ground WHERE account = \(here.account)")
        }
        watch.now += 20 * 86_400_000
        _ = try await watch.registry.guide(of: try await here.actor())
        #expect(try seen() == String(watch.now))
        watch.now += 1_800_000
        _ = try await watch.registry.guide(of: try await here.actor())
        #expect(try seen() == String(watch.now - 1_800_000))
        watch.now += 11 * 86_400_000
        // Every other village is taken by somebody at work, and one grant was given for a time.
        let now = watch.now
        let villages = [RegionCode(1_703_000_000), RegionCode(1_108_000_000)].flatMap {
            watch.registry.gazetteer.villages(in: $0)
        }
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE account_grant SET valid_to = 20270101 WHERE account = \(gone.account)")
            let taken = Set(
                try db.rows("SELECT village FROM training_ground UNION ALL SELECT neighbour FROM training_ground").map {
                    try $0.int("village")
                })
            let rows = villages.map(\.code.value).filter { !taken.contains($0) }.map { village -> SQL in
                "(\(village), \(village - 1_000_000_000), \(village), \(village + 5_000_000_000), 0, \(now), \(now))"
            }
            try db.execute(
                """
                INSERT INTO training_ground (account, number, village, neighbour, own_account, made_at, seen_at)
                VALUES \(SQL.joined(rows, by: ", "))
                """)
        }
        let login = try await watch.registry.register(
            Newcomer(
                name: "Peserta Baru", office: "Derati", course: TrainingScene.course, password: "belajar-tepat-1",
                code: ""), from: "10.0.0.3")
        let account = try register.value("SELECT id FROM account WHERE login = '\(login)'") ?? ""
        #expect(
            try register.value("SELECT village FROM training_ground WHERE account = \(account)")
                == String(village.value))
        #expect(try register.value("SELECT count(*) FROM training_ground WHERE account = \(gone.account)") == "0")
        #expect(
            try register.value(
                """
                SELECT count(*) FROM account_grant WHERE account = \(gone.account)
                AND (valid_to IS NULL OR valid_to > 20261222)
                """) == "0")
        #expect(try seen() != nil)
    }
}
