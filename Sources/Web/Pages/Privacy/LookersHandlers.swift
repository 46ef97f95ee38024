import Hummingbird
import Registry

/// Who saw a family.
struct LookersHandlers {
    let site: Site

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let id = try id(context)
        let query = Fields(query: request)
        let kind = query["jenis"].flatMap(LookKind.init(rawValue:))
        let after = query["sesudah"]
        let page = try await site.registry.lookers(of: id, kind: kind, after: after, by: context.actor)
        return LookersScreen(visit: context.visit, page: page, kind: kind, isFirst: after == nil).response()
    }

    /// On paper, for the citizen: by role and office, whoever prints it.
    func sheet(_ request: Request, _ context: Context) async throws -> Response {
        let page = try await site.registry.lookers(of: try id(context), work: LookersSheet.most, by: context.actor)
        return LookersSheet(visit: context.visit, page: page).response()
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}
