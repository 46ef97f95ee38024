extension QuorumCount {
    /// Who is there, of those on the list of a meeting. Whoever signed and went home counts for the quorum still.
    init(_ guests: [GuestRecord], _ bylaws: Bylaws, session: Int) {
        let came = guests.filter { $0.cameAt != nil }
        let counted = guests.filter { $0.isInvited && !$0.element.accompanies }
        let (women, poor) = (came.filter(\.isWoman).count, came.filter(\.isPoor).count)
        let missing = bylaws.elements.compactMap { demand -> Bylaws.ElementDemand? in
            let there = came.filter { $0.element == demand.element }.count
            return there < demand.least ? Bylaws.ElementDemand(demand.element, least: demand.least - there) : nil
        }
        self.init(
            invited: counted.count, present: counted.filter { $0.cameAt != nil }.count,
            needed: bylaws.needed(of: counted.count, session: session), women: women, poor: poor,
            inRoom: came.filter { $0.leftAt == nil }.count, missing: missing,
            lacksWomen: max(0, bylaws.women - women), lacksPoor: max(0, bylaws.poor - poor))
    }

    /// Whether a meeting may open: of a second one without a quorum of its own, whoever is there is enough.
    func isEnough(by bylaws: Bylaws, session: Int) -> Bool {
        if session > 1, bylaws.secondQuorum == nil { return inRoom > 0 }
        return invited > 0 && isReached
    }

    /// Whether somebody is missing without whom the tata tertib open no first meeting.
    func lacksStrictly(by bylaws: Bylaws, session: Int) -> Bool {
        bylaws.isStrict && session == 1 && missingWords != nil
    }

    func mayOpen(by bylaws: Bylaws, session: Int) -> Bool {
        isEnough(by: bylaws, session: session) && !lacksStrictly(by: bylaws, session: session)
    }

    /// In words: whom the tata tertib ask for and nobody saw; nil: nobody is missing.
    var missingWords: Words? {
        var parts = missing.map { one in
            Words(id: "\(one.element.title.id) (\(one.least))", en: "\(one.element.title.en) (\(one.least))")
        }
        if lacksWomen > 0 { parts.append(Words(id: "perempuan (\(lacksWomen))", en: "women (\(lacksWomen))")) }
        if lacksPoor > 0 {
            parts.append(Words(id: "wakil warga miskin (\(lacksPoor))", en: "who speaks for the poor (\(lacksPoor))"))
        }
        if parts.isEmpty { return nil }
        return Words(id: parts.map(\.id).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }
}
