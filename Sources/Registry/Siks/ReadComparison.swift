import Storage

/// What the last comparison of a kabupaten with SIKS-NG came to.
package struct SiksComparison: Sendable, Equatable {
    package var id: RecordID
    package var region: Region
    /// What the file was called.
    package var name: String
    package var rows: Int
    package var unreadable: Int
    package var same: Int
    /// By list, of the whole kabupaten.
    package var counts: [SiksList: Int]
    package var actorName: String
    /// Milliseconds since 1970, UTC.
    package var at: Int64
}

/// Somebody on one of its lists.
package struct SiksDifferenceRow: Sendable, Equatable {
    package var number: Int
    package var village: Region
    /// Nil: of who is only in the file.
    package var proposal: RecordID?
    package var name: String
    /// With all but a few digits hidden; empty where there is none.
    package var nik: String
    package var kk: String
    package var dtksID: String
    package var differences: [SiksDifference]
}

extension Registry {
    /// Has an uploaded file of SIKS-NG compared; a sheet that was not read yet is read first.
    ///
    /// - Returns: the job.
    package func startComparison(
        of id: RecordID, region: RegionCode, action: ActionID = ActionID(), by actor: Actor
    ) async throws -> RecordID {
        let upload = try await upload(id, by: actor)
        guard region.level == .kabupaten, gazetteer[region] != nil else {
            throw Refusal.invalidInput(
                field: "wilayah", reason: Words(id: "Pilih satu kabupaten/kota.", en: "Choose one kabupaten or kota."))
        }
        guard upload.hasText else {
            throw Refusal.invalidInput(
                field: "unggahan",
                reason: Words(
                    id: "Lembar berkas ini belum dibaca. Buka berkasnya, pilih lembarnya, lalu cocokkan.",
                    en: "The sheet of this file was not read yet. Open the file, choose its sheet, then compare."))
        }
        return try await enqueue(
            CompareSIKS(region: region, upload: id), title: upload.name, id: action, by: actor)
    }

    /// The last one of the region's kabupaten; nil: there was none.
    package func comparison(of region: RegionCode, by actor: Actor) async throws -> SiksComparison? {
        try requireComparing(region, actor)
        let kabupaten = region.kabupaten
        return try await read(by: actor) { reader in
            // Whoever sees a village of it sees what became of the whole: counts alone.
            let row = try reader.withCatalogueTables { db in
                try db.beyondSight {
                    try db.first(
                        """
                        SELECT id, region, name, file_rows, unreadable, same, differs, here, there, actor_name, at
                        FROM siks_run
                        WHERE home = \(home(of: kabupaten)) AND region = \(kabupaten) AND ended_at IS NOT NULL
                        ORDER BY id DESC LIMIT 1
                        """)
                }
            }
            return try row.map { try SiksComparison($0, gazetteer) }
        }
    }

    /// By one grant: what somebody does elsewhere opens nothing here.
    private func requireComparing(_ region: RegionCode, _ actor: Actor) throws {
        let isTheirs = [Permission.verify, .propose].contains { actor.scope(for: $0).contains(region) }
        if !isTheirs { throw Refusal.notFound }
    }

    /// One of its lists, within the region and the reader's area; looking is an entry of the trail.
    ///
    /// - Parameter after: the `next` of the page before.
    package func comparisonRows(
        of run: RecordID, _ list: SiksList, in region: RegionCode, after: String?, limit: Int, by actor: Actor
    ) async throws -> Page<SiksDifferenceRow> {
        try requireComparing(region, actor)
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 5_000)
        let home = home(of: region)
        let gazetteer = gazetteer
        let page = try await read(by: actor) { reader -> Page<SiksDifferenceRow> in
            let found = try reader.rows(
                """
                SELECT r.number AS number, r.village AS village, r.proposal AS proposal, r.name AS name, r.nik AS nik,
                    r.kk AS kk, r.dtks AS dtks, r.fields AS fields
                FROM siks_row r
                WHERE r.home = \(home) AND r.run = \(run) AND r.list = \(list) AND \(region.range.hold("r.village"))
                AND \(in: "r.village") AND r.number > \(cursor?.id ?? 0) ORDER BY r.number LIMIT \(limit + 1)
                """
            ).map { try SiksDifferenceRow($0, gazetteer) }
            let shown = Array(found.prefix(limit))
            let last = found.count > limit ? shown.last : nil
            return Page(
                items: shown,
                next: last.map { Cursor(village: $0.village.code.value, id: Int64($0.number)).text })
        }
        if !page.items.isEmpty {
            note(.listed, by: actor, place: region, object: "siks \(run)", detail: list.rawValue, families: [])
        }
        return page
    }

    /// That a list is taken out as a file, masked as it is shown.
    package func noteComparisonTaken(_ run: RecordID, _ list: SiksList, in region: RegionCode, by actor: Actor)
        async throws
    {
        try actor.meet(Demand(.export, at: region))
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .exported, by: actor, place: region, object: "siks \(run)",
                detail: "\(list.rawValue), nomor disamarkan", at: now, in: db)
        }
    }
}

extension SiksComparison {
    fileprivate init(_ row: Row, _ gazetteer: Gazetteer) throws {
        id = RecordID(try row.int("id"))
        region = gazetteer[RegionCode(try row.int("region"))] ?? .nation
        name = try row.text("name")
        rows = Int(try row.int("file_rows"))
        unreadable = Int(try row.int("unreadable"))
        same = Int(try row.int("same"))
        counts = [
            .here: Int(try row.int("here")), .there: Int(try row.int("there")),
            .differs: Int(try row.int("differs")),
        ]
        actorName = try row.text("actor_name")
        at = try row.int("at")
    }
}

extension SiksDifferenceRow {
    fileprivate init(_ row: Row, _ gazetteer: Gazetteer) throws {
        number = Int(try row.int("number"))
        village = gazetteer[RegionCode(try row.int("village"))] ?? .nation
        proposal = row.intOrNil("proposal").map { RecordID($0) }
        name = try row.text("name")
        nik = row.intOrNil("nik").map { MaskedNumber.text(DocumentText.sixteen($0)) } ?? ""
        kk = row.intOrNil("kk").map { MaskedNumber.text(DocumentText.sixteen($0)) } ?? ""
        dtksID = row.textOrNil("dtks") ?? ""
        let names = try row.text("fields").split(separator: ",")
        differences = names.compactMap { SiksDifference(rawValue: String($0)) }
    }
}
