import Rules
import Storage

/// What every part of an import needs to know.
struct ImportContext {
    let database: any Database
    let actor: Actor
    let catalogue: Catalogue
    let gazetteer: Gazetteer
    let rules: RuleSet
    let isTraining: Bool
    /// What the register becomes with this file, if that is not decided yet.
    let kindToDecide: Bool?
    let realProvinces: ProvinceSet
    /// Kabupaten code to our number of it.
    let homes: [Int64: Int64]
    /// What earlier files' spellings of villages were said to mean, by kecamatan.
    let aliases: [RegionCode: [String: RegionCode]]
    let identifiers: Identifiers
    let clock: Clock
    /// Asked at the end of each transaction: throws if the import is not ours any more.
    var fence: @Sendable (any Connection) throws -> Void = { _ in }
    /// Asked before each: throws if others may be importing meanwhile.
    var isAlone: @Sendable () throws -> Void = {}

    func home(of village: RegionCode) -> Int64 { homes[village.value / 1_000_000 * 1_000_000] ?? 0 }

    func origin(_ batch: Batch) -> Origin {
        Origin(actor: actor, action: "impor", batch: batch.id, reason: batch.fileName, at: batch.startedAt)
    }

    /// One of many transactions of the import, beside others that are at work in other kabupaten.
    func write<T>(in homes: some Sequence<Int64>, _ body: (any Connection) throws -> T) throws -> T {
        try isAlone()
        return try database.writeBlocking(locking: .only(Set(homes).map(LockKey.home))) { db in
            let result = try body(db)
            try fence(db)
            return result
        }
    }

    /// The same, alone in the register.
    func writeAlone<T>(_ body: (any Connection) throws -> T) throws -> T {
        try isAlone()
        return try database.writeBlocking { db in
            let result = try body(db)
            try fence(db)
            return result
        }
    }

    /// The source of the import that made a record.
    func originSource(of batch: Int64, in db: any Connection) throws -> String? {
        try db.first("SELECT source FROM import_batch WHERE id = \(batch)")?.text("source")
    }

    var judge: Judge { Judge(catalogue: catalogue, rules: rules, gazetteer: gazetteer, now: clock.now()) }
}
