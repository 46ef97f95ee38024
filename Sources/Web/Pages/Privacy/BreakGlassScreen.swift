import HTML
import Registry

/// The form that asks for one family beyond the area, and what was asked before.
struct BreakGlassScreen: SheetScreen {
    let visit: Visit
    let desk: BreakGlassDesk
    let reasons: [Choice]
    let purposes: [Choice]
    var sheet = Sheet()
    var errors = FormErrors()
    /// What came of asking, where nothing was opened.
    var outcome: BreakGlass.Outcome?

    var title: String { say(Texts.breakGlassTitle) }
    var place: Place? { .me }
    var help: ScreenHelp? { ScreenHelp(text: Texts.breakGlassHelp, anchor: "darurat", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big">
        <div class="stack letter"><h1>\(title)</h1>
        \(note(.warn, .lock, """
            <p>\(say(Texts.breakGlassLead(number(desk.minutes), number(desk.perDay))))</p>\
            <p><b>\(say(Texts.breakGlassLeft)):</b> \
            \(say(Texts.leftToday(number(left), of: number(desk.perDay))))</p>
            """))
        \(result)\(problemList)
        \(mayAsk ? asking : nil)</div>
        <section class="stack tight" aria-labelledby="milik"><h2 id="milik">\(say(Texts.ownBreakGlass))</h2>
        \(desk.own.isEmpty ? "<p class=\"soft\">\(say(Texts.noOwnBreakGlass))</p>" : table)</section>
        </div>
        """
    }

    private var left: Int { max(0, desk.perDay - desk.usedToday) }
    private var mayAsk: Bool { !desk.isClosed && left > 0 }

    private var result: HTML? {
        if desk.isClosed || outcome == .closed { return alert(Texts.breakGlassClosed) }
        switch outcome {
        case .unknown: return alert(Texts.breakGlassUnknown)
        case .usedUp(let limit): return alert(Texts.breakGlassUsedUp(number(limit)))
        default: return left == 0 ? alert(Texts.breakGlassUsedUp(number(desk.perDay))) : nil
        }
    }

    private func alert(_ words: Words) -> HTML {
        "<div class=\"note bad\" role=\"alert\">\(Icon.no.picture)<div><p>\(say(words))</p></div></div>"
    }

    private var asking: HTML {
        // Without a draft: what is typed here is kept nowhere but in the answer.
        form(
            Links.breakGlass, action: ActionID(),
            """
            \(input(
                "nomor", Texts.breakGlassNumber, .digits(length: 16), hint: Texts.breakGlassNumberHint, required: true))
            \(input("keadaan", Texts.breakGlassReason, .picks(options(reasons)), required: true))
            \(input("tujuan", Texts.breakGlassPurpose, .picks(options(purposes)), required: true))
            \(input("keterangan", Texts.breakGlassWords, .long, hint: Texts.breakGlassWordsHint, required: true))
            <div class="row"><button class="btn">\(say(Texts.breakGlassAsk))</button>\
            <a href="\(Links.start)">\(say(Texts.cancel))</a></div>
            """)
    }

    private func options(_ choices: [Choice]) -> [FormField.Option] {
        choices.map { FormField.Option($0.code, say($0.words)) }
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.askedAt))\(column(Texts.openedPlace))\(column(Texts.reason))\
        \(column(Texts.status))\(column(Texts.verdict))</tr></thead><tbody>\(each: desk.own, row)</tbody></table>
        """
    }

    private func row(_ access: BreakGlassAccess) -> HTML {
        let words = BreakGlassWords(screen: self)
        let when = visit.moment(access.askedAt)
        let isOpen = access.isOpen(at: visit.now)
        return """
            <tr><th scope="row">\(isOpen ? link(when, Links.breakGlass(access.id)) : "\(when)")</th>\
            <td data-l="\(say(Texts.openedPlace))">\(access.place?.fullName ?? "–")</td>\
            <td data-l="\(say(Texts.reason))">\(access.reason)<br>\(small(access.words))</td>\
            <td class="full">\(words.state(access))</td><td class="full">\(words.verdicts(access))</td></tr>

            """
    }
}

/// How an access and what was found of it are put into words.
struct BreakGlassWords {
    let screen: any Screen

    func state(_ access: BreakGlassAccess) -> HTML {
        switch access.state {
        case .given:
            access.isOpen(at: screen.visit.now)
                ? screen.tag(.warn, .eye, screen.say(Texts.accessOpen))
                : screen.tag(.info, .clock, screen.say(Texts.accessEnded))
        case .unknown: screen.tag(.info, .no, screen.say(Texts.accessUnknown))
        case .refused: screen.tag(.bad, .no, screen.say(Texts.accessRefused))
        }
    }

    func verdicts(_ access: BreakGlassAccess) -> HTML {
        guard access.state == .given || !access.reviews.isEmpty else { return "–" }
        let missing = access.sides.filter { side in !access.reviews.contains { $0.side == side } }
        return """
            <div class="stack tight">\(each: access.reviews, review)\(each: missing, { side in
                """
                <div>\(screen.tag(.info, .wait, screen.say(Texts.verdictWaits)))<br>\
                \(screen.small(screen.say(Texts.reviewSide(side))))</div>
                """
            })</div>
            """
    }

    func review(_ review: BreakGlassAccess.Review) -> HTML {
        let verdict =
            review.isProper
            ? screen.tag(.good, .ok, screen.say(Texts.verdictProper))
            : screen.tag(.bad, .no, screen.say(Texts.verdictAbuse))
        let cleared = review.clearedWords.map { words -> HTML in
            """
            <br>\(screen.tag(.good, .ok, screen.say(Texts.verdictCleared))) \
            \(screen.small([review.clearedBy ?? "", words].joined(separator: ": ")))
            """
        }
        let words = "\(screen.say(Texts.reviewSide(review.side))), \(review.reviewer): \(review.words)"
        return "<div>\(verdict)<br>\(screen.small(words))\(cleared)</div>"
    }
}
