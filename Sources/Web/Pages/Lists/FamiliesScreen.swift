import HTML
import Registry

/// The families of a region, filtered by a form whose answers stay in the address.
struct FamiliesScreen: Screen {
    let visit: Visit
    let region: Region
    let path: [Region]
    let filter: FamilyFilter
    /// How many fit in all, where the tallies tell.
    let total: Int?
    let page: Page<FamilyRow>
    let isFirst: Bool
    let choices: ListChoices

    static let step = 25

    var title: String { say(Texts.familiesIn(total.map(number), region.titleName, valid: filter.valid)) }
    var place: Place? { .data }

    var main: HTML {
        """
        <div class="stack">
        \(path.count > 1 ? crumbs(path) { crumb($0) } : nil)
        <div class="head"><div><h1>\(title)</h1>\(reason)</div></div>
        \(DataTabs(screen: self, region: region.code, current: .families).tabs)
        \(form)
        \(page.items.isEmpty ? empty : list)
        </div>
        """
    }

    /// The same question, asked of another region.
    private func crumb(_ region: RegionCode) -> String {
        Links.families(region, valid: filter.valid, rule: filter.rule, program: filter.program)
    }

    private var reason: HTML {
        guard let rule = choices.rules.first(where: { $0.code == filter.rule }) else {
            return "<p>\(say(Texts.orderOfFamilies))</p>"
        }
        return "<p class=\"row\">\(tag(rule)) \(link(say(Texts.meaningOf(rule.code)), Links.rule(rule.code)))</p>"
    }

    private var form: HTML {
        """
        <form class="filter" method="get" action="/keluarga" aria-label="\(say(Texts.filter))">
        \(RegionField(screen: self, region: region, parts: choices.parts).field)
        <div class="field"><label for="valid">\(say(Texts.validity))</label><select id="valid" name="valid">\
        \(option("", say(Texts.all), filter.valid == nil))\(option("tidak", say(Texts.invalid), filter.valid == false))\
        \(option("ya", say(Texts.valid), filter.valid == true))</select></div>
        <div class="field"><label for="alasan">\(say(Texts.reason))</label><select id="alasan" name="alasan">\
        \(option("", say(Texts.anyReason), filter.rule == nil))\(each: choices.rules, { rule in
            option(rule.code, "\(rule.code) \(say(rule.title))", rule.code == filter.rule)
        })</select></div>
        <div class="field"><label for="program">\(say(Texts.program))</label><select id="program" name="program">\
        \(option("", say(Texts.anyProgram), filter.program == nil))\(each: choices.programs, { program in
            option(program.id, program.name, program.id == filter.program)
        })</select></div>
        <p class="row"><button class="btn alt">\(say(Texts.show))</button>\
        \(if: isFiltered, link(say(Texts.clear), Links.families(region.code)))</p>
        </form>
        """
    }

    private var isFiltered: Bool { filter.valid != nil || filter.rule != nil || filter.program != nil }

    private func option(_ value: String, _ label: String, _ selected: Bool) -> HTML {
        "<option value=\"\(value)\"\(if: selected, " selected")>\(label)</option>"
    }

    private var list: HTML {
        """
        \(FamilyTable(screen: self, rows: page.items, showsVillage: region.code.level != .village).table)
        \(pager(
            shown: page.items.count, of: total, next: page.next.map { Links.families(filter, after: $0) },
            start: isFirst ? nil : Links.families(filter), step: Self.step))
        """
    }

    private var empty: HTML {
        if filter.valid == false, filter.rule == nil, filter.program == nil {
            return statePanel(
                .ok, say(Texts.nothingInvalid), say(Texts.allFine(region.titleName)),
                next: button(Texts.showAll, Links.families(region.code)))
        }
        guard isFiltered || !isFirst else {
            return statePanel(
                .draft, say(Texts.noData), say(Texts.noDataHere(region.titleName)),
                next: button(Texts.toStart, Links.overview()))
        }
        return statePanel(
            .search, say(Texts.nothingFound), say(Texts.nothingFits),
            next: button(Texts.showAll, Links.families(region.code)))
    }
}

/// What the filter offers.
struct ListChoices: Sendable {
    var rules: [Rule]
    var programs: [Program]
    /// The regions below, for a start without typing.
    var parts: [Region]
}
