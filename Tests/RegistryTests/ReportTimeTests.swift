import Registry
import Storage
import TepatTesting
import Testing

@Suite("Reports over time and of operators")
struct ReportTimeTests {
    private static let day: Int64 = 86_400_000
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])

    /// The same register so many days later.
    private func later(_ register: SampleRegister, days: Int64) throws -> Registry {
        try Registry(
            database: try register.database.open(),
            clock: .at(SampleRegister.now + days * Self.day), sharingRegionsWith: register.registry)
    }

    private func load(
        _ rows: [DTKSRow], _ name: String, asOf: Int32, into registry: Registry, _ register: SampleRegister
    )
        throws
    {
        var options = ImportOptions()
        options.asOf = asOf
        _ = try registry.importFile(register.folder.dtks(rows, name: name), options, by: SampleRegister.admin)
    }

    private static let rows = [
        DTKSRow(1), DTKSRow(2, ["NAMA": "RUSDI"]), DTKSRow(3, ["NIK": "9.90206E+15", "NAMA": "RIZKI"]),
        DTKSRow(4, ["DESA/KELURAHAN": "TABA ANYAR", "NIK": "", "NAMA": "YUSUF"]),
    ]

    private func counts(_ row: ReportRow?) -> [Int?] { row?.cells.map(\.count) ?? [] }

    @Test("one day on record shows as one state")
    func oneDay() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.rows)
        let report = try await register.registry.report(
            .changes, ReportQuery(region: SampleRegister.rejangLebong), by: Self.dinsos)
        let period = try #require(report.period)
        #expect(period.from == 20_261_121 && period.to == 20_261_121 && period.first == 20_261_121)
        let series = try #require(report.section("waktu"))
        #expect(series.rows.count == 1)
        #expect(counts(series.rows.first) == [4, nil, nil, 4, 2, nil, nil, nil])
        #expect(counts(report.section("wilayah")?.total) == [4, 0, 0, 4, 2, 0, 0, 2])
    }

    @Test("what came, went, became valid and invalid between two days, by day, region and reason")
    func between() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.rows)
        // Two days later the village mends a NIK; five days later another file brings a family that is not valid.
        let second = try later(register, days: 2)
        let person = try register.person(line: 4)
        let set = SampleRegister.correction(
            of: person, in: try register.family(line: 4), ["nik": "9902061204790003"])
        _ = try await second.perform(SubmitChanges(set), by: SampleRegister.operatorOfDerati)
        let third = try later(register, days: 5)
        var rows = Self.rows
        rows[2].values["NIK"] = "9902061204790003"
        rows.append(DTKSRow(5, ["NIK": "", "NAMA": "BUDI", "DESA/KELURAHAN": "TABA ANYAR"]))
        try load(rows, "dua.psv", asOf: 20_240_701, into: third, register)

        let whole = try await third.report(
            .changes, ReportQuery(region: SampleRegister.rejangLebong, from: 20_261_120, to: 20_261_126),
            by: Self.dinsos)
        let series = try #require(whole.section("waktu")?.rows)
        // Of the day before the first file nothing is known: not that there was nobody.
        #expect(whole.period?.from == 20_261_121)
        #expect(series.map(\.key) == [20_261_121, 20_261_123, 20_261_126].map { .day($0) })
        #expect(series.map { counts($0)[0] } == [4, 4, 5])
        #expect(series.map { counts($0)[3] } == [4, 4, 5])
        #expect(series.map { counts($0)[4] } == [2, 1, 2])
        #expect(counts(whole.section("wilayah")?.total) == [4, 1, 0, 5, 2, 1, 1, 2])
        #expect(whole.section("waktu")?.note?.id.contains("Dicatat sejak 2026-11-21") == true)

        // Between two days only what lies between them, and then as it was, not as it is.
        let part = try await third.report(
            .changes, ReportQuery(region: SampleRegister.rejangLebong, from: 20_261_121, to: 20_261_124),
            by: Self.dinsos)
        #expect(counts(part.section("wilayah")?.total) == [4, 0, 0, 4, 2, 0, 1, 1])
        let reasons = try #require(part.section("sebab")?.rows)
        let malformed = reasons.first { $0.key.code == "N02" }
        #expect(counts(malformed) == [1, 0, 1, 0])
        #expect(counts(reasons.first { $0.key.code == "N01" }) == [1, 0, 0, 1])
        #expect(part.section("waktu")?.rows.count == 2)

        // A month is a row; swapped days are put right; a village alone.
        let month = try await third.report(
            .changes,
            ReportQuery(region: SampleRegister.tabaAnyar, from: 20_261_126, to: 20_261_001, isMonthly: true),
            by: Self.dinsos)
        #expect(month.section("waktu")?.rows.map(\.key) == [.day(20_261_121), .day(20_261_100)])
        #expect(counts(month.section("waktu")?.rows.last).prefix(3) == [2, 1, 0])

        // Undoing the second file takes away what it brought; the mend stays.
        _ = try third.undoImport(2, by: SampleRegister.admin)
        let undone = try await third.report(
            .changes, ReportQuery(region: SampleRegister.rejangLebong, from: 20_261_121, to: 20_261_126),
            by: Self.dinsos)
        #expect(counts(undone.section("wilayah")?.total) == [4, 1, 1, 4, 2, 1, 2, 1])
        #expect(try register.problems() == [])
    }

    @Test("silent villages come first: nobody there, then no change for as long as the threshold says")
    func silent() async throws {
        let register = try SampleRegister.empty()
        var rows = Self.rows
        rows.append(DTKSRow(6, ["DESA/KELURAHAN": "SUKA RAMI", "NAMA": "DARMAN"]))
        try register.load(rows)
        _ = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "uji")
        let later = try later(register, days: 31)
        let person = try register.person(line: 2)
        let set = SampleRegister.correction(of: person, in: try register.family(line: 2), ["nama": "SUPARNO"])
        _ = try await later.perform(SubmitChanges(set), by: SampleRegister.operatorOfDerati)
        let report = try await later.report(
            .activity, ReportQuery(region: RegionCode(1_702_060_000)), by: Self.dinsos)
        let section = try #require(report.section("wilayah"))
        // Suka Rami has no account; Taba Anyar's operator did nothing; Derati's is at work.
        #expect(section.rows.map(\.key.code) == ["17.02.06.2003", "17.02.06.2002", "17.02.06.2001"])
        func words(_ place: Int) -> String {
            if case .words(let words) = section.rows[place].cells[0] { words.id } else { "" }
        }
        #expect(words(0) == "Tanpa akun")
        #expect(words(1) == "Diam: belum pernah ada perubahan")
        #expect(words(2) == "Bekerja")
        #expect(section.rows[2].cells[2] == .moment(SampleRegister.now))
        #expect(counts(section.rows[2]).dropFirst(4) == [1, 1, 0, 0, 1, 0])
        #expect(counts(section.total)[1] == 3)

        // As soon as the data came in nobody is silent yet.
        let early = try await register.registry.report(
            .activity, ReportQuery(region: SampleRegister.tabaAnyar), by: Self.dinsos)
        #expect(
            early.section("wilayah")?.rows.first?.cells.first
                == .words(Words(id: "Belum ada perubahan", en: "No change yet")))
        let wide = try await later.report(
            .activity, ReportQuery(region: RegionCode(1_700_000_000)), by: SampleRegister.admin)
        #expect(counts(wide.section("wilayah")?.total).prefix(2) == [3, 2])
        // Beranda speaks of the same villages.
        func idle(_ registry: Registry) async throws -> [Int] {
            let overview = try await registry.overview(of: nil, by: Self.dinsos)
            return try await registry.work(in: overview, by: Self.dinsos).tasks.compactMap {
                if case .idleVillages = $0.kind { $0.count } else { nil }
            }
        }
        #expect(try await idle(later) == [2])
        #expect(try await idle(register.registry) == [1])
        // As soon as the threshold says otherwise, both do.
        try await later.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO threshold (name, valid_from, value) VALUES ('silent_days', 20261201, 60)")
        }
        #expect(try await idle(try self.later(register, days: 32)) == [1])
    }

    @Test("only what holds counts as work: not what waits, was refused or undone")
    func heldChanges() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.rows)
        let later = try later(register, days: 31)
        func set(_ line: Int, _ name: String) async throws -> ChangeSet {
            SampleRegister.correction(
                of: try register.person(line: line), in: try register.family(line: line), ["tempat_lahir": name])
        }
        let own = SampleRegister.operatorOfDerati
        var applied: [RecordID] = []
        for (line, name) in [(2, "CURUP SATU"), (3, "CURUP DUA")] {
            applied.append(try await later.perform(SubmitChanges(try await set(line, name)), by: own).id)
        }
        try await later.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO policy (subject, role, mode, valid_from)
                VALUES ('perbaikan/tempat_lahir', 'operator_desa', 'approve', 20250101)
                """)
        }
        let waiting = try await later.perform(SubmitChanges(try await set(4, "CURUP TIGA")), by: own).id
        func check(_ held: Int, waiting: Int) async throws {
            for region in [SampleRegister.derati, SampleRegister.rejangLebong] {
                let report = try await later.report(.activity, ReportQuery(region: region), by: Self.dinsos)
                if region == SampleRegister.derati {
                    let row = try #require(report.section("wilayah")?.rows.first)
                    #expect(Array(counts(row).dropFirst(4).prefix(3)) == [held, held, waiting])
                }
                // The village's are counted, the kabupaten's are kept.
                let overview = try await later.overview(of: region, by: Self.dinsos)
                let progress = try await later.work(in: overview, by: Self.dinsos).progress
                #expect(progress == WorkProgress(week: held, month: held))
            }
        }
        try await check(2, waiting: 1)
        _ = try await later.perform(
            DecideChanges(changeSet: waiting, approve: false, reason: "belum ada KTP"), by: Self.dinsos)
        try await check(2, waiting: 0)
        for (count, change) in applied.reversed().enumerated() {
            _ = try await later.perform(UndoChanges(changeSet: change), by: own)
            try await check(1 - count, waiting: 0)
        }
        let report = try await later.report(.activity, ReportQuery(region: SampleRegister.derati), by: Self.dinsos)
        #expect(report.section("wilayah")?.rows.first?.cells[3] == .moment(nil))
        #expect(try await later.database.read { try Tally.differences(in: $0) } == [])
    }

    @Test("families that became valid and moves that wait are of the village that mended and of the one asked")
    func mendedAndMoves() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.rows)
        let later = try later(register, days: 2)
        let set = SampleRegister.correction(
            of: try register.person(line: 4), in: try register.family(line: 4), ["nik": "9902061204790003"])
        _ = try await later.perform(SubmitChanges(set), by: SampleRegister.operatorOfDerati)
        _ = try await later.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try register.family(line: 2))],
                destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah"),
            by: SampleRegister.operatorOfDerati)
        let report = try await later.report(
            .activity, ReportQuery(region: RegionCode(1_702_060_000)), by: Self.dinsos)
        let section = try #require(report.section("wilayah"))
        func figures(_ village: RegionCode) throws -> [Int?] {
            let row = section.rows.first { $0.key.code == village.dotted }
            return ["jadi_valid", "tidak_valid", "pindah"].map { column in
                section.place(of: column).flatMap { row?.cells[$0].count }
            }
        }
        #expect(try figures(SampleRegister.derati) == [1, 0, 0])
        #expect(try figures(SampleRegister.tabaAnyar) == [0, 1, 1])
        let wide = try await later.report(
            .activity, ReportQuery(region: RegionCode(1_700_000_000)), by: SampleRegister.admin)
        let sums = try #require(wide.section("wilayah"))
        #expect(
            ["jadi_valid", "tidak_valid", "pindah"].map { column in
                sums.place(of: column).flatMap { sums.total?.cells[$0].count }
            } == [1, 1, 1])
    }

    @Test("who may edit a whole kecamatan works in each of its villages, and is one account")
    func wideGrants() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.rows + [DTKSRow(6, ["DESA/KELURAHAN": "SUKA RAMI", "NAMA": "DARMAN"])])
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE account SET disabled_at = 1 WHERE login IN ('operator', 'cabut')")
            // Account 4 holds Taba Anyar already.
            for region in [Int64(1_702_060_000), 1_702_062_001] {
                try db.execute(
                    """
                    INSERT INTO account_grant (account, role, region, valid_from)
                    VALUES (4, 'operator_desa', \(region), 20240101)
                    """)
            }
        }
        let report = try await register.registry.report(
            .activity, ReportQuery(region: RegionCode(1_702_060_000)), by: Self.dinsos)
        let section = try #require(report.section("wilayah"))
        #expect(section.rows.count == 3)
        #expect(section.rows.allSatisfy { counts($0)[1] == 1 })
        #expect(counts(section.total)[1] == 1)
        let village = try await register.registry.report(
            .activity, ReportQuery(region: RegionCode(1_702_062_003)), by: Self.dinsos)
        #expect(counts(village.section("wilayah")?.rows.first)[1] == 1)
    }

    @Test("a report is of one's own area, and operators do not watch each other")
    func scope() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let own = SampleRegister.operatorOfDerati
        for kind in ReportKind.allCases where kind != .activity {
            let report = try await registry.report(kind, ReportQuery(region: SampleRegister.derati), by: own)
            #expect(!report.isEmpty)
            for region in [SampleRegister.tabaAnyar, SampleRegister.rejangLebong, .nation, RegionCode(1_702_062_999)] {
                await #expect(throws: Refusal.notFound) {
                    try await registry.report(kind, ReportQuery(region: region), by: own)
                }
            }
        }
        await #expect(throws: Refusal.notAllowed(.oversee)) {
            try await registry.report(.activity, ReportQuery(region: SampleRegister.derati), by: own)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.reportMap("tidak_valid", of: SampleRegister.tabaAnyar, by: own)
        }
        // The role of one grant with the place of another allows nothing.
        let crossed = Actor(
            account: 9, name: "silang",
            grants: [
                Grant(role: .camat, region: RegionCode(1_701_010_000)),
                Grant(role: .operatorDesa, region: SampleRegister.derati),
            ])
        await #expect(throws: Refusal.notAllowed(.oversee)) {
            try await registry.report(.activity, ReportQuery(region: SampleRegister.derati), by: crossed)
        }
        for role in [Role.camat, .kadis, .bupati, .admin, .auditor] {
            let actor = Actor(account: 9, name: "", grants: [Grant(role: role, region: RegionCode(1_702_060_000))])
            _ = try await registry.report(.activity, ReportQuery(region: RegionCode(1_702_060_000)), by: actor)
        }
        for role in [Role.kades, .opd] {
            let actor = Actor(account: 9, name: "", grants: [Grant(role: role, region: SampleRegister.derati)])
            await #expect(throws: Refusal.notAllowed(.oversee)) {
                try await registry.report(.activity, ReportQuery(region: SampleRegister.derati), by: actor)
            }
        }
    }

    @Test("a map has a place for every region, with the value of its table")
    func map() async throws {
        let register = try await SampleRegister.make()
        let map = try await register.registry.reportMap("tidak_valid", of: RegionCode(1_702_060_000), by: Self.dinsos)
        #expect(map.outline != nil)
        let derati = map.places.first { $0.region.code == SampleRegister.derati }
        #expect(derati?.value == .share(1, of: 2))
        #expect(map.places.filter { $0.value != nil }.count == 2)
        let bounds = map.bounds
        #expect(
            map.places.compactMap(\.middle).allSatisfy { point in
                (bounds.x...(bounds.x + bounds.width)).contains(point.x)
                    && (bounds.y...(bounds.y + bounds.height)).contains(point.y)
            })
        let nation = try await register.registry.reportMap("keluarga", of: .nation, by: SampleRegister.admin)
        #expect(nation.places.count == 38 && nation.places.allSatisfy { $0.path != nil })
        #expect(nation.places.first { $0.region.code.value == 1_700_000_000 }?.value == .count(3))
        let province = try await register.registry.reportMap(
            "PBI-JK", of: RegionCode(1_700_000_000), by: SampleRegister.admin)
        #expect(province.places.first { $0.region.code == SampleRegister.rejangLebong }?.value == .share(1, of: 3))
        await #expect(throws: Refusal.notFound) {
            try await register.registry.reportMap("rahasia", of: .nation, by: SampleRegister.admin)
        }
    }

    @Test("who signs is kept for the account alone")
    func signer() async throws {
        let register = try SampleRegister.empty()
        let signer = ReportSigner(place: "Curup", title: "Kepala Dinas", name: "Syahrial", number: "1970")
        try await register.registry.saveReportSigner(signer, by: Self.dinsos)
        #expect(try await register.registry.reportSigner(by: Self.dinsos) == signer)
        #expect(try await register.registry.reportSigner(by: SampleRegister.operatorOfDerati) == ReportSigner())
        let long = ReportSigner(name: String(repeating: "a", count: 101))
        await #expect(throws: Refusal.invalidInput(field: "nama", reason: ReportSigner.tooLong)) {
            try await register.registry.saveReportSigner(long, by: Self.dinsos)
        }
    }
}
