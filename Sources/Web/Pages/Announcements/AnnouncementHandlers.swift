import HTML
import Hummingbird
import Registry

/// What villages put up, for everybody: where to look, what is up in a place, and one list.
struct AnnouncementHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func start(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let visit = visit(query, context)
        if let busy = busy(request, visit, context) { return busy }
        let text = query["cari"].map { String($0.prefix(80)) }
        var screen = AnnouncementsScreen(visit: visit, text: text ?? "")
        if let text {
            if let code = RegionCode(text), code.level >= .kabupaten, await registry.region(code) != nil {
                return .see(Links.announcements(of: code, in: visit.language))
            }
            screen.found = await registry.suggestRegions(text, limit: 60).filter { $0.code.level >= .kabupaten }
            screen.found = Array(screen.found.prefix(20))
        }
        return try await page(screen, Links.announcements(like: text, in: visit.language.other)).response(to: request)
    }

    /// A village, or all of a kecamatan or kabupaten.
    func ofRegion(_ request: Request, _ context: Context) async throws -> Response {
        let visit = visit(Fields(query: request), context)
        if let busy = busy(request, visit, context) { return busy }
        guard let code = RegionCode(context.parameter("wilayah")), code.level >= .kabupaten,
            let region = await registry.region(code)
        else { return try await missing(request, visit) }
        let screen = RegionAnnouncementsScreen(
            visit: visit, region: region,
            lists: try await registry.publicLists(in: code, limit: RegionAnnouncementsScreen.most))
        return try await page(screen, Links.announcements(of: code, in: visit.language.other)).response(to: request)
    }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let visit = visit(query, context)
        if let busy = busy(request, visit, context) { return busy }
        guard let code = RegionCode(context.parameter("wilayah")), let id = RecordID(context.parameter("id")),
            let list = try await registry.publicList(id, at: code)
        else { return try await missing(request, visit) }
        let size = BoardSize(rawValue: query["ukuran"] ?? "") ?? .f4
        let screen = AnnouncementScreen(visit: visit, list: list, path: await path(of: code), size: size)
        let other = Links.announcement(list.head, size: size, in: visit.language.other)
        return try await page(screen, other).response(to: request)
    }

    private func path(of code: RegionCode) async -> [Region] {
        var path: [Region] = []
        var at: RegionCode? = code.parent
        while let place = at, place != .nation {
            if let region = await registry.region(place) { path.append(region) }
            at = place.parent
        }
        return path
    }

    /// In the language of the address: of whoever asks nothing is known.
    private func visit(_ query: Fields, _ context: Context) -> Visit {
        var visit = context.visit
        visit.language = query["bahasa"].flatMap { Language(rawValue: $0) } ?? .indonesian
        return visit
    }

    private func page(_ screen: any Screen, _ other: String) async throws -> PublicPage {
        PublicPage(screen: screen, isTraining: try await registry.isTraining, other: other)
    }

    private func missing(_ request: Request, _ visit: Visit) async throws -> Response {
        let screen = AnnouncementProblemScreen(
            visit: visit, title: visit.say(AnnouncementTexts.gone), text: AnnouncementTexts.goneHint)
        return PublicPage(screen: screen, other: Links.announcements(in: visit.language.other))
            .response(to: request, .notFound)
    }

    /// Told to whoever asks too often; nil: they do not.
    private func busy(_ request: Request, _ visit: Visit, _ context: Context) -> Response? {
        let address = site.caller(request, context).address
        if site.publicGate.lets(address, at: site.settings.now()) { return nil }
        let screen = AnnouncementProblemScreen(
            visit: visit, title: visit.say(AnnouncementTexts.tooOften), text: AnnouncementTexts.tooOftenHint)
        var response = PublicPage(screen: screen, other: Links.announcements(in: visit.language.other))
            .response(to: request, .tooManyRequests)
        response.headers[.retryAfter] = "60"
        return response
    }
}
