import Hummingbird
import Registry

/// The list of moves, one move, and the answer to it.
struct TransferHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let region = try await site.region(named: query["wilayah"], context)
        let isDone = query["selesai"] == "ya"
        let after = query["sesudah"]
        var screen = TransfersScreen(visit: context.visit, region: region, isDone: isDone, isFirst: after == nil)
        screen.page = try await registry.transfers(
            in: region.code, open: !isDone, after: after, limit: 50, by: context.actor)
        return screen.response()
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        if screen.transfer.mayDecide, let draft = try await site.draftFields(context) {
            screen.sheet = screen.sheet.overlaid(by: Sheet(draft.fields))
            screen.sheet["versi"] = String(screen.transfer.version)
            screen.draftNote = draft.note
            screen.action = draft.action
        }
        screen.lookup = try await lookup(screen, context)
        return screen.response()
    }

    /// Takes the answer: accepted, refused, or withdrawn by whoever opened it.
    func decide(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: DecideTransfer.self, context) {
            return .see(Links.transfer(done.transfer))
        }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        screen.lookup = try await lookup(screen, context)
        if context.form.has("_cari") {
            guard screen.transfer.mayDecide else { throw Refusal.notAllowed(.correct) }
            return screen.response()
        }
        do {
            let decision = try decision(screen)
            _ = try await registry.perform(
                DecideTransfer(
                    id: context.actionID, transfer: screen.transfer.id,
                    seen: screen.sheet.seen ?? screen.transfer.version, decision: decision),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.transfer(screen.transfer.id))
        } catch {
            let status = try screen.takeRefusal(error)
            // Answered meanwhile: the page says by whom, and the way goes on from there.
            if status == .conflict { screen.sheet["versi"] = String(screen.transfer.version) }
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> TransferScreen {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let transfer = try await registry.transfer(id, by: actor)
        var screen = TransferScreen(visit: context.visit, transfer: transfer)
        screen.sheet["versi"] = String(transfer.version)
        screen.sheet["tempat"] = "sendiri"
        screen.refusals = try await registry.choices(.refusal, for: .transfer)
        if let change = transfer.changeSet {
            screen.newFamily = try await registry.changeSet(change, by: actor).family
        }
        return screen
    }

    /// A family of the destination that may take them up.
    private func lookup(_ screen: TransferScreen, _ context: Context) async throws -> Lookup {
        let transfer = screen.transfer
        guard transfer.mayDecide, transfer.starter == .origin else { return Lookup() }
        return try await Lookup.run(
            .family, screen.sheet, in: transfer.destination.code, but: nil, context, registry)
    }

    private func decision(_ screen: TransferScreen) throws -> DecideTransfer.Decision {
        let sheet = screen.sheet
        switch sheet["putusan"] {
        case "tolak":
            let reason = screen.reasonWords(screen.refusals)
            if reason.isEmpty { throw FormErrors("alasan", Texts.reasonNeeded) }
            return .refuse(reason: reason)
        case "tarik":
            if sheet["alasan_tarik"].isEmpty { throw FormErrors("alasan_tarik", Texts.reasonNeeded) }
            return .withdraw(reason: sheet["alasan_tarik"])
        case "terima" where screen.transfer.starter == .destination:
            let persons = sheet.all("orang").compactMap { RecordID($0) }
            if persons.isEmpty { throw FormErrors("orang", Texts.chooseWhoMoves) }
            return .accept(values: [:], into: nil, persons: persons)
        case "terima":
            guard sheet["tempat"] == "masuk" else {
                return .accept(values: PlaceFields.values(sheet).filter { !$0.value.isEmpty }, into: nil, persons: [])
            }
            // Sent again after the answer there is nothing to look up any more, and still the same is meant.
            let into = screen.transfer.mayDecide ? screen.lookup.family?.id : RecordID(sheet[Lookup.family])
            guard let into else { throw FormErrors(Lookup.family, Texts.chooseFamily) }
            return .accept(values: [:], into: into, persons: [])
        default: throw FormErrors("putusan", Texts.chooseOne)
        }
    }
}
