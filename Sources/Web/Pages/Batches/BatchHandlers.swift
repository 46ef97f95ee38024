import Hummingbird
import Registry

/// Lists of what has passed: made by a verifier, endorsed, ratified, given back.
struct BatchHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let fields = Fields(query: request)
        return try await screen(context, after: fields["sesudah"]).response()
    }

    func make(_ request: Request, _ context: Context) async throws -> Response {
        if let before = try await site.outcomeBefore(of: MakeBatch.self, context) {
            return .see(Links.batch(before.batch))
        }
        let region = try await site.region(named: context.form["wilayah"], context)
        do {
            let made = try await registry.perform(
                MakeBatch(id: context.actionID, in: region.code), by: context.actor)
            return .see(Links.batch(made.batch))
        } catch {
            var screen = try await screen(context, after: nil)
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(of: context, after: Fields(query: request)["sesudah"]).response()
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        if let before = try await site.outcomeBefore(of: DecideBatch.self, context) {
            return .see(Links.batch(before.batch))
        }
        // The page of names beside which it was decided.
        let page = context.form["sesudah"].flatMap { $0.isEmpty ? nil : $0 }
        var screen = try await screen(of: context, after: page)
        screen.sheet = Sheet(context.form)
        do {
            let decision = try decision(screen.sheet)
            _ = try await registry.perform(
                DecideBatch(
                    id: context.actionID, screen.batch.id, seen: screen.sheet.seen ?? 0, seal: screen.sheet["segel"],
                    decision), by: context.actor)
            return .see(Links.batch(screen.batch.id))
        } catch {
            screen.action = context.actionID
            let status = try screen.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("putusan", Texts.batchChanged) }
            return screen.response(status)
        }
    }

    private func decision(_ sheet: Sheet) throws -> DecideBatch.Decision {
        switch sheet["putusan"] {
        case "setujui": return .endorse
        case "sahkan":
            guard let day = TypedDate.day(sheet["tanggal"]) else {
                throw FormErrors("tanggal", Texts.dayNeeded)
            }
            return .ratify(number: sheet["nomor"], day: day, letter: RecordID(sheet["surat"]))
        case "kembalikan":
            if sheet["alasan"].isEmpty { throw FormErrors("alasan", Texts.chooseReason) }
            return .giveBack(reason: sheet["alasan"], words: sheet["keterangan"])
        default: throw Refusal.notFound
        }
    }

    private func screen(of context: Context, after: String?) async throws -> BatchScreen {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return try await screen(of: id, after: after, context)
    }

    /// One list with a page of its names.
    func screen(of id: RecordID, after: String?, _ context: Context) async throws -> BatchScreen {
        let batch = try await registry.batch(id, by: context.actor)
        let names = try await registry.batchNames(id, after: after, limit: BatchScreen.step, by: context.actor)
        let papers = try await registry.evidence(of: .batch(id), by: context.actor)
        let made = try await registry.paperList(of: .batch, id, by: context.actor)
        var screen = BatchScreen(
            visit: context.visit, batch: batch, names: names, after: after, papers: papers, made: made)
        // The letter by which it waits to be ratified has its number already, where it was made here.
        guard batch.state == .endorsed else { return screen }
        screen.sheet["nomor"] = made.papers.first { $0.kind == .ratification && $0.state == .ready }?.number ?? ""
        return screen
    }

    /// Of the reader's own area; whoever works in one kabupaten may make a list there.
    func screen(_ context: Context, after: String?) async throws -> BatchesScreen {
        let region = try await site.region(named: nil, context)
        let page = try await registry.batches(
            in: region.code, after: after, limit: BatchesScreen.step, by: context.actor)
        var passed: Int?
        var periods: [MinistryPeriodView] = []
        if context.visit.may(.verify), region.code.level == .kabupaten {
            passed = try await registry.waitingForBatch(in: region.code, by: context.actor)
        }
        if region.code.level == .kabupaten, try context.actor.scope(for: .verify).contains(region.code) {
            periods = try await registry.ministryPeriods(in: region.code, by: context.actor)
        }
        return BatchesScreen(
            visit: context.visit, region: region, page: page, isFirst: after == nil, passed: passed,
            periods: periods)
    }
}

func addBatchRoutes(to router: Router<Context>, of site: Site) {
    let batches = BatchHandlers(site: site)
    router.get("/pengesahan", use: batches.list)
    router.post("/pengesahan", use: batches.make)
    router.get("/pengesahan/:id", use: batches.show)
    router.post("/pengesahan/:id", use: batches.decide)
}
