import Rules
import Storage

/// What came and went between two days, by day, by region and by reason.
///
/// The counts of today are known; what is asked of an earlier day is what happened since, taken away again. So only the
/// days asked for are read.
extension ReportMaker {
    /// The days asked for, as far as anything is known of them; without any, the last thirty.
    func period() throws -> ReportPeriod {
        let first = try reader.first(
            "SELECT MIN(day) AS day FROM village_day WHERE village BETWEEN \(low) AND \(high) AND \(in: "village")"
        )?.intOrNil("day").map { Int32($0) }
        let last = min(query.to ?? today, today)
        let monthAgo = CivilDate(milliseconds: now + 7 * 3_600_000 - 30 * 86_400_000).packed
        var from = query.from ?? min(last, max(monthAgo, first ?? last))
        var to = last
        if from > to { (from, to) = (to, min(from, today)) }
        // Before the first day nothing is known: not that there was nobody.
        if let first { (from, to) = (max(from, first), max(to, first)) }
        return ReportPeriod(from: from, to: to, isMonthly: query.isMonthly, first: first)
    }

    /// In and out of one count.
    private struct Flow {
        var gained = 0
        var lost = 0
        /// What came and went after the period, netted.
        var later = 0

        static func + (left: Flow, right: Flow) -> Flow {
            Flow(gained: left.gained + right.gained, lost: left.lost + right.lost, later: left.later + right.later)
        }

        /// Before, in, out, after.
        func cells(now: Int) -> [ReportCell] {
            let end = now - later
            return [.count(end - gained + lost), .count(gained), .count(lost), .count(end)]
        }
    }

    func changes(_ counts: [Int64: VillageCounts], _ period: ReportPeriod) throws -> [ReportSection] {
        var families: [Int64: Flow] = [:]
        var invalid: [Int64: Flow] = [:]
        var laterPersons = 0
        try reader.forEach(
            """
            SELECT village / \(divisor),
                sum(CASE WHEN day <= \(period.to) THEN families_in ELSE 0 END),
                sum(CASE WHEN day <= \(period.to) THEN families_out ELSE 0 END),
                sum(CASE WHEN day > \(period.to) THEN families_in - families_out ELSE 0 END),
                sum(CASE WHEN day <= \(period.to) THEN invalid_in ELSE 0 END),
                sum(CASE WHEN day <= \(period.to) THEN invalid_out ELSE 0 END),
                sum(CASE WHEN day > \(period.to) THEN invalid_in - invalid_out ELSE 0 END),
                sum(CASE WHEN day > \(period.to) THEN persons_in - persons_out ELSE 0 END)
            FROM village_day
            WHERE \(isIn("village")) AND day > \(period.from)
            AND \(in: byDay("village")) GROUP BY 1
            """
        ) { row in
            let place = row.int(0) * divisor
            families[place] = Flow(gained: Int(row.int(1)), lost: Int(row.int(2)), later: Int(row.int(3)))
            invalid[place] = Flow(gained: Int(row.int(4)), lost: Int(row.int(5)), later: Int(row.int(6)))
            laterPersons += Int(row.int(7))
            return true
        }
        func cells(_ place: Int64) -> [ReportCell] {
            (families[place] ?? Flow()).cells(now: counts[place]?.families ?? 0)
                + (invalid[place] ?? Flow()).cells(now: counts[place]?.invalid ?? 0)
        }
        let rows = parts(with: Set(counts.keys).union(families.keys)).map {
            ReportRow(.region($0), cells($0.code.value))
        }
        let whole = (
            families: families.values.reduce(Flow(), +), invalid: invalid.values.reduce(Flow(), +), now: counts.total
        )
        let total = whole.families.cells(now: whole.now.families) + whole.invalid.cells(now: whole.now.invalid)
        return [
            try series(
                period, families: whole.now.families - whole.families.later,
                persons: whole.now.persons - laterPersons, invalid: whole.now.invalid - whole.invalid.later),
            ReportSection(
                "wilayah", byPart, rowTitle: partsTitle, columns: Self.flowColumns, rows: rows,
                total: ReportRow(.region(region), total), note: Self.flowNote),
            try reasonFlows(period),
        ]
    }

    // MARK: By day

    /// - Parameters: what there was at the end of the period.
    private func series(_ period: ReportPeriod, families: Int, persons: Int, invalid: Int) throws -> ReportSection {
        struct Day { var day: Int32, values: [Int] }
        let unit: SQL = period.isMonthly ? "(day / 100) * 100" : "day"
        var days: [Day] = []
        try reader.forEach(
            """
            SELECT \(unit), sum(families_in), sum(families_out), sum(persons_in), sum(persons_out), sum(invalid_in),
                sum(invalid_out)
            FROM village_day
            WHERE \(isIn("village")) AND day > \(period.from) AND day <= \(period.to)
            AND \(in: byDay("village")) GROUP BY 1 ORDER BY 1
            """
        ) { row in
            days.append(Day(day: Int32(row.int(0)), values: (1...6).map { Int(row.int($0)) }))
            return true
        }
        let sums = (0..<6).map { column in days.reduce(0) { $0 + $1.values[column] } }
        var stock = [families - sums[0] + sums[1], persons - sums[2] + sums[3], invalid - sums[4] + sums[5]]
        func cells(_ flows: [ReportCell]) -> [ReportCell] {
            [.count(stock[0])] + flows.prefix(2) + [.count(stock[1]), .count(stock[2])] + flows.suffix(2)
                + [.share(stock[2], of: stock[0])]
        }
        var rows = [ReportRow(.day(period.from), cells([.none, .none, .none, .none]))]
        for day in days {
            for (place, column) in [0, 2, 4].enumerated() {
                stock[place] += day.values[column] - day.values[column + 1]
            }
            let flows = [0, 1, 4, 5].map { ReportCell.count(day.values[$0]) }
            rows.append(ReportRow(.day(day.day), cells(flows)))
        }
        let total = ReportRow(
            .label(Words(id: "Selama masa ini", en: "Over the period")), cells([0, 1, 4, 5].map { .count(sums[$0]) }))
        return ReportSection(
            "waktu",
            period.isMonthly
                ? Words(id: "Menurut bulan", en: "By month") : Words(id: "Menurut hari", en: "By day"),
            rowTitle: period.isMonthly ? Words(id: "Bulan", en: "Month") : Words(id: "Akhir hari", en: "End of day"),
            columns: Self.seriesColumns, rows: rows, total: total,
            note: note(period))
    }

    private func note(_ period: ReportPeriod) -> Words {
        let since = period.first.map { ReportKey.day($0).name.id }
        return Words(
            id: "Hanya hari yang ada perubahannya. Baris pertama: keadaan pada awal masa ini."
                + (since.map { " Dicatat sejak \($0); dari hari sebelumnya tidak ada yang diketahui." } ?? ""),
            en: "Only days on which anything changed. The first row: as it was when the period began."
                + (since.map { " On record since \($0); nothing is known of days before." } ?? ""))
    }

    // MARK: By reason

    private func reasonFlows(_ period: ReportPeriod) throws -> ReportSection {
        let catalogue = try catalogue()
        var now: [String: Int] = [:]
        try reader.forEach(
            """
            SELECT t.rule, sum(t.families) FROM \(keyed("rule_tally", by: "rule"))
            AND t.village BETWEEN \(low) AND \(high) AND \(in: "t.village") GROUP BY 1
            """
        ) { row in
            now[row.text(0)] = Int(row.int(1))
            return true
        }
        var flows: [String: Flow] = [:]
        // No rule's order tempts the planner either.
        let rule: SQL = isWide ? "t.rule || ''" : "t.rule"
        try reader.forEach(
            """
            SELECT \(rule), sum(CASE WHEN t.day <= \(period.to) THEN t.families_in ELSE 0 END),
                sum(CASE WHEN t.day <= \(period.to) THEN t.families_out ELSE 0 END),
                sum(CASE WHEN t.day > \(period.to) THEN t.families_in - t.families_out ELSE 0 END)
            FROM \(keyed("rule_day", by: "rule"))
            AND \(isIn("t.village")) AND t.day > \(period.from)
            AND \(in: byDay("t.village")) GROUP BY 1
            """
        ) { row in
            flows[row.text(0)] = Flow(gained: Int(row.int(1)), lost: Int(row.int(2)), later: Int(row.int(3)))
            return true
        }
        let rows = Set(now.keys).union(flows.keys).map { catalogue.rule($0) }.filter { $0.severity == .error }
            .sorted { (now[$1.code, default: 0], $0.code) < (now[$0.code, default: 0], $1.code) }
            .map { rule in
                ReportRow(.rule(rule), (flows[rule.code] ?? Flow()).cells(now: now[rule.code, default: 0]))
            }
            .filter { row in row.cells.contains { $0 != .count(0) } }
        return ReportSection(
            "sebab", Words(id: "Menurut sebab", en: "By reason"), rowTitle: Words(id: "Sebab", en: "Reason"),
            columns: Self.reasonFlowColumns, rows: rows, note: Self.flowNote)
    }

    // MARK: Words

    private static let flowNote = Words(
        id: "Keluarga yang pindah antardesa dihitung keluar di yang satu dan masuk di yang lain. Satu perubahan yang "
            + "sekaligus menambah dan mengurangi di satu desa dihitung selisihnya. Menurut hari dicatat di Tepat, "
            + "bukan tanggal berkas.",
        en: "A family that moves between villages counts as out of one and into the other. One change that both adds "
            + "and takes in a village counts by its difference. By the day it was recorded in Tepat, not the day of "
            + "the file.")

    private static func flow(_ id: String, _ what: Words) -> [ReportColumn] {
        [
            ReportColumn(
                "\(id)_awal", Words(id: "\(what.id), awal", en: "\(what.en), before"),
                Words(id: "pada awal masa ini", en: "when the period began")),
            ReportColumn(
                "\(id)_masuk", Words(id: "Bertambah", en: "Added"),
                Words(
                    id: "\(what.id.lowercased()): bertambah selama masa ini",
                    en: "\(what.en.lowercased()): added during the period")),
            ReportColumn(
                "\(id)_keluar", Words(id: "Berkurang", en: "Gone"),
                Words(
                    id: "\(what.id.lowercased()): berkurang selama masa ini",
                    en: "\(what.en.lowercased()): gone during the period")),
            ReportColumn(
                "\(id)_akhir", Words(id: "\(what.id), akhir", en: "\(what.en), after"),
                Words(id: "awal, ditambah, dikurangi", en: "before, plus added, minus gone")),
        ]
    }

    private static let flowColumns =
        flow("keluarga", Words(id: "Keluarga", en: "Families"))
        + flow("tidak_valid", Words(id: "Tidak valid", en: "Not valid"))
    private static let reasonFlowColumns = flow("sebab", Words(id: "Keluarga", en: "Families"))

    private static let seriesColumns = [
        ReportColumn(
            "keluarga", Words(id: "Keluarga", en: "Families"),
            Words(id: "keluarga yang tercatat pada akhir hari itu", en: "families on record at the end of the day")),
        ReportColumn(
            "masuk", Words(id: "Bertambah", en: "Added"),
            Words(id: "keluarga yang bertambah", en: "families that came in")),
        ReportColumn(
            "keluar", Words(id: "Berkurang", en: "Gone"), Words(id: "keluarga yang berkurang", en: "families that went")
        ),
        ReportColumn(
            "jiwa", Words(id: "Jiwa", en: "Persons"),
            Words(id: "anggota keluarga itu", en: "members of those families")),
        ReportColumn(
            "tidak_valid", Words(id: "Tidak valid", en: "Not valid"),
            Words(id: "keluarga tidak valid pada akhir hari itu", en: "families not valid at the end of the day")),
        ReportColumn(
            "jadi_tidak_valid", Words(id: "Jadi tidak valid", en: "Became invalid"),
            Words(id: "bertambahnya keluarga tidak valid", en: "families not valid that came in or became so")),
        ReportColumn(
            "jadi_valid", Words(id: "Jadi valid", en: "Became valid"),
            Words(id: "berkurangnya keluarga tidak valid", en: "families that are no longer invalid, or went")),
        ReportColumn(
            "persen", Words(id: "Tidak valid (%)", en: "Not valid (%)"),
            Words(id: "dari keluarga pada akhir hari itu", en: "of families at the end of the day")),
    ]
}
