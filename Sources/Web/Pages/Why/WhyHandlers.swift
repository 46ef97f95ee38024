import Hummingbird
import Registry

struct WhyHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func family(_ request: Request, _ context: Context) async throws -> Response {
        let answer = try await registry.why(family: try record(context), by: context.actor)
        return WhyScreen(visit: context.visit, answer: answer, size: size(request)).response()
    }

    func proposal(_ request: Request, _ context: Context) async throws -> Response {
        let answer = try await registry.why(proposal: try record(context), by: context.actor)
        return WhyScreen(visit: context.visit, answer: answer, size: size(request)).response()
    }

    private func size(_ request: Request) -> Paper.Size {
        Fields(query: request)["kertas"].flatMap { Paper.Size(rawValue: $0) } ?? .a4
    }

    private func record(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }
}
