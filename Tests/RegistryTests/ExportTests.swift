import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Data taken out: the same rows as the list, for whom, until when, and what is written down of it.
@Suite("Exports")
struct ExportTests {
    private static let region = SampleRegister.rejangLebong
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private static let auditor = Actor(
        account: 3, name: "auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)])

    private func order(
        _ selection: ExportSelection = .families(FamilyFilter(region: region)), masked: Bool = true,
        format: ExportFormat = .csv, groups: [ExportGroup] = ExportGroup.allCases, words: String = "uji ekspor"
    ) -> ExportOrder {
        ExportOrder(
            selection: selection, format: format, groups: groups, isMasked: masked, purpose: "laporan", words: words)
    }

    /// A hundred and twenty families of one or two in four villages of two kabupaten.
    private func many() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        var rows: [DTKSRow] = []
        for number in 1...120 {
            let place: [String: String] =
                number % 4 == 0
                ? ["KABUPATEN/KOTA": "KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "KOTA AGUNG"]
                : ["DESA/KELURAHAN": number % 3 == 0 ? "TABA ANYAR" : "DERATI"]
            var head = DTKSRow(number, ["BANSOS PKH": number % 7 == 0 ? "YA" : "TIDAK"]).with(place)
            if number % 3 == 1 { head = head.with(["NIK": "9.90206E+15"]) }
            rows.append(head)
            if number % 2 == 0 { rows.append(.wife(number + 400, of: head, ["BANSOS PKH": "TIDAK"])) }
        }
        try register.load(rows)
        return register
    }

    /// The lines of an export by the command line, without header and marks.
    private func lines(_ register: SampleRegister, _ order: ExportOrder) throws -> (rows: Int, lines: [String]) {
        let path = register.folder.path + "/\(UUID().uuidString).csv"
        let made = try register.registry.exportNow(order, to: path, by: SampleRegister.admin)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty && !$0.hasPrefix("# ") }
            .filter { !$0.hasPrefix("\"# ") }
        return (made.rows, Array(lines))
    }

    private func ids(_ lines: [String]) -> [String] { lines.map { String($0.prefix { $0 != "," }) } }

    @Test("the rows are those of the list, one for one and in its order, whatever the filter")
    func sameRows() async throws {
        let register = try many()
        let rule = try #require(
            try register.value("SELECT rule FROM finding WHERE closed_at IS NULL AND person <> 0 LIMIT 1"))
        let families = [
            FamilyFilter(region: .nation), FamilyFilter(region: Self.region),
            FamilyFilter(region: SampleRegister.derati), FamilyFilter(region: Self.region, valid: true),
            FamilyFilter(region: Self.region, valid: false), FamilyFilter(region: Self.region, rule: rule),
            FamilyFilter(region: .nation, program: "PKH"),
            FamilyFilter(region: Self.region, valid: false, rule: rule, program: "PKH"),
            FamilyFilter(region: Self.region, isGone: true),
        ]
        for filter in families {
            var listed: [String] = []
            var after: String?
            repeat {
                let page = try await register.registry.families(
                    filter, after: after, limit: 25, by: SampleRegister.admin)
                listed += page.items.map(\.id.description)
                after = page.next
            } while after != nil
            let made = try lines(register, order(.families(filter)))
            #expect(ids(made.lines) == listed, "\(filter)")
            #expect(made.rows == listed.count)
        }
        let persons = [
            PersonFilter(region: .nation), PersonFilter(region: Self.region, valid: false),
            PersonFilter(region: Self.region, rule: rule), PersonFilter(region: .nation, program: "PKH"),
            PersonFilter(region: Self.region, minAge: 43, maxAge: 60, sex: 2),
            PersonFilter(region: Self.region, status: .moved),
        ]
        for filter in persons {
            var listed: [String] = []
            var after: String?
            repeat {
                let page = try await register.registry.persons(
                    filter, after: after, limit: 25, by: SampleRegister.admin)
                listed += page.items.map(\.id.description)
                after = page.next
            } while after != nil
            let made = try lines(register, order(.persons(filter)))
            #expect(ids(made.lines) == listed, "\(filter)")
            #expect(made.rows == listed.count)
        }
    }

    @Test("an estimate that is not called a bound is the number of rows, and no bound is below it")
    func estimates() async throws {
        let register = try many()
        for valid in [nil, true, false] as [Bool?] {
            for program in [nil, "PKH"] as [String?] {
                for rule in [nil, "N02", "N03"] as [String?] {
                    for selection in [
                        ExportSelection.families(
                            FamilyFilter(region: Self.region, valid: valid, rule: rule, program: program)),
                        .persons(PersonFilter(region: Self.region, valid: valid, rule: rule, program: program)),
                    ] {
                        let told = try await register.registry.exportEstimate(selection, by: SampleRegister.admin)
                        let made = try lines(register, order(selection)).rows
                        let rows = try #require(told.rows)
                        #expect(told.isUpperBound ? rows >= made : rows == made, "\(selection)")
                    }
                }
            }
        }
    }

    @Test("masked, a file tells no number of sixteen digits, nor what would complete one")
    func masked() async throws {
        let register = try many()
        let text = try lines(register, order(.persons(PersonFilter(region: Self.region)))).lines.joined()
        #expect(text.contains("990206******0002"))
        #expect(text.firstMatch(of: /\d{14,}/) == nil)
        for secret in ["1979-04-12", "12-04-1979", "MARYAM", "CURUP"] { #expect(!text.contains(secret)) }
        let families = try lines(register, order(.families(FamilyFilter(region: Self.region)))).lines.joined()
        #expect(families.firstMatch(of: /\d{14,}/) == nil)
    }

    @Test("in full, every number is as the register holds it, malformed ones too")
    func full() async throws {
        let register = try many()
        let made = try lines(register, order(.persons(PersonFilter(region: .nation)), masked: false))
        for number in 1...120 where number % 3 != 1 {
            let serial = String(10_000 + number).dropFirst()
            #expect(made.lines.contains { $0.contains(",990206120479\(serial),") }, "\(number)")
        }
        #expect(made.lines.contains { $0.contains(",9.90206E+15,") })
        #expect(made.lines.allSatisfy { $0.contains(",MARYAM,") || $0.contains(",AMINAH,") })
    }

    @Test("what begins like a formula comes out as text")
    func formulas() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["NAMA": "=HYPERLINK(\"http://x\",\"y\")", "ALAMAT": "+62 812, blok 3", "DUSUN": "@SUM(A1)"])
        ])
        let made = try lines(register, order(.persons(PersonFilter(region: .nation))))
        let line = try #require(made.lines.first)
        #expect(line.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""))
        #expect(line.contains("\"'+62 812, blok 3\""))
        #expect(line.contains("'@SUM(A1)"))
        #expect(line.firstMatch(of: /(^|,)"?[=+@]/) == nil)
    }

    @Test("nor where a spreadsheet parts the lines at the semicolon or the tab, in any export")
    func formulasBySemicolon() async throws {
        let register = try SampleRegister.empty()
        let hostile = [
            "ALAMAT": "JL MAWAR;=1+1;", "DUSUN": "A;+62;B", "TEMPAT LAHIR": "CURUP; @SUM(A1)", "NAMA": "SITI;-2+3",
        ]
        try register.load([DTKSRow(1, hostile), DTKSRow(2, ["NIK": "9.9;=2", "ALAMAT": "GG;\"\"=1"])])
        for selection in [
            ExportSelection.families(FamilyFilter(region: .nation)), .persons(PersonFilter(region: .nation)),
        ] {
            for masked in [true, false] {
                let path = register.folder.path + "/\(UUID().uuidString).csv"
                _ = try register.registry.exportNow(
                    order(selection, masked: masked, words: "uji;=1+1"), to: path, by: SampleRegister.admin)
                #expect(CSVCells.formulas(in: try String(contentsOfFile: path, encoding: .utf8)) == [])
            }
        }
    }

    @Test("a file on its way is nobody else's, and what an earlier run left is written over by ours alone")
    func half() async throws {
        let register = try await SampleRegister.make()
        let path = register.folder.path + "/hasil.xlsx"
        let half = Registry.half(of: path)
        _ = FileManager.default.createFile(
            atPath: half, contents: Data("sisa".utf8), attributes: [.posixPermissions: 0o666])
        func mode(_ path: String) throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
        }
        var seen: [Int?] = []
        _ = try register.registry.exportNow(
            order(masked: false, format: .xlsx), to: path, by: SampleRegister.admin
        ) { _ in seen.append(try? mode(half)) }
        #expect(!seen.isEmpty && seen.allSatisfy { $0 == 0o600 })
        #expect(try mode(path) == 0o600)
        #expect(!FileManager.default.fileExists(atPath: half))
    }

    @Test("what a family is invalid for is told apart from what should only be looked at")
    func reasonsAndWarnings() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1)
        // A head of fourteen is a warning; a NIK that is none is an error.
        let young = DTKSRow(2, ["NIK": "9902061204120002", "TANGGAL LAHIR": "12-04-2012"])
        try register.load([head, young, DTKSRow(3, ["NIK": "9.90206E+15"])])
        let made = try lines(register, order(groups: [.findings])).lines
        let rows = made.map { CSVCells.read($0, separator: ",")[0] }
        // Id, valid, errors, codes of errors, errors, next step, codes of warnings, warnings, number.
        #expect(rows.filter { $0[1] == "YA" }.allSatisfy { $0[3].isEmpty && $0[4].isEmpty })
        #expect(rows.contains { $0[1] == "YA" && $0[6].contains("H04") && !$0[7].isEmpty })
        #expect(rows.contains { $0[1] == "TIDAK" && $0[3] == "N02" && !$0[5].isEmpty })
    }

    @Test("an age beyond any makes no file and no crash")
    func endlessAge() async throws {
        let register = try await SampleRegister.make()
        let none = try lines(register, order(.persons(PersonFilter(region: .nation, minAge: 300_000)))).rows
        let all = try lines(register, order(.persons(PersonFilter(region: .nation, maxAge: .max)))).rows
        #expect((none, all) == (0, 4))
    }

    @Test("a purpose is in the words of its day, once in the form, and one that ended is offered to nobody")
    func purposes() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let before = try await registry.askExport(order(), by: Self.dinsos)
        let words = try await registry.export(before, by: Self.dinsos).purpose
        let count = try await registry.exportPurposes().count
        let later = try register.at(SampleRegister.now + 10 * 86_400_000)
        try await later.database.write(seeing: .everything) { db in
            try db.execute(
                """
                INSERT INTO choice (kind, event, code, valid_from, valid_to, id, en, place)
                SELECT kind, event, code, 20261125, NULL, 'Kata baru', 'New words', place FROM choice
                WHERE kind = 'purpose' AND event = 'ekspor' AND code = 'laporan'
                """)
            try db.execute(
                """
                INSERT INTO choice (kind, event, code, valid_from, valid_to, id, en, place)
                SELECT kind, event, code, 20261125, 20261125, id, en, place FROM choice
                WHERE kind = 'purpose' AND event = 'ekspor' AND code = 'audit'
                """)
        }
        let offered = try await later.exportPurposes()
        #expect(offered.count == count - 1)
        #expect(offered.filter { $0.code == "laporan" }.map(\.words.id) == ["Kata baru"])
        #expect(try await registry.exportPurposes().first { $0.code == "laporan" }?.words == words)
        var ended = order()
        ended.purpose = "audit"
        await #expect(throws: Refusal.self) { try await later.askExport(ended, by: Self.dinsos) }
        let after = try await later.askExport(order(), by: Self.dinsos)
        #expect(try await later.export(before, by: Self.dinsos).purpose == words)
        #expect(try await later.export(after, by: Self.dinsos).purpose.id == "Kata baru")
        #expect(try await later.ownExports(by: Self.dinsos).map(\.id) == [after, before])
        #expect(try await later.ownExports(after: after, by: Self.dinsos).map(\.id) == [before])
    }

    @Test("who may not export, or not there, asks in vain; two grants together allow no more than each")
    func rights() async throws {
        let register = try await SampleRegister.make()
        let own = order(.families(FamilyFilter(region: SampleRegister.derati)))
        func refusal(_ order: ExportOrder, _ actor: Actor) async -> Refusal? {
            await #expect(throws: Refusal.self) { try await register.registry.askExport(order, by: actor) }
        }
        let village = SampleRegister.operatorOf(SampleRegister.derati)
        #expect(await refusal(own, village) == .notAllowed(.export))
        #expect(await refusal(own, SampleRegister.operatorOf(SampleRegister.tabaAnyar)) == .notFound)
        let crossed = Actor(
            account: 9, name: "dua",
            grants: [
                Grant(role: .operatorDesa, region: SampleRegister.derati),
                Grant(role: .auditor, region: SampleRegister.tabaAnyar),
            ])
        #expect(await refusal(own, crossed) == .notAllowed(.export))
        let above = order(.families(FamilyFilter(region: .nation)))
        #expect(await refusal(above, Self.dinsos) == .notFound)
        #expect(try register.value("SELECT count(*) FROM export") == "0")
        #expect(try register.value("SELECT count(*) FROM job") == "0")
    }

    @Test("purpose, words and columns are asked for, and no NIK is taken for words")
    func input() async throws {
        let register = try await SampleRegister.make()
        for (field, wrong) in [
            ("keterangan", order(words: "  ")), ("keterangan", order(words: "untuk 9902 0612 0479 0001")),
            ("kolom", order(groups: [])),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await register.registry.askExport(wrong, by: Self.dinsos)
            }
            guard case .invalidInput(let told, _) = refusal else { Issue.record("\(field)"); continue }
            #expect(told == field)
        }
        var unknown = order()
        unknown.purpose = "iseng"
        await #expect(throws: Refusal.self) { try await register.registry.askExport(unknown, by: Self.dinsos) }
        unknown = order(.families(FamilyFilter(region: Self.region, program: "TIDAK-ADA")))
        await #expect(throws: Refusal.notFound) { try await register.registry.askExport(unknown, by: Self.dinsos) }
    }

    @Test("asked, made and fetched are each in the trail, by ids alone; asking twice makes one")
    func story() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let id = ActionID()
        let export = try await registry.askExport(order(masked: false, format: .xlsx), id: id, by: Self.dinsos)
        #expect(try await registry.askExport(order(masked: false, format: .xlsx), id: id, by: Self.dinsos) == export)
        await #expect(throws: Refusal.notFound) { try await registry.fetchExport(export, by: Self.dinsos) }
        try registry.runWaitingJobs()
        let record = try await registry.export(export, by: Self.dinsos)
        #expect(record.state == .ready)
        #expect(record.rows == 3)
        let (path, file) = try await registry.fetchExport(export, by: Self.dinsos)
        #expect(FileManager.default.contents(atPath: path)?.count == file.bytes)
        #expect(try await registry.export(export, by: Self.dinsos).downloads == 1)
        let trail = try register.list("SELECT verb FROM audit_entry WHERE object = 'ekspor \(export)' ORDER BY number")
        #expect(trail == "minta ekspor,ekspor,unduh ekspor")
        let objects = try register.list("SELECT object, title FROM audit_entry, job") ?? ""
        #expect(objects.firstMatch(of: /\d{16}/) == nil)
        #expect(try register.value("SELECT count(*) FROM export") == "1")
    }

    @Test("a right that was lost while it waited makes no file, one lost afterwards gives none")
    func lostRights() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let made = try await registry.askExport(order(), by: Self.dinsos)
        try registry.runWaitingJobs()
        let waiting = try await registry.askExport(order(), by: Self.dinsos)
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account_grant SET role = 'kades' WHERE account = 2")
        }
        try registry.runWaitingJobs()
        #expect(try await registry.export(waiting, by: Self.dinsos).state == .failed)
        #expect(try register.value("SELECT count(*) FROM stored_file") == "1")
        let now = Actor(account: 2, name: "dinsos", grants: [Grant(role: .kades, region: Self.region)])
        await #expect(throws: Refusal.notAllowed(.export)) { try await registry.fetchExport(made, by: now) }
        #expect(try await registry.export(made, by: now).downloads == 0)
    }

    @Test("work that was cut off begins again and leaves one whole file")
    func interrupted() async throws {
        let register = try await SampleRegister.make()
        let export = try await register.registry.askExport(order(), by: Self.dinsos)
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE job SET state = 'running', attempts = 1")
        }
        try register.registry.runWaitingJobs()
        #expect(try await register.registry.export(export, by: Self.dinsos).state == .ready)
        #expect(try register.value("SELECT count(*) FROM stored_file") == "1")
        let left = try FileManager.default.contentsOfDirectory(atPath: register.registry.files.folder + "/sementara")
        #expect(left.isEmpty)
    }

    @Test("nobody else fetches or throws away; the owner does; after its days it is gone, its record stays")
    func ending() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let first = try await registry.askExport(order(), by: Self.dinsos)
        let second = try await registry.askExport(order(), by: Self.dinsos)
        try registry.runWaitingJobs()
        await #expect(throws: Refusal.notFound) { try await registry.fetchExport(first, by: Self.auditor) }
        await #expect(throws: Refusal.notFound) { try await registry.dropExport(first, by: Self.auditor) }
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        await #expect(throws: Refusal.notFound) { try await registry.export(first, by: neighbour) }
        // The door of imported files, which asks for less, does not lead to it, not even its owner.
        let stored = try #require(Int64(register.value("SELECT MIN(file) FROM export") ?? ""))
        await #expect(throws: Refusal.notFound) { try await registry.takeOut(RecordID(stored), by: Self.dinsos) }
        let (path, _) = try await registry.fetchExport(first, by: Self.dinsos)
        try await registry.dropExport(first, by: Self.dinsos)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try await registry.export(first, by: Self.dinsos).state == .gone)
        await #expect(throws: Refusal.notFound) { try await registry.fetchExport(first, by: Self.dinsos) }
        // Eight days later.
        let (kept, _) = try await registry.fetchExport(second, by: Self.dinsos)
        let later = try Registry(
            database: try register.database.open(), clock: .at(SampleRegister.now + 8 * 86_400_000),
            sharingRegionsWith: registry)
        await #expect(throws: Refusal.notFound) { try await later.fetchExport(second, by: Self.dinsos) }
        #expect(try later.dropExpiredFiles() == 1)
        #expect(!FileManager.default.fileExists(atPath: kept))
        let record = try await later.export(second, by: Self.auditor)
        #expect(record.state == .gone)
        #expect(record.rows == 3)
        #expect(record.words == "uji ekspor")
    }

    @Test("who answers for data throws away what another took out")
    func privacyDesk() async throws {
        let register = try await SampleRegister.make()
        let export = try await register.registry.askExport(order(), by: Self.dinsos)
        try register.registry.runWaitingJobs()
        let head = Actor(account: 8, name: "kadis", grants: [Grant(role: .kadis, region: Self.region)])
        await #expect(throws: Refusal.notFound) { try await register.registry.fetchExport(export, by: head) }
        try await register.registry.dropExport(export, by: head)
        #expect(try await register.registry.export(export, by: head).state == .gone)
    }

    @Test("the register of exports shows what was taken out of one's area, larger regions too, and nobody else's")
    func watching() async throws {
        let register = try many()
        let registry = register.registry
        let own = try await registry.askExport(order(), by: Self.dinsos)
        let whole = try lines(register, order(.families(FamilyFilter(region: .nation)))).rows
        #expect(whole == 120)
        let kepahiang = RegionCode(1_708_000_000)
        _ = try lines(register, order(.families(FamilyFilter(region: kepahiang))))
        let seen = try await registry.exports(after: nil, limit: 10, by: Self.auditor)
        #expect(seen.map(\.region) == [.nation, Self.region])
        #expect(seen.map(\.state) == [.outside, .waiting])
        let rest = try await registry.exports(after: seen.first?.id, limit: 10, by: Self.auditor)
        #expect(rest.map(\.id) == [own])
        let elsewhere = Actor(account: 9, name: "lain", grants: [Grant(role: .auditor, region: kepahiang)])
        await #expect(throws: Refusal.notFound) { try await registry.export(own, by: elsewhere) }
        await #expect(throws: Refusal.notAllowed(.readAudit)) {
            try await registry.exports(after: nil, limit: 10, by: Self.dinsos)
        }
        #expect(try await registry.ownExports(by: Self.dinsos).map(\.id) == [own])
    }
}
