import HTML
import Registry

/// Who saw a family, by day and person.
struct LookersScreen: Screen {
    let visit: Visit
    let page: LookPage
    let kind: LookKind?
    let isFirst: Bool

    var title: String { say(Texts.lookers) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.lookersHelp, anchor: "dilihat", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">
        <p class="small"><a href="\(Links.family(page.family))">\(say(Texts.backToFamily))</a></p>
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.lookersShort))</p></div>\
        <p class="row">\(button(Texts.citizenSheet, Links.lookersSheet(of: page.family), .print))</p></div>
        \(form)
        \(if: !page.isFull, note(.info, .lock, "<p>\(say(Texts.lookersReduced))</p>"))
        \(page.groups.isEmpty ? statePanel(.eye, say(Texts.noLookers), say(Texts.noLookersHint), next: clear) : table)
        \(if: page.listsSince > 0, "<p class=\"small soft\">\(say(Texts.lookersSince(visit.moment(page.listsSince))))</p>")
        </div>
        """
    }

    private var form: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: []))
        let options = LookKind.allCases.map { (value: $0.rawValue, words: Texts.look($0), isChosen: $0 == kind) }
        return """
            <form class="filter" method="get" action="\(Links.lookers(of: page.family))" aria-label="\(say(Texts.filter))">
            \(fields.select("jenis", Texts.lookKind, [("", Texts.allKinds, kind == nil)] + options))
            \(fields.buttons(clear: kind == nil ? nil : Links.lookers(of: page.family)))
            </form>
            """
    }

    private var clear: HTML {
        kind == nil && isFirst ? "" : button(Texts.everyKind, Links.lookers(of: page.family))
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.official))\(column(Texts.day))\(column(Texts.what))\
        \(column(Texts.purposes))</tr></thead><tbody>\(each: page.groups, row)</tbody></table>
        <nav class="pager" aria-label="\(say(Texts.pages))">\
        \(page.next.map { next -> HTML in
            """
            <a class="btn alt" href="\(Links.lookers(of: page.family, kind: kind, after: next))" rel="next">\
            \(say(Texts.olderDays)) \(Icon.next.picture)</a>
            """
        } ?? "<span class=\"soft\">\(say(Texts.endOfList))</span>")\
        \(if: !isFirst, "<a href=\"\(Links.lookers(of: page.family, kind: kind))\">\(say(Texts.firstPage))</a>")</nav>
        """
    }

    private func row(_ group: LookGroup) -> HTML {
        let words = LookWords(visit: visit)
        let name = group.name.map { $0.isEmpty ? say(Texts.nameErased) : $0 }
        let office = words.office(group)
        return """
            <tr><th scope="row">\(name ?? words.role(group))<br>\
            \(small(name == nil ? office : [words.role(group), office].filter { !$0.isEmpty }.joined(separator: ", ")))</th>\
            <td class="nowrap" data-l="\(say(Texts.day))">\(visit.date(group.day))</td>\
            <td class="full">\(each: group.acts, { act in
                "<span class=\"block\">\(words.act(act)) \(small(words.when(act)))</span>"
            })</td>\
            <td data-l="\(say(Texts.purposes))">\(words.purposes(group))</td></tr>

            """
    }
}

/// How a group is put into words, on the screen and on paper.
struct LookWords {
    let visit: Visit

    func role(_ group: LookGroup) -> String {
        if group.account == 0 { return visit.say(Texts.serverOffice) }
        let roles = group.roles.map { visit.say($0.title) }
        return roles.isEmpty ? visit.say(Texts.noRoleNow) : roles.joined(separator: ", ")
    }

    func office(_ group: LookGroup) -> String { group.offices.map(\.titleName).joined(separator: ", ") }

    func act(_ act: LookGroup.Act) -> String {
        let words = visit.say(Texts.look(act.kind))
        return act.times == 1 ? words : "\(words), \(visit.say(Texts.times(visit.number(act.times))))"
    }

    /// `10.05` or `10.05–11.20`.
    func when(_ act: LookGroup.Act) -> String {
        let (first, last) = (visit.time(act.firstAt), visit.time(act.lastAt))
        return first == last ? first : "\(first)–\(last)"
    }

    func purposes(_ group: LookGroup) -> String {
        let all = group.acts.flatMap(\.purposes)
        return all.isEmpty ? "–" : all.joined(separator: "; ")
    }
}

extension Visit {
    /// `10.05`, in English `10:05`.
    func time(_ milliseconds: Int64) -> String {
        let minutes = Int((milliseconds + zone.milliseconds) / 60_000 % 1440)
        return "\(twoDigits(minutes / 60))\(language == .english ? ":" : ".")\(twoDigits(minutes % 60))"
    }
}
