/// Whether one word is a misspelling of another.
enum Slips {
    /// At most one letter wrong, missing, too many, or two swapped, for every four of the longer word; and a word of
    /// fewer than four letters is never taken for another.
    @inline(__always)
    static func isMisspelt(_ one: WordTraits, _ other: WordTraits) -> Bool {
        let (short, long) = (min(one.length, other.length), max(one.length, other.length))
        if short < 4 { return short == 3 && long == 4 && isWithin(1, one, other) }
        return isWithin(long >= 8 ? 2 : 1, one, other) || (long >= 6 && isNear(one, other))
    }

    @inline(__always)
    private static func isWithin(_ limit: Int, _ one: WordTraits, _ other: WordTraits) -> Bool {
        if abs(Int(one.length) - Int(other.length)) > limit { return false }
        // A slip changes at most two of the letters that there are.
        if (one.mask ^ other.mask).nonzeroBitCount > 2 * limit { return false }
        return distance(one.word, Int(one.length), other.word, Int(other.length), limit) <= limit
    }

    /// Two slips in six or seven letters, where the beginning is right.
    private static func isNear(_ one: WordTraits, _ other: WordTraits) -> Bool {
        one.word.high >> 40 == other.word.high >> 40 && isWithin(2, one, other)
    }

    /// Letters to change, put in, take out, or swap with their neighbour.
    static func distance(_ one: Word, _ length: Int, _ other: Word, _ otherLength: Int, _ limit: Int) -> Int {
        // What both begin and end with makes no difference.
        var start = 0
        while start < length, start < otherLength, one[start] == other[start] { start += 1 }
        var (end, otherEnd) = (length, otherLength)
        while end > start, otherEnd > start, one[end - 1] == other[otherEnd - 1] {
            end -= 1
            otherEnd -= 1
        }
        let (rows, columns) = (end - start, otherEnd - start)
        if rows == 0 || columns == 0 { return max(rows, columns) }
        if rows == 1, columns == 1 { return 1 }
        if limit == 1 {
            let isSwap = rows == 2 && columns == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
            return isSwap ? 1 : 2
        }
        let width = Word.longest + 1
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * 3) { cells in
            var (earlier, last, now) = (0, width, 2 * width)
            for column in 0...columns { cells[last + column] = UInt8(column) }
            for row in 1...rows {
                cells[now] = UInt8(row)
                let letter = one[start + row - 1]
                for column in 1...columns {
                    let theirs = other[start + column - 1]
                    var best = cells[last + column - 1] + (letter == theirs ? 0 : 1)
                    best = min(best, cells[last + column] + 1, cells[now + column - 1] + 1)
                    if row > 1, column > 1, letter == other[start + column - 2], one[start + row - 2] == theirs {
                        best = min(best, cells[earlier + column - 2] + 1)
                    }
                    cells[now + column] = best
                }
                (earlier, last, now) = (last, now, earlier)
            }
            return Int(cells[last + columns])
        }
    }
}
