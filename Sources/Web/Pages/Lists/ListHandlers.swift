import Hummingbird
import Registry

/// The lists of families and persons, and the regions that a field offers.
struct ListHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func families(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let valid = try validity(query["valid"])
        let rules = try await registry.rules()
        let rule = query["alasan"]
        if let rule, !rules.contains(where: { $0.code == rule }) { throw Refusal.notFound }
        let program = query["program"]

        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.families(code, valid: valid, rule: rule, program: program))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) {
                Links.families($0, valid: valid, rule: rule, program: program)
            }.response()
        }

        let filter = FamilyFilter(region: region.code, valid: valid, rule: rule, program: program)
        let after = query["sesudah"]
        let page = try await registry.families(filter, after: after, limit: FamiliesScreen.step, by: actor)
        let overview = try await registry.overview(of: region.code, by: actor)
        return FamiliesScreen(
            visit: context.visit, region: region, path: await path(of: region), filter: filter,
            total: total(filter, overview), page: page, isFirst: after == nil,
            choices: ListChoices(
                rules: rules, programs: try await registry.programs(), parts: overview.parts.map(\.region))
        ).response()
    }

    func persons(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.persons(code))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) {
                Links.persons($0)
            }.response()
        }
        let after = query["sesudah"]
        let page = try await registry.persons(in: region.code, after: after, limit: PersonsScreen.step, by: actor)
        let overview = try await registry.overview(of: region.code, by: actor)
        return PersonsScreen(
            visit: context.visit, region: region, path: await path(of: region), total: overview.persons, page: page,
            isFirst: after == nil, parts: overview.parts.map(\.region)
        ).response()
    }

    /// For the field that suggests regions while one types.
    func suggestions(_ request: Request, _ context: Context) async throws -> [Suggestion] {
        let scope = try context.actor.scope()
        guard let text = Fields(query: request)["q"], text.utf8.count <= 100 else { return [] }
        return await site.regions(like: text, in: scope).map(Suggestion.init)
    }

    private func validity(_ text: String?) throws -> Bool? {
        switch text {
        case nil: nil
        case "ya": true
        case "tidak": false
        default: throw Refusal.notFound
        }
    }

    /// The tallies answer for one condition at a time.
    private func total(_ filter: FamilyFilter, _ overview: Overview) -> Int? {
        switch (filter.valid, filter.rule, filter.program) {
        case (nil, nil, nil): overview.families
        case (true, nil, nil): overview.families - overview.invalidFamilies
        case (false, nil, nil): overview.invalidFamilies
        case (nil, nil, let program?): overview.programs.first { $0.id == program }?.families ?? 0
        case (nil, let rule?, nil): overview.reasons.first { $0.rule.code == rule }?.families ?? 0
        default: nil
        }
    }

    private func path(of region: Region) async -> [Region] {
        region.code == .nation ? [] : await registry.path(of: region.code)
    }
}

/// One region as the field offers it.
struct Suggestion: ResponseEncodable {
    let code: String
    let name: String

    init(_ region: Region) {
        code = region.code.dotted
        name = region.fullName
    }
}
