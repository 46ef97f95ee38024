import HTML
import Registry

/// One family with all that is known: what is wrong first, then who and what they are.
struct FamilyScreen: Screen {
    let visit: Visit
    let family: FamilyPage
    let path: [Region]
    /// What was changed last, newest first.
    var changes: [ChangeSetRow] = []
    /// The change that led here.
    var notice: ChangeSetRow?
    /// Objections and consents.
    var privacy = FamilyPrivacy(marks: [], consents: [])
    /// If it was taken back: the fields that stayed as they are.
    var left: [String]?

    var title: String { say(Texts.family(of: family.headName(visit))) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.familyHelp, anchor: "keluarga") }
    /// Whether the reader may change this family.
    var mayEdit: Bool { visit.may(.correct, at: family.village.code) }

    var main: HTML {
        """
        \(crumbs(path, here: block) { Links.families($0) })
        <div class="head"><div><h1>\(title)</h1>
        <p class="row">\(number)</p><p>\(facts)</p></div>\(buttons)</div>
        <div class="stack">\(PrivacyPanel(screen: self, privacy: privacy).notices)\(notices)
        <div class="cols">
        \(FindingsPanel(screen: self, family: family, mayEdit: mayEdit).panel)
        <div class="stack big">
        \(MembersTable(screen: self, family: family, mayEdit: mayEdit).section)
        \(aid)
        \(house)
        </div>
        <div class="stack big">\(ChangesPanel(screen: self, changes: changes).section)\(timeline)\
        \(family.former.isEmpty ? nil : former)\(PrivacyPanel(screen: self, privacy: privacy).section)\
        \(LookersPanel(screen: self, family: family).section)</div>
        </div></div>
        """
    }

    private var buttons: HTML {
        let isEmpty = family.members.isEmpty
        let mayPropose = visit.may(.propose, at: family.village.code) && !isEmpty
        return """
            <p class="row">\(if: mayEdit, button(Texts.mendAddressShort, Links.editFamily(family.id)))\
            \(if: mayEdit, button(Texts.recordEvent, Links.events(of: family.id)))\
            \(if: mayEdit && !isEmpty, button(Texts.moveFamily, Links.newTransfer(family.id)))\
            \(if: mayPropose, button(Texts.proposeForFamily, Links.proposalKinds(family: family.id)))\
            \(button(WhyTexts.why, Links.why(family: family.id), .help))</p>
            """
    }

    private var notices: HTML {
        let parts = [
            notice.map { ChangeNotice(screen: self, change: $0, left: left).html },
            family.movedTo.map { place in
                note(
                    .info, .info,
                    "<p>\(say(Texts.everybodyMoved))</p><p>\(link(say(Texts.toNewFamily), Links.family(place)))</p>")
            },
            family.openTransfer.map { transfer in
                note(
                    .info, .wait,
                    "<p>\(say(Texts.moveWaits))</p><p>\(link(say(Texts.toTransfer), Links.transfer(transfer)))</p>")
            },
            openLinks,
        ].compactMap { $0 }
        return "\(parts)"
    }

    /// Not beside what a change just saved says of it.
    private var openLinks: HTML? {
        let links = family.openLinks.filter { !(notice?.doubles.contains($0) ?? false) }
        if links.isEmpty { return nil }
        return note(
            .warn, .people,
            """
            <p>\(say(Texts.memberMayStandTwice))</p><p class="row">\(each: links, { id in
                "\(link(say(Texts.openCase), Links.duplicate(id))) "
            })</p>
            """)
    }

    private var block: String {
        let parts = [family.rt.isEmpty ? nil : "RT \(family.rt)", family.rw.isEmpty ? nil : "RW \(family.rw)"]
        let text = parts.compactMap { $0 }.joined(separator: " ")
        return text.isEmpty ? title : text
    }

    private var number: HTML {
        guard let kk = family.kk, !kk.isEmpty else { return "<span>\(say(Texts.noKK))</span>" }
        return """
            <span>\(say(Texts.kkNumber)) <span class="nik">\(Mask.number(kk))</span></span>\
            \(visit.may(.reveal) ? revealKK : nil)
            """
    }

    private var revealKK: HTML {
        "<a href=\"\(Links.kk(of: family.id))\" aria-label=\"\(say(Texts.revealKK))\">\(say(Texts.reveal))</a>"
    }

    private var facts: String {
        let isNew = !family.hamlet.isEmpty && !family.address.contains(family.hamlet)
        // "II" needs the word before it, "LINGKUNGAN II" does not.
        let name = family.hamlet.utf8.count > 4 ? family.hamlet : "\(say(Texts.hamlet)) \(family.hamlet)"
        let hamlet = isNew ? name : nil
        let place = [family.address.isEmpty ? nil : family.address, hamlet, family.village.fullName]
        let size = say(Texts.memberCount(visit.number(family.members.count)))
        let desil = family.desil.map { say(Texts.desil($0.value, $0.source, visit.date($0.validFrom))) }
        return [place.compactMap { $0 }.joined(separator: ", "), size, desil].compactMap { $0 }.joined(separator: " · ")
    }

    private var aid: HTML {
        """
        <section aria-labelledby="bantuan"><h2 id="bantuan">\(say(Texts.aid))</h2>
        \(family.enrolments.isEmpty ? "<p class=\"soft\">\(say(Texts.noAid))</p>" : aidTable)</section>
        """
    }

    private var aidTable: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.program))\(column(Texts.recipient))\
        \(column(Texts.status))\(column(Texts.since))</tr></thead>
        <tbody>\(each: family.enrolments, { enrolment in
            """
            <tr><th scope="row">\(enrolment.programName)</th><td>\(enrolment.personName)</td>\
            <td>\(state(of: enrolment))</td><td data-l="\(say(Texts.since))">\(visit.date(enrolment.validFrom))</td>\
            </tr>

            """
        })</tbody></table>
        """
    }

    private func state(of enrolment: FamilyPage.Enrolment) -> HTML {
        guard let end = enrolment.validTo else { return tag(.good, .ok, say(Texts.active)) }
        return tag(.info, .info, say(Texts.endedOn(visit.date(end))))
    }

    private var house: HTML {
        let edit: HTML = "<p class=\"small\">\(link(say(Texts.mendHouse), Links.editHouse(family.id)))</p>"
        guard let house = family.house, !house.values.isEmpty else {
            return """
                <section aria-labelledby="rumah"><h2 id="rumah">\(say(Texts.house))</h2>
                <p class="soft">\(say(Texts.noHouse))</p>\(if: mayEdit, edit)</section>
                """
        }
        let source = house.asOf.map { say(Texts.houseSource(house.source, visit.date($0))) } ?? house.source
        return """
            <section class="panel" aria-labelledby="rumah"><div class="row"><h2 id="rumah">\(say(Texts.house))</h2>\
            <span class="push small soft">\(source)</span></div>
            <dl class="facts">\(each: HouseTrait.allCases, { trait in fact(trait, house.values[trait]) })</dl>\
            \(if: mayEdit, edit)</section>
            """
    }

    private func fact(_ trait: HouseTrait, _ code: Int?) -> HTML {
        guard let code else { return "" }
        // A measure is its own code.
        return """
            <div><dt>\(say(trait.label))</dt><dd>\(say(trait.words(for: code))) \
            \(if: !trait.choices.isEmpty, small(say(Texts.code(String(code)))))</dd></div>

            """
    }

    /// Families that were not imported and never changed, as those of a practice village, have none yet.
    private var timeline: HTML? {
        guard !family.timeline.isEmpty else { return nil }
        return """
            <section aria-labelledby="riwayat"><h2 id="riwayat">\(say(Texts.timeline))</h2>
            <ol class="line">\(each: Array(family.timeline.enumerated()), { position, event in
                """
                <li\(if: position == 0, " class=\"now\"")><b>\(say(event.title))</b>\
                \(if: !say(event.detail).isEmpty, "<br>\(say(event.detail))")\
                <br><small class="soft">\(event.actor.isEmpty ? "" : "\(event.actor) · ")\(visit.moment(event.at))\
                </small></li>

                """
            })</ol></section>
            """
    }

    private var former: HTML {
        """
        <section aria-labelledby="pernah"><h2 id="pernah">\(say(Texts.former))</h2>
        <ul class="rows">\(each: family.former, { person in
            """
            <li id="\(Links.anchor(person.id))"><b>\(person.name)</b> \
            \(Texts.status(person.status).map { tag(.info, .info, say($0)) })<br>\
            <small class="soft">\(say(Texts.relation(person.relation)))\
            \(person.nik.map { nik -> HTML in " · <span class=\"nik\">\(Mask.number(nik))</span>" })</small></li>

            """
        })</ul></section>
        """
    }
}
