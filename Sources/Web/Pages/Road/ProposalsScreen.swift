import HTML
import Registry

/// The proposals of a region, one state at a time.
struct ProposalsScreen: Screen {
    let visit: Visit
    let region: Region
    let filter: ProposalFilter
    let counts: [ProposalState: Int]
    let page: Page<ProposalRow>
    let isFirst: Bool
    let headline: CutoffHeadline
    let countdown: RoadCountdown
    /// The regions below, for a start without typing.
    let parts: [Region]

    static let step = 25

    var title: String { say(Texts.proposalsIn(region.titleName)) }
    var place: Place? { .proposals }
    var help: ScreenHelp? { ScreenHelp(text: Texts.proposalsHelp, anchor: "usulan") }

    var main: HTML {
        """
        <div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\(headline.html)\
        \(countdown.without(CutoffHeadline.kind).html(self))</div>\
        \(if: visit.may(.propose) && !counts.isEmpty, "<p class=\"row\">\(button(Texts.makeProposal, Links.proposalKinds(), .plus))</p>")</div>
        \(stateTabs)
        \(form)
        \(page.items.isEmpty ? empty : list)
        </div>
        """
    }

    /// Those that hold something, in the order of the road, and the one that is shown.
    private var stateTabs: HTML {
        let states = ProposalState.allCases.filter { counts[$0] != nil || $0 == filter.state }
        let entries = states.map { state -> (name: String, address: String, isHere: Bool) in
            let name = "\(say(state.title)) (\(number(counts[state] ?? 0)))"
            let address = Links.proposals(region.code, state: state, kind: filter.kind)
            return (name: name, address: address, isHere: state == filter.state)
        }
        return tabs(entries, label: say(Texts.whichState))
    }

    private var form: HTML {
        let choices = ListChoices(rules: [], programs: [], parts: parts)
        let fields = FilterFields(screen: self, choices: choices)
        var kinds: [(value: String, words: Words, isChosen: Bool)] = [("", Texts.anyKind, filter.kind == nil)]
        for kind in ProposalKind.allCases { kinds.append((kind.rawValue, kind.title, kind == filter.kind)) }
        let clear = filter.kind == nil ? nil : Links.proposals(region.code, state: filter.state)
        return """
            <form class="filter" method="get" action="\(Links.allProposals)" aria-label="\(say(Texts.filter))">
            <input type="hidden" name="tahap" value="\(filter.state.rawValue)">
            \(RegionField(screen: self, region: region, parts: parts).choice)
            \(fields.select("jenis", Texts.proposalKind, kinds))
            \(fields.buttons(clear: clear))
            </form>
            """
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: page.items, item)</ul>
        \(pager(
            shown: page.items.count, of: filter.kind == nil ? counts[filter.state] : nil,
            next: page.next.map { Links.proposals(region.code, state: filter.state, kind: filter.kind, after: $0) },
            start: isFirst ? nil : Links.proposals(region.code, state: filter.state, kind: filter.kind),
            step: Self.step))
        """
    }

    private func item(_ row: ProposalRow) -> HTML {
        let due = ProposalDue(screen: self, row: row)
        let name = row.label.isEmpty ? say(Texts.noName) : row.label
        return """
            <li class="stack tight" data-row><p class="row"><a href="\(Links.proposal(row.id))" data-open><b>\(name)</b></a>\
            \(ProposalTag(screen: self, state: row.state).html)\(due.chip)\
            \(if: row.isOfficials, chip(.warn, .alert, say(Texts.familyOfOfficials)))</p>\
            <p>\(say(row.kind.title)) · \(say(Texts.personsConcerned(number(row.persons))))\
            \(if: region.code.level != .village, " · \(row.village.fullName)")</p>\
            <p class="small soft">\(say(Texts.periodOf(due.period))) · \(say(Texts.proposalSince)) \
            \(visit.moment(row.since))</p></li>

            """
    }

    private var empty: HTML {
        let next: HTML = visit.may(.propose) ? button(Texts.makeProposal, Links.proposalKinds()) : ""
        if counts.isEmpty {
            return statePanel(.draft, say(Texts.noProposalsYet), say(Texts.noProposalsYetHint), next: next)
        }
        return statePanel(.info, say(Texts.noProposals), say(Texts.noProposalsHint))
    }
}
