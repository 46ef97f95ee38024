import Storage

/// Who decides cases of duplicates: by operator and village, or by area where it is wide.
extension ReportMaker {
    private struct Work {
        var account: Int64
        var place: Int64
        var decided: Int
        var same: Int
        var inBulk: Int
        var undone: Int
        /// Milliseconds from when a case stood open to its decision: half of them were quicker.
        var median: Int64?
    }

    /// Of all operators for those who oversee them; else of the reader alone. Nil where there is nothing to tell.
    func caseWork() throws -> ReportSection? {
        let oversees = actor.scope(for: .oversee).contains(region.code)
        if region.code.level <= .province { return oversees ? try workByPart() : nil }
        let own: SQL = oversees ? "1 = 1" : "d.account = \(actor.account)"
        let work = try work(account: "d.account", place: "d.village", each: oncePerVillage, own)
        if work.isEmpty { return nil }
        let names = try names(of: Set(work.map(\.account)))
        let total = try self.work(account: "0", place: "0", each: once("d"), own).first
        let rows = work.sorted { ($1.decided, $0.place, $0.account) < ($0.decided, $1.place, $1.account) }.map { of in
            let village = RegionCode(of.place)
            let place = registry.gazetteer[village]?.name ?? village.dotted
            let name = names[of.account] ?? Words(id: "Admin server", en: "Server administrator")
            return ReportRow(.label(name), [.words(Words(id: place, en: place))] + cells(of))
        }
        return ReportSection(
            "petugas", Words(id: "Petugas dan desa", en: "Operators and villages"),
            rowTitle: Words(id: "Petugas", en: "Operator"),
            columns: [
                ReportColumn(
                    "desa", Words(id: "Desa", en: "Village"),
                    Words(id: "desa yang kasusnya diputuskan", en: "the village whose case was decided"))
            ] + Self.workColumns, rows: rows,
            total: total.map { ReportRow(.region(region), [.none] + cells($0)) },
            note: Words(
                id: "Keputusan atas kasus antardesa dihitung di kedua desa, dan sekali di jumlah.",
                en: "A decision on a case between villages counts in both, and once in the total."))
    }

    private func workByPart() throws -> ReportSection? {
        let work = try work(
            account: "0", place: "d.village / \(divisor) * \(divisor)", each: oncePerPart("d"), "1 = 1")
        if work.isEmpty { return nil }
        let byPlace = Dictionary(work.map { ($0.place, $0) }) { first, _ in first }
        let rows = parts(with: byPlace.keys).compactMap { part in
            byPlace[part.code.value].map { ReportRow(.region(part), cells($0)) }
        }
        let total = try self.work(account: "0", place: "0", each: once("d"), "1 = 1").first
        return ReportSection(
            "petugas", Words(id: "Keputusan, \(byPart.id.lowercased())", en: "Decisions, \(byPart.en.lowercased())"),
            rowTitle: partsTitle, columns: Self.workColumns, rows: rows,
            total: total.map { ReportRow(.region(region), cells($0)) })
    }

    private var oncePerVillage: SQL { "(d.leads = 1 OR d.other <> d.village)" }

    private func cells(_ of: Work) -> [ReportCell] {
        [
            .count(of.decided), .count(of.same), .count(of.decided - of.same), .count(of.inBulk),
            of.median.map { ReportCell.average(Int($0), of: 86_400_000) } ?? ReportCell.none, .count(of.undone),
        ]
    }

    /// - Parameters:
    ///   - account: what is told apart of accounts, and `place` of places; a plain 0 for nothing.
    ///   - each: which of a case's two places is counted.
    private func work(account: SQL, place: SQL, each: SQL, _ own: SQL) throws -> [Work] {
        try reader.rows(
            """
            SELECT w.account AS account, w.place AS place, count(*) AS n,
                sum(CASE WHEN w.what = 'same' THEN 1 ELSE 0 END) AS same,
                sum(CASE WHEN w.bulk IS NULL THEN 0 ELSE 1 END) AS in_bulk,
                sum(CASE WHEN w.undone_at IS NULL THEN 0 ELSE 1 END) AS undone,
                CAST(avg(CASE WHEN w.r = (w.n + 1) / 2 OR w.r = (w.n + 2) / 2 THEN w.waited END) AS bigint) AS median
            FROM (
                SELECT k.account, k.place, k.what, k.bulk, k.undone_at, k.waited,
                    row_number() OVER (PARTITION BY k.account, k.place ORDER BY k.waited) AS r,
                    count(*) OVER (PARTITION BY k.account, k.place) AS n
                FROM (
                    SELECT \(account) AS account, \(place) AS place, d.what, d.bulk, d.undone_at, d.waited
                    FROM link_decision d WHERE \(caseHomes.hold("d.home")) AND d.village BETWEEN \(low) AND \(high)
                    AND d.what <> 'visit' AND \(each) AND \(own) AND \(in: "d.village")) k) w
            GROUP BY w.account, w.place
            """
        ).map { row in
            Work(
                account: try row.int("account"), place: try row.int("place"), decided: Int(try row.int("n")),
                same: Int(try row.int("same")), inBulk: Int(try row.int("in_bulk")), undone: Int(try row.int("undone")),
                median: row.intOrNil("median"))
        }
    }

    private func names(of accounts: Set<Int64>) throws -> [Int64: Words] {
        let rows = try reader.withCatalogueTables { db in
            try db.rows("SELECT id, name FROM account WHERE id IN (\(accounts.sorted()))")
        }
        return Dictionary(
            try rows.map { row in
                let name = try row.text("name")
                return (try row.int("id"), Words(id: name, en: name))
            }
        ) { first, _ in first }
    }

    private static let workColumns = [
        ReportColumn(
            "diputuskan", Words(id: "Diputuskan", en: "Decided"),
            Words(
                id: "keputusan sama atau berbeda, juga yang kemudian dibatalkan",
                en: "decided to be the same or different, also what was taken back since")),
        ReportColumn("sama", Words(id: "Sama", en: "The same"), Words(id: "orang yang sama", en: "one person")),
        ReportColumn(
            "berbeda", Words(id: "Berbeda", en: "Different"), Words(id: "orang berbeda", en: "different people")),
        ReportColumn(
            "sekaligus", Words(id: "Sekaligus", en: "At once"),
            Words(id: "di antaranya diputuskan banyak sekaligus", en: "of these, decided many at once")),
        ReportColumn(
            "hari", Words(id: "Nilai tengah hari", en: "Median days"),
            Words(
                id: "dari kasus terbuka sampai diputuskan; separuhnya lebih cepat dari ini",
                en: "from when the case stood open to its decision; half were quicker")),
        ReportColumn(
            "dibatalkan", Words(id: "Dibatalkan", en: "Taken back"),
            Words(id: "keputusan itu yang kemudian dibatalkan", en: "of these decisions, taken back since")),
    ]
}
