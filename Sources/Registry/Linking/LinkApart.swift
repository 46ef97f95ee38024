import Storage

/// Two people who were told apart and have one number all the same: decided, and open until the number of one is mended.
extension LinkCaseRecord {
    var isToldApart: Bool { state == .open && decidedAt != nil }

    /// They were decided to be two people.
    var saysDifferent: Bool { state == .different || isToldApart }

    /// What it was asked about before anybody told them apart.
    var askedKind: LinkKind { chance == 0 && found.allSatisfy { $0.field == "nik" } ? .nik : .person }

    /// One number is that of both: it stands among those until it is mended.
    mutating func awaitMending() {
        state = .open
        kind = .nik
    }

    /// Their numbers differ, or one of them is gone: nothing is open of it any more, and it stays decided.
    mutating func settle() {
        state = .different
        kind = askedKind
    }

    /// Both are there, and have one number now.
    func isOneNumber(homes: (RegionCode) -> Int64, in db: any Connection) throws -> Bool {
        let keys = [
            RecordKey(home: homes(firstVillage), id: first), RecordKey(home: homes(secondVillage), id: second),
        ]
        let rows = try LinkedRow.find(keys, in: db)
        return rows.count == 2 && rows[0].nik != nil && rows[0].nik == rows[1].nik
    }
}

extension LinkSign {
    /// What is told of one number that several have.
    static func sameNumber(ofMany: Bool) -> [LinkSign] {
        [LinkSign(field: "nik", level: "same")] + (ofMany ? [LinkSign(field: "nik", level: "ofMany")] : [])
    }
}
