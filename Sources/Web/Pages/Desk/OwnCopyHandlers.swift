import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// The citizen's own copy, and letters.
struct OwnCopyHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func handOut(_ request: Request, _ context: Context) async throws -> Response {
        let id = try id(context)
        let page = try await registry.privacyRequest(id, by: context.actor)
        do {
            try await registry.handOutCopy(
                of: id, seen: Int(context.form["versi"] ?? "") ?? 0, to: context.form["kepada"] ?? "",
                id: context.actionID, by: context.actor)
            return .see(Links.request(id))
        } catch {
            var screen = RequestScreen(visit: context.visit, page: page)
            screen.sheet = Sheet(context.form)
            screen.refusals = try await registry.deskChoices("refusal")
            screen.pauses = try await registry.deskChoices("pause")
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func paper(_ request: Request, _ context: Context) async throws -> Response {
        let (found, copy) = try await registry.printOwnCopy(of: try id(context), by: context.actor)
        return OwnCopyScreen(
            visit: context.visit, request: found, copy: copy, kabupaten: await site.kabupaten(of: found.region)
        ).response()
    }

    func file(_ request: Request, _ context: Context) async throws -> Response {
        let file = try await registry.ownCopyFile(of: try id(context), by: context.actor)
        // A copy of one person is a few kilobytes.
        guard let bytes = FileManager.default.contents(atPath: registry.files.path(of: file.digest)) else {
            throw Refusal.notFound
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(file.name)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    func letter(_ request: Request, _ context: Context) async throws -> Response {
        let letter = try await registry.deskLetter(try id(context), by: context.actor)
        return LetterScreen(
            visit: context.visit, letter: letter, kabupaten: await site.kabupaten(of: letter.region)
        ).response()
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}

extension Site {
    /// The kabupaten's full name, for the head of a letter.
    func kabupaten(of region: RegionCode) async -> String {
        let path = await registry.path(of: region)
        return path.count > 1 ? path[1].fullName : path.first?.fullName ?? ""
    }
}
