import HTTPTypes
import Hummingbird
import Registry
import Rules

/// What an upload is, which of its columns is which, and the way to its preview.
struct MappingHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let upload = try await registry.upload(try context.recordID, by: actor)
        guard upload.hasText else { return try await waiting(upload, context, actor) }
        return try await screen(upload, context).response()
    }

    /// A workbook whose sheet is not chosen or not read yet, or a file that has not come whole.
    private func waiting(_ upload: Upload, _ context: Context, _ actor: Actor) async throws -> Response {
        var job: JobRecord?
        if let id = upload.convertJob { job = try await registry.job(id, by: actor) }
        let screen = UploadScreen(
            visit: context.visit, upload: upload, job: job, action: ActionID(Secret.unguessable()))
        return screen.response().refreshing(job.map { !$0.state.isOver } ?? false)
    }

    func chooseSheet(_ request: Request, _ context: Context) async throws -> Response {
        let id = try context.recordID
        try await registry.startConversion(
            of: id, sheet: context.form["lembar"].flatMap { Int($0) } ?? -1, action: context.actionID,
            by: try context.actor)
        return .see(Links.upload(id))
    }

    func check(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let upload = try await registry.upload(try context.recordID, by: actor)
        guard upload.hasText else { return .see(Links.upload(upload.id)) }
        var screen = try await screen(upload, context)
        screen.form = MappingForm(context.form)
        var choices = screen.choices
        try await read(&choices, &screen, context)
        guard screen.errors.isEmpty else { return screen.response(.unprocessableContent) }
        if context.form["langkah"] == "lihat" {
            try await registry.saveChoices(choices, of: upload.id, by: actor)
            return .see(Links.upload(upload.id))
        }
        if let problem = try await registry.look(at: upload.id, choices, by: actor).problem {
            screen.show(problem)
            return screen.response(.unprocessableContent)
        }
        try await registry.startPreview(of: upload.id, choices, action: context.actionID, by: actor)
        return .see(Links.previewImport(upload.id))
    }

    /// What was typed, onto what there was.
    private func read(_ choices: inout ImportChoices, _ screen: inout MappingScreen, _ context: Context) async throws {
        let form = screen.form
        let today = context.visit.day(of: context.visit.now)
        if let day = MappingForm.day(form["tanggal_data"]) {
            if day > today { screen.errors.add("tanggal_data", Texts.asOfAhead) }
            choices.asOf = day
        } else {
            screen.errors.add("tanggal_data", Texts.asOfNeeded)
        }
        choices.source = form["sumber"].isEmpty ? "DTKS" : String(form["sumber"].prefix(40))
        choices.dateOrder = form["urutan"].isEmpty ? nil : DateOrder(word: form["urutan"])?.word
        choices.encoding = ["utf-8", "windows-1252"].contains(form["pengodean"]) ? form["pengodean"] : nil
        let separator = UInt8(form["pemisah"]).flatMap { [0x7C, 0x3B, 0x09, 0x2C].contains($0) ? $0 : nil }
        let line = Int(form["judul"])
        if line == nil || !(1...20).contains(line ?? 0) { screen.errors.add("judul", Texts.headerLineWrong) }
        // With another line or separator the columns are others, and what was chosen of them means nothing.
        let isOther = separator != choices.separator || line != screen.look.headerLine
        choices.separator = separator
        choices.headerLine = line == 1 && choices.headerLine == nil ? nil : line
        let corrections = form.corrections(screen.look, &screen.errors)
        choices.corrections = isOther ? [] : corrections
        choices.swapNIKAndKK = form["tukar"] == "ya"
        choices.keepColumns = form["tukar"] == "tidak"
        choices.isTraining = screen.look.asksKind && !form["jenis"].isEmpty ? form["jenis"] == "latihan" : nil
        choices.completeFor = nil
        if form["cakupan"] == "lengkap" {
            choices.completeFor = try await region("wilayah_lengkap", &screen, context)
            if choices.completeFor == nil { screen.errors.addOnce("wilayah_lengkap", Texts.whichRegionComplete) }
        }
        choices.within = try await region("dalam", &screen, context) ?? .nation
    }

    /// A region inside the actor's area; nil where nothing was typed.
    private func region(_ name: String, _ screen: inout MappingScreen, _ context: Context) async throws -> RegionCode? {
        let text = screen.form[name]
        if text.isEmpty { return nil }
        let actor = try context.actor
        switch try await WrittenRegion(site: site).find(text, by: actor) {
        case .region(let region) where actor.scope(for: .importFile).contains(region.code): return region.code
        case .elsewhere(let code) where actor.scope(for: .importFile).contains(code): return code
        default:
            screen.errors.add(name, Texts.unknownRegionHint)
            return nil
        }
    }

    private func screen(_ upload: Upload, _ context: Context) async throws -> MappingScreen {
        let choices = upload.choices ?? ImportChoices(asOf: context.visit.day(of: context.visit.now))
        let look = try await registry.look(at: upload.id, choices, by: try context.actor)
        return MappingScreen(
            visit: context.visit, look: look, choices: choices, form: MappingForm(look, choices, context.visit),
            action: ActionID(Secret.unguessable()))
    }
}

extension Response {
    /// Without script too the page comes again by itself until the work is done.
    func refreshing(_ isGoingOn: Bool) -> Response {
        var response = self
        if isGoingOn, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }
}
