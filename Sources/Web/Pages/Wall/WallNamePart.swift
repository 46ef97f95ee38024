import HTML
import Registry

/// The name that is spoken of, how far the agenda is, who is there, and what is decided.
struct WallNamePart {
    let screen: WallScreen

    private var meeting: MeetingView { screen.meeting }

    var html: HTML {
        guard let item = screen.item else {
            return screen.statePanel(.info, say(WallTexts.noNames), "")
        }
        return """
            \(cells)
            <div class="cols">\(WallArticle(screen: screen, item: item).html)
            <aside class="stack">\(WallQuorum(screen: screen).html)\(tally)</aside></div>
            <div class="stack tight">\(screen.when(WallScreen.beforeStart, notRunning))
            \(screen.when([.running], "\(votes(item))\(undo)"))\(ways(item))\(screen.when([.running], note(item)))</div>
            """
    }

    // MARK: How far it is

    private var cells: HTML {
        let decided = meeting.items.count - screen.undecided.count
        let words = WallTexts.progress(number(decided), of: number(meeting.items.count))
        let isMany = meeting.items.count > 40
        return """
            <ol class="cells\(if: isMany, " banyak")" aria-label="\(say(words))">\(each: meeting.items, cell)</ol>
            """
    }

    private func cell(_ item: MeetingItem) -> HTML {
        let here: HTML? = item.number == screen.item?.number ? " aria-current=\"step\"" : nil
        guard let decision = item.decision else {
            return "<li data-nomor=\"\(item.number)\"\(here)><span>\(number(item.number))</span></li>"
        }
        let (tone, icon) = decision.wallTone
        return """
            <li data-nomor="\(item.number)" class="\(tone.rawValue)"\(here)>\(icon.picture)\
            <span class="vh">\(say(WallTexts.cell(number(item.number), say(decision.title))))</span></li>
            """
    }

    private var tally: HTML {
        """
        <section class="panel"><h2>\(say(WallTexts.soFar))</h2><ul class="tally">\
        \(each: VillageDecision.allCases, { decision in
            """
            <li><b class="\(decision.wallTone.tone.rawValue)" data-jumlah="\(decision.rawValue)">\
            \(number(screen.count(decision)))</b>\(say(decision.title))</li>
            """
        })</ul></section>
        """
    }

    private var notRunning: HTML {
        screen.note(
            .warn, .wait,
            """
            <p>\(say(WallTexts.notRunning)) <a href="\(Links.wall(meeting.deliberation, view: .attendance))" \
            data-view="\(WallView.attendance.rawValue)">\(say(WallTexts.attendance))</a></p>
            """)
    }

    // MARK: What is decided

    private func votes(_ item: MeetingItem) -> HTML {
        let standing: HTML = """
            <p class="row" data-tercatat\(if: item.decision == nil, " hidden")>\
            \(DecisionTag(screen: screen, decision: item.decision).html)<span>\(told(item))</span></p>
            """
        return screen.wallForm(
            "putusan",
            """
            \(hidden(item))\(standing)
            <fieldset class="votes" id="putusan" tabindex="-1">\
            <legend class="vh">\(say(WallTexts.vote(number(item.number))))</legend>\
            \(vote(.agree, WallTexts.agree, "btn", .ok, "s"))\(vote(.refuse, WallTexts.refuse, "btn alt bad", .no, "t"))\
            \(vote(.postpone, WallTexts.postpone, "btn alt", .wait, "d"))</fieldset>
            <div class="row small soft"><label class="row"><input type="checkbox" name="keberatan" value="ya" \
            data-key="b"\(if: isDisputed(item), " checked")>\(say(WallTexts.disputed)) <kbd>B</kbd></label>\
            <span class="push">\(say(WallTexts.keysHint))</span></div>
            \(details(item))
            """)
    }

    /// What the form is about, and what stood there when it was drawn.
    private func hidden(_ item: MeetingItem) -> HTML {
        """
        \(screen.keep("usulan", item.proposal.description))\(screen.keep("nama", String(item.number)))\
        \(screen.keep("dilihat", item.mark))
        """
    }

    private func told(_ item: MeetingItem) -> String {
        let reason = ProposalReason.named(item.reason).map { say($0.title) } ?? ""
        let dissent = item.isDisputed ? [say(WallTexts.disputed), item.dissent] : []
        return ([reason, item.words] + dissent).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func vote(_ decision: VillageDecision, _ words: Words, _ kind: String, _ icon: Icon, _ key: String) -> HTML
    {
        """
        <button class="\(kind)" name="putusan" value="\(decision.rawValue)" data-key="\(key)" \
        aria-keyshortcuts="\(key)">\(icon.picture)\(say(words)) <kbd>\(key.uppercased())</kbd></button>
        """
    }

    private func isDisputed(_ item: MeetingItem) -> Bool {
        isSent ? screen.sheet["keberatan"] == "ya" : item.isDisputed
    }

    /// Something of this form was refused, and stands in it again.
    private var isSent: Bool { screen.sheet.has("apa") }

    private func details(_ item: MeetingItem) -> HTML {
        let options = ProposalReason.all.filter { $0.steps.contains(.decide) }
            .map { FormField.Option($0.name, say($0.title)) }
        return """
            <details class="rinci" data-rinci\(if: isSent, " open")><summary>\(say(WallTexts.details))</summary>\
            <div class="stack tight">\(screen.input("alasan", WallTexts.why, .picks(options), saysOptional: false))
            \(screen.input("keterangan", WallTexts.words))\(screen.input("isi_keberatan", WallTexts.dissent))</div></details>
            """
    }

    /// The one before, or this one if it is decided: whoever pressed a wrong button is still near.
    private var undo: HTML {
        let here = screen.item?.number ?? 0
        let before = meeting.items.filter { $0.decision != nil && $0.number <= here }.last
        let last = before ?? meeting.items.filter { $0.decision != nil }.last
        let words = last.map { say(WallTexts.undo(number($0.number), say(($0.decision ?? .agree).title))) } ?? ""
        return screen.wallForm(
            "urungkan", look: "row small",
            """
            \(last.map(hidden))<button class="link" data-key="u" aria-keyshortcuts="u"\(if: last == nil, " hidden")>\
            \(Icon.undo.picture)<span data-kata>\(words)</span></button>
            """)
    }

    /// To other names of the agenda.
    private func ways(_ item: MeetingItem) -> HTML {
        let all = meeting.items
        let place = all.firstIndex { $0.number == item.number } ?? 0
        let (before, after) = (place > 0 ? all[place - 1] : nil, place + 1 < all.count ? all[place + 1] : nil)
        return """
            <div class="row small">\
            <a\(way(before)) data-previous>\(say(WallTexts.previous))</a><a\(way(after)) data-next>\(say(WallTexts.next))</a>
            <form class="row push" action="\(screen.address)" data-ke><label for="nama">\(say(WallTexts.goTo))</label>\
            <input id="nama" name="nama" class="nomor" inputmode="numeric" autocomplete="off" maxlength="5">\
            <button class="btn alt">\(say(WallTexts.go))</button></form></div>
            """
    }

    private func way(_ item: MeetingItem?) -> HTML {
        guard let item else { return " hidden" }
        return " href=\"\(Links.wall(meeting.deliberation, name: item.number))\""
    }

    private func note(_ item: MeetingItem) -> HTML {
        """
        <details class="small"><summary>\(say(WallTexts.note))</summary>\
        \(screen.wallForm("catatan", """
            \(hidden(item))\(screen.input("catatan", WallTexts.note, .long))
            <div class="row"><button class="btn alt">\(say(WallTexts.saveNote))</button></div>
            """))</details>
        """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
    private func number(_ value: Int) -> String { screen.number(value) }
}
