package import Registry

extension ProposalDesk {
    /// A list of new households of Derati under the regent's letter.
    package func ratified(
        _ serials: ClosedRange<Int>, number: String = "460/123/2026", day: Int32 = 20_261_120
    ) async throws -> BatchOutcome {
        for serial in serials {
            let final = try await finalised(.newHousehold, Self.newHousehold(Self.household(serial: serial)))
            let forwarded = try await registry.perform(
                TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)), by: Self.camat)
            _ = try await registry.perform(
                TakeStep(forwarded.proposal, seen: forwarded.version, hash: forwarded.hash, StepAsked(.pass)),
                by: Self.verifier)
        }
        let made = try await registry.perform(MakeBatch(in: SampleRegister.rejangLebong), by: Self.verifier)
        let endorsed = try await registry.perform(
            DecideBatch(made.batch, seen: made.version, seal: made.seal, .endorse), by: Self.kadis)
        let scan = try await paper("surat_pengesahan", ofBatch: made.batch)
        return try await registry.perform(
            DecideBatch(
                made.batch, seen: endorsed.version, seal: endorsed.seal,
                .ratify(number: number, day: day, letter: scan)), by: Self.bupati)
    }
}
