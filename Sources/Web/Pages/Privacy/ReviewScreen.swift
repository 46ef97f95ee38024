import HTML
import Registry

/// Looks beyond an area, for Dinsos to review.
struct ReviewsScreen: Screen {
    let visit: Visit
    let page: Page<BreakGlassAccess>
    let isAll: Bool
    let isFirst: Bool

    static let step = 25

    var title: String { say(Texts.reviewTitle) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.reviewHelp, anchor: "darurat", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.reviewLead))</p></div></div>
        \(tabs(
            [
                (say(Texts.reviewOpen), Links.breakGlassReviews(isAll: false), !isAll),
                (say(Texts.reviewAll), Links.breakGlassReviews(isAll: true), isAll),
            ], label: title))
        \(page.items.isEmpty ? statePanel(.ok, say(Texts.noReviews), say(Texts.noReviewsHint)) : table)</div>
        """
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.asker))\(column(Texts.askedAt))\(column(Texts.openedPlace))\
        \(column(Texts.reason))\(column(Texts.status))\(column(Texts.verdict))</tr></thead>
        <tbody>\(each: page.items, row)</tbody></table>
        \(pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.breakGlassReviews(isAll: isAll, after: $0) },
            start: isFirst ? nil : Links.breakGlassReviews(isAll: isAll), step: Self.step))
        """
    }

    private func row(_ access: BreakGlassAccess) -> HTML {
        let words = BreakGlassWords(screen: self)
        let action: HTML =
            access.awaitsReader || access.mayClear
            ? "<br>\(link(say(access.awaitsReader ? Texts.review : Texts.clearAbuse), Links.reviewBreakGlass(access.id)))"
            : ""
        return """
            <tr data-row><th scope="row"><a href="\(Links.reviewBreakGlass(access.id))" data-open>\(access.actorName)</a><br>\
            \(small("\(say(access.role.title)), \(access.origin.titleName)"))</th>\
            <td data-l="\(say(Texts.askedAt))">\(visit.moment(access.askedAt))</td>\
            <td data-l="\(say(Texts.openedPlace))">\(access.place?.fullName ?? "–")</td>\
            <td data-l="\(say(Texts.reason))">\(access.reason)<br>\(small(access.words))</td>\
            <td class="full">\(words.state(access))</td>\
            <td class="full">\(words.verdicts(access))\(action)</td></tr>

            """
    }
}

/// One of them, with what was done by it and the form of the finding.
struct ReviewScreen: SheetScreen {
    let visit: Visit
    let access: BreakGlassAccess
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(Texts.reviewTitle) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.reviewHelp, anchor: "darurat", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack letter"><p class="small"><a href="\(Links.breakGlassReview)">\(say(Texts.back))</a></p>
        <h1>\(title)</h1>
        <section class="panel">\(facts(told))</section>
        \(access.reviews.isEmpty ? nil : BreakGlassWords(screen: self).verdicts(access))
        \(problemList)
        \(access.account == visit.actor?.account ? note(.info, .info, "<p>\(say(Texts.reviewOwn))</p>") : nil)
        \(access.awaitsReader ? verdict : nil)\(access.mayClear ? clear : nil)</div>
        """
    }

    private var told: [(name: Words, value: HTML)] {
        let family: HTML =
            access.family.map { link(access.place?.fullName ?? "", Links.family($0)) }
            ?? "\(access.place?.fullName ?? "–")"
        return [
            (Texts.asker, "\(access.actorName)<br>\(small("\(say(access.role.title)), \(access.origin.titleName)"))"),
            (Texts.askedAt, "\(visit.moment(access.askedAt))"),
            (Texts.untilWhen, "\(visit.moment(access.endedAt ?? access.expiresAt))"),
            (Texts.openedPlace, family), (Texts.breakGlassReason, "\(access.reason)"),
            (Texts.breakGlassPurpose, "\(access.purpose)"), (Texts.detail, "\(access.words)"),
            (Texts.status, BreakGlassWords(screen: self).state(access)),
            (Texts.doneWithIt, "\(say(Texts.doneBeyond(number(access.opened), number(access.revealed))))"),
        ]
    }

    private var verdict: HTML {
        let options = [
            FormField.Option("wajar", say(Texts.verdictProper), hint: say(Texts.reviewProperHint)),
            FormField.Option("tidak_wajar", say(Texts.verdictAbuse), hint: say(Texts.reviewAbuseHint)),
        ]
        return form(
            Links.reviewBreakGlass(access.id), action: ActionID(),
            """
            \(input("putusan", Texts.reviewVerdict, .picks(options), required: true))
            \(input("alasan", Texts.reviewWords, .long, required: true))
            <p><button class="btn">\(say(Texts.reviewSend))</button></p>
            """)
    }

    private var clear: HTML {
        form(
            Links.clearBreakGlass(access.id), action: ActionID(),
            """
            <p class="soft">\(say(Texts.clearAbuseHint))</p>
            \(input("alasan", Texts.clearWords, .long, required: true))
            <p><button class="btn">\(say(Texts.clearAbuse))</button></p>
            """)
    }
}
