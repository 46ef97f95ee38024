import Hummingbird
import Registry

/// The form that data are taken out by.
struct NewExportHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(Fields(query: request), context).response()
    }

    func ask(_ request: Request, _ context: Context) async throws -> Response {
        if let before = try await registry.exportBefore(id: context.actionID, by: context.actor) {
            return .see(Links.export(before))
        }
        var screen = try await screen(context.form, context)
        screen.sheet = Sheet(context.form)
        do {
            let id = try await registry.askExport(try order(screen), id: context.actionID, by: context.actor)
            return .see(Links.export(id))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    /// - Throws: `FormErrors`.
    private func order(_ screen: NewExportScreen) throws -> ExportOrder {
        var errors = FormErrors()
        let sheet = screen.sheet
        let groups = sheet.all("kolom").compactMap { ExportGroup(rawValue: $0) }
        let format = ExportFormat(rawValue: sheet["format"])
        if format == nil { errors.add("format", Texts.exportFormatNeeded) }
        if groups.isEmpty { errors.add("kolom", Texts.exportColumnsNeeded) }
        let isFull = sheet["nomor"] == "lengkap"
        if isFull, sheet["sadar"] != "ya" { errors.add("sadar", Texts.exportFullUnderstood) }
        if !screen.purposes.contains(where: { $0.code == sheet["tujuan"] }) {
            errors.add("tujuan", Texts.exportPurposeNeeded)
        }
        if sheet["keterangan"].count < 5 { errors.add("keterangan", Texts.exportWordsNeeded) }
        if screen.needsNumber, NewExportScreen.number(sheet["jumlah"]) != screen.estimate.rows {
            errors.add("jumlah", Texts.exportTypeExactly(screen.number(screen.estimate.rows ?? 0)))
        }
        try errors.check()
        return ExportOrder(
            selection: screen.selection, format: format ?? .xlsx,
            groups: ExportGroup.allCases.filter(groups.contains), isMasked: !isFull, purpose: sheet["tujuan"],
            words: sheet["keterangan"])
    }

    private func screen(_ fields: Fields, _ context: Context) async throws -> NewExportScreen {
        let actor = try context.actor
        let rules = try await registry.rules()
        let query = ListQuery(fields: fields, rules: rules)
        let region: Region
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code):
            guard let found = code == .nation ? .nation : await registry.region(code) else { throw Refusal.notFound }
            region = found
        case .unclear: throw Refusal.notFound
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        guard context.visit.mayExport(region.code) else { throw Refusal.notAllowed(.export) }
        let selection: ExportSelection =
            switch fields["daftar"] ?? "keluarga" {
            case "keluarga": .families(try query.families(in: region.code))
            case "perorangan": .persons(try query.persons(in: region.code))
            default: throw Refusal.notFound
            }
        var screen = NewExportScreen(
            visit: context.visit, region: region, selection: selection, rules: rules,
            programs: try await registry.programs(), purposes: try await registry.exportPurposes(),
            estimate: try await registry.exportEstimate(selection, by: actor),
            confirmRows: try await registry.exportConfirmRows(),
            mayTakeFull: actor.exportScope(masked: false).contains(region.code))
        screen.sheet["format"] = ExportFormat.xlsx.rawValue
        screen.sheet["nomor"] = "samar"
        screen.sheet.set("kolom", [ExportGroup.identity, .address, .family, .programs, .findings].map(\.rawValue))
        return screen
    }
}
