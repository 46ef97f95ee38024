import Storage

/// Whom a merge would make one though it was decided that they are two: by way of those who were merged with either.
struct LinkContradiction {
    let registry: Registry
    let db: any Connection

    private struct Member {
        var id: RecordID
        var village: RegionCode
    }

    /// - Returns: the decisions that a merge of the two would speak against.
    func of(_ record: LinkCaseRecord) throws -> [LinkCaseRecord] {
        let first = try merged(into: Member(id: record.first, village: record.firstVillage))
        let second = Set(try merged(into: Member(id: record.second, village: record.secondVillage)).map(\.id))
        return try first.flatMap { one in
            try cases(of: one).filter { link in
                link.saysDifferent && link.key != record.key && second.contains(link.other(than: one.id))
            }
        }
    }

    /// They themselves first.
    private func merged(into person: Member) throws -> [Member] {
        var found = [person]
        var next = 0
        while next < found.count {
            let one = found[next]
            next += 1
            for link in try cases(of: one) where link.state == .same && link.survivor == one.id {
                let other = link.other(than: one.id)
                if found.contains(where: { $0.id == other }) { continue }
                found.append(Member(id: other, village: link.village(of: other)))
            }
        }
        return found
    }

    private func cases(of person: Member) throws -> [LinkCaseRecord] {
        try LinkCaseRecord.of(RecordKey(home: registry.home(of: person.village), id: person.id), in: db)
    }

    static let refusal = Refusal.invalidInput(
        field: "putusan",
        reason: Words(
            id: "Sudah diputuskan bahwa salah satu dari mereka orang yang berbeda dari catatan yang digabung dengan "
                + "yang lain. Batalkan dulu keputusan itu, atau putuskan berbeda.",
            en: "It was decided that one of them is another person than a record merged with the other. Take that "
                + "decision back first, or decide that they differ."))
}
