import HTTPTypes
import Hummingbird
import Registry

/// Decrees of the ministry: read by a verifier, confirmed and carried out by the head of Dinsos.
struct DeterminationHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let fields = Fields(query: request)
        var screen = try await screen(context, after: fields["sesudah"])
        if let chosen = fields["berkas"] { screen.sheet["unggahan"] = chosen }
        return screen.response()
    }

    func read(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context, after: nil)
        screen.sheet = Sheet(context.form)
        do {
            return .see(Links.job(try await start(screen, context)))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func start(_ screen: DeterminationsScreen, _ context: Context) async throws -> RecordID {
        var errors = FormErrors()
        let day = screen.day("tanggal", &errors)
        let region = try await site.region(named: context.form["wilayah"], context)
        let upload = RecordID(screen.sheet["unggahan"])
        if upload == nil { errors.add("unggahan", Texts.chooseFile) }
        let period = DeterminationPeriod.read(screen.sheet["periode"])
        if period == nil { errors.add("periode", DeterminationTexts.badPeriod) }
        guard errors.isEmpty, let day, let upload, let period else { throw errors }
        return try await registry.startDetermination(
            of: upload, region: region.code, period: period, number: screen.sheet["nomor"], day: day,
            action: context.actionID, by: context.actor)
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await screen(of: context, Fields(query: request))
        var response = screen.response()
        // The page looks again by itself, with script or without.
        if screen.decree.isAtWork, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "5" }
        return response
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let id = try number(context)
        do {
            return .see(try await act(id, context))
        } catch {
            // The page of answers on which it was typed.
            let isAnswer = context.form["putusan"] == "jawab"
            var screen = try await screen(of: context, isAnswer ? context.form : Fields(query: request))
            screen.sheet = Sheet(context.form)
            let status = try screen.takeRefusal(error)
            if case Refusal.changedMeanwhile = error {
                screen.errors = FormErrors("putusan", DeterminationTexts.changed)
            }
            return screen.response(status)
        }
    }

    /// - Returns: where to go on.
    private func act(_ id: RecordID, _ context: Context) async throws -> String {
        let sheet = Sheet(context.form)
        let actor = try context.actor
        switch sheet["putusan"] {
        case "konfirmasi":
            try DeterminationScreen.confirmSure.check(context.form)
            _ = try await registry.perform(
                ConfirmDetermination(id: context.actionID, id, seen: sheet.seen ?? 0, seal: sheet["segel"]), by: actor)
            return Links.determination(id)
        case "buang":
            try DeterminationScreen.dropSure.check(context.form)
            _ = try await registry.perform(
                DropDetermination(id: context.actionID, id, seen: sheet.seen ?? 0), by: actor)
            return Links.determinations
        case "terapkan":
            _ = try await registry.applyDetermined(id, action: context.actionID, by: actor)
            return Links.determination(id)
        case "jawab":
            guard let line = Int(sheet["baris"]), let answer = DeterminationAnswer(rawValue: sheet["jawaban"]) else {
                throw Refusal.notFound
            }
            let field = "keterangan-\(line)"
            do {
                _ = try await registry.perform(
                    AnswerReappeared(id: context.actionID, id, number: line, answer, words: sheet[field]), by: actor)
            } catch Refusal.reasonMissing {
                throw FormErrors(field, Texts.reasonNeeded)
            } catch Refusal.invalidInput(let name, let reason) where name == "keterangan" {
                throw FormErrors(field, reason)
            }
            return Links.determination(id, .reappeared)
        default: throw Refusal.notFound
        }
    }

    /// What each line came to, without names or numbers of anybody: who it is stands in the proposal.
    func sheet(_ request: Request, _ context: Context) async throws -> Response {
        let id = try number(context)
        let actor = try context.actor
        _ = try await registry.determination(id, by: actor)
        var file = DeterminationSheet(visit: context.visit)
        for outcome in DeterminationOutcome.allCases {
            var last = 0
            while true {
                let lines = try await registry.determinationLines(id, outcome, after: last, limit: 5_000, by: actor)
                for line in lines { file.add(line) }
                guard lines.count == 5_000, let end = lines.last else { break }
                last = end.number
            }
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"penetapan-\(id).csv\"", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: file.text)))
    }

    private func number(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }

    private func screen(of context: Context, _ fields: Fields) async throws -> DeterminationScreen {
        let actor = try context.actor
        let decree = try await registry.determination(try number(context), by: actor)
        let asked = fields["hasil"].flatMap { DeterminationOutcome(rawValue: $0) }
        // Alarms come first.
        let first: DeterminationOutcome = decree.counts.reappeared > 0 ? .reappeared : .determined
        let outcome = asked ?? first
        let after = fields["sesudah"].flatMap { Int($0) } ?? 0
        var lines = try await registry.determinationLines(
            decree.id, outcome, after: after, limit: DeterminationScreen.step + 1, by: actor)
        let isMore = lines.count > DeterminationScreen.step
        if isMore { lines.removeLast() }
        return DeterminationScreen(
            visit: context.visit, decree: decree, programs: try await registry.programs(), outcome: outcome,
            lines: lines, next: isMore ? lines.last?.number : nil, after: after)
    }

    /// Of the reader's own area; whoever verifies in one kabupaten may bring a file there.
    private func screen(_ context: Context, after: String?) async throws -> DeterminationsScreen {
        let actor = try context.actor
        let region = try await site.region(named: nil, context)
        let page = try await registry.determinations(
            in: region.code, after: after, limit: DeterminationsScreen.step, by: actor)
        var uploads: [Upload]?
        if context.visit.may(.verify), context.visit.may(.importFile), region.code.level == .kabupaten {
            uploads = try await registry.openUploads(by: actor).filter(\.isWhole)
        }
        return DeterminationsScreen(
            visit: context.visit, region: region, page: page, isFirst: after == nil, uploads: uploads,
            largest: try await registry.uploadLimits().largest)
    }
}

/// The lines of a decree as a table.
struct DeterminationSheet {
    let visit: Visit
    private(set) var text: String

    init(visit: Visit) {
        self.visit = visit
        text = CSVText.line(DeterminationTexts.sheetHead.map { visit.say($0) }) + "\r\n"
    }

    mutating func add(_ line: DeterminationLineView) {
        let cells = [
            String(line.number), line.line.map { String($0) } ?? "", line.village.code.dotted, line.village.name,
            visit.say(line.outcome.title), line.reason?.code ?? "", line.reason.map { visit.say($0.title) } ?? "",
            line.note.map { visit.say($0.title) } ?? "", line.proposal?.description ?? "",
            line.kind.map { visit.say($0.title) } ?? "", line.isApplied ? visit.say(DeterminationTexts.yes) : "",
            line.trouble.map { visit.say($0.title) } ?? "", line.answer.map { visit.say($0.title) } ?? "",
        ]
        text += CSVText.line(cells) + "\r\n"
    }
}

func addDeterminationRoutes(to router: Router<Context>, of site: Site) {
    let decrees = DeterminationHandlers(site: site)
    router.get("/penetapan", use: decrees.list)
    router.post("/penetapan", use: decrees.read)
    router.get("/penetapan/:id", use: decrees.show)
    router.post("/penetapan/:id", use: decrees.decide)
    router.get("/penetapan/:id/baris.csv", use: decrees.sheet)
}
