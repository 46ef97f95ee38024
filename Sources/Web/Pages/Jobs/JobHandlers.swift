import HTTPTypes
import Hummingbird
import Registry

struct JobHandlers {
    let site: Site

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let after = Fields(query: request)["sesudah"]
        let page = try await site.registry.jobs(after: after, limit: JobsScreen.step, by: context.actor)
        return JobsScreen(visit: context.visit, page: page, isFirst: after == nil).response()
    }

    func job(_ request: Request, _ context: Context) async throws -> Response {
        let job = try await site.registry.job(try id(context), by: context.actor)
        let batch = job.kind == .importFile ? try await site.registry.batch(ofJob: job.id) : nil
        var response = JobScreen(visit: context.visit, job: job, batch: batch).response()
        // Without script too the page comes again by itself until the work is done.
        if !job.state.isOver, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }

    func cancel(_ request: Request, _ context: Context) async throws -> Response {
        let id = try id(context)
        try await site.registry.cancelJob(id, by: context.actor)
        return .see(Links.job(id))
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}
