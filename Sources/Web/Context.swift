package import Foundation
package import Hummingbird
import NIOCore
import Registry
import Synchronization

/// What travels with one request through the middlewares to its screen.
package struct Context: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Of the other end of the connection, for the counting of wrong passwords.
    let peer: String
    /// Fulfilled when the connection is closed, by either end.
    let closed: EventLoopFuture<Void>
    /// Shown to people when something goes wrong, and written in the log: eight letters that can be read out.
    private(set) var requestID: String
    /// Of the one request, for whoever saw only its beginning.
    let notes = RequestNotes()
    var visit: Visit
    /// The path and query that were asked for.
    var address = ""
    /// What was sent, once it is known to come from a page of ours. Empty for anything but a form.
    var form = Fields(urlEncoded: [])
    /// The body is a piece of a file, not yet read.
    var isPiece = false
    /// What follows the secret of a form with a file in it, not yet read.
    var parts: MultipartBody?

    /// The same answer in the same letters: whoever asks twice may compare.
    package var responseEncoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        closed = source.channel.closeFuture
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
        requestID = Secret.readable()
        visit = Visit(requestID: requestID)
    }

    /// Goes by the id that a proxy of ours has given the request.
    mutating func take(requestID: String) {
        self.requestID = requestID
        visit.requestID = requestID
    }

    /// - Throws: `Refusal.notSignedIn` where nobody is.
    var actor: Actor {
        get throws(Refusal) {
            guard let signedIn = visit.signedIn else { throw .notSignedIn }
            return signedIn.actor
        }
    }

    /// The pattern of the address that was asked for; a dash where there is no such page, whatever was asked for.
    var route: String { endpointPath.flatMap { $0 == "NotFound" ? nil : $0 } ?? "-" }

    func parameter(_ name: String) -> String { String(received: (parameters.get(name) ?? "").utf8) }
}

/// What comes to light on the way of a request and is wanted at its end, by middlewares that stand further out.
final class RequestNotes: Sendable {
    private let known = Mutex<Int64?>(nil)
    private let sent = Mutex<Fields?>(nil)

    /// Our number of the account that asks.
    var account: Int64? {
        get { known.withLock { $0 } }
        set { known.withLock { $0 = newValue } }
    }

    /// The form that was sent, once it was read: what comes is read once only.
    var form: Fields? {
        get { sent.withLock { $0 } }
        set { sent.withLock { $0 = newValue } }
    }
}
