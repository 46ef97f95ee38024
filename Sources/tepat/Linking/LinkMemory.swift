import Foundation
import Linkage

/// How much memory a run may take: what it would need beyond that is refused before the machine refuses it.
struct LinkMemory {
    private let mebibytes: Int

    /// The program itself, and the parts of files that are being read.
    private static let base = 48
    static let least = 64

    /// - Parameter mebibytes: three quarters of what there is unless said.
    init(_ mebibytes: Int?) {
        self.mebibytes = mebibytes ?? Self.machine / 4 * 3
    }

    /// Of the machine, or of what it leaves to this program.
    private static var machine: Int {
        let physical = Int(ProcessInfo.processInfo.physicalMemory >> 20)
        let limit = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)
        guard let bytes = limit.flatMap({ Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }) else {
            return physical
        }
        return min(physical, bytes >> 20)
    }

    /// How many pairs there is room for beside so many rows.
    ///
    /// - Throws: `Trouble` if there is none.
    func pairs(beside rows: Int, of files: [PersonFile]) throws -> Int {
        let roles = files.reduce(into: Set<LinkRole>()) { $0.formUnion($1.layout.all) }
        let needed = Linker.bytes(rows: rows, roles: roles) >> 20 + Self.base
        guard needed < mebibytes else {
            throw Trouble(
                message: """
                    \(rows) rows take about \(needed) MiB of memory and \(mebibytes) may be taken. Part the file, by \
                    kabupaten or year of birth for instance, or say with --memory how many MiB there are
                    """)
        }
        return (mebibytes - needed) << 20 / Linker.bytesOfPair
    }

    func trouble(_ found: TooManyPairs) -> Trouble {
        let most = found.wide.max { $0.largest < $1.largest }.map {
            " Up to \($0.largest) rows have \($0.fields) in common: a value that stands for none?"
        }
        return Trouble(
            message: """
                More than \(found.limit) pairs of rows have something in common, which is more than fits into \
                \(mebibytes) MiB of memory.\(most ?? "") Empty what stands for no value, part the file, or say with --memory \
                how many MiB there are
                """)
    }
}
