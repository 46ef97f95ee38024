import Rules

/// What a person's NIK tells about them: a hint beside what is written, never the truth.
struct NIKSays {
    let parts: NIKParts
    /// 1 man, 2 woman.
    let sex: Int
    /// `yyyymmdd`; nil where the digits are no date.
    let date: Int32?

    init?(_ person: PersonRecord, today: CivilDate, maximumAge: Int) {
        guard let number = person.nikNumber else { return nil }
        parts = NIKParts(number)
        sex = parts.isWoman ? 2 : 1
        date = Self.date(parts, person, today, maximumAge)
    }

    /// The NIK has two digits of the year: the century is that of the recorded date if it can be, else the likelier.
    private static func date(_ parts: NIKParts, _ person: PersonRecord, _ today: CivilDate, _ maximumAge: Int) -> Int32?
    {
        func day(_ century: Int) -> CivilDate? {
            guard let date = CivilDate(year: century + parts.year, month: parts.month, day: parts.day),
                date <= today, date.age(on: today) <= maximumAge
            else { return nil }
            return date
        }
        if let recorded = person.birth, Int(recorded) / 10_000 % 100 == parts.year,
            let date = day(Int(recorded) / 1_000_000 * 100)
        {
            return date.packed
        }
        guard let young = day(2000) else { return day(1900)?.packed }
        // Heads, spouses, children-in-law and parents are grown up.
        if [1, 2, 4, 6].contains(person.relation), young.age(on: today) < 15 { return (day(1900) ?? young).packed }
        return young.packed
    }

    /// Day, month and year as the NIK has them, women's 40 taken off: `32-04-79`.
    var writtenDate: String { "\(twoDigits(parts.day))-\(twoDigits(parts.month))-\(twoDigits(parts.year))" }
}
