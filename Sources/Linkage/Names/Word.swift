/// A word of a name: its first sixteen letters, upper case, packed so that two words are compared as two numbers.
struct Word: Hashable, Sendable {
    /// Letters 1-8 and 9-16, the first in the highest byte; zero where there are no more.
    var high: UInt64 = 0
    var low: UInt64 = 0
    static let longest = 16

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        var count = 0
        for letter in letters where count < Self.longest {
            put(letter, at: count)
            count += 1
        }
    }

    @inline(__always)
    mutating func put(_ letter: UInt8, at position: Int) {
        if position < 8 {
            high |= UInt64(letter) << UInt64(56 - 8 * position)
        } else if position < Self.longest {
            low |= UInt64(letter) << UInt64(56 - 8 * (position - 8))
        }
    }

    @inline(__always)
    subscript(position: Int) -> UInt8 {
        position < 8
            ? UInt8(truncatingIfNeeded: high >> UInt64(56 - 8 * position))
            : UInt8(truncatingIfNeeded: low >> UInt64(56 - 8 * (position - 8)))
    }

    /// How many letters.
    var count: Int {
        low != 0 ? 16 - low.trailingZeroBitCount / 8 : high != 0 ? 8 - high.trailingZeroBitCount / 8 : 0
    }

    var isEmpty: Bool { high == 0 }

    /// Which letters there are, a bit for each; digits share the bits from 26 on.
    var mask: UInt32 {
        var mask: UInt32 = 0
        for position in 0..<count {
            let letter = self[position]
            mask |= 1 << UInt32(letter >= 0x41 ? letter - 0x41 : 26 + (letter & 3))
        }
        return mask
    }

    @inline(__always)
    var hashed: UInt64 { mix(high ^ mix(low &+ 0x9E37_79B9_7F4A_7C15)) }

    var letters: [UInt8] { (0..<count).map { self[$0] } }
    var text: String { String(decoding: letters, as: UTF8.self) }
}

/// Spreads the bits of a number over all 64.
@inline(__always)
func mix(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return z ^ (z >> 32)
}
