package import Rules

/// How an office numbers its letters: `{klasifikasi}/{urut:3}/{kode}/{desa}/{bulan_romawi}/{tahun}`.
package struct NumberPattern: Sendable, Equatable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// What may stand in it beside `{urut}` and `{urut:3}`.
    static let places: Set<String> = [
        "urut", "klasifikasi", "kode", "desa", "dinas", "bulan", "bulan_romawi", "tahun",
    ]

    /// - Parameter values: of `klasifikasi`, `kode`, `desa` and `dinas`.
    package func text(serial: Int, on day: CivilDate, _ values: [String: String] = [:]) -> String {
        var values = values
        values["bulan"] = twoDigits(day.month)
        values["bulan_romawi"] = SpelledDay.romanMonth(day)
        values["tahun"] = String(day.year)
        values["urut"] = String(serial)
        for width in 1...6 {
            let digits = String(serial)
            values["urut:\(width)"] = String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return PaperTemplate(text).filled(values)
    }

    /// What keeps it from numbering letters; nil: nothing.
    static func problem(_ text: String) -> Words? {
        if text.utf8.count > 120 || text.contains("\n") {
            return Words(id: "Satu baris, paling banyak 120 huruf.", en: "One line, at most 120 characters.")
        }
        let widths = (1...6).map { "urut:\($0)" }
        if let problem = PaperTemplate.problem(text, places: places.union(widths)) { return problem }
        let found = PaperTemplate.places(in: text) ?? []
        let hasSerial = found.contains { $0 == "urut" || widths.contains($0) }
        // Each kind has a book of its own.
        guard hasSerial, found.contains("kode"), found.contains("tahun") else {
            return Words(
                id: "Nomor perlu {urut}, {kode} dan {tahun}, supaya tidak ada nomor yang sama.",
                en: "A number needs {urut}, {kode} and {tahun}, so that none comes twice.")
        }
        return nil
    }

    /// `SB` of Sumber Bening, `DER` of Derati.
    static func initials(_ name: String) -> String {
        let words = name.uppercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        if words.count == 1 { return String(words[0].prefix(3)) }
        return String(words.compactMap(\.first).prefix(5))
    }
}
