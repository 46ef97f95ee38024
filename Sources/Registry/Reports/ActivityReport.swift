import Rules
import Storage

/// How the work of operators goes on. What a silent village is, `VillageWork` says.
extension ReportMaker {
    private struct Village {
        var state = VillageWork.Village()
        var week = 0
        var month = 0
        var waiting = 0
        var mended = 0
        var moves = 0
    }

    func activity() throws -> [ReportSection] {
        let work = try VillageWork(
            in: low...high, days: threshold("silent_days", otherwise: 30), at: now, reader)
        let villages = try villages(work)
        return region.code.level <= .province ? [wide(villages, work)] : [narrow(villages, work)]
    }

    private var homes: HomeList { registry.homes(of: region.code, reader.scope) }

    private func villages(_ work: VillageWork) throws -> [Int64: Village] {
        var found = work.villages.mapValues { Village(state: $0) }
        let (week, month) = (ChangeTally.firstID(back: 7, from: now), ChangeTally.firstID(back: 30, from: now))
        let monthAgo = CivilDate(milliseconds: now + 7 * 3_600_000 - 30 * VillageWork.day).packed
        try reader.forEach(
            """
            SELECT t.village,
                (SELECT COALESCE(sum(d.invalid_out), 0) FROM village_day d
                    WHERE d.village = t.village AND d.day > \(monthAgo))
            FROM village_tally t WHERE t.village BETWEEN \(low) AND \(high) AND \(in: "t.village")
            """
        ) { row in
            found[row.int(0)]?.mended = Int(row.int(1))
            return true
        }
        try reader.forEach(
            """
            SELECT c.village, SUM(CASE WHEN c.id >= \(week) THEN 1 ELSE 0 END), count(*) FROM change_set c
            WHERE \(homes.hold("c.home")) AND c.state = 'applied' AND c.village BETWEEN \(low) AND \(high)
            AND c.id >= \(month) AND \(in: "c.village") GROUP BY c.village
            """
        ) { row in
            found[row.int(0)]?.week = Int(row.int(1))
            found[row.int(0)]?.month = Int(row.int(2))
            return true
        }
        try reader.forEach(
            """
            SELECT c.village, count(*) FROM change_set c WHERE \(homes.hold("c.home")) AND c.state = 'waiting'
            AND c.village BETWEEN \(low) AND \(high) AND \(in: "c.village") GROUP BY c.village
            """
        ) { row in
            found[row.int(0)]?.waiting = Int(row.int(1))
            return true
        }
        try reader.forEach(
            """
            SELECT p.village, count(*) FROM transfer_place p
            WHERE \(homes.hold("p.home")) AND p.state = 'open' AND p.side <> p.starter AND p.village BETWEEN \(low) AND \(high)
            AND \(in: "p.village") GROUP BY p.village
            """
        ) { row in
            found[row.int(0), default: Village()].moves = Int(row.int(1))
            return true
        }
        return found
    }

    // MARK: Village by village

    private func narrow(_ villages: [Int64: Village], _ work: VillageWork) -> ReportSection {
        // Nobody there, then silent ones, the longest first, then the rest.
        func urgency(_ of: VillageWork.Village) -> Int { of.isAbandoned ? 0 : work.isSilent(of) ? 1 : 2 }
        let sorted = villages.sorted { left, right in
            (urgency(left.value.state), left.value.state.change ?? 0, left.key)
                < (urgency(right.value.state), right.value.state.change ?? 0, right.key)
        }
        let rows = sorted.map { code, of in
            let code = RegionCode(code)
            let place = registry.gazetteer[code] ?? Region(code: code, name: code.dotted, kind: "")
            return ReportRow(
                .region(place),
                [
                    .words(words(of.state, work)), .count(of.state.accounts), .moment(of.state.arrival),
                    .moment(of.state.change), .count(of.week), .count(of.month), .count(of.waiting), .count(of.mended),
                    .count(of.state.invalid), .count(of.moves),
                ])
        }
        let all = villages.values
        func sum(_ field: KeyPath<Village, Int>) -> ReportCell { .count(all.reduce(0) { $0 + $1[keyPath: field] }) }
        let silent = all.count { work.isIdle($0.state) }
        let total = ReportRow(
            .region(region),
            [
                .words(Words(id: "\(silent) diam", en: "\(silent) silent")), .count(work.operators),
                .moment(all.compactMap(\.state.arrival).max()), .moment(all.compactMap(\.state.change).max()),
                sum(\.week), sum(\.month), sum(\.waiting), sum(\.mended), sum(\.state.invalid), sum(\.moves),
            ])
        return ReportSection(
            "wilayah", Words(id: "Desa demi desa", en: "Village by village"),
            rowTitle: Words(id: "Desa/kelurahan", en: "Village"),
            columns: [Self.stateColumn(work.days)] + Self.villageColumns, rows: rows, total: total)
    }

    private func words(_ of: VillageWork.Village, _ work: VillageWork) -> Words {
        if !of.hasData { return Words(id: "Belum ada data", en: "No data yet") }
        if of.isAbandoned { return Words(id: "Tanpa akun", en: "No account") }
        let isSilent = work.isSilent(of)
        if of.change == nil, isSilent {
            return Words(id: "Diam: belum pernah ada perubahan", en: "Silent: never a change")
        }
        if of.change == nil { return Words(id: "Belum ada perubahan", en: "No change yet") }
        if isSilent {
            return Words(id: "Diam lebih dari \(work.days) hari", en: "Silent for over \(work.days) days")
        }
        return Words(id: "Bekerja", en: "At work")
    }

    // MARK: A wide area

    private func wide(_ villages: [Int64: Village], _ work: VillageWork) -> ReportSection {
        let parts = Dictionary(grouping: villages) { $0.key / divisor * divisor }.mapValues { $0.map(\.value) }
        func cells(_ of: [Village]) -> [ReportCell] {
            func sum(_ field: KeyPath<Village, Int>) -> ReportCell { .count(of.reduce(0) { $0 + $1[keyPath: field] }) }
            let data = of.count { $0.state.hasData }
            let silent = of.count { work.isIdle($0.state) }
            return [
                .count(data), .count(silent), .share(silent, of: data), .count(of.count { $0.state.isAbandoned }),
                sum(\.week), sum(\.month), sum(\.waiting), sum(\.mended), sum(\.state.invalid), sum(\.moves),
            ]
        }
        let rows = self.parts(with: parts.keys).filter { parts[$0.code.value] != nil }.map {
            ReportRow(.region($0), cells(parts[$0.code.value] ?? []))
        }
        return ReportSection(
            "wilayah", byPart, rowTitle: partsTitle,
            columns: Self.wideColumns(work.days) + Self.villageColumns.suffix(6),
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
            Words(
                id: "akun operator aktif yang mencakup desa itu; di jumlah setiap akun dihitung sekali",
                en: "active operators' accounts that reach the village; in the total each counts once")),
        ReportColumn(
            "masuk", Words(id: "Masuk terakhir", en: "Last sign-in"),
            Words(id: "operator mana pun dari desa itu", en: "by any operator of the village")),
        ReportColumn(
            "perubahan", Words(id: "Perubahan terakhir", en: "Last change"),
            Words(
                id: "oleh siapa pun, pada data desa itu, dan masih berlaku",
                en: "by anybody, to the village's data, and still in force")),
        ReportColumn(
            "hari7", Words(id: "Perubahan 7 hari", en: "Changes in 7 days"),
            Words(
                id: "perubahan yang berlaku; impor dan yang ditolak, menunggu, atau diurungkan tidak dihitung",
                en: "changes in force; not imports, nor what was refused, waits or was undone")),
        ReportColumn(
            "hari30", Words(id: "Perubahan 30 hari", en: "Changes in 30 days"),
            Words(
                id: "perubahan yang berlaku; impor dan yang ditolak, menunggu, atau diurungkan tidak dihitung",
                en: "changes in force; not imports, nor what was refused, waits or was undone")),
        ReportColumn(
            "menunggu", Words(id: "Menunggu persetujuan", en: "Waiting for approval"),
            Words(id: "perubahan yang belum diputuskan", en: "changes that nobody has decided on yet")),
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
