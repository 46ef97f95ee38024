import Hummingbird
import Registry

/// The preview of an import, the villages chosen on it, and the import itself.
struct PreviewHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let upload = try await registry.upload(try context.recordID, by: actor)
        guard let id = upload.previewJob else { return .see(Links.upload(upload.id)) }
        let job = try await registry.job(id, by: actor)
        let preview = job.outcome(of: PreviewImport.self)
        var regions: [RegionCode: Region] = [:]
        let remembered = preview?.remembered ?? []
        let spellings = (preview?.unplaced ?? []) + remembered.map(\.spelling)
        for code in (preview?.kabupaten ?? []) + spellings.flatMap(\.suggestions) + remembered.map(\.village) {
            regions[code] = await registry.region(code)
        }
        let screen = PreviewScreen(
            visit: context.visit, upload: upload, job: job, regions: regions, action: ActionID(Secret.unguessable()))
        return screen.response().refreshing(!job.state.isOver)
    }

    /// What spellings mean, and everything read again with that.
    func choosePlaces(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let upload = try await registry.upload(try context.recordID, by: actor)
        guard var choices = upload.choices else { return .see(Links.upload(upload.id)) }
        for position in 0..<PreviewScreen.mostSpellings * 2 {
            guard let key = context.form["tulisan_\(position)"],
                let code = context.form["tempat_\(position)"].flatMap({ RegionCode($0) }), code.level == .village,
                await registry.region(code) != nil
            else { continue }
            choices.places[String(key.prefix(400))] = code
        }
        try await registry.startPreview(of: upload.id, choices, action: context.actionID, by: actor)
        return .see(Links.previewImport(upload.id))
    }

    func start(_ request: Request, _ context: Context) async throws -> Response {
        let job = try await registry.startImport(
            of: try context.recordID, action: context.actionID, by: try context.actor)
        return .see(Links.job(job))
    }
}
