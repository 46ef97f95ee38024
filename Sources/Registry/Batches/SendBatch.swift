package import Storage

/// Says that a ratified list has gone to the ministry: as which file, under which letter, with the receipt.
package struct SendBatch: Action {
    package typealias Outcome = BatchOutcome

    package var id: ActionID
    package var batch: RecordID
    /// The version that the page showed.
    package var seen: Int
    /// The seal that the page showed.
    package var seal: String
    /// SHA-256 of the file that the page showed.
    package var file: String
    package var number: String
    /// `yyyymmdd`.
    package var day: Int32
    /// The paper that the page showed.
    package var receipt: RecordID?

    package init(
        id: ActionID = ActionID(), _ batch: RecordID, seen: Int, seal: String, file: String, number: String, day: Int32,
        receipt: RecordID?
    ) {
        self.id = id
        self.batch = batch
        self.seen = seen
        self.seal = seal
        self.file = file
        self.number = number
        self.day = day
        self.receipt = receipt
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try BatchRecord.find(batch, in: db) else { throw Refusal.notFound }
        return [Demand(.verify, at: record.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> BatchOutcome {
        guard let record = try BatchRecord.find(batch, in: db) else { throw Refusal.notFound }
        guard record.version == seen, record.seal == seal else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        var work = BatchWork(record, ChangeWork(registry: registry, db: db, actor: actor))
        try work.send(file, number: number, day: day, receipt: receipt)
        return work.record.outcome
    }
}

extension SendBatch: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try BatchRecord.find(batch, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}
