import Hummingbird
import Registry

/// What is entered in SIKS-NG: the queue, the sheet of one, and the marks.
struct SiksHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let place = try place(of: actor)
        let isMarked = query["tanda"] == "sudah"
        let kind = query["jenis"].flatMap { ProposalKind(rawValue: $0) }
        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"] ?? Links.dotted(place), by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.siks(code, isMarked: isMarked, kind: kind))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { code in
                Links.siks(code, isMarked: isMarked, kind: kind)
            }.response()
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        return try await screen(region, isMarked, kind, after: query["sesudah"], context).response()
    }

    func mark(_ request: Request, _ context: Context) async throws -> Response {
        let place = try place(of: try context.actor)
        let form = context.form
        let region = try await site.region(named: form["wilayah"] ?? Links.dotted(place), context)
        let kind = form["jenis"].flatMap { ProposalKind(rawValue: $0) }
        let page = form["sesudah"].flatMap { $0.isEmpty ? nil : $0 }
        var before = try await screen(region, false, kind, after: page, context)
        before.sheet = Sheet(form)
        do {
            var errors = FormErrors()
            let seen = TickedProposals.read(form)
            if seen.isEmpty { errors.add(TickedProposals.field, QueueTexts.chooseProposal) }
            let day = TypedDate.day(before.sheet["tanggal"])
            if day == nil { errors.add("tanggal", SiksTexts.typeDay) }
            guard errors.isEmpty, let day else { throw errors }
            let outcome = try await registry.perform(
                MarkSiks(id: context.actionID, seen, number: before.sheet["nomor"], day: day), by: context.actor)
            var after = try await screen(region, false, kind, after: nil, context)
            after.result = RoadResult(
                outcome, before.page.items, .markSIKS,
                now: RoadResultPlace(SiksTexts.toMarked, Links.siks(region.code, isMarked: true, kind: kind)))
            return after.response()
        } catch {
            let status = try before.takeRefusal(error)
            return before.response(status)
        }
    }

    /// Asks first: the sheet shows whole numbers, and that it was opened is written down.
    func ask(_ request: Request, _ context: Context) async throws -> Response {
        let id = try proposal(context)
        _ = try place(of: try context.actor)
        if !context.visit.may(.reveal) { throw Refusal.notAllowed(.reveal) }
        let view = try await registry.proposal(id, by: context.actor)
        guard view.row.state.mayBeInSiks else { throw Refusal.notFound }
        return SiksAskScreen(visit: context.visit, row: view.row).response()
    }

    func open(_ request: Request, _ context: Context) async throws -> Response {
        let sheet = try await registry.siksSheet(of: try proposal(context), by: context.actor)
        return SiksSheetScreen(visit: context.visit, siks: sheet).response()
    }

    func markOne(_ request: Request, _ context: Context) async throws -> Response {
        let id = try proposal(context)
        if let done = try await site.outcomeBefore(of: MarkSiks.self, context), done.left.isEmpty {
            return .see(Links.proposal(id))
        }
        let sheet = Sheet(context.form)
        do {
            guard let day = TypedDate.day(sheet["tanggal"]) else { throw FormErrors("tanggal", SiksTexts.typeDay) }
            let outcome = try await registry.perform(
                MarkSiks(
                    id: context.actionID, [SeenProposal(id, version: sheet.seen ?? 0)], number: sheet["nomor"], day: day
                ),
                by: context.actor)
            if let left = outcome.left.first { throw Refusal.invalidInput(field: "nomor", reason: left.reason) }
            return .see(Links.proposal(id))
        } catch {
            let view = try await registry.proposal(id, by: context.actor)
            var screen = SiksAskScreen(visit: context.visit, row: view.row)
            screen.sheet = sheet
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func proposal(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }

    /// The first place for which the actor enters something.
    private func place(of actor: Actor) throws -> RegionCode {
        let places = actor.scope(for: .propose).regions + actor.scope(for: .verify).regions
        guard let place = places.first else { throw Refusal.notAllowed(.propose) }
        return place
    }

    private func screen(
        _ region: Region, _ isMarked: Bool, _ kind: ProposalKind?, after: String?, _ context: Context
    ) async throws -> SiksScreen {
        let actor = try context.actor
        let counts = try await registry.siksCounts(in: region.code, kind: kind, by: actor)
        let page = try await registry.siksQueue(
            SiksFilter(region: region.code, isMarked: isMarked, kind: kind), after: after, limit: SiksScreen.step,
            by: actor)
        return SiksScreen(
            visit: context.visit, region: region, parts: registry.gazetteer.parts(of: region.code),
            isMarked: isMarked, kind: kind, marked: counts.marked, open: counts.open, page: page, after: after)
    }
}

func addSiksRoutes(to router: Router<Context>, of site: Site) {
    let siks = SiksHandlers(site: site)
    router.get("/siks", use: siks.list)
    router.post("/siks", use: siks.mark)
    router.get("/usulan/:id/siks", use: siks.ask)
    router.post("/usulan/:id/siks", use: siks.open)
    router.post("/usulan/:id/siks/tanda", use: siks.markOne)
    let comparison = SiksComparisonHandlers(site: site)
    router.get("/siks/cocok", use: comparison.show)
    router.post("/siks/cocok", use: comparison.start)
    router.get("/siks/cocok/csv", use: comparison.take)
    let ministry = MinistryHandlers(site: site)
    router.get("/pengesahan/:id/kementerian", use: ministry.fetch)
    router.post("/pengesahan/:id/kementerian", use: ministry.make)
    router.post("/pengesahan/:id/kirim", use: ministry.send)
    router.post("/kementerian/periode", use: ministry.makePeriod)
    router.get("/kementerian/periode/:id", use: ministry.fetchPeriod)
}
