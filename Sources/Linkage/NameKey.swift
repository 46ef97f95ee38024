/// Keys under which the words of a name are found however they are spelt.
///
/// A word is reduced to how it sounds in Indonesian (old and new spelling, doubled and silent letters), then
/// packed into an integer, so that both database engines compare it as fast as any number.
package enum NameKey {
    /// The keys of a name's words, in order, titles left out, at most six.
    package static func keys(of name: UnsafeRawBufferPointer) -> [Int64] {
        var keys: [Int64] = []
        forEachWord(name) { word in
            if keys.count < 6, let key = key(of: word), !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    package static func keys(of name: String) -> [Int64] {
        var name = name
        return name.withUTF8 { keys(of: UnsafeRawBufferPointer($0)) }
    }

    /// Calls `body` with each word: letters A-Z only, upper case.
    static func forEachWord(_ name: UnsafeRawBufferPointer, _ body: (ArraySlice<UInt8>) -> Void) {
        var letters: [UInt8] = []
        letters.reserveCapacity(name.count)
        var start = 0
        for byte in name {
            switch byte {
            case 0x41...0x5A: letters.append(byte)
            case 0x61...0x7A: letters.append(byte - 0x20)
            case 0x30...0x39: letters.append(byte)
            case 0x27, 0x60, 0x2E, 0x80...0xFF: continue  // apostrophes and points join: MA'RUF, ST.
            default:
                if letters.count > start { body(letters[start...]) }
                start = letters.count
            }
        }
        if letters.count > start { body(letters[start...]) }
    }

    /// How a word sounds, upper case, whatever else is known of it; nil for nothing.
    static func sound(of word: ArraySlice<UInt8>) -> Int64? {
        let sound = Sound(word)
        return sound.packed == 0 ? nil : sound.packed
    }

    /// The key of one word, upper case. Nil for titles and for nothing.
    package static func key(of word: ArraySlice<UInt8>) -> Int64? {
        if word.count <= 8, let known = special[pack(word)] { return known == 0 ? nil : known }
        let sound = Sound(word)
        return sound.packed == 0 ? nil : sound.packed
    }
}

/// How a word sounds, nine letters of five bits.
private struct Sound {
    var packed: Int64 = 0
    private var count = 0
    private var last: UInt8 = 0

    init(_ word: ArraySlice<UInt8>) {
        var at = word.startIndex
        while at < word.endIndex {
            let letter = word[at]
            let next = at + 1 < word.endIndex ? word[at + 1] : 0
            at += 1
            switch (letter, next) {
            case (c("O"), c("E")): add(c("U")); at += 1
            case (c("D"), c("J")): add(c("J")); at += 1
            case (c("T"), c("J")): add(c("C")); at += 1
            case (c("S"), c("J")), (c("S"), c("Y")), (c("S"), c("H")): add(c("S")); at += 1
            case (c("N"), c("J")), (c("N"), c("Y")): add(c("N")); add(c("I")); at += 1
            case (c("K"), c("H")), (c("C"), c("H")): add(c("K")); at += 1
            case (c("T"), c("H")): add(c("T")); at += 1
            case (c("D"), c("H")): add(c("D")); at += 1
            case (c("P"), c("H")): add(c("P")); at += 1
            case (c("Y"), _): add(c("I"))
            case (c("V"), _), (c("F"), _): add(c("P"))
            case (c("Q"), _): add(c("K"))
            // Between vowels an old J is a Y: NOERHAJATI, NURHAYATI.
            case (c("J"), _) where isVowel(last) && isVowel(next), (c("Z"), _) where isVowel(last) && isVowel(next):
                add(c("I"))
            case (c("Z"), _): add(c("J"))
            case (c("X"), _): add(c("S"))
            case (c("E"), _): add(c("I"))
            case (c("H"), _) where count > 0: continue
            default: add(letter)
            }
        }
    }

    private mutating func add(_ letter: UInt8) {
        guard letter != last, count < 9 else { return }
        last = letter
        count += 1
        let code: Int64 = letter >= 0x41 ? Int64(letter - 0x40) : 27 + Int64(letter - 0x30) % 5
        packed = packed << 5 | code
    }
}

private func isVowel(_ letter: UInt8) -> Bool {
    letter == c("A") || letter == c("I") || letter == c("U") || letter == c("E") || letter == c("O")
}

private func c(_ letter: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: letter.value) }

/// Words of at most eight letters with a key of their own: titles (0: not part of the name), and short or old
/// forms of the commonest names, by the form that most people write.
private let special: [UInt64: Int64] = {
    var table: [UInt64: Int64] = [:]
    for title in ["H", "HJ", "IR", "DR", "DG", "SH", "SE", "KH", "DRS", "ALM", "BIN", "SPD", "SAG", "BINTI"] {
        table[pack(Array(title.utf8)[...])] = 0
    }
    let aliases = [
        "MUHAMMAD": "M MUH MOH MOCH MHD MUHD MUHAMAD MOHAMAD MOHAMMAD MOCHAMAD MUCHAMAD",
        "SITI": "ST SITTI SITY", "ABDUL": "ABD ABDL", "AHMAD": "ACHMAD AKHMAD AHMD", "NUR": "NOOR NOER",
    ]
    for (name, forms) in aliases {
        let key = Sound(Array(name.utf8)[...]).packed
        for form in forms.split(separator: " ") { table[pack(Array(form.utf8)[...])] = key }
    }
    return table
}()

/// Up to eight letters as one integer.
private func pack(_ word: ArraySlice<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }
