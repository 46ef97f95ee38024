import Hummingbird
import Registry

/// A village asks for somebody who has come to it. Nothing on the way says whether the register knows the person.
struct AskTransferHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(Fields(query: request), context)
        // One that is about nobody of a case is not meant where a case is.
        let draft =
            screen.ofCase == nil
            ? try await site.draftFields(context) : try await site.draftFields(at: context.address, context)
        if let draft {
            screen.sheet = screen.sheet.overlaid(by: Sheet(draft.fields))
            screen.draftNote = draft.note
            screen.action = draft.action
        }
        return screen.response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        // Sent again the case may be another village's by now.
        if let done = try await site.outcomeBefore(of: AskTransfer.self, context) {
            return .see(Links.transfer(done.transfer))
        }
        var screen = try await screen(Fields(query: request), context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        if screen.ofCase == nil { screen.origin = await TypedVillage.read("desa", screen.sheet, registry) }
        if screen.own == nil { screen.destination = await TypedVillage.read("tujuan", screen.sheet, registry) }
        do {
            let outcome = try await registry.perform(try action(screen, context), by: context.actor)
            if screen.ofCase == nil {
                await site.dropDraft(context)
            } else {
                await site.dropDraft(at: context.address, context)
            }
            return .see(Links.transfer(outcome.transfer))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    /// - Throws: `FormErrors`.
    private func action(_ screen: AskTransferScreen, _ context: Context) throws -> AskTransfer {
        var errors = FormErrors()
        let origin = screen.origin.check("desa", &errors)
        let destination = screen.own?.code ?? screen.destination.check("tujuan", &errors)
        let nik = screen.sheet["nik"].filter { $0 != " " }
        if nik.isEmpty, screen.ofCase == nil { errors.add("nik", Texts.nikNeeded) }
        if screen.sheet["nama"].isEmpty { errors.add("nama", Texts.nameNeeded) }
        let day = screen.day("tanggal", &errors)
        let reason = screen.reasonWords(screen.reasons)
        if reason.isEmpty { errors.add("alasan", Texts.reasonNeeded) }
        try errors.check()
        guard let origin, let destination else { throw errors }
        return AskTransfer(
            id: context.actionID, destination: destination, origin: origin, nik: screen.ofCase == nil ? nik : "",
            name: screen.sheet["nama"], day: day, reason: reason, link: screen.ofCase?.link)
    }

    private func screen(_ query: Fields, _ context: Context) async throws -> AskTransferScreen {
        let actor = try context.actor
        let places = actor.scope(for: .correct).regions
        guard let place = places.first else { throw Refusal.notAllowed(.correct) }
        var screen = AskTransferScreen(visit: context.visit)
        // An operator asks for the one village of theirs; others say for which.
        if places.count == 1, place.level == .village { screen.own = await registry.region(place) }
        screen.reasons = try await registry.choices(.reason, for: .transfer)
        screen.sheet["tanggal"] = TypedDate.shown(screen.today)
        if let ofCase = try await MoveOfCase.read(query, asks: true, registry, context) {
            screen.ofCase = ofCase
            (screen.own, screen.origin) = (ofCase.destination, TypedVillage(code: ofCase.origin.code))
            screen.sheet["nama"] = ofCase.name
        }
        return screen
    }
}
