import Hummingbird
import Registry

/// The dated data as they stand on a day, and the changes of them.
struct RuleSetHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let part = query["bagian"].flatMap(DatedRow.Part.init(rawValue:)) ?? .rule
        let today = context.visit.day(of: context.visit.now)
        let day = query["hari"].flatMap { TypedDate.day($0) } ?? today
        var screen = RuleSetScreen(
            visit: context.visit, part: part == .cutoff ? .rule : part, today: today,
            view: try await registry.dated(part == .cutoff ? .rule : part, on: day, by: actor))
        screen.words = try await site.rowWords(context)
        screen.draft = query["usulan"].flatMap { RecordID($0) }
        let mayConfigure = context.visit.may(.configure)
        screen.mayPropose = try await part.isOfRegion ? mayConfigure : registry.mayConfigureRules(actor)
        return screen.response()
    }

    func history(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let isOpen = query["tahap"] == "terbuka"
        let key = query["hal"]
        var screen = RuleHistoryScreen(
            visit: context.visit, isOpen: isOpen, key: key, isFirst: query["sesudah"] == nil,
            page: try await registry.ruleChanges(
                open: isOpen, about: key, after: query["sesudah"], limit: 30, by: actor))
        screen.words = try await site.rowWords(context)
        return screen.response()
    }
}

extension Site {
    /// The words that dated data are told in.
    func rowWords(_ context: Context) async throws -> RowWords {
        var words = RowWords(visit: context.visit, gazetteer: registry.gazetteer)
        for kind in try await registry.cutoffKinds() { words.kinds[kind.code] = kind.words }
        for rule in try await registry.rules() { words.rules[rule.code] = rule.title }
        return words
    }
}
