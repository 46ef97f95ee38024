import ArgumentParser
import Foundation
import Registry
import Storage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the register into a new file while everybody works on, and check the copy.")
    @Argument(help: "The file to make; it must not exist.") var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Trouble(message: "\(file) exists; choose another name")
        }
        let registry = try database.openExisting()
        let file = file
        let problems = try await onOwnThread {
            try registry.database.backUp(to: file)
            return try SQLite(path: file).integrityProblems()
        }
        guard problems.isEmpty else {
            throw Trouble(message: "the copy is not whole: \(problems.joined(separator: "; "))")
        }
        print("backup written to \(file) and checked; keep \(try database.path).audit-key with it")
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the register; the register of today is kept beside it.",
        discussion: "Stop the server first.")
    @Argument(help: "A file that `tepat backup` made.") var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let path = try database.path
        guard FileManager.default.fileExists(atPath: file) else {
            throw Trouble(message: "there is no backup at \(file)")
        }
        let files = FileManager.default
        // The backup is checked as a copy: it is neither changed nor upgraded.
        let fresh = path + ".baru"
        try? files.removeItem(atPath: fresh)  // left by an interrupted restore
        try files.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.copyItem(atPath: file, toPath: fresh)
        let problems = try SQLite(path: fresh).integrityProblems()
        guard problems.isEmpty else {
            throw Trouble(message: "the backup is damaged: \(problems.joined(separator: "; "))")
        }
        _ = try Registry(database: try SQLite(path: fresh))
        var kept: String?
        if files.fileExists(atPath: path) {
            let old = path + ".sebelum-pemulihan-" + String(Int(Date().timeIntervalSince1970))
            for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
                try files.moveItem(atPath: path + suffix, toPath: old + suffix)
            }
            kept = old
        }
        for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: fresh + suffix) {
            try files.moveItem(atPath: fresh + suffix, toPath: path + suffix)
        }
        print("restored \(path) from \(file)")
        if let kept { print("the register as it was: \(kept)") }
    }
}
