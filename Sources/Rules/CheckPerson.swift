/// The rules that look at one person alone.
extension RuleSet {
    /// - Parameters:
    ///   - member: the person's position in the family, repeated in each verdict.
    ///   - kk: the family's KK number, for the rule that the two never are the same.
    public func check(_ person: PersonFacts, member: Int, kk: DocumentNumber, into found: inout [Verdict]) {
        guard person.isPresent else { return }
        checkNIK(person, member: member, kk: kk, into: &found)
        checkNames(person, member: member, into: &found)
        checkBirth(person, member: member, into: &found)
        if let stated = person.stated { found.append(Verdict(stated, member: member)) }
        if person.hasUnknownBenefit { found.append(Verdict(.g01, member: member)) }
        if person.relation == .unknown { found.append(Verdict(.h03, member: member)) }
        if person.isDisputed { found.append(Verdict(.s01, member: member)) }
        if person.isAbsent { found.append(Verdict(.s02, member: member)) }
    }

    private func checkNIK(_ person: PersonFacts, member: Int, kk: DocumentNumber, into found: inout [Verdict]) {
        switch person.nik {
        case .missing: found.append(Verdict(.n01, member: member))
        case .malformed(let flaw): found.append(Verdict(.n02, member: member, detail: flaw.rawValue))
        case .number(let nik):
            if kk == .number(nik) { found.append(Verdict(.n08, member: member)) }
            if isPattern(nik) { found.append(Verdict(.n05, member: member)); return }
            let parts = NIKParts(nik)
            guard parts.hasRealDate else { found.append(Verdict(.n03, member: member)); return }
            if parts.serial == 0 { found.append(Verdict(.n04, member: member)) }
            if !provinces.contains(parts.province) || parts.regency == 0 || parts.regency == 70 {
                found.append(Verdict(.n07, member: member))
            }
            // A NIK keeps the region of first registration for life; 99 is nobody's region.
            if person.residence != 0, parts.province != 99, provinces.contains(parts.province),
                parts.province * 100 + parts.regency != person.residence
            {
                found.append(Verdict(.n06, member: member))
            }
            // Both may lawfully differ: a NIK never changes when a birth date or sex is corrected.
            if let birth = person.birth.date, !birth.isYearOnly, kk != .number(nik),
                birth.day != parts.day || birth.month != parts.month || birth.year % 100 != parts.year
            {
                found.append(Verdict(.b06, member: member))
            }
            if person.sex != .unknown, (person.sex == .woman) != parts.isWoman, kk != .number(nik) {
                found.append(Verdict(.j02, member: member))
            }
        }
    }

    private func checkNames(_ person: PersonFacts, member: Int, into found: inout [Verdict]) {
        switch person.name {
        case .ordinary: break
        case .missing: found.append(Verdict(.a01, member: member))
        default: found.append(Verdict(.a02, member: member, detail: person.name.rawValue))
        }
        if !person.hasMother { found.append(Verdict(.m01, member: member)) }
    }

    private func checkBirth(_ person: PersonFacts, member: Int, into found: inout [Verdict]) {
        switch person.birth {
        case .missing: found.append(Verdict(.b01, member: member))
        case .impossible: found.append(Verdict(.b02, member: member))
        case .date(let birth):
            if birth > today {
                found.append(Verdict(.b03, member: member))
            } else if birth.age(on: today) > maximumAge {
                found.append(Verdict(.b04, member: member))
            } else if birth.isYearOnly {
                found.append(Verdict(.b05, member: member))
            }
        }
        if person.sex == .unknown { found.append(Verdict(.j01, member: member)) }
    }
}

/// All digits alike, or counting up or down: typed to get past a form.
private func isPattern(_ nik: Int64) -> Bool {
    if nik == 1_234_567_890_123_456 || nik == 9_876_543_210_987_654 { return true }
    return nik % 1_111_111_111_111_111 == 0
}
