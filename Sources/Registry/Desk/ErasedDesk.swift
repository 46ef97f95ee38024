import Storage

/// What the desk, those who looked beyond their area and those who took data out have left about an erased person.
struct ErasedDesk {
    let person: ErasedPerson
    let registry: Registry
    let db: any Connection
    private var now: Int64 { registry.clock.now() }

    init(_ person: ErasedPerson, registry: Registry, db: any Connection) {
        self.person = person
        self.registry = registry
        self.db = db
    }

    /// - Parameters:
    ///   - current: the request that is answered by the erasure, which keeps what answering it needs.
    ///   - proposals: those that were about the person.
    func erase(but current: RecordID?, proposals: [RecordID] = []) throws {
        let requests = try db.rows(
            """
            SELECT id, state FROM privacy_request WHERE home IN (SELECT home FROM home) AND person = \(person.id)
            """
        ).filter { row in
            // Another one that is not answered yet still needs its words.
            try row.int("id") == current?.value || RequestState(rawValue: try row.text("state"))?.isOpen == false
        }.map { RecordID(try $0.int("id")) }
        for request in requests { try erase(request, isCurrent: request == current) }
        let accesses = try eraseBreakGlass()
        try eraseAuditWords(requests, accesses, proposals)
    }

    private func erase(_ request: RecordID, isCurrent: Bool) throws {
        try db.execute(
            """
            DELETE FROM stored_file WHERE id IN (
                SELECT r.file FROM privacy_request r WHERE r.id = \(request) AND r.file IS NOT NULL)
            """)
        try db.execute(
            "UPDATE privacy_request SET applicant = '', proxy = '', words = '', handed_to = '' WHERE id = \(request)")
        for row in try db.rows(
            "SELECT id, words FROM desk_event WHERE unit = 'permintaan' AND record = \(request)")
        where try !isCurrent || person.isTold(in: try row.text("words")) {
            try db.execute(
                """
                UPDATE desk_event SET words = '' WHERE unit = 'permintaan' AND record = \(request)
                AND id = \(try row.int("id"))
                """)
        }
        if isCurrent { return }
        try db.execute(
            "UPDATE privacy_request SET contact = '', identity = '', answer = '' WHERE id = \(request)")
        try db.execute("DELETE FROM desk_letter WHERE unit = 'permintaan' AND record = \(request)")
    }

    /// Beyond somebody's area a family was opened with words about it, and reviewed with more.
    private func eraseBreakGlass() throws -> [RecordID] {
        let families = person.families.sorted { $0.value < $1.value }
        let accesses = try db.rows(
            """
            SELECT id FROM break_glass WHERE family IS NOT NULL AND family IN (\(families))
            """
        ).map { RecordID(try $0.int("id")) }
        try db.execute("UPDATE break_glass SET words = '' WHERE id IN (\(accesses))")
        try db.execute(
            """
            UPDATE break_glass_review SET words = '',
                cleared_words = CASE WHEN cleared_words IS NULL THEN NULL ELSE '' END
            WHERE access IN (\(accesses))
            """)
        return accesses
    }

    /// The words of entries about this person. Their digests stay, so the chain holds.
    private func eraseAuditWords(
        _ requests: [RecordID], _ accesses: [RecordID], _ proposals: [RecordID]
    ) throws {
        let sets = try db.rows(
            """
            SELECT DISTINCT change_set FROM change_log WHERE home IN (SELECT home FROM home) AND record = \(person.id)
            AND change_set IS NOT NULL
            """
        ).map { RecordID(try $0.int("change_set")) }
        let cases = try person.keys.flatMap { key in
            try db.rows("SELECT link_case FROM link_place WHERE home = \(key.home) AND person = \(key.id)")
                .map { RecordID(try $0.int("link_case")) }
        }
        // About the person alone: all words. About a family, a request or a proposal: only those that may tell of the person.
        let own = Set(
            ["nik \(person.id)", "orang \(person.id)"] + sets.map { "perubahan \($0)" }
                + accesses.map { "darurat \($0)" } + cases.map { "ganda \($0)" })
        let families = person.families.flatMap { ["keluarga \($0)", "kk \($0)"] }
        let shared = families + requests.map { "permintaan \($0)" } + proposals.map { "usulan \($0)" }
        let telling: [AuditVerb] = [.glassBroken, .copyHandedOut]
        for row in try db.rows(
            """
            SELECT e.home AS home, e.day AS day, e.number AS number, e.object AS object, e.verb AS verb,
                d.detail AS detail
            FROM audit_entry e JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            WHERE e.home IN (SELECT h.home FROM home h UNION SELECT 0) AND e.object IN (\(own.sorted() + shared))
            AND d.detail <> ''
            """)
        {
            let verb = AuditVerb(rawValue: try row.text("verb"))
            let isTelling = verb.map { telling.contains($0) } ?? false
            guard try own.contains(try row.text("object")) || isTelling || person.isTold(in: try row.text("detail"))
            else { continue }
            try db.execute(
                """
                DELETE FROM audit_detail WHERE home = \(try row.int("home")) AND day = \(try row.int("day"))
                AND number = \(try row.int("number"))
                """)
        }
    }

    // MARK: Files taken out

    /// Lists of their places that were made and not yet thrown away: whoever made one is told, and can make it again.
    ///
    /// - Parameter proposals: those that were about the person, which another place may have made.
    func dropExports(proposals: [RecordID] = []) throws {
        var places: Set<RegionCode> = []
        for village in try person.villages.union(villages(of: proposals)) {
            var at: RegionCode? = village
            while let place = at {
                places.insert(place)
                at = place.parent
            }
        }
        for row in try db.rows(
            """
            SELECT id, account, file FROM export WHERE file IS NOT NULL AND dropped_at IS NULL
            AND (expires_at IS NULL OR expires_at > \(now)) AND region IN (\(places.sorted()))
            """)
        {
            try db.execute("DELETE FROM stored_file WHERE id = \(try row.int("file"))")
            try db.execute("UPDATE export SET dropped_at = \(now) WHERE id = \(try row.int("id"))")
            try Notices.tell(
                .privacyDesk,
                Words(
                    id: "Berkas ekspor Anda dibuang karena memuat data yang sudah dihapus. Buat lagi bila masih perlu.",
                    en: "Your export was thrown away, since it holds data that was erased. Make it again if needed."),
                link: "/ekspor", to: .account(try row.int("account")), from: registry, in: db)
        }
        try dropMinistryFiles(of: places)
    }

    private func villages(of proposals: [RecordID]) throws -> Set<RegionCode> {
        if proposals.isEmpty { return [] }
        let rows = try db.rows(
            "SELECT DISTINCT village FROM proposal WHERE home IN (SELECT home FROM home) AND id IN (\(proposals))")
        return Set(try rows.map { RegionCode(try $0.int("village")) })
    }

    /// Lists for the ministry leave by doors of their own, as long as their day has not come.
    private func dropMinistryFiles(of places: Set<RegionCode>) throws {
        if places.isEmpty { return }
        let purposes: [StoredFile.Purpose] = [.ministry, .ministryPeriod]
        let rows = try db.rows(
            """
            SELECT id, account FROM stored_file WHERE purpose IN (\(purposes))
            AND (expires_at IS NULL OR expires_at > \(now)) AND region IN (\(places.sorted())) ORDER BY id
            """)
        for row in rows {
            try db.execute("UPDATE stored_file SET expires_at = \(now) WHERE id = \(try row.int("id"))")
        }
        for account in Set(try rows.map { try $0.int("account") }).sorted() {
            try Notices.tell(
                .privacyDesk,
                Words(
                    id: "Berkas kementerian yang Anda buat tidak dapat diunduh lagi karena memuat data yang sudah "
                        + "dihapus. Buat lagi bila masih perlu.",
                    en:
                        "A file for the ministry that you made cannot be fetched any more, since it holds data that was "
                        + "erased. Make it again if needed."),
                link: "/pengesahan", to: .account(account), from: registry, in: db)
        }
    }
}
