import HTML
import Registry

/// A list of people, and what would come of each line.
struct ManyAccountsScreen: Screen {
    let visit: Visit
    var text = ""
    var list: AccountList?
    /// The list is of the villages that have no operator, not one that was pasted.
    var isVacant = false
    /// Whose villages, as it was typed; empty: of all one's area.
    var vacantPlace = ""
    /// Lines that were ticked; nil: all that are ready and no second for their place.
    var chosen: Set<Int>?
    var errors = FormErrors()

    var title: String { say(Texts.manyAccounts) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.manyAccountsHelp, anchor: "pengguna-massal", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .accounts).tabs)
        <div class="stack"><p class="small"><a href="\(Links.accounts)">\(say(Texts.allAccounts))</a></p>
        <h1>\(title)</h1>\(problems(errors.all.map { ($0.field, say($0.words)) }))
        \(list.map(preview) ?? start)</div>
        """
    }

    private var start: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.everyVillage))</h2><p>\(say(Texts.everyVillageHint))</p>
        \(isWide ? placeForm : "<p><a class=\"btn\" href=\"\(Links.manyAccounts)?isi=kosong\">\(say(Texts.showVacant))</a></p>")</section>
        <section class="panel stack"><h2>\(say(Texts.fromList))</h2><p>\(say(Texts.fromListHint))</p>
        <pre class="small">kode;nama;login
        17.02.06.2001;Yuliana Puspita;
        17.02.06.2002;Rahmat Hidayat;rahmat</pre>
        \(form(Links.manyAccounts, action: ActionID(), """
            <p data-file-into="daftar" hidden><label class="btn alt">\(say(Texts.takeFromFile)) <input type="file" class="vh" \
            accept=".csv,.txt,text/csv,text/plain"></label></p>
            <div class="field\(if: errors["daftar"] != nil, " wrong")"><label for="daftar">\(say(Texts.list))</label>\
            \(errors["daftar"].map { words -> HTML in "<p class=\"error\" id=\"daftar-e\">\(Icon.no.picture)\(say(words))</p>" })\
            <textarea id="daftar" name="daftar" rows="10" spellcheck="false" required\
            \(if: errors["daftar"] != nil, " aria-invalid=\"true\" aria-describedby=\"daftar-e\"")>\(text)</textarea></div>
            <p><button class="btn">\(say(Texts.look))</button></p>
            """))</section>
        """
    }

    /// Somebody keeps the accounts of more than one kabupaten.
    private var isWide: Bool {
        visit.actor?.scope(for: .manageAccounts).regions.contains { $0.level < .kabupaten } ?? false
    }

    private var placeForm: HTML {
        var field = FormField("wilayah", Texts.region, .region, value: vacantPlace)
        field.isRequired = true
        return """
            <form class="stack" method="get" action="\(Links.manyAccounts)"><input type="hidden" name="isi" value="kosong">
            \(self.field(field.error(errors["wilayah"].map(say))))
            <p><button class="btn">\(say(Texts.showVacant))</button></p></form>
            """
    }

    private func preview(_ list: AccountList) -> HTML {
        let ready = list.lines.filter(\.isReady)
        guard !list.lines.isEmpty else {
            return statePanel(
                .ok, say(Texts.noVacant), say(Texts.noVacantHint), next: button(Texts.allAccounts, Links.accounts))
        }
        return """
            <p>\(say(Texts.linesReady(number(ready.count), number(list.lines.count))))</p>
            \(if: list.isCut, note(.info, .info, "<p>\(say(Texts.vacantCut(number(AccountList.most))))</p>"))
            \(form(Links.manyAccounts + "/buat", action: ActionID(), """
                <input type="hidden" name="isi" value="\(isVacant ? "kosong" : "daftar")">\
                <input type="hidden" name="wilayah" value="\(vacantPlace)">\
                <textarea name="daftar" hidden>\(text)</textarea>
                <div class="panel scroll" id="baris" tabindex="0" role="group" aria-label="\(title)"><table><thead><tr><th scope="col">\(allRowsBox)\
                <span class="vh">\(say(Texts.choose))</span></th>\(column(Texts.line))\(column(Texts.personName))\
                \(column(Texts.region))\(column(Texts.login))\(column(Texts.whatComes))</tr></thead>\
                <tbody>\(each: list.lines, row)</tbody></table></div>
                <p class="soft">\(say(Texts.makeHint))</p>
                <p class="row"><button class="btn">\(say(Texts.makeChosen))</button>\
                <a href="\(Links.manyAccounts)">\(say(Texts.otherList))</a></p>
                """))
            """
    }

    private func row(_ line: AccountList.Line) -> HTML {
        let isTicked = chosen?.contains(line.number) ?? !line.isSecond
        let what: HTML =
            line.problem.map { tag(.bad, .no, say($0)) }
            ?? (line.isSecond
                ? tag(.warn, .alert, say(Texts.secondThere)) : tag(.good, .plus, say(Texts.willBeMade)))
        return """
            <tr data-row><td>\(if: line.isReady, rowBox("pilih", String(line.number), label: line.person, isTicked: isTicked))</td>\
            <td class="num">\(number(line.number))</td><th scope="row">\(line.person)<br>\(small(say(line.role.title)))</th>\
            <td>\(line.place)</td><td><code>\(line.login)</code></td><td>\(what)</td></tr>

            """
    }
}
