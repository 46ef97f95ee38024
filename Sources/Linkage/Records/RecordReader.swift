/// Turns rows of a file into records. Each part of a file has a reader of its own, with numbers of its own for words;
/// `LinkRecords` brings them together.
package struct RecordReader {
    private let roles: [LinkRole?]
    private let words: NameWords
    private let source: UInt8
    private let hasExtras: Bool
    private(set) var table: WordTable
    private(set) var places: WordTable
    private(set) var records: ContiguousArray<LinkRecord> = []
    private(set) var extras: ContiguousArray<LinkExtra> = []
    /// Of each column, how many values could not be read, and so are missing in their records: a date that is none, a
    /// NIK of another length. What has neither letter nor digit is no value.
    package private(set) var unread: [Int]

    /// - Parameters:
    ///   - roles: of the columns, in order; nil for those that are not looked at.
    ///   - source: 0, or 1 for the second of two files.
    ///   - expecting: about so many different words.
    package init(_ roles: [LinkRole?], spellings: NameSpellings, source: UInt8 = 0, expecting: Int = 32_768) {
        self.roles = roles
        unread = Array(repeating: 0, count: roles.count)
        table = WordTable(capacity: expecting)
        places = WordTable(capacity: min(expecting, 1_024))
        self.source = source
        words = NameWords(spellings)
        hasExtras = roles.contains { $0?.isExtra ?? false }
    }

    package mutating func reserve(_ count: Int) { records.reserveCapacity(count) }
    package var count: Int { records.count }

    /// Takes a row in.
    ///
    /// - Parameter fields: as many as there are roles.
    package mutating func append(_ fields: UnsafeBufferPointer<UnsafeRawBufferPointer>) {
        var record = LinkRecord()
        var extra = LinkExtra()
        record.source = source
        for (position, role) in roles.enumerated() {
            guard let role, position < fields.count else { continue }
            let field = fields[position]
            if field.isEmpty { continue }
            if !read(field, role, &record, &extra), Self.says(field) { unread[position] += 1 }
        }
        record.markOwnDate()
        records.append(record)
        if hasExtras { extras.append(extra) }
    }

    /// - Returns: whether the record has anything of it now.
    @inline(__always)
    private mutating func read(
        _ field: UnsafeRawBufferPointer, _ role: LinkRole, _ record: inout LinkRecord, _ extra: inout LinkExtra
    ) -> Bool {
        switch role {
        case .nik:
            record.nik = Digits.sixteen(field)
            return record.nik != 0
        case .kk:
            record.kk = Digits.sixteen(field)
            return record.kk != 0
        case .name, .givenName, .familyName:
            // Of a name in two columns the one may be read and the other not.
            let before = record.nameCount
            addName(field, to: &record)
            return record.nameCount > before || Int(before) == NameWords.most
        case .birthDate:
            record.birth = Digits.date(field)
            return record.birth != 0
        case .sex:
            record.sex = Self.sex(field)
            return record.sex != 0
        case .mother:
            addMother(field, to: &record)
            return record.motherCount > 0
        case .village:
            record.village = place(field)
            return record.village != 0
        case .address, .hamlet, .houseNumber, .region, .postcode, .phone, .otherID:
            return readExtra(field, role, &extra)
        }
    }

    private mutating func readExtra(_ field: UnsafeRawBufferPointer, _ role: LinkRole, _ extra: inout LinkExtra) -> Bool
    {
        switch role {
        case .address:
            addWords(field, to: &extra.address, &extra.addressCount)
            return extra.addressCount > 0
        case .hamlet:
            addWords(field, to: &extra.hamlet, &extra.hamletCount)
            return extra.hamletCount > 0
        case .houseNumber:
            extra.house = UInt32(truncatingIfNeeded: Digits.packed(field).number)
            return extra.house != 0
        case .region:
            extra.region = place(field)
            return extra.region != 0
        case .postcode:
            extra.postcode = place(field)
            return extra.postcode != 0
        case .phone:
            extra.phone = Digits.packed(field).number
            return extra.phone != 0
        default:
            extra.otherID = Self.other(field)
            return extra.otherID != 0
        }
    }

    /// Whether there is a letter or a digit in a field.
    private static func says(_ field: UnsafeRawBufferPointer) -> Bool {
        for byte in field {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return true
            default: continue
            }
        }
        return false
    }

    private mutating func addName(_ field: UnsafeRawBufferPointer, to record: inout LinkRecord) {
        words.forEach(field) { word in
            if Int(record.nameCount) == NameWords.most { return }
            let number = table.number(of: word)
            withUnsafeMutableBytes(of: &record.name) {
                $0.storeBytes(of: number, toByteOffset: 4 * Int(record.nameCount), as: UInt32.self)
            }
            record.nameCount += 1
        }
    }

    private mutating func addMother(_ field: UnsafeRawBufferPointer, to record: inout LinkRecord) {
        words.forEach(field) { word in
            if record.motherCount == 4 { return }
            let number = table.number(of: word)
            withUnsafeMutableBytes(of: &record.mother) {
                $0.storeBytes(of: number, toByteOffset: 4 * Int(record.motherCount), as: UInt32.self)
            }
            record.motherCount += 1
        }
    }

    private mutating func addWords(
        _ field: UnsafeRawBufferPointer, to words: inout (UInt32, UInt32, UInt32, UInt32), _ filled: inout UInt8
    ) {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: 12) { found in
            let count = NameWords.cut(field, into: found)
            for position in 0..<count where filled < 4 {
                let number = table.number(of: found[position])
                withUnsafeMutableBytes(of: &words) {
                    $0.storeBytes(of: number, toByteOffset: 4 * Int(filled), as: UInt32.self)
                }
                filled += 1
            }
        }
    }

    private mutating func place(_ field: UnsafeRawBufferPointer) -> UInt32 {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: 12) { found in
            let count = NameWords.cut(field, into: found)
            if count == 0 { return 0 }
            var word = found[0]
            var length = word.count
            for next in found[1..<count] {
                let letters = next.count
                for position in 0..<letters { word.put(next[position], at: length + position) }
                length += letters
            }
            return places.number(of: word)
        }
    }

    /// L, LAKI-LAKI, M, PRIA and 1 are men; P, PEREMPUAN, F, WANITA and 2 women.
    private static func sex(_ field: UnsafeRawBufferPointer) -> UInt8 {
        switch field[0] | 0x20 {
        case 0x6C, 0x6D, 0x31: 1
        case 0x70 where field.count > 1 && field[1] | 0x20 == 0x72: 1
        case 0x70, 0x66, 0x77, 0x32: 2
        default: 0
        }
    }

    /// Its digits, however they are set apart; where it has letters too, a number that stands for all of it.
    private static func other(_ field: UnsafeRawBufferPointer) -> UInt64 {
        let (number, count) = Digits.packed(field)
        let hasLetters = field.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x80 }
        if !hasLetters, count > 0, count <= 16 { return number | (count < 16 ? 0xF << UInt64(4 * count) : 0) }
        return field.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}
