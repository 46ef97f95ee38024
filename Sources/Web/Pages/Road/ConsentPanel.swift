import HTML
import Registry

/// On a proposal's page: what those in it were told, and where it is noted as long as the village may write.
struct ConsentPanel {
    let screen: any SheetScreen
    let view: ProposalView
    let notice: PrivacyNotice?

    var html: HTML {
        """
        <section class="panel stack" aria-labelledby="persetujuan"><h2 id="persetujuan">\(say(Texts.consentPart))</h2>
        \(view.content.map(inside) ?? "<p class=\"soft\">\(say(Texts.proposalErased))</p>")</section>
        """
    }

    private func inside(_ content: ProposalContent) -> HTML {
        "\(standing(content))\(if: mayWrite(content), form(content))"
    }

    private func standing(_ content: ProposalContent) -> HTML {
        var lines: [(name: Words, value: HTML)] = []
        if let given = content.consent {
            lines.append((name: Texts.consentWay, value: "\(say(given.way.title))"))
            lines.append((name: Texts.consentDay, value: "\(screen.visit.date(given.day))"))
            if !given.helper.isEmpty { lines.append((name: Texts.consentHelper, value: "\(given.helper)")) }
            if let told = given.told {
                let words = Texts.consentNotice(told.version, screen.visit.date(told.from))
                lines.append((name: Texts.consentTold, value: "\(say(words))"))
            }
        }
        if let phone = content.phone {
            lines.append((name: Texts.phoneForNews, value: "\(CitizenPhone.masked(phone))"))
        }
        return "\(missing(content))\(if: !lines.isEmpty, screen.facts(lines))"
    }

    private func missing(_ content: ProposalContent) -> HTML {
        if content.consent != nil { return "" }
        if !content.bringsNewcomers { return "<p class=\"soft\">\(say(Texts.consentNotNeeded))</p>" }
        return screen.note(.warn, .alert, "<p>\(say(Texts.consentNeeded))</p>")
    }

    private func mayWrite(_ content: ProposalContent) -> Bool {
        guard let actor = screen.visit.actor, !view.row.state.isLocked else { return false }
        return actor.scope(for: .propose).contains(view.row.village.code)
    }

    private func form(_ content: ProposalContent) -> HTML {
        let names = [ConsentFields.way, ConsentFields.day, ConsentFields.helper, ConsentFields.phone]
        let isOpen = names.contains { screen.errors[$0] != nil }
        let isAsked = content.asksConsent
        let fields = ConsentFields(screen: screen, notice: notice, present: content, isAsked: isAsked)
        let form = screen.form(
            Links.proposalConsent(view.row.id), action: ActionID(), draft: nil,
            """
            \(screen.keep("versi", String(view.row.version)))
            \(fields.html)
            <div class="row"><button class="btn alt">\(say(isAsked ? Texts.saveConsent : Texts.savePhone))</button></div>
            """)
        return """
            <details\(if: isOpen, " open")><summary>\(say(isAsked ? Texts.changeConsent : Texts.changePhone))</summary>\
            \(form)</details>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
