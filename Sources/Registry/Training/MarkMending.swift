import Storage

/// Tasks of mending fields and of taking back.
extension TaskMarker {
    func markFields(_ result: inout TaskResult) throws {
        let targets = rule.fields ?? []
        var open: [String: Set<PersonField>] = [:]
        for target in targets {
            open[target.person, default: []].insert(target.field)
            guard let who = village.person(target.person) else { continue }
            let record = try person(target.person)
            let value = record.value(target.field)
            let wanted = who.inTruth(target.field, number)
            let label = target.field.label
            let whose = name(target.person)
            if value == wanted {
                result.right("\(label.id) \(whose) sudah benar.", "\(label.en) of \(whose) is right.")
            } else if value == who.onRecord(target.field, number) {
                result.wrong(
                    "\(label.id) \(whose) belum diperbaiki.", "\(label.en) of \(whose) is not mended yet.",
                    at: record.family)
            } else {
                result.wrong(
                    "\(label.id) \(whose) sudah diubah, tetapi belum sama dengan buktinya. Bandingkan lagi, satu per satu.",
                    "\(label.en) of \(whose) was changed, but is not as on the evidence. Compare again, one by one.",
                    at: record.family)
            }
        }
        if rule.via == "massal" { try lookForBulk(&result) }
        try lookForOtherFields(in: Self.families(of: task, village), open: open, &result)
    }

    private func lookForBulk(_ result: inout TaskResult) throws {
        let jobs = try db.count(
            """
            SELECT count(*) FROM bulk_job WHERE account = \(actor.account) AND state = 'done'
            AND finished_at >= \(startedAt) AND applied > 0
            """)
        result.look(
            jobs > 0,
            Words(id: "Perbaikan massalnya sudah dijalankan.", en: "The bulk mend was run."),
            Words(
                id: "Belum ada perbaikan massal yang selesai dijalankan sejak tugas ini dimulai.",
                en: "No bulk mend was run to its end since this task began."))
    }

    func markUndone(_ result: inout TaskResult) throws {
        let key = rule.person ?? ""
        let record = try person(key)
        let state = try seed.flatMap { try ChangeRecord.find($0, in: db) }?.state
        let isRight = (rule.values ?? [:]).keys.compactMap(PersonField.init(rawValue:)).allSatisfy {
            record.value($0) == village.person(key)?.onRecord($0, number)
        }
        if state == .undone {
            result.right("Perubahan yang keliru sudah diurungkan.", "The wrong change was undone.")
        } else if isRight {
            result.wrong(
                "Datanya sudah benar, tetapi diketik ulang. Mulai tugas ini lagi dan pakai “Urungkan”: jejaknya lebih jelas.",
                "The data are right, but were typed anew. Begin this task again and use “Undo”: the trail is clearer.",
                at: record.family)
        } else {
            result.wrong(
                "Perubahan yang keliru masih berlaku.", "The wrong change still holds.", at: record.family)
        }
        let open = Set((rule.values ?? [:]).keys.compactMap(PersonField.init(rawValue:)))
        try lookForOtherFields(
            in: Self.families(of: task, village), open: isRight ? [:] : [key: open], &result)
    }
}
