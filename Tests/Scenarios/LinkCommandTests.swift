import Foundation
import TepatTesting
import Testing

/// `tepat link` as a person at a terminal meets it: files as they are, and what is said of those that are not.
@Suite("Linking files")
struct LinkCommandTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func tepat(_ arguments: String...) throws -> CommandLineProgram.Answer {
        try CommandLineProgram(folder: folder).run(arguments, environment: [:], input: "")
    }

    private func write(_ name: String, _ text: String) throws -> String {
        let path = folder.path + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
    }

    private static let header = "id,nik,no_kk,name,birth_date,sex,mother_name,village"

    /// People enough to learn from, and every tenth once more with a digit of the NIK wrong.
    private static func people(_ count: Int, quoted: Bool = false) -> [String] {
        let first = [
            "SUKARMAN", "BUDIYANTO", "RATNASARI", "WAHYUNINGSIH", "KARTIKA", "LESTARI", "HENDRAWAN", "MULYADI",
        ]
        let last = ["PRATIWI", "SETIAWAN", "HANDAYANI", "NUGROHO", "SAPUTRA", "WIBISONO", "MAHARANI"]
        var rows: [String] = []
        for number in 0..<count {
            let name = "\(first[number % 8])\(quoted ? ", " : " ")\(last[number / 8 % 7]) \(first[number / 56 % 8])"
            let (day, month, year) = (10 + number % 18, 10 + number / 18 % 3, 1950 + number % 61)
            let nik =
                "990101\(day)\(month)" + String(String(year).suffix(2)) + String(String(10_000 + number).suffix(4))
            func row(_ id: String, _ nik: String) -> String {
                let kk = "9901010101\(100_000 + number)"
                let mother = "\(last[number % 7]) \(first[number / 7 % 8])"
                return
                    "\(id),\(nik),\(kk),\(quoted ? "\"\(name)\"" : name),\(year)-\(month)-\(day),L,\(mother),9901012001"
            }
            rows.append(row("p\(number)", nik))
            if number % 10 == 0 { rows.append(row("p\(number)b", "98" + nik.dropFirst(2))) }
        }
        return rows
    }

    @Test("pairs, persons and counts of a file; the same for one with quotes, a mark of its bytes, and other line ends")
    func file() throws {
        let plain = try write("a.csv", ([Self.header] + Self.people(400)).joined(separator: "\n") + "\n")
        let answer = try tepat(
            "link", plain, "--pairs", folder.path + "/pairs.csv", "--clusters", folder.path + "/persons.csv", "--json")
        #expect(answer.code == 0)
        #expect(answer.out.contains("\"rows\":440"))
        #expect(answer.out.contains("\"badRows\":0"))
        let pairs = try text("pairs.csv").split(separator: "\n")
        #expect(pairs[0] == "id_a,id_b,probability,evidence")
        #expect(pairs.count { $0.contains("NIK differs in one digit") } >= 38)
        #expect(pairs.contains { $0.hasPrefix("p30,p30b,") })
        let persons = try text("persons.csv").split(separator: "\n")
        #expect(persons[0] == "id,cluster")
        #expect(persons.contains("p30,p30") && persons.contains("p30b,p30"))

        let other = try write(
            "b.csv",
            "\u{FEFF}" + ([Self.header] + Self.people(400, quoted: true)).joined(separator: "\r\n") + "\r\n")
        _ = try tepat("link", other, "--clusters", folder.path + "/others.csv")
        #expect(try text("others.csv") == text("persons.csv"))
    }

    @Test("columns may be set apart by semicolons or tabs, as the header has it", arguments: [";", "\t"])
    func separators(_ separator: String) throws {
        let rows = [Self.header] + Self.people(400)
        let plain = try write("a.csv", rows.joined(separator: "\n"))
        let other = try write(
            "b.csv",
            rows.map { row in
                row.split(separator: ",").enumerated().map { $0 == 6 ? "\"\($1)\"" : String($1) }
                    .joined(separator: separator)
            }
            .joined(separator: "\r\n"))
        let first = try tepat("link", plain, "--pairs", folder.path + "/a-pairs.csv")
        let second = try tepat("link", other, "--pairs", folder.path + "/b-pairs.csv")
        #expect(first.code == 0 && second.code == 0, "\(second.error)")
        #expect(try text("b-pairs.csv") == text("a-pairs.csv"))
    }

    @Test("a name of a column may have the separator in it, in quotes")
    func quotedHeader() throws {
        let file = try write(
            "q.csv",
            (["id,nik,no_kk,\"nama; lengkap, tanpa gelar\",birth_date,sex,mother_name,village"] + Self.people(400))
                .joined(separator: "\n"))
        let answer = try tepat("link", file, "--role", "name=nama; lengkap, tanpa gelar", "--json")
        #expect(answer.code == 0, "\(answer.error)")
        #expect(answer.out.contains("\"rows\":440"))
    }

    @Test("between two files only pairs of both are looked for")
    func two() throws {
        let rows = Self.people(400)
        let one = try write(
            "one.csv",
            ([Self.header] + rows.filter { !$0.split(separator: ",")[0].hasSuffix("b") }).joined(separator: "\n"))
        let two = try write(
            "two.csv",
            ([Self.header] + rows.filter { $0.split(separator: ",")[0].hasSuffix("b") }).joined(separator: "\n"))
        let answer = try tepat("link", one, two, "--pairs", folder.path + "/pairs.csv")
        #expect(answer.code == 0)
        let pairs = try text("pairs.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        #expect(pairs.count >= 38)
        #expect(pairs.allSatisfy { !$0[0].hasSuffix("b") && $0[1].hasSuffix("b") })
    }

    @Test("two files may have other headers: each is read by its own, and what one alone says is told and not compared")
    func headers() throws {
        let rows = Self.people(400).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let one = try write(
            "one.csv",
            ([Self.header] + rows.filter { !$0[0].hasSuffix("b") }.map { $0.joined(separator: ",") })
                .joined(separator: "\n"))
        let two = try write(
            "two.csv",
            (["nama,lahir,nomor,nik,desa"]
                + rows.filter { $0[0].hasSuffix("b") }.map { "\($0[3]),\($0[4]),\($0[0]),\($0[1]),\($0[7])" })
                .joined(separator: "\n"))
        let answer = try tepat(
            "link", one, two, "--role", "name=nama", "--role", "birth-date=lahir", "--role", "village=desa", "--role",
            "id=nomor", "--pairs", folder.path + "/pairs.csv")
        #expect(answer.code == 0)
        #expect(answer.error.contains("one.csv alone has no_kk, sex, mother_name: not compared"), "\(answer.error)")
        let pairs = try text("pairs.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        #expect(pairs.count { String($0[1]) == "\($0[0])b" } >= 38)
    }

    @Test("ids of two files may be the same: it is told of which file each is")
    func sameIDs() throws {
        let rows = Self.people(400)
        func numbered(_ rows: [String]) -> String {
            let renamed = rows.enumerated().map { number, row in
                (["\(number + 1)"] + row.split(separator: ",").dropFirst().map(String.init)).joined(separator: ",")
            }
            return ([Self.header] + renamed).joined(separator: "\n")
        }
        let one = try write("one.csv", numbered(rows.filter { !$0.split(separator: ",")[0].hasSuffix("b") }))
        let two = try write("two.csv", numbered(rows.filter { $0.split(separator: ",")[0].hasSuffix("b") }))
        let answer = try tepat(
            "link", one, two, "--pairs", folder.path + "/pairs.csv", "--clusters", folder.path + "/persons.csv")
        #expect(answer.code == 0)
        // Row 31 of the one is p30, and row 4 of the other p30b.
        let pairs = try text("pairs.csv").split(separator: "\n")
        #expect(pairs[0] == "id_a,id_b,probability,evidence")
        #expect(pairs.contains { $0.hasPrefix("31,4,") } && !pairs.contains { $0.hasPrefix("4,31,") })
        let persons = try text("persons.csv").split(separator: "\n")
        #expect(persons[0] == "id,cluster,file")
        #expect(persons.contains("31,31,1") && persons.contains("4,31,2"))
    }

    @Test("a column that neither of two files has is refused, and two files that have nothing in common")
    func strangers() throws {
        let one = try write("one.csv", "id,nik\n1,9901010101800001\n")
        let two = try write("two.csv", "id,name\n1,SUKARMAN\n")
        let neither = try tepat("link", one, two, "--role", "village=desa")
        #expect(neither.code != 0)
        #expect(
            neither.error.contains("one.csv has no column desa") && neither.error.contains("two.csv has no column desa")
        )
        let nothing = try tepat("link", one, two)
        #expect(nothing.code != 0)
        #expect(nothing.error.contains("no column in common"))
    }

    @Test("columns of other names are given their roles")
    func roles() throws {
        let file = try write(
            "r.csv",
            (["nomor,nik,kartu,nama,lahir,jk,ibu,desa"] + Self.people(400)).joined(separator: "\n"))
        let answer = try tepat(
            "link", file, "--role", "name=nama", "--role", "birth-date=lahir", "--role", "mother=ibu", "--json")
        #expect(answer.code == 0)
        #expect(answer.out.contains("\"clusters\":4") || answer.out.contains("\"clusters\":3"))
    }

    @Test("an id is found wherever its column stands, behind fields however long, in a last line without an end")
    func ids() throws {
        let rows = Self.people(400).map { row -> String in
            let fields = row.split(separator: ",").map(String.init)
            return (fields.dropFirst() + [String(repeating: "x", count: 9_000), fields[0]]).joined(separator: ",")
        }
        let header = Self.header.dropFirst(3) + ",note,id"
        let file = try write("long.csv", ([String(header)] + rows).joined(separator: "\n"))
        let answer = try tepat("link", file, "--clusters", folder.path + "/persons.csv")
        #expect(answer.code == 0)
        #expect(try text("persons.csv").contains("\np30b,p30\n"))
    }

    @Test("a quote that is never closed costs its own row and no other")
    func stray() throws {
        var rows = Self.people(400)
        rows.insert("p9999,\"9901010101800001,1,BUDI,1980-01-01,L,SRI,9901012001", at: 5)
        let answer = try tepat("link", write("stray.csv", ([Self.header] + rows).joined(separator: "\n")), "--json")
        #expect(answer.code == 0)
        #expect(answer.out.contains("\"badRows\":1"))
        #expect(answer.out.contains("\"rows\":440"))
        #expect(answer.error.contains("never closed"))
    }

    @Test("bad rows are told and left out, the rest is linked")
    func bad() throws {
        var rows = Self.people(400)
        rows.insert("short,row", at: 5)
        rows.insert("p,1,2,3,4,5,6,7,8,9,10", at: 50)
        let file = try write("bad.csv", ([Self.header] + rows).joined(separator: "\n"))
        let answer = try tepat("link", file, "--json")
        #expect(answer.code == 0)
        #expect(answer.out.contains("\"badRows\":2"))
        #expect(answer.out.contains("\"rows\":440"))
        // The header is line 1.
        #expect(answer.error.contains("bad.csv, line 7: 2 fields, the header has 8"), "\(answer.error)")
        #expect(answer.error.contains("bad.csv, line 52: more fields, the header has 8"))
    }

    @Test("what many rows have in common is told, by field")
    func wide() throws {
        let rows = (0..<400).map { "p\($0),9901010101800001,SUKARMAN" }
        let file = try write("wide.csv", (["id,nik,name"] + rows).joined(separator: "\n"))
        let answer = try tepat("link", file, "--json", "--threshold", "1")
        #expect(answer.code == 0)
        #expect(
            answer.out.contains("{\"fields\":\"nik\",\"groups\":1,\"largest\":400,\"rows\":400}"), "\(answer.out)")
        let told = try tepat("link", file, "--threshold", "1")
        #expect(told.out.contains("1 of nik (up to 400 rows)"))
    }

    @Test("more rows than there is memory for are refused before they are read")
    func memory() throws {
        let file = try write("long.csv", "id,nik\n" + String(repeating: "1,\n", count: 300_000))
        let answer = try tepat("link", file, "--memory", "64")
        #expect(answer.code != 0)
        #expect(answer.error.contains("MiB of memory and 64 may be taken"), "\(answer.error)")
    }

    @Test("values that cannot be read are counted by file and column")
    func values() throws {
        var rows = Self.people(400).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        for number in 100..<103 { rows[number][4] = "tidak tahu" }
        for number in 200..<205 { rows[number][1].removeLast() }
        rows[300][1] = "-"
        let file = try write(
            "values.csv", ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n"))
        let answer = try tepat("link", file, "--json")
        #expect(answer.code == 0)
        #expect(answer.out.contains("\"badRows\":0"))
        #expect(answer.out.contains("\"column\":\"nik\"") && answer.out.contains("\"values\":5"), "\(answer.out)")
        #expect(answer.out.contains("\"column\":\"birth_date\"") && answer.out.contains("\"values\":3"))
        #expect(answer.error.contains("values.csv: 5 values of nik could not be read and count as missing"))
        let plain = try tepat(
            "link", write("a.csv", ([Self.header] + Self.people(20)).joined(separator: "\n")), "--json")
        #expect(plain.out.contains("\"badValues\":[]"))
    }

    @Test("lines are counted as an editor counts them, those within quotes and without anything too")
    func lines() throws {
        var rows = Self.people(400)
        rows.insert("short,row", at: 300)
        rows[10] = "p9999,,,\"SUKARMAN\nPRATIWI\",,,,"
        rows.insert("", at: 5)
        let answer = try tepat("link", write("lines.csv", ([Self.header] + rows).joined(separator: "\r\n")))
        #expect(answer.code == 0)
        #expect(answer.error.contains("lines.csv, line 304: 2 fields"), "\(answer.error)")
    }

    @Test(
        "what cannot be done is said, with what to do",
        arguments: [
            (["nowhere.csv"], "cannot be read"), (["empty.csv"], "no rows under a header"),
            (["strange.csv"], "--role name=full_name"), (["a.csv", "--role", "name=nama"], "has no column nama"),
            (["a.csv", "--role", "nama"], "is not ROLE=COLUMN"), (["a.csv", "--threshold", "7"], "--threshold"),
            (["a.csv", "--memory", "3"], "--memory is at least"),
            (["a.csv", "--spellings", "strange.csv"], "line 1"),
            (["a.csv", "--pairs", "/nowhere/p.csv"], "cannot be written"),
        ])
    func refused(_ arguments: [String], _ words: String) throws {
        _ = try write("a.csv", ([Self.header] + Self.people(20)).joined(separator: "\n"))
        _ = try write("empty.csv", "")
        _ = try write("strange.csv", "x,y\n1,2\n")
        let path = folder.path + "/"
        let answer = try CommandLineProgram(folder: folder).run(
            ["link"] + arguments.map { $0.hasSuffix(".csv") && !$0.hasPrefix("/") ? path + $0 : $0 }, environment: [:],
            input: "")
        #expect(answer.code != 0)
        #expect(answer.error.contains(words), "\(answer.error)")
    }
}
