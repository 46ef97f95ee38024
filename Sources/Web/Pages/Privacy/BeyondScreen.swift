import HTML
import Registry

/// One family beyond the area, for a while and only to be read.
struct BeyondScreen: Screen {
    let visit: Visit
    let family: FamilyPage
    let access: BreakGlassAccess

    var title: String { say(Texts.family(of: family.headName(visit))) }
    var place: Place? { .me }
    var help: ScreenHelp? { ScreenHelp(text: Texts.breakGlassHelp, anchor: "darurat", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">
        <div class="note warn" role="status">\(Icon.lock.picture)<div class="stack tight">\
        <p><b>\(say(Texts.beyondBanner("\(visit.time(access.expiresAt)) \(visit.zone.rawValue)")))</b></p>\
        <p>\(say(Texts.beyondBannerHint))</p>\
        <form method="post" action="\(Links.endBreakGlass(access.id))">\(visit.formKey)\
        <button class="btn alt">\(say(Texts.endNow))</button></form></div></div>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(number)</p><p>\(whereabouts)</p></div></div>
        \(MembersTable(screen: self, family: family, beyond: access.id).section)
        \(aid)\(house)
        </div>
        """
    }

    private var number: HTML {
        guard let kk = family.kk, !kk.isEmpty else { return "<span>\(say(Texts.noKK))</span>" }
        return """
            <span>\(say(Texts.kkNumber)) <span class="nik">\(Mask.number(kk))</span></span>\
            <a href="\(Links.kkBeyond(access.id))" aria-label="\(say(Texts.revealKK))">\(say(Texts.reveal))</a>
            """
    }

    private var whereabouts: String {
        [
            family.address, family.hamlet, family.village.fullName, family.kecamatan.fullName,
            family.kabupaten.fullName,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var aid: HTML {
        """
        <section aria-labelledby="bantuan"><h2 id="bantuan">\(say(Texts.aid))</h2>
        \(family.enrolments.isEmpty ? "<p class=\"soft\">\(say(Texts.noAid))</p>" : """
            <ul class="rows">\(each: family.enrolments, { enrolment in
                "<li><b>\(enrolment.programName)</b> \(enrolment.personName) \(state(enrolment))</li>\n"
            })</ul>
            """)</section>
        """
    }

    private func state(_ enrolment: FamilyPage.Enrolment) -> HTML {
        guard let end = enrolment.validTo else { return tag(.good, .ok, say(Texts.active)) }
        return tag(.info, .info, say(Texts.endedOn(visit.date(end))))
    }

    private var house: HTML? {
        guard let house = family.house, !house.facts.isEmpty else { return nil }
        return """
            <section class="panel" aria-labelledby="rumah"><h2 id="rumah">\(say(Texts.house))</h2>
            \(facts(house.facts.map { (name: $0.label, value: "\(say($0.value))") }))</section>
            """
    }
}

/// What has ended says so, and how it goes on.
struct BeyondOverScreen: Screen {
    let visit: Visit

    var title: String { say(Texts.beyondOver) }
    var place: Place? { .me }

    var main: HTML {
        """
        <div class="stack letter"><h1>\(title)</h1>\(statePanel(
            .clock, say(Texts.breakGlass), say(Texts.beyondOverHint),
            next: button(Texts.backToBeyond, Links.breakGlass)))</div>
        """
    }
}
