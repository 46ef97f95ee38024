import Assets
import Hummingbird

/// The stylesheets, scripts, rules and the icon, all under one edition that changes with any of them. So a browser may
/// keep them for good, and a script may name the next one by its plain name.
struct StaticFiles: Sendable {
    /// A short word for exactly these files.
    let edition: String
    private let files: [String: File]

    private struct File: Sendable {
        var type: String
        var plain: ByteBuffer
        var packed: ByteBuffer?
    }

    /// They are part of the program: packed once, whoever serves them.
    static let all = StaticFiles()

    private init() {
        var files: [String: File] = [:]
        var digest = Digest()
        for number in 0..<asset_count() {
            guard let pointer = asset_name(number), let start = asset_start(number) else { continue }
            let path = String(cString: pointer)
            guard path.hasPrefix("static/") else { continue }
            let name = String(path.dropFirst(7))
            guard let type = name.split(separator: ".").last.flatMap({ Self.types[String($0)] }) else { continue }
            let bytes = [UInt8](UnsafeBufferPointer(start: start, count: asset_size(number)))
            digest.add(name.utf8)
            digest.add(bytes)
            files[name] = File(
                type: type, plain: ByteBuffer(bytes: bytes),
                packed: Gzip.packed(bytes, level: 9).map { ByteBuffer(bytes: $0) })
        }
        self.files = files
        edition = digest.text
    }

    /// Where `tepat.css` is to be had today.
    func address(of name: String) -> String { Links.file("\(edition)/\(name)") }

    /// Nil for a name that is not ours, and for another edition: what that held is not known any more.
    func response(_ name: String, edition: String, packed: Bool) -> Response? {
        guard edition == self.edition, let file = files[name] else { return nil }
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
        "wasm": "application/wasm", "txt": "text/plain; charset=utf-8",
    ]

    /// FNV-1a: it only has to change when a file does.
    private struct Digest {
        private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }

        var text: String { String(hash, radix: 36) }
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
