import Storage

/// Each search for duplicates, and what was decided from one to the next: whether they become fewer.
extension ReportMaker {
    private struct Search {
        var at: Int64 = 0
        var name = ""
        var persons: Int
        var cases: Int
        var numbers: Int
        var new: Int
        var gone: Int
        var merged = 0
        var inBulk = 0
        var different = 0
        var undone = 0
    }

    /// The newest first, above it how many are open now.
    func searches(_ now: CaseCounts) throws -> ReportSection {
        let searches = try kept()
        let current = ReportRow(
            .label(Words(id: "Sekarang", en: "Now")),
            [
                .words(Words(id: "", en: "")), .none, .count(now.open), .count(now.of(.person).open),
                .count(now.of(.nik).open),
            ]
                + Array(repeating: .none, count: 6))
        let rows = searches.map { search in
            ReportRow(
                .moment(search.at),
                [
                    .words(Words(id: search.name, en: search.name)), .count(search.persons),
                    .count(search.cases + search.numbers), .count(search.cases), .count(search.numbers),
                    .count(search.new), .count(search.gone), .count(search.merged), .count(search.inBulk),
                    .count(search.different), .count(search.undone),
                ])
        }
        return ReportSection(
            "pemeriksaan", Words(id: "Dari pemeriksaan ke pemeriksaan", en: "From search to search"),
            rowTitle: Words(id: "Pemeriksaan", en: "Search"), columns: Self.searchColumns, rows: [current] + rows,
            note: Words(
                id: "Paling banyak \(LinkRun.kept) pemeriksaan terakhir. Pemeriksaan selalu memeriksa seluruh "
                    + "register; angkanya dari wilayah ini.",
                en: "At most the last \(LinkRun.kept) searches. A search always looks through the whole register; "
                    + "the figures are those of this area."))
    }

    private func kept() throws -> [Search] {
        let rows = try reader.rows(
            """
            SELECT r.run AS run, r.persons AS persons, r.cases AS cases, r.numbers AS numbers, r.new AS new, r.gone AS gone
            FROM link_run_place r WHERE r.region = \(region.code) AND \(in: "r.region")
            ORDER BY r.run DESC LIMIT \(LinkRun.kept)
            """)
        let ids = try rows.map { try $0.int("run") }
        let heads = try reader.withCatalogueTables { db in
            try db.rows("SELECT id, at, actor_name FROM link_run WHERE id IN (\(ids))")
        }
        let byID = Dictionary(try heads.map { (try $0.int("id"), $0) }) { first, _ in first }
        var searches = try rows.map { row -> Search in
            let head = byID[try row.int("run")]
            return Search(
                at: try head?.int("at") ?? 0, name: try head?.text("actor_name") ?? "",
                persons: Int(try row.int("persons")), cases: Int(try row.int("cases")),
                numbers: Int(try row.int("numbers")), new: Int(try row.int("new")), gone: Int(try row.int("gone")))
        }
        try addDecisions(to: &searches)
        return searches
    }

    /// What was decided after each search and before the next.
    private func addDecisions(to searches: inout [Search]) throws {
        guard let first = searches.last else { return }
        let slots = searches.enumerated().map { slot, search -> SQL in "WHEN d.at >= \(search.at) THEN \(slot)" }
        try reader.forEach(
            """
            SELECT CASE \(SQL.joined(slots, by: " ")) ELSE -1 END, d.what, count(*),
                sum(CASE WHEN d.bulk IS NULL THEN 0 ELSE 1 END), sum(CASE WHEN d.undone_at IS NULL THEN 0 ELSE 1 END)
            FROM link_decision d WHERE \(caseHomes.hold("d.home")) AND d.village BETWEEN \(low) AND \(high)
            AND d.at >= \(first.at) AND d.what <> 'visit' AND \(once("d")) AND \(in: "d.village") GROUP BY 1, 2
            """
        ) { row in
            let slot = Int(row.int(0))
            guard searches.indices.contains(slot) else { return true }
            let count = Int(row.int(2))
            if row.text(1) == LinkState.same.rawValue {
                searches[slot].merged += count
                searches[slot].inBulk += Int(row.int(3))
            } else {
                searches[slot].different += count
            }
            searches[slot].undone += Int(row.int(4))
            return true
        }
    }

    private static let searchColumns = [
        ReportColumn("oleh", Words(id: "Oleh", en: "By"), Words(id: "siapa yang memulainya", en: "who started it")),
        ReportColumn(
            "diperiksa", Words(id: "Jiwa diperiksa", en: "Persons looked at"),
            Words(id: "orang di wilayah ini yang diperiksa", en: "people of this area who were looked at")),
        ReportColumn(
            "terbuka", Words(id: "Terbuka", en: "Open"),
            Words(id: "kasus yang terbuka sesudah pemeriksaan itu", en: "cases open when the search was done")),
        personColumn, numberColumn,
        ReportColumn(
            "baru", Words(id: "Baru", en: "New"),
            Words(id: "ditemukan pemeriksaan itu untuk pertama kali", en: "found by that search for the first time")),
        ReportColumn(
            "gugur", Words(id: "Gugur", en: "Dropped"),
            Words(
                id: "kasus yang menurut pemeriksaan itu tidak perlu ditanyakan lagi",
                en: "cases that by that search are no longer to be asked")),
        ReportColumn(
            "digabung", Words(id: "Lalu digabung", en: "Then merged"),
            Words(
                id: "diputuskan orang yang sama, sesudah pemeriksaan itu dan sebelum yang berikutnya",
                en: "decided to be one person, after that search and before the next")),
        ReportColumn(
            "sekaligus", Words(id: "Sekaligus", en: "At once"),
            Words(id: "di antaranya digabung banyak sekaligus", en: "of these, merged many at once")),
        ReportColumn(
            "berbeda", Words(id: "Lalu berbeda", en: "Then different"),
            Words(
                id: "diputuskan orang berbeda, sesudah pemeriksaan itu dan sebelum yang berikutnya",
                en: "decided to be different people, after that search and before the next")),
        ReportColumn(
            "dibatalkan", Words(id: "Dibatalkan", en: "Taken back"),
            Words(
                id: "keputusan dari masa itu yang kemudian dibatalkan", en: "decisions of that time taken back since")),
    ]
}
