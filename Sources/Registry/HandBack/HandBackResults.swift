package import Storage

/// What came of handing results back; kept, so that a repeat answers the same.
package struct HandBackOutcome: Codable, Sendable, Equatable {
    package var villages: Int
    package var proposals: Int
    /// Until when the villages answer, milliseconds since 1970.
    package var due: Int64
}

/// The regent or mayor hands the results of a period back: each village gets its own sealed list, with a day until which
/// it says of each name whether it is right.
package struct HandBackResults: Action {
    package typealias Outcome = HandBackOutcome

    package var id: ActionID
    /// A kabupaten or kota.
    package var region: RegionCode
    /// `yyyymm`.
    package var period: Int
    /// How many the page showed.
    package var seen: Int

    package init(id: ActionID = ActionID(), in region: RegionCode, period: Int, seen: Int) {
        self.id = id
        self.region = region
        self.period = period
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.ratify, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> HandBackOutcome {
        guard region.level == .kabupaten, registry.gazetteer[region] != nil else { throw Refusal.notFound }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let all = try HandBackItems(settledIn: registry.home(of: region), of: region, period, in: db).items
        guard !all.isEmpty else {
            throw StepWork.refused(
                "periode", "Belum ada hasil yang menunggu diserahkan.", "No results wait to be handed back.")
        }
        // Another result came in meanwhile: whoever hands over sees it first.
        guard all.count == seen else { throw Refusal.changedMeanwhile(version: 0) }
        let days = try registry.catalogue(in: db).thresholds["reverify_days"] ?? 14
        let handing = registry.identifiers.next()
        let lists = Dictionary(grouping: all, by: \.village)
        var heads: [String] = []
        for village in lists.keys.sorted() {
            let items = HandBackItems(lists[village] ?? [])
            let key = RecordKey(home: registry.home(of: region), id: registry.identifiers.next())
            let list = HandBackRecord(
                key: key, village: village, period: period, items, by: actor, at: work.now, days: days)
            try list.insert(in: db)
            try items.insert(into: key, in: db)
            heads.append(
                try SealedLines.add(SealFacts.of(list, in: db), to: .handBack, key, at: village, in: db))
            try tell(list, work)
        }
        try move(all, handing, work)
        let due = work.now + Int64(days) * 86_400_000
        let head = TrailSeals.head(of: heads)
        try AuditTrail.write(
            .batchDecided, by: actor, place: region, object: "serah terima \(handing)",
            detail: "diserahkan: \(all.count) usulan ke \(lists.count) desa"
                + SealedLines.words(head), sealing: head, at: work.now, in: db)
        return HandBackOutcome(villages: lists.count, proposals: all.count, due: due)
    }

    private func move(_ items: [HandBackItems.Item], _ handing: RecordID, _ work: ChangeWork) throws {
        let role = work.actor.roles(meeting: Demand(.ratify, at: region)).first ?? .bupati
        for state in HandBackItems.results {
            let proposals = items.filter { $0.result == state }.map(\.proposal)
            guard !proposals.isEmpty else { continue }
            guard let arrow = Road.arrow(.handBack, from: state), let after = arrow.to else {
                throw Refusal.changedMeanwhile(version: 0)
            }
            try ManySteps(step: .handBack, before: state, after: after, role: role, batch: handing.value)
                .take(proposals, of: work.registry.home(of: region), work)
        }
    }

    private func tell(_ list: HandBackRecord, _ work: ChangeWork) throws {
        let month = HandBackNotices.month(list.period)
        let due = HandBackNotices.day(list.due)
        try RoadNotices(work).tellVillage(
            list.village, link: "/serah/\(list.key.id)",
            Words(
                id: "\(list.items) nama hasil periode \(month) menunggu verifikasi ulang desa sampai \(due).",
                en: "Results of \(month) to be verified again by the village until \(due): \(list.items) names."))
    }
}

extension HandBackResults: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [registry.home(of: region)]
    }
}
