import Rules

/// The reports that a region has.
package enum ReportKind: String, Sendable, CaseIterable {
    case families = "keluarga"
    case reasons = "sebab"
    case changes = "perkembangan"
    case programs = "program"
    case activity = "kegiatan"
    case ages = "umur"
    case duplicates = "ganda"
}

/// A report of a region: tables of counts, each with what it counts. It holds nobody's personal data.
package struct Report: Sendable {
    package var kind: ReportKind
    package var region: Region
    /// The newest file that the figures rest on; nil where none was imported.
    package var file: Overview.FileMark?
    /// Milliseconds since 1970, UTC: when it was counted.
    package var madeAt: Int64
    /// Of a report over time.
    package var period: ReportPeriod?
    /// Of reasons: only those of one origin.
    package var origin: Rule.Origin?
    package var sections: [ReportSection]
    /// Nobody of the region is on record.
    package var isEmpty: Bool

    package func section(_ id: String) -> ReportSection? { sections.first { $0.id == id } }
}

/// One table.
package struct ReportSection: Sendable {
    /// `wilayah`, `sebab`: as addresses call it.
    package var id: String
    package var title: Words
    /// What its rows are.
    package var rowTitle: Words
    package var columns: [ReportColumn]
    package var rows: [ReportRow]
    package var total: ReportRow?
    package var note: Words?
    /// So many columns fit on a screen or a sheet; files have them all.
    package var shownColumns: Int?

    package init(
        _ id: String, _ title: Words, rowTitle: Words, columns: [ReportColumn], rows: [ReportRow],
        total: ReportRow? = nil, note: Words? = nil, shownColumns: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.rowTitle = rowTitle
        self.columns = columns
        self.rows = rows
        self.total = total
        self.note = note
        self.shownColumns = shownColumns
    }

    /// Position of a column.
    package func place(of column: String) -> Int? { columns.firstIndex { $0.id == column } }

    /// By a column, what has no value last; rows that are equal in it keep their order.
    package func sorted(by column: String, ascending: Bool) -> ReportSection {
        guard let place = place(of: column) else { return self }
        var copy = self
        copy.rows = rows.enumerated().sorted { left, right in
            let (one, other) = (left.element.cells[place].rank, right.element.cells[place].rank)
            switch (one, other) {
            case (nil, nil): return left.offset < right.offset
            case (nil, _): return false
            case (_, nil): return true
            case (let one?, let other?):
                return one == other ? left.offset < right.offset : (one < other) == ascending
            }
        }.map(\.element)
        return copy
    }
}

package struct ReportColumn: Sendable, Equatable {
    /// As addresses and tests call it.
    package var id: String
    package var title: Words
    /// What exactly is counted, and of what.
    package var definition: Words
    /// The rule or program that a column of several alike is about.
    package var subject: String?

    package init(_ id: String, _ title: Words, _ definition: Words, subject: String? = nil) {
        self.id = id
        self.title = title
        self.definition = definition
        self.subject = subject
    }
}

package struct ReportRow: Sendable {
    package var key: ReportKey
    package var cells: [ReportCell]

    package init(_ key: ReportKey, _ cells: [ReportCell]) {
        self.key = key
        self.cells = cells
    }
}

/// What a row is about.
package enum ReportKey: Sendable, Equatable {
    case region(Region)
    case rule(Rule)
    case program(Program)
    case age(AgeGroup)
    /// `yyyymmdd`, or `yyyymm00` for a whole month.
    case day(Int32)
    /// Milliseconds since 1970, UTC.
    case moment(Int64)
    case label(Words)

    /// The code that files carry beside the name; empty where there is none.
    package var code: String {
        switch self {
        case .region(let region): region.code == .nation ? "" : region.code.dotted
        case .rule(let rule): rule.code
        case .program(let program): program.id
        case .age, .day, .moment, .label: ""
        }
    }

    package var name: Words {
        switch self {
        case .region(let region):
            let name = region.code == .nation ? "Indonesia" : region.name
            return Words(id: name, en: name)
        case .rule(let rule): return rule.title
        case .program(let program): return Words(id: program.name, en: program.name)
        case .age(let group): return group.name
        case .day(let day):
            let (year, month, rest) = (day / 10_000, day / 100 % 100, day % 100)
            func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
            let text = rest == 0 ? "\(year)-\(two(month))" : "\(year)-\(two(month))-\(two(rest))"
            return Words(id: text, en: text)
        case .moment(let moment):
            let text = ReportWords.written(moment)
            return Words(id: text, en: text)
        case .label(let words): return words
        }
    }
}

package enum ReportCell: Sendable, Equatable {
    case count(Int)
    /// A part of a whole, shown as a percentage.
    case share(Int, of: Int)
    /// How many to each, with one decimal.
    case average(Int, of: Int)
    /// Milliseconds since 1970, UTC; nil for never.
    case moment(Int64?)
    case words(Words)
    case none

    package var count: Int? { if case .count(let value) = self { value } else { nil } }

    /// For sorting; nil comes last.
    var rank: Double? {
        switch self {
        case .count(let value): Double(value)
        case .share(let part, let whole), .average(let part, let whole):
            whole > 0 ? Double(part) / Double(whole) : nil
        case .moment(let moment): moment.map { Double($0) }
        case .words, .none: nil
        }
    }
}

/// Five years of age, or those whose birth date cannot be read or lies ahead.
package struct AgeGroup: Sendable, Equatable, Hashable {
    /// Nil: unknown.
    package var from: Int?
    /// Nil: and older.
    package var to: Int?

    /// 0-4 to 75 and older, then those of unknown age.
    package static let all: [AgeGroup] =
        stride(from: 0, to: 75, by: 5).map { AgeGroup(from: $0, to: $0 + 4) }
        + [AgeGroup(from: 75, to: nil), AgeGroup(from: nil, to: nil)]

    package var name: Words {
        guard let from else { return Words(id: "Tidak diketahui", en: "Unknown") }
        guard let to else { return Words(id: "\(from)+", en: "\(from)+") }
        return Words(id: "\(from)–\(to)", en: "\(from)–\(to)")
    }
}

/// Two days, both `yyyymmdd`: what happened after the first, up to the end of the second.
package struct ReportPeriod: Sendable, Equatable {
    package var from: Int32
    package var to: Int32
    /// A point a month instead of one a day.
    package var isMonthly: Bool
    /// Nothing is known of days before this; nil where nothing was ever recorded.
    package var first: Int32?

    /// Reads `2026-11-21`; nil for what is no day.
    package static func day(_ text: String) -> Int32? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, text.utf8.count == 10 else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] >= 2000 else { return nil }
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])?.packed
    }
}

/// What is asked of a report.
package struct ReportQuery: Sendable, Equatable {
    package var region: RegionCode
    package var from: Int32?
    package var to: Int32?
    package var isMonthly: Bool
    /// Of reasons: only those that Tepat found, or that the source states; nil for both.
    package var origin: Rule.Origin?

    package init(
        region: RegionCode, from: Int32? = nil, to: Int32? = nil, isMonthly: Bool = false, origin: Rule.Origin? = nil
    ) {
        self.region = region
        self.from = from
        self.to = to
        self.isMonthly = isMonthly
        self.origin = origin
    }
}
