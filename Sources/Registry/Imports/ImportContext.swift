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

    func home(of village: RegionCode) -> Int64 { homes[village.value / 1_000_000 * 1_000_000] ?? 0 }

    func origin(_ batch: Batch) -> Origin {
        Origin(actor: actor, action: "impor", batch: batch.id, reason: batch.fileName, at: batch.startedAt)
    }

    /// The source of the import that made a record.
    func originSource(of batch: Int64, in db: any Connection) throws -> String? {
        try db.first("SELECT source FROM import_batch WHERE id = \(batch)")?.text("source")
    }

    var judge: Judge { Judge(catalogue: catalogue, rules: rules, gazetteer: gazetteer, now: clock.now()) }
}
