/// Cuts a name into words: upper case, without accents, points and dashes; titles left out, spellings made one.
struct NameWords {
    let spellings: NameSpellings
    static let most = 5

    init(_ spellings: NameSpellings) { self.spellings = spellings }

    /// Calls `body` with each word that counts, at most five.
    @inline(__always)
    func forEach(_ text: UnsafeRawBufferPointer, _ body: (Word) -> Void) {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: 12) { words in
            // Where an alias begins, and whether it has said anything new.
            var alias = Int.max
            var isNew = false
            let count = Self.cut(text, into: words, slash: &alias)
            let only = count > 0 ? words[0] : Word()
            var given = 0
            var titles = 0
            for position in 0..<count where given < Self.most {
                let own = words[position]
                guard let word = spellings.form(of: own, isFirst: given == 0 && count - position > 1) else {
                    titles += 1
                    if own == Self.alias || own == Self.shortAlias { alias = min(alias, position) }
                    continue
                }
                if position >= alias, spellings.readsAliases {
                    // SITI / SITI AMINAH: it is said already. Not of SITI AMINAH / BU AMINAH, which is another name.
                    if words[..<given].contains(word), position < count - 1 || !isNew { continue }
                    isNew = true
                }
                // Those that were given are looked at again: they never outrun those that are read.
                words[given] = word
                body(word)
                given += 1
            }
            // A name that is nothing but a title is a name: HAJI.
            if given == 0, titles > 0 { body(only) }
        }
    }

    private static let alias = Word("ALIAS".utf8)
    private static let shortAlias = Word("ALS".utf8)

    /// - Returns: how many words there are, no more than there is room for.
    @inline(__always)
    static func cut(_ text: UnsafeRawBufferPointer, into words: UnsafeMutableBufferPointer<Word>) -> Int {
        var slash = Int.max
        return cut(text, into: words, slash: &slash)
    }

    /// - Parameter slash: becomes how many words stand before the first slash; it stays where there is none.
    @inline(__always)
    private static func cut(
        _ text: UnsafeRawBufferPointer, into words: UnsafeMutableBufferPointer<Word>, slash: inout Int
    ) -> Int {
        var count = 0
        var word = Word()
        var length = 0
        var position = 0
        while position < text.count {
            var byte = text[position]
            position += 1
            switch byte {
            case 0x41...0x5A, 0x30...0x39: break
            case 0x61...0x7A: byte &-= 0x20
            // Apostrophes join: MA'RUF is MARUF.
            case 0x27, 0x60: continue
            case 0xC3 where position < text.count:
                let plain = Self.plain(text[position])
                position += 1
                if plain == 0 { continue }
                byte = plain
            case 0x80...0xFF: continue
            default:
                if length > 0 {
                    words[count] = word
                    count += 1
                    word = Word()
                    length = 0
                    if count == words.count { return count }
                }
                if byte == 0x2F, slash == Int.max { slash = count }
                continue
            }
            word.put(byte, at: length)
            length += 1
        }
        if length > 0 {
            words[count] = word
            count += 1
        }
        return count
    }

    /// The letter under an accent, by the second byte of its UTF-8.
    private static func plain(_ byte: UInt8) -> UInt8 {
        switch byte & 0x1F {
        case 0x00...0x05: 0x41
        case 0x07: 0x43
        case 0x08...0x0B: 0x45
        case 0x0C...0x0F: 0x49
        case 0x11: 0x4E
        case 0x12...0x16, 0x18: 0x4F
        case 0x19...0x1C: 0x55
        case 0x1D, 0x1F: 0x59
        default: 0
        }
    }
}
