import HTML
import Registry

/// What a proposal answers to the criteria: counts, with every answer and where it is from.
struct CriteriaPanel {
    let screen: any Screen
    let criteria: ProposalCriteria
    /// Where they are answered; nil: not by this reader.
    var address: String?

    init(screen: any Screen, criteria: ProposalCriteria, address: String? = nil) {
        self.screen = screen
        self.criteria = criteria
        self.address = address
    }

    /// Nil: its kind asks nothing.
    var html: HTML? {
        guard !criteria.sets.isEmpty else { return nil }
        let button: HTML? = address.map { address -> HTML in
            "<p class=\"row\">\(screen.button(CriteriaTexts.answer, address))</p>"
        }
        return """
            <section class="panel stack" aria-labelledby="kriteria"><h2 id="kriteria">\(say(CriteriaTexts.title))</h2>
            <p class="soft">\(say(CriteriaTexts.lead))</p>
            \(sets)
            \(button)</section>
            """
    }

    /// Each set with its count, and behind it the answers.
    var sets: HTML { "\(each: criteria.sets, { set -> HTML in details(set) })" }

    /// Counts alone, for lists.
    var brief: HTML {
        "\(each: criteria.sets, { set -> HTML in "<br>\(screen.small("\(say(set.title)): \(count(set.count))"))" })"
    }

    private func details(_ set: ProposalCriteria.Answered) -> HTML {
        let note: HTML? = set.note.map { note -> HTML in "<p class=\"small soft\">\(say(note))</p>" }
        return """
            <details><summary>\(say(set.title)): <b>\(count(set.count))</b></summary>
            \(note)<ul class="rows">\(each: set.lines, { one -> HTML in line(one) })</ul></details>

            """
    }

    private func line(_ line: ProposalCriteria.Line) -> HTML {
        "<li><p>\(screen.head(of: line.question))</p><p class=\"row\">\(answer(line))</p></li>"
    }

    private func answer(_ line: ProposalCriteria.Line) -> HTML {
        guard let answer = line.answer else { return screen.tag(.info, .wait, say(CriteriaTexts.missing)) }
        let origin = answer.origin == .register ? CriteriaTexts.ofRegister : CriteriaTexts.ofAsking
        let words = say(answer.isYes ? CriteriaTexts.yes : CriteriaTexts.no)
        let other: HTML? =
            line.differs ? screen.chip(.warn, .alert, say(CriteriaTexts.differs(!answer.isYes))) : nil
        return "<b>\(words)</b> \(screen.small(say(origin)))\(other)"
    }

    private func count(_ count: CriteriaCount) -> String {
        let missing = count.missing == 0 ? nil : screen.number(count.missing)
        return say(CriteriaTexts.count(screen.number(count.yes), of: screen.number(count.all), missing: missing))
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

extension Screen {
    /// A question with its number; one that stands apart has none, so that what is counted adds up.
    func head(of question: CriteriaQuestion) -> HTML {
        if question.isApart {
            return "\(say(question.words)) \(small("(\(say(CriteriaTexts.notCounted)))"))"
        }
        return "\(question.code). \(say(question.words))"
    }
}
