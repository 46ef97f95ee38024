import Storage

/// Where one of the two of a case is, and how far that village is with it.
struct LinkPlace {
    var person: RecordID
    var village: RegionCode
    /// The village of the other one.
    var other: RegionCode
    /// Of the first of the two: where both are seen, a case is counted with this one.
    var leads: Bool
    /// 1: this village has answered, 2: the other has, 3: both have.
    var answered: Int

    /// A condition that counts each case once, however many of its places a statement finds: those that lead, and those
    /// whose leading one is not among what is looked at.
    ///
    /// - Parameter sees: whether a place in a column is looked at.
    static func once(_ table: String, _ sees: (_ column: String) -> SQL) -> SQL {
        "(\(unsafe: table).leads = 1 OR NOT (\(sees("\(table).other"))))"
    }

    /// As `once`, of a region as far as it is within a scope.
    static func once(_ table: String, in region: RegionCode, _ scope: Scope) -> SQL {
        once(table) { sees($0, in: region, scope) }
    }

    /// Whether a place in a column is in a region and within a scope.
    static func sees(_ column: String, in region: RegionCode, _ scope: Scope) -> SQL {
        let inside = scope.regions.filter { $0.range.overlaps(region.range) }
        let ranges = scope.contains(region) ? [region.range] : inside.map { region.range.clamped(to: $0.range) }
        if ranges.isEmpty { return "1 = 0" }
        return SQL.joined(
            ranges.map { "\(unsafe: column) BETWEEN \($0.lowerBound) AND \($0.upperBound)" }, by: " OR ")
    }

    /// The other village has answered, this one has not, and the actor speaks for this one alone: so of each case no
    /// more than one place.
    static func isAwaited(_ table: String, of actor: Actor) -> SQL {
        let speaks = actor.scope(for: .correct)
        return """
            (\(unsafe: table).answered = 2 AND \(unsafe: table).waits IS NOT NULL AND \(unsafe: table).state = 'open'
            AND (\(sees("\(table).village", in: .nation, speaks))) AND NOT (\(sees("\(table).other", in: .nation, speaks))))
            """
    }

    /// A case that may be merged with many others, with its leading place: of the certain band, wholly in a region, and
    /// nobody has said anything of it yet.
    static func isCertain(_ table: String, _ least: Int, in region: RegionCode) -> SQL {
        let range = region.range
        return """
            \(isOpen(table)) AND \(unsafe: table).state = 'open' AND \(unsafe: table).kind = 'orang'
            AND \(unsafe: table).chance >= \(least) AND \(unsafe: table).answered = 0 AND \(unsafe: table).leads = 1
            AND \(unsafe: table).village BETWEEN \(range.lowerBound) AND \(range.upperBound)
            AND \(unsafe: table).other BETWEEN \(range.lowerBound) AND \(range.upperBound)
            """
    }

    /// Cases still asked. Written out, since an index holds these alone.
    static func isOpen(_ table: String) -> SQL { "\(unsafe: table).state IN ('open', 'visit')" }
    /// Cases no longer asked; so is another index.
    static func isClosed(_ table: String) -> SQL { "\(unsafe: table).state IN ('same', 'different', 'gone')" }
    static func isDecided(_ table: String) -> SQL { "\(isClosed(table)) AND \(unsafe: table).state <> 'gone'" }
}

extension LinkCaseRecord {
    /// The answers that count: of the villages where the two are now.
    var voices: [LinkAnswer] {
        answers.filter { answer in
            let here = village(of: answer.person)
            return (answer.village ?? here) == here
        }
    }

    /// Without what the village where a person is now has answered.
    mutating func dropVoice(of person: RecordID) {
        let here = village(of: person)
        answers.removeAll { $0.person == person && ($0.village ?? here) == here }
    }

    var places: [LinkPlace] {
        let standing = self.voices
        let voices = [first, second].map { person in standing.contains { $0.person == person } }
        func answered(_ own: Int) -> Int { (voices[own] ? 1 : 0) + (voices[1 - own] ? 2 : 0) }
        return [
            LinkPlace(
                person: first, village: firstVillage, other: secondVillage, leads: true, answered: answered(0)),
            LinkPlace(
                person: second, village: secondVillage, other: firstVillage, leads: false, answered: answered(1)),
        ]
    }

    /// Both villages have answered, and it is not decided: Dinsos has to.
    var isAnsweredByBoth: Bool { places[0].answered == 3 }

    /// Both have answered, and not alike: also where each says that the person lives with them, or neither does.
    var isDisputed: Bool {
        let voices = voices
        return state.isOpen && !isToldApart && voices.count == 2 && !voices[0].agrees(with: voices[1])
    }

    /// Since when two villages are asked; 0 once both have answered without an end to it, nil where it is not theirs to
    /// answer: what lies in one village. Of what somebody goes to see, since when that is Dinsos's to follow.
    var waits: Int64? {
        guard firstVillage != secondVillage else { return nil }
        switch state {
        case .open: return isToldApart ? nil : isAnsweredByBoth ? 0 : since
        case .visit: return visitSince
        case .same, .different, .gone: return nil
        }
    }

    /// Two villages have to answer.
    var asksVillages: Bool { state == .open && waits != nil }

    /// It was not answered in time, or in two ways, nor seen in time: it is for Dinsos.
    func isEscalated(before limit: Int64) -> Bool { waits.map { $0 < limit } ?? false }

    /// The smallest region that holds both villages.
    var common: RegionCode { RegionCode.common(firstVillage, secondVillage) }
}

extension RegionCode {
    /// The smallest region that holds two villages.
    static func common(_ one: RegionCode, _ other: RegionCode) -> RegionCode {
        var region = one
        while !region.contains(other) { region = region.parent ?? .nation }
        return region
    }
}

/// From when on what two villages were asked is for Dinsos.
enum LinkDeadline {
    static func days(_ catalogue: Catalogue) -> Int { catalogue.thresholds["link_answer_days"] ?? 14 }

    static func visitDays(_ catalogue: Catalogue) -> Int { catalogue.thresholds["link_visit_days"] ?? 14 }

    /// What stands for the moment of a visit that is asked for: put forward by as many days as a visit may take longer
    /// than an answer, so that it goes up by the same limit. The days of a visit are those of the day it was asked for.
    static func visit(_ catalogue: Catalogue, at now: Int64) -> Int64 {
        now + Int64(visitDays(catalogue) - days(catalogue)) * 86_400_000
    }

    /// A moment of the last day of something that waits.
    static func end(_ catalogue: Catalogue, since: Int64) -> Int64 { since + Int64(days(catalogue)) * 86_400_000 }

    /// Whatever stands open since before this moment has had its days whole: they end with a day, as other deadlines do.
    static func limit(_ catalogue: Catalogue, at now: Int64) -> Int64 {
        let (day, wib): (Int64, Int64) = (86_400_000, 7 * 3_600_000)
        return (now + wib) / day * day - wib - Int64(days(catalogue)) * day
    }
}
