import Dispatch

/// All records that are linked, with the words and places that they are made of.
///
/// Made once and never changed after that, which is why threads may read it side by side.
package final class LinkRecords: @unchecked Sendable {
    let records: UnsafeMutableBufferPointer<LinkRecord>
    let extras: UnsafeMutableBufferPointer<LinkExtra>
    let words: [WordTraits]
    /// The number of the kecamatan of each place; of a place that is no code, its own.
    let districts: [UInt32]
    /// Places that are numbers, such as postcodes, digit by digit; 0 for others.
    let placeDigits: [UInt64]
    /// Numbers of places that are the same in whichever order they come.
    let placeKeys: [UInt64]
    /// How places are written.
    let placeWords: [WordTraits]
    let roles: Set<LinkRole>
    /// Birth dates that many have, as people who do not know theirs are given one.
    let heaped: HeapedDays
    /// How much tells one of so many from all others, in quarters of bits; and a place of so many.
    let scale: Int
    let placeBits: Int
    /// How many came from each of two files.
    package let counts: (Int, Int)

    package var count: Int { records.count }

    /// More people than one run takes: the number of a person has 26 bits where keys are sorted.
    package static let most = 1 << 26

    /// What is known of a file beforehand, instead of counting it in the records.
    struct Learned {
        var rarity: (Word) -> UInt8
        var heaped: HeapedDays
        var scale: Int
        var placeBits: Int
    }

    /// - Parameters:
    ///   - readers: of the parts of a file, or of two, in order; they are emptied one by one.
    ///   - roles: what is compared: of two files what both say (`shared(with:)`).
    package convenience init(_ readers: inout [RecordReader], roles: Set<LinkRole>) {
        self.init(&readers, roles: roles, learned: nil)
    }

    init(_ readers: inout [RecordReader], roles: Set<LinkRole>, learned: Learned?) {
        let total = readers.reduce(0) { $0 + $1.count }
        records = .allocate(capacity: total)
        // One for each record or none at all: they are found by the place of their record.
        let hasExtras = roles.hasExtras
        extras = .allocate(capacity: hasExtras ? total : 0)
        self.roles = roles
        var table = WordTable(capacity: learned == nil ? 65_536 : 64)
        var places = WordTable(capacity: learned == nil ? 4_096 : 64)
        var start = 0
        var second = 0
        for position in readers.indices {
            let reader = readers[position]
            readers[position] = RecordReader([], spellings: NameSpellings.indonesian, expecting: 0)
            let words = Self.numbers(of: reader.table, in: &table)
            let villages = Self.numbers(of: reader.places, in: &places)
            for (offset, record) in reader.records.enumerated() {
                var record = record
                record.village = villages[Int(record.village)]
                Self.renumber(&record.name, words)
                Self.renumber(&record.mother, words)
                second += Int(record.source)
                (records.baseAddress.unsafelyUnwrapped + start + offset).initialize(to: record)
            }
            for offset in 0..<(hasExtras ? reader.count : 0) {
                // Of two files the one may say nothing of it.
                var extra = offset < reader.extras.count ? reader.extras[offset] : LinkExtra()
                extra.postcode = villages[Int(extra.postcode)]
                extra.region = villages[Int(extra.region)]
                Self.renumber(&extra.address, words)
                Self.renumber(&extra.hamlet, words)
                (extras.baseAddress.unsafelyUnwrapped + start + offset).initialize(to: extra)
            }
            start += reader.count
        }
        counts = (total - second, second)
        if let learned {
            words = table.words.map { WordTraits($0, rarity: learned.rarity($0)) }
        } else {
            let sum = Double(table.counts.reduce(0) { $0 + UInt64($1) })
            words = zip(table.words, table.counts).map { WordTraits($0, share: Double($1) / max(sum, 1)) }
        }
        districts = Self.districts(&places)
        placeDigits = places.words.map { word in
            word.letters.reduce(UInt64(0)) { $1 <= 0x39 ? $0 << 4 | UInt64($1 & 0xF) : $0 }
        }
        placeKeys = places.words.map(\.hashed)
        placeWords = places.words.map { WordTraits($0, share: 0) }
        scale = learned?.scale ?? Int(4 * logarithm(Double(max(total, 1))))
        placeBits = learned?.placeBits ?? Int(4 * logarithm(Double(max(places.count, 1))))
        heaped = learned?.heaped ?? Self.heaped(records)
    }

    deinit {
        records.deallocate()
        extras.deallocate()
    }

    /// A number of what a record says, wherever in the file it stands: what decides where nothing else does.
    func content(_ position: Int) -> UInt64 {
        let record = records[position]
        var sum = mix(record.nik) &+ mix(record.kk ^ 0x9E37_79B9_7F4A_7C15)
        sum = mix(sum ^ UInt64(record.birth) << 8 ^ UInt64(record.sex))
        func add(_ words: UnsafeRawBufferPointer) {
            for word in words.bindMemory(to: UInt32.self) { sum = mix(sum &+ self.words[Int(word)].word.hashed) }
        }
        withUnsafeBytes(of: record.name, add)
        withUnsafeBytes(of: record.mother, add)
        sum = mix(sum &+ placeWords[Int(record.village)].word.hashed)
        guard extras.count > 0 else { return sum }
        let extra = extras[position]
        withUnsafeBytes(of: extra.address, add)
        withUnsafeBytes(of: extra.hamlet, add)
        sum = mix(sum &+ placeWords[Int(extra.postcode)].word.hashed &+ UInt64(extra.house))
        return mix(sum ^ extra.otherID ^ mix(extra.phone) &+ placeWords[Int(extra.region)].word.hashed)
    }

    private static func numbers(of table: WordTable, in whole: inout WordTable) -> [UInt32] {
        zip(table.words, table.counts).map { whole.number(of: $0, times: $1) }
    }

    @inline(__always)
    private static func renumber<T>(_ tuple: inout T, _ numbers: [UInt32]) {
        withUnsafeMutableBytes(of: &tuple) { bytes in
            let words = bytes.assumingMemoryBound(to: UInt32.self)
            for position in words.indices where words[position] != 0 { words[position] = numbers[Int(words[position])] }
        }
    }

    private static func districts(_ places: inout WordTable) -> [UInt32] {
        let known = places.count
        return (0..<known).map { number in
            let letters = places.words[number].letters
            guard letters.count == 10, letters.allSatisfy({ $0 <= 0x39 }) else { return UInt32(number) }
            return places.number(of: Word(letters.prefix(6)))
        }
    }

    private static func heaped(_ records: UnsafeMutableBufferPointer<LinkRecord>) -> HeapedDays {
        var counts = [UInt32](repeating: 0, count: 10_000)
        var total = 0
        for record in records where record.birth != 0 {
            counts[Int(record.birth % 10_000)] += 1
            total += 1
        }
        let isHeaped = counts.map { Int($0) * 366 > 3 * total && $0 > 20 }
        let there = counts.indices.reduce(0) { isHeaped[$1] ? $0 + Int(counts[$1]) : $0 }
        return HeapedDays(isHeaped: isHeaped, share: Double(there) / Double(max(total, 1)))
    }
}

/// Days of the year that more than three times as many people are born on as on another.
struct HeapedDays: Sendable {
    fileprivate let isHeaped: [Bool]
    /// Of all dates that are known, how many are of such a day.
    let share: Double

    fileprivate init(isHeaped: [Bool], share: Double) { (self.isHeaped, self.share) = (isHeaped, share) }

    /// - Parameter days: `mmdd`.
    init(days: [Int]) {
        var isHeaped = [Bool](repeating: false, count: 10_000)
        for day in days where isHeaped.indices.contains(day) { isHeaped[day] = true }
        self.init(isHeaped: isHeaped, share: 0)
    }

    /// Those days, `mmdd`.
    var days: [Int] { isHeaped.indices.filter { isHeaped[$0] } }

    /// - Parameter birth: `yyyymmdd`.
    @inline(__always)
    func contains(_ birth: UInt32) -> Bool { isHeaped[Int(birth % 10_000)] }
}
