import Registry

/// Addresses within the work queue, which keep its filter.
extension Links {
    /// - Parameters:
    ///   - own: the actor's own area, which need not be said.
    ///   - isEnd: whether the end of the reason's queue was reached.
    static func mending(
        _ filter: MendFilter, own: RegionCode?, after: String? = nil, isEnd: Bool = false, saved: RecordID? = nil,
        handedOn: MendKey? = nil
    ) -> String {
        address(
            "/perbaikan",
            queue(filter, own: own) + [
                ("alasan", filter.rule), ("sesudah", after), ("akhir", isEnd ? "1" : nil),
                ("tersimpan", saved?.description), ("serah", handedOn.map(written)),
            ])
    }

    static func mendCase(
        _ key: MendKey, _ filter: MendFilter, own: RegionCode?, saved: RecordID? = nil, handedOn: MendKey? = nil
    ) -> String {
        address(
            mendCase(key),
            queue(filter, own: own) + [
                ("tersimpan", saved?.description), ("serah", handedOn.map(written)),
            ])
    }

    /// Where a case's form is sent: what its queue is, stands in the form.
    static func mendCase(_ key: MendKey) -> String { mendCase(family: key.family, person: key.person, rule: key.rule) }

    static func bulk(rule: String, in region: RegionCode) -> String {
        address(bulk, [("alasan", rule), ("wilayah", dotted(region))])
    }

    private static func queue(_ filter: MendFilter, own: RegionCode?) -> [(String, String?)] {
        [
            ("wilayah", filter.region == own ? nil : dotted(filter.region)), ("oleh", filter.fixer),
            ("tahap", filter.stage == .todo ? nil : filter.stage.rawValue),
        ]
    }

    /// A finding in one field of an address: `FAMILY.PERSON.RULE`.
    static func written(_ key: MendKey) -> String {
        "\(key.family).\(key.person?.description ?? "-").\(key.rule)"
    }
}

extension MendKey {
    /// As `Links.written` writes it.
    init?(written: String) {
        let parts = written.split(separator: ".").map(String.init)
        guard parts.count == 3 else { return nil }
        self.init(family: parts[0], person: parts[1], rule: parts[2])
    }

    /// As the path of a case has it; `-` for the family itself.
    init?(family: String, person: String, rule: String) {
        guard let family = RecordID(family), rule.utf8.count <= 4 else { return nil }
        if person == "-" {
            self.init(family: family, person: nil, rule: rule)
        } else {
            guard let person = RecordID(person) else { return nil }
            self.init(family: family, person: person, rule: rule)
        }
    }
}
