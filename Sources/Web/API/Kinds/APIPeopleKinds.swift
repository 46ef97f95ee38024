import Registry

/// Members, or all of them, who are to be on the list no longer.
struct APIRemovalKind: APIFamilyKind {
    let fields = [
        APIField("orang", .members, required: true),
        APIField("tanggal", .day, required: true),
        APIField("kepala_baru", .member),
        APIField("hubungan_anggota", .relations),
        APIField("janda", .box("1")),
    ]

    func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        var gone: [String] = []
        var isWidowed = false
        for change in content.changes.changes {
            switch change {
            case .status(let status): gone.append(status.person.description)
            case .trait: isWidowed = true
            case .person(let change):
                guard let relation = change.values[PersonField.relation.rawValue] else { continue }
                if relation == "1" {
                    sheet["kepala_baru"] = change.person.description
                } else {
                    sheet["hub.\(change.person)"] = relation
                }
            default: break
            }
        }
        sheet.set("orang", gone)
        sheet["janda"] = isWidowed ? "1" : ""
        if let day = content.changes.day { sheet["tanggal"] = PersonRecord.text(ofDate: day) }
    }
}

/// Somebody who is to be registered as one of those whom social services look after.
struct APIPPKSKind: APIFamilyKind {
    let fields = [
        APIField("orang", .member, required: true),
        APIField("ppks", .code(PPKSType.allCases.map(\.rawValue)), required: true),
        APIField("tanggal", .day),
    ]

    func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        for case .ppks(let change) in content.changes.changes {
            sheet["orang"] = change.person.description
            sheet["ppks"] = change.type.rawValue
        }
        if let day = content.changes.day { sheet["tanggal"] = PersonRecord.text(ofDate: day) }
    }

    /// As what somebody is proposed already: it stays where nothing is sent of it, since not all who may write it anew
    /// are told.
    static func type(in content: ProposalContent) -> PPKSType? {
        for case .ppks(let change) in content.changes.changes { return change.type }
        return nil
    }
}
