import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Registry

extension Response {
    /// A file as an attachment, read and sent a piece at a time: memory does not grow with it.
    ///
    /// - Throws: `Refusal.notFound` if it cannot be opened.
    static func attachment(_ file: StoredFile, at path: String) throws -> Response {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw Refusal.notFound }
        // Names are ours: letters, digits, hyphens and a point.
        let name = file.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType, .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(contentLength: file.bytes) { writer in
                defer { try? handle.close() }
                while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
                try await writer.finish(nil)
            })
    }
}
