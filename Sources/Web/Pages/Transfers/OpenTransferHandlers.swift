import Hummingbird
import Registry

/// A village hands families, or members of one, over to another village.
struct OpenTransferHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        var screen = try await screen(query, ofCase: query, context)
        if let draft = try await site.draftFields(context) {
            screen.sheet = screen.sheet.overlaid(by: Sheet(draft.fields))
            screen.draftNote = draft.note
            screen.action = draft.action
            if screen.ofCase == nil { screen.village = await TypedVillage.read("desa", screen.sheet, registry) }
        }
        screen.benefits = try await foreseen(screen, context)
        return screen.response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: OpenTransfer.self, context) {
            return .see(Links.transfer(done.transfer))
        }
        let query = Fields(query: request)
        // What the form names counts before the address, as after a list was sent here.
        let named = context.form.has("keluarga") || context.form.has("pilih")
        var screen = try await screen(named ? context.form : query, ofCase: query, context)
        // The list of families sends its ticks here; the form itself comes with a day.
        if !context.form.has("tanggal") {
            screen.benefits = try await foreseen(screen, context)
            return screen.response()
        }
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        // Boxes that nobody ticked are not sent.
        screen.sheet.set("anggota", context.form.all("anggota"))
        if screen.ofCase == nil { screen.village = await TypedVillage.read("desa", screen.sheet, registry) }
        do {
            let action = try action(screen, context)
            if context.form.has("_lihat") {
                screen.isLooked = true
                screen.benefits = try await foreseen(screen, context)
                await site.keepDraft(context)
                return screen.response()
            }
            let outcome = try await registry.perform(action, by: context.actor)
            await site.dropDraft(context)
            return .see(Links.transfer(outcome.transfer))
        } catch {
            let status = try screen.takeRefusal(error)
            await site.keepDraft(context)
            screen.benefits = try await foreseen(screen, context)
            return screen.response(status)
        }
    }

    /// What it does to benefits in progress, wherever they go.
    private func foreseen(_ screen: OpenTransferScreen, _ context: Context) async throws -> [BenefitNote] {
        var village: RegionCode?
        // A code that is of no village says as little as none.
        if let code = screen.village.code, code.level == .village, await registry.region(code) != nil { village = code }
        return try await registry.benefitEffects(
            ofMove: screen.parts, to: village, on: TypedDate.day(screen.sheet["tanggal"]),
            by: context.actor)
    }

    /// - Throws: `FormErrors`.
    private func action(_ screen: OpenTransferScreen, _ context: Context) throws -> OpenTransfer {
        var errors = FormErrors()
        let village = screen.village.check("desa", &errors)
        let day = screen.day("tanggal", &errors)
        let reason = screen.reasonWords(screen.reasons)
        if reason.isEmpty { errors.add("alasan", Texts.reasonNeeded) }
        var persons: [RecordID] = []
        if let only = screen.onlyFamily, screen.sheet["siapa"] == "sebagian" {
            persons = screen.sheet.all("anggota").compactMap { only.member($0)?.id }
            if persons.isEmpty { errors.add("anggota", Texts.chooseMember) }
            if persons.count == only.members.count { persons = [] }
        }
        try errors.check()
        guard let village else { throw errors }
        return OpenTransfer(
            id: context.actionID, families: screen.families.map { OpenTransfer.Part($0.id, persons: persons) },
            destination: village, day: day, reason: reason, link: screen.ofCase?.link)
    }

    /// - Parameter query: where the address says of which case it is.
    private func screen(_ named: Fields, ofCase query: Fields, _ context: Context) async throws -> OpenTransferScreen {
        let actor = try context.actor
        let ids = (named.all("keluarga") + named.all("pilih")).reduce(into: [String]()) { list, id in
            if !list.contains(id) { list.append(id) }
        }
        guard !ids.isEmpty, ids.count <= 50 else { throw Refusal.notFound }
        var families: [FamilyPage] = []
        for text in ids {
            guard let id = RecordID(text) else { throw Refusal.notFound }
            let family = try await registry.family(id, by: actor)
            try actor.meet(Demand(.correct, at: family.village.code))
            families.append(family)
        }
        var screen = OpenTransferScreen(visit: context.visit, families: families)
        screen.reasons = try await registry.choices(.reason, for: .transfer)
        screen.sheet["siapa"] = "semua"
        screen.sheet["tanggal"] = TypedDate.shown(screen.today)
        guard let family = screen.onlyFamily,
            let ofCase = try await MoveOfCase.read(query, asks: false, family: family.id, registry, context)
        else { return screen }
        screen.ofCase = ofCase
        screen.village = TypedVillage(code: ofCase.destination.code)
        if family.members.count > 1 {
            screen.sheet["siapa"] = "sebagian"
            screen.sheet["anggota"] = ofCase.person.description
        }
        return screen
    }
}
