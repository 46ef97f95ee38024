import Hummingbird
import Registry

/// The lists of families and persons, and the regions that a field offers.
struct ListHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func families(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let fields = Fields(query: request)
        let rules = try await registry.rules()
        var filter = try ListQuery(fields: fields, rules: rules).families(in: .nation)
        let region: Region
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code):
            filter.region = code
            return .see(Links.families(filter))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { [filter] code in
                var there = filter
                there.region = code
                return Links.families(there)
            }.response()
        }
        filter.region = region.code
        let after = fields["sesudah"]
        let page = try await registry.families(filter, after: after, limit: FamiliesScreen.step, by: actor)
        let overview = try await registry.overview(of: region.code, by: actor)
        return FamiliesScreen(
            visit: context.visit, region: region, path: await path(of: region), filter: filter,
            total: overview.total(of: filter), page: page, isFirst: after == nil,
            choices: ListChoices(
                rules: rules, programs: try await registry.programs(), parts: overview.parts.map(\.region)),
            views: try await ViewsShown(of: .families, fields, registry, actor)
        ).response()
    }

    func persons(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let fields = Fields(query: request)
        let rules = try await registry.rules()
        var filter = try ListQuery(fields: fields, rules: rules).persons(in: .nation)
        let region: Region
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code):
            filter.region = code
            return .see(Links.persons(filter))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { [filter] code in
                var there = filter
                there.region = code
                return Links.persons(there)
            }.response()
        }
        filter.region = region.code
        let after = fields["sesudah"]
        let page = try await registry.persons(filter, after: after, limit: PersonsScreen.step, by: actor)
        let overview = try await registry.overview(of: region.code, by: actor)
        return PersonsScreen(
            visit: context.visit, region: region, path: await path(of: region), filter: filter,
            total: overview.total(of: filter), page: page, isFirst: after == nil,
            // What is wrong with a family as a whole is nobody's own finding.
            choices: ListChoices(
                rules: rules.filter { $0.unit != .family }, programs: try await registry.programs(),
                parts: overview.parts.map(\.region)),
            views: try await ViewsShown(of: .persons, fields, registry, actor)
        ).response()
    }

    /// For the field that suggests regions while one types.
    func suggestions(_ request: Request, _ context: Context) async throws -> [Suggestion] {
        let scope = try context.actor.scope()
        guard let text = Fields(query: request)["q"], text.utf8.count <= 100 else { return [] }
        return await site.regions(like: text, in: scope).map(Suggestion.init)
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
