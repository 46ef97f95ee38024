import Storage

/// What a proposal gives a person or takes from them, and no file says: programs, receiving for the family, PPKS.
extension Editor {
    /// Lets something begin to hold of a person.
    ///
    /// - Returns: false if it holds already.
    @discardableResult
    mutating func begin(_ what: PersonSpan, of person: PersonRecord, from day: Int32) throws -> Bool {
        let known = try what.spans(of: person.key, in: db)
        guard !known.contains(where: { $0.to == nil }) else { return false }
        // Not before the last time was over: nobody has a thing twice on one day.
        let from = max(day, known.compactMap(\.to).max() ?? day)
        try put(ValidSpan(from: from), for: known.first { $0.from == from }, what, of: person)
        return true
    }

    /// Lets it end.
    ///
    /// - Returns: false if it did not hold.
    @discardableResult
    mutating func end(_ what: PersonSpan, of person: PersonRecord, on day: Int32) throws -> Bool {
        let open = try what.spans(of: person.key, in: db).filter { $0.to == nil }
        for span in open {
            try put(ValidSpan(from: span.from, to: max(day, span.from)), for: span, what, of: person)
        }
        return !open.isEmpty
    }

    /// Puts one row in the place of another that begins on the same day; nil: there was, or is to be, none.
    mutating func put(_ new: ValidSpan?, for old: ValidSpan?, _ what: PersonSpan, of person: PersonRecord) throws {
        if let new {
            try what.write(new, of: person, at: origin.at, in: db)
        } else if let old {
            try what.delete(old, of: person.key, in: db)
        }
        try log(
            "person", person.key, person.family, person.village, what.field, old.map(what.text), new.map(what.text))
        if case .enrolment = what { touched.programs.insert(person.village.value) }
    }
}
