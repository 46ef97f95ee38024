import Hummingbird
import NIOCore
import Registry

/// One step of many proposals: looked at, agreed to by another, carried out, opened again.
struct DecisionHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let view = try await registry.decision(try number(context), by: context.actor)
        return try await screen(view, result(query["hasil"], view), after: query["sesudah"], context).response()
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let form = context.form
        let view = try await registry.decision(try number(context), by: context.actor)
        do {
            return .see(try await answer(form, view, context))
        } catch {
            var screen = try await screen(view, result(nil, view), after: nil, context)
            screen.sheet = Sheet(form)
            let status = try screen.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("putus", DecisionTexts.changed) }
            return screen.response(status)
        }
    }

    /// - Returns: where to go on.
    private func answer(_ form: Fields, _ view: DecisionView, _ context: Context) async throws -> String {
        let (id, action) = (view.decision.id, context.actionID)
        let answer: SettleDecision.Answer
        switch form["putusan"] {
        case "jalan": answer = .confirm(rows: form["jumlah"] ?? "")
        case "setuju": answer = .agree
        case "tolak": answer = .refuse(reason: form["alasan"] ?? "")
        case "batal": answer = .drop
        case "lanjut":
            _ = try await registry.perform(GoOnWithDecision(id: action, id), by: context.actor)
            return Links.decision(id)
        case "buka":
            guard view.mayUndo else { throw Refusal.changedMeanwhile(version: 0) }
            let reason = form["alasan-buka"] ?? ""
            if reason.isEmpty { throw FormErrors("alasan-buka", QueueTexts.chooseReason) }
            let undoing = AskDecision(
                id: action, undoing: view.decision, reason: reason, words: form["keterangan"] ?? "")
            return Links.decision(try await registry.perform(undoing, by: context.actor))
        default: throw FormErrors("putusan", Texts.chooseAnswer)
        }
        _ = try await registry.perform(SettleDecision(id: action, id, answer), by: context.actor)
        return Links.decision(id)
    }

    /// What came of each row, for a spreadsheet.
    func file(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let view = try await registry.decision(try number(context), by: actor)
        let (id, registry, visit) = (view.decision.id, registry, context.visit)
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: CSVText.line(DecisionTexts.fileHeads) + "\r\n"))
            for result in DecisionRow.Result.allCases {
                var after: String?
                repeat {
                    let page = try await registry.decisionRows(of: id, result, after: after, limit: 2_000, by: actor)
                    let lines = page.items.map { row in
                        CSVText.line([
                            String(row.number), row.proposal.description, row.village.fullName,
                            row.kind.map { visit.say($0.title) } ?? "", result.rawValue, row.why.map(visit.say) ?? "",
                        ]) + "\r\n"
                    }
                    try await writer.write(ByteBuffer(string: lines.joined()))
                    after = page.next
                } while after != nil
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"putusan-\(id).csv\"", .cacheControl: "no-store",
            ], body: body)
    }

    private func screen(
        _ view: DecisionView, _ result: DecisionRow.Result, after: String?, _ context: Context
    ) async throws -> DecisionScreen {
        let page = try await registry.decisionRows(
            of: view.decision.id, result, after: after, limit: DecisionScreen.step, by: context.actor)
        return DecisionScreen(visit: context.visit, view: view, result: result, page: page, after: after)
    }

    /// What is looked at first: what is ready, and what was left once it is over.
    private func result(_ named: String?, _ view: DecisionView) -> DecisionRow.Result {
        if let named = named.flatMap({ DecisionRow.Result(rawValue: $0) }) { return named }
        return view.decision.state == .done ? .taken : .ready
    }

    private func number(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }
}

func addDecisionRoutes(to router: Router<Context>, of site: Site) {
    let decisions = DecisionHandlers(site: site)
    router.get("/putusan/:id", use: decisions.show)
    router.post("/putusan/:id", use: decisions.decide)
    router.get("/putusan/:id/hasil.csv", use: decisions.file)
}
