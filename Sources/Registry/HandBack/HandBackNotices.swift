import Rules
import Storage

extension Registry {
    /// Tells those of villages that have not answered, then the camat, then Dinsos: each once, by the clock.
    func tellSilentVillages() async throws {
        let now = clock.now()
        let homes = try await database.read { try DutyDue.homes(.silence, until: now, in: $0) }
        for home in homes {
            var isDone = false
            while !isDone {
                isDone = try await database.write(seeing: .everything, locking: .only([.home(home)])) { db in
                    let due = try db.rows(
                        """
                        SELECT home, id FROM handback WHERE \(db.kabupaten(home).hold("home")) AND next <= \(now)
                        ORDER BY next, home, id LIMIT 200
                        """
                    ).byHome("id")
                    if due.isEmpty { try DutyDue.settle(.silence, of: home, until: now, in: db) }
                    let work = ChangeWork(registry: self, db: db, actor: .program)
                    for (home, ids) in due {
                        try HandBackNotices(work).tell(ids.map { RecordID($0) }, of: home, at: now)
                    }
                    return due.isEmpty
                }
            }
        }
    }
}

/// Who is told that a village has not answered, in numbers, never by name.
struct HandBackNotices {
    private let work: ChangeWork

    init(_ work: ChangeWork) { self.work = work }

    /// `11/2026`
    static func month(_ period: Int) -> String {
        let month = period % 100
        return "\(month < 10 ? "0" : "")\(month)/\(period / 100)"
    }

    /// The day of a moment, as letters write it.
    static func day(_ moment: Int64) -> String {
        let packed = Int(Clock.at(moment).today.packed)
        let (day, month) = (packed % 100, packed / 100 % 100)
        return "\(day < 10 ? "0" : "")\(day)-\(month < 10 ? "0" : "")\(month)-\(packed / 10_000)"
    }

    /// - Parameter ids: lists whose moment has come.
    func tell(_ ids: [RecordID], of home: Int64, at now: Int64) throws {
        guard !ids.isEmpty else { return }
        let lists = try work.db.rows(
            """
            SELECT \(HandBackRecord.columns) FROM handback
            WHERE home = \(home) AND id IN (\(ids)) AND next <= \(now) ORDER BY id
            """
        ).map(HandBackRecord.init)
        var silent: [RegionCode: Int] = [:]
        for var list in lists {
            let turn = HandBackStage.at(now, from: list.handedAt, until: list.due)
            if let stage = turn.stage, stage.rawValue > list.told, list.answered < list.items {
                try tell(list, stage)
                if stage == .silent, let kabupaten = list.village.parent?.parent {
                    silent[kabupaten, default: 0] += 1
                }
                list.told = stage.rawValue
            }
            list.next = list.answered < list.items ? turn.next : nil
            try list.noteTold(in: work.db)
        }
        for (kabupaten, count) in silent.sorted(by: { $0.key < $1.key }) { try tell(kabupaten, count) }
    }

    private func tell(_ list: HandBackRecord, _ stage: HandBackStage) throws {
        let (left, due) = (list.items - list.answered, Self.day(list.due))
        let link = "/serah/\(list.key.id)"
        let notices = RoadNotices(work)
        switch stage {
        case .half:
            try notices.tellVillage(
                list.village, link: link,
                Words(
                    id: "\(left) dari \(list.items) nama belum dijawab desa; batasnya \(due).",
                    en: "The village has yet to answer for \(left) of \(list.items) names, until \(due)."))
        case .due, .silent:
            try notices.tellVillage(
                list.village, link: link,
                Words(
                    id: "\(left) dari \(list.items) nama belum dijawab desa; batasnya \(due) sudah lewat.",
                    en: "The village has yet to answer for \(left) of \(list.items) names; it was due on \(due)."))
        }
        guard stage == .due else { return }
        let name = work.registry.gazetteer[list.village]?.name ?? ""
        try notices.tell(
            .forward, of: list.village, link: "/serah?diam=1",
            Words(
                id: "\(name) belum menjawab \(left) dari \(list.items) nama yang diserahkan; batasnya sudah lewat.",
                en: "\(name) is overdue to answer for \(left) of \(list.items) names that were handed back."))
    }

    private func tell(_ kabupaten: RegionCode, _ count: Int) throws {
        try RoadNotices(work).tell(
            .endorse, of: kabupaten, link: "/serah?diam=1",
            Words(
                id: "\(count) desa tetap diam sesudah batas verifikasi ulang. Lihat daftarnya.",
                en: "Villages that stay silent after their time to verify again: \(count). See the list."))
    }
}
