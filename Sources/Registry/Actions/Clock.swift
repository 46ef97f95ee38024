import Foundation
package import Rules

/// The time of day, handed in so that tests can set it.
package struct Clock: Sendable {
    /// Milliseconds since 1970, UTC.
    package var now: @Sendable () -> Int64

    package init(now: @escaping @Sendable () -> Int64) { self.now = now }

    package static let system = Clock { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Standing still, for tests.
    package static func at(_ milliseconds: Int64) -> Clock { Clock { milliseconds } }

    /// Today in western Indonesia (UTC+7), the day that deadlines and audit days go by.
    package var today: CivilDate { CivilDate(milliseconds: now() + 7 * 3_600_000) }
}

extension CivilDate {
    /// The day of a moment in UTC.
    package init(milliseconds: Int64) {
        // Days to civil date (Howard Hinnant's algorithm, public domain).
        var days = Int(milliseconds.quotientFloor(86_400_000)) + 719_468
        let era = days.quotientFloor(146_097)
        days -= era * 146_097
        let yearOfEra = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365
        let dayOfYear = days - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(packed: Int32(year * 10_000 + month * 100 + day))
    }
}

extension BinaryInteger {
    fileprivate func quotientFloor(_ divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
