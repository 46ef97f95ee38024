/// Why a population could not be simulated.
package enum SimulationError: Error, Equatable, Sendable {
    case noVillages
    case badVillageCode(Int64)
    case duplicateVillage(Int64)
    case badDate(String)
    case tooFewFamilies(families: Int, villages: Int)
    case tooFewPersons(persons: Int, families: Int)
    case tooManyPersons(persons: Int, families: Int)
    case tooManyInvalid(invalid: Int, families: Int)
    case unknownRule(String)
    case badErrorMix(String)
    case mixNotPlaceable(left: Int)
    case badProgram(String)
    case duplicateProgram(String)
    case tooManyPrograms(Int)
    case quotaTooLarge(program: String, count: Int, available: Int, unit: ProgramQuota.Unit)
    case badNames(String)
    case cannotWrite(path: String, reason: String)

    /// One sentence for the person at the terminal.
    package var message: String {
        switch self {
        case .noVillages:
            "There is no village to simulate."
        case .badVillageCode(let code):
            "\(code) is not a 10-digit village code."
        case .duplicateVillage(let code):
            "Village \(code) is listed twice."
        case .badDate(let date):
            "\(date) cannot be the reference date; use a date from 2006-01-01 to 2099-12-31."
        case .tooFewFamilies(let families, let villages):
            "\(families) families are too few for \(villages) villages; every village needs at least one."
        case .tooFewPersons(let persons, let families):
            "\(persons) persons are too few for \(families) families; every family needs at least one."
        case .tooManyPersons(let persons, let families):
            "\(persons) persons are too many for \(families) families of at most \(FamilySizes.largest)."
        case .tooManyInvalid(let invalid, let families):
            "\(invalid) invalid families were asked for, but there are \(families) families."
        case .unknownRule(let rule):
            "\(rule) is not an error rule that can be seeded."
        case .badErrorMix(let text):
            "\"\(text)\" is not an error mix; write it like N02=3,P07=53."
        case .mixNotPlaceable(let left):
            "The error mix offers no rule that fits the last \(left) invalid families."
        case .badProgram(let text):
            "\"\(text)\" is not a program quota; write it like PKH=10881f (families) or PBI-JK=120906p (persons)."
        case .duplicateProgram(let id):
            "Program \(id) is listed twice, or its column is taken by another program."
        case .tooManyPrograms(let count):
            "\(count) programs were asked for; at most \(ProgramQuota.most) can be marked."
        case .quotaTooLarge(let program, let count, let available, let unit):
            "Program \(program) asks for \(count) \(unit.rawValue), but there are \(available)."
        case .badNames(let reason):
            "The list of name parts cannot be used: \(reason)."
        case .cannotWrite(let path, let reason):
            "\(path) cannot be written: \(reason)"
        }
    }
}
