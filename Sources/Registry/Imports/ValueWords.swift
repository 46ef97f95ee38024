import Rules

/// The words and codes that files use for sex, relation and yes or no.
struct ValueWords: Sendable {
    enum Benefit: Sendable { case yes, no, odd }

    private let sexes = Self.table(
        [
            .man: "L LK LAKI PRIA 1 LAKILAKI M",
            .woman: "P PR WANITA PEREMPUAN 2 F",
        ] as [Sex: String])

    private let relations = Self.table(
        [
            .head: "1 KEPALAKELUARGA KEPALA KK KEPALARUMAHTANGGA KRT",
            .spouse: "2 ISTRI SUAMI ISTRISUAMI SUAMIISTRI",
            .child: "3 ANAK ANAKKANDUNG ANAKTIRI ANAKANGKAT",
            .childInLaw: "4 MENANTU",
            .grandchild: "5 CUCU",
            .parent: "6 ORANGTUA MERTUA ORANGTUAMERTUA",
            .servant: "7 PEMBANTU PEMBANTURUTA PEMBANTURUMAHTANGGA",
            .other: "8 LAINNYA FAMILILAIN LAIN",
        ] as [Relation: String])

    private let benefits = Self.table(
        [
            .yes: "YA Y 1 ADA PENERIMA AKTIF",
            .no: "TIDAK T 0 TDK TIDAKADA BUKAN N NO",
        ] as [Benefit: String])

    func sex(_ text: UnsafeRawBufferPointer) -> Sex { sexes[Self.letterKey(text)] ?? .unknown }
    func relation(_ text: UnsafeRawBufferPointer) -> Relation { relations[Self.letterKey(text)] ?? .unknown }

    func benefit(_ text: UnsafeRawBufferPointer) -> Benefit {
        if text.isEmpty || (text.count == 1 && text[0] == 0x2D) { return .no }
        return benefits[Self.letterKey(text)] ?? .odd
    }

    private static func table<Value: Hashable>(_ words: [Value: String]) -> [Int64: Value] {
        var table: [Int64: Value] = [:]
        for (value, forms) in words {
            for form in forms.split(separator: " ") { table[letterKey(String(form))] = value }
        }
        return table
    }

    /// Of letters and digits alone, upper case: "Orang Tua/Mertua" and "ORANGTUA MERTUA" are one.
    private static func letterKey(_ text: UnsafeRawBufferPointer) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text {
            let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
            guard upper >= 0x30 && upper <= 0x39 || upper >= 0x41 && upper <= 0x5A || upper >= 0x80 else { continue }
            hash = (hash ^ UInt64(upper)) &* 0x100_0000_01B3
        }
        return Int64(bitPattern: hash)
    }

    private static func letterKey(_ text: String) -> Int64 {
        var text = text
        return text.withUTF8 { letterKey(UnsafeRawBufferPointer($0)) }
    }

    /// Of a statement: upper case, spaces folded.
    static func key(_ text: UnsafeRawBufferPointer) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var space = false
        for byte in text {
            if byte == 0x20 || byte == 0x09 { space = true; continue }
            if space { hash = (hash ^ 0x20) &* 0x100_0000_01B3; space = false }
            let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
            hash = (hash ^ UInt64(upper)) &* 0x100_0000_01B3
        }
        return Int64(bitPattern: hash)
    }

    static func key(_ text: String) -> Int64 {
        var text = text
        return text.withUTF8 { key(UnsafeRawBufferPointer($0)) }
    }
}
