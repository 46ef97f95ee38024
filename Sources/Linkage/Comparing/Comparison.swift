/// Compares pairs of records.
struct Comparison {
    let all: LinkRecords
    let names: NameComparison
    private let hasExtras: Bool

    /// - Parameter words: of the records, where they stay for as long as anybody compares.
    init(_ all: LinkRecords, words: UnsafePointer<WordTraits>) {
        self.all = all
        names = NameComparison(words: words)
        hasExtras = all.extras.count > 0
        precondition(
            MemoryLayout<LinkRecord>.offset(of: \.name) == Self.nameAt
                && MemoryLayout<LinkRecord>.offset(of: \.mother) == Self.motherAt)
    }

    @inline(__always)
    func agreement(_ one: Int, _ other: Int) -> Agreement {
        let base = all.records.baseAddress.unsafelyUnwrapped
        let (left, right) = (base + one, base + other)
        var agreement = Agreement()
        agreement.name = names.level(
            Self.words(left, Self.nameAt), Int(left.pointee.nameCount), Self.words(right, Self.nameAt),
            Int(right.pointee.nameCount))
        agreement.nik = NumberComparison.level(nik: left.pointee.nik, right.pointee.nik)
        agreement.birth = NumberComparison.level(birth: left.pointee.birth, right.pointee.birth, heaped: all.heaped)
        agreement.place = place(left.pointee.village, right.pointee.village)
        if left.pointee.sex != 0, right.pointee.sex != 0 {
            agreement.sex = left.pointee.sex == right.pointee.sex ? .same : .different
        }
        agreement.mother = names.level(
            Self.words(left, Self.motherAt), Int(left.pointee.motherCount), Self.words(right, Self.motherAt),
            Int(right.pointee.motherCount))
        agreement.family = NumberComparison.level(left.pointee.kk, right.pointee.kk)
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
        return all.districts[Int(one)] == all.districts[Int(other)] ? .sameDistrict : .different
    }

    private func compareExtras(_ one: Int, _ other: Int, _ agreement: inout Agreement) {
        let (left, right) = (all.extras[one], all.extras[other])
        agreement.phone = NumberComparison.level(left.phone, right.phone)
        agreement.otherID = NumberComparison.level(left.otherID, right.otherID)
        agreement.postcode = place(left.postcode, right.postcode)
        if left.postcode != 0, right.postcode != 0, left.postcode != right.postcode {
            let (mine, theirs) = (all.placeDigits[Int(left.postcode)], all.placeDigits[Int(right.postcode)])
            let isSlip = Digits.differing(mine, theirs) == 1 || Digits.areSwapped(mine, theirs)
            agreement.postcode = isSlip ? .sameDistrict : .different
        }
        if left.addressCount > 0, right.addressCount > 0 {
            let found = withUnsafeBytes(of: left.address) { mine in
                withUnsafeBytes(of: right.address) { theirs in
                    names.compare(
                        mine.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt32.self),
                        Int(left.addressCount),
                        theirs.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt32.self),
                        Int(right.addressCount))
                }
            }
            agreement.address =
                found.matched == 0
                ? .different : found.left + found.right == 0 ? .same : found.isHalf ? .part : .most
        }
    }
}
