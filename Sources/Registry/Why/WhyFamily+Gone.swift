import Rules
import Storage

/// Of whom the register tells no more.
extension WhyFamily {
    // MARK: Who is not any more

    /// Nobody is there any more: the last to leave says why.
    func left() throws -> WhyPart {
        guard let exit = history.exit else { return try withoutExit() }
        if let set = exit.changeSet, let transfer = try moves(.accepted, by: set).first { return movedOut(transfer) }
        if exit.field == LogField.family { return try elsewhere(exit) }
        if let last = try gone(page.former.filter { $0.id == exit.record }).first { return last }
        return try withoutExit()
    }

    /// As far as the records themselves tell, where the log does not.
    private func withoutExit() throws -> WhyPart {
        let transfer = try moves(.accepted).first { $0.body.parts.contains { $0.family == family.key.id } }
        if let transfer { return movedOut(transfer) }
        if let last = try gone().first { return last }
        if page.movedTo != nil { return try elsewhere(nil) }
        return maker.part("IMPOR_DITARIK", Self.dtks, [:])
    }

    /// They are on record still, in another family.
    private func elsewhere(_ exit: WhyHistory.Entry?) throws -> WhyPart {
        let change = exit?.changeSet.flatMap { history.changes[$0] }
        let day = change?.day ?? exit.map { maker.day(of: $0.at) }
        let event = change?.event.title ?? Words(id: "perubahan keluarga", en: "a change of the family")
        let origin = try history.origin(of: exit)
        var part = maker.part(
            "CATAT_KELUARGA_LAIN", Self.dtks, decided: origin?.decision?.day ?? day,
            ["peristiwa": event, "hari": Words.day(day ?? maker.today.packed)])
        part.decision = origin?.decision
        part.papers = origin?.papers ?? []
        part.reason = origin?.reason ?? ""
        part.proposal = origin?.proposal
        let names = page.former.filter { $0.status == RecordStatus.present.rawValue }.map(\.name)
        if !names.isEmpty {
            let list = names.joined(separator: ", ")
            part.facts = [
                WhyFact(
                    Words(id: "Sekarang di keluarga lain", en: "Now in another family"), list, asOf: day,
                    Words(id: "register", en: "the register"))
            ]
        }
        part.rules = [
            WhyRule(
                code: "anggota",
                title: Words(
                    id: "Setiap orang tercatat dalam satu keluarga", en: "Everybody is on record in one family"),
                version: nil, from: day)
        ]
        return part
    }

    /// The family as a whole is in another village: both sides agreed to it.
    private func movedOut(_ transfer: TransferRecord) -> WhyPart {
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

    /// Cases of moves out of the village, the newest first; of a change set, the one that it carried out.
    private func moves(_ state: Transfer.State, by changeSet: RecordID? = nil) throws -> [TransferRecord] {
        let pointers = try reader.rows(
            """
            SELECT transfer_home AS home, transfer FROM transfer_place
            WHERE home = \(family.key.home) AND village = \(family.village) AND side = 'origin'
            AND state = \(state.rawValue) AND \(in: "village") ORDER BY transfer DESC LIMIT 2000
            """)
        var found: [TransferRecord] = []
        let wanted: SQL = changeSet.map { "change_set = \($0)" } ?? "1 = 1"
        for (home, ids) in try pointers.byHome("transfer") {
            found += try reader.rows(
                """
                SELECT \(TransferRecord.columns) FROM transfer
                WHERE home = \(home) AND id IN (\(ids)) AND \(wanted) AND \(in: "origin")
                """
            ).map(TransferRecord.init)
        }
        return found.sorted { $0.key.id > $1.key.id }
    }

    /// Of everybody who was taken out; a few.
    func gone() throws -> [WhyPart] { try gone(page.former) }

    private func gone(_ people: [FamilyPage.Member]) throws -> [WhyPart] {
        let codes: [Int: String] = [
            RecordStatus.deceased.rawValue: "CATAT_MENINGGAL", RecordStatus.moved.rawValue: "ORANG_PINDAH",
            RecordStatus.notFound.rawValue: "CATAT_TIDAK_DITEMUKAN",
            RecordStatus.duplicate.rawValue: "GANDA_DIGABUNG", RecordStatus.withdrawn.rawValue: "IMPOR_DITARIK",
        ]
        let gone = people.filter { codes[$0.status] != nil }.prefix(10)
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

    /// Where the record is that stayed, as far as the reader may know. Of other cases this person's may be the one.
    private func survivor(of person: RecordID) throws -> Words {
        let pointers = try reader.rows(
            """
            SELECT case_home AS home, link_case, other FROM link_place
            WHERE home = \(family.key.home) AND person = \(person) AND state = 'same' AND \(in: "village")
            ORDER BY link_case DESC
            """)
        var lost: Set<Int64> = []
        for (home, ids) in try pointers.byHome("link_case") {
            let rows = try reader.withCatalogueTables { db in
                try db.rows(
                    """
                    SELECT id FROM link_case
                    WHERE home = \(home) AND id IN (\(ids)) AND survivor IS NOT NULL AND survivor <> \(person)
                    """)
            }
            for row in rows { lost.insert(try row.int("id")) }
        }
        let row = try pointers.first { lost.contains(try $0.int("link_case")) }
        return try row.map { maker.place(RegionCode(try $0.int("other"))) } ?? maker.place(family.village)
    }
}
