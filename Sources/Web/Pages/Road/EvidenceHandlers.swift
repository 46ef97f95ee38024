import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// Papers on their way in, looked at, and thrown away.
struct EvidenceHandlers {
    let site: Site
    /// What the address is about.
    let owning: @Sendable (RecordID) -> EvidenceOwner
    var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    /// A whole file by a form, straight onto the disk.
    func add(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let owner = try owner(context)
        // Before a byte of the file is read: whether it may come at all.
        let list = try await registry.evidence(of: owner, by: actor)
        if !list.mayAdd, !list.mayOpen { throw Refusal.notAllowed(.propose) }
        do {
            guard let parts = context.parts else {
                throw Refusal.invalidInput(field: EvidencePanel.file, reason: Texts.choosePaper)
            }
            try await take(parts, owner, actor)
            return .see(Links.evidencePanel(owner))
        } catch {
            var again = try await screen(context)
            let status = try again.takeRefusal(error)
            return again.response(status)
        }
    }

    private func take(_ parts: MultipartBody, _ owner: EvidenceOwner, _ actor: Actor) async throws {
        let kinds = owner.kinds.map(\.code)
        var kind = ""
        while let part = try await parts.nextPart() {
            if part.name == EvidencePanel.kind, part.fileName == nil {
                kind = try await parts.text(limit: 64)
                guard kinds.contains(kind) else { break }
                continue
            }
            // The form has the kind above the file.
            guard part.name == EvidencePanel.file, part.fileName != nil else { continue }
            guard kinds.contains(kind) else { break }
            let path = try await receive(parts)
            try await registry.addEvidence(kind, to: owner, from: path, by: actor)
            return
        }
        if kinds.contains(kind) {
            throw Refusal.invalidInput(field: EvidencePanel.file, reason: Texts.choosePaper)
        }
        throw Refusal.invalidInput(field: EvidencePanel.kind, reason: Texts.paperKindNeeded)
    }

    /// Piece by piece into a temporary file; none is left of what does not come whole.
    private func receive(_ parts: MultipartBody) async throws -> String {
        let path = try registry.files.makeTemporary()
        do {
            var bytes = 0
            while let piece = try await parts.piece(atMost: 1 << 20) {
                try await registry.appendPaper(piece, at: bytes, to: path)
                bytes += piece.count
            }
            if bytes == 0 {
                throw Refusal.invalidInput(field: EvidencePanel.file, reason: Texts.choosePaper)
            }
            return path
        } catch {
            try? FileManager.default.removeItem(atPath: path)  // else it is swept within a day
            throw error
        }
    }

    /// A paper as it is. What somebody uploaded runs nothing and reaches nothing, whatever is in it.
    func open(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let paper = try await registry.openEvidence(paper(context), of: owner(context), by: actor)
        let isFetched = Fields(query: request)["unduh"] != nil
        let disposition = isFetched || PaperFormat(rawValue: paper.media) == nil ? "attachment" : "inline"
        // Names are ours: letters, digits, underscores and a point.
        let name = paper.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_.".contains($0)) }
        let media = PaperFormat(rawValue: paper.media)?.mediaType ?? "application/octet-stream"
        return Response(
            status: .ok,
            headers: [
                .contentType: media, .contentDisposition: "\(disposition); filename=\"\(name)\"",
                .cacheControl: "no-store",
                .contentSecurityPolicy:
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: paper.bytes)))
    }

    func drop(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let owner = try owner(context)
        do {
            let paper = try paper(context)
            let reason = try await reason(paper, owner, context)
            try await registry.dropEvidence(paper, of: owner, reason: reason, id: context.actionID, by: actor)
            return .see(Links.evidencePanel(owner))
        } catch {
            var again = try await screen(context)
            again.chosen = context.form
            let status = try again.takeRefusal(error)
            return again.response(status)
        }
    }

    /// Why a letter is taken back, and that it is meant; of other papers nobody is asked.
    private func reason(_ paper: RecordID, _ owner: EvidenceOwner, _ context: Context) async throws -> DropReason? {
        guard case .batch = owner else { return nil }
        let list = try await registry.evidence(of: owner, by: context.actor)
        let field = EvidencePanel.reason(paper)
        let chosen = DropReason(rawValue: context.form[field] ?? "")
        // Whoever may not hears that first. Taken back already, it is the same form once more, with all it said.
        guard list.papers.contains(where: { $0.id == paper && $0.mayDrop }) else { return chosen }
        guard let reason = chosen else {
            throw FormErrors(field, QueueTexts.chooseReason)
        }
        try EvidencePanel.sure(paper).check(context.form)
        return reason
    }

    func owner(_ context: Context) throws -> EvidenceOwner {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return owning(id)
    }

    func paper(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("berkas")) else { throw Refusal.notFound }
        return id
    }

    func screen(_ context: Context) async throws -> EvidenceScreen {
        let list = try await registry.evidence(of: owner(context), by: context.actor)
        return EvidenceScreen(visit: context.visit, list: list)
    }
}
