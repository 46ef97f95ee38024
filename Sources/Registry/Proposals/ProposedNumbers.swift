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
}

extension Registry {
    /// What `reveal` shows of a proposal: where it is, the number, and what the audit trail says of it.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    func proposedNumber(_ member: Int, of id: RecordID, _ reader: Reader) throws -> (RegionCode, String, String) {
        let record = try proposalRecord(id, reader)
        guard let text = record.content, let number = try ProposalContent(text: text).typedNumbers[member] else {
            throw Refusal.notFound
        }
        return (record.village, number, "usulan \(id)")
    }
}
