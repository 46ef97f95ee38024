import Hummingbird
import Registry

/// Everything about one's own account.
struct OwnAccountHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        screen.done = Fields(query: request)["selesai"].flatMap(OwnAccountDone.init)
        return screen.response()
    }

    func endSession(_ request: Request, _ context: Context) async throws -> Response {
        try await registry.endSession(context.form["sesi"] ?? "", by: context.actor)
        return .see(Links.ownAccount(done: .session))
    }

    func endOthers(_ request: Request, _ context: Context) async throws -> Response {
        guard let token = context.visit.signedIn?.token else { throw Refusal.notSignedIn }
        try await registry.endOtherSessions(by: context.actor, token: token)
        return .see(Links.ownAccount(done: .session))
    }

    func delegate(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        if try await site.outcomeBefore(of: Delegate.self, context) != nil {
            return .see(Links.ownAccount(done: .delegated))
        }
        do {
            _ = try await registry.perform(try delegation(context), by: actor)
            return .see(Links.ownAccount(done: .delegated))
        } catch {
            var screen = try await screen(context)
            if error as? Refusal == .reasonMissing {
                screen.errors = FormErrors("alasan", Texts.whyNeeded)
            } else {
                screen.errors = try OwnProblem(error, code: "kode").errors
            }
            screen.typed = context.form
            return screen.response(.unprocessableContent)
        }
    }

    /// - Throws: `FormErrors`.
    private func delegation(_ context: Context) throws -> Delegate {
        var errors = FormErrors()
        let taker = context.form["rekan"].flatMap { Int64($0) }
        if taker == nil { errors.add("rekan", Texts.colleagueNeeded) }
        let grants = context.form.all("peran").compactMap(Grant.init(written:))
        if grants.isEmpty { errors.add("peran", Texts.roleNeeded) }
        let from = context.form["mulai"].flatMap(TypedDate.day)
        if from == nil { errors.add("mulai", Texts.dayNeeded) }
        let to = context.form["sampai"].flatMap(TypedDate.day)
        if to == nil { errors.add("sampai", Texts.dayNeeded) }
        try errors.check()
        guard let taker, let from, let to else { throw errors }
        return Delegate(
            id: context.actionID, taker: taker, grants: grants, validFrom: from, validTo: to,
            reason: context.form["alasan"] ?? "")
    }

    func endDelegation(_ request: Request, _ context: Context) async throws -> Response {
        guard let id = context.form["titipan"].flatMap(RecordID.init) else { throw Refusal.notFound }
        if try await site.outcomeBefore(of: EndDelegation.self, context) == nil {
            _ = try await registry.perform(EndDelegation(id: context.actionID, delegation: id), by: context.actor)
        }
        return .see(Links.ownAccount(done: .delegationEnded))
    }

    func screen(_ context: Context) async throws -> OwnAccountScreen {
        let actor = try context.actor
        let own = try await registry.ownAccount(by: actor)
        let (given, carried) = try await registry.delegations(by: actor)
        return OwnAccountScreen(
            visit: context.visit, own: own, second: try await registry.secondFactor(by: actor),
            sessions: try await registry.openSessions(by: actor, token: context.visit.signedIn?.token ?? ""),
            signIns: try await registry.signIns(by: actor), given: given, carried: carried,
            colleagues: try await registry.colleagues(by: actor),
            names: await PlaceNames((own.grants.map(\.grant) + (given + carried).map(\.grant)).map(\.region), registry))
    }
}

/// What was just done, said on top of the page.
enum OwnAccountDone: String, Sendable {
    case password = "sandi"
    case session = "sesi"
    case delegated = "titip"
    case delegationEnded = "kembali"

    var words: Words {
        switch self {
        case .password: Texts.passwordChanged
        case .session: Texts.sessionsEnded
        case .delegated: Texts.delegated
        case .delegationEnded: Texts.delegationEnded
        }
    }
}

extension Grant {
    /// As a box of a form sends it: `verifikator@1702000000`.
    init?(written: String) {
        let parts = written.split(separator: "@").map(String.init)
        guard parts.count == 2, let role = Role(rawValue: parts[0]), let region = Int64(parts[1]) else { return nil }
        self.init(role: role, region: RegionCode(region))
    }

    var written: String { "\(role.rawValue)@\(region.value)" }
}
