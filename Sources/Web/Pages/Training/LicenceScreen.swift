import HTML
import Registry

/// The rules, the keys they rest on, and their history.
struct LicenceScreen: SheetScreen {
    let visit: Visit
    let board: LicenceBoard
    let courses: [Course]
    var sheet = Sheet()
    var errors = FormErrors()
    /// Where the actor may set rules.
    var regions: [RegionCode] = []
    var names: [RegionCode: String] = [:]
    /// Rules that wait for this actor's word.
    var agreeable: Set<RecordID> = []
    var action = ActionID()

    var title: String { say(Texts.licences) }
    var place: Place? { .office }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.licencesHelp, anchor: "syarat-sertifikat", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .licences).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.licencesLead(regions.map(name).joined(separator: ", "))))</p></div></div>
        \(problemList)
        <section class="stack"><h2>\(say(Texts.rulesInForce))</h2>\(rules)</section>
        <div class="cols half">\(newRule)<div class="stack">\(issuers)\(withdrawal)</div></div></div>
        """
    }

    private func name(_ region: RegionCode) -> String { names[region] ?? region.dotted }

    private func courseTitle(_ key: String) -> String { courses.first { $0.key == key }.map { say($0.title) } ?? key }

    private var rules: HTML {
        guard !board.rules.isEmpty else {
            return statePanel(.lock, say(Texts.noLicenceRules), say(Texts.noLicenceRulesHint))
        }
        return "<ul class=\"rows panel\">\(each: board.rules, rule)</ul>"
    }

    private func rule(_ rule: LicenceRule) -> HTML {
        """
        <li class="stack tight"><p><b>\(say(rule.role.title)): \(courseTitle(rule.course))</b> \(state(rule))</p>
        <p>\(name(rule.region)). \(board.reach[rule.id].map { say(Texts.ruleReach($0.accounts, wider: $0.wider)) } ?? "")</p>
        <p>\(say(Texts.ruleSays(Texts.permissions(rule.rights), visit.date(rule.validFrom), rule.graceDays))) \
        \(say(Texts.ruleLasts(rule.months)))</p>
        <p class="soft">\(say(Texts.setBy(rule.setBy, visit.moment(rule.setAt), rule.reason)))\
        \(rule.agreedOn.map { day -> HTML in " \(say(Texts.agreedBy(rule.agreedBy, visit.date(day))))" })</p>
        \(agreeable.contains(rule.id) ? agree(rule) : nil)
        \(rule.endedOn.map { day -> HTML in
            "<p class=\"soft\">\(say(Texts.endedBy(rule.endedBy, visit.date(day), rule.endedReason)))</p>"
        } ?? end(rule))</li>

        """
    }

    private func state(_ rule: LicenceRule) -> HTML {
        if rule.endedOn != nil { return tag(.info, .info, say(Texts.ruleEnded)) }
        if rule.agreedOn == nil { return tag(.warn, .clock, say(Texts.ruleWaits)) }
        return rule.validFrom > today
            ? tag(.warn, .clock, say(Texts.ruleToCome)) : tag(.good, .ok, say(Texts.ruleInForce))
    }

    private func agree(_ rule: LicenceRule) -> HTML {
        """
        <form method="post" action="\(Links.licenceRules)">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        <input type="hidden" name="syarat" value="\(rule.id.description)">\
        <p><button class="btn" name="langkah" value="setuju">\(say(Texts.agreeRule))</button></p></form>
        """
    }

    private func end(_ rule: LicenceRule) -> HTML {
        let name = "alasan_akhir-\(rule.id)"
        let wrong = error(name)
        return """
            <details\(if: wrong != nil, " open")><summary>\(say(Texts.endRule))</summary>
            <form class="stack tight" method="post" action="\(Links.licenceRules)" novalidate>\(visit.formKey)\
            <input type="hidden" name="_aksi" value="\(action.text)"><input type="hidden" name="syarat" value="\(rule.id.description)">\
            <div class="field"><label for="\(name)">\(say(Texts.whyEnd))</label>\
            \(wrong.map { error -> HTML in "<p class=\"error\">\(Icon.no.picture)\(error)</p>" })\
            <input id="\(name)" name="alasan_akhir" maxlength="300" autocomplete="off" required></div>\
            <p><button class="btn bad" name="langkah" value="akhiri">\(say(Texts.endRule))</button></p></form></details>
            """
    }

    private var newRule: HTML {
        let roles = Role.allCases.filter { $0.permissions.isDisjoint(with: [.manageAccounts, .configure]) }
        let rights = Texts.licensable.map { FormField.Option($0.rawValue, say(Texts.permission($0))) }
        return """
            <section class="panel stack"><h2>\(say(Texts.newRule))</h2>\(form(Links.licenceRules, action: action, """
                \(input("wilayah", Texts.regionOf, .region, hint: Texts.ruleRegionHint, required: true))
                \(input("peran", Texts.forRole, .select(roles.map { FormField.Option($0.rawValue, say($0.title)) }), required: true))
                \(input("kursus", Texts.course, .select(courses.map { FormField.Option($0.key, say($0.title)) }), required: true))
                \(input("hak", Texts.rightsNeeded, .boxes(rights), hint: Texts.rightsNeededHint, required: true))
                \(input("mulai", Texts.licenceFromDay, .date, required: true))
                \(input("bulan", Texts.validMonths, .digits(length: 3), hint: Texts.validMonthsHint, required: true))
                \(input("tenggang", Texts.graceDays, .digits(length: 3), hint: Texts.graceDaysHint, required: true))
                \(input("tempat", Texts.whereToTrainLabel, hint: Texts.whereToTrainHint))
                \(input("alasan", Texts.whyRule, required: true))
                <p><button class="btn" name="langkah" value="syarat">\(say(Texts.setRule))</button></p>
                """))</section>
            """
    }

    private var issuers: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.issuers))</h2><p class="soft">\(say(Texts.issuersHint))</p>
        \(board.issuers.isEmpty ? nil : "<ul class=\"rows\">\(each: board.issuers, issuer)</ul>")
        \(form(Links.licenceRules, action: ActionID(action.text + "-p"), """
            \(input("wilayah_penerbit", Texts.regionOf, .region, required: true))
            \(input("penerbit", Texts.issuer, hint: Texts.issuerNameHint, required: true))
            \(input("kunci", Texts.publicKey, hint: Texts.publicKeyHint, required: true))
            \(input("alasan_penerbit", Texts.whyIssuer, required: true))
            <p><button class="btn" name="langkah" value="penerbit">\(say(Texts.trustIssuer))</button></p>
            """))</section>
        """
    }

    private func issuer(_ issuer: LicenceBoard.Issuer) -> HTML {
        """
        <li class="stack tight"><p><b>\(issuer.name)</b> \
        \(issuer.endedAt == nil ? tag(.good, .ok, say(Texts.trusted)) : tag(.info, .info, say(Texts.noLongerTrusted)))</p>
        <p>\(name(issuer.region)). \(say(Texts.fingerprint)): <code class="kode">\(issuer.fingerprint)</code></p>
        <p class="soft">\(say(Texts.setBy(issuer.addedBy, visit.moment(issuer.addedAt), issuer.reason)))</p>
        \(issuer.endedAt == nil ? drop(issuer) : nil)</li>

        """
    }

    private func drop(_ issuer: LicenceBoard.Issuer) -> HTML {
        """
        <form method="post" action="\(Links.licenceRules)">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        <input type="hidden" name="sidik" value="\(issuer.fingerprint)">\
        <input type="hidden" name="wilayah" value="\(issuer.region.typed)">\
        <button class="link" name="langkah" value="lepas">\(say(Texts.dropIssuer))</button></form>
        """
    }

    /// One certificate of one account.
    private var withdrawal: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.withdrawLicence))</h2><p class="soft">\(say(Texts.withdrawLicenceHint))</p>
        \(form(Links.licenceRules, action: ActionID(action.text + "-c"), """
            \(input("nomor", Texts.certificateNumber, required: true))
            \(input("alasan_cabut", Texts.whyWithdraw, required: true))
            <p><button class="btn bad" name="langkah" value="cabut">\(say(Texts.withdrawLicence))</button></p>
            """))</section>
        """
    }
}
