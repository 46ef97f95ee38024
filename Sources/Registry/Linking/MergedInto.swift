import Storage

/// Where merges have led from a record that was put away: the one that stayed, and whichever that one was put away for.
enum MergedInto {
    /// No further than so many.
    private static let most = 12

    /// Without the record itself: of one that was never put away there is none. Asked by whoever sees all villages.
    static func records(after person: PersonRecord, _ registry: Registry, in db: any Connection) throws
        -> [PersonRecord]
    {
        var found: [PersonRecord] = []
        var last = person
        while last.status == .duplicate, found.count < most {
            let id = last.key.id
            let merge = try LinkCaseRecord.of(last.key, in: db).first { $0.state == .same && $0.survivor != id }
            guard let merge, let survivor = merge.survivor else { break }
            let key = RecordKey(home: registry.home(of: merge.village(of: survivor)), id: survivor)
            guard let next = try PersonRecord.find(key, in: db) else { break }
            found.append(next)
            last = next
        }
        return found
    }
}
