import Storage

/// Whether a change applies at once: dated data, so that the road of proposals changes rows and not code.
struct Policy {
    enum Mode: String, Comparable {
        case apply, approve, refuse

        private var rank: Int { self == .apply ? 0 : self == .approve ? 1 : 2 }
        static func < (left: Mode, right: Mode) -> Bool { left.rank < right.rank }
    }

    private struct Entry { var subject: String; var role: String; var mode: Mode }
    private let entries: [Entry]

    /// The policy in force on a day.
    init(on day: Int32, in db: any Connection) throws {
        entries = try db.rows(
            """
            SELECT subject, role, mode FROM policy
            WHERE valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day)) ORDER BY valid_from DESC
            """
        ).compactMap { row in
            guard let mode = Mode(rawValue: try row.text("mode")) else { return nil }
            return Entry(subject: try row.text("subject"), role: try row.text("role"), mode: mode)
        }
    }

    /// The strictest mode of a change's event and fields, under the role that is treated most kindly: each role is
    /// asked by itself.
    func mode(of set: ChangeSet, roles: [Role]) -> Mode {
        roles.map { role in set.subjects.map { mode(of: $0, role: role.rawValue) }.max() ?? .refuse }.min() ?? .refuse
    }

    /// `perbaikan/nik` before `perbaikan`, that before `*`; a named role before every role. Nothing said: refuse.
    private func mode(of subject: String, role: String) -> Mode {
        let event = String(subject.prefix { $0 != "/" })
        for subject in [subject, event, "*"] {
            for role in [role, "*"] {
                if let entry = entries.first(where: { $0.subject == subject && $0.role == role }) { return entry.mode }
            }
        }
        return .refuse
    }
}

extension ChangeSet {
    /// What the policy is asked about: the event, and the event with each field.
    var subjects: [String] {
        var fields: Set<String> = []
        for change in changes {
            switch change {
            case .person(let change): fields.formUnion(change.values.keys)
            case .family(let change): fields.formUnion(change.values.keys)
            case .house(let change): fields.formUnion(change.values.keys)
            case .trait(let change): fields.formUnion(change.values.keys)
            case .newMember, .status, .join, .split, .merge: break
            }
        }
        return [event.rawValue] + fields.sorted().map { "\(event.rawValue)/\($0)" }
    }
}
