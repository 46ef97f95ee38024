/// Where a search goes on: in which of its ways, and after which record.
struct SearchPlace: Sendable {
    var index = WordIndex.names
    /// Position in `WordRuns.all`.
    var run = 0
    var village: Int64 = 0
    var record: Int64 = 0
    /// Something was found on an earlier page.
    var hasFound = false

    init(_ index: WordIndex) { self.index = index }

    /// - Throws: `Refusal.notFound` for what is no place.
    init?(_ text: String?) throws(Refusal) {
        guard let cursor = try Cursor.read(text) else { return nil }
        guard (0..<400).contains(cursor.person) else { throw .notFound }
        index = cursor.person & 1 == 0 ? .names : .addresses
        hasFound = cursor.person & 2 != 0
        run = Int(cursor.person >> 2)
        (village, record) = (cursor.village, cursor.id)
    }

    /// Whether there can be anything of a stretch after this place.
    func comesBeforeEnd(of stretches: Stretches) -> Bool {
        (village, record) < (stretches.villages.upperBound, Int64.max)
    }

    var text: String {
        let code = Int64(run) << 2 | (hasFound ? 2 : 0) | (index == .addresses ? 1 : 0)
        return Cursor(village: village, id: record, person: code).text
    }
}
