import HTML
import Registry
import Rules

/// How many proposals of an area wait for which step.
struct RoadWaiting: Sendable {
    let region: RegionCode
    let counts: [ProposalState: Int]

    /// What there is to do on the road, in its order.
    enum Wait: CaseIterable, Sendable {
        case agenda, decision, final, forward, verify, list, ratify

        var states: [ProposalState] {
            switch self {
            case .agenda: [.draft, .putForward, .postponed, .returned]
            case .decision: [.onAgenda]
            case .final: [.agreed]
            case .forward: [.finalised]
            case .verify: [.forwarded, .verifying]
            case .list: [.passed]
            case .ratify: [.endorsed]
            }
        }

        /// Who does it.
        var permission: Permission {
            switch self {
            case .agenda, .decision: .propose
            case .final: .finalise
            case .forward: .forward
            case .verify: .verify
            case .list: .endorse
            case .ratify: .ratify
            }
        }
    }

    static func read(of region: RegionCode, _ site: Site, _ context: Context) async throws -> RoadWaiting {
        RoadWaiting(
            region: region,
            counts: try await site.registry.proposalCounts(in: region, by: try context.actor))
    }

    func count(_ wait: Wait) -> Int {
        var sum = 0
        for state in wait.states { sum += counts[state] ?? 0 }
        return sum
    }

    /// Each with the way to where it is done; nothing of what nobody waits for.
    func html(_ waits: [Wait], _ screen: any Screen) -> HTML? {
        let there = waits.filter { count($0) > 0 }
        if there.isEmpty { return nil }
        return """
            <ul class="tags" aria-label="\(screen.say(CountdownTexts.waits))">\(each: there, { wait -> HTML in
                "<li>\(line(wait, screen))</li>"
            })</ul>
            """
    }

    private func line(_ wait: Wait, _ screen: any Screen) -> HTML {
        let words = screen.say(CountdownTexts.waiting(wait, screen.number(count(wait))))
        return screen.link(words, address(wait))
    }

    private func address(_ wait: Wait) -> String {
        switch wait {
        case .agenda: Links.proposals(region, state: wait.states.first { counts[$0] != nil })
        case .decision: Links.deliberations(region)
        case .final: region.level == .village ? Links.finalising(region) : Links.proposals(region, state: .agreed)
        case .forward: Links.proposals(region, state: .finalised)
        case .verify: Links.proposals(region, state: wait.states.first { counts[$0] != nil })
        case .list: Links.proposals(region, state: .passed)
        case .ratify: Links.proposals(region, state: .endorsed)
        }
    }

    /// On Beranda: what the reader does, and nothing else.
    ///
    /// - Parameter shown: what a button leads to already.
    func ofReader(_ screen: any Screen, but shown: Wait? = nil) -> HTML? {
        html(Wait.allCases.filter { $0 != shown && screen.visit.may($0.permission) }, screen)
    }

    /// What the reader does first; nil: nothing waits for them.
    func first(of visit: Visit) -> Wait? { Wait.allCases.first { visit.may($0.permission) && count($0) > 0 } }

    /// The way to where it is done, as what is done first on a page.
    func button(_ wait: Wait, _ screen: any Screen) -> HTML {
        let words = screen.say(CountdownTexts.waiting(wait, screen.number(count(wait))))
        // Whoever endorses or ratifies does so list by list.
        let isOfLists = wait == .list || wait == .ratify
        return "<a class=\"btn\" href=\"\(isOfLists ? Links.batches : address(wait))\">\(words)</a>"
    }
}

/// Which kinds of proposals close when, and what still waits: on every screen of the road.
struct RoadCountdown: Sendable {
    let windows: [CutoffWindow]
    let kinds: [String: Words]
    let today: CivilDate
    let waiting: RoadWaiting
    let waits: [RoadWaiting.Wait]

    /// Kinds of cut-offs by which villages hand in, and those of the offices after them.
    static let ofVillages = ["usulan_dtks", "usulan_bansos", "usulan_pbi", "perbaikan", "penghapusan"]
    static let ofOffices = ofVillages + ["verval", "pengesahan"]

    static func read(
        _ waits: [RoadWaiting.Wait], _ cutoffs: [String] = ofVillages, of region: RegionCode, _ site: Site,
        _ context: Context
    ) async throws -> RoadCountdown {
        let visit = context.visit
        let today = CivilDate(packed: visit.day(of: visit.now))
        let calendar = try await site.registry.cutoffCalendar(around: region)
        let windows = calendar.upcoming(at: region, after: visit.now, on: today)
        let kinds = try await site.registry.cutoffKinds()
        return RoadCountdown(
            windows: windows.filter { cutoffs.contains($0.cutoff.kind) },
            kinds: Dictionary(uniqueKeysWithValues: kinds.map { ($0.code, $0.words) }), today: today,
            waiting: try await RoadWaiting.read(of: region, site, context), waits: waits)
    }

    /// Nil: none is in the calendar.
    func next(_ kind: String) -> CutoffWindow? { windows.first { $0.cutoff.kind == kind } }

    /// On a page that tells of the cut-off of a kind already.
    func without(_ kind: String) -> RoadCountdown { with(windows.filter { $0.cutoff.kind != kind }) }

    /// On a page that tells itself until when.
    var withoutCutoffs: RoadCountdown { with([]) }

    private func with(_ windows: [CutoffWindow]) -> RoadCountdown {
        RoadCountdown(windows: windows, kinds: kinds, today: today, waiting: waiting, waits: waits)
    }

    func html(_ screen: any Screen) -> HTML {
        let words = CutoffWords(visit: screen.visit, kinds: kinds)
        let lines = CutoffLines(screen: screen, words: words, windows: windows, today: today)
        return """
            <div class="stack tight">\(if: !windows.isEmpty, lines.html)\(waiting.html(waits, screen) ?? nothing(screen))</div>
            """
    }

    private func nothing(_ screen: any Screen) -> HTML {
        "<p class=\"small soft\">\(screen.say(CountdownTexts.nothingWaits))</p>"
    }
}
