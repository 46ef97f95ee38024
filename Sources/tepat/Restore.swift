import ArgumentParser
import Foundation
import Registry
import Storage

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the register; the register of today is kept beside it.",
        discussion: """
            Stop the server first. Put the key files (.kunci, .audit-key) of the register back beside it. On PostgreSQL \
            the backup is restored into a new database, which then takes the name; that takes the right to make \
            databases. Rights and settings that were given to the old database itself are to be given again.
            """)
    @Argument(help: "A file that `tepat backup` made.") var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
            throw Trouble(message: "there is no backup at \(file)")
        }
        let file = file
        let done: Done
        do {
            done = try await onOwnThread { try Self.restore(file, to: place) }
        } catch StorageError.occupied {
            throw Trouble(message: "a server or an import is using \(place.address); stop it first")
        }
        print("restored \(place.address) from \(file)")
        if let kept = done.kept { print("the register as it was: \(kept)") }
        if let other = done.movedTo { print("it was moved to \(other) before: see that nobody uses that") }
        if !FileManager.default.fileExists(atPath: place.files + SecretBox.ending) {
            print(
                "there is no \(place.files)\(SecretBox.ending): put this register's back, or codes cannot be checked")
        }
    }

    private struct Done {
        /// Where the register of before lies, if there was one.
        var kept: String?
        /// What the copy says of a move of its register: whoever restores it has it used here again.
        var movedTo: String?
    }

    private static func restore(_ file: String, to place: RegisterPlace) throws -> Done {
        var done = Done()
        func check(_ copy: any Database) throws {
            try requireRegister(copy, at: file)
            try Schema.secure(copy)
            done.movedTo = try copy.changeSchema { try Departure.take(in: $0) }?.place
            try Schema.bringUpToDate(copy)
            let problems = try BackupCheck.problems(in: copy, counts: [:], key: nil)
            guard problems.isEmpty else {
                throw Trouble(message: "the backup is damaged: \(problems.joined(separator: "; "))")
            }
        }
        switch place.address {
        case .sqlite(let path):
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            done.kept = try SQLite.restore(file, to: path, check: check)
        case .postgres(let url):
            done.kept = try PostgreSQL.restore(file, to: url, prepare: Schema.prepareForCopy, check: check)
        }
        return done
    }
}
