import Storage

/// Whether a change applies at once: dated data, so that the road of proposals changes rows and not code.
struct Policy {
    enum Mode: String, Comparable {
        case apply, approve, refuse

        private var rank: Int { self == .apply ? 0 : self == .approve ? 1 : 2 }
        static func < (left: Mode, right: Mode) -> Bool { left.rank < right.rank }
    }

    private struct Name: Hashable { var subject: String; var role: String }
    private var entries: [Name: Mode] = [:]

    /// The policy in force on a day: of each subject and role the newest row that has begun, unless it has ended.
    init(on day: Int32, in db: any Connection) throws {
        for row in try db.rows(
            "SELECT subject, role, mode, valid_to FROM policy WHERE valid_from <= \(day) ORDER BY valid_from")
        {
            let name = Name(subject: try row.text("subject"), role: try row.text("role"))
            let hasEnded = row.intOrNil("valid_to").map { $0 <= Int64(day) } ?? false
            entries[name] = hasEnded ? nil : Mode(rawValue: try row.text("mode"))
        }
    }

    /// As it would be with these rows in force.
    func adding(_ rows: [DatedRow]) -> Policy {
        var copy = self
        for case .policy(let subject, let role, let mode) in rows {
            copy.entries[Name(subject: subject, role: role)] = mode.flatMap(Mode.init(rawValue:))
        }
        return copy
    }

    /// The strictest mode of a change's event and fields, under the role that is treated most kindly: each role is
    /// asked by itself.
    func mode(of set: ChangeSet, roles: [Role]) -> Mode {
        mode(of: set.subjects, roles: roles.map(\.rawValue))
    }

    func mode(of subjects: [String], roles: [String]) -> Mode {
        roles.map { role in subjects.map { mode(of: $0, role: role) }.max() ?? .refuse }.min() ?? .refuse
    }

    /// `perbaikan/nik` before `perbaikan`, that before `*`; a named role before every role. Nothing said: refuse.
    private func mode(of subject: String, role: String) -> Mode {
        let event = String(subject.prefix { $0 != "/" })
        for subject in [subject, event, "*"] {
            for role in [role, "*"] {
                if let mode = entries[Name(subject: subject, role: role)] { return mode }
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
            case .newMember, .status, .join, .split, .merge, .register, .enrol, .caretaker, .ppks: break
            }
        }
        return [event.rawValue] + fields.sorted().map { "\(event.rawValue)/\($0)" }
    }
}
