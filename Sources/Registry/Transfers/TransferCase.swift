import Storage

/// The case of a duplicate that a move comes of: one of its two moves into the village of the other.
struct TransferCase {
    let link: RecordID
    /// Who would move.
    let person: RecordID

    /// - Parameter speaker: the village that opens the move.
    /// - Throws: `Refusal.notFound` for a case that is not that village's, `Refusal.changedMeanwhile` for one that is
    ///   decided or whose two are elsewhere by now, `Refusal.invalidInput` where a move of it waits already.
    init(
        _ id: RecordID, from origin: RegionCode, to destination: RegionCode, by speaker: RegionCode,
        _ registry: Registry, in db: any Connection
    ) throws {
        guard let record = try LinkCaseRecord.find(id, in: db), record.villages.contains(speaker) else {
            throw Refusal.notFound
        }
        guard record.state.isOpen, !record.isToldApart, record.firstVillage != record.secondVillage,
            Set(record.villages) == [origin, destination]
        else { throw Refusal.changedMeanwhile(version: record.version) }
        link = id
        person = record.firstVillage == origin ? record.first : record.second
        let waiting = try db.count(
            """
            SELECT count(*) FROM transfer_place WHERE home = \(registry.home(of: speaker)) AND link_case = \(id)
            AND state IN (\(Transfer.State.open.rawValue), \(Transfer.State.proposed.rawValue))
            """)
        if waiting > 0 {
            throw Refusal.invalidInput(
                field: "isi",
                reason: Words(
                    id: "Sudah ada serah-terima dari kasus ini yang menunggu.",
                    en: "A move that comes of this case is waiting already."))
        }
    }

    /// Locks of whoever opens a move of a case: its people, and whoever else opens one.
    static func homes(of link: RecordID?, _ registry: Registry, in db: any Connection) throws -> Set<Int64> {
        guard let link else { return [] }
        guard let record = try LinkCaseRecord.find(link, in: db) else { throw Refusal.notFound }
        return Set([record.key.home] + record.villages.map(registry.home(of:)))
    }
}
