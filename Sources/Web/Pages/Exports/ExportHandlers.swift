import HTTPTypes
import Hummingbird
import Registry

/// Exports that were asked for: one's own, all of one's area, and their files.
struct ExportHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func own(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard context.visit.seesExports else { throw Refusal.notAllowed(.export) }
        let query = Fields(query: request)
        let (start, step) = (try start(query), ExportsScreen.step)
        let found = try await registry.ownExports(after: start, limit: step + 1, by: actor)
        let exports = Array(found.prefix(step))
        let dropped = query["dibuang"].flatMap { RecordID($0) }
        return ExportsScreen(
            visit: context.visit, exports: exports, dropped: dropped,
            next: found.count > step ? exports.last?.id.description : nil, isFirst: start == nil
        ).response()
    }

    private func start(_ query: Fields) throws -> RecordID? {
        guard let after = query["sesudah"] else { return nil }
        guard let id = RecordID(after) else { throw Refusal.notFound }
        return id
    }

    func register(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        guard context.visit.mayWatchExports else { throw Refusal.notAllowed(.readAudit) }
        var screen = ExportRegisterScreen(visit: context.visit)
        if let typed = query["nomor"] {
            screen.typed = String(typed.prefix(60))
            guard let id = ExportRegisterScreen.number(in: typed) else {
                screen.problem = Texts.exportNumberShape
                return try await filled(screen, query, actor).response(.unprocessableContent)
            }
            do {
                return .see(Links.export(try await registry.export(id, by: actor).id))
            } catch Refusal.notFound {
                screen.problem = Texts.exportNumberUnknown
                return try await filled(screen, query, actor).response(.notFound)
            }
        }
        return try await filled(screen, query, actor).response()
    }

    private func filled(_ screen: ExportRegisterScreen, _ query: Fields, _ actor: Actor) async throws
        -> ExportRegisterScreen
    {
        var screen = screen
        let start = try start(query)
        let step = ExportRegisterScreen.step
        let found = try await registry.exports(after: start, limit: step + 1, by: actor)
        screen.exports = Array(found.prefix(step))
        screen.next = found.count > step ? screen.exports.last?.id.description : nil
        screen.isFirst = start == nil
        return screen
    }

    func export(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let record = try await registry.export(try id(context), by: actor)
        let screen = ExportScreen(
            visit: context.visit, export: record, isOwn: record.account == actor.account,
            region: record.region == .nation ? .nation : await registry.region(record.region),
            mayDrop: record.account == actor.account || actor.scope(for: .privacy).contains(record.region))
        var response = screen.response()
        let isAtWork = record.state == .waiting || record.state == .running
        // Without script too the page comes again by itself until the file is there.
        if isAtWork, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }

    func fetch(_ request: Request, _ context: Context) async throws -> Response {
        let (path, file) = try await registry.fetchExport(try id(context), by: context.actor)
        return try .attachment(file, at: path)
    }

    func drop(_ request: Request, _ context: Context) async throws -> Response {
        let id = try id(context)
        let actor = try context.actor
        let record = try await registry.export(id, by: actor)
        try await registry.dropExport(id, action: context.actionID, by: actor)
        return .see(
            record.account == actor.account
                ? Links.address(Links.exports, [("dibuang", id.description)]) : Links.export(id))
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}

extension Visit {
    /// Takes data out, somewhere.
    var mayExport: Bool { !(actor?.exportScope(masked: true).isEmpty ?? true) }
    /// Sees who took what, somewhere.
    var mayWatchExports: Bool { !(actor?.exportRegisterScope.isEmpty ?? true) }
    var seesExports: Bool { mayExport || mayWatchExports }

    func mayExport(_ region: RegionCode) -> Bool { actor?.exportScope(masked: true).contains(region) ?? false }
}
