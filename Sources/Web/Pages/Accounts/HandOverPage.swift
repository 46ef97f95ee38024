import HTML
import HTTPTypes
import Hummingbird
import Registry

/// Another person takes over.
struct HandOverHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        if let before = try await site.outcomeBefore(of: HandOver.self, context) {
            return .see(Links.slips(before.sheet))
        }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            var errors = FormErrors()
            let name = screen.sheet["nama"]
            if name.isEmpty { errors.add("nama", Texts.personNeeded) }
            let day = TypedDate.day(screen.sheet["mulai"])
            if day == nil { errors.add("mulai", Texts.dayNeeded) }
            if screen.sheet["alasan"].isEmpty { errors.add("alasan", Texts.whyNeeded) }
            try errors.check()
            guard let day else { throw errors }
            var login = screen.sheet["login"].lowercased()
            let place = screen.details.account.grants.first?.grant.region ?? .nation
            if login.isEmpty { login = try await registry.proposedLogin(person: name, at: place) }
            let outcome = try await registry.handOver(
                HandOver(
                    id: context.actionID, account: screen.details.account.id, login: login, name: name, day: day,
                    reason: screen.sheet["alasan"]), by: actor)
            return .see(Links.slips(outcome.sheet))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> HandOverScreen {
        let actor = try context.actor
        guard let id = Int64(context.parameter("id")), id > 0 else { throw Refusal.notFound }
        let details = try await registry.account(id, by: actor)
        guard details.readOnly == nil else { throw Refusal.notFound }
        var screen = HandOverScreen(
            visit: context.visit, details: details, work: try await registry.openWork(of: id, by: actor),
            names: await PlaceNames(details.account.grants.map(\.grant.region), registry))
        screen.sheet["mulai"] = TypedDate.shown(screen.today)
        return screen
    }
}

struct HandOverScreen: SheetScreen {
    let visit: Visit
    let details: AccountDetails
    let work: OpenWork
    let names: PlaceNames
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(Texts.handOverOf(details.account.name)) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.handOverHelp, anchor: "pengguna-serah", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .accounts).tabs)
        <div class="stack letter"><p class="small"><a href="\(Links.account(details.account.id))">\(details.account.name)</a></p>
        <h1>\(title)</h1><p>\(say(Texts.handOverLead))</p>\(problemList)
        <section class="panel" aria-labelledby="ikut"><h2 id="ikut">\(say(Texts.whatGoes))</h2>
        <ul class="rows">\(each: details.account.grants, { "<li>\(words($0.grant, names))</li>" })\
        <li>\(say(Texts.draftsGo(number(work.drafts))))</li><li>\(say(Texts.viewsGo(number(work.views))))</li></ul>
        <h3>\(say(Texts.whatStays))</h3>
        <ul class="rows"><li>\(say(Texts.notesStay(number(work.notes))))</li>\
        <li>\(say(Texts.transfersStay(number(work.transfers))))</li>\
        <li>\(say(Texts.changesStay(number(work.waitingChanges))))</li></ul></section>
        \(form(Links.handOver(details.account.id), action: ActionID(), """
            \(input("nama", Texts.successorName, required: true))
            \(input("login", Texts.login, hint: Texts.loginHint))
            \(input("mulai", Texts.firstDay, .date, hint: Texts.firstDayHint, required: true))
            \(input("alasan", Texts.why, hint: Texts.handOverWhyHint, required: true))
            <p class="row"><button class="btn">\(say(Texts.handOver))</button>\
            <a href="\(Links.account(details.account.id))">\(say(Texts.cancel))</a></p>
            """))</div>
        """
    }
}
