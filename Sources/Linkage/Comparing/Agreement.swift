/// How far two values agree. What is rare, or says more, is a level of its own: its weight is then learned, like that of
/// any other, and two Sitis born on the first of January count for what they are worth.

/// Of names, word by word in whichever order.
enum NameLevel: Int, CaseIterable {
    /// Every word, by how much it tells that they agree.
    case sameRarest, sameRare, sameCommon, sameCommonest
    /// They sound alike, or are written as one word or as two.
    case soundRare, soundCommon
    /// One of the two has words more; the others agree.
    case longerRare, longerCommon, longerCommonest
    /// Some are given by their first letter.
    case initials
    /// Some are misspelt.
    case slipRare, slipCommon
    /// Some are misspelt, and one has words more.
    case slipLonger
    /// Some agree, others are so much alike that a careless hand may have written both.
    case nearBeside
    /// None agrees, but one is so much alike.
    case near
    /// Some words agree, others are different on both sides.
    case partRare, partCommon
    case different
    case missing
}

/// Of a NIK: its region, its date and its serial say different things.
enum NIKLevel: Int, CaseIterable {
    case same
    /// One digit wrong, or two neighbours swapped, in the region: somebody of a neighbouring kecamatan may have it.
    case slip
    /// The same in the date, which then is not that of the person's own birth: hardly anybody else has it.
    case dateSlip
    /// Another last digit of the serial: brothers, twins and others of the day have such.
    case serialSlip
    /// One digit wrong, or two neighbours swapped, in the serial, which few others have since serials are small.
    case farSerialSlip
    /// Only the serial differs, by more: brothers and sisters, neighbours, twins.
    case serial
    /// The same but for the sex that the day tells, and perhaps the serial: brother and sister of one day.
    case otherSex
    /// Nearly the same, but each has the date of its own person's birth, and these differ.
    case ownDates
    /// Two slips in region and serial.
    case twoSlips
    /// Two slips, in the date as well.
    case twoDateSlips
    /// Another one, each with the date of its own person's birth, and these differ.
    case ownDifferent
    /// Another one with the same date.
    case sameDate
    case different
    case missing

    /// No more than two slips.
    @inline(__always)
    var isNear: Bool {
        switch self {
        case .same, .slip, .dateSlip, .serialSlip, .farSerialSlip, .twoSlips, .twoDateSlips: true
        default: false
        }
    }
}

enum BirthLevel: Int, CaseIterable {
    case same
    /// Equal, on a day that many are given who do not know theirs.
    case sameHeaped
    case swapped
    /// One of day, month and year differs by one or in one digit.
    case slip
    /// The year is the same, and one of the two is the first of January or another such day.
    case sameYear
    /// Two of day, month and year are the same.
    case twoParts
    case different
    case missing
}

enum PlaceLevel: Int, CaseIterable { case same, sameDistrict, different, missing }
enum SexLevel: Int, CaseIterable { case same, different, missing }
enum NumberLevel: Int, CaseIterable { case same, slip, different, missing }
enum AddressLevel: Int, CaseIterable {
    case same, most, part
    /// Street and hamlet stand in each other's place.
    case turned
    case different, missing

    var isSame: Bool { self == .same || self == .most }
}
/// Of the number of a house: half of it may be a slip.
enum HouseLevel: Int, CaseIterable { case same, near, different, missing }

/// All levels of a pair.
struct Agreement: Equatable {
    var name = NameLevel.missing
    var nik = NIKLevel.missing
    var birth = BirthLevel.missing
    var place = PlaceLevel.missing
    var sex = SexLevel.missing
    var mother = NameLevel.missing
    var family = NumberLevel.missing
    var address = AddressLevel.missing
    var hamlet = AddressLevel.missing
    var house = HouseLevel.missing
    var region = PlaceLevel.missing
    var postcode = PlaceLevel.missing
    var phone = NumberLevel.missing
    var otherID = NumberLevel.missing
}
