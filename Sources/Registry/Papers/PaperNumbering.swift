import Rules
import Storage

/// Which number a document goes under: that of the one before, what its office wrote itself, or the next of the book.
struct PaperNumbering {
    let registry: Registry
    let db: any Connection

    /// What has taken another's place, or is on another sheet, keeps its number.
    ///
    /// - Throws: `Refusal.invalidInput` where another document bears what the village wrote itself.
    func number(_ record: inout PaperRecord, _ place: PaperSource, like before: PaperRecord?) throws {
        let kind = record.order.kind
        guard kind.isNumbered else {
            record.number = try leader(of: kind, place)
            return
        }
        record.entry = before?.entry
        record.number = before?.number ?? ""
        let typed = try typedNumber(kind, place)
        if !typed.isEmpty {
            // Of one that is sealed nobody can write another any more.
            let isOpen = try DeliberationRecord.find(place.key.id, in: db)?.state == .open
            if typed != record.number, isOpen, try isOnAnother(typed, than: record) { throw Self.given(typed) }
            record.number = typed
        } else if record.number.isEmpty {
            try draw(&record)
        }
        try note(record.number, kind, place)
    }

    /// The next of the book, in the year and month of the day that stands on it. What the office has written on
    /// something else already is passed over.
    private func draw(_ record: inout PaperRecord) throws {
        let day = CivilDate(packed: record.printed ?? record.day)
        while true {
            let entry = try PaperNumbers.next(
                series: record.order.kind.rawValue, region: record.office, year: day.year, home: record.key.home, in: db
            )
            let text = try ComposePaper.number(record.order, serial: entry.serial, on: day, in: db, registry)
            if try isOnAnother(text, than: record) || isWritten(text, on: record) { continue }
            (record.entry, record.number) = (entry, text)
            return
        }
    }

    /// Another document of the office bears it, whether it counts still or not.
    private func isOnAnother(_ number: String, than record: PaperRecord) throws -> Bool {
        let kinds = PaperKind.allCases.filter(\.isNumbered)
        return try db.count(
            """
            SELECT count(*) FROM paper
            WHERE home = \(record.key.home) AND office = \(record.office) AND number = \(number)
            AND kind IN (\(kinds)) AND NOT (subject = \(record.order.subject) AND kind = \(record.order.kind))
            """) > 0
    }

    /// The village wrote it on another musyawarah or SPTJM itself.
    private func isWritten(_ number: String, on record: PaperRecord) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM deliberation
            WHERE home = \(record.key.home) AND village = \(record.office) AND number = \(number)
            AND id <> \(record.order.subject)
            """) > 0
    }

    private static func given(_ number: String) -> Refusal {
        .invalidInput(
            field: "dokumen",
            reason: Words(
                id:
                    "Nomor \(number) sudah dipakai dokumen lain. Ubah nomornya pada musyawarah ini, atau kosongkan supaya "
                    + "diberi nomor berikutnya.",
                en:
                    "Another document bears the number \(number). Change it at this musyawarah, or leave it empty to be "
                    + "given the next one."))
    }

    private func leader(of kind: PaperKind, _ place: PaperSource) throws -> String {
        guard let leader = kind.leader(place.kinds) else { return "" }
        let found = try PaperRecord.all(leader, of: place.key, in: db).first { $0.state.stands && !$0.number.isEmpty }
        if let found { return found.number }
        return try typedNumber(leader, place)
    }

    /// What the village has written down itself as the number of its minutes or SPTJM.
    private func typedNumber(_ kind: PaperKind, _ place: PaperSource) throws -> String {
        guard kind == .minutes || kind == .statement else { return "" }
        return try DeliberationRecord.find(place.key.id, in: db)?.header.number.trimmingSpaces ?? ""
    }

    /// The number that was given is the one that the minutes are sealed under, so that nobody has to type it.
    private func note(_ number: String, _ kind: PaperKind, _ place: PaperSource) throws {
        guard kind == .minutes || kind == .statement,
            var record = try DeliberationRecord.find(place.key.id, in: db), record.state == .open,
            record.header.number.trimmingSpaces.isEmpty
        else { return }
        record.header.number = number
        try record.update(in: db)
    }
}
