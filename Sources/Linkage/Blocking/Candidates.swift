import Synchronization

/// The pairs that have a key in common: each once, in the order of the records.
struct Candidates {
    /// The earlier record in the upper half.
    private(set) var pairs: UnsafeMutableBufferPointer<UInt64>
    /// Blocks that had too many records and were parted by a second key, by what the key is made of.
    private(set) var wide: [WideBlocks] = []
    /// There are more pairs than were to be looked at; then here are none.
    private(set) var isTooMany = false

    private static let bits: UInt64 = 26
    /// More in one block say nothing of each other; they are parted once more.
    private static let most = 300
    /// Of a block that is too large even when parted, each is compared with so many neighbours.
    private static let window = 24
    /// Parts of a block up to this many have `most` neighbours each; of larger ones, fewer, so that what all of a file
    /// have in common makes no more pairs than its records.
    private static let large = 2_000

    /// Files of which anything can be asked.
    private static let small = 50_000

    /// - Parameters:
    ///   - isLink: pairs are only wanted between the two files.
    ///   - limit: more pairs are not to be held at once.
    init(_ all: LinkRecords, isLink: Bool, threads: Int, limit: Int = .max) {
        let hasAll = all.roles.isSuperset(of: [.nik, .birthDate, .mother, .kk]) && all.hasName
        let keys = BlockingKey.allCases.filter { key in
            (!hasAll || !key.isSpare)
                && key.roles.allSatisfy { all.roles.contains($0) || ($0 == .name && all.hasName) }
        }
        let count = all.count
        let numbers = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
        let sorted = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
        defer {
            numbers.deallocate()
            sorted.deallocate()
        }
        let found = Mutex<[[UInt64]]>([])
        let sum = Mutex(Sum())
        func find(
            _ fields: String, _ numbers: UnsafeMutableBufferPointer<UInt64>,
            _ sorted: UnsafeMutableBufferPointer<UInt64>
        ) {
            NumberSort.sort(numbers, into: sorted, highest: 64, lowest: Int(Self.bits), threads: threads) { _, part in
                // Where there are too many already none is kept, but what is wide is told, whatever the threads.
                let room = limit - sum.withLock { $0.pairs }
                var (pairs, wide) = ([UInt64](), WideBlocks(fields))
                Self.blocks(part, all, isLink, room, &pairs, &wide)
                let (count, those) = (pairs.count, wide)
                sum.withLock { sum in
                    sum.pairs += count
                    if those.blocks > 0 { sum.wide[fields, default: WideBlocks(fields)].add(those) }
                }
                if pairs.isEmpty { return }
                found.withLock { $0.append(pairs) }
            }
            let total = sum.withLock { $0.pairs }
            guard total > limit / 2, total <= limit else { return }
            // Most keys find what others have found: each pair is kept once.
            var lists = found.withLock { lists in exchange(&lists) }
            let once = Self.once(&lists, total, records: count, threads: threads)
            let kept = Array(once)
            once.deallocate()
            sum.withLock { $0.pairs = kept.count }
            found.withLock { $0 = [kept] }
        }
        for key in keys where sum.withLock({ $0.pairs <= limit }) {
            let used = Self.keys(key, all, into: numbers, threads: threads)
            find(
                key.fields, UnsafeMutableBufferPointer(rebasing: numbers[..<used]),
                UnsafeMutableBufferPointer(rebasing: sorted[..<used]))
        }
        if count <= Self.small, sum.withLock({ $0.pairs <= limit }) {
            var facts = Self.facts(all)
            facts.withUnsafeMutableBufferPointer { facts in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: facts.count) {
                    find(WideBlocks.facts, facts, $0)
                }
            }
        }
        let whole = sum.withLock { $0 }
        wide = whole.wide.values.sorted { ($1.records, $0.fields) < ($0.records, $1.fields) }
        isTooMany = whole.pairs > limit
        var lists = found.withLock { lists in exchange(&lists) }
        pairs = Self.once(&lists, isTooMany ? 0 : whole.pairs, records: count, threads: threads)
    }

    /// What all keys have found together.
    private struct Sum {
        var pairs = 0
        var wide: [String: WideBlocks] = [:]
    }

    private static func facts(_ all: LinkRecords) -> [UInt64] {
        let facts = Facts(all)
        var numbers: [UInt64] = []
        for position in 0..<all.count {
            facts.forEachKey(position) { numbers.append(($0 >> bits) << bits | UInt64(position)) }
        }
        return numbers
    }

    private static func keys(
        _ key: BlockingKey, _ all: LinkRecords, into numbers: UnsafeMutableBufferPointer<UInt64>, threads: Int
    ) -> Int {
        let count = all.count
        let parts = 16
        nonisolated(unsafe) let numbers = numbers
        let used = Mutex([Int](repeating: 0, count: parts))
        Parts.forEach(parts, threads: threads) { part in
            let stretch = Parts.stretch(part, of: parts, count)
            var at = stretch.lowerBound
            for position in stretch {
                guard let value = key.of(position, all) else { continue }
                numbers[at] = (value >> bits) << bits | UInt64(position)
                at += 1
            }
            let filled = at - stretch.lowerBound
            used.withLock { $0[part] = filled }
        }
        // Close the gaps.
        var end = 0
        for (part, filled) in used.withLock({ $0 }).enumerated() {
            let start = Parts.stretch(part, of: parts, count).lowerBound
            if start != end, filled > 0 {
                let base = numbers.baseAddress.unsafelyUnwrapped
                (base + end).update(from: base + start, count: filled)
            }
            end += filled
        }
        return end
    }

    private static func blocks(
        _ part: UnsafeMutableBufferPointer<UInt64>, _ all: LinkRecords, _ isLink: Bool, _ limit: Int,
        _ pairs: inout [UInt64], _ wide: inout WideBlocks
    ) {
        let ones = UInt64(1) << bits - 1
        var start = 0
        while start < part.count {
            let key = part[start] >> bits
            var end = start + 1
            while end < part.count, part[end] >> bits == key { end += 1 }
            if end - start > 1 {
                let block = UnsafeMutableBufferPointer(rebasing: part[start..<end])
                if block.count <= most {
                    if pairs.count <= limit { each(block, ones, all, isLink, &pairs) }
                } else if !isLink || isOfBoth(block, ones, all) {
                    wide.add(block.count)
                    if pairs.count <= limit { finer(block, ones, all, isLink, limit, &pairs) }
                }
            }
            start = end
        }
    }

    /// Whether any pair of a block is one of both files.
    private static func isOfBoth(_ block: UnsafeMutableBufferPointer<UInt64>, _ ones: UInt64, _ all: LinkRecords)
        -> Bool
    {
        let source = all.records[Int(block[0] & ones)].source
        return block.contains { all.records[Int($0 & ones)].source != source }
    }

    @inline(__always)
    private static func each(
        _ block: UnsafeMutableBufferPointer<UInt64>, _ ones: UInt64, _ all: LinkRecords, _ isLink: Bool,
        _ pairs: inout [UInt64]
    ) {
        for first in 0..<block.count - 1 {
            let one = block[first] & ones
            for second in first + 1..<block.count { add(one, block[second] & ones, all, isLink, &pairs) }
        }
    }

    @inline(__always)
    private static func add(
        _ one: UInt64, _ other: UInt64, _ all: LinkRecords, _ isLink: Bool, _ pairs: inout [UInt64]
    ) {
        if one == other { return }
        if isLink, all.records[Int(one)].source == all.records[Int(other)].source { return }
        pairs.append(min(one, other) << 32 | max(one, other))
    }

    private static func finer(
        _ block: UnsafeMutableBufferPointer<UInt64>, _ ones: UInt64, _ all: LinkRecords, _ isLink: Bool, _ limit: Int,
        _ pairs: inout [UInt64]
    ) {
        // Of those who have the same key, what they say decides, not where they stand.
        var keyed = block.map { number -> (key: UInt64, content: UInt64, position: UInt64) in
            let position = Int(number & ones)
            return (BlockingKey.finer(position, all), all.content(position), UInt64(position))
        }
        keyed.sort { ($0.key, $0.content, $0.position) < ($1.key, $1.content, $1.position) }
        var start = 0
        while start < keyed.count, pairs.count <= limit {
            var end = start + 1
            while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
            let near = neighbours(end - start)
            for first in start..<end where pairs.count <= limit {
                for second in first + 1..<min(first + 1 + near, end) {
                    add(keyed[first].position, keyed[second].position, all, isLink, &pairs)
                }
            }
            start = end
        }
        // And each with its neighbours in the order of names, for those whose second key differs.
        let byName = keyed.sorted { left, right in
            let (one, other) = (all.records[Int(left.position)], all.records[Int(right.position)])
            let (mine, theirs) = (all.words[Int(one.name.0)].word.high, all.words[Int(other.name.0)].word.high)
            if mine != theirs { return mine < theirs }
            return (all.words[Int(one.lastName)].word.high, one.birth, left.content, left.position)
                < (all.words[Int(other.lastName)].word.high, other.birth, right.content, right.position)
        }
        .map(\.position)
        for first in byName.indices where pairs.count <= limit {
            for second in first + 1..<min(first + 1 + window, byName.count) where second > first {
                add(byName[first], byName[second], all, isLink, &pairs)
            }
        }
    }

    /// With how many that follow it each of so many is compared who have the second key in common too.
    private static func neighbours(_ count: Int) -> Int {
        count <= large ? most : max(window, most * large / count)
    }

    /// Each pair once, in order.
    ///
    /// - Parameter lists: each is given up as soon as it is taken over, so that not all pairs stand there three times.
    private static func once(_ lists: inout [[UInt64]], _ total: Int, records: Int, threads: Int)
        -> UnsafeMutableBufferPointer<UInt64>
    {
        if total == 0 { return .allocate(capacity: 0) }
        let (from, to) = (
            UnsafeMutableBufferPointer<UInt64>.allocate(capacity: total),
            UnsafeMutableBufferPointer<UInt64>.allocate(capacity: total)
        )
        defer { from.deallocate() }
        var at = 0
        for index in lists.indices {
            lists[index].withUnsafeBufferPointer { list in
                (from.baseAddress.unsafelyUnwrapped + at).update(
                    from: list.baseAddress.unsafelyUnwrapped, count: list.count)
            }
            at += lists[index].count
            lists[index] = []
        }
        let width = 64 - UInt64(max(records, 2) - 1).leadingZeroBitCount
        // How many of each part are left, and where it begins.
        let kept = Mutex<[(start: Int, count: Int)]>([])
        nonisolated(unsafe) let base = to.baseAddress.unsafelyUnwrapped
        NumberSort.sort(from, into: to, highest: 32 + width, threads: threads) { _, part in
            var end = 0
            for pair in part where end == 0 || part[end - 1] != pair {
                part[end] = pair
                end += 1
            }
            let piece = (part.baseAddress.unsafelyUnwrapped - base, end)
            kept.withLock { $0.append(piece) }
        }
        var end = 0
        for piece in kept.withLock({ $0.sorted { $0.start < $1.start } }) {
            (base + end).update(from: base + piece.start, count: piece.count)
            end += piece.count
        }
        return UnsafeMutableBufferPointer(start: base, count: end)
    }

    /// Whether a pair is one of them.
    func contain(_ pair: UInt64) -> Bool {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < pair { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low] == pair
    }

    func deallocate() { pairs.deallocate() }
}

private func exchange(_ lists: inout [[UInt64]]) -> [[UInt64]] {
    let all = lists
    lists = []
    return all
}

extension LinkRecords {
    /// Whether anything tells a person from a brother.
    var hasFamilies: Bool { !roles.isDisjoint(with: [.nik, .kk, .mother]) }
    var hasName: Bool { roles.hasName }
}
