import Storage

/// A moment at which it is known who was in the register.
package enum PeriodPoint: Sendable, Equatable, Hashable {
    /// When a month was closed, `yyyymm`.
    case closed(Int)
    /// Now.
    case today
}

/// A month of a kabupaten that was closed.
package struct ClosedPeriod: Sendable, Equatable {
    /// `yyyymm`.
    package var period: Int
    /// Milliseconds since 1970.
    package var at: Int64
    package var persons: Int
    /// Empty where the clock closed it.
    package var closedBy: String
}

/// What changed in a village between two moments.
package struct VillageComparison: Sendable, Equatable {
    package var village: Region
    package var before = 0
    package var after = 0
    /// Were there at both.
    package var stayed = 0
    /// Of those who stayed, in another family now.
    package var otherFamily = 0
    /// Of those who came and went, from and to villages that the reader sees.
    package var movedIn = 0
    package var movedOut = 0

    package var came: Int { after - stayed }
    package var gone: Int { before - stayed }
    /// Nobody came, went or changed family.
    package var isUnchanged: Bool { came == 0 && gone == 0 && otherFamily == 0 }

    /// All of several villages together; who only changed village is still counted with each.
    package static func + (left: VillageComparison, right: VillageComparison) -> VillageComparison {
        var sum = left
        sum.before += right.before
        sum.after += right.after
        sum.stayed += right.stayed
        sum.otherFamily += right.otherFamily
        sum.movedIn += right.movedIn
        sum.movedOut += right.movedOut
        return sum
    }
}

/// Who is asked for.
package enum ComparedKind: String, Sendable, CaseIterable {
    case came = "masuk"
    case gone = "keluar"
    case otherFamily = "pindah_kk"
}

/// Somebody who came, went or moved between two moments.
package struct ComparedPerson: Sendable, Equatable {
    package var person: RecordID
    /// Where the reader may see it; nil: in another area by now.
    package var name: String?
    package var family: RecordID?
    /// Where they came from or went to, as far as the reader sees it.
    package var other: Region?
    /// What the register says of them now.
    package var status: RecordStatus?
    package var why: ComparedReason?
}

/// What brought it about.
package struct ComparedReason: Sendable, Equatable {
    package var words: Words
    /// The proposal whose steps did it.
    package var proposal: RecordID?
}

/// Who was in the register of a kabupaten at a moment, as a table of statements.
struct PresenceSide {
    let home: Int64
    let point: PeriodPoint

    /// - Parameter range: of villages; nil: all of the kabupaten.
    func table(_ range: ClosedRange<Int64>?) -> SQL {
        switch point {
        case .closed(let period):
            let inside: SQL = range.map { "AND \($0.hold("r.village"))" } ?? ""
            return """
                (SELECT r.home, r.person, r.village, r.family FROM period_presence r
                WHERE r.home = \(home) AND r.since <= \(period) AND (r.until IS NULL OR r.until > \(period)) \(inside))
                """
        case .today:
            let inside: SQL = range.map { "AND \($0.hold("q.village"))" } ?? ""
            return """
                (SELECT q.home, q.id AS person, q.village, q.family FROM person q
                WHERE q.home = \(home) AND q.status = \(RecordStatus.present.rawValue) \(inside))
                """
        }
    }
}
