import Hummingbird
import Registry

/// Requests of citizens: the desk's first page, the list, taking in, and each step.
struct RequestHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func overview(_ request: Request, _ context: Context) async throws -> Response {
        let overview = try await registry.deskOverview(by: context.actor)
        return DeskScreen(visit: context.visit, overview: overview, hours: try await registry.breachHours()).response()
    }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let isClosed = query["keadaan"] == "selesai"
        let after = query["sesudah"]
        let page = try await registry.privacyRequests(open: !isClosed, after: after, limit: 50, by: context.actor)
        return RequestsScreen(visit: context.visit, isClosed: isClosed, isFirst: after == nil, page: page).response()
    }

    // MARK: Taking in

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        try requireCounter(actor)
        var screen = NewRequestScreen(visit: context.visit)
        screen.sheet["saluran"] = context.visit.may(.privacy) ? "datang" : "desa"
        if let text = Fields(query: request)["keluarga"] {
            guard let id = RecordID(text) else { throw Refusal.notFound }
            screen.candidates = Self.candidates(try await registry.family(id, by: actor))
        }
        return screen.response()
    }

    func takeIn(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: TakeInRequest.self, context) { return .see(Links.request(done)) }
        let actor = try context.actor
        try requireCounter(actor)
        var screen = NewRequestScreen(visit: context.visit)
        screen.sheet = Sheet(context.form)
        if !screen.sheet["nomor"].isEmpty {
            screen.candidates = try await registry.requestCandidates(screen.sheet["nomor"], by: actor)
            screen.wasAsked = true
        } else if let id = RecordID(screen.sheet["orang"]) {
            let family = try await registry.familyOf(person: id, by: actor)
            screen.candidates = Self.candidates(try await registry.family(family, by: actor))
        }
        if context.form.has("_cari") {
            if screen.candidates.count == 1 { screen.sheet["orang"] = screen.candidates[0].person.description }
            return screen.response()
        }
        do {
            let id = try await registry.perform(try await takenIn(screen, context), by: actor)
            return .see(Links.request(id))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func takenIn(_ screen: NewRequestScreen, _ context: Context) async throws -> TakeInRequest {
        let sheet = screen.sheet
        var errors = FormErrors()
        let kind = RequestKind(rawValue: sheet["jenis"])
        if kind == nil { errors.add("jenis", DeskTexts.chooseOne) }
        let channel = RequestChannel(rawValue: sheet["saluran"])
        if channel == nil { errors.add("saluran", DeskTexts.chooseOne) }
        let person = RecordID(sheet["orang"])
        if person == nil, sheet["pemohon"].isEmpty { errors.add("pemohon", DeskTexts.applicantHint) }
        if sheet["kontak"].isEmpty { errors.add("kontak", DeskTexts.contactHint) }
        let place = try await place(sheet["desa"], &errors, context)
        try errors.check()
        guard let kind, let channel, let place else { throw Refusal.notFound }
        return TakeInRequest(
            id: context.actionID, kind: kind, channel: channel, person: person, place: place,
            applicant: sheet["pemohon"], contact: sheet["kontak"], proxy: sheet["kuasa"],
            words: sheet["isi_permintaan"],
            identity: sheet["identitas"])
    }

    /// The counter's own place, or the village that was written.
    private func place(_ text: String, _ errors: inout FormErrors, _ context: Context) async throws -> RegionCode? {
        let actor = try context.actor
        guard !text.isEmpty else {
            if let desk = actor.deskRegion { return desk }
            return actor.scope(for: .correct).regions.first
        }
        switch try await WrittenRegion(site: site).find(text, by: actor) {
        case .region(let region): return region.code
        case .elsewhere(let code): return code
        case .unclear:
            errors.add("desa", Words(id: "Tulis nama atau kode desanya.", en: "Write the village's name or code."))
            return nil
        }
    }

    private func requireCounter(_ actor: Actor) throws(Refusal) {
        let mayTake = !actor.scope(for: .privacy).isEmpty || !actor.scope(for: .correct).isEmpty
        if !mayTake { throw .notAllowed(.privacy) }
    }

    private static func candidates(_ family: FamilyPage) -> [RequestCandidate] {
        family.members.map {
            RequestCandidate(
                person: $0.id, family: family.id, name: $0.name, maskedNIK: $0.nik.map(Mask.number) ?? "",
                birth: $0.birth, village: family.village)
        }
    }

    // MARK: One request

    func show(_ request: Request, _ context: Context) async throws -> Response { try await screen(context).response() }

    func receipt(_ request: Request, _ context: Context) async throws -> Response {
        let page = try await registry.privacyRequest(try id(context), by: context.actor)
        return ReceiptScreen(
            visit: context.visit, page: page, kabupaten: await site.kabupaten(of: page.request.region)
        ).response()
    }

    func step(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: StepRequest.self, context) { return .see(Links.request(done)) }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            guard let step = screen.step(context.form["langkah"] ?? "") else {
                throw FormErrors("isi", DeskTexts.chooseOne)
            }
            let action = StepRequest(
                id: context.actionID, request: screen.page.request.id,
                seen: screen.sheet.seen ?? screen.page.request.version, step: step)
            _ = try await registry.perform(action, by: context.actor)
            return .see(Links.request(action.request))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func letter(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: MakeLetter.self, context) { return .see(Links.letter(done)) }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            let letter = try screen.letter(of: screen.page.request.id, context.actionID)
            return .see(Links.letter(try await registry.perform(letter, by: context.actor)))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> RequestScreen {
        let page = try await registry.privacyRequest(try id(context), by: context.actor)
        var screen = RequestScreen(visit: context.visit, page: page)
        screen.refusals = try await registry.deskChoices("refusal")
        screen.pauses = try await registry.deskChoices("pause")
        screen.sheet["versi"] = String(page.request.version)
        screen.sheet["tanggal_surat"] = TypedDate.shown(screen.today)
        screen.sheet["kepada_surat"] = page.request.applicant
        screen.sheet["jabatan"] = "Kepala Dinas Sosial"
        return screen
    }

    private func id(_ context: Context) throws(Refusal) -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw .notFound }
        return id
    }
}
