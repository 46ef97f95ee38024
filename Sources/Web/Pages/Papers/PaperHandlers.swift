import HTTPTypes
import Hummingbird
import NIOCore
import Papers
import Registry

/// Documents asked for, looked at while they are made, fetched, and withdrawn.
struct PaperHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        _ = try context.actor
        let (subject, id) = try subject(Fields(query: request))
        let screen = try await screen(subject, id, context)
        var response = screen.response()
        // Without script too the page comes again by itself until they are ready.
        if screen.list.isMaking, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }

    func make(_ request: Request, _ context: Context) async throws -> Response {
        _ = try context.actor
        let (subject, id) = try subject(context.form)
        do {
            let orders = try orders(context.form, subject, id)
            let asked = try await registry.makePapers(orders, id: context.actionID, by: context.actor)
            let address = asked.job == nil ? Links.subject(subject, id) + "#dokumen" : Links.madePapers(of: subject, id)
            return .see(address)
        } catch {
            return try await refused(error, subject, id, context)
        }
    }

    /// - Throws: `FormErrors`.
    private func orders(_ form: Fields, _ subject: PaperKind.Subject, _ id: RecordID) throws -> [PaperOrder] {
        var errors = FormErrors()
        let kinds = form.all(PapersPanel.kind).filter { !$0.isEmpty }.map { PaperKind(rawValue: $0) }
        if kinds.isEmpty { errors.add(PapersPanel.kind, MadePaperTexts.chooseKind) }
        guard kinds.allSatisfy({ $0?.subject == subject }) else { throw Refusal.notFound }
        let size = PaperSize(rawValue: form[PapersPanel.size] ?? "")
        if size == nil { errors.add(PapersPanel.size, MadePaperTexts.chooseSize) }
        try errors.check()
        return kinds.compactMap { kind in kind.map { PaperOrder($0, of: id, size: size ?? .f4) } }
    }

    /// A document as it is. Nothing in it runs, and nothing is fetched for it.
    func open(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let paper = try await registry.openPaper(try paper(context), by: actor)
        let disposition = Fields(query: request)["lihat"] == nil ? "attachment" : "inline"
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf", .contentDisposition: "\(disposition); filename=\"\(paper.name)\"",
                .cacheControl: "no-store",
                .contentSecurityPolicy:
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: paper.bytes)))
    }

    func withdraw(_ request: Request, _ context: Context) async throws -> Response {
        _ = try context.actor
        let paper = try paper(context)
        let (subject, id) = try subject(context.form)
        let field = PapersPanel.words(paper)
        do {
            try PapersPanel.sure(paper).check(context.form)
            let outcome = try await registry.perform(
                WithdrawPaper(id: context.actionID, paper, words: context.form[field] ?? ""), by: context.actor)
            guard let subject = PaperKind.Subject(word: outcome.about) else { throw Refusal.notFound }
            return .see(Links.madePapers(of: subject, outcome.subject))
        } catch Refusal.invalidInput(_, let reason) {
            return try await refused(FormErrors(field, reason), subject, id, context)
        } catch {
            return try await refused(error, subject, id, context)
        }
    }

    private func refused(
        _ error: any Error, _ subject: PaperKind.Subject, _ id: RecordID, _ context: Context
    ) async throws -> Response {
        var screen = try await screen(subject, id, context)
        screen.sheet = Sheet(context.form)
        let status = try screen.takeRefusal(error)
        return screen.response(status)
    }

    private func screen(_ subject: PaperKind.Subject, _ id: RecordID, _ context: Context) async throws -> PapersScreen {
        PapersScreen(
            visit: context.visit, list: try await registry.paperList(of: subject, id, by: context.actor))
    }

    /// - Throws: `Refusal.notFound`.
    private func subject(_ fields: Fields) throws(Refusal) -> (PaperKind.Subject, RecordID) {
        guard let subject = PaperKind.Subject(word: fields["hal"] ?? ""), let id = RecordID(fields["id"] ?? "") else {
            throw .notFound
        }
        return (subject, id)
    }

    private func paper(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}
