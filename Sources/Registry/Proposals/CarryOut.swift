import Rules
import Storage

extension ProposalWork {
    /// What a proposal brought about in the register.
    struct CarriedOut {
        var changeSet: RecordID
        var family: RecordID
    }

    /// Brings into the register what the proposal is about, as its maker's change; that others decided it stands in its
    /// steps.
    ///
    /// - Throws: `Refusal.invalidInput` where the register has gone another way meanwhile: it is given back to the
    ///   village, which sees what is there now.
    func carryOut() throws -> CarriedOut? {
        guard record.appliedAt == nil, let text = record.content else { return nil }
        if !record.isAsItsSteps { throw StepWork.altered }
        let content = try ProposalContent(text: text)
        if let move = content.move { return try moved(move) }
        let key = RecordKey(home: record.key.home, id: work.registry.identifiers.next())
        var origin = work.origin(content.changes.event.rawValue, reason: content.changes.reason, set: key.id)
        origin.actor = Actor(account: record.maker, name: record.makerName, grants: [])
        let outcome: ChangeOutcome
        do {
            let day = try work.check(content.changes)
            outcome = try work.carryOut(
                content.changes, as: key, in: record.village, day: day, role: Role.operatorDesa.rawValue,
                origin: origin)
        } catch is Refusal {
            throw Self.overtaken
        } catch is FieldConflicts {
            throw Self.overtaken
        }
        return try settled(CarriedOut(changeSet: key.id, family: outcome.family))
    }

    private func moved(_ move: ProposedMove) throws -> CarriedOut {
        do {
            guard let carried = try carryOut(move) else { throw Self.overtaken }
            return try settled(carried)
        } catch is Refusal {
            throw Self.overtaken
        }
    }

    private func settled(_ carried: CarriedOut) throws -> CarriedOut {
        let (home, set) = (record.key.home, carried.changeSet)
        // A change that changed nothing would be told as done.
        let written = try work.db.count(
            "SELECT count(*) FROM change_log WHERE home = \(home) AND change_set = \(set)")
        guard written > 0 else { throw Self.overtaken }
        try work.db.execute(
            "UPDATE change_set SET proposal = \(record.key.id) WHERE home = \(home) AND id = \(set)")
        try ConsentOfNewcomers(record: record, work: work)
            .write(changeSet: RecordKey(home: home, id: set), family: carried.family)
        return carried
    }

    private static let overtaken = Refusal.invalidInput(
        field: "langkah",
        reason: Words(
            id:
                "Data di register sudah berubah sejak diusulkan, sehingga tidak dapat diterapkan. Kembalikan "
                + "ke desa supaya disesuaikan.",
            en:
                "The register has changed since this was proposed, so it cannot be carried out. Give it back to the "
                + "village to be adapted."))
}
