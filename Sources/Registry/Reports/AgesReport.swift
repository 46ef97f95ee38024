import Rules
import Storage

/// How old the people of a region are today, men and women.
extension ReportMaker {
    private struct Ages {
        var bins: [Int] = Array(repeating: 0, count: AgeGroup.all.count * 3)
        var children = 0
        var adults = 0
        var elders = 0
        var unknown = 0

        mutating func add(_ span: Span, sex: Int, _ count: Int) {
            bins[span.group * 3 + sex] += count
            switch span.from {
            case nil: unknown += count
            case (..<18)?: children += count
            case (60...)?: elders += count
            default: adults += count
            }
        }

        func sum(sex: Int) -> Int { stride(from: sex, to: bins.count, by: 3).reduce(0) { $0 + bins[$1] } }
    }

    /// Ages that are counted together: a group, or a part of the one in which people come of age.
    private struct Span {
        /// Of `AgeGroup.all`.
        var group: Int
        /// Nil: unknown.
        var from: Int?
        /// Nil: and older.
        var to: Int?

        static let all = AgeGroup.all.enumerated().flatMap { place, group -> [Span] in
            guard let from = group.from, let to = group.to, from < 18, to >= 18 else {
                return [Span(group: place, from: group.from, to: group.to)]
            }
            return [Span(group: place, from: from, to: 17), Span(group: place, from: 18, to: to)]
        }
    }

    func ages() throws -> [ReportSection] {
        var parts: [Int64: Ages] = [:]
        func add(_ span: Int, _ row: any RowCursor, _ count: Int64) {
            guard count > 0 else { return }
            parts[row.int(0) / divisor * divisor, default: Ages()].add(
                Span.all[span], sex: Int(row.int(1)), Int(count))
        }
        let sexes: SQL = "(SELECT 0 AS sex UNION ALL SELECT 1 UNION ALL SELECT 2) s"
        for (villages, home) in try countedVillages() {
            let places = SQL.joined(villages.map { "(\($0))" }, by: ", ")
            // A stretch of the index for each village, sex and span: counted there, row by row nowhere.
            try reader.forEach(
                """
                SELECT v.column1, s.sex, g.span, (
                    SELECT count(*) FROM person p WHERE \(home.hold("p.home")) AND p.village = v.column1 AND p.sex = s.sex
                    AND p.birth > g.after AND p.birth <= g.until AND p.status = 1)
                FROM (VALUES \(places)) v CROSS JOIN \(sexes) CROSS JOIN (\(spans)) g WHERE \(in: "v.column1")
                """
            ) { row in
                add(Int(row.int(2)), row, row.int(3))
                return true
            }
            try reader.forEach(
                """
                SELECT v.column1, s.sex, (
                    SELECT count(*) FROM person p WHERE \(home.hold("p.home")) AND p.village = v.column1 AND p.sex = s.sex
                    AND p.birth IS NULL AND p.status = 1) + (
                    SELECT count(*) FROM person p WHERE \(home.hold("p.home")) AND p.village = v.column1 AND p.sex = s.sex
                    AND p.birth > \(today) AND p.status = 1)
                FROM (VALUES \(places)) v CROSS JOIN \(sexes) WHERE \(in: "v.column1")
                """
            ) { row in
                add(Span.all.count - 1, row, row.int(2))
                return true
            }
        }
        var all = Ages()
        for ages in parts.values {
            for place in all.bins.indices { all.bins[place] += ages.bins[place] }
            all.children += ages.children
            all.adults += ages.adults
            all.elders += ages.elders
            all.unknown += ages.unknown
        }
        return [pyramid(all, try disabled()), regions(parts, all)]
    }

    /// The villages with anybody in them, by kabupaten: each is counted on the server that holds it.
    private func countedVillages() throws -> [(villages: [Int64], home: HomeList)] {
        let villages = try reader.rows(
            """
            SELECT t.village AS village FROM village_tally t
            WHERE t.village BETWEEN \(low) AND \(high) AND t.persons > 0 AND \(in: "t.village") ORDER BY t.village
            """
        ).map { try $0.int("village") }
        let byKabupaten: [Int64: [Int64]] = Dictionary(grouping: villages) { village in village / 1_000_000 }
        return byKabupaten.keys.sorted().map { kabupaten in
            let home = registry.homes(of: RegionCode(kabupaten * 1_000_000), reader.scope)
            return (villages: byKabupaten[kabupaten] ?? [], home: home)
        }
    }

    /// The dates of birth of every known span. Packed dates: a year back is 10,000, and a year alone counts as reached.
    private var spans: SQL {
        let rows = Span.all.enumerated().compactMap { place, span -> SQL? in
            guard let from = span.from else { return nil }
            let after = span.to.map { Int(today) - ($0 + 1) * 10_000 } ?? -1
            return """
                SELECT CAST(\(place) AS bigint) AS span, CAST(\(after) AS bigint) AS after,
                    CAST(\(Int(today) - from * 10_000) AS bigint) AS until
                """
        }
        return SQL.joined(rows, by: " UNION ALL ")
    }

    /// Full years today; nil for a date that lies ahead.
    private func age(born birth: Int32) -> Int? {
        // Packed dates: the difference in years, one less before the birthday. A year alone counts as reached.
        let years = Int((today - birth) / 10_000)
        return today < birth ? nil : years
    }

    private static func group(of age: Int?) -> Int {
        age.map { min($0 / 5, AgeGroup.all.count - 2) } ?? AgeGroup.all.count - 1
    }

    /// By group: those with a disability, where anything is known of it.
    private func disabled() throws -> (known: Int, groups: [Int]) {
        var groups = [Int](repeating: 0, count: AgeGroup.all.count)
        var known = 0
        let homes = registry.homes.filter {
            region.code.contains(RegionCode($0.key)) || RegionCode($0.key).contains(region.code)
        }
        // Of a kecamatan its people are asked one by one; of more, those of whom anything is on record.
        let tables: SQL =
            region.code.level >= .kecamatan
            ? "person p CROSS JOIN person_trait t" : "person_trait t CROSS JOIN person p"
        for home in homes.values.sorted() {
            try reader.forEach(
                """
                SELECT t.jenis_cacat, p.birth FROM \(tables)
                WHERE t.home = \(home) AND p.home = t.home AND p.id = t.person AND t.jenis_cacat IS NOT NULL
                AND p.status = 1 AND p.village BETWEEN \(low) AND \(high) AND \(in: "p.village")
                """
            ) { row in
                known += 1
                guard row.int(0) > 0 else { return true }
                groups[Self.group(of: row.isNull(1) ? nil : age(born: Int32(truncatingIfNeeded: row.int(1))))] += 1
                return true
            }
        }
        return (known, groups)
    }

    private func pyramid(_ all: Ages, _ disabled: (known: Int, groups: [Int])) -> ReportSection {
        let knows = disabled.known > 0
        let rows = AgeGroup.all.enumerated().map { place, group in
            let (unknown, men, women) = (all.bins[place * 3], all.bins[place * 3 + 1], all.bins[place * 3 + 2])
            let sum = men + women + unknown
            return ReportRow(
                .age(group),
                [.count(men), .count(women), .count(unknown), .count(sum)]
                    + (knows ? [.count(disabled.groups[place])] : []))
        }
        let sums = [all.sum(sex: 1), all.sum(sex: 2), all.sum(sex: 0)]
        let total =
            sums.map { ReportCell.count($0) } + [.count(sums.reduce(0, +))]
            + (knows ? [.count(disabled.groups.reduce(0, +))] : [])
        let note =
            knows
            ? Words(
                id: "Disabilitas diketahui dari \(disabled.known) orang; dari yang lain tidak ada catatannya.",
                en: "Disability is known of \(disabled.known) persons; of the others nothing is on record.")
            : Words(
                id: "Disabilitas tidak ditampilkan: belum ada berkas yang memuatnya.",
                en: "Disability is not shown: no file has brought it yet.")
        return ReportSection(
            "umur", Words(id: "Menurut umur", en: "By age"), rowTitle: Words(id: "Umur (tahun)", en: "Age (years)"),
            columns: Array(Self.ageColumns.prefix(knows ? 5 : 4)), rows: rows,
            total: ReportRow(.label(Words(id: "Jumlah", en: "Total")), total), note: note)
    }

    private func regions(_ parts: [Int64: Ages], _ all: Ages) -> ReportSection {
        func cells(_ of: Ages) -> [ReportCell] {
            let sums = [of.sum(sex: 1), of.sum(sex: 2), of.sum(sex: 0)]
            let whole = sums.reduce(0, +)
            return [
                .count(whole), .count(sums[0]), .count(sums[1]), .count(of.children), .count(of.adults),
                .count(of.elders), .share(of.elders, of: whole), .count(of.unknown),
            ]
        }
        let rows = self.parts(with: parts.keys).map { ReportRow(.region($0), cells(parts[$0.code.value] ?? Ages())) }
        return ReportSection(
            "wilayah", byPart, rowTitle: partsTitle, columns: Self.partColumns, rows: rows,
            total: ReportRow(.region(region), cells(all)))
    }

    private static let ageColumns = [
        ReportColumn(
            "lk", Words(id: "Laki-laki", en: "Men"),
            Words(id: "menurut data; umur genap hari ini", en: "by the record; full years today")),
        ReportColumn(
            "pr", Words(id: "Perempuan", en: "Women"),
            Words(id: "menurut data; umur genap hari ini", en: "by the record; full years today")),
        ReportColumn(
            "jk_kosong", Words(id: "Tanpa jenis kelamin", en: "Sex unknown"),
            Words(id: "jenis kelaminnya tidak terbaca", en: "whose sex could not be read")),
        ReportColumn(
            "jumlah", Words(id: "Jumlah", en: "Total"),
            Words(id: "orang yang tercatat dan masih ada", en: "persons on record who are still there")),
        ReportColumn(
            "disabilitas", Words(id: "Disabilitas", en: "Disability"),
            Words(id: "dari yang jenis disabilitasnya tercatat", en: "of those of whom a disability is on record")),
    ]

    private static let partColumns = [
        ReportColumn(
            "jiwa", Words(id: "Jiwa", en: "Persons"),
            Words(id: "orang yang tercatat dan masih ada", en: "persons on record who are still there")),
        ReportColumn("lk", Words(id: "Laki-laki", en: "Men"), Words(id: "menurut data", en: "by the record")),
        ReportColumn("pr", Words(id: "Perempuan", en: "Women"), Words(id: "menurut data", en: "by the record")),
        ReportColumn(
            "anak", Words(id: "0–17", en: "0–17"), Words(id: "belum genap 18 tahun hari ini", en: "not yet 18 today")),
        ReportColumn(
            "dewasa", Words(id: "18–59", en: "18–59"),
            Words(id: "18 sampai 59 tahun hari ini", en: "18 to 59 years old today")),
        ReportColumn(
            "lansia", Words(id: "60+", en: "60+"), Words(id: "60 tahun ke atas hari ini", en: "60 years or older today")
        ),
        ReportColumn(
            "persen", Words(id: "60+ (%)", en: "60+ (%)"),
            Words(id: "dari jiwa di baris itu", en: "of persons of the row")),
        ReportColumn(
            "kosong", Words(id: "Umur tidak diketahui", en: "Age unknown"),
            Words(
                id: "tanggal lahirnya tidak terbaca atau di masa depan",
                en: "whose birth date could not be read or lies ahead")),
    ]
}
