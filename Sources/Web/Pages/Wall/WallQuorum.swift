import HTML
import Registry

/// Who is there, and whether that is enough: a box for each who counts, a line where the quorum is.
struct WallQuorum {
    let screen: WallScreen

    private var quorum: QuorumCount { screen.meeting.quorum }

    var html: HTML {
        let words = QuorumWords(screen: screen)
        return """
            <section class="panel" data-kuorum><h2 class="row">\
            <span class="good" data-cukup\(if: !quorum.isReached, " hidden")>\(Icon.ok.picture)</span>\
            <span class="warn" data-kurang\(if: quorum.isReached, " hidden")>\(Icon.wait.picture)</span>\
            <span data-judul>\(screen.say(words.title))</span></h2>
            \(bar)<p><b data-hitung>\(screen.say(words.count))</b></p>
            <p class="soft small" data-orang>\(screen.say(words.heads))</p>
            <p class="soft small" data-belum\(if: words.missing == nil, " hidden")>\
            \(words.missing.map(screen.say) ?? "")</p></section>
            """
    }

    private var bar: HTML? {
        guard (1...400).contains(quorum.invited) else { return nil }
        let line = quorum.needed * 20 - 2
        return """
            <svg class="quorum" viewBox="0 0 \(quorum.invited * 20) 38" preserveAspectRatio="none" aria-hidden="true">\
            \(each: Array(0..<quorum.invited), box)<line x1="\(line)" y1="0" x2="\(line)" y2="38"/></svg>
            """
    }

    private func box(_ place: Int) -> HTML {
        let kind = place >= quorum.present ? "" : place < quorum.needed ? "v" : "w"
        return "<rect class=\"\(kind)\" x=\"\(place * 20)\" y=\"8\" width=\"17\" height=\"22\" rx=\"2\"/>"
    }
}

/// What is said of a count, on the page and to its script.
struct QuorumWords {
    let screen: WallScreen

    private var quorum: QuorumCount { screen.meeting.quorum }

    var title: Words { quorum.isReached ? WallTexts.quorumReached : WallTexts.quorumMissed }

    var count: Words {
        WallTexts.quorum(number(quorum.present), number(quorum.invited), number(quorum.needed))
    }

    var heads: Words { WallTexts.heads(number(quorum.women), number(quorum.poor)) }

    /// Elements, women and poor that the tata tertib asks for and that are not there.
    var missing: Words? {
        var lacks = quorum.missing.map { WallTexts.element(number($0.least), screen.say($0.element.title)) }
        if quorum.lacksWomen > 0 { lacks.append(WallTexts.women(number(quorum.lacksWomen))) }
        if quorum.lacksPoor > 0 { lacks.append(WallTexts.poor(number(quorum.lacksPoor))) }
        return lacks.isEmpty ? nil : WallTexts.lacks(lacks.map(screen.say).joined(separator: ", "))
    }

    private func number(_ value: Int) -> String { screen.number(value) }
}
