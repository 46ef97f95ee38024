import Storage

/// The step that only a merge of two records brings about.
extension ChangeApplier {
    mutating func apply(_ change: CarryAlong) throws {
        guard set.event == .onePerson else { throw Refusal.notAllowed(.correct) }
        let put = try locator.person(change.from)
        let kept = try locator.person(change.into)
        guard kept.status == .present else { throw Refusal.changedMeanwhile(version: kept.version) }
        let carry = try LinkCarry(from: put, into: kept, editor.catalogue, in: db)
        for what in carry.begins { try editor.begin(what, of: kept, from: day) }
        for what in carry.ends { try editor.end(what, of: put, on: day) }
        if carry.put.marks > 0 { try editor.copyMarks(of: put, to: kept) }
        if carry.put.consents > 0 { try editor.copyOwnConsents(of: put, to: kept) }
    }
}
