import Storage

/// Who is told what of the desk's clocks, without a citizen's name or number.
enum DeskNotices {
    static func taken(_ request: PrivacyRequest, by actor: Actor, _ registry: Registry, in db: any Connection) throws {
        let hours = (request.dueAt - registry.clock.now()) / 3_600_000
        try tell(
            Words(
                id: "\(request.number), \(request.kind.title.id): diterima. Jawab dalam \(hours) jam.",
                en: "\(request.number), \(request.kind.title.en): received. Answer within \(hours) hours."),
            request, by: actor, registry, in: db)
    }

    /// Something waits for a second person.
    static func proposed(_ request: PrivacyRequest, by actor: Actor, _ registry: Registry, in db: any Connection) throws
    {
        try tell(
            Words(
                id: "\(request.number), \(request.kind.title.id): menunggu persetujuan orang kedua dari meja PDP.",
                en: "\(request.number), \(request.kind.title.en): waits for a second person of the desk."),
            request, by: actor, registry, in: db)
    }

    /// Whoever took it in meets the applicant.
    static func answered(_ request: PrivacyRequest, by actor: Actor, _ registry: Registry, in db: any Connection) throws
    {
        guard request.takenBy != 0, request.takenBy != actor.account else { return }
        try Notices.tell(
            .privacyDesk,
            Words(
                id: "\(request.number), \(request.kind.title.id): sudah dijawab. Sampaikan kepada pemohon.",
                en: "\(request.number), \(request.kind.title.en): answered. Tell the applicant."),
            link: "/pdp/permintaan/\(request.id)", to: .account(request.takenBy), from: registry, in: db)
    }

    static func noticed(
        _ breach: RecordID, number: String, hours: Int, at region: RegionCode, by actor: Actor, _ registry: Registry,
        in db: any Connection
    ) throws {
        try Notices.tell(
            .privacyDesk,
            Words(
                id:
                    "Insiden \(number) dicatat. Beri tahu lembaga PDP dan subjek data dalam \(hours) jam sejak diketahui.",
                en: "Breach \(number) was noted. Tell the authority and the subjects within \(hours) hours of noticing."
            ),
            link: "/pdp/insiden/\(breach)", to: .holders(.privacy, of: region), author: actor, from: registry, in: db)
    }

    /// Whoever objected may be the other of two records that were one when the objection was heeded.
    static func parted(_ request: PrivacyRequest, by actor: Actor, _ registry: Registry, in db: any Connection) throws {
        try tell(
            Words(
                id: "\(request.number), \(request.kind.title.id): penggabungan data ganda atas catatannya dibatalkan. "
                    + "Pastikan tandanya pada orang yang benar.",
                en: "\(request.number), \(request.kind.title.en): a merge of its record was taken back. See to it that "
                    + "the mark is on the right person."),
            request, by: actor, registry, in: db)
    }

    private static func tell(
        _ words: Words, _ request: PrivacyRequest, by actor: Actor, _ registry: Registry, in db: any Connection
    ) throws {
        try Notices.tell(
            .privacyDesk, words, link: "/pdp/permintaan/\(request.id)", to: .holders(.privacy, of: request.region),
            author: actor, from: registry, in: db)
    }
}

extension Registry {
    /// What the desk's clocks ask for now; nothing of whoever runs no desk.
    func deskTasks(by actor: Actor) async throws -> [TaskItem] {
        guard !actor.scope(for: .privacy).isEmpty else { return [] }
        let now = clock.now()
        return try await readDesk(by: actor) { reader in
            var tasks: [TaskItem] = []
            let due = try reader.first(
                """
                SELECT count(*) AS n, SUM(CASE WHEN due_at < \(now) THEN 1 ELSE 0 END) AS late FROM privacy_request
                WHERE state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu') AND paused_at IS NULL
                AND due_at < \(now + 86_400_000) AND \(in: "region")
                """)
            if let count = due?.intOrNil("n"), count > 0 {
                tasks.append(TaskItem(.requestsDue(late: Int(due?.intOrNil("late") ?? 0)), .now, Int(count)))
            }
            let breaches = try reader.first(
                """
                SELECT count(*) AS n, MIN(noticed_at) AS at FROM breach WHERE state = 'terbuka'
                AND (authority_at IS NULL OR subjects_at IS NULL OR (public_needed = 1 AND public_at IS NULL))
                AND \(in: "region")
                """)
            if let count = breaches?.intOrNil("n"), count > 0 {
                tasks.append(TaskItem(.breachesToTell, .now, Int(count), since: breaches?.intOrNil("at")))
            }
            return tasks
        }
    }
}
