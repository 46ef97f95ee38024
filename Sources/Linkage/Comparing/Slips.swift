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

    /// More slips than `isMisspelt` forgives, such as a letter in a word of three: right only where all else is.
    @inline(__always)
    static func isAlike(_ one: WordTraits, _ other: WordTraits) -> Bool {
        let (short, long) = (min(one.length, other.length), max(one.length, other.length))
        if short < 2 { return false }
        let limit = long < 4 ? 1 : long < 8 ? 2 : 3
        // One end of the word is right.
        guard
            one.word[0] == other.word[0]
                || one.word[Int(one.length) - 1] == other.word[Int(other.length) - 1]
        else { return false }
        return isWithin(limit, one, other)
    }

    @inline(__always)
    private static func isWithin(_ limit: Int, _ one: WordTraits, _ other: WordTraits) -> Bool {
        if abs(Int(one.length) - Int(other.length)) > limit { return false }
        // A slip takes at most one of the letters away that there are, and brings at most one.
        if (one.mask & ~other.mask).nonzeroBitCount > limit || (other.mask & ~one.mask).nonzeroBitCount > limit {
            return false
        }
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
        return bits(one, start..<end, other, start..<otherEnd)
    }

    /// The same as a table of all distances between beginnings would give, a column at a time: whether a distance is one
    /// more or one less than that above it is a bit (Hyyrö 2003).
    private static func bits(_ one: Word, _ range: Range<Int>, _ other: Word, _ otherRange: Range<Int>) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { places in
            // Where in the one each letter of either stands.
            for position in otherRange { places[Int(other[position])] = 0 }
            for position in range { places[Int(one[position])] = 0 }
            for position in range { places[Int(one[position])] |= 1 << UInt32(position - range.lowerBound) }
            let last = UInt32(1) << UInt32(range.count - 1)
            var (up, down, change, before): (UInt32, UInt32, UInt32, UInt32) = (~0, 0, 0, 0)
            var distance = range.count
            for position in otherRange {
                let here = places[Int(other[position])]
                let swaps = ((~change & here) << 1) & before
                change = (((here & up) &+ up) ^ up) | here | down | swaps
                var (more, less) = (down | ~(change | up), change & up)
                if more & last != 0 { distance += 1 }
                if less & last != 0 { distance -= 1 }
                more = more << 1 | 1
                less <<= 1
                up = less | ~(change | more)
                down = more & change
                before = here
            }
            return distance
        }
    }
}
