/// Longer texts of a meeting: agenda, notes, what was heard.
enum MeetingWords {
    /// - Throws: `Refusal.invalidInput` for one that is too long, or has a NIK or KK in it.
    static func check(_ text: String, field: String, most: Int) throws {
        guard text.utf8.count <= most else {
            throw MeetingDesk.refused(field, "Paling banyak \(most) huruf.", "At most \(most) characters.")
        }
        // Piece by piece, so that a number that lies across two is seen in one of them.
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: max(bytes.count, 1), by: 200) {
            let piece = bytes[start..<min(start + 260, bytes.count)]
            try ChangeWork.checkWords(String(decoding: piece, as: UTF8.self).filter(\.isASCII), field: field)
        }
    }
}
