import Hummingbird
import Registry

/// A form that comes after its session has ended. If it is one that changes the register and was drawn for an account
/// that may still come in, what was typed is kept as that account's draft; everything else is refused as always.
struct LateForm {
    let site: Site
    let request: Request
    let context: Context
    let fields: Fields

    /// - Throws: `StaleForm`, alike for whatever is not kept.
    func answer() async throws -> Response {
        guard let title = fields["_judul"] else { throw StaleForm() }
        // A form that keeps itself says in a field which one it is.
        let keepsItself = request.uri.path == Links.draft
        let onward = keepsItself ? fields.exactly("_jalan") : context.address
        guard let path = SignInHandlers.local(onward) else { throw StaleForm() }
        let isStranger = context.visit.signedIn == nil
        let draft = Draft(
            path: path, title: title, fields: fields.kept, savedAt: site.settings.now(), wasInterrupted: true)
        guard try await isKept(draft) else {
            // The script that keeps drafts is told in its own words that the session is over.
            if keepsItself, isStranger { throw Refusal.notSignedIn }
            throw StaleForm()
        }
        if keepsItself { throw Refusal.notSignedIn }
        return .see(isStranger ? Links.signIn(onward: path) : path)
    }

    private func isKept(_ draft: Draft) async throws -> Bool {
        let key = fields.exactly(FormToken.field)
        let fits: @Sendable (String) -> Bool = { FormToken.isValid(key, for: $0) }
        if let actor = context.visit.actor {
            return try await site.registry.keepInterrupted(draft, by: actor, fits: fits)
        }
        guard let token = VisitCookies(site.settings).session(in: request) else { return false }
        return try await site.registry.keepInterrupted(draft, token: token, fits: fits)
    }
}

extension Fields {
    /// What a draft holds of a form: everything but its secret and where it belongs. The id of the action stays, so
    /// that a form that was saved after all does nothing twice.
    var kept: [Draft.Field] {
        pairs.filter { ![FormToken.field, "_jalan"].contains($0.name) }.map { Draft.Field($0.name, $0.value) }
    }
}
