import HTML
import Registry

/// Who is of the office of a village, with the form that notes somebody.
struct OfficialsScreen: SheetScreen {
    let visit: Visit
    /// A village, or a wider region in which one is to be chosen.
    let region: Region
    /// Nil where a village is to be chosen.
    var list: OfficialList?
    let parts: [Region]
    /// People on record of the name that was typed; nil: nobody searched.
    var found: Page<PersonRow>?
    /// The `next` of the page of them before.
    var after: String?
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    /// People found on a page.
    static let step = 10
    /// What the button that begins a search says.
    static let start = "1"
    /// The field with the name of those that are shown.
    static let searched = "dicari"

    var title: String { say(OfficialTexts.title(region.titleName)) }
    var place: Place? { .officials }
    var help: ScreenHelp? { ScreenHelp(text: OfficialTexts.help, anchor: "perangkat") }

    var main: HTML {
        """
        <div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\
        <p>\(say(OfficialTexts.lead))</p></div></div>
        \(region.code.level == .village && parts.isEmpty ? nil : chooser)\(problemList)
        \(list.map { list -> HTML in officials(list) })
        </div>
        """
    }

    private var chooser: HTML {
        """
        <form class="filter" method="get" action="\(Links.officialsPlace)" aria-label="\(say(Texts.filter))">
        \(RegionField(screen: self, region: region, parts: parts).field)
        <div class="row"><button class="btn alt">\(say(OfficialTexts.show))</button></div></form>
        \(if: list == nil, "<p>\(say(OfficialTexts.choose))</p>")
        """
    }

    private func officials(_ list: OfficialList) -> HTML {
        let gone = list.officials.filter { official in official.to.map { $0 <= today } ?? false }
        let ids = Set(gone.map(\.id))
        let here = list.officials.filter { !ids.contains($0.id) }
        return """
            \(if: list.officials.isEmpty, "<p class=\"soft\">\(say(OfficialTexts.none))</p>")
            \(here.isEmpty ? nil : section("menjabat", OfficialTexts.inOffice, here, list.mayNote))
            \(gone.isEmpty ? nil : section("berhenti", OfficialTexts.gone, gone, false))
            \(list.mayNote ? noteForm(list) : nil)
            \(list.mayNote ? "<p>\(link(say(PaperStyleTexts.ofVillage), Links.paperStyle(region.code)))</p>" : nil)
            """
    }

    private func section(_ id: String, _ title: Words, _ officials: [Official], _ mayEnd: Bool) -> HTML {
        """
        <section class="panel" aria-labelledby="\(id)"><h2 id="\(id)">\(say(title))</h2>
        <ul class="rows">\(each: officials, { official -> HTML in item(official, mayEnd) })</ul></section>
        """
    }

    private func item(_ official: Official, _ mayEnd: Bool) -> HTML {
        let name = official.name.isEmpty ? say(OfficialTexts.erased) : official.name
        var facts = [say(OfficialTexts.since(visit.date(official.from)))]
        if let end = official.to { facts.append(say(OfficialTexts.until(visit.date(end)))) }
        if !official.account.isEmpty { facts.append(say(OfficialTexts.account(official.account))) }
        let nik: HTML? = official.nik.isEmpty ? nil : " · <span class=\"nik\">\(Mask.number(official.nik))</span>"
        let record: HTML? = official.person.map { person -> HTML in
            " · \(link(say(OfficialTexts.onRecord), Links.person(person)))"
        }
        return """
            <li class="stack tight"><p><b>\(name)</b>, \(official.title)</p>
            <p class="small soft">\(facts.joined(separator: " · "))\(nik)\(record)</p>\
            \(mayEnd && official.to == nil ? endForm(official) : nil)</li>

            """
    }

    private func endForm(_ official: Official) -> HTML {
        let field = Self.endField(official.id)
        return """
            <details\(if: errors[field] != nil, " open")><summary>\(say(OfficialTexts.end))</summary>
            \(form(Links.endOfficial(official.id), action: ActionID(), """
                \(keep("wilayah", region.code.dotted))
                \(input(field, OfficialTexts.endDay, .date, required: true))
                <div class="row"><button class="btn alt">\(say(OfficialTexts.end))</button></div>
                """))</details>
            """
    }

    static func endField(_ id: RecordID) -> String { "berakhir-\(id)" }

    private func noteForm(_ list: OfficialList) -> HTML {
        let accounts = list.accounts.map { FormField.Option(String($0.id), $0.name) }
        let options = [FormField.Option("", say(OfficialTexts.noAccount))] + accounts
        return """
            <section class="panel stack" aria-labelledby="catat"><h2 id="catat">\(say(OfficialTexts.add))</h2>
            \(form(Links.officials(nil), action: action, """
                \(keep("wilayah", region.code.dotted))
                \(input("nama", OfficialTexts.name, hint: OfficialTexts.nameHint))
                <div class="row"><button class="btn alt" name="_cari" value="\(Self.start)" formnovalidate>\
                \(say(OfficialTexts.search))</button></div>
                \(found.map { found -> HTML in people(found) })
                \(input("jabatan", OfficialTexts.office, hint: OfficialTexts.officeHint, required: true))
                \(input("nik", OfficialTexts.nik, .digits(length: 16), hint: OfficialTexts.nikHint))
                \(input("kk", OfficialTexts.kk, .digits(length: 16)))
                \(input("akun", OfficialTexts.useAccount, .select(options)))
                \(input("mulai", OfficialTexts.from, .date, required: true))
                <div class="row"><button class="btn">\(say(OfficialTexts.save))</button></div>
                """))</section>
            """
    }

    /// Nobody at all, or nobody after those of the pages before.
    private var noMore: Words { after == nil ? OfficialTexts.nobodyFound : OfficialTexts.nobodyElse }

    private func people(_ found: Page<PersonRow>) -> HTML {
        let people = found.items.map { person -> FormField.Option in
            // The day stands in the part of the NIK that the mask hides.
            let born = visit.birthYear(person.birth)
            return FormField.Option(
                person.id.description, person.name,
                hint: [Mask.number(person.nik ?? ""), born].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        let more = found.next.map { next -> HTML in
            """
            <div class="row"><button class="btn alt" name="_cari" value="\(next)" formnovalidate>\
            \(say(OfficialTexts.moreFound))</button></div>
            """
        }
        let searched = keep(Self.searched, sheet["nama"])
        if people.isEmpty {
            // The search looks through so many records at a time: none of them, and there are more.
            let words = more == nil ? noMore : OfficialTexts.goesOn
            return "\(searched)<p class=\"soft\" role=\"status\">\(say(words))</p>\(more)"
        }
        let options = people + [FormField.Option("", say(OfficialTexts.nobody))]
        return """
            \(searched)\(after.map { after -> HTML in keep("sesudah", after) })\
            \(input("orang", OfficialTexts.choosePerson, .picks(options)))\(more)
            """
    }
}
