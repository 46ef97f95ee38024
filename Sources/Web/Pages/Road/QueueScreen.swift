import HTML
import Registry

/// An office that works through the proposals of many villages.
enum QueueOffice: Sendable {
    case kecamatan, dinsos

    var permission: Permission { self == .kecamatan ? .forward : .verify }
    var address: String { self == .kecamatan ? Links.forwarding : Links.verifying }

    /// What waits there.
    var states: [ProposalState] { self == .kecamatan ? [.finalised] : [.forwarded, .verifying] }

    /// What may be done with many of them at once, from one state.
    func steps(from state: ProposalState) -> [RoadStep] {
        switch self {
        case .kecamatan: [.forward, .returnByCamat]
        case .dinsos: state == .forwarded ? [.take, .pass, .reject, .giveBack] : [.pass, .reject, .giveBack]
        }
    }
}

/// A queue of proposals with its filters, and what to do with those that are ticked.
struct QueueScreen: SheetScreen {
    let visit: Visit
    let office: QueueOffice
    let region: Region
    let state: ProposalState
    let kind: ProposalKind?
    /// The regions below, for a start without typing.
    let parts: [Region]
    let page: Page<ProposalRow>
    /// Where the page begins; nil: at the first.
    let after: String?
    let countdown: RoadCountdown
    /// Steps of many that were asked for here lately.
    var decisions: [BulkDecision] = []
    var sheet = Sheet()
    var errors = FormErrors()
    var result: RoadResult?
    /// What those of the page answer.
    var criteria: [RecordID: ProposalCriteria] = [:]

    static let step = 50

    var title: String {
        office == .kecamatan
            ? say(QueueTexts.forwardTitle(region.titleName)) : say(QueueTexts.verifyTitle(region.titleName))
    }
    var place: Place? { .queues }
    var help: ScreenHelp? {
        office == .kecamatan
            ? ScreenHelp(text: QueueTexts.forwardHelp, anchor: "verifikasi-usulan", book: .dinsos)
            : ScreenHelp(text: QueueTexts.verifyHelp, anchor: "verifikasi-usulan", book: .dinsos)
    }

    var main: HTML {
        """
        <div class="stack big"><div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\(countdown.html(self))</div>\
        \(RoadTabs(screen: self).deliberations(of: region.code))</div></div>
        \(stages)\(filter)\(problemList)\(result?.html(self))
        \(page.items.isEmpty ? empty : list)
        \(if: page.next != nil || after != nil, pages)\(lately)</div>
        """
    }

    private func address(state: ProposalState, kind: ProposalKind?, after: String? = nil) -> String {
        Links.queue(
            office.address, region.code, state: state == office.states[0] ? nil : state, kind: kind, after: after)
    }

    private var stages: HTML? {
        guard office.states.count > 1 else { return nil }
        return tabs(
            office.states.map { stage in
                (name: name(of: stage), address: address(state: stage, kind: kind), isHere: stage == state)
            }, label: say(QueueTexts.stage))
    }

    /// With how many there are of any kind.
    private func name(of stage: ProposalState) -> String {
        let title = say(stage.title)
        return kind == nil ? "\(title) (\(number(countdown.waiting.counts[stage] ?? 0)))" : title
    }

    private var filter: HTML {
        let choices = ListChoices(rules: [], programs: [], parts: parts)
        let fields = FilterFields(screen: self, choices: choices)
        var kinds: [(value: String, words: Words, isChosen: Bool)] = [("", QueueTexts.anyKind, kind == nil)]
        for other in ProposalKind.allCases { kinds.append((other.rawValue, other.title, other == kind)) }
        return """
            <form class="filter" method="get" action="\(office.address)" aria-label="\(say(Texts.filter))">
            \(keep("tahap", state.rawValue))\(RegionField(screen: self, region: region, parts: parts).choice)
            \(fields.select("jenis", QueueTexts.kind, kinds))
            \(fields.buttons(clear: kind == nil ? nil : address(state: state, kind: nil)))
            </form>
            """
    }

    private var list: HTML {
        var ticks = ProposalTicks(screen: self, rows: page.items)
        ticks.ticked = Set(sheet.all(TickedProposals.field))
        ticks.showsVillage = region.code.level != .village
        ticks.criteria = criteria
        return form(
            office.address, action: ActionID(),
            """
            \(keep("wilayah", region.code.dotted))\(keep("tahap", state.rawValue))\(keep("jenis", kind?.rawValue ?? ""))\
            \(keep("sesudah", after ?? ""))\
            \(ticks.table)
            <section class="panel stack" id="langkah" tabindex="-1"><h2>\(say(QueueTexts.chosen))</h2>
            \(if: hasMore, "\(everything)")\(each: office.steps(from: state), { step -> HTML in choice(step) })</section>
            """)
    }

    private var hasMore: Bool { page.next != nil || after != nil }

    private var everything: HTML {
        let all = FormField.Option("ya", say(DecisionTexts.everything), hint: say(DecisionTexts.everythingHint))
        return "\(input(Self.everything, QueueTexts.choose, .boxes([all])))"
    }

    static let everything = "semua"

    private var lately: HTML? {
        if decisions.isEmpty { return nil }
        return """
            <section class="panel" aria-labelledby="sekaligus"><h2 id="sekaligus">\(say(DecisionTexts.lately))</h2>
            <ul class="rows">\(each: decisions, { decision -> HTML in
                """
                <li><a href="\(Links.decision(decision.id))">\
                \(say(DecisionTexts.title(say(decision.step.title), number(decision.total))))</a> \
                <span class="small soft">\(decision.actorName) · \(visit.moment(decision.askedAt))</span></li>

                """
            })</ul></section>
            """
    }

    /// A button; where the step needs a reason, under the fields for it.
    private func choice(_ step: RoadStep) -> HTML {
        guard QueueSteps.needsReason(step) else {
            // What comes next on the road is the one that is filled.
            let isFirst = step == office.steps(from: state).first
            return """
                <div class="row"><button class="btn\(if: !isFirst, " alt")" name="langkah" value="\(step.rawValue)">\
                \(say(step.title))</button></div>

                """
        }
        let (reason, words) = (QueueSteps.reason(step), QueueSteps.words(step))
        let isWrong = errors[reason] != nil || errors[words] != nil
        return """
            <details\(if: isWrong, " open")><summary>\(say(step.title))</summary><div class="stack">
            \(input(reason, QueueTexts.reasonCode, .select(reasonOptions(of: [step]))))
            \(input(words, QueueTexts.words, hint: QueueTexts.wordsHint))
            <div class="row"><button class="btn bad" name="langkah" value="\(step.rawValue)">\(say(step.title))</button></div>\
            </div></details>

            """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil,
            next: page.next.map { address(state: state, kind: kind, after: $0) },
            start: after == nil ? nil : address(state: state, kind: kind), step: Self.step)
    }

    private var empty: HTML {
        statePanel(.ok, say(QueueTexts.nothing), say(QueueTexts.nothingHint), next: otherStage ?? "")
    }

    /// The stage in which there is something, unless what was just done leads there.
    private var otherStage: HTML? {
        guard result == nil, kind == nil else { return nil }
        let filled = office.states.first { $0 != state && (countdown.waiting.counts[$0] ?? 0) > 0 }
        return filled.map { stage -> HTML in
            "<p><a class=\"btn alt\" href=\"\(address(state: stage, kind: nil))\">\(name(of: stage))</a></p>"
        }
    }
}

/// What the form of a queue asks for a step.
enum QueueSteps {
    static func needsReason(_ step: RoadStep) -> Bool {
        Road.arrows.contains { $0.step == step && $0.isBulk && $0.needsReason }
    }

    static func reason(_ step: RoadStep) -> String { "alasan-\(step.rawValue)" }
    static func words(_ step: RoadStep) -> String { "kata-\(step.rawValue)" }
}
