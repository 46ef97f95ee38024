/// Rows that were refused: each counted by its reason, the first of them kept to be listed, so that a file of nothing
/// but bad rows does not fill the memory.
package struct RejectList: Sendable, Equatable {
    /// So many are listed; the rest is only counted.
    package static let mostListed = 1_000_000
    /// So many of other people's rows: a file of a province holds millions, and nobody mends them here.
    package static let mostOutsideListed = 5_000
    /// Bytes of a value that are kept.
    private static let longestValue = 200

    package private(set) var listed: [Reject] = []
    package private(set) var byReason: [Reject.Reason: Int] = [:]

    private var outsideListed = 0

    package init() {}

    package var count: Int { byReason.values.reduce(0, +) }
    package var isEmpty: Bool { byReason.isEmpty }
    package var unlisted: Int { count - listed.count }

    /// Of those, rows outside the area of whoever imports.
    package var unlistedOutside: Int { byReason[.outsideScope, default: 0] - outsideListed }

    package mutating func add(_ reject: Reject) {
        byReason[reject.reason, default: 0] += 1
        guard listed.count < Self.mostListed else { return }
        if reject.reason == .outsideScope {
            guard outsideListed < Self.mostOutsideListed else { return }
            outsideListed += 1
        }
        var reject = reject
        reject.value = Self.short(reject.value)
        reject.column = Self.short(reject.column)
        listed.append(reject)
    }

    mutating func add(_ rejects: [Reject]) { rejects.forEach { add($0) } }

    mutating func sortByLine() { listed.sort { $0.line < $1.line } }

    private static func short(_ text: String) -> String {
        text.utf8.count <= longestValue ? text : String(decoding: text.utf8.prefix(longestValue), as: UTF8.self) + "…"
    }
}
