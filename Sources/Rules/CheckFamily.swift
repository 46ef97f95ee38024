/// The rules that look at one family (everybody on one KK in one village).
extension RuleSet {
    /// Everything that can be said of a family and its members without looking at any other record.
    public func check(family members: [PersonFacts], kk: DocumentNumber) -> [Verdict] {
        var found: [Verdict] = []
        check(family: members, kk: kk, into: &found)
        return found
    }

    /// As above, appending, for callers that judge a million families in a row.
    public func check(family members: [PersonFacts], kk: DocumentNumber, into found: inout [Verdict]) {
        var heads = 0
        var present = 0
        for (position, person) in members.enumerated() {
            check(person, member: position, kk: kk, into: &found)
            guard person.isPresent else { continue }
            present += 1
            guard person.relation == .head else { continue }
            heads += 1
            if let birth = person.birth.date, birth <= today, birth.age(on: today) < minimumHeadAge {
                found.append(Verdict(.h04, member: position))
            }
        }
        guard present > 0 else { return }
        checkKK(kk, into: &found)
        // Without a usable KK each row stands alone, so nothing can be said about its head.
        if !kk.holdsFamily { return }
        if heads == 0 { found.append(Verdict(.h01)) }
        if heads > 1 { found.append(Verdict(.h02)) }
    }

    private func checkKK(_ kk: DocumentNumber, into found: inout [Verdict]) {
        switch kk {
        case .missing: found.append(Verdict(.k01))
        case .malformed(let flaw): found.append(Verdict(.k02, detail: flaw.rawValue))
        case .number(let number):
            // The date inside a KK number is that of its registration; offices differ in writing it, so this warns.
            let parts = NIKParts(number)
            if parts.serial == 0 || !parts.hasRealDate || parts.isWoman || !provinces.contains(parts.province) {
                found.append(Verdict(.k03))
            }
        }
    }
}
