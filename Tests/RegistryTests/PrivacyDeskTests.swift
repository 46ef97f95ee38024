import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// The desk's people, and those who are not.
enum DeskPeople {
    static let admin = Actor(
        account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    static let kadis = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
    static let village = Actor(
        account: 1, name: "operator", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
    static let neighbour = Actor(
        account: 4, name: "tetangga", grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])
    static let head = Actor(account: 5, name: "kades", grants: [Grant(role: .kades, region: SampleRegister.derati)])
    /// The desk of one place and the register of another: neither is a desk here.
    static let crossed = Actor(
        account: 9, name: "silang",
        grants: [
            Grant(role: .kadis, region: RegionCode(1_771_000_000)),
            Grant(role: .kades, region: SampleRegister.rejangLebong),
        ])
}

extension SampleRegister {
    /// The same register at another time.
    func at(hours: Double) throws -> Registry {
        try Registry(
            database: registry.database, clock: .at(Self.now + Int64(hours * 3_600_000)),
            sharingRegionsWith: registry)
    }

    func takeIn(
        _ kind: RequestKind, line: Int = 2, words: String = "mohon dibantu", identity: String = "KTP diperlihatkan",
        by actor: Actor = DeskPeople.village
    ) async throws -> RecordID {
        try await registry.perform(
            TakeInRequest(
                kind: kind, channel: .village, person: try person(line: line), place: Self.derati,
                contact: "0812 0000 0000", words: words, identity: identity), by: actor)
    }

    @discardableResult
    func step(
        _ request: RecordID, _ step: StepRequest.Step, by actor: Actor = DeskPeople.admin, in registry: Registry? = nil
    ) async throws -> PrivacyRequest {
        let registry = registry ?? self.registry
        let seen = try await registry.privacyRequest(request, by: DeskPeople.admin).request.version
        _ = try await registry.perform(StepRequest(request: request, seen: seen, step: step), by: actor)
        return try await registry.privacyRequest(request, by: DeskPeople.admin).request
    }

    /// Every text of every table but those of the program itself.
    func everything() throws -> String {
        try registry.database.readBlocking { db in
            var text = ""
            for name in try db.tables() where name != "region" && name != "import_batch" {
                for row in try db.rows(SQL(stringLiteral: "SELECT * FROM \(name)")) { text += "\(name) \(row)\n" }
            }
            return text
        }
    }
}

@Suite("The data-protection desk: requests")
struct PrivacyDeskTests {
    @Test("A village takes a request in and follows it; only the desk decides, and the neighbour knows nothing of it")
    func who() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.object)
        let page = try await register.registry.privacyRequest(request, by: DeskPeople.village)
        #expect(page.request.number == "PDP-2026-0001")
        #expect(!page.mayDecide)
        #expect(page.request.state == .checked)
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.step(request, .begin, by: DeskPeople.village)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.step(request, .begin, by: DeskPeople.neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.privacyRequest(request, by: DeskPeople.neighbour)
        }
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.step(request, .begin, by: DeskPeople.crossed)
        }
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.takeIn(.see, by: DeskPeople.head)
        }
        await #expect(throws: Refusal.notFound) { try await register.takeIn(.see, by: DeskPeople.neighbour) }
        let list = try await register.registry.privacyRequests(
            open: true, after: nil, limit: 10, by: DeskPeople.neighbour)
        #expect(list.items.isEmpty)
    }

    @Test("Sent twice it is one request; the next has the next number")
    func once() async throws {
        let register = try await SampleRegister.make()
        let action = TakeInRequest(
            kind: .see, channel: .visit, person: try register.person(line: 2), place: SampleRegister.derati,
            contact: "0812")
        let first = try await register.registry.perform(action, by: DeskPeople.admin)
        #expect(try await register.registry.perform(action, by: DeskPeople.admin) == first)
        let next = try await register.takeIn(.see)
        #expect(try await register.registry.privacyRequest(next, by: DeskPeople.kadis).request.sequence == 2)
    }

    @Test("The clock is 72 hours, weekends or not; it stands still only while paused")
    func clock() async throws {
        let register = try await SampleRegister.make()
        // A Saturday.
        let request = try await register.takeIn(.object)
        let taken = try await register.step(request, .note("dicatat"))
        #expect(taken.dueAt - taken.takenAt == 72 * 3_600_000)
        let early = try register.at(hours: 71.9), late = try register.at(hours: 72.1)
        #expect(try await early.deskOverview(by: DeskPeople.admin).late == 0)
        #expect(try await early.deskOverview(by: DeskPeople.admin).dueToday == 1)
        #expect(try await late.deskOverview(by: DeskPeople.admin).late == 1)

        await #expect(throws: Refusal.self) { try await register.step(request, .pause("")) }
        let paused = try await register.step(request, .pause("KTP belum ada"))
        #expect(paused.pausedAt != nil)
        #expect(try await late.deskOverview(by: DeskPeople.admin).late == 0)
        let resumed = try await register.step(request, .resume, in: try register.at(hours: 10))
        #expect(resumed.dueAt - taken.dueAt == 10 * 3_600_000)
        let extended = try await register.step(request, .extend(hours: 24, reason: "data di arsip"))
        #expect(extended.dueAt - resumed.dueAt == 24 * 3_600_000)
        await #expect(throws: Refusal.self) {
            try await register.step(request, .extend(hours: 24, reason: "lagi"))
        }
        await #expect(throws: Refusal.self) {
            try await register.step(request, .extend(hours: 73, reason: "terlalu lama"))
        }
    }

    @Test("A refusal has a legal ground and a second person")
    func refusal() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.erase)
        await #expect(throws: Refusal.self) {
            try await register.step(request, .proposeRefusal(code: "karangan", words: "tidak bisa"))
        }
        let proposed = try await register.step(
            request, .proposeRefusal(code: "wajib_simpan", words: "masih menerima bantuan"))
        #expect(proposed.state == .proposed)
        await #expect(throws: Refusal.self) { try await register.step(request, .agree(typed: "")) }
        let refused = try await register.step(request, .agree(typed: ""), by: DeskPeople.kadis)
        #expect(refused.state == .refused)
        let letter = try await register.registry.perform(
            MakeLetter(
                record: request, kind: .refusal, number: "460/1/2026", day: 20_261_121, addressee: "Bapak Suparman",
                signer: "Syahrial", signerTitle: "Kepala Dinas Sosial"), by: DeskPeople.kadis)
        let body = try await register.registry.deskLetter(letter, by: DeskPeople.admin).body
        #expect(body.contains("mewajibkan data ini disimpan"))
        #expect(body.contains("PDP-2026-0001"))
        #expect(!body.contains("{"))
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.registry.deskLetter(letter, by: DeskPeople.village)
        }
        let reopened = try await register.step(request, .reopen("bantuan sudah berhenti"))
        #expect(reopened.state == .working)
        #expect(reopened.answeredAt == nil)
    }

    @Test("The second person is somebody else: no account made for it, none whose keys the first one made")
    func secondPerson() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.erase, line: 4)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "diminta", typed: number))
        let place = SampleRegister.rejangLebong
        let late = Actor(account: 70, name: "baru", grants: [Grant(role: .kadis, region: place)])
        let made = Actor(account: 71, name: "boneka", grants: [Grant(role: .kadis, region: place)])
        let renewed = Actor(account: 72, name: "disetel", grants: [Grant(role: .kadis, region: place)])
        try await register.registry.database.write(seeing: .everything) { db in
            for (account, at) in [
                (70, SampleRegister.now + 1), (71, SampleRegister.now - 9), (72, SampleRegister.now - 9),
            ] {
                try db.execute(
                    """
                    INSERT INTO account (id, login, name, password, created_at)
                    VALUES (\(account), \("a\(account)"), 'x', '', \(at))
                    """)
            }
            for (account, what) in [(71, AccountEvent.made), (72, .oneTimePassword)] {
                try db.execute(
                    """
                    INSERT INTO account_event (account, id, at, actor, actor_name, what, detail)
                    VALUES (\(account), 1, 0, 7, 'admin', \(what), '')
                    """)
            }
        }
        for actor in [late, made, renewed, DeskPeople.admin] {
            await #expect(throws: Refusal.self, "\(actor.name)") {
                try await register.step(request, .agree(typed: number), by: actor)
            }
        }
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "1")
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "8")
    }

    @Test("Only what was done is answered: no erasure, objection or withdrawal by words alone")
    func answers() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2)
        let notice = try #require(try await register.registry.noticesInForce(in: SampleRegister.derati).first)
        let consent = try await register.registry.perform(
            NoteConsent(
                id: ActionID(), family: family, person: nil, notice: notice.id, way: .written, day: 20_261_120,
                place: "rumah", scan: "", witness: ""), by: DeskPeople.village)
        var requests: [RequestKind: RecordID] = [:]
        for kind in [RequestKind.erase, .object, .withdraw] {
            let request = try await register.takeIn(kind)
            requests[kind] = request
            try await register.step(request, .begin)
            await #expect(throws: Refusal.self, "\(kind)") { try await register.step(request, .answer("sudah")) }
            #expect(try await !register.registry.privacyRequest(request, by: DeskPeople.admin).mayAnswer)
        }
        let (object, withdraw) = (try #require(requests[.object]), try #require(requests[.withdraw]))
        try await register.step(object, .mark("menolak mesin"))
        #expect(try await register.step(object, .answer("diputus petugas")).state == .answered)
        _ = try await register.registry.perform(
            WithdrawConsent(id: ActionID(), family: family, consent: consent, reason: "berubah pikiran"),
            by: DeskPeople.village)
        #expect(try await register.step(withdraw, .answer("persetujuan ditarik")).state == .answered)
    }

    @Test("The own copy tells what is held, from where, and who looked; its handing out is in the trail")
    func copy() async throws {
        let register = try await SampleRegister.make()
        _ = try await register.registry.family(try register.family(line: 2), by: DeskPeople.village)
        let request = try await register.takeIn(.see)
        await #expect(throws: Refusal.self) { try await register.step(request, .answer("sudah")) }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.printOwnCopy(of: request, by: DeskPeople.admin)
        }
        let begun = try await register.step(request, .begin)
        await #expect(throws: Refusal.self) { try await register.step(request, .answer("sudah")) }
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.registry.handOutCopy(
                of: request, seen: begun.version, to: "saya", id: ActionID(), by: DeskPeople.village)
        }
        let action = ActionID()
        for _ in 0..<2 {
            try await register.registry.handOutCopy(
                of: request, seen: begun.version, to: "Suparman, di loket", id: action, by: DeskPeople.admin)
        }
        let (_, copy) = try await register.registry.printOwnCopy(of: request, by: DeskPeople.admin)
        let text = "\(copy.sections)"
        for part in ["9902061204790001", "SUPARMAN", "MARYAM", "dtks.psv", "Operator desa/kelurahan", "BPNT"] {
            #expect(text.contains(part), "\(part) is missing")
        }
        #expect(!text.contains("SITI NURHAYATI"))
        #expect(!text.contains("9902065208830002"))
        let file = try await register.registry.ownCopyFile(of: request, by: DeskPeople.kadis)
        #expect(file.expiresAt != nil)
        let later = try register.at(hours: 24 * 15)
        await #expect(throws: Refusal.notFound) { try await later.ownCopyFile(of: request, by: DeskPeople.kadis) }
        let entries = try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'serahkan salinan data'")
        #expect(entries == "3")
        // The family's page says so.
        let looks = try await register.registry.lookers(of: try register.family(line: 2), by: DeskPeople.admin)
        #expect(looks.groups.flatMap(\.acts).contains { $0.kind == .exported })
        #expect(try await register.step(request, .answer("salinan diserahkan")).state == .answered)
        await #expect(throws: Refusal.notFound) { try await later.printOwnCopy(of: request, by: DeskPeople.kadis) }
        try await register.step(request, .close("diambil"))
        await #expect(throws: Refusal.notFound) {
            try await register.registry.printOwnCopy(of: request, by: DeskPeople.admin)
        }
    }

    @Test("The own copy has decile, house, notes, moves, objections, requests, and lists that showed the person")
    func wholeCopy() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let (person, family) = (try register.person(line: 2), try register.family(line: 2))
        try await register.change(
            .house, family, [.house(HouseChange(family, seen: nil, values: ["jumlah_kamar": "7"]))],
            by: DeskPeople.village)
        try await registry.database.write(seeing: .everything) { db in
            let key = try db.first("SELECT home, family, village FROM person WHERE id = \(person)")
            let (home, village) = (try key?.int("home") ?? 0, try key?.int("village") ?? 0)
            try db.execute(
                """
                INSERT INTO family_desil (home, family, valid_from, source, value, recorded_at, village)
                VALUES (\(home), \(family), 20260101, 'DTSEN', 4, 0, \(village))
                """)
            try db.execute(
                """
                INSERT INTO case_note (home, family, person, rule, village, state, until, note, actor, actor_name, at)
                VALUES (\(home), \(family), \(person), 'N01', \(village), 'tunggu', 0, 'tunggu dari Dukcapil', 1, 'x', 1)
                """)
        }
        let transfer = try await registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.tabaAnyar, day: nil,
                reason: "pindah rumah"), by: DeskPeople.village)
        _ = try await registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: transfer.transfer, seen: 1, decision: .withdraw(reason: "batal pindah")),
            by: DeskPeople.village)
        let object = try await register.takeIn(.object, words: "saya keberatan")
        try await register.step(object, .begin)
        try await register.step(object, .mark("menolak mesin"))
        _ = try await registry.requestCandidates("9902061204790001", by: DeskPeople.kadis)
        let request = try await register.takeIn(.see)
        let begun = try await register.step(request, .begin)
        try await registry.handOutCopy(
            of: request, seen: begun.version, to: "Suparman", id: ActionID(), by: DeskPeople.admin)
        let (_, copy) = try await registry.printOwnCopy(of: request, by: DeskPeople.admin)
        let sections = Dictionary(uniqueKeysWithValues: copy.sections.map { ($0.id, "\($0.rows)") })
        for (section, part) in [
            ("desil", "DTSEN"), ("rumah", "Jumlah kamar"), ("catatan", "tunggu dari Dukcapil"),
            ("pindah", "TABA ANYAR"),
            ("keberatan", "menolak mesin"), ("permintaan", "saya keberatan"), ("dilihat", "daftar atau pencarian"),
        ] {
            #expect(sections[section]?.uppercased().contains(part.uppercased()) == true, "\(section)")
        }
    }

    @Test("A correction is answered once it is saved with the request as its evidence, masked in the letter")
    func correction() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.correct)
        try await register.step(request, .begin)
        await #expect(throws: Refusal.self) { try await register.step(request, .answer("sudah diperbaiki")) }
        let person = try register.person(line: 2)
        let set = ChangeSet(
            event: .correction, family: try register.family(line: 2),
            changes: [.person(PersonChange(person, seen: nil, values: ["nama": "SUPARMIN"]))], reason: "sesuai KTP",
            evidence: Evidence(kind: "permintaan_pdp", number: "PDP-2026-0001"))
        _ = try await register.registry.perform(SubmitChanges(set), by: DeskPeople.village)
        let answered = try await register.step(request, .answer("sudah diperbaiki"))
        #expect(answered.state == .answered)
        let letter = try await register.registry.perform(
            MakeLetter(
                record: request, kind: .answer, number: "460/2/2026", day: 20_261_121, addressee: "Bapak S",
                signer: "Syahrial", signerTitle: "Kepala Dinas Sosial"), by: DeskPeople.admin)
        let body = try await register.registry.deskLetter(letter, by: DeskPeople.admin).body
        #expect(body.contains("Nama: S*** menjadi S***"))
        #expect(!body.contains("SUPARMAN"))
    }

    @Test("An objection marks the person for every role until it is lifted")
    func objection() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2)
        let request = try await register.takeIn(.object)
        try await register.step(request, .begin)
        try await register.step(request, .mark("tidak setuju dinilai mesin"))
        let seen = try await register.registry.familyPrivacy(family, by: DeskPeople.head)
        #expect(seen.marks.map(\.reason) == ["tidak setuju dinilai mesin"])
        await #expect(throws: Refusal.notFound) {
            try await register.registry.familyPrivacy(family, by: DeskPeople.neighbour)
        }
        try await register.step(request, .unmark("sudah diputuskan petugas"))
        #expect(try await register.registry.familyPrivacy(family, by: DeskPeople.head).marks.isEmpty)
    }

    @Test("A consent names the notice in force, is withdrawn by whoever may, and nobody else's")
    func consents() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2)
        let notices = try await register.registry.noticesInForce(in: SampleRegister.derati)
        #expect(notices.count == 3)
        let spoken = NoteConsent(
            id: ActionID(), family: family, person: nil, notice: notices[0].id, way: .spoken, day: 20_261_120,
            place: "rumah", scan: "S-1", witness: "")
        await #expect(throws: Refusal.self) { try await register.registry.perform(spoken, by: DeskPeople.village) }
        var witnessed = spoken
        witnessed.id = ActionID()
        witnessed.witness = "Ketua RT"
        let consent = try await register.registry.perform(witnessed, by: DeskPeople.village)
        #expect(try await register.registry.familyPrivacy(family, by: DeskPeople.head).consents.count == 1)
        let withdrawal = WithdrawConsent(id: ActionID(), family: family, consent: consent, reason: "berubah pikiran")
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(withdrawal, by: DeskPeople.neighbour)
        }
        var other = witnessed
        other.id = ActionID()
        other.person = try register.person(line: 5)
        await #expect(throws: Refusal.notFound) { try await register.registry.perform(other, by: DeskPeople.village) }
        _ = try await register.registry.perform(withdrawal, by: DeskPeople.village)
        let after = try await register.registry.familyPrivacy(family, by: DeskPeople.village).consents
        #expect(after.first?.withdrawnReason == "berubah pikiran")
    }

    @Test("A new notice holds from its day, and the old one until then")
    func notices() async throws {
        let register = try await SampleRegister.make()
        let region = SampleRegister.rejangLebong
        _ = try await register.registry.perform(
            WriteNotice(
                region: region, channel: .counter, from: 20_261_201, title: "Loket baru", body: "Anda berhak tahu."),
            by: DeskPeople.kadis)
        func inForce(_ day: Int32) async throws -> String? {
            try await register.registry.notices(in: region, on: day, by: DeskPeople.admin)
                .first { $0.channel == .counter && $0.isInForce }?.title
        }
        #expect(try await inForce(20_261_130) == "Pemberitahuan di loket")
        #expect(try await inForce(20_261_201) == "Loket baru")
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.registry.notices(in: region, on: 20_261_201, by: DeskPeople.village)
        }
    }

    @Test("The desk is told when a request comes in, a second person when one is needed, the taker when it is answered")
    func told() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        func words(_ actor: Actor) async throws -> [String] {
            try await registry.notices(unseenOnly: true, limit: 10, by: actor).items.map(\.words.id)
        }
        let first = try await register.takeIn(.object)
        let second = try await register.takeIn(.see)
        try await register.step(first, .extend(hours: 10, reason: "arsip"))
        #expect(try await words(DeskPeople.kadis).count == 2)
        #expect(try await words(DeskPeople.neighbour).isEmpty)
        #expect(try await words(DeskPeople.village).isEmpty, "who took it in knows")
        // The one that is due first comes first, page by page.
        var (order, next): ([RecordID], String?) = ([], nil)
        repeat {
            let page = try await registry.privacyRequests(open: true, after: next, limit: 1, by: DeskPeople.kadis)
            order += page.items.map(\.id)
            next = page.next
        } while next != nil
        #expect(order == [second, first])
        try await register.step(first, .proposeRefusal(code: "wajib_simpan", words: "tidak dapat"))
        #expect(try await words(DeskPeople.kadis).first?.contains("orang kedua") == true)
        try await register.step(first, .agree(typed: ""), by: DeskPeople.kadis)
        #expect(try await words(DeskPeople.village).first?.contains("PDP-2026-0001") == true)

        let overview = try await registry.overview(of: SampleRegister.rejangLebong, by: DeskPeople.kadis)
        #expect(
            try await registry.work(in: overview, by: DeskPeople.kadis).tasks.allSatisfy {
                $0.kind != .requestsDue(late: 0)
            })
        let late = try register.at(hours: 80)
        #expect(
            try await late.work(in: overview, by: DeskPeople.kadis).tasks.contains {
                $0.kind == .requestsDue(late: 1) && $0.urgency == .now && $0.count == 1
            })
    }

    @Test("What a breach said before stays in its history, and when somebody was told is said once")
    func breachHistory() async throws {
        let register = try await SampleRegister.make()
        var sheet = BreachSheet(
            title: "Ekspor salah kirim", noticedAt: SampleRegister.now - 3_600_000, kinds: "nama", persons: 120,
            riskLevel: "tinggi", handler: "Syahrial")
        let breach = try await register.registry.perform(
            RecordBreach(region: SampleRegister.rejangLebong, sheet: sheet), by: DeskPeople.admin)
        func step(_ step: StepBreach.Step, _ registry: Registry? = nil) async throws {
            let registry = registry ?? register.registry
            let seen = try await registry.breach(breach, by: DeskPeople.admin).breach.version
            _ = try await registry.perform(StepBreach(breach: breach, seen: seen, step: step), by: DeskPeople.admin)
        }
        (sheet.persons, sheet.riskLevel) = (3, "rendah")
        try await step(.edit(sheet, reason: ""))
        let edited = try #require(
            try await register.registry.breach(breach, by: DeskPeople.kadis).events.first { $0.what == .edited })
        #expect(edited.words == "Jumlah orang: 120 → 3\nTingkat: tinggi → rendah")
        sheet.noticedAt += 1_800_000
        await #expect(throws: Refusal.self) { try await step(.edit(sheet, reason: "")) }
        try await step(.edit(sheet, reason: "salah catat"))
        try await step(.toldAuthority("surat 1"))
        try await step(.toldAuthority("surat 2"), try register.at(hours: 1))
        #expect(
            try await register.registry.breach(breach, by: DeskPeople.admin).breach.authorityAt == SampleRegister.now)
        let overview = try await register.registry.overview(of: SampleRegister.rejangLebong, by: DeskPeople.kadis)
        let tasks = try await register.registry.work(in: overview, by: DeskPeople.kadis).tasks
        #expect(tasks.contains { $0.kind == .breachesToTell })
    }

    @Test("A breach's clock runs from noticing; it closes only when all were told")
    func breach() async throws {
        let register = try await SampleRegister.make()
        let sheet = BreachSheet(
            title: "Ekspor salah kirim", noticedAt: SampleRegister.now - 3_600_000, kinds: "nama, alamat", persons: 120,
            riskLevel: "sedang", handler: "Syahrial 0812", origin: "ekspor 7", needsPublicNotice: false)
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(
                RecordBreach(region: SampleRegister.rejangLebong, sheet: sheet), by: DeskPeople.village)
        }
        var ahead = sheet
        ahead.noticedAt = SampleRegister.now + 3_600_000
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(
                RecordBreach(region: SampleRegister.rejangLebong, sheet: ahead), by: DeskPeople.admin)
        }
        let breach = try await register.registry.perform(
            RecordBreach(region: SampleRegister.rejangLebong, sheet: sheet), by: DeskPeople.admin)
        let page = try await register.registry.breach(breach, by: DeskPeople.kadis)
        #expect(page.breach.number == "INS-2026-0001")
        #expect(page.hours == 72)
        func step(_ step: StepBreach.Step, seen: Int? = nil) async throws {
            let version = try await register.registry.breach(breach, by: DeskPeople.admin).breach.version
            _ = try await register.registry.perform(
                StepBreach(breach: breach, seen: seen ?? version, step: step), by: DeskPeople.admin)
        }
        await #expect(throws: Refusal.self) { try await step(.close(lessons: "periksa alamat")) }
        try await step(.toldAuthority("surat 460/3"))
        await #expect(throws: Refusal.changedMeanwhile(version: 2)) { try await step(.toldSubjects("surat"), seen: 1) }
        try await step(.toldSubjects("surat 460/4 lewat desa"))
        let letter = try await register.registry.perform(
            MakeLetter(
                record: breach, kind: .authority, number: "460/3/2026", day: 20_261_121, addressee: "Lembaga PDP",
                signer: "Syahrial", signerTitle: "Kepala Dinas Sosial"), by: DeskPeople.admin)
        let body = try await register.registry.deskLetter(letter, by: DeskPeople.admin).body
        for part in ["Ekspor salah kirim", "120 orang", "INS-2026-0001", "21 November 2026"] {
            #expect(body.contains(part), "\(part) is missing")
        }
        // What nobody knows yet is said, not left open.
        for line in body.split(separator: "\n") { #expect(!line.hasSuffix(":") && !line.contains(": .")) }
        try await step(.close(lessons: "periksa alamat"))
        #expect(try await !register.registry.breach(breach, by: DeskPeople.admin).breach.isOpen)
        await #expect(throws: Refusal.self) { try await step(.toldPublic("papan")) }
        try await step(.reopen("ada korban lain"))
    }

    @Test("The record of processing keeps every version, and an old page overwrites nothing")
    func processing() async throws {
        let register = try await SampleRegister.make()
        let region = SampleRegister.rejangLebong
        let first = try #require(
            try await register.registry.processing(in: region, by: DeskPeople.admin).first)
        var fields = first.fields
        fields[.contact] = "Kabid Data, 0732 000"
        let save = SaveProcessing(
            region: region, activity: first.id, seen: first.version, fields: fields, isActive: true)
        _ = try await register.registry.perform(save, by: DeskPeople.admin)
        let versions = try await register.registry.processing(first.id, in: region, by: DeskPeople.kadis)
        #expect(versions.map(\.version) == [2, 1])
        #expect(versions[0][.contact] == "Kabid Data, 0732 000")
        var stale = save
        stale.id = ActionID()
        await #expect(throws: Refusal.changedMeanwhile(version: 2)) {
            try await register.registry.perform(stale, by: DeskPeople.admin)
        }
    }
}
