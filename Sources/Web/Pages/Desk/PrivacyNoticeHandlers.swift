import Hummingbird
import Registry

struct PrivacyNoticeHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let region = try context.deskRegion
        let today = context.visit.day(of: context.visit.now)
        let day = Fields(query: request)["hari"].flatMap { TypedDate.day($0) } ?? today
        let notices = try await registry.notices(in: region, on: day, by: context.actor)
        return PrivacyNoticesScreen(visit: context.visit, notices: notices, day: day).response()
    }

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        _ = try context.deskRegion
        var screen = NewNoticeScreen(visit: context.visit)
        screen.sheet["berlaku"] = TypedDate.shown(screen.today)
        return screen.response()
    }

    func write(_ request: Request, _ context: Context) async throws -> Response {
        if try await site.outcomeBefore(of: WriteNotice.self, context) != nil { return .see(Links.privacyNotices) }
        let region = try context.deskRegion
        var screen = NewNoticeScreen(visit: context.visit)
        screen.sheet = Sheet(context.form)
        do {
            guard let channel = NoticeChannel(rawValue: screen.sheet["saluran"]) else {
                throw FormErrors("saluran", DeskTexts.chooseOne)
            }
            guard let from = TypedDate.day(screen.sheet["berlaku"]) else {
                throw FormErrors("berlaku", DeskTexts.dayNeeded)
            }
            _ = try await registry.perform(
                WriteNotice(
                    id: context.actionID, region: region, channel: channel, from: from, title: screen.sheet["judul"],
                    body: screen.sheet["teks"]), by: context.actor)
            return .see(Links.privacyNotices)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    // MARK: Of a family

    func consents(_ request: Request, _ context: Context) async throws -> Response {
        try await consentScreen(context).response()
    }

    func note(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await consentScreen(context)
        let done = Links.consents(of: screen.family.id)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            if screen.sheet["langkah"] == "tarik" {
                guard let consent = RecordID(screen.sheet["persetujuan"]) else { throw Refusal.notFound }
                _ = try await registry.perform(
                    WithdrawConsent(
                        id: context.actionID, family: screen.family.id, consent: consent,
                        reason: screen.sheet["alasan_tarik"]), by: context.actor)
            } else {
                _ = try await registry.perform(try consent(screen, context), by: context.actor)
            }
            return .see(done)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func consent(_ screen: ConsentsScreen, _ context: Context) throws -> NoteConsent {
        let sheet = screen.sheet
        var errors = FormErrors()
        let way = ConsentWay(rawValue: sheet["cara"])
        if way == nil { errors.add("cara", DeskTexts.chooseOne) }
        let notice = RecordID(sheet["pemberitahuan"])
        if notice == nil { errors.add("pemberitahuan", DeskTexts.chooseOne) }
        let day = TypedDate.day(sheet["tanggal"])
        if day == nil { errors.add("tanggal", DeskTexts.dayNeeded) }
        try errors.check()
        guard let way, let notice, let day else { throw Refusal.notFound }
        return NoteConsent(
            id: context.actionID, family: screen.family.id, person: RecordID(sheet["orang"]), notice: notice, way: way,
            day: day, place: sheet["tempat"], scan: sheet["pindaian"], witness: sheet["saksi"])
    }

    private func consentScreen(_ context: Context) async throws -> ConsentsScreen {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let actor = try context.actor
        let family = try await registry.family(id, by: actor)
        var screen = ConsentsScreen(
            visit: context.visit, family: family, privacy: try await registry.familyPrivacy(id, by: actor),
            notices: try await registry.noticesInForce(in: family.village.code))
        screen.sheet["tanggal"] = TypedDate.shown(screen.today)
        return screen
    }
}
