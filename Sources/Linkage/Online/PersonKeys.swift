/// Keys under which one person is looked for among all others, kept beside the record.
///
/// Four, where a file has some thirty (`BlockingKey`): each leans on other fields, and the holders of the same NIK and of
/// the same family card are asked for as well.
package struct PersonKeys {
    private let words: NameWords
    private var table = WordTable(capacity: 4_096)
    /// By the number of a word in the table.
    private var sounds: [UInt64] = [0]

    package init() { words = NameWords(.kept) }

    /// Calls `body` with each key: 64 bits well spread. What is missing makes none.
    ///
    /// - Parameters:
    ///   - birth: `yyyymmdd`; 0 for none.
    ///   - nik: sixteen digits; 0 for none.
    package mutating func forEach(
        name: UnsafeRawBufferPointer, mother: UnsafeRawBufferPointer, birth: Int64, nik: Int64, _ body: (UInt64) -> Void
    ) {
        let own = sounds(of: name)
        let mothers = sounds(of: mother)
        if birth > 0, own.count > 0 { body(Self.key(1, UInt64(birth), own.first)) }
        if mothers.count > 0, own.count > 0 { body(Self.key(2, mothers.all, own.first)) }
        if birth > 0, mothers.count > 0 { body(Self.key(3, UInt64(birth), mothers.all)) }
        // Without its region, which is the part that is written wrongly most often.
        if nik > 0, own.count > 0 { body(Self.key(4, UInt64(nik % 10_000_000_000), own.last)) }
    }

    package mutating func keys(name: String, mother: String, birth: Int64, nik: Int64) -> [UInt64] {
        var (name, mother) = (name, mother)
        var keys: [UInt64] = []
        name.withUTF8 { name in
            mother.withUTF8 { mother in
                forEach(
                    name: UnsafeRawBufferPointer(name), mother: UnsafeRawBufferPointer(mother), birth: birth, nik: nik
                ) {
                    keys.append($0)
                }
            }
        }
        return keys
    }

    private struct Sounds {
        var count = 0
        var first: UInt64 = 0
        var last: UInt64 = 0
        /// Of all words, in whichever order.
        var all: UInt64 = 0
    }

    private mutating func sounds(of text: UnsafeRawBufferPointer) -> Sounds {
        var found = Sounds()
        if text.isEmpty { return found }
        words.forEach(text) { word in
            let number = Int(table.number(of: word))
            if number == sounds.count { sounds.append(mix(WordTraits.sound(of: word))) }
            let sound = sounds[number]
            if found.count == 0 { found.first = sound }
            found.last = sound
            found.all &+= sound
            found.count += 1
        }
        return found
    }

    private static func key(_ kind: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
        mix(mix(a &+ kind &* 0x9E37_79B9_7F4A_7C15) ^ b &* 0xC2B2_AE3D_27D4_EB4F)
    }
}
