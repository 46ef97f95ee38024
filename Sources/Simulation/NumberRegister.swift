/// Hands out NIK and KK numbers, none of them twice in one run.
///
/// Both kinds share one serial per area and date text, so no KK number can equal a NIK.
/// A number starts with 99, a province that does not exist: never all one digit,
/// never a run such as 1234, never the number of a living person.
struct NumberRegister {
    private static let serialBits: UInt64 = 14
    private static let lastSerial: UInt64 = 9_999

    /// Each slot holds area and date in the high bits, the last serial in the low ones; 0 is free.
    private var slots: [UInt64]
    private var filled = 0
    private var shift: UInt64

    init() {
        slots = Array(repeating: 0, count: 1 << 16)
        shift = 64 - 16
    }

    static func number(area: Int, date: Int, serial: UInt64) -> UInt64 {
        9_900_000_000_000_000 + UInt64(area) * 10_000_000_000 + UInt64(date) * 10_000 + serial
    }

    /// The next free number of an area (kabupaten and kecamatan, four digits) and a date (ddmmyy),
    /// or nil when its 9,999 serials are used up.
    mutating func take(area: Int, date: Int) -> UInt64? {
        let key = UInt64(area) * 1_000_000 + UInt64(date)
        var slot = home(of: key)
        while slots[slot] != 0, slots[slot] >> Self.serialBits != key {
            slot = (slot + 1) & (slots.count - 1)
        }
        if slots[slot] == 0 {
            slots[slot] = key << Self.serialBits
            filled += 1
        }
        let serial = (slots[slot] & (1 << Self.serialBits - 1)) + 1
        guard serial <= Self.lastSerial else { return nil }
        slots[slot] += 1
        if filled * 5 > slots.count * 3 { grow() }
        return Self.number(area: area, date: date, serial: serial)
    }

    private func home(of key: UInt64) -> Int {
        Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        shift -= 1
        for entry in old where entry != 0 {
            var slot = home(of: entry >> Self.serialBits)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }
}
