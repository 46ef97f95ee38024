import Hummingbird
import Registry
import Rules

/// The form that writes one piece of dated data into a draft.
struct RuleDraftHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(Fields(query: request), context)
        if let draft = try await site.draftFields(context) {
            screen.sheet = screen.sheet.overlaid(by: Sheet(draft.fields))
            screen.draftNote = draft.note
            screen.action = draft.action
        }
        return screen.response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: DraftRuleChange.self, context) {
            return .see(Links.ruleChange(done.change))
        }
        var screen = try await screen(Fields(query: request), context)
        // Boxes of which none is ticked are not sent at all.
        if screen.part == .road {
            screen.sheet.set("kantor", [])
            screen.sheet.set("kriteria", [])
        }
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            let action = try await action(screen, context)
            let done = try await registry.perform(action, by: context.actor)
            await site.dropDraft(context)
            return .see(Links.ruleChange(done.change))
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func action(_ screen: RuleDraftScreen, _ context: Context) async throws -> DraftRuleChange {
        var errors = FormErrors()
        let region = try await region(screen, context, &errors)
        let reader = RuleDraftReader(sheet: screen.sheet, current: screen.current, region: region)
        let row = screen.isPreset ? nil : reader.row(screen.part, &errors)
        guard let day = TypedDate.day(screen.sheet["mulai"]) else {
            errors.add("mulai", Texts.dayNeeded)
            throw errors
        }
        if screen.sheet["alasan"].isEmpty { errors.add("alasan", Texts.reasonNeeded) }
        try errors.check()
        var added: [DatedRow] = row.map { [$0] } ?? []
        if screen.isPreset {
            added = try await registry.turningRoadOn(in: region, on: day)
            if added.isEmpty { errors.add("wilayah", Texts.roadIsOn) }
        }
        guard !added.isEmpty else { throw errors }
        let keys = Set(added.map(\.key))
        var rows = screen.change?.rows.map(\.body) ?? []
        rows.removeAll { keys.contains($0.key) }
        return DraftRuleChange(
            id: context.actionID, change: screen.change?.id,
            seen: screen.change.map { screen.sheet.seen ?? $0.version },
            rows: rows + added, validFrom: day, isRetroactive: screen.sheet["surut"] == "ya",
            reason: screen.sheet["alasan"], basis: screen.sheet[screen.part == .cutoff ? "dasar_batas" : "dasar"])
    }

    /// Of what holds in a region: the region as it was typed, inside the places where the actor may set rules.
    private func region(_ screen: RuleDraftScreen, _ context: Context, _ errors: inout FormErrors) async throws
        -> RegionCode
    {
        guard screen.part.isOfRegion else { return .nation }
        let scope = try context.actor.scope(for: .configure)
        guard let code = await site.typedRegion(screen.sheet["wilayah"], in: scope) else {
            errors.add("wilayah", Texts.unknownArea)
            return .nation
        }
        if !scope.contains(code) { errors.add("wilayah", Texts.outsideArea) }
        return code
    }

    private func screen(_ query: Fields, _ context: Context) async throws -> RuleDraftScreen {
        let actor = try context.actor
        guard context.visit.may(.configure) else { throw Refusal.notAllowed(.configure) }
        let part = query["jenis"].flatMap(DatedRow.Part.init(rawValue:)) ?? .threshold
        if !part.isOfRegion, try await !registry.mayConfigureRules(actor) { throw Refusal.notAllowed(.configure) }
        let subject = query["hal"] ?? ""
        var screen = RuleDraftScreen(visit: context.visit, part: part, subject: subject)
        screen.words = try await site.rowWords(context)
        screen.kinds = try await registry.cutoffKinds()
        if part == .road { screen.criteriaNames = try await registry.criteriaNames() }
        if let text = query["usulan"] {
            guard let id = RecordID(text) else { throw Refusal.notFound }
            let change = try await registry.ruleChange(id, by: actor)
            guard change.account == actor.account, change.state == .draft else { throw Refusal.notFound }
            screen.change = change
        }
        let inDraft = screen.change?.rows.first { $0.body.part == part && $0.body.subject == subject }?.body
        if !subject.isEmpty {
            let view = try await registry.dated(part, on: registry.clock.today.packed, by: actor)
            screen.current = view.rows.first { $0.subject == subject }
            // What lies ahead can be changed too.
            let coming = view.coming.filter { $0.row.subject == subject }
            if screen.current == nil {
                screen.current = coming.first?.row
            } else {
                screen.comingDay = coming.first?.validFrom
            }
            let isNew = [.stated, .program, .choice, .policy, .province, .road, .criteria].contains(part)
            if screen.current == nil, inDraft == nil, !isNew { throw Refusal.notFound }
            if let region = screen.current?.region, !actor.scope(for: .configure).contains(region) {
                throw Refusal.notFound
            }
        } else if part == .rule || part == .threshold {
            throw Refusal.notFound
        }
        screen.fill(from: inDraft ?? screen.current, region: query["wilayah"] ?? "")
        screen.today = registry.clock.today.packed
        if screen.sheet["mulai"].isEmpty { screen.sheet["mulai"] = TypedDate.shown(screen.today) }
        return screen
    }
}

/// Reads the typed fields of a part into a row.
struct RuleDraftReader {
    let sheet: Sheet
    let current: DatedRow?
    let region: RegionCode

    /// - Returns: nil with words in `errors` where something is missing.
    func row(_ part: DatedRow.Part, _ errors: inout FormErrors) -> DatedRow? {
        switch part {
        case .rule: return rule()
        case .threshold:
            guard case .threshold(let name, _)? = current, let value = Int(sheet["nilai"]) else {
                errors.add("nilai", Texts.numberBad)
                return nil
            }
            return .threshold(name: name, value: value)
        case .stated:
            let written = sheet["tulisan"].uppercased().split(separator: " ").joined(separator: " ")
            return .stated(written: written, rule: sheet["kode"] == "-" ? "" : sheet["kode"])
        case .program: return program(&errors)
        case .choice:
            return .choice(
                DatedRow.ChoiceEdit(
                    kind: sheet["jenis_pilihan"], event: sheet["peristiwa"], code: sheet["kode"],
                    words: words("kata"), isOffered: sheet["ditawarkan"] != "tidak"))
        case .policy:
            let field = sheet["kolom_data"]
            return .policy(
                subject: sheet["peristiwa"] + (field.isEmpty ? "" : "/\(field)"), role: sheet["peran"],
                mode: sheet["cara"] == "-" ? nil : sheet["cara"])
        case .province:
            guard let code = Int(sheet["kode"]) else {
                errors.add("kode", Texts.numberBad)
                return nil
            }
            return .province(code: code, accepted: sheet["diterima"] != "tidak")
        case .cutoff: return cutoff(&errors)
        case .road: return road(&errors)
        case .criteria: return criteria(&errors)
        }
    }

    private func words(_ field: String) -> Words { Words(id: sheet["\(field)_id"], en: sheet["\(field)_en"]) }

    private func rule() -> DatedRow? {
        guard case .rule(var edit)? = current else { return nil }
        edit.severity = Rule.Severity(rawValue: sheet["bobot"]) ?? edit.severity
        edit.fixer = sheet["pihak"]
        (edit.title, edit.meaning, edit.nextStep) = (words("judul"), words("arti"), words("langkah"))
        for detail in edit.evidence.keys { edit.evidence[detail] = words("bukti_\(detail)") }
        return .rule(edit)
    }

    private func program(_ errors: inout FormErrors) -> DatedRow? {
        var ends: Int32?
        if !sheet["selesai"].isEmpty {
            ends = TypedDate.day(sheet["selesai"])
            if ends == nil { errors.add("selesai", Texts.dayNeeded) }
        }
        let columns = sheet["kolom"].split(whereSeparator: \.isNewline).map {
            $0.trimmingPrefix(" ").uppercased().trimmed
        }
        var isPerPerson = sheet["satuan"] == "person"
        if case .program(let known)? = current { isPerPerson = known.isPerPerson }
        return .program(
            DatedRow.ProgramEdit(
                id: sheet["kode"], name: sheet["nama"], isPerPerson: isPerPerson,
                columns: columns.filter { !$0.isEmpty }, ends: ends))
    }

    private func cutoff(_ errors: inout FormErrors) -> DatedRow? {
        var series = RecordID(sheet["seri"])
        if case .cutoff(let known)? = current { series = known.series }
        guard let series else { return nil }
        var kind = sheet["jenis_batas"]
        var newKind: Words?
        if kind == "lain" {
            newKind = words("jenis_baru")
            kind = Self.code(sheet["jenis_baru_id"])
        }
        var span = Cutoff.Span.monthly(from: 0, to: 0)
        if sheet["pola"] == "sekali" {
            guard let from = TypedDate.day(sheet["dari_tanggal"]), let to = TypedDate.day(sheet["sampai_tanggal"])
            else {
                errors.add("sampai_tanggal", Texts.dayNeeded)
                return nil
            }
            span = .once(from: from, to: to)
        } else {
            guard let from = Int(sheet["dari"]), let to = Int(sheet["sampai"]) else {
                errors.add("sampai", Texts.dayBad)
                return nil
            }
            span = .monthly(from: from, to: to)
        }
        guard let minute = Self.minute(sheet["jam"]) else {
            errors.add("jam", Texts.timeBad)
            return nil
        }
        var end: Int32?
        if !sheet["berakhir"].isEmpty {
            end = TypedDate.day(sheet["berakhir"])
            if end == nil { errors.add("berakhir", Texts.dayNeeded) }
        }
        return .cutoff(
            Cutoff(
                series: series, kind: kind, region: region, span: span, months: months(&errors), minute: minute,
                zone: Cutoff.Zone(rawValue: sheet["zona"]) ?? .wib,
                late: Cutoff.Late(rawValue: sheet["terlambat"]) ?? .nextPeriod, basis: sheet["dasar_batas"],
                validFrom: TypedDate.day(sheet["mulai"]) ?? 0, validTo: end, newKind: newKind))
    }

    private func months(_ errors: inout FormErrors) -> [Int: Cutoff.Month] {
        var months: [Int: Cutoff.Month] = [:]
        for number in 1...12 {
            let text = sheet["bulan_\(number)"].lowercased()
            if text.isEmpty { continue }
            if ["tidak", "no", "-"].contains(text) {
                months[number] = Cutoff.Month.none
                continue
            }
            let parts = text.split { "-– ".contains($0) }.compactMap { Int($0) }
            if parts.count == 2 {
                months[number] = .days(from: parts[0], to: parts[1])
            } else {
                errors.add("bulan_\(number)", Texts.monthBad)
            }
        }
        return months
    }

    /// `23.59`, `23:59` or `17`.
    static func minute(_ text: String) -> Int? {
        let parts = text.split { ".: ".contains($0) }.map { Int($0) }
        guard (1...2).contains(parts.count), let hour = parts[0], (0...23).contains(hour) else { return nil }
        guard parts.count == 2 else { return hour * 60 }
        guard let minute = parts[1], (0...59).contains(minute) else { return nil }
        return hour * 60 + minute
    }

    /// A name as a code: small letters, digits and underscores.
    static func code(_ name: String) -> String {
        String(
            name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.prefix(40))
    }
}
