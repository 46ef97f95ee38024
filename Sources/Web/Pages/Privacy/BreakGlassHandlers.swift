import HTTPTypes
import Hummingbird
import Registry

/// Asking to see a family beyond one's area, and seeing it.
struct BreakGlassHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func start(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func ask(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        screen.sheet = Sheet(context.form)
        do {
            if let before = try await site.outcomeBefore(of: BreakGlass.self, context) {
                return try await answer(before, screen, context)
            }
            let action = BreakGlass(
                id: context.actionID, number: screen.sheet["nomor"], reason: screen.sheet["keadaan"],
                purpose: screen.sheet["tujuan"], words: screen.sheet["keterangan"], session: try session(context))
            try check(screen)
            return try await answer(try await registry.perform(action, by: context.actor), screen, context)
        } catch Refusal.reasonMissing {
            screen.errors = FormErrors("keadaan", Texts.choosePlease)
            return screen.response(.unprocessableContent)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    /// All that is missing at once; the register looks again itself.
    private func check(_ screen: BreakGlassScreen) throws(FormErrors) {
        var errors = FormErrors()
        if screen.sheet["nomor"].isEmpty { errors.add("nomor", Texts.breakGlassNumberHint) }
        if screen.sheet["keadaan"].isEmpty { errors.add("keadaan", Texts.choosePlease) }
        if screen.sheet["tujuan"].isEmpty { errors.add("tujuan", Texts.breakGlassPurposeNeeded) }
        if screen.sheet["keterangan"].isEmpty { errors.add("keterangan", Texts.breakGlassWordsNeeded) }
        try errors.check()
    }

    private func answer(
        _ outcome: BreakGlass.Outcome, _ screen: BreakGlassScreen, _ context: Context
    ) async throws -> Response {
        switch outcome {
        case .given(let id, _): return .see(Links.breakGlass(id))
        case .own(let family): return .see(Links.family(family))
        case .unknown, .usedUp, .closed:
            var shown = try await self.screen(context)
            shown.sheet = screen.sheet
            shown.outcome = outcome
            return shown.response(.unprocessableContent)
        }
    }

    func family(_ request: Request, _ context: Context) async throws -> Response {
        let id = try id(context)
        return try await whileOpen(context) {
            let (family, access) = try await registry.familyBeyond(
                id, session: try session(context), by: context.actor)
            var response = BeyondScreen(visit: context.visit, family: family, access: access).response()
            // What is still in a window when its time is up, goes from it too.
            let left = max(0, access.expiresAt - registry.clock.now()) / 1000 + 1
            if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = String(left) }
            return response
        }
    }

    func end(_ request: Request, _ context: Context) async throws -> Response {
        try await registry.endBreakGlass(try id(context), by: context.actor)
        return .see(Links.breakGlass)
    }

    func askForKK(_ request: Request, _ context: Context) async throws -> Response {
        try await whileOpen(context) { try await kk(context).response() }
    }

    func showKK(_ request: Request, _ context: Context) async throws -> Response {
        try await whileOpen(context) { try await reveal(nil, try await kk(context), context) }
    }

    func askForNIK(_ request: Request, _ context: Context) async throws -> Response {
        try await whileOpen(context) { try await nik(context).screen.response() }
    }

    func showNIK(_ request: Request, _ context: Context) async throws -> Response {
        try await whileOpen(context) {
            let (person, screen) = try await nik(context)
            return try await reveal(person, screen, context)
        }
    }

    private func reveal(_ person: RecordID?, _ screen: RevealScreen, _ context: Context) async throws -> Response {
        var screen = screen
        let reason = screen.takeReason(context.form)
        do {
            guard !reason.isEmpty else { throw Refusal.reasonMissing }
            screen.shown = try await registry.revealBeyond(
                try id(context), person: person, reason: reason, session: try session(context), by: context.actor)
            return screen.response()
        } catch Refusal.reasonMissing {
            screen.reasonMissing = true
            return screen.response(.unprocessableContent)
        }
    }

    private func kk(_ context: Context) async throws -> RevealScreen {
        let id = try id(context)
        let (family, _) = try await registry.familyBeyond(id, session: try session(context), by: context.actor)
        guard let kk = family.kk, !kk.isEmpty else { throw Refusal.notFound }
        return RevealScreen(
            visit: context.visit, kind: .kk, back: Links.breakGlass(id), name: family.headName(context.visit),
            masked: Mask.number(kk), address: Links.kkBeyond(id))
    }

    private func nik(_ context: Context) async throws -> (person: RecordID, screen: RevealScreen) {
        let id = try id(context)
        guard let person = RecordID(context.parameter("orang")) else { throw Refusal.notFound }
        let (family, _) = try await registry.familyBeyond(id, session: try session(context), by: context.actor)
        guard let member = family.members.first(where: { $0.id == person }), member.hasMasked else {
            throw Refusal.notFound
        }
        let name = member.name.isEmpty ? context.visit.say(Texts.noName) : member.name
        return (
            person,
            RevealScreen(
                visit: context.visit, kind: .nik, back: Links.breakGlass(id), name: name,
                masked: member.nik.map(Mask.number) ?? "–", mother: Mask.name(member.mother),
                address: Links.nikBeyond(id, of: person))
        )
    }

    /// What of the actor's own has ended is told so; anybody else's is not there.
    private func whileOpen(_ context: Context, _ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch is BreakGlassOver {
            return BeyondOverScreen(visit: context.visit).response(.gone)
        }
    }

    private func screen(_ context: Context) async throws -> BreakGlassScreen {
        let desk = try await registry.ownBreakGlass(by: context.actor)
        let choices = try await registry.breakGlassChoices()
        return BreakGlassScreen(
            visit: context.visit, desk: desk, reasons: choices.reasons, purposes: choices.purposes)
    }

    private func session(_ context: Context) throws(Refusal) -> SignedIn {
        guard let session = context.visit.signedIn else { throw .notSignedIn }
        return session
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}
