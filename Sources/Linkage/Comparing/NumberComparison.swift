/// Compares numbers that mean something: NIK, dates, codes.
enum NumberComparison {
    /// Region of six digits, day, month and year of two each, serial of four.
    ///
    /// - Parameter areOwnDates: each has the date of its own person's birth.
    @inline(__always)
    static func level(nik one: UInt64, _ other: UInt64, areOwnDates: Bool) -> NIKLevel {
        if one == 0 || other == 0 { return .missing }
        if one == other { return .same }
        let difference = one ^ other
        let wrong = Digits.differing(one, other)
        let isSlip = wrong == 1 || Digits.areSwapped(one, other)
        if difference >> 16 == 0 { return !isSlip ? .serial : difference & 0xFFF0 == 0 ? .serialSlip : .farSerialSlip }
        // Women are forty days later.
        if difference >> 40 == 0, (difference >> 16) & 0xFF_FFFF == 0x40_0000 { return .otherSex }
        let isSameDate = difference & 0xFF_FFFF_0000 == 0
        if !isSameDate, areOwnDates { return wrong <= 3 ? .ownDates : .ownDifferent }
        if isSlip { return isSameDate ? .slip : .dateSlip }
        if wrong == 2 { return isSameDate ? .twoSlips : .twoDateSlips }
        if isSameDate { return .sameDate }
        return wrong <= 3 && difference & 0xFFFF == 0 ? .twoDateSlips : .different
    }

    @inline(__always)
    static func level(birth one: UInt32, _ other: UInt32, heaped: HeapedDays) -> BirthLevel {
        if one == 0 || other == 0 { return .missing }
        if one == other { return heaped.contains(one) ? .sameHeaped : .same }
        let (year, month, day) = (one / 10_000, one / 100 % 100, one % 100)
        let (otherYear, otherMonth, otherDay) = (other / 10_000, other / 100 % 100, other % 100)
        if year == otherYear, month == otherDay, day == otherMonth { return .swapped }
        let same = (year == otherYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0)
        if same == 2 {
            if isSlip(year, otherYear, 4) && isSlip(month, otherMonth, 2) && isSlip(day, otherDay, 2) { return .slip }
            return .twoParts
        }
        if year == otherYear, heaped.contains(one) || heaped.contains(other) { return .sameYear }
        return .different
    }

    /// Equal, off by one, one digit wrong or two swapped.
    @inline(__always)
    private static func isSlip(_ one: UInt32, _ other: UInt32, _ digits: Int) -> Bool {
        if one == other || one + 1 == other || other + 1 == one { return true }
        var (a, b, wrong) = (one, other, 0)
        for _ in 0..<digits {
            if a % 10 != b % 10 { wrong += 1 }
            (a, b) = (a / 10, b / 10)
        }
        return wrong == 1 || (one % 100 / 10 == other % 10 && one % 10 == other % 100 / 10 && one / 100 == other / 100)
    }

    /// One digit wrong, missing or too many is near, of a number that has more than one.
    @inline(__always)
    static func level(house one: UInt32, _ other: UInt32) -> HouseLevel {
        if one == 0 || other == 0 { return .missing }
        if one == other { return .same }
        let (short, long) = (min(one, other), max(one, other))
        if long < 16 { return .different }
        if Digits.differing(UInt64(one), UInt64(other)) == 1 || Digits.areSwapped(UInt64(one), UInt64(other)) {
            return .near
        }
        // 12 and 112, 12 and 120: the one without a digit of the other.
        var digit: UInt32 = 0
        while long >> digit != 0 {
            let without = (long >> (digit + 4)) << digit | long & (1 << digit - 1)
            if without == short { return .near }
            digit += 4
        }
        return .different
    }

    @inline(__always)
    static func level(_ one: UInt64, _ other: UInt64) -> NumberLevel {
        if one == 0 || other == 0 { return .missing }
        if one == other { return .same }
        return Digits.differing(one, other) == 1 || Digits.areSwapped(one, other) ? .slip : .different
    }
}
