import ArgumentParser
import Foundation
import Registry
import Storage

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the register into a new file while everybody works on, and check the copy.",
        discussion: """
            The copy is restored beside it, its rows are counted and its audit trail is gone through; then that is \
            removed again. On PostgreSQL it is a file of pg_dump: the address must be that of the tables' owner, and \
            checking it takes the right to make databases. A register on several servers is copied by other means: \
            docs/scale.md.
            """)
    @Argument(help: "The file to make; it must not exist.") var file: String
    @Flag(inversion: .prefixedNo, help: "Restore the copy beside it to check it.") var check = true
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Trouble(message: "\(file) exists; choose another name")
        }
        let registry = try database.openExisting()
        let place = try database.place
        let (file, isChecked) = (file, check)
        try await onOwnThread {
            try registry.database.checkBackup()
            if isChecked {
                do {
                    try registry.database.requireRoomForCopy()
                } catch StorageError.unable(let words) {
                    throw Trouble(message: "\(words). Or give --no-check: then nothing proves that it can be restored")
                }
            }
            try Self.make(file, of: registry.database, key: place.keyFile, isChecked: isChecked)
        }
        let files = place.files
        print(
            """
            backup written to \(file)\(isChecked ? ", restored and checked" : ", not checked"); \
            keep \(files).audit-key and \(files).kunci too
            """)
    }

    /// Under another name until it is whole: what is called like a backup is one.
    private static func make(_ file: String, of database: any Database, key: String, isChecked: Bool) throws {
        HalfBackup.removeLeft(beside: file)
        let half: HalfBackup
        do {
            half = try HalfBackup(of: file)
        } catch StorageError.occupied {
            throw Trouble(message: "another backup is being written to \(file); choose another name, or wait for it")
        }
        defer { half.remove() }  // what has its name by then is no part of it
        // Another may have made it since this command began.
        guard !FileManager.default.fileExists(atPath: file) else {
            throw Trouble(message: "\(file) exists; choose another name")
        }
        let watch = removeIfStopped(HalfBackup.paths(of: file))
        defer { withExtendedLifetime(watch) {} }
        let counts = try database.backUp(to: half.path)
        if isChecked {
            let problems = try database.withCopy(restoredFrom: half.path) { copy in
                try Schema.secure(copy)
                return try BackupCheck.problems(in: copy, counts: counts, key: key)
            }
            guard problems.isEmpty else {
                throw Trouble(message: "the copy is not whole: \(problems.joined(separator: "; "))")
            }
        }
        try DurableFile.place(half.path, at: file)
    }
}
