import Hummingbird
import Registry

/// Which rights need a certificate, and whose certificates count.
struct LicenceHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            try await act(&screen, context)
            return .see(Links.licenceRules)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func act(_ screen: inout LicenceScreen, _ context: Context) async throws {
        guard let region = screen.region else { throw Refusal.notAllowed(.configure) }
        let sheet = screen.sheet
        let id = context.actionID
        switch context.form["langkah"] {
        case "syarat":
            var errors = FormErrors()
            let day = TypedDate.day(sheet["mulai"])
            if day == nil { errors.add("mulai", Texts.dayNeeded) }
            let role = Role(rawValue: sheet["peran"])
            if role == nil { errors.add("peran", Texts.licenceRoleNeeded) }
            let (months, grace) = (Int(sheet["bulan"]), Int(sheet["tenggang"]))
            if months == nil { errors.add("bulan", Texts.numberNeeded) }
            if grace == nil { errors.add("tenggang", Texts.numberNeeded) }
            if sheet["alasan"].isEmpty { errors.add("alasan", Texts.reasonNeeded) }
            try errors.check()
            guard let day, let role, let months, let grace else { throw errors }
            _ = try await site.registry.perform(
                SetLicenceRule(
                    id: id, region: region, role: role, course: sheet["kursus"],
                    rights: sheet.all("hak").compactMap(Permission.init(rawValue:)), validFrom: day, months: months,
                    graceDays: grace, place: sheet["tempat"], reason: sheet["alasan"]), by: context.actor)
        case "akhiri":
            guard let rule = RecordID(sheet["syarat"]) else { throw Refusal.notFound }
            if sheet["alasan_akhir"].isEmpty { throw FormErrors("alasan_akhir-\(rule)", Texts.reasonNeeded) }
            _ = try await site.registry.perform(
                EndLicenceRule(id: id, rule: rule, reason: sheet["alasan_akhir"]), by: context.actor)
        case "penerbit":
            if sheet["alasan_penerbit"].isEmpty { throw FormErrors("alasan_penerbit", Texts.reasonNeeded) }
            _ = try await site.registry.perform(
                TrustIssuer(
                    id: id, region: region, publicKey: sheet["kunci"], name: sheet["penerbit"],
                    reason: sheet["alasan_penerbit"]), by: context.actor)
        case "lepas":
            guard let issuer = screen.board.issuers.first(where: { $0.fingerprint == sheet["sidik"] }) else {
                throw Refusal.notFound
            }
            _ = try await site.registry.perform(
                TrustIssuer(
                    id: id, region: issuer.region, publicKey: issuer.publicKey, name: issuer.name,
                    reason: context.visit.say(Texts.noLongerTrusted), isTrusted: false), by: context.actor)
        default: throw Refusal.notFound
        }
    }

    private func screen(_ context: Context) async throws -> LicenceScreen {
        let actor = try context.actor
        var screen = LicenceScreen(
            visit: context.visit, board: try await site.registry.licenceBoard(by: actor),
            courses: try await site.registry.courses)
        let regions = actor.scope(for: .configure).regions + actor.scope(for: .manageAccounts).regions
        screen.region = regions.first
        if let region = regions.first { screen.regionName = await site.registry.region(region)?.fullName ?? "" }
        screen.sheet["peran"] = Role.operatorDesa.rawValue
        screen.sheet.set("hak", ["reveal", "correct"])
        screen.sheet["mulai"] = PersonRecord.text(ofDate: screen.today)
        screen.sheet["bulan"] = "24"
        screen.sheet["tenggang"] = "30"
        return screen
    }
}
