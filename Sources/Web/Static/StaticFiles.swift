import Assets
import Hummingbird

/// The stylesheet, the script and the icon, each under a name that changes with its content, so that a browser
/// may keep it for good.
struct StaticFiles: Sendable {
    private var files: [String: File] = [:]
    private var current: [String: String] = [:]

    private struct File: Sendable {
        var type: String
        var plain: ByteBuffer
        var packed: ByteBuffer?
    }

    init() {
        for number in 0..<asset_count() {
            guard let pointer = asset_name(number), let start = asset_start(number) else { continue }
            let path = String(cString: pointer)
            guard path.hasPrefix("static/") else { continue }
            add(String(path.dropFirst(7)), [UInt8](UnsafeBufferPointer(start: start, count: asset_size(number))))
        }
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let type = Self.types[String(parts[1])] else { return }
        let hashed = "\(parts[0])-\(Self.digest(bytes)).\(parts[1])"
        files[hashed] = File(
            type: type, plain: ByteBuffer(bytes: bytes),
            packed: Gzip.packed(bytes, level: 9).map { ByteBuffer(bytes: $0) })
        current[name] = hashed
    }

    /// Where `tepat.css` is to be had today.
    func address(of name: String) -> String { Links.file(current[name] ?? name) }

    func response(_ name: String, packed: Bool) -> Response? {
        guard let file = files[name] else { return nil }
        var headers: HTTPFields = [
            .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable", .vary: "Accept-Encoding",
        ]
        guard packed, let body = file.packed else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.plain))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// FNV-1a: it only has to change when the file does.
    private static func digest(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 36)
    }
}

extension Request {
    /// Whether the browser unpacks gzip. `gzip;q=0` says that it does not.
    var takesGzip: Bool {
        (headers[.acceptEncoding] ?? "").split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { String($0).trimmed }
            let refusals = ["q=0", "q=0.0", "q=0.00", "q=0.000"]
            return words.first == "gzip" && !words.dropFirst().contains(where: refusals.contains)
        }
    }
}
