/// Compares pairs of records.
struct Comparison {
    let all: LinkRecords
    let names: NameComparison
    private let hasExtras: Bool
    private let hasFamilies: Bool

    /// - Parameter words: of the records, where they stay for as long as anybody compares.
    init(_ all: LinkRecords, words: UnsafePointer<WordTraits>) {
        self.all = all
        names = NameComparison(words: words)
        hasExtras = all.extras.count > 0
        hasFamilies = all.hasFamilies
        precondition(
            MemoryLayout<LinkRecord>.offset(of: \.name) == Self.nameAt
                && MemoryLayout<LinkRecord>.offset(of: \.mother) == Self.motherAt
                && MemoryLayout<LinkExtra>.offset(of: \.address) == Self.addressAt
                && MemoryLayout<LinkExtra>.offset(of: \.hamlet) == Self.hamletAt)
    }

    @inline(__always)
    func agreement(_ one: Int, _ other: Int) -> Agreement {
        let base = all.records.baseAddress.unsafelyUnwrapped
        let (left, right) = (base + one, base + other)
        var agreement = Agreement()
        agreement.nik = NumberComparison.level(
            nik: left.pointee.nik, right.pointee.nik, areOwnDates: left.pointee.isOwnDate && right.pointee.isOwnDate)
        agreement.family = NumberComparison.level(left.pointee.kk, right.pointee.kk)
        agreement.name = names.level(
            Self.words(left, Self.nameAt), Int(left.pointee.nameCount), Self.words(right, Self.nameAt),
            Int(right.pointee.nameCount), isNear: !hasFamilies || agreement.nik.isNear || agreement.family == .same)
        agreement.birth = NumberComparison.level(birth: left.pointee.birth, right.pointee.birth, heaped: all.heaped)
        agreement.place = place(left.pointee.village, right.pointee.village)
        if left.pointee.sex != 0, right.pointee.sex != 0 {
            agreement.sex = left.pointee.sex == right.pointee.sex ? .same : .different
        }
        agreement.mother = names.level(
            Self.words(left, Self.motherAt), Int(left.pointee.motherCount), Self.words(right, Self.motherAt),
            Int(right.pointee.motherCount), isNear: false)
        if hasExtras { compareExtras(one, other, &agreement) }
        return agreement
    }

    // Where a record has its words: asked of the key paths for every pair, it would cost more than comparing them.
    private static let nameAt = 24
    private static let motherAt = 44

    @inline(__always)
    private static func words(_ record: UnsafeMutablePointer<LinkRecord>, _ offset: Int) -> UnsafePointer<UInt32> {
        UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: UInt32.self)
    }

    @inline(__always)
    private func place(_ one: UInt32, _ other: UInt32) -> PlaceLevel {
        if one == 0 || other == 0 { return .missing }
        if one == other { return .same }
        if all.districts[Int(one)] == all.districts[Int(other)] { return .sameDistrict }
        return isSlip(one, other) ? .sameDistrict : .different
    }

    /// Whether one place is a misspelling of the other. Codes are none: one digit more is another village.
    private func isSlip(_ one: UInt32, _ other: UInt32) -> Bool {
        let (mine, theirs) = (all.placeWords[Int(one)], all.placeWords[Int(other)])
        return mine.word[0] > 0x39 && theirs.word[0] > 0x39 && Slips.isMisspelt(mine, theirs)
    }

    private func compareExtras(_ one: Int, _ other: Int, _ agreement: inout Agreement) {
        let base = all.extras.baseAddress.unsafelyUnwrapped
        let (left, right) = (base + one, base + other)
        agreement.phone = NumberComparison.level(left.pointee.phone, right.pointee.phone)
        agreement.otherID = NumberComparison.level(left.pointee.otherID, right.pointee.otherID)
        agreement.house = NumberComparison.level(house: left.pointee.house, right.pointee.house)
        agreement.region = place(left.pointee.region, right.pointee.region)
        agreement.postcode = postcode(left.pointee.postcode, right.pointee.postcode)
        (agreement.address, agreement.hamlet) = addresses(left, right)
    }

    private func postcode(_ one: UInt32, _ other: UInt32) -> PlaceLevel {
        if one == 0 || other == 0 { return .missing }
        if one == other { return .same }
        let (mine, theirs) = (all.placeDigits[Int(one)], all.placeDigits[Int(other)])
        return Digits.differing(mine, theirs) == 1 || Digits.areSwapped(mine, theirs) ? .sameDistrict : .different
    }

    /// Of street and hamlet, which some write into each other's place.
    private func addresses(_ left: UnsafeMutablePointer<LinkExtra>, _ right: UnsafeMutablePointer<LinkExtra>)
        -> (AddressLevel, AddressLevel)
    {
        let (mine, theirs) = (left.pointee, right.pointee)
        let address = address(
            left, Self.addressAt, mine.addressCount, right, Self.addressAt, theirs.addressCount)
        let hamlet = self.address(left, Self.hamletAt, mine.hamletCount, right, Self.hamletAt, theirs.hamletCount)
        if address.isSame || hamlet.isSame { return (address, hamlet) }
        let isTurned =
            self.address(left, Self.addressAt, mine.addressCount, right, Self.hamletAt, theirs.hamletCount).isSame
            || self.address(left, Self.hamletAt, mine.hamletCount, right, Self.addressAt, theirs.addressCount).isSame
        return isTurned ? (.turned, hamlet == .missing ? .missing : .turned) : (address, hamlet)
    }

    private static let addressAt = 0
    private static let hamletAt = 16

    private func address(
        _ left: UnsafeMutablePointer<LinkExtra>, _ at: Int, _ count: UInt8, _ right: UnsafeMutablePointer<LinkExtra>,
        _ otherAt: Int, _ otherCount: UInt8
    ) -> AddressLevel {
        if count == 0 || otherCount == 0 { return .missing }
        let found = names.compare(
            UnsafeRawPointer(left).advanced(by: at).assumingMemoryBound(to: UInt32.self), Int(count),
            UnsafeRawPointer(right).advanced(by: otherAt).assumingMemoryBound(to: UInt32.self), Int(otherCount),
            isNear: true)
        if found.matched == 0 { return .different }
        if found.left + found.right == 0 { return .same }
        // Half of it, such as STREET, says little; a rare word says whose it is.
        if found.rarity >= 44 { return .most }
        return found.isHalf ? .part : .most
    }
}
