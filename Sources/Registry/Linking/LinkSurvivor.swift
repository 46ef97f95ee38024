import Storage

/// Which of two records of one person is the better one to keep.
enum LinkSurvivor {
    /// What a record says, less what is wrong with it; a NIK counts for more than all else.
    static func weight(_ person: PersonRecord, errors: Int) -> Int {
        let filled = PersonField.allCases.filter { !person.value($0).isEmpty }.count
        return (person.nikNumber == nil ? 0 : 100) + filled - 10 * errors
    }

    /// The one that says more; of two alike, the first.
    static func choose(_ first: (RecordID, weight: Int), _ second: (RecordID, weight: Int)) -> RecordID {
        second.weight > first.weight ? second.0 : first.0
    }
}
