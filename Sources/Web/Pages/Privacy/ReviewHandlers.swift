import Hummingbird
import Registry

/// Dinsos reviews who looked beyond their area.
struct ReviewHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let isAll = query["semua"] == "ya"
        let page = try await registry.breakGlassToReview(
            open: !isAll, after: query["sesudah"], limit: ReviewsScreen.step, by: context.actor)
        return ReviewsScreen(
            visit: context.visit, page: page, isAll: isAll, isFirst: query["sesudah"] == nil
        ).response()
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        if try await site.outcomeBefore(of: ReviewBreakGlass.self, context) != nil {
            return .see(Links.breakGlassReview)
        }
        var screen = try await screen(context)
        screen.sheet = Sheet(context.form)
        do {
            var errors = FormErrors()
            let verdict = screen.sheet["putusan"]
            if !["wajar", "tidak_wajar"].contains(verdict) { errors.add("putusan", Texts.choosePlease) }
            if screen.sheet["alasan"].isEmpty { errors.add("alasan", Texts.reasonNeeded) }
            try errors.check()
            _ = try await registry.perform(
                ReviewBreakGlass(
                    id: context.actionID, screen.access.id, isProper: verdict == "wajar",
                    words: screen.sheet["alasan"]), by: context.actor)
            return .see(Links.breakGlassReview)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func clear(_ request: Request, _ context: Context) async throws -> Response {
        if try await site.outcomeBefore(of: ClearBreakGlass.self, context) != nil {
            return .see(Links.breakGlassReview)
        }
        var screen = try await screen(context)
        screen.sheet = Sheet(context.form)
        do {
            _ = try await registry.perform(
                ClearBreakGlass(id: context.actionID, screen.access.id, words: screen.sheet["alasan"]),
                by: context.actor)
            return .see(Links.breakGlassReviews(isAll: true))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> ReviewScreen {
        let actor = try context.actor
        guard context.visit.may(.privacy) else { throw Refusal.notAllowed(.privacy) }
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let access = try await registry.breakGlassUnderReview(id, by: actor)
        return ReviewScreen(visit: context.visit, access: access)
    }
}
