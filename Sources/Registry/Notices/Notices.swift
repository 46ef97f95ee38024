import Rules
package import Storage

/// What a notice is about, for its icon and for whoever filters; a room adds its own at the end.
package enum NoticeKind: String, Sendable, Codable, CaseIterable, SQLConvertible {
    /// Somebody looked beyond their area, or tried to.
    case breakGlass = "akses_darurat"
    /// What Dinsos found of a look of one's own.
    case verdict = "putusan_darurat"
    /// Dated data is asked to be changed, or the change was decided.
    case ruleChange = "usulan_aturan"
    /// A citizen's request, or what followed from one.
    case privacyDesk = "meja_pdp"
    /// What certificates count for, or whose.
    case licence = "syarat_sertifikat"
    /// Somebody else did something to one's own account.
    case account = "akun"
    /// A case of a duplicate waits for an answer, or has gone up.
    case duplicates = "data_ganda"
    /// A proposal waits for whoever is told, or came back.
    case proposal = "usulan"
    /// A move between villages was answered, or nobody answers it.
    case moves = "pindah"
}

/// Whom a notice is for.
package enum NoticeAudience: Sendable, Equatable {
    /// One account.
    case account(Int64)
    /// Everybody with a grant that allows this and contains the region, also those who come later.
    case holders(Permission, of: RegionCode)
}

/// A small durable inbox. One line of a room, inside the transaction of what it tells of:
///
///     try Notices.tell(.breakGlass, words, link: "/darurat/tinjau", to: .holders(.privacy, of: kabupaten),
///         from: registry, in: db)
///
/// A notice lives as many days as the threshold `notice_days` says, read or not.
package enum Notices {
    /// Leaves a notice.
    ///
    /// - Parameters:
    ///   - words: a sentence or two, without anybody's NIK, KK or name among the citizens.
    ///   - link: an address of the program, beginning with one `/`, where something can be done about it.
    ///   - author: whoever brought it about; they know of it already.
    /// - Throws: `StorageError`, `Refusal.invalidInput` for a link that leads away.
    package static func tell(
        _ kind: NoticeKind, _ words: Words, link: String, to audience: NoticeAudience, author: Actor? = nil,
        from registry: Registry, in db: any Connection
    ) throws {
        guard link.hasPrefix("/"), !link.hasPrefix("//"), !link.contains("\\") else {
            throw Refusal.invalidInput(
                field: "link", reason: Words(id: "Alamat di luar aplikasi.", en: "An address outside the program."))
        }
        var account: Int64?
        var permission: String?
        var region: RegionCode?
        switch audience {
        case .account(let id): account = id
        case .holders(let needed, let place): (permission, region) = (needed.rawValue, place)
        }
        let now = registry.clock.now()
        let days = try registry.catalogue(in: db).thresholds["notice_days"] ?? 90
        let id = registry.identifiers.next()
        try db.execute(
            """
            INSERT INTO notice (id, kind, account, permission, region, words_id, words_en, link, at, expires_at)
            VALUES (\(id), \(kind), \(account), \(permission), \(region), \(words.id),
                \(words.en), \(link), \(now), \(now + Int64(days) * 86_400_000))
            """)
        if let author {
            try db.execute("INSERT INTO notice_seen (notice, account, at) VALUES (\(id), \(author.account), \(now))")
        }
    }

    /// Those who answer for a village and nobody above them, who have lists of their own.
    static func accounts(
        with roles: [Role], of villages: [RegionCode], _ registry: Registry, in db: any Connection
    ) throws -> [RegionCode: [Int64]] {
        let today = registry.clock.today.packed
        let places = Set(villages.flatMap { [$0, $0.parent ?? $0] }).sorted()
        var accounts: [RegionCode: Set<Int64>] = [:]
        try places.map { "\($0)" as SQL }.inPieces { places in
            for row in try db.rows(
                """
                SELECT g.region AS region, g.account AS account FROM account_grant g JOIN account a ON a.id = g.account
                WHERE g.region IN (\(places)) AND g.role IN (\(roles)) AND a.disabled_at IS NULL
                AND g.valid_from <= \(today) AND (g.valid_to IS NULL OR g.valid_to > \(today))
                """)
            {
                accounts[RegionCode(try row.int("region")), default: []].insert(try row.int("account"))
            }
        }
        return Dictionary(
            villages.map { village in
                let own = (accounts[village] ?? []).union(village.parent.flatMap { accounts[$0] } ?? [])
                return (village, own.sorted())
            }
        ) { first, _ in first }
    }

    /// Throws away what has outlived its days.
    static func dropExpired(at now: Int64, in db: any Connection) throws {
        try db.execute(
            "DELETE FROM notice_seen WHERE notice IN (SELECT id FROM notice WHERE expires_at <= \(now))")
        try db.execute("DELETE FROM notice WHERE expires_at <= \(now)")
    }
}
