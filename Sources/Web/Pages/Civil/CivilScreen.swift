import HTML
import Registry

/// Ekstrak Dukcapil: bringing one in, and every one that was loaded.
struct CivilScreen: SheetScreen {
    let visit: Visit
    let loads: [CivilLoad]
    /// One's own files that have come whole and are no import.
    let uploads: [Upload]
    /// Bytes of the largest file that is taken.
    let largest: Int
    let action: ActionID
    var sheet = Sheet()
    var errors = FormErrors()

    static let all = "seluruh"
    static let part = "sebagian"

    var title: String { say(Texts.civil) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.civilHelp, anchor: "dukcapil", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .files).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.civilLead))</p></div></div>
        \(problemList)<div class="cols half">\(UploadForm(screen: self, largest: largest).panel)\(loading)</div>
        <section class="stack"><h2>\(say(Texts.civilLoads))</h2>\(list)</section></div>
        """
    }

    /// A sheet of a workbook has to be read before it is loaded.
    private var loading: HTML {
        let ready = uploads.filter(\.hasText)
        let unread = uploads.filter { !$0.hasText }
        return """
            <section class="panel stack"><h2>\(say(Texts.civilLoadTitle))</h2>\
            \(ready.isEmpty ? "<p>\(say(Texts.civilNoFile))</p>" : fields(ready))\(sheets(unread))</section>
            """
    }

    private func fields(_ ready: [Upload]) -> HTML {
        let files = ready.map { FormField.Option($0.id.description, $0.name, hint: visit.size($0.bytes)) }
        let extents = [
            FormField.Option(Self.all, say(Texts.civilAll), hint: say(Texts.civilAllHint)),
            FormField.Option(Self.part, say(Texts.civilPart), hint: say(Texts.civilPartHint)),
        ]
        return form(
            Links.civil, action: action,
            """
            \(input("unggahan", Texts.civilFile, .picks(files), required: true))
            \(input("wilayah", Texts.civilRegion, .region, hint: Texts.civilRegionHint, required: true))
            \(input("tanggal_data", Texts.civilAsOf, .date, hint: Texts.civilAsOfHint, required: true))
            \(input("cakupan", Texts.civilExtent, .picks(extents), required: true))
            <p><button class="btn">\(say(Texts.civilLoad))</button></p>
            """)
    }

    private func sheets(_ unread: [Upload]) -> HTML? {
        if unread.isEmpty { return nil }
        return """
            <p class="small">\(say(Texts.civilSheetFirst))</p><ul>\(each: unread, { upload -> HTML in
                "<li><a class=\"break\" href=\"\(Links.upload(upload.id))\">\(upload.name)</a></li>"
            })</ul>
            """
    }

    private var list: HTML {
        guard !loads.isEmpty else {
            return statePanel(.wait, say(Texts.noCivilLoads), say(Texts.noCivilLoadsHint))
        }
        return """
            <div class="panel scroll"><table><thead><tr>\(column(Texts.civilFile))\(column(Texts.region))\
            \(column(Texts.civilAsOf))\(column(Texts.civilPeople, "num"))\(column(Texts.civilVillages, "num"))\
            \(column(Texts.civilUnreadable, "num"))\(column(Texts.jobState))</tr></thead>
            <tbody>\(each: loads, row)</tbody></table></div>
            """
    }

    private func row(_ load: CivilLoad) -> HTML {
        """
        <tr data-row><th scope="row"><a class="break" href="\(Links.job(load.id))" data-open>\(load.name)</a><br>\
        \(small("\(load.actorName) · \(visit.moment(load.at))"))</th><td>\(load.region.name)</td>\
        <td class="nowrap">\(visit.shortDate(load.asOf))</td><td class="num">\(number(load.rows))</td>\
        <td class="num">\(number(load.villages))</td><td class="num">\(number(load.unreadable))\(rejects(load))</td>\
        <td>\(state(load))</td></tr>

        """
    }

    /// CSV, then XLSX.
    private func rejects(_ load: CivilLoad) -> HTML? {
        if load.rejects.isEmpty { return nil }
        let files = Array(zip(["CSV", "XLSX"], load.rejects))
        return """
            <br>\(each: files, { name, file -> HTML in
                "<a href=\"\(Links.storedFile(file))\">\(name)</a> "
            })
            """
    }

    private func state(_ load: CivilLoad) -> HTML {
        switch load.state {
        case .loading: return tag(.info, .wait, say(Texts.civilLoading))
        case .broken: return tag(.warn, .alert, say(Texts.civilBroken))
        case .replaced: return tag(.info, .undo, say(Texts.civilReplaced))
        case .inForce:
            let words = Texts.civilHeld(number(load.held), of: number(load.villages))
            return "\(tag(.good, .ok, say(Texts.civilInForce)))<br>\(small(say(words)))"
        }
    }
}
