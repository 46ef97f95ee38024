import HTML
import Registry

/// All that was decided, name by name, and the end of the meeting.
struct WallClosingPart {
    let screen: WallScreen

    private var meeting: MeetingView { screen.meeting }

    var html: HTML {
        """
        <div class="cols"><section class="panel stack" aria-labelledby="daftar"><h2 id="daftar">\
        \(say(WallTexts.listed))</h2><ol class="putusan" data-daftar>\(each: meeting.items, row)</ol></section>
        <aside class="stack">\(standing)\(screen.when([.running], closing))\(screen.when([.closed], over))</aside></div>
        """
    }

    private func row(_ item: MeetingItem) -> HTML {
        let decision = item.decision.map { say($0.title) } ?? say(WallTexts.undecided)
        let reason = ProposalReason.named(item.reason).map { say($0.title) } ?? ""
        return """
            <li value="\(item.number)" data-nomor="\(item.number)"><a href="\
            \(Links.wall(meeting.deliberation, name: item.number))" data-nama="\(item.number)">\
            \(item.name.isEmpty ? say(Texts.noName) : item.name)</a> \
            <b class="\(item.decision?.wallTone.tone.rawValue ?? "soft")" data-putusan>\(decision)</b> \
            <small class="soft" data-alasan>\(reason)</small>\
            <small class="warn" data-sanggah\(if: !item.isDisputed, " hidden")> \(say(WallTexts.disputed))</small></li>
            """
    }

    private var standing: HTML {
        let left = screen.undecided.count
        return """
            <section class="panel"><h2>\(say(WallTexts.soFar))</h2><ul class="tally">\
            \(each: VillageDecision.allCases, { decision in
                """
                <li><b class="\(decision.wallTone.tone.rawValue)" data-jumlah="\(decision.rawValue)">\
                \(screen.number(screen.count(decision)))</b>\(say(decision.title))</li>
                """
            })</ul>
            <p data-sisa\(if: left == 0, " hidden")>\(say(WallTexts.undecided)): <b data-jumlah="">\(screen.number(left))</b></p>
            <p class="good" data-lengkap\(if: left > 0, " hidden")>\(say(WallTexts.allDecided))</p></section>
            """
    }

    private var closing: HTML {
        """
        <section class="panel" id="tutup" tabindex="-1"><h2>\(say(WallTexts.close))</h2>\(screen.wallForm("tutup", """
            <p>\(say(WallTexts.closeLead))</p>\(SureBox(WallTexts.sure).html(screen))
            <div class="row"><button class="btn">\(Icon.lock.picture)\(say(WallTexts.close))</button></div>
            """))</section>
        """
    }

    private var over: HTML {
        screen.note(
            .good, .ok,
            """
            <p>\(say(WallTexts.closed))</p>
            <p>\(screen.link(say(WallTexts.toPapers), Links.deliberation(meeting.deliberation)))</p>
            """)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
