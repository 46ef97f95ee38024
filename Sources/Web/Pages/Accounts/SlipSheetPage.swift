import HTML
import HTTPTypes
import Hummingbird
import Registry

/// Sheets of one-time passwords to print.
struct SlipHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let sheet = try await site.registry.slipSheet(try id(context), by: context.actor)
        let scheme = site.settings.secure ? "https" : "http"
        return SlipScreen(
            visit: context.visit, sheet: sheet, site: "\(scheme)://\(request.head.authority ?? "")",
            names: await PlaceNames(sheet.slips.map(\.region), site.registry)
        ).response()
    }

    func drop(_ request: Request, _ context: Context) async throws -> Response {
        try await site.registry.dropSlipSheet(try id(context), by: context.actor)
        return .see(Links.accounts)
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}

/// One slip an account, to be cut apart.
struct SlipScreen: Screen {
    let visit: Visit
    let sheet: SlipSheet
    let site: String
    let names: PlaceNames

    var title: String { say(Texts.slips) }
    var place: Place? { .office }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <div class="stack"><div class="noprint stack"><p class="small"><a href="\(Links.accounts)">\(say(Texts.allAccounts))</a></p>
        <h1>\(title)</h1>
        \(note(.warn, .lock, "<p>\(say(Texts.slipsHint(visit.moment(sheet.expiresAt))))</p>"))
        <div class="row"><button class="btn" type="button" data-print hidden>\(Icon.print.picture)\(say(Texts.print))</button>\
        <form method="post" action="\(Links.dropSlips(sheet.id))">\(visit.formKey)\
        <button class="btn alt">\(say(Texts.dropSheet))</button></form></div></div>
        \(sheet.slips.isEmpty ? statePanel(.ok, say(Texts.noSlips), say(Texts.noSlipsHint)) : slips)</div>
        """
    }

    private var slips: HTML {
        """
        <div class="slips">\(each: sheet.slips, { slip in
            """
            <article><p class="label">Tepat · \(names[slip.region])</p><p><b>\(slip.name)</b></p>
            <p>\(say(Texts.login)): <code>\(slip.login)</code></p>
            <p>\(say(Texts.oneTimePassword)):<br><code class="secret">\(slip.password)</code></p>
            <p class="small">\(say(Texts.slipSteps(site, visit.date(visit.day(of: slip.validUntil)))))</p></article>

            """
        })</div>
        """
    }
}
