import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Rules, thresholds and the rest are changed by two people, from a day on, with nothing overwritten.
@Suite("Changes of dated data")
struct RuleChangeTests {
    static let kadis = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
    static let admin = Actor(
        account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    static let today: Int32 = 20_261_121

    /// Families with something of everything: old and young heads, malformed and shared numbers, statements.
    static func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        var rows: [DTKSRow] = []
        for number in 1...40 {
            var changes: [String: String] = [:]
            switch number % 8 {
            case 1: changes = ["TANGGAL LAHIR": "12-04-2008"]
            case 2: changes = ["TANGGAL LAHIR": "12-04-1919"]
            case 3: changes = ["NIK": "9.90206E+15"]
            case 4: changes = ["KETERANGAN PADAN": "BELUM JELAS SEKALI"]
            case 5: changes = ["KETERANGAN PADAN": "NIK TIDAK DITEMUKAN"]
            case 6: changes = ["NIK": "9902061204790006", "NAMA": "SUPARMAN \(number)"]
            case 7: changes = ["TANGGAL LAHIR": "12-04-2015"]
            default: break
            }
            if number > 25 { changes["DESA/KELURAHAN"] = "TABA ANYAR" }
            rows.append(DTKSRow(number, changes))
        }
        try register.load(rows)
        return register
    }

    static func draft(
        _ register: SampleRegister, _ rows: [DatedRow], from day: Int32 = today, by actor: Actor = kadis,
        retroactive: Bool = false
    ) async throws -> RecordID {
        let id = try await register.registry.perform(
            DraftRuleChange(
                rows: rows, validFrom: day, isRetroactive: retroactive, reason: "Sesuai surat edaran",
                basis: "SK 1/2026"), by: actor
        ).change
        try register.registry.runWaitingJobs()
        return id
    }

    static func submit(_ register: SampleRegister, _ id: RecordID, by actor: Actor = kadis) async throws {
        let seen = try await register.registry.ruleChange(id, by: actor).version
        _ = try await register.registry.perform(SubmitRuleChange(change: id, seen: seen), by: actor)
    }

    static func decide(
        _ register: SampleRegister, _ id: RecordID, _ approve: Bool = true, by actor: Actor = admin
    ) async throws {
        let change = try await register.registry.ruleChange(id, by: actor)
        _ = try await register.registry.perform(
            DecideRuleChange(
                change: id, seen: change.version, approve: approve, reason: "sudah diperiksa",
                previewSeen: change.preview?.at), by: actor)
    }

    /// All the way: drafted, submitted, agreed to by the other, applied.
    @discardableResult
    static func carry(_ register: SampleRegister, _ rows: [DatedRow], from day: Int32 = today) async throws
        -> RulePreview?
    {
        let id = try await draft(register, rows, from: day)
        let preview = try await register.registry.ruleChange(id, by: kadis).preview
        try await submit(register, id)
        try await decide(register, id)
        try register.registry.runWaitingJobs()
        return preview
    }

    static func rule(_ register: SampleRegister, _ code: String, _ change: (inout DatedRow.RuleEdit) -> Void)
        async throws -> DatedRow
    {
        let view = try await register.registry.dated(.rule, on: today, by: kadis)
        guard case .rule(var edit)? = view.rows.first(where: { $0.subject == code }) else { throw Refusal.notFound }
        change(&edit)
        return .rule(edit)
    }

    private static func picture(_ register: SampleRegister) throws -> String {
        try register.registry.database.readBlocking { db in
            try ["finding", "family", "person", "village_tally", "rule_tally", "rule", "threshold", "stated_text"]
                .map { try "\(db.rows(SQL(stringLiteral: "SELECT * FROM \($0)")))" }.joined(separator: "\n")
        }
    }

    private static func invalid(_ register: SampleRegister) throws -> Int {
        Int(try register.value("SELECT COALESCE(sum(invalid), 0) FROM village_tally") ?? "") ?? -1
    }

    // MARK: What is foretold is what happens

    enum Kind: String, CaseIterable { case oldest, youngest, lighter, heavier, off, keyOff, words, stated, all }

    private static func rows(_ kind: Kind, _ register: SampleRegister) async throws -> [DatedRow] {
        switch kind {
        case .oldest: return [.threshold(name: "maximum_age", value: 100)]
        case .youngest: return [.threshold(name: "minimum_head_age", value: 21)]
        case .lighter: return [try await rule(register, "N02") { $0.severity = .warning }]
        case .heavier: return [try await rule(register, "H04") { $0.severity = .error }]
        case .off: return [try await rule(register, "N02") { $0.severity = .off }]
        case .keyOff: return [try await rule(register, "D01") { $0.severity = .off }]
        case .words: return [try await rule(register, "N02") { $0.title = Words(id: "NIK keliru", en: "NIK wrong") }]
        case .stated: return [.stated(written: "BELUM JELAS SEKALI", rule: "P01")]
        case .all:
            return [
                .threshold(name: "maximum_age", value: 100), .threshold(name: "minimum_head_age", value: 21),
                try await rule(register, "H04") { $0.severity = .error },
                .stated(written: "BELUM JELAS SEKALI", rule: ""),
            ]
        }
    }

    @Test("A preview writes nothing, and what it foretells is what happens", arguments: Kind.allCases)
    func foretold(kind: Kind) async throws {
        let register = try Self.register()
        #expect(try register.problems() == [])
        let before = try Self.picture(register)
        let rows = try await Self.rows(kind, register)
        let id = try await Self.draft(register, rows)
        let preview = try #require(try await register.registry.ruleChange(id, by: Self.kadis).preview)
        #expect(try Self.picture(register) == before)
        #expect(try preview.invalidBefore == Self.invalid(register) && preview.families == 40)
        try await Self.submit(register, id)
        #expect(try Self.picture(register) == before)
        try await Self.decide(register, id)
        try register.registry.runWaitingJobs()
        #expect(try preview.invalidAfter == Self.invalid(register))
        for rule in preview.rules {
            let count = "SELECT COALESCE(sum(findings), 0) FROM rule_tally WHERE rule = '\(rule.code)'"
            #expect(try register.value(count) == String(rule.after), "\(rule.code)")
        }
        if kind == .words { #expect(preview.changesNothing) } else { #expect(!preview.rules.isEmpty) }
        #expect(try register.problems() == [])
        let done = try await register.registry.ruleChange(id, by: Self.kadis)
        #expect(done.state == .approved && done.inForceAt != nil && done.preview == preview)
        await register.registry.finishAudit()
    }

    @Test("Taken back, everything is as it was; both changes stay to be read")
    func restored() async throws {
        let register = try Self.register()
        let before = try register.openFindings()
        let rows = try await Self.rows(.all, register) + [try await Self.rule(register, "D01") { $0.severity = .off }]
        let id = try await Self.draft(register, rows)
        try await Self.submit(register, id)
        try await Self.decide(register, id)
        try register.registry.runWaitingJobs()
        #expect(try register.openFindings() != before)
        try await Self.carry(register, try await register.registry.restoring(id, by: Self.kadis))
        #expect(try register.openFindings() == before)
        #expect(try register.problems() == [])
        let history = try await register.registry.ruleChanges(
            open: false, about: "ambang maximum_age", limit: 10, by: Self.kadis)
        #expect(history.items.count == 2)
        #expect(try register.value("SELECT count(*) FROM rule WHERE code = 'D01'") == "3")
    }

    // MARK: Days

    @Test("A rule for tomorrow is applied tomorrow, by itself")
    func tomorrow() async throws {
        let register = try Self.register()
        let before = try register.openFindings()
        let tomorrow: Int32 = 20_261_122
        try await Self.carry(register, [.threshold(name: "minimum_head_age", value: 21)], from: tomorrow)
        #expect(try register.openFindings() == before)
        let later = try Registry(
            database: register.registry.database, clock: .at(SampleRegister.now + 86_400_000),
            sharingRegionsWith: register.registry)
        try later.runWaitingJobs()
        #expect(try register.openFindings() != before)
        #expect(try register.openFindings().filter { $0.hasPrefix("H04") }.count == 10)
        #expect(try register.value("SELECT count(*) FROM rule_change WHERE in_force_at IS NULL") == "0")
        // Once: the next look finds nothing to do.
        try later.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'aturan berlaku'") == "1")
    }

    @Test("Nothing is changed for days that are over unless that is said")
    func retroactive() async throws {
        let register = try Self.register()
        let row = DatedRow.threshold(name: "maximum_age", value: 100)
        await #expect(throws: (any Error).self) { try await Self.draft(register, [row], from: 20_261_120) }
        let id = try await Self.draft(register, [row], from: 20_261_120, retroactive: true)
        #expect(try await register.registry.ruleChange(id, by: Self.kadis).isRetroactive)
    }

    // MARK: Four eyes

    @Test("Whoever asked does not agree, nor a lower role, a neighbour, or an account made afterwards")
    func fourEyes() async throws {
        let register = try Self.register()
        let id = try await Self.draft(register, [.threshold(name: "maximum_age", value: 100)])
        try await Self.submit(register, id)
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO account (id, login, name, password, created_at)
                VALUES (99, 'kadis2', 'kadis2', '', \(SampleRegister.now + 1))
                """)
        }
        let second = Actor(account: 99, name: "kadis2", grants: Self.kadis.grants)
        let dinsos = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        // The role of one grant with the place of another is nobody's right.
        let crossed = Actor(
            account: 7, name: "admin",
            grants: [
                Grant(role: .verifikator, region: SampleRegister.rejangLebong),
                Grant(role: .kadis, region: RegionCode(1_708_000_000)),
            ])
        // An account made afterwards is told why, and who may decide instead.
        await #expect(throws: Refusal.self) { try await Self.decide(register, id, by: second) }
        for actor in [Self.kadis, dinsos, crossed] {
            await #expect(throws: Refusal.notAllowed(.configure), "\(actor.name)") {
                _ = try await register.registry.perform(
                    DecideRuleChange(change: id, seen: 2, approve: true, reason: "setuju saja"), by: actor)
            }
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await register.registry.perform(
                DecideRuleChange(change: id, seen: 2, approve: true, reason: "setuju saja"),
                by: SampleRegister.operatorOfDerati)
        }
        #expect(try await register.registry.ruleChange(id, by: Self.admin).state == .submitted)
        try await Self.decide(register, id, false)
        #expect(try await register.registry.ruleChange(id, by: Self.kadis).decidedReason == "sudah diperiksa")
        #expect(try register.value("SELECT count(*) FROM threshold WHERE name = 'maximum_age'") == "1")
    }

    @Test("Who may decide hears of a change, and who asked for it hears what became of it")
    func notices() async throws {
        let register = try Self.register()
        let registry = register.registry
        let id = try await Self.draft(register, [.threshold(name: "maximum_age", value: 100)])
        try await Self.submit(register, id)
        let waiting = try await registry.notices(limit: 10, by: Self.admin).items
        #expect(waiting.map(\.link) == ["/periode/usulan/\(id)"] && waiting[0].words.id.contains("kadis"))
        #expect(try await registry.attention(by: Self.kadis).notices == 0)
        try await Self.decide(register, id, false)
        let told = try await registry.notices(unseenOnly: true, limit: 10, by: Self.kadis).items
        #expect(told.map(\.link) == ["/periode/usulan/\(id)"])
        #expect(told[0].words.id.contains("ditolak oleh admin: sudah diperiksa"))
    }

    @Test("In a register of two kabupaten the right is needed in both, each by a grant of its own")
    func twoKabupaten() async throws {
        let register = try Self.register()
        let elsewhere = [
            "KABUPATEN/KOTA": "KABUPATEN KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "KOTA AGUNG",
        ]
        try register.load([DTKSRow(90, elsewhere)], name: "kepahiang.psv")
        let rows = [DatedRow.threshold(name: "maximum_age", value: 100)]
        await #expect(throws: Refusal.notFound) { try await Self.draft(register, rows) }
        var both = Self.kadis
        both.grants.append(Grant(role: .kades, region: RegionCode(1_708_000_000)))
        await #expect(throws: Refusal.notAllowed(.configure)) { try await Self.draft(register, rows, by: both) }
        both.grants.append(Grant(role: .admin, region: RegionCode(1_708_000_000)))
        _ = try await Self.draft(register, rows, by: both)
    }

    @Test("Of two changes of the same rule the second does not fall on what it was not measured against")
    func concurrent() async throws {
        let register = try Self.register()
        let first = try await Self.draft(register, [.threshold(name: "maximum_age", value: 100)])
        let second = try await Self.draft(register, [.threshold(name: "maximum_age", value: 120)], by: Self.admin)
        try await Self.submit(register, first)
        try await Self.submit(register, second, by: Self.admin)
        try await Self.decide(register, first)
        await #expect(throws: (any Error).self) { try await Self.decide(register, second, by: Self.kadis) }
        #expect(try await register.registry.ruleChange(second, by: Self.kadis).state == .submitted)
        #expect(
            try register.value("SELECT value FROM threshold WHERE name = 'maximum_age' ORDER BY valid_from DESC")
                == "100")
        // What was seen as it was before is not decided either, and the same action again does nothing twice.
        let action = WithdrawRuleChange(change: second, seen: 2, reason: "tidak perlu lagi")
        let done = try await register.registry.perform(action, by: Self.admin)
        #expect(try await register.registry.perform(action, by: Self.admin) == done)
        await #expect(throws: Refusal.changedMeanwhile(version: 3)) {
            _ = try await register.registry.perform(
                DecideRuleChange(change: second, seen: 2, approve: true, reason: ""), by: Self.kadis)
        }
    }

    // MARK: What cannot be

    @Test("Words with unknown or broken placeholders, numbers of people, values out of range are refused")
    func malformed() async throws {
        let register = try Self.register()
        var bad: [(String, DatedRow)] = [
            ("nilai", .threshold(name: "maximum_age", value: 5)),
            ("kode", .province(code: 5, accepted: true)),
            ("tulisan", .stated(written: "kecil", rule: "P01")),
            ("kode", .stated(written: "APA SAJA", rule: "N02")),
            ("peristiwa", .policy(subject: "bukan_peristiwa", role: "*", mode: "apply")),
            ("peran", .policy(subject: "perbaikan", role: "raja", mode: "apply")),
            ("cara", .policy(subject: "*", role: "*", mode: nil)),
            (
                "kolom",
                .program(DatedRow.ProgramEdit(id: "BARU", name: "Program baru", isPerPerson: true, columns: []))
            ),
        ]
        for (field, text) in [
            ("bukti_0_id", "Ada {orang} lain."), ("bukti_0_id", "Ada {lain orang"), ("bukti_0_id", "Ada lain} orang"),
            ("bukti_0_en", "Ada saja satu orang."), ("bukti_0_id", "NIK 9902 0612 0479 0001 dipakai {lain}"),
        ] {
            let row = try await Self.rule(register, "D01") { edit in
                if field.hasSuffix("_id") { edit.evidence["0"]?.id = text } else { edit.evidence["0"]?.en = text }
            }
            bad.append((field, row))
        }
        bad.append(("judul_id", try await Self.rule(register, "N02") { $0.title.id = "" }))
        bad.append(("pihak", try await Self.rule(register, "N02") { $0.fixer = "siapa" }))
        bad.append(
            (
                "sampai",
                .cutoff(
                    Cutoff(
                        series: RecordID(5), kind: "perbaikan", region: SampleRegister.rejangLebong,
                        span: .monthly(from: 1, to: 32), validFrom: Self.today))
            ))
        for (field, row) in bad {
            do {
                _ = try await Self.draft(register, [row])
                Issue.record("\(row.key) was taken")
            } catch Refusal.invalidInput(let at, _) {
                #expect(at == field, "\(row.key)")
            }
        }
        await #expect(throws: Refusal.reasonMissing) {
            _ = try await register.registry.perform(
                DraftRuleChange(
                    rows: [.threshold(name: "maximum_age", value: 100)], validFrom: Self.today, reason: " "),
                by: Self.kadis)
        }
        #expect(try register.value("SELECT count(*) FROM rule_change") == "0")
    }

    // MARK: What else follows

    @Test("Words, weight and thresholds reach the rules of forms at once")
    func forms() async throws {
        let register = try Self.register()
        #expect(try await register.registry.checkRules().smallestHeadAge == 15)
        try await Self.carry(
            register,
            [
                .threshold(name: "minimum_head_age", value: 18),
                try await Self.rule(register, "N03") { $0.title = Words(id: "Wilayah NIK asing", en: "Foreign NIK") },
                try await Self.rule(register, "N04") { $0.severity = .off },
            ])
        let rules = try await register.registry.checkRules()
        #expect(rules.smallestHeadAge == 18)
        #expect(rules.words["N03"]?.title.id == "Wilayah NIK asing" && rules.words["N04"] == nil)
    }

    @Test("A policy says how the changes of the last ninety days would have fared, and then governs the next")
    func policy() async throws {
        let register = try Self.register()
        let own = SampleRegister.operatorOfDerati
        try await register.mend(try register.person(line: 4), ["nik": "9902061204790099"], by: own)
        try await register.mend(try register.person(line: 4), ["nama": "RIZKI"], by: own)
        let preview = try #require(
            try await Self.carry(register, [.policy(subject: "perbaikan/nik", role: "operator_desa", mode: "approve")]))
        let count = try #require(preview.policy)
        #expect(count.changes == 2 && count.waitedBefore == 0 && count.waitedAfter == 1)
        let asked = try await register.mend(try register.person(line: 4), ["nik": "9902061204790098"], by: own)
        #expect(asked.state == .waiting)
    }

    @Test("Choices and programmes change from their day, and a choice can be taken off the forms")
    func choices() async throws {
        let register = try Self.register()
        let words = Words(id: "Hasil musyawarah desa", en: "Decided by the village meeting")
        let choice = DatedRow.ChoiceEdit(kind: "reason", event: "*", code: "musdes", words: words, isOffered: true)
        let program = DatedRow.ProgramEdit(
            id: "PKH", name: "PKH Plus", isPerPerson: false, columns: ["PKH", "PKH PLUS"])
        try await Self.carry(register, [.choice(choice), .program(program)])
        #expect(try await register.registry.choices(.reason, for: .correction).map(\.code).contains("musdes"))
        #expect(try await register.registry.programs().first { $0.id == "PKH" }?.name == "PKH Plus")
        var gone = choice
        gone.isOffered = false
        try await Self.carry(register, [.choice(gone)])
        #expect(try await register.registry.choices(.reason, for: .correction).map(\.code).contains("musdes") == false)
    }

    @Test("Choices of exports, of emergencies and of the desk are dated too, each for its own form alone")
    func otherChoices() async throws {
        let register = try Self.register()
        let registry = register.registry
        func edit(_ kind: String, _ event: String, _ code: String, offered: Bool = true) -> DatedRow {
            .choice(
                DatedRow.ChoiceEdit(
                    kind: kind, event: event, code: code, words: Words(id: "Kata baru", en: "New words"),
                    isOffered: offered))
        }
        try await Self.carry(
            register,
            [
                edit("purpose", "ekspor", "laporan"), edit("purpose", "ekspor", "audit", offered: false),
                edit("darurat", "*", "bencana"), edit("tujuan_darurat", "*", "bantuan", offered: false),
                edit("refusal", "pdp", "baru"),
            ])
        let purposes = try await registry.exportPurposes()
        #expect(purposes.filter { $0.code == "laporan" }.map(\.words.id) == ["Kata baru"])
        #expect(!purposes.contains { $0.code == "audit" })
        let emergency = try await registry.breakGlassChoices()
        #expect(emergency.reasons.filter { $0.code == "bencana" }.map(\.words.id) == ["Kata baru"])
        #expect(!emergency.purposes.contains { $0.code == "bantuan" })
        #expect(try await registry.deskChoices("refusal").contains { $0.code == "baru" })
        for wrong in [
            edit("purpose", "pdp", "laporan"), edit("darurat", "ekspor", "bencana"), edit("lain", "*", "baru"),
        ] {
            await #expect(throws: Refusal.self) { try await Self.carry(register, [wrong]) }
        }
    }

    @Test("A cut-off of a kecamatan is its kabupaten's to set, and a neighbour's is not")
    func cutoffs() async throws {
        let register = try Self.register()
        let cutoff = Cutoff(
            series: RecordID(7), kind: "musdes", region: RegionCode(1_702_060_000), span: .monthly(from: 1, to: 17),
            validFrom: 0, newKind: Words(id: "Musyawarah desa", en: "Village meeting"))
        try await Self.carry(register, [.cutoff(cutoff)])
        let windows = try await register.registry.cutoffCalendar(around: SampleRegister.derati)
            .windows(for: "musdes", at: SampleRegister.derati, closingIn: CivilMonth(year: 2026, month: 12))
        #expect(windows.map(\.closes.packed) == [20_261_217])
        #expect(try await register.registry.cutoffKinds().contains { $0.code == "musdes" })
        var other = cutoff
        (other.series, other.region) = (RecordID(8), RegionCode(1_708_000_000))
        await #expect(throws: Refusal.notFound) { try await Self.draft(register, [.cutoff(other)]) }
        // Nor is one taken away by naming a place of one's own.
        other.series = RecordID(7)
        other.region = RegionCode(1_708_010_000)
        let neighbour = Actor(
            account: 7, name: "lain", grants: [Grant(role: .admin, region: RegionCode(1_708_000_000))])
        await #expect(throws: Refusal.notFound) { try await Self.draft(register, [.cutoff(other)], by: neighbour) }
    }
}
