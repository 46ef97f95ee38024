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
        let path = try database.path
        print("backup written to \(file) and checked; keep \(path).audit-key and \(path).kunci too")
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the register; the register of today is kept beside it.",
        discussion: "Stop the server first. Put the key files (.kunci, .audit-key) of the register back beside it.")
    @Argument(help: "A file that `tepat backup` made.") var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let path = try database.path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
            throw Trouble(message: "there is no backup at \(file)")
        }
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        let serving: FileLock
        do {
            serving = try FileLock(path: path + ".serving")
        } catch StorageError.occupied {
            throw Trouble(message: "a server is using \(path); stop it first")
        }
        let lock = try FileLock(path: path + ".lock")
        try withExtendedLifetime((serving, lock)) { try replace(path) }
    }

    private func replace(_ path: String) throws {
        let files = FileManager.default
        // The backup is checked as a copy: it is neither changed nor upgraded.
        let fresh = path + ".baru"
        func removeFresh() {
            for suffix in ["", "-wal", "-shm"] { try? files.removeItem(atPath: fresh + suffix) }  // may not be there
        }
        removeFresh()  // left by an interrupted restore
        do {
            try files.copyItem(atPath: file, toPath: fresh)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: fresh)
            let copy = try SQLite(path: fresh)
            try requireRegister(copy, at: file)
            let problems = try copy.integrityProblems()
            guard problems.isEmpty else {
                throw Trouble(message: "the backup is damaged: \(problems.joined(separator: "; "))")
            }
            _ = try Registry(database: copy)
        } catch {
            removeFresh()
            throw error
        }
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
        if !files.fileExists(atPath: path + SecretBox.ending) {
            print("there is no \(path)\(SecretBox.ending): put this register's back, or codes cannot be checked")
        }
    }
}
