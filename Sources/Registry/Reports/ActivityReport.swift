import Rules
import Storage

/// How the work of operators goes on. A village is silent if nothing was changed in it for as many days as the threshold
/// `silent_days` says, since its data came in at the latest, or nobody has an account for it.
extension ReportMaker {
    private static let day: Int64 = 86_400_000

    private struct Village {
        var accounts = 0
        var arrival: Int64?
        var change: Int64?
        var week = 0
        var month = 0
        var mended = 0
        var invalid = 0
        var moves = 0
        var hasData = false
        /// The day its first data came in, `yyyymmdd`.
        var since: Int32?
    }

    func activity() throws -> [ReportSection] {
        let days = try threshold("silent_days", otherwise: 30)
        let villages = try villages()
        let limit = now - Int64(days) * Self.day
        let firstDay = CivilDate(milliseconds: limit + 7 * 3_600_000).packed
        func isSilent(_ of: Village) -> Bool {
            of.hasData && (of.change ?? 0) < limit && (of.since ?? 0) < firstDay
        }
        return region.code.level <= .province
            ? [wide(villages, isSilent, days)] : [narrow(villages, isSilent, days)]
    }

    /// Every village that has data or an account.
    private func villages() throws -> [Int64: Village] {
        var found: [Int64: Village] = [:]
        let (week, month) = (Self.firstID(since: now - 7 * Self.day), Self.firstID(since: now - 30 * Self.day))
        let monthAgo = CivilDate(milliseconds: now + 7 * 3_600_000 - 30 * Self.day).packed
        try reader.forEach(
            """
            SELECT t.village, t.invalid, t.families,
                (SELECT MAX(c.id) FROM change_set c WHERE c.village = t.village),
                (SELECT count(*) FROM change_set c WHERE c.village = t.village AND c.id >= \(week)),
                (SELECT count(*) FROM change_set c WHERE c.village = t.village AND c.id >= \(month)),
                (SELECT COALESCE(sum(d.invalid_out), 0) FROM village_day d
                    WHERE d.village = t.village AND d.day > \(monthAgo)),
                (SELECT MIN(d.day) FROM village_day d WHERE d.village = t.village)
            FROM village_tally t WHERE t.village BETWEEN \(low) AND \(high) AND \(in: "t.village")
            """
        ) { row in
            found[row.int(0)] = Village(
                change: row.isNull(3) ? nil : Self.moment(of: row.int(3)), week: Int(row.int(4)),
                month: Int(row.int(5)), mended: Int(row.int(6)), invalid: Int(row.int(1)), hasData: row.int(2) > 0,
                since: row.isNull(7) ? nil : Int32(row.int(7)))
            return true
        }
        try reader.forEach(
            """
            SELECT g.region, count(DISTINCT a.id), MAX(a.signed_in_at) FROM account_grant g
            JOIN account a ON a.id = g.account
            WHERE g.role = 'operator_desa' AND a.disabled_at IS NULL AND g.valid_from <= \(today)
            AND (g.valid_to IS NULL OR g.valid_to > \(today)) AND g.region BETWEEN \(low) AND \(high)
            AND \(in: "g.region") GROUP BY g.region
            """
        ) { row in
            found[row.int(0), default: Village()].accounts = Int(row.int(1))
            found[row.int(0)]?.arrival = row.isNull(2) ? nil : row.int(2)
            return true
        }
        try reader.forEach(
            """
            SELECT p.village, count(*) FROM transfer_place p
            JOIN transfer t ON t.home = p.transfer_home AND t.id = p.transfer
            WHERE p.state = 'open' AND p.side <> t.starter AND p.village BETWEEN \(low) AND \(high)
            AND \(in: "p.village") GROUP BY p.village
            """
        ) { row in
            found[row.int(0), default: Village()].moves = Int(row.int(1))
            return true
        }
        return found
    }

    /// The smallest id that a record made at a moment can have, and the moment of an id: ids begin with the time.
    private static func firstID(since moment: Int64) -> Int64 { max(0, moment - 1_704_067_200_000) << 22 }
    private static func moment(of id: Int64) -> Int64 { (id >> 22) + 1_704_067_200_000 }

    // MARK: Village by village

    private func narrow(_ villages: [Int64: Village], _ isSilent: (Village) -> Bool, _ days: Int) -> ReportSection {
        // Nobody there, then silent ones, the longest first, then the rest.
        func urgency(_ of: Village) -> Int { of.accounts == 0 && of.hasData ? 0 : isSilent(of) ? 1 : 2 }
        let sorted = villages.sorted { left, right in
            (urgency(left.value), left.value.change ?? 0, left.key)
                < (urgency(right.value), right.value.change ?? 0, right.key)
        }
        let rows = sorted.map { code, of in
            let code = RegionCode(code)
            let place = registry.gazetteer[code] ?? Region(code: code, name: code.dotted, kind: "")
            return ReportRow(
                .region(place),
                [
                    .words(state(of, isSilent, days)), .count(of.accounts), .moment(of.arrival), .moment(of.change),
                    .count(of.week), .count(of.month), .count(of.mended), .count(of.invalid), .count(of.moves),
                ])
        }
        let all = villages.values
        func sum(_ field: KeyPath<Village, Int>) -> ReportCell { .count(all.reduce(0) { $0 + $1[keyPath: field] }) }
        let silent = all.filter { isSilent($0) || $0.accounts == 0 && $0.hasData }.count
        let total = ReportRow(
            .region(region),
            [
                .words(Words(id: "\(silent) diam", en: "\(silent) silent")), sum(\.accounts),
                .moment(all.compactMap(\.arrival).max()), .moment(all.compactMap(\.change).max()), sum(\.week),
                sum(\.month), sum(\.mended), sum(\.invalid), sum(\.moves),
            ])
        return ReportSection(
            "wilayah", Words(id: "Desa demi desa", en: "Village by village"),
            rowTitle: Words(id: "Desa/kelurahan", en: "Village"),
            columns: [Self.stateColumn(days)] + Self.villageColumns, rows: rows, total: total)
    }

    private func state(_ of: Village, _ isSilent: (Village) -> Bool, _ days: Int) -> Words {
        if !of.hasData { return Words(id: "Belum ada data", en: "No data yet") }
        if of.accounts == 0 { return Words(id: "Tanpa akun", en: "No account") }
        if of.change == nil, isSilent(of) {
            return Words(id: "Diam: belum pernah ada perubahan", en: "Silent: never a change")
        }
        if of.change == nil { return Words(id: "Belum ada perubahan", en: "No change yet") }
        if isSilent(of) { return Words(id: "Diam lebih dari \(days) hari", en: "Silent for over \(days) days") }
        return Words(id: "Bekerja", en: "At work")
    }

    // MARK: A wide area

    private func wide(_ villages: [Int64: Village], _ isSilent: (Village) -> Bool, _ days: Int) -> ReportSection {
        let parts = Dictionary(grouping: villages) { $0.key / divisor * divisor }.mapValues { $0.map(\.value) }
        func cells(_ of: [Village]) -> [ReportCell] {
            func sum(_ field: KeyPath<Village, Int>) -> ReportCell { .count(of.reduce(0) { $0 + $1[keyPath: field] }) }
            let data = of.filter(\.hasData)
            let silent = data.filter { isSilent($0) || $0.accounts == 0 }.count
            return [
                .count(data.count), .count(silent), .share(silent, of: data.count),
                .count(data.filter { $0.accounts == 0 }.count), sum(\.week), sum(\.month), sum(\.mended),
                sum(\.invalid), sum(\.moves),
            ]
        }
        let rows = self.parts(with: parts.keys).filter { parts[$0.code.value] != nil }.map {
            ReportRow(.region($0), cells(parts[$0.code.value] ?? []))
        }
        return ReportSection(
            "wilayah", byPart, rowTitle: partsTitle, columns: Self.wideColumns(days) + Self.villageColumns.suffix(5),
            rows: rows, total: ReportRow(.region(region), cells(Array(villages.values))))
    }

    // MARK: Words

    private static func stateColumn(_ days: Int) -> ReportColumn {
        ReportColumn(
            "keadaan", Words(id: "Keadaan", en: "State"),
            Words(
                id: "diam: ada data, tetapi tidak ada perubahan selama \(days) hari, atau tidak ada akun operator",
                en: "silent: there are data, but no change for \(days) days, or no operator has an account"))
    }

    private static func wideColumns(_ days: Int) -> [ReportColumn] {
        [
            ReportColumn(
                "desa", Words(id: "Desa berisi data", en: "Villages with data"),
                Words(id: "desa/kelurahan yang punya sedikitnya satu keluarga", en: "villages with a family at least")),
            ReportColumn(
                "diam", Words(id: "Desa diam", en: "Silent villages"),
                Words(
                    id: "desa itu yang tanpa perubahan selama \(days) hari, atau tanpa akun operator",
                    en: "of these, without a change for \(days) days or without an operator's account")),
            ReportColumn(
                "persen", Words(id: "Diam (%)", en: "Silent (%)"),
                Words(id: "dari desa berisi data", en: "of villages with data")),
            ReportColumn(
                "tanpa_akun", Words(id: "Tanpa akun", en: "No account"),
                Words(
                    id: "desa berisi data tanpa akun operator yang aktif",
                    en: "villages with data without an active operator's account")),
        ]
    }

    private static let villageColumns = [
        ReportColumn(
            "akun", Words(id: "Akun", en: "Accounts"),
            Words(id: "akun operator desa itu yang aktif", en: "active accounts of the village's operators")),
        ReportColumn(
            "masuk", Words(id: "Masuk terakhir", en: "Last sign-in"),
            Words(id: "operator mana pun dari desa itu", en: "by any operator of the village")),
        ReportColumn(
            "perubahan", Words(id: "Perubahan terakhir", en: "Last change"),
            Words(id: "oleh siapa pun, pada data desa itu", en: "by anybody, to the village's data")),
        ReportColumn(
            "hari7", Words(id: "Perubahan 7 hari", en: "Changes in 7 days"),
            Words(id: "perubahan yang disimpan, impor tidak dihitung", en: "changes saved; imports do not count")),
        ReportColumn(
            "hari30", Words(id: "Perubahan 30 hari", en: "Changes in 30 days"),
            Words(id: "perubahan yang disimpan, impor tidak dihitung", en: "changes saved; imports do not count")),
        ReportColumn(
            "jadi_valid", Words(id: "Jadi valid 30 hari", en: "Mended in 30 days"),
            Words(
                id: "berkurangnya keluarga tidak valid dalam 30 hari", en: "families no longer invalid, in 30 days")),
        ReportColumn(
            "tidak_valid", Words(id: "Masih tidak valid", en: "Still not valid"),
            Words(id: "keluarga tidak valid sekarang", en: "families not valid now")),
        ReportColumn(
            "pindah", Words(id: "Pindah menunggu", en: "Moves waiting"),
            Words(id: "perpindahan yang menunggu jawaban desa itu", en: "moves that wait for the village's answer")),
    ]
}
