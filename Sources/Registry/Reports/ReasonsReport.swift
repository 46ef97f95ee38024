import Storage

/// Why families are not valid: by reason, and by reason and region.
extension ReportMaker {
    func reasons(_ counts: [Int64: VillageCounts]) throws -> [ReportSection] {
        let catalogue = try catalogue()
        var families: [String: [Int64: Int]] = [:]
        var findings: [String: Int] = [:]
        try reader.forEach(
            """
            SELECT t.rule, t.village / \(divisor), sum(t.families), sum(t.findings)
            FROM \(keyed("rule_tally", by: "rule"))
            AND t.village BETWEEN \(low) AND \(high) AND \(in: "t.village") GROUP BY 1, 2
            """
        ) { row in
            families[row.text(0), default: [:]][row.int(1) * divisor] = Int(row.int(2))
            findings[row.text(0), default: 0] += Int(row.int(3))
            return true
        }
        let sums = families.mapValues { $0.values.reduce(0, +) }
        let rules = families.keys.map { catalogue.rule($0) }.filter {
            $0.severity == .error && (query.origin == nil || $0.origin == query.origin) && sums[$0.code, default: 0] > 0
        }.sorted { (sums[$1.code, default: 0], $0.code) < (sums[$0.code, default: 0], $1.code) }
        let invalid = invalid(counts.total)
        let rows = rules.map { rule in
            let count = sums[rule.code, default: 0]
            return ReportRow(
                .rule(rule),
                [
                    .count(count), .share(count, of: invalid), .count(findings[rule.code, default: 0]),
                    .words(Self.origin(rule.origin)), .words(ReportWords.fixer(rule.fixer)),
                ])
        }
        let all = ReportRow(
            .label(Words(id: "Keluarga, masing-masing dihitung sekali", en: "Families, each counted once")),
            [
                .count(invalid), .share(invalid, of: invalid),
                .count(rules.reduce(0) { $0 + findings[$1.code, default: 0] }), .none, .none,
            ])
        return [
            ReportSection(
                "sebab", Words(id: "Menurut sebab", en: "By reason"), rowTitle: Words(id: "Sebab", en: "Reason"),
                columns: Self.reasonColumns, rows: rows, total: all,
                note: Words(
                    id: "Satu keluarga dapat punya beberapa sebab, jadi baris-baris ini tidak dijumlahkan.",
                    en: "A family can have several reasons, so these rows are not added up.")),
            regions(counts, rules, families),
        ]
    }

    private func regions(_ counts: [Int64: VillageCounts], _ rules: [Rule], _ families: [String: [Int64: Int]])
        -> ReportSection
    {
        func cells(_ place: Int64) -> [ReportCell] {
            [.count(invalid(counts[place] ?? VillageCounts()))]
                + rules.map { .count(families[$0.code]?[place] ?? 0) }
        }
        let columns =
            [
                ReportColumn(
                    "tidak_valid", Words(id: "Tidak valid", en: "Not valid"),
                    Words(
                        id: "keluarga dengan sedikitnya satu sebab, masing-masing dihitung sekali",
                        en: "families with a reason at least, each counted once"))
            ] + rules.map { ReportColumn($0.code, Words(id: $0.code, en: $0.code), $0.title, subject: $0.code) }
        let rows = parts(with: counts.keys).map { ReportRow(.region($0), cells($0.code.value)) }
        let total =
            [ReportCell.count(invalid(counts.total))]
            + rules.map { .count(families[$0.code]?.values.reduce(0, +) ?? 0) }
        return ReportSection(
            "wilayah", byPart, rowTitle: partsTitle, columns: columns, rows: rows,
            total: ReportRow(.region(region), total), shownColumns: 9)
    }

    private func invalid(_ counts: VillageCounts) -> Int {
        switch query.origin {
        case nil: counts.invalid
        case .found: counts.found
        case .stated: counts.stated
        }
    }

    private static func origin(_ origin: Rule.Origin) -> Words {
        switch origin {
        case .found: Words(id: "Ditemukan Tepat", en: "Found by Tepat")
        case .stated: Words(id: "Dinyatakan sumber", en: "Stated by the source")
        }
    }

    private static let reasonColumns = [
        ReportColumn(
            "keluarga", Words(id: "Keluarga", en: "Families"),
            Words(id: "keluarga yang punya sebab itu sekarang", en: "families that have this reason now")),
        ReportColumn(
            "persen", Words(id: "Bagian (%)", en: "Share (%)"),
            Words(
                id: "dari keluarga tidak valid; jumlahnya dapat melebihi 100 %",
                en: "of families not valid; together they can exceed 100%")),
        ReportColumn(
            "temuan", Words(id: "Temuan", en: "Findings"),
            Words(
                id: "kesalahan satu per satu; satu keluarga dapat punya beberapa yang sama",
                en: "single errors; a family can have several of a kind")),
        ReportColumn(
            "asal", Words(id: "Asal", en: "Origin"),
            Words(
                id: "ditemukan Tepat dengan aturannya, atau dinyatakan berkas sumber",
                en: "found by Tepat with its rules, or stated by the source's file")),
        ReportColumn(
            "oleh", Words(id: "Yang memperbaiki", en: "Who mends it"),
            Words(id: "siapa yang dapat memperbaikinya", en: "who can mend it")),
    ]
}
