import HTML
import Registry

/// Who came: a tap for each, somebody who was not invited, and the opening of the meeting.
struct WallAttendancePart {
    let screen: WallScreen

    private var meeting: MeetingView { screen.meeting }
    private static let beforeEnd = WallScreen.beforeStart + [.running]

    var html: HTML {
        """
        <div class="cols"><div class="stack"><section class="panel stack" aria-labelledby="tamu-j">\
        <h2 id="tamu-j">\(say(WallTexts.guests))</h2>\(guests)</section>
        \(screen.when(Self.beforeEnd, newcomer))</div>
        <aside class="stack">\(WallQuorum(screen: screen).html)\(screen.when(WallScreen.beforeStart, opening))</aside></div>
        """
    }

    private var guests: HTML {
        let rows = meeting.guests.map { guest in
            let about = [guest.office, say(guest.element.title)].filter { !$0.isEmpty }.joined(separator: " · ")
            return row(guest.number, guest.name, about, guest.wallState)
        }
        return screen.wallForm(
            "kehadiran",
            """
            <p class="soft" data-kosong\(if: !meeting.guests.isEmpty, " hidden")>\(say(WallTexts.noGuests))</p>
            <ul class="tamu" id="tamu" tabindex="-1">\(rows)</ul>
            <template id="tamu-baru">\(row(0, "", "", "belum"))</template>
            """)
    }

    private func row(_ number: Int, _ name: String, _ about: String, _ state: String) -> HTML {
        """
        <li data-tamu="\(number)" data-keadaan="\(state)"><div><b>\(name)</b>\
        <small class="soft">\(about)</small></div>\(standing(state))\(buttons(number, name, state))</li>
        """
    }

    private func standing(_ state: String) -> HTML {
        """
        <span class="good" data-bila="hadir"\(if: state != "hadir", " hidden")>\(Icon.ok.picture)\
        \(say(WallTexts.isThere))</span>\
        <span class="soft" data-bila="pulang"\(if: state != "pulang", " hidden")>\(say(WallTexts.hasLeft))</span>\
        <span class="soft" data-bila="belum"\(if: state != "belum", " hidden")>\(say(WallTexts.notThere))</span>
        """
    }

    private func buttons(_ number: Int, _ name: String, _ state: String) -> HTML {
        let isOver = meeting.stage == .closed
        let isHere = state == "hadir"
        // Its name says of whom it is to whoever hears it alone.
        let button = { (what: String, words: Words, kind: String, isShown: Bool) -> HTML in
            """
            <button class="\(kind)" name="\(what)" value="\(number)"\(if: !isShown, " hidden")>\(say(words))\
            <span class="vh">: \(name)</span></button>
            """
        }
        return """
            <span class="row" data-when="\(Self.beforeEnd.map(\.rawValue).joined(separator: " "))"\(if: isOver, " hidden")>\
            \(button("hadir", WallTexts.came, "btn alt", !isHere))\(button("pulang", WallTexts.left, "link", isHere))\
            \(button("batal_hadir", WallTexts.notCame, "link", isHere))</span>
            """
    }

    private var newcomer: HTML {
        let elements =
            [FormField.Option("", say(Texts.choose))]
            + MeetingElement.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        return """
            <section class="panel" aria-labelledby="tambah"><h2 id="tambah">\(say(WallTexts.newcomer))</h2>
            \(screen.wallForm("tamu_baru", """
                <div class="pair">\(screen.input("nama_tamu", WallTexts.name, required: true))\
                \(screen.input("jabatan", WallTexts.office))</div>
                \(screen.input("unsur", WallTexts.element, .select(elements), required: true))
                \(screen.input("termasuk", WallTexts.more, .boxes([
                    FormField.Option("perempuan", say(WallTexts.isWoman)),
                    FormField.Option("miskin", say(WallTexts.isPoor)),
                ])))
                <div class="row"><button class="btn alt">\(Icon.plus.picture)\(say(WallTexts.add))</button></div>
                """))</section>
            """
    }

    /// Both can be tried as it stands: what the tata tertib does not allow is refused with what to do.
    private var opening: HTML {
        // The script says it as well, of a meeting that was put off on this very page.
        let until = meeting.waitsUntil.map { say(WallTexts.waitsUntil(screen.visit.moment($0))) } ?? ""
        let waiting: HTML = "<p data-menunggu\(if: until.isEmpty, " hidden")>\(until)</p>"
        let kind = meeting.quorum.isReached ? "btn" : "btn alt"
        return """
            <section class="panel stack" id="tahap" tabindex="-1">\
            <h2>\(say(WallTexts.session(screen.number(meeting.session))))</h2>\(waiting)
            \(screen.wallForm("buka", "<button class=\"\(kind)\">\(Icon.ok.picture)\(say(WallTexts.open))</button>"))
            \(screen.when(Self.beforeWaiting, puttingOff))
            <p class="small">\(screen.link(say(MeetingPlanTexts.callAgain), "\(Links.meetingPlan(meeting.deliberation))#kedua-m"))</p>\
            </section>
            """
    }

    private static let beforeWaiting = WallScreen.beforeStart.filter { $0 != .waiting }

    /// Once: what waits is opened, or called anew.
    private var puttingOff: HTML {
        """
        <details><summary>\(say(WallTexts.putOff))</summary>\(screen.wallForm("tunda_rapat", """
            \(screen.input("sebab", WallTexts.putOffWhy))
            <div class="row"><button class="btn alt">\(say(WallTexts.putOff))</button></div>
            """))</details>
        """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

extension MeetingGuest {
    /// As the page and its script name it.
    var wallState: String { leftAt != nil ? "pulang" : isPresent ? "hadir" : "belum" }
}
