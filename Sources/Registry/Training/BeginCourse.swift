import Rules
package import Storage

/// Begins a course, or begins it again: a practice village of one's own, with everybody as at the beginning.
package struct BeginCourse: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var village: RegionCode }

    package var id: ActionID
    package var course: String
    /// As it is to stand on the certificate.
    package var name: String
    package var office: String

    package init(id: ActionID, course: String, name: String, office: String) {
        self.id = id
        self.course = course
        self.name = name
        self.office = office
    }

    /// Everybody's own: practising reaches nobody's records.
    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        guard actor.account > 0 else { throw Refusal.notSignedIn }
        let desk = try PracticeDesk(registry, db, actor)
        guard let own = try PracticeGround.of(actor.account, in: db) else {
            _ = try desk.grounds.make(for: actor.account, isOwnAccount: false)
            return try enterFresh(by: actor, registry, in: db)
        }
        _ = try desk.grounds.renew(own)
        return try enterFresh(by: actor, registry, in: db)
    }

    /// Begins on a ground that was made or renewed just now.
    func enterFresh(by actor: Actor, _ registry: Registry, in db: any Connection) throws -> Outcome {
        let desk = try PracticeDesk(registry, db, actor)
        guard let course = desk.book.courses(on: registry.clock.today).first(where: { $0.key == self.course }) else {
            throw LicenceDesk.refuse("kursus", "Pilih kursusnya.", "Choose the course.")
        }
        guard let ground = try PracticeGround.of(actor.account, in: db) else { throw Refusal.notFound }
        let known = try CourseRecord.find(actor.account, course.key, in: db)
        try desk.grounds.grant(course.role, on: ground)
        try enter(
            course, name: try Self.checked(name, "nama"), office: try Self.checked(office, "kantor"), desk)
        try desk.audit(.trainingBegun, known == nil ? course.key : "\(course.key), lagi", ground)
        return Outcome(village: ground.village)
    }

    private func enter(_ course: Course, name: String, office: String, _ desk: PracticeDesk) throws {
        let (account, now) = (desk.actor.account, desk.now)
        try desk.db.execute("DELETE FROM training_task WHERE account = \(account) AND course = \(course.key)")
        try desk.db.execute(
            """
            INSERT INTO training_course (account, course, edition, name, office, host, started_at)
            VALUES (\(account), \(course.key), \(course.edition), \(name), \(office), \(try host(desk)), \(now))
            ON CONFLICT (account, course) DO UPDATE SET edition = excluded.edition, name = excluded.name,
                office = excluded.office, started_at = excluded.started_at, finished_at = NULL, score = NULL
            """)
        // Another course that was not finished begins anew too: its people are no longer as it left them.
        try desk.db.execute(
            """
            DELETE FROM training_task WHERE account = \(account) AND course IN (
                SELECT course FROM training_course WHERE account = \(account) AND finished_at IS NULL
                AND course <> \(course.key))
            """)
        try desk.db.execute(
            """
            UPDATE training_ground SET active_course = \(course.key), active_task = NULL, seen_at = \(now)
            WHERE account = \(account)
            """)
    }

    /// The kabupaten that an officer is of; a newcomer's trainer is whoever has opened the registration.
    private func host(_ desk: PracticeDesk) throws -> RegionCode {
        let ground = try PracticeGround.of(desk.actor.account, in: desk.db)
        let own = desk.actor.grants.map(\.region).first { $0 != ground?.village && $0 != ground?.neighbour }
        if let own { return own.level >= .kabupaten ? RegionCode(own.value / 1_000_000 * 1_000_000) : own }
        return try Registration.setting(in: desk.db).host
    }

    /// A name or an office as it may stand on paper.
    static func checked(_ text: String, _ field: String) throws -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        try ChangeWork.checkWords(words, field: field)
        let isName = field == "nama"
        guard words.count >= (isName ? 3 : 2), words.utf8.count <= 80, !words.contains("|") else {
            throw Refusal.invalidInput(
                field: field,
                reason: isName
                    ? Words(
                        id: "Tulis nama lengkap Anda, 3 sampai 80 huruf.",
                        en: "Write your full name, 3 to 80 characters.")
                    : Words(
                        id: "Tulis desa atau kantor Anda, 2 sampai 80 huruf.",
                        en: "Write your village or office, 2 to 80 characters."))
        }
        return words
    }
}

/// Ends practising: the village is taken back. What was done and the certificates stay.
package struct EndPractice: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    /// The participant; nil: oneself.
    package var account: Int64?

    package init(id: ActionID, account: Int64? = nil) {
        self.id = id
        self.account = account
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        []
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let desk = try PracticeDesk(registry, db, actor)
        if let account { try TrainerScope.check(actor, over: account, in: db) }
        guard let ground = try PracticeGround.of(account ?? actor.account, in: db) else { throw Refusal.notFound }
        try desk.grounds.end(ground)
        try desk.audit(.trainingEnded, account.map { "peserta \($0)" } ?? "", ground)
        return Outcome()
    }
}
