import Foundation
import Hummingbird
import NIOCore
import Registry

/// The room's first page, and what leaves it.
struct FileHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let after = Fields(query: request)["sesudah"]
        let imports = try await registry.imports(after: after, limit: FilesScreen.step, by: actor)
        let jobs = try await registry.jobs(openOnly: true, limit: 10, by: actor).items
        return FilesScreen(
            visit: context.visit, imports: imports,
            uploads: after == nil ? try await registry.openUploads(by: actor) : [],
            jobs: after == nil ? jobs : [], largest: try await registry.uploadLimits().largest, after: after
        ).response()
    }

    /// A kept file, streamed from the disk. Its entry in the trail is written before the first byte leaves.
    func download(_ request: Request, _ context: Context) async throws -> Response {
        let file = try await registry.takeOut(try context.recordID, by: try context.actor)
        guard let body = FileBody(path: registry.files.path(of: file.digest)) else { throw Refusal.notFound }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType, .contentDisposition: Self.disposition(file.name),
                .cacheControl: "no-store",
            ], body: ResponseBody(contentLength: file.bytes) { writer in try await body.write(to: &writer) })
    }

    /// RFC 6266: a plain name for old programs, and the real one as RFC 5987 writes it.
    static func disposition(_ name: String) -> String {
        let plain = String(
            name.unicodeScalars.map { scalar -> Character in
                let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                return isPlain || "._- ()".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
            })
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Links.percentEncoded(name))"
    }
}

/// The bytes of a file, a block at a time.
private final class FileBody: Sendable {
    private let descriptor: Int32

    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    func write(to writer: inout any ResponseBodyWriter) async throws {
        var offset = 0
        while true {
            let at = offset
            let block = await withCheckedContinuation { continuation in
                DispatchQueue.global().async { continuation.resume(returning: self.block(at: at)) }
            }
            if block.isEmpty { break }
            try await writer.write(ByteBuffer(bytes: block))
            offset += block.count
        }
        try await writer.finish(nil)
    }

    private func block(at offset: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
        }
    }
}
