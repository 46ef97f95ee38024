import Hummingbird
import Registry

/// Many cases at once: asked for, agreed to by another, carried out, taken back.
struct LinkBulkHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func ask(_ request: Request, _ context: Context) async throws -> Response {
        let region = try await site.region(named: context.form["wilayah"] ?? "", context)
        do {
            let id = try await registry.perform(
                AskLinkBulk(id: context.actionID, region: region.code, reason: context.form["alasan"] ?? ""),
                by: context.actor)
            return .see(Links.duplicateBulk(id))
        } catch {
            // The list again, with what was typed and what is wrong with it.
            var screen = try await LinkHandlers(site: site).list(region, .persons, context)
            screen.sheet = Sheet(context.form)
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let after = Fields(query: request)["sesudah"].flatMap { RecordID($0) }
        let bulk = try await bulk(context, after: after)
        return LinkBulkScreen(visit: context.visit, bulk: bulk, after: after).response()
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let after = context.form["sesudah"].flatMap { RecordID($0) }
        let bulk = try await bulk(context, after: after)
        let address = Links.duplicateBulk(bulk.id)
        if let step = context.form["putusan"], ["batal", "lanjut"].contains(step) {
            // Sent again when the first is over already, it is answered as the first was.
            if let job = try await registry.enqueued(RunLinkBulk.self, id: context.actionID, by: context.actor) {
                return .see(Links.job(job))
            }
            let takesBack = step == "batal"
            guard takesBack ? bulk.mayUndo : bulk.mayGoOn else { throw Refusal.changedMeanwhile(version: 0) }
            return .see(Links.job(try await run(bulk, takesBack: takesBack, context)))
        }
        var screen = LinkBulkScreen(visit: context.visit, bulk: bulk, after: after)
        screen.sheet = Sheet(context.form)
        do {
            if context.form["langkah"] == "coret" {
                _ = try await registry.perform(
                    StrikeLinkBulk(
                        id: context.actionID, bulk: bulk.id,
                        links: screen.sheet.all("coret").compactMap { RecordID($0) }), by: context.actor)
                return .see(Links.duplicateBulk(bulk.id, after: after))
            }
            guard let answer = context.form["putusan"], ["setuju", "tolak"].contains(answer) else {
                throw FormErrors("putusan", Texts.chooseAnswer)
            }
            let decided = try await registry.perform(
                DecideLinkBulk(
                    id: context.actionID, bulk: bulk.id, approve: answer == "setuju",
                    reason: context.form["alasan"] ?? ""), by: context.actor)
            return .see(decided.job.map { Links.job($0) } ?? address)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func run(_ bulk: LinkBulk, takesBack: Bool, _ context: Context) async throws -> RecordID {
        let words = context.visit.say(takesBack ? Texts.bandUndo : Texts.bulkDuplicates("\(bulk.total)"))
        return try await registry.enqueue(
            RunLinkBulk(region: bulk.region.code, bulk: bulk.id, takesBack: takesBack), title: words,
            id: context.actionID, by: context.actor)
    }

    private func bulk(_ context: Context, after: RecordID?) async throws -> LinkBulk {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return try await registry.linkBulk(id, after: after, by: context.actor)
    }
}
