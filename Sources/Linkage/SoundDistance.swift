/// How far apart two words sound: letters wrong, missing, too many, or two neighbours swapped.
///
/// Works on keys of `NameKey`, whose sound can be taken apart again: five bits a letter.
package struct SoundLetters: Sendable {
    package let key: Int64
    /// How many letters, 1-9; 0 for what is no sound.
    package let count: Int
    /// Which letters there are, a bit for each.
    package let mask: UInt32

    package init(_ key: Int64) {
        self.key = key
        let bits = Int64.bitWidth - key.leadingZeroBitCount
        count = key > 0 && bits <= 45 ? (bits + 4) / 5 : 0
        var mask: UInt32 = 0
        var rest = key
        for _ in 0..<count {
            mask |= 1 << UInt32(rest & 31)
            rest >>= 5
        }
        self.mask = mask
    }

    /// From the first on.
    private func letter(_ position: Int) -> Int64 { key >> Int64(5 * (count - 1 - position)) & 31 }

    /// How many slips are forgiven in a word of so many letters: a short one would become another name.
    package static func forgiven(letters count: Int) -> Int {
        switch count {
        case ..<4: 0
        case 4...6: 1
        default: 2
        }
    }

    /// The number of slips between the two, if it is at most `limit`.
    package func distance(to other: SoundLetters, atMost limit: Int) -> Int? {
        // Cheap first: lengths, then letters that only one of the two has. A slip changes at most two of those.
        guard abs(count - other.count) <= limit, (mask ^ other.mask).nonzeroBitCount <= 2 * limit else { return nil }
        if key == other.key { return 0 }
        // Two slips may not touch how a word begins: that is what people are surest of.
        if limit > 1, letter(0) != other.letter(0) { return distance(to: other, atMost: 1) }
        let found = edits(other)
        return found <= limit ? found : nil
    }

    /// As many letters as a key holds: what came after them is not known.
    private static let longest = 9

    /// Optimal string alignment over at most nine letters. Of a word that may have been cut off at the ninth, the rest
    /// of the other one is not held against it.
    private func edits(_ other: SoundLetters) -> Int {
        let width = Self.longest + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * width) { cells in
            for column in 0...other.count { cells[column] = column }
            for row in 1...max(count, 1) {
                let (now, last) = (row * width, (row - 1) * width)
                cells[now] = row
                let mine = letter(row - 1)
                for column in 1...max(other.count, 1) {
                    let theirs = other.letter(column - 1)
                    var best = cells[last + column - 1] + (mine == theirs ? 0 : 1)
                    best = min(best, cells[last + column] + 1, cells[now + column - 1] + 1)
                    if row > 1, column > 1, mine == other.letter(column - 2), letter(row - 2) == theirs {
                        best = min(best, cells[last - width + column - 2] + 1)
                    }
                    cells[now + column] = best
                }
            }
            var least = cells[count * width + other.count]
            if count == Self.longest {
                for column in 0..<other.count { least = min(least, cells[count * width + column]) }
            }
            if other.count == Self.longest {
                for row in 0..<count { least = min(least, cells[row * width + other.count]) }
            }
            return least
        }
    }
}

/// How far apart two words are written, for putting what was found in order.
package enum Spelling {
    /// The words of a name as written, upper case, A-Z and digits only.
    package static func words(of name: String) -> [[UInt8]] {
        var name = name
        var words: [[UInt8]] = []
        name.withUTF8 { bytes in
            NameKey.forEachWord(UnsafeRawBufferPointer(bytes)) { words.append(Array($0)) }
        }
        return words
    }

    /// Letters to change, put in, take out or swap.
    package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left == right { return 0 }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var earlier: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var now = [row]
            now.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                var best = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                best = min(best, last[column] + 1, now[column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, earlier[column - 2] + 1)
                }
                now.append(best)
            }
            (earlier, last) = (last, now)
        }
        return last[right.count]
    }

    /// How well a name fits what was asked for: 0 where every word of it is in the name as written, more the worse.
    /// Words of the name that nobody asked for count a little.
    package static func misfit(of name: [[UInt8]], to wanted: [[UInt8]]) -> Int {
        var sum = 0
        for word in wanted { sum += name.map { distance(word, $0) }.min() ?? word.count }
        return sum * 10 + min(9, max(0, name.count - wanted.count))
    }
}
