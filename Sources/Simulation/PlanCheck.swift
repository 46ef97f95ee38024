/// Refuses a plan that cannot be met, before anything is written.
extension SimulationPlan {
    var asOfDay: CalendarDay {
        CalendarDay(year: asOf.year, month: asOf.month, day: asOf.day)
    }

    func check(persons: Int) throws(SimulationError) {
        try checkVillages()
        guard asOfDay.exists, (2006...2099).contains(asOf.year) else {
            throw .badDate("\(asOf.year)-\(asOf.month)-\(asOf.day)")
        }
        guard families >= villages.count else {
            throw .tooFewFamilies(families: families, villages: villages.count)
        }
        guard persons >= families else { throw .tooFewPersons(persons: persons, families: families) }
        guard persons / FamilySizes.largest < families || persons == families * FamilySizes.largest else {
            throw .tooManyPersons(persons: persons, families: families)
        }
        guard (0...families).contains(invalidFamilies) else {
            throw .tooManyInvalid(invalid: invalidFamilies, families: families)
        }
        try checkPrograms(persons: persons)
    }

    private func checkVillages() throws(SimulationError) {
        guard !villages.isEmpty else { throw .noVillages }
        var seen: Set<Int64> = []
        for village in villages {
            guard (1_000_000_000...9_999_999_999).contains(village.code) else {
                throw .badVillageCode(village.code)
            }
            guard seen.insert(village.code).inserted else { throw .duplicateVillage(village.code) }
        }
    }

    private func checkPrograms(persons: Int) throws(SimulationError) {
        guard programs.count <= ProgramQuota.most else { throw .tooManyPrograms(programs.count) }
        var columns: Set<String> = []
        for program in programs {
            guard program.isSound else { throw .badProgram(program.id) }
            guard columns.insert(program.column).inserted else { throw .duplicateProgram(program.id) }
            // "BPNT" would spell the column that belongs to SEMBAKO.
            guard program.id != "BPNT" else { throw .duplicateProgram(program.id) }
            let available = program.unit == .families ? families : persons
            guard program.count <= available else {
                throw .quotaTooLarge(
                    program: program.id, count: program.count, available: available, unit: program.unit)
            }
        }
    }
}
