import Hummingbird
import Registry

/// The work queue: what is wrong by reason, one case after another.
struct MendingHandlers {
    let site: Site
    var registry: Registry { site.registry }

    static let step = 25

    func queue(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let rules = try await registry.rules()
        let rule = query["alasan"]
        if let rule, !rules.contains(where: { $0.code == rule && $0.severity != .notice }) { throw Refusal.notFound }
        var filter = try filter(query, region: .nation)
        filter.rule = rule
        let fixer = filter.fixer
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let found): filter.region = found.code
        case .elsewhere(let code):
            return .see(Links.mending(code, rule: rule, fixer: fixer, stage: query["tahap"]))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) {
                Links.mending($0, rule: rule, fixer: fixer, stage: query["tahap"])
            }.response()
        }
        let reasons = try await registry.mendReasons(in: filter.region, by: actor)
        if filter.rule == nil {
            filter.rule = reasons.preferred(fixer: filter.fixer, stage: filter.stage)?.rule.code
        }
        let after = query["sesudah"]
        let queue =
            filter.rule == nil
            ? MendQueue(filter: filter, items: [], next: nil)
            : try await registry.mendQueue(filter, after: after, limit: Self.step, by: actor)
        var desk = MendDesk(
            filter: filter, own: context.visit.home?.code, path: await path(filter.region),
            rule: rules.first { $0.code == filter.rule }, reasons: reasons,
            queue: queue, isStart: after == nil, isEnd: query.has("akhir"))
        desk.views = try await ViewsShown(of: .mending, query, registry, actor)
        try await tell(&desk, query, actor)
        var sheet: MendSheet?
        if let first = queue.items.first {
            sheet = try await self.sheet(
                try await registry.mendCase(first.key, in: filter.region, stage: filter.stage, by: actor), actor)
        }
        return MendingScreen(visit: context.visit, desk: desk, sheet: sheet, isCase: false).response()
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let key = try key(context)
        let query = Fields(query: request)
        let filter = try await caseFilter(query, key, actor)
        let mendCase = try await registry.mendCase(key, in: filter.region, stage: filter.stage, by: actor)
        var screen = try await screen(mendCase, filter, context)
        try await tell(&screen.desk, query, actor)
        if mendCase.isOpen, let draft = try await site.draftFields(context) {
            screen.sheet?.fields = draft.fields
            screen.sheet?.action = draft.action
            let versions = MendSheet.versions(draft.fields["versi"])
            if !versions.isEmpty { screen.sheet?.versions = versions }
            screen.draftNote = draft.note
        }
        return screen.response()
    }

    // MARK: What is asked for

    func key(_ context: Context) throws -> MendKey {
        guard
            let key = MendKey(
                family: context.parameter("keluarga"), person: context.parameter("orang"),
                rule: context.parameter("alasan"))
        else { throw Refusal.notFound }
        return key
    }

    /// The queue that a case stands in, as its address or its form says.
    func caseFilter(_ fields: Fields, _ key: MendKey, _ actor: Actor) async throws -> MendFilter {
        let own = actor.scope().regions.first
        guard let region = fields["wilayah"].map({ RegionCode($0) }) ?? own else { throw Refusal.notFound }
        var filter = try filter(fields, region: region)
        filter.rule = key.rule
        return filter
    }

    private func filter(_ fields: Fields, region: RegionCode) throws -> MendFilter {
        let stage = try fields["tahap"].map { text in
            guard let stage = MendStage(rawValue: text) else { throw Refusal.notFound }
            return stage
        }
        let fixer = fields["oleh"]
        if let fixer, !["operator", "disdukcapil", "warga", "bank", "dinsos", "sistem"].contains(fixer) {
            throw Refusal.notFound
        }
        return MendFilter(region: region, fixer: fixer, stage: stage ?? .todo)
    }

    // MARK: What is shown

    func screen(_ mendCase: MendCase, _ filter: MendFilter, _ context: Context) async throws -> MendingScreen {
        let actor = try context.actor
        let desk = MendDesk(
            filter: filter, own: context.visit.home?.code, path: await path(filter.region), rule: mendCase.rule,
            reasons: try await registry.mendReasons(in: filter.region, by: actor),
            queue: try await registry.mendQueue(filter, from: mendCase.key, limit: 12, by: actor), isStart: false)
        return MendingScreen(visit: context.visit, desk: desk, sheet: try await sheet(mendCase, actor), isCase: true)
    }

    private func sheet(_ mendCase: MendCase, _ actor: Actor) async throws -> MendSheet {
        let (reasons, evidence) = try await registry.grounds(of: .correction)
        var sheet = MendSheet(mendCase, reasons: reasons, evidence: evidence)
        sheet.isProposed = try await registry.isProposed(.correction, at: mendCase.family.village.code, by: actor)
        return sheet
    }

    private func path(_ region: RegionCode) async -> [Region] {
        region == .nation ? [] : await registry.path(of: region)
    }

    /// What the case before came to. What is not the actor's, or no longer so, is not spoken of.
    private func tell(_ desk: inout MendDesk, _ query: Fields, _ actor: Actor) async throws {
        if let id = query["tersimpan"].flatMap({ RecordID($0) }) {
            do {
                desk.saved = try await registry.changeSet(id, by: actor)
            } catch Refusal.notFound {
                desk.saved = nil
            }
        }
        if let key = query["serah"].flatMap({ MendKey(written: $0) }),
            let waiting = try await registry.mendWaiting(key, by: actor)
        {
            desk.handedOn = (key, waiting)
        }
    }
}
