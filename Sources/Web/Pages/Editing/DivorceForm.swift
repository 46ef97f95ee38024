import HTML
import Registry

/// A couple of the family divorces.
struct DivorceForm: EditForm {
    let event = ChangeEvent.divorce
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.divorceHelp, anchor: "cerai") }
    var isPreviewed: Bool { true }
    var looksFor: Lookup.Kind? { .family }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        let couple = [1, 2].compactMap { relation in page.family.members.first { $0.relation == relation } }
        sheet.set("pasangan", couple.count == 2 ? couple.map(\.id.description) : [])
        NewKK.start(&sheet, page.family)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.keep("pasangan", ""))\(page.input("pasangan", Texts.whoDivorces, .boxes(page.options(page.family.members)), required: true))
        \(page.input("tujuan", Texts.afterDivorce, .picks([
            FormField.Option("tetap", page.say(Texts.bothStay)),
            FormField.Option("kk_baru", page.say(Texts.oneToNew)),
            FormField.Option("kk_lain", page.say(Texts.oneToOther)),
        ]), required: true))
        \(page.input("keluar", Texts.whoMovesOut, .select(page.lines(page.family.members, none: Texts.noLine))))
        \(page.input("ikut", Texts.whoFollows, .boxes(page.options(page.family.members.filter { $0.relation != 1 }))))
        <details\(if: page.sheet["tujuan"] == "kk_baru", " open")><summary>\(page.say(Texts.newKKFields))</summary><div class="stack">
        \(NewKK(page: page).fields)</div></details>
        <details\(if: page.sheet["tujuan"] == "kk_lain" || page.lookup.wasAsked, " open")><summary>\(page.say(Texts.oneToOther))</summary><div class="stack">
        \(page.lookupFields(.family, page.lookup, page.sheet, page.errors))
        \(page.input("hubungan", Texts.relationThere, .select(page.relations(none: Texts.chooseLine))))</div></details>
        \(NextHead(page: page).fields)
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var plan = Plan()
        let couple = page.sheet.all("pasangan").compactMap(page.family.member)
        if couple.count != 2 { errors.add("pasangan", Texts.chooseTwo) }
        for one in couple where one.traits[.marital] != 3 {
            plan.add(
                .trait(TraitChange(one.id, values: [PersonTrait.marital.rawValue: "3"])),
                Texts.willBeMarked(one.plainName, PersonTrait.marital.words(for: 3)))
        }
        switch page.sheet["tujuan"] {
        case "tetap": break
        case "kk_baru", "kk_lain": try moveOut(couple, page, &plan, &errors)
        default: errors.add("tujuan", Texts.chooseOne)
        }
        try errors.check()
        return plan
    }

    private func moveOut(
        _ couple: [FamilyPage.Member], _ page: EditScreen, _ plan: inout Plan, _ errors: inout FormErrors
    ) throws {
        guard let leaver = page.chosen("keluar", couple, &errors) else { return }
        let stays = couple.filter { $0.id != leaver.id }.map(\.id)
        let followers = page.sheet.all("ikut").compactMap(page.family.member).filter {
            $0.id != leaver.id && !stays.contains($0.id)
        }
        let gone = [leaver] + followers
        if page.sheet["tujuan"] == "kk_baru" {
            NewKK(page: page).split(gone, head: leaver, &plan)
        } else {
            let relation = NewPersonFields.relation(page.sheet, &errors)
            guard let other = page.lookup.family else {
                errors.add(Lookup.family, Texts.chooseFamily)
                return
            }
            for member in gone {
                let there = member.id == leaver.id ? relation ?? 8 : Self.followed(relation ?? 8)
                plan.add(
                    .join(Join(member.id, family: other.id, relation: there)),
                    Texts.comesHere(
                        member.plainName, from: page.family.head?.plainName ?? "", Texts.relation(there),
                        into: other.head?.plainName ?? ""))
            }
        }
        NextHead(page: page).plan(gone: gone.map(\.id), &plan, &errors)
    }

    /// The child of somebody who comes back as a child is a grandchild there.
    private static func followed(_ relation: Int) -> Int { relation == 3 ? 5 : relation == 1 ? 3 : 8 }
}
