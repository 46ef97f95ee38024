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
    let realProvinces: ProvinceSet
    /// Kabupaten code to our number of it.
    let homes: [Int64: Int64]
    let identifiers: Identifiers
    let clock: Clock

    func home(of village: RegionCode) -> Int64 { homes[village.value / 1_000_000 * 1_000_000] ?? 0 }

    func origin(_ batch: Batch) -> Origin {
        Origin(actor: actor, action: "impor", batch: batch.id, reason: batch.fileName, at: batch.startedAt)
    }

    var judge: Judge { Judge(catalogue: catalogue, rules: rules, gazetteer: gazetteer, now: clock.now()) }
}
