import Hummingbird
import Registry

/// What statuses mean, and how many families each of them keeps invalid.
struct RuleHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func rules(_ request: Request, _ context: Context) async throws -> Response {
        RulesScreen(visit: context.visit, rules: try await registry.rules()).response()
    }

    func invalid(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let rule = try await rule(query["alasan"])
        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.invalid(code, rule: rule?.code))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) {
                Links.invalid($0, rule: rule?.code)
            }.response()
        }
        let overview = try await registry.overview(of: region.code, by: actor)
        let path = region.code == .nation ? [] : await registry.path(of: region.code)
        return InvalidScreen(
            visit: context.visit, overview: overview, path: path, rule: rule,
            parts: try await parts(of: overview, rule: rule, by: actor)
        ).response()
    }

    private func rule(_ code: String?) async throws -> Rule? {
        guard let code else { return nil }
        guard let rule = try await registry.rules().first(where: { $0.code == code }) else { throw Refusal.notFound }
        return rule
    }

    private func parts(of overview: Overview, rule: Rule?, by actor: Actor) async throws -> [InvalidScreen.Part] {
        var ofRule: [RegionCode: Int]?
        if let rule {
            ofRule = try await registry.families(withRule: rule.code, below: overview.region.code, by: actor)
        }
        return overview.parts.filter { $0.families > 0 }.map { part in
            let invalid = ofRule.map { $0[part.region.code, default: 0] } ?? part.invalidFamilies
            return InvalidScreen.Part(region: part.region, families: part.families, invalid: invalid)
        }
    }
}
