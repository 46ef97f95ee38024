import HTML
import Registry

/// One piece of dated data to be written anew, and from when and why.
struct RuleDraftScreen: SheetScreen {
    let visit: Visit
    let part: DatedRow.Part
    let subject: String
    var sheet = Sheet()
    var errors = FormErrors()
    var words = RowWords(visit: Visit(requestID: ""))
    var kinds: [CutoffKind] = []
    /// Sets of criteria that a road can ask.
    var criteriaNames: [String] = []
    /// What is in force today.
    var current: DatedRow?
    /// From when something else is decided already: the form does not start from that.
    var comingDay: Int32?
    /// The draft that it goes into.
    var change: RuleChange?
    var today: Int32 = 0
    var action = ActionID()
    var draftNote: HTML?

    var title: String {
        if isPreset { return say(Texts.turnRoadOn) }
        let unknown = subject.isEmpty ? say(Texts.addNew) : subject
        return "\(say(Texts.part(part))): \(current.map { words.title($0) } ?? unknown)"
    }
    var place: Place? { .office }
    var help: ScreenHelp? {
        switch part {
        case .cutoff: ScreenHelp(text: Texts.calendarHelp, anchor: "periode", book: .dinsos)
        case .road: ScreenHelp(text: Texts.roadRulesLead, anchor: "alur", book: .dinsos)
        case .criteria: ScreenHelp(text: CriteriaTexts.setsLead, anchor: "kriteria-daerah", book: .dinsos)
        default: ScreenHelp(text: Texts.ruleSetsHelp, anchor: "aturan", book: .dinsos)
        }
    }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        \(PeriodTabs(screen: self, current: part == .cutoff ? .calendar : .rules).tabs)
        <div class="stack letter"><h1>\(title)</h1><p class="soft">\(say(Texts.proposeLead))</p>
        \(comingDay.map { note(.warn, .clock, "<p>\(say(Texts.comingVersion(visit.date($0))))</p>") })
        \(draftNote)\(problemList)
        \(form(Links.newRuleChange(part, subject.isEmpty ? nil : subject, change: change?.id), action: action, draft: title, """
            \(change.map { keep("versi", String($0.version)) })
            <div class="stack" id="isi" tabindex="-1">\(RuleDraftFields(screen: self).html)</div>
            <hr>
            \(input("mulai", Texts.startsOn, .date, hint: Texts.startsHint, required: true))
            \(input("surut", Texts.retroactive, .boxes([FormField.Option("ya", say(Texts.retroactiveYes))])))
            \(input("alasan", Texts.whyChange, .long, required: true))
            \(part == .cutoff ? nil : input("dasar", Texts.basisLabel))
            <p class="row"><button class="btn">\(say(Texts.keepDraft))</button>\
            \(link(say(Texts.cancel), part == .cutoff ? Links.periods : Links.ruleSets(part)))</p>
            """))</div>
        """
    }

    /// Puts what holds, or what the draft says already, into the fields.
    mutating func fill(from row: DatedRow?, region: String) {
        if let change {
            sheet["mulai"] = TypedDate.shown(change.validFrom)
            (sheet["alasan"], sheet["dasar"]) = (change.reason, change.basis)
            if change.isRetroactive { sheet["surut"] = "ya" }
        }
        switch row {
        case .rule(let edit): fill(edit)
        case .threshold(_, let value): sheet["nilai"] = String(value)
        case .stated(let written, let rule): (sheet["tulisan"], sheet["kode"]) = (written, rule.isEmpty ? "-" : rule)
        case .program(let edit):
            (sheet["kode"], sheet["nama"]) = (edit.id, edit.name)
            sheet["satuan"] = edit.isPerPerson ? "person" : "family"
            sheet["kolom"] = edit.columns.joined(separator: "\n")
            sheet["selesai"] = edit.ends.map { TypedDate.shown($0) } ?? ""
        case .choice(let edit):
            (sheet["jenis_pilihan"], sheet["peristiwa"], sheet["kode"]) = (edit.kind, edit.event, edit.code)
            (sheet["kata_id"], sheet["kata_en"]) = (edit.words.id, edit.words.en)
            sheet["ditawarkan"] = edit.isOffered ? "ya" : "tidak"
        case .policy(let subject, let role, let mode):
            let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
            sheet["peristiwa"] = parts.first ?? "*"
            sheet["kolom_data"] = parts.count > 1 ? parts[1] : ""
            (sheet["peran"], sheet["cara"]) = (role, mode ?? "-")
        case .province(let code, let isAccepted):
            (sheet["kode"], sheet["diterima"]) = (String(code), isAccepted ? "ya" : "tidak")
        case .cutoff(let cutoff): fill(cutoff)
        case .road(let rule): fill(rule)
        case .criteria(let rule): fill(rule)
        case nil: fillNew(region)
        }
    }

    private mutating func fillNew(_ region: String) {
        switch part {
        case .stated: sheet["tulisan"] = subject
        case .cutoff:
            sheet["seri"] = RecordID(Int64.random(in: 1...Int64.max)).description
            sheet["wilayah"] = region.isEmpty ? visit.home?.code.dotted ?? "" : region
            (sheet["pola"], sheet["jam"], sheet["zona"]) = ("bulanan", "23.59", "wib")
            sheet["terlambat"] = Cutoff.Late.nextPeriod.rawValue
        case .choice: (sheet["ditawarkan"], sheet["peristiwa"]) = ("ya", "*")
        case .policy: (sheet["peristiwa"], sheet["peran"], sheet["cara"]) = ("*", "*", "apply")
        case .province: sheet["diterima"] = "ya"
        case .program: sheet["satuan"] = "family"
        case .road:
            sheet["wilayah"] = region.isEmpty ? visit.home?.code.dotted ?? "" : region
            (sheet["cara"], sheet["lewat"]) = (RoadSetting.Mode.proposal.rawValue, "biasa")
            sheet["tanya"] = "biasa"
        case .criteria:
            sheet["wilayah"] = region.isEmpty ? visit.home?.code.dotted ?? "" : region
            sheet["cara"] = "ya"
        case .rule, .threshold: break
        }
    }

    private mutating func fill(_ edit: DatedRow.RuleEdit) {
        (sheet["bobot"], sheet["pihak"]) = (edit.severity.rawValue, edit.fixer)
        for (field, words) in [("judul", edit.title), ("arti", edit.meaning), ("langkah", edit.nextStep)]
            + edit.evidence.map({ ("bukti_\($0.key)", $0.value) })
        {
            (sheet["\(field)_id"], sheet["\(field)_en"]) = (words.id, words.en)
        }
    }

    private mutating func fill(_ cutoff: Cutoff) {
        sheet["seri"] = cutoff.series.description
        sheet["jenis_batas"] = cutoff.kind
        sheet["wilayah"] = cutoff.region.typed
        switch cutoff.span {
        case .monthly(let from, let to):
            (sheet["pola"], sheet["dari"], sheet["sampai"]) = ("bulanan", String(from), String(to))
        case .once(let from, let to):
            sheet["pola"] = "sekali"
            (sheet["dari_tanggal"], sheet["sampai_tanggal"]) = (TypedDate.shown(from), TypedDate.shown(to))
        }
        for (month, days) in cutoff.months {
            if case .days(let from, let to) = days {
                sheet["bulan_\(month)"] = "\(from)-\(to)"
            } else {
                sheet["bulan_\(month)"] = say(Words(id: "tidak", en: "no"))
            }
        }
        sheet["jam"] = "\(twoDigits(cutoff.minute / 60)).\(twoDigits(cutoff.minute % 60))"
        (sheet["zona"], sheet["terlambat"]) = (cutoff.zone.rawValue, cutoff.late.rawValue)
        sheet["dasar_batas"] = cutoff.basis
        sheet["berakhir"] = cutoff.validTo.map { TypedDate.shown($0) } ?? ""
    }
}

/// The fields of a part.
struct RuleDraftFields {
    let screen: RuleDraftScreen
    private func say(_ words: Words) -> String { screen.say(words) }

    var html: HTML {
        switch screen.part {
        case .rule: rule
        case .threshold: threshold
        case .stated: stated
        case .program: program
        case .choice: choice
        case .policy: policy
        case .province: province
        case .cutoff: cutoff
        case .road: RoadRuleFields(screen: screen).html
        case .criteria: CriteriaRuleFields(screen: screen).html
        }
    }

    private func select(_ options: [(String, Words)]) -> FormField.Kind {
        .select([FormField.Option("", say(Texts.choose))] + options.map { FormField.Option($0.0, say($0.1)) })
    }

    private func picks(_ options: [(String, Words)]) -> FormField.Kind {
        .picks(options.map { FormField.Option($0.0, say($0.1)) })
    }

    private var threshold: HTML {
        let kind = ThresholdKind.named(screen.subject)
        var now = "–"
        if case .threshold(_, let value)? = screen.current { now = screen.number(value) }
        let hint = Texts.thresholdHint(
            now, say(kind.unit), screen.number(kind.range.lowerBound), screen.number(kind.range.upperBound))
        return """
            <p>\(say(kind.changes))</p>
            \(screen.input("nilai", kind.title, .digits(length: 4), hint: hint, required: true))
            """
    }

    private var rule: HTML {
        var details: [String] = []
        if case .rule(let edit)? = screen.current { details = edit.evidence.keys.sorted() }
        let fixers = ["operator", "disdukcapil", "warga", "bank", "dinsos", "sistem"]
        return """
            \(screen.input("bobot", Texts.weight, .picks(Rule.Severity.allCases.map {
                FormField.Option($0.rawValue, say(Texts.severity($0)), hint: say(Texts.severityMeans($0)))
            }), required: true))
            \(screen.input("pihak", Texts.mender, select(fixers.map { ($0, Texts.fixer($0)) }), required: true))
            \(screen.input("judul_id", Texts.titleID, required: true))\(screen.input("judul_en", Texts.titleEN, required: true))
            \(screen.input("arti_id", Texts.meaningID, .long, required: true))\(screen.input("arti_en", Texts.meaningEN, .long, required: true))
            \(screen.input("langkah_id", Texts.stepID, .long, required: true))\(screen.input("langkah_en", Texts.stepEN, .long, required: true))
            \(each: details, { detail in
                """
                \(screen.input("bukti_\(detail)_id", Texts.evidenceLabel(detail, "Indonesia"), .long, required: true))\
                \(screen.input("bukti_\(detail)_en", Texts.evidenceLabel(detail, "Inggris"), .long, required: true))
                """
            })
            """
    }

    private var stated: HTML {
        let codes = screen.words.rules.keys.filter { "PL".contains($0.prefix(1)) }.sorted()
        let options =
            [("-", Texts.nothingWrong)]
            + codes.map { code in
                let words = screen.words.rules[code] ?? Words(id: "", en: "")
                return (code, Words(id: "\(code) \(words.id)", en: "\(code) \(words.en)"))
            }
        return """
            \(screen.input("tulisan", Texts.writtenLabel, required: true))
            \(screen.input("kode", Texts.meaningLabel, select(options), required: true))
            """
    }

    private var program: HTML {
        """
        \(screen.input("kode", Texts.codeLabel, required: true))\(screen.input("nama", Texts.nameLabel, required: true))
        \(screen.input("satuan", Texts.unitLabel, picks([("family", Texts.perFamilyUnit), ("person", Texts.perPersonUnit)])))
        \(screen.input("kolom", Texts.columnsLabel, .long, required: true))
        \(screen.input("selesai", Texts.endsLabel, .date))
        """
    }

    private var events: [(String, Words)] {
        [("*", Texts.everyChange)] + ChangeEvent.allCases.filter(\.isByHand).map { ($0.rawValue, $0.title) }
    }

    private static let choiceKinds = [
        "reason", "evidence", "refusal", "purpose", "pause", "darurat", "tujuan_darurat",
    ]

    private var choice: HTML {
        let events = events + [("ekspor", Texts.exportsEvent), ("pdp", Texts.deskEvent)]
        return """
            \(screen.input("jenis_pilihan", Texts.choiceKind, select(Self.choiceKinds.map { ($0, Texts.choiceKindName($0)) }), required: true))
            \(screen.input("peristiwa", Texts.eventLabel, select(events), required: true))
            \(screen.input("kode", Texts.codeLabel, required: true))
            \(screen.input("kata_id", Texts.wordsID, required: true))\(screen.input("kata_en", Texts.wordsEN, required: true))
            \(screen.input("ditawarkan", Texts.isOfferedLabel, picks([("ya", Texts.offered), ("tidak", Texts.notOffered)])))
            """
    }

    private var policy: HTML {
        let roles = [("*", Texts.everybody)] + Role.allCases.map { ($0.rawValue, $0.title) }
        return """
            \(screen.input("peristiwa", Texts.eventLabel, select(events), required: true))
            \(screen.input("kolom_data", Texts.fieldLabel))
            \(screen.input("peran", Texts.roleLabel, select(roles), required: true))
            \(screen.input("cara", Texts.modeLabel, picks([
                ("apply", Texts.mode("apply")), ("approve", Texts.mode("approve")), ("refuse", Texts.mode("refuse")),
                ("-", Texts.notSaid),
            ]), required: true))
            """
    }

    private var province: HTML {
        """
        \(screen.input("kode", Texts.provinceLabel, .digits(length: 2), required: true))
        \(screen.input("diterima", Texts.modeLabel, picks([("ya", Texts.accepted), ("tidak", Texts.notAccepted)]), required: true))
        """
    }

    private var cutoff: HTML {
        """
        \(screen.keep("seri", screen.sheet["seri"]))
        \(screen.input("jenis_batas", Texts.cutoffKindLabel, select(screen.kinds.map { ($0.code, $0.words) } + [("lain", Texts.otherKind)]), required: true))
        <details\(if: screen.sheet["jenis_batas"] == "lain", " open")><summary>\(say(Texts.otherKind))</summary><div class="stack">\
        \(screen.input("jenis_baru_id", Texts.newKindID))\(screen.input("jenis_baru_en", Texts.newKindEN))</div></details>
        \(screen.input("wilayah", Texts.regionOf, .region, hint: Texts.cutoffRegionHint, required: true))
        \(screen.input("pola", Texts.pattern, picks([("bulanan", Texts.monthlyPattern), ("sekali", Texts.oncePattern)]), required: true))
        <fieldset class="field"><legend>\(say(Texts.monthlyPattern))</legend><div class="pair">\
        \(screen.input("dari", Texts.dayFrom, .digits(length: 2)))\(screen.input("sampai", Texts.dayTo, .digits(length: 2), hint: Texts.dayToHint))</div></fieldset>
        <details\(if: (1...12).contains { !screen.sheet["bulan_\($0)"].isEmpty }, " open")><summary>\(say(Texts.monthsLabel))</summary>\
        <p class="hint">\(say(Texts.monthsHint))</p><div class="pair">\(each: Array(1...12), { month in
            screen.input("bulan_\(month)", Texts.months[month - 1])
        })</div></details>
        <fieldset class="field"><legend>\(say(Texts.oncePattern))</legend><div class="pair">\
        \(screen.input("dari_tanggal", Texts.dateFrom, .date))\(screen.input("sampai_tanggal", Texts.dateTo, .date))</div></fieldset>
        <div class="pair">\(screen.input("jam", Texts.timeLabel, required: true))\
        \(screen.input("zona", Texts.zoneLabel, .select(Cutoff.Zone.allCases.map { FormField.Option($0.rawValue, $0.rawValue.uppercased()) })))</div>
        \(screen.input("terlambat", Texts.lateLabel, picks(Cutoff.Late.allCases.map { ($0.rawValue, Texts.late($0)) })))
        \(screen.input("dasar_batas", Texts.basisLabel))
        \(screen.input("berakhir", Texts.cutoffEnds, .date))
        """
    }
}
