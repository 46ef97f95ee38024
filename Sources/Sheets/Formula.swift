/// Values that a spreadsheet would take for a formula: the one rule of the product.
package enum Formula {
    /// With an apostrophe before what begins like a formula (`= + - @`, also the wide ones of East Asian keyboards, tab,
    /// line end), so that no program runs it. A lone `-`, as files write for nothing, computes nothing.
    package static func neutralised(_ text: String) -> String {
        guard let first = text.utf8.first else { return text }
        if first == 0x2D, text.utf8.count == 1 { return text }
        let begins = first == 0x09 || first == 0x0D || first == 0x0A || isStarter(text.utf8[...])
        return begins ? "'" + text : text
    }

    /// As `neutralised`, and also with an apostrophe before what would begin like a formula where a program parts the
    /// line by another sign than ours: in Indonesia spreadsheets part CSV at the semicolon, quotes or not.
    package static func neutralisedInLine(_ text: String) -> String {
        let text = neutralised(text)
        guard text.utf8.contains(where: isParting) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        var isBeginning = false
        while let byte = rest.first {
            if isParting(byte) {
                isBeginning = true
            } else if isBeginning, byte != 0x20, byte != 0x22 {
                if isStarter(rest), !isLoneHyphen(rest) { bytes.append(0x27) }
                isBeginning = false
            }
            bytes.append(byte)
            rest = rest.dropFirst()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Semicolon, comma, tab and line ends: what some program or other begins a cell after.
    private static func isParting(_ byte: UInt8) -> Bool {
        byte == 0x3B || byte == 0x2C || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isStarter(_ text: Substring.UTF8View) -> Bool {
        var bytes = text.makeIterator()
        switch bytes.next() {
        case 0x3D, 0x2B, 0x2D, 0x40: return true
        // U+FF1D, FF0B, FF0D, FF20.
        case 0xEF:
            guard bytes.next() == 0xBC, let last = bytes.next() else { return false }
            return [0x9D, 0x8B, 0x8D, 0xA0].contains(last)
        default: return false
        }
    }

    private static func isLoneHyphen(_ text: Substring.UTF8View) -> Bool {
        guard text.first == 0x2D else { return false }
        return text.dropFirst().first { $0 != 0x20 && $0 != 0x22 }.map(isParting) ?? true
    }
}
