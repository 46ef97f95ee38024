import HTML
import Registry

/// The mend in place, and beside it what to do where somebody else has to mend.
struct MendForms {
    let screen: any Screen
    let desk: MendDesk
    let sheet: MendSheet
    private var mendCase: MendCase { sheet.mendCase }
    private var canMend: Bool { !mendCase.groups.isEmpty || !mendCase.entries.isEmpty }

    init(screen: any Screen, desk: MendDesk, sheet: MendSheet) {
        self.screen = screen
        self.desk = desk
        self.sheet = sheet
    }

    var html: HTML {
        """
        \(screen.problems(sheet.problems))
        \(if: canMend, mend)
        \(leads)
        \(if: mendCase.waiting == nil && !mendCase.handOns.isEmpty, handOn)
        \(if: !canMend, "<p class=\"row\">\(skip)</p>")
        """
    }

    // MARK: Mending

    private var mend: HTML {
        let name = mendCase.person?.name ?? mendCase.family.head
        return screen.form(
            Links.mendCase(mendCase.key), action: sheet.action,
            draft: screen.say(Texts.fixDraft(name.isEmpty ? screen.say(Texts.noName) : name, mendCase.rule.code)),
            """
            \(queue)<input type="hidden" name="versi" value="\(sheet.writtenVersions)">\
            \(conflicts)\(each: mendCase.groups, group)\(entries)\(why)\
            <div class="row"><button class="btn">\(screen.say(sheet.isProposed ? Texts.saveAsProposal : Texts.saveAndNext)) <kbd>Ctrl ↵</kbd></button>\
            \(skip)\(if: !sheet.isProposed, "<span class=\"push small soft\">\(screen.say(Texts.fixUndoable))</span>")</div>
            """)
    }

    /// Which queue goes on after it.
    private var queue: HTML {
        let filter = desk.filter
        return """
            \(if: filter.region != desk.own && filter.region != .nation, "<input type=\"hidden\" name=\"wilayah\" value=\"\(filter.region.dotted)\">")\
            \(filter.fixer.map { "<input type=\"hidden\" name=\"oleh\" value=\"\($0)\">" as HTML })\
            \(if: filter.stage != .todo, "<input type=\"hidden\" name=\"tahap\" value=\"\(filter.stage.rawValue)\">")
            """
    }

    private var skip: HTML {
        let address = mendCase.next.map { desk.link($0) } ?? Links.mending(desk.filter, own: desk.own, isEnd: true)
        return "<a class=\"btn alt\" href=\"\(address)\" rel=\"next\" data-next>\(screen.say(Texts.fixSkip))</a>"
    }

    private func group(_ group: MendGroup) -> HTML {
        let chosen = sheet.chosen(group)
        let error = sheet.error(group.id)
        let byHand: HTML = """
            <label class="pick"><input type="radio" name="\(group.id)" value="\(MendSheet.byHand)"\
            \(if: chosen == MendSheet.byHand, " checked")><span>\(screen.say(Texts.fixByHand))</span></label>
            """
        return """
            <fieldset class="stack tight\(if: error != nil, " wrong")" id="\(group.id)">\
            <legend class="label">\(screen.say(group.question))</legend>\
            \(error.map { error -> HTML in "<p class=\"error\">\(Icon.no.picture)\(error)</p>" })\
            \(each: group.suggestions, { one in
                """
                <label class="pick"><input type="radio" name="\(group.id)" value="\(one.id)"\
                \(if: chosen == one.id, " checked")><span>\(screen.say(one.label)) \(value(one))\
                <small class="soft">\(screen.say(one.consequence))</small></span></label>
                """
            })\(if: !mendCase.entries.isEmpty && !sheet.hasManyGroups, byHand)</fieldset>
            """
    }

    private func value(_ suggestion: MendSuggestion) -> HTML {
        if case .none = suggestion.value { return "" }
        return "<b>\(EvidenceCell(screen: screen).html(suggestion.value))</b>"
    }

    /// Beside suggestions the fields show once "by hand" is chosen, where the browser knows how; else always.
    private var entries: HTML {
        guard !mendCase.entries.isEmpty else { return "" }
        return "<div class=\"stack tight\(if: !sheet.isPlain, " byhand")\">\(each: mendCase.entries, entry)</div>"
    }

    private func entry(_ entry: MendEntry) -> HTML {
        var field = FormField(entry.name, entry.label, kind(entry), value: sheet.value(entry))
            .error(sheet.error(entry.name))
        field.isRequired = mendCase.entries.count == 1
        if entry.isNumber { field.hint = screen.say(Texts.fixNumberHint) }
        return screen.field(field)
    }

    private func kind(_ entry: MendEntry) -> FormField.Kind {
        if entry.isNumber { return .digits(length: 16) }
        switch entry.field {
        case .person(.birth): return .date
        case .person(.sex): return .select([choose] + [1, 2].map { option($0, Texts.sex($0)) })
        case .person(.relation): return .select([choose] + (1...8).map { option($0, Texts.relation($0)) })
        case .family(.rt), .family(.rw): return .digits(length: 4)
        default: return .text
        }
    }

    private var choose: FormField.Option { FormField.Option("", screen.say(Texts.choose)) }
    private func option(_ code: Int, _ words: Words) -> FormField.Option {
        FormField.Option(String(code), screen.say(words))
    }

    private var why: HTML {
        // None chosen beforehand: what is attested is for the operator to say.
        let reasons = [choose] + sheet.reasons.map { FormField.Option($0.code, screen.say($0.words)) }
        let evidence =
            [FormField.Option("", screen.say(Texts.fixNoEvidence))]
            + sheet.evidence.map { FormField.Option($0.code, screen.say($0.words)) }
        return """
            <div class="pair">\(if: !sheet.reasons.isEmpty, screen.field(
                FormField(
                    "alasan", Texts.fixReason, .select(reasons),
                    value: sheet.fields["alasan"] ?? "").required().error(sheet.error("alasan"))))\
            \(if: !sheet.evidence.isEmpty, screen.field(
                FormField("bukti", Texts.fixEvidence, .select(evidence), value: sheet.fields["bukti"] ?? "")))</div>
            """
    }

    /// Somebody changed the same field meanwhile: one of the two.
    private var conflicts: HTML {
        guard !sheet.conflicts.isEmpty else { return "" }
        return """
            <div class="note warn" role="alert">\(Icon.alert.picture)<div><p><b>\(screen.say(Texts.fixConflict))</b></p>\
            </div></div>\(each: sheet.conflicts, conflict)
            """
    }

    private func conflict(_ conflict: FieldConflict) -> HTML {
        let label = PersonField(rawValue: conflict.field)?.label ?? FamilyField(rawValue: conflict.field)?.label
        func pick(_ value: String, _ said: String, _ content: HTML) -> HTML {
            """
            <label class="pick"><input type="radio" name="konflik-\(conflict.field)" value="\(value)" required><span>\
            <small class="soft">\(said)</small><b>\(content)</b></span></label>
            """
        }
        return """
            <fieldset><legend class="label">\(screen.say(label ?? Words(id: conflict.field, en: conflict.field)))</legend>\
            <input type="hidden" name="konflik" value="\(conflict.field)"><div class="pair">\
            \(pick("saya", screen.say(Texts.fixMine), shown(conflict.mine, conflict.field)))\
            \(pick(
                "register", screen.say(Texts.fixTheirs(conflict.by, screen.visit.moment(conflict.at))),
                shown(conflict.theirs, conflict.field)))</div></fieldset>
            """
    }

    private func shown(_ value: String, _ field: String) -> HTML {
        if value.isEmpty { return "–" }
        switch field {
        case "nik", "kk": return "<span class=\"nik\">\(Mask.number(value))</span>"
        case PersonField.sex.rawValue: return "\(Int(value).map { screen.say(Texts.sex($0)) } ?? value)"
        case PersonField.relation.rawValue: return "\(Int(value).map { screen.say(Texts.relation($0)) } ?? value)"
        default: return "\(value)"
        }
    }

    // MARK: Elsewhere

    private var leads: HTML {
        guard !mendCase.leads.isEmpty else { return "" }
        return """
            <ul class="row">\(each: Array(mendCase.leads.enumerated()), { position, lead in
                // Where nothing is mended in place, the first way on is what there is to do.
                let button: HTML = canMend || position > 0 ? "" : " class=\"btn\""
                return "<li><a\(button) href=\"\(address(lead.place))\">\(screen.say(lead.words))</a></li>"
            })</ul>
            """
    }

    private func address(_ place: MendLead.Place) -> String {
        let family = mendCase.key.family
        return switch place {
        case .event(let event): Links.event(event, of: family)
        case .transfer: Links.newTransfer(family)
        case .askTransfer: Links.askTransfer
        case .editFamily: Links.editFamily(family)
        case .editPerson(let person): Links.editPerson(person, in: family)
        }
    }

    // MARK: Handing on

    private var handOn: HTML {
        let ways = mendCase.handOns.map {
            FormField.Option($0.id, screen.say($0.label), hint: screen.say($0.consequence))
        }
        let isOpen = !canMend || sheet.fields.has("jalan_lain")
        return """
            <details\(if: isOpen, " open")><summary>\(screen.say(Texts.fixHandOnTitle))</summary>
            <form class="stack" method="post" action="\(Links.mendCase(mendCase.key))">\(screen.visit.formKey)\
            <input type="hidden" name="_aksi" value="\(ActionID().text)">\(queue)\
            <input type="hidden" name="jalan_lain" value="1">\
            \(screen.field(
                FormField("serah", Texts.fixHandOnWhich, .picks(ways), value: sheet.fields["serah"] ?? "").required()
                    .error(sheet.error("serah"))))\
            \(screen.field(
                FormField("catatan", Texts.fixNote, .text, value: sheet.fields["catatan"] ?? "")
                    .hint(screen.say(Texts.fixNoteHint)).error(sheet.error("catatan"))))\
            <p class="row"><button class="btn alt">\(screen.say(Texts.fixHandOnSave))</button></p></form></details>
            """
    }
}
