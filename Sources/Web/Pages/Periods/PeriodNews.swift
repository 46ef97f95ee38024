import HTML
import Registry
import Rules

/// What Beranda says of the calendar: the next cut-offs, rules that change, proposals that wait for the reader.
struct PeriodNews: Sendable {
    var region: RegionCode
    var windows: [CutoffWindow]
    var kinds: [String: Words]
    var changes: [RuleChange]
    var waiting: Int
    var words: RowWords
    var today: CivilDate

    static func read(of region: RegionCode, _ site: Site, _ context: Context) async throws -> PeriodNews {
        let registry = site.registry
        let today = CivilDate(packed: context.visit.day(of: context.visit.now))
        let changes = try await registry.ruleNews(at: region)
        let calendar = try await registry.cutoffCalendar(around: region)
        return PeriodNews(
            region: region, windows: calendar.upcoming(at: region, after: context.visit.now, on: today),
            kinds: Dictionary(uniqueKeysWithValues: try await registry.cutoffKinds().map { ($0.code, $0.words) }),
            changes: changes,
            waiting: try await registry.ruleChangesToDecide(by: context.actor),
            words: changes.isEmpty ? RowWords(visit: context.visit) : try await site.rowWords(context), today: today)
    }

    func html(_ screen: any Screen) -> HTML? {
        // A cut-off of its own has its chip; of rules, those that are no calendar are news.
        let news = changes.filter { change in change.rows.contains { $0.body.part != .cutoff } }
        guard !windows.isEmpty || !news.isEmpty || waiting > 0 else { return nil }
        let lines = CutoffLines(
            screen: screen, words: CutoffWords(visit: screen.visit, kinds: kinds), windows: Array(windows.prefix(3)),
            today: today)
        return """
            <section class="stack tight" aria-label="\(screen.say(Texts.upcomingCutoffs))">\
            \(windows.isEmpty ? nil : "<div class=\"row\">\(lines.html)\(screen.link(screen.say(Texts.openCalendar), Links.calendar(region)))</div>")\
            \(each: news, { change in
                let what = change.rows.map { words.title($0.body) }.joined(separator: "; ")
                return "<p class=\"small\">\(screen.say(Texts.ruleNews(what, screen.visit.date(change.validFrom))))</p>"
            })\(waiting == 0 ? nil : "<p>\(screen.link(screen.say(Texts.ruleChangesWait(waiting)), Links.ruleHistory(isOpen: true)))</p>")</section>
            """
    }
}
