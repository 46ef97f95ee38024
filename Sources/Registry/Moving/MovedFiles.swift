import Foundation
import Storage

/// What lies beside a register and belongs to it: its keys, and the store of files.
package struct MovedFiles {
    package struct Report: Sendable, Encodable {
        package var files = 0
        package var bytes = 0
    }

    private let from: String?
    private let to: String?

    /// - Parameters: what the names of the files of each register begin with.
    init(from: String?, to: String?) {
        self.from = from
        self.to = to
    }

    /// Copies what is not there yet, each file on the disk before it has its name. What is there already must be the
    /// same.
    ///
    /// - Throws: `MoveProblem.anotherFile`, `StorageError`.
    func copy(tell: (RegisterMove.Step) throws -> Void) throws -> Report {
        guard let from, let to, Self.standard(from) != Self.standard(to) else { return Report() }
        let keys = [SecretBox.ending, SigningKey.ending]
        let names = try keys.filter { FileManager.default.fileExists(atPath: from + $0) } + stored(from)
        var report = Report()
        for (number, name) in names.enumerated() {
            try tell(RegisterMove.Step(phase: .files, name: name, done: number, total: names.count))
            try copy(from + name, to: to + name)
            report.files += 1
            report.bytes += FileStore.size(of: to + name) ?? 0
        }
        return report
    }

    /// The files of the store and parts of uploads, by their names after the register's. What is temporary stays.
    private func stored(_ from: String) throws -> [String] {
        let folder = from + ".berkas"
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var names: [String] = []
        for case let name as String in walk where !name.hasPrefix("sementara") {
            if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular { names.append(".berkas/" + name) }
        }
        return names.sorted()
    }

    private func copy(_ path: String, to place: String) throws {
        let files = FileManager.default
        if files.fileExists(atPath: place) {
            guard files.contentsEqual(atPath: path, andPath: place) else { throw MoveProblem.anotherFile(place) }
            return
        }
        let folder = (place as NSString).deletingLastPathComponent
        do {
            try files.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageError.cannotOpen(path: folder, reason: "the folder cannot be made")
        }
        let fresh = place + ".baru"
        unlink(fresh)  // left by a move that was interrupted
        try DurableFile.copy(path, to: fresh)
        try DurableFile.place(fresh, at: place)
    }

    private static func standard(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
