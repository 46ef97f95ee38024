import Storage

/// A number for the content of a table, whatever the order of its rows and the engine that holds them: the sum of a
/// hash of each row's values.
///
/// It finds what got lost or changed on the way. It is no defence against somebody who wants the same sum.
struct RowSum: Equatable {
    private(set) var rows = 0
    private(set) var sum: UInt64 = 0
    private var row: UInt64 = 0

    init() {}

    init(rows: Int, sum: UInt64) {
        self.rows = rows
        self.sum = sum
    }

    mutating func null() { mix(0x4E55_4C4C) }

    mutating func int(_ value: Int64) {
        mix(1)
        mix(UInt64(bitPattern: value))
    }

    mutating func real(_ value: Double) {
        mix(2)
        mix(value == 0 ? 0 : value.bitPattern)  // there are two zeros
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        mix(3)
        mixBytes(bytes)
    }

    mutating func blob(_ bytes: UnsafeRawBufferPointer) {
        mix(4)
        mixBytes(bytes)
    }

    mutating func endRow() {
        rows += 1
        mix(0)
        mix(0)
        sum &+= row
        row = 0
    }

    private mutating func mixBytes(_ bytes: UnsafeRawBufferPointer) {
        mix(UInt64(bytes.count))
        var place = 0
        while place + 8 <= bytes.count {
            mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
            place += 8
        }
        guard place < bytes.count else { return }
        var rest: UInt64 = 0
        for index in place..<bytes.count { rest = rest << 8 | UInt64(bytes[index]) }
        mix(rest)
    }

    /// Each bit of what came before and of the value reaches every bit of what comes out.
    private mutating func mix(_ value: UInt64) {
        var mixed = (row ^ value) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        row = (mixed ^ mixed >> 29) &+ 0x2545_F491_4F6C_DD1D
    }
}
