/// How a place's name is compared: letters and digits only, upper case, without "Kabupaten", "Desa" and the like.
struct PlaceName: Hashable, Sendable {
    let letters: [UInt8]
    /// "desa" or "kelurahan" if the text says which.
    let kind: String?
    /// Of "Belumai II" and "Belumai 2" alike: a numeral is never a misspelling of another.
    let number: Int?

    init(_ text: String, level: RegionCode.Level) {
        var words = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var kind: String?
        while words.count > 1, let word = words.first, let meaning = Self.prefixes[level]?[word] {
            if !meaning.isEmpty { kind = meaning }
            words.removeFirst()
        }
        var number: Int?
        if words.count > 1, let last = words.last {
            number = Self.romans.firstIndex(of: last).map { $0 + 1 } ?? Int(last)
            if let number, number >= 1, number <= Self.romans.count { words[words.count - 1] = Self.romans[number - 1] }
        }
        self.letters = words.flatMap(\.utf8)
        self.kind = kind
        self.number = number
    }

    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX",
    ]

    private static let prefixes: [RegionCode.Level: [String: String]] = [
        .province: ["PROVINSI": "", "PROV": "", "PROPINSI": ""],
        .kabupaten: [
            "KABUPATEN": "kabupaten", "KAB": "kabupaten", "KOTA": "kota", "ADM": "", "ADMINISTRASI": "",
            "KODYA": "kota",
            "KOTAMADYA": "kota",
        ],
        .kecamatan: ["KECAMATAN": "", "KEC": "", "DISTRIK": ""],
        .village: ["DESA": "desa", "KELURAHAN": "kelurahan", "KEL": "kelurahan", "DS": "desa"],
    ]

    /// Whether one insertion, deletion or substitution, or two neighbours swapped, leads from one to the other.
    ///
    /// - Parameter other: as a file writes it.
    func isOneLetterFrom(_ other: PlaceName) -> Bool {
        if let written = other.number, written != number { return false }
        let a = letters, b = other.letters
        guard abs(a.count - b.count) <= 1, max(a.count, b.count) >= 4 else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var endA = a.count, endB = b.count
        while endA > start, endB > start, a[endA - 1] == b[endB - 1] { endA -= 1; endB -= 1 }
        let restA = endA - start, restB = endB - start
        if restA <= 1 && restB <= 1 { return true }
        return restA == 2 && restB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }
}
