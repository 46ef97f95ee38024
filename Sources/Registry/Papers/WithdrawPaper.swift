package import Storage

/// Takes a document back: whoever looks it up is told that it counts no more.
package struct WithdrawPaper: Action {
    package struct Outcome: Codable, Sendable {
        package var subject: RecordID
        /// `PaperKind.Subject.word`.
        package var about: String
    }

    package var id: ActionID
    package var paper: RecordID
    package var words: String

    package init(id: ActionID = ActionID(), _ paper: RecordID, words: String) {
        self.id = id
        self.paper = paper
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try PaperRecord.find(paper, in: db) else { throw Refusal.notFound }
        // Which permission, depends on what it is: `perform` asks for it.
        return [Demand(.view, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        guard let record = try PaperRecord.find(paper, in: db) else { throw Refusal.notFound }
        let kind = record.order.kind
        let place = try PaperSource.find(kind.subject, record.order.subject, in: db)
        guard place.mayWithdraw(record, actor) else {
            throw Refusal.notAllowed(record.office.level == .village ? .propose : .verify)
        }
        guard !place.isSettled else {
            throw Refusal.invalidInput(
                field: "keterangan",
                reason: Words(
                    id:
                        "Daftar ini sudah disahkan: suratnya tidak ditarik lagi. Bila isinya keliru, hubungi kepala daerah.",
                    en:
                        "This list was ratified: its letter is withdrawn no more. If it is wrong, ask the regent or mayor."
                ))
        }
        try ChangeWork.checkWords(words, field: "keterangan")
        let said = words.trimmingSpaces
        guard said.utf8.count >= 3 else {
            throw Refusal.invalidInput(
                field: "keterangan",
                reason: Words(id: "Tulis mengapa dokumen ditarik.", en: "Write why it is withdrawn."))
        }
        if record.state == .withdrawn { return outcome(record) }
        guard record.state.stands else {
            throw Refusal.invalidInput(
                field: "keterangan",
                reason: Words(
                    id: "Dokumen ini sudah diganti. Tarik yang menggantikannya.",
                    en: "This document was replaced. Withdraw the one in its place."))
        }
        try leaveNumber(of: record, in: db)
        let now = registry.clock.now()
        try db.execute(
            """
            UPDATE paper SET state = \(PaperState.withdrawn), words = \(said)
            WHERE home = \(record.key.home) AND id = \(record.key.id)
            """)
        try AuditTrail.write(
            .paperWithdrawn, by: actor, place: record.village, object: record.object,
            detail: "\(kind.title.id)", at: now, in: db)
        return outcome(record)
    }

    /// The minutes that come after get a number of their own, unless the village wrote it itself, or has sealed under it.
    private func leaveNumber(of record: PaperRecord, in db: any Connection) throws {
        let (kind, subject) = (record.order.kind, record.order.subject)
        guard kind == .minutes || kind == .statement, record.entry != nil,
            var deliberation = try DeliberationRecord.find(subject, in: db), deliberation.state == .open,
            deliberation.header.number == record.number
        else { return }
        let others = try PaperRecord.all(kind, of: deliberation.key, in: db).filter { other in
            other.key != record.key && other.state.stands && other.number == record.number
        }
        guard others.isEmpty else { return }
        deliberation.header.number = ""
        try deliberation.update(in: db)
    }

    private func outcome(_ record: PaperRecord) -> Outcome {
        Outcome(subject: record.order.subject, about: record.order.kind.subject.word)
    }
}

extension WithdrawPaper: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try PaperRecord.find(paper, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}
