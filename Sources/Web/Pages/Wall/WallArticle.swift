import HTML
import Registry

/// One name of the agenda, as large as a wall needs it.
struct WallArticle {
    let screen: WallScreen
    let item: MeetingItem

    var html: HTML {
        """
        <article class="panel stack" data-nomor="\(item.number)" aria-labelledby="calon-\(item.number)">
        <div class="row">\(screen.tag(.info, .draft, kind))<span class="push soft">\
        \(say(WallTexts.place(number(item.number), of: number(screen.meeting.items.count))))</span></div>
        <div><h2 class="calon" id="calon-\(item.number)">\(item.name.isEmpty ? say(Texts.noName) : item.name)</h2>\
        <p class="soft">\(facts.joined(separator: " · "))</p></div>
        \(criteria)<p class="row">\(marks)</p></article>

        """
    }

    private var kind: String {
        let title = ProposalKind(rawValue: item.kind).map { say($0.title) } ?? item.kind
        return item.program.isEmpty ? title : "\(title): \(item.program)"
    }

    private var facts: [String] {
        var facts: [String] = []
        if !item.rt.isEmpty || !item.rw.isEmpty {
            let (rt, rw) = (item.rt.isEmpty ? "–" : item.rt, item.rw.isEmpty ? "–" : item.rw)
            facts.append(say(WallTexts.address(rt: rt, rw: rw)))
        }
        if item.persons > 0 { facts.append(say(WallTexts.persons(number(item.persons)))) }
        return facts
    }

    private var criteria: HTML? {
        let all = item.met.count + item.unmet.count
        guard all > 0 else { return nil }
        return """
            <div><h3>\(say(WallTexts.criteria(number(item.met.count), of: number(all))))</h3><ul class="crit">\
            \(each: item.met, { criterion($0, isMet: true) })\(each: item.unmet, { criterion($0, isMet: false) })</ul></div>
            """
    }

    private func criterion(_ title: String, isMet: Bool) -> HTML {
        let state = say(isMet ? WallTexts.met : WallTexts.unmet)
        return isMet
            ? """
            <li class="row"><svg class="i good" aria-hidden="true"><use href="#ok"/></svg>\
            <span>\(title)<span class="vh">, \(state)</span></span></li>
            """
            : """
            <li class="row"><svg class="i soft" aria-hidden="true"><use href="#draft"/></svg>\
            <span class="soft">\(title)<span class="vh">, \(state)</span></span></li>
            """
    }

    private var marks: HTML {
        let office: HTML =
            item.isOfOfficial
            ? screen.tag(.warn, .alert, say(Texts.familyOfOfficials))
            : screen.tag(.good, .ok, say(WallTexts.notOfficials))
        guard let hamlet = item.hamlet else { return office }
        let words = say(WallTexts.hamlet(say(hamlet.title)))
        let told = item.hamletWords.isEmpty ? words : "\(words) (\(item.hamletWords))"
        return "\(office)\(screen.tag(hamlet.wallTone.tone, hamlet.wallTone.icon, told))"
    }

    private func say(_ words: Words) -> String { screen.say(words) }
    private func number(_ value: Int) -> String { screen.number(value) }
}
