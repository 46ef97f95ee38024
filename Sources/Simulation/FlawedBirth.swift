/// Birth dates nobody can have.
enum FlawedBirth {
    static let variants = 24

    private static let impossibleDays = [(31, 2), (30, 2), (31, 4), (31, 6), (31, 9), (31, 11)]

    static func append(_ flaw: Flaw, birth: CalendarDay, firstFutureYear: Int, to bytes: inout [UInt8]) {
        var date = birth
        switch flaw.rule {
        case .emptyBirth:
            return
        case .impossibleBirth:
            (date.day, date.month) = impossibleDays[flaw.variant % impossibleDays.count]
        case .futureBirth:
            date = CalendarDay(year: firstFutureYear + flaw.variant % 8, month: birth.month, day: min(birth.day, 28))
        case .tooOld:
            date = CalendarDay(year: 1860 + flaw.variant, month: birth.month, day: min(birth.day, 28))
        default:
            break
        }
        bytes.append(date)
    }
}
