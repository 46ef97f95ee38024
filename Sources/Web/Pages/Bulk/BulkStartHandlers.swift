import Hummingbird
import Registry

/// Where a bulk mend begins: the kinds that fit, the form of one of them, and the jobs there are.
struct BulkStartHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        let form = BulkForm(Fields(query: request))
        return try await screen(form, context).response()
    }

    func prepare(_ request: Request, _ context: Context) async throws -> Response {
        let form = BulkForm(context.form)
        do {
            let mend = try await mend(form, context)
            let selection: BulkSelection =
                form.chosen.isEmpty
                ? .region(try await region(form.region, context).code, rule: form.rule) : .families(form.chosen)
            let job = try await registry.perform(
                PrepareBulk(id: context.actionID, mend, selection, reason: form.reason), by: try context.actor)
            return .see(Links.bulk(job))
        } catch Refusal.invalidInput(let field, let reason) {
            return try await refused(form, Self.places[field, default: field], reason, context)
        } catch Refusal.reasonMissing {
            return try await refused(form, "keterangan", Texts.bulkReasonMissing, context)
        }
    }

    /// Where the form shows what the register says of its own fields.
    private static let places = ["alasan": "keterangan", "wilayah": "pilih"]

    private func mend(_ form: BulkForm, _ context: Context) async throws -> BulkMend {
        guard let kind = form.kind else {
            throw Refusal.invalidInput(field: "jenis", reason: Texts.bulkChooseKind)
        }
        switch kind {
        case .setPlace: return .setPlace(form.place)
        case .wrongVillage:
            let fitting = try await destination(form.destination)
            return .wrongVillage(destination: fitting, directly: form.directly)
        default:
            guard let mend = BulkMend(plain: kind) else { throw Refusal.notFound }
            return mend
        }
    }

    /// Any village of the country: families are handed over, not fetched.
    private func destination(_ text: String) async throws -> RegionCode {
        let word = text.split(separator: " ").first.map(String.init) ?? ""
        if let code = RegionCode(word), code.level == .village, await registry.region(code) != nil { return code }
        let fitting = await registry.suggestRegions(text, limit: 20).filter { $0.code.level == .village }
        guard !text.isEmpty, fitting.count == 1 else {
            throw Refusal.invalidInput(field: "tujuan", reason: Texts.bulkWhichVillage)
        }
        return fitting[0].code
    }

    private func region(_ text: String, _ context: Context) async throws -> Region {
        let actor = try context.actor
        switch try await WrittenRegion(site: site).find(text.isEmpty ? nil : text, by: actor) {
        case .region(let found): return found
        case .elsewhere(let code):
            guard let found = await registry.region(code) else { throw Refusal.notFound }
            return found
        case .unclear: throw Refusal.invalidInput(field: "wilayah", reason: Texts.unknownRegionHint)
        }
    }

    private func refused(
        _ form: BulkForm, _ field: String, _ words: Words, _ context: Context
    ) async throws -> Response {
        try await screen(form, context, problem: (field, words)).response(.unprocessableContent)
    }

    private func screen(
        _ form: BulkForm, _ context: Context, problem: (field: String, words: Words)? = nil
    ) async throws -> BulkStartScreen {
        let actor = try context.actor
        let mends = actor.scope(for: .correct)
        // Who neither mends nor watches has nothing to do here.
        guard !mends.isEmpty || context.visit.may(.readAudit) || context.visit.may(.approve) else {
            throw Refusal.notAllowed(.correct)
        }
        var problem = problem
        var region = context.visit.home ?? .nation
        do {
            region = try await self.region(form.region, context)
        } catch Refusal.invalidInput(_, let reason) {
            problem = problem ?? ("pilih", reason)
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        if let rule = form.rule {
            guard try await registry.rules().contains(where: { $0.code == rule }) else { throw Refusal.notFound }
        }
        return BulkStartScreen(
            visit: context.visit, asked: form, region: region, mayMend: mends.contains(region.code),
            mayAccept: mends.regions.contains { $0.level < .village },
            offers: try await registry.bulkOffers(in: region.code, by: actor),
            jobs: try await registry.bulkJobs(limit: 20, by: actor), problem: problem,
            action: ActionID(Secret.unguessable()))
    }
}
