import Storage

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
