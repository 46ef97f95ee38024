import Rules

/// Two programmes that nobody draws on at once, as of a day.
struct ProgramExclusion: Sendable, Equatable {
    /// `Program.id`.
    var one: String
    var other: String
    var within: Within
    var severity: Rule.Severity
    /// `yyyymmdd`.
    var validFrom: Int32
    /// The first day on which it holds no longer; 0: it still does.
    var validTo: Int32

    enum Within: String, Sendable {
        case family = "keluarga"
        case person = "orang"
    }

    func holds(on day: CivilDate) -> Bool { validFrom <= day.packed && (validTo == 0 || day.packed < validTo) }

    /// The programme that this one excludes; nil if it says nothing of it.
    func excluded(by program: String) -> String? { program == one ? other : program == other ? one : nil }

    /// Of `exclusions.csv`, in its order.
    static let all: [ProgramExclusion] = {
        EmbeddedTable.rows(of: "exclusions.csv", columns: 6).compactMap { row in
            guard let within = Within(rawValue: row[2]), let severity = Rule.Severity(rawValue: row[3]),
                let from = Int32(row[4])
            else { return nil }
            return ProgramExclusion(
                one: row[0], other: row[1], within: within, severity: severity, validFrom: from,
                validTo: Int32(row[5]) ?? 0)
        }
    }()
}
