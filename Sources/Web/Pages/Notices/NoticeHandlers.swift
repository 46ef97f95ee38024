import Hummingbird
import Registry

/// The inbox.
struct NoticeHandlers {
    let site: Site

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let after = Fields(query: request)["sesudah"]
        let page = try await site.registry.notices(after: after, limit: NoticesScreen.step, by: context.actor)
        return NoticesScreen(visit: context.visit, page: page, isFirst: after == nil).response()
    }

    /// Marks one as read and goes where it leads.
    func open(_ request: Request, _ context: Context) async throws -> Response {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let actor = try context.actor
        let link = try await site.registry.noticeLink(id, by: actor)
        try await site.registry.markNotice(id, by: actor)
        return .see(SignInHandlers.local(link) ?? Links.notices)
    }

    /// Marks as read all that the page knew of: what came meanwhile stays new.
    func readAll(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard let newest = RecordID(context.form["sampai"] ?? "") else { throw Refusal.notFound }
        try await site.registry.markNotice(newest, andOlder: true, by: actor)
        return .see(Links.notices)
    }
}
