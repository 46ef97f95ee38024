import Foundation
import Registry
import Sheets
import Storage
import TepatTesting
import Testing

/// A hundred families of three villages, made so that every kind of figure has something to count.
private struct Population {
    static let villages = ["DERATI", "TABA ANYAR", "SUKA RAMI"]
    var rows: [DTKSRow] = []
    private var serial = 0

    init(families: Int) {
        for number in 0..<families { add(number) }
    }

    mutating func add(_ number: Int) {
        let village = Self.villages[number * number % 7 % 3]
        let kk = "9902060101\(15 + number % 9)\(String(1000 + number))"
        let base = [
            "DESA/KELURAHAN": village, "NOKK": kk, "BANSOS BPNT": number % 3 == 0 ? "YA" : "TIDAK",
            "BANSOS PKH": number % 5 == 0 ? "YA" : "TIDAK",
        ]
        var head = person(base, birth: (1 + number % 28, 1 + number % 12, 1935 + number % 55), isMan: true)
        head.values["NAMA"] = "SUPARMAN \(Self.letters(number))"
        switch number % 11 {
        case 3: head.values["NIK"] = "9.90206E+15"
        case 5: head.values["NIK"] = ""
        case 7: head.values["KETERANGAN PADAN"] = "NIK TIDAK DITEMUKAN"
        case 9: head.values["TANGGAL LAHIR"] = ""
        default: break
        }
        rows.append(head)
        if number % 2 == 0 {
            var wife = person(base, birth: (2 + number % 26, 1 + number % 12, 1940 + number % 50), isMan: false)
            wife.values.merge([
                "NAMA": "SITI \(Self.letters(number))", "HUB KELUARGA": "ISTRI", "BANSOS BPNT": "TIDAK",
                "BANSOS PKH": "TIDAK", "PBI JKN": number % 4 == 0 ? "YA" : "TIDAK", "NAMA IBU KANDUNG": "AMINAH",
            ]) { $1 }
            rows.append(wife)
        }
        if number % 3 == 1 {
            var child = person(base, birth: (19 + number % 4, 11, 2004 + number % 20), isMan: number % 2 == 0)
            child.values.merge([
                "NAMA": "RIZKI \(Self.letters(number))", "HUB KELUARGA": "ANAK", "BANSOS BPNT": "TIDAK",
                "BANSOS PKH": "TIDAK",
            ]) { $1 }
            rows.append(child)
        }
    }

    /// A NIK that says the same birth date and sex as the row.
    private mutating func person(_ base: [String: String], birth: (Int, Int, Int), isMan: Bool) -> DTKSRow {
        serial += 1
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let nik = "990206\(two(birth.0 + (isMan ? 0 : 40)))\(two(birth.1))\(two(birth.2 % 100))\(1000 + serial)"
        return DTKSRow(serial, base).with([
            "NIK": nik, "TANGGAL LAHIR": "\(two(birth.0))-\(two(birth.1))-\(birth.2)",
            "JENIS KELAMIN": isMan ? "LAKI-LAKI" : "PEREMPUAN",
        ])
    }

    private static func letters(_ number: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return "\(letters[number / 26 % 26])\(letters[number % 26])ANTO"
    }
}

@Suite("Every figure of every report, counted another way from the file")
struct ReportFigureTests {
    private static let kecamatan = RegionCode(1_702_060_000)
    private static let codes = [
        "DERATI": Int64(1_702_062_001), "TABA ANYAR": 1_702_062_002, "SUKA RAMI": 1_702_062_003,
    ]
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])

    private func report(
        _ kind: ReportKind, _ register: SampleRegister, of region: RegionCode = kecamatan, origin: Rule.Origin? = nil
    ) async throws -> Report {
        try await register.registry.report(kind, ReportQuery(region: region, origin: origin), by: Self.dinsos)
    }

    /// Of a village, or of the total.
    private func cells(_ report: Report, _ table: String, _ village: String?) throws -> [String: Int] {
        let section = try #require(report.section(table))
        let row = try #require(
            village.map { name in
                section.rows.first { row in
                    if case .region(let region) = row.key { region.code.value == Self.codes[name] } else { false }
                }
            } ?? section.total)
        return Dictionary(
            zip(section.columns, row.cells).compactMap { column, cell in
                switch cell {
                case .count(let value): (column.id, value)
                case .share(let part, let whole): (column.id, part * 1_000_000 + whole)
                default: nil
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Holds every table of the register against a file.
    private func hold(_ register: SampleRegister, against path: String) async throws {
        let count = try FileCount(path: path)
        let isInvalid: ([FileCount.Person]) -> Bool = { !FileCount.faults($0).isEmpty }
        let families = try await report(.families, register)
        let reasons = try await report(.reasons, register)
        let programs = try await report(.programs, register)
        let ages = try await report(.ages, register)
        for village in Population.villages.map(Optional.some) + [nil] {
            let all = count.families(in: village).count
            let invalid = count.count(in: village, where: isInvalid)
            let first = try cells(families, "wilayah", village)
            #expect(first["keluarga"] == all, "\(village ?? "total")")
            #expect(first["jiwa"] == count.people(in: village))
            #expect(first["valid"] == all - invalid)
            #expect(first["tidak_valid"] == invalid)
            #expect(first["persen"] == invalid * 1_000_000 + all)

            let why = try cells(reasons, "wilayah", village)
            #expect(why["tidak_valid"] == invalid)
            for rule in ["N01", "N02", "B01", "P01"] {
                #expect(
                    why[rule] == count.count(in: village) { FileCount.faults($0).contains(rule) },
                    "\(rule) \(village ?? "total")")
            }

            let aid = try cells(programs, "wilayah", village)
            func programsOf(_ family: [FileCount.Person]) -> Set<String> {
                family.reduce(into: []) { $0.formUnion($1.programs) }
            }
            let aided = count.count(in: village) { !programsOf($0).isEmpty }
            let aidedInvalid = count.count(in: village) { !programsOf($0).isEmpty && isInvalid($0) }
            #expect(aid["penerima"] == aided)
            #expect(aid["persen"] == aided * 1_000_000 + all)
            #expect(aid["dua"] == count.count(in: village) { programsOf($0).count >= 2 })
            #expect(aid["penerima_tidak_valid"] == aidedInvalid)
            #expect(aid["persen_tidak_valid"] == aidedInvalid * 1_000_000 + aided)
            for program in FileCount.programColumns.values {
                #expect(aid["k_\(program)"] == count.count(in: village) { programsOf($0).contains(program) })
                let recipients = count.families(in: village).values.joined().filter { $0.programs.contains(program) }
                #expect(aid["j_\(program)"] == recipients.count)
            }

            let old = try cells(ages, "wilayah", village)
            #expect(old["jiwa"] == count.people(in: village))
            #expect(old["lk"] == count.people(in: village, men: true))
            #expect(old["pr"] == count.people(in: village, men: false))
            #expect(old["anak"] == count.people(in: village, ages: 0...17))
            #expect(old["dewasa"] == count.people(in: village, ages: 18...59))
            #expect(old["lansia"] == count.people(in: village, ages: 60...999))
            #expect(old["kosong"] == count.people(in: village) - count.people(in: village, ages: 0...999))
        }
        try holdRows(reasons, programs, ages, count)
        try await holdOrigins(register, count)
        try await holdMaps(register, count)
        // Rows add up to the total wherever a total is a sum.
        for report in [families, reasons, programs, ages] {
            let section = try #require(report.section("wilayah"))
            for (place, cell) in (section.total?.cells ?? []).enumerated() {
                guard case .count(let total) = cell else { continue }
                #expect(section.rows.reduce(0) { $0 + ($1.cells[place].count ?? 0) } == total)
            }
        }
    }

    /// Tables whose rows are no regions.
    private func holdRows(_ reasons: Report, _ programs: Report, _ ages: Report, _ count: FileCount) throws {
        var byRule: [String: [ReportCell]] = [:]
        for row in try #require(reasons.section("sebab")).rows { byRule[row.key.code] = row.cells }
        #expect(Set(byRule.keys) == ["N01", "N02", "B01", "P01"])
        for (rule, cells) in byRule {
            let expected = count.count { FileCount.faults($0).contains(rule) }
            #expect(cells.first == .count(expected))
            // In this file nobody has the same fault twice in a family.
            #expect(cells[2] == .count(expected))
        }
        for row in try #require(programs.section("program")).rows {
            #expect(row.cells[0] == .count(count.count { $0.contains { $0.programs.contains(row.key.code) } }))
            #expect(row.cells[2] == .count(count.persons.filter { $0.programs.contains(row.key.code) }.count))
        }
        for row in try #require(ages.section("umur")).rows {
            guard case .age(let group) = row.key else { continue }
            guard let from = group.from else {
                let unknown = count.persons.filter { FileCount.age($0.born) == nil }
                #expect(row.cells[0] == .count(unknown.filter(\.isMan).count))
                #expect(row.cells[3] == .count(unknown.count))
                continue
            }
            let span = from...(group.to ?? 999)
            #expect(row.cells[0] == .count(count.people(ages: span, men: true)), "\(from)")
            #expect(row.cells[1] == .count(count.people(ages: span, men: false)))
            #expect(row.cells[3] == .count(count.people(ages: span)))
        }
    }

    /// Of one origin alone: the families that it makes invalid, whatever else is wrong with them.
    private func holdOrigins(_ register: SampleRegister, _ count: FileCount) async throws {
        for (origin, rules) in [(Rule.Origin.found, Set(["N01", "N02", "B01"])), (.stated, ["P01"])] {
            let report = try await report(.reasons, register, origin: origin)
            #expect(Set(try #require(report.section("sebab")).rows.map(\.key.code)) == rules)
            for village in Population.villages.map(Optional.some) + [nil] {
                let why = try cells(report, "wilayah", village)
                let expected = count.count(in: village) { !FileCount.faults($0).isDisjoint(with: rules) }
                #expect(why["tidak_valid"] == expected, "\(origin) \(village ?? "total")")
                for rule in rules {
                    #expect(why[rule] == count.count(in: village) { FileCount.faults($0).contains(rule) })
                }
            }
            let all = try #require(report.section("sebab")?.total)
            #expect(all.cells[0] == .count(count.count { !FileCount.faults($0).isDisjoint(with: rules) }))
        }
    }

    private func holdMaps(_ register: SampleRegister, _ count: FileCount) async throws {
        func value(_ figure: String, _ village: String?) -> ReportCell {
            let all = count.families(in: village).count
            switch figure {
            case "keluarga": return .count(all)
            case "jiwa": return .count(count.people(in: village))
            case "tidak_valid": return .share(count.count(in: village) { !FileCount.faults($0).isEmpty }, of: all)
            default:
                let drawing = count.count(in: village) { $0.contains { $0.programs.contains(figure) } }
                return .share(drawing, of: all)
            }
        }
        for figure in ["tidak_valid", "keluarga", "jiwa"] + FileCount.programColumns.values.sorted() {
            let map = try await register.registry.reportMap(figure, of: Self.kecamatan, by: Self.dinsos)
            for village in Population.villages {
                let place = map.places.first { $0.region.code.value == Self.codes[village] }
                #expect(place?.value == value(figure, village), "\(figure) \(village)")
            }
            #expect(map.places.filter { $0.value != nil }.count == Population.villages.count)
            #expect(map.total == value(figure, nil), "\(figure)")
            let above = try await register.registry.reportMap(
                figure, of: SampleRegister.rejangLebong, byKecamatan: true, by: Self.dinsos)
            let kecamatan = above.places.first { $0.region.code == Self.kecamatan }
            #expect(kecamatan?.value == value(figure, nil) && kecamatan?.middle != nil, "\(figure)")
            #expect(above.places.count == 15 && above.total == value(figure, nil))
            let whole = try await register.registry.reportMap(
                figure, of: RegionCode(1_700_000_000), by: SampleRegister.admin)
            let kabupaten = whole.places.first { $0.region.code == SampleRegister.rejangLebong }
            #expect(kabupaten?.value == value(figure, nil), "\(figure)")
        }
    }

    @Test("between two files each reason, each village and each day is what the files say")
    func flows() async throws {
        let register = try SampleRegister.empty()
        var people = Population(families: 60)
        let first = try register.folder.dtks(people.rows, name: "satu.psv")
        try register.load(file: first)
        let later = try register.at(SampleRegister.now + 5 * 86_400_000)
        // Faults of every kind come and go.
        for number in 60..<80 { people.add(number) }
        for place in people.rows.indices where place % 3 == 0 {
            if people.rows[place].values["KETERANGAN PADAN"] == "NIK TIDAK DITEMUKAN" {
                people.rows[place].values["KETERANGAN PADAN"] = "PADAN"
            }
            if people.rows[place].values["TANGGAL LAHIR"]?.isEmpty == true {
                people.rows[place].values["TANGGAL LAHIR"] = "02-03-1960"
            }
        }
        let second = try register.folder.dtks(people.rows, name: "dua.psv")
        var options = ImportOptions()
        options.asOf = 20_240_701
        _ = try later.importFile(second, options, by: SampleRegister.admin)
        let (before, after) = (try FileCount(path: first), try FileCount(path: second))
        let report = try await later.report(
            .changes, ReportQuery(region: Self.kecamatan, from: 20_261_121, to: 20_261_126), by: Self.dinsos)
        func stock(_ row: ReportRow?, _ offset: Int) throws -> [Int] {
            let cells = try #require(row).cells.map { $0.count ?? -1 }
            #expect(cells[offset] + cells[offset + 1] - cells[offset + 2] == cells[offset + 3])
            return [cells[offset], cells[offset + 3]]
        }
        let rows = try #require(report.section("sebab")?.rows)
        #expect(Set(rows.map(\.key.code)) == ["N01", "N02", "B01", "P01"])
        for row in rows {
            let rule = row.key.code
            let expected = [before, after].map { $0.count { FileCount.faults($0).contains(rule) } }
            #expect(try stock(row, 0) == expected, "\(rule)")
        }
        let section = try #require(report.section("wilayah"))
        for village in Population.villages.map(Optional.some) + [nil] {
            let row =
                village.map { name in
                    section.rows.first { row in
                        if case .region(let region) = row.key { region.code.value == Self.codes[name] } else { false }
                    }
                } ?? section.total
            #expect(try stock(row, 0) == [before, after].map { $0.families(in: village).count })
            #expect(
                try stock(row, 4) == [before, after].map { $0.count(in: village) { !FileCount.faults($0).isEmpty } })
        }
        let days = try #require(report.section("waktu")?.rows)
        #expect(days.map { $0.cells[0] } == [before, after].map { .count($0.families().count) })
        #expect(days.map { $0.cells[3] } == [before, after].map { .count($0.people()) })
        #expect(days.map { $0.cells[4] } == [before, after].map { .count($0.count { !FileCount.faults($0).isEmpty }) })
        #expect(try register.problems() == [])
    }

    @Test("disability is counted of those of whom it is known, by age, in a village and in a kabupaten")
    func disability() async throws {
        let register = try SampleRegister.empty()
        let file = try register.folder.dtks(Population(families: 60).rows, name: "satu.psv")
        try register.load(file: file)
        let count = try FileCount(path: file)
        // Every third person is known, every sixth has one.
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO person_trait (home, person, village, jenis_cacat)
                SELECT home, id, village, CASE WHEN line % 6 = 0 THEN 2 ELSE 0 END FROM person WHERE line % 3 = 0
                """)
        }
        let lines = count.persons.enumerated().map { (line: $0.offset + 2, person: $0.element) }
        for (region, village) in [(SampleRegister.rejangLebong, nil), (SampleRegister.derati, "DERATI" as String?)] {
            let section = try #require(try await report(.ages, register, of: region).section("umur"))
            let place = try #require(section.place(of: "disabilitas"))
            let here = lines.filter { village == nil || $0.person.village == village }
            for row in section.rows {
                guard case .age(let group) = row.key else { continue }
                let expected = here.count { line, person in
                    let age = FileCount.age(person.born)
                    guard line % 6 == 0 else { return false }
                    guard let from = group.from else { return age == nil }
                    return age.map { (from...(group.to ?? 999)).contains($0) } ?? false
                }
                #expect(row.cells[place] == .count(expected), "\(group.name.id)")
            }
            #expect(section.total?.cells[place] == .count(here.count { $0.line % 6 == 0 }))
            #expect(section.note?.id.contains("\(here.count { $0.line % 3 == 0 }) orang") == true)
        }
    }

    @Test("after a file, an edit, a second file, and its undoing")
    func figures() async throws {
        let register = try SampleRegister.empty()
        var people = Population(families: 100)
        let first = try register.folder.dtks(people.rows, name: "satu.psv")
        try register.load(file: first)
        try await hold(register, against: first)

        // The village mends a NIK and a birth date: as if the file had said so.
        let broken = try #require(people.rows.firstIndex { $0.values["NIK"] == "9.90206E+15" })
        let line = broken + 2
        let village = RegionCode(try #require(Self.codes[people.rows[broken].values["DESA/KELURAHAN"] ?? ""]))
        let mended = people.rows[broken].values["TANGGAL LAHIR"].map { date in
            let parts = date.split(separator: "-").map(String.init)
            return "990206\(parts[0])\(parts[1])\(parts[2].suffix(2))9999"
        }
        people.rows[broken].values["NIK"] = mended
        try await register.mend(
            try register.person(line: line), ["nik": try #require(mended)],
            by: SampleRegister.operatorOf(village))
        let edited = try register.folder.dtks(people.rows, name: "diperbaiki.psv")
        try await hold(register, against: edited)

        // The next month: three families more, programs changed, somebody's NIK lost.
        for number in 100..<103 { people.add(number) }
        people.rows[0].values["BANSOS BPNT"] = "TIDAK"
        people.rows[4].values["BANSOS PKH"] = "YA"
        let second = try register.folder.dtks(people.rows, name: "dua.psv")
        try register.load(file: second, asOf: 20_240_701)
        try await hold(register, against: second)

        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        try await hold(register, against: edited)
        #expect(try register.problems() == [])
    }

    /// The rows of a workbook: numbers as numbers, and what the columns mean on a sheet of its own.
    private func hold(_ file: ReportFile, _ section: ReportSection, in folder: TestFolder) throws {
        let path = try folder.file("\(file.name)-\(section.id).xlsx", file.bytes)
        let reader = try XLSXReader(path: path, folder: folder.path)
        var sheets: [[[String]]] = []
        for sheet in reader.sheets {
            var rows: [[String]] = []
            try reader.forEachRow(of: sheet) { rows.append($0.texts) }
            sheets.append(rows)
        }
        #expect(sheets.count == 2 && sheets[1].count >= section.columns.count)
        let all = section.rows + [section.total].compactMap { $0 }
        let rows = sheets[0].suffix(all.count)
        for (row, texts) in zip(all, rows) {
            for (place, cell) in row.cells.enumerated() {
                let text = texts.count > place + 2 ? texts[place + 2] : ""
                switch cell {
                case .count(let value): #expect(text == String(value))
                case .share(let part, let whole) where whole > 0:
                    let value = try #require(Double(text))
                    #expect(abs(value - Double(part) * 100 / Double(whole)) <= 0.1, "\(section.id)")
                case .average(let sum, let number) where number > 0:
                    #expect(abs(try #require(Double(text)) - Double(sum) / Double(number)) <= 0.051)
                default: break
                }
            }
        }
    }

    @Test("a file says what the page says, to the last cell and the total")
    func files() async throws {
        let register = try SampleRegister.empty()
        try register.load(Population(families: 40).rows)
        for kind in ReportKind.allCases {
            let report = try await report(kind, register)
            for section in report.sections {
                let file = try await register.registry.reportFile(
                    report, table: section.id, format: .csv, english: false, by: Self.dinsos)
                let text = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
                let lines = text.components(separatedBy: "\r\n").filter {
                    !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("\"#")
                }
                #expect(lines.count == 1 + section.rows.count + (section.total == nil ? 0 : 1), "\(kind) \(section.id)")
                for (row, line) in zip(section.rows + [section.total].compactMap { $0 }, lines.dropFirst()) {
                    for cell in row.cells {
                        if case .count(let value) = cell { #expect("\(line),".contains(",\(value),")) }
                    }
                }
                let book = try await register.registry.reportFile(
                    report, table: section.id, format: .xlsx, english: true, by: Self.dinsos)
                try hold(book, section, in: register.folder)
                #expect(CSVCells.formulas(in: String(decoding: file.bytes, as: UTF8.self)) == [])
                // Nobody's number or name leaves with it.
                #expect(text.firstMatch(of: /\d{16}/) == nil)
                #expect(!text.contains("SUPARMAN") && !text.contains("ANTO"))
            }
        }
        let entries = try register.value(
            "SELECT count(*) FROM audit_entry WHERE verb = 'ambil laporan' AND object LIKE 'laporan %'")
        #expect((Int(entries ?? "") ?? 0) > 10)
    }
}
