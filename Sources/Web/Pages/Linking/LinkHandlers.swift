import Hummingbird
import Registry

/// The lists of cases, one case, and what is decided about it.
struct LinkHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        guard let tab = DuplicateTab(rawValue: query["apa"] ?? DuplicateTab.persons.rawValue) else {
            throw Refusal.notFound
        }
        let region = try await site.region(named: query["wilayah"], context)
        return try await list(region, tab, after: query["sesudah"], context).response()
    }

    func list(_ region: Region, _ tab: DuplicateTab, after: String? = nil, _ context: Context) async throws
        -> DuplicatesScreen
    {
        let actor = try context.actor
        var screen = DuplicatesScreen(visit: context.visit, region: region, tab: tab, isFirst: after == nil)
        let kind: LinkKind? = tab == .persons ? .person : tab == .numbers ? .nik : nil
        let waiting: LinkWait? = tab == .escalated ? .dinsos : tab == .awaited ? .answer : nil
        screen.page = try await registry.links(
            kind, in: region.code, decided: tab == .decided, waiting: waiting, after: after, by: actor)
        screen.counts = try await registry.linkCounts(in: region.code, by: actor)
        screen.bulks = tab == .persons ? try await registry.linkBulks(in: region.code, by: actor) : []
        screen.maySearch = try await registry.maySearchDuplicates(actor)
        return screen
    }

    /// Has the whole register looked through.
    func search(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let words = context.visit.say(Texts.findDuplicates)
        let job = try await registry.enqueue(
            FindDuplicates(region: actor.scope(for: .importFile).regions.first ?? .nation), title: words,
            id: context.actionID, by: actor)
        return .see(Links.job(job))
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let before = try await registry.outcome(of: DecideLink.self, id: context.actionID, by: context.actor)
        if let before { return .see(Links.duplicate(before.link)) }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        screen.action = context.actionID
        do {
            try await send(screen, context)
            return .see(Links.duplicate(screen.view.row.id))
        } catch {
            let status = try screen.takeRefusal(error)
            if status == .conflict { screen.sheet["versi"] = String(screen.view.version) }
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> LinkScreen {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let view = try await registry.link(id, by: actor)
        var screen = LinkScreen(visit: context.visit, view: view)
        screen.sheet["versi"] = String(view.version)
        let own = actor.scope().regions.first ?? .nation
        screen.next = try await registry.nextLink(after: view.row, in: own, by: actor)
        return screen
    }

    private func send(_ screen: LinkScreen, _ context: Context) async throws {
        let (sheet, view) = (screen.sheet, screen.view)
        let seen = Int(sheet["versi"]) ?? view.version
        let (answer, reason) = (sheet["putusan"], sheet["alasan"])
        let sides = view.row.sides
        if !view.mayDecide, answer != "buka" {
            guard let person = view.answersFor else { throw Refusal.changedMeanwhile(version: view.version) }
            guard ["sama", "beda"].contains(answer) else { throw FormErrors("putusan", Texts.chooseAnswer) }
            _ = try await registry.perform(
                AnswerLink(
                    id: context.actionID, link: view.row.id, seen: seen, person: person, isSame: answer == "sama",
                    reason: reason), by: context.actor)
            return
        }
        let decision: DecideLink.Decision
        switch answer {
        case "sama1", "sama2":
            let kept = answer == "sama1" ? 0 : 1
            var values: [String: String] = [:]
            for difference in view.differing where sheet.all("ambil").contains(difference.field.rawValue) {
                values[difference.field.rawValue] = difference.values[1 - kept]
            }
            decision = .same(survivor: sides[kept].person, values: values)
        case "beda": decision = .different
        case "kunjungi": decision = .visit
        case "buka": decision = .reopen
        default: throw FormErrors("putusan", Texts.chooseAnswer)
        }
        _ = try await registry.perform(
            DecideLink(id: context.actionID, link: view.row.id, seen: seen, decision, reason: reason),
            by: context.actor)
    }
}
