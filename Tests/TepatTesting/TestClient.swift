package import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Registry
import Synchronization
package import Web

/// A browser without a window: sends requests straight to a router, without a socket, and keeps the cookies.
package final class TestClient: Sendable {
    private let responder: RouterResponder<Context>
    private let jar = Mutex<[String: String]>([:])
    private let peer: String?

    /// - Parameter peer: the address that requests come from; nil: none, as over a socket of the file system.
    package init(_ router: Router<Context>, peer: String? = nil) {
        responder = router.buildResponder()
        self.peer = peer
    }

    package func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    /// Sends a form as a page of ours would: with the secret from the page at `from`, or the sign-in page.
    package func post(
        _ path: String, _ fields: [String: String] = [:], from page: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        let key = try await get(page ?? "/aturan").formKey
        return try await send(.post, path, headers: headers, form: fields.merging(["_kunci": key]) { _, key in key })
    }

    /// Comes in, with the second step where the account of a sample has one; what follows happens in its name.
    ///
    /// - Parameter now: of the register's clock, by which codes go.
    @discardableResult
    package func signIn(
        _ login: String, _ password: String = "rahasia-latihan", now: Int64 = SampleRegister.now
    ) async throws -> Answer {
        let answer = try await post("/masuk", ["akun": login, "sandi": password], from: "/masuk")
        guard let next = answer.location, next.hasPrefix("/masuk/kode") else { return answer }
        var last = answer
        // A code is taken once: who signs in again takes the next.
        for step in -1...1 {
            let code = TimeCode.practice(login).code(at: TimeCode.step(at: now) + Int64(step))
            last = try await post("/masuk/kode", ["kode": code], from: next)
            if last.status != .unprocessableContent { break }
        }
        return last
    }

    /// Sends exactly this, with the cookies got so far.
    ///
    /// - Parameter breaksOff: the body ends in an error, as of a line that was cut.
    package func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], form: [String: String]? = nil,
        more: [(String, String)] = [], breaksOff: Bool = false
    ) async throws -> Answer {
        var headers = headers
        if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let pairs = (form ?? [:]).map { ($0, $1) } + more
        return try await send(
            method, path, headers: headers, body: Array(formEncoded(pairs).utf8), breaksOff: breaksOff)
    }

    /// Sends exactly these bytes.
    package func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: [UInt8], breaksOff: Bool = false
    ) async throws -> Answer {
        var headers = headers
        let cookies = jar.withLock { $0 }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        let request = Request(head: head, body: breaksOff ? Self.broken : RequestBody(buffer: ByteBuffer(bytes: body)))
        let channel = NIOAsyncTestingChannel()
        channel.remoteAddress = try peer.map { try SocketAddress(ipAddress: $0, port: 40_000) }
        let source = ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: Context(source: source))
        let collector = Collector()
        try await response.body.write(collector)
        keepCookies(of: response)
        return Answer(status: response.status, headers: response.headers, bytes: collector.bytes)
    }

    /// Sends JSON as a program does.
    ///
    /// - Parameter key: the secret; nil: the one that the API gives whoever is signed in.
    package func sendJSON(_ path: String, _ body: String, key: String? = nil) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let name = HTTPField.Name("X-Tepat-Key") {
            var secret = key
            if secret == nil { secret = try await apiKey }
            headers[name] = secret
        }
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    /// The secret for sending JSON; empty where nobody is signed in.
    package var apiKey: String {
        get async throws {
            let body = try await get("/api/kunci").body
            guard let start = body.firstRange(of: "\"kunci\":\"") else { return "" }
            return String(body[start.upperBound...].prefix { $0 != "\"" })
        }
    }

    private static var broken: RequestBody {
        RequestBody(
            asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { stream in
                stream.yield(ByteBuffer(string: "akun=x"))
                stream.finish(throwing: CancellationError())
            })
    }

    private func keepCookies(of response: Response) {
        for line in response.headers[values: .setCookie] {
            let parts = line.split(separator: ";")
            guard let pair = parts.first?.split(separator: "=", maxSplits: 1), let name = pair.first else { continue }
            let ends = parts.dropFirst().contains { $0.hasSuffix("Max-Age=0") }
            jar.withLock { $0[String(name)] = ends ? nil : String(pair.dropFirst().first ?? "") }
        }
    }
}

/// A form as a browser sends it.
package func formEncoded(_ fields: [(String, String)]) -> String {
    fields.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
}

private func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: String(UnicodeScalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }.joined()
}

/// What came back.
package struct Answer: Sendable {
    package let status: HTTPResponse.Status
    package let headers: HTTPFields
    package let bytes: [UInt8]

    package init(status: HTTPResponse.Status, headers: HTTPFields, bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }

    package var body: String { String(decoding: bytes, as: UTF8.self) }
    package var location: String? { headers[.location] }

    package func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The secret that the page's forms carry; empty if it has no form.
    package var formKey: String {
        guard let start = body.firstRange(of: "name=\"_kunci\" value=\"") else { return "" }
        return String(body[start.upperBound...].prefix { $0 != "\"" })
    }

    /// Every address in a page that begins so, in order.
    package func links(_ beginning: String) -> [String] {
        body.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            .filter { $0.hasPrefix(beginning) }
    }
}

private final class Collector: ResponseBodyWriter {
    var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
