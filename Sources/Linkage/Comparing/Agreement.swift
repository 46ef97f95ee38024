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
    /// Some words agree, others are different on both sides.
    case partRare, partCommon
    case different
    case missing
}

/// Of a NIK: its region, its date and its serial say different things.
enum NIKLevel: Int, CaseIterable {
    case same
    /// One digit wrong, or two neighbours swapped, in region or date.
    case slip
    /// One digit wrong, or two neighbours swapped, in the serial.
    case serialSlip
    /// Only the serial differs, by more: brothers and sisters, neighbours, twins.
    case serial
    /// The same but for the sex that the day tells, and perhaps the serial: brother and sister of one day.
    case otherSex
    /// Two slips.
    case twoSlips
    /// Another one with the same date.
    case sameDate
    case different
    case missing
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
enum AddressLevel: Int, CaseIterable { case same, most, part, different, missing }

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
    var postcode = PlaceLevel.missing
    var phone = NumberLevel.missing
    var otherID = NumberLevel.missing
}
