import HTTPTypes
import Hummingbird
import Registry

/// One bulk mend: its preview, what is done with it, how far it is, and what came of it.
struct BulkJobHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func job(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        var response = try await screen(context, query).response()
        let job = try await registry.bulkJob(try number(context), by: try context.actor)
        // The page looks again by itself, with script or without.
        if job.isAtWork, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "3" }
        return response
    }

    func step(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let id = try number(context)
        let job = try await registry.bulkJob(id, by: actor)
        guard job.isOwn else { throw Refusal.notFound }
        switch context.form["langkah"] {
        case "simpan":
            try await choose(job, context, actor)
        case "jalankan":
            try await choose(job, context, actor)
            if let refused = try await unconfirmed(id, context, actor) { return refused }
            if job.state == .ready { try await registry.startBulk(id, by: actor) }
        case "buang":
            try await registry.discardBulk(id, by: actor)
            return .see(Links.bulk)
        case "urungkan":
            if job.state == .done || job.isStopped { try await registry.startBulk(id, undoing: true, by: actor) }
        case "lanjutkan":
            if job.isStopped { try await registry.startBulk(id, undoing: job.state == .undoing, by: actor) }
        default: throw Refusal.notFound
        }
        return .see(Links.bulk(id, state: state(context.form["keadaan"]), after: context.form["sesudah"]))
    }

    /// The rows of this page that are ticked stay in, the others are left out.
    private func choose(_ job: BulkJob, _ context: Context, _ actor: Actor) async throws {
        let shown = context.form.all("baris").compactMap { Int($0) }
        guard job.state == .ready, !shown.isEmpty else { return }
        let ticked = Set(context.form.all("ikut").compactMap { Int($0) })
        try await registry.chooseBulk(job.id, rows: shown, without: Set(shown).subtracting(ticked), by: actor)
    }

    /// Above a hundred rows their number has to be typed.
    private func unconfirmed(_ id: Int64, _ context: Context, _ actor: Actor) async throws -> Response? {
        let job = try await registry.bulkJob(id, by: actor)
        guard job.state == .ready else { return nil }
        let ready = job.counts.ready
        let problem: (field: String, words: Words)
        if ready == 0 {
            problem = ("baris", Texts.bulkNoneLeft)
        } else if ready > BulkJobScreen.mostUnconfirmed, typed(context) != ready {
            problem = ("jumlah", Texts.bulkTypeExactly(context.visit.number(ready)))
        } else {
            return nil
        }
        return try await screen(context, context.form, problem: problem).response(.unprocessableContent)
    }

    private func typed(_ context: Context) -> Int? {
        Int((context.form["jumlah"] ?? "").filter { $0 != "." && $0 != "," && $0 != " " })
    }

    func result(_ request: Request, _ context: Context) async throws -> Response {
        let id = try number(context)
        let rows = try await registry.bulkRows(of: id, state: nil, after: nil, limit: 5000, by: try context.actor)
        let file = BulkFile(visit: context.visit, rows: rows.items)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"massal-\(id).csv\"", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: file.text)))
    }

    private func screen(
        _ context: Context, _ fields: Fields, problem: (field: String, words: Words)? = nil
    ) async throws -> BulkJobScreen {
        let actor = try context.actor
        let id = try number(context)
        let job = try await registry.bulkJob(id, by: actor)
        let state = state(fields["keadaan"])
        let after = fields["sesudah"].flatMap { Int($0) }
        var destination: Region?
        if case .wrongVillage(let code, _) = job.mend { destination = await registry.region(code) }
        return BulkJobScreen(
            visit: context.visit, job: job, destination: destination,
            refusals: try await registry.bulkRefusals(of: id, by: actor),
            page: try await registry.bulkRows(
                of: id, state: state, after: after, limit: BulkJobScreen.step, by: actor),
            state: state, after: after, problem: problem, action: ActionID(Secret.unguessable()))
    }

    private func state(_ text: String?) -> BulkRow.State? { text.flatMap(BulkRow.State.init) }

    private func number(_ context: Context) throws(Refusal) -> Int64 {
        guard let id = Int64(context.parameter("id")), id > 0, String(id) == context.parameter("id") else {
            throw .notFound
        }
        return id
    }
}
