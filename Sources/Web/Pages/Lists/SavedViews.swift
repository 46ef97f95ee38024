import HTML
import Hummingbird
import Registry

/// The saved views of one screen, and what has just been done to one of them.
struct ViewsShown: Sendable {
    var screen: SavedView.Screen
    var all: [SavedView]
    /// The name of the view that was just saved, or deleted.
    var saved: String?
    var deleted: String?

    init(screen: SavedView.Screen, all: [SavedView], saved: String? = nil, deleted: String? = nil) {
        self.screen = screen
        self.all = all.filter { $0.screen == screen }
        self.saved = saved
        self.deleted = deleted
    }

    init(of screen: SavedView.Screen, _ query: Fields, _ registry: Registry, _ actor: Actor) async throws {
        self.init(
            screen: screen, all: try await registry.views(by: actor),
            saved: query["disimpan"].map { String($0.prefix(60)) },
            deleted: query["dihapus"].map { String($0.prefix(60)) })
    }
}

/// The ways that somebody keeps going, above a list: to go them again, to keep the present one, to let one go.
struct SavedViewsPanel {
    let screen: any Screen
    let visit: Visit
    let views: ViewsShown
    /// The address of the list as it is filtered now.
    let current: String

    private var query: String { Links.query(of: current) }

    var panel: HTML {
        """
        <section class="stack tight" aria-label="\(say(Texts.savedViews))">\(notice)\(if: !views.all.isEmpty, links)
        <details><summary>\(say(views.all.isEmpty ? Texts.saveThisView : Texts.saveOrDelete))</summary>
        <div class="stack tight">\(saveForm)\(if: !views.all.isEmpty, deletion)</div></details></section>
        """
    }

    private var notice: HTML {
        if let name = views.deleted, !views.all.contains(where: { $0.name == name }) {
            return screen.note(
                .info, .info,
                """
                <form class="row" method="post" action="\(Links.saveView)">\(hidden)\
                <input type="hidden" name="nama" value="\(name)">\
                <span>\(say(Texts.viewDeleted(name)))</span>\
                <button class="link">\(say(Texts.undo))</button></form>
                """)
        }
        if let name = views.saved, views.all.contains(where: { $0.name == name }) {
            return screen.note(.good, .ok, "<p>\(say(Texts.viewSaved(name)))</p>")
        }
        return ""
    }

    private var links: HTML {
        """
        <nav class="row" aria-label="\(say(Texts.savedViews))"><span class="label">\(say(Texts.savedViews))</span>\
        \(each: views.all, { view in
            """
            <a href="\(Links.view(view.screen, view.query))"\(if: view.query == query, " aria-current=\"page\"")>\
            \(view.name)</a>
            """
        })</nav>
        """
    }

    private var hidden: HTML {
        """
        \(visit.formKey)<input type="hidden" name="layar" value="\(views.screen.rawValue)">\
        <input type="hidden" name="kueri" value="\(query)">
        """
    }

    private var saveForm: HTML {
        """
        <form class="again" method="post" action="\(Links.saveView)">\(hidden)\
        <label class="label" for="nama-tampilan">\(say(Texts.viewName))</label>\
        <span class="row"><input id="nama-tampilan" name="nama" maxlength="60" autocomplete="off" required>\
        <button class="btn alt">\(say(Texts.save))</button></span>\
        <span class="hint">\(say(Texts.viewNameHint))</span></form>
        """
    }

    private var deletion: HTML {
        """
        <ul class="rows">\(each: views.all, { view in
            """
            <li><form class="row" method="post" action="\(Links.dropView)">\(visit.formKey)\
            <input type="hidden" name="id" value="\(view.id.description)"><span>\(view.name)</span>\
            <button class="link">\(say(Texts.deleteView))<span class="vh"> \(view.name)</span></button></form></li>
            """
        })</ul>
        """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
