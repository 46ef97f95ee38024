/// Whether a person or family is here.
package enum RecordStatus: Int, Sendable, Codable {
    case present = 1
    case deceased = 2
    case moved = 3
    case notFound = 4
    /// The same person as another record, which stays.
    case duplicate = 5
    /// Erased at the citizen's own request: nothing tells who it was, and nothing brings it back.
    case erased = 8
    /// The import that brought it was undone.
    case withdrawn = 9
}

/// A person or family by the two parts of its key.
package struct RecordKey: Hashable, Sendable, Comparable {
    package var home: Int64
    package var id: RecordID

    package static func < (left: RecordKey, right: RecordKey) -> Bool {
        (left.home, left.id) < (right.home, right.id)
    }
}
