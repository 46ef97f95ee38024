import HTML
import Hummingbird
import Registry

/// Who saw, changed and took out what.
struct AuditScreen: Screen {
    let visit: Visit
    let page: Page<AuditRow>
    let isFirst: Bool

    static let step = 50

    var title: String { say(Texts.audit) }
    var place: Place? { .office }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.auditIntro))</p></div></div>
        \(page.items.isEmpty ? statePanel(.draft, say(Texts.noAudit), say(Texts.noAuditHint)) : table)</div>
        """
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.what))\(column(Texts.when))\
        \(column(Texts.who))\(column(Texts.object))\
        \(column(Texts.detail))</tr></thead>
        <tbody>\(each: page.items, { row in
            """
            <tr><th scope="row">\(say(Texts.verb(row.verb)))</th><td data-l="\(say(Texts.when))">\
            \(visit.moment(row.at))</td>\
            <td data-l="\(say(Texts.who))">\(row.actor)</td><td data-l="\(say(Texts.object))">\(object(row.object))\
            </td>\
            <td data-l="\(say(Texts.detail))">\(row.detail)</td></tr>

            """
        })</tbody></table>
        \(pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.audit(after: $0) },
            start: isFirst ? nil : Links.audit, step: Self.step))
        """
    }

    /// A family is written `keluarga` and its id; then it can be opened.
    private func object(_ written: String) -> HTML {
        guard let word = written.split(separator: " ").last, written.hasPrefix("keluarga "),
            let id = RecordID(String(word))
        else { return "\(written)" }
        return "<a href=\"\(Links.family(id))\">\(written)</a>"
    }
}

struct AuditHandlers {
    let site: Site

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let after = Fields(query: request)["sesudah"]
        let page = try await site.registry.audit(after: after, limit: AuditScreen.step, by: actor)
        return AuditScreen(visit: context.visit, page: page, isFirst: after == nil).response()
    }
}
