import HTTPTypes
import Hummingbird
import Registry

/// Two closed months, or one and today, compared; and months closed.
struct ComparisonHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let actor = try context.actor
        let (from, to) = (query["dari"] ?? "", query["ke"] ?? "")
        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.comparison(code, from: from, to: to))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { code in
                Links.comparison(code, from: from, to: to)
            }.response()
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        var screen = try await screen(region, context)
        screen.sheet = Sheet(query)
        guard let (before, after) = moments(query, screen.periods) else { return screen.response() }
        if before == after {
            screen.errors = FormErrors("ke", ComparisonTexts.chooseTwo)
            return screen.response(.unprocessableContent)
        }
        let code = region.code
        screen.from = before
        screen.to = after
        // Of a whole kabupaten everybody is gone through: only for whoever asks for it.
        screen.isAsked = code.level > .kabupaten || !from.isEmpty || !to.isEmpty
        guard screen.isAsked else { return screen.response() }
        screen.isAll = query["semua"] == "1"
        screen.villages = try await registry.comparison(of: code, from: before, to: after, by: actor)
        if code.level == .village {
            let kind = query["siapa"].flatMap { ComparedKind(rawValue: $0) } ?? .came
            screen.kind = kind
            screen.after = query["sesudah"]
            screen.people = try await registry.comparedPersons(
                kind, of: code, from: before, to: after, after: screen.after, limit: ComparisonScreen.step,
                by: actor)
        }
        return screen.response()
    }

    /// All of one village, as a sheet: names as masked as on the page. Of a wider region the figures of every village.
    func file(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let screen = try await screen(site.region(named: query["wilayah"], context), context)
        guard let (from, to) = moments(query, screen.periods), from != to else { throw Refusal.notFound }
        if screen.region.code.level < .village { return try await figures(screen.region, from, to, context) }
        guard let kind = query["siapa"].flatMap({ ComparedKind(rawValue: $0) }) else { throw Refusal.notFound }
        let village = screen.region.code
        let file = ComparisonFile(visit: context.visit)
        var text = file.head
        var after: String?
        repeat {
            let page = try await registry.comparedPersons(
                kind, of: village, from: from, to: to, after: after, limit: 500, by: context.actor)
            text += page.items.map { file.line($0) }.joined()
            after = page.next
        } while after != nil
        return sheet("\(village.dotted)-\(kind.rawValue)", text)
    }

    private func figures(
        _ region: Region, _ from: PeriodPoint, _ to: PeriodPoint, _ context: Context
    ) async throws -> Response {
        let villages = try await registry.comparison(of: region.code, from: from, to: to, by: context.actor)
        var names: [RegionCode: String] = [:]
        for part in [region] + parts(of: region) { names[part.code] = part.name }
        let file = ComparedVillagesFile(visit: context.visit, names: names)
        return sheet(region.code.dotted, file.head + villages.map { file.line($0) }.joined())
    }

    private func sheet(_ name: String, _ text: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"perbandingan-\(name).csv\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    func close(_ request: Request, _ context: Context) async throws -> Response {
        let region = try await site.region(named: context.form["wilayah"], context)
        guard let period = Int(context.form["periode"] ?? "") else { throw Refusal.notFound }
        do {
            try ComparisonScreen.sure(period).check(context.form)
            let job = try await registry.closePeriod(
                period, in: region.code, action: context.actionID, by: context.actor)
            return .see(Links.job(job))
        } catch {
            var screen = try await screen(region, context)
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    /// Where nobody said which: the last two that there are.
    private func moments(_ query: Fields, _ periods: [ClosedPeriod]) -> (PeriodPoint, PeriodPoint)? {
        guard let last = periods.first else { return nil }
        func point(_ text: String?) -> PeriodPoint? {
            if text == ComparisonScreen.today { return .today }
            guard let month = text.flatMap({ Int($0) }), periods.contains(where: { $0.period == month }) else {
                return nil
            }
            return .closed(month)
        }
        let first = periods.count > 1 ? periods[1].period : last.period
        let end: PeriodPoint = periods.count > 1 ? .closed(last.period) : .today
        return (point(query["dari"]) ?? .closed(first), point(query["ke"]) ?? end)
    }

    private func screen(_ region: Region, _ context: Context) async throws -> ComparisonScreen {
        let actor = try context.actor
        // Wider than a kabupaten there is nothing to compare: a kabupaten is chosen first.
        guard region.code.level >= .kabupaten else {
            return ComparisonScreen(visit: context.visit, region: region, parts: parts(of: region), periods: [])
        }
        var screen = ComparisonScreen(
            visit: context.visit, region: region, parts: parts(of: region),
            periods: try await registry.closedPeriods(in: region.code, by: actor))
        screen.closing = try await registry.periodsToClose(in: region.code, by: actor)
        return screen
    }

    private func parts(of region: Region) -> [Region] { registry.gazetteer.parts(of: region.code) }
}

func addComparisonRoutes(to router: Router<Context>, of site: Site) {
    let comparison = ComparisonHandlers(site: site)
    router.get("/banding", use: comparison.show)
    router.get("/banding/berkas.csv", use: comparison.file)
    router.post("/banding/tutup", use: comparison.close)
}
