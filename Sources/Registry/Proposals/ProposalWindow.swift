import Rules
import Storage

/// Whether a village may make a proposal final now, and for which round it counts: reckoned from the calendar alone, so
/// that nothing rests on when a clock came by.
struct ProposalWindow {
    /// `yyyymm` of the round.
    var month: Int
    /// It comes after its cut-off, and Dinsos is asked whether it counts still.
    var isLate: Bool

    /// - Throws: `Refusal.invalidInput` where what is late is refused, with when it opens again.
    init(of cutoff: String, for record: ProposalRecord, _ clock: Clock, in db: any Connection) throws {
        let (now, today) = (clock.now(), clock.today)
        let calendar = try Registry.cutoffCalendar(around: record.village, in: db)
        let windows = calendar.windows(
            for: cutoff, at: record.village, from: CivilMonth(of: today).adding(-2).day(1),
            to: CivilMonth(of: today).adding(3).day(31))
        let next = windows.first { $0.end > now }
        let missed = windows.last { $0.end <= now && record.madeAt < $0.end }
        month = Self.number(next?.closes ?? today)
        isLate = false
        guard let next, now < next.start, let missed else { return }
        switch missed.cutoff.late {
        case .nextPeriod: break
        case .askDinsos: (month, isLate) = (Self.number(missed.closes), true)
        case .refused:
            throw Refusal.invalidInput(
                field: "langkah",
                reason: Words(
                    id: "Batas waktunya sudah lewat. Usulan ini tetap disimpan dan dapat difinalkan mulai "
                        + "\(next.opens.dashed).",
                    en:
                        "Its cut-off has passed. It is kept and can be made final from \(next.opens.dashed) on."
                ))
        }
    }

    private static func number(_ day: CivilDate) -> Int {
        let month = CivilMonth(of: day)
        return month.year * 100 + month.month
    }
}
