package import Rules

/// The cut-offs of the register, reckoned with: no table, no clock.
package struct CutoffCalendar: Sendable {
    /// All versions of all series, in any order.
    package let versions: [Cutoff]

    package init(versions: [Cutoff]) { self.versions = versions }

    /// The series as they stand on a day: of each the newest version that has begun, unless it has ended.
    package func inForce(on day: CivilDate) -> [Cutoff] {
        var newest: [RecordID: Cutoff] = [:]
        for version in versions where version.validFrom <= day.packed {
            if let known = newest[version.series], known.validFrom > version.validFrom { continue }
            newest[version.series] = version
        }
        return newest.values.filter { $0.isInForce(on: day) }.sorted { ($0.kind, $0.series) < ($1.kind, $1.series) }
    }

    /// The windows of a kind in a region that close in a month, the first to close first.
    ///
    /// The most specific region wins; there, what is set once wins over what comes every month.
    package func windows(for kind: String, at region: RegionCode, closingIn month: CivilMonth) -> [CutoffWindow] {
        var best: [CutoffWindow] = []
        var bestRank = -1
        // A version may begin or end within the month, so each is asked on the day it closes itself.
        for version in versions where version.kind == kind && version.region.contains(region) {
            guard let claim = claim(of: version, on: month) ?? leftClaim(of: version, on: month) else { continue }
            let rank = version.region.level.rawValue * 2 + (claim.isOnce ? 1 : 0)
            if rank > bestRank { (best, bestRank) = ([], rank) }
            if rank == bestRank, let window = claim.window { best.append(window) }
        }
        return best.sorted { ($0.end, $0.cutoff.series) < ($1.end, $1.cutoff.series) }
    }

    private struct Claim {
        var window: CutoffWindow?
        /// The day that decides which version speaks.
        var day: CivilDate
        var isOnce = false
    }

    /// What a version says of a month, whether in force or not: nil if nothing, no window if there is none on purpose.
    private func word(of version: Cutoff, on month: CivilMonth) -> Claim? {
        switch version.span {
        case .once(let from, let to):
            let closes = CivilDate(packed: to)
            guard CivilMonth(of: closes) == month else { return nil }
            return Claim(
                window: CutoffWindow(cutoff: version, opens: CivilDate(packed: from), closes: closes), day: closes,
                isOnce: true)
        case .monthly(let from, let to):
            var (first, last) = (from, to)
            switch version.months[month.month] {
            case .days(let from, let to): (first, last) = (from, to)
            case .some(.none): return Claim(window: nil, day: month.day(to))
            case nil: break
            }
            let closes = month.day(last)
            let opens = (first > last ? month.previous : month).day(first)
            return Claim(window: CutoffWindow(cutoff: version, opens: opens, closes: closes), day: closes)
        }
    }

    /// What a version says of a month, if it is the one that speaks on that day.
    private func claim(of version: Cutoff, on month: CivilMonth) -> Claim? {
        guard let word = word(of: version, on: month), speaks(version, on: word.day) else { return nil }
        return word
    }

    /// A version that is replaced within a month has the last word on it, if the day of the new one was over by then:
    /// or else changing a cut-off would take that month's away from everybody.
    private func leftClaim(of version: Cutoff, on month: CivilMonth) -> Claim? {
        guard speaks(version, on: month.day(1)), let word = word(of: version, on: month) else { return nil }
        let later = versions.filter {
            $0.series == version.series && $0.validFrom > version.validFrom && $0.validFrom <= month.day(31).packed
        }
        // Ended is ended, and whatever else the series says of this month is said.
        guard let newest = later.max(by: { $0.validFrom < $1.validFrom }), newest.isInForce(on: month.day(31)),
            let lost = self.word(of: newest, on: month), lost.window != nil, lost.day.packed < newest.validFrom,
            !later.contains(where: { claim(of: $0, on: month) != nil })
        else { return nil }
        return word
    }

    /// In force on a day and not replaced by a later version of its series.
    private func speaks(_ version: Cutoff, on day: CivilDate) -> Bool {
        version.isInForce(on: day)
            && !versions.contains {
                $0.series == version.series && $0.validFrom > version.validFrom && $0.validFrom <= day.packed
            }
    }

    /// Windows of a kind that touch a stretch of days.
    package func windows(for kind: String, at region: RegionCode, from: CivilDate, to: CivilDate) -> [CutoffWindow] {
        guard from <= to else { return [] }
        var found: [CutoffWindow] = []
        // A window that closes later may have opened within the stretch: monthly ones at most one month before.
        let last = CivilMonth(of: to).next
        var month = CivilMonth(of: from)
        while month <= last {
            found += windows(for: kind, at: region, closingIn: month)
                .filter { $0.closes >= from && $0.opens <= to }
            month = month.next
        }
        // What is set once may be open for longer.
        for version in versions where version.kind == kind && version.region.contains(region) {
            guard case .once(let opens, let closes) = version.span, opens <= to.packed else { continue }
            let month = CivilMonth(of: CivilDate(packed: closes))
            guard month > last else { continue }
            found += windows(for: kind, at: region, closingIn: month).filter { $0.cutoff == version }
        }
        return found.sorted { ($0.end, $0.cutoff.series) < ($1.end, $1.cutoff.series) }
    }

    /// Of each kind the next window that has not closed yet, the soonest first.
    package func upcoming(at region: RegionCode, after moment: Int64, on day: CivilDate) -> [CutoffWindow] {
        Set(versions.map(\.kind)).compactMap { kind in
            windows(for: kind, at: region, from: day.adding(days: -1), to: CivilMonth(of: day).adding(3).day(31))
                .first { $0.end > moment }
        }.sorted { ($0.end, $0.cutoff.kind) < ($1.end, $1.cutoff.kind) }
    }
}
