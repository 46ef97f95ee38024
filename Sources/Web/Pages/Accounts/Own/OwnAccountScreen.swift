import HTML
import Registry

/// One's own account: how one comes in, where one is signed in, what one may do, and who stands in.
struct OwnAccountScreen: Screen {
    let visit: Visit
    let own: OwnAccount
    let second: Registry.SecondFactorState
    let sessions: [OpenSession]
    let signIns: [SignInEvent]
    let given: [Delegation]
    let carried: [Delegation]
    let colleagues: [Colleague]
    let names: PlaceNames
    var done: OwnAccountDone?
    var errors = FormErrors()
    /// What was typed into the form that was refused.
    var typed = Fields([])

    var title: String { say(Texts.ownAccount) }
    var place: Place? { .me }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.ownAccountHelp, anchor: "akun", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(visit.actor?.name ?? "") · <code>\(own.login)</code></p>\
        </div></div>
        \(done.map { note(.good, .ok, "<p>\(say($0.words))</p>") })
        \(problems(errors.all.map { ($0.field, say($0.words)) }))
        \(grants)
        \(wayIn)
        \(devices)
        \(DelegationPanel(screen: self, page: self).panel)
        \(language)
        \(attempts)
        <section class="panel" aria-labelledby="riwayat"><h2 id="riwayat">\(say(Texts.accountHistory))</h2>
        \(own.history.isEmpty ? "<p class=\"soft\">\(say(Texts.noHistory))</p>" : AccountWords(screen: self).history(own.history))
        </section></div>
        """
    }

    private var grants: HTML {
        """
        <section class="panel" aria-labelledby="wewenang"><h2 id="wewenang">\(say(Texts.myRoles))</h2>
        <ul class="rows">\(each: own.grants, { grant in
            "<li><b>\(words(grant.grant, names))</b> · \(days(grant.validFrom, grant.validTo))</li>\n"
        })\(each: carried.filter { $0.isOpen(on: visit.day(of: visit.now)) }, { one in
            "<li><b>\(words(one.grant, names))</b> · \(say(Texts.carriedFor(one.giver))) · \(days(one.validFrom, one.validTo))</li>\n"
        })</ul><p class="small soft">\(say(Texts.rolesByAdmin))</p></section>
        """
    }

    private var wayIn: HTML {
        """
        <section class="panel stack" aria-labelledby="cara-masuk"><h2 id="cara-masuk">\(say(Texts.howYouComeIn))</h2>
        <div class="row"><p class="grow"><b>\(say(Texts.password))</b><br><span class="soft">\(own.passwordAt.map {
            say(Texts.setOn(visit.moment($0)))
        } ?? say(Texts.ownPasswordSet))</span></p>\(button(Texts.changePassword, Links.ownPassword))</div>
        <div class="row"><p class="grow"><b>\(say(Texts.secondFactor))</b> \
        \(second.confirmedAt == nil ? tag(.warn, .alert, say(Texts.isOff)) : tag(.good, .ok, say(Texts.isOn)))<br>\
        <span class="soft">\(say(second.confirmedAt == nil ? Texts.enrolWhy : Texts.codesLeft(number(second.codesLeft))))</span></p>\
        \(if: second.confirmedAt == nil, button(Texts.enrolTitle, Links.ownCode))</div>
        \(if: second.confirmedAt != nil, codeChanges)</section>
        """
    }

    private var codeChanges: HTML {
        let isOpen = errors["sekarang"] != nil || errors["kode"] != nil
        return """
            <details\(if: isOpen, " open")><summary>\(say(Texts.changeCode))</summary>
            <form class="stack" method="post" action="\(Links.ownRecoveryCodes)">\(visit.formKey)
            \(PasswordField(screen: self, name: "sekarang", label: Texts.oldPassword, errors: errors, hint: Texts.codeChangeHint).html)
            <div class="field\(if: errors["kode"] != nil, " wrong")"><label for="kode">\(say(Texts.codeNow))</label>\
            \(errors["kode"].map { words -> HTML in "<p class=\"error\" id=\"kode-e\">\(say(words))</p>" })\
            <input id="kode" name="kode" inputmode="text" autocomplete="one-time-code" maxlength="30"\
            \(if: errors["kode"] != nil, " aria-describedby=\"kode-e\" aria-invalid=\"true\"") required></div>
            <div class="row"><button class="btn alt">\(say(Texts.newRecoveryCodes))</button>\
            <button class="btn alt" formaction="\(Links.ownCodeReplace)">\(say(Texts.otherApp))</button>\
            \(if: !second.isNeeded, "<button class=\"btn alt\" formaction=\"\(Links.ownCodeOff)\">\(say(Texts.turnOff))</button>")\
            </div></form></details>
            """
    }

    private var devices: HTML {
        """
        <section class="panel stack" aria-labelledby="perangkat"><h2 id="perangkat">\(say(Texts.devices))</h2>
        <ul class="rows">\(each: sessions, { session in
            """
            <li class="row"><p class="grow"><b>\(say(AccountWords.device(session.agent)))</b> \
            \(if: session.isThisOne, tag(.good, .ok, say(Texts.thisDevice)))<br><span class="soft">\
            \(say(Texts.seen(visit.timeOrDay(session.since), visit.timeOrDay(session.seenAt), session.address)))</span></p>\
            \(if: !session.isThisOne, """
                <form method="post" action="\(Links.endSession)">\(visit.formKey)<input type="hidden" name="sesi" \
                value="\(session.mark)"><button class="btn alt">\(say(Texts.endSession))</button></form>
                """)</li>

            """
        })</ul>
        \(if: sessions.count > 1, """
            <form method="post" action="\(Links.endOtherSessions)">\(visit.formKey)\
            <button class="btn alt">\(say(Texts.endOtherSessions))</button></form>
            """)<p class="small soft">\(say(Texts.devicesHint))</p></section>
        """
    }

    private var language: HTML {
        """
        <section class="panel row" aria-labelledby="bahasa"><h2 id="bahasa" class="grow">\(say(Texts.languageOfPages))</h2>
        <form method="post" action="\(Links.language)">\(visit.formKey)\
        <input type="hidden" name="kembali" value="\(Links.ownAccount)">\
        <button class="btn alt" name="bahasa" value="\(visit.language.other.rawValue)" \
        lang="\(visit.language.other.rawValue)">\(say(Texts.switchLanguage))</button></form></section>
        """
    }

    private var attempts: HTML {
        """
        <section class="panel" aria-labelledby="percobaan"><h2 id="percobaan">\(say(Texts.signInHistory))</h2>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="percobaan"><table><thead><tr>\(column(Texts.whenColumn))\(column(Texts.whatColumn))\(column(Texts.device))\
        \(column(Texts.fromAddress))</tr></thead><tbody>\(each: signIns, { one in
            """
            <tr><td>\(visit.moment(one.at))</td><td>\(one.outcome == .ok
                ? tag(.good, .ok, say(AccountWords.outcome(one.outcome)))
                : tag(.bad, .no, say(AccountWords.outcome(one.outcome))))</td>\
            <td>\(say(AccountWords.device(one.agent)))</td><td>\(one.address)</td></tr>

            """
        })</tbody></table></div><p class="small soft">\(say(Texts.signInHistoryHint))</p></section>
        """
    }
}

/// Standing in during a leave: what one has passed on, and the form to do it.
struct DelegationPanel {
    let screen: any Screen
    let page: OwnAccountScreen
    private var visit: Visit { page.visit }
    private var today: Int32 { visit.day(of: visit.now) }

    var panel: HTML {
        let open = page.given.filter { $0.isOpen(on: today) }
        let held = page.carried.filter { $0.isOpen(on: today) }
        return """
            <section class="panel stack" aria-labelledby="titipan"><h2 id="titipan">\(screen.say(Texts.delegations))</h2>
            <p class="soft">\(screen.say(Texts.delegationLead))</p>
            \(list(open, Texts.youGave, { $0.taker }, Texts.takeBack))\(list(held, Texts.youCarry, { $0.giver }, Texts.giveBack))
            \(page.own.grants.isEmpty || page.colleagues.isEmpty ? "<p>\(screen.say(Texts.noColleagues))</p>" : form)</section>
            """
    }

    private func list(
        _ all: [Delegation], _ title: Words, _ other: @escaping (Delegation) -> String, _ end: Words
    ) -> HTML {
        guard !all.isEmpty else { return "" }
        return """
            <h3>\(screen.say(title))</h3><ul class="rows">\(each: all, { one in
                """
                <li class="row"><p class="grow"><b>\(screen.words(one.grant, page.names))</b> · \(other(one))<br>\
                <span class="soft">\(visit.date(one.validFrom)) – \(visit.date(one.validTo)) · \(one.reason)</span></p>\
                <form method="post" action="\(Links.endDelegation)">\(visit.formKey)\
                <input type="hidden" name="_aksi" value="\(ActionID().text)">\
                <input type="hidden" name="titipan" value="\(one.id.description)">\
                <button class="btn alt">\(screen.say(end))</button></form></li>

                """
            })</ul>
            """
    }

    private var form: HTML {
        let grants = page.own.grants.map { FormField.Option($0.grant.written, screen.words($0.grant, page.names)) }
        let people =
            [FormField.Option("", screen.say(Texts.choose))]
            + page.colleagues.map { colleague in
                let roles = Set(colleague.roles.map { screen.say($0.title) }).sorted().joined(separator: ", ")
                return FormField.Option(String(colleague.account), "\(colleague.name) (\(roles))")
            }
        func field(_ name: String, _ label: Words, _ kind: FormField.Kind, hint: Words? = nil) -> HTML {
            let value = kind.isBoxes ? page.typed.all(name).joined(separator: " ") : page.typed[name] ?? ""
            var field = FormField(name, label, kind, value: value).required().error(page.errors[name].map(screen.say))
            if let hint { field = field.hint(screen.say(hint)) }
            return screen.field(field)
        }
        let isOpen = !page.errors.isEmpty && page.typed.has("rekan")
        return """
            <details\(if: isOpen, " open")><summary>\(screen.say(Texts.delegateNow))</summary>\
            \(screen.form(Links.delegate, action: ActionID(), """
                \(field("peran", Texts.whichRoles, .boxes(grants)))
                \(field("rekan", Texts.toWhom, .select(people), hint: Texts.toWhomHint))
                \(field("mulai", Texts.from, .date))
                \(field("sampai", Texts.overOn, .date, hint: Texts.overOnHint))
                \(field("alasan", Texts.why, .text))
                <p><button class="btn">\(screen.say(Texts.delegateNow))</button></p>
                """))</details>
            """
    }
}

extension FormField.Kind {
    fileprivate var isBoxes: Bool { if case .boxes = self { true } else { false } }
}
