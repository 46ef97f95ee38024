/// Keys under which an address is found: its words as they sound, its numbers, and RT and RW as one key each, so that
/// `RT 3`, `RT.003` and a column with `003` are the same.
///
/// A key has 46 bits. The lower half are sounds of `NameKey`; from `numbers` on they are numbers of a kind.
package enum AddressKey {
    /// The first key that is no sound.
    package static let numbers: Int64 = 1 << 45

    private enum Kind: Int64 { case plain, rt, rw, mixed }

    /// The keys of an address, each once, at most twelve.
    ///
    /// - Parameters:
    ///   - texts: street and hamlet.
    ///   - rt, rw: as their columns hold them, with or without zeros and the letters.
    package static func keys(_ texts: UnsafeRawBufferPointer..., rt: UnsafeRawBufferPointer, rw: UnsafeRawBufferPointer)
        -> [Int64]
    {
        var keys = Keys()
        for text in texts { read(text, into: &keys) }
        for (text, kind) in [(rt, Kind.rt), (rw, Kind.rw)] {
            if let number = number(in: text) { keys.add(number, kind) }
        }
        return keys.all
    }

    package static func keys(address: String, hamlet: String, rt: String, rw: String) -> [Int64] {
        var (address, hamlet, rt, rw) = (address, hamlet, rt, rw)
        return address.withUTF8 { address in
            hamlet.withUTF8 { hamlet in
                rt.withUTF8 { rt in
                    rw.withUTF8 { rw in
                        keys(
                            UnsafeRawBufferPointer(address), UnsafeRawBufferPointer(hamlet),
                            rt: UnsafeRawBufferPointer(rt), rw: UnsafeRawBufferPointer(rw))
                    }
                }
            }
        }
    }

    /// The keys of what somebody typed.
    package static func keys(of text: String) -> [Int64] { keys(address: text, hamlet: "", rt: "", rw: "") }

    /// Whether a text says of itself that it is an address: `jl`, `gang`, `rt` and their like.
    package static func isAddress(_ text: String) -> Bool {
        var found = false
        forEachWord(of: text) { word in
            if markers.contains(pack(word)) || block(word)?.number != nil { found = true }
        }
        return found
    }

    /// What is left of a text without such words and without numbers: what could still be somebody's name.
    package static func withoutMarkers(_ text: String) -> String {
        var rest: [String] = []
        forEachWord(of: text) { word in
            if markers.contains(pack(word)) || block(word) != nil || word.contains(where: { $0 <= 0x39 }) { return }
            rest.append(String(decoding: word, as: UTF8.self))
        }
        return rest.joined(separator: " ")
    }

    private static func forEachWord(of text: String, _ body: (ArraySlice<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { bytes in forEachWord(UnsafeRawBufferPointer(bytes)) { word, _ in body(word) } }
    }

    private struct Keys {
        var all: [Int64] = []

        mutating func add(_ key: Int64) {
            if all.count < 12, !all.contains(key) { all.append(key) }
        }
        mutating func add(_ number: Int64, _ kind: Kind) {
            add(AddressKey.numbers | kind.rawValue << 40 | number & (1 << 40 - 1))
        }
    }

    private static func read(_ text: UnsafeRawBufferPointer, into keys: inout Keys) {
        // RT or RW seen, its number still to come; and whether `RT 3/2` may go on with the RW.
        var awaited: Kind?
        var mayBeRW = false
        forEachWord(text) { word, afterSlash in
            if let found = block(word) {
                awaited = found.number == nil ? found.kind : nil
                mayBeRW = found.kind == .rt && found.number != nil
                if let number = found.number { keys.add(number, found.kind) }
                return
            }
            if let number = plain(word) {
                if let kind = awaited {
                    keys.add(number, kind)
                    mayBeRW = kind == .rt
                } else if mayBeRW, afterSlash {
                    keys.add(number, .rw)
                    mayBeRW = false
                } else {
                    keys.add(number, .plain)
                    mayBeRW = false
                }
                awaited = nil
                return
            }
            (awaited, mayBeRW) = (nil, false)
            let packed = pack(word)
            if noise.contains(packed) { return }
            if let roman = romans[packed] { return keys.add(roman, .plain) }
            if word.contains(where: { $0 <= 0x39 }) {
                // 12A and B7 as they stand: letters and digits folded to forty bits.
                var hash: UInt64 = 14_695_981_039_346_656_037
                for byte in word { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
                keys.add(Int64(hash >> 24), .mixed)
            } else if let key = NameKey.key(of: word) {
                keys.add(key)
            }
        }
    }

    /// Calls `body` with each word, upper case, and whether a slash stands right before it.
    private static func forEachWord(_ text: UnsafeRawBufferPointer, _ body: (ArraySlice<UInt8>, Bool) -> Void) {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.count)
        var start = 0
        var afterSlash = false
        func end() {
            if letters.count > start {
                body(letters[start...], afterSlash)
                afterSlash = false
            }
            start = letters.count
        }
        for byte in text {
            switch byte {
            case 0x30...0x39, 0x41...0x5A: letters.append(byte)
            case 0x61...0x7A: letters.append(byte - 0x20)
            case 0x27, 0x60, 0x80...0xFF: continue
            default:
                end()
                if byte == 0x2F { afterSlash = true } else if byte != 0x20 { afterSlash = false }
            }
        }
        end()
    }

    /// `RT`, `RW`, `RT03`, `RW002`.
    private static func block(_ word: ArraySlice<UInt8>) -> (kind: Kind, number: Int64?)? {
        guard word.count >= 2, word[word.startIndex] == 0x52 else { return nil }
        let second = word[word.startIndex + 1]
        guard second == 0x54 || second == 0x57 else { return nil }
        let kind: Kind = second == 0x54 ? .rt : .rw
        if word.count == 2 { return (kind, nil) }
        return plain(word.dropFirst(2)).map { (kind, $0) }
    }

    /// Digits alone, as a number; nil for anything else and for more digits than a house has.
    private static func plain(_ word: ArraySlice<UInt8>) -> Int64? {
        guard word.count <= 6 else { return nil }
        var number: Int64 = 0
        for byte in word {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int64(byte - 0x30)
        }
        return number
    }

    /// The first digits in a column; nil if there are none, or only zeros.
    private static func number(in text: UnsafeRawBufferPointer) -> Int64? {
        var number: Int64?
        for byte in text {
            if byte >= 0x30, byte <= 0x39 {
                number = min((number ?? 0) * 10 + Int64(byte - 0x30), 999_999)
            } else if number != nil {
                break
            }
        }
        return number == 0 ? nil : number
    }

    /// Words that say what kind of place follows, and nothing of which.
    private static let noise: Set<UInt64> = packed(
        """
        JL JLN JALAN GG GANG GNG DUSUN DSN DS DESA KEL KELURAHAN NO NOMOR NMR LINGKUNGAN LINGK LK LINK KAMPUNG KAMP KP
        KPG BLOK BLK PERUM PERUMAHAN PERUMNAS KOMPLEK KOMPLEKS KOMP RUKUN TETANGGA WARGA BTN
        """)

    /// Words by which somebody shows that they look for a place.
    private static let markers: Set<UInt64> = packed(
        """
        JL JLN JALAN GG GANG DUSUN DSN RT RW BLOK BLK NO NOMOR LINGKUNGAN LINGK LK KAMPUNG KP PERUM PERUMAHAN KOMPLEK
        """)

    private static let romans: [UInt64: Int64] = {
        var table: [UInt64: Int64] = [:]
        let words = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(separator: " ")
        for (position, word) in words.enumerated() { table[pack(Array(word.utf8)[...])] = Int64(position + 1) }
        return table
    }()

    private static func packed(_ words: String) -> Set<UInt64> {
        Set(words.split { $0 == " " || $0 == "\n" }.map { pack(Array($0.utf8)[...]) })
    }

    /// A word of up to twelve letters as one integer; 0 for longer ones and those with digits, which no list has.
    private static func pack(_ word: ArraySlice<UInt8>) -> UInt64 {
        guard word.count <= 12 else { return 0 }
        var packed: UInt64 = 0
        for letter in word {
            guard letter >= 0x41 else { return 0 }
            packed = packed << 5 | UInt64(letter - 0x40)
        }
        return packed
    }
}
