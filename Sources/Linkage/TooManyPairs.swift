/// More pairs have a key in common than were to be looked at.
package struct TooManyPairs: Error, Sendable {
    package let limit: Int
    /// What many records have in common, of the keys that were looked at until there were too many: the same whatever the
    /// number of threads.
    package let wide: [WideBlocks]
}

extension Linker {
    /// About how many bytes of memory records take in a run: each, the place for the keys it is sorted by, and the part
    /// of the words.
    ///
    /// - Parameter roles: what the files say.
    package static func bytes(rows: Int, roles: Set<LinkRole>) -> Int { rows * (roles.hasExtras ? 176 : 120) }

    /// About how many bytes a pair takes that has a key in common.
    package static let bytesOfPair = 32
}
