import Hummingbird
import Registry

/// The file of a ratified list for the ministry, and that it has gone.
struct MinistryHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func make(_ request: Request, _ context: Context) async throws -> Response {
        let id = try named(context)
        do {
            let job = try await registry.startMinistryFile(of: id, action: context.actionID, by: context.actor)
            return .see(Links.job(job))
        } catch {
            return try await refused(error, id, context)
        }
    }

    func fetch(_ request: Request, _ context: Context) async throws -> Response {
        let (path, file) = try await registry.fetchMinistryFile(of: try named(context), by: context.actor)
        return try .attachment(file, at: path)
    }

    func makePeriod(_ request: Request, _ context: Context) async throws -> Response {
        let region = try await site.region(named: context.form["wilayah"], context)
        do {
            let job = try await registry.startMinistryPeriod(
                of: Int(context.form["periode"] ?? "") ?? 0, in: region.code, action: context.actionID,
                by: context.actor)
            return .see(Links.job(job))
        } catch {
            var screen = try await BatchHandlers(site: site).screen(context, after: nil)
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func fetchPeriod(_ request: Request, _ context: Context) async throws -> Response {
        let (path, file) = try await registry.fetchMinistryPeriod(try named(context), by: context.actor)
        return try .attachment(file, at: path)
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        let id = try named(context)
        if try await site.outcomeBefore(of: SendBatch.self, context) != nil { return .see(Links.batch(id)) }
        let sheet = Sheet(context.form)
        do {
            guard let day = TypedDate.day(sheet["tanggal"]) else { throw FormErrors("tanggal", Texts.dayNeeded) }
            _ = try await registry.perform(
                SendBatch(
                    id: context.actionID, id, seen: sheet.seen ?? 0, seal: sheet["segel"], file: sheet["berkas"],
                    number: sheet["nomor"], day: day, receipt: RecordID(sheet["tanda_terima"])), by: context.actor)
            return .see(Links.batch(id))
        } catch {
            return try await refused(error, id, context)
        }
    }

    private func refused(_ error: any Error, _ id: RecordID, _ context: Context) async throws -> Response {
        var screen = try await BatchHandlers(site: site).screen(of: id, after: nil, context)
        screen.sheet = Sheet(context.form)
        screen.action = context.actionID
        let status = try screen.takeRefusal(error)
        if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("berkas", SiksTexts.changed) }
        return screen.response(status)
    }

    private func named(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }
}
