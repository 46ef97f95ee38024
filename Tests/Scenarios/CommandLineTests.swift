import Foundation
import TepatTesting
import Testing

/// The program as a person at a terminal meets it: answers, exit codes, files.
@Suite("The command line")
struct CommandLineTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @discardableResult
    private func tepat(_ arguments: String..., input: String = "") throws -> CommandLineProgram.Answer {
        try tepat(arguments, input: input)
    }

    private func tepat(_ arguments: [String], input: String = "") throws -> CommandLineProgram.Answer {
        try CommandLineProgram(folder: folder).run(
            arguments, environment: ["TEPAT_DATABASE": folder.path + "/r.sqlite"], input: input)
    }

    @Test("from the simulated file to the counts, and back again")
    func story() throws {
        let out = folder.path + "/sim"
        let simulated = try tepat(
            "simulate", "--regions", "17.02.06", "--families", "300", "--persons", "900", "--invalid-families", "40",
            "--program",
            "PKH=60f", "PBI-JK=700p", "--seed", "3", "--out", out)
        #expect(simulated.code == 0)

        let imported = try tepat("import", out + "/dtks.psv", "--as-of", "2024-06-01", "--json")
        #expect(imported.code == 0)
        #expect(imported.out.contains("\"new\":900"))
        #expect(imported.out.contains("\"rejected\":0"))

        let stats = try tepat("stats", "--region", "17.02.06", "--json")
        #expect(stats.out.contains("\"families\":300,"))
        #expect(stats.out.contains("\"persons\":900,"))
        #expect(stats.out.contains("\"invalidFamilies\":40,"))
        #expect(stats.out.contains("\"PKH\":{\"families\":60"))
        #expect(stats.out.contains("\"persons\":700}"))
        #expect(stats.out.contains("\"region\":\"17.02.06\""))

        let invalid = try tepat("invalid", "--region", "17.02.06").out.split(separator: "\n")
        #expect(invalid[0] == "line,id_dtks,kk_number,village,rule,severity,origin,evidence,next_step")
        let truth = try String(contentsOfFile: out + "/truth.csv", encoding: .utf8).split(separator: "\n").dropFirst()
        let told = Set(
            invalid.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
                .filter { $0[5] == "error" }.map { "\($0[0]) \($0[4])" })
        let seeded = Set(
            truth.map { $0.split(separator: ",", omittingEmptySubsequences: false) }.map { "\($0[0]) \($0[3])" })
        #expect(told == seeded)

        #expect(
            try tepat("import", out + "/dtks.psv", "--as-of", "2024-06-01", "--json").out.contains(
                "\"alreadyImported\":true"))
        #expect(try tepat("import", out + "/houses.csv", "--as-of", "2024-06-01", "--source", "BDT").code == 0)
        #expect(try tepat("validate", "--json").out.contains("\"changed\":0"))
        #expect(try tepat("doctor").code == 0)

        let copy = folder.path + "/copy.sqlite"
        #expect(try tepat("backup", copy).code == 0)
        #expect(try tepat("backup", copy).code == 1)
        #expect(try tepat("undo", "1").code == 1)
        #expect(try tepat("undo", "2").code == 0)
        #expect(try tepat("undo", "1").code == 0)
        #expect(try tepat("stats", "--json").out.contains("\"families\":0,"))
        #expect(try tepat("restore", copy).code == 0)
        #expect(try tepat("stats", "--json").out.contains("\"families\":300,"))
        #expect(try tepat("audit", "verify").code == 0)
    }

    @Test("the anchor finds a trail that was cut, with exit code 2")
    func anchor() throws {
        let file = try folder.dtks([DTKSRow(1)])
        let anchor = folder.path + "/anchor.txt"
        try tepat("import", file, "--as-of", "2024-06-01")
        let before = folder.path + "/before.sqlite"
        try tepat("backup", before)
        try tepat("invalid", "--region", "17.02")
        #expect(try tepat("audit", "anchor", anchor).code == 0)
        #expect(try tepat("audit", "verify", "--anchor", anchor).code == 0)
        // An older copy in its place: every chain holds, and yet the newest entries are gone.
        #expect(try tepat("restore", before).code == 0)
        #expect(try tepat("audit", "verify").code == 0)
        let answer = try tepat("audit", "verify", "--anchor", anchor)
        #expect(answer.code == 2)
        #expect(answer.out.contains("lost"))
    }

    @Test("rejected rows go to a file with line, column, value and reason")
    func rejects() throws {
        let file = try folder.dtks([DTKSRow(1), DTKSRow(2, ["DESA/KELURAHAN": "=TIDAK ADA"])])
        let rejects = folder.path + "/tolak.csv"
        #expect(try tepat("import", file, "--as-of", "2024-06-01", "--rejects", rejects).code == 0)
        let lines = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("3,DESA/KELURAHAN,\"'=TIDAK ADA"))
        #expect(lines[1].contains("village-unknown"))
    }

    @Test("what cannot be done is said in one line, with exit code 1; what is not understood with 64")
    func refusals() throws {
        #expect(try tepat("stats").code == 1)
        #expect(try tepat("import", folder.path + "/tidak-ada.psv").error.contains("cannot read"))
        #expect(try tepat("stats", "--database", "postgresql://127.0.0.1:1/x").error.contains("cannot be reached"))
        #expect(try tepat("import", "x", "--as-of", "kemarin").error.contains("YYYY-MM-DD"))
        #expect(try tepat("tidakada").code == 64)
        #expect(try tepat("import", "a", "b", "--rejects", "c").code == 64)
        for command in [
            "serve", "demo", "simulate", "import", "undo", "validate", "stats", "invalid", "user", "audit", "backup",
            "restore", "doctor", "settings", "road",
        ] {
            let help = try tepat(command, "--help")
            #expect(help.code == 0)
            #expect(help.out.contains("USAGE"))
        }
    }

    @Test("the road of a proposal is printed as docs/road.md has it, without any register")
    func road() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/road.md").standardizedFileURL
        let page = try String(contentsOf: file, encoding: .utf8)
        let answer = try tepat("road")
        #expect(answer.code == 0 && answer.out == page)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/r.sqlite"))
    }

    @Test("a database of another program is left alone, an empty one is a register not begun")
    func foreign() throws {
        let foreign = folder.path + "/lain.sqlite"
        let made = Process()
        made.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        made.arguments = [foreign, "CREATE TABLE foo (id integer)"]
        try made.run()
        made.waitUntilExit()
        let answer = try tepat("doctor", "--database", foreign)
        #expect(answer.code == 1)
        #expect(answer.error.contains("no register"))
        #expect(FileManager.default.contents(atPath: foreign)?.range(of: Data("audit_entry".utf8)) == nil)
        #expect(try tepat("restore", foreign).code == 1)
        let empty = try folder.file("kosong.sqlite", [])
        #expect(try tepat("stats", "--database", empty).code == 0)
    }

    @Test("accounts are made with a password from standard input, weak ones refused")
    func users() throws {
        let weak = try tepat(
            "user", "add", "uji.coba", "--name", "Uji", "--grant", "kades@17.02.06.2001", input: "pendek\n")
        #expect(weak.code == 1)
        let made = try tepat(
            "user", "add", "uji.coba", "--name", "Uji", "--grant", "kades@17.02.06.2001", input: "kata sandi panjang\n")
        #expect(made.code == 0)
        #expect(try tepat("user", "list").out.contains("kades@17.02.06.2001"))
        #expect(try tepat("user", "close", "uji.coba").code == 0)
        #expect(try tepat("user", "close", "tidak.ada").code == 1)
    }

    @Test("an export takes no option that its list does not know, nor an age beyond any")
    func exportOptions() throws {
        try tepat("import", try folder.dtks([DTKSRow(1), DTKSRow(2)]), "--as-of", "2024-06-01")
        let file = folder.path + "/hasil.csv"
        for wrong in [
            ["--min-age", "60"], ["--max-age", "17"], ["--sex", "p"], ["--list", "perorangan", "--gone"],
            ["--list", "perorangan", "--min-age", "300000"], ["--list", "perorangan", "--max-age", "-1"],
        ] {
            let answer = try tepat(["export", file, "--reason", "uji ekspor"] + wrong)
            #expect(answer.code == 64, "\(wrong)")
            #expect(!FileManager.default.fileExists(atPath: file))
        }
        let right = try tepat(
            "export", file, "--reason", "uji ekspor", "--list", "perorangan", "--min-age", "40", "--sex", "l")
        #expect(right.code == 0 && right.out.contains("2 rows"))
    }
}
