import HTML
import Registry

/// Why somebody is in or out, as it is read out or printed for them.
struct WhyScreen: Screen {
    let visit: Visit
    let answer: WhyAnswer
    let size: Paper.Size

    private var name: String { answer.name.isEmpty ? say(Texts.noName) : answer.name }
    var title: String { say(WhyTexts.title(name)) }
    var place: Place? { answer.proposal == nil ? .data : .proposals }
    var help: ScreenHelp? { ScreenHelp(text: WhyTexts.help, anchor: "mengapa") }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <article class="sheet report paper-\(size.rawValue)p" tabindex="0">\(head)
        \(each: Array(answer.parts.enumerated()), { place, part in
            WhyPartPanel(screen: self, part: part, place: place).html
        })</article>
        <div class="stack tools"><hr>\(tools)</div>
        """
    }

    private var head: HTML {
        """
        <header class="kop"><h1>\(say(answer.proposal == nil ? WhyTexts.whyFamily : WhyTexts.whyProposal))</h1>\
        <p><b>\(unbroken(name))</b></p>\
        <p>\(answer.village.fullName), \(answer.kabupaten.fullName)</p>\
        <p>\(say(WhyTexts.asOf(visit.date(answer.day))))</p></header>
        <p class="big"><b>\(say(answer.headline)).</b></p>
        """
    }

    // MARK: Not printed

    private var tools: HTML {
        """
        <p class="row"><button class="btn" type="button" data-print hidden>\(Icon.print.picture)\
        \(say(Texts.printNow))</button><span class="soft">\(say(Texts.printHint))</span>\
        \(link(say(WhyTexts.onA4), address(.a4))) \(link(say(WhyTexts.onF4), address(.f4)))</p>
        <p class="row">\(each: ways, { way in "\(link(say(way.words), way.address)) " })</p>
        """
    }

    private func address(_ size: Paper.Size) -> String {
        if let proposal = answer.proposal { return Links.why(proposal: proposal, on: size) }
        return answer.family.map { Links.why(family: $0, on: size) } ?? Links.start
    }

    private var ways: [(words: Words, address: String)] {
        var ways: [(words: Words, address: String)] = []
        if let proposal = answer.proposal { ways.append((WhyTexts.toProposal, Links.proposal(proposal))) }
        if let family = answer.family {
            if answer.proposal != nil { ways.append((WhyTexts.whole, Links.why(family: family))) }
            ways.append((WhyTexts.toFamily, Links.family(family)))
        }
        if let family = answer.movedTo { ways.append((WhyTexts.movedTo, Links.family(family))) }
        return ways
    }
}
