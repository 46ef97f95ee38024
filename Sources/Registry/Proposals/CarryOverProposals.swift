import Storage

extension Registry {
    /// Takes what villages have not made final by its cut-off into the next round, and tells them. Nothing rests on
    /// when it is done: a proposal is judged by the calendar, not by the round that is written beside it.
    func carryOverProposals() async throws {
        let now = clock.now()
        let open = Road.arrows.filter { $0.step == .carryOver }.flatMap(\.from)
        let states = Set(open).sorted { $0.rawValue < $1.rawValue }
        let homes = try await database.read { try DutyDue.homes(.carryOver, until: now, in: $0) }
        for home in homes {
            var isDone = false
            while !isDone {
                isDone = try await database.write(seeing: .everything, locking: .only([.home(home)])) { db in
                    let due = try db.rows(
                        """
                        SELECT id FROM proposal
                        WHERE \(db.kabupaten(home).hold("home")) AND closes <= \(now) AND state IN (\(states))
                        ORDER BY closes, village, id LIMIT 200
                        """
                    ).map { RecordID(try $0.int("id")) }
                    if due.isEmpty { try DutyDue.settle(.carryOver, of: home, until: now, in: db) }
                    try carryOver(due, at: now, in: db)
                    return due.isEmpty
                }
            }
        }
    }

    private func carryOver(_ ids: [RecordID], at now: Int64, in db: any Connection) throws {
        let work = ChangeWork(registry: self, db: db, actor: .program)
        var carried: [RegionCode: Int] = [:]
        for id in ids {
            guard let record = try ProposalRecord.find(id, in: db), let closes = record.closes, closes <= now else {
                continue
            }
            var step = try StepWork(record, work)
            try step.carryOver()
            try RoadTrail(work).wrote(.carryOver, step.proposal.record)
            carried[record.village, default: 0] += 1
        }
        for (village, count) in carried.sorted(by: { $0.key < $1.key }) {
            try RoadNotices(work).tellVillage(
                village, link: "/usulan",
                Words(
                    id:
                        "\(count) usulan dibawa ke periode berikutnya: batas waktunya lewat. Tidak ada yang hilang.",
                    en:
                        "\(count) proposals go on in the next period: their cut-off has passed. None is lost."
                ))
        }
    }
}
