import Rules
import Storage

extension Registry {
    /// Tells of proposals whose days are over where they lie: once for each stage in which they stay too long.
    func escalateRoad() async throws {
        let now = clock.now()
        let mark = RoadMark.escalations
        guard try await database.read({ try mark.isDue(at: now, in: $0) }) else { return }
        try await database.write(seeing: .everything, locking: .only([])) { db in
            guard let told = try mark.claim(at: now, in: db) else { return }
            let work = ChangeWork(registry: self, db: db, actor: .program)
            try RoadEscalation(work: work, told: told).tell()
        }
    }
}

/// Proposals whose days ran out since the clock looked last.
struct RoadEscalation {
    let work: ChangeWork
    /// When it looked last.
    let told: Int64
    private var db: any Connection { work.db }
    private var notices: RoadNotices { RoadNotices(work) }

    func tell() throws {
        let thresholds = try work.registry.catalogue(in: db).thresholds
        try tellOfCamat(thresholds["forward_days"] ?? 3)
        try tellOfDinsos(thresholds["verify_days"] ?? 14)
        try tellOfVisits(thresholds["visit_days"] ?? 7)
    }

    /// Since when something has to be as it is for its days to have run out just now.
    private func stretch(_ days: Int) -> (after: Int64, until: Int64) {
        let length = Int64(days) * 86_400_000
        return (after: told - length, until: work.now - length)
    }

    /// Of those in some states, by village.
    ///
    /// - Parameter office: which their road leads through; others wait for nobody there.
    private func overdue(_ states: [ProposalState], through office: RoadOffice? = nil, _ days: Int) throws
        -> [RegionCode: Int]
    {
        let since = stretch(days)
        let today = work.registry.clock.today
        var villages: [RegionCode: Int] = [:]
        for row in try db.rows(
            """
            SELECT village, kind, count(*) AS proposals FROM proposal
            WHERE state IN (\(states)) AND since > \(since.after) AND since <= \(since.until) GROUP BY village, kind
            """)
        {
            let village = RegionCode(try row.int("village"))
            guard let kind = ProposalKind(rawValue: try row.text("kind")) else { continue }
            if let office {
                let setting = try work.roads.setting(of: kind, on: today, at: village, in: db)
                guard setting.offices.contains(office) else { continue }
            }
            villages[village, default: 0] += Int(try row.int("proposals"))
        }
        return villages
    }

    /// The camat, and Dinsos, who may take them from now on.
    private func tellOfCamat(_ days: Int) throws {
        let villages = try overdue([.finalised], through: .kecamatan, days)
        for (village, count) in villages.sorted(by: { $0.key < $1.key }) {
            let name = work.registry.gazetteer[village]?.name ?? ""
            try notices.tell(
                .forward, of: village, link: "/terusan",
                Words(
                    id: "\(count) usulan \(name) sudah \(days) hari belum diteruskan.",
                    en: "Proposals of \(name) not forwarded for \(days) days: \(count)."))
        }
        for (place, count) in sum(villages, { $0.parent ?? $0 }) {
            let name = work.registry.gazetteer[place]?.name ?? ""
            try notices.tell(
                .verify, of: place, link: "/verifikasi",
                Words(
                    id:
                        "Kecamatan \(name) sudah \(days) hari belum meneruskan \(count) usulan: Dinsos boleh mengambilnya.",
                    en: "Kecamatan \(name) has not forwarded \(count) proposals for \(days) days: Dinsos may take them."
                ))
        }
    }

    /// Dinsos itself, and its head.
    private func tellOfDinsos(_ days: Int) throws {
        let villages = try overdue([.forwarded, .verifying], days)
        for (place, count) in sum(villages, kabupaten) {
            let words = Words(
                id: "\(count) usulan sudah \(days) hari menunggu diperiksa Dinsos.",
                en: "Proposals that wait for Dinsos for \(days) days: \(count).")
            try notices.tell(.verify, of: place, link: "/verifikasi", words)
            try notices.tell(.endorse, of: place, link: "/usulan", words)
        }
    }

    /// The village, and Dinsos, who asked for them.
    private func tellOfVisits(_ days: Int) throws {
        let asked = stretch(days)
        var villages: [RegionCode: Int] = [:]
        for row in try db.rows(
            """
            SELECT p.village AS village, count(DISTINCT p.id) AS proposals FROM proposal p
            JOIN proposal_step s ON s.home = p.home AND s.proposal = p.id
            WHERE p.state = \(ProposalState.verifying) AND p.visit = \(ProposalVisit.asked.rawValue)
            AND s.step = \(RoadStep.askVisit) AND s.at > \(asked.after) AND s.at <= \(asked.until)
            GROUP BY p.village
            """)
        {
            villages[RegionCode(try row.int("village"))] = Int(try row.int("proposals"))
        }
        for (village, count) in villages.sorted(by: { $0.key < $1.key }) {
            try notices.tellVillage(
                village, link: "/usulan",
                Words(
                    id: "Kunjungan rumah untuk \(count) usulan sudah \(days) hari belum dicatat.",
                    en: "Visits asked for \(days) days ago and not noted yet: \(count) proposals."))
        }
        for (place, count) in sum(villages, kabupaten) {
            try notices.tell(
                .verify, of: place, link: "/verifikasi",
                Words(
                    id: "\(count) usulan masih menunggu kunjungan yang diminta \(days) hari lalu.",
                    en: "Proposals that wait for a visit asked for \(days) days ago: \(count)."))
        }
    }

    private func kabupaten(_ village: RegionCode) -> RegionCode { RegionCode(village.value / 1_000_000 * 1_000_000) }

    private func sum(_ villages: [RegionCode: Int], _ place: (RegionCode) -> RegionCode) -> [(RegionCode, Int)] {
        var places: [RegionCode: Int] = [:]
        for (village, count) in villages { places[place(village), default: 0] += count }
        return places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
