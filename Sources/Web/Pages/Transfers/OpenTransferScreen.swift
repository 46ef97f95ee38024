import HTML
import Registry

/// Hands over to another village: who, where to, when and why.
struct OpenTransferScreen: SheetScreen {
    let visit: Visit
    let families: [FamilyPage]
    var sheet = Sheet()
    var errors = FormErrors()
    var reasons: [Choice] = []
    var village = TypedVillage()
    var action = ActionID()
    var draftNote: HTML?
    /// What it does to benefits in progress, as far as the form says it.
    var benefits: [BenefitNote] = []
    /// What it does was asked for.
    var isLooked = false
    /// Begun from the case of a duplicate: it says where to.
    var ofCase: MoveOfCase?

    /// Of several families each moves as a whole.
    var onlyFamily: FamilyPage? { families.count == 1 ? families.first : nil }

    var title: String {
        onlyFamily.map { say(Texts.moveOf($0.headName(visit))) } ?? say(Texts.moveFamilies(number(families.count)))
    }
    var place: Place? { .transfers }
    var help: ScreenHelp? { ScreenHelp(text: Texts.moveHelp, anchor: "pindah") }

    /// Of one family the address says which; of several the form does.
    private var address: String {
        guard let family = onlyFamily else { return Links.newTransfer }
        return ofCase.map { Links.newTransfer(family.id, of: $0.link) } ?? Links.newTransfer(family.id)
    }

    /// Where one comes from.
    private var before: String {
        ofCase.map { Links.duplicate($0.link) } ?? onlyFamily.map { Links.family($0.id) } ?? Links.transfers
    }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(link(say(wayBack), before))</p>
        <h1>\(title)</h1><p class="soft">\(say(Texts.moveLead))</p>
        \(draftNote)\(problemList)\(BenefitsPanel(screen: self, notes: benefits, isLooked: isLooked).section)
        \(form(address, action: action, draft: title, """
            \(each: families, { keep("keluarga", $0.id.description) })
            \(who)
            \(ofCase.map { knownVillage(Texts.whereToVillage, $0.destination) }
                ?? villageField("desa", Texts.whereToVillage, village))
            \(dayField)\(reasonFields(reasons, Texts.whyMove))
            <div class="row"><button class="btn">\(say(Texts.sendMove))</button>\
            <button class="btn alt" name="_lihat" value="1" formnovalidate>\(say(Texts.seeFirst))</button>\
            <a href="\(before)">\(say(Texts.cancel))</a></div>
            """))
        </div>
        """
    }

    private var wayBack: Words {
        if ofCase != nil { return Texts.toDuplicateCase }
        return onlyFamily == nil ? Texts.allMoves : Texts.backToFamily
    }

    /// Who would go, as far as it is chosen: of nobody chosen the whole family.
    var parts: [OpenTransfer.Part] {
        let isPart = onlyFamily != nil && sheet["siapa"] == "sebagian"
        return families.map { family in
            let chosen = isPart ? sheet.all("anggota").compactMap { family.member($0)?.id } : []
            return OpenTransfer.Part(family.id, persons: chosen)
        }
    }

    private var who: HTML {
        guard let family = onlyFamily else {
            return """
                <section><h2>\(say(Texts.whoMoves))</h2><ul>\(each: families, { family in
                    "<li>\(say(Texts.family(of: family.headName(visit)))), \(say(Texts.memberCount(number(family.members.count))))</li>"
                })</ul></section>
                """
        }
        let options = family.members.map {
            FormField.Option($0.id.description, $0.shownName(visit), hint: say(Texts.relation($0.relation)))
        }
        return """
            \(input("siapa", Texts.whoMoves, .picks([
                FormField.Option("semua", say(Texts.wholeFamily)), FormField.Option("sebagian", say(Texts.someMembers)),
            ]), required: true))
            <details\(if: sheet["siapa"] == "sebagian", " open")><summary>\(say(Texts.someMembers))</summary><div class="stack">
            \(input("anggota", Texts.whichMembers, .boxes(options)))</div></details>
            """
    }
}
