import Rules
import Storage

/// Of whom the register tells no more, and who came back.
extension WhyFamily {
    // MARK: Who is not any more

    /// The family as a whole is in another village: both sides agreed to it.
    func movedOut() throws -> WhyPart? {
        guard page.former.allSatisfy({ $0.status != RecordStatus.deceased.rawValue }) else { return nil }
        let transfer = try moves(.accepted).first { $0.body.parts.contains { $0.family == family.key.id } }
        guard let transfer else { return nil }
        let day = maker.day(of: transfer.decidedAt ?? transfer.openedAt)
        // The village it came from has named the other one itself.
        let place = maker.registry.gazetteer[transfer.destination]?.fullName ?? ""
        var part = maker.part(
            "CATAT_PINDAH", Self.dtks, decided: day,
            ["tempat": Words(id: place, en: place), "hari": Words.day(transfer.day)])
        part.decision = WhyDecision(
            what: Words(id: "Kepindahan diterima", en: "The move was accepted"),
            office: Words(id: "Desa/kelurahan tujuan", en: "The other village"), name: transfer.decidedName, day: day,
            words: transfer.reason)
        part.facts = [
            WhyFact(
                Words(id: "Orang yang pindah", en: "People who moved"), String(transfer.persons), asOf: transfer.day,
                Words(id: "kasus pindah desa", en: "case of the move"))
        ]
        part.rules = [moveRule(transfer)]
        return part
    }

    private func moveRule(_ transfer: TransferRecord) -> WhyRule {
        WhyRule(
            code: "pindah",
            title: Words(
                id: "Pindah desa: kedua desa/kelurahan menyetujui", en: "Moves: both villages agree"), version: nil,
            from: maker.day(of: transfer.openedAt))
    }

    /// Cases of moves out of the village, the newest first.
    private func moves(_ state: Transfer.State) throws -> [TransferRecord] {
        let pointers = try reader.rows(
            """
            SELECT transfer_home AS home, transfer FROM transfer_place
            WHERE home = \(family.key.home) AND village = \(family.village) AND side = 'origin'
            AND state = \(state.rawValue) AND \(in: "village") ORDER BY transfer DESC LIMIT 200
            """)
        var found: [TransferRecord] = []
        for (home, ids) in try pointers.byHome("transfer") {
            found += try reader.rows(
                """
                SELECT \(TransferRecord.columns) FROM transfer
                WHERE home = \(home) AND id IN (\(ids)) AND \(in: "origin")
                """
            ).map(TransferRecord.init)
        }
        return found.sorted { $0.key.id > $1.key.id }
    }

    /// Of everybody who was taken out, the newest first; a few.
    func gone() throws -> [WhyPart] {
        let codes: [Int: String] = [
            RecordStatus.deceased.rawValue: "CATAT_MENINGGAL", RecordStatus.moved.rawValue: "CATAT_PINDAH",
            RecordStatus.notFound.rawValue: "CATAT_TIDAK_DITEMUKAN",
            RecordStatus.duplicate.rawValue: "GANDA_DIGABUNG", RecordStatus.withdrawn.rawValue: "IMPOR_DITARIK",
        ]
        let gone = page.former.filter { codes[$0.status] != nil }.prefix(10)
        if gone.isEmpty { return [] }
        let spans = try statuses(gone.map(\.id))
        return try gone.map { member -> WhyPart in
            let span = spans.first { $0.person == member.id && $0.status == member.status }
            return try self.gone(member, codes[member.status] ?? "", span)
        }
    }

    private struct Status {
        var person: RecordID
        var status: Int
        var from: Int32
        var reason: String
    }

    private func statuses(_ people: [RecordID]) throws -> [Status] {
        try reader.rows(
            """
            SELECT id, valid_from, status, reason FROM status_period
            WHERE home = \(family.key.home) AND unit = 'person' AND id IN (\(people)) AND \(in: "village")
            ORDER BY valid_from DESC, recorded_at DESC
            """
        ).map { row in
            Status(
                person: RecordID(try row.int("id")), status: Int(try row.int("status")),
                from: Int32(try row.int("valid_from")), reason: try row.text("reason"))
        }
    }

    private func gone(_ member: FamilyPage.Member, _ code: String, _ span: Status?) throws -> WhyPart {
        let entry = history.last(LogField.status, of: member.id)
        let origin = try history.origin(of: entry)
        let decided = origin?.decision?.day ?? span?.from
        let place = try code == "GANDA_DIGABUNG" ? survivor(of: member.id) : Words(id: "tempat lain", en: "elsewhere")
        var part = maker.part(
            code, Words(id: member.name, en: member.name), decided: decided,
            ["hari": Words.day(span?.from ?? decided ?? maker.today.packed), "tempat": place])
        part.decision = origin?.decision
        part.papers = origin?.papers ?? []
        part.rules = origin?.rules ?? []
        part.reason = origin?.reason ?? ""
        part.proposal = origin?.proposal
        part.facts = [
            WhyFact(
                Words(id: "Status", en: "Status"), part.headline, asOf: span?.from ?? decided,
                origin?.source ?? Words(id: "register", en: "the register"))
        ]
        if part.rules.isEmpty {
            part.rules = [
                WhyRule(
                    code: "status", title: Words(id: "Status orang dalam register", en: "Status of people on record"),
                    version: nil, from: span?.from)
            ]
        }
        return part
    }

    /// Where the record is that stayed, as far as the reader may know.
    private func survivor(of person: RecordID) throws -> Words {
        let row = try reader.first(
            """
            SELECT other FROM link_place WHERE home = \(family.key.home) AND person = \(person) AND state = 'same'
            AND \(in: "village") ORDER BY link_case DESC LIMIT 1
            """)
        return try row.map { maker.place(RegionCode(try $0.int("other"))) } ?? maker.place(family.village)
    }

    // MARK: What was put right

    /// Deaths and the like that were taken back.
    func restored() throws -> [WhyPart] {
        let rows = try reader.rows(
            """
            SELECT event, at, day, actor_name, decided_name, decided_at, decided_reason FROM change_set
            WHERE home = \(family.key.home) AND family = \(family.key.id) AND state = 'undone'
            AND event IN ('meninggal', 'keluar', 'satu_orang') AND \(in: "village") ORDER BY id DESC LIMIT 5
            """)
        return try rows.map { row in
            let event = try row.text("event")
            let at = try row.int("at")
            let day = maker.day(of: row.intOrNil("decided_at") ?? at)
            let code = event == ChangeEvent.death.rawValue ? "HIDUP_KEMBALI" : "DIPULIHKAN"
            var part = maker.part(code, Self.dtks, ["hari": Words.day(day)])
            part.decision = WhyDecision(
                what: Words(id: "Diurungkan", en: "Taken back"), office: .none,
                name: row.textOrNil("decided_name") ?? "", day: day, words: row.textOrNil("decided_reason") ?? "")
            part.rules = [
                WhyRule(
                    code: "undo_hours",
                    title: Words(
                        id: "Perubahan dapat diurungkan dalam \(maker.catalogue.thresholds["undo_hours"] ?? 24) jam",
                        en: "Changes can be taken back within \(maker.catalogue.thresholds["undo_hours"] ?? 24) hours"),
                    version: nil, from: nil)
            ]
            part.facts = [
                WhyFact(
                    Words(id: "Semula dicatat", en: "Noted before"), (ChangeEvent(rawValue: event) ?? .death).title,
                    asOf: Int32(try row.int("day")), Words(id: "riwayat perubahan", en: "history of changes"))
            ]
            return part
        }
    }
}
