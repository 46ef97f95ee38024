/// One person, 64 bytes: a line of the processor's cache, since records are compared in no order of theirs.
struct LinkRecord {
    /// Sixteen digits, four bits each; 0 where there is none.
    var nik: UInt64 = 0
    var kk: UInt64 = 0
    /// `yyyymmdd`; 0 where there is none.
    var birth: UInt32 = 0
    /// The number of the place; 0 where there is none.
    var village: UInt32 = 0
    var name: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    var mother: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var nameCount: UInt8 = 0
    var motherCount: UInt8 = 0
    /// 1 man, 2 woman, 0 unknown.
    var sex: UInt8 = 0
    /// From which of two files in the lowest bit; whether the NIK has the date of birth in the next.
    private(set) var marks: UInt8 = 0

    /// From which of two files.
    @inline(__always)
    var source: UInt8 {
        get { marks & 1 }
        set { marks = marks & ~1 | newValue & 1 }
    }

    /// Whether the NIK has the date of this person's own birth.
    @inline(__always)
    var isOwnDate: Bool { marks & 2 != 0 }

    /// Looks whether the NIK has the date of birth. Women's days are forty later.
    mutating func markOwnDate() {
        guard nik != 0, birth != 0 else { return }
        let (day, month, year) = (birth % 100, birth / 100 % 100, birth / 10_000 % 100)
        let found = UInt32(truncatingIfNeeded: nik >> 16 & 0xFF_FFFF)
        func two(_ number: UInt32) -> UInt32 { number / 10 * 16 + number % 10 }
        func packed(_ day: UInt32) -> UInt32 { two(day) << 16 | two(month) << 8 | two(year) }
        if found == packed(day) || found == packed(day + 40) { marks |= 2 }
    }
}

/// What few files have.
struct LinkExtra {
    var address: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var hamlet: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var otherID: UInt64 = 0
    var phone: UInt64 = 0
    var postcode: UInt32 = 0
    var region: UInt32 = 0
    /// Its digits, four bits each; 0 where there is none.
    var house: UInt32 = 0
    var addressCount: UInt8 = 0
    var hamletCount: UInt8 = 0
}
