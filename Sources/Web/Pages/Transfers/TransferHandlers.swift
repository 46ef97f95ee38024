import Hummingbird
import Registry

/// The list of moves, one move, and the answer to it.
struct TransferHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let region = try await site.region(named: query["wilayah"], context)
        guard let tab = TransferTab(rawValue: query["apa"] ?? (query["selesai"] == "ya" ? "putus" : "terbuka")) else {
            throw Refusal.notFound
        }
        let after = query["sesudah"]
        var screen = TransfersScreen(visit: context.visit, region: region, tab: tab, isFirst: after == nil)
        screen.escalated = try await registry.escalatedTransferCount(in: region.code, by: context.actor)
        screen.page =
            tab == .escalated
            ? try await registry.escalatedTransfers(in: region.code, after: after, by: context.actor)
            : try await registry.transfers(
                in: region.code, open: tab == .open, after: after, limit: 50, by: context.actor)
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
            return .see(try await onward(done, context))
        }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        // Boxes that nobody ticked are not sent.
        screen.sheet.set("orang", context.form.all("orang"))
        screen.lookup = try await lookup(screen, context)
        if context.form.has("_cari") {
            guard screen.transfer.mayDecide else { throw Refusal.notAllowed(.correct) }
            return screen.response()
        }
        do {
            let decision = try decision(screen)
            let outcome = try await registry.perform(
                DecideTransfer(
                    id: context.actionID, transfer: screen.transfer.id,
                    seen: screen.sheet.seen ?? screen.transfer.version, decision: decision,
                    reason: try whyAccepted(screen, decision)),
                by: context.actor)
            await site.dropDraft(context)
            return .see(try await onward(outcome, context))
        } catch {
            let status = try screen.takeRefusal(error)
            // Answered meanwhile: the page says by whom, and the way goes on from there.
            if status == .conflict { screen.sheet["versi"] = String(screen.transfer.version) }
            return screen.response(status)
        }
    }

    /// Back to the case of a duplicate that it came of, for whoever decides it now: both of its two are in one village.
    private func onward(_ outcome: TransferOutcome, _ context: Context) async throws -> String {
        let page = Links.transfer(outcome.transfer)
        guard outcome.state == .accepted else { return page }
        let transfer = try await registry.transfer(outcome.transfer, by: context.actor)
        return transfer.link.map { Links.duplicate($0) } ?? page
    }

    /// - Throws: `FormErrors` where it is decided without the village that has to answer, and nothing says why.
    private func whyAccepted(_ screen: TransferScreen, _ decision: DecideTransfer.Decision) throws -> String? {
        guard case .accept = decision, screen.transfer.needsReason else { return nil }
        let reason = screen.sheet["alasan_terima"]
        if reason.isEmpty { throw FormErrors("alasan_terima", Texts.reasonNeeded) }
        return reason
    }

    private func screen(_ context: Context) async throws -> TransferScreen {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let transfer = try await registry.transfer(id, by: actor)
        var screen = TransferScreen(visit: context.visit, transfer: transfer)
        screen.sheet["versi"] = String(transfer.version)
        screen.sheet["tempat"] = "sendiri"
        if let asked = transfer.asked { screen.sheet["orang"] = asked.description }
        screen.refusals = try await registry.choices(.refusal, for: .transfer)
        if let change = transfer.changeSet {
            screen.newFamily = try await registry.changeSet(change, by: actor).family
        }
        return screen
    }

    /// A family of the destination that may take them up; or, where nobody has the number that was asked for, somebody of
    /// the origin.
    private func lookup(_ screen: TransferScreen, _ context: Context) async throws -> Lookup {
        let transfer = screen.transfer
        if screen.looksForPerson {
            return try await Lookup.run(.person, screen.sheet, in: transfer.origin.code, but: nil, context, registry)
        }
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
        case "terima" where screen.looksForPerson:
            guard let person = screen.lookup.person?.id else { throw FormErrors(Lookup.person, Texts.chooseWhoMoves) }
            return .accept(values: [:], into: nil, persons: [person])
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
