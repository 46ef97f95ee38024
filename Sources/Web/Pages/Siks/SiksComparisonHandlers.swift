import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// Comparisons with SIKS-NG.
struct SiksComparisonHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    /// As many rows of a list are taken out at once.
    private static let most = 5_000

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let region = try await region(query["wilayah"], context)
        var screen = try await screen(region, list(query["daftar"]), after: query["sesudah"], context)
        if let chosen = query["berkas"] { screen.sheet["unggahan"] = chosen }
        return screen.response()
    }

    func start(_ request: Request, _ context: Context) async throws -> Response {
        let region = try await region(context.form["wilayah"], context)
        let sheet = Sheet(context.form)
        do {
            guard let upload = RecordID(sheet["unggahan"]) else {
                throw FormErrors("unggahan", Texts.chooseFile)
            }
            let job = try await registry.startComparison(
                of: upload, region: region.code, action: context.actionID, by: context.actor)
            return .see(Links.job(job))
        } catch {
            var screen = try await screen(region, .differs, after: nil, context)
            screen.sheet = sheet
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func take(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let actor = try context.actor
        let region = try await region(query["wilayah"], context)
        let list = list(query["daftar"])
        guard let found = try await registry.comparison(of: region.code, by: actor) else { throw Refusal.notFound }
        try await registry.noteComparisonTaken(found.id, list, in: region.code, by: actor)
        let page = try await registry.comparisonRows(
            of: found.id, list, in: region.code, after: query["sesudah"], limit: Self.most, by: actor)
        let visit = context.visit
        var lines = [CSVText.line(["NAMA", "DESA/KELURAHAN", "NIK", "NOKK", "ID DTKS", "YANG BERBEDA"])]
        for row in page.items {
            let words = row.differences.map { visit.say(SiksTexts.difference($0)) }.joined(separator: "; ")
            lines.append(CSVText.line([row.name, row.village.name, row.nik, row.kk, row.dtksID, words]))
        }
        let text = lines.joined(separator: "\r\n") + "\r\n"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"siks-\(list.rawValue).csv\"", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private func list(_ named: String?) -> SiksList { named.flatMap { SiksList(rawValue: $0) } ?? .differs }

    /// Within a kabupaten; of the actor's own, if nothing is said.
    private func region(_ named: String?, _ context: Context) async throws -> Region {
        guard let place = try context.actor.scope(for: .verify).regions.first else {
            throw Refusal.notAllowed(.verify)
        }
        return try await site.region(named: named ?? Links.dotted(place), context)
    }

    private func screen(_ region: Region, _ list: SiksList, after: String?, _ context: Context) async throws
        -> SiksComparisonScreen
    {
        let actor = try context.actor
        let found = try await registry.comparison(of: region.code, by: actor)
        var page = Page<SiksDifferenceRow>(items: [], next: nil)
        if let found {
            page = try await registry.comparisonRows(
                of: found.id, list, in: region.code, after: after, limit: SiksComparisonScreen.step, by: actor)
        }
        return SiksComparisonScreen(
            visit: context.visit, region: region, comparison: found, list: list, page: page, after: after,
            uploads: try await registry.openUploads(by: actor).filter(\.isWhole),
            largest: try await registry.uploadLimits().largest, action: ActionID(Secret.unguessable()))
    }
}
