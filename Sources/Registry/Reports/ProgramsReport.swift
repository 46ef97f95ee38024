import Storage

/// Who draws on which program, and which of them are not valid.
extension ReportMaker {
    func programs(_ counts: [Int64: VillageCounts]) throws -> [ReportSection] {
        let known = try catalogue().programs
        var families: [Int: [Int64: Int]] = [:]
        var persons: [Int: [Int64: Int]] = [:]
        try reader.forEach(
            """
            SELECT t.program, t.village / \(divisor), sum(t.families), sum(t.persons)
            FROM \(keyed("program_tally", by: "program"))
            AND t.village BETWEEN \(low) AND \(high) AND \(in: "t.village") GROUP BY 1, 2
            """
        ) { row in
            families[Int(row.int(0)), default: [:]][row.int(1) * divisor] = Int(row.int(2))
            persons[Int(row.int(0)), default: [:]][row.int(1) * divisor] = Int(row.int(3))
            return true
        }
        let present = known.filter { families[$0.number] != nil }
        let total = counts.total
        let rows = present.map { program in
            let count = families[program.number]?.values.reduce(0, +) ?? 0
            return ReportRow(
                .program(program),
                [
                    .count(count), .share(count, of: total.families),
                    .count(persons[program.number]?.values.reduce(0, +) ?? 0),
                ])
        }
        let any = ReportRow(
            .label(Words(id: "Sedikitnya satu program, dihitung sekali", en: "One programme at least, counted once")),
            [.count(total.aided), .share(total.aided, of: total.families), .none])
        return [
            ReportSection(
                "program", Words(id: "Menurut program", en: "By programme"),
                rowTitle: Words(id: "Program", en: "Programme"), columns: Self.programColumns, rows: rows, total: any,
                note: Words(
                    id: "Satu keluarga dapat ikut beberapa program, jadi baris-baris ini tidak dijumlahkan.",
                    en: "A family can be in several programmes, so these rows are not added up.")),
            regions(counts, present, families, persons),
        ]
    }

    private func regions(
        _ counts: [Int64: VillageCounts], _ programs: [Program], _ families: [Int: [Int64: Int]],
        _ persons: [Int: [Int64: Int]]
    ) -> ReportSection {
        func cells(_ of: VillageCounts, _ number: (([Int64: Int]) -> Int)) -> [ReportCell] {
            [
                .count(of.aided), .share(of.aided, of: of.families), .count(of.aidedTwo), .count(of.aidedInvalid),
                .share(of.aidedInvalid, of: of.aided),
            ]
                + programs.flatMap { program -> [ReportCell] in
                    [
                        .count(number(families[program.number] ?? [:])),
                        .count(number(persons[program.number] ?? [:])),
                    ]
                }
        }
        let columns =
            Self.aidColumns
            + programs.flatMap { program in
                [
                    ReportColumn(
                        "k_\(program.id)", Words(id: "\(program.id), keluarga", en: "\(program.id), families"),
                        Words(
                            id: "keluarga dengan sedikitnya satu penerima \(program.name)",
                            en: "families with a recipient of \(program.name) at least"), subject: program.id),
                    ReportColumn(
                        "j_\(program.id)", Words(id: "\(program.id), jiwa", en: "\(program.id), persons"),
                        Words(id: "penerima \(program.name)", en: "recipients of \(program.name)"),
                        subject: program.id),
                ]
            }
        let rows = parts(with: counts.keys).map { part in
            ReportRow(.region(part), cells(counts[part.code.value] ?? VillageCounts()) { $0[part.code.value] ?? 0 })
        }
        return ReportSection(
            "wilayah", byPart, rowTitle: partsTitle, columns: columns, rows: rows,
            total: ReportRow(.region(region), cells(counts.total) { $0.values.reduce(0, +) }), shownColumns: 11)
    }

    private static let programColumns = [
        ReportColumn(
            "keluarga", Words(id: "Keluarga", en: "Families"),
            Words(
                id: "keluarga dengan sedikitnya satu penerima menurut berkas terakhir atau catatan petugas",
                en: "families with a recipient at least, by the last file or an officer's entry")),
        ReportColumn(
            "persen", Words(id: "Bagian (%)", en: "Share (%)"),
            Words(id: "dari semua keluarga wilayah ini", en: "of all families of this area")),
        ReportColumn(
            "jiwa", Words(id: "Penerima", en: "Recipients"),
            Words(id: "orang yang tercatat sebagai penerima", en: "persons on record as recipients")),
    ]

    private static let aidColumns = [
        ReportColumn(
            "penerima", Words(id: "Penerima, keluarga", en: "Recipient families"),
            Words(
                id: "keluarga dengan sedikitnya satu program, dihitung sekali",
                en: "families in one programme at least, counted once")),
        ReportColumn(
            "persen", Words(id: "Penerima (%)", en: "Recipients (%)"),
            Words(id: "dari semua keluarga di baris itu", en: "of all families of the row")),
        ReportColumn(
            "dua", Words(id: "Dua program atau lebih", en: "Two programmes or more"),
            Words(id: "keluarga dengan dua program atau lebih", en: "families in two programmes or more")),
        ReportColumn(
            "penerima_tidak_valid", Words(id: "Penerima tidak valid", en: "Recipients not valid"),
            Words(
                id: "keluarga penerima dengan sedikitnya satu kesalahan terbuka",
                en: "recipient families with an open error at least")),
        ReportColumn(
            "persen_tidak_valid", Words(id: "Tidak valid (%)", en: "Not valid (%)"),
            Words(id: "dari keluarga penerima di baris itu", en: "of recipient families of the row")),
    ]
}
