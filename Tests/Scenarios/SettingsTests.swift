import Foundation
import TepatTesting
import Testing

/// How a place is set up, as `tepat settings` shows it.
@Suite("Settings")
struct SettingsTests {
    let folder: TestFolder
    private let program: CommandLineProgram

    init() throws {
        folder = try TestFolder()
        program = CommandLineProgram(folder: folder)
    }

    /// A configuration file that only its owner may read.
    private func file(_ text: String, mode: Int = 0o600) throws -> String {
        let path = folder.path + "/tepat.conf"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    private func settings(_ arguments: [String], _ environment: [String: String] = [:]) throws -> [String: [String]] {
        let answer = try program.run(["settings"] + arguments, environment: environment)
        #expect(answer.code == 0, "\(answer.error)")
        let rows = answer.out.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Array($0.dropFirst())) })
    }

    @Test("an option counts before the environment, that before the file, that before the default")
    func precedence() throws {
        let path = try file(
            "# Dinas Sosial\n\nport = 9000\r\n host=0.0.0.0\ndatabase = /srv/a b.sqlite\nsecure = yes\n")
        let plain = try settings(["--config", path])
        #expect(plain["port"] == ["9000", path + ":3"])
        #expect(plain["host"] == ["0.0.0.0", path + ":4"])
        #expect(plain["database"] == ["/srv/a b.sqlite", path + ":5"])
        #expect(plain["log_level"] == ["info", "default"])
        let environment = ["TEPAT_CONFIG": path, "TEPAT_PORT": "9001", "TEPAT_DATABASE": "b.sqlite", "TEPAT_HOST": ""]
        let mixed = try settings([], environment)
        #expect(mixed["port"] == ["9001", "TEPAT_PORT"])
        #expect(mixed["database"] == ["b.sqlite", "TEPAT_DATABASE"])
        #expect(mixed["host"] == ["0.0.0.0", path + ":4"])
        #expect(try settings(["--database", "c.sqlite"], environment)["database"] == ["c.sqlite", "--database"])
        #expect(try settings([])["port"] == ["8080", "default"])
    }

    @Test("commands find the register by the file; who says where it is need not read it")
    func everyCommand() throws {
        let register = folder.path + "/r.sqlite"
        let path = try file("database = sqlite:\(register)\n")
        #expect(try program.run(["regions", "find", "Curup", "--config", path]).code == 0)
        #expect(FileManager.default.fileExists(atPath: register))
        #expect(try program.run(["doctor"], environment: ["TEPAT_CONFIG": path]).out.contains("all is well"))
        #expect(try program.run(["doctor", "--database", register], environment: ["TEPAT_CONFIG": "/none"]).code == 0)
    }

    @Test(
        "what a file cannot say is refused with its line and the next step",
        arguments: [
            (
                "port = 8080\nprot = 1\n",
                ":2: there is no such setting; there are database, files, connections, host, port"
            ),
            ("port\n", ":1: write the line as name = value"), ("port =\n", ":1: port has no value"),
            ("port = 99999\n", ":1: port: give a number from 0 to 65535"),
            ("secure = mungkin\n", ":1: secure: give yes or no"),
            ("log_format = xml\n", ":1: log_format: give auto, json or text"),
            ("shutdown_timeout = -1\n", ":1: shutdown_timeout: give a number of seconds"),
            ("host = a\n\nhost = b\n", ":3: host stands at"),
            ("database = mysql://rahasia@x/y\n", ":1: database: it is"),
        ])
    func refused(text: String, words: String) throws {
        let path = try file(text)
        let answer = try program.run(["settings", "--config", path])
        #expect(answer.code == 1 && answer.error.contains(path + words), "\(answer.error)")
        #expect(!answer.error.contains("rahasia"))
    }

    @Test("every setting stands in the table of the page on deployment and in the file to begin with")
    func told() throws {
        let answer = try program.run(["settings", "--config", try file("prot = 1\n")])
        let names = try #require(answer.error.split(separator: "there are ").last)
            .split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        #expect(names.count > 12 && names.contains("connections"))
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        func text(_ path: String) throws -> String {
            try String(contentsOf: root.appendingPathComponent(path).standardizedFileURL, encoding: .utf8)
        }
        let page = try text("docs/deployment.md")
        let lines = try text("deploy/tepat.conf").split(separator: "\n")
        for name in names {
            let option = name.replacing("_", with: "-")
            #expect(page.contains("\n| `\(name)` | `--\(option)`"), "deployment.md: \(name)")
            #expect(page.contains("| `TEPAT_\(name.uppercased())` |"), "deployment.md: \(name)")
            #expect(lines.contains { $0.hasPrefix("\(name) =") || $0.hasPrefix("# \(name) =") }, "tepat.conf: \(name)")
        }
        // With its comments taken away it is one that the program reads.
        let bare = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n") + "\n"
        #expect(try program.run(["settings", "--config", try file(bare)]).code == 0)
    }

    @Test("a file that is not there, or is a folder, is refused where it was asked for")
    func missing() throws {
        #expect(try program.run(["settings", "--config", folder.path + "/none"]).error.contains("cannot read"))
        #expect(try program.run(["settings", "--config", folder.path]).error.contains("no text file"))
        #expect(try program.run(["settings"], environment: ["TEPAT_CONFIG": "/none"]).code == 1)
        #expect(try program.run(["settings"], environment: ["TEPAT_PORT": "x"]).error.contains("TEPAT_PORT: give"))
    }

    @Test("a password is never shown, and a file that holds one is its owner's alone")
    func passwords() throws {
        let address = "postgresql://tepat:rahasia@db.example:5432/tepat"
        for mode in [0o644, 0o640, 0o604] {
            let answer = try program.run(["settings", "--config", try file("database = \(address)\n", mode: mode)])
            #expect(answer.code == 1 && answer.error.contains("chmod 600"))
            #expect(!answer.error.contains("rahasia"))
        }
        let path = try file("database = \(address)\n")
        #expect(try settings(["--config", path])["database"]?.first == "postgresql://tepat:***@db.example:5432/tepat")
        #expect(try program.run(["settings", "--config", try file("port = 1\n", mode: 0o644)]).code == 0)
        let open = try file("database = postgresql://tepat@db.example/tepat\n", mode: 0o644)
        #expect(try program.run(["settings", "--config", open]).code == 0)
        for arguments in [["stats", "--database", address], ["doctor", "--database", address]] {
            let answer = try program.run(arguments)
            #expect(answer.code == 1 && !(answer.error + answer.out).contains("rahasia"))
        }
    }
}
