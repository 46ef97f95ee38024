import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// The audit trail: reading it, checking it, taking it out.
struct AuditHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard context.visit.may(.readAudit) else { throw Refusal.notAllowed(.readAudit) }
        let query = Fields(query: request)
        let asked = try await AuditQuery(query, registry, actor)
        let after = query["sesudah"]
        var screen = AuditScreen(
            visit: context.visit, query: asked, page: Page(items: [], next: nil), isFirst: after == nil,
            state: try await registry.auditState(by: actor))
        // What cannot be read in the filter is told at its field; nothing is shown that was not asked for.
        guard asked.errors.isEmpty else { return screen.response(.unprocessableContent) }
        screen.page = try await registry.audit(asked.filter, after: after, limit: AuditScreen.step, by: actor)
        if after == nil { screen.counts = try await registry.auditCounts(asked.filter, by: actor) }
        return screen.response()
    }

    /// Asks for a check of the chain.
    func verify(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let region = try registry.chainRegion(of: actor)
        let job = try await registry.enqueue(
            VerifyAuditJob(region: region), title: "", id: context.actionID, by: actor)
        return .see(Links.job(job))
    }

    func anchor(_ request: Request, _ context: Context) async throws -> Response {
        let text = try await registry.auditAnchor(by: context.actor)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8",
                .contentDisposition: "attachment; filename=\"jangkar-\(context.visit.day(of: context.visit.now)).txt\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A few rows at once, many by a job.
    func export(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let region = try registry.chainRegion(of: actor)
        let asked = try await AuditQuery(context.form, registry, actor)
        guard asked.errors.isEmpty else { return .see(Links.audit(asked.fields)) }
        let format = context.form["format"] ?? "csv"
        let language = context.visit.language.rawValue
        guard let file = try await registry.auditSheet(asked.filter, format: format, language: language, by: actor)
        else {
            let job = try await registry.enqueue(
                ExportAuditJob(region: region, filter: asked.filter, format: format, language: language),
                title: format == "xlsx" ? "XLSX" : "CSV", id: context.actionID, by: actor)
            return .see(Links.job(job))
        }
        defer { try? FileManager.default.removeItem(atPath: file.path) }  // a temporary file that stays harms nobody
        guard let bytes = FileManager.default.contents(atPath: file.path) else { throw Refusal.notFound }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType, .contentDisposition: "attachment; filename=\"\(file.name)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// The filter as it stands in the address, and what of it cannot be read.
struct AuditQuery: Sendable {
    var filter = AuditFilter()
    var errors = FormErrors()
    /// As it was typed.
    private(set) var typed: [String: String] = [:]

    static let names = ["dari", "sampai", "akun", "jenis", "wilayah", "objek", "kata"]

    init(_ query: Fields, _ registry: Registry, _ actor: Actor) async throws {
        for name in Self.names { typed[name] = query[name].map { String($0.prefix(100)) } }
        filter.from = day("dari")
        filter.to = day("sampai")
        filter.group = typed["jenis"].flatMap(AuditGroup.init(rawValue:))
        for name in ["objek", "kata"] where (typed[name] ?? "").count(where: \.isNumber) >= 12 {
            // No number of a citizen is in the trail, and none belongs into an address.
            typed[name] = nil
            errors.add(name, Texts.noNumberHere)
        }
        filter.object = typed["objek"]
        filter.words = typed["kata"]
        if let login = typed["akun"] {
            if let id = try await registry.accountNumber(login: login, by: actor) {
                filter.account = id
            } else {
                errors.add("akun", Texts.noSuchAccount)
            }
        }
        if let text = typed["wilayah"] {
            // As the suggestions write it: the code, then the name.
            let word = text.split(separator: " ").first.map(String.init) ?? text
            let fitting = await registry.suggestRegions(text, limit: 1)
            if let code = RegionCode(text) ?? RegionCode(word) ?? fitting.first?.code {
                filter.region = code
            } else {
                errors.add("wilayah", Texts.unknownRegion)
            }
        }
    }

    private mutating func day(_ name: String) -> Int32? {
        guard let text = typed[name] else { return nil }
        guard let day = TypedDate.day(text), AuditFilter.midnight(day) != nil else {
            errors.add(name, Texts.noSuchDay)
            return nil
        }
        return day
    }

    /// For an address of the same question.
    var fields: [(String, String?)] { Self.names.map { ($0, typed[$0]) } }

    func with(_ name: String, _ value: String?) -> [(String, String?)] {
        Self.names.map { ($0, $0 == name ? value : typed[$0]) }
    }
}
