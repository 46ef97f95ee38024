import HTML
import Registry

/// What is asked about the road of one kind, or of all that applies at once.
struct RoadRuleFields {
    let screen: RuleDraftScreen

    private func say(_ words: Words) -> String { screen.say(words) }

    private func picks(_ options: [(String, Words)]) -> FormField.Kind {
        .picks(options.map { FormField.Option($0.0, say($0.1)) })
    }

    private func select(_ first: Words, _ options: [(String, Words)]) -> FormField.Kind {
        .select([FormField.Option("", say(first))] + options.map { FormField.Option($0.0, say($0.1)) })
    }

    private var region: HTML {
        screen.input("wilayah", Texts.regionOf, .region, hint: Texts.roadRegionHint, required: true)
    }

    var html: HTML {
        screen.isPreset ? "<p>\(say(Texts.turnRoadOnLead))</p>\(region)" : "\(what)\(route)"
    }

    private var what: HTML {
        let kinds = ProposalKind.allCases.map { ($0.rawValue, $0.title) }
        let modes: [RoadSetting.Mode] = [.atOnce, .proposal, .closed]
        var options: [(String, Words)] = modes.map { ($0.rawValue, Texts.roadMode($0)) }
        options.append(("-", Texts.notSaid))
        let cutoffs = screen.kinds.map { ($0.code, $0.words) }
        return """
            \(screen.input("jenis_usulan", Texts.proposalKind, select(Texts.choose, kinds), required: true))
            \(region)
            \(screen.input("cara", Texts.roadModeLabel, picks(options), required: true))
            \(screen.input("jenis_batas", Texts.roadCutoff, select(Texts.asUsual, cutoffs)))
            """
    }

    private var route: HTML {
        let offices = RoadOffice.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        let applies: [RoadSetting.Applies] = [.passed, .determined]
        return """
            \(screen.input("lewat", Texts.roadOffices, picks([("biasa", Texts.asUsual), ("sendiri", Texts.roadOfficesOwn)])))
            <details\(if: screen.sheet["lewat"] == "sendiri", " open")><summary>\(say(Texts.roadOfficesOwn))</summary><div class="stack">\
            \(screen.input("kantor", Texts.roadOfficesTicked, .boxes(offices)))
            \(screen.input("berlaku", Texts.roadAppliesLabel, picks(applies.map { ($0.rawValue, Texts.roadApplies($0)) })))</div></details>
            \(criteria)
            """
    }

    private var criteria: HTML {
        let names = screen.criteriaNames.map { FormField.Option($0, $0) }
        let ways = [("biasa", Texts.asUsual), ("sendiri", CriteriaTexts.ofRoadOwn)]
        return """
            \(screen.input("tanya", CriteriaTexts.ofRoad, picks(ways)))
            \(screen.input("kriteria", CriteriaTexts.ofRoadOwn, .boxes(names)))
            """
    }
}

extension RuleDraftScreen {
    /// In the place of a subject: all kinds that apply at once.
    static let everyKind = "semua"

    var isPreset: Bool { part == .road && subject == Self.everyKind }

    mutating func fill(_ rule: RoadRule) {
        sheet["jenis_usulan"] = rule.kind.rawValue
        sheet["wilayah"] = rule.region.typed
        sheet["cara"] = rule.edit?.mode?.rawValue ?? "-"
        sheet["jenis_batas"] = rule.edit?.cutoff ?? ""
        sheet["lewat"] = rule.edit?.offices == nil ? "biasa" : "sendiri"
        sheet.set("kantor", rule.edit?.offices?.filter { $0.value }.map(\.key).sorted() ?? [])
        sheet["berlaku"] = rule.edit?.applies?.rawValue ?? ""
        sheet["tanya"] = rule.edit?.criteria == nil ? "biasa" : "sendiri"
        sheet.set("kriteria", rule.edit?.criteria ?? [])
    }
}

extension RuleDraftReader {
    /// What is not asked stays as it is: papers and reasons.
    func road(_ errors: inout FormErrors) -> DatedRow? {
        guard let kind = ProposalKind(rawValue: sheet["jenis_usulan"]) else {
            errors.add("jenis_usulan", Texts.chooseOne)
            return nil
        }
        if sheet["cara"] == "-" { return .road(RoadRule(kind, in: region, nil)) }
        guard let mode = RoadSetting.Mode(rawValue: sheet["cara"]) else {
            errors.add("cara", Texts.chooseOne)
            return nil
        }
        var edit = RoadEdit()
        if case .road(let known)? = current, known.kind == kind, known.region == region, let said = known.edit {
            edit = said
        }
        edit.mode = mode
        edit.cutoff = sheet["jenis_batas"].isEmpty ? nil : sheet["jenis_batas"]
        edit.criteria = sheet["tanya"] == "sendiri" ? sheet.all("kriteria") : nil
        edit.offices = nil
        edit.applies = nil
        if sheet["lewat"] == "sendiri" {
            let ticked = Set(sheet.all("kantor"))
            var offices: [String: Bool] = [:]
            for office in RoadOffice.allCases { offices[office.rawValue] = ticked.contains(office.rawValue) }
            edit.offices = offices
            edit.applies = RoadSetting.Applies(rawValue: sheet["berlaku"])
        }
        return .road(RoadRule(kind, in: region, edit))
    }
}

extension RowWords {
    func roadFields(_ rule: RoadRule) -> [(name: String, value: String)] {
        let edit = rule.edit ?? RoadEdit()
        let usual = visit.say(Texts.asUsual)
        let cutoff = edit.cutoff.map { visit.say(kinds[$0] ?? Words(id: $0, en: $0)) }
        return [
            (visit.say(Texts.roadModeLabel), visit.say(Texts.roadMode(edit.mode))),
            (visit.say(Texts.roadCutoff), cutoff ?? usual),
            (visit.say(Texts.roadOffices), edit.offices.map(offices) ?? usual),
            (visit.say(Texts.roadAppliesLabel), visit.say(Texts.roadApplies(edit.applies))),
            (visit.say(CriteriaTexts.ofRoad), edit.criteria?.joined(separator: ", ") ?? usual),
        ]
    }

    private func offices(_ offices: [String: Bool]) -> String {
        let named = RoadOffice.allCases.filter { offices[$0.rawValue] == true }.map { visit.say($0.title) }
        return named.isEmpty ? visit.say(Texts.noOffices) : named.joined(separator: ", ")
    }
}
