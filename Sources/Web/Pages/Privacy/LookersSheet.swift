import HTML
import Registry

/// A sheet for the citizen who asks who saw their data: roles and offices, never names of officials.
struct LookersSheet: Screen {
    let visit: Visit
    let page: LookPage

    /// Entries that a sheet takes in.
    static let most = 3000

    var title: String { say(Texts.citizenSheetTitle) }
    var place: Place? { .data }

    var main: HTML {
        let words = LookWords(visit: visit)
        // What a citizen asks about: not that somebody looked at this list, nor nameless rest.
        let groups = page.groups.map { group in
            var group = group
            group.acts.removeAll { $0.kind == .lookers || $0.kind == .other }
            return group
        }.filter { !$0.acts.isEmpty }
        return """
            <div class="stack">
            <p>\(button(Texts.back, Links.lookers(of: page.family)))</p>
            <h1>\(title)</h1><p>\(say(Texts.citizenSheetLead))</p>
            \(facts([
                (name: Texts.citizenSheetFor, value: "\(page.family.description)"),
                (name: Texts.auditPlace, value: "\(page.village.fullName) (\(page.village.code.dotted))"),
                (name: Texts.madeOn, value: "\(visit.moment(visit.now))"),
            ]))
            \(groups.isEmpty ? "<p>\(say(Texts.noLookers)).</p>" : table(groups, words))
            \(if: page.next != nil, "<p>\(say(Texts.citizenSheetCut))</p>")
            <div class="pager soft small">\(say(Texts.citizenSheetPrint))</div></div>
            """
    }

    private func table(_ groups: [LookGroup], _ words: LookWords) -> HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.day))\(column(Texts.official))\(column(Texts.what))\
        \(column(Texts.purposes))</tr></thead><tbody>\(each: groups, { group in
            """
            <tr><th scope="row" class="nowrap">\(visit.date(group.day))</th>\
            <td data-l="\(say(Texts.official))">\(words.role(group))<br>\(small(words.office(group)))</td>\
            <td class="full">\(each: group.acts, { "<span class=\"block\">\(words.act($0))</span>" })</td>\
            <td data-l="\(say(Texts.purposes))">\(words.purposes(group))</td></tr>

            """
        })</tbody></table>
        """
    }
}

/// On the family's page: that it can be known who looked, and the way to it.
struct LookersPanel {
    let screen: any Screen
    let family: FamilyPage

    var section: HTML? {
        let visit = screen.visit
        let village = family.village.code
        guard [.lookers, .readAudit, .privacy].contains(where: { visit.may($0, at: village) }) else { return nil }
        return """
            <section class="panel stack tight" aria-labelledby="dilihat"><h2 id="dilihat">\(screen.say(Texts.lookers))</h2>\
            <p class="small soft">\(screen.say(Texts.lookersShort))</p>\
            <p>\(screen.button(Texts.lookersOpen, Links.lookers(of: family.id), .eye))</p></section>
            """
    }
}
