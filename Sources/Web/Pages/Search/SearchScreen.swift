import HTML
import Registry

/// What one box for everything found.
struct SearchScreen: Screen {
    enum Subject: Sendable {
        /// A name or an address, as typed.
        case name(String)
        case number
        /// The key of a number search is unknown, too old, or somebody else's.
        case expired
        case nothing
    }

    let visit: Visit
    let subject: Subject
    var result: SearchResult = .unusable
    var isFirst = true

    var title: String {
        switch subject {
        case .name(let name): say(Texts.resultsFor(name))
        case .number: say(Texts.resultsForNumber)
        case .expired: say(Texts.expired)
        case .nothing: say(Texts.searchTitle)
        }
    }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.searchHelp, anchor: "mencari") }

    var main: HTML { "<div class=\"stack\"><div class=\"head\"><div><h1>\(title)</h1></div></div>\(found)</div>" }

    private var found: HTML {
        switch (subject, result) {
        case (.expired, _): statePanel(.wait, say(Texts.expired), say(Texts.expiredHint), next: form(""))
        case (.nothing, _): statePanel(.search, say(Texts.searchTitle), say(Texts.searchHelp), next: form(""))
        case (_, .families(let rows)) where !rows.isEmpty:
            FamilyTable(screen: self, rows: rows, showsVillage: true).table
        case (.name(let name), .words(let found)): words(name, found)
        case (.name(let name), .unusable):
            statePanel(.search, say(Texts.unusable), say(Texts.unusableHint), next: form(name))
        case (.name(let name), .families): none(name)
        case (.number, .words(let found)) where !found.persons.items.isEmpty || !found.families.items.isEmpty:
            "\(persons(found, ""))\(families(found, ""))"
        case (.number, _):
            statePanel(.search, say(Texts.noneForNumber), say(Texts.checkDigits), next: form(""))
        }
    }

    private func words(_ name: String, _ found: FoundByWords) -> HTML {
        let isEmpty = found.persons.items.isEmpty && found.families.items.isEmpty
        let goesOn = found.persons.next != nil || found.families.next != nil
        if isEmpty, !goesOn { return isFirst ? none(name) : "<p>\(say(Texts.endOfSearch))</p>\(again(name))" }
        let sections = [persons(found, name), families(found, name)]
        return """
            \(again(name))\(distance(found))\(found.isAddress ? Array(sections.reversed()) : sections)
            """
    }

    /// That nothing was found as typed, and what is shown instead.
    private func distance(_ found: FoundByWords) -> HTML {
        switch found.closeness {
        case .same, nil: ""
        case .similar: note(.info, .info, "<p>\(say(Texts.noneExactly))</p>")
        case .far: note(.info, .info, "<p>\(say(Texts.noneNearly))</p>")
        case .partial: note(.warn, .alert, "<p>\(say(Texts.nonePartly))</p>")
        }
    }

    private func persons(_ found: FoundByWords, _ name: String) -> HTML {
        guard !found.persons.items.isEmpty || found.persons.next != nil else { return "" }
        return section(
            "orang", Texts.personsFound,
            found.persons.items.isEmpty ? "" : PersonTable(screen: self, rows: found.persons.items).table,
            found.persons, name, farther: found.nextIsFarther)
    }

    private func families(_ found: FoundByWords, _ name: String) -> HTML {
        guard !found.families.items.isEmpty || found.families.next != nil else { return "" }
        return section(
            "alamat", Texts.familiesFound,
            found.families.items.isEmpty
                ? "" : FamilyTable(screen: self, rows: found.families.items, showsVillage: true).table,
            found.families, name, farther: false)
    }

    private func section<Item>(
        _ id: String, _ title: Words, _ table: HTML, _ page: Page<Item>, _ name: String, farther: Bool
    ) -> HTML {
        """
        <section class="stack" aria-labelledby="\(id)"><h2 id="\(id)">\(say(title))</h2>
        \(table)\(foot(page, name, farther: farther))</section>
        """
    }

    /// Where the search goes on: the next page, what was not yet looked through, or what is further off.
    private func foot<Item>(_ page: Page<Item>, _ name: String, farther: Bool) -> HTML {
        guard let next = page.next, !name.isEmpty else {
            return pager(
                shown: page.items.count, of: nil, next: nil, start: isFirst ? nil : Links.search(name: name),
                step: page.items.count)
        }
        let words =
            farther ? Texts.searchFarther : page.reached == nil ? Texts.next(number(page.items.count)) : Texts.searchOn
        let said =
            page.reached.map { say(Texts.searchedUpTo($0.titleName)) }
            ?? say(Texts.onThisPage(number(page.items.count), of: nil))
        return """
            <nav class="pager" aria-label="\(say(Texts.pages))"><span class="soft">\(said)</span>\
            <a class="btn alt" href="\(Links.search(name: name, after: next))" rel="next">\(say(words)) \
            \(Icon.next.picture)</a>\
            \(if: !isFirst, link(say(Texts.firstPage), Links.search(name: name)))</nav>
            """
    }

    private func none(_ name: String) -> HTML {
        let tips: HTML = """
            <div class="again"><ul>\(each: Texts.searchTips, { "<li>\(say($0))</li>" })</ul></div>\(form(name))
            """
        return statePanel(.search, say(Texts.noneFor(name)), say(Texts.tryOtherSpelling), next: tips)
    }

    private func again(_ name: String) -> HTML { form(name) }

    private func form(_ text: String) -> HTML {
        """
        <form class="again" method="post" action="\(Links.search)">\(visit.formKey)\
        <label class="label" for="q2">\(say(Texts.searchLabel))</label>\
        <span class="row"><input id="q2" name="q" value="\(text)" autocomplete="off" required><button class="btn">\
        \(say(Texts.search))</button></span></form>
        """
    }
}
