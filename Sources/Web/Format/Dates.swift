import Registry

extension Visit {
    /// `21 November 2026` of `20261121`.
    func date(_ packed: Int32) -> String { Self.date(packed, in: language) }

    static func date(_ packed: Int32, in language: Language) -> String {
        let (year, month, day) = parts(packed)
        guard (1...12).contains(month) else { return "\(year)" }
        let name = Texts.months[month - 1][language]
        return day == 0 ? "\(name) \(year)" : "\(day) \(name) \(year)"
    }

    /// `12-04-1979`; only as much as is known.
    func shortDate(_ packed: Int32) -> String {
        let (year, month, day) = Self.parts(packed)
        if month == 0 { return "\(year)" }
        return day == 0 ? "\(twoDigits(month))-\(year)" : "\(twoDigits(day))-\(twoDigits(month))-\(year)"
    }

    /// `1979 (47 th)`: what a list says of a birth date beside a masked NIK, since the mask hides that very date.
    func birthYear(_ packed: Int32?) -> String {
        guard let packed, packed >= 10_000 else { return Texts.unknown[language] }
        let age = age(born: packed).map { " (\(Texts.age($0)[language]))" } ?? ""
        return "\(packed / 10_000)\(age)"
    }

    /// `21 November 2026 pukul 06.00 WIB`.
    func moment(_ milliseconds: Int64) -> String {
        let local = milliseconds + zone.milliseconds
        let minutes = Int(local.flooredRemainder(86_400_000) / 60_000)
        let (hour, minute) = (twoDigits(minutes / 60), twoDigits(minutes % 60))
        let day = date(Self.packed(local))
        return language == .english
            ? "\(day), \(hour):\(minute) \(zone.rawValue)" : "\(day) pukul \(hour).\(minute) \(zone.rawValue)"
    }

    /// The day of a moment here, `yyyymmdd`.
    func day(of milliseconds: Int64) -> Int32 { Self.packed(milliseconds + zone.milliseconds) }

    /// Whole years lived; nil where the year is unknown or lies ahead.
    func age(born packed: Int32) -> Int? {
        let today = day(of: now)
        let (year, month, day) = Self.parts(packed)
        guard year > 0 else { return nil }
        let reached = month == 0 || today % 10_000 >= Int32(month * 100 + day)
        let years = Int(today / 10_000) - year - (reached ? 0 : 1)
        return (0...130).contains(years) ? years : nil
    }

    private static func parts(_ packed: Int32) -> (year: Int, month: Int, day: Int) {
        (Int(packed / 10_000), Int(packed / 100 % 100), Int(packed % 100))
    }

    /// Days to civil date (Howard Hinnant's algorithm, public domain).
    private static func packed(_ milliseconds: Int64) -> Int32 {
        let shifted = (milliseconds - milliseconds.flooredRemainder(86_400_000)) / 86_400_000 + 719_468
        let dayOfEra = shifted.flooredRemainder(146_097)
        let era = (shifted - dayOfEra) / 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Int32(clamping: year * 10_000 + month * 100 + day)
    }
}

extension Int64 {
    fileprivate func flooredRemainder(_ divisor: Int64) -> Int64 {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
