import HTTPTypes
import Hummingbird
import Registry

/// Accounts for a list of people: pasted, looked at line by line, then made together.
struct ManyAccountsHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try screen(context)
        let query = Fields(query: request)
        guard query["isi"] == "kosong" else { return screen.response() }
        screen.isVacant = true
        screen.vacantPlace = query["wilayah"] ?? ""
        do {
            screen.list = try await vacant(screen.vacantPlace, context)
            return screen.response()
        } catch Refusal.invalidInput(_, let reason) {
            screen.errors = FormErrors("wilayah", reason)
            return screen.response(.unprocessableContent)
        }
    }

    private func vacant(_ place: String, _ context: Context) async throws -> AccountList {
        let actor = try context.actor
        let area = actor.scope(for: .manageAccounts)
        guard !place.isEmpty else { return try await registry.villagesWithoutOperator(by: actor) }
        // What is not found is told as what is too large: choose a kabupaten.
        let region = await site.typedRegion(place, in: area) ?? .nation
        return try await registry.villagesWithoutOperator(in: region, by: actor)
    }

    func preview(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try screen(context)
        screen.text = context.form.exactly("daftar")
        do {
            screen.list = try await registry.foretell(screen.text, by: context.actor)
            return screen.response()
        } catch Refusal.invalidInput(_, let reason) {
            screen.errors = FormErrors("daftar", reason)
            return screen.response(.unprocessableContent)
        }
    }

    func make(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        var screen = try screen(context)
        screen.text = context.form.exactly("daftar")
        screen.isVacant = context.form["isi"] == "kosong"
        screen.vacantPlace = context.form["wilayah"] ?? ""
        let id = context.actionID
        // A second click finds the accounts made, and the lines no longer what they were.
        if let job = try await registry.accountsJob(asked: id, by: actor) {
            return .see(Links.job(job))
        }
        let list =
            screen.isVacant
            ? try await vacant(screen.vacantPlace, context)
            : try await registry.foretell(screen.text, by: actor)
        let chosen = Set(context.form.all("pilih").compactMap { Int($0) })
        let rows = list.lines.filter { $0.isReady && chosen.contains($0.number) }.compactMap { line in
            line.region.map {
                MakeAccountsJob.Row(login: line.login, name: line.person, role: line.role, region: $0)
            }
        }
        guard !rows.isEmpty else {
            screen.list = list
            screen.chosen = chosen
            screen.errors = FormErrors("baris", Texts.noLineChosen)
            return screen.response(.unprocessableContent)
        }
        let region = actor.scope(for: .manageAccounts).regions.first { place in
            rows.allSatisfy { place.contains($0.region) }
        }
        let job = try await registry.enqueue(
            MakeAccountsJob(region: region ?? .nation, rows: rows), title: "\(rows.count) akun", id: id, by: actor)
        return .see(Links.job(job))
    }

    private func screen(_ context: Context) throws -> ManyAccountsScreen {
        guard try !context.actor.scope(for: .manageAccounts).isEmpty else {
            throw Refusal.notAllowed(.manageAccounts)
        }
        return ManyAccountsScreen(visit: context.visit)
    }
}
