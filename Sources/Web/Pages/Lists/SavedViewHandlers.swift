import HTML
import Hummingbird
import Registry

/// Keeps filters under names, and lets them go. A name sent twice is the same view: nothing is done twice.
struct SavedViewHandlers {
    let site: Site

    func save(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard let screen = context.form["layar"].flatMap(SavedView.Screen.init) else { throw Refusal.notFound }
        let (name, query) = (context.form["nama"] ?? "", context.form["kueri"] ?? "")
        do {
            try await site.registry.saveView(screen: screen, name: name, query: query, by: actor)
            return .see(Links.view(screen, query, saved: name))
        } catch Refusal.invalidInput(field: "nama", let reason) {
            return SaveViewScreen(visit: context.visit, screen: screen, name: name, query: query, problem: reason)
                .response(.unprocessableContent)
        }
    }

    /// Leads to what the view showed, where it can be had again.
    func drop(_ request: Request, _ context: Context) async throws -> Response {
        guard let id = context.form["id"].flatMap({ RecordID($0) }) else { throw Refusal.notFound }
        guard let view = try await site.registry.dropView(id: id, by: try context.actor) else {
            return .see(Links.families(context.visit.home?.code ?? .nation))
        }
        return .see(Links.view(view.screen, view.query, deleted: view.name))
    }
}

/// A name that was not taken, with what is wrong with it.
struct SaveViewScreen: Screen {
    let visit: Visit
    let screen: SavedView.Screen
    let name: String
    let query: String
    let problem: Words

    var title: String { say(Texts.saveThisView) }
    var place: Place? { screen == .mending ? nil : .data }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1></div></div>
        \(problems([(field: "nama", words: say(problem))]))
        <form class="stack edit" method="post" action="\(Links.saveView)" novalidate>\(visit.formKey)\
        <input type="hidden" name="layar" value="\(screen.rawValue)">\
        <input type="hidden" name="kueri" value="\(query)">\
        \(field(FormField("nama", Texts.viewName, value: name).hint(say(Texts.viewNameHint)).required().error(say(problem))))
        <p class="row"><button class="btn">\(say(Texts.save))</button>\
        \(link(say(Texts.cancel), Links.view(screen, query)))</p></form></div>
        """
    }
}

func addFindingRoutes(to router: Router<Context>, of site: Site) {
    let views = SavedViewHandlers(site: site)
    router.post("/tampilan", use: views.save)
    router.post("/tampilan/hapus", use: views.drop)
}
