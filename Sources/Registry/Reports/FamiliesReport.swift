/// Families, persons and validity, by region.
extension ReportMaker {
    func families(_ counts: [Int64: VillageCounts]) -> [ReportSection] {
        func cells(_ of: VillageCounts) -> [ReportCell] {
            [
                .count(of.families), .count(of.persons), .average(of.persons, of: of.families),
                .count(of.families - of.invalid), .count(of.invalid), .share(of.invalid, of: of.families),
                .count(of.villages),
            ]
        }
        let rows = parts(with: counts.keys).map {
            ReportRow(.region($0), cells(counts[$0.code.value] ?? VillageCounts()))
        }
        return [
            ReportSection(
                "wilayah", byPart, rowTitle: partsTitle, columns: Self.familyColumns, rows: rows,
                total: ReportRow(.region(region), cells(counts.total)))
        ]
    }

    private static let familyColumns = [
        ReportColumn(
            "keluarga", Words(id: "Keluarga", en: "Families"),
            Words(
                id: "keluarga yang tercatat dan masih ada (tidak ditarik)",
                en: "families on record that are still there (not withdrawn)")),
        ReportColumn(
            "jiwa", Words(id: "Jiwa", en: "Persons"),
            Words(id: "anggota keluarga itu yang masih ada", en: "members of those families who are still there")),
        ReportColumn(
            "rata_rata", Words(id: "Jiwa per keluarga", en: "Persons per family"),
            Words(id: "jiwa dibagi keluarga", en: "persons divided by families")),
        ReportColumn(
            "valid", Words(id: "Valid", en: "Valid"),
            Words(id: "keluarga tanpa kesalahan yang terbuka", en: "families without an open error")),
        ReportColumn(
            "tidak_valid", Words(id: "Tidak valid", en: "Not valid"),
            Words(
                id: "keluarga dengan sedikitnya satu kesalahan terbuka, ditemukan Tepat atau dinyatakan sumber",
                en: "families with an open error at least, found by Tepat or stated by the source")),
        ReportColumn(
            "persen", Words(id: "Tidak valid (%)", en: "Not valid (%)"),
            Words(
                id: "keluarga tidak valid dari semua keluarga di baris itu", en: "families not valid, of all of the row"
            )),
        ReportColumn(
            "desa", Words(id: "Desa berisi data", en: "Villages with data"),
            Words(id: "desa/kelurahan yang punya sedikitnya satu keluarga", en: "villages with a family at least")),
    ]
}
