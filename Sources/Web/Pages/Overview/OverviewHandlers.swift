import Hummingbird
import Registry

/// Beranda and the front door.
struct OverviewHandlers {
    let site: Site

    func start(_ request: Request, _ context: Context) async throws -> Response {
        .see(context.visit.signedIn == nil ? Links.signIn : Links.overview())
    }

    func own(_ request: Request, _ context: Context) async throws -> Response {
        try await show(nil, context)
    }

    func ofRegion(_ request: Request, _ context: Context) async throws -> Response {
        let text = context.parameter("wilayah")
        guard let region = RegionCode(text) else { throw Refusal.notFound }
        if region.dotted != text { return .see(Links.overview(region)) }
        return try await show(region, context)
    }

    private func show(_ region: RegionCode?, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let overview = try await site.registry.overview(of: region, by: actor)
        let code = overview.region.code
        var first: [FamilyRow] = []
        if code.level == .village, overview.invalidFamilies > 0 {
            let invalid = FamilyFilter(region: code, valid: false)
            first = try await site.registry.families(invalid, after: nil, limit: 10, by: actor).items
        }
        let path = code == .nation ? [] : await site.registry.path(of: code)
        let work = try await site.registry.work(in: overview, by: actor)
        var screen = OverviewScreen(visit: context.visit, overview: overview, path: path, first: first, work: work)
        screen.periods = try await PeriodNews.read(of: code, site, context)
        if RoadWaiting.Wait.allCases.contains(where: { context.visit.may($0.permission) }) {
            screen.waiting = try await RoadWaiting.read(of: code, site, context)
        }
        return screen.response()
    }
}
