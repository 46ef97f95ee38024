import Hummingbird
import Registry

struct BreachHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let after = Fields(query: request)["sesudah"]
        let page = try await registry.breaches(after: after, limit: 50, by: context.actor)
        return BreachesScreen(
            visit: context.visit, page: page, hours: try await registry.breachHours(), isFirst: after == nil
        ).response()
    }

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        _ = try desk(context)
        var screen = NewBreachScreen(visit: context.visit)
        screen.sheet["diketahui_tanggal"] = TypedDate.shown(screen.today)
        screen.sheet["diketahui_jam"] = TypedMoment.time(context.visit.now, context.visit.zone)
        return screen.response()
    }

    func record(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: RecordBreach.self, context) { return .see(Links.breach(done)) }
        let region = try desk(context)
        var screen = NewBreachScreen(visit: context.visit)
        screen.sheet = Sheet(context.form)
        do {
            let action = RecordBreach(id: context.actionID, region: region, sheet: try screen.typedBreach())
            return .see(Links.breach(try await registry.perform(action, by: context.actor)))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func show(_ request: Request, _ context: Context) async throws -> Response { try await screen(context).response() }

    func step(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: StepBreach.self, context) { return .see(Links.breach(done)) }
        var screen = try await screen(context)
        // An unticked box is not sent at all.
        if context.form["langkah"] == "ubah" { screen.sheet.set("umum", []) }
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            let step = try step(screen, context.form["langkah"] ?? "")
            let id = try await registry.perform(
                StepBreach(
                    id: context.actionID, breach: screen.breach.id, seen: screen.sheet.seen ?? screen.breach.version,
                    step: step), by: context.actor)
            return .see(Links.breach(id))
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
            let letter = try screen.letter(of: screen.breach.id, context.actionID)
            return .see(Links.letter(try await registry.perform(letter, by: context.actor)))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func step(_ screen: BreachScreen, _ name: String) throws -> StepBreach.Step {
        let sheet = screen.sheet
        switch name {
        case "ubah": return .edit(try screen.typedBreach(), reason: sheet["alasan_ubah"])
        case "lembaga": return .toldAuthority(sheet["kata_lembaga"])
        case "subjek": return .toldSubjects(sheet["kata_subjek"])
        case "umum": return .toldPublic(sheet["kata_umum"])
        case "tutup": return .close(lessons: sheet["pelajaran"])
        case "buka": return .reopen(sheet["alasan_buka"])
        default: throw FormErrors("isi", DeskTexts.chooseOne)
        }
    }

    private func screen(_ context: Context) async throws -> BreachScreen {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let page = try await registry.breach(id, by: context.actor)
        var screen = BreachScreen(visit: context.visit, page: page)
        let sheet = page.breach.sheet
        screen.sheet["versi"] = String(page.breach.version)
        for (name, value) in [
            ("judul", sheet.title), ("terjadi", sheet.happened), ("jenis_data", sheet.kinds),
            ("jumlah", sheet.persons > 0 ? String(sheet.persons) : ""), ("wilayah_data", sheet.places),
            ("cara", sheet.how), ("tingkat", sheet.riskLevel), ("risiko", sheet.risk), ("tindakan", sheet.measures),
            ("penanggung", sheet.handler), ("asal", sheet.origin), ("umum", sheet.needsPublicNotice ? "ya" : ""),
        ] { screen.sheet[name] = value }
        let visit = context.visit
        screen.sheet["diketahui_tanggal"] = TypedDate.shown(visit.day(of: sheet.noticedAt))
        screen.sheet["diketahui_jam"] = TypedMoment.time(sheet.noticedAt, visit.zone)
        screen.sheet["tanggal_surat"] = TypedDate.shown(screen.today)
        screen.sheet["jabatan"] = "Kepala Dinas Sosial"
        return screen
    }

    private func desk(_ context: Context) throws -> RegionCode { try context.deskRegion }
}

extension Context {
    /// The kabupaten whose desk the visitor runs.
    ///
    /// - Throws: `Refusal.notAllowed` for whoever runs none.
    var deskRegion: RegionCode {
        get throws {
            guard let region = try actor.deskRegion else { throw Refusal.notAllowed(.privacy) }
            return region
        }
    }
}
