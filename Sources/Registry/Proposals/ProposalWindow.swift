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
    init(of cutoff: String, for record: ProposalRecord, _ work: ChangeWork) throws {
        let (now, today) = (work.now, work.registry.clock.today)
        let calendar = try work.roads.calendar(of: cutoff, around: record.village, in: work.db)
        let windows = calendar.windows(
            for: cutoff, at: record.village, from: CivilMonth(of: today).adding(-2).day(1),
            to: CivilMonth(of: today).adding(3).day(31))
        let next = windows.first { $0.end > now }
        let missed = windows.last { $0.end <= now && record.madeAt < $0.end }
        month = CivilMonth(of: next?.closes ?? today).number
        isLate = false
        guard let next, now < next.start, let missed else { return }
        switch missed.cutoff.late {
        case .nextPeriod: break
        case .askDinsos: (month, isLate) = (CivilMonth(of: missed.closes).number, true)
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
}
