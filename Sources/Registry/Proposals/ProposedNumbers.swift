import Storage

extension ProposalContent {
    /// The NIK and KK, as typed, of whoever it would bring into the register: members from 1 on, 0 for the KK.
    package var typedNumbers: [Int: String] {
        guard let household = changes.newcomers else { return [:] }
        var numbers: [Int: String] = [:]
        numbers[0] = household.family[FamilyField.kk.rawValue]
        for (place, member) in household.members.enumerated() {
            numbers[place + 1] = member.values[PersonField.nik.rawValue]
        }
        return numbers.filter { !$0.value.isEmpty }
    }

    /// The mother's names, as typed, of whoever it would bring into the register: members from 1 on.
    package var typedMothers: [Int: String] {
        var mothers: [Int: String] = [:]
        for (place, member) in (changes.newcomers?.members ?? []).enumerated() {
            mothers[place + 1] = member.values[PersonField.mother.rawValue]
        }
        return mothers.filter { !$0.value.isEmpty }
    }
}

extension Registry {
    /// What `reveal` shows of a proposal: where it is, the number, and what the audit trail says of it.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    func proposedNumber(_ member: Int, of id: RecordID, _ reader: Reader) throws -> (RegionCode, Revealed, String) {
        let record = try proposalRecord(id, reader)
        guard let text = record.content else { throw Refusal.notFound }
        let content = try ProposalContent(text: text)
        let shown = Revealed(
            number: content.typedNumbers[member] ?? "", mother: content.typedMothers[member] ?? "")
        if shown.number.isEmpty, shown.mother.isEmpty { throw Refusal.notFound }
        return (record.village, shown, "usulan \(id)")
    }
}
