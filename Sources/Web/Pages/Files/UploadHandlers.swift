import Hummingbird
import Registry

/// Files on their way in: piece by piece from a script, or whole from a form.
struct UploadHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    /// Begins an upload, or finds the one of the same file that was interrupted.
    func begin(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let bytes = context.form["ukuran"].flatMap { Int($0) } ?? 0
        let upload = try await registry.beginUpload(
            name: context.form["nama"] ?? "", bytes: bytes, probe: context.form["sidik"] ?? "", by: actor)
        if let expected = context.form["lanjut"], expected != upload.id.description {
            // Another file was picked than the one that was to be gone on with: it leaves no trace.
            if upload.received == 0 { try await registry.dropUpload(upload.id, by: actor) }
            throw Refusal.invalidInput(field: "berkas", reason: Texts.notTheSameFile)
        }
        return try UploadAnswer(upload).response(from: request, context: context)
    }

    /// A piece at its place. What is answered is how much the server has; a piece that it has already is no error.
    func piece(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let id = try context.recordID
        // Before a byte is read: whose upload it is.
        _ = try await registry.upload(id, by: actor)
        guard context.isPiece else { throw HTTPError(.unsupportedMediaType) }
        guard let offset = Fields(query: request)["mulai"].flatMap({ Int($0) }), offset >= 0 else {
            throw HTTPError(.badRequest)
        }
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= Upload.largestPiece else { throw HTTPError(.contentTooLarge) }
            bytes += buffer.readableBytesView
        }
        let upload = try await registry.append(bytes, at: offset, to: id, by: actor)
        return try UploadAnswer(upload).response(from: request, context: context)
    }

    func finish(_ request: Request, _ context: Context) async throws -> Response {
        let upload = try await registry.finishUpload(try context.recordID, by: try context.actor)
        try await readOnlySheet(upload, try context.actor)
        return .see(Links.upload(upload.id))
    }

    /// Of a workbook with one sheet there is nothing to choose.
    private func readOnlySheet(_ upload: Upload, _ actor: Actor) async throws {
        guard upload.kind == .workbook, upload.sheets.count == 1, upload.convertJob == nil else { return }
        try await registry.startConversion(
            of: upload.id, sheet: 0, action: ActionID("lembar-\(upload.id)"), by: actor)
    }

    func drop(_ request: Request, _ context: Context) async throws -> Response {
        try await registry.dropUpload(try context.recordID, by: try context.actor)
        return .see(Links.dataFiles)
    }

    /// A whole file by a form, straight onto the disk.
    func send(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        // The form without a file in it, and whoever may not import, end here.
        guard let parts = context.parts else {
            if !context.visit.may(.importFile) { throw Refusal.notAllowed(.importFile) }
            throw Refusal.invalidInput(field: "berkas", reason: Texts.chooseFile)
        }
        while let part = try await parts.nextPart() {
            guard part.name == "berkas", let name = part.fileName else { continue }
            return .see(Links.upload(try await take(parts, name, actor)))
        }
        throw Refusal.invalidInput(field: "berkas", reason: Texts.chooseFile)
    }

    private func take(_ parts: MultipartBody, _ name: String, _ actor: Actor) async throws -> RecordID {
        guard !name.isEmpty, var piece = try await parts.piece(atMost: 1 << 20) else {
            throw Refusal.invalidInput(field: "berkas", reason: Texts.chooseFile)
        }
        var upload = try await registry.beginUpload(name: name, bytes: nil, probe: "", by: actor)
        do {
            while true {
                upload = try await registry.append(piece, at: upload.received, to: upload.id, growing: true, by: actor)
                guard let next = try await parts.piece(atMost: 1 << 20) else { break }
                piece = next
            }
            upload = try await registry.finishUpload(upload.id, isWhole: true, by: actor)
        } catch {
            // What came of it cannot be gone on with: a form begins anew.
            try? await registry.dropUpload(upload.id, by: actor)
            throw error
        }
        try await readOnlySheet(upload, actor)
        return upload.id
    }
}

/// How far an upload is.
struct UploadAnswer: ResponseEncodable {
    let id: String
    let received: Int
    let bytes: Int
    let done: Bool

    init(_ upload: Upload) {
        id = upload.id.description
        received = upload.received
        bytes = upload.bytes
        done = upload.isWhole
    }
}

extension Context {
    /// Of the address.
    ///
    /// - Throws: `Refusal.notFound` for what is no id.
    var recordID: RecordID {
        get throws(Refusal) {
            guard let id = RecordID(parameter("id")) else { throw .notFound }
            return id
        }
    }
}
