import HTML
import Registry

/// The accounts of an area, filtered by a form whose answers stay in the address.
struct AccountsScreen: Screen {
    let visit: Visit
    let filter: AccountFilter
    let page: Page<ListedAccount>
    let isFirst: Bool
    let counts: [AccountFilter.State?: Int]
    let sheets: [(id: RecordID, madeAt: Int64, count: Int)]
    let region: Region?
    let names: PlaceNames

    var title: String { say(Texts.accounts) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.accountsHelp, anchor: "pengguna", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .accounts).tabs)
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.accountsLead))</p></div>\
        <p class="row"><a class="btn" href="\(Links.newAccount)">\(Icon.plus.picture)\(say(Texts.newAccount))</a>\
        \(button(Texts.manyAccounts, Links.manyAccounts, .people))</p></div>
        \(figures(states))
        \(each: sheets, sheetNote)
        \(form)
        \(page.items.isEmpty ? empty : list)</div>
        """
    }

    /// What is counted over the list.
    static let counted: [(state: AccountFilter.State?, name: Words)] = [
        (nil, Texts.allAccounts), (.neverIn, Texts.neverIn), (.oneTime, Texts.oneTimeOpen), (.noCode, Texts.noCode),
    ]

    private var states: [PieceFigure] {
        Self.counted.map { state, name in
            PieceFigure(
                number(counts[state] ?? 0), say(name), note: say(Texts.ofAccounts(number(counts[nil] ?? 0))),
                Links.accounts(AccountFilter(state: state)))
        }
    }

    private func sheetNote(_ sheet: (id: RecordID, madeAt: Int64, count: Int)) -> HTML {
        note(
            .info, .print,
            """
            <p><a href="\(Links.slips(sheet.id))">\(say(Texts.openSheet))</a> · \
            \(say(Texts.sheetOf(number(sheet.count), visit.moment(sheet.madeAt))))</p>
            """)
    }

    private var form: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: []))
        var roles: [(value: String, words: Words, isChosen: Bool)] = [("", Texts.anyRole, filter.role == nil)]
        for role in Role.allCases { roles.append((role.rawValue, role.title, filter.role == role)) }
        var states: [(value: String, words: Words, isChosen: Bool)] = [("", Texts.anyState, filter.state == nil)]
        for state in AccountFilter.State.allCases {
            states.append((state.rawValue, AccountWords.state(state), filter.state == state))
        }
        return """
            <form class="filter" method="get" action="\(Links.accounts)" aria-label="\(say(Texts.filter))">
            <div class="field"><label for="cari">\(say(Texts.nameOrLogin))</label>\
            <input id="cari" name="cari" value="\(filter.text)" autocomplete="off" maxlength="60"></div>
            <div class="field"><label for="wilayah">\(say(Texts.region))</label><input id="wilayah" name="wilayah" \
            list="wilayah-l" data-suggest="\(Links.suggestions)" autocomplete="off" \
            value="\(region.map { "\($0.code.dotted) \($0.fullName)" } ?? "")"><datalist id="wilayah-l"></datalist></div>
            \(fields.select("peran", Texts.role, roles))
            \(fields.select("keadaan", Texts.accountState, states))
            \(fields.buttons(clear: filter == AccountFilter() ? nil : Links.accounts))
            </form>
            """
    }

    private var list: HTML {
        """
        <div class="panel scroll" tabindex="0" role="group" aria-label="\(title)"><table><thead><tr>\(column(Texts.personAndLogin))\(column(Texts.rolesAndPlaces))\
        \(column(Texts.accountState))\(column(Texts.lastIn))</tr></thead><tbody>\(each: page.items, row)</tbody></table></div>
        \(pager(
            shown: page.items.count, of: filter == AccountFilter() ? counts[nil] : nil,
            next: page.next.map { Links.accounts(filter, after: $0) },
            start: isFirst ? nil : Links.accounts(filter), step: 50))
        """
    }

    private func row(_ account: ListedAccount) -> HTML {
        """
        <tr data-row><th scope="row"><a href="\(Links.account(account.id))" data-open>\(account.name)</a><br>\
        \(small(account.login))</th><td>\(grants(account))</td><td>\(AccountWords(screen: self).tags(account))</td>\
        <td>\(account.signedInAt.map { visit.moment($0) } ?? "–")</td></tr>

        """
    }

    private func grants(_ account: ListedAccount) -> HTML {
        let shown = account.grants.prefix(3).map { words($0.grant, names) }
        let more = account.grants.count - shown.count
        return shown.isEmpty
            ? small(say(Texts.noRole))
            : "\(each: Array(shown.enumerated()), { "\(if: $0.offset > 0, "<br>")\($0.element)" })\(if: more > 0, " +\(more)")"
    }

    private var empty: HTML {
        statePanel(
            .search, say(Texts.nothingFound), say(Texts.noAccountsFit),
            next: button(Texts.showAllAccounts, Links.accounts))
    }
}
