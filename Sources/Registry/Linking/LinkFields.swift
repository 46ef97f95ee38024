import Storage

/// Fields of which the record that stays says nothing and the other one does.
enum LinkFields {
    static func missing(
        in kept: PersonRecord, from put: PersonRecord, _ policy: Policy, _ roles: [Role], _ typed: TypedValues
    ) throws -> [String: String] {
        var values: [String: String] = [:]
        for field in PersonField.allCases where field.isEditable && field != .relation {
            let text = put.value(field)
            guard kept.value(field).isEmpty, !text.isEmpty, policy.mends(field.rawValue, of: kept.key.id, roles) else {
                continue
            }
            do {
                _ = try typed.checked(text, for: field)
                values[field.rawValue] = text
            } catch is Refusal {
                // What no form takes is not taken over unseen.
            }
        }
        return values
    }
}

/// What a merge fills in by itself.
extension Policy {
    /// Whether a field may be mended at once: only then is it filled in without anybody's choosing it.
    func mends(_ field: String, of person: RecordID, _ roles: [Role]) -> Bool {
        let mend = ChangeSet(
            event: .correction, family: RecordID(0),
            changes: [.person(PersonChange(person, seen: nil, values: [field: ""]))], reason: "")
        return mode(of: mend, roles: roles) == .apply
    }
}
