/// Compares two names word by word. Every word of the one is matched with at most one of the other, the surest first.
struct NameComparison {
    let words: UnsafePointer<WordTraits>

    /// What was found before it is put into a level.
    struct Found {
        var hasSound = false
        var hasInitial = false
        var hasSlip = false
        var hasNear = false
        var matched = 0
        /// Words of either side that the other has nothing for.
        var left = 0
        var right = 0
        /// Of the words that agree, in quarters of bits.
        var rarity = 0
        var isHalf: Bool { matched > 0 && left > 0 && right > 0 }
    }

    /// - Parameter isNear: whether words that are merely alike count: where much else agrees.
    @inline(__always)
    func level(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int, isNear: Bool
    ) -> NameLevel {
        if count == 0 || otherCount == 0 { return .missing }
        return Self.level(of: compare(one, count, other, otherCount, isNear: isNear))
    }

    static func level(of found: Found) -> NameLevel {
        let bits = found.rarity
        if found.matched == 0 { return .different }
        if found.hasNear { return found.isHalf ? .partCommon : found.matched > 1 ? .nearBeside : .near }
        if found.isHalf { return bits >= 52 ? .partRare : .partCommon }
        let isLonger = found.left + found.right > 0
        if found.hasSlip { return isLonger ? .slipLonger : bits >= 44 ? .slipRare : .slipCommon }
        if found.hasInitial { return .initials }
        if isLonger { return bits >= 56 ? .longerRare : bits >= 32 ? .longerCommon : .longerCommonest }
        if found.hasSound { return bits >= 56 ? .soundRare : .soundCommon }
        return bits >= 96 ? .sameRarest : bits >= 72 ? .sameRare : bits >= 48 ? .sameCommon : .sameCommonest
    }

    func compare(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int, isNear: Bool
    ) -> Found {
        var found = Found()
        // Bits of the words that have no match yet.
        var left: UInt32 = 1 << UInt32(count) - 1
        var right: UInt32 = 1 << UInt32(otherCount) - 1
        for i in 0..<count {
            for j in 0..<otherCount where right & (1 << UInt32(j)) != 0 && one[i] == other[j] {
                left &= ~(1 << UInt32(i))
                right &= ~(1 << UInt32(j))
                found.matched += 1
                found.rarity += Int(words[Int(one[i])].rarity)
                break
            }
        }
        if left | right == 0 { return found }
        // Which of the two is asked first makes no difference: else it would in which row of the file somebody stands.
        if isAfter(one, count, other, otherCount) {
            match(other, otherCount, one, count, isNear, &right, &left, &found)
        } else {
            match(one, count, other, otherCount, isNear, &left, &right, &found)
        }
        found.left = left.nonzeroBitCount
        found.right = right.nonzeroBitCount
        return found
    }

    /// The one with more words, or the later word where they first differ.
    @inline(__always)
    private func isAfter(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int
    ) -> Bool {
        if count != otherCount { return count > otherCount }
        var at = 0
        while at < count - 1, one[at] == other[at] { at += 1 }
        let (mine, theirs) = (words[Int(one[at])].word, words[Int(other[at])].word)
        return (mine.high, mine.low) > (theirs.high, theirs.low)
    }

    /// Words that are not the same, the surest first.
    private func match(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int, _ isNear: Bool,
        _ left: inout UInt32, _ right: inout UInt32, _ found: inout Found
    ) {
        if left != 0, right != 0 { matchSounds(one, count, other, otherCount, &left, &right, &found) }
        if left != 0 || right != 0 { matchJoined(one, count, other, otherCount, &left, &right, &found) }
        if left != 0, right != 0 { matchSlips(one, count, other, otherCount, &left, &right, &found) }
        if isNear, left != 0, right != 0 { matchNear(one, count, other, otherCount, &left, &right, &found) }
    }

    private func matchSounds(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int,
        _ left: inout UInt32, _ right: inout UInt32, _ found: inout Found
    ) {
        for i in 0..<count where left & (1 << UInt32(i)) != 0 {
            let mine = words[Int(one[i])]
            for j in 0..<otherCount where right & (1 << UInt32(j)) != 0 {
                let theirs = words[Int(other[j])]
                guard mine.sound == theirs.sound, mine.length > 1, theirs.length > 1 else { continue }
                left &= ~(1 << UInt32(i))
                right &= ~(1 << UInt32(j))
                found.matched += 1
                found.hasSound = true
                found.rarity += Int(min(mine.rarity, theirs.rarity))
                break
            }
        }
    }

    /// One word of the one that is two of the other, written together: NURHAYATI, NUR HAYATI.
    private func matchJoined(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int,
        _ left: inout UInt32, _ right: inout UInt32, _ found: inout Found
    ) {
        if right.nonzeroBitCount > 1 { join(one, count, other, otherCount, &left, &right, &found) }
        if left.nonzeroBitCount > 1 { join(other, otherCount, one, count, &right, &left, &found) }
    }

    private func join(
        _ wholes: UnsafePointer<UInt32>, _ count: Int, _ parts: UnsafePointer<UInt32>, _ partCount: Int,
        _ free: inout UInt32, _ freeParts: inout UInt32, _ found: inout Found
    ) {
        for i in 0..<count where free & (1 << UInt32(i)) != 0 && freeParts.nonzeroBitCount > 1 {
            let whole = words[Int(wholes[i])]
            guard whole.length > 4, let (pair, isExact) = joined(whole, parts, partCount, freeParts) else { continue }
            free &= ~(1 << UInt32(i))
            freeParts &= ~pair
            found.matched += 1
            if isExact { found.hasSound = true } else { found.hasSlip = true }
            // Written together a word is rare by itself: what its parts tell is what counts.
            for j in 0..<partCount where pair & (1 << UInt32(j)) != 0 {
                found.rarity += Int(words[Int(parts[j])].rarity) / (isExact ? 1 : 2)
            }
        }
    }

    private func joined(_ whole: WordTraits, _ parts: UnsafePointer<UInt32>, _ count: Int, _ free: UInt32)
        -> (pair: UInt32, isExact: Bool)?
    {
        for i in 0..<count where free & (1 << UInt32(i)) != 0 {
            let first = words[Int(parts[i])]
            guard first.word[0] == whole.word[0] || first.sound >> 40 == whole.sound >> 40 else { continue }
            for j in 0..<count where i != j && free & (1 << UInt32(j)) != 0 {
                let second = words[Int(parts[j])]
                let length = Int(first.length) + Int(second.length)
                // A word is known to its sixteenth letter only.
                let isCut = whole.length == Word.longest && length > Word.longest
                guard isCut || abs(length - Int(whole.length)) <= 2,
                    ((first.mask | second.mask) ^ whole.mask).nonzeroBitCount <= 4
                else { continue }
                var both = first.word
                for position in 0..<Int(second.length) {
                    both.put(second.word[position], at: Int(first.length) + position)
                }
                if both == whole.word { return (1 << UInt32(i) | 1 << UInt32(j), true) }
                let slips = Slips.distance(both, min(length, Word.longest), whole.word, Int(whole.length), 2)
                if slips <= (whole.length >= 8 ? 2 : 1) { return (1 << UInt32(i) | 1 << UInt32(j), false) }
            }
        }
        return nil
    }

    private func matchSlips(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int,
        _ left: inout UInt32, _ right: inout UInt32, _ found: inout Found
    ) {
        for i in 0..<count where left & (1 << UInt32(i)) != 0 {
            let mine = words[Int(one[i])]
            for j in 0..<otherCount where right & (1 << UInt32(j)) != 0 {
                let theirs = words[Int(other[j])]
                let isInitial = (mine.length == 1 || theirs.length == 1) && mine.word[0] == theirs.word[0]
                guard isInitial || Slips.isMisspelt(mine, theirs) else { continue }
                left &= ~(1 << UInt32(i))
                right &= ~(1 << UInt32(j))
                found.matched += 1
                if isInitial {
                    found.hasInitial = true
                } else {
                    found.hasSlip = true
                    found.rarity += Int(min(mine.rarity, theirs.rarity)) / 2
                }
                break
            }
        }
    }

    /// Words that are no misspelling of each other by themselves, but may be where all else agrees.
    private func matchNear(
        _ one: UnsafePointer<UInt32>, _ count: Int, _ other: UnsafePointer<UInt32>, _ otherCount: Int,
        _ left: inout UInt32, _ right: inout UInt32, _ found: inout Found
    ) {
        for i in 0..<count where left & (1 << UInt32(i)) != 0 {
            let mine = words[Int(one[i])]
            for j in 0..<otherCount where right & (1 << UInt32(j)) != 0 {
                guard Slips.isAlike(mine, words[Int(other[j])]) else { continue }
                left &= ~(1 << UInt32(i))
                right &= ~(1 << UInt32(j))
                found.matched += 1
                found.hasNear = true
                break
            }
        }
    }
}
