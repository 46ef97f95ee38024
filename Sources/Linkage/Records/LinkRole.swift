/// What a column of a file says of the people in it. Whoever links describes their own columns by these; any of them
/// may be absent, and what is absent is neither compared nor searched by.
package enum LinkRole: String, CaseIterable, Sendable {
    /// Sixteen digits: region of first registration, birth date (women: day + 40), serial.
    case nik
    /// Number of the family card, sixteen digits.
    case kk
    /// The whole name.
    case name
    /// Parts of a name that stand in columns of their own. Their order does not count.
    case givenName = "given-name", familyName = "family-name"
    /// `1985-04-30`, `19850430`, `30-04-1985` or `30/04/1985`.
    case birthDate = "birth-date"
    /// `L`, `P`, `M`, `F`, `1`, `2`, or a word that begins so.
    case sex
    /// The mother's name.
    case mother
    /// Where somebody lives: a code of ten digits, of which the first six are the kecamatan, or any word.
    case village
    /// The street.
    case address
    /// A part of a village, or a building with a name.
    case hamlet
    case houseNumber = "house-number"
    /// What is larger than a village: a kabupaten, a province, a state.
    case region
    case postcode
    case phone
    /// A number of another register, which says nothing of the person by itself.
    case otherID = "other-id"
}

extension LinkRole {
    /// What few files say, which is kept beside the records.
    var isExtra: Bool {
        switch self {
        case .address, .hamlet, .houseNumber, .region, .otherID, .phone, .postcode: true
        default: false
        }
    }
}

extension Set<LinkRole> {
    var hasName: Bool { !isDisjoint(with: [.name, .givenName, .familyName]) }
    var hasExtras: Bool { contains { $0.isExtra } }

    /// What both of two files say. Where pairs are only looked for between the two, nothing else can be compared: a NIK
    /// that the one file lacks is missing in each pair and tells nothing of any.
    package func shared(with other: Set<LinkRole>) -> Set<LinkRole> {
        var shared = intersection(other)
        // Some write a name in one column, others in two.
        if hasName, other.hasName, !shared.hasName { shared.insert(.name) }
        return shared
    }
}
