import Hummingbird
import Registry

/// The map of one figure.
struct ReportMapHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let fields = Fields(query: request)
        let figure = fields["angka"] ?? "tidak_valid"
        let byKecamatan = fields["titik"] == "kecamatan"
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .elsewhere(let code): return .see(Links.reportMap(code, figure: figure, byKecamatan: byKecamatan))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) {
                Links.reportMap($0, figure: figure, byKecamatan: byKecamatan)
            }.response()
        case .region(let region):
            let map = try await site.registry.reportMap(
                figure, of: region.code, byKecamatan: byKecamatan, by: actor)
            let path = region.code == .nation ? [] : await site.registry.path(of: region.code)
            return ReportMapScreen(
                visit: context.visit, map: map, path: path, parts: site.registry.gazetteer.parts(of: region.code)
            ).response()
        }
    }
}
