/// A synthetic population, ready to be written.
///
/// The same plan, names and seed write the same bytes every time.
package struct Simulation: Sendable {
    private let plan: SimulationPlan
    private let names: NameParts
    private let spread: VillageSpread
    private let sizes: [UInt8]
    private let seeds: [ErrorSeed]
    private let persons: Int
    private let random: RandomSource

    /// Checks the plan, and decides the size of every family and which of them are invalid.
    package init(plan: SimulationPlan, names: NameParts) throws(SimulationError) {
        var random = RandomSource(seed: plan.seed)
        persons = plan.persons ?? FamilySizes.plausiblePersons(families: plan.families, random: &random)
        try plan.check(persons: persons)
        var plan = plan
        plan.villages.sort { $0.code < $1.code }
        self.plan = plan
        self.names = names
        spread = VillageSpread(families: plan.families, over: plan.villages, random: &random)
        seeds = try ErrorPlacement.seeds(plan: plan, persons: persons, spread: spread, random: &random)
        sizes = FamilySizes.draw(families: plan.families, persons: persons, seeds: seeds, random: &random)
        self.random = random
    }

    /// Writes `dtks.psv`, `truth.csv` and `houses.csv` into a directory, which is made if needed.
    ///
    /// - Parameter progress: called after each village with the rows written so far.
    package func write(
        to directory: String, progress: (Int) -> Void
    ) throws(SimulationError) -> SimulationSummary {
        var random = random
        let towns = Towns(plan.villages)
        let villages = VillageProfile.all(plan.villages, towns: towns, random: &random)
        var maker = FamilyMaker(names: names, asOf: plan.asOfDay, random: &random)
        var seeder = ErrorSeeder(asOf: plan.asOfDay)
        var programs = ProgramDraw(plan.programs, families: plan.families, persons: persons)
        var output = try SimulationOutput(
            directory: directory,
            rows: PersonRows(names: names, towns: towns, programs: plan.programs, asOf: plan.asOfDay))
        var upcoming = seeds[...]
        for (index, village) in villages.enumerated() {
            output.enter(village)
            let families = spread.families(of: index)
            for number in families {
                let seed = upcoming.first?.family == number ? upcoming.popFirst() : nil
                maker.make(
                    size: Int(sizes[number]), position: number - families.lowerBound, of: families.count, in: village,
                    needsTwoAdults: seed?.rule == .twoHeads, copy: seeder.copy(for: seed), random: &random)
                programs.mark(&maker.family.members, random: &random)
                var findings: [Finding] = []
                if let seed { findings = seeder.apply(seed, to: &maker, in: village, random: &random) }
                try output.append(maker.family, findings: findings, in: village, random: &random)
            }
            progress(output.rowCount)
        }
        try output.finish()
        return output.summary(programs: plan.programs)
    }
}
