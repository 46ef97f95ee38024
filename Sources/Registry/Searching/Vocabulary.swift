import Linkage
import Storage
import Synchronization

/// The distinct words of each home with how often they occur, kept in memory: what a misspelt word could have been,
/// and which of several words is the rarest.
///
/// It may lag behind the tables. Then a word that is new to a home is not yet offered for a misspelt one; exactly
/// spelt it is found all the same.
final class Vocabulary: Sendable {
    /// Words of one home in the order of their keys.
    struct Words: Sendable {
        fileprivate(set) var keys: [Int64] = []
        fileprivate(set) var masks: [UInt32] = []
        fileprivate(set) var counts: [Int32] = []
        /// Milliseconds since 1970, UTC.
        fileprivate var readAt: Int64 = 0

        var isEmpty: Bool { keys.isEmpty }

        /// How many records have the word; from `countedTo` on no more is known.
        func count(of key: Int64) -> Int {
            var low = 0, high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low] == key ? Int(counts[low]) : 0
        }
    }

    private struct Slot: Hashable {
        var index: WordIndex
        var home: Int64
    }

    private struct State {
        var words: [Slot: Words] = [:]
        var isRefreshing = false
    }

    /// Beyond this a word is simply common.
    private static let countedTo = 5_000
    private static let freshFor: Int64 = 600_000

    private let database: any Database
    private let state = Mutex(State())

    init(database: any Database) { self.database = database }

    /// The words of homes, read at the first asking. What is older than ten minutes is read again meanwhile, and the
    /// next to ask gets it.
    func words(_ index: WordIndex, of homes: [Int64], now: Int64) async throws -> [Int64: Words] {
        let (held, isStale) = state.withLock { state in
            let held = homes.reduce(into: [Int64: Words]()) { $0[$1] = state.words[Slot(index: index, home: $1)] }
            let isStale = held.values.contains { now - $0.readAt > Self.freshFor } && !state.isRefreshing
            if isStale { state.isRefreshing = true }
            return (held, isStale)
        }
        // A home without a word is asked again each time: that costs nothing, and its first file may just have come.
        let missing = homes.filter { held[$0]?.isEmpty ?? true }
        if isStale { Task { await refresh(index, homes, now) } }
        if missing.isEmpty { return held }
        return held.merging(try await read(index, missing, now)) { $1 }
    }

    private func refresh(_ index: WordIndex, _ homes: [Int64], _ now: Int64) async {
        // One home a transaction, so that nobody waits for a reader. A failure is met again by the next search.
        for home in homes { _ = try? await read(index, [home], now) }
        state.withLock { $0.isRefreshing = false }
    }

    private func read(_ index: WordIndex, _ homes: [Int64], _ now: Int64) async throws -> [Int64: Words] {
        // Words that names are made of, as numbers, and how often: they are kept for everybody who searches.
        let found = try await database.read(seeing: .everything) { db in
            // Of 514 homes most have nobody in most registers.
            let peopled = try homes.filter { home in
                try db.first("SELECT 1 AS n FROM \(unsafe: index.table) WHERE home = \(home) LIMIT 1") != nil
            }
            return try peopled.reduce(into: [Int64: Words]()) { found, home in
                found[home] = try Self.words(index, of: home, now, in: db)
            }
        }
        state.withLock { state in
            for (home, words) in found { state.words[Slot(index: index, home: home)] = words }
        }
        return found
    }

    /// From word to word by the index, never along the rows of a common one.
    private static func words(_ index: WordIndex, of home: Int64, _ now: Int64, in db: any Connection) throws -> Words {
        var words = Words(readAt: now)
        try db.forEach(
            """
            WITH RECURSIVE each_word(word) AS (
                SELECT MIN(a.word) FROM \(unsafe: index.table) a WHERE a.home = \(home)
                UNION ALL
                SELECT (SELECT MIN(b.word) FROM \(unsafe: index.table) b WHERE b.home = \(home) AND b.word > e.word)
                FROM each_word e WHERE e.word IS NOT NULL)
            SELECT e.word, (SELECT count(*) FROM (
                SELECT 1 FROM \(unsafe: index.table) c WHERE c.home = \(home) AND c.word = e.word LIMIT \(countedTo)) k)
            FROM each_word e WHERE e.word IS NOT NULL
            """
        ) { row in
            words.keys.append(row.int(0))
            words.masks.append(SoundLetters(row.int(0)).mask)
            words.counts.append(Int32(row.int(1)))
            return true
        }
        return words
    }
}

extension Vocabulary.Words {
    /// Calls `body` with each word at most `limit` slips away, the word itself left out.
    func forEachNear(_ word: SoundLetters, within limit: Int, _ body: (Int64, Int, Int) -> Void) {
        for position in keys.indices {
            // Most are told apart by their letters alone.
            if (masks[position] ^ word.mask).nonzeroBitCount > 2 * limit { continue }
            let other = SoundLetters(keys[position])
            guard other.count > 0, other.key != word.key, let distance = word.distance(to: other, atMost: limit) else {
                continue
            }
            body(other.key, distance, Int(counts[position]))
        }
    }
}
