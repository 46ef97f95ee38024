import HTML
import Registry

/// Who saw, changed and took out what.
struct AuditScreen: Screen {
    let visit: Visit
    let query: AuditQuery
    var page: Page<AuditRow>
    let isFirst: Bool
    let state: AuditState
    /// Nil where only looking at each entry would tell.
    var counts: [AuditCount]?

    static let step = 50
    /// What is done with a list of proposals, and with its papers.
    private static let ofLists: Set<String> = [
        AuditVerb.batchDecided.rawValue, AuditVerb.evidenceOpened.rawValue, AuditVerb.listed.rawValue,
        AuditVerb.paperMade.rawValue, AuditVerb.paperOpened.rawValue, AuditVerb.paperWithdrawn.rawValue,
    ]

    var title: String { say(Texts.audit) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.auditHelp, anchor: "jejak", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .audit).tabs)
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.auditIntro))</p></div></div>
        \(AuditChainPanel(screen: self, state: state).panel)
        \(problems(query.errors.all.map { ($0.field, say($0.words)) }))
        \(form)
        \(counts.flatMap(countList))
        \(page.items.isEmpty ? empty : table)</div>
        """
    }

    private var form: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: []))
        let groups = AuditGroup.allCases.map {
            (value: $0.rawValue, words: Texts.auditGroup($0), isChosen: $0 == query.filter.group)
        }
        return """
            <form class="filter" method="get" action="\(Links.audit)" aria-label="\(say(Texts.filter))">
            \(text("dari", Texts.auditFrom, .date))\(text("sampai", Texts.auditTo, .date))
            \(fields.select("jenis", Texts.auditGroup, [("", Texts.allKinds, query.filter.group == nil)] + groups))
            \(text("akun", Texts.auditAccount))\(text("wilayah", Texts.auditPlace, .region))
            \(text("objek", Texts.auditObject))\(text("kata", Texts.auditWords))
            \(fields.buttons(clear: query.filter.isEmpty && query.errors.isEmpty ? nil : Links.audit))
            </form>
            """
    }

    private func text(_ name: String, _ label: Words, _ kind: FormField.Kind = .text) -> HTML {
        var value = query.typed[name] ?? ""
        if case .date = kind { value = TypedDate.shown(TypedDate.iso(value)) }
        var input = FormField(name, label, kind, value: value).error(query.errors[name].map(say))
        // The word "optional" at seven fields of a filter says nothing.
        input.isOptionalSaid = false
        return field(input)
    }

    private func countList(_ counts: [AuditCount]) -> HTML? {
        guard !counts.isEmpty else { return nil }
        let since = query.filter.from == nil ? " (\(say(Texts.auditCounts30)))" : ""
        return """
            <details><summary>\(say(Texts.auditCounts))\(since)</summary>
            <ul class="rows">\(each: counts, { count in
                let group = AuditVerb(rawValue: count.verb).map { AuditGroup($0) } ?? .other
                return """
                    <li class="row"><a href="\(Links.audit(query.with("jenis", group.rawValue)))">\
                    \(say(Texts.verb(count.verb)))</a><span class="push">\(number(count.entries))</span></li>

                    """
            })</ul></details>
            """
    }

    private var empty: HTML {
        if page.next != nil {
            return "\(statePanel(.search, say(Texts.noAuditFits), say(Texts.auditLookedThrough)))\(foot)"
        }
        return query.filter.isEmpty && isFirst
            ? statePanel(.draft, say(Texts.noAudit), say(Texts.noAuditHint))
            : statePanel(
                .search, say(Texts.noAuditFits), say(Texts.noAuditFitsHint),
                next: button(Texts.clear, Links.audit))
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.what))\(column(Texts.when))\
        \(column(Texts.who))\(column(Texts.object))\
        \(column(Texts.detail))</tr></thead>
        <tbody>\(each: page.items, row)</tbody></table>
        \(if: page.reached != nil, "<p class=\"soft small\">\(say(Texts.auditLookedThrough))</p>")
        \(foot)\(AuditExportForm(screen: self, query: query).html)
        """
    }

    private var foot: HTML {
        pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.audit(query.fields, after: $0) },
            start: isFirst ? nil : Links.audit(query.fields), step: Self.step)
    }

    private func row(_ row: AuditRow) -> HTML {
        """
        <tr><th scope="row">\(say(Texts.verb(row.verb, of: row.object)))</th><td data-l="\(say(Texts.when))">\
        \(visit.moment(row.at))</td>\
        <td data-l="\(say(Texts.who))">\(who(row))</td>\
        <td data-l="\(say(Texts.object))">\(object(row))<br>\(small(row.place.titleName))</td>\
        <td data-l="\(say(Texts.detail))">\(row.isErased ? "\(say(Texts.auditErased))" : AuditDetail(text: say(Texts.auditDetail(row.detail, row.verb))).html)</td></tr>

        """
    }

    /// Everything of the same account.
    private func who(_ row: AuditRow) -> HTML {
        let name = row.isErased ? say(Texts.nameErased) : row.actor
        guard row.account >= 0 else { return "\(name)" }
        let account = row.account == 0 ? "server" : "#\(row.account)"
        return link(name.isEmpty ? account : name, Links.audit(query.with("akun", account)))
    }

    /// A link to what the reader may open.
    private func object(_ row: AuditRow) -> HTML {
        let written = row.object
        let words = written.split(separator: " ")
        guard words.count > 1, let last = words.last, let id = RecordID(String(last)) else { return "\(written)" }
        switch words.dropLast().joined(separator: " ") {
        case "keluarga", "kk": return link(written, Links.family(id))
        case "nik", "orang": return link(written, Links.person(id))
        case "pindah": return link(written, Links.transfer(id))
        case "pekerjaan": return link(written, Links.job(id))
        case "usulan": return link(written, Links.proposal(id))
        case "musyawarah": return link(written, Links.deliberation(id))
        case "penetapan": return link(written, Links.determination(id))
        case "putusan": return link(written, Links.decision(id))
        // What is handed over at once goes to many villages; a list of one village is one that was opened.
        case "serah terima":
            return link(written, row.verb == AuditVerb.listed.rawValue ? Links.handBack(id) : Links.handBacks)
        // Files are written like this too.
        case "berkas" where Self.ofLists.contains(row.verb): return link(written, Links.batch(id))
        default: return "\(written)"
        }
    }
}

/// Whether the trail holds, as far as was checked, and the anchor to be kept elsewhere.
struct AuditChainPanel {
    let screen: any Screen
    let state: AuditState

    var panel: HTML {
        """
        <section class="panel stack tight" aria-labelledby="rantai"><h2 id="rantai">\(say(Texts.auditChain))</h2>
        \(checked)<p>\(sealed)</p>
        <div class="row"><form method="post" action="\(Links.verifyAudit)">\(screen.visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        <button class="btn alt">\(Icon.sync.picture)\(say(Texts.auditVerify))</button></form>\
        \(screen.button(Texts.auditAnchor, Links.auditAnchor, .lock))</div>\
        <p class="small soft">\(say(Texts.auditAnchorHint))</p></section>
        """
    }

    private var checked: HTML {
        guard let last = state.verification else {
            return "<p>\(screen.tag(.info, .wait, say(Texts.auditNeverChecked)))</p>"
        }
        let moment = screen.visit.moment(last.at)
        let words =
            last.problems.isEmpty
            ? screen.tag(
                .good, .ok, say(Texts.auditHolds(screen.number(last.entries), moment, by: last.by)))
            : screen.tag(.bad, .no, say(Texts.auditBroken(screen.number(last.problems.count), moment)))
        let erased = last.erased > 0 ? " \(say(Texts.auditErasedCount(screen.number(last.erased))))" : ""
        return "<p>\(words)\(erased)</p>"
    }

    private var sealed: String {
        state.lastSealed.map { say(Texts.auditSealed(screen.visit.date($0))) } ?? say(Texts.auditNotSealed)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// Takes out what the filter leaves.
struct AuditExportForm {
    let screen: any Screen
    let query: AuditQuery

    var html: HTML {
        """
        <form class="row" method="post" action="\(Links.exportAudit)">\(screen.visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        \(each: query.fields.compactMap { name, value in value.map { (name, $0) } }, { name, value in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        })<span>\(screen.say(Texts.auditExport)):</span>\
        <button class="btn alt" name="format" value="csv">CSV</button>\
        <button class="btn alt" name="format" value="xlsx">XLSX</button></form>
        """
    }
}

/// What a trail says of an act: a digest by its beginning, since all of it is wider than the rest of the table.
struct AuditDetail {
    let text: String

    var html: HTML {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
        return "\(each: Array(words.enumerated()), { place, word in part(word, isFirst: place == 0) })"
    }

    private func part(_ word: String, isFirst: Bool) -> HTML {
        let space = isFirst ? "" : " "
        let digest = word.prefix(while: \.isHexDigit)
        guard digest.count == 64 else { return "\(space)\(word)" }
        let rest = String(word.dropFirst(64))
        return "\(space)<span title=\"\(String(digest))\">\(String(digest.prefix(12)))…</span>\(rest)"
    }
}
