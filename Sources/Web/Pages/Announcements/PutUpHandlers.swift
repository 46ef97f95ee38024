import Hummingbird
import Registry

/// A village puts up what it decided, or what came back to it, and takes it down again.
struct PutUpHandlers {
    let site: Site
    let kind: PublicListKind
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func putUp(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        if screen.head != nil { return .see(Links.putUp(kind, screen.subject)) }
        do {
            try PutUpScreen.sure.check(context.form)
            _ = try await registry.perform(
                PutUpList(id: context.actionID, kind, of: screen.subject), by: context.actor)
            return .see(Links.putUp(kind, screen.subject))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func takeDown(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        // It is down already.
        guard screen.head != nil else { return .see(Links.putUp(kind, screen.subject)) }
        screen.sheet = Sheet(context.form)
        do {
            _ = try await registry.perform(
                TakeDownList(id: context.actionID, kind, of: screen.subject, words: screen.sheet["keterangan"]),
                by: context.actor)
            return .see(Links.putUp(kind, screen.subject))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    /// - Throws: `Refusal.notFound`, `.notAllowed` for whoever does not write for the village.
    private func screen(_ context: Context) async throws -> PutUpScreen {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let village: Region
        let name: Words
        let isReady: Bool
        switch kind {
        case .deliberation:
            let row = try await registry.deliberation(id, by: actor).row
            (village, isReady) = (row.village, row.state == .sealed)
            let day = context.visit.date(row.header.day)
            name = row.header.kind == .sptjm ? AnnouncementTexts.ofStatement(day) : AnnouncementTexts.ofMeeting(day)
        case .determination:
            let list = try await registry.handBack(id, by: actor)
            (village, isReady) = (list.village, true)
            name = AnnouncementTexts.ofPeriod(context.visit.date(Int32(list.period) * 100))
        }
        guard !actor.roles(meeting: Demand(.propose, at: village.code)).isEmpty else {
            throw Refusal.notAllowed(.propose)
        }
        return PutUpScreen(
            visit: context.visit, kind: kind, subject: id, village: village, name: name, isReady: isReady,
            head: try await registry.publicList(kind, of: id, by: actor))
    }
}
