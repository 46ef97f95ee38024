import Hummingbird
import Registry

/// The list of officials of a village, who comes onto it, and whose office is over.
struct OfficialHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let text = Fields(query: request)["wilayah"]
        switch try await WrittenRegion(site: site).find(text, by: actor) {
        case .region(let region): return try await screen(region, context).response()
        case .elsewhere(let code): return .see(Links.officials(code))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { Links.officials($0) }
                .response()
        }
    }

    func note(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: NoteOfficial.self, context) {
            return .see(Links.officials(done.village))
        }
        var screen = try await village(context)
        screen.sheet = Sheet(context.form)
        if context.form.has("_cari") {
            // The button of the next page says where it goes on.
            let next = context.form["_cari"].flatMap { $0 == OfficialsScreen.start ? nil : $0 }
            screen.after = isSameName(screen) ? next : nil
            screen.found = try await people(screen, context)
            return screen.response()
        }
        do {
            let action = try action(screen, context)
            let outcome = try await registry.perform(action, by: context.actor)
            return .see(Links.officials(outcome.village))
        } catch {
            let status = try screen.takeRefusal(error)
            if screen.sheet.has("orang") {
                screen.after = isSameName(screen) ? context.form["sesudah"] : nil
                screen.found = try await people(screen, context)
            }
            return screen.response(status)
        }
    }

    /// Where a list of people ends says nothing of those of another name.
    private func isSameName(_ screen: OfficialsScreen) -> Bool {
        let field = OfficialsScreen.searched
        return !screen.sheet.has(field) || screen.sheet[field] == screen.sheet["nama"]
    }

    /// - Throws: `FormErrors`.
    private func action(_ screen: OfficialsScreen, _ context: Context) throws -> NoteOfficial {
        var errors = FormErrors()
        let sheet = screen.sheet
        let person = RecordID(sheet["orang"])
        if person == nil, sheet["nama"].isEmpty { errors.add("nama", Texts.nameNeeded) }
        let from = screen.day("mulai", &errors)
        try errors.check()
        guard let from else { throw errors }
        return NoteOfficial(
            id: context.actionID, at: screen.region.code, name: sheet["nama"], title: sheet["jabatan"],
            nik: sheet["nik"], kk: sheet["kk"], person: person, account: Int64(sheet["akun"]), from: from)
    }

    func end(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: EndOfficial.self, context) {
            return .see(Links.officials(done.village))
        }
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let field = OfficialsScreen.endField(id)
        guard let day = TypedDate.day(context.form[field] ?? "") else {
            return try await refused(FormErrors(field, Texts.dayNeeded), field, context)
        }
        do {
            let outcome = try await registry.perform(
                EndOfficial(id: context.actionID, id, on: day), by: context.actor)
            return .see(Links.officials(outcome.village))
        } catch Refusal.invalidInput(_, let reason) {
            return try await refused(FormErrors(field, reason), field, context)
        }
    }

    private func refused(_ errors: FormErrors, _ field: String, _ context: Context) async throws -> Response {
        var screen = try await village(context)
        screen.sheet[field] = context.form[field] ?? ""
        screen.errors = errors
        return screen.response(.unprocessableContent)
    }

    /// The village that the form was of.
    private func village(_ context: Context) async throws -> OfficialsScreen {
        let region = try await site.region(named: context.form["wilayah"], context)
        let screen = try await screen(region, context)
        guard let list = screen.list else { throw Refusal.notFound }
        guard list.mayNote else { throw Refusal.notAllowed(.propose) }
        return screen
    }

    private func screen(_ region: Region, _ context: Context) async throws -> OfficialsScreen {
        let actor = try context.actor
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        let isOwn = actor.scope().regions.count == 1 && actor.scope().regions.first == region.code
        let around = region.code.level == .village ? region.code.parent ?? region.code : region.code
        var screen = OfficialsScreen(
            visit: context.visit, region: region,
            parts: isOwn && region.code.level == .village ? [] : registry.gazetteer.parts(of: around))
        if region.code.level == .village {
            screen.list = try await registry.officials(of: region.code, by: actor)
        }
        return screen
    }

    /// Of the village alone, by the name that was typed, page by page.
    private func people(_ screen: OfficialsScreen, _ context: Context) async throws -> Page<PersonRow> {
        let nobody = Page<PersonRow>(items: [], next: nil)
        let name = screen.sheet["nama"]
        guard name.utf8.count >= 2 else { return nobody }
        let result = try await registry.search(
            name, in: screen.region.code, after: screen.after, limit: OfficialsScreen.step, by: context.actor)
        guard case .words(let found) = result else { return nobody }
        return found.persons
    }
}
