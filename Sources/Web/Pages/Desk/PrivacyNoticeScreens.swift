import HTML
import Registry

/// Notices by channel, and which is in force on a day.
struct PrivacyNoticesScreen: Screen {
    let visit: Visit
    let notices: [PrivacyNotice]
    let day: Int32

    var title: String { say(DeskTexts.notices) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.noticesLead, anchor: "pdp-pemberitahuan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .notices).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.noticesLead))</p></div>\
        <p class="row">\(button(DeskTexts.newNotice, Links.newNotice, .plus))</p></div>
        <form class="filter" method="get" action="\(Links.privacyNotices)" aria-label="\(say(Texts.filter))">\
        <div class="field"><label for="hari">\(say(DeskTexts.onDay))</label>\
        <input id="hari" name="hari" class="date" inputmode="numeric" autocomplete="off" value="\(TypedDate.shown(day))">\
        </div><button class="btn alt">\(say(DeskTexts.show))</button></form>
        \(each: NoticeChannel.allCases, channel)</div>
        """
    }

    private func channel(_ channel: NoticeChannel) -> HTML {
        """
        <section class="panel stack" aria-labelledby="s-\(channel.rawValue)">\
        <h2 id="s-\(channel.rawValue)">\(say(channel.title))</h2>
        \(each: notices.filter { $0.channel == channel }, { notice in
            """
            <details\(if: notice.isInForce, " open")><summary>\(notice.title) · \
            \(say(DeskTexts.version(number(notice.version)))), \(visit.date(notice.validFrom))</summary>
            \(if: notice.isInForce, "<p>\(tag(.good, .ok, say(DeskTexts.inForce)))</p>")
            <div class="stack tight letter" lang="id">\
            \(each: notice.body.split(separator: "\n").map(String.init), { "<p>\($0)</p>\n" })</div></details>

            """
        })</section>

        """
    }
}

/// Writes the next version of a notice.
struct NewNoticeScreen: SheetScreen {
    let visit: Visit
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(DeskTexts.newNotice) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.noticesLead, anchor: "pdp-pemberitahuan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .notices).html)<p class="small"><a href="\(Links.privacyNotices)">\(say(DeskTexts.notices))</a></p>
        <div class="head"><div><h1>\(title)</h1></div></div>\(problemList)
        <div class="panel">\(form(Links.newNotice, action: ActionID(), """
            \(input("saluran", DeskTexts.channelField, .select(NoticeChannel.allCases.map {
                FormField.Option($0.rawValue, say($0.title))
            }), required: true))
            \(input("berlaku", DeskTexts.fromField, .date, required: true))
            \(input("judul", DeskTexts.noticeTitle, required: true))
            \(input("teks", DeskTexts.noticeBody, .paragraphs, hint: DeskTexts.noticeBodyHint, required: true))
            <div class="row"><button class="btn">\(say(DeskTexts.saveVersion))</button></div>
            """))</div></div>
        """
    }
}

/// What a family was told and agreed to.
struct ConsentsScreen: SheetScreen {
    let visit: Visit
    let family: FamilyPage
    let privacy: FamilyPrivacy
    let notices: [PrivacyNotice]
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(DeskTexts.consentsOf(family.headName(visit))) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.consentHelp, anchor: "pdp-persetujuan", book: .dinsos) }
    private var address: String { Links.consents(of: family.id) }
    private var mayNote: Bool { visit.actor?.mayTakeIn(at: family.village.code) ?? false }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(Links.family(family.id))">\(say(Texts.family(of: family.headName(visit))))</a></p>
        <div class="head"><div><h1>\(title)</h1></div></div>\(problemList)
        <div class="cols"><section class="panel" aria-labelledby="tercatat"><h2 id="tercatat">\(say(DeskTexts.consentsTitle))</h2>
        \(privacy.consents.isEmpty ? "<p class=\"soft\">\(say(DeskTexts.noConsent))</p>" : list)</section>
        \(if: mayNote, noteForm)</div></div>
        """
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: privacy.consents, { consent in
            """
            <li class="stack tight"><p><b>\(consent.noticeTitle)</b> \
            \(small(say(DeskTexts.version(number(consent.noticeVersion)))))</p>\
            <p>\(name(consent.person)) · \(say(consent.way.title)) · \(visit.date(consent.day))</p>\
            <p class="small soft">\([consent.place, consent.scan, consent.witness, consent.actorName]
                .filter { !$0.isEmpty }.joined(separator: " · "))</p>\
            <p>\(consent.withdrawnAt.map { tag(.warn, .undo, say(DeskTexts.withdrawn(visit.moment($0)))) }
                ?? tag(.good, .ok, say(DeskTexts.stands)))\
            \(if: !consent.withdrawnReason.isEmpty, " \(consent.withdrawnReason)")</p>\
            \(if: mayNote && consent.withdrawnAt == nil, withdraw(consent))</li>

            """
        })</ul>
        """
    }

    private func withdraw(_ consent: Consent) -> HTML {
        let field = "alasan_tarik"
        let id = "\(field)-\(consent.id)"
        let isWrong = sheet["persetujuan"] == consent.id.description && errors[field] != nil
        return fold(
            DeskTexts.withdraw, isOpen: isWrong,
            form(
                address, action: ActionID(),
                """
                \(keep("persetujuan", consent.id.description))\(keep("langkah", "tarik"))
                <div class="field"><label for="\(id)">\(say(DeskTexts.withdrawReason))</label>\
                <input id="\(id)" name="\(field)" autocomplete="off" maxlength="300" required></div>
                <div class="row"><button class="btn alt">\(say(DeskTexts.withdraw))</button></div>
                """))
    }

    private var noteForm: HTML {
        let members =
            [FormField.Option("", say(DeskTexts.wholeFamily))]
            + family.members.map { FormField.Option($0.id.description, $0.name.isEmpty ? say(Texts.noName) : $0.name) }
        return """
            <section class="panel" aria-labelledby="catat"><h2 id="catat">\(say(DeskTexts.noteConsent))</h2>
            \(form(address, action: ActionID(), """
                \(input("pemberitahuan", DeskTexts.whichNotice, .select(notices.map {
                    FormField.Option($0.id.description, "\($0.title) (\(visit.date($0.validFrom)))")
                }), required: true))
                \(input("orang", DeskTexts.who, .select(members)))
                \(input("cara", DeskTexts.way, .picks(ConsentWay.allCases.map {
                    FormField.Option($0.rawValue, say($0.title))
                }), required: true))
                \(input("tanggal", DeskTexts.consentDay, .date, required: true))
                \(input("tempat", DeskTexts.consentPlace))
                \(input("pindaian", DeskTexts.scan))
                \(input("saksi", DeskTexts.witness, hint: DeskTexts.witnessHint))
                <div class="row"><button class="btn">\(say(DeskTexts.noteConsent))</button></div>
                """))</section>
            """
    }

    private func name(_ person: RecordID?) -> String {
        guard let person else { return say(DeskTexts.wholeFamily) }
        let found = (family.members + family.former).first { $0.id == person }
        return found.flatMap { $0.name.isEmpty ? nil : $0.name } ?? say(Texts.noName)
    }
}

/// What the desk has to say on a family's page.
struct PrivacyPanel {
    let screen: FamilyScreen
    let privacy: FamilyPrivacy

    /// Objections stand on top, for every role.
    var notices: HTML {
        "\(each: privacy.marks, { mark in screen.note(.warn, .people, "<p><b>\(name(mark.person))</b>: \(screen.say(DeskTexts.objects))</p><p>\(mark.reason)</p>") })"
    }

    var section: HTML {
        let visit = screen.visit
        let mayNote = visit.actor?.mayTakeIn(at: screen.family.village.code) ?? false
        let standing = privacy.consents.filter { $0.withdrawnAt == nil }
        return """
            <section aria-labelledby="data-pribadi"><h2 id="data-pribadi">\(screen.say(DeskTexts.consents))</h2>
            \(privacy.consents.isEmpty ? "<p class=\"soft\">\(screen.say(DeskTexts.noConsent))</p>" : """
                <ul class="rows">\(each: Array((standing + privacy.consents.filter { $0.withdrawnAt != nil }).prefix(3)), { consent in
                    """
                    <li>\(consent.noticeTitle)<br>\(screen.small(
                        "\(screen.say(consent.way.title)) · \(visit.date(consent.day))"))\
                    \(if: consent.withdrawnAt != nil, " \(screen.tag(.warn, .undo, screen.say(DeskTexts.withdrawn(visit.moment(consent.withdrawnAt ?? 0)))))")</li>

                    """
                })</ul>
                """)
            <p class="small row">\(screen.link(screen.say(DeskTexts.consentsTitle), Links.consents(of: screen.family.id)))\
            \(if: mayNote, " \(screen.link(screen.say(DeskTexts.takeIn), Links.newRequest(family: screen.family.id)))")</p></section>
            """
    }

    private func name(_ person: RecordID) -> String {
        let found = screen.family.members.first { $0.id == person }
        return found.flatMap { $0.name.isEmpty ? nil : $0.name } ?? screen.say(Texts.noName)
    }
}
