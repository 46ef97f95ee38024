import Hummingbird
import NIOCore

/// Packs pages of more than a kilobyte for browsers that take gzip. Files come packed already, and what is made
/// while it is sent has no length and goes as it is.
struct Compression: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard let type = response.headers[.contentType], Self.packable.contains(where: type.hasPrefix) else {
            return response
        }
        if response.headers[.vary] == nil { response.headers[.vary] = "Accept-Encoding" }
        guard
            request.takesGzip, response.headers[.contentEncoding] == nil,
            let length = response.body.contentLength, length > 1024, length < 8 << 20
        else { return response }
        let collector = BodyCollector()
        try await response.body.write(collector)
        if let packed = Gzip.packed(collector.bytes, level: 4) {
            response.headers[.contentEncoding] = "gzip"
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        } else {
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: collector.bytes))
        }
        return response
    }

    private static let packable = ["text/", "application/json", "application/problem+json", "image/svg+xml"]
}

/// Takes a whole body in. A class because the writer is handed over and its bytes are wanted afterwards.
private final class BodyCollector: ResponseBodyWriter {
    var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
