import HTTPTypes
import Hummingbird
import Registry

/// The accounts of an area, and one of them.
struct AccountHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        var filter = AccountFilter(
            text: String((query["cari"] ?? "").prefix(60)), role: query["peran"].flatMap(Role.init),
            state: query["keadaan"].flatMap(AccountFilter.State.init))
        if let written = query["wilayah"] {
            let first = written.split(separator: " ").first.map(String.init) ?? ""
            filter.region = RegionCode(written) ?? RegionCode(first)
            if filter.region == nil {
                filter.region = await site.regions(like: written, in: actor.scope(for: .manageAccounts)).first?.code
            }
        }
        var region: Region?
        if let code = filter.region { region = await registry.region(code) }
        let page = try await registry.accounts(filter, after: query["sesudah"], by: actor)
        let screen = AccountsScreen(
            visit: context.visit, filter: filter, page: page, isFirst: query["sesudah"] == nil,
            counts: try await registry.accountCounts(AccountsScreen.counted.map(\.state), by: actor),
            sheets: try await registry.slipSheets(by: actor), region: region,
            names: await PlaceNames(page.items.flatMap(\.grants).map(\.grant.region), registry))
        return screen.response()
    }

    func account(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        screen.done = Fields(query: request)["selesai"].flatMap(AccountDone.init)
        return screen.response()
    }

    func step(_ request: Request, _ context: Context) async throws -> Response {
        guard let step = context.form["langkah"].flatMap(ChangeAccount.Step.init) else { throw Refusal.notFound }
        return try await changing(context, field: "alasan-\(step.rawValue)") { id, actor in
            let action = ChangeAccount(
                id: context.actionID, account: id, step: step, reason: context.form["alasan"] ?? "")
            _ = try await registry.perform(action, by: actor)
            return .see(Links.account(id, done: step.rawValue))
        }
    }

    func renewPassword(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context, field: "alasan-sandi") { id, actor in
            let action = RenewOneTimePassword(
                id: context.actionID, account: id, reason: context.form["alasan"] ?? "")
            return .see(Links.slips(try await registry.renewOneTimePassword(action, by: actor)))
        }
    }

    func addGrant(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context, field: "alasan-peran") { id, actor in
            var errors = FormErrors()
            guard let role = context.form["peran"].flatMap(Role.init) else {
                throw FormErrors("peran", Texts.roleNeeded)
            }
            let region = await site.typedRegion(context.form["wilayah"], in: actor.scope(for: .manageAccounts))
            if region == nil { errors.add("wilayah", Texts.placeNeeded) }
            let today = context.visit.day(of: context.visit.now)
            let from = context.form["mulai"].map { TypedDate.day($0) ?? 0 } ?? today
            let to = context.form["sampai"].map { TypedDate.day($0) ?? 0 }
            if from == 0 { errors.add("mulai", Texts.dayNeeded) }
            if to == 0 { errors.add("sampai", Texts.dayNeeded) }
            try errors.check()
            guard let region else { throw errors }
            let action = AddGrant(
                id: context.actionID, account: id, grant: Grant(role: role, region: region), validFrom: from,
                validTo: to, reason: context.form["alasan"] ?? "")
            _ = try await registry.perform(action, by: actor)
            return .see(Links.account(id, done: "peran"))
        }
    }

    func endGrant(_ request: Request, _ context: Context) async throws -> Response {
        guard let role = context.form["peran"].flatMap(Role.init),
            let region = context.form["wilayah"].flatMap(Int64.init),
            let from = context.form["mulai"].flatMap({ Int32($0) })
        else { throw Refusal.notFound }
        let number = context.form["urutan"].flatMap { Int($0) } ?? 0
        return try await changing(context, field: "alasan-akhiri-\(number)", day: "hari-\(number)") { id, actor in
            let today = context.visit.day(of: context.visit.now)
            guard let day = context.form["hari"].map({ TypedDate.day($0) }) ?? today else {
                throw FormErrors("hari-\(number)", Texts.dayNeeded)
            }
            let action = EndGrant(
                id: context.actionID, account: id, grant: Grant(role: role, region: RegionCode(region)),
                validFrom: from, day: day, reason: context.form["alasan"] ?? "")
            _ = try await registry.perform(action, by: actor)
            return .see(Links.account(id, done: "akhiri"))
        }
    }

    /// Does something and leads back, or shows the page again with what is wrong.
    ///
    /// - Parameters:
    ///   - field: where a missing reason is told.
    ///   - day: where a wrong day is.
    private func changing(
        _ context: Context, field: String, day: String = "mulai", _ change: (Int64, Actor) async throws -> Response
    ) async throws -> Response {
        do {
            return try await change(try id(context), try context.actor)
        } catch {
            var screen = try await screen(context)
            switch error {
            case let errors as FormErrors: screen.errors = errors
            case Refusal.reasonMissing: screen.errors = FormErrors(field, Texts.whyNeeded)
            case Refusal.invalidInput(let name, let reason):
                screen.errors = FormErrors(name == "_" ? field : name == "mulai" ? day : name, reason)
            default: throw error
            }
            screen.typed = context.form
            return screen.response(.unprocessableContent)
        }
    }

    private func id(_ context: Context) throws(Refusal) -> Int64 {
        guard let id = Int64(context.parameter("id")), id > 0 else { throw .notFound }
        return id
    }

    private func screen(_ context: Context) async throws -> AccountScreen {
        let actor = try context.actor
        let details = try await registry.account(try id(context), by: actor)
        let places =
            details.allGrants.map(\.grant.region) + (details.carried + details.given).map(\.grant.region)
        return AccountScreen(
            visit: context.visit, details: details, roles: try await registry.rolesToGive(by: actor),
            names: await PlaceNames(places, registry))
    }
}

/// What was just done to an account, said on top of its page.
enum AccountDone: String, Sendable {
    case close, reopen, unlock, endSessions, resetSecondFactor, cancelHandOver
    case grant = "peran"
    case grantEnded = "akhiri"
    case made = "dibuat"

    var words: Words {
        switch self {
        case .close: Texts.accountClosed
        case .reopen: Texts.accountReopened
        case .unlock: Texts.accountUnlocked
        case .endSessions: Texts.sessionsEnded
        case .resetSecondFactor: Texts.secondFactorRemoved
        case .cancelHandOver: Texts.handOverCancelled
        case .grant: Texts.grantMade
        case .grantEnded: Texts.grantWasEnded
        case .made: Texts.accountWasMade
        }
    }
}
