import Foundation
import Hummingbird
import NIOCore
package import Registry
import ServiceLifecycle
import Synchronization

/// Serves until the process is told to stop, then stops in order: visitors are sent elsewhere, what is under way ends,
/// jobs come to where they can go on from, and what was noted is written down. None of it takes longer than the
/// settings allow: whatever is cut off then is taken up or undone at the next start, as after a power cut.
///
/// - Parameters:
///   - onReady: gets the port, which matters when 0 was asked for.
///   - onStop: the first signal to stop has come. A second one ends the process at once.
/// - Throws: `CannotListen`, and whatever else keeps the server from going on.
package func serve(
    registry: Registry, settings: WebSettings = WebSettings(), host: String = "127.0.0.1", port: Int = 8080,
    onReady: @escaping @Sendable (Int) async -> Void = { _ in }, onStop: @escaping @Sendable () -> Void = {}
) async throws {
    let state = ServerState()
    let application = Application(
        router: buildRouter(registry: registry, settings: settings, state: state),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
        logger: settings.logger
    )
    let server = ServiceGroup(
        configuration: ServiceGroupConfiguration(services: [application], logger: settings.logger))
    let (events, event) = AsyncStream.makeStream(of: ServingEvent.self)
    let running = Task {
        do { try await server.run() } catch { return event.yield(.ended(error)) }
        return event.yield(.ended(nil))
    }
    let signals = StopSignals { event.yield(.stop) }
    defer { signals.cancel() }

    var closing = Closing(registry: registry, settings: settings)
    for await happened in events {
        switch happened {
        case .stop:
            state.drain()
            onStop()
            closing.begin(server, inFlight: state.requests.inFlight) { event.yield(.overdue) }
        case .overdue:
            settings.warn("stopping: \(state.requests.inFlight) requests did not end in time and are cut off")
            running.cancel()
            return await closing.end(isClean: false)
        case .ended(let error):
            if let error = error as? IOError {
                throw CannotListen(host: host, port: port, reason: String(cString: strerror(error.errnoCode)))
            }
            if let error { throw error }
            return await closing.end(isClean: true)
        }
    }
}

/// The port is taken, or the address is not this machine's.
package struct CannotListen: Error {
    package let host: String
    package let port: Int
    package let reason: String
}

private enum ServingEvent: Sendable {
    case stop, overdue
    case ended((any Error)?)
}

/// The end of serving, step by step.
private struct Closing {
    let registry: Registry
    let settings: WebSettings
    private var deadline = ContinuousClock.now

    init(registry: Registry, settings: WebSettings) {
        self.registry = registry
        self.settings = settings
    }

    /// Shuts the door once whoever sends visitors here has had time to see that it will be.
    mutating func begin(_ server: ServiceGroup, inFlight: Int, overdue: @escaping @Sendable () -> Void) {
        settings.note("stopping: \(inFlight) requests are under way")
        registry.askJobsToStop()
        let (delay, timeout) = (settings.shutdownDelay, settings.shutdownTimeout)
        deadline = .now + delay + timeout
        Task {
            try? await Task.sleep(for: delay)  // nobody cancels it
            await server.triggerGracefulShutdown()
            try? await Task.sleep(for: timeout)
            overdue()
        }
    }

    /// - Parameter isClean: every request has ended.
    func end(isClean: Bool) async {
        let registry = registry
        // What is read or written last takes a moment even where the time is over.
        let left = max(ContinuousClock.now.duration(to: deadline), .seconds(1))
        let isIdle = await patiently(atMost: left) {
            await registry.stopJobs()
            await registry.finishBulk()
            return true
        }
        if isIdle == nil {
            settings.warn("stopping: a job did not come to a stop in time; it goes on at the next start")
        }
        await patiently(atMost: .seconds(10)) { await registry.finishAudit() }
        if registry.auditWaiting > 0 {
            settings.warn("stopping: \(registry.auditWaiting) entries of the audit trail could not be written")
        }
        // Under somebody who still reads, it cannot be closed; the system does it with the end of the process.
        if isClean, isIdle != nil {
            do { try registry.closeDatabase() } catch { settings.warn("closing: \(Fault.words(error))") }
        }
        settings.note("stopped")
    }
}

/// SIGTERM and SIGINT: the first asks to stop, the second does not wait.
private struct StopSignals {
    private let sources: [any DispatchSourceSignal]

    init(onFirst: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "tepat.signals")
        let came = SignalCame()
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if came.isFirst() { onFirst() } else { _exit(128 + number) }
            }
            source.resume()
            return source
        }
    }

    func cancel() { for source in sources { source.cancel() } }
}

private final class SignalCame: Sendable {
    private let came = Atomic(false)
    func isFirst() -> Bool { !came.exchange(true, ordering: .relaxed) }
}
