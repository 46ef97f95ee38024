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
        var screen = try await list(region, tab, after: query["sesudah"], context)
        screen.flash = try await told(query, context)
        return screen.response()
    }

    func list(_ region: Region, _ tab: DuplicateTab, after: String? = nil, _ context: Context) async throws
        -> DuplicatesScreen
    {
        let actor = try context.actor
        var screen = DuplicatesScreen(visit: context.visit, region: region, tab: tab, isFirst: after == nil)
        let kind: LinkKind? = tab == .persons ? .person : tab == .numbers ? .nik : nil
        let waiting: LinkWait? =
            switch tab {
            case .escalated: .dinsos
            case .awaited: .answer
            case .visits: .visit
            case .persons, .numbers, .decided: nil
            }
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
        let query = Fields(query: request)
        var screen = try await screen(query, context)
        screen.flash = try await told(query, context)
        return screen.response()
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        var screen = try await screen(query, context)
        // What is answered under one kind of decision is so under all of them.
        if let before = try await registry.outcome(of: DecideLink.self, id: context.actionID, by: context.actor) {
            return .see(onward(screen, before, context))
        }
        let form = Sheet(context.form)
        screen.sheet = screen.sheet.overlaid(by: form)
        do {
            return .see(onward(screen, try await send(screen, context), context))
        } catch {
            var again = try await self.screen(query, context)
            let version = again.sheet["versi"]
            again.sheet = again.sheet.overlaid(by: form)
            again.action = context.actionID
            let status = try again.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { again.errors = FormErrors("isi", Texts.duplicateChanged) }
            if status == .conflict { again.sheet["versi"] = version }
            return again.response(status)
        }
    }

    /// On to the next of the list, which says what became of this one; what was taken back is looked at again itself.
    private func onward(_ screen: LinkScreen, _ outcome: LinkOutcome, _ context: Context) -> String {
        let (row, region) = (screen.view.row, screen.region)
        if ["buka", "tarik"].contains(context.form["putusan"]) || context.form["temuan"] != nil {
            return Links.duplicate(row.id, in: region, told: row.id, left: outcome.left ?? [])
        }
        if let next = screen.next { return Links.duplicate(next, in: region, told: row.id) }
        return Links.duplicates(region, DuplicateTab(row.kind), told: row.id)
    }

    private func screen(_ query: Fields, _ context: Context) async throws -> LinkScreen {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let view = try await registry.link(id, by: actor)
        var screen = LinkScreen(visit: context.visit, view: view)
        screen.sheet["versi"] = String(view.version)
        if query.has("wilayah") { screen.region = try await site.region(named: query["wilayah"], context).code }
        let list = screen.region ?? actor.scope().regions.first ?? .nation
        (screen.previous, screen.next) = try await registry.neighbours(of: view.row, in: list, by: actor)
        return screen
    }

    /// What became of the case that an address speaks of; nothing if it is nobody's or out of sight.
    private func told(_ query: Fields, _ context: Context) async throws -> LinkFlash? {
        guard let id = query["putus"].flatMap({ RecordID($0) }) else { return nil }
        do {
            // Names of fields only: whatever else is written into the address is not shown.
            let left = (query["tetap"] ?? "").split(separator: " ").map(String.init)
            return LinkFlash(view: try await registry.link(id, by: context.actor), left: left)
        } catch Refusal.notFound {
            return nil
        }
    }

    private func send(_ screen: LinkScreen, _ context: Context) async throws -> LinkOutcome {
        let (sheet, view) = (screen.sheet, screen.view)
        let seen = Int(sheet["versi"]) ?? view.version
        let (answer, reason) = (sheet["putusan"], sheet["alasan"])
        let sides = view.row.sides
        // A form of its own, beside that of the decision.
        if sheet.has("temuan") {
            guard let person = view.visits else { throw Refusal.changedMeanwhile(version: view.version) }
            return try await registry.perform(
                NoteVisit(
                    id: context.actionID, link: view.row.id, seen: seen, person: person, finding: sheet["temuan"]),
                by: context.actor)
        }
        if !view.mayDecide, answer != "buka" {
            guard let person = view.answersFor else { throw Refusal.changedMeanwhile(version: view.version) }
            if answer == "tarik" {
                return try await registry.perform(
                    TakeAnswerBack(id: context.actionID, link: view.row.id, seen: seen, person: person),
                    by: context.actor)
            }
            guard ["sini", "sana", "beda"].contains(answer) else { throw FormErrors("putusan", Texts.chooseAnswer) }
            let own = sides.firstIndex { $0.person == person } ?? 0
            return try await registry.perform(
                AnswerLink(
                    id: context.actionID, link: view.row.id, seen: seen, person: person, isSame: answer != "beda",
                    livesHere: answer == "beda" ? nil : answer == "sini",
                    head: RecordID(sheet["kepala_baru\(own + 1)"]), reason: reason), by: context.actor)
        }
        let decision: DecideLink.Decision
        switch answer {
        case "sama1", "sama2":
            let kept = answer == "sama1" ? 0 : 1
            var values: [String: String] = [:]
            for difference in view.differing where sheet.all("ambil").contains(difference.field.rawValue) {
                values[difference.field.rawValue] = difference.values[1 - kept]
            }
            decision = .same(
                survivor: sides[kept].person, values: values, head: RecordID(sheet["kepala_baru\(2 - kept)"]))
        case "beda": decision = .different
        case "kunjungi": decision = .visit
        case "buka": decision = .reopen
        default: throw FormErrors("putusan", Texts.chooseAnswer)
        }
        return try await registry.perform(
            DecideLink(id: context.actionID, link: view.row.id, seen: seen, decision, reason: reason),
            by: context.actor)
    }
}
