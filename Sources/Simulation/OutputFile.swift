import Foundation

/// A file written in large pieces.
struct OutputFile {
    private static let pieceSize = 1 << 20

    /// What waits to be written; rows are appended here.
    var bytes: [UInt8] = []
    private let handle: FileHandle
    private let path: String

    init(directory: String, name: String) throws(SimulationError) {
        path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: path))
            handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
        bytes.reserveCapacity(Self.pieceSize + Self.pieceSize / 8)
    }

    mutating func writeFullPieces() throws(SimulationError) {
        if bytes.count >= Self.pieceSize { try write() }
    }

    mutating func finish() throws(SimulationError) {
        try write()
        do {
            try handle.close()
        } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
    }

    private mutating func write() throws(SimulationError) {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
