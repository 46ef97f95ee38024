/// What comparing needs of a word beside its letters, worked out once for all who have it.
struct WordTraits: Sendable {
    var word: Word
    /// How it sounds, as `NameKey` has it; its own letters where it has no sound.
    var sound: UInt64
    var mask: UInt32
    var length: UInt8
    /// How much it tells that two have it: bits, in quarters.
    var rarity: UInt8

    /// - Parameter share: of all words of all names, how many are this one.
    init(_ word: Word, share: Double) {
        self.init(word, rarity: share > 0 ? UInt8(min(255, max(0, -4 * logarithm(share)))) : 255)
    }

    init(_ word: Word, rarity: UInt8) {
        self.word = word
        sound = Self.sound(of: word)
        mask = word.mask
        length = UInt8(word.count)
        self.rarity = rarity
    }

    static func sound(of word: Word) -> UInt64 {
        NameKey.sound(of: word.letters[...]).map { UInt64(bitPattern: $0) } ?? word.high
    }
}

/// To the base of two, without a library of mathematics.
func logarithm(_ number: Double) -> Double {
    guard number > 0 else { return -1_074 }
    var mantissa = number.significand
    var result = Double(number.exponent)
    var step = 0.5
    // Squaring a number between 1 and 2 tells the next binary place of its logarithm.
    for _ in 0..<40 {
        mantissa *= mantissa
        if mantissa >= 2 {
            mantissa /= 2
            result += step
        }
        step /= 2
    }
    return result
}
