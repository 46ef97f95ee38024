import HTML
import Registry

/// Fields that two people set at once: what each of them wrote, side by side, to choose from.
struct ConflictPicks {
    let page: EditScreen

    var html: HTML {
        guard !conflicts.isEmpty else { return "" }
        return """
            <section class="stack" aria-labelledby="bentrok"><h2 id="bentrok">\(page.say(Texts.conflictTitle))</h2>
            <p>\(page.say(Texts.conflictHint))</p>
            \(each: conflicts, choice)</section><hr>
            """
    }

    private struct Dispute {
        var field: String
        var mine: String
        var theirs: String
        /// Who set the other value, and when; unknown after a form that left the choice open.
        var other: (name: String, at: Int64)?
    }

    private var conflicts: [Dispute] {
        if !page.conflicts.isEmpty {
            return page.conflicts.map {
                Dispute(field: $0.field, mine: $0.mine, theirs: $0.theirs, other: ($0.by, $0.at))
            }
        }
        // What the register holds now stands for the others.
        return page.sheet.disputed.map {
            Dispute(field: $0, mine: page.typed($0), theirs: page.form.present($0, in: page))
        }
    }

    private func choice(_ conflict: Dispute) -> HTML {
        let name = "pilih.\(conflict.field)"
        let error = page.error(name)
        let chosen = page.sheet[name]
        return """
            <fieldset class="field\(if: error != nil, " wrong")" id="\(name)">\
            <legend>\(page.say(page.form.label(of: conflict.field)))</legend>\
            \(error.map { words -> HTML in "<p class=\"error\">\(Icon.no.picture)\(words)</p>" })\
            <div class="pair"><label class="pick">\
            <input type="radio" name="\(name)" value="saya"\(if: chosen == "saya", " checked")>\
            <span><small class="soft block">\(page.say(Texts.mine))</small>\
            \(shown(conflict.mine, beside: conflict.theirs, conflict.field))</span></label>\
            <label class="pick"><input type="radio" name="\(name)" value="register"\
            \(if: chosen == "register", " checked")><span><small class="soft block">\(theirs(conflict))</small>\
            \(shown(conflict.theirs, beside: conflict.mine, conflict.field))</span></label></div></fieldset>
            """
    }

    private func theirs(_ conflict: Dispute) -> String {
        guard let other = conflict.other else { return page.say(Texts.inRegister) }
        return page.say(Texts.inRegister(by: other.name, page.visit.moment(other.at)))
    }

    private func shown(_ value: String, beside other: String, _ field: String) -> HTML {
        guard !value.isEmpty else { return "<i>\(page.say(Texts.emptyValue))</i>" }
        guard field == "nik" || field == "kk" else { return "<b>\(page.say(page.form.words(value, of: field)))</b>" }
        // Compared as they are masked: where they differ in what is hidden would be told digit by digit otherwise.
        let (mine, theirs) = (Mask.number(value), Mask.number(other))
        let hidden: HTML = "<small class=\"soft block\">\(page.say(Texts.differsHidden))</small>"
        return "\(page.letters(mine, against: theirs))\(if: mine == theirs, hidden)"
    }
}

extension EditScreen {
    /// What was typed into a field, as the register writes it.
    func typed(_ field: String) -> String {
        switch field {
        case PersonField.birth.rawValue: TypedDate.iso(sheet[field])
        // The boxes of a sum: nothing ticked is unknown.
        case PersonTrait.identityCards.rawValue:
            sheet.all(field).isEmpty ? "" : String(cards(sheet.all(field)))
        default: sheet[field]
        }
    }

    /// Only what the form offers counts, and each box once.
    private func cards(_ ticked: [String]) -> Int {
        ticked.compactMap { Int($0) }.filter { [0, 1, 2, 4, 8].contains($0) }.reduce(0, |)
    }

    /// The fields among `names` that are to be sent: those typed into, and of those in dispute the ones whose writer
    /// keeps to their own. What the register holds by now does not matter: sent again, the same form says the same.
    func changed(_ names: [String], _ errors: inout FormErrors) -> [String: String] {
        var result: [String: String] = [:]
        let disputed = sheet.disputed
        for name in names where sheet.has(name) {
            let typed = self.typed(name)
            if disputed.contains(name) {
                if mineIsChosen(name, &errors) { result[name] = typed }
            } else if typed != sheet.base(name) {
                result[name] = typed
            }
        }
        return result
    }

    /// A NIK or KK: its field begins empty, so what stands in it was typed; a box empties the number.
    func changedNumber(_ name: String, _ errors: inout FormErrors) -> String? {
        let typed = self.typed(name).filter { $0 != " " }
        let empties = typed.isEmpty && sheet["kosong.\(name)"] == "1"
        guard empties || !typed.isEmpty else { return nil }
        if sheet.disputed.contains(name) { return mineIsChosen(name, &errors) ? typed : nil }
        return typed
    }

    private func mineIsChosen(_ name: String, _ errors: inout FormErrors) -> Bool {
        let chosen = sheet["pilih.\(name)"]
        if chosen != "saya", chosen != "register" { errors.add("pilih.\(name)", Texts.chooseOne) }
        return chosen == "saya"
    }
}
