import Hummingbird
import Registry

/// Shows and changes the words of documents, one kind at a time.
struct PaperStyleHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let kind = query["jenis"].flatMap { PaperKind(rawValue: $0) }
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let region):
            var screen = try await screen(region, kind, context)
            screen.fill()
            return screen.response()
        case .elsewhere(let code): return .see(Links.paperStyle(code, kind))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) {
                Links.paperStyle($0, kind)
            }.response()
        }
    }

    func save(_ request: Request, _ context: Context) async throws -> Response {
        let kind = context.form["jenis"].flatMap { PaperKind(rawValue: $0) }
        if let done = try await site.outcomeBefore(of: SetPaperStyle.self, context) {
            return .see(Links.paperStyle(done.region, kind))
        }
        let region = try await site.region(named: context.form["wilayah"], context)
        var screen = try await screen(region, kind, context)
        guard let view = screen.view else { throw Refusal.notFound }
        guard view.mayChange else { throw Refusal.notAllowed(.configure) }
        screen.sheet = Sheet(context.form)
        screen.typed()
        if context.form.has("_lihat") {
            screen.errors = screen.wrong
            return screen.response(screen.wrong.isEmpty ? .ok : .unprocessableContent)
        }
        do {
            try screen.wrong.check()
            guard let from = TypedDate.day(screen.sheet["berlaku"]) else {
                throw FormErrors("berlaku", PaperStyleTexts.dayNeeded)
            }
            let outcome = try await registry.perform(
                SetPaperStyle(id: context.actionID, at: region.code, screen.style(from: from)), by: context.actor)
            return .see(Links.paperStyle(outcome.region, kind))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ region: Region, _ kind: PaperKind?, _ context: Context) async throws -> PaperStyleScreen {
        let actor = try context.actor
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        var screen = PaperStyleScreen(
            visit: context.visit, region: region, kind: kind, parts: registry.gazetteer.parts(of: region.code))
        if region.code.level == .kabupaten || region.code.level == .village {
            screen.view = try await registry.paperStyleSheet(at: region.code, by: actor)
        }
        let source = registry
        screen.preview = { source.paperPreview($0, at: region.code) }
        return screen
    }
}
