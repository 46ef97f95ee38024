import Rules
import Storage

/// The month in which the window of a kind closes, by which proposals are counted and handed on.
struct ProposalPeriod: Hashable {
    /// `yyyymm`.
    var month: Int
    /// When the window closes, milliseconds since 1970; nil: no cut-off holds for the kind.
    var closes: Int64?

    /// The next that has not closed; where there is none within three months, the month of today.
    init(of cutoff: String, at village: RegionCode, _ work: ChangeWork) throws {
        let (now, today) = (work.now, work.registry.clock.today)
        let calendar = try work.roads.calendar(of: cutoff, around: village, in: work.db)
        let window = calendar.windows(
            for: cutoff, at: village, from: today.adding(days: -1), to: CivilMonth(of: today).adding(3).day(31)
        ).first { $0.end > now }
        month = CivilMonth(of: window?.closes ?? today).number
        closes = window?.end
    }
}
