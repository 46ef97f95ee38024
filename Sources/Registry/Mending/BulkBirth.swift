import Rules

/// Birth dates out of the NIK. A NIK has two digits for the year, so the century has to be found.
enum BulkBirth {
    static func fromNIK(_ person: PersonRecord, in family: BulkFamily, _ context: BulkContext) -> BulkProposal {
        guard let parts = context.reliable(person, in: family) else {
            return .refused(family, person, BulkWords.doubtfulNIK)
        }
        var dates = candidates(parts, context.rules)
        guard !dates.isEmpty else { return .refused(family, person, BulkWords.noPossibleCentury) }
        if dates.count > 1 { dates = likely(dates, for: person, in: family, context.rules) }
        guard dates.count == 1 else { return .refused(family, person, BulkWords.ambiguousCentury) }
        guard dates[0].packed != person.birth else { return .refused(family, person, BulkWords.alreadySo) }
        return .set(family, person, [(.birth, PersonRecord.text(ofDate: dates[0].packed))])
    }

    static func swapped(_ person: PersonRecord, in family: BulkFamily, _ context: BulkContext) -> BulkProposal {
        guard let parts = context.reliable(person, in: family) else {
            return .refused(family, person, BulkWords.doubtfulNIK)
        }
        guard let birth = person.birth.map({ CivilDate(packed: $0) }), !birth.isYearOnly,
            birth.day != birth.month,
            let turned = CivilDate(year: birth.year, month: birth.day, day: birth.month),
            (turned.day, turned.month, turned.year % 100) == (parts.day, parts.month, parts.year),
            turned <= context.rules.today
        else { return .refused(family, person, BulkWords.swapDoesNotFit) }
        return .set(family, person, [(.birth, PersonRecord.text(ofDate: turned.packed))])
    }

    /// Days that the six digits can mean: real, not ahead, and of somebody who can be alive.
    static func candidates(_ parts: NIKParts, _ rules: RuleSet) -> [CivilDate] {
        [1900, 2000].compactMap { CivilDate(year: $0 + parts.year, month: parts.month, day: parts.day) }
            .filter { $0 <= rules.today && $0.age(on: rules.today) <= rules.maximumAge }
    }

    /// Of two centuries, what the recorded year or the place in the family speaks for.
    private static func likely(
        _ dates: [CivilDate], for person: PersonRecord, in family: BulkFamily, _ rules: RuleSet
    ) -> [CivilDate] {
        if let recorded = person.birth.map({ CivilDate(packed: $0).year }) {
            let near = dates.filter { abs($0.year - recorded) <= 10 }
            if near.count == 1 { return near }
        }
        let head = family.members.first { $0.relation == Int(Relation.head.rawValue) && $0.key != person.key }?.birth
            .map { CivilDate(packed: $0) }
        switch Relation(rawValue: UInt8(clamping: person.relation)) ?? .unknown {
        case .head, .spouse, .childInLaw, .parent:
            return dates.filter { $0.age(on: rules.today) >= rules.minimumHeadAge }
        case .child, .grandchild:
            // Twelve years is less than any parent is older.
            guard let head else { return dates }
            return dates.filter { $0.year >= head.year + 12 }
        default: return dates
        }
    }
}
