/// What one box for everything found.
package enum SearchResult: Sendable {
    /// By a NIK, a KK, an ID DTKS or a record's own id: go to these families, usually one.
    case families([FamilyRow])
    /// By words: as a name and as an address.
    case words(FoundByWords)
    /// Too short or nothing searchable in it.
    case unusable
}

/// Persons by their name and families by their address, each with a `next` of its own.
package struct FoundByWords: Sendable {
    package var persons: Page<PersonRow>
    package var families: Page<FamilyRow>
    /// Of what comes first, the nearest: says what to call the list. Nil if nothing was found.
    package var closeness: Closeness?
    /// What was typed speaks of a street, an RT or the like: addresses come first.
    package var isAddress: Bool
    /// Where the next page of persons would be of names that are further off.
    package var nextIsFarther: Bool
}
