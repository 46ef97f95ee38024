import Foundation
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

        /// How many records have the word.
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
        /// Being read: whoever asks meanwhile waits for it, and does not read once more.
        var reading: [Slot: Task<Words, any Error>] = [:]
        var isRefreshing = false
    }

    private static let freshFor: Int64 = 600_000

    private let database: any Database
    private let state = Mutex(State())
    /// One home after the other: a hundred thousand words at a time are enough for a server that has other work.
    private let queue = DispatchQueue(label: "vocabulary")

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
        var words = held
        let peopled = missing.isEmpty ? [] : try await peopled(missing, index)
        let reading = peopled.map { (home: $0, task: read(Slot(index: index, home: $0), now)) }
        for (home, task) in reading { words[home] = try await task.value }
        return words
    }

    /// Reads the words of homes before anybody asks, one after the other.
    func warmUp(_ homes: [Int64], now: Int64) async throws {
        for index in WordIndex.allCases {
            for home in try await peopled(homes, index).prefix(Self.mostWarm) {
                _ = try await read(Slot(index: index, home: home), now).value
            }
        }
    }

    /// A province's; a nation's words come as they are asked for.
    private static let mostWarm = 64

    /// Of 514 homes most have nobody in most registers: asked together and cheaply, since it is asked each time.
    private func peopled(_ homes: [Int64], _ index: WordIndex) async throws -> [Int64] {
        try await database.read(seeing: .everything) { db in
            try homes.filter { home in
                // In the order of the index, so that it is looked for there.
                try db.first(
                    "SELECT 1 AS n FROM \(unsafe: index.table) WHERE home = \(home) ORDER BY word LIMIT 1") != nil
            }
        }
    }

    private func refresh(_ index: WordIndex, _ homes: [Int64], _ now: Int64) async {
        // A failure is met again by the next search.
        for home in homes { _ = try? await read(Slot(index: index, home: home), now).value }
        state.withLock { $0.isRefreshing = false }
    }

    private func read(_ slot: Slot, _ now: Int64) -> Task<Words, any Error> {
        state.withLock { state in
            if let task = state.reading[slot] { return task }
            // Not a part of whoever asks: if that one leaves, the others still wait for it.
            let task = Task {
                defer { self.state.withLock { $0.reading[slot] = nil } }
                let words = try await self.onQueue { try self.words(slot, now) }
                self.state.withLock { $0.words[slot] = words }
                return words
            }
            state.reading[slot] = task
            return task
        }
    }

    private func onQueue(_ body: @escaping @Sendable () throws -> Words) async throws -> Words {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }

    /// Words that names are made of, as numbers, and how often: they are kept for everybody who searches.
    private func words(_ slot: Slot, _ now: Int64) throws -> Words {
        try database.readWhole { db in
            var words = Words(readAt: now)
            try db.forEach(
                """
                SELECT word, count(*) FROM \(unsafe: slot.index.table) WHERE home = \(slot.home)
                GROUP BY word ORDER BY word
                """
            ) { row in
                words.keys.append(row.int(0))
                words.masks.append(SoundLetters(row.int(0)).mask)
                words.counts.append(Int32(clamping: row.int(1)))
                return true
            }
            return words
        }
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
