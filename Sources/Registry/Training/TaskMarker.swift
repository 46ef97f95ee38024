import Rules
import Storage

/// Marks a task from the register itself: what the records hold now, what this account changed, what it looked at.
/// Never from what was clicked.
struct TaskMarker {
    let registry: Registry
    let db: any Connection
    let book: CourseBook
    let course: Course
    let task: CourseTask
    let ground: PracticeGround
    let actor: Actor
    /// Milliseconds since 1970, UTC: what was done before counts for nothing that is looked up in the trail.
    let startedAt: Int64
    /// The record that beginning the task made: a change set or a move.
    let seed: RecordID?

    var rule: TaskRule { task.check }
    var village: PracticeVillage { book.village }
    var number: GroundNumber { ground.number }

    func mark() throws -> TaskResult {
        var result = TaskResult()
        switch rule.kind {
        case .found: try markFound(&result)
        case .revealed: try markRevealed(&result)
        case .fields: try markFields(&result)
        case .born: try markBorn(&result)
        case .died: try markDied(&result)
        case .moved: try markMoved(&result)
        case .split: try markSplit(&result)
        case .head: try markHead(&result)
        case .undone: try markUndone(&result)
        case .answered: try markAnswered(&result)
        case .quiz: break
        }
        try lookForDamage(&result)
        return result
    }

    // MARK: Records

    func key(_ name: String) throws -> RecordKey {
        guard let key = try ground.record(name, in: db) else { throw Refusal.notFound }
        return key
    }

    func person(_ name: String) throws -> PersonRecord {
        guard let person = try PersonRecord.find(try key(name), in: db) else { throw Refusal.notFound }
        return person
    }

    func name(_ key: String) -> String { village.person(key)?.inTruth(.name, number) ?? key }

    /// The families that a task is about.
    static func families(of task: CourseTask, _ village: PracticeVillage) -> Set<String> {
        let rule = task.check
        let named = [rule.person].compactMap { $0 } + (rule.fields ?? []).map(\.person)
        return Set(named.compactMap { village.person($0)?.family } + [rule.family].compactMap { $0 })
    }

    /// Fields of members that hold neither what they began with nor, where a task asks for it, the truth.
    ///
    /// - Parameter open: fields that this task may change, by person.
    func lookForOtherFields(in families: Set<String>, open: [String: Set<PersonField>], _ result: inout TaskResult)
        throws
    {
        // What another task of the course mends in the same family is none of this one's business.
        let mended = course.tasks.flatMap { $0.check.fields ?? [] }
        for member in village.persons where families.contains(member.family) {
            let record = try person(member.key)
            for field in Self.watched where !(open[member.key]?.contains(field) ?? false) {
                if mended.contains(where: { $0.person == member.key && $0.field == field }) { continue }
                let value = record.value(field)
                let before = member.onRecord(field, number)
                guard value != before else { continue }
                result.wrong(
                    "\(field.label.id) \(name(member.key)) ikut berubah. Urungkan, atau kembalikan seperti semula.",
                    "\(field.label.en) of \(name(member.key)) was changed as well. Undo it, or put it back.",
                    at: record.family)
            }
        }
    }

    private static let watched: [PersonField] = [
        .nik, .name, .birth, .sex, .mother, .occupation, .birthPlace, .relation,
    ]

    /// Families that no task is about, and that this account changed all the same.
    private func lookForDamage(_ result: inout TaskResult) throws {
        let subjects = course.tasks.reduce(into: Set<String>()) { $0.formUnion(Self.families(of: $1, village)) }
        let home = registry.home(of: ground.village)
        let changed = Set(
            try db.rows(
                """
                SELECT DISTINCT c.family AS id FROM change_set s
                JOIN change_log c ON c.home = s.home AND c.change_set = s.id
                WHERE s.home = \(home) AND s.actor = \(actor.account) AND s.state = 'applied'
                AND s.at >= \(ground.madeAt)
                """
            ).map { try $0.int("id") })
        for row in try db.rows(
            """
            SELECT key, id FROM training_record WHERE account = \(ground.account) AND unit = 'family'
            AND home = \(home) ORDER BY key
            """) where try changed.contains(row.int("id"))
        {
            let key = try row.text("key")
            if subjects.contains(key) { continue }
            let head = village.members(of: key).first?.inTruth(.name, number) ?? ""
            result.wrong(
                "Keluarga \(head) ikut berubah, padahal tidak ada tugas tentang keluarga itu. Urungkan perubahannya.",
                "The family of \(head) was changed, which no task asks for. Undo that change.",
                at: RecordID(try row.int("id")))
        }
    }

    // MARK: The trail

    struct Look {
        var object: String
        var detail: String
    }

    /// What this account did of a kind since the task began.
    func trail(_ verb: AuditVerb) throws -> [Look] {
        let homes = Set(
            [registry.home(of: ground.village)] + actor.grants.map { registry.home(of: $0.region) })
        let day = CivilDate(milliseconds: startedAt + 7 * 3_600_000).packed
        return try db.rows(
            """
            SELECT e.object AS object, d.detail AS detail FROM audit_entry e
            LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            WHERE e.home IN (\(homes.sorted())) AND e.day >= \(day) AND e.actor = \(actor.account)
            AND e.verb = \(verb) AND e.at >= \(startedAt)
            """
        ).map { Look(object: try $0.text("object"), detail: $0.textOrNil("detail") ?? "") }
    }
}
