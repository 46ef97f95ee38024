import Rules
import Storage

/// Texts for citizens who left a mobile number with their proposal: written with the step that they tell of, sent by
/// whoever fetches them.
///
/// They say no name and no NIK: a telephone is read by others too.
struct Outbox {
    let work: ChangeWork

    init(_ work: ChangeWork) { self.work = work }

    /// Of a step that was just written.
    ///
    /// - Parameter before: the proposal as it was; nil: there was none.
    func tell(_ step: RoadStep, _ record: ProposalRecord, before: ProposalRecord?) throws {
        var event = OutboxEvent(step, to: record.state)
        // Most steps tell the citizen nothing: their contents are not looked into.
        guard event != nil || step == .edit, let phone = try phone(in: record.content) else { return }
        // Whoever leaves a number later hears of the proposal from then on.
        if step == .edit, try self.phone(in: before?.content) == nil { event = .submitted }
        guard let event else { return }
        try write(event, record, to: phone)
    }

    /// Of the same step of many, as `ManySteps` takes it.
    func tell(_ step: RoadStep, to state: ProposalState, _ proposals: [RecordID], of home: Int64) throws {
        guard let event = OutboxEvent(step, to: state), !proposals.isEmpty else { return }
        let records = try work.db.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal
            WHERE home = \(home) AND id IN (\(proposals)) AND content LIKE \(Self.pattern) ORDER BY id
            """
        ).map(ProposalRecord.init)
        for record in records {
            guard let phone = try phone(in: record.content) else { continue }
            try write(event, record, to: phone)
        }
    }

    /// What a content holds that has a number; most have none, and are not read for it.
    private static let mark = "\"phone\":"
    private static let pattern = "%\(mark)%"

    private func phone(in content: String?) throws -> String? {
        guard let content, content.contains(Self.mark) else { return nil }
        return try ProposalContent(text: content).phone
    }

    private func write(_ event: OutboxEvent, _ record: ProposalRecord, to phone: String) throws {
        let today = work.registry.clock.today
        guard let text = OutboxText.of(event, on: today.packed) else { return }
        let words = text.filled(
            record.kind, record.state, reason: event.followsReason ? record.reason : "",
            number: record.key.id.description, on: today)
        try work.db.execute(
            """
            INSERT INTO outbox (home, id, village, proposal, event, address, words, at)
            VALUES (\(record.key.home), \(work.registry.identifiers.next()), \(record.village), \(record.key.id),
                \(event), \(phone), \(words), \(work.now))
            """)
        try DutyDue.add(.texts, of: record.key.home, at: 0, in: work.db)
        // By the hour: a row for each text would be as many rows again.
        let over = (work.now / Duty.hour + 1) * Duty.hour
        try DutyDue.add(.oldTexts, of: record.key.home, at: over, in: work.db)
    }
}
