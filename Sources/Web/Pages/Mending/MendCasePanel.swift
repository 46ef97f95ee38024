import HTML
import Registry

/// One case: who, what is wrong, the evidence, the mend.
struct MendCasePanel {
    let screen: any Screen
    let desk: MendDesk
    let sheet: MendSheet
    private var mendCase: MendCase { sheet.mendCase }
    private var visit: Visit { screen.visit }

    init(screen: any Screen, desk: MendDesk, sheet: MendSheet) {
        self.screen = screen
        self.desk = desk
        self.sheet = sheet
    }

    var html: HTML {
        """
        <div class="panel stack" aria-labelledby="nama" role="group">
        <div class="row"><h2 id="nama"><a href="\(family)">\(name)</a></h2>\(screen.tag(mendCase.rule))\
        <span class="push small soft">\(position)</span></div>
        <p class="row soft">\(numbers)<span>\(who)</span></p>
        <p><b>\(screen.say(mendCase.what))</b></p>
        \(if: mendCase.waiting == nil, "<p>\(screen.say(mendCase.rule.nextStep))</p>")
        <p class="small soft">\(screen.say(Texts.whoMends)) <b>\(screen.say(Texts.fixer(mendCase.rule.fixer)))</b>. \
        \(screen.say(Texts.openSince(visit.date(visit.day(of: mendCase.openedAt))))). \
        <a href="\(Links.rule(mendCase.rule.code))">\(screen.say(Texts.meaningOf(mendCase.rule.code)))</a></p>
        \(waiting)
        \(each: mendCase.evidence, { EvidenceTable(screen: screen, evidence: $0).html })
        \(mendCase.mayMend ? MendForms(screen: screen, desk: desk, sheet: sheet).html : readOnly)
        </div>
        \(others)
        """
    }

    private var name: String {
        let name = mendCase.person?.name ?? mendCase.family.head
        return name.isEmpty ? screen.say(Texts.noName) : name
    }

    private var family: String {
        mendCase.key.person.map { Links.person($0, of: mendCase.key.family) } ?? Links.family(mendCase.key.family)
    }

    private var position: String {
        let isInQueue = (mendCase.waiting != nil) == (desk.filter.stage == .waiting)
        guard isInQueue, mendCase.total >= mendCase.position, mendCase.position <= MendCase.countedUpTo else {
            return ""
        }
        let isMore = mendCase.total >= MendCase.countedUpTo
        return screen.say(
            Texts.fixPosition(
                screen.number(mendCase.position), screen.number(mendCase.total) + (isMore ? "+" : "")))
    }

    private var numbers: HTML {
        if let person = mendCase.person {
            guard !person.maskedNIK.isEmpty else { return "<span>\(screen.say(Texts.noNIK))</span>" }
            let address = Links.nik(of: person.id, in: mendCase.key.family)
            return """
                <span class="nik">\(person.maskedNIK)</span>\
                \(if: visit.may(.reveal), "<a href=\"\(address)\">\(screen.say(Texts.reveal))</a>")
                """
        }
        guard !mendCase.family.maskedKK.isEmpty else { return "<span>\(screen.say(Texts.noKK))</span>" }
        let address = Links.kk(of: mendCase.key.family)
        return """
            <span>\(screen.say(Texts.kkNumber)) <span class="nik">\(mendCase.family.maskedKK)</span></span>\
            \(if: visit.may(.reveal), "<a href=\"\(address)\">\(screen.say(Texts.reveal))</a>")
            """
    }

    private var who: String {
        let family = mendCase.family
        var parts: [String] = []
        if let person = mendCase.person {
            parts.append(screen.say(Texts.relation(person.relation)))
            if let age = person.birth.flatMap(visit.age) { parts.append(screen.say(Texts.age(age))) }
        } else {
            parts.append(screen.say(Texts.memberCount(screen.number(family.size))))
        }
        let blocks = [family.rt.isEmpty ? nil : "RT \(family.rt)", family.rw.isEmpty ? nil : "RW \(family.rw)"]
        let block = blocks.compactMap { $0 }.joined(separator: " ")
        if !block.isEmpty { parts.append(block) }
        if !family.address.isEmpty { parts.append(family.address) }
        if desk.filter.region.level != .village { parts.append(family.village.fullName) }
        return parts.joined(separator: " · ")
    }

    private var waiting: HTML {
        if let waiting = mendCase.waiting {
            let words =
                waiting.isConfirmed
                ? Texts.fixIsConfirmed(waiting.by, visit.date(visit.day(of: waiting.at)))
                : Texts.fixIsWaiting(visit.date(waiting.until), waiting.by)
            let takeBack: HTML = """
                <form method="post" action="\(Links.mendCase(mendCase.key))">\(visit.formKey)\
                <input type="hidden" name="_aksi" value="\(ActionID().text)">\
                <button class="link" name="kembali" value="1">\(screen.say(Texts.fixTakeBack))</button></form>
                """
            return screen.note(
                .info, .wait,
                """
                <p>\(screen.say(words))\(if: !waiting.note.isEmpty, ": \(waiting.note)")</p>\
                \(if: mendCase.mayMend, takeBack)
                """)
        }
        guard let at = mendCase.mendedAt else { return "" }
        return screen.note(
            .info, .info, "<p>\(screen.say(Texts.fixMendedSince(visit.date(visit.day(of: at)))))</p>")
    }

    private var readOnly: HTML {
        screen.note(.info, .lock, "<p>\(screen.say(Texts.fixReadOnly))</p>")
    }

    private var others: HTML {
        guard !mendCase.others.isEmpty else { return "" }
        return """
            <section class="panel" aria-labelledby="lain"><h2 id="lain">\(screen.say(Texts.fixOthers))</h2>
            <ul class="rows">\(each: Array(mendCase.others.prefix(12)), { other in
                """
                <li class="row">\(screen.tag(other.rule))<a href="\(desk.link(other.key))">\
                \(other.person.isEmpty ? screen.say(Texts.wholeFamily) : other.person)</a></li>

                """
            })</ul></section>
            """
    }
}
