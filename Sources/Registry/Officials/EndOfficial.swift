import Rules
package import Storage

/// Notes that somebody is not of the office of a village any more. Their line stays.
package struct EndOfficial: Action {
    package typealias Outcome = OfficialOutcome

    package var id: ActionID
    package var official: RecordID
    /// The first day without the office, `yyyymmdd`.
    package var day: Int32

    package init(id: ActionID = ActionID(), _ official: RecordID, on day: Int32) {
        self.id = id
        self.official = official
        self.day = day
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: try record(db).village)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> OfficialOutcome {
        let record = try record(db)
        try OfficialDesk.require(actor, at: record.village)
        guard record.to == nil else {
            throw OfficialDesk.refused("berakhir", "Jabatan ini sudah diakhiri.", "This office is over already.")
        }
        guard let end = CheckDatedRow.real(day), end <= registry.clock.today, day >= record.from else {
            throw OfficialDesk.refused(
                "berakhir", "Tulis tanggal sejak mulai menjabat sampai hari ini.",
                "Write a day from the first in office until today.")
        }
        try record.end(on: day, in: db)
        try AuditTrail.write(
            .officialNoted, by: actor, place: record.village, object: "perangkat \(record.key.id)",
            detail: "berakhir: \(record.title)", at: registry.clock.now(), in: db)
        return OfficialOutcome(official: record.key.id, village: record.village)
    }

    private func record(_ db: any Connection) throws -> OfficialRecord {
        guard let record = try OfficialRecord.find(official, in: db) else { throw Refusal.notFound }
        return record
    }
}

extension EndOfficial: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [try record(db).key.home] }
}
