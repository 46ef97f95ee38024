import Hummingbird
import Synchronization

/// Ends work that nobody waits for any more: for pages that may take long, when the browser has gone elsewhere.
///
/// The task's cancellation goes on to the database, which ends the statement.
func endsWithClient<Answer: ResponseGenerator>(
    _ handler: @escaping @Sendable (Request, Context) async throws -> Answer
) -> @Sendable (Request, Context) async throws -> Response {
    { request, context in
        let work = Task { try await handler(request, context).response(from: request, context: context) }
        // A connection serves many requests: what stays with it until it closes must be small.
        let running = Running(work)
        context.closed.whenComplete { _ in running.cancel() }
        defer { running.done() }
        return try await withTaskCancellationHandler {
            try await work.value
        } onCancel: {
            work.cancel()
        }
    }
}

private final class Running: Sendable {
    private let work: Mutex<Task<Response, any Error>?>

    init(_ work: Task<Response, any Error>) { self.work = Mutex(work) }

    func cancel() { work.withLock { $0 }?.cancel() }
    func done() { work.withLock { $0 = nil } }
}
