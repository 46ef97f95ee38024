import HTML
import Hummingbird
import Logging
import Registry

/// A form that was begun earlier, to be filled in again as it was left.
struct DraftFields: Sendable {
    var fields: Fields
    /// Says that it is a draft and offers to throw it away. It holds a form of its own: it stands above the form, never
    /// inside it.
    var note: HTML
    /// The id the form was drawn with: what was saved after all is then not done twice.
    var action: ActionID { ActionID(fields["_aksi"].map { String($0.prefix(64)) } ?? Secret.unguessable()) }
}

extension Site {
    /// What the actor left of the form shown at this address.
    func draftFields(_ context: Context) async throws -> DraftFields? {
        for path in addresses(context) {
            if let draft = try await draftFields(at: path, context) { return draft }
        }
        return nil
    }

    /// What the actor left of the form that is sent to this very address, whatever page is shown.
    func draftFields(at path: String, _ context: Context) async throws -> DraftFields? {
        guard let draft = try await registry.draft(path, by: context.actor) else { return nil }
        return DraftFields(fields: Fields(draft), note: DraftNote(visit: context.visit, draft: draft).html)
    }

    /// The form was refused: it stays as it was sent, also for who leaves the page without a script that keeps it. That
    /// it could not be kept harms nobody who still has the page, so none is told.
    func keepDraft(_ context: Context) async {
        guard let actor = context.visit.actor, let title = context.form["_judul"] else { return }
        let draft = Draft(
            path: context.address, title: title, fields: context.form.kept, savedAt: settings.now(),
            wasInterrupted: false)
        do {
            try await registry.saveDraft(draft, by: actor)
        } catch {
            settings.warn("a draft was not kept: \(Fault.words(error))")
        }
    }

    /// The form was saved: nothing is left of its draft. A draft that stays because of a fault harms nobody, so none
    /// is told.
    func dropDraft(_ context: Context) async {
        for path in addresses(context) { await dropDraft(at: path, context) }
    }

    /// Nothing is left of the draft of the form that is sent to this very address.
    func dropDraft(at path: String, _ context: Context) async {
        guard let actor = context.visit.actor else { return }
        do {
            try await registry.dropDraft(path, by: actor)
        } catch {
            settings.warn("a draft was not dropped: \(Fault.words(error))")
        }
    }

    /// A form is known by the address that it is sent to. Where it is shown at one with a query, it may be sent to
    /// either.
    private func addresses(_ context: Context) -> [String] {
        let path = String(context.address.prefix { $0 != "?" })
        return path == context.address ? [path] : [context.address, path]
    }
}

extension Fields {
    init(_ draft: Draft) { self.init(draft.fields.map { ($0.name, $0.value) }) }
}

/// `Draf dari pukul 10.21 dipulihkan.`
private struct DraftNote: Screen {
    let visit: Visit
    let draft: Draft
    var title: String { "" }

    var main: HTML { html }

    var html: HTML {
        note(
            draft.wasInterrupted ? .warn : .info, draft.wasInterrupted ? .alert : .draft,
            """
            <div class="row"><p class="grow">\(say(words))</p><form method="post" action="\(Links.dropDraft)">\
            \(visit.formKey)<input type="hidden" name="jalan" value="\(draft.path)">\
            <button class="link">\(say(Texts.dropDraft))</button></form></div>
            """)
    }

    private var words: Words {
        draft.wasInterrupted ? Texts.formInterrupted : Texts.draftRestored(visit.timeOrDay(draft.savedAt))
    }
}

/// Forms that keep themselves while they are written.
struct DraftHandlers {
    let site: Site

    /// Sent by a script, a little after something was typed.
    func save(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard let path = SignInHandlers.local(context.form.exactly("_jalan")) else { throw Refusal.notFound }
        let draft = Draft(
            path: path, title: context.form["_judul"] ?? "", fields: context.form.kept, savedAt: site.settings.now(),
            wasInterrupted: false)
        let savedAt = try await site.registry.saveDraft(draft, by: actor)
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"saved_at\":\(savedAt)}")))
    }

    func drop(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard let path = SignInHandlers.local(context.form.exactly("jalan")) else { throw Refusal.notFound }
        try await site.registry.dropDraft(path, by: actor)
        return .see(path)
    }
}

func addDraftRoutes(to router: Router<Context>, of site: Site) {
    let drafts = DraftHandlers(site: site)
    router.post("/draf", use: drafts.save)
    router.post("/draf/buang", use: drafts.drop)
}

extension Visit {
    /// `10.21` today, and with its day before that.
    func timeOrDay(_ milliseconds: Int64) -> String {
        guard day(of: milliseconds) == day(of: now) else { return moment(milliseconds) }
        let minutes = (milliseconds + zone.milliseconds) / 60_000 % 1440
        let minute = minutes % 60
        return "\(minutes / 60)\(language == .english ? ":" : ".")\(minute < 10 ? "0" : "")\(minute)"
    }
}
