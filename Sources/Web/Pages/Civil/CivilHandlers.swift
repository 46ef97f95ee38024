import HTTPTypes
import Hummingbird
import Registry

/// Extracts of the civil registry: those that were loaded, and the way in for another.
struct CivilHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        let own = try context.actor.scope(for: .importFile).regions.first
        if let own, own.level >= .kabupaten { screen.sheet["wilayah"] = own.typed }
        screen.sheet["cakupan"] = CivilScreen.all
        if let chosen = Fields(query: request)["berkas"] { screen.sheet["unggahan"] = chosen }
        return screen.response()
    }

    func load(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        screen.sheet = Sheet(context.form)
        do {
            return .see(Links.job(try await start(screen, context)))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func start(_ screen: CivilScreen, _ context: Context) async throws -> RecordID {
        let actor = try context.actor
        var errors = FormErrors()
        let day = screen.day("tanggal_data", &errors)
        let region = await site.typedRegion(context.form["wilayah"], in: actor.scope(for: .importFile))
        if region == nil { errors.add("wilayah", Texts.unknownRegionHint) }
        let upload = RecordID(screen.sheet["unggahan"])
        if upload == nil { errors.add("unggahan", Texts.chooseFile) }
        let extent = screen.sheet["cakupan"]
        if ![CivilScreen.all, CivilScreen.part].contains(extent) { errors.add("cakupan", Texts.chooseAnswer) }
        guard errors.isEmpty, let day, let region, let upload else { throw errors }
        return try await registry.startCivilLoad(
            of: upload, region: region, asOf: day, isComplete: extent == CivilScreen.all, action: context.actionID,
            by: actor)
    }

    private func screen(_ context: Context) async throws -> CivilScreen {
        let actor = try context.actor
        return CivilScreen(
            visit: context.visit, loads: try await registry.civilLoads(by: actor),
            uploads: try await registry.openUploads(by: actor).filter(\.isWhole),
            largest: try await registry.uploadLimits().largest, action: ActionID(Secret.unguessable()))
    }
}
