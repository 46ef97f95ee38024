import HTML
import Registry

/// What one box for everything found.
struct SearchScreen: Screen {
    enum Subject: Sendable {
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

    var main: HTML { "<div class=\"stack\"><div class=\"head\"><div><h1>\(title)</h1></div></div>\(found)</div>" }

    private var found: HTML {
        switch (subject, result) {
        case (.expired, _): statePanel(.wait, say(Texts.expired), say(Texts.expiredHint), next: form)
        case (.nothing, _): statePanel(.search, say(Texts.searchTitle), say(Texts.searchHelp), next: form)
        case (_, .families(let rows)) where !rows.isEmpty:
            FamilyTable(screen: self, rows: rows, showsVillage: true).table
        case (.name(let name), .persons(let rows, let next)) where !rows.isEmpty:
            """
            \(PersonTable(screen: self, rows: rows).table)
            \(pager(
                shown: rows.count, of: nil, next: next.map { Links.search(name: name, after: $0) },
                start: isFirst ? nil : Links.search(name: name), step: rows.count))
            """
        case (_, .persons(let rows, _)) where !rows.isEmpty: PersonTable(screen: self, rows: rows).table
        case (_, .unusable): statePanel(.search, say(Texts.unusable), say(Texts.unusableHint), next: form)
        case (.name(let name), _):
            statePanel(.search, say(Texts.noneFor(name)), say(Texts.tryOtherSpelling), next: form)
        case (.number, _): statePanel(.search, say(Texts.noneForNumber), say(Texts.checkDigits), next: form)
        }
    }

    private var form: HTML {
        """
        <form class="again" method="post" action="\(Links.search)">\(visit.formKey)\
        <label class="label" for="q2">\(say(Texts.searchLabel))</label>\
        <span class="row"><input id="q2" name="q" autocomplete="off" required><button class="btn">\
        \(say(Texts.search))</button></span></form>
        """
    }
}
