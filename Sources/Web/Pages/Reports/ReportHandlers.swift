import Hummingbird
import NIOCore
import Registry

/// Reports: on the screen, on paper and as files.
struct ReportHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func index(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let fields = Fields(query: request)
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .elsewhere(let code): return .see(Links.reports(code))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { Links.reports($0) }
                .response()
        case .region(let region):
            let overview = try await registry.overview(of: region.code, by: actor)
            let oversees = actor.scope(for: .oversee).contains(region.code)
            return ReportsScreen(
                visit: context.visit, overview: overview, path: await path(of: region), oversees: oversees
            ).response()
        }
    }

    func show(_ kind: ReportKind, _ request: Request, _ context: Context) async throws -> Response {
        switch try await find(kind, request, context, to: Links.report) {
        case .answer(let response): return response
        case .report(let address, let report):
            let parts = registry.gazetteer.parts(of: report.region.code)
            return ReportScreen(
                visit: context.visit, report: report, address: address, path: await path(of: report.region),
                parts: parts
            ).response()
        }
    }

    func download(_ kind: ReportKind, _ request: Request, _ context: Context) async throws -> Response {
        let fields = Fields(query: request)
        let table = fields["tabel"] ?? "wilayah"
        guard let format = ReportFile.Format(rawValue: fields["bentuk"] ?? "csv") else { throw Refusal.notFound }
        switch try await find(
            kind, request, context, to: { Links.reportFile($0, table: table, format: format) })
        {
        case .answer(let response): return response
        case .report(_, let report):
            let file = try await registry.reportFile(
                report, table: table, format: format, english: context.visit.language == .english,
                by: try context.actor)
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.mediaType, .contentDisposition: "attachment; filename=\"\(file.name)\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
        }
    }

    func printView(_ kind: ReportKind, _ request: Request, _ context: Context) async throws -> Response {
        let fields = Fields(query: request)
        let size = fields["kertas"] ?? "a4"
        guard let paper = Paper.Size(rawValue: size) else { throw Refusal.notFound }
        let positions: [String: Bool?] = ["rebah": true, "tegak": false, "": nil]
        guard let position = positions[fields["posisi"] ?? ""] else { throw Refusal.notFound }
        let chosen = Paper(size: paper, isLandscape: position)
        switch try await find(
            kind, request, context,
            to: {
                var there = $0
                there.paper = chosen
                return Links.reportPrint(there)
            })
        {
        case .answer(let response): return response
        case .report(var address, let report):
            address.paper = chosen
            let signer = try await registry.reportSigner(by: try context.actor)
            return ReportPrintScreen(visit: context.visit, report: report, address: address, signer: signer).response()
        }
    }

    /// Keeps who signs, and leads back to the sheet that it was typed beside.
    func saveSigner(_ request: Request, _ context: Context) async throws -> Response {
        let form = context.form
        let back = form["kembali"] ?? ""
        let signer = ReportSigner(
            place: form["tempat"] ?? "", title: form["jabatan"] ?? "", name: form["nama"] ?? "",
            number: form["nip"] ?? "")
        let onward = back.hasPrefix(Links.reports + "/") ? back : Links.reports
        do {
            try await registry.saveReportSigner(signer, by: try context.actor)
            return .see(onward)
        } catch Refusal.invalidInput(let field, let reason) {
            return ReportSignerScreen(
                visit: context.visit, signer: signer, back: onward, problem: (field, reason)
            ).response(.unprocessableContent)
        }
    }

    private func path(of region: Region) async -> [Region] {
        region.code == .nation ? [] : await registry.path(of: region.code)
    }

    // MARK: What is asked for

    private enum Found {
        case report(ReportAddress, Report)
        case answer(Response)
    }

    /// - Parameter link: where the same is to be had of a region that was written another way.
    private func find(
        _ kind: ReportKind, _ request: Request, _ context: Context,
        to link: @escaping @Sendable (ReportAddress) -> String
    ) async throws -> Found {
        let actor = try context.actor
        let fields = Fields(query: request)
        var address = ReportAddress(kind, try query(fields), sort: try sort(fields))
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .elsewhere(let code): return .answer(.see(link(address.of(code))))
        case .unclear(let text, let regions):
            let asked = address
            return .answer(
                ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { link(asked.of($0)) }
                    .response())
        case .region(let region):
            address.query.region = region.code
            var report = try await registry.report(kind, address.query, by: actor)
            if let sort = address.sort {
                report.sections = report.sections.map { $0.sorted(by: sort.column, ascending: sort.isAscending) }
            }
            return .report(address, report)
        }
    }

    private func query(_ fields: Fields) throws -> ReportQuery {
        func day(_ name: String) throws -> Int32? {
            guard let text = fields[name] else { return nil }
            guard let day = ReportPeriod.day(TypedDate.iso(text)) else {
                throw Refusal.invalidInput(field: name, reason: Texts.badDay)
            }
            return day
        }
        func choice<T>(_ name: String, _ choices: [String: T]) throws -> T? {
            guard let text = fields[name] else { return nil }
            guard let value = choices[text] else { throw Refusal.notFound }
            return value
        }
        return ReportQuery(
            region: .nation, from: try day("dari"), to: try day("sampai"),
            isMonthly: try choice("per", ["bulan": true, "hari": false]) ?? false,
            origin: try choice("asal", ["ditemukan": Rule.Origin.found, "sumber": .stated]))
    }

    private func sort(_ fields: Fields) throws -> ReportSort? {
        guard let column = fields["urut"] else { return nil }
        let directions = ["naik": true, "turun": false]
        guard let isAscending = directions[fields["arah"] ?? "turun"] else { throw Refusal.notFound }
        return ReportSort(column: column, isAscending: isAscending)
    }
}
