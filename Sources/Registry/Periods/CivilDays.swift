package import Rules

/// Reckoning with days, as calendars need it.
extension CivilDate {
    /// Days since 1 January 1970.
    package var dayNumber: Int {
        // Civil date to days (Howard Hinnant's algorithm, public domain).
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Whether there is such a day: no 31st of April, none without its month.
    package var isDay: Bool { CivilDate(year: year, month: month, day: day) != nil }

    /// `2026-05-03`, as forms have it.
    package var dashed: String {
        let (month, day) = (month, day)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    package init(dayNumber: Int) { self.init(milliseconds: Int64(dayNumber) * 86_400_000) }

    package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    /// Monday is 1.
    package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }
}

/// A month of a year.
package struct CivilMonth: Hashable, Comparable, Sendable {
    package var year: Int
    /// 1-12.
    package var month: Int

    package init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    package init(of day: CivilDate) { self.init(year: day.year, month: day.month) }

    /// `yyyymm`.
    package var number: Int { year * 100 + month }
    package var length: Int { CivilDate.days(in: month, leap: CivilDate.isLeap(year)) }
    package var next: CivilMonth { adding(1) }
    package var previous: CivilMonth { adding(-1) }

    package func adding(_ months: Int) -> CivilMonth {
        let count = year * 12 + month - 1 + months
        return CivilMonth(year: count / 12, month: count % 12 + 1)
    }

    /// The 31st of April is its 30th.
    package func day(_ day: Int) -> CivilDate {
        CivilDate(packed: Int32(year * 10_000 + month * 100 + min(max(day, 1), length)))
    }

    package static func < (left: CivilMonth, right: CivilMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
