/// Gives every distinct word a number, counting from 1; 0 is no word. Open addressing: a name of a million is looked up
/// in a few tens of nanoseconds.
struct WordTable: Sendable {
    private(set) var words: [Word] = [Word()]
    private(set) var counts: [UInt32] = [0]
    private var slots: [UInt32]
    private var mask: Int

    init(capacity: Int = 4_096) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    var count: Int { words.count }

    /// The number of a word, which is counted as seen.
    mutating func number(of word: Word, times: UInt32 = 1) -> UInt32 {
        if word.isEmpty { return 0 }
        var slot = Int(truncatingIfNeeded: word.hashed) & mask
        while true {
            let number = slots[slot]
            if number == 0 { break }
            if words[Int(number)] == word {
                counts[Int(number)] &+= times
                return number
            }
            slot = (slot + 1) & mask
        }
        let number = UInt32(words.count)
        words.append(word)
        counts.append(times)
        slots[slot] = number
        if words.count * 2 > slots.count { grow() }
        return number
    }

    func find(_ word: Word) -> UInt32? {
        var slot = Int(truncatingIfNeeded: word.hashed) & mask
        while slots[slot] != 0 {
            if words[Int(slots[slot])] == word { return slots[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for (number, word) in words.enumerated().dropFirst() {
            var slot = Int(truncatingIfNeeded: word.hashed) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number)
        }
    }
}
