import Storage

/// One of many cases that are decided at once.
package struct LinkBulkCase: Sendable {
    package enum Result: String, Sendable {
        case waiting = "menunggu"
        case merged = "digabung"
        /// It could not be merged.
        case left = "dilewati"
        /// Somebody has to say who follows the head that it would put away.
        case head = "kepala"
        /// One of the two moves, or something is proposed about them.
        case underWay = "berjalan"
        case takenBack = "dibatalkan"
        /// Somebody took it out before it was agreed to.
        case struck = "dicoret"
    }

    package var row: LinkRow
    package var result: Result
    /// The record that stays, or would by what stands in both now.
    package var survivor: RecordID?
    /// Why it was left, struck out, or not taken back.
    package var why: Words?

    static func struck(by name: String) -> Words {
        Words(id: "Dicoret oleh \(name).", en: "Struck out by \(name).")
    }

    static let changed = Words(
        id: "Kasusnya sudah berubah sejak diusulkan.", en: "The case has changed since it was asked about.")
    static let headGoes = Words(
        id: "Kepala keluarga yang masih beranggota: putuskan kasusnya dengan penggantinya.",
        en: "The head of a family that goes on: decide the case, with who follows.")
    static let waits = Words(
        id: "Masih ada pengajuan pindah atau usulan tentang salah satunya.",
        en: "A move or a proposal about one of the two is still open.")
    static let erased = Words(
        id: "Data orang ini dihapus atas permintaan warga; penggabungannya tetap.",
        en: "This person was erased at their own request; the merge stays.")
}

extension Registry {
    /// A page of them, in the order of their numbers.
    func linkBulkCases(_ bulk: RecordID, after: RecordID?, limit: Int, _ reader: Reader, _ actor: Actor) throws
        -> (cases: [LinkBulkCase], next: RecordID?)
    {
        let rows = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT home, link AS id, result, why_id, why_en FROM link_bulk_case
                WHERE bulk = \(bulk) AND link > \(after?.value ?? 0) ORDER BY link LIMIT \(limit + 1)
                """)
        }
        let shown = Array(rows.prefix(limit))
        let records = try records(at: shown, reader)
        let known = try shown.compactMap { try records[RecordID($0.int("id"))] }
        let keepers = try keepers(known, reader)
        let lines = Dictionary(try linkRows(known, reader, actor).map { ($0.id, $0) }) { first, _ in first }
        let cases = try shown.compactMap { row -> LinkBulkCase? in
            let id = RecordID(try row.int("id"))
            guard let line = lines[id], let result = LinkBulkCase.Result(rawValue: try row.text("result")) else {
                return nil
            }
            let why = row.textOrNil("why_id").map { Words(id: $0, en: row.textOrNil("why_en") ?? $0) }
            return LinkBulkCase(
                row: line, result: result, survivor: records[id]?.survivor ?? keepers[id], why: why)
        }
        guard rows.count > limit, let last = shown.last else { return (cases, nil) }
        return (cases, RecordID(try last.int("id")))
    }

    /// By the case, the record that a merge at once would keep.
    private func keepers(_ records: [LinkCaseRecord], _ reader: Reader) throws -> [RecordID: RecordID] {
        let open = records.filter(\.state.isOpen)
        let ids = open.flatMap { [$0.first.value, $0.second.value] }
        if ids.isEmpty { return [:] }
        let homes = Set(open.flatMap(\.villages).map { home(of: $0) }).sorted()
        var people: [RecordID: PersonRecord] = [:]
        for row in try reader.rows(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home IN (\(homes)) AND id IN (\(ids)) AND status = 1
            AND \(in: "village")
            """)
        {
            let person = try PersonRecord(row)
            people[person.key.id] = person
        }
        let families = Set(people.values.map(\.family.value)).sorted()
        if families.isEmpty { return [:] }
        var errors: [RecordID: Int] = [:]
        for row in try reader.rows(
            """
            SELECT person, count(*) AS n FROM finding WHERE home IN (\(homes)) AND family IN (\(families))
            AND person IN (\(ids)) AND closed_at IS NULL AND \(in: "village") GROUP BY person
            """)
        {
            errors[RecordID(try row.int("person"))] = Int(try row.int("n"))
        }
        var keepers: [RecordID: RecordID] = [:]
        for record in open {
            guard let first = people[record.first], let second = people[record.second] else { continue }
            keepers[record.key.id] = LinkSurvivor.choose(
                (record.first, LinkSurvivor.weight(first, errors: errors[record.first] ?? 0)),
                (record.second, LinkSurvivor.weight(second, errors: errors[record.second] ?? 0)))
        }
        return keepers
    }
}
