import HTML
import Registry

/// The answer about one programme, proposal or trouble: the verdict, by what, by whom, and what can be done.
struct WhyPartPanel {
    let screen: WhyScreen
    let part: WhyPart
    let place: Int

    private var visit: Visit { screen.visit }
    private func say(_ words: Words) -> String { screen.say(words) }

    var html: HTML {
        """
        <section class="stack tight" aria-labelledby="m-\(place)"><h2 id="m-\(place)">\(say(part.topic))</h2>\
        <p class="row">\(tag) <b>\(say(part.headline))</b></p>\
        \(if: !say(part.because).isEmpty, "<p>\(say(part.because))</p>")\
        \(screen.facts(lines))\(data)\
        </section>

        """
    }

    private var tag: HTML {
        let words = say(WhyTexts.standing(part.standing))
        return switch part.standing {
        case .inside: screen.tag(.good, .ok, words)
        case .outside: screen.tag(.bad, .no, words)
        case .waiting: screen.tag(.info, .wait, words)
        case .attention: screen.tag(.warn, .alert, words)
        }
    }

    private var lines: [(name: Words, value: HTML)] {
        var lines: [(name: Words, value: HTML)] = []
        if !part.rules.isEmpty { lines.append((name: WhyTexts.rule, value: list(part.rules.map(rule)))) }
        lines.append((name: WhyTexts.decision, value: "\(decision)"))
        lines.append((name: WhyTexts.papers, value: papers))
        if !say(part.change).isEmpty { lines.append((name: WhyTexts.change, value: "\(say(part.change))")) }
        if !say(part.next).isEmpty { lines.append((name: WhyTexts.next, value: "\(say(part.next))")) }
        if let objection = part.objection { lines.append((name: WhyTexts.objection, value: "\(how(objection))")) }
        lines.append((name: WhyTexts.ask, value: "\(say(part.ask))"))
        return lines
    }

    /// One under the other.
    private func list(_ lines: [String]) -> HTML {
        "\(each: Array(lines.enumerated()), { place, line in "\(if: place > 0, "<br>")\(line)" })"
    }

    private func rule(_ rule: WhyRule) -> String {
        let version = rule.version.map { say(WhyTexts.version(visit.number($0))) }
        let from = rule.from.map { say(WhyTexts.from(visit.date($0))) }
        return ([say(rule.title), version, from] as [String?]).compactMap { $0 }.joined(separator: ", ")
    }

    private var decision: String {
        guard let decision = part.decision else { return say(part.isElsewhere ? WhyTexts.elsewhere : WhyTexts.nobody) }
        let who = [say(decision.office), decision.name].filter { !$0.isEmpty }.joined(separator: ", ")
        let what = [say(decision.what), who, visit.date(decision.day)].filter { !$0.isEmpty }
        let words = decision.words.isEmpty ? "" : ": \(decision.words)"
        return what.joined(separator: " · ") + words
    }

    private var papers: HTML {
        if part.papers.isEmpty { return "\(say(part.isElsewhere ? WhyTexts.elsewhere : WhyTexts.noPaper))" }
        return list(
            part.papers.map { paper in
                let day = paper.day.map { visit.date($0) }
                return ([say(paper.title), paper.number, day] as [String?]).compactMap { $0 }.joined(separator: " · ")
            })
    }

    private func how(_ objection: WhyObjection) -> String {
        guard let until = objection.until else { return say(objection.how) }
        let day = visit.date(until)
        return "\(say(objection.how)) \(say(objection.isOver ? WhyTexts.over(day) : WhyTexts.until(day)))"
    }

    private var data: HTML? {
        if part.facts.isEmpty { return nil }
        return """
            <table class="lead"><thead><tr>\(screen.column(WhyTexts.data))\(screen.column(WhyTexts.value))\
            \(screen.column(WhyTexts.day))\(screen.column(WhyTexts.source))</tr></thead>
            <tbody>\(each: part.facts, { fact in
                """
                <tr><th scope="row">\(say(fact.label))</th><td data-l="\(say(WhyTexts.value))">\(say(fact.value))</td>\
                <td data-l="\(say(WhyTexts.day))">\(fact.asOf.map { visit.date($0) } ?? "–")</td>\
                <td data-l="\(say(WhyTexts.source))">\(say(fact.source))</td></tr>

                """
            })</tbody></table>
            """
    }
}
