import HTML
import Registry

/// One account: what it may do, how it stands, and what its manager can do with it.
struct AccountScreen: Screen {
    let visit: Visit
    let details: AccountDetails
    let roles: [Role]
    let names: PlaceNames
    var done: AccountDone?
    var errors = FormErrors()
    /// What was typed into the form that was refused.
    var typed = Fields([])

    private var account: ListedAccount { details.account }
    var title: String { account.name }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.accountHelp, anchor: "pengguna-satu", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .accounts).tabs)
        <div class="stack"><div class="head"><div><p class="small"><a href="\(Links.accounts)">\(say(Texts.allAccounts))</a></p>\
        <h1>\(title)</h1><p><code>\(account.login)</code></p></div><p class="row">\(AccountWords(screen: self).tags(account))</p></div>
        \(done.map { note(.good, .ok, "<p>\(say($0.words))</p>") })
        \(problems(errors.all.map { ($0.field, say($0.words)) }))
        \(readOnlyNote)\(successorNote)
        \(grantsPanel)
        \(if: details.readOnly == nil && !account.isClosed, newGrant)
        \(standing)
        \(if: details.readOnly == nil, doing)
        \(delegations)
        <section class="panel" aria-labelledby="riwayat"><h2 id="riwayat">\(say(Texts.accountHistory))</h2>
        \(details.history.isEmpty ? "<p class=\"soft\">\(say(Texts.noHistory))</p>" : AccountWords(screen: self).history(details.history))
        </section></div>
        """
    }

    private var readOnlyNote: HTML? {
        switch details.readOnly {
        case nil: nil
        case .oneself:
            note(
                .info, .info,
                "<p>\(say(Texts.thisIsYou)) <a href=\"\(Links.ownAccount)\">\(say(Texts.ownAccount))</a></p>")
        case .outside: note(.info, .lock, "<p>\(say(Texts.partlyOutside))</p>")
        case .tooHigh: note(.info, .lock, "<p>\(say(Texts.accountTooHigh))</p>")
        }
    }

    private var successorNote: HTML? {
        if let planned = details.handOver {
            let other = planned.account == account.id ? planned.successor : planned.account
            return note(
                .info, .swap,
                """
                <p><a href="\(Links.account(other))">\(say(Texts.handOverOn(visit.date(planned.day), planned.login)))</a> \
                · \(planned.reason)</p>
                """)
        }
        return details.successor.map { successor in
            note(
                .info, .swap,
                "<p>\(say(Texts.handedTo)) <a href=\"\(Links.account(successor.id))\">\(successor.login)</a></p>")
        }
    }

    private var grantsPanel: HTML {
        let today = visit.day(of: visit.now)
        return """
            <section class="panel" aria-labelledby="peran-h"><h2 id="peran-h">\(say(Texts.rolesAndPlaces))</h2>
            \(if: details.allGrants.isEmpty, "<p>\(say(Texts.noRole))</p>")
            <ul class="rows">\(each: Array(details.allGrants.enumerated()), { number, grant in
                let isOver = grant.validTo.map { $0 <= today } ?? false
                return """
                    <li class="stack tight"><p\(if: isOver, " class=\"soft\"")><b>\(words(grant.grant, names))</b> · \
                    \(days(grant.validFrom, grant.validTo))</p>
                    \(if: !grant.reason.isEmpty, "<p class=\"small soft\">\(grant.reason)</p>")\
                    \(if: !grant.endedReason.isEmpty, "<p class=\"small soft\">\(say(Texts.endedBecause)) \(grant.endedReason)</p>")
                    \(if: !isOver && details.readOnly == nil, endForm(grant, number))</li>

                    """
            })</ul></section>
            """
    }

    private func endForm(_ grant: DatedGrant, _ number: Int) -> HTML {
        let day = "hari-\(number)"
        let isOpen = errors[day] != nil || errors["alasan-akhiri-\(number)"] != nil
        return """
            <details\(if: isOpen, " open")><summary>\(say(Texts.endThisRole))</summary>\
            \(form(Links.endGrant(account.id), action: ActionID(), """
                <input type="hidden" name="urutan" value="\(number)">\
                <input type="hidden" name="peran" value="\(grant.grant.role.rawValue)">\
                <input type="hidden" name="wilayah" value="\(String(grant.grant.region.value))">\
                <input type="hidden" name="mulai" value="\(String(grant.validFrom))">
                <div class="field\(if: errors[day] != nil, " wrong")"><label for="\(day)">\(say(Texts.endsOn)) \
                <span class="soft optional">\(say(Texts.optional))</span></label>\
                <p class="hint" id="\(day)-h">\(say(Texts.endsOnHint))</p>\
                \(errors[day].map { words -> HTML in "<p class=\"error\" id=\"\(day)-e\">\(Icon.no.picture)\(say(words))</p>" })\
                <input id="\(day)" name="hari" class="date" autocomplete="off" placeholder="\(say(Texts.dayShape))" \
                aria-describedby="\(day)-h"></div>
                \(reason("akhiri-\(number)"))
                <p><button class="btn alt">\(say(Texts.endThisRole))</button></p>
                """))</details>
            """
    }

    private var newGrant: HTML {
        let options =
            [FormField.Option("", say(Texts.choose))] + roles.map { FormField.Option($0.rawValue, say($0.title)) }
        let isOpen = ["peran", "wilayah", "mulai", "sampai", "alasan-peran"].contains { errors[$0] != nil }
        func input(_ name: String, _ label: Words, _ kind: FormField.Kind, _ hint: Words? = nil) -> HTML {
            var field = FormField(name, label, kind, value: typed["urutan"] == nil ? typed[name] ?? "" : "")
            if let hint { field = field.hint(say(hint)) }
            field.isRequired = name == "peran" || name == "wilayah"
            return self.field(field.error(errors[name].map(say)))
        }
        return """
            <details class="panel"\(if: isOpen, " open")>\
            <summary>\(say(Texts.addRole))</summary>\(form(Links.accountGrants(account.id), action: ActionID(), """
                \(input("peran", Texts.role, .select(options)))
                \(input("wilayah", Texts.region, .region, Texts.placeHint))
                \(input("mulai", Texts.from, .date, Texts.fromHint))
                \(input("sampai", Texts.overOn, .date, Texts.overOnHint))
                \(reason("peran", typed["peran"] == nil ? "" : typed["alasan"] ?? ""))
                <p><button class="btn">\(say(Texts.addRole))</button></p>
                """))</details>
            """
    }

    private var standing: HTML {
        var all: [(name: Words, value: HTML)] = [
            (Texts.lastIn, "\(account.signedInAt.map { visit.moment($0) } ?? say(Texts.neverIn))"),
            (Texts.openSessions, "\(number(details.sessions))"),
            (Texts.secondFactor, "\(say(account.hasSecondFactor ? Texts.isOn : Texts.isOff))"),
            (
                Texts.password,
                "\(account.oneTimeUntil.map { say(Texts.oneTimeUntil(visit.moment($0))) } ?? say(Texts.ownPasswordSet))"
            ),
        ]
        if account.isClosed { all.append((Texts.closed, "\(details.closedReason)")) }
        return """
            <section class="panel" aria-labelledby="keadaan-h"><h2 id="keadaan-h">\(say(Texts.accountState))</h2>
            \(facts(all))</section>
            """
    }

    private var doing: HTML {
        if account.isClosed { return step(.reopen, Texts.reopen, Texts.reopenHint, needsReason: true) }
        return """
            <section class="stack tight" aria-labelledby="tindakan"><h2 id="tindakan">\(say(Texts.whatToDo))</h2>
            \(passwordForm)
            \(if: account.hasFailures, step(.unlock, Texts.unlock, Texts.unlockHint, needsReason: false))
            \(if: account.hasSecondFactor, step(.resetSecondFactor, Texts.resetCode, Texts.resetCodeHint, needsReason: true))
            \(if: details.sessions > 0, step(.endSessions, Texts.endAllSessions, Texts.endAllSessionsHint, needsReason: false))
            \(details.handOver == nil ? handOver : handOverPlanned)
            \(step(.close, Texts.closeAccount, Texts.closeHint, needsReason: true))</section>
            """
    }

    private var handOver: HTML {
        """
        <div class="panel"><h3>\(say(Texts.handOver))</h3><p class="soft">\(say(Texts.handOverHint))</p>\
        <p>\(button(Texts.handOver, Links.handOver(account.id), .swap))</p></div>
        """
    }

    /// Only from the old account's page: it is there that it was asked for.
    private var handOverPlanned: HTML? {
        guard details.handOver?.account == account.id else { return nil }
        return step(.cancelHandOver, Texts.cancelHandOver, Texts.cancelHandOverHint, needsReason: true)
    }

    private var passwordForm: HTML {
        """
        <details class="panel"\(if: errors["alasan-sandi"] != nil, " open")><summary>\(say(Texts.newOneTime))</summary>\
        <p class="soft">\(say(Texts.newOneTimeHint))</p>\(form(Links.oneTimePassword(account.id), action: ActionID(), """
            \(reason("sandi"))<p><button class="btn alt">\(say(Texts.newOneTime))</button></p>
            """))</details>
        """
    }

    private func step(_ step: ChangeAccount.Step, _ name: Words, _ hint: Words, needsReason: Bool) -> HTML {
        """
        <details class="panel"\(if: errors["alasan-\(step.rawValue)"] != nil, " open")><summary>\(say(name))</summary>\
        <p class="soft">\(say(hint))</p>\(form(Links.accountStep(account.id), action: ActionID(), """
            <input type="hidden" name="langkah" value="\(step.rawValue)">\(if: needsReason, reason(step.rawValue))\
            <p><button class="btn alt">\(say(name))</button></p>
            """))</details>
        """
    }

    /// A reason; several forms of the page have one, so the id is the step's.
    private func reason(_ step: String, _ value: String = "") -> HTML {
        let id = "alasan-\(step)"
        return """
            <div class="field\(if: errors[id] != nil, " wrong")"><label for="\(id)">\(say(Texts.why))</label>\
            \(errors[id].map { words -> HTML in "<p class=\"error\" id=\"\(id)-e\">\(Icon.no.picture)\(say(words))</p>" })\
            <input id="\(id)" name="alasan" value="\(value)" maxlength="400" autocomplete="off" required\
            \(if: errors[id] != nil, " aria-invalid=\"true\" aria-describedby=\"\(id)-e\"")></div>
            """
    }

    private var delegations: HTML? {
        let open = (details.given + details.carried).filter { !$0.isEnded }
        guard !open.isEmpty else { return nil }
        return """
            <section class="panel" aria-labelledby="titipan"><h2 id="titipan">\(say(Texts.delegations))</h2>
            <ul class="rows">\(each: open, { one in
                """
                <li><p><b>\(words(one.grant, names))</b> · \(say(Texts.fromTo(one.giver, one.taker))) · \
                \(days(one.validFrom, one.validTo))</p></li>

                """
            })</ul></section>
            """
    }
}
