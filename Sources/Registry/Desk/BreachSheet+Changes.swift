/// The register of breaches is evidence: what was written before stays in its history.
extension BreachSheet {
    /// Each field that another sheet said otherwise, with both values.
    func differences(from before: BreachSheet) -> [String] {
        func moment(_ at: Int64) -> String {
            let (day, minutes) = (CivilDayOf.packed(at), (at + 7 * 3_600_000) / 60_000 % 1440)
            func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
            return
                "\(day / 10_000)-\(two(day / 100 % 100))-\(two(day % 100)) \(two(minutes / 60)).\(two(minutes % 60)) WIB"
        }
        func all(_ sheet: BreachSheet) -> [(String, String)] {
            [
                ("Judul", sheet.title), ("Diketahui", moment(sheet.noticedAt)), ("Terjadi", sheet.happened),
                ("Jenis data", sheet.kinds), ("Jumlah orang", String(sheet.persons)), ("Wilayah", sheet.places),
                ("Cara", sheet.how), ("Risiko", sheet.risk), ("Tingkat", sheet.riskLevel),
                ("Tindakan", sheet.measures), ("Penanggung jawab", sheet.handler), ("Asal", sheet.origin),
                ("Pengumuman", sheet.needsPublicNotice ? "perlu" : "tidak"),
            ]
        }
        return zip(all(before), all(self)).filter { $0.1 != $1.1 }.map { old, new in
            "\(new.0): \(old.1.isEmpty ? "–" : old.1) → \(new.1.isEmpty ? "–" : new.1)"
        }
    }
}
