/// What two records must have in common to be compared at all.
///
/// Each key leans on other fields, so that a person whom errors hide from one is met by another. What is missing makes
/// no key. Where a number is one of a family (NIK without its serial, the mother), a key never leans on it alone.
enum BlockingKey: CaseIterable {
    case nik, birthName, birthFirst, birthLast, birthVillage, birthMother, nameVillage, nameMother, namesYearDistrict
    case nikTail, nikTailFirst, nikHead, motherFirstYear, motherFirstDay, motherVillage, birthStart, birthEnd,
        firstDayVillage, firstYearVillage, familyFirst, familyStart, familyDay, familyYear, nikTailLast
    case nameBirthYear, otherID, phone, addressFirst, addressLast, postcodeBirth, postcodeName, nameDistrict

    /// What must be there for it.
    var roles: Set<LinkRole> {
        switch self {
        case .nik: [.nik]
        case .birthFirst, .birthLast, .birthName: [.birthDate, .name]
        case .birthVillage: [.birthDate, .village]
        case .birthMother: [.birthDate, .mother]
        case .nameVillage: [.name, .village]
        case .nameMother: [.name, .mother]
        case .namesYearDistrict: [.name, .birthDate, .village]
        case .nikTail: [.nik, .village]
        case .nikHead, .nikTailFirst, .nikTailLast: [.nik, .name]
        case .motherFirstYear, .motherFirstDay: [.mother, .name, .birthDate]
        case .birthStart, .birthEnd: [.name, .birthDate]
        case .motherVillage: [.mother, .village, .name]
        case .firstDayVillage, .firstYearVillage: [.name, .birthDate, .village]
        case .familyFirst, .familyStart: [.kk, .name]
        case .familyDay, .familyYear: [.kk, .birthDate]
        case .nameBirthYear: [.name, .birthDate]
        case .otherID: [.otherID]
        case .phone: [.phone]
        case .addressFirst, .addressLast: [.address, .name]
        case .postcodeBirth: [.postcode, .birthDate]
        case .postcodeName: [.postcode, .name]
        case .nameDistrict: [.name, .village]
        }
    }

    /// Where all is there that people are told by, others find what it finds.
    var isSpare: Bool {
        switch self {
        case .nameVillage, .nameMother, .nameDistrict, .namesYearDistrict, .familyFirst: true
        default: false
        }
    }

    /// The key of a record, 64 bits well spread; nil if a part of it is missing.
    @inline(__always)
    func of(_ position: Int, _ all: LinkRecords) -> UInt64? {
        let record = all.records[position]
        switch self {
        case .nik: return record.nik == 0 ? nil : key(1, record.nik)
        case .birthFirst:
            guard record.birth != 0, record.nameCount > 0,
                all.tells(all.birthBits(record) + all.rarity(record.name.0), 2)
            else { return nil }
            return key(2, UInt64(record.birth), all.sound(record.name.0))
        case .birthLast:
            guard record.birth != 0, record.nameCount > 0,
                all.tells(all.birthBits(record) + all.rarity(record.lastName), 2)
            else { return nil }
            return key(3, UInt64(record.birth), all.sound(record.lastName))
        case .birthVillage:
            guard record.birth != 0, record.village != 0 else { return nil }
            return key(4, UInt64(record.birth), all.villageKey(record))
        case .birthMother:
            guard record.birth != 0, record.motherCount > 0,
                all.tells(all.birthBits(record) + all.motherBits(record), 1)
            else { return nil }
            return key(5, UInt64(record.birth), all.motherSound(record))
        case .birthName:
            guard record.birth != 0, record.nameCount > 1 else { return nil }
            return key(36, UInt64(record.birth), all.nameSound(record))
        case .nameVillage:
            guard record.nameCount > 0, record.village != 0 else { return nil }
            return key(6, all.nameSound(record), all.villageKey(record))
        case .nameMother:
            guard record.nameCount > 0, record.motherCount > 0 else { return nil }
            return key(7, all.nameSound(record), all.motherSound(record))
        case .namesYearDistrict:
            guard record.nameCount > 0, record.birth != 0, record.village != 0 else { return nil }
            return key(
                8, all.sound(record.name.0) &* 31 &+ all.sound(record.lastName), UInt64(record.birth / 10_000),
                all.districtKey(record))
        case .nikTail:
            guard record.nik != 0, record.village != 0 else { return nil }
            return key(9, record.nik & 0xFF_FFFF_FFFF, all.districtKey(record))
        case .nikHead:
            guard record.nik != 0, record.nameCount > 0 else { return nil }
            // Region, year and serial: an error in day or month leaves them.
            return key(10, record.nik & 0xFFFF_FF00_00FF_FFFF, all.nameSound(record))
        case .nikTailFirst:
            guard record.nik != 0, record.nameCount > 0 else { return nil }
            return key(25, record.nik & 0xFF_FFFF_FFFF, all.sound(record.name.0))
        case .motherFirstYear:
            guard record.motherCount > 0, record.nameCount > 0, record.birth != 0 else { return nil }
            return key(11, all.motherSound(record), all.sound(record.name.0), UInt64(record.birth / 10_000))
        case .motherFirstDay:
            guard record.motherCount > 0, record.nameCount > 0, record.birth != 0 else { return nil }
            return key(28, all.motherSound(record), all.sound(record.name.0), UInt64(record.birth % 10_000))
        // For a name of one word that is misspelt.
        case .birthStart:
            guard record.birth != 0, record.nameCount > 0, all.tells(all.birthBits(record) + 32, 2) else { return nil }
            return key(26, UInt64(record.birth), all.words[Int(record.name.0)].word.high >> 40)
        case .birthEnd:
            guard record.birth != 0, record.nameCount == 1, all.tells(all.birthBits(record) + 28, 2) else { return nil }
            let last = all.words[Int(record.lastName)]
            let end = Int(last.length)
            guard end > 3 else { return nil }
            return key(
                27, UInt64(record.birth),
                UInt64(last.word[end - 1]) << 16 | UInt64(last.word[end - 2]) << 8 | UInt64(last.word[end - 3]))
        case .motherVillage:
            guard record.motherCount > 0, record.village != 0, record.nameCount > 0 else { return nil }
            // With how the name begins: else every family's children are compared with each other.
            return key(
                12, all.motherSound(record), all.villageKey(record),
                UInt64(record.sex) << 8 | UInt64(all.words[Int(record.name.0)].word[0]))
        case .firstDayVillage:
            guard record.nameCount > 0, record.birth != 0, record.village != 0 else { return nil }
            return key(13, all.sound(record.name.0), UInt64(record.birth % 10_000), all.villageKey(record))
        case .firstYearVillage:
            guard record.nameCount > 0, record.birth != 0, record.village != 0,
                all.tells(24 + all.placeBits + all.rarity(record.name.0), 1)
            else { return nil }
            return key(14, all.sound(record.name.0), UInt64(record.birth / 10_000), all.villageKey(record))
        case .familyFirst:
            guard record.kk != 0, record.nameCount > 0 else { return nil }
            return key(15, record.kk, all.sound(record.name.0))
        case .familyStart:
            guard record.kk != 0, record.nameCount > 0 else { return nil }
            return key(29, record.kk, UInt64(record.sex) << 8 | UInt64(all.words[Int(record.name.0)].word[0]))
        case .familyDay:
            guard record.kk != 0, record.birth != 0 else { return nil }
            return key(16, record.kk, UInt64(record.birth % 10_000))
        case .familyYear:
            guard record.kk != 0, record.birth != 0 else { return nil }
            return key(37, record.kk, UInt64(record.birth / 10_000))
        case .nikTailLast:
            guard record.nik != 0, record.nameCount > 0 else { return nil }
            return key(38, record.nik & 0xFF_FFFF_FFFF, all.sound(record.lastName))
        case .nameBirthYear:
            guard record.nameCount > 1, record.birth != 0, all.tells(24 + all.nameBits(record), 1) else { return nil }
            return key(17, all.nameSound(record), UInt64(record.birth / 10_000))
        case .otherID:
            let other = all.extras[position].otherID
            return other == 0 ? nil : key(18, other)
        case .phone:
            let phone = all.extras[position].phone
            return phone == 0 ? nil : key(19, phone)
        case .addressFirst:
            let extra = all.extras[position]
            guard extra.addressCount > 0, record.nameCount > 0 else { return nil }
            return key(20, all.addressSound(extra), all.sound(record.name.0))
        case .addressLast:
            let extra = all.extras[position]
            guard extra.addressCount > 0, record.nameCount > 1 else { return nil }
            return key(21, all.addressSound(extra), all.sound(record.lastName))
        case .postcodeBirth:
            let extra = all.extras[position]
            guard extra.postcode != 0, record.birth != 0 else { return nil }
            return key(22, all.placeKeys[Int(extra.postcode)], UInt64(record.birth))
        case .postcodeName:
            let extra = all.extras[position]
            guard extra.postcode != 0, record.nameCount > 0 else { return nil }
            return key(23, all.placeKeys[Int(extra.postcode)], all.nameSound(record))
        case .nameDistrict:
            guard record.nameCount > 1, record.village != 0 else { return nil }
            return key(24, all.nameSound(record), all.districtKey(record))
        }
    }

    /// A second key for a block that has too many: what most of those who belong together still share.
    static func finer(_ position: Int, _ all: LinkRecords) -> UInt64 {
        let record = all.records[position]
        return key(40, all.nameSound(record), UInt64(record.birth / 100))
    }

    @inline(__always)
    private func key(_ kind: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
        Self.key(kind, a, b, c)
    }

    @inline(__always)
    private static func key(_ kind: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
        mix(mix(a &+ kind &* 0x9E37_79B9_7F4A_7C15) ^ b &* 0xC2B2_AE3D_27D4_EB4F &+ c &* 0x1656_67B1_9E37_79F9)
    }
}

extension LinkRecord {
    @inline(__always)
    var lastName: UInt32 {
        switch nameCount {
        case 0, 1: name.0
        case 2: name.1
        case 3: name.2
        case 4: name.3
        default: name.4
        }
    }
}

extension LinkRecords {
    /// Whether so much agreement is too little to say anything among so many: more records than can be looked at would
    /// have it in common by chance.
    ///
    /// - Parameters:
    ///   - bits: how much it says, in quarters of bits.
    ///   - spare: how many bits may be missing until only one in the file has it by chance.
    @inline(__always)
    func tells(_ bits: Int, _ spare: Int) -> Bool { bits + 4 * spare >= scale }

    /// A day of some seventy years; one that many are given says less.
    @inline(__always)
    func birthBits(_ record: LinkRecord) -> Int { heaped.contains(record.birth) ? 40 : 60 }

    @inline(__always)
    func rarity(_ word: UInt32) -> Int { Int(words[Int(word)].rarity) }

    @inline(__always)
    func nameBits(_ record: LinkRecord) -> Int {
        var sum = rarity(record.name.0)
        if record.nameCount > 1 { sum += rarity(record.name.1) }
        if record.nameCount > 2 { sum += rarity(record.name.2) }
        if record.nameCount > 3 { sum += rarity(record.name.3) }
        return sum
    }

    @inline(__always)
    func motherBits(_ record: LinkRecord) -> Int {
        var sum = rarity(record.mother.0)
        if record.motherCount > 1 { sum += rarity(record.mother.1) }
        if record.motherCount > 2 { sum += rarity(record.mother.2) }
        return sum
    }

    // By their words: their numbers are other ones where rows stand in another order.
    @inline(__always)
    func villageKey(_ record: LinkRecord) -> UInt64 { placeKeys[Int(record.village)] }

    @inline(__always)
    func districtKey(_ record: LinkRecord) -> UInt64 { placeKeys[Int(districts[Int(record.village)])] }

    @inline(__always)
    func sound(_ word: UInt32) -> UInt64 { words[Int(word)].sound }

    /// Of all words of a name, in whichever order.
    @inline(__always)
    func nameSound(_ record: LinkRecord) -> UInt64 {
        var sum = mix(sound(record.name.0))
        if record.nameCount > 1 { sum &+= mix(sound(record.name.1)) }
        if record.nameCount > 2 { sum &+= mix(sound(record.name.2)) }
        if record.nameCount > 3 { sum &+= mix(sound(record.name.3)) }
        if record.nameCount > 4 { sum &+= mix(sound(record.name.4)) }
        return sum
    }

    @inline(__always)
    func motherSound(_ record: LinkRecord) -> UInt64 {
        var sum = mix(sound(record.mother.0))
        if record.motherCount > 1 { sum &+= mix(sound(record.mother.1)) }
        if record.motherCount > 2 { sum &+= mix(sound(record.mother.2)) }
        if record.motherCount > 3 { sum &+= mix(sound(record.mother.3)) }
        return sum
    }

    @inline(__always)
    func addressSound(_ extra: LinkExtra) -> UInt64 {
        var sum = mix(sound(extra.address.0))
        if extra.addressCount > 1 { sum &+= mix(sound(extra.address.1)) }
        if extra.addressCount > 2 { sum &+= mix(sound(extra.address.2)) }
        if extra.addressCount > 3 { sum &+= mix(sound(extra.address.3)) }
        return sum
    }
}
