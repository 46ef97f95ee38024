package import Rules

/// Until when something may be done in a region: every month, or once.
package struct Cutoff: Codable, Sendable, Equatable {
    /// Of the series: its later versions carry the same.
    package var series: RecordID
    /// A code of `cutoff_kind`.
    package var kind: String
    package var region: RegionCode
    package var span: Span
    /// Other days in single months (1-12); a month without any has none.
    package var months: [Int: Month]
    /// Minutes after midnight of the last day; what comes in during that minute is still in time.
    package var minute: Int
    package var zone: Zone
    package var late: Late
    /// The letter it rests on.
    package var basis: String
    /// `yyyymmdd`.
    package var validFrom: Int32
    /// The first day on which it no longer holds.
    package var validTo: Int32?
    /// Words of a kind that nobody had before.
    package var newKind: Words?

    package init(
        series: RecordID, kind: String, region: RegionCode, span: Span, months: [Int: Month] = [:],
        minute: Int = 1_439, zone: Zone = .wib, late: Late = .nextPeriod, basis: String = "", validFrom: Int32,
        validTo: Int32? = nil, newKind: Words? = nil
    ) {
        self.series = series
        self.kind = kind
        self.region = region
        self.span = span
        self.months = months
        self.minute = minute
        self.zone = zone
        self.late = late
        self.basis = basis
        self.validFrom = validFrom
        self.validTo = validTo
        self.newKind = newKind
    }

    package enum Span: Codable, Sendable, Equatable {
        /// From a day of the month to a day of the month; if the first is the later, it lies in the month before.
        case monthly(from: Int, to: Int)
        /// `yyyymmdd` both.
        case once(from: Int32, to: Int32)
    }

    package enum Month: Codable, Sendable, Equatable {
        case days(from: Int, to: Int)
        case none
    }

    package enum Zone: String, Codable, Sendable, CaseIterable {
        case wib, wita, wit
        package var hours: Int64 { self == .wib ? 7 : self == .wita ? 8 : 9 }
    }

    /// What becomes of what comes too late.
    package enum Late: String, Codable, Sendable, CaseIterable {
        case nextPeriod = "berikutnya"
        case refused = "ditolak"
        case askDinsos = "dinsos"
    }

    package func isInForce(on day: CivilDate) -> Bool {
        validFrom <= day.packed && validTo.map { day.packed < $0 } ?? true
    }
}

/// One window of a cut-off.
package struct CutoffWindow: Sendable, Equatable {
    package var cutoff: Cutoff
    package var opens: CivilDate
    /// The last day.
    package var closes: CivilDate

    package init(cutoff: Cutoff, opens: CivilDate, closes: CivilDate) {
        self.cutoff = cutoff
        self.opens = opens
        self.closes = closes
    }

    /// Milliseconds since 1970, UTC: the first moment that is in time.
    package var start: Int64 { Int64(opens.dayNumber) * 86_400_000 - cutoff.zone.hours * 3_600_000 }
    /// The first moment that is too late.
    package var end: Int64 {
        Int64(closes.dayNumber) * 86_400_000 + Int64(cutoff.minute + 1) * 60_000 - cutoff.zone.hours * 3_600_000
    }

    package func contains(_ moment: Int64) -> Bool { moment >= start && moment < end }
}
