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
            try await act(screen, context)
            return .see(Links.licenceRules)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func act(_ screen: LicenceScreen, _ context: Context) async throws {
        let (sheet, registry, actor) = (screen.sheet, site.registry, try context.actor)
        let id = context.actionID
        switch context.form["langkah"] {
        case "syarat": _ = try await registry.perform(try await rule(sheet, id, actor), by: actor)
        case "setuju":
            guard let rule = RecordID(sheet["syarat"]) else { throw Refusal.notFound }
            _ = try await registry.perform(AgreeLicenceRule(id: id, rule: rule), by: actor)
        case "akhiri":
            guard let rule = RecordID(sheet["syarat"]) else { throw Refusal.notFound }
            if sheet["alasan_akhir"].isEmpty { throw FormErrors("alasan_akhir-\(rule)", Texts.reasonNeeded) }
            _ = try await registry.perform(
                EndLicenceRule(id: id, rule: rule, reason: sheet["alasan_akhir"]), by: actor)
        case "penerbit":
            var errors = FormErrors()
            let region = await region("wilayah_penerbit", sheet, actor, &errors)
            if sheet["alasan_penerbit"].isEmpty { errors.add("alasan_penerbit", Texts.reasonNeeded) }
            try errors.check()
            guard let region else { throw errors }
            _ = try await registry.perform(
                TrustIssuer(
                    id: id, region: region, publicKey: sheet["kunci"], name: sheet["penerbit"],
                    reason: sheet["alasan_penerbit"]), by: actor)
        case "lepas":
            // The same key may count in several regions.
            let issuer = screen.board.issuers.first {
                $0.fingerprint == sheet["sidik"] && $0.region.typed == sheet["wilayah"]
            }
            guard let issuer else { throw Refusal.notFound }
            _ = try await registry.perform(
                TrustIssuer(
                    id: id, region: issuer.region, publicKey: issuer.publicKey, name: issuer.name,
                    reason: context.visit.say(Texts.noLongerTrusted), isTrusted: false), by: actor)
        case "cabut":
            var errors = FormErrors()
            if sheet["nomor"].isEmpty { errors.add("nomor", Texts.codeNeeded) }
            if sheet["alasan_cabut"].utf8.count < 3 { errors.add("alasan_cabut", Texts.reasonNeeded) }
            try errors.check()
            do {
                _ = try await registry.perform(
                    EndLicence(id: id, number: sheet["nomor"], reason: sheet["alasan_cabut"]), by: actor)
            } catch Refusal.notFound {
                throw FormErrors("nomor", Texts.noSuchLicence)
            }
        default: throw Refusal.notFound
        }
    }

    private func rule(_ sheet: Sheet, _ id: ActionID, _ actor: Actor) async throws -> SetLicenceRule {
        var errors = FormErrors()
        let region = await region("wilayah", sheet, actor, &errors)
        let day = TypedDate.day(sheet["mulai"])
        if day == nil { errors.add("mulai", Texts.dayNeeded) }
        let role = Role(rawValue: sheet["peran"])
        if role == nil { errors.add("peran", Texts.licenceRoleNeeded) }
        let (months, grace) = (Int(sheet["bulan"]), Int(sheet["tenggang"]))
        if months == nil { errors.add("bulan", Texts.numberNeeded) }
        if grace == nil { errors.add("tenggang", Texts.numberNeeded) }
        if sheet["alasan"].isEmpty { errors.add("alasan", Texts.reasonNeeded) }
        try errors.check()
        guard let region, let day, let role, let months, let grace else { throw errors }
        return SetLicenceRule(
            id: id, region: region, role: role, course: sheet["kursus"],
            rights: sheet.all("hak").compactMap(Permission.init(rawValue:)), validFrom: day, months: months,
            graceDays: grace, place: sheet["tempat"], reason: sheet["alasan"])
    }

    /// Where the actor may set rules, as it was typed.
    private func region(_ field: String, _ sheet: Sheet, _ actor: Actor, _ errors: inout FormErrors) async
        -> RegionCode?
    {
        let scope = Self.scope(of: actor)
        guard let code = await site.typedRegion(sheet[field], in: scope) else {
            errors.add(field, Texts.unknownArea)
            return nil
        }
        if !scope.contains(code) { errors.add(field, Texts.outsideArea) }
        return code
    }

    private static func scope(of actor: Actor) -> Scope {
        Scope(regions: actor.scope(for: .configure).regions + actor.scope(for: .manageAccounts).regions)
    }

    private func screen(_ context: Context) async throws -> LicenceScreen {
        let actor = try context.actor
        var screen = LicenceScreen(
            visit: context.visit, board: try await site.registry.licenceBoard(by: actor),
            courses: try await site.registry.courses)
        for rule in screen.board.rules where try await site.registry.mayAgree(to: rule, by: actor) {
            screen.agreeable.insert(rule.id)
        }
        let regions = Self.scope(of: actor).regions
        for code in Set(regions + screen.board.rules.map(\.region) + screen.board.issuers.map(\.region)) {
            screen.names[code] = code == .nation ? "Indonesia" : await site.registry.region(code)?.fullName
        }
        screen.regions = regions
        if let region = regions.first {
            (screen.sheet["wilayah"], screen.sheet["wilayah_penerbit"]) = (region.typed, region.typed)
        }
        screen.sheet["peran"] = Role.operatorDesa.rawValue
        screen.sheet.set("hak", ["reveal", "correct"])
        screen.sheet["mulai"] = TypedDate.shown(screen.today)
        screen.sheet["bulan"] = "24"
        screen.sheet["tenggang"] = "30"
        return screen
    }
}
