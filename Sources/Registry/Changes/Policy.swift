import Rules
import Storage

/// Whether a change applies at once: dated data, so that the road of proposals changes rows and not code.
struct Policy {
    enum Mode: String, Comparable {
        case apply, approve
        /// It is proposed, and applies when the proposal has come so far. No row of the policy says so: the road of the
        /// village's kabupaten does (`RoadBook`).
        case road
        case refuse

        /// What a row of the policy may say.
        static let said: [Mode] = [.apply, .approve, .refuse]

        private var rank: Int {
            switch self {
            case .apply: 0
            case .approve: 1
            case .road: 2
            case .refuse: 3
            }
        }
        static func < (left: Mode, right: Mode) -> Bool { left.rank < right.rank }
    }

    private struct Name: Hashable { var subject: String; var role: String }
    private var entries: [Name: Mode] = [:]
    /// Of what operators enter in forms, the kinds that are proposed here.
    private var proposed: Set<ProposalKind> = []

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

    /// With what the village's kabupaten says of proposals. Practice stays off the road.
    init(on day: Int32, at village: RegionCode, in db: any Connection) throws {
        try self.init(on: day, in: db)
        let kinds = try RoadBook(on: CivilDate(packed: day), at: village, in: db).kindsOfForms
        if try !kinds.isEmpty && !PracticeGround.holds(village, in: db) { proposed = kinds }
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
        roles.map { mode(of: set.subjects, event: set.event, role: $0) }.min() ?? .refuse
    }

    /// Whether a change of such an event is proposed under these roles, whatever its fields.
    func isProposed(_ event: ChangeEvent, roles: [Role]) -> Bool {
        let modes = roles.map { mode(of: [event.rawValue], event: event, role: $0) }
        return modes.min() == .road
    }

    /// Without the road: of changes that have been made.
    func mode(of subjects: [String], roles: [String]) -> Mode {
        roles.map { role in strictest(of: subjects, role: role) }.min() ?? .refuse
    }

    /// The road is the village's: who corrects for Dinsos does so as before.
    private func mode(of subjects: [String], event: ChangeEvent, role: Role) -> Mode {
        let mode = strictest(of: subjects, role: role.rawValue)
        guard mode != .refuse, role == .operatorDesa, let kind = ProposalKind(event: event) else { return mode }
        return proposed.contains(kind) ? .road : mode
    }

    private func strictest(of subjects: [String], role: String) -> Mode {
        subjects.map { mode(of: $0, role: role) }.max() ?? .refuse
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
    var subjects: [String] { [event.rawValue] + fields.sorted().map { "\(event.rawValue)/\($0)" } }

    /// Names of the fields that it sets by hand.
    var fields: Set<String> {
        var fields: Set<String> = []
        for change in changes {
            switch change {
            case .person(let change): fields.formUnion(change.values.keys)
            case .family(let change): fields.formUnion(change.values.keys)
            case .house(let change): fields.formUnion(change.values.keys)
            case .trait(let change): fields.formUnion(change.values.keys)
            case .newMember, .status, .join, .split, .merge, .register, .enrol, .caretaker, .ppks, .carry: break
            }
        }
        return fields
    }
}
