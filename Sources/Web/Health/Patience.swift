/// What `body` comes to, or nil if that takes too long. It is not stopped then: a database that hangs would not listen.
@discardableResult
package func patiently<T: Sendable>(
    atMost bound: Duration, _ body: @escaping @Sendable () async -> T
) async -> T? {
    let (answers, answer) = AsyncStream.makeStream(of: T?.self)
    Task { answer.yield(await body()) }
    let alarm = Task {
        // Woken early by the answer, which is then there already.
        try? await Task.sleep(for: bound)
        answer.yield(nil)
    }
    defer { alarm.cancel() }
    for await first in answers { return first }
    return nil
}
